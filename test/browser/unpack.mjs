// Before all tests, once: unpacks the browser of the npm registry, which several test files may start at a time.
import process from 'node:process';
import chromium from '@sparticuz/chromium';

/**
 * Meant for AWS Lambda. In one process, closing a page's context ends the browser; without web security a sandboxed
 * frame is not shut off from the page around it, which tests are about; and an emulated graphics card draws the grid
 * several times as slowly as no card at all (typing into cell after cell: 1.3 s against 0.3 s each).
 */
const NOT_WANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export default async function unpack() {
  process.env.INNOSET_BROWSER = JSON.stringify({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter(each => !NOT_WANTED.includes(each)),
      '--disable-gpu',
    ],
  });
}
