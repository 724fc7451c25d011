/** Which formulas read a cell: areas shared by formulas, found by row (low areas) or by column (tall ones). */
import {Block} from './formula';

/** A formula in its cell, with what the calculation has to know of it. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  areas: Area[];
}

/** A block of a sheet that formulas read; one object however many read it. */
export interface Area<F extends FormulaCell = FormulaCell> {
  readonly sheet: string;
  readonly block: Block;
  readonly readers: Set<F>;
  /** Numbers of the runs in which all formulas inside were put in order; the readers were found to be concerned; to be due. */
  settled: number;
  concerned: number;
  due: number;
}

/** Areas up to this height are listed under each of their rows, taller ones under each of their columns. */
const LOW = 8;

class SheetAreas<F extends FormulaCell> {
  private readonly byRow = new Map<number, Area<F>[]>();
  private readonly byColumn = new Map<number, Area<F>[]>();

  add(area: Area<F>): void {
    for (const list of this.lists(area.block)) list.push(area);
  }

  remove(area: Area<F>): void {
    for (const list of this.lists(area.block)) {
      list.splice(list.indexOf(area), 1);
    }
  }

  *over(row: number, column: number): Iterable<Area<F>> {
    for (const area of this.byRow.get(row) ?? []) {
      const {startColumn, endColumn} = area.block;
      if (column >= startColumn && column <= endColumn) yield area;
    }
    for (const area of this.byColumn.get(column) ?? []) {
      if (row >= area.block.startRow && row <= area.block.endRow) yield area;
    }
  }

  private *lists(block: Block): Iterable<Area<F>[]> {
    const low = block.endRow - block.startRow < LOW;
    const index = low ? this.byRow : this.byColumn;
    const from = low ? block.startRow : block.startColumn;
    const to = low ? block.endRow : block.endColumn;
    for (let at = from; at <= to; at++) {
      let list = index.get(at);
      if (!list) index.set(at, (list = []));
      yield list;
    }
  }
}

export class Dependencies<F extends FormulaCell> {
  private readonly areas = new Map<string, Area<F>>();
  private readonly sheets = new Map<string, SheetAreas<F>>();

  /** Records that a formula reads these blocks. */
  connect(formula: F, reads: {sheet: string; block: Block}[]): void {
    const areas = new Set(
      reads.map(({sheet, block}) => this.area(sheet, block)),
    );
    for (const area of areas) area.readers.add(formula);
    formula.areas = [...areas] as unknown as Area[];
  }

  disconnect(formula: F): void {
    for (const area of this.areasOf(formula)) {
      area.readers.delete(formula);
      if (area.readers.size > 0) continue;
      this.areas.delete(key(area.sheet, area.block));
      this.sheets.get(area.sheet)!.remove(area);
    }
    formula.areas = [];
  }

  areasOf(formula: F): Area<F>[] {
    return formula.areas as unknown as Area<F>[];
  }

  /** Areas that contain the cell. */
  over(sheet: string, row: number, column: number): Iterable<Area<F>> {
    return this.sheets.get(sheet)?.over(row, column) ?? [];
  }

  private area(sheet: string, block: Block): Area<F> {
    const id = key(sheet, block);
    let area = this.areas.get(id);
    if (area) return area;
    area = {sheet, block, readers: new Set(), settled: 0, concerned: 0, due: 0};
    this.areas.set(id, area);
    let ofSheet = this.sheets.get(sheet);
    if (!ofSheet) this.sheets.set(sheet, (ofSheet = new SheetAreas()));
    ofSheet.add(area);
    return area;
  }
}

function key(sheet: string, block: Block): string {
  return `${block.startRow}:${block.endRow}:${block.startColumn}:${block.endColumn}:${sheet}`;
}
