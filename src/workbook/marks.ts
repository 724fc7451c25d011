/**
 * The marks that sheets and columns carry along when people rename and move them: developer metadata
 * (https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata).
 */

import {columnLetter} from '../model/layout';
import type {TableName} from '../model/schema';

const SHEET_KEY = 'innoset.sheet';
const COLUMN_KEY = 'innoset.column';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Marks a sheet as the home of a table or of a script-made page. */
export function markSheet(sheet: Sheet, name: string): void {
  sheet.addDeveloperMetadata(
    SHEET_KEY,
    name,
    SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
  );
}

/** Marks a column, 1-based, with its key in the table's definition. Google wants «C:C»: the column, not its cells. */
export function markColumn(sheet: Sheet, column: number, key: string): void {
  const letter = columnLetter(column);
  sheet
    .getRange(`${letter}:${letter}`)
    .addDeveloperMetadata(
      COLUMN_KEY,
      key,
      SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
    );
}

/** The sheet that bears a mark, whatever its name is by now. */
export function markedSheet(book: Spreadsheet, name: string): Sheet | null {
  const found = book
    .createDeveloperMetadataFinder()
    .withKey(SHEET_KEY)
    .withValue(name)
    .find();
  return found.length === 0 ? null : found[0].getLocation().getSheet();
}

/** 0-based positions of the marked columns of a sheet, by key. */
export function columnMarks(sheet: Sheet): {[key: string]: number} {
  const marks: {[key: string]: number} = {};
  const found = sheet
    .createDeveloperMetadataFinder()
    .withKey(COLUMN_KEY)
    .onIntersectingLocations()
    .find();
  for (const mark of found) {
    const key = mark.getValue();
    const range = mark.getLocation().getColumn();
    if (key !== null && range !== null) marks[key] = range.getColumn() - 1;
  }
  return marks;
}

/** The name of the table that a sheet is marked as the home of. */
export function tableNameOf(sheet: Sheet): string | undefined {
  return (
    sheet
      .getDeveloperMetadata()
      .find(mark => mark.getKey() === SHEET_KEY)
      ?.getValue() ?? undefined
  );
}

/** The sheet of a table: by its name, else by its mark. */
export function sheetOf(
  book: Spreadsheet,
  table: {readonly name: TableName; readonly sheet: string},
): Sheet | null {
  return book.getSheetByName(table.sheet) ?? markedSheet(book, table.name);
}
