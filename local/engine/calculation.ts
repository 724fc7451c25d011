/** The calculation of one book: which formulas an edit concerns, in which order, and what their results fill. */
import {Compiled, CompiledFormula, Compiler, Read} from './compile';
import {Area, Dependencies} from './dependencies';
import {Block, copyFormula} from './formula';
import {Grid, sameValue} from './grid';
import {LookupIndexes} from './lookup-index';
import {Order, Ordered, unordered} from './order';
import {intersection, manyValues} from './results';
import {Spills} from './spills';
import {evaluate, forgetRead, readFrom} from './univer';
import {
  Calculator,
  CalculatorBook,
  CellInput,
  CellPosition,
  CellResult,
  TriedFormula,
  Value,
} from './value';
import {scalar} from './variants';

interface Formula extends CellPosition, Ordered {
  text: string;
  areas: Area<Formula>[];
  /** null: it cannot be parsed. */
  compiled: CompiledFormula | null;
  value: Value;
  /** It was on a circle when it was calculated last. */
  circular: boolean;
  /** Numbers of the runs in which it was concerned by an edit, and was to be calculated. */
  concerned: number;
  due: number;
}

/** More than any sheet has. */
const MOST_COLUMNS = 2 ** 15;
/** Arrays and addresses made by formulas (INDIRECT) show their readers only when calculated: so many rounds are tried. */
const ROUNDS = 20;

export class Calculation implements Calculator {
  private grids = new Map<string, Grid>();
  private readonly formulas = new Map<
    string,
    Map<number, Map<number, Formula>>
  >();
  /** To be calculated with every edit (NOW, RAND, INDIRECT), and those of them that may read anything. */
  private readonly volatile = new Set<Formula>();
  private readonly dynamic = new Set<Formula>();
  private readonly dependencies = new Dependencies<Formula>();
  private compiler = new Compiler([], []);
  private indexes = new LookupIndexes();
  private readonly spills = new Spills<Formula>();
  private results = new Map<Formula, Value>();
  private run = 0;

  load({sheets, names, cells}: CalculatorBook): CellResult[] {
    const gone = new Map(this.grids);
    this.grids = new Map();
    for (const {id, name, rows, columns} of sheets) {
      const grid = gone.get(id) ?? new Grid(id, name, rows, columns);
      this.grids.set(id, Object.assign(grid, {name, rows, columns}));
      gone.delete(id);
    }
    for (const grid of gone.values()) this.forgetSheet(grid);
    this.compiler = new Compiler(this.grids.values(), names);
    this.indexes = new LookupIndexes();
    this.change(this.unlike(cells), this.arrays());
    const filled = [...this.spills.filled()].map(at => ({
      ...at,
      value: this.grids.get(at.sheet)!.get(at.row, at.column),
      spilled: true,
    }));
    // An array may have left a cell that another one fills now.
    return [...this.spills.takeChanges(), ...this.allResults(), ...filled];
  }

  update(cells: CellInput[]): CellResult[] {
    this.change(cells, []);
    const out: CellResult[] = [];
    for (const [{sheet, row, column}, value] of this.results) {
      out.push({sheet, row, column, value});
    }
    return [...out, ...this.spills.takeChanges()];
  }

  /** Puts cells, and calculates what they concern, what is never sure, and some formulas besides. */
  private change(
    cells: readonly CellInput[],
    besides: Iterable<Formula>,
  ): void {
    readFrom(this.grids, this.indexes);
    this.results = new Map();
    const first = new Set([...this.volatile, ...besides]);
    const written: CellPosition[] = [];
    for (const cell of cells) this.put(cell, first, written);
    const isFree = this.isFree.bind(this);
    for (const formula of this.spills.retry(isFree)) first.add(formula);
    this.settle(first, written);
  }

