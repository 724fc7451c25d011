/** Group of rows or of columns. */

import type {Axis} from '../../book/area';
import type {LineGroup} from '../../book/lines';
import type {Sheet as SheetData} from '../../book/sheet';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import type {Range} from './range';

export class Group {
  static readonly gas = 'Spreadsheet.Group';

  constructor(
    private readonly desk: Desk,
    private readonly sheet: SheetData,
    private readonly axis: Axis,
    private readonly at: {index: number; depth: number},
  ) {}

  private get group(): LineGroup {
    const group = this.sheet[this.axis].group(this.at.index, this.at.depth);
    if (!group) throw new ServiceError('The group does not exist.');
    return group;
  }

  private fold(collapsed: boolean): Group {
    this.desk.adjust(this.sheet);
    this.sheet[this.axis].collapse(this.group, collapsed);
    this.sheet.book.changed(this.sheet, 'formats', this.sheet.whole);
    return this;
  }

  collapse(): Group {
    return this.fold(true);
  }

  expand(): Group {
    return this.fold(false);
  }

  isCollapsed(): boolean {
    return this.group.collapsed;
  }

  getDepth(): number {
    return this.group.depth;
  }

  /** The line with the button: before the group or after it. */
  getControlIndex(): number {
    const {start, count} = this.group;
    return this.sheet[this.axis].control === 'AFTER'
      ? start + count + 1
      : start;
  }

  getRange(): Range {
    const {start, count} = this.group;
    const {whole} = this.sheet;
    return this.desk.range(
      this.sheet,
      this.axis === 'rows'
        ? {...whole, row: start, rows: count}
        : {...whole, column: start, columns: count},
    );
  }

  remove(): void {
    this.desk.adjust(this.sheet);
    const {start, count} = this.group;
    this.sheet[this.axis].shiftDepth(start, count, -1);
    this.sheet.book.changed(this.sheet, 'formats', this.sheet.whole);
  }
}
