/** What the result sheets are made from, and what their formulas share. */

import type {Book} from '../../model/book';
import {type Places, wholeColumn} from '../../model/places';
import type {TableName} from '../../model/schema';
import type {Scores} from '../scores';
import {call, type Expression, lookUp, text} from './builder';

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
