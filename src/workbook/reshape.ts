/** Carries out changes of the sheets themselves. */

import type {Reshape} from '../model/reshape';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a reshape will do, in words, and what takes it back; reads only. */
export function planReshape(
  _spreadsheet: Spreadsheet,
  _reshape: Reshape,
): {words: string; undo: Reshape[]} {
  throw new Error('not yet');
}

/** Idempotent: a run that died is gone on with. */
export function carryOut(_spreadsheet: Spreadsheet, _reshape: Reshape): void {
  throw new Error('not yet');
}
