/** One sheet of a book: its cells layer by layer, its lines, and what is attached to them. */

import type {Value} from '../engine/value';
import {Area} from './area';
import type {
  Banding,
  Chart,
  ConditionalFormat,
  Filter,
  Protection,
  RichText,
  Validation,
} from './attachments';
import type {Book} from './book';
import {Layer} from './layer';
import {Lines} from './lines';
import {Style, restyling} from './style';

/** What a change touched. */
export type ChangeKind =
  'values' | 'formats' | 'notes' | 'rules' | 'structure' | 'sheets';

/** Content to put into a cell: a formula with its «=», or a value; null clears. */
export type Content = {formula: string} | {value: Value};

export class Sheet {
  /** Values typed, and the last results of formulas; read through `Book.settle`. */
  readonly values = new Layer<Exclude<Value, null>>();
  /** With «=», as the user sees them. */
  readonly formulas = new Layer<string>();
  /** Cells that show a part of a neighbour's array. */
  readonly spilled = new Layer<true>();
  readonly styles = new Layer<Style>();
  readonly notes = new Layer<string>();
  /** Cells under one rule share one object: see `Book.validation`. */
  readonly validations = new Layer<Validation>();
  readonly richTexts = new Layer<RichText>();

  readonly rows: Lines;
  readonly columns: Lines;
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  protections: Protection[] = [];
  bandings: Banding[] = [];
  filter: Filter | null = null;
  charts: Chart[] = [];

  hidden = false;
  /** «#rrggbb» */
  tabColor: string | null = null;
  hiddenGridlines = false;
  rightToLeft = false;

  constructor(
    readonly book: Book,
    /** The number after «#gid=». */
    readonly id: number,
    private title: string,
    rows: number,
    columns: number,
  ) {
    // Default sizes of Google Sheets: 21 and 100 pixels.
    this.rows = new Lines(rows, 21);
    this.columns = new Lines(columns, 100);
  }

  get name(): string {
    return this.title;
  }

  /** Formulas that name the sheet are rewritten by `Book.renameSheet`. */
  rename(name: string): void {
    this.title = name;
  }

  /** Every layer, for what moves cells as a whole. */
  get layers(): Layer<unknown>[] {
    return [
      this.values,
      this.formulas,
      this.spilled,
      this.styles,
      this.notes,
      this.validations,
      this.richTexts,
    ] as Layer<unknown>[];
  }

  get whole(): Area {
    return {
      row: 0,
      column: 0,
      rows: this.rows.count,
      columns: this.columns.count,
    };
  }

  /** Brings what the sheet shows up to date: without formulas that is what was put there. */
  settle(): void {
    const isPlain = this.formulas.isEmpty && this.spilled.isEmpty;
    if (!isPlain) this.book.settle();
  }

  /** Rows up to the last one with content; a formula is content even where it shows nothing. */
  get usedRows(): number {
    this.settle();
    return Math.max(this.values.rows, this.formulas.rows);
  }

  get usedColumns(): number {
    this.settle();
    return Math.max(this.values.width, this.formulas.width);
  }

  /** The settled value of a cell; null is blank. */
  value(row: number, column: number): Value {
    this.settle();
    return this.values.get(row, column) ?? null;
  }

  /** Settled values by row; null is blank. */
  read(area: Area): Value[][] {
    this.settle();
    const rows: Value[][] = [];
    const columns = Array.from({length: area.columns}, (_, i) =>
      this.values.column(area.column + i),
    );
    for (let r = area.row; r < area.row + area.rows; r++) {
      const row = new Array<Value>(columns.length);
      for (let c = 0; c < columns.length; c++) row[c] = columns[c][r] ?? null;
      rows.push(row);
    }
    return rows;
  }

  /** Puts contents into the block whose top-left cell is given; null leaves a cell alone. */
  write(row: number, column: number, contents: (Content | null)[][]): void {
    contents.forEach((line, r) =>
      line.forEach((content, c) => {
        if (content) this.put(row + r, column + c, content);
      }),
    );
    this.book.changed(this, 'values', {
      row,
      column,
      rows: contents.length,
      columns: contents[0]?.length ?? 0,
    });
  }

  /** One cell of a write, without the word to the book: the caller ends with `Book.changed`. */
  put(row: number, column: number, content: Content): void {
    if (this.richTexts.get(row, column)) {
      this.richTexts.set(row, column, undefined);
    }
    this.spilled.set(row, column, undefined);
    if ('formula' in content) {
      this.formulas.set(row, column, content.formula);
      this.values.set(row, column, undefined);
    } else {
      this.formulas.set(row, column, undefined);
      this.values.set(row, column, content.value ?? undefined);
    }
  }

  /** Values, formulas and rich texts of an area. */
  clearContents(area: Area): void {
    this.values.fill(area, undefined);
    this.formulas.fill(area, undefined);
    this.spilled.fill(area, undefined);
    this.richTexts.fill(area, undefined);
    this.book.changed(this, 'values', area);
  }

  /** Lays the fields of `patch` over the looks of an area; an undefined field returns to the default. */
  restyle(area: Area, patch: Style): void {
    const apply = restyling(patch);
    for (let c = area.column; c < area.column + area.columns; c++) {
      for (let r = area.row; r < area.row + area.rows; r++) {
        this.styles.set(r, c, apply(this.styles.get(r, c)));
      }
    }
    this.book.changed(this, 'formats', area);
  }
}
