/** The sheets that the script makes and draws, and what it remembers of each drawing. */

import {TAB_COLOURS} from '../model/tabs';
import {markSheet, markedSheet} from './marks';
import {forgetText, recallText, rememberText} from './memory';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What was drawn last, kept in the document's properties under the name of the sheet. */
export interface Drawing {
  /** Marks of the cells and of the looks. */
  readonly cells: string;
  readonly looks: string;
  /** The size of what was drawn: what stands beyond it people wrote. */
  readonly height: number;
  readonly width: number;
}

/** Makes the pages that the book lacks. @returns whether it lacked any */
export function makePages(
  book: Spreadsheet,
  names: readonly string[],
): boolean {
  const lacking = names.filter(name => pageSheet(book, name) === null);
  for (const name of lacking) {
    const sheet = book.insertSheet(name);
    markSheet(sheet, name);
    sheet.setTabColor(TAB_COLOURS.read);
    // What is remembered of a page that somebody deleted says nothing of this one.
    forgetText(keyOf(name));
  }
  return lacking.length > 0;
}

/** The sheet of a page, by its name, else by its mark. */
export function pageSheet(book: Spreadsheet, name: string): Sheet | null {
  return book.getSheetByName(name) ?? markedSheet(book, name);
}

export function recallDrawing(page: string): Drawing | undefined {
  const kept = recallText(keyOf(page));
  return kept === undefined ? undefined : (JSON.parse(kept) as Drawing);
}

export function rememberDrawing(page: string, drawing: Drawing): void {
  rememberText(keyOf(page), JSON.stringify(drawing));
}

function keyOf(page: string): string {
  return `drawn.${page}`;
}
