/** Sheet, part 2: its ranges, its contents, its name and look, what is attached to it. */

import {area as areaAt} from '../../book/area';
import {copySheet} from '../../book/copy';
import {renameSheet} from '../../book/structure';
import type {Sheet as SheetData} from '../../book/sheet';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {cssColor} from './colors';
import {ConditionalFormatRule} from './conditional-format';
import {EmbeddedChart} from './embedded-chart';
import {EmbeddedChartBuilder} from './embedded-chart-builders';
import {ProtectionType, SheetType} from './enums';
import {Filter} from './filter';
import {located, numbered} from './locate';
import {
  DeveloperMetadata,
  DeveloperMetadataFinder,
  addMetadata,
  listMetadata,
} from './metadata';
import {NamedRange} from './named-range';
import {Protection} from './protection';
import type {Range} from './range';
import {RangeList} from './range-list';
import type {ScriptValue} from './range-values';
import {
  Selection,
  activeRange,
  activeRanges,
  currentCell,
  setCurrentCell,
} from './selection';
import {SheetLines, mayGrow} from './sheet-lines';
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

export class Sheet extends SheetLines {
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

  // Selection

  activate(): Sheet {
    this.desk.mustExist(this.data);
    this.desk.focus(this.book).sheet = this.data;
    return this;
  }

  getSelection(): Selection {
    return new Selection(this.desk, this.data);
  }

  getActiveCell(): Range {
    return currentCell(this.desk, this.data);
  }

  getCurrentCell(): Range {
    return currentCell(this.desk, this.data);
  }

  setCurrentCell(cell: Range): Range {
    return setCurrentCell(cell);
  }

  getActiveRange(): Range {
    return activeRange(this.desk, this.data);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  getActiveRangeList(): RangeList {
    return activeRanges(this.desk, this.data);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (
      typeof range === 'string' ? this.getRange(range) : range
    ).activate();
  }

  // Attachments

  protect(): Protection {
    return Protection.put(this.desk, this.data, null);
  }

  getProtections(type: EnumMember): Protection[] {
    const ofSheet = type === ProtectionType.SHEET;
    return this.data.protections
      .filter(({area}) => (area === null) === ofSheet)
      .map(data => new Protection(this.desk, this.data, data));
  }

  getNamedRanges(): NamedRange[] {
    return this.book.names
      .filter(({sheet}) => sheet === this.data.id)
      .map(data => new NamedRange(this.desk, this.book, data));
  }

  getFilter(): Filter | null {
    return this.data.filter ? new Filter(this.desk, this.data) : null;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.data.conditionalFormats.map(format =>
      ConditionalFormatRule.of(this.desk, this.data, format),
    );
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const formats = rules.map(rule => rule.forSheet(this.data));
    this.desk.adjust(this.data);
    this.data.conditionalFormats = formats;
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  addDeveloperMetadata(key: string, ...rest: (string | EnumMember)[]): Sheet {
    const place = {kind: 'SHEET', sheet: this.data.id} as const;
    addMetadata(this.desk, this.book, place, key, rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return listMetadata(
      this.desk,
      this.book,
      place => place.kind === 'SHEET' && place.sheet === this.data.id,
    );
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const within = {sheet: this.data};
    return new DeveloperMetadataFinder(this.desk, this.book, within);
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.desk, this.book);
  }

  getCharts(): EmbeddedChart[] {
    return this.data.charts.map(
      chart => new EmbeddedChart(this.desk, this.book, chart),
    );
  }

  insertChart(chart: EmbeddedChart): void {
    this.desk.adjust(this.data);
    this.data.charts.push(chart.placed(this.book.newId()));
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  updateChart(chart: EmbeddedChart): void {
    this.desk.adjust(this.data);
    this.data.charts[this.place(chart)] = chart.data;
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  removeChart(chart: EmbeddedChart): void {
    this.desk.adjust(this.data);
    this.data.charts.splice(this.place(chart), 1);
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  private place(chart: EmbeddedChart): number {
    const index = this.data.charts.findIndex(({id}) => id === chart.data.id);
    if (index < 0) {
      throw new ServiceError('The chart is not on this sheet.');
    }
    return index;
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
