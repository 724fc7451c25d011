/** Ranges from A1 notation, names and numbers, with Google's errors. */

import {parseArea, splitSheetName} from '../../book/area';
import type {Book} from '../../book/book';
import type {Sheet as SheetData} from '../../book/sheet';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import {Range} from './range';
import {mustLieOn} from './range-position';

/** Row, column and sizes from 1, as scripts count. */
export function numbered(
  desk: Desk,
  sheet: SheetData,
  row: number,
  column: number,
  numRows = 1,
  numColumns = 1,
): Range {
  desk.mustExist(sheet);
  const area = mustLieOn(sheet, {
    row: row - 1,
    column: column - 1,
    rows: numRows,
    columns: numColumns,
  });
  return desk.range(sheet, area);
}

/** «A1», «B2:D», «C:C», «'Мои баллы'!A1», or the name of a range; `home` is meant where no sheet is named. */
export function located(
  desk: Desk,
  book: Book,
  home: SheetData,
  notation: string,
): Range {
  const {sheet: title, rest} = splitSheetName(notation);
  const sheet = title === undefined ? home : book.sheetByName(title);
  if (!sheet) throw new ServiceError('Range not found');
  desk.mustExist(sheet);
  const grid = {rows: sheet.rows.count, columns: sheet.columns.count};
  const area = parseArea(rest, grid);
  if (area) {
    const open = (part: RegExp) => rest.split(':').some(end => !part.test(end));
    const bounds = {rows: !open(/\d/), columns: !open(/[a-z]/i)};
    return new Range(desk, sheet, mustLieOn(sheet, area), bounds);
  }
  const named = namedRange(desk, book, rest);
  if (!named) throw new ServiceError('Range not found');
  return named;
}

/** Names are compared without case, as in formulas. */
export function namedRange(desk: Desk, book: Book, name: string): Range | null {
  const wanted = name.toLowerCase();
  const named = book.names.find(one => one.name.toLowerCase() === wanted);
  return named ? desk.referred(book, named) : null;
}
