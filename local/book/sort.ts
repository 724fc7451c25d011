/** Sorting rows of an area, and finding repeated ones. */

import {copyFormula} from '../engine/formula';
import {Value, isCellError} from '../engine/value';
import {Area} from './area';
import type {Sheet} from './sheet';

export interface SortKey {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Numbers before texts before booleans before errors; blanks last whatever the direction, as in Sheets. */
const rank = (value: Value): number =>
  typeof value === 'number'
    ? 0
    : typeof value === 'string'
      ? 1
      : typeof value === 'boolean'
        ? 2
        : isCellError(value)
          ? 3
          : 4;

const collator = new Intl.Collator('ru', {sensitivity: 'accent'});

function compare(a: Value, b: Value): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'string') return collator.compare(a, b as string);
  if (typeof a === 'number' || typeof a === 'boolean') {
    return Number(a) - Number(b);
  }
  return 0;
}

/** Rows keep their order where all keys are equal. Notes, looks and rules go with their rows. */
export function sortRows(sheet: Sheet, target: Area, keys: SortKey[]): void {
  const values = sheet.read({
    ...target,
    column: 0,
    columns: sheet.columns.count,
  });
  const order = values.map((_, i) => i);
  order.sort((a, b) => {
    for (const {column, ascending} of keys) {
      const one = values[a][column];
      const other = values[b][column];
      if (one === null || other === null) {
        if (one !== other) return one === null ? 1 : -1;
        continue;
      }
      const way = compare(one, other);
      if (way !== 0) return ascending ? way : -way;
    }
    return a - b;
  });
  arrangeRows(sheet, target, order);
}

/** Puts the rows of the area into another order: `order[i]` is the row (0-based within it) that comes to place i. */
export function arrangeRows(
  sheet: Sheet,
  target: Area,
  order: readonly number[],
): void {
  const {row, column, columns} = target;
  for (const layer of sheet.layers) {
    for (let c = column; c < column + columns; c++) {
      const before = order.map((_, i) => layer.get(row + i, c));
      order.forEach((from, i) => layer.set(row + i, c, before[from]));
    }
  }
  order.forEach((from, to) => {
    if (from === to) return;
    for (let c = column; c < column + columns; c++) {
      const formula = sheet.formulas.get(row + to, c);
      if (formula === undefined) continue;
      sheet.formulas.set(row + to, c, copyFormula(formula, to - from, 0));
    }
  });
  sheet.book.changed(sheet, 'values', target);
}

/** Rows of the area (0-based within it) that repeat an earlier one in the given columns of the sheet. Texts are compared without case, as Sheets does. */
export function repeatedRows(
  sheet: Sheet,
  target: Area,
  columns: readonly number[],
): number[] {
  const seen = new Set<string>();
  return sheet.read(target).flatMap((row, i) => {
    const key = JSON.stringify(
      columns.map(column => {
        const value = row[column - target.column];
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) return [i];
    seen.add(key);
    return [];
  });
}
