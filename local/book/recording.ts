/** What has changed in a book since somebody asked last, as plain JSON that makes the same of a copy of the book. */

import type {Value} from '../engine/value';
import {area, editedArea, type Area, type LineEdit} from './area';
import type {RichText, Validation} from './attachments';
import type {Book} from './book';
import {
  bookFacts,
  bookImage,
  ownRichText,
  sheetFacts,
  takeBookFacts,
  takeSheetFacts,
  type BookFacts,
  type BookImage,
  type SheetFacts,
} from './image';
import type {Sheet} from './sheet';
import {editLines} from './structure';
import {styleOf, type Style} from './style';

/** Applied in this order: the whole book anew, or lines, then cells, then what is not in cells. */
export interface BookPatch {
  /** Sheets came, went or moved, or cells were pushed: the book as a whole; nothing else is there. */
  readonly book?: BookImage;
  readonly lines?: readonly {readonly sheet: number; readonly edit: LineEdit}[];
  readonly cells?: readonly SheetCells[];
  readonly sheets?: readonly {
    readonly sheet: number;
    readonly facts: SheetFacts;
  }[];
  readonly facts?: BookFacts;
}

export interface SheetCells {
  readonly sheet: number;
  /** Looks and rules that `cells` name by their place in the list. */
  readonly styles: readonly Style[];
  readonly validations: readonly Validation[];
  readonly cells: readonly CellPatch[];
}

/** All that a cell holds; what is absent is blank. */
export interface CellPatch {
  readonly at: readonly [row: number, column: number];
  readonly formula?: string;
  readonly value?: Exclude<Value, null>;
  readonly style?: number;
  readonly note?: string;
  readonly validation?: number;
  readonly richText?: RichText;
}

/** The cells of a sheet that look different now, results of formulas among them. */
export type TouchedCells = ReadonlyMap<
  Sheet,
  readonly (readonly [row: number, column: number])[]
>;

export interface Recorded {
  /** For a copy of the book; empty where only results of formulas changed. */
  readonly patch: BookPatch;
  readonly touched: TouchedCells;
  readonly isEmpty: boolean;
}

/** No sheet is wider (18,278 columns): support.google.com/drive/answer/37603. */
const WIDTH = 20_000;

/** Cells by row and column in one number. */
type CellSet = Set<number>;

export class Recording {
  private readonly shown = new Map<Sheet, CellSet>();
  /** Those of them that hold something else, not only another result. */
  private readonly kept = new Map<Sheet, CellSet>();
  private lines: {sheet: Sheet; edit: LineEdit}[] = [];
  private rebuilt = false;
  private readonly sheetFacts = new Map<Sheet, string>();
  private facts: string;
  private readonly stop: () => void;

  constructor(private readonly book: Book) {
    this.facts = JSON.stringify(bookFacts(book));
    this.watchSheets();
    this.stop = book.onChange(({sheet, kind, edit}) => {
      if (kind === 'sheets') this.rebuilt = true;
      if (kind !== 'structure') return;
      if (edit) this.linesEdited(sheet, edit);
      else this.rebuilt = true;
    });
  }

  /** Whether the next answer is the whole book. */
  get isRebuilt(): boolean {
    return this.rebuilt;
  }

  /** What happened since the last call. Formulas are to be settled before, or their results come with the next call. */
  take(): Recorded {
    if (this.rebuilt) {
      this.forget();
      this.watchSheets();
      const patch = {book: bookImage(this.book)};
      this.facts = JSON.stringify(bookFacts(this.book));
      return {patch, touched: new Map(), isEmpty: false};
    }
    const touched = new Map(
      [...this.shown].map(([sheet, cells]) => [sheet, positions(cells)]),
    );
    const patch: BookPatch = {
      ...some(
        'lines',
        this.lines.map(({sheet, edit}) => ({sheet: sheet.id, edit})),
      ),
      ...some(
        'cells',
        [...this.kept].map(([sheet, cells]) => cellsOf(sheet, cells)),
      ),
      ...some('sheets', this.changedSheets()),
      ...this.changedFacts(),
    };
    this.forget();
    const isEmpty = touched.size === 0 && Object.keys(patch).length === 0;
    return {patch, touched, isEmpty};
  }

  close(): void {
    this.stop();
    for (const {layers} of this.book.sheets) {
      for (const layer of layers) layer.onSet = undefined;
    }
  }

  private watchSheets(): void {
    this.sheetFacts.clear();
    for (const sheet of this.book.sheets) {
      this.sheetFacts.set(sheet, JSON.stringify(sheetFacts(sheet)));
      const {values, formulas, spilled} = sheet;
      for (const layer of sheet.layers) {
        const isOwn =
          layer === values
            ? (row: number, column: number) =>
                formulas.get(row, column) === undefined &&
                spilled.get(row, column) === undefined
            : () => layer !== spilled;
        layer.onSet = (row, column) => {
          add(this.shown, sheet, row, column);
          if (isOwn(row, column)) add(this.kept, sheet, row, column);
        };
      }
    }
  }

