/** What becomes of a value that a script or a person puts into a cell. */

import {parseEntry} from '../engine/entry';
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

/**
 * Text is understood as if typed; a date becomes a serial number in the book's
 * time zone. null, undefined and '' clear.
 */
export function entered(
  value: unknown,
  numberFormat: string | undefined,
  timeZone: string,
): Entered {
  if (value === null || value === undefined || value === '') return blank;
  if (typeof value === 'string') return enteredText(value, numberFormat);
  if (value instanceof Date) {
    const serial = serialOf(value, timeZone);
    return {
      content: {value: serial},
      numberFormat: Number.isInteger(serial)
        ? 'dd.MM.yyyy'
        : 'dd.MM.yyyy H:mm:ss',
    };
  }
  return {content: {value: value as Value}};
}

const blank: Entered = {content: {value: null}};
