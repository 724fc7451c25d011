/** Sheet, part 2: how its lines look: sizes, hidden, frozen and grouped lines. */

import type {Axis} from '../../book/area';
import type {LineGroup} from '../../book/lines';
import {fittingHeight, fittingWidth} from '../../book/fitting';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {GroupControlTogglePosition} from './enums';
import {Group} from './group';
import type {Range} from './range';
import type {Sheet} from './sheet';
import {SheetLines} from './sheet-lines';

export abstract class SheetSizes extends SheetLines {
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

  /** Doubt: Google measures the texts in its own fonts; the host reckons by their length. */
  private fit(axis: Axis, start: number, count: number): Sheet {
    const [at] = this.span(axis, start, count);
    const fitting = axis === 'columns' ? fittingWidth : fittingHeight;
    return this.adjusted(() => {
      for (let i = at; i < at + count; i++) {
        this.data[axis].change(i, 1, {size: fitting(this.data, i)});
      }
    });
  }

  autoResizeColumn(columnPosition: number): Sheet {
    return this.fit('columns', columnPosition, 1);
  }

  autoResizeColumns(startColumn: number, numColumns: number): Sheet {
    return this.fit('columns', startColumn, numColumns);
  }

  autoResizeRows(startRow: number, numRows: number): Sheet {
    return this.fit('rows', startRow, numRows);
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
    const [from, size] =
      axis === 'rows'
        ? (['row', 'rows'] as const)
        : (['column', 'columns'] as const);
    const isCut = this.data.merges.some(
      merge => merge[from] < count && merge[from] + merge[size] > count,
    );
    if (isCut) {
      throw new ServiceError(
        `You can't freeze ${axis} which contain only part of a merged cell.`,
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
