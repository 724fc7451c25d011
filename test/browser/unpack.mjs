// Before all tests, once: unpacks the browser of the npm registry, which several test files may start at a time.
import process from 'node:process';
import chromium from '@sparticuz/chromium';

export default async function unpack() {
  process.env.INNOSET_BROWSER = JSON.stringify({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  });
}
