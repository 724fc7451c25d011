/** The real browser of the tests: Chromium out of the npm registry, or a system one where that cannot run. */

import {existsSync} from 'node:fs';
import {
  type Browser,
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

/** What axe finds against WCAG 2.1 A and AA on the page or in a frame of it: one line a violation, none wanted. */
export async function accessibilityFaults(
  page: Pick<Page, 'evaluate'>,
): Promise<string[]> {
  const source = require('axe-core/axe.min.js') as {source: string};
  return page.evaluate(async axeSource => {
    // In a frame with a content security policy only the debugger may add code.
    (0, eval)(axeSource);
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
  }, source.source);
}
