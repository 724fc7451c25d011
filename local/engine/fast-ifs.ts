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

function width({block}: ColumnArea): number {
  return block.endColumn - block.startColumn + 1;
}

function length(area: ColumnArea): number {
  return (area.block.endRow - area.block.startRow + 1) * width(area);
}

function sameShape(a: ColumnArea, b: ColumnArea): boolean {
  return width(a) === width(b) && length(a) === length(b);
}

/** The value of the cell that comes so many cells after the first, row by row. */
function valueAt(area: ColumnArea, offset: number): Value {
  const {startRow, startColumn} = area.block;
  if (isColumn(area)) return area.grid.get(startRow + offset, startColumn);
  const columns = width(area);
  const row = startRow + Math.floor(offset / columns);
  return area.grid.get(row, startColumn + (offset % columns));
}

/** Offsets of the cells that meet all criteria; a string is the error to show, null what only Univer can answer. */
function matching(
  pairs: FunctionVariantType[],
): {rows: readonly number[]; shape: ColumnArea} | string | null {
  const equal: {areas: ColumnArea[]; keys: string[]} = {areas: [], keys: []};
  const tests: {area: ColumnArea; test: (value: Value) => boolean}[] = [];
  if (pairs.length === 0 || pairs.length % 2 === 1) return '#N/A';
  let shape: ColumnArea | null = null;
  for (let i = 0; i < pairs.length; i += 2) {
    const area = areaOf(pairs[i]);
    const wanted = scalar(pairs[i + 1]);
    if (!area || wanted === undefined) return null;
    if (shape && !sameShape(shape, area)) return '#VALUE!';
    shape = area;
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
      : Array.from({length: length(shape!)}, (_, offset) => offset);
  for (const {area, test} of tests) {
    found = found.filter(offset => test(valueAt(area, offset)));
  }
  return {rows: found, shape: shape!};
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
    values.length > 0 ? values.reduce((a, b) => pick(a, b)) : 0;
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
      const area = areaOf(target);
      const found = area && matching(pairs);
      if (!area || found === null)
        return super.calculate(...(variants as BaseValueObject[]));
      if (typeof found === 'string') return failure(found);
      if (!sameShape(found.shape, area)) return failure('#VALUE!');
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
