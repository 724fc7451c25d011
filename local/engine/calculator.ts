/**
 * Opens the calculator. The calculation is a bundle of its own, build/local/engine/calculation.js: with Univer it takes
 * a quarter of a second to load, so that only books with formulas load it, and Univer's packages mix module systems,
 * which neither jest nor Node before 20.19 can require.
 */
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Calculator} from './value';

const BUNDLE = 'build/local/engine/calculation.js';

/** The project's folder, from local/ as well as from build/local/. */
function bundlePath(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, BUNDLE);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) {
      throw new Error(`${BUNDLE} is missing: run npm run build`);
    }
  }
}

/** A calculator with an empty book. It works on the caller's thread and answers at once. */
export function openCalculator(): Calculator {
  const module = require(bundlePath()) as typeof import('./calculation');
  return new module.Calculation();
}
