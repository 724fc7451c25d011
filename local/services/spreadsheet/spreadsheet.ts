/** Spreadsheet: its sheets, its ranges, what hangs on it; the further parts stand in the classes that it extends. */

import {copySheet} from '../../book/copy-sheet';
import {deleteSheet, moveSheet} from '../../book/structure';
import type {Sheet as SheetData} from '../../book/sheet';
import {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import type {Banding} from './banding';
import {ProtectionType} from './enums';
import {located, namedRange} from './locate';
import {
  DeveloperMetadata,
  DeveloperMetadataFinder,
  addMetadata,
  listMetadata,
} from './metadata';
import {NamedRange, mustBeRangeName} from './named-range';
import {Protection} from './protection';
import type {Range} from './range';
import {RangeList} from './range-list';
import {Sheet, freeName, mustBeFree} from './sheet';
import {mayGrow} from './sheet-lines';
import {SpreadsheetItself} from './spreadsheet-itself';
import {TextFinder} from './text-finder';

interface Template {
  template?: Sheet;
}

export class Spreadsheet extends SpreadsheetItself {
  static readonly gas = 'Spreadsheet.Spreadsheet';

  getBandings(): Banding[] {
    return this.getSheets().flatMap(sheet => sheet.getBandings());
  }

  // Sheets

  getSheets(): Sheet[] {
    return this.book.sheets.map(sheet => this.desk.sheet(sheet));
  }

  getNumSheets(): number {
    return this.book.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    const sheet = this.book.sheetByName(name);
    return sheet ? this.desk.sheet(sheet) : null;
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.book.sheetById(id);
    return sheet ? this.desk.sheet(sheet) : null;
  }

  /** Behind the active sheet unless an index (from 0) says otherwise; the new sheet becomes the active one. */
  insertSheet(...args: (string | number | Template)[]): Sheet {
    const {sheets} = this.book;
    const name = args.find(one => typeof one === 'string');
    const options = args.find(one => typeof one === 'object');
    const index =
      args.find(one => typeof one === 'number') ??
      sheets.indexOf(this.front) + 1;
    if (name !== undefined) mustBeFree(sheets, name);
    if (index < 0 || index > sheets.length) {
      throw new ServiceError(`Invalid argument: ${index}`);
    }
    const template = options?.template?.data;
    const {rows, columns} = template ?? newSheetSize;
    mayGrow(sheets[0], rows.count * columns.count);
    this.desk.mayChangeBook(this.book);
    const title =
      name ??
      (template ? freeName(sheets, `Копия ${template.name}`) : this.nextName());
    const sheet = this.book.addSheet(title, rows.count, columns.count, index);
    this.desk.runtime.meter.write(1, 'value');
    if (template) copySheet(template, sheet);
    this.desk.focus(this.book).sheet = sheet;
    return this.desk.sheet(sheet);
  }

  private nextName(): string {
    for (let i = this.book.sheets.length + 1; ; i++) {
      const name = `Лист${i}`;
      if (!this.book.sheetByName(name)) return name;
    }
  }

  deleteSheet(sheet: Sheet): void {
    this.removeSheet(sheet.data);
  }

  deleteActiveSheet(): Sheet {
    this.removeSheet(this.front);
    return this.getActiveSheet();
  }

  private removeSheet(sheet: SheetData): void {
    const others = this.book.sheets.filter(one => one !== sheet);
    if (others.every(one => one.hidden)) {
      throw new ServiceError("You can't remove all the sheets in a document.");
    }
    this.desk.restructure(sheet);
    deleteSheet(sheet);
  }

  duplicateActiveSheet(): Sheet {
    return this.insertSheet(this.book.sheets.indexOf(this.front) + 1, {
      template: this.getActiveSheet(),
    });
  }

  /** Position from 1 among the tabs. */
  moveActiveSheet(pos: number): void {
    if (pos < 1 || pos > this.book.sheets.length) {
      throw new ServiceError(`Invalid argument: ${pos}`);
    }
    this.change(() => moveSheet(this.front, pos - 1));
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  /** A new spreadsheet with all sheets, owned by the person. Rights are not copied. */
  copy(name: string): Spreadsheet {
    const {desk, book} = this;
    const copy = desk.newBook(name);
    for (const sheet of book.sheets) {
      const {rows, columns} = sheet;
      const own = copy.addSheet(
        sheet.name,
        rows.count,
        columns.count,
        copy.sheets.length,
        sheet.id,
      );
      own.hidden = sheet.hidden;
      copySheet(sheet, own);
    }
    copy.names = structuredClone(book.names);
    copy.metadata = structuredClone(
      book.metadata.filter(({visibility}) => visibility === 'DOCUMENT'),
    );
    copy.locale = book.locale;
    copy.timeZone = book.timeZone;
    return desk.spreadsheet(copy);
  }

  // Ranges and names

  getRange(a1Notation: string): Range {
    return located(this.desk, this.book, this.front, a1Notation);
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.desk,
      a1Notations.map(notation => this.getRange(notation)),
    );
  }

  getRangeByName(name: string): Range | null {
    return namedRange(this.desk, this.book, name);
  }

  getNamedRanges(): NamedRange[] {
    return this.book.names.map(
      data => new NamedRange(this.desk, this.book, data),
    );
  }

  setNamedRange(name: string, range: Range): void {
    mustBeRangeName(name);
    const {names} = this.book;
    const wanted = name.toLowerCase();
    const known = names.find(one => one.name.toLowerCase() === wanted);
    if (known) {
      new NamedRange(this.desk, this.book, known).setRange(range);
      return;
    }
    this.change(() => {
      names.push({name, sheet: range.data.id, area: range.area});
      this.book.restructured(range.data, 'structure');
    });
  }

  removeNamedRange(name: string): void {
    const data = this.book.names.find(one => one.name === name);
    if (!data) throw new ServiceError(`Named range not found: ${name}`);
    new NamedRange(this.desk, this.book, data).remove();
  }

  createTextFinder(findText: string): TextFinder {
    const places = this.book.sheets.map(sheet => ({sheet, area: sheet.whole}));
    return new TextFinder(this.desk, places, findText);
  }

  getProtections(type: EnumMember): Protection[] {
    const ofSheet = type === ProtectionType.SHEET;
    return this.book.sheets.flatMap(sheet =>
      sheet.protections
        .filter(({area}) => (area === null) === ofSheet)
        .map(data => new Protection(this.desk, sheet, data)),
    );
  }

  addDeveloperMetadata(
    key: string,
    ...rest: (string | EnumMember)[]
  ): Spreadsheet {
    addMetadata(this.desk, this.book, {kind: 'SPREADSHEET'}, key, rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const own = ({kind}: {kind: string}) => kind === 'SPREADSHEET';
    return listMetadata(this.desk, this.book, own);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.desk, this.book);
  }
}

const newSheetSize = {rows: {count: 1000}, columns: {count: 26}};
