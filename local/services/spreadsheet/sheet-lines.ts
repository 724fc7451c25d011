/** Sheet, part 1: rows and columns: how many, how large, hidden, frozen, grouped. */

import type {Axis} from '../../book/area';
import {deleteLines, insertLines, moveLines} from '../../book/structure';
import type {LineGroup} from '../../book/lines';
import type {Sheet as SheetData} from '../../book/sheet';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import {GroupControlTogglePosition} from './enums';
import {Group} from './group';
import type {Range} from './range';
import type {Sheet} from './sheet';

/** support.google.com/drive/answer/37603 */
const mostCells = 10_000_000;

/** Throws Google's error where a workbook would grow beyond its limit. */
export function mayGrow(sheet: SheetData, cells: number): void {
  const present = sheet.book.sheets.reduce(
    (sum, {rows, columns}) => sum + rows.count * columns.count,
    0,
  );
  if (present + cells > mostCells) {
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
    );
  }
}

export abstract class SheetLines {
  constructor(
    readonly desk: Desk,
    readonly data: SheetData,
  ) {}

  protected get book() {
    return this.data.book;
  }

  protected get self(): Sheet {
    return this.desk.sheet(this.data);
  }

  /** A 0-based span of lines of the sheet, from a position and a number as scripts count. */
  private span(axis: Axis, position: number, count: number): [number, number] {
    const {count: present} = this.data[axis];
    if (position < 1 || count < 1 || position + count - 1 > present) {
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    }
    return [position - 1, count];
  }

  private adjusted(change: () => void): Sheet {
    this.desk.adjust(this.data);
    change();
    this.book.changed(this.data, 'formats', this.data.whole);
    return this.self;
  }

  // Insertion and deletion

  private insert(
    axis: Axis,
    at: number,
    count: number,
    inherit: 'before' | 'after',
  ): Sheet {
    if (at < 0 || at > this.data[axis].count || count < 1) {
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    }
    const across = axis === 'rows' ? 'columns' : 'rows';
    mayGrow(this.data, count * this.data[across].count);
    this.desk.restructure(this.data, this.lines(axis, at, 1));
    insertLines(this.data, axis, at, count, inherit);
    return this.self;
  }

  private lines(axis: Axis, at: number, count: number) {
    const {whole} = this.data;
    return axis === 'rows'
      ? {...whole, row: at, rows: count}
      : {...whole, column: at, columns: count};
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insert('rows', rowIndex - 1, numRows, 'after');
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.insert('rows', afterPosition, 1, 'before');
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.insert('rows', beforePosition - 1, 1, 'after');
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.insert('rows', afterPosition, howMany, 'before');
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.insert('rows', beforePosition - 1, howMany, 'after');
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insert('columns', columnIndex - 1, numColumns, 'after');
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.insert('columns', afterPosition, 1, 'before');
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.insert('columns', beforePosition - 1, 1, 'after');
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.insert('columns', afterPosition, howMany, 'before');
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.insert('columns', beforePosition - 1, howMany, 'after');
  }

  private remove(axis: Axis, position: number, count: number): Sheet {
    const [at] = this.span(axis, position, count);
    const lines = this.data[axis];
    if (count >= lines.count) {
      throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    }
    if (lines.frozen > 0 && at <= lines.frozen && at + count >= lines.count) {
      throw new ServiceError(
        `Sorry, it is not possible to delete all non-frozen ${axis}.`,
      );
    }
    this.desk.restructure(this.data, this.lines(axis, at, count));
    deleteLines(this.data, axis, at, count);
    return this.self;
  }

  deleteRow(rowPosition: number): Sheet {
    return this.remove('rows', rowPosition, 1);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.remove('rows', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    return this.remove('columns', columnPosition, 1);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.remove('columns', columnPosition, howMany);
  }

  moveRows(rowSpec: Range, destinationIndex: number): void {
    const {row, rows} = rowSpec.area;
    this.desk.restructure(this.data);
    moveLines(this.data, 'rows', row, rows, destinationIndex - 1);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    const {column, columns} = columnSpec.area;
    this.desk.restructure(this.data);
    moveLines(this.data, 'columns', column, columns, destinationIndex - 1);
  }

  // Sizes

  private resize(
    axis: Axis,
    position: number,
    count: number,
    size: number,
  ): Sheet {
    const [at] = this.span(axis, position, count);
    return this.adjusted(() => this.data[axis].change(at, count, {size}));
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.resize('columns', columnPosition, 1, width);
  }

  setColumnWidths(
    startColumn: number,
    numColumns: number,
    width: number,
  ): Sheet {
    return this.resize('columns', startColumn, numColumns, width);
  }

  getColumnWidth(columnPosition: number): number {
    const [at] = this.span('columns', columnPosition, 1);
    return this.data.columns.size(at);
  }

  /** Rows are at least as high as their text: 21 pixels for one line of the default font. */
  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): Sheet {
    const least = this.data.rows.defaultSize;
    return this.resize('rows', startRow, numRows, Math.max(height, least));
  }

