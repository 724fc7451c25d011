/** A book as plain JSON and back, without loss: for what keeps a book between two starts of this program. */

import type {Value} from '../engine/value';
import type {Area} from './area';
import type {
  Banding,
  Chart,
  ColumnFilter,
  ConditionalFormat,
  Metadata,
  NamedArea,
  Protection,
  RichText,
  Validation,
} from './attachments';
import {Book, type BookOptions} from './book';
import type {Layer} from './layer';
import type {LinesState} from './lines';
import type {Sheet} from './sheet';
import {styleOf, type Style} from './style';

export interface BookImage {
  readonly facts: BookFacts;
  readonly sheets: readonly SheetImage[];
}

/** What a book has beside its sheets. */
export interface BookFacts {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly recalculation: Book['recalculation'];
  readonly names: readonly NamedArea[];
  readonly metadata: readonly Metadata[];
  readonly lastNumber: number;
}

export interface SheetImage {
  readonly id: number;
  readonly facts: SheetFacts;
  readonly values: Columns<Exclude<Value, null>>;
  readonly formulas: Columns<string>;
  readonly spilled: Rectangles<true>;
  readonly styles: Rectangles<Style>;
  readonly notes: Columns<string>;
  readonly validations: Rectangles<Validation>;
  readonly richTexts: Columns<RichText>;
}

/** What a sheet has beside its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly hiddenGridlines: boolean;
  readonly rightToLeft: boolean;
  readonly rows: LinesState;
  readonly columns: LinesState;
  readonly merges: readonly Area[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly protections: readonly Protection[];
  readonly bandings: readonly Banding[];
  readonly filter: {
    readonly area: Area;
    readonly columns: readonly (readonly [number, ColumnFilter])[];
  } | null;
  readonly charts: readonly Chart[];
}

/** By column, from its first row on; null is «not set». */
type Columns<T> = readonly (readonly (T | null)[])[];
type Rectangles<T> = readonly {readonly area: Area; readonly value: T}[];

export function bookImage(book: Book): BookImage {
  return {facts: bookFacts(book), sheets: book.sheets.map(sheetImage)};
}

export function bookFacts(book: Book): BookFacts {
  const {id, name, locale, timeZone, owner, editors, viewers} = book;
  const {recalculation, names, metadata, lastNumber} = book;
  return {
    id,
    name,
    locale,
    timeZone,
    owner,
    editors,
    viewers,
    recalculation,
    names,
    metadata,
    lastNumber,
  };
}

export function sheetFacts(sheet: Sheet): SheetFacts {
  const {name, hidden, tabColor, hiddenGridlines, rightToLeft} = sheet;
  const {merges, conditionalFormats, protections, bandings, charts} = sheet;
  return {
    name,
    hidden,
    tabColor,
    hiddenGridlines,
    rightToLeft,
    rows: sheet.rows.state,
    columns: sheet.columns.state,
    merges,
    conditionalFormats,
    protections,
    bandings,
    filter: sheet.filter && {
      area: sheet.filter.area,
      columns: [...sheet.filter.columns],
    },
    charts,
  };
}

function sheetImage(sheet: Sheet): SheetImage {
  return {
    id: sheet.id,
    facts: sheetFacts(sheet),
    values: columnsOf(sheet.values),
    formulas: columnsOf(sheet.formulas),
    spilled: sheet.spilled.rectangles(),
    styles: sheet.styles.rectangles(),
    notes: columnsOf(sheet.notes),
    validations: sheet.validations.rectangles(),
    richTexts: columnsOf(sheet.richTexts),
  };
}

function columnsOf<T>(layer: Layer<T>): Columns<T> {
  return Array.from({length: layer.width}, (_, column) =>
    Array.from(layer.column(column), value => value ?? null),
  );
}

/** @param options how formulas are calculated; the rest comes from the image */
export function bookFrom(
  {facts, sheets}: BookImage,
  options: Pick<BookOptions, 'calculator'> = {},
): Book {
  const {id, name, locale, timeZone, owner} = facts;
  const book = new Book({...options, id, name, locale, timeZone, owner});
  for (const image of sheets) {
    const {rows, columns} = image.facts;
    const sheet = book.addSheet(
      image.facts.name,
      rows.count,
      columns.count,
      book.sheets.length,
      image.id,
    );
    fillColumns(sheet.values, image.values);
    fillColumns(sheet.formulas, image.formulas);
    fillRectangles(sheet.spilled, image.spilled, value => value);
    fillRectangles(sheet.styles, image.styles, value => styleOf(value));
    fillColumns(sheet.notes, image.notes);
    fillRectangles(sheet.validations, image.validations, value =>
      book.validation(value),
    );
    fillColumns(sheet.richTexts, image.richTexts, ownRichText);
    takeSheetFacts(sheet, image.facts);
  }
  takeBookFacts(book, facts);
  return book;
}

export function takeBookFacts(book: Book, facts: BookFacts): void {
  book.name = facts.name;
  book.locale = facts.locale;
  book.timeZone = facts.timeZone;
  book.owner = facts.owner;
  book.editors = [...facts.editors];
  book.viewers = [...facts.viewers];
  book.recalculation = facts.recalculation;
  book.names = structuredClone([...facts.names]);
  book.metadata = structuredClone([...facts.metadata]);
  book.keepId(facts.lastNumber);
}

export function takeSheetFacts(sheet: Sheet, facts: SheetFacts): void {
  const own = structuredClone(facts);
  if (sheet.name !== own.name) sheet.rename(own.name);
  sheet.hidden = own.hidden;
  sheet.tabColor = own.tabColor;
  sheet.hiddenGridlines = own.hiddenGridlines;
  sheet.rightToLeft = own.rightToLeft;
  sheet.rows.state = own.rows;
  sheet.columns.state = own.columns;
  sheet.merges = [...own.merges];
  sheet.conditionalFormats = own.conditionalFormats.map(format =>
    format.condition
      ? {
          ...format,
          condition: {
            ...format.condition,
            style: styleOf(format.condition.style) ?? {},
          },
        }
      : format,
  );
  sheet.protections = [...own.protections];
  sheet.bandings = [...own.bandings];
  sheet.filter = own.filter && {
    area: own.filter.area,
    columns: new Map(own.filter.columns),
  };
  sheet.charts = [...own.charts];
}

/** Looks of runs are shared like those of cells. */
export function ownRichText({text, runs}: RichText): RichText {
  return {
    text,
    runs: runs.map(run => ({...run, style: run.style && styleOf(run.style)})),
  };
}

function fillColumns<T>(
  layer: Layer<T>,
  columns: Columns<T>,
  own: (value: T) => T = value => value,
): void {
  columns.forEach((cells, column) =>
    cells.forEach((value, row) => {
      if (value !== null) layer.set(row, column, own(value));
    }),
  );
}

function fillRectangles<T>(
  layer: Layer<T>,
  rectangles: Rectangles<T>,
  own: (value: T) => T | undefined,
): void {
  for (const {area, value} of rectangles) layer.fill(area, own(value));
}
