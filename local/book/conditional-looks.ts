/** How conditional formats make cells look now. */

import type {Value} from '../engine/value';
import {intersection, type Area} from './area';
import type {ConditionalFormat, GradientPoint} from './attachments';
import {meets} from './criteria';
import {serialOf} from './dates';
import type {Sheet} from './sheet';
import {shownText} from './showing';
import type {Style} from './style';

/** Of the first rule that sets a property the cell takes it, as the panel of Sheets orders rules. */
export class ConditionalLooks {
  private readonly looks = new Map<number, Map<number, Style>>();

  get(row: number, column: number): Style | undefined {
    return this.looks.get(row)?.get(column);
  }

  add(row: number, column: number, style: Style): void {
    const cells = this.looks.get(row) ?? new Map<number, Style>();
    this.looks.set(row, cells);
    cells.set(column, {...style, ...cells.get(column)});
  }

  *entries(): Generator<[row: number, column: number, style: Style]> {
    for (const [row, cells] of this.looks) {
      for (const [column, style] of cells) yield [row, column, style];
    }
  }
}

/** Of all cells of a sheet that a rule applies to; the book is settled by it. */
export function conditionalLooks(sheet: Sheet, now: Date): ConditionalLooks {
  const looks = new ConditionalLooks();
  const {book, conditionalFormats} = sheet;
  if (conditionalFormats.length === 0) return looks;
  book.settle();
  const today = serialOf(now, book.timeZone);
  for (const format of conditionalFormats) {
    if (format.gradient) shade(sheet, format, looks);
    else if (format.condition?.criteria === 'CUSTOM_FORMULA') {
      applyFormula(sheet, format, looks);
    } else if (format.condition) {
      const {criteria, values, style} = format.condition;
      for (const [row, column] of cellsOf(sheet, format)) {
        const value = sheet.values.get(row, column) ?? null;
        const text = shownText(sheet, row, column);
        if (meets(criteria, values, {value, text}, today)) {
          looks.add(row, column, style);
        }
      }
    }
  }
  return looks;
}

/** Below the last row with content nothing is shown that a rule could be about. */
function* cellsOf(
  sheet: Sheet,
  {ranges}: ConditionalFormat,
): Generator<[row: number, column: number]> {
  const used: Area = {...sheet.whole, rows: sheet.usedRows};
  for (const range of ranges) {
    const part = used.rows > 0 && intersection(range, used);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let c = part.column; c < part.column + part.columns; c++) {
        yield [row, c];
      }
    }
  }
}

/** The formula is written for the first cell of the first range. */
function applyFormula(
  sheet: Sheet,
  format: ConditionalFormat,
  looks: ConditionalLooks,
): void {
  const {values, style} = format.condition!;
  const [first] = format.ranges;
  const cells = [...cellsOf(sheet, format)];
  const {row, column} = first;
  const tried = {row, column, formula: String(values[0])};
  const results = sheet.book.evaluate(sheet, tried, cells);
  cells.forEach(([r, c], i) => {
    if (isTrue(results[i])) looks.add(r, c, style);
  });
}

const isTrue = (value: Value): boolean =>
  value === true || (typeof value === 'number' && value !== 0);

/** Colours between those of the points, by the cell's number. */
function shade(
  sheet: Sheet,
  format: ConditionalFormat,
  looks: ConditionalLooks,
): void {
  const {min, mid, max} = format.gradient!;
  const cells = [...cellsOf(sheet, format)].flatMap(([row, column]) => {
    const value = sheet.values.get(row, column);
    return typeof value === 'number' ? [{row, column, value}] : [];
  });
  if (cells.length === 0) return;
  const numbers = cells.map(({value}) => value).sort((a, b) => a - b);
  const points = [min, ...(mid ? [mid] : []), max].map((point, i, all) => ({
    color: channels(point.color),
    at: position(point, numbers, i === all.length - 1),
  }));
  for (const {row, column, value} of cells) {
    looks.add(row, column, {background: blend(points, value)});
  }
}

/** Where on the scale of the numbers (sorted) a point lies; a formula counts as the end of the scale. */
function position(
  {type, value}: GradientPoint,
  numbers: readonly number[],
  isLast: boolean,
): number {
  const low = numbers[0];
  const high = numbers[numbers.length - 1];
  const given = Number(value.replace(',', '.'));
  if (type === 'MIN') return low;
  if (type === 'MAX' || !Number.isFinite(given)) return isLast ? high : low;
  if (type === 'PERCENT') return low + ((high - low) * given) / 100;
  if (type === 'PERCENTILE') {
    const place = ((numbers.length - 1) * given) / 100;
    const below = numbers[Math.floor(place)];
    return below + (numbers[Math.ceil(place)] - below) * (place % 1);
  }
  return given;
}

type Rgb = readonly [number, number, number];

const channels = (color: string): Rgb => [
  parseInt(color.slice(1, 3), 16),
  parseInt(color.slice(3, 5), 16),
  parseInt(color.slice(5, 7), 16),
];

function blend(
  points: readonly {color: Rgb; at: number}[],
  value: number,
): string {
  const next = points.findIndex(({at}) => value <= at);
  if (next === 0) return hex(points[0].color);
  if (next < 0) return hex(points[points.length - 1].color);
  const [from, to] = [points[next - 1], points[next]];
  const part = (value - from.at) / (to.at - from.at);
  const mixed = from.color.map((c, i) => c + (to.color[i] - c) * part);
  return hex(mixed);
}

const hex = (color: readonly number[]): string =>
  `#${color.map(c => Math.round(c).toString(16).padStart(2, '0')).join('')}`;
