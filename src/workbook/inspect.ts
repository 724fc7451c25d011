/** Looks at the sheets themselves, as plain data: where they are, what they are furnished with, who may edit them. */

import type {BookState, Furnished, SheetState} from '../model/book-state';
import {fingerprint} from '../model/fingerprint';
import {type Rule, type Strip, stripOf} from '../model/reshape';
import type {Table} from '../model/schema';
import {PAGES} from '../model/tabs';
import {columnMarks, copiesOf, sheetMark, sheetOf} from './marks';
import {pageSheet, recallDrawing} from './pages';
import {presentProtections} from './protect';
import {readRule} from './validation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The sheets of tables and pages, and the add-on's protections of them.
 *
 * @param depth `outline`: where columns are; `furnished`: also formats and lists, which costs a read of all cells
 */
export function inspect(
  book: Spreadsheet,
  tables: readonly Table[],
  depth: 'outline' | 'furnished',
): BookState {
  const homes = tables.map(table => ({table, sheet: sheetOf(book, table)}));
  return {
    owner: (book.getOwner()?.getEmail() ?? '').toLowerCase(),
    sheets: homes.flatMap(({table, sheet}) => {
      if (sheet === null) return [];
      const state = sheetState(sheet, table);
      return depth === 'outline'
        ? [state]
        : [{...state, furnished: furnishedOf(sheet, state)}];
    }),
    pages: Object.values(PAGES).flatMap(page => {
      const sheet = pageSheet(book, page);
      if (sheet === null) return [];
      const state = {page, id: sheet.getSheetId(), name: sheet.getName()};
      return depth === 'outline'
        ? [state]
        : [{...state, isOvertyped: isOvertyped(sheet)}];
    }),
    copies: homes.flatMap(({table, sheet}) =>
      copiesOf(book, table.name, sheet).map(copy => ({
        copy,
        of: sheet?.getName() ?? table.sheet,
        isOrphan: sheet === null,
      })),
    ),
    protections: Object.fromEntries(presentProtections(book)),
  };
}

function isOvertyped(sheet: Sheet): boolean {
  const drawing = recallDrawing(sheet);
  if (drawing?.handed === undefined) return false;
  const {height, width} = drawing;
  if (height > sheet.getMaxRows() || width > sheet.getMaxColumns()) return true;
  const formulas = sheet.getRange(1, 1, height, width).getFormulas();
  return fingerprint(formulas) !== drawing.handed;
}

export function sheetState(sheet: Sheet, {name}: Table): SheetState {
  const width = Math.max(1, sheet.getLastColumn());
  return {
    table: name,
    id: sheet.getSheetId(),
    name: sheet.getName(),
    mark: sheetMark(sheet),
    rows: sheet.getMaxRows(),
    header: sheet.getRange(1, 1, 1, width).getValues()[0].map(String),
    marks: columnMarks(sheet),
  };
}

/** Whole columns, in one call for each sort of thing. */
function furnishedOf(sheet: Sheet, {header, rows}: SheetState): Furnished {
  const width = header.length;
  const data = sheet.getRange(2, 1, Math.max(1, rows - 1), width);
  const values = data.getValues();
  return {
    frozenRows: sheet.getFrozenRows(),
    notes: sheet.getRange(1, 1, 1, width).getNotes()[0],
    hidden: header.map((_, at) => sheet.isColumnHiddenByUser(at + 1)),
    numberFormats: columnsOf(
      data.getNumberFormats().map((row, r) =>
        row.map((format, c) => ({
          format,
          isValue: typeof values[r][c] !== 'string',
        })),
      ),
    ),
    lists: columnsOf<Rule | null>(
      data.getDataValidations().map(row => row.map(readRule)),
    ),
  };
}

function columnsOf<T>(cells: readonly (readonly T[])[]): Strip<T>[] {
  return cells[0].map((_, at) => stripOf(cells.map(row => row[at])));
}
