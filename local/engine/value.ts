/** What a cell holds and what the calculator takes and gives: the vocabulary of the engine. */

/** Errors that Sheets shows in a cell: support.google.com/docs/answer/3093147 (ERROR.TYPE), and #ERROR! of a formula that cannot be parsed. */
export type ErrorCode =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#ERROR!';

export interface CellError {
  readonly error: ErrorCode;
}

/**
 * A value of a cell. null is blank, which is not ''. Dates are serial numbers, as in Sheets:
 * days since 30.12.1899, the time of day as the fraction.
 */
export type Value = string | number | boolean | CellError | null;

/** Position of a cell: the sheet's id, row and column from 0. */
export interface CellPosition {
  sheet: string;
  row: number;
  column: number;
}

/** Content of a cell: a value, or a formula with its «=», arguments separated by `;` or `,`. Neither means blank. */
export interface CellInput extends CellPosition {
  value?: Value;
  formula?: string;
}

/** A formula that stands in no cell, and the cell for which it is written: relative references lead from there. */
export interface TriedFormula extends CellPosition {
  formula: string;
}

/** Result of a formula. `spilled` marks the further cells of an array; null there clears what was spilled before. */
export interface CellResult extends CellPosition {
  value: Value;
  spilled?: boolean;
}

export interface CalculatorSheet {
  id: string;
  name: string;
  rows: number;
  columns: number;
}

export interface CalculatorBook {
  sheets: CalculatorSheet[];
  names: {name: string; reference: string}[];
  cells: CellInput[];
}

export interface Calculator {
  /**
   * Takes a whole book and returns the results of all formulas, blank ones and all cells of arrays included. What stands
   * where it stood in the book before, and reads what it read, is not calculated again.
   */
  load(book: CalculatorBook): CellResult[];
  /** Sets cells (neither value nor formula clears) and returns the formula results that changed. */
  update(cells: CellInput[]): CellResult[];
  /** The values that a formula would have if it were copied into other cells, which stay as they are; of an array the first. */
  evaluate(
    tried: TriedFormula,
    cells: readonly (readonly [row: number, column: number])[],
  ): Value[];
  close(): void;
}

/** Whether a value is an error, or that error. */
export function isCellError(
  value: unknown,
  code?: ErrorCode,
): value is CellError {
  if (typeof value !== 'object' || value === null || !('error' in value)) {
    return false;
  }
  return code === undefined || value.error === code;
}
