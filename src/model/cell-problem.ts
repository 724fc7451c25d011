/** What is wrong with a cell, said of the sheet and the column as they are called now: people rename both. */

import type {Book} from './book';
import {type Cell, isBlank, showCell} from './cell';
import type {Problem} from './problem';
import type {Table} from './schema';

/** What there is to say of a cell; a warning unless it says otherwise. */
export type Said = Pick<Problem, 'message' | 'cure'> &
  Partial<Pick<Problem, 'severity'>>;

export function cellProblem(
  book: Book,
  table: Table,
  {row, cells}: {row: number; cells: {readonly [key: string]: Cell}},
  key: string,
  said: Said,
): Problem {
  return {
    severity: 'предупреждение',
    sheet: sheetName(book, table),
    row,
    column: columnTitle(book, table, key),
    value: isBlank(cells[key]) ? undefined : showCell(cells[key]),
    ...said,
  };
}

/** The present name of a table's sheet; before it was read, the defined one. */
export function sheetName(book: Book, table: Table): string {
  return book.data(table)?.sheet ?? table.sheet;
}

/** The present title of a column; of one that the sheet lacks the defined one. */
export function columnTitle(book: Book, table: Table, key: string): string {
  return book.data(table)?.titles[key] ?? table.columns[key].title;
}
