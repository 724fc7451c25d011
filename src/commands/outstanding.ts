/** What is left to be written of changes that were committed: cell by cell, a person's edit in between stays. */

import type {Cell} from '../model/cell';
import type {Change} from '../model/change';
import {grouped} from '../model/grouped';

/** What stands now in a table. */
export interface Present {
  /** Whether a row bears the code. */
  has(code: string): boolean;
  /** What a cell holds; undefined where the row or the column is not there. */
  cell(code: string, column: string): Cell | undefined;
  /** Its formula, '' for none. */
  formula(code: string, column: string): string;
}

/** A change that met another value than it expected. */
export interface Met {
  readonly change: Change;
  /** What stands there; undefined where the row or the column is gone. */
  readonly now: Cell | undefined;
}

export interface Outstanding {
  readonly write: readonly Change[];
  readonly conflicts: readonly Met[];
}

/**
 * Equal to `after`: done; equal to `before`: to be written; else the person's edit stays. A new row is made only where
 * its code is absent, a row is deleted only where nothing of it was edited.
 *
 * @param changes of one table
 */
export function outstanding(
  changes: readonly Change[],
  present: Present,
): Outstanding {
  const write: Change[] = [];
  const conflicts: Met[] = [];
  for (const [code, own] of grouped(changes, change => change.code)) {
    const isThere = present.has(code);
    const ofCode = own.find(({column}) => column === 'code');
    const cells = own.filter(({column}) => column !== 'code');
    if (!isThere) {
      if (ofCode?.after === code) write.push(...own);
      else if (ofCode === undefined) {
        conflicts.push(...cells.map(change => ({change, now: undefined})));
      }
      continue;
    }
    const isNew = ofCode?.after === code;
    const due: Change[] = [];
    const edited: Met[] = [];
    for (const change of cells) {
      const met = meet(change, present);
      if (met === undefined) continue;
      const isOurs =
        !('now' in met) || (isNew && isAstray(met, cells, present));
      if (isOurs) due.push(change);
      else edited.push(met);
    }
    conflicts.push(...edited);
    const isDeletion = ofCode?.after === '';
    if (isDeletion && edited.length > 0) continue;
    write.push(...due);
    if (isDeletion) write.push(ofCode);
  }
  return {write, conflicts};
}

/**
 * Whether a cell of a new record holds what belongs into another one of it that lacks it: a column was moved in the
 * moment of writing, and the run broke before it looked again.
 */
function isAstray(
  {change, now}: Met,
  cells: readonly Change[],
  present: Present,
): boolean {
  return (
    typeof now === 'string' &&
    cells.some(
      other =>
        other !== change &&
        // Under the format of plain text the apostrophe of a writing may stay (`workbook/encode.ts`).
        (other.after === now || `'${other.after}` === now) &&
        present.cell(other.code, other.column) !== other.after,
    )
  );
}

/** The change itself where it is to be written, with what it met where it cannot; undefined where it is done. */
function meet(
  change: Change,
  present: Present,
): Met | {readonly change: Change} | undefined {
  const {code, column, before, after, formula} = change;
  const now = present.cell(code, column);
  const nowFormula = present.formula(code, column);
  const is = (value: Cell, side: 'before' | 'after') =>
    formula === side
      ? nowFormula === value
      : nowFormula === '' && now === value;
  if (is(after, 'after')) return undefined;
  return is(before, 'before') ? {change} : {change, now};
}
