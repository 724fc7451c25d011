/** Whether the rule on a cell takes a value. */

import type {Value} from '../engine/value';
import {serialOf} from './dates';
import type {Validation} from './attachments';
import type {Book} from './book';
import {meets} from './criteria';
import type {Sheet} from './sheet';
import {shownText} from './showing';

/**
 * `text` is the value as the cell shows it. Blank passes, and so does here what
 * a formula must decide: see `satisfied`.
 */
export function takes(
  book: Book,
  rule: Validation,
  value: Value,
  text: string,
  now: Date,
): boolean {
  if (value === null) return true;
  switch (rule.criteria) {
    case 'CUSTOM_FORMULA':
      return true;
    case 'CHECKBOX': {
      const [checked = true, unchecked = rule.values.length ? null : false] =
        rule.values;
      return value === checked || value === unchecked;
    }
    case 'VALUE_IN_LIST':
      return rule.values.some(item => String(item) === text);
    case 'VALUE_IN_RANGE':
      return listedTexts(book, rule).includes(text);
    default: {
      const today = serialOf(now, book.timeZone);
      return meets(rule.criteria, rule.values, {value, text}, today) !== false;
    }
  }
}

/** The texts of a list taken from a range. */
export function listedTexts(book: Book, {range}: Validation): string[] {
  const sheet = range && book.sheetById(range.sheet);
  if (!sheet) return [];
  book.settle();
  return [...sheet.values.entries(range.area)].map(([row, column]) =>
    shownText(sheet, row, column),
  );
}

/** Whether the formula of a rule or a filter, written for the cell `base`, is true for another cell. */
export function satisfied(
  sheet: Sheet,
  formula: string,
  base: {row: number; column: number},
  cell: {row: number; column: number},
): boolean {
  const [value] = sheet.book.evaluate(sheet, {...base, formula}, [
    [cell.row, cell.column],
  ]);
  return value === true || (typeof value === 'number' && value !== 0);
}
