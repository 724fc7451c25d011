/** The one way in which anything of the shared workbook changes: by code and column, never by address. */

import type {Cell} from './cell';
import type {TableName} from './schema';

/** One cell that a command wants otherwise. */
export interface Change {
  readonly table: TableName;
  /** The row's code. A change of the column 'code' from '' makes a new row, one to '' deletes it. */
  readonly code: string;
  /** 'code', key of the column in the table's definition, or a companion's key («period.from»). */
  readonly column: string;
  /** What the cell held when the book was read; '' for a new row. */
  readonly before: Cell;
  readonly after: Cell;
  /** Which of both is the text of a formula, «=A1+1»: people put formulas where a value is asked for. */
  readonly formula?: 'before' | 'after';
  /** Row of the sheet, 1-based, where a deleted row stood: a hint that gives it its place back while that is blank. */
  readonly place?: number;
}
