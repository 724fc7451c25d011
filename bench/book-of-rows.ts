/** Books in memory for benchmarks of the pure rooms: rows by key of the column, as a workbook would hold them. */

import {type Book, type RawSheet, readBook} from '../src/model/book';
import type {Cell} from '../src/model/cell';
import {CODE_TITLE, showCode, type Table} from '../src/model/schema';

/** Cells of a row by key of the column, «code» among them; what is not said is blank. */
export type Row = {readonly [key: string]: Cell};

export function bookOfRows(
  tables: readonly (readonly [Table, readonly Row[]])[],
): Book {
  return readBook(
    Object.fromEntries(
      tables.map(([table, rows]) => [table.name, sheetOf(table, rows)]),
    ),
    tables.map(([table]) => table),
  );
}

function sheetOf(table: Table, rows: readonly Row[]): RawSheet {
  const keys = Object.keys(table.columns);
  return {
    name: table.sheet,
    cells: [
      [CODE_TITLE, ...keys.map(key => table.columns[key].title)],
      ...rows.map((row, index) => [
        row.code ?? showCode(table.prefix, index + 1),
        ...keys.map(key => row[key] ?? ''),
      ]),
    ],
    marks: {},
    merged: [],
  };
}

export function many(
  count: number,
  row: (index: number) => Row,
): readonly Row[] {
  return Array.from({length: count}, (_, index) => row(index));
}
