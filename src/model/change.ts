/** The one way in which anything of the shared workbook changes: by code and column, never by address. */

import type {Cell} from './cell';
import type {TableName} from './schema';

/** One cell that a command wants otherwise. */
export interface Change {
  readonly table: TableName;
  /** The row's code. A code that the sheet lacks makes a new row out of all changes that name it. */
  readonly code: string;
  /** Key of the column in the table's definition, or a companion's key («period.from»). */
  readonly column: string;
  /** What the cell held when the book was read; '' for a new row. */
  readonly before: Cell;
  readonly after: Cell;
}
