/** «Сводка»: the state of the network on one screen, all formulas; the best first, then what needs a look. */

import type {Area, LayoutCell, SheetLayout} from '../../model/layout';
import {settingDefinitions} from '../../model/tables/default-settings';
import {OUTSIDE_RATING} from '../../model/vocabularies';
import {
  call,
  cell,
  choose,
  column,
  countIfs,
  type Expression,
  formula,
  is,
  lookUp,
  on,
  text,
} from './builder';
import {dayShown, NetworkFigures} from './network-figures';
import {COLOURS, Page} from './page';
import * as project from './project-columns';
import {totalRows} from './projects-sheet';
import {registeredText, type Results} from './results';
import * as at from './score-columns';
import {UNCHANGED} from './stamp';

const PLACE = 1;
const NAME = 2;
const PERCENT = 3;
const TOTAL = 4;
const FIRST_GROUP = 5;
/** First row of the blocks, under the tiles. */
const BLOCKS = 7;
/** More stand in «Баллы»: the summary fits a screen. */
const MOST_RANKED = 15;
const MOST_OUTSIDE = 6;
const MOST_PROJECTS = 4;
const MOST_GAPS = 6;
/** From dark to light, then a warm one: told apart in grey print, too. */
const CHART_COLOURS = ['#1f3a5f', '#4f81bd', '#9dc3e6', '#f2b134', '#a5a5a5'];

export function summarySheet(results: Results): SheetLayout {
  return new SummarySheet(results).layout();
}

class SummarySheet {
  private readonly figures: NetworkFigures;
  private readonly page: Page;
  private readonly level: number;
  /** First column of the right half. */
  private readonly right: number;
  /** Hidden: the row of «Баллы» that a line of the rating shows. */
  private readonly found: number;

  constructor(private readonly results: Results) {
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
    this.header();
    this.tiles();
    const chartRows = this.ratings();
    const below = this.rightHalf();
    this.chart(chartRows, below);
    this.page.hide(this.found);
    return this.page.layout();
  }

  private header(): void {
    const {page, figures, results, right} = this;
    const {settings} = results.scores;
    const name = registeredText(
      results.places,
      'settings',
      'value',
      text(settingDefinitions.association.code),
    );
    page.putWide(
      this.area(1, 1, 1, this.level),
      name === undefined ? settings.association : formula(name),
      {bold: true, size: 16, color: COLOURS.title},
    );
    const period =
      settings.reporting === undefined
        ? text('Отчётный период не задан')
        : `${text('Отчётный период ')}&${dayShown(figures.day(at.PERIOD_FROM))}&"–"&${dayShown(figures.day(at.PERIOD_TO))}`;
    page.putWide(
      this.area(2, 1, 1, this.level),
      formula(
        [
          period,
          text(' · на дату '),
          dayShown(figures.day(at.DATE)),
          text(' · данных внесено '),
          figures.completeness(),
          text(' %'),
        ].join('&'),
      ),
      {size: 10, color: COLOURS.muted},
    );
    const stamp = this.area(1, 2, right, 4);
    page.putWide(stamp, formula(figures.day(at.STAMP)), {
      italic: true,
      size: 9,
      wrap: true,
      valign: 'middle',
      color: COLOURS.muted,
    });
    page.highlight({
      areas: [stamp],
      formula: `=${call('ISERROR', call('FIND', text(UNCHANGED), cell(1, right, 'both')))}`,
      background: COLOURS.warning,
      color: COLOURS.title,
    });
  }

