/** SpreadsheetApp: the way in to spreadsheets, and the makers of values for them. */

import {Book} from '../../book/book';
import type {HandEdit} from '../../book/typing';
import type {Runtime, Shelf} from '../runtime';
import {ServiceError} from '../service-error';
import {ColorBuilder} from './colors';
import {ConditionalFormatRuleBuilder} from './conditional-format';
import {DataValidationBuilder} from './data-validation';
import {Desk} from './desk';
import * as enums from './enums';
import {FilterCriteriaBuilder} from './filter';
import {Range} from './range';
import type {RangeList} from './range-list';
import type {Selection} from './selection';
import {Sheet} from './sheet';
import {Spreadsheet} from './spreadsheet';
import {RichTextValueBuilder, TextStyleBuilder} from './text-style';
import {Ui} from './ui';

export class SpreadsheetApp {
  static readonly gas = 'Spreadsheet.SpreadsheetApp';

  readonly AutoFillSeries = enums.AutoFillSeries;
  readonly BandingTheme = enums.BandingTheme;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly ColorType = enums.ColorType;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enums.DeveloperMetadataVisibility;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly GroupControlTogglePosition = enums.GroupControlTogglePosition;
  readonly InterpolationType = enums.InterpolationType;
  readonly ProtectionType = enums.ProtectionType;
  readonly RecalculationInterval = enums.RecalculationInterval;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly TextDirection = enums.TextDirection;
  readonly TextToColumnsDelimiter = enums.TextToColumnsDelimiter;
  readonly WrapStrategy = enums.WrapStrategy;

  private readonly desk: Desk;

  constructor(
    private readonly runtime: Runtime,
    books: Shelf<Book>,
  ) {
    this.desk = new Desk(runtime, books, {
      range: (desk, sheet, area) => new Range(desk, sheet, area),
      sheet: (desk, sheet) => new Sheet(desk, sheet),
      spreadsheet: (desk, book) => new Spreadsheet(desk, book),
    });
  }

  private get active(): Book | null {
    return this.desk.chosen ?? this.desk.books.active;
  }

  /** null in a script that is bound to no spreadsheet. */
  getActive(): Spreadsheet | null {
    return this.active && this.desk.spreadsheet(this.active);
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    return this.getActive();
  }

  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    this.desk.chosen = newActiveSpreadsheet.book;
  }

  private get front(): Spreadsheet {
    const active = this.getActive();
    if (!active) throw new ServiceError('There is no active spreadsheet.');
    return active;
  }

  getActiveSheet(): Sheet {
    return this.front.getActiveSheet();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return this.front.setActiveSheet(sheet);
  }

  getActiveRange(): Range {
    return this.front.getActiveRange();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  getActiveRangeList(): RangeList {
    return this.front.getActiveRangeList();
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }

  getCurrentCell(): Range {
    return this.front.getCurrentCell();
  }

  setCurrentCell(cell: Range): Range {
    return this.front.setCurrentCell(cell);
  }

  getSelection(): Selection {
    return this.front.getSelection();
  }

  getUi(): Ui {
    const {active} = this.desk.books;
    return Ui.of(this.runtime, 'SpreadsheetApp', active?.name ?? '');
  }

  flush(): void {
    this.runtime.meter.flush();
    this.active?.settle();
  }

  /** With one sheet «Лист1», 1000 × 26 by default, owned by the person. */
  create(name: string, rows = 1000, columns = 26): Spreadsheet {
    if (rows < 1 || columns < 1) {
      throw new ServiceError(
        'Invalid argument: rows and columns must be positive.',
      );
    }
    const book = this.desk.newBook(name);
    book.addSheet('Лист1', rows, columns);
    return this.desk.spreadsheet(book);
  }

  openById(id: string): Spreadsheet {
    const book = this.desk.books.get(id);
    if (!book || !this.desk.mayRead(book)) {
      throw new ServiceError(
        'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
      );
    }
    return this.desk.spreadsheet(book);
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/spreadsheets\/d\/([^/?#]+)/.exec(url)?.[1];
    if (!id) throw new ServiceError('Invalid argument: url');
    return this.openById(id);
  }

  /**
   * The `e` of onEdit for what a person typed, not a method of scripts. A blank
   * value is absent, as are both values where several cells were edited.
   */
  editEvent({sheet, area, value, oldValue}: HandEdit): object {
    return {
      source: this.desk.spreadsheet(sheet.book),
      range: this.desk.range(sheet, area),
      ...(value === undefined ? {} : {value}),
      ...(oldValue === undefined ? {} : {oldValue}),
    };
  }

  newColor(): ColorBuilder {
    return new ColorBuilder();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
}
