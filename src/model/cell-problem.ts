/** What is wrong with a cell, said of the sheet and the column as they are called now: people rename both. */

import type {Book} from './book';
import {type Cell, isBlank, showCell} from './cell';
import type {Change} from './change';
import type {Problem} from './problem';
import type {Table} from './schema';
import {tableByName} from './tables';

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

/** «Мероприятия, строка 5, «Уровень»»; of a row as a whole without the column. */
export function placeByRow(
  book: Book,
  {table, code, column}: Pick<Change, 'table' | 'code' | 'column'>,
): string {
  const definition = tableByName[table];
  const row = book.tables[table]?.byCode(code)?.row;
  return [
    sheetName(book, definition),
    row === undefined ? code : `строка ${row}`,
    ...(column === 'code'
      ? []
      : [`«${columnTitle(book, definition, column)}»`]),
  ].join(', ');
}
