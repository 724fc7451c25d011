// The script that gives a sidebar's frame its google.script; the page around it answers by postMessage.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectRoot} from '../signatures/table';

/** Made by build.mjs of `frame/google-script.ts`. */
const BUILT = 'build/local/page/google-script.js';

/**
 * A script element to stand first in the frame's page.
 *
 * @param functions names of the project's global functions, as `Host.functions()` gives them
 * @param origin of the page around the frame: only it gets the frame's messages
 */
export function scriptRun(
  functions: readonly string[],
  origin: string,
): string {
  const given = JSON.stringify({functions, origin}).replace(/</g, '\\u003c');
  const code = readFileSync(join(projectRoot(), BUILT), 'utf8');
  return `<script>window.innosetFrame=${given};${code}</script>`;
}
