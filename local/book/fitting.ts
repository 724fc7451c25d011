/** How wide a column and how high a row must be for their texts, reckoned by length. */

import type {Sheet} from './sheet';
import {shownText} from './showing';
import {defaultLook} from './style';

/** A point of font size is 4/3 pixels; a letter of Arial is some 0.55 of that wide. */
const letterWidth = (points: number) => (points * 4 * 0.55) / 3;
/** Ten points: 21 pixels for one line, 37 for two. */
const textHeight = (points: number, lines: number) =>
  Math.round(lines * points * 1.6 + 5);

const pointsOf = (sheet: Sheet, row: number, column: number): number =>
  sheet.styles.get(row, column)?.fontSize ?? defaultLook.fontSize;

/** Pixels, at least 21; merged cells do not count. */
export function fittingWidth(sheet: Sheet, column: number): number {
  let widest = 0;
  sheet.book.settle();
  for (const [row] of sheet.values.entries({
    ...sheet.whole,
    column,
    columns: 1,
  })) {
    const [text] = shownText(sheet, row, column)
      .split('\n')
      .sort((a, b) => b.length - a.length);
    const width = text.length * letterWidth(pointsOf(sheet, row, column)) + 8;
    widest = Math.max(widest, width);
  }
  return Math.max(21, Math.ceil(widest));
}

/** Lines of so many letters that a text fills, broken between words; a longer word is broken itself. */
function wrappedLines(text: string, room: number): number {
  let lines = 1;
  let filled = 0;
  for (const {length} of text.split(' ')) {
    if (filled > 0 && filled + 1 + length > room) {
      lines++;
      filled = 0;
    }
    filled += (filled > 0 ? 1 : 0) + length;
    lines += Math.ceil(filled / room) - (filled > 0 ? 1 : 0);
    if (filled > room) filled %= room;
  }
  return lines;
}

/** Pixels, at least the height of one line; wrapped texts take as many lines as their columns ask for. */
export function fittingHeight(sheet: Sheet, row: number): number {
  let highest = sheet.rows.defaultSize;
  sheet.book.settle();
  for (const [, column] of sheet.values.entries({
    ...sheet.whole,
    row,
    rows: 1,
  })) {
    const points = pointsOf(sheet, row, column);
    const wraps = sheet.styles.get(row, column)?.wrap === 'WRAP';
    const room = Math.max(
      1,
      (sheet.columns.size(column) - 8) / letterWidth(points),
    );
    const lines = shownText(sheet, row, column)
      .split('\n')
      .reduce((sum, line) => sum + (wraps ? wrappedLines(line, room) : 1), 0);
    highest = Math.max(highest, textHeight(points, lines));
  }
  return highest;
}
