/** A one-sheet book for the engine's tests: cells as rows of values and formulas, results by address. */
import {openCalculator} from '../../../local/engine/calculator';
import {a1ToBlock} from '../../../local/engine/formula';
import {
  Calculator,
  CellInput,
  CellResult,
  Value,
  isCellError,
} from '../../../local/engine/value';

export const SIZE = {rows: 200, columns: 30};

export function inputs(rows: Value[][], sheet = 's'): CellInput[] {
  return rows.flatMap((line, row) =>
    line.map((value, column) =>
      typeof value === 'string' && value.startsWith('=')
        ? {sheet, row, column, formula: value}
        : {sheet, row, column, value},
    ),
  );
}

export class Book {
  readonly calculator: Calculator = openCalculator();
  private readonly values = new Map<string, Value>();

  constructor(
    rows: Value[][],
    names: {name: string; reference: string}[] = [],
    other: Value[][] = [],
  ) {
    this.take(
      this.calculator.load({
        sheets: [
          {id: 's', name: 'Лист1', ...SIZE},
          {id: 'o', name: 'Второй лист', ...SIZE},
        ],
        names,
        cells: [...inputs(rows), ...inputs(other, 'o')],
      }),
    );
  }

  /** Puts a value or formula into a cell; returns the addresses of the results that changed. */
  put(a1: string, value: Value): string[] {
    const {block} = a1ToBlock(a1, SIZE)!;
    const at = {sheet: 's', row: block.startRow, column: block.startColumn};
    const content =
      typeof value === 'string' && value.startsWith('=')
        ? {...at, formula: value}
        : {...at, value};
    this.values.delete(`s ${at.row} ${at.column}`);
    return this.take(this.calculator.update([content]));
  }

  /** The last result of a formula, or what an array put there; errors as their text. */
  at(a1: string, sheet = 's'): Exclude<Value, object> | string {
    const {block} = a1ToBlock(a1, SIZE)!;
    const value =
      this.values.get(`${sheet} ${block.startRow} ${block.startColumn}`) ??
      null;
    return isCellError(value) ? value.error : value;
  }

  private take(results: CellResult[]): string[] {
    return results.map(({sheet, row, column, value}) => {
      this.values.set(`${sheet} ${row} ${column}`, value);
      return `${String.fromCharCode(65 + column)}${row + 1}`;
    });
  }
}

/** The result of one formula standing in Z100 over the given cells. */
export function result(formula: string, rows: Value[][] = []) {
  const book = new Book(rows);
  book.put('Z100', formula);
  return book.at('Z100');
}
