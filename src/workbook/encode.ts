/** How a cell is written so that it reads back as it was: the one encoder of every text. */

import type {Cell} from '../model/cell';

/**
 * Every text gets one leading apostrophe, which Sheets takes as «this is text» and does not keep: no input
 * becomes a formula («=IMPORTXML…»), a number («007») or a date («6-11»).
 * OWASP ASVS 5.0, V1.2.10; https://support.google.com/docs/answer/3094088 (text by apostrophe).
 */
export function encodeCell(cell: Cell): Cell {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}