  /** Of a whole book the cells that are others than now, blank ones among them, and formulas that read otherwise. */
  private unlike(cells: readonly CellInput[]): CellInput[] {
    const there = new Map(
      [...this.grids.keys()].map(id => [id, new Set<number>()]),
    );
    const placeOf = (row: number, column: number) =>
      row * MOST_COLUMNS + column;
    const others = cells.filter(cell => {
      const {sheet, row, column} = cell;
      const seats = there.get(sheet);
      if (!seats) throw new Error(`The calculator has no sheet ${sheet}`);
      seats.add(placeOf(row, column));
      return !this.stands(cell);
    });
    for (const [sheet, seats] of there) {
      const isGone = (row: number, column: number) =>
        !seats.has(placeOf(row, column));
      for (const {row, column} of this.formulasOf(sheet)) {
        if (isGone(row, column)) others.push({sheet, row, column});
      }
      for (const [row, column] of this.grids.get(sheet)!.filled()) {
        const cell = {sheet, row, column};
        const isValue = this.formulaAt(cell) === undefined;
        if (isValue && isGone(row, column) && !this.spills.fills(cell)) {
          others.push(cell);
        }
      }
    }
    return others;
  }

  /** Whether a cell has this content already, and reads what it read. */
  private stands(cell: CellInput): boolean {
    const {sheet, row, column} = cell;
    const grid = this.grids.get(sheet)!;
    const old = this.formulaAt(cell);
    if (cell.formula === undefined) {
      return (
        old === undefined &&
        !this.spills.fills(cell) &&
        sameValue(grid.get(row, column), valueOf(cell))
      );
    }
    return (
      old?.text === cell.formula &&
      isSame(
        old.compiled,
        this.compiler.compile(cell.formula, grid, row, column),
      )
    );
  }

  /** They need room that the sheet may have won or lost. */
  private arrays(): Formula[] {
    return [...this.grids.keys()].flatMap(sheet =>
      [...this.formulasOf(sheet)].filter(({compiled}) => compiled?.spills),
    );
  }

  private allResults(): CellResult[] {
    return [...this.grids.keys()].flatMap(sheet =>
      [...this.formulasOf(sheet)].map(({row, column, value}) => ({
        sheet,
        row,
        column,
        value,
      })),
    );
  }

  private forgetSheet(grid: Grid): void {
    for (const formula of this.formulasOf(grid.id)) this.forget(formula, grid);
    this.formulas.delete(grid.id);
  }

  /** Forgets a formula; returns the cells that its array leaves. */
  private forget(formula: Formula, grid: Grid): CellPosition[] {
    this.dependencies.disconnect(formula);
    this.volatile.delete(formula);
    this.dynamic.delete(formula);
    return this.spills.forget(formula, grid);
  }

  private *formulasOf(sheet: string): Iterable<Formula> {
    for (const inColumn of this.formulas.get(sheet)?.values() ?? []) {
      yield* inColumn.values();
    }
  }

  private formulaAt({sheet, row, column}: CellPosition): Formula | undefined {
    return this.formulas.get(sheet)?.get(column)?.get(row);
  }

  evaluate(
    {sheet, row, column, formula}: TriedFormula,
    cells: readonly (readonly [row: number, column: number])[],
  ): Value[] {
    readFrom(this.grids, this.indexes);
    const grid = this.grids.get(sheet);
    if (!grid) throw new Error(`The calculator has no sheet ${sheet}`);
    const first = this.compiler.compile(formula, grid, row, column);
    return cells.map(([r, c]) => {
      const [down, right] = [r - row, c - column];
      const own = () =>
        this.compiler.compile(copyFormula(formula, down, right), grid, r, c);
      const compiled = this.serves(first, down, right) ? first : own();
      if (!compiled) return {error: '#ERROR!'};
      const result = resultAt(compiled, grid, r, c);
      const single = scalar(result);
      if (single !== undefined) return single;
      if (compiled.spills) return manyValues(result)[0][0];
      return intersection(result, {row: r, column: c, areas: own()!.reads});
    });
  }

