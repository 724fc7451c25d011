/** How «Баллы» looks: what is frozen, folded, hidden, and coloured while a condition holds. */

import {isShare} from '../indicator';
import {call, cell, text} from './builder';
import {NOT_APPLICABLE_SHOWN} from './facts';
import {area, COLOURS, type Page} from './page';
import * as at from './score-columns';
import type {ScoreColumns} from './score-columns';
import {warnOfChange} from './stamp';

/** Narrow enough for nine frozen columns to leave half of a laptop's screen to the points. */
const LEFT_WIDTHS = [44, 180, 140, 70, 84, 52, 128, 62, 150];
const SUBTOTAL_WIDTH = 98;
/** «введено дважды» fits. */
const FIGURE_WIDTH = 104;

export function institutionWidths(columns: ScoreColumns): number[] {
  return Array.from({length: columns.width}, (_, index) => {
    if (index < LEFT_WIDTHS.length) return LEFT_WIDTHS[index];
    return index < at.NOTE + columns.groups.length
      ? SUBTOTAL_WIDTH
      : FIGURE_WIDTH;
  });
}

export function dressInstitutions(
  page: Page,
  columns: ScoreColumns,
  institutions: number,
): void {
  const {indicators, groups} = columns;
  const bases = indicators.flatMap(({base}) => base ?? []);
  const lastShown = columns.code - 1;
  const body = (column: number, width: number) =>
    area(at.FIRST_ROW, institutions, column, width);

  page.style(area(1, at.MAXIMUM_ROW, 1, lastShown), {
    size: 9,
    valign: 'middle',
  });
  page.style(area(1, 1, 1, 2), {bold: true, size: 14, color: COLOURS.title});
  for (const column of [
    at.PERIOD_FROM,
    at.PERIOD_TO,
    at.DATE,
    at.BASE_FROM,
    at.BASE_TO,
  ]) {
    page.style(area(1, 1, column, 1), {
      numberFormat: 'dd.mm.yyyy',
      align: 'center',
      bold: true,
    });
  }
  for (const column of [at.PERIOD_FROM, at.DATE, at.BASE_FROM]) {
    page.style(area(1, 1, column - 1, 1), {
      align: 'right',
      color: COLOURS.muted,
    });
  }
  page.style(area(1, 1, at.STAMP, 1), {italic: true, color: COLOURS.muted});
  warnOfChange(page, area(1, 1, at.STAMP, 1));

  page.style(area(at.GROUP_ROW, 2, 1, lastShown), {
    bold: true,
    wrap: true,
    background: COLOURS.heading,
  });
  page.style(area(at.TITLE_ROW, 1, at.TOTAL, lastShown - at.TOTAL + 1), {
    align: 'center',
  });
  page.height(1, 1, 28);
  page.height(at.TITLE_ROW, 1, 44);
  // Two lines: long names and notes wrap.
  page.height(at.FIRST_ROW, institutions, 32);
  page.style(area(at.TARGET_ROW, 3, 1, lastShown), {
    background: COLOURS.band,
    color: COLOURS.muted,
  });
  page.style(area(at.TARGET_ROW, 3, at.TOTAL, lastShown - at.TOTAL + 1), {
    align: 'center',
  });
  page.style(area(at.MAXIMUM_ROW, 1, 1, lastShown), {
    bold: true,
    border: 'bottom',
  });
  for (const {members} of groups) {
    const over = area(at.GROUP_ROW, 1, members[0].points, members.length);
    page.merge(over);
    page.style(over, {align: 'center', wrap: false});
  }

  page.style(body(1, lastShown), {size: 10, valign: 'middle'});
  page.style(body(at.PLACE, 1), {align: 'center', bold: true});
  page.style(body(at.COMPLETENESS, 1), {align: 'center'});
  page.style(body(at.LEVEL, 1), {align: 'center'});
  page.style(body(at.NAME, 1), {bold: true, wrap: true});
  page.style(body(at.RATING_GROUP, 1), {wrap: true, size: 9});
  page.style(body(at.LEVEL, 1), {wrap: true, size: 9});
  page.style(body(at.NOTE, 1), {wrap: true, size: 9, color: COLOURS.muted});
  page.style(body(at.TOTAL, 1), {numberFormat: '0.00', bold: true});
  page.style(body(at.PERCENT, 1), {numberFormat: '0.0', bold: true});
  page.style(body(at.NOTE + 1, groups.length), {
    numberFormat: '0.00',
    background: COLOURS.band,
  });
  if (indicators.length > 0) {
    const count = indicators.length;
    const {points, attainment, fact} = indicators[0];
    page.style(body(points, 2 * count), {numberFormat: '0.00', align: 'right'});
    page.style(body(fact, count + bases.length), {align: 'right'});
    for (const scored of indicators) {
      if (!isShare(scored.indicator)) continue;
      for (const column of [scored.fact, scored.base ?? scored.fact]) {
        page.style(body(column, 1), {numberFormat: '0.0'});
      }
    }
    // In one: Sheets makes one group of two that stand side by side.
    page.fold(attainment, fact + count + bases.length - 1);
    highlight(page, columns, institutions);
  }
  for (let column = columns.code; column <= columns.width; column++) {
    page.hide(column);
  }
}

function highlight(
  page: Page,
  {indicators}: ScoreColumns,
  institutions: number,
): void {
  const {points} = indicators[0];
  const blocks = {
    row: at.FIRST_ROW,
    rows: institutions,
    column: points,
    columns:
      3 * indicators.length +
      indicators.filter(({base}) => base !== undefined).length,
  };
  const here = cell(at.FIRST_ROW, points);
  page.highlight({
    areas: [blocks],
    formula: `=${here}=${text(NOT_APPLICABLE_SHOWN)}`,
    color: COLOURS.faint,
  });
  page.highlight({
    areas: [blocks],
    formula: `=${call('ISTEXT', here)}`,
    background: COLOURS.gap,
    color: COLOURS.muted,
  });
  page.highlight({
    areas: [{...blocks, columns: indicators.length}],
    formula: `=${call('AND', call('ISNUMBER', here), `${here}<${cell(at.MAXIMUM_ROW, points, 'row')}/2`)}`,
    background: COLOURS.low,
  });
}
