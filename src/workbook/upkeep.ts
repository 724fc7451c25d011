/** Writes upkeep: what the add-on itself keeps of each row, derived anew from what people typed. */

import type {Book, RawBook, TableData, Upkeep} from '../model/book';
import {Cell} from '../model/cell';
import type {Change} from '../model/change';
import {numberOfCode} from '../model/rows';
import {tableByName} from '../model/tables';
import {Table, companionsOf} from '../model/schema';
import {writeColumn} from './encode';
import {sheetOf} from './marks';
import {cellReader} from './read';
import {recallCounters, rememberCounters} from './memory';
import {runsOf} from '../model/runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A cell to be written; row and column are 0-based. */
interface Write {
  readonly row: number;
  readonly column: number;
  readonly after: Cell;
}

/**
 * Writes what the add-on itself keeps: codes of rows that lack one, and companions. A companion's column is written as
 * one block, from its first to its last changed row, the cells between as they were read under the same lock: one call
 * however scattered the rows. Codes are written alone, so that a row which a person moves meanwhile cannot lose its own.
 */
export function writeUpkeep(
  spreadsheet: Spreadsheet,
  raw: RawBook,
  book: Book,
  tables: readonly Table[],
): void {
  for (const table of tables) {
    const data = book.tables[table.name];
    if (data === undefined) continue;
    const own = data.upkeep
      .filter(({key}) => !(key in table.columns))
      .map(({row, key, after}) => ({
        row: row - 1,
        column: data.positions[key],
        after,
      }));
    const sheet = own.length === 0 ? null : sheetOf(spreadsheet, table);
    if (sheet === null) continue;
    makeRoom(sheet, own);
    dressCompanions(sheet, table, data.upkeep, data.positions);
    const {cells: read = [], firstRow = 2, only} = raw[table.name] ?? {};
    const asRead = (row: number, column: number) =>
      read[row - firstRow + 2]?.[column] ?? '';
    const formats = formatsOf(table, data.positions);
    const columns = byColumn(own);
    const codes = columns.get(data.positions.code);
    if (codes !== undefined) {
      columns.delete(data.positions.code);
      const keys = only ?? Object.keys(table.columns);
      giveCodes(sheet, keys, data, read, firstRow, codes);
    }
    for (const [column, cells] of columns) {
      const run = bridged(cells, row => asRead(row, column));
      writeRun(sheet, column, run, formats.get(column));
    }
  }
}

/** Rows stand elsewhere than they were read: nothing was written, and the command may begin anew. */
export class Moved extends Error {}

/**
 * Writes codes to the rows that lack one.
 *
 * @param keys of the columns that were read
 * @param read the rows as they were read, the header first, the others from `firstRow` on
 * @throws Moved where a person has moved rows since
 */
function giveCodes(
  sheet: Sheet,
  keys: readonly string[],
  {positions}: TableData,
  read: readonly (readonly Cell[])[],
  firstRow: number,
  codes: ColumnCells,
): void {
  const at = positions.code;
  const rows = read.slice(1);
  if (rows.length === 0) return;
  const column = sheet.getRange(firstRow, at + 1, rows.length, 1);
  const was = rows.map(cells => String(cells[at] ?? '').trim());
  const now = () => column.getValues().map(([code]) => String(code).trim());
  if (now().join('\n') !== was.join('\n')) throw new Moved();
  for (const run of contiguous(codes)) writeRun(sheet, at, run, '@');
  SpreadsheetApp.flush();
  const there = new Set(now());
  const lost = was.filter(code => code !== '' && !there.has(code));
  if (lost.length === 0) return;
  // Rows were moved between both: a code was written over another's, whose row is known by what else it holds.
  const shown = keys.flatMap(key => positions[key] ?? []);
  const textOf = (cells: readonly unknown[]) =>
    JSON.stringify(shown.map(place => cells[place] ?? ''));
  const cellOf = cellReader(sheet);
  const present = sheet
    .getRange(firstRow, 1, rows.length, Math.max(at, ...shown) + 1)
    .getValues()
    .map(cells => textOf(cells.map(cellOf)));
  for (const code of lost) {
    const row = present.indexOf(textOf(rows[was.indexOf(code)]));
    if (row >= 0) sheet.getRange(firstRow + row, at + 1).setValue(code);
  }
}

/** Codes that were given in this run are never given again, whatever becomes of their rows. */
export function keepCounters(
  book: Book,
  changes: readonly Change[] = [],
): void {
  const counters = {...book.counters};
  for (const {table, code} of changes) {
    const number = numberOfCode(tableByName[table].prefix, code) ?? 0;
    counters[table] = Math.max(counters[table] ?? 0, number);
  }
  if (JSON.stringify(recallCounters()) !== JSON.stringify(counters)) {
    rememberCounters(counters);
  }
}

