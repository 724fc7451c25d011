// The grid is drawn on a canvas, which nothing can read: programs that drive the page (tests, the pictures of the guide)
// ask here what it shows and where.

import {parseArea, type Area} from '../../book/area';
import {geometryOf} from './geometry';
import type {Grid} from './grid';

export class GridReader {
  constructor(
    private readonly grid: Grid,
    private readonly place: HTMLElement,
  ) {}

  get worksheet() {
    return this.grid.worksheet;
  }

  /** What a cell shows: «Баллы», «B7». */
  shown(sheet: string, cell: string): string {
    const worksheet = this.grid.workbook?.getSheetBySheetName(sheet);
    const {row, column} = this.area(cell);
    const value = worksheet?.getCellRaw(row, column)?.v;
    return value === undefined || value === null ? '' : String(value);
  }

  /** A cell of the sheet in front, in pixels of the window; it is scrolled to where it is out of sight. */
  async middleOf(cell: string): Promise<{x: number; y: number}> {
    const {row, column} = this.area(cell);
    const canvas = this.place
      .querySelector('canvas[id^="univer-sheet-main"]')!
      .getBoundingClientRect();
    const middle = () => {
      const {left, top, width, height} = geometryOf(this.grid)!.cell(
        row,
        column,
      );
      return {
        x: canvas.left + left + width / 2,
        y: canvas.top + top + height / 2,
      };
    };
    const {x, y} = middle();
    if (x < canvas.right && y < canvas.bottom && x > 0 && y > canvas.top) {
      return {x, y};
    }
    await this.grid.scrollTo(row, column);
    // The grid scrolls with its next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return middle();
  }

  private area(cell: string): Area {
    const area = parseArea(cell, {rows: 1_000_000, columns: 20_000});
    if (!area) throw new Error(`«${cell}» is no cell`);
    return area;
  }
}
