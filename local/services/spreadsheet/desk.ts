/** What all objects of one run's SpreadsheetApp share: the books in reach, the selection, the makers of objects. */

import {Area, intersection} from '../../book/area';
import type {Reference} from '../../book/area';
import type {Book} from '../../book/book';
import {mayEditBook, obstacle} from '../../book/rights';
import type {Sheet as SheetData} from '../../book/sheet';
import type {Runtime} from '../runtime';
import {ServiceError} from '../service-error';
import type {Range} from './range';
import type {Sheet} from './sheet';
import type {Spreadsheet} from './spreadsheet';

/** The spreadsheets that the person can reach. */
export interface Workbooks {
  /** The one that the script is bound to; null for a script of its own. */
  readonly active: Book | null;
  /** null where there is none of that id, or the person has no right to read it. */
  open(id: string): Book | null;
  /** A new one, owned by the person, with one empty sheet. */
  create(name: string, rows: number, columns: number): Book;
}

/** What is selected in a book on the person's screen. */
export interface Focus {
  sheet: SheetData;
  /** Selected areas of sheets looked at; the last one is the active range. */
  readonly areas: Map<SheetData, Area[]>;
  /** The cell with the cursor; by default the corner of the active range. */
  readonly cells: Map<SheetData, Area>;
}

export class Desk {
  private readonly focuses = new Map<Book, Focus>();
  /** Set by `SpreadsheetApp.setActiveSpreadsheet`. */
  chosen: Book | null = null;

  constructor(
    readonly runtime: Runtime,
    readonly workbooks: Workbooks,
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
    let focus = this.focuses.get(book);
    if (!focus || !book.sheets.includes(focus.sheet)) {
      const sheet = book.sheets.find(one => !one.hidden) ?? book.sheets[0];
      focus = {sheet, areas: new Map(), cells: new Map()};
      this.focuses.set(book, focus);
    }
    return focus;
  }

  /** Selects areas of one sheet and goes there. */
  select(sheet: SheetData, areas: Area[]): void {
    const focus = this.focus(sheet.book);
    focus.sheet = sheet;
    focus.areas.set(sheet, areas);
    focus.cells.delete(sheet);
  }

  read(sheet: SheetData, area: Area): void {
    this.mustExist(sheet);
    this.runtime.meter.read(area.rows * area.columns, metered(sheet, area));
  }

  /** Rights are asked and the cost is counted before anything is written. */
  write(sheet: SheetData, area: Area, kind: 'value' | 'format'): void {
    this.mayChange(sheet, area);
    const cells = area.rows * area.columns;
    this.runtime.meter.write(cells, kind, metered(sheet, area));
  }

  /** Something small that is neither value nor look of cells: a width, a name, a rule. */
  adjust(sheet: SheetData, area: Area = sheet.whole): void {
    this.mayChange(sheet, area);
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

  mayChange(sheet: SheetData, area: Area): void {
    this.mustExist(sheet);
    this.mayChangeBook(sheet.book);
    const inside = intersection(area, sheet.whole);
    if (inside && obstacle(sheet, inside, this.runtime.person)) {
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
