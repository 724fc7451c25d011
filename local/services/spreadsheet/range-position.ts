/** Range, part 1: where it is, and the ranges around it. */

import {Area, areaName} from '../../book/area';
import type {Sheet as SheetData} from '../../book/sheet';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import {Dimension, Direction} from './enums';
import type {Range} from './range';
import type {Sheet} from './sheet';
import type {EnumMember} from '../enum';

export const outside =
  'The coordinates of the range are outside the dimensions of the sheet.';

/** Which sides of a range stand in its notation: «B:D» is bounded by columns only. */
export interface Bounds {
  rows: boolean;
  columns: boolean;
}

/** Throws Google's error where an area does not lie on the sheet. */
export function mustLieOn(sheet: SheetData, area: Area): Area {
  if (area.rows < 1) {
    throw new ServiceError(
      'The number of rows in the range must be at least 1.',
    );
  }
  if (area.columns < 1) {
    throw new ServiceError(
      'The number of columns in the range must be at least 1.',
    );
  }
  if (area.row < 0) {
    throw new ServiceError('The starting row of the range is too small.');
  }
  if (area.column < 0) {
    throw new ServiceError('The starting column of the range is too small.');
  }
  if (
    area.row + area.rows > sheet.rows.count ||
    area.column + area.columns > sheet.columns.count
  ) {
    throw new ServiceError(outside);
  }
  return area;
}

/** A list of lists by cell, row by row. */
export type Grid<T> = T[][];

export class RangePosition {
  constructor(
    readonly desk: Desk,
    readonly data: SheetData,
    readonly area: Area,
    protected readonly bounds: Bounds = {rows: true, columns: true},
  ) {}

  protected get book() {
    return this.data.book;
  }

  /** A value for every cell, row by row. */
  protected each<T>(cell: (row: number, column: number) => T): Grid<T> {
    const {row, column, rows, columns} = this.area;
    return Array.from({length: rows}, (_, r) =>
      Array.from({length: columns}, (__, c) => cell(row + r, column + c)),
    );
  }

  /** Throws Google's error unless the data has the range's size. */
  protected mustFit(data: readonly unknown[][]): void {
    const {rows, columns} = this.area;
    if (data.length !== rows) {
      throw new ServiceError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
      );
    }
    for (const line of data) {
      if (line.length !== columns) {
        throw new ServiceError(
          `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${columns}.`,
        );
      }
    }
  }

  protected at(area: Area): Range {
    return this.desk.range(this.data, mustLieOn(this.data, area));
  }

  getA1Notation(): string {
    const {row, column, rows, columns} = this.area;
    if (this.bounds.rows && this.bounds.columns) return areaName(this.area);
    const name = areaName(this.area);
    const [first, last] = (name.includes(':') ? name : `${name}:${name}`).split(
      ':',
    );
    const letters = (part: string) => part.replace(/\d+/, '');
    const digits = (part: string) => part.replace(/[A-Z]+/, '');
    if (this.bounds.columns) {
      return row === 0
        ? `${letters(first)}:${letters(last)}`
        : `${first}:${letters(last)}`;
    }
    if (this.bounds.rows) {
      return column === 0
        ? `${digits(first)}:${digits(last)}`
        : `${first}:${digits(last)}`;
    }
    return areaName({row, column, rows, columns});
  }

  getRow(): number {
    return this.area.row + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this.area.column + 1;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getSheet(): Sheet {
    return this.desk.sheet(this.data);
  }

  getGridId(): number {
    return this.data.id;
  }

  isStartRowBounded(): boolean {
    return this.bounds.rows || this.area.row > 0;
  }

  isEndRowBounded(): boolean {
    return this.bounds.rows;
  }

  isStartColumnBounded(): boolean {
    return this.bounds.columns || this.area.column > 0;
  }

  isEndColumnBounded(): boolean {
    return this.bounds.columns;
  }

  getCell(row: number, column: number): Range {
    const {rows, columns} = this.area;
    if (row < 1 || row > rows || column < 1 || column > columns) {
      throw new ServiceError('Cell reference out of range');
    }
    return this.at({
      row: this.area.row + row - 1,
      column: this.area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    numRows = this.area.rows,
    numColumns = this.area.columns,
  ): Range {
    return this.at({
      row: this.area.row + rowOffset,
      column: this.area.column + columnOffset,
      rows: numRows,
      columns: numColumns,
    });
  }

  /** As Ctrl+arrow: to the end of the run of filled cells, or over blanks to the next filled one. */
  getNextDataCell(direction: EnumMember): Range {
    this.desk.read(this.data, this.area);
    const {row, column} = this.area;
    const [down, right] = {
      UP: [-1, 0],
      DOWN: [1, 0],
      PREVIOUS: [0, -1],
      NEXT: [0, 1],
    }[(direction as (typeof Direction)['UP']).name() as string] as number[];
    const exists = (r: number, c: number) =>
      r >= 0 &&
      c >= 0 &&
      r < this.data.rows.count &&
      c < this.data.columns.count;
    const filled = (r: number, c: number) => this.data.value(r, c) !== null;
    let [r, c] = [row, column];
    const run =
      filled(r, c) &&
      exists(r + down, c + right) &&
      filled(r + down, c + right);
    while (exists(r + down, c + right)) {
      if (run && !filled(r + down, c + right)) break;
      r += down;
      c += right;
      if (!run && filled(r, c)) break;
    }
    return this.at({row: r, column: c, rows: 1, columns: 1});
  }

  /** The block of filled cells around the range, as Ctrl+A finds it: it grows until its rim is blank. */
  getDataRegion(dimension?: EnumMember): Range {
    this.desk.read(this.data, this.area);
    const axis = dimension?.name();
    let {row, column, rows, columns} = this.area;
    const filled = (top: number, left: number, h: number, w: number) => {
      const area = {row: top, column: left, rows: h, columns: w};
      if (top < 0 || left < 0 || h < 1 || w < 1) return false;
      if (
        top + h > this.data.rows.count ||
        left + w > this.data.columns.count
      ) {
        return false;
      }
      return this.data
        .read(area)
        .some(line => line.some(value => value !== null));
    };
    const lines = axis !== Dimension.COLUMNS.name();
    const across = axis !== Dimension.ROWS.name();
    // Diagonal neighbours count where both directions may grow.
    const side = axis ? 0 : 1;
    for (let size = -1; size !== rows * columns;) {
      size = rows * columns;
      const left = Math.max(0, column - side);
      const width =
        Math.min(this.data.columns.count, column + columns + side) - left;
      while (lines && filled(row - 1, left, 1, width)) {
        row--;
        rows++;
      }
      while (lines && filled(row + rows, left, 1, width)) rows++;
      const top = Math.max(0, row - side);
      const height = Math.min(this.data.rows.count, row + rows + side) - top;
      while (across && filled(top, column - 1, height, 1)) {
        column--;
        columns++;
      }
      while (across && filled(top, column + columns, height, 1)) columns++;
    }
    return this.at({row, column, rows, columns});
  }

  activate(): Range {
    this.desk.select(this.data, [this.area]);
    return this.at(this.area);
  }

  activateAsCurrentCell(): Range {
    const focus = this.desk.focus(this.book);
    focus.sheet = this.data;
    focus.cells.set(this.data, {...this.area, rows: 1, columns: 1});
    return this.at(this.area);
  }
}
