/** What becomes of a value that a script or a person puts into a cell. */

import {readEntry} from '../engine/entry';
import type {Value} from '../engine/value';
import {serialOf} from './dates';
import type {Content} from './sheet';

/** What goes into the cell, and the number format that comes with it where the cell has none. */
export interface Entered {
  readonly content: Content;
  readonly numberFormat?: string;
}

/** Limit of Google Sheets: support.google.com/drive/answer/37603. */
export const longestText = 50_000;

const blank: Entered = {content: {value: null}};

/**
 * Text is understood as if typed; a date becomes a serial number in the book's
 * time zone. null, undefined and '' clear. `thisYear` completes «6-11».
 */
export function entered(
  value: unknown,
  numberFormat: string | undefined,
  {timeZone, thisYear}: {timeZone: string; thisYear: number},
): Entered {
  if (value === null || value === undefined || value === '') return blank;
  if (typeof value === 'string') {
    const entry = readEntry(value, {format: numberFormat, thisYear});
    return 'formula' in entry
      ? {content: {formula: entry.formula}}
      : {content: {value: entry.value}, numberFormat: entry.format};
  }
  if (value instanceof Date) {
    const serial = serialOf(value, timeZone);
    return {
      content: {value: serial},
      numberFormat: Number.isInteger(serial)
        ? 'dd.mm.yyyy'
        : 'dd.mm.yyyy hh:mm:ss',
    };
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return {content: {value}};
  }
  // Google writes any other object as its text.
  return {content: {value: String(value) as Value}};
}