  /** Whether what was compiled for one cell is right for another: no reference leaves its sheet on the way, or turns. */
  private serves(
    formula: CompiledFormula | null,
    down: number,
    right: number,
  ): formula is CompiledFormula {
    return (
      formula !== null &&
      formula.keepsShape &&
      formula.reads.every(({sheet, block}) => {
        const {rows, columns} = this.grids.get(sheet)!;
        return (
          block.startRow + down >= 0 &&
          block.startColumn + right >= 0 &&
          block.endRow + down < rows &&
          block.endColumn + right < columns
        );
      })
    );
  }

  close(): void {
    readFrom(new Map(), new LookupIndexes());
  }

  /** Puts the content of a cell into the book, and what is to be calculated for it on the lists. */
  private put(
    cell: CellInput,
    first: Set<Formula>,
    written: CellPosition[],
  ): void {
    const {sheet, row, column} = cell;
    const grid = this.grids.get(sheet);
    if (!grid) throw new Error(`The calculator has no sheet ${sheet}`);
    const inColumn = this.column(sheet, column);
    const old = inColumn.get(row);
    if (old) {
      first.delete(old);
      inColumn.delete(row);
      written.push(...this.forget(old, grid));
    }
    written.push(cell);
    this.spills.overwritten(cell);
    if (cell.formula === undefined) {
      grid.set(row, column, valueOf(cell));
      return;
    }
    const compiled = this.compiler.compile(cell.formula, grid, row, column);
    const formula: Formula = {
      sheet,
      row,
      column,
      text: cell.formula,
      areas: [],
      compiled,
      value: null,
      circular: false,
      concerned: 0,
      due: 0,
      ...unordered(),
    };
    grid.set(row, column, null);
    inColumn.set(row, formula);
    first.add(formula);
    if (compiled) this.dependencies.connect(formula, compiled.reads);
    if (compiled?.volatile) this.volatile.add(formula);
    if (compiled?.dynamic) this.dynamic.add(formula);
  }

  private column(sheet: string, column: number): Map<number, Formula> {
    let columns = this.formulas.get(sheet);
    if (!columns) this.formulas.set(sheet, (columns = new Map()));
    let found = columns.get(column);
    if (!found) columns.set(column, (found = new Map()));
    return found;
  }

  /** Calculates what the edit concerns, round by round while arrays and made addresses go on changing cells. */
  private settle(first: Set<Formula>, written: CellPosition[]): void {
    let changed = written;
    for (let round = 0; round < ROUNDS; round++) {
      const {spilled, results} = this.pass(first, changed);
      const unsure = this.dynamic.size > 0 && (round === 0 || results > 0);
      if (spilled.length === 0 && !unsure) return;
      changed = spilled;
      first = this.dynamic;
    }
  }

  /** One pass over the formulas that depend on the changed cells: the further cells that arrays changed, and how many results are new. */
  private pass(first: Iterable<Formula>, changed: CellPosition[]) {
    const run = ++this.run;
    forgetRead();
    const concerned: Formula[] = [];
    const concern = (formula: Formula) => {
      if (formula.concerned === run) return;
      formula.concerned = run;
      concerned.push(formula);
    };
    for (const formula of first) {
      concern(formula);
      formula.due = run;
    }
    for (const cell of changed) {
      this.makeDue(cell, run);
      this.concernReaders(cell, run, concern);
    }
    // The list grows while it is walked: readers of the concerned are concerned.
    for (let i = 0; i < concerned.length; i++) {
      this.concernReaders(concerned[i], run, concern);
    }
    const spilled: CellPosition[] = [];
    let results = 0;
    const order = new Order<Formula>(run, formula =>
      this.concernedInside(formula, run),
    );
    for (const start of concerned) {
      for (const {formula, circular} of order.from(start)) {
        for (const area of formula.areas) area.settled = run;
        // A formula that leaves a circle is due although nothing that it reads may have changed.
        if (formula.due !== run && !circular && !formula.circular) continue;
        formula.circular = circular;
        if (this.calculate(formula, spilled)) {
          results++;
          this.makeDue(formula, run);
        }
      }
    }
    return {spilled, results};
  }

  private concernReaders(
    cell: CellPosition,
    run: number,
    concern: (formula: Formula) => void,
  ): void {
    for (const area of this.over(cell)) {
      if (area.concerned === run) continue;
      area.concerned = run;
      area.readers.forEach(concern);
    }
  }

