/** Reads tables out of the workbook: the header, then each run of wanted columns in one call. */

import type {Needs} from '../commands/command';
import {Cell, isBlank} from '../model/cell';
import type {RawBook, RawSheet} from '../model/book';
import {showDay} from '../model/date';
import type {Day} from '../model/date';
import {locate} from '../model/locate';
import {Table, TableName, companionsOf} from '../model/schema';
import {columnMarks, sheetOf} from './marks';

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
      raw[table.name] = readSheet(sheet, table, wanted);
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
  const firstRow = rows?.first ?? 2;
  const lastRow = rows?.last ?? sheet.getLastRow();
  const height = Math.max(0, lastRow - firstRow + 2);
  const width = sheet.getLastColumn();
  const only = wanted === 'all' ? undefined : wanted;
  if (lastRow === 0 || width === 0) {
    return {name, cells: [], marks: {}, merged: [], only, firstRow};
  }
  const header = cellsOf(sheet.getRange(1, 1, 1, width).getValues())[0];
  const byHeader = locate(table, header, {});
  // Marks cost calls, so they are asked for only where a header went missing or stands twice.
  const marks =
    byHeader.missing.length + byHeader.ambiguous.length > 0
      ? columnMarks(sheet)
      : {};
  const {positions} = locate(table, header, marks);
  const keys = only ?? Object.keys(table.columns);
  const columns = [
    'code',
    ...keys,
    ...companionsOf(table)
      .filter(({column}) => keys.includes(column))
      .map(({key}) => key),
  ].flatMap(key => (positions[key] === undefined ? [] : [positions[key]]));
  const cells: Cell[][] = Array.from({length: height}, (_, row) =>
    row === 0 ? header : new Array<Cell>(width).fill(''),
  );
  if (height > 1) {
    for (const {from, to} of runs(columns)) {
      const values = cellsOf(
        sheet
          .getRange(firstRow, from + 1, height - 1, to - from + 1)
          .getValues(),
      );
      values.forEach((row, index) => {
        row.forEach((cell, offset) => {
          cells[index + 1][from + offset] = cell;
        });
      });
    }
  }
  const merged =
    height > 1
      ? sheet
          .getRange(firstRow, 1, height - 1, width)
          .getMergedRanges()
          .map(range => range.getA1Notation())
      : [];
  return {name, cells, marks, merged, only, firstRow};
}

/** Neighbouring columns are read together; positions are 0-based. */
function runs(columns: readonly number[]): {from: number; to: number}[] {
  const found: {from: number; to: number}[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && column <= last.to + 1) last.to = column;
    else found.push({from: column, to: column});
  }
  return found;
}

function cellsOf(values: readonly (readonly unknown[])[]): Cell[][] {
  return values.map(row => row.map(cellOf));
}

/**
 * A date is the day that the person sees. Sheets hands over the moment of its midnight in the time zone of
 * the spreadsheet, and the script may run in another: noon would fall on the same day in both, so the half
 * day is added before the calendar is read.
 */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    const noon = new Date(value.getTime() + 12 * 60 * 60 * 1000);
    const two = (n: number) => String(n).padStart(2, '0');
    return showDay(
      `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}` as Day,
    );
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value ?? '');
  return isBlank(text) ? '' : text;
}
