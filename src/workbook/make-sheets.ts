/** Makes the sheets of tables from their definitions: header, widths, lists, formats, notes, marks, first rows. */

import {firstValues, type NewSheet} from '../commands/new-book';
import type {Cell} from '../model/cell';
import {
  furnishingOf,
  headerLook,
  listOf,
  type ListSources,
} from '../model/furnishing';
import type {NewBook} from '../model/new-book';
import {Table, TableName, showCode} from '../model/schema';
import {TAB_COLOURS} from '../model/tabs';
import {tableByName} from '../model/tables';
import {encodeCell} from './encode';
import {lookAs} from './furnish';
import {namesIn} from '../model/book-state';
import {sheetState} from './inspect';
import {
  columnMarks,
  isMarkedHome,
  markColumn,
  markSheet,
  sheetOf,
} from './marks';
import {buildRule} from './validation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const CODE_WIDTH = 84;
/** Of a new sheet, header included. */
const NEW_ROWS = 300;
/** A sheet is made in a few seconds, and the next toast replaces this one. */
const TOAST_SECONDS = 20;

/**
 * Makes sheets, and finishes those that a broken run began: nothing is written where something stands. What people
 * made of one in between stays as it is.
 *
 * @param newBook its vocabularies become lists
 */
export function makeSheets(
  book: Spreadsheet,
  wanted: readonly NewSheet[],
  newBook: NewBook,
): void {
  const made: {each: NewSheet; sheet: Sheet}[] = [];
  wanted.forEach((each, index) => {
    const {table} = each;
    const progress = `Лист ${index + 1} из ${wanted.length}: ${table.sheet}`;
    book.toast(progress, 'Создать книгу', TOAST_SECONDS);
    const begun = sheetOf(book, table);
    if (begun !== null && !isBlank(begun) && !hasItsHeader(begun, each)) return;
    const sheet = begun ?? book.insertSheet(table.sheet);
    if (begun === null || isBlank(begun)) fill(sheet, each);
    if (begun === null || !isMarkedHome(begun)) markSheet(sheet, table.name);
    layOut(sheet, each, begun === null ? {} : columnMarks(sheet));
    made.push({each, sheet});
  });
  // Lists of names point at other sheets, so that they wait until all are there.
  const sources = sourcesOf(book, newBook);
  for (const {each, sheet} of made) {
    giveLists(book, sheet, each, sources);
    if (each.table.hidden === true) sheet.hideSheet();
  }
}

/** Whether a sheet holds nothing but what it was made with; codes and companions may have come since. */
export function isAsMade(sheet: Sheet, each: NewSheet): boolean {
  if (isBlank(sheet)) return true;
  if (!hasItsHeader(sheet, each)) return false;
  const {table, rows} = each;
  const shown = Object.keys(table.columns).length + 1;
  const made = firstCells(table, rows, shown);
  const [, ...present] = sheet.getDataRange().getValues();
  return present.every((cells, row) =>
    cells
      .slice(0, shown)
      .every(
        (cell, column) => column === 0 || cell === (made[row]?.[column] ?? ''),
      ),
  );
}

function isBlank(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0;
}

function hasItsHeader(sheet: Sheet, {table, notes}: NewSheet): boolean {
  const [header] = sheet.getDataRange().getValues();
  const titles = furnishingOf(table, notes).map(({title}) => title);
  return header.join('\n') === titles.join('\n');
}

/** Puts the tabs in order; sheets that people made stay behind, in theirs. */
export function orderTabs(book: Spreadsheet, order: readonly string[]): void {
  let position = 0;
  for (const name of order) {
    const sheet = book.getSheetByName(name);
    if (sheet === null) continue;
    position += 1;
    if (sheet.getIndex() === position) continue;
    book.setActiveSheet(sheet);
    book.moveActiveSheet(position);
  }
}

/** The header and the first rows, in one call: where one stands, so do the others. */
function fill(sheet: Sheet, {table, rows, notes}: NewSheet): void {
  const header = furnishingOf(table, notes).map(({title}) => title);
  const lacking = header.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  // Each formatted cell costs; rows that people add take the looks of those above.
  const height = Math.max(NEW_ROWS, rows.length + 1);
  const present = sheet.getMaxRows();
  if (present > height) sheet.deleteRows(height + 1, present - height);
  if (present < height) sheet.insertRowsAfter(present, height - present);

  // Before the formats: under '@' Google may keep the apostrophe of a text.
  const cells = [header, ...firstCells(table, rows, header.length)];
  sheet
    .getRange(1, 1, cells.length, header.length)
    .setValues(cells.map(row => row.map(encodeCell)));
}

