/** Arrays that fill the cells right of and below their formula. */
import {Grid, sameValue} from './grid';
import {CellPosition, CellResult, Value} from './value';

interface Spill {
  sheet: string;
  /** Cells filled beside the formula's own. */
  cells: Map<string, CellPosition>;
}

function key({sheet, row, column}: CellPosition): string {
  return `${row}:${column}:${sheet}`;
}

export class Spills<F extends CellPosition> {
  private readonly byFormula = new Map<F, Spill>();
  private readonly owners = new Map<string, F>();
  /** Cells that stood in the way of an array, by the array's formula. */
  private readonly blocked = new Map<F, CellPosition>();
  /** Formulas whose arrays lost a cell to content of its own. */
  private readonly pending = new Set<F>();
  private changes = new Map<string, CellResult>();

  /** Whether the array of a formula finds room; if not, it is tried again when the cell in its way is cleared. */
  fits(
    formula: F,
    rows: Value[][],
    grid: Grid,
    isFree: (row: number, column: number) => boolean,
  ): boolean {
    const {sheet, row, column} = formula;
    this.blocked.delete(formula);
    for (let r = 0; r < rows.length; r++) {
      for (let c = 0; c < rows[r].length; c++) {
        if (r === 0 && c === 0) continue;
        const at = {sheet, row: row + r, column: column + c};
        if (at.row >= grid.rows || at.column >= grid.columns) return false;
        const owner = this.owners.get(key(at));
        if (owner === formula) continue;
        if (owner || !isFree(at.row, at.column)) {
          this.blocked.set(formula, at);
          return false;
        }
      }
    }
    return true;
  }

  /** Writes the array beside its formula and clears what it filled before; null clears all. Returns the cells that changed. */
  fill(formula: F, rows: Value[][] | null, grid: Grid): CellPosition[] {
    const old = this.byFormula.get(formula);
    if (!old && !rows) return [];
    const {sheet, row, column} = formula;
    const changed: CellPosition[] = [];
    const cells = new Map<string, CellPosition>();
    const put = (at: CellPosition, value: Value) => {
      if (sameValue(grid.get(at.row, at.column), value)) return;
      grid.set(at.row, at.column, value, true);
      changed.push(at);
      this.changes.set(key(at), {...at, value, spilled: true});
    };
    rows?.forEach((line, r) =>
      line.forEach((value, c) => {
        if (r === 0 && c === 0) return;
        const at = {sheet, row: row + r, column: column + c};
        cells.set(key(at), at);
        this.owners.set(key(at), formula);
        put(at, value);
      }),
    );
    for (const [id, at] of old?.cells ?? []) {
      if (cells.has(id)) continue;
      this.owners.delete(id);
      put(at, null);
    }
    if (cells.size > 0) this.byFormula.set(formula, {sheet, cells});
    else this.byFormula.delete(formula);
    return changed;
  }

  /** Whether an array shows a value in the cell. */
  fills(cell: CellPosition): boolean {
    return this.owners.has(key(cell));
  }

  /** All cells that arrays fill, beside those of their formulas. */
  *filled(): Iterable<CellPosition> {
    for (const {cells} of this.byFormula.values()) yield* cells.values();
  }

  /** A cell got content of its own: an array that showed a value there loses it. */
  overwritten(cell: CellPosition): void {
    const id = key(cell);
    this.changes.delete(id);
    const owner = this.owners.get(id);
    if (!owner) return;
    this.owners.delete(id);
    this.byFormula.get(owner)?.cells.delete(id);
    this.pending.add(owner);
  }

  /** Formulas whose arrays lost a cell, or whose way is free again. */
  retry(isFree: (sheet: string, row: number, column: number) => boolean): F[] {
    const again = [...this.pending];
    this.pending.clear();
    for (const [formula, at] of this.blocked) {
      if (isFree(at.sheet, at.row, at.column)) again.push(formula);
    }
    return again;
  }

  /** The formula is gone: clears what its array filled. Returns the cells that changed. */
  forget(formula: F, grid: Grid): CellPosition[] {
    const cleared = this.fill(formula, null, grid);
    this.blocked.delete(formula);
    this.pending.delete(formula);
    return cleared;
  }

  takeChanges(): CellResult[] {
    const changes = [...this.changes.values()];
    this.changes = new Map();
    return changes;
  }
}
