/**
 * COUNTIF, SUMIFS and the like over columns: the equality criteria are answered by an index, the others
 * (comparisons, wildcards) are asked of the rows that it left. Univer's own scan all rows for each formula.
 */
import {
  BaseFunction,
  BaseValueObject,
  FunctionVariantType,
  functionMath,
  functionStatistical,
} from '@univerjs/engine-formula';
import {criterion, keyOf} from './criteria';
import {ColumnArea} from './lookup-index';
import {areaOf, failure, reading, scalar, toObject} from './variants';
import {Value, isCellError} from './value';

type FunctionClass = new (name: string) => BaseFunction;
const STOCK = new Map(
  [...functionMath, ...functionStatistical].map(
    ([Class, name]) => [name as string, Class as FunctionClass] as const,
  ),
);

function isColumn({block}: ColumnArea): boolean {
  return block.startColumn === block.endColumn;
}

function length(area: ColumnArea): number {
  const {startRow, endRow, startColumn, endColumn} = area.block;
  return isColumn(area) ? endRow - startRow + 1 : endColumn - startColumn + 1;
}

/** The area of a reference to one column or one row. */
function vectorOf(variant: FunctionVariantType | undefined): ColumnArea | null {
  const area = areaOf(variant);
  if (!area) return null;
  return isColumn(area) || area.block.startRow === area.block.endRow
    ? area
    : null;
}

function valueAt(area: ColumnArea, offset: number): Value {
  const {startRow, startColumn} = area.block;
  return isColumn(area)
    ? area.grid.get(startRow + offset, startColumn)
    : area.grid.get(startRow, startColumn + offset);
}

/** Offsets of the rows that meet all criteria; a string is the error to show, null what only Univer can answer. */
function matching(
  pairs: FunctionVariantType[],
): {rows: readonly number[]; length: number} | string | null {
  const equal: {areas: ColumnArea[]; keys: string[]} = {areas: [], keys: []};
  const tests: {area: ColumnArea; test: (value: Value) => boolean}[] = [];
  if (pairs.length === 0 || pairs.length % 2 === 1) return '#N/A';
  let rows = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    const area = vectorOf(pairs[i]);
    const wanted = scalar(pairs[i + 1]);
    if (!area || wanted === undefined) return null;
    if (rows >= 0 && length(area) !== rows) return '#VALUE!';
    rows = length(area);
    const asked = criterion(wanted);
    if (!('key' in asked)) tests.push({area, test: asked.test});
    else if (isColumn(area)) {
      equal.areas.push(area);
      equal.keys.push(asked.key);
    } else tests.push({area, test: value => keyOf(value) === asked.key});
  }
  let found: readonly number[] =
    equal.areas.length > 0
      ? reading.indexes.rows(equal.areas, equal.keys)
      : Array.from({length: rows}, (_, offset) => offset);
  for (const {area, test} of tests) {
    found = found.filter(offset => test(valueAt(area, offset)));
  }
  return {rows: found, length: rows};
}

/** Numbers of the target in those rows, or the first error among them. Text, blanks and booleans do not count. */
function numbers(
  target: ColumnArea,
  rows: readonly number[],
): number[] | string {
  const found: number[] = [];
  for (const offset of rows) {
    const value = valueAt(target, offset);
    if (typeof value === 'number') found.push(value);
    else if (isCellError(value)) return value.error;
  }
  return found;
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const extreme =
  (pick: (a: number, b: number) => number) => (values: number[]) =>
    values.length > 0 ? values.reduce(pick) : 0;
const average = (values: number[]) =>
  values.length > 0 ? sum(values) / values.length : {error: '#DIV/0!' as const};

function countFunction(name: string): FunctionClass {
  return class extends STOCK.get(name)! {
    override calculate(...pairs: FunctionVariantType[]) {
      const found = matching(pairs);
      if (found === null)
        return super.calculate(...(pairs as BaseValueObject[]));
      if (typeof found === 'string') return failure(found);
      return toObject(found.rows.length);
    }
  };
}

/** FUNCTION(target; area; criterion; …) */
function foldFunction(
  name: string,
  fold: (values: number[]) => Value,
): FunctionClass {
  return class extends STOCK.get(name)! {
    override calculate(...variants: FunctionVariantType[]) {
      const [target, ...pairs] = variants;
      const area = vectorOf(target);
      const found = area && matching(pairs);
      if (!area || found === null)
        return super.calculate(...(variants as BaseValueObject[]));
      if (typeof found === 'string') return failure(found);
      if (found.length !== length(area)) return failure('#VALUE!');
      const values = numbers(area, found.rows);
      if (typeof values === 'string') return failure(values);
      return toObject(fold(values));
    }
  };
}

/** FUNCTION(area; criterion; [target]): the target begins at its first cell and is as high as the area. */
function foldOneFunction(
  name: string,
  fold: (values: number[]) => Value,
): FunctionClass {
  return class extends STOCK.get(name)! {
    override calculate(...variants: FunctionVariantType[]) {
      const [asked, wanted, target = asked] = variants;
      const found = matching([asked, wanted]);
      const area = areaOf(target);
      if (!area || found === null)
        return super.calculate(...(variants as BaseValueObject[]));
      if (typeof found === 'string') return failure(found);
      const values = numbers(area, found.rows);
      if (typeof values === 'string') return failure(values);
      return toObject(fold(values));
    }
  };
}

export const fastIfs: [FunctionClass, string][] = [
  [countFunction('COUNTIF'), 'COUNTIF'],
  [countFunction('COUNTIFS'), 'COUNTIFS'],
  [foldOneFunction('SUMIF', sum), 'SUMIF'],
  [foldOneFunction('AVERAGEIF', average), 'AVERAGEIF'],
  [foldFunction('SUMIFS', sum), 'SUMIFS'],
  [foldFunction('AVERAGEIFS', average), 'AVERAGEIFS'],
  [foldFunction('MAXIFS', extreme(Math.max)), 'MAXIFS'],
  [foldFunction('MINIFS', extreme(Math.min)), 'MINIFS'],
];
