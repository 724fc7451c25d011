/** Cells of tables that a check speaks of, to be seen where they stand: painted, with a note. */

import type {Cell} from './cell';
import type {TableName} from './schema';

export interface CellMark {
  readonly table: TableName;
  /** The row's code. */
  readonly code: string;
  /** Key of the column, or 'code'. */
  readonly column: string;
  /** What it holds while the mark is true; long texts by their beginning. */
  readonly held: Cell;
  readonly isError: boolean;
  /** Told beside the cell. */
  readonly note: string;
}

/** Keys of columns by table. */
export type MarkedColumns = {
  readonly [Name in TableName]?: readonly string[];
};

/** What a command wants marked. */
export interface Marking {
  /** Present name of the sheet on which the marks are listed. */
  readonly page: string;
  readonly marks: readonly CellMark[];
  /** Where marks may stand that are none any more. */
  readonly before: MarkedColumns;
}
