// Before all tests, once: unpacks the browser of the npm registry, which several test files may start at a time.
import process from 'node:process';
import chromium from '@sparticuz/chromium';

/**
 * Meant for AWS Lambda. In one process, closing a page's context ends the browser; and without web security a
 * sandboxed frame is not shut off from the page around it, which tests are about.
 */
const NOT_WANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

export default async function unpack() {
  process.env.INNOSET_BROWSER = JSON.stringify({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter(each => !NOT_WANTED.includes(each)),
  });
}
