/** The text that a cell shows. */

import {displayText} from '../engine/display';
import type {Sheet} from './sheet';
import {defaultLook} from './style';

/** Of settled values: `Book.settle` comes before a row of calls. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.values.get(row, column) ?? null;
  const format = sheet.styles.get(row, column)?.numberFormat;
  return displayText(value, format ?? defaultLook.numberFormat);
}
