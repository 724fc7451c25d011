/** «Сводка»: the state of the network on one screen, all formulas; the best first, then what needs a look. */

import type {Area, SheetLayout} from '../../model/layout';
import {settingDefinitions} from '../../model/tables/default-settings';
import {choose, type Expression, formula, text} from './builder';
import {dayShown} from './network-figures';
import {area, COLOURS} from './page';
import {liveText, type Results} from './results';
import * as at from './score-columns';
import {warnOfChange} from './stamp';
import {
  FIRST_GROUP,
  NAME,
  PERCENT,
  PLACE,
  SummaryFrame,
  TOTAL,
} from './summary-frame';
import {SummaryRatings} from './summary-ratings';
import {SummaryRegisters} from './summary-registers';

/** From dark to light, then a warm one: told apart in grey print, too. */
const CHART_COLOURS = ['#1f3a5f', '#4f81bd', '#9dc3e6', '#f2b134', '#a5a5a5'];

export function summarySheet(results: Results): SheetLayout {
  const frame = new SummaryFrame(results);
  header(frame);
  tiles(frame);
  const largest = new SummaryRatings(frame).draw();
  const below = new SummaryRegisters(frame).draw();
  chart(frame, largest, below);
  return frame.layout();
}

function header(frame: SummaryFrame): void {
  const {page, figures, results, right} = frame;
  const {settings} = results.scores;
  page.putWide(
    area(1, 1, 1, frame.level),
    liveText(
      results,
      'settings',
      'value',
      settingDefinitions.association.code,
      settings.association,
    ),
    {bold: true, size: 16, color: COLOURS.title},
  );
  const mark = figures.mark();
  const period =
    settings.reporting === undefined
      ? text('Отчётный период не задан')
      : `${text('Отчётный период ')}&${dayShown(figures.day(at.PERIOD_FROM))}&"–"&${dayShown(figures.day(at.PERIOD_TO))}`;
  page.putWide(
    area(2, 1, 1, frame.level),
    formula(
      [
        period,
        text(' · на дату '),
        dayShown(figures.day(at.DATE)),
        text(' · данных внесено '),
        figures.completeness(),
        text(' %'),
        choose([[`${mark}=""`, '""']], `${text(' · ')}&${mark}`),
      ].join('&'),
    ),
    {size: 10, color: COLOURS.muted},
  );
  const stamp = area(1, 2, right, 4);
  page.putWide(stamp, formula(figures.day(at.STAMP)), {
    italic: true,
    size: 9,
    wrap: true,
    valign: 'middle',
    color: COLOURS.muted,
  });
  warnOfChange(page, stamp);
}

function tiles(frame: SummaryFrame): void {
  const {page, figures, right} = frame;
  const middle = FIRST_GROUP + Math.ceil((frame.level - FIRST_GROUP) / 2);
  const tiles: readonly (readonly [number, number, string, Expression])[] = [
    [PLACE, NAME, 'учреждений в сети', figures.institutions()],
    [PERCENT, TOTAL, 'площадок на дату', figures.activeSites()],
    [FIRST_GROUP, middle - 1, 'мероприятий за период', figures.events()],
    [middle, frame.level - 1, 'партнёров', figures.count('partners')],
    [frame.level, frame.level, 'практик в банке', figures.acceptedPractices()],
    [right, right, 'средний % баллов', figures.mean()],
    [right + 1, right + 3, 'медианный % баллов', figures.median()],
  ];
  for (const [from, to, label, figure] of tiles) {
    if (to < from) continue;
    const width = to - from + 1;
    page.putWide(area(4, 1, from, width), formula(figure), {
      size: 22,
      bold: true,
      align: 'center',
      color: COLOURS.title,
      background: COLOURS.band,
    });
    page.putWide(area(5, 1, from, width), label, {
      size: 9,
      align: 'center',
      color: COLOURS.muted,
      background: COLOURS.band,
    });
  }
  page.height(4, 1, 40);
  for (const column of [right, right + 1]) {
    page.style(area(4, 1, column, 1), {numberFormat: '0.0'});
  }
}
function chart(
  frame: SummaryFrame,
  block: {readonly from: number; readonly count: number} | undefined,
  row: number,
): void {
  const {groups} = frame.figures.columns;
  if (block === undefined || groups.length === 0) return;
  const column = (number: number): Area =>
    area(block.from, block.count + 1, number, 1);
  frame.page.chart({
    type: 'bar',
    title: 'Баллы по группам показателей',
    areas: [
      column(NAME),
      ...groups.map((_, index) => column(FIRST_GROUP + index)),
    ],
    stacked: true,
    legend: 'top',
    colors: CHART_COLOURS,
    anchor: {row, column: frame.right},
    width: 436,
    height: 90 + 18 * block.count,
  });
}
