// The grid is drawn on a canvas, which nothing can read: programs that drive the page (tests, the pictures of the guide)
// ask here what it shows and where.

import {parseArea, type Area} from '../../book/area';
import {geometryOf} from './geometry';
import type {Grid} from './grid';

/** A cell further away than the grid scrolls at once. */
const MOST_TRIES = 20;

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

  /** When a frame begins in which a cell shows a text: milliseconds of the clock that all windows read. */
  async whenShown(sheet: string, cell: string, text: string): Promise<number> {
    while (this.shown(sheet, cell) !== text) {
      await new Promise(requestAnimationFrame);
    }
    return performance.timeOrigin + performance.now();
  }

  /** Whether the next key goes into the selected cell. */
  get takesKeys(): boolean {
    return this.grid.takesKeys;
  }

  /** What stands in the cell's editor. */
  get typed(): string {
    return this.grid.editorText();
  }

  /** A cell of the sheet in front, in pixels of the window; it is scrolled to where it is out of sight. */
  async middleOf(cell: string): Promise<{x: number; y: number}> {
    const {row, column} = this.area(cell);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const middle = this.middle(row, column);
      if (middle) return middle;
      await this.grid.scrollTo(row, column);
      // The grid scrolls with its next frame.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    throw new Error(`«${cell}» does not come into sight`);
  }

  /** Undefined where it is out of sight. */
  private middle(
    row: number,
    column: number,
  ): {x: number; y: number} | undefined {
    const geometry = geometryOf(this.grid);
    const inSight = geometry?.inSight(row, column);
    if (!geometry || !inSight?.row || !inSight.column) return undefined;
    const {left, top, width, height} = geometry.cell(row, column);
    const canvas = this.place
      .querySelector('canvas[id^="univer-sheet-main"]')!
      .getBoundingClientRect();
    return {
      x: canvas.left + left + width / 2,
      y: canvas.top + top + height / 2,
    };
  }

  private area(cell: string): Area {
    const area = parseArea(cell, {rows: 1_000_000, columns: 20_000});
    if (!area) throw new Error(`«${cell}» is no cell`);
    return area;
  }
}
