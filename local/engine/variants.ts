/** Between Univer's value objects and our values, for the functions of our own. */
import {
  BaseReferenceObject,
  BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import {Grid, errorValue} from './grid';
import {ColumnArea, LookupIndexes} from './lookup-index';
import {Value, isCellError} from './value';

/** The sheets that formulas read now, and the indexes over them; set by univer.ts before it calculates. */
export const reading: {grids: Map<string, Grid>; indexes: LookupIndexes} = {
  grids: new Map(),
  indexes: new LookupIndexes(),
};

export function isReference(
  variant: FunctionVariantType | undefined,
): variant is BaseReferenceObject {
  return variant !== undefined && variant.isReferenceObject();
}

/** The sheet and block that a variant refers to; null if it is no reference. */
export function areaOf(
  variant: FunctionVariantType | undefined,
): ColumnArea | null {
  if (!isReference(variant)) return null;
  const grid = reading.grids.get(variant.getSheetId());
  if (!grid) return null;
  const {startRow, endRow, startColumn, endColumn} = variant.getRangePosition();
  return {grid, block: {startRow, endRow, startColumn, endColumn}};
}

/** Like `areaOf`, for references to one column only. */
export function columnOf(
  variant: FunctionVariantType | undefined,
): ColumnArea | null {
  const area = areaOf(variant);
  return area && area.block.startColumn === area.block.endColumn ? area : null;
}

function plainValue(object: BaseValueObject): Value {
  if (object.isNull()) return null;
  if (object.isError()) return errorValue(String(object.getValue()));
  return object.getValue();
}

/** The one value of a variant; undefined if it holds several. */
export function scalar(variant: FunctionVariantType): Value | undefined {
  const area = areaOf(variant);
  if (area) {
    const {startRow, endRow, startColumn, endColumn} = area.block;
    if (startRow !== endRow || startColumn !== endColumn) return undefined;
    return area.grid.get(startRow, startColumn);
  }
  const object = variant as BaseValueObject;
  if (!object.isArray()) return plainValue(object);
  const rows = arrayRows(object);
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : undefined;
}

/** The values of an array object, row by row. */
export function arrayRows(object: BaseValueObject): Value[][] {
  const array = object as BaseValueObject & {
    getArrayValue(): (BaseValueObject | null)[][];
  };
  return array
    .getArrayValue()
    .map(row => Array.from(row, cell => (cell ? plainValue(cell) : null)));
}

export function toObject(value: Value): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isCellError(value)) return failure(value.error);
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    default:
      return StringValueObject.create(value);
  }
}

export function failure(code: string): BaseValueObject {
  return ErrorValueObject.create(code as ErrorType);
}
