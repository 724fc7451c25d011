/** The text that a cell shows, and the number format that it is shown under. */

import {displayText} from '../engine/display';
import {parseReference} from '../engine/formula';
import type {Sheet} from './sheet';
import {defaultLook} from './style';

/** Of settled values: `Book.settle` comes before a row of calls. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.values.get(row, column) ?? null;
  const format = shownFormat(sheet, row, column);
  return displayText(value, format ?? defaultLook.numberFormat);
}

/** Formulas that make dates where the cell has the automatic format. */
const dateMakers = new Map([
  ['TODAY', 'dd.mm.yyyy'],
  ['DATE', 'dd.mm.yyyy'],
  ['EDATE', 'dd.mm.yyyy'],
  ['EOMONTH', 'dd.mm.yyyy'],
  ['NOW', 'dd.mm.yyyy hh:mm:ss'],
]);

/**
 * The cell's own number format, else what Sheets takes over by itself: a
 * formula that is one reference, MIN or MAX is shown as the first cell that it
 * names, TODAY() and its like as dates. Doubt: Sheets does so for more formulas
 * (sums of percents, for one); the rules are not documented.
 */
export function shownFormat(
  sheet: Sheet,
  row: number,
  column: number,
  depth = 0,
): string | undefined {
  const own = sheet.styles.get(row, column)?.numberFormat;
  const formula = own === undefined && sheet.formulas.get(row, column);
  // A chain of references may be a circle.
  if (!formula || depth > 8) return own;
  const call = /^=\s*(?:([A-Z]+)\(([^()]*)\)|([^()]+))\s*$/i.exec(formula);
  if (!call) return undefined;
  const [, name = '', list, plain] = call;
  const known = dateMakers.get(name.toUpperCase());
  if (known || !/^(MIN|MAX)?$/i.test(name)) return known;
  const reference = parseReference((plain ?? list).trim());
  if (!reference) return undefined;
  const source =
    reference.sheet === null ? sheet : sheet.book.sheetByName(reference.sheet);
  const {row: r, column: c} = reference.start;
  // A whole column begins with its header: its first number tells more.
  return source && shownFormat(source, r ?? 1, c ?? 0, depth + 1);
}