  private tiles(): void {
    const {page, figures, right} = this;
    const middle = FIRST_GROUP + Math.ceil((this.level - FIRST_GROUP) / 2);
    const tiles: readonly (readonly [number, number, string, Expression])[] = [
      [PLACE, NAME, 'учреждений в сети', figures.institutions()],
      [PERCENT, TOTAL, 'площадок на дату', figures.activeSites()],
      [FIRST_GROUP, middle - 1, 'мероприятий за период', figures.events()],
      [middle, this.level - 1, 'партнёров', figures.count('partners')],
      [this.level, this.level, 'практик в банке', figures.acceptedPractices()],
      [right, right, 'средний % баллов', figures.mean()],
      [right + 1, right + 3, 'медианный % баллов', figures.median()],
    ];
    for (const [from, to, label, figure] of tiles) {
      if (to < from) continue;
      const width = to - from + 1;
      page.putWide(this.area(4, 1, from, width), formula(figure), {
        size: 22,
        bold: true,
        align: 'center',
        color: COLOURS.title,
        background: COLOURS.band,
      });
      page.putWide(this.area(5, 1, from, width), label, {
        size: 9,
        align: 'center',
        color: COLOURS.muted,
        background: COLOURS.band,
      });
    }
    page.height(4, 1, 40);
    for (const column of [right, right + 1]) {
      page.style(this.area(4, 1, column, 1), {numberFormat: '0.0'});
    }
  }

  /** The left half: a block each rating group, then who has no place. Gives the rows of the largest block. */
  private ratings():
    {readonly from: number; readonly count: number} | undefined {
    const sizes = new Map<string, number>();
    for (const {ratingGroup} of this.results.scores.institutions) {
      if (ratingGroup === undefined || ratingGroup === OUTSIDE_RATING) continue;
      sizes.set(ratingGroup, (sizes.get(ratingGroup) ?? 0) + 1);
    }
    let row = BLOCKS;
    let largest: {from: number; count: number} | undefined;
    for (const group of this.ratingGroups()) {
      const size = sizes.get(group);
      if (size === undefined) continue;
      const count = Math.min(size, MOST_RANKED);
      this.rating(row, group, count);
      if (largest === undefined || count > largest.count) {
        largest = {from: row, count};
      }
      row += count + 2 + (size > MOST_RANKED ? 1 : 0);
    }
    this.outside(row);
    return largest;
  }

  /** In the order of the vocabulary. */
  private ratingGroups(): readonly string[] {
    return this.results.book.context.vocabulary('ratingGroups');
  }

  private rating(row: number, group: string, count: number): void {
    const {page, figures, level, found} = this;
    const {groups, order, rank} = figures.columns;
    page.putRow(row, 1, ['', group, '%', 'Баллы']);
    groups.forEach(({subtotal}, index) =>
      page.put(
        row,
        FIRST_GROUP + index,
        formula(
          on(this.results.sheets.scores, cell(at.TITLE_ROW, subtotal, 'both')),
        ),
      ),
    );
    page.put(row, level, 'Уровень');
    this.heading(this.area(row, 1, 1, level));
    page.height(row, 1, 40);
    page.style(this.area(row, 1, PERCENT, level - PERCENT + 1), {
      align: 'center',
    });
    page.style(this.area(row, 1, FIRST_GROUP, groups.length), {size: 8});
    for (let place = 1; place <= count; place++) {
      const line = row + place;
      const key = `${cell(row, NAME, 'both')}&${text(`|${place}`)}`;
      page.put(line, found, formula(this.find(key, order)));
      page.putRow(line, 1, [
        this.of(line, at.PLACE),
        this.of(line, at.NAME),
        this.of(line, at.PERCENT),
        this.of(line, at.TOTAL),
        ...groups.map(({subtotal}) => this.of(line, subtotal)),
        this.of(line, at.LEVEL),
      ]);
    }
    const lines = this.area(row + 1, count, 1, level);
    page.style(lines, {size: 10, border: 'bottom'});
    page.style({...lines, columns: 1}, {align: 'center', bold: true});
    page.style({...lines, column: level, columns: 1}, {align: 'center'});
    this.numbers(row + 1, count);
    page.highlight({
      areas: [{...lines, column: level, columns: 1}],
      formula: `=${cell(row + 1, level, 'column')}=${text(this.lowest())}`,
      background: COLOURS.low,
    });
    const size = countIfs([
      is(figures.scores(at.RATING_GROUP), cell(row, NAME, 'both')),
      {range: figures.scores(rank), test: '">=0"'},
    ]);
    page.put(
      row + count + 1,
      NAME,
      formula(
        choose(
          [
            [
              `${size}>${count}`,
              `${text('ещё ')}&(${size}-${count})&${text(` – на листе «${this.results.sheets.scores}»`)}`,
            ],
          ],
          '""',
        ),
      ),
      {size: 9, italic: true, color: COLOURS.muted},
    );
  }

