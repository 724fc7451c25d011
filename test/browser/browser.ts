/** The real browser of the tests: Chromium out of the npm registry, or a system one where that cannot run. */

import {existsSync} from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';

/** Debian's, then Google's. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Starts the browser; the test closes it. */
export async function openBrowser(): Promise<Browser> {
  // unpack.mjs has left it there.
  const packed = JSON.parse(process.env.INNOSET_BROWSER!) as LaunchOptions;
  try {
    return await chromium.launch(packed);
  } catch (error) {
    const executablePath = SYSTEM.find(existsSync);
    if (executablePath === undefined) throw error;
    return chromium.launch({executablePath, args: ['--no-sandbox']});
  }
}

/**
 * Lets `accessibilityFaults` look at the pages of a context, frames that shut foreign code out among them. Sent once:
 * the half megabyte takes the debugger a fifth of a second each time.
 */
export async function addAxe(context: BrowserContext): Promise<void> {
  const {source} = require('axe-core/axe.min.js') as {source: string};
  await context.addInitScript({content: source});
}

/**
 * What axe finds against WCAG 2.1 A and AA on the page or in a frame of it: one line a violation, none wanted.
 *
 * @param page of a context that has axe
 */
export async function accessibilityFaults(
  page: Pick<Page, 'evaluate'>,
): Promise<string[]> {
  return page.evaluate(async () => {
    const {axe} = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: {id: string; help: string; nodes: {html: string}[]}[];
        }>;
      };
    };
    const {violations} = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    });
    return violations.map(
      ({id, help, nodes}) => `${id}: ${help}: ${nodes[0].html}`,
    );
  });
}
