/** A workbook as plain data: sheets, names, metadata, people. Formulas are calculated elsewhere, when a value is read. */

import type {Calculator, Value} from '../engine/value';
import {openCalculator} from '../engine/calculator';
import type {Area, LineEdit} from './area';
import type {Metadata, NamedArea, Validation} from './attachments';
import {Calculation, type Tried} from './calculation';
import {ChangeKind, Sheet} from './sheet';

/** One step of the book's life, for whoever shows it. */
export interface BookChange {
  readonly kind: ChangeKind;
  readonly sheet: Sheet;
  readonly area: Area;
  /** Of «structure» where it was lines of that sheet that came, went or moved, and nothing else. */
  readonly edit?: LineEdit;
}

export interface BookOptions {
  id?: string;
  name?: string;
  locale?: string;
  timeZone?: string;
  /** E-mail; '' where nobody is known. */
  owner?: string;
  editors?: string[];
  viewers?: string[];
  /** Where formulas are calculated; opened at the first formula. */
  calculator?: () => Calculator;
}

let booksMade = 0;

export class Book {
  readonly id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  viewers: string[];
  readonly sheets: Sheet[] = [];
  /** When formulas like NOW are calculated anew beside every change. */
  recalculation: 'ON_CHANGE' | 'MINUTE' | 'HOUR' = 'ON_CHANGE';
  names: NamedArea[] = [];
  metadata: Metadata[] = [];
  /** Grows with every change. */
  version = 0;

  private readonly listeners = new Set<(change: BookChange) => void>();
  private readonly calculation: Calculation;
  private readonly validations = new Map<string, Validation>();
  private lastId = 0;

  constructor(options: BookOptions = {}) {
    this.id = options.id ?? `book-${++booksMade}`;
    this.name = options.name ?? 'Новая таблица';
    this.locale = options.locale ?? 'ru_RU';
    this.timeZone = options.timeZone ?? 'Europe/Moscow';
    this.owner = options.owner ?? '';
    this.editors = [...(options.editors ?? [])];
    this.viewers = [...(options.viewers ?? [])];
    this.calculation = new Calculation(
      this,
      options.calculator ?? openCalculator,
    );
  }

  /** A number that no sheet, chart, protection or metadata of the book bears yet. */
  newId(): number {
    return ++this.lastId;
  }

  /** The greatest number given out so far. */
  get lastNumber(): number {
    return this.lastId;
  }

  /** A file's own number of a sheet or a chart is kept: none is given out twice. */
  keepId(id: number): number {
    this.lastId = Math.max(this.lastId, id);
    return id;
  }

  /** Adds a sheet at a place among the tabs (at the end by default). A new sheet of Google has 1000 rows and 26 columns. */
  addSheet(
    name: string,
    rows = 1000,
    columns = 26,
    index = this.sheets.length,
    id?: number,
  ): Sheet {
    // Google's first sheet is gid 0.
    const own = id ?? (this.sheets.length === 0 ? 0 : this.newId());
    const sheet = new Sheet(this, this.keepId(own), name, rows, columns);
    this.sheets.splice(index, 0, sheet);
    this.restructured(sheet, 'sheets');
    return sheet;
  }

  sheetByName(name: string): Sheet | undefined {
    return this.sheets.find(sheet => sheet.name === name);
  }

  sheetById(id: number): Sheet | undefined {
    return this.sheets.find(sheet => sheet.id === id);
  }

  /** The book's own object of a rule: equal rules are one object. */
  validation(rule: Validation): Validation {
    const key = JSON.stringify(rule);
    const known = this.validations.get(key);
    if (known) return known;
    const own = structuredClone(rule);
    this.validations.set(key, own);
    return own;
  }

  /** Every rule in use, after `change` had its way with each: references move with cells. */
  changeValidations(change: (rule: Validation) => void): void {
    const rules = [...this.validations.values()];
    this.validations.clear();
    for (const rule of rules) {
      change(rule);
      this.validations.set(JSON.stringify(rule), rule);
    }
  }

  /** Brings the results of formulas up to date; costs nothing while nothing changed. */
  settle(): void {
    this.calculation.settle();
  }

  /** The values that a formula, written for a cell of the sheet, has for cells that do not hold it. */
  evaluate(
    sheet: Sheet,
    tried: Tried,
    cells: readonly (readonly [row: number, column: number])[],
  ): Value[] {
    return this.calculation.evaluate(sheet, tried, cells);
  }

  /** To be told after cells of a sheet changed within its lines. */
  changed(sheet: Sheet, kind: ChangeKind, area: Area, edit?: LineEdit): void {
    this.version++;
    if (kind === 'values') this.calculation.written(sheet, area);
    for (const listener of this.listeners) listener({kind, sheet, area, edit});
  }

  /** To be told after lines, sheets or names came, went or moved: all cells are compared with what was calculated. */
  restructured(
    sheet: Sheet,
    kind: 'structure' | 'sheets',
    edit?: LineEdit,
  ): void {
    this.calculation.restructured();
    this.changed(sheet, kind, sheet.whole, edit);
  }

  /** Calls `listener` after every change until the returned function is called. */
  onChange(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Lets the calculator go; the next read of a formula takes another. */
  close(): void {
    this.calculation.close();
  }
}
