/** What a sheet is furnished with beside its cells: read as plain data, and given back. */

import type {Cell} from '../model/cell';
import {locate} from '../model/locate';
import {
  Furnish,
  FurnishColumn,
  HeaderLook,
  Rule,
  Strip,
  stripOf,
} from '../model/reshape';
import {tableByName} from '../model/tables';
import {encodeCell} from './encode';
import {
  columnMarks,
  markColumn,
  sheetMark,
  setSheetMark,
  unmarkColumn,
} from './marks';
import {buildRule, readRule} from './validation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The present state of all that a reshape names: the reshape that gives it back. */
export function presentFurnishing(sheet: Sheet, wanted: Furnish): Furnish {
  const marks = columnMarks(sheet);
  const places = placesOf(sheet, wanted, marks);
  const width = sheet.getMaxColumns();
  return {
    kind: 'furnish',
    sheet: wanted.sheet,
    table: wanted.table,
    ...(wanted.mark === undefined ? {} : {mark: sheetMark(sheet)}),
    ...(wanted.frozenRows === undefined
      ? {}
      : {frozenRows: sheet.getFrozenRows()}),
    columns: wanted.columns.map((column, index): FurnishColumn => {
      const at = places[index];
      if (at >= width) return notThere(column, at);
      const header = sheet.getRange(1, at + 1);
      return {
        key: column.key,
        at,
        ...(column.header === undefined
          ? {}
          : {header: header.getValue() as Cell}),
        ...(column.look === undefined ? {} : {look: lookOf(header)}),
        ...(column.note === undefined ? {} : {note: header.getNote()}),
        ...(column.isMarked === undefined
          ? {}
          : {isMarked: marks[column.key] === at}),
        ...(column.isHidden === undefined
          ? {}
          : {isHidden: sheet.isColumnHiddenByUser(at + 1)}),
        ...(column.numberFormats === undefined
          ? {}
          : {numberFormats: formatsOf(cellsOf(sheet, at))}),
        ...(column.lists === undefined
          ? {}
          : {lists: listsOf(cellsOf(sheet, at))}),
      };
    }),
  };
}

/** A column beyond the end of its sheet: taken back, it goes, unless people have written into it. */
function notThere(
  {key, header, note, isMarked}: FurnishColumn,
  at: number,
): FurnishColumn {
  return {
    key,
    at,
    isGone: true,
    ...(header === undefined ? {} : {header: ''}),
    ...(note === undefined ? {} : {note: ''}),
    ...(isMarked === undefined ? {} : {isMarked: false}),
  };
}

/** Gives the sheet what the reshape names; what is so already is written again, which changes nothing. */
export function furnish(sheet: Sheet, wanted: Furnish): void {
  if (wanted.mark !== undefined) setSheetMark(sheet, wanted.mark);
  if (wanted.frozenRows !== undefined) sheet.setFrozenRows(wanted.frozenRows);
  const marks = columnMarks(sheet);
  const width = sheet.getMaxColumns();
  const all = placesOf(sheet, wanted, marks);
  const placed = wanted.columns
    .map((column, index) => ({column, at: all[index]}))
    // A run that broke may have taken it away already.
    .filter(({column, at}) => column.isGone !== true || at < width);
  const lacking = Math.max(0, ...placed.map(({at}) => at + 1)) - width;
  if (lacking > 0) sheet.insertColumnsAfter(width, lacking);
  placed.forEach(({column, at}) => {
    const header = sheet.getRange(1, at + 1);
    const {key, isMarked, numberFormats, lists} = column;
    if (column.header !== undefined) writeHeader(header, column.header);
    if (column.look !== undefined) lookAs(header, column.look);
    if (column.note !== undefined) header.setNote(column.note);
    if (isMarked !== undefined && isMarked !== (marks[key] === at)) {
      unmarkColumn(sheet, key);
      if (isMarked) markColumn(sheet, at + 1, key);
    }
    if (column.isHidden === true) sheet.hideColumns(at + 1);
    if (column.isHidden === false) sheet.showColumns(at + 1);
    if (numberFormats !== undefined) {
      const cells = cellsOf(sheet, at);
      if (numberFormats.length === 1)
        cells.setNumberFormat(numberFormats[0][1]);
      else cells.setNumberFormats(spread(numberFormats, cells));
    }
    if (lists !== undefined) setLists(sheet, cellsOf(sheet, at), lists);
  });
  placed
    .filter(({column}) => column.isGone)
    .sort((a, b) => b.at - a.at)
    .forEach(({at}) => dropBlank(sheet, at));
}

/** Takes the last column of a sheet away where nothing stands in it. */
function dropBlank(sheet: Sheet, at: number): void {
  const isLast = at === sheet.getMaxColumns() - 1;
  const cells = sheet.getRange(1, at + 1, sheet.getMaxRows(), 1);
  if (isLast && cells.isBlank()) sheet.deleteColumn(at + 1);
}

/** Whether a cell of plain text drops an apostrophe nothing published says; it keeps any text for one without. */
function writeHeader(cell: Range, title: Cell): void {
  const isPlain = cell.getNumberFormat() === '@';
  cell.setValue(isPlain ? title : encodeCell(title));
}

export function lookAs(cells: Range, look: HeaderLook): void {
  cells
    .setNumberFormat(look.numberFormat)
    .setFontWeight(look.fontWeight)
    .setBackground(look.background)
    .setWrap(look.wraps)
    .setVerticalAlignment(look.vertical);
}

function lookOf(cell: Range): HeaderLook {
  return {
    numberFormat: cell.getNumberFormat(),
    fontWeight: cell.getFontWeight() as HeaderLook['fontWeight'],
    background: cell.getBackground(),
    wraps: cell.getWrap(),
    vertical: cell.getVerticalAlignment() as HeaderLook['vertical'],
  };
}

/** Number formats of a column's cells. */
function formatsOf(cells: Range): Strip<string> {
  return stripOf(cells.getNumberFormats().map(([format]) => format));
}

/** Lists and other rules of a column's cells. */
function listsOf(cells: Range): Strip<Rule | null> {
  return stripOf(cells.getDataValidations().map(([rule]) => readRule(rule)));
}

function setLists(sheet: Sheet, cells: Range, lists: Strip<Rule | null>): void {
  const built = lists.map(
    ([count, rule]) => [count, buildRule(sheet.getParent(), rule)] as const,
  );
  if (built.length === 1) cells.setDataValidation(built[0][1]);
  else cells.setDataValidations(spread(built, cells));
}

/** 0-based places of the named columns: by header, mark or former header, else where the reshape saw them. */
function placesOf(
  sheet: Sheet,
  {table, columns}: Furnish,
  marks: {readonly [key: string]: number},
): number[] {
  const width = Math.max(1, sheet.getLastColumn());
  const header = sheet.getRange(1, 1, 1, width).getValues()[0].map(String);
  const {positions} = locate(tableByName[table], header, marks);
  return columns.map(({key, at}) => positions[key] ?? at);
}

function cellsOf(sheet: Sheet, at: number): Range {
  return sheet.getRange(2, at + 1, Math.max(1, sheet.getMaxRows() - 1), 1);
}

/** A strip over as many cells as there are now; further cells have what the last one has. */
function spread<T>(strip: Strip<T>, cells: Range): T[][] {
  const values = strip.flatMap(([count, value]) =>
    Array.from({length: count}, () => value),
  );
  const last = values[values.length - 1];
  return Array.from({length: cells.getNumRows()}, (_, index) => [
    index < values.length ? values[index] : last,
  ]);
}