  private lowest(): string {
    const {bands} = this.results.scores.settings;
    return bands[bands.length - 1].name;
  }

  private outside(row: number): void {
    const {page, figures, level, found} = this;
    const {institutions} = this.results.scores;
    const count = Math.min(institutions.length, MOST_OUTSIDE);
    page.putRow(row, 1, ['', 'Вне рейтинга', '%', 'Баллы', 'Почему']);
    this.heading(this.area(row, 1, 1, level));
    page.style(this.area(row, 1, PERCENT, 2), {align: 'center'});
    for (let place = 1; place <= count; place++) {
      const line = row + place;
      const key = text(`${OUTSIDE_RATING}|${place}`);
      page.put(line, found, formula(this.find(key, figures.columns.order)));
      page.putRow(line, NAME, [
        this.of(line, at.NAME),
        this.of(line, at.PERCENT),
        this.of(line, at.TOTAL),
      ]);
      page.putWide(
        this.area(line, 1, FIRST_GROUP, level - FIRST_GROUP + 1),
        this.of(line, at.NOTE),
      );
    }
    page.style(this.area(row + 1, count, 1, FIRST_GROUP - 1), {size: 10});
    this.numbers(row + 1, count);
    page.style(
      this.area(row + 1, count, FIRST_GROUP, level - FIRST_GROUP + 1),
      {size: 9, align: 'left', color: COLOURS.muted},
    );
  }

  private rightHalf(): number {
    let row = BLOCKS;
    row = this.sites(row) + 1;
    row = this.projects(row) + 1;
    row = this.networks(row) + 1;
    return this.gaps(row) + 1;
  }

  /** Each block gives the row behind it. */
  private sites(row: number): number {
    const {page, figures, right} = this;
    const levels = [
      ...this.results.book.context.vocabulary('levels'),
    ].reverse();
    page.putRow(row, right, ['Площадки по уровням', 'действуют']);
    this.heading(this.area(row, 1, right, 4));
    levels.forEach((level, index) => {
      const line = row + 1 + index;
      page.put(line, right, level);
      page.put(
        line,
        right + 1,
        formula(figures.activeSites(cell(line, right, 'column'))),
      );
    });
    this.lines(row + 1, levels.length);
    return row + 1 + levels.length;
  }

  private projects(row: number): number {
    const {page, right, results} = this;
    const rows = totalRows(results.scores.projects);
    if (rows.length === 0) return row - 1;
    const shown = rows.slice(0, MOST_PROJECTS);
    page.putRow(row, right, ['Проекты на дату', 'баллы', '%', 'полоса']);
    this.heading(this.area(row, 1, right, 4));
    const of = (line: number, source: number) =>
      formula(on(results.sheets.projectScores, cell(line, source, 'both')));
    shown.forEach((line, index) =>
      page.putRow(row + 1 + index, right, [
        of(line, project.PROJECT),
        of(line, project.DUE_POINTS),
        of(line, project.DUE_PERCENT),
        of(line, project.BAND),
      ]),
    );
    this.lines(row + 1, shown.length);
    page.style(this.area(row + 1, shown.length, right + 2, 1), {
      numberFormat: '0.0',
    });
    if (rows.length <= MOST_PROJECTS) return row + 1 + shown.length;
    page.put(
      row + 1 + shown.length,
      right,
      `ещё ${rows.length - MOST_PROJECTS} – на листе «${results.sheets.projectScores}»`,
      {size: 9, italic: true, color: COLOURS.muted},
    );
    return row + 2 + shown.length;
  }

