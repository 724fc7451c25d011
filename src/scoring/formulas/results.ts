/** What the result sheets are made from, and what their formulas share. */

import type {Book} from '../../model/book';
import type {LayoutCell} from '../../model/layout';
import {type Places, wholeColumn} from '../../model/places';
import type {TableName} from '../../model/schema';
import type {Scores} from '../scores';
import {call, type Expression, formula, lookUp, text} from './builder';

export interface Results {
  readonly book: Book;
  readonly scores: Scores;
  /** Where the tables stand now. */
  readonly places: Places;
  /** Present names of the result sheets. */
  readonly sheets: ResultSheets;
  /** The moment of the calculation as it is shown, «22.11.2026 00:38». */
  readonly now: string;
}

export interface ResultSheets {
  readonly summary: string;
  readonly scores: string;
  readonly projectScores: string;
}

/** What a column of a register holds in the row of a code; a blank cell gives ''. Absent where the workbook lacks the column. */
export function registered(
  places: Places,
  table: TableName,
  key: string,
  code: Expression,
): Expression | undefined {
  const values = wholeColumn(places, table, key);
  const codes = wholeColumn(places, table, 'code');
  if (values === undefined || codes === undefined) return undefined;
  return lookUp(values, code, codes);
}

/** The same as a text; of a row that is gone a dash. */
export function registeredText(
  places: Places,
  table: TableName,
  key: string,
  code: Expression,
): Expression | undefined {
  const found = registered(places, table, key, code);
  return found && call('IFERROR', `${found}&""`, text('–'));
}

/** The same as a cell; what was known at the calculation where the workbook lacks the column. */
export function liveText(
  {places}: Results,
  table: TableName,
  key: string,
  code: string,
  known: string,
): LayoutCell {
  const found = registeredText(places, table, key, text(code));
  return found === undefined ? known : formula(found);
}

/** A column that a formula needs is not there: the figure can only be written as a value. */
export class NoPlaceError extends Error {
  constructor(table: TableName, key: string) {
    super(`The workbook has no column ${table}.${key}`);
  }
}

/** @throws NoPlaceError where the workbook lacks the column */
export function columnOf(
  places: Places,
  table: TableName,
  key: string,
): Expression {
  const found = wholeColumn(places, table, key);
  if (found === undefined) throw new NoPlaceError(table, key);
  return found;
}

/** A formula, or the value where the workbook lacks a column that the formula needs. */
export function formulaOr(
  make: () => Expression,
  value: LayoutCell,
): LayoutCell {
  try {
    return formula(make());
  } catch (error) {
    if (error instanceof NoPlaceError) return value;
    throw error;
  }
}
