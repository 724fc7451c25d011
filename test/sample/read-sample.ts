/** Reads the sample network as a book, with or without its invented part. */

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseCsv} from 'hucre/csv';
import {Book, RawBook, readBook} from '../../src/model/book';
import type {Table} from '../../src/model/schema';
import {tables} from '../../src/model/tables';

/** What people fill in: a sheet that the add-on writes itself has no file. */
export const sampleTables = tables.filter(({tab}) => tab !== 'read');

const FOLDER = join(__dirname, '../../sample');

/** Cells of `sample/<file>.csv`, header first; undefined where there is no such file. */
export function sheetOf(file: string): string[][] | undefined {
  const path = join(FOLDER, `${file}.csv`);
  if (!existsSync(path)) return undefined;
  return parseCsv(readFileSync(path, 'utf8')).map(row =>
    row.map(cell => String(cell ?? '')),
  );
}

/** What the invented file of a table says of each row: cells by title, by code. */
export function inventedOf(table: Table): Map<string, Map<string, string>> {
  const [header, ...rows] = sheetOf(`${table.name}.invented`) ?? [[]];
  return new Map(
    rows.map(cells => [
      cells[0],
      new Map(header.slice(1).map((title, i) => [title, cells[i + 1]])),
    ]),
  );
}

/** The seeds alone, or the whole sample. */
export function readSample(part: 'seeds' | 'all'): Book {
  const raw: RawBook = Object.fromEntries(
    sampleTables.map(table => {
      const cells = sheetOf(table.name) ?? [];
      const joined =
        part === 'seeds' ? cells : withInvented(cells, inventedOf(table));
      return [
        table.name,
        {name: table.sheet, cells: joined, marks: {}, merged: []},
      ];
    }),
  );
  return readBook(raw, sampleTables);
}

function withInvented(
  cells: readonly string[][],
  invented: Map<string, Map<string, string>>,
): string[][] {
  const [header, ...rows] = cells;
  const filled = (row: readonly string[], by: Map<string, string>) =>
    header.map((title, i) => by.get(title) || row[i]);
  const known = new Set(rows.map(([code]) => code));
  const added = [...invented].filter(([code]) => !known.has(code));
  return [
    header,
    ...rows.map(row => filled(row, invented.get(row[0]) ?? new Map())),
    ...added.map(([code, by]) =>
      filled(
        header.map((_, i) => (i === 0 ? code : '')),
        by,
      ),
    ),
  ];
}
