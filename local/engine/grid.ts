/** The cells that the formula engine reads: one matrix a sheet, in Univer's form, with a version for each column. */
import {CellValueType, ICellData, ObjectMatrix} from '@univerjs/core';
import {ErrorCode, Value, isCellError} from './value';

const ERRORS = new Set<unknown>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
]);

/** Errors of Univer that Sheets calls otherwise: an array without room, FILTER without a match, a circle. */
const RENAMED: Record<string, ErrorCode> = {
  '#SPILL!': '#REF!',
  '#CALC!': '#N/A',
  '#CYCLE!': '#REF!',
  '#CONNECT!': '#N/A',
  '#BLOCKED!': '#N/A',
  '#GETTING_DATA': '#N/A',
};

export function errorValue(code: string): Value {
  if (ERRORS.has(code)) return {error: code as ErrorCode};
  return {error: RENAMED[code] ?? '#VALUE!'};
}

function toCell(value: Value, isFormula: boolean): ICellData | undefined {
  if (value === null) return undefined;
  if (isCellError(value)) return {v: value.error, t: CellValueType.STRING};
  switch (typeof value) {
    case 'number':
      return {v: value, t: CellValueType.NUMBER};
    case 'boolean':
      return {v: value ? 1 : 0, t: CellValueType.BOOLEAN};
    default:
      // An empty text that a formula gave is not blank: ISBLANK is FALSE. Univer tells it by `f`.
      return isFormula
        ? {v: value, t: CellValueType.STRING, f: '='}
        : {v: value, t: CellValueType.STRING};
  }
}

function fromCell(cell: ICellData | null | undefined | void): Value {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1;
  if (ERRORS.has(cell.v)) return {error: cell.v as ErrorCode};
  return cell.v;
}

export class Grid {
  readonly matrix = new ObjectMatrix<ICellData>({});
  private readonly versions: number[] = [];

  constructor(
    readonly id: string,
    public name: string,
    public rows: number,
    public columns: number,
  ) {}

  get(row: number, column: number): Value {
    return fromCell(this.matrix.getValue(row, column));
  }

  set(row: number, column: number, value: Value, isFormula = false): void {
    const cell = toCell(value, isFormula);
    if (cell === undefined) this.matrix.realDeleteValue(row, column);
    else this.matrix.setValue(row, column, cell);
    this.versions[column] = (this.versions[column] ?? 0) + 1;
  }

  /** Positions of all cells that are not blank. */
  *filled(): Iterable<readonly [row: number, column: number]> {
    const rows = this.matrix.getMatrix();
    for (const row of Object.keys(rows)) {
      for (const column of Object.keys(rows[Number(row)] ?? {})) {
        yield [Number(row), Number(column)];
      }
    }
  }

  /** Grows with every write to the column: an index built at another version is stale. */
  version(column: number): number {
    return this.versions[column] ?? 0;
  }
}

export function sameValue(a: Value, b: Value): boolean {
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b;
}
