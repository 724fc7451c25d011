/** What a cell keeps of an array that its formula gave. */
import {BaseValueObject, FunctionVariantType} from '@univerjs/engine-formula';
import {Block} from './formula';
import {Value} from './value';
import {areaOf, arrayRows} from './variants';

/** The values of a range or an array, row by row. */
export function manyValues(result: FunctionVariantType): Value[][] {
  const area = areaOf(result);
  if (!area) return arrayRows(result as BaseValueObject);
  const {grid, block} = area;
  const rows: Value[][] = [];
  for (let row = block.startRow; row <= block.endRow; row++) {
    const line: Value[] = [];
    for (let column = block.startColumn; column <= block.endColumn; column++) {
      line.push(grid.get(row, column));
    }
    rows.push(line);
  }
  return rows;
}

/**
 * The one value that Sheets keeps of an array outside ARRAYFORMULA: that of the formula's own row or column
 * of the range that was read; #VALUE! where the formula stands beside it.
 */
export function intersection(
  result: FunctionVariantType,
  formula: {row: number; column: number; areas: {block: Block}[]},
): Value {
  const rows = manyValues(result);
  const failed: Value = {error: '#VALUE!'};
  const along = formula.areas
    .map(({block}) => block)
    .find(
      ({startRow, endRow, startColumn, endColumn}) =>
        endRow - startRow + 1 === rows.length &&
        endColumn - startColumn + 1 === rows[0]?.length,
    );
  if (!along) return failed;
  if (rows[0].length === 1) {
    return rows[formula.row - along.startRow]?.[0] ?? failed;
  }
  if (rows.length === 1) {
    return rows[0][formula.column - along.startColumn] ?? failed;
  }
  return failed;
}
