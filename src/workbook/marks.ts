/**
 * The marks that sheets and columns carry along when people rename and move them: developer metadata
 * (https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata).
 *
 * The mark of a sheet bears the sheet's own id, «events@1234», and so tells the home of a table from its copies, which
 * have other ids. Nothing that Google publishes says whether a duplicated sheet takes its metadata along, nor whether
 * the sheets of a copied file keep their ids: where no mark of the book bears the id of its sheet, ids are not held
 * against anybody.
 */

import {homeMark} from '../model/book-state';
import {columnLetter} from '../model/layout';
import type {TableName} from '../model/schema';

const SHEET_KEY = 'innoset.sheet';
const COLUMN_KEY = 'innoset.column';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A sheet with a mark. */
interface Bearer {
  readonly sheet: Sheet;
  /** Of the table or the page. */
  readonly name: string;
  /** That the mark was made for; undefined in a book of version 1. */
  readonly id: number | undefined;
}

/** Asked for once in a run, since each question costs; a run of a script is a context of its own. */
let known: readonly Bearer[] | undefined;

/** What sheets bear is asked for anew: sheets went. */
export function forgetMarks(): void {
  known = undefined;
}

/** Marks a sheet as the home of a table or of a script-made page. */
export function markSheet(sheet: Sheet, name: string): void {
  setSheetMark(sheet, homeMark(name, sheet.getSheetId()));
}

/** The mark that a sheet bears, null for none. */
export function sheetMark(sheet: Sheet): string | null {
  return (
    sheet
      .getDeveloperMetadata()
      .find(mark => mark.getKey() === SHEET_KEY)
      ?.getValue() ?? null
  );
}

/** A sheet bears one mark at most: one that it took over from another goes. */
export function setSheetMark(sheet: Sheet, value: string | null): void {
  for (const mark of sheet.getDeveloperMetadata()) {
    if (mark.getKey() === SHEET_KEY) mark.remove();
  }
  if (value !== null) {
    sheet.addDeveloperMetadata(
      SHEET_KEY,
      value,
      SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
    );
  }
  forgetMarks();
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

/** Takes the mark with a key off a sheet's columns. */
export function unmarkColumn(sheet: Sheet, key: string): void {
  for (const mark of columnMarksOf(sheet)) {
    if (mark.getValue() === key) mark.remove();
  }
}

/** 0-based positions of the marked columns of a sheet, by key. */
export function columnMarks(sheet: Sheet): {[key: string]: number} {
  const marks: {[key: string]: number} = {};
  for (const mark of columnMarksOf(sheet)) {
    const key = mark.getValue();
    const range = mark.getLocation().getColumn();
    if (key !== null && range !== null) marks[key] = range.getColumn() - 1;
  }
  return marks;
}

function columnMarksOf(
  sheet: Sheet,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return sheet
    .createDeveloperMetadataFinder()
    .withKey(COLUMN_KEY)
    .onIntersectingLocations()
    .find();
}

/** The sheet of a table: by its mark, else by its name. */
export function sheetOf(
  book: Spreadsheet,
  table: {readonly name: TableName; readonly sheet: string},
): Sheet | null {
  return homeOf(book, table.name, table.sheet);
}

/**
 * The sheet in which a table or a page is at home, whatever its name is by now: the one whose mark bears its own id,
 * else the one of the name, else the only one with a mark that may be its own.
 *
 * @param name in the mark
 * @param title of the sheet as it is made
 */
export function homeOf(
  book: Spreadsheet,
  name: string,
  title: string,
): Sheet | null {
  const bearers = bearersOf(book);
  const own = bearers.find(bearer => bearer.name === name && isOwn(bearer));
  if (own !== undefined) return own.sheet;
  const named = book.getSheetByName(title);
  if (named !== null) {
    const id = named.getSheetId();
    const isAnothers = bearers.some(
      bearer => isOwn(bearer) && bearer.sheet.getSheetId() === id,
    );
    if (!isAnothers) return named;
  }
  const areIdsKept = bearers.some(isOwn);
  const possible = bearers.filter(
    bearer => bearer.name === name && (bearer.id === undefined || !areIdsKept),
  );
  return possible.length === 1 ? possible[0].sheet : null;
}

/** Present names of the sheets that bear the mark of a table or a page without being its home. */
export function copiesOf(
  book: Spreadsheet,
  name: string,
  home: Sheet | null,
): string[] {
  const id = home?.getSheetId();
  return bearersOf(book)
    .filter(bearer => bearer.name === name)
    .filter(({sheet}) => sheet.getSheetId() !== id)
    .map(({sheet}) => sheet.getName());
}

/** The name of the table or page whose mark a sheet bears, be it the home or a copy. */
export function tableNameOf(sheet: Sheet): string | undefined {
  const id = sheet.getSheetId();
  return bearersOf(sheet.getParent()).find(
    bearer => bearer.sheet.getSheetId() === id,
  )?.name;
}

/** Whether the mark of a sheet was made for it. */
export function isMarkedHome(sheet: Sheet): boolean {
  const id = sheet.getSheetId();
  return bearersOf(sheet.getParent()).some(
    bearer => isOwn(bearer) && bearer.id === id,
  );
}

function isOwn({sheet, id}: Bearer): boolean {
  return sheet.getSheetId() === id;
}

function bearersOf(book: Spreadsheet): readonly Bearer[] {
  known ??= book
    .createDeveloperMetadataFinder()
    .withKey(SHEET_KEY)
    .find()
    .flatMap(mark => {
      const sheet = mark.getLocation().getSheet();
      const [, name, , id] = /^(.*?)(@(\d+))?$/.exec(mark.getValue() ?? '')!;
      return sheet === null
        ? []
        : [{sheet, name, id: id === undefined ? undefined : Number(id)}];
    });
  return known;
}