  /** What was touched before has moved along. */
  private linesEdited(sheet: Sheet, edit: LineEdit): void {
    this.lines.push({sheet, edit});
    for (const set of [this.shown, this.kept]) {
      const cells = set.get(sheet);
      if (!cells) continue;
      const moved = positions(cells).flatMap(([row, column]) => {
        const now = editedArea(area(row, column), edit);
        return now ? [now.row * WIDTH + now.column] : [];
      });
      set.set(sheet, new Set(moved));
    }
  }

  private changedSheets(): {sheet: number; facts: SheetFacts}[] {
    return this.book.sheets.flatMap(sheet => {
      const facts = sheetFacts(sheet);
      const text = JSON.stringify(facts);
      if (this.sheetFacts.get(sheet) === text) return [];
      this.sheetFacts.set(sheet, text);
      return [{sheet: sheet.id, facts}];
    });
  }

  private changedFacts(): {facts?: BookFacts} {
    const facts = bookFacts(this.book);
    const text = JSON.stringify(facts);
    if (text === this.facts) return {};
    this.facts = text;
    return {facts};
  }

  private forget(): void {
    this.shown.clear();
    this.kept.clear();
    this.lines = [];
    this.rebuilt = false;
  }
}

function add(
  to: Map<Sheet, CellSet>,
  sheet: Sheet,
  row: number,
  column: number,
): void {
  let cells = to.get(sheet);
  if (!cells) to.set(sheet, (cells = new Set()));
  cells.add(row * WIDTH + column);
}

const positions = (cells: CellSet): [row: number, column: number][] =>
  Array.from(cells, cell => [Math.floor(cell / WIDTH), cell % WIDTH]);

function some<Name extends string, T>(
  name: Name,
  list: readonly T[],
): {[key in Name]?: readonly T[]} {
  return (list.length > 0 ? {[name]: list} : {}) as {
    [key in Name]?: readonly T[];
  };
}

/** Every cell of an area, blank ones too. */
export function cellsAt(sheet: Sheet, target: Area): SheetCells {
  const touched: CellSet = new Set();
  for (let row = target.row; row < target.row + target.rows; row++) {
    for (let c = target.column; c < target.column + target.columns; c++) {
      touched.add(row * WIDTH + c);
    }
  }
  return cellsOf(sheet, touched);
}

function cellsOf(sheet: Sheet, touched: CellSet): SheetCells {
  const styles = new Map<Style, number>();
  const validations = new Map<Validation, number>();
  const cells = positions(touched).map(([row, column]): CellPatch => {
    const formula = sheet.formulas.get(row, column);
    const isResult = formula !== undefined || sheet.spilled.get(row, column);
    return {
      at: [row, column],
      formula,
      value: isResult ? undefined : sheet.values.get(row, column),
      style: place(styles, sheet.styles.get(row, column)),
      note: sheet.notes.get(row, column),
      validation: place(validations, sheet.validations.get(row, column)),
      richText: sheet.richTexts.get(row, column),
    };
  });
  return {
    sheet: sheet.id,
    styles: [...styles.keys()],
    validations: [...validations.keys()],
    cells,
  };
}

function place<T>(list: Map<T, number>, value: T | undefined) {
  if (value === undefined) return undefined;
  const known = list.get(value) ?? list.size;
  list.set(value, known);
  return known;
}

/**
 * Makes of the book what the recorded one became; a patch with a whole book is not for this function.
 *
 * @throws Error where the patch names a sheet that the book does not have
 */
export function applyPatch(book: Book, patch: BookPatch): void {
  const sheetOf = (id: number): Sheet => {
    const sheet = book.sheetById(id);
    if (!sheet) throw new Error(`the book has no sheet ${id}`);
    return sheet;
  };
  for (const {sheet, edit} of patch.lines ?? []) {
    editLines(sheetOf(sheet), edit);
  }
  for (const part of patch.cells ?? []) putCells(sheetOf(part.sheet), part);
  for (const {sheet, facts} of patch.sheets ?? []) {
    takeSheetFacts(sheetOf(sheet), facts);
  }
  if (patch.facts) takeBookFacts(book, patch.facts);
}

/** The cells hold what the list says, and nothing else. */
export function putCells(
  sheet: Sheet,
  {styles, validations, cells}: SheetCells,
): void {
  const ownStyles = styles.map(styleOf);
  const rules = validations.map(rule => sheet.book.validation(rule));
  for (const {at, ...cell} of cells) {
    const [row, column] = at;
    sheet.put(
      row,
      column,
      cell.formula === undefined
        ? {value: cell.value ?? null}
        : {formula: cell.formula},
    );
    sheet.styles.set(
      row,
      column,
      cell.style === undefined ? undefined : ownStyles[cell.style],
    );
    sheet.notes.set(row, column, cell.note);
    sheet.validations.set(
      row,
      column,
      cell.validation === undefined ? undefined : rules[cell.validation],
    );
    sheet.richTexts.set(
      row,
      column,
      cell.richText && ownRichText(cell.richText),
    );
  }
  for (const {at} of cells) {
    sheet.book.changed(sheet, 'values', area(at[0], at[1]));
  }
}
