/** Writes what was thought out: changed cells by code, upkeep by row, each column of a sheet in one block. */

import type {Book, RawBook, Upkeep} from '../model/book';
import {Cell} from '../model/cell';
import type {Change} from '../model/change';
import {CODE_TITLE, Table, companionsOf} from '../model/schema';
import {writeColumn, writeRow} from './encode';
import {sheetOf} from './marks';
import {Refusal} from './refusal';
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
 * Writes upkeep and changes. A column that is the add-on's own (codes, companions) is written as one block,
 * from its first to its last changed row, the cells between as they were read under the same lock: one call
 * however scattered the rows. People's columns are written by contiguous runs, so that a neighbour is never touched;
 * a new row, below all others, as a whole.
 *
 * @throws Refusal when a change names a column that the sheet lacks: nothing may be lost silently
 */
export function writeTables(
  spreadsheet: Spreadsheet,
  raw: RawBook,
  book: Book,
  changes: readonly Change[],
  tables: readonly Table[],
): void {
  for (const table of tables) {
    const data = book.tables[table.name];
    if (data === undefined) continue;
    const upkeep = data.upkeep.map(({row, key, after}) => ({
      row: row - 1,
      column: data.positions[key],
      isOwn: !(key in table.columns),
      after,
    }));
    const own = upkeep.filter(({isOwn}) => isOwn);
    const spelled = upkeep.filter(({isOwn}) => !isOwn);
    const changed = placed(book, table, changes);
    const all = [...own, ...spelled, ...changed];
    const sheet = all.length === 0 ? null : sheetOf(spreadsheet, table);
    if (sheet === null) continue;
    const wanted = [...typedOnly(sheet, spelled), ...changed];
    makeRoom(sheet, all);
    dressCompanions(sheet, table, data.upkeep, data.positions);
    const {cells: read = [], firstRow = 2} = raw[table.name] ?? {};
    const asRead = (row: number, column: number) =>
      read[row - firstRow + 2]?.[column] ?? '';
    const formats = formatsOf(table, data.positions);
    for (const [column, cells] of byColumn(own)) {
      const run = bridged(cells, row => asRead(row, column));
      writeRun(sheet, column, run, formats.get(column));
    }
    const isNew = ({row}: Write) => row >= data.height;
    for (const [column, cells] of byColumn(wanted.filter(w => !isNew(w)))) {
      for (const run of contiguous(cells)) {
        writeRun(sheet, column, run, formats.get(column));
      }
    }
    for (const [row, cells] of byRow(wanted.filter(isNew))) {
      writeNewRow(sheet, row, cells);
    }
  }
}

/** In one call, so that a run that dies never leaves a part of a row, which nobody would find again. */
function writeNewRow(
  sheet: Sheet,
  row: number,
  cells: ReadonlyMap<number, Cell>,
): void {
  const {from, to} = extent(cells);
  writeRow(
    sheet.getRange(row + 1, from + 1, 1, to - from + 1),
    Array.from(
      {length: to - from + 1},
      (_, index) => cells.get(from + index) ?? '',
    ),
  );
}

/** Where the changes of a table go: to the row of their code, new codes to rows of their own below the last. */
function placed(book: Book, table: Table, changes: readonly Change[]): Write[] {
  const data = book.tables[table.name];
  if (data === undefined) return [];
  const added = new Map<string, number>();
  const writes: Write[] = [];
  for (const change of changes) {
    if (change.table !== table.name) continue;
    const column = data.positions[change.column];
    if (column === undefined || data.positions.code === undefined) {
      const {title = CODE_TITLE} =
        column === undefined ? (table.columns[change.column] ?? {}) : {};
      throw new Refusal(
        `На листе «${data.sheet}» нет столбца «${title}». Верните его заголовок и повторите.`,
      );
    }
    let row = data.byCode(change.code)?.row;
    if (row === undefined) {
      row = added.get(change.code) ?? data.height + 1 + added.size;
      if (!added.has(change.code)) {
        added.set(change.code, row);
        writes.push({
          row: row - 1,
          column: data.positions.code,
          after: change.code,
        });
      }
    }
    writes.push({row: row - 1, column, after: change.after});
  }
  return writes;
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

function byRow(writes: readonly Write[]): Map<number, Map<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  for (const {row, column, after} of writes) {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    cells.set(column, after);
    rows.set(row, cells);
  }
  return rows;
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
