/** How «Баллы проектов» looks. */

import {call, cell} from './builder';
import {area, COLOURS, type Page} from './page';
import * as at from './project-columns';

/** Pixels, by column. */
export const PROJECT_WIDTHS = [
  270, 190, 150, 190, 56, 66, 60, 92, 86, 56, 56, 60, 78, 56, 80, 380, 90, 110,
  110, 90, 110,
];

/** @param rows of all projects, totals included */
export function dressProjects(
  page: Page,
  totals: readonly number[],
  rows: number,
): void {
  const shown = at.VERDICT;
  const body = (column: number, width: number) =>
    area(at.FIRST_ROW, rows, column, width);
  page.style(area(1, at.TITLE_ROW, 1, shown), {size: 9, valign: 'middle'});
  page.style(area(1, 1, 1, 1), {bold: true, size: 14, color: COLOURS.title});
  for (const [column, labels] of [
    [at.DATE, 1],
    [at.UPPER_FROM, 3],
    [at.MIDDLE_FROM, 2],
  ]) {
    const label = area(1, 1, column - labels, labels);
    page.merge(label);
    page.style(label, {align: 'right', color: COLOURS.muted});
    page.style(area(1, 1, column, 1), {bold: true, align: 'center'});
  }
  const date = area(1, 1, at.DATE, 2);
  page.merge(date);
  page.style(date, {numberFormat: 'dd.mm.yyyy', align: 'left'});
  page.style(area(at.BLOCK_ROW, 2, 1, shown), {
    bold: true,
    wrap: true,
    background: COLOURS.heading,
  });
  for (const [column, width] of [
    [at.ROWS, at.PERCENT - at.ROWS + 1],
    [at.DUE_ROWS, at.VERDICT - at.DUE_ROWS + 1],
  ]) {
    page.merge(area(at.BLOCK_ROW, 1, column, width));
    page.style(area(at.BLOCK_ROW, 1, column, width), {align: 'center'});
  }
  page.style(area(at.TITLE_ROW, 1, at.ROWS, at.BAND - at.ROWS + 1), {
    align: 'center',
  });
  page.style(area(at.TITLE_ROW, 1, 1, shown), {border: 'bottom'});
  page.style(body(1, shown), {size: 10, valign: 'middle'});
  page.style(body(at.PROJECT, at.INSTITUTION), {color: COLOURS.muted});
  page.style(body(at.VERDICT, 1), {wrap: true});
  page.style(body(at.BAND, 1), {align: 'center'});
  for (const column of [at.PERCENT, at.DUE_PERCENT]) {
    page.style(body(column, 1), {numberFormat: '0.0'});
  }
  for (const column of [at.DUE_POINTS, at.DUE_MAXIMUM, at.DUE_PERCENT]) {
    page.style(body(column, 1), {background: COLOURS.band});
  }
  page.height(1, 1, 28);
  page.height(at.TITLE_ROW, 1, 32);
  for (const row of totals) {
    page.height(row, 1, 32);
    page.style(area(row, 1, at.PROJECT, at.INSTITUTION), {wrap: true});
    page.style(area(row, 1, 1, shown), {
      bold: true,
      color: COLOURS.title,
      border: 'bottom',
      background: COLOURS.heading,
    });
  }
  const scored = cell(at.FIRST_ROW, at.SCORED, 'column');
  page.highlight({
    areas: [body(at.SCORED, 1)],
    formula: `=${call('AND', call('ISNUMBER', scored), `${scored}<${cell(at.FIRST_ROW, at.ROWS, 'column')}`)}`,
    background: COLOURS.warning,
  });
  for (let column = at.DUE_SCORED; column <= at.WIDTH; column++) {
    page.hide(column);
  }
}
