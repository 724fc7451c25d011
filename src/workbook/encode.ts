/** How a cell is written so that it reads back as it was: the one encoder of every text. */

import {type Cell, LONGEST_TEXT} from '../model/cell';
import {abridged} from '../model/problem';
import {Refusal} from './refusal';

/** Number format of cells that hold plain text. */
const PLAIN_TEXT = '@';

/**
 * Every text gets one leading apostrophe, which Sheets takes as «this is text» and does not keep: no input
 * becomes a formula («=IMPORTXML…»), a number («007») or a date («6-11»).
 * OWASP ASVS 5.0, V1.2.10; https://support.google.com/docs/answer/3094088 (text by apostrophe).
 *
 * @throws Refusal where a text leaves no room for it: only a person can have typed so much
 */
export function encodeCell(cell: Cell): Cell {
  if (!isText(cell)) return cell;
  if (cell.length > LONGEST_TEXT) {
    throw new Refusal(
      `Текст «${abridged(cell, 60)}» слишком длинный: ${cell.length} знаков, а надстройка может записать ${LONGEST_TEXT}. Сократите его в ячейке и повторите: ничего не потеряно.`,
    );
  }
  return `'${cell}`;
}

/**
 * Writes cells below each other into a column of a number format. Nothing that Google publishes says whether a cell of
 * plain text drops the apostrophe too, so that texts never meet one: their cells get the format «@» when they are in,
 * and one that people gave to a column of another format is taken off before.
 */
export function writeColumn(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: readonly Cell[],
  numberFormat: string,
): void {
  const hasTexts = cells.some(isText);
  const isPlain = numberFormat === PLAIN_TEXT;
  if (hasTexts) range.setNumberFormat(isPlain ? '0' : numberFormat);
  range.setValues(cells.map(cell => [encodeCell(cell)]));
  if (hasTexts && isPlain) range.setNumberFormat(PLAIN_TEXT);
}

function isText(cell: Cell): cell is string {
  return typeof cell === 'string' && cell !== '';
}
