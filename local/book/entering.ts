/** What becomes of a value that a script or a person puts into a cell. */

import {displayText} from '../engine/display';
import {readEntry} from '../engine/entry';
import type {Value} from '../engine/value';
import {Area, areaName} from './area';
import {dateOf, serialOf} from './dates';
import type {Content, Sheet} from './sheet';
import {restyling} from './style';
import {satisfied, takes} from './validity';

/** What goes into the cell, and the number format that comes with it where the cell has none. */
interface Entered {
  readonly content: Content;
  readonly numberFormat?: string;
}

/** Limit of Google Sheets: support.google.com/drive/answer/37603. */
const longestText = 50_000;

/** Google does not take the value: the text is Google's. */
export class RefusedEntry extends Error {}

const blank: Entered = {content: {value: null}};

/**
 * Text is understood as if typed; a date becomes a serial number in the book's
 * time zone. null, undefined and '' clear. `thisYear` completes «6-11».
 */
function entered(
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

/**
 * Puts a value into every cell of an area; `of` takes its place within the
 * area. All are checked before the first is written, or else taken back.
 * @throws RefusedEntry a text that is too long, or a value that a rule rejects
 */
export function enterBlock(
  sheet: Sheet,
  area: Area,
  of: (row: number, column: number) => unknown,
  now: Date,
): void {
  const {book, styles} = sheet;
  const {timeZone} = book;
  const today = dateOf(serialOf(now, timeZone), 'UTC');
  const calendar = {timeZone, thisYear: today.getUTCFullYear()};
  const rows = Array.from({length: area.rows}, (_, r) =>
    Array.from({length: area.columns}, (__, c) => {
      const value = of(r, c);
      if (typeof value === 'string' && value.length > longestText) {
        throw new RefusedEntry(
          `Your input contains more than the maximum of ${longestText} characters in a single cell.`,
        );
      }
      const style = styles.get(area.row + r, area.column + c);
      return entered(value, style?.numberFormat, calendar);
    }),
  );
  mustBeTaken(sheet, area, rows, now);
  if (!hasFormulaRule(sheet, area)) return lay(sheet, area, rows);
  const before = sheet.layers.map(layer => [...layer.entries(area)]);
  lay(sheet, area, rows);
  const refused = unsatisfied(sheet, area);
  if (!refused) return;
  sheet.layers.forEach((layer, i) => {
    layer.fill(area, undefined);
    for (const cell of before[i]) layer.set(...cell);
  });
  book.changed(sheet, 'values', area);
  throw violation(...refused);
}

function lay(sheet: Sheet, area: Area, rows: Entered[][]): void {
  const {styles} = sheet;
  const dressed = new Map<string, ReturnType<typeof restyling>>();
  rows.forEach((line, r) =>
    line.forEach(({content, numberFormat}, c) => {
      const [row, column] = [area.row + r, area.column + c];
      sheet.put(row, column, content);
      if (numberFormat === undefined) return;
      const style = styles.get(row, column);
      if (style?.numberFormat !== undefined) return;
      const dress = dressed.get(numberFormat) ?? restyling({numberFormat});
      dressed.set(numberFormat, dress);
      styles.set(row, column, dress(style));
    }),
  );
  sheet.book.changed(sheet, 'values', area);
}

/** Only a rule with a formula is asked after the entry: it may look at other cells of the block. */
function hasFormulaRule(sheet: Sheet, area: Area): boolean {
  for (const [, , {criteria}] of sheet.validations.entries(area)) {
    if (criteria === 'CUSTOM_FORMULA') return true;
  }
  return false;
}

/** The first cell whose own rule has a formula that is not true of what was entered. */
function unsatisfied(sheet: Sheet, area: Area): [number, number] | null {
  for (const [row, column, rule] of sheet.validations.entries(area)) {
    const {criteria, allowInvalid, base, values} = rule;
    if (criteria !== 'CUSTOM_FORMULA' || allowInvalid || !base) continue;
    if (sheet.value(row, column) === null) continue;
    if (sheet.formulas.get(row, column) !== undefined) continue;
    const cell = {row, column};
    if (!satisfied(sheet, String(values[0]), base.area, cell)) {
      return [row, column];
    }
  }
  return null;
}

function violation(row: number, column: number): RefusedEntry {
  const name = areaName({row, column, rows: 1, columns: 1});
  return new RefusedEntry(
    `The data you entered in cell ${name} violates the data validation rules set on this cell.`,
  );
}

/**
 * A rule that rejects input stops scripts too. Results of formulas are not
 * looked at: Google marks them only.
 */
function mustBeTaken(
  sheet: Sheet,
  area: Area,
  rows: Entered[][],
  now: Date,
): void {
  for (const [row, column, rule] of sheet.validations.entries(area)) {
    if (rule.allowInvalid) continue;
    const {content, numberFormat} = rows[row - area.row][column - area.column];
    if ('formula' in content) continue;
    const own = sheet.styles.get(row, column)?.numberFormat;
    const text = displayText(content.value, own ?? numberFormat);
    if (takes(sheet.book, rule, content.value, text, now)) continue;
    throw violation(row, column);
  }
}