  /** What reads a changed cell is to be calculated in this run. */
  private makeDue(cell: CellPosition, run: number): void {
    for (const area of this.over(cell)) {
      if (area.due === run) continue;
      area.due = run;
      for (const reader of area.readers) reader.due = run;
    }
  }

  private over({sheet, row, column}: CellPosition): Iterable<Area<Formula>> {
    return this.dependencies.over(sheet, row, column);
  }

  /** The concerned formulas inside the areas that a formula reads and that are not settled yet. */
  private concernedInside(formula: Formula, run: number): Formula[] {
    const found: Formula[] = [];
    for (const {sheet, block, settled} of formula.areas) {
      if (settled === run) continue;
      const columns = this.formulas.get(sheet);
      if (!columns) continue;
      for (const inside of formulasInside(columns, block)) {
        if (inside.concerned === run && inside.ordered !== run) {
          found.push(inside);
        }
      }
    }
    return found;
  }

  /** Calculates one formula; says whether its value is another one than before. */
  private calculate(formula: Formula, spilled: CellPosition[]): boolean {
    const {sheet, row, column, compiled, circular} = formula;
    const grid = this.grids.get(sheet)!;
    let value: Value = {error: '#ERROR!'};
    let rows: Value[][] | null = null;
    if (circular) value = {error: '#REF!'};
    else if (compiled) {
      const result = resultAt(compiled, grid, row, column);
      const single = scalar(result);
      if (single !== undefined) value = single;
      else if (compiled.spills) rows = manyValues(result);
      else value = intersection(result, formula);
    }
    if (rows) {
      const fits = this.spills.fits(formula, rows, grid, (r, c) =>
        this.isFree(sheet, r, c),
      );
      value = fits ? rows[0][0] : {error: '#REF!'};
      if (!fits) rows = null;
    }
    spilled.push(...this.spills.fill(formula, rows, grid));
    grid.set(row, column, value, true);
    if (sameValue(value, formula.value)) return false;
    formula.value = value;
    this.results.set(formula, value);
    return true;
  }

  /** Whether an array may show its value in the cell. */
  private isFree(sheet: string, row: number, column: number): boolean {
    return (
      this.formulas.get(sheet)?.get(column)?.get(row) === undefined &&
      this.grids.get(sheet)!.get(row, column) === null
    );
  }
}

/** What a cell without a formula holds. */
function valueOf({value}: CellInput): Value {
  return value === '' ? null : (value ?? null);
}

/** Whether two formulas run the same code over the same cells. */
function isSame(a: CompiledFormula | null, b: CompiledFormula | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.node === b.node &&
    a.reads.length === b.reads.length &&
    a.reads.every((read, index) => isSameRead(read, b.reads[index]))
  );
}

function isSameRead(a: Read, b: Read): boolean {
  return (
    a.sheet === b.sheet &&
    a.block.startRow === b.block.startRow &&
    a.block.endRow === b.block.endRow &&
    a.block.startColumn === b.block.startColumn &&
    a.block.endColumn === b.block.endColumn
  );
}

function resultAt(compiled: Compiled, grid: Grid, row: number, column: number) {
  return evaluate(compiled.node, {
    grid,
    row,
    column,
    rowOffset: row - compiled.row,
    columnOffset: column - compiled.column,
  });
}

function* formulasInside(
  columns: Map<number, Map<number, Formula>>,
  block: Block,
): Iterable<Formula> {
  const {startRow, endRow, startColumn, endColumn} = block;
  for (let column = startColumn; column <= endColumn; column++) {
    const inColumn = columns.get(column);
    if (!inColumn) continue;
    if (endRow - startRow < inColumn.size) {
      for (let row = startRow; row <= endRow; row++) {
        const formula = inColumn.get(row);
        if (formula) yield formula;
      }
    } else {
      for (const [row, formula] of inColumn) {
        if (row >= startRow && row <= endRow) yield formula;
      }
    }
  }
}
