/** Reads tables out of the workbook: the header, then each run of wanted columns in one call. */

import type {Needs} from '../commands/command';
import {Cell, isBlank} from '../model/cell';
import type {RawBook, RawSheet} from '../model/book';
import {serialOf, showDay} from '../model/date';
import {locate} from '../model/locate';
import {Table, TableName, companionsOf} from '../model/schema';
import {dayOfDate, shownDays} from './days';
import {columnMarks, copiesOf, sheetOf} from './marks';
import {runsOf} from '../model/runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Reads what is wanted; a table whose sheet is missing is absent in the answer. */
export function readTables(
  book: Spreadsheet,
  needs: Needs,
  tables: readonly Table[],
): RawBook {
  const raw: {[Name in TableName]?: RawSheet} = {};
  for (const table of tables) {
    const wanted = needs[table.name];
    const sheet = wanted === undefined ? null : sheetOf(book, table);
    if (wanted !== undefined && sheet !== null) {
      raw[table.name] = {
        ...readSheet(sheet, table, wanted),
        copies: copiesOf(book, table.name, sheet),
      };
    }
  }
  return raw;
}

/** Reads a sheet, or its header and some of its rows (1-based, both included). */
export function readSheet(
  sheet: Sheet,
  table: Table,
  wanted: 'all' | readonly string[],
  rows?: {readonly first: number; readonly last: number},
): RawSheet {
  const name = sheet.getName();
  const cellOf = cellReader(sheet);
  const firstRow = rows?.first ?? 2;
  const only = wanted === 'all' ? undefined : wanted;
  // A whole table is one call; of a long one the header tells which columns to read.
  const whole = wanted === 'all' && rows === undefined;
  const top = whole
    ? sheet.getDataRange().getValues()
    : sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues();
  const header = top[0].map(cellOf);
  const width = header.length;
  const lastRow = rows?.last ?? (whole ? top.length : sheet.getLastRow());
  const height = Math.max(1, lastRow - firstRow + 2);
  const byHeader = locate(table, header, {});
  // Marks cost calls, so they are asked for only where a header went missing or stands twice.
  const marks =
    byHeader.missing.length + byHeader.ambiguous.length > 0
      ? columnMarks(sheet)
      : {};
  const {positions} = locate(table, header, marks);
  const keys = only ?? Object.keys(table.columns);
  const present = (key: string) =>
    positions[key] === undefined ? [] : [positions[key]];
  const companions = companionsOf(table)
    .filter(({column}) => keys.includes(column))
    .flatMap(({key}) => present(key));
  const columns = [...['code', ...keys].flatMap(present), ...companions];
  const cells: Cell[][] = Array.from({length: height}, (_, row) =>
    row === 0 ? header : new Array<Cell>(width).fill(''),
  );
  const own = new Set(companions);
  const take = (values: readonly (readonly unknown[])[], from: number) =>
    values.forEach((row, index) =>
      row.forEach((value, offset) => {
        const at = from + offset;
        cells[index + 1][at] = own.has(at) ? asWritten(value) : cellOf(value);
      }),
    );
  if (whole) {
    take(top.slice(1), 0);
  } else if (height > 1) {
    for (const {from, to} of runsOf(columns)) {
      const run = sheet.getRange(firstRow, from + 1, height - 1, to - from + 1);
      take(run.getValues(), from);
    }
  }
  const merged =
    height > 1
      ? sheet
          .getRange(firstRow, 1, height - 1, width)
          .getMergedRanges()
          .filter(range => meets(range, columns))
          .map(range => range.getA1Notation())
      : [];
  return {name, cells, marks, merged, only, firstRow};
}

/** How a value of a people's column is read: a date that Sheets made of a typed text as its day. */
export function cellReader(sheet: Sheet): (value: unknown) => Cell {
  const shownDay = shownDays(sheet);
  return value =>
    value instanceof Date ? showDay(shownDay(value)) : plainCell(value);
}

/** Whether a merge covers a cell of the table: people merge in columns of their own. */
function meets(
  range: GoogleAppsScript.Spreadsheet.Range,
  columns: readonly number[],
): boolean {
  const from = range.getColumn() - 1;
  return columns.some(at => at >= from && at < from + range.getNumColumns());
}

/** A companion as it was written: a day is a serial number there. */
export function asWritten(value: unknown): Cell {
  return value instanceof Date ? serialOf(dayOfDate(value)) : plainCell(value);
}

function plainCell(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value ?? '');
  return isBlank(text) ? '' : text;
}
