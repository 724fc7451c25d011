/** Between a book and the calculator: writes are gathered, and a read of values sends them. */

import type {
  Calculator,
  CalculatorBook,
  CellInput,
  CellResult,
  TriedFormula,
  Value,
} from '../engine/value';
import {quoteSheet} from '../engine/formula';
import {Area, areaName} from './area';
import type {Book} from './book';
import type {Sheet} from './sheet';

/** A formula, and the cell for which it is written. */
export type Tried = Omit<TriedFormula, 'sheet'>;

/** More written cells than this are cheaper to send as a whole book. */
const wholeBookFrom = 200_000;

export class Calculation {
  private calculator: Calculator | null = null;
  /** What the calculator does not know yet: all, or the areas written. */
  private pending: 'all' | {sheet: Sheet; area: Area}[] = 'all';

  constructor(
    private readonly book: Book,
    private readonly open: () => Calculator,
  ) {}

  restructured(): void {
    this.pending = 'all';
  }

  written(sheet: Sheet, area: Area): void {
    if (this.pending !== 'all') this.pending.push({sheet, area});
  }

  settle(): void {
    if (this.isSettled) return;
    if (this.book.sheets.every(sheet => sheet.formulas.isEmpty)) {
      // Without formulas there is nothing to calculate, but what an array left behind goes.
      for (const sheet of this.book.sheets) dropSpilled(sheet);
      this.pending = 'all';
      return;
    }
    this.send();
  }

  private get isSettled(): boolean {
    return this.pending !== 'all' && this.pending.length === 0;
  }

  /** Tells the calculator what it does not know yet and takes its results. */
  private send(): Calculator {
    this.calculator ??= this.open();
    if (this.isSettled) return this.calculator;
    const {pending} = this;
    this.pending = [];
    const cells =
      pending === 'all'
        ? Infinity
        : pending.reduce((sum, {area}) => sum + area.rows * area.columns, 0);
    if (pending === 'all' || cells > wholeBookFrom) {
      for (const sheet of this.book.sheets) dropSpilled(sheet);
      this.take(this.calculator.load(this.whole()));
    } else {
      this.take(this.calculator.update(pending.flatMap(inputs)));
    }
    return this.calculator;
  }

  /** The values of a formula of a rule or a link for cells of a sheet, which do not hold it. */
  evaluate(
    sheet: Sheet,
    tried: Tried,
    cells: readonly (readonly [row: number, column: number])[],
  ): Value[] {
    return this.send().evaluate({...tried, sheet: String(sheet.id)}, cells);
  }

  close(): void {
    this.calculator?.close();
    this.calculator = null;
    this.pending = 'all';
  }

  private whole(): CalculatorBook {
    const {sheets, names} = this.book;
    return {
      sheets: sheets.map(({id, name, rows, columns}) => ({
        id: String(id),
        name,
        rows: rows.count,
        columns: columns.count,
      })),
      names: names.flatMap(({name, sheet, area}) => {
        const owner = this.book.sheetById(sheet);
        if (!owner) return [];
        const reference = `${quoteSheet(owner.name)}!${absolute(area)}`;
        return [{name, reference}];
      }),
      cells: sheets.flatMap(sheet => {
        const cells: CellInput[] = [];
        const id = String(sheet.id);
        for (const [row, column, formula] of sheet.formulas.entries()) {
          cells.push({sheet: id, row, column, formula});
        }
        for (const [row, column, value] of sheet.values.entries()) {
          if (sheet.formulas.get(row, column) === undefined) {
            cells.push({sheet: id, row, column, value});
          }
        }
        return cells;
      }),
    };
  }

  private take(results: CellResult[]): void {
    for (const {sheet: id, row, column, value, spilled} of results) {
      const sheet = this.book.sheetById(Number(id));
      if (!sheet) continue;
      if (spilled) {
        // A cell with content of its own is never overwritten by an array.
        const free =
          sheet.values.get(row, column) === undefined ||
          sheet.spilled.get(row, column);
        if (!free || sheet.formulas.get(row, column) !== undefined) continue;
        sheet.spilled.set(row, column, value === null ? undefined : true);
      }
      sheet.values.set(row, column, value ?? undefined);
    }
  }
}

function dropSpilled(sheet: Sheet): void {
  if (sheet.spilled.isEmpty) return;
  for (const [row, column] of [...sheet.spilled.entries()]) {
    sheet.values.set(row, column, undefined);
    sheet.spilled.set(row, column, undefined);
  }
}

/** The present contents of a written area, blanks included. */
function inputs({sheet, area}: {sheet: Sheet; area: Area}): CellInput[] {
  const cells: CellInput[] = [];
  const id = String(sheet.id);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (
      let column = area.column;
      column < area.column + area.columns;
      column++
    ) {
      const formula = sheet.formulas.get(row, column);
      if (formula !== undefined) cells.push({sheet: id, row, column, formula});
      else if (!sheet.spilled.get(row, column)) {
        const value = sheet.values.get(row, column) ?? null;
        cells.push({sheet: id, row, column, value});
      }
    }
  }
  return cells;
}

const absolute = (area: Area): string =>
  areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
