/** The frame of «Сводка»: which column holds what, and what its blocks look like. */

import type {Area, SheetLayout} from '../../model/layout';
import {NetworkFigures} from './network-figures';
import {area, COLOURS, Page} from './page';
import type {Results} from './results';

export const PLACE = 1;
export const NAME = 2;
export const PERCENT = 3;
export const TOTAL = 4;
export const FIRST_GROUP = 5;
/** First row of the blocks, under the tiles. */
export const BLOCKS = 7;

export class SummaryFrame {
  readonly figures: NetworkFigures;
  readonly page: Page;
  readonly level: number;
  /** First column of the right half. */
  readonly right: number;
  /** Hidden: the row of «Баллы» that a line of the rating shows. */
  readonly found: number;

  constructor(readonly results: Results) {
    this.figures = new NetworkFigures(results);
    const groups = this.figures.columns.groups.length;
    this.level = FIRST_GROUP + groups;
    this.right = this.level + 2;
    this.found = this.right + 4;
    const widths = [
      44,
      230,
      58,
      62,
      ...Array<number>(groups).fill(92),
      138,
      18,
      214,
      74,
      74,
      74,
      40,
    ];
    this.page = new Page(results.sheets.summary, widths, {rows: 2, columns: 0});
  }

  layout(): SheetLayout {
    this.page.hide(this.found);
    return this.page.layout();
  }

  heading(over: Area): void {
    this.page.style(over, {
      bold: true,
      size: 9,
      wrap: true,
      valign: 'middle',
      background: COLOURS.heading,
      color: COLOURS.title,
    });
  }

  /** Lines of a block of the right half, under its heading. */
  lines(row: number, count: number): void {
    const lines = area(row, count, this.right, 4);
    this.page.style(lines, {
      size: 10,
      border: 'bottom',
      valign: 'middle',
      wrap: true,
    });
    this.page.style(area(row - 1, count + 1, this.right + 1, 3), {
      align: 'center',
    });
  }
}
