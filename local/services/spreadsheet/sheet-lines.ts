/** Sheet, part 1: rows and columns that come, go and move. */

import type {Axis} from '../../book/area';
import {deleteLines, insertLines, moveLines} from '../../book/structure';
import type {Sheet as SheetData} from '../../book/sheet';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
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
  protected span(
    axis: Axis,
    position: number,
    count: number,
  ): [number, number] {
    const {count: present} = this.data[axis];
    if (position < 1 || count < 1 || position + count - 1 > present) {
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    }
    return [position - 1, count];
  }

  protected adjusted(change: () => void): Sheet {
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
}
