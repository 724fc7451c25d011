/** Makes the sheets of tables from their definitions: header, widths, lists, formats, notes, marks, first rows. */

import {firstValues, type NewSheet} from '../commands/new-book';
import type {Cell} from '../model/cell';
import type {NewBook} from '../model/new-book';
import type {Kind} from '../model/kinds/kind';
import {
  CODE_TITLE,
  Column,
  Table,
  companionsOf,
  showCode,
} from '../model/schema';
import {HEADER_COLOURS, TAB_COLOURS} from '../model/tabs';
import {tableByName} from '../model/tables';
import type {SheetNote} from '../model/tables/sheet-notes';
import {encodeCell} from './encode';
import {
  columnMarks,
  markColumn,
  markSheet,
  sheetOf,
  tableNameOf,
} from './marks';
import {NOTE_MARK} from './notes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

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
    if (begun !== null && !isBlank(begun) && !isAsMade(begun, table)) return;
    const sheet = begun ?? book.insertSheet(table.sheet);
    if (begun === null || isBlank(begun)) fill(sheet, each);
    if (begun === null || tableNameOf(begun) === undefined) {
      markSheet(sheet, table.name);
    }
    layOut(sheet, each, begun === null ? {} : columnMarks(sheet));
    made.push({each, sheet});
  });
  // Lists of names point at other sheets, so that they wait until all are there.
  for (const {each, sheet} of made) validate(book, sheet, each, newBook);
}

function isBlank(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0;
}

function isAsMade(sheet: Sheet, table: Table): boolean {
  const [header] = sheet.getDataRange().getValues();
  return header.join('\n') === headerOf(table).join('\n');
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

/** Columns of the sheet as it is made: the code, the visible ones, the hidden companions. */
function headerOf(table: Table): string[] {
  return [
    CODE_TITLE,
    ...Object.values(table.columns).map(({title}) => title),
    ...companionsOf(table).map(({title}) => title),
  ];
}

/** The header and the first rows, in one call: where one stands, so do the others. */
function fill(sheet: Sheet, {table, rows}: NewSheet): void {
  const header = headerOf(table);
  const lacking = header.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const spare = sheet.getMaxColumns() - header.length;
  if (spare > 0) sheet.deleteColumns(header.length + 1, spare);
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
  const header = headerOf(table);
  const columns = Object.entries(table.columns);
  const companions = companionsOf(table);
  const shown = columns.filter(([, {hidden}]) => !hidden).length + 1;
  const height = sheet.getMaxRows();
  sheet
    .getRange(1, 1, 1, header.length)
    .setNumberFormat('@')
    .setFontWeight('bold')
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setBackground(HEADER_COLOURS[table.tab])
    .setNotes([
      [
        note(
          `${notes.purpose} Код даёт надстройка; по нему на строку ссылаются другие листы, поэтому он не меняется.`,
        ),
        ...columns
          .slice(0, shown - 1)
          .map(([key, column]) => note(helpOf(key, column, notes))),
        ...header
          .slice(shown)
          .map(() =>
            note('Служебный столбец: заполняется сам, править его не нужно.'),
          ),
      ],
    ]);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(firstIsLabel(table) ? 2 : 1);
  sheet.setTabColor(TAB_COLOURS[table.tab]);

  const kinds = columns.map(([, {kind}]) => kind);
  const data = (from: number, count: number) =>
    sheet.getRange(2, from, height - 1, count);
  data(1, header.length).setVerticalAlignment('top');
  data(1, 1).setFontColor('#8c959f');
  const formats = [
    '@',
    ...kinds.map(({numberFormat}) => numberFormat),
    ...companions.map(({companion}) => companion.numberFormat),
  ];
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
  if (shown < header.length) {
    sheet.hideColumns(shown + 1, header.length - shown);
  }
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

function helpOf(
  key: string,
  column: Column<unknown>,
  {columns}: SheetNote,
): string {
  const need = column.required ? 'Обязательно. ' : '';
  return need + (columns[key] ?? column.kind.help);
}

function note(text: string): string {
  return `${NOTE_MARK} ${text}`;
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

function validate(
  book: Spreadsheet,
  sheet: Sheet,
  {table, notes}: NewSheet,
  newBook: NewBook,
): void {
  const rows = sheet.getMaxRows();
  Object.entries(table.columns).forEach(([key, column], index) => {
    const help = helpOf(key, column, notes);
    const rule = ruleOf(book, column.kind, help, newBook);
    if (rule !== null) {
      sheet.getRange(2, index + 2, rows - 1, 1).setDataValidation(rule);
    }
  });
}

/**
 * The list of a column, with the help that Sheets shows beside the cell. A value outside of it only warns:
 * a source's «ОУ № 60» must stay as it was written until a person knows better. A cell for several values
 * has no list, since Sheets would hold «НОО; ООО» against it.
 */
function ruleOf(
  book: Spreadsheet,
  kind: Kind<unknown>,
  help: string,
  newBook: NewBook,
): DataValidation | null {
  if (kind.list === undefined || kind.several === true) return null;
  const builder = SpreadsheetApp.newDataValidation()
    .setAllowInvalid(true)
    .setHelpText(help);
  if ('values' in kind.list) {
    return builder.requireValueInList([...kind.list.values], true).build();
  }
  if ('vocabulary' in kind.list) {
    const values = firstValues(newBook, kind.list.vocabulary);
    return builder.requireValueInList(values, true).build();
  }
  const target: Table = tableByName[kind.list.table];
  const sheet = sheetOf(book, target);
  const label = Object.keys(target.columns).indexOf(target.label ?? '');
  if (sheet === null || label < 0) return null;
  const names = sheet.getRange(2, label + 2, sheet.getMaxRows() - 1, 1);
  return builder.requireValueInRange(names, true).build();
}
