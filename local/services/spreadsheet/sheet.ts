/** Sheet: its ranges, its contents, its name and tab; the further parts stand in the classes that it extends. */

import {area as areaAt} from '../../book/area';
import {copySheet} from '../../book/copy-sheet';
import {renameSheet} from '../../book/structure';
import type {Sheet as SheetData} from '../../book/sheet';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {cssColor} from './colors';
import {SheetType} from './enums';
import {located, numbered} from './locate';
import type {Range} from './range';
import {RangeList} from './range-list';
import type {ScriptValue} from './range-values';
import {SheetAttachments} from './sheet-attachments';
import {mayGrow} from './sheet-lines';
import type {Spreadsheet} from './spreadsheet';
import {TextFinder} from './text-finder';

/** Throws Google's error unless the name is free; names differ by more than case. */
export function mustBeFree(
  sheets: readonly SheetData[],
  name: string,
  own?: SheetData,
): void {
  if (name.trim() === '') throw new ServiceError('Invalid sheet name.');
  const wanted = name.toLowerCase();
  if (sheets.some(one => one !== own && one.name.toLowerCase() === wanted)) {
    throw new ServiceError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
  }
}

export class Sheet extends SheetAttachments {
  static readonly gas = 'Spreadsheet.Sheet';

  // Ranges

  getRange(...args: [string] | [number, number, number?, number?]): Range {
    const [first] = args;
    return typeof first === 'string'
      ? located(this.desk, this.book, this.data, first)
      : numbered(this.desk, this.data, ...(args as [number, number]));
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.desk,
      a1Notations.map(notation => this.getRange(notation)),
    );
  }

  /** From A1 to the last row and column with content; A1 of an empty sheet. */
  getDataRange(): Range {
    return this.desk.range(
      this.data,
      areaAt(
        0,
        0,
        Math.max(1, this.getLastRow()),
        Math.max(1, this.getLastColumn()),
      ),
    );
  }

  private readExtent(): void {
    this.desk.read(this.data, areaAt(0, 0));
  }

  getLastRow(): number {
    this.readExtent();
    return this.data.usedRows;
  }

  getLastColumn(): number {
    this.readExtent();
    return this.data.usedColumns;
  }

  getMaxRows(): number {
    return this.data.rows.count;
  }

  getMaxColumns(): number {
    return this.data.columns.count;
  }

  getSheetValues(
    startRow: number,
    startColumn: number,
    numRows: number,
    numColumns: number,
  ): ScriptValue[][] {
    const rows = numRows === -1 ? this.data.usedRows - startRow + 1 : numRows;
    const columns =
      numColumns === -1 ? this.data.usedColumns - startColumn + 1 : numColumns;
    return this.getRange(startRow, startColumn, rows, columns).getValues();
  }

  /** Below the last row with content; the sheet grows where there is no row left. */
  appendRow(rowContents: unknown[]): Sheet {
    const {data} = this;
    const row = this.getLastRow();
    const missing = rowContents.length - data.columns.count;
    if (missing > 0) this.insertColumnsAfter(data.columns.count, missing);
    if (row >= data.rows.count) this.insertRowsAfter(data.rows.count, 1);
    if (rowContents.length > 0) {
      this.getRange(row + 1, 1, 1, rowContents.length).setValues([rowContents]);
    }
    return this;
  }

  sort(columnPosition: number, ascending = true): Sheet {
    const {frozen, count} = this.data.rows;
    const below = areaAt(frozen, 0, count - frozen, this.data.columns.count);
    this.desk.range(this.data, below).sort({column: columnPosition, ascending});
    return this;
  }

  createTextFinder(findText: string): TextFinder {
    const place = {sheet: this.data, area: this.data.whole};
    return new TextFinder(this.desk, [place], findText);
  }

  // Clearing

  private get everything(): Range {
    return this.desk.range(this.data, this.data.whole);
  }

  clear(options?: {formatOnly?: boolean; contentsOnly?: boolean}): Sheet {
    const {formatOnly, contentsOnly} = options ?? {};
    if (contentsOnly || !formatOnly) this.clearContents();
    if (formatOnly || !contentsOnly) this.clearFormats();
    return this;
  }

  clearContents(): Sheet {
    this.everything.clearContent();
    return this;
  }

  clearFormats(): Sheet {
    this.everything.clearFormat();
    this.data.conditionalFormats = [];
    return this;
  }

  clearNotes(): Sheet {
    this.everything.clearNote();
    return this;
  }

  // Name, tab, place

  getName(): string {
    return this.data.name;
  }

  getSheetName(): string {
    return this.data.name;
  }

  setName(name: string): Sheet {
    mustBeFree(this.book.sheets, name, this.data);
    this.desk.adjust(this.data);
    renameSheet(this.data, name);
    return this;
  }

  getSheetId(): number {
    return this.data.id;
  }

  getIndex(): number {
    this.desk.mustExist(this.data);
    return this.book.sheets.indexOf(this.data) + 1;
  }

  getParent(): Spreadsheet {
    return this.desk.spreadsheet(this.book);
  }

  getType(): EnumMember {
    return SheetType.GRID;
  }

  /** No form is tied to a sheet of the host. */
  getFormUrl(): string | null {
    return null;
  }

  getTabColor(): string | null {
    return this.data.tabColor;
  }

  private set(
    patch: Partial<
      Pick<SheetData, 'tabColor' | 'hidden' | 'hiddenGridlines' | 'rightToLeft'>
    >,
  ): Sheet {
    this.desk.adjust(this.data);
    Object.assign(this.data, patch);
    this.book.changed(this.data, 'formats', this.data.whole);
    return this;
  }

  setTabColor(color: string | null): Sheet {
    return this.set({tabColor: cssColor(color)});
  }

  hideSheet(): Sheet {
    const others = this.book.sheets.filter(one => one !== this.data);
    if (others.every(one => one.hidden)) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    return this.set({hidden: true});
  }

  showSheet(): Sheet {
    return this.set({hidden: false});
  }

  isSheetHidden(): boolean {
    return this.data.hidden;
  }

  setHiddenGridlines(hideGridlines: boolean): Sheet {
    return this.set({hiddenGridlines: hideGridlines});
  }

  hasHiddenGridlines(): boolean {
    return this.data.hiddenGridlines;
  }

  setRightToLeft(rightToLeft: boolean): Sheet {
    return this.set({rightToLeft});
  }

  isRightToLeft(): boolean {
    return this.data.rightToLeft;
  }

  /** A copy named «Копия Название» behind the last tab of that spreadsheet. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    const {book} = spreadsheet;
    this.desk.mayChangeBook(book);
    const {rows, columns} = this.data;
    mayGrow(book.sheets[0], rows.count * columns.count);
    const name = freeName(book.sheets, `Копия ${this.data.name}`);
    const copy = book.addSheet(name, rows.count, columns.count);
    this.desk.runtime.meter.write(1, 'value');
    copySheet(this.data, copy);
    return this.desk.sheet(copy);
  }
}

/** The name, or the name with a number that makes it free. */
export function freeName(sheets: readonly SheetData[], name: string): string {
  const taken = new Set(sheets.map(sheet => sheet.name.toLowerCase()));
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name} ${i}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
