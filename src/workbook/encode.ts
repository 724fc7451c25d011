/** How a cell is written so that it reads back as it was: the one encoder of every text. */

import type {Cell} from '../model/cell';

/** Number format of cells that hold plain text. */
const PLAIN_TEXT = '@';

/**
 * Every text gets one leading apostrophe, which Sheets takes as «this is text» and does not keep: no input
 * becomes a formula («=IMPORTXML…»), a number («007») or a date («6-11»).
 * OWASP ASVS 5.0, V1.2.10; https://support.google.com/docs/answer/3094088 (text by apostrophe).
 */
export function encodeCell(cell: Cell): Cell {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

/**
 * Writes cells below each other into a column of a number format. Nothing that Google publishes says whether a cell of
 * plain text drops the apostrophe too, so that such cells get their format when the texts are in.
 */
export function writeColumn(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: readonly Cell[],
  numberFormat: string,
): void {
  const isPlain =
    numberFormat === PLAIN_TEXT &&
    cells.some(cell => encodeCell(cell) !== cell);
  if (isPlain) range.setNumberFormat('0');
  range.setValues(cells.map(cell => [encodeCell(cell)]));
  if (isPlain) range.setNumberFormat(PLAIN_TEXT);
}

/** Writes the cells of a row, which keep their number formats. */
export function writeRow(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: readonly Cell[],
): void {
  const formats = range.getNumberFormats();
  range.setNumberFormat('0');
  range.setValues([cells.map(encodeCell)]);
  range.setNumberFormats(formats);
}
