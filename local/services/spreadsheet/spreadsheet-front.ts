/** Spreadsheet, its front: the active sheet, what is done by way of it, and the person's screen. */

import type {Book} from '../../book/book';
import type {Sheet as SheetData} from '../../book/sheet';
import type {HtmlOutput} from '../html';
import type {MenuItem, Screen} from '../runtime';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import type {Range} from './range';
import type {RangeList} from './range-list';
import type {ScriptValue} from './range-values';
import {Selection, activeRange, activeRanges, currentCell} from './selection';
import type {Sheet} from './sheet';

/** A line of Spreadsheet.addMenu; null is a separator. */
type OldMenuItem = {name: string; functionName: string} | null;

export abstract class SpreadsheetFront {
  constructor(
    readonly desk: Desk,
    readonly book: Book,
  ) {}

  protected get front(): SheetData {
    return this.desk.focus(this.book).sheet;
  }

  getActiveSheet(): Sheet {
    return this.desk.sheet(this.front);
  }

  /** The selection of a sheet is kept in any case: `restoreSelection` changes nothing here. */
  setActiveSheet(sheet: Sheet): Sheet {
    if (sheet.data.book !== this.book) {
      throw new ServiceError('The sheet is not in this spreadsheet.');
    }
    return sheet.activate();
  }

  getSelection(): Selection {
    return new Selection(this.desk, this.front);
  }

  getActiveCell(): Range {
    return currentCell(this.desk, this.front);
  }

  getCurrentCell(): Range {
    return currentCell(this.desk, this.front);
  }

  setCurrentCell(cell: Range): Range {
    return this.getActiveSheet().setCurrentCell(cell);
  }

  getActiveRange(): Range {
    return activeRange(this.desk, this.front);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  getActiveRangeList(): RangeList {
    return activeRanges(this.desk, this.front);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return this.getActiveSheet().setActiveSelection(range);
  }

  // By way of the active sheet

  getSheetId(): number {
    return this.front.id;
  }

  getSheetName(): string {
    return this.front.name;
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  getSheetValues(
    startRow: number,
    startColumn: number,
    numRows: number,
    numColumns: number,
  ): ScriptValue[][] {
    return this.getActiveSheet().getSheetValues(
      startRow,
      startColumn,
      numRows,
      numColumns,
    );
  }

  appendRow(rowContents: unknown[]): Sheet {
    return this.getActiveSheet().appendRow(rowContents);
  }

  sort(columnPosition: number, ascending = true): Sheet {
    return this.getActiveSheet().sort(columnPosition, ascending);
  }

  deleteRow(rowPosition: number): Sheet {
    return this.getActiveSheet().deleteRow(rowPosition);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.getActiveSheet().deleteRows(rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    return this.getActiveSheet().deleteColumn(columnPosition);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.getActiveSheet().deleteColumns(columnPosition, howMany);
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertRowAfter(afterPosition);
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertRowBefore(beforePosition);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsAfter(afterPosition, howMany);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsBefore(beforePosition, howMany);
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertColumnAfter(afterPosition);
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertColumnBefore(beforePosition);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertColumnsAfter(afterPosition, howMany);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertColumnsBefore(beforePosition, howMany);
  }

  autoResizeColumn(columnPosition: number): Sheet {
    return this.getActiveSheet().autoResizeColumn(columnPosition);
  }

  getColumnWidth(columnPosition: number): number {
    return this.getActiveSheet().getColumnWidth(columnPosition);
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.getActiveSheet().setColumnWidth(columnPosition, width);
  }

  getRowHeight(rowPosition: number): number {
    return this.getActiveSheet().getRowHeight(rowPosition);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.getActiveSheet().setRowHeight(rowPosition, height);
  }

  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }

  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }

  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }

  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }

  hideRow(row: Range): void {
    row.getSheet().hideRow(row);
  }

  unhideRow(row: Range): void {
    row.getSheet().unhideRow(row);
  }

  hideColumn(column: Range): void {
    column.getSheet().hideColumn(column);
  }

  unhideColumn(column: Range): void {
    column.getSheet().unhideColumn(column);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.getActiveSheet().isRowHiddenByUser(rowPosition);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(rowPosition);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(columnPosition);
  }

  getFormUrl(): string | null {
    return null;
  }

  // The person's screen

  private screenFor(method: string): Screen {
    const {screen} = this.desk.runtime;
    if (screen) return screen;
    throw new ServiceError(
      `Cannot call Spreadsheet.${method}() from this context.`,
    );
  }

  /** Five seconds by default; a negative number: until it is closed. */
  toast(msg: string, title = '', timeoutSeconds: number | null = 5): void {
    this.screenFor('toast').toast(msg, title, timeoutSeconds ?? 5);
  }

  addMenu(name: string, subMenus: OldMenuItem[]): void {
    this.screenFor('addMenu').menu(name, subMenus.map(menuItem));
  }

  updateMenu(name: string, subMenus: OldMenuItem[]): void {
    const screen = this.screenFor('updateMenu');
    if (!screen.dropMenu(name)) throw noMenu(name);
    screen.menu(name, subMenus.map(menuItem));
  }

  removeMenu(name: string): void {
    if (!this.screenFor('removeMenu').dropMenu(name)) throw noMenu(name);
  }

  /** A dialog beside which the person may go on working: reference, Spreadsheet.show. */
  show(userInterface: HtmlOutput): void {
    this.screenFor('show').panel({
      kind: 'modeless',
      title: userInterface.getTitle() ?? '',
      html: userInterface.getContent(),
      width: userInterface.getWidth(),
      height: userInterface.getHeight(),
    });
  }
}

function menuItem(item: OldMenuItem): MenuItem {
  if (!item) return {kind: 'separator'};
  const {name, functionName} = item;
  return {kind: 'item', caption: name, functionName};
}

const noMenu = (name: string) =>
  new ServiceError(`The menu ${name} does not exist.`);