/**
 * Rewrites what people typed in the canonical form of its kind, but for their formulas: of rows that a person has just
 * edited. A command journals the same.
 */
export function writeSpellings(
  sheet: Sheet,
  {definition, upkeep, positions}: TableData,
): void {
  const spelled = upkeep
    .filter(({key}) => key in definition.columns)
    .map(({row, key, after}) => ({
      row: row - 1,
      column: positions[key],
      after,
    }));
  const formats = formatsOf(definition, positions);
  for (const [column, cells] of byColumn(typedOnly(sheet, spelled))) {
    for (const run of contiguous(cells)) {
      writeRun(sheet, column, run, formats.get(column));
    }
  }
}

/** What shall be spelt otherwise, but for people's formulas: their results are left to them. */
function typedOnly(sheet: Sheet, writes: readonly Write[]): Write[] {
  return [...byColumn(writes)].flatMap(([column, cells]) => {
    const {from, to} = extent(cells);
    const formulas = sheet
      .getRange(from + 1, column + 1, to - from + 1, 1)
      .getFormulas();
    return [...cells]
      .filter(([row]) => formulas[row - from][0] === '')
      .map(([row, after]) => ({row, column, after}));
  });
}

function makeRoom(sheet: Sheet, writes: readonly Write[]): void {
  // A spread into Math.max would overflow the stack at some 100,000 writes.
  let rows = 0;
  let columns = 0;
  for (const {row, column} of writes) {
    if (row >= rows) rows = row + 1;
    if (column >= columns) columns = column + 1;
  }
  const maxRows = sheet.getMaxRows();
  const maxColumns = sheet.getMaxColumns();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) {
    sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  }
}

/** A companion column that this run makes is hidden and formatted like the others. */
function dressCompanions(
  sheet: Sheet,
  table: Table,
  upkeep: readonly Upkeep[],
  positions: {readonly [key: string]: number},
): void {
  const made = new Set(upkeep.filter(({row}) => row === 1).map(({key}) => key));
  for (const {key, companion} of companionsOf(table)) {
    if (!made.has(key)) continue;
    const column = positions[key] + 1;
    sheet
      .getRange(1, column, sheet.getMaxRows(), 1)
      .setNumberFormat(companion.numberFormat);
    sheet.hideColumns(column);
  }
}

/** New cells of a column by 0-based row. */
type ColumnCells = ReadonlyMap<number, Cell>;

/** Cells that stand one below the other from a 0-based row on. */
interface ColumnRun {
  readonly from: number;
  readonly cells: Cell[];
}

function byColumn(writes: readonly Write[]): Map<number, Map<number, Cell>> {
  const columns = new Map<number, Map<number, Cell>>();
  for (const {row, column, after} of writes) {
    const cells = columns.get(column) ?? new Map<number, Cell>();
    cells.set(row, after);
    columns.set(column, cells);
  }
  return columns;
}

function bridged(
  cells: ColumnCells,
  between: (row: number) => Cell,
): ColumnRun {
  const {from, to} = extent(cells);
  return {
    from,
    cells: Array.from(
      {length: to - from + 1},
      (_, index) => cells.get(from + index) ?? between(from + index),
    ),
  };
}

function extent(cells: ColumnCells): {from: number; to: number} {
  let from = Infinity;
  let to = -1;
  for (const row of cells.keys()) {
    if (row < from) from = row;
    if (row > to) to = row;
  }
  return {from, to};
}

function contiguous(cells: ColumnCells): ColumnRun[] {
  return runsOf([...cells.keys()]).map(({from, to}) => ({
    from,
    cells: Array.from(
      {length: to - from + 1},
      (_, index) => cells.get(from + index) ?? '',
    ),
  }));
}

/** Number formats of the table's columns by 0-based place. */
function formatsOf(
  table: Table,
  positions: {readonly [key: string]: number},
): ReadonlyMap<number, string> {
  return new Map([
    [positions.code, '@'],
    ...Object.entries(table.columns).map(([key, {kind}]): [number, string] => [
      positions[key],
      kind.numberFormat,
    ]),
    ...companionsOf(table).map(({key, companion}): [number, string] => [
      positions[key],
      companion.numberFormat,
    ]),
  ]);
}

function writeRun(
  sheet: Sheet,
  column: number,
  {from, cells}: ColumnRun,
  numberFormat = '',
): void {
  const range = sheet.getRange(from + 1, column + 1, cells.length, 1);
  writeColumn(range, cells, numberFormat);
}
