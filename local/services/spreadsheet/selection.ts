/** Selection: what the person has selected. */

import type {Sheet as SheetData} from '../../book/sheet';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import type {EnumMember} from '../enum';
import type {Range} from './range';
import {RangeList} from './range-list';
import type {Sheet} from './sheet';

const firstCell = {row: 0, column: 0, rows: 1, columns: 1};

/** The active range of a sheet; A1 where nothing was selected yet. */
export function activeRange(desk: Desk, sheet: SheetData): Range {
  const areas = desk.focus(sheet.book).areas.get(sheet);
  return desk.range(sheet, areas?.[areas.length - 1] ?? firstCell);
}

export function activeRanges(desk: Desk, sheet: SheetData): RangeList {
  const areas = desk.focus(sheet.book).areas.get(sheet) ?? [firstCell];
  return new RangeList(
    desk,
    areas.map(area => desk.range(sheet, area)),
  );
}

/** The cell with the cursor. */
export function currentCell(desk: Desk, sheet: SheetData): Range {
  const cell = desk.focus(sheet.book).cells.get(sheet);
  if (cell) return desk.range(sheet, cell);
  const {area} = activeRange(desk, sheet);
  return desk.range(sheet, {...area, rows: 1, columns: 1});
}

/** Puts the cursor into a cell; the selection stays where it holds the cell. */
export function setCurrentCell(cell: Range): Range {
  if (cell.getNumRows() * cell.getNumColumns() !== 1) {
    throw new ServiceError('The range must be a single cell.');
  }
  return cell.activateAsCurrentCell();
}

export class Selection {
  static readonly gas = 'Spreadsheet.Selection';

  constructor(
    private readonly desk: Desk,
    private readonly sheet: SheetData,
  ) {}

  getActiveSheet(): Sheet {
    return this.desk.sheet(this.desk.focus(this.sheet.book).sheet);
  }

  getActiveRange(): Range {
    return activeRange(this.desk, this.sheet);
  }

  getActiveRangeList(): RangeList {
    return activeRanges(this.desk, this.sheet);
  }

  getCurrentCell(): Range {
    return currentCell(this.desk, this.sheet);
  }

  /** As Ctrl+Shift+arrow: from the active range to the next edge of data. */
  getNextDataRange(direction: EnumMember): Range {
    const {area} = this.getActiveRange();
    const to = this.getCurrentCell().getNextDataCell(direction).area;
    const row = Math.min(area.row, to.row);
    const column = Math.min(area.column, to.column);
    return this.desk.range(this.sheet, {
      row,
      column,
      rows: Math.max(area.row + area.rows, to.row + 1) - row,
      columns: Math.max(area.column + area.columns, to.column + 1) - column,
    });
  }
}