function layOut(
  sheet: Sheet,
  {table, notes}: NewSheet,
  marks: {readonly [key: string]: number},
): void {
  const furnishings = furnishingOf(table, notes);
  const width = furnishings.length;
  const columns = Object.entries(table.columns);
  const shown = furnishings.filter(({isHidden}) => !isHidden).length;
  const spare = sheet.getMaxColumns() - width;
  if (spare > 0) sheet.deleteColumns(width + 1, spare);
  const height = sheet.getMaxRows();
  const header = sheet.getRange(1, 1, 1, width);
  lookAs(header, headerLook(table));
  header.setNotes([furnishings.map(({note}) => note)]);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(firstIsLabel(table) ? 2 : 1);
  sheet.setTabColor(TAB_COLOURS[table.tab]);

  const kinds = columns.map(([, {kind}]) => kind);
  const data = (from: number, count: number) =>
    sheet.getRange(2, from, height - 1, count);
  data(1, width).setVerticalAlignment('top');
  data(1, 1).setFontColor('#8c959f');
  const formats = furnishings.map(({numberFormat}) => numberFormat);
  forRuns(formats, (from, count, format) =>
    data(from, count).setNumberFormat(format),
  );
  const aligns = ['left' as const, ...kinds.map(({align}) => align)];
  forRuns(aligns, (from, count, align) =>
    data(from, count).setHorizontalAlignment(align),
  );
  forRuns([false, ...kinds.map(({wrap}) => wrap)], (from, count, wrap) =>
    data(from, count).setWrap(wrap),
  );
  const widths = columns.map(([, {width, kind}]) => width ?? kind.width);
  forRuns([CODE_WIDTH, ...widths], (from, count, width) =>
    sheet.setColumnWidths(from, count, width),
  );
  // Companions need no mark: one that is lost is made anew.
  ['code', ...columns.map(([key]) => key)].forEach((key, index) => {
    if (marks[key] === undefined) markColumn(sheet, index + 1, key);
  });
  if (shown < width) sheet.hideColumns(shown + 1, width - shown);
}

/** Neighbouring columns that want the same are served by one call; `from` is 1-based. */
function forRuns<T>(
  values: readonly T[],
  apply: (from: number, count: number, value: T) => void,
): void {
  let from = 0;
  values.forEach((value, index) => {
    if (values[index + 1] === value) return;
    apply(from + 1, index - from + 1, value);
    from = index + 1;
  });
}

function firstIsLabel(table: Table): boolean {
  return Object.keys(table.columns)[0] === table.label;
}

/** Companions are blank: the first command fills them. */
function firstCells(
  table: Table,
  rows: NewSheet['rows'],
  width: number,
): Cell[][] {
  const keys = Object.keys(table.columns);
  return rows.map((row, index) =>
    Array.from({length: width}, (_, column) =>
      column === 0
        ? (row.code ?? showCode(table.prefix, index + 1))
        : (row[keys[column - 1]] ?? ''),
    ),
  );
}

/** The vocabularies of a new book, and the names that stand in the sheets. */
function sourcesOf(book: Spreadsheet, newBook: NewBook): ListSources {
  const known = new Map<TableName, ReturnType<ListSources['names']>>();
  return {
    vocabulary: name => firstValues(newBook, name),
    names: name => {
      if (!known.has(name)) {
        const sheet = sheetOf(book, tableByName[name]);
        const state =
          sheet === null ? undefined : sheetState(sheet, tableByName[name]);
        known.set(name, state === undefined ? undefined : namesIn(state));
      }
      return known.get(name);
    },
  };
}

function giveLists(
  book: Spreadsheet,
  sheet: Sheet,
  {table, notes}: NewSheet,
  sources: ListSources,
): void {
  const rows = sheet.getMaxRows() - 1;
  furnishingOf(table, notes).forEach((furnishing, index) => {
    const rule = listOf(furnishing, sources);
    if (rule === undefined) return;
    sheet
      .getRange(2, index + 1, rows, 1)
      .setDataValidation(buildRule(book, rule));
  });
}
