/** What all objects of one run's SpreadsheetApp share: the books in reach, the selection, the makers of objects. */

import {Area, intersection} from '../../book/area';
import type {Reference} from '../../book/area';
import {Book} from '../../book/book';
import {RefusedEntry, enterBlock} from '../../book/entering';
import {Focus, focusOf, select} from '../../book/focus';
import {mayEditBook, obstacle} from '../../book/rights';
import type {Sheet as SheetData} from '../../book/sheet';
import type {Runtime, Shelf} from '../runtime';
import {ServiceError} from '../service-error';
import type {Range} from './range';
import type {Sheet} from './sheet';
import type {Spreadsheet} from './spreadsheet';

export class Desk {
  /** Set by `SpreadsheetApp.setActiveSpreadsheet`. */
  chosen: Book | null = null;

  constructor(
    readonly runtime: Runtime,
    /** The spreadsheets in reach; `active` is the one that the script is bound to. */
    readonly books: Shelf<Book>,
    private readonly make: {
      range(desk: Desk, sheet: SheetData, area: Area): Range;
      sheet(desk: Desk, sheet: SheetData): Sheet;
      spreadsheet(desk: Desk, book: Book): Spreadsheet;
    },
  ) {}

  range(sheet: SheetData, area: Area): Range {
    return this.make.range(this, sheet, area);
  }

  sheet(sheet: SheetData): Sheet {
    return this.make.sheet(this, sheet);
  }

  spreadsheet(book: Book): Spreadsheet {
    return this.make.spreadsheet(this, book);
  }

  /** The range of a reference, null where its sheet is gone. */
  referred(book: Book, reference: Reference): Range | null {
    const sheet = book.sheetById(reference.sheet);
    return sheet ? this.range(sheet, reference.area) : null;
  }

  focus(book: Book): Focus {
    return focusOf(book, this.runtime.person);
  }

  /** Selects areas of one sheet and goes there. */
  select(sheet: SheetData, areas: readonly Area[]): void {
    select(sheet, areas, this.runtime.person);
  }

  read(sheet: SheetData, area: Area): void {
    this.mustExist(sheet);
    this.runtime.meter.read(area.rows * area.columns, metered(sheet, area));
  }

  /** A new spreadsheet without sheets, owned by the person. */
  newBook(name: string): Book {
    const book = new Book({
      name,
      owner: this.runtime.person,
      timeZone: this.runtime.timeZone,
      locale: this.runtime.locale,
    });
    this.books.add(book);
    return book;
  }

  mayRead(book: Book): boolean {
    const {person} = this.runtime;
    return mayEditBook(book, person) || book.viewers.includes(person);
  }

  /** Rights are asked and the cost is counted before anything is written. */
  write(sheet: SheetData, area: Area, kind: 'value' | 'format'): void {
    this.mayChange(sheet, area);
    const cells = area.rows * area.columns;
    this.runtime.meter.write(cells, kind, metered(sheet, area));
  }

  /** Puts a value into every cell; `of` takes its place within the area. */
  enter(
    sheet: SheetData,
    area: Area,
    of: (row: number, column: number) => unknown,
  ): void {
    this.write(sheet, area, 'value');
    try {
      enterBlock(sheet, area, of, this.runtime.now());
    } catch (error) {
      if (error instanceof RefusedEntry) throw new ServiceError(error.message);
      throw error;
    }
  }

  /**
   * Something small that is neither value nor look of cells: a width, a tab, a
   * rule. Where it concerns no cells, only a protection of the whole sheet is
   * in the way.
   */
  adjust(sheet: SheetData, area?: Area): void {
    this.mayChange(sheet, area ?? null);
    this.runtime.meter.write(1, 'format');
  }

  /** Lines, cells or sheets come or go. */
  restructure(sheet: SheetData, area: Area = sheet.whole): void {
    this.mayChange(sheet, area);
    this.runtime.meter.write(1, 'value', metered(sheet, area));
  }

  /** Properties of the book as a whole. */
  mayChangeBook(book: Book): void {
    if (!mayEditBook(book, this.runtime.person)) {
      throw new ServiceError(
        'You do not have permission to perform that action.',
      );
    }
  }

  /** `area` null: the sheet as such. */
  mayChange(sheet: SheetData, area: Area | null): void {
    this.mustExist(sheet);
    this.mayChangeBook(sheet.book);
    const inside = area && intersection(area, sheet.whole);
    if (area && !inside) return;
    if (obstacle(sheet, inside, this.runtime.person)) {
      throw new ServiceError(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
  }

  mustExist(sheet: SheetData): void {
    if (!sheet.book.sheets.includes(sheet)) {
      throw new ServiceError(`Sheet ${sheet.id} not found`);
    }
  }
}

const metered = (sheet: SheetData, area: Area) => ({
  // Two books may have sheets of one name.
  sheet: `${sheet.book.id}/${sheet.id}`,
  row: area.row + 1,
  column: area.column + 1,
  rows: area.rows,
  columns: area.columns,
});
