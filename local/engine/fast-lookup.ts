/** MATCH, VLOOKUP and XLOOKUP for an exact value in a column, answered by an index instead of a scan. */
import {
  BaseFunction,
  BaseValueObject,
  FunctionVariantType,
  functionLookup,
} from '@univerjs/engine-formula';
import {hasWildcard, keyOf, wildcard} from './criteria';
import {ColumnArea} from './lookup-index';
import {
  areaOf,
  columnOf,
  failure,
  isReference,
  reading,
  scalar,
  toObject,
} from './variants';
import {Value, isCellError} from './value';

type FunctionClass = new (name: string) => BaseFunction;
const STOCK = new Map(
  functionLookup.map(
    ([Class, name]) => [name as string, Class as FunctionClass] as const,
  ),
);

/** Values that can be found as they are: blanks and errors are left to Univer. */
function isPlain(value: Value | undefined): value is string | number | boolean {
  if (value === undefined || value === null || isCellError(value)) return false;
  return value !== '';
}

/** The offset of the first row with the value; -1 if there is none. */
function firstRow(area: ColumnArea, value: Value): number {
  return reading.indexes.rows([area], [keyOf(value)])[0] ?? -1;
}

/** Like `firstRow`, with wildcards, which MATCH and VLOOKUP know: support.google.com/docs/answer/3093318. */
function firstMatch(area: ColumnArea, value: Value): number {
  if (typeof value !== 'string' || !hasWildcard(value)) {
    return firstRow(area, value);
  }
  const pattern = wildcard(value);
  const {grid, block} = area;
  for (let row = block.startRow; row <= block.endRow; row++) {
    const found = grid.get(row, block.startColumn);
    if (typeof found === 'string' && pattern.test(found)) {
      return row - block.startRow;
    }
  }
  return -1;
}

/** What Univer's own functions take: arrays for the references that the index needs. */
function asArrays(variants: FunctionVariantType[]): BaseValueObject[] {
  return variants.map(variant =>
    isReference(variant)
      ? variant.toArrayValueObject()
      : (variant as BaseValueObject),
  );
}

function isZero(variant: FunctionVariantType | undefined): boolean {
  if (variant === undefined) return false;
  const value = scalar(variant);
  return value === 0 || value === false;
}

class Match extends STOCK.get('MATCH')! {
  override needsReferenceObject = true;
  override calculate(...variants: FunctionVariantType[]) {
    const [wanted, area, kind] = variants;
    const column = columnOf(area);
    const value = wanted && scalar(wanted);
    if (!column || !isZero(kind) || !isPlain(value)) {
      return super.calculate(...asArrays(variants));
    }
    const row = firstMatch(column, value);
    return row < 0 ? failure('#N/A') : toObject(row + 1);
  }
}

class Vlookup extends STOCK.get('VLOOKUP')! {
  override needsReferenceObject = true;
  override calculate(...variants: FunctionVariantType[]) {
    const [wanted, table, index, sorted] = variants;
    const area = areaOf(table);
    const value = wanted && scalar(wanted);
    const column = index && scalar(index);
    if (
      !area ||
      !isZero(sorted) ||
      !isPlain(value) ||
      typeof column !== 'number'
    ) {
      return super.calculate(...asArrays(variants));
    }
    const {grid, block} = area;
    const {startRow, startColumn, endColumn} = block;
    const at = startColumn + Math.trunc(column) - 1;
    if (at < startColumn) return failure('#VALUE!');
    if (at > endColumn) return failure('#REF!');
    const first = {grid, block: {...block, endColumn: startColumn}};
    const row = firstMatch(first, value);
    return row < 0 ? failure('#N/A') : toObject(grid.get(startRow + row, at));
  }
}

class Xlookup extends STOCK.get('XLOOKUP')! {
  override needsReferenceObject = true;
  override calculate(...variants: FunctionVariantType[]) {
    const [wanted, lookup, result, missing, ...modes] = variants;
    const [column, target] = [columnOf(lookup), columnOf(result)];
    const value = wanted && scalar(wanted);
    if (
      !column ||
      !target ||
      modes.length > 0 ||
      !isPlain(value) ||
      column.block.endRow - column.block.startRow !==
        target.block.endRow - target.block.startRow
    ) {
      return super.calculate(...asArrays(variants));
    }
    const row = firstRow(column, value);
    if (row < 0) return missing ?? failure('#N/A');
    const {grid, block} = target;
    return toObject(grid.get(block.startRow + row, block.startColumn));
  }
}

export const fastLookups: [FunctionClass, string][] = [
  [Match, 'MATCH'],
  [Vlookup, 'VLOOKUP'],
  [Xlookup, 'XLOOKUP'],
];
