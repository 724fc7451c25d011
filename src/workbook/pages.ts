/** The sheets that the script makes and draws, and what it remembers of each drawing. */

import type {Cell} from '../model/cell';
import {PAGES, pageColour} from '../model/tabs';
import type {LayoutCell, SheetLayout} from '../model/layout';
import {homeOf, isMarkedHome, markSheet, tableNameOf} from './marks';
import {recallText} from './memory';
import {cellReader} from './read';
import {foreignSheet} from './refusal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What was drawn last, kept in the document's properties under the id of the sheet. */
export interface Drawing {
  /** Marks of the cells and of the looks. */
  readonly cells: string;
  readonly looks: string;
  /** Where formulas stood; missing where that is more than a property holds. */
  readonly formulas?: FormulaPlaces;
  /** Mark of the formulas as Sheets handed them back: it may spell them otherwise than they were written. */
  readonly handed?: string;
  /** The size of what was drawn: what stands beyond it people wrote. */
  readonly height: number;
  readonly width: number;
  /** Titles of the charts: others on the sheet are people's own. */
  readonly charts: readonly string[];
}

/** Most rows of a page are alike: each names its pattern by a character, a pattern says of each column whether it has a formula. */
interface FormulaPlaces {
  readonly patterns: readonly string[];
  readonly rows: string;
}

/** A property holds 9 KB, and the other things remembered of a page are short. */
const MOST_PLACES = 8_000;
const FIRST_CHARACTER = '0'.charCodeAt(0);

export function formulaPlaces({cells}: SheetLayout): FormulaPlaces | undefined {
  const patterns: string[] = [];
  const rows = cells.map(row => {
    const pattern = row.map(cell => (isFormula(cell) ? '=' : ' ')).join('');
    if (!patterns.includes(pattern)) patterns.push(pattern);
    return String.fromCharCode(FIRST_CHARACTER + patterns.indexOf(pattern));
  });
  const places = {patterns, rows: rows.join('')};
  return JSON.stringify(places).length > MOST_PLACES ? undefined : places;
}

/** @param row and column, 1-based */
export function hadFormula(
  {formulas}: Drawing,
  row: number,
  column: number,
): boolean {
  if (formulas === undefined || row > formulas.rows.length) return false;
  const pattern = formulas.rows.charCodeAt(row - 1) - FIRST_CHARACTER;
  return formulas.patterns[pattern][column - 1] === '=';
}

export function isFormula(
  cell: LayoutCell,
): cell is {readonly formula: string} {
  return typeof cell === 'object';
}

/** Makes the pages that the book lacks, so that links can point at them. */
export function makePages(book: Spreadsheet, names: readonly string[]): void {
  for (const name of names) {
    if (pageSheet(book, name) === null) book.insertSheet(name);
  }
}

/** Marks a page that was not drawn before, and colours its tab. */
export function dressTab(sheet: Sheet, name: string): void {
  if (!isMarkedHome(sheet)) markSheet(sheet, name);
  sheet.setTabColor(pageColour(name));
}

/** @param name of the page, or how its sheet is called now */
export function pageSheet(book: Spreadsheet, name: string): Sheet | null {
  const home = homeOf(book, name, name);
  if (home !== null) return home;
  const named = book.getSheetByName(name);
  const mark = named === null ? undefined : tableNameOf(named);
  return Object.values<string | undefined>(PAGES).includes(mark) ? named : null;
}

/** What the cells of a page hold, from its first row on; none where the book lacks it. */
export function pageCells(
  book: Spreadsheet,
  name: string,
  rows?: number,
): Cell[][] {
  const sheet = pageSheet(book, name);
  if (sheet === null) return [];
  const cellOf = cellReader(sheet);
  const used = sheet.getDataRange();
  const height = used.getNumRows();
  const top =
    rows === undefined || rows >= height
      ? used
      : sheet.getRange(1, 1, rows, used.getNumColumns());
  return top.getValues().map(row => row.map(cellOf));
}

/**
 * A sheet of people's own may bear the name of a page. Ours has a mark, or a memory, or, where a file of another
 * program lost both, a text of the layout in its place.
 *
 * @throws Refusal before anything is drawn over what people wrote
 */
export function refuseForeign(book: Spreadsheet, layout: SheetLayout): void {
  const sheet = pageSheet(book, layout.sheet);
  if (sheet === null || recallDrawing(sheet) !== undefined) return;
  if (tableNameOf(sheet) !== undefined) return;
  const cells = sheet.getDataRange().getValues();
  const isBlank = cells.every(row => row.every(cell => cell === ''));
  const isOurs = cells.some((row, r) =>
    row.some((cell, c) => cell !== '' && cell === layout.cells[r]?.[c]),
  );
  if (!isBlank && !isOurs) {
    throw foreignSheet(layout.sheet);
  }
}

export function recallDrawing(sheet: Sheet): Drawing | undefined {
  const kept = recallText(keyOf(sheet));
  return kept === undefined ? undefined : (JSON.parse(kept) as Drawing);
}

/** What is to be remembered of a drawing, by its key. */
export function memoryOf(
  sheet: Sheet,
  drawing: Drawing,
): {readonly [key: string]: string} {
  return {[keyOf(sheet)]: JSON.stringify(drawing)};
}

function keyOf(sheet: Sheet): string {
  return `drawn.${sheet.getSheetId()}`;
}
