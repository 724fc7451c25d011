/** Filling cells by the pattern of their neighbours, as dragging the corner of a selection does. */

import {dateSerial, serialParts} from '../engine/number-text';
import {Value} from '../engine/value';
import {Area, contains} from './area';
import {copyCells} from './copy';
import {isDateFormat} from './dates';
import type {Sheet} from './sheet';
import {shownFormat} from './showing';

/** How `target` goes beyond `source`: along which axis, and how many lines before and after. Null: not in one direction only. */
export function extension(
  source: Area,
  target: Area,
): {axis: 'rows' | 'columns'; before: number; after: number} | null {
  if (!contains(target, source)) return null;
  const rows = {
    before: source.row - target.row,
    after: target.row + target.rows - source.row - source.rows,
  };
  const columns = {
    before: source.column - target.column,
    after: target.column + target.columns - source.column - source.columns,
  };
  const sides = [rows.before, rows.after, columns.before, columns.after];
  if (sides.filter(Boolean).length > 1) return null;
  return columns.before || columns.after
    ? {axis: 'columns', ...columns}
    : {axis: 'rows', ...rows};
}

/**
 * Fills what `target` has beyond `source`. Looks, rules and formulas are repeated. Of numbers, dates and numbered
 * texts «series» goes on and «alternate» does the other thing: one number alone is repeated by the first and counted on
 * by the second. Sheets API, AutoFillRequest: the alternate series «differs based on the type and amount of source data».
 */
export function fillBeyond(
  sheet: Sheet,
  source: Area,
  target: Area,
  kind: 'series' | 'alternate',
): void {
  const way = extension(source, target);
  if (!way) throw new RangeError('the target goes in several directions');
  const {axis, before, after} = way;
  const size = source[axis];
  const places = [
    ...Array.from({length: before}, (_, i) => -1 - i),
    ...Array.from({length: after}, (_, i) => size + i),
  ];
  const line = (index: number): Area =>
    axis === 'rows'
      ? {...source, row: source.row + index, rows: 1}
      : {...source, column: source.column + index, columns: 1};
  for (const place of places) {
    copyCells(
      {sheet, area: line(((place % size) + size) % size)},
      {sheet, area: line(place)},
      {contents: 'formulas', formats: true, validations: true},
    );
  }
  const lanes = axis === 'rows' ? source.columns : source.rows;
  for (let lane = 0; lane < lanes; lane++) {
    const cell = (index: number): [row: number, column: number] =>
      axis === 'rows'
        ? [source.row + index, source.column + lane]
        : [source.row + lane, source.column + index];
    const cells = Array.from({length: size}, (_, i) => cell(i));
    if (cells.some(([r, c]) => sheet.formulas.get(r, c) !== undefined))
      continue;
    const values = cells.map(([r, c]) => sheet.value(r, c));
    const isDate = cells.every(([r, c]) =>
      isDateFormat(shownFormat(sheet, r, c)),
    );
    const next = continuation(values, isDate, kind);
    if (!next) continue;
    for (const place of places) {
      const [r, c] = cell(place);
      sheet.put(r, c, {value: next(place)});
    }
  }
  sheet.book.changed(sheet, 'values', target);
}

type Series = (place: number) => Value;

/** The value of each place (0 is the first of the source's), or null where the values are repeated. */
function continuation(
  values: Value[],
  isDate: boolean,
  kind: 'series' | 'alternate',
): Series | null {
  const counted = countedTexts(values);
  const numbers = counted?.numbers ?? values;
  if (!numbers.every(each => typeof each === 'number')) return null;
  const goesOn = isDate || counted !== null || numbers.length > 1;
  if (goesOn !== (kind === 'series')) return null;
  const monthly = isDate ? months(numbers) : null;
  const series = monthly ?? trend(numbers);
  return counted ? place => counted.text(series(place)) : series;
}

/** «Этап 1», «Этап 2»: texts that differ in the number at their end. */
function countedTexts(values: Value[]) {
  const parts = values.map(value =>
    typeof value === 'string' ? /^(.*?)(\d+)$/s.exec(value) : null,
  );
  const prefix = parts[0]?.[1];
  if (prefix === undefined || parts.some(part => part?.[1] !== prefix)) {
    return null;
  }
  return {
    numbers: parts.map(part => Number(part![2])),
    text: (number: number) => `${prefix}${Math.max(0, Math.round(number))}`,
  };
}

/** Dates of one day of the month, so many months apart. */
function months(serials: number[]): ((place: number) => number) | null {
  if (serials.length < 2) return null;
  const parts = serials.map(serialParts);
  const index = parts.map(({year, month}) => year * 12 + month - 1);
  const step = index[1] - index[0];
  const even = parts.every(
    ({day}, i) => day === parts[0].day && index[i] === index[0] + i * step,
  );
  if (!even || step === 0) return null;
  return place => {
    const month = index[0] + place * step;
    const year = Math.floor(month / 12);
    const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
    return dateSerial(year, (month % 12) + 1, Math.min(parts[0].day, last))!;
  };
}

/** The line of least squares through the numbers; one number alone grows by 1. */
function trend(numbers: number[]): (place: number) => number {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / count;
  let spread = 0;
  let together = 0;
  numbers.forEach((number, i) => {
    spread += (i - middle) ** 2;
    together += (i - middle) * (number - mean);
  });
  const slope = spread === 0 ? 1 : together / spread;
  return place => Number((mean + slope * (place - middle)).toPrecision(15));
}
