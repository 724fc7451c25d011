/** The right half of «Сводка»: sites, projects, networks, and who has not filled in what. */

import {
  call,
  cell,
  choose,
  type Expression,
  formula,
  lookUp,
  on,
  text,
} from './builder';
import {area, COLOURS} from './page';
import * as project from './project-columns';
import {totalRows} from './projects-sheet';
import * as at from './score-columns';
import {BLOCKS} from './summary-frame';
import type {SummaryFrame} from './summary-frame';

const MOST_PROJECTS = 4;
const MOST_GAPS = 6;

export class SummaryRegisters {
  constructor(private readonly frame: SummaryFrame) {}

  /** Gives the row behind the last block. */
  draw(): number {
    let row = BLOCKS;
    row = this.sites(row) + 1;
    row = this.projects(row) + 1;
    row = this.networks(row) + 1;
    return this.gaps(row) + 1;
  }

  /** Each block gives the row behind it. */
  private sites(row: number): number {
    const {page, figures, right} = this.frame;
    const levels = [
      ...this.frame.results.book.context.vocabulary('levels'),
    ].reverse();
    page.putRow(row, right, ['Площадки по уровням', 'действуют']);
    this.frame.heading(area(row, 1, right, 4));
    levels.forEach((level, index) => {
      const line = row + 1 + index;
      page.put(line, right, level);
      page.put(
        line,
        right + 1,
        formula(figures.activeSites(cell(line, right, 'column'))),
      );
    });
    this.frame.lines(row + 1, levels.length);
    return row + 1 + levels.length;
  }

  private projects(row: number): number {
    const {page, right, results} = this.frame;
    const rows = totalRows(results.scores.projects);
    if (rows.length === 0) return row - 1;
    const shown = rows.slice(0, MOST_PROJECTS);
    page.putRow(row, right, ['Проекты на дату', 'баллы', '%', 'полоса']);
    this.frame.heading(area(row, 1, right, 4));
    const of = (line: number, source: number) =>
      on(results.sheets.projectScores, cell(line, source, 'both'));
    // A band would judge a project by what nobody has scored yet.
    const band = (line: number) => {
      const [scored, due] = [project.DUE_SCORED, project.DUE_ROWS].map(one =>
        of(line, one),
      );
      return choose(
        [
          [
            `${scored}<${due}`,
            `${text('оценено ')}&${scored}&${text(' из ')}&${due}`,
          ],
        ],
        of(line, project.BAND),
      );
    };
    shown.forEach((line, index) =>
      page.putRow(row + 1 + index, right, [
        formula(of(line, project.PROJECT)),
        formula(of(line, project.DUE_POINTS)),
        formula(of(line, project.DUE_PERCENT)),
        formula(band(line)),
      ]),
    );
    this.frame.lines(row + 1, shown.length);
    page.style(area(row + 1, shown.length, right + 2, 1), {
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
    const {page, figures, right, results} = this.frame;
    if (results.places.networks === undefined) return row - 1;
    page.putRow(row, right, ['Сети, участников', 'план', 'факт', '%']);
    this.frame.heading(area(row, 1, right, 4));
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
    this.frame.lines(row + 1, 1);
    page.style(area(row + 1, 1, right + 3, 1), {
      numberFormat: '0.0',
    });
    return row + 2;
  }

  private gaps(row: number): number {
    const {page, figures, right, results} = this.frame;
    const {gapOrder, filled, toFill} = figures.columns;
    const count = Math.min(results.scores.institutions.length, MOST_GAPS);
    page.putRow(row, right, [
      'Кто не внёс данные',
      'внесено',
      '',
      'полнота, %',
    ]);
    this.frame.heading(area(row, 1, right, 4));
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
    this.frame.lines(row + 1, count);
    return row + 1 + count;
  }
}