  setRowHeightsForced(
    startRow: number,
    numRows: number,
    height: number,
  ): Sheet {
    return this.resize('rows', startRow, numRows, height);
  }

  getRowHeight(rowPosition: number): number {
    const [at] = this.span('rows', rowPosition, 1);
    return this.data.rows.size(at);
  }

  // Hidden lines

  private hide(
    axis: Axis,
    position: number,
    count: number,
    hidden: boolean,
  ): void {
    const [at] = this.span(axis, position, count);
    this.adjusted(() => this.data[axis].change(at, count, {hidden}));
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.hide('rows', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.hide('rows', rowIndex, numRows, false);
  }

  hideRow(row: Range): void {
    this.hide('rows', row.getRow(), row.getNumRows(), true);
  }

  unhideRow(row: Range): void {
    this.hide('rows', row.getRow(), row.getNumRows(), false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.hide('columns', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.hide('columns', columnIndex, numColumns, false);
  }

  hideColumn(column: Range): void {
    this.hide('columns', column.getColumn(), column.getNumColumns(), true);
  }

  unhideColumn(column: Range): void {
    this.hide('columns', column.getColumn(), column.getNumColumns(), false);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    const [at] = this.span('rows', rowPosition, 1);
    return this.data.rows.get(at).hidden === true;
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    const [at] = this.span('rows', rowPosition, 1);
    return this.data.rows.get(at).filtered === true;
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    const [at] = this.span('columns', columnPosition, 1);
    return this.data.columns.get(at).hidden === true;
  }

  // Frozen lines

  private freeze(axis: Axis, count: number): void {
    if (count < 0 || count >= this.data[axis].count) {
      throw new ServiceError(
        `You can't freeze all visible ${axis} on the sheet.`,
      );
    }
    this.adjusted(() => {
      this.data[axis].frozen = count;
    });
  }

  setFrozenRows(rows: number): void {
    this.freeze('rows', rows);
  }

  setFrozenColumns(columns: number): void {
    this.freeze('columns', columns);
  }

  getFrozenRows(): number {
    return this.data.rows.frozen;
  }

  getFrozenColumns(): number {
    return this.data.columns.frozen;
  }

  // Groups

  private group(axis: Axis, index: number, depth: number): Group | null {
    this.span(axis, index, 1);
    const at = {index: index - 1, depth};
    return this.data[axis].group(index - 1, depth)
      ? new Group(this.desk, this.data, axis, at)
      : null;
  }

  getRowGroup(rowIndex: number, groupDepth: number): Group | null {
    return this.group('rows', rowIndex, groupDepth);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Group | null {
    return this.group('columns', columnIndex, groupDepth);
  }

  getRowGroupDepth(rowIndex: number): number {
    const [at] = this.span('rows', rowIndex, 1);
    return this.data.rows.get(at).depth ?? 0;
  }

  getColumnGroupDepth(columnIndex: number): number {
    const [at] = this.span('columns', columnIndex, 1);
    return this.data.columns.get(at).depth ?? 0;
  }

  private fold(axis: Axis, collapsed: (group: LineGroup) => boolean): Sheet {
    const lines = this.data[axis];
    return this.adjusted(() => {
      for (const group of lines.groups())
        lines.collapse(group, collapsed(group));
    });
  }

  collapseAllRowGroups(): Sheet {
    return this.fold('rows', () => true);
  }

  collapseAllColumnGroups(): Sheet {
    return this.fold('columns', () => true);
  }

  expandAllRowGroups(): Sheet {
    return this.fold('rows', () => false);
  }

  expandAllColumnGroups(): Sheet {
    return this.fold('columns', () => false);
  }

  expandRowGroupsUpToDepth(groupDepth: number): Sheet {
    return this.fold('rows', ({depth}) => depth > groupDepth);
  }

  expandColumnGroupsUpToDepth(groupDepth: number): Sheet {
    return this.fold('columns', ({depth}) => depth > groupDepth);
  }

  private control(axis: Axis, position: EnumMember): Sheet {
    return this.adjusted(() => {
      this.data[axis].control = position.name() as 'BEFORE' | 'AFTER';
    });
  }

  setRowGroupControlPosition(position: EnumMember): Sheet {
    return this.control('rows', position);
  }

  setColumnGroupControlPosition(position: EnumMember): Sheet {
    return this.control('columns', position);
  }

  getRowGroupControlPosition(): EnumMember {
    return GroupControlTogglePosition[this.data.rows.control];
  }

  getColumnGroupControlPosition(): EnumMember {
    return GroupControlTogglePosition[this.data.columns.control];
  }
}