  private networks(row: number): number {
    const {page, figures, right, results} = this;
    if (results.places.networks === undefined) return row - 1;
    page.putRow(row, right, ['Сети, участников', 'план', 'факт', '%']);
    this.heading(this.area(row, 1, right, 4));
    const [planned, actual] = [right + 1, right + 2].map(at =>
      cell(row + 1, at, 'column'),
    );
    page.putRow(
      row + 1,
      right,
      [
        `${text('сетей: ')}&${figures.count('networks')}`,
        figures.sum('networks', 'planned'),
        figures.sum('networks', 'actual'),
        call(
          'IFERROR',
          call('ROUND', `${actual}/${planned}*100`, '1'),
          text('–'),
        ),
      ].map(formula),
    );
    this.lines(row + 1, 1);
    page.style(this.area(row + 1, 1, right + 3, 1), {numberFormat: '0.0'});
    return row + 2;
  }

  private gaps(row: number): number {
    const {page, figures, right, results} = this;
    const {gapOrder, filled, toFill} = figures.columns;
    const count = Math.min(results.scores.institutions.length, MOST_GAPS);
    page.putRow(row, right, [
      'Кто не внёс данные',
      'внесено',
      '',
      'полнота, %',
    ]);
    this.heading(this.area(row, 1, right, 4));
    const keys = figures.scores(gapOrder);
    for (let place = 1; place <= count; place++) {
      const line = row + place;
      const largest = call('LARGE', keys, String(place));
      const of = (source: number) =>
        lookUp(figures.scores(source), largest, keys);
      const ifLacking = (value: Expression) =>
        formula(choose([[`${largest}>0`, value]], '""'));
      page.putRow(line, right, [
        ifLacking(of(at.NAME)),
        ifLacking(`${of(filled)}&${text(' из ')}&${of(toFill)}`),
        '',
        ifLacking(of(at.COMPLETENESS)),
      ]);
    }
    this.lines(row + 1, count);
    return row + 1 + count;
  }

  private chart(
    block: {readonly from: number; readonly count: number} | undefined,
    row: number,
  ): void {
    const {groups} = this.figures.columns;
    if (block === undefined || groups.length === 0) return;
    const column = (number: number): Area =>
      this.area(block.from, block.count + 1, number, 1);
    this.page.chart({
      type: 'bar',
      title: 'Баллы по группам показателей',
      areas: [
        column(NAME),
        ...groups.map((_, index) => column(FIRST_GROUP + index)),
      ],
      stacked: true,
      legend: 'top',
      colors: CHART_COLOURS,
      anchor: {row, column: this.right},
      width: 436,
      height: 120 + 20 * block.count,
    });
  }

  /** The row of «Баллы» whose order number this is. */
  private find(key: Expression, order: number): Expression {
    const {sheets} = this.results;
    return call(
      'IFERROR',
      call('MATCH', key, column(sheets.scores, order), '0'),
      '""',
    );
  }

  /** What «Баллы» says of the institution of a line. */
  private of(line: number, source: number): LayoutCell {
    const row = cell(line, this.found, 'column');
    const value = call(
      'INDEX',
      column(this.results.sheets.scores, source),
      row,
    );
    return formula(choose([[call('ISNUMBER', row), value]], '""'));
  }

  private numbers(row: number, count: number): void {
    const groups = this.figures.columns.groups.length;
    this.page.style(this.area(row, count, PERCENT, 1), {
      numberFormat: '0.0',
      bold: true,
    });
    this.page.style(this.area(row, count, TOTAL, 1 + groups), {
      numberFormat: '0.00',
    });
    this.page.style(this.area(row, count, PERCENT, 2 + groups), {
      align: 'center',
    });
  }

  private heading(area: Area): void {
    this.page.style(area, {
      bold: true,
      size: 9,
      wrap: true,
      valign: 'middle',
      background: COLOURS.heading,
      color: COLOURS.title,
    });
  }

  private lines(row: number, count: number): void {
    const lines = this.area(row, count, this.right, 4);
    this.page.style(lines, {size: 10, border: 'bottom'});
    this.page.style(this.area(row - 1, count + 1, this.right + 1, 3), {
      align: 'center',
    });
  }

  private area(
    row: number,
    rows: number,
    column: number,
    columns: number,
  ): Area {
    return {row, rows, column, columns};
  }
}
