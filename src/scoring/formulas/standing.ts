/** Columns A to I of an institution's row, and the hidden ones that they need: total, place, level, what is missing. */

import type {LayoutCell} from '../../model/layout';
import {OUTSIDE_RATING} from '../../model/vocabularies';
import type {Gap} from '../scores';
import {
  call,
  cell,
  cells,
  choose,
  type Expression,
  formula,
  number,
  text,
} from './builder';
import {NOT_APPLICABLE_SHOWN} from './facts';
import {registeredText, type Results} from './results';
import * as at from './score-columns';
import {type ScoreColumns, type ScoredIndicator, span} from './score-columns';

export class Standing {
  private readonly last: number;

  constructor(
    private readonly results: Results,
    private readonly columns: ScoreColumns,
  ) {
    this.last = at.FIRST_ROW + results.scores.institutions.length - 1;
  }

  /** Columns A to I. */
  shown(row: number): LayoutCell[] {
    const {columns, results} = this;
    const {settings} = results.scores;
    const own = (column: number) => cell(row, column, 'column');
    const code = own(columns.code);
    const [upper, middle, lower] = settings.bands;
    const percent = own(at.PERCENT);
    const rank = own(columns.rank);
    const ranks = this.down(columns.rank);
    const groups = this.down(at.RATING_GROUP);
    const subtotals = cells({
      row,
      column: at.NOTE + 1,
      rows: 1,
      columns: columns.groups.length,
    });
    const better = call(
      'COUNTIFS',
      groups,
      own(at.RATING_GROUP),
      ranks,
      `${text('>')}&${rank}`,
    );
    const name = (key: string) =>
      registeredText(results.places, 'institutions', key, code) ?? '"–"';
    const maximum = cell(row, at.MAXIMUM);
    return [
      call('IF', call('ISNUMBER', rank), `1+${better}`, text('–')),
      name('shortName'),
      name('ratingGroup'),
      columns.groups.length === 0
        ? '0'
        : call('ROUND', call('SUM', subtotals), '2'),
      this.applicableMaximum(row),
      call(
        'IF',
        `${maximum}>0`,
        call('ROUND', `${cell(row, at.TOTAL)}/${maximum}*100`, '1'),
        text('–'),
      ),
      call(
        'IF',
        call('ISNUMBER', rank),
        choose(
          [
            [
              `${percent}>=${cell(at.TARGET_ROW, at.PERCENT, 'both')}`,
              text(upper.name),
            ],
            [
              `${percent}>=${cell(at.BASE_ROW, at.PERCENT, 'both')}`,
              text(middle.name),
            ],
          ],
          text(lower.name),
        ),
        text('–'),
      ),
      call(
        'IF',
        `${own(columns.toFill)}=0`,
        '100',
        call('ROUND', `${own(columns.filled)}/${own(columns.toFill)}*100`, '0'),
      ),
      this.note(row),
    ].map(formula);
  }

  private applicableMaximum(row: number): Expression {
    const {columns, results} = this;
    if (columns.indicators.length === 0) return '0';
    const maxima = this.maxima();
    return results.scores.settings.noData === '0 баллов'
      ? `${call('SUM', maxima)}-${call('SUMIF', span(row, columns.indicators, 'fact'), text(NOT_APPLICABLE_SHOWN), maxima)}`
      : call('SUMIF', span(row, columns.indicators, 'points'), '">=0"', maxima);
  }

  /** Tries the reasons to have no place one after the other. */
  private unlessOutside(
    row: number,
    say: (reason: Expression) => Expression,
    ranked: Expression,
  ): Expression {
    const own = (column: number) => cell(row, column, 'column');
    const group = own(at.RATING_GROUP);
    const completeness = own(at.COMPLETENESS);
    const threshold = cell(at.TARGET_ROW, at.COMPLETENESS, 'both');
    return choose(
      [
        [`${group}=""`, say(text('; вне рейтинга: группа не указана'))],
        [`${group}=${text(OUTSIDE_RATING)}`, say(text('; вне рейтинга'))],
        [
          call('ISTEXT', own(at.PERCENT)),
          say(text('; вне рейтинга: нет применимых показателей')),
        ],
        [
          `${completeness}<${threshold}`,
          say(
            `${text('; вне рейтинга: данных ')}&${completeness}&${text(' %')}`,
          ),
        ],
      ],
      ranked,
    );
  }

  /** Why there is no place, and what is missing. */
  private note(row: number): Expression {
    const outside = this.unlessOutside(row, reason => reason, '""');
    const {indicators} = this.columns;
    const gaps = (indicators.length === 0 ? [] : GAPS).map(gap => {
      const count = call('COUNTIF', span(row, indicators, 'points'), text(gap));
      return call('IF', `${count}>0`, `${text(`; ${gap}: `)}&${count}`, '""');
    });
    // Each reason begins with «; »: what is left of the first one is cut off.
    return call('MID', [outside, ...gaps].join('&'), '3', '500');
  }

  /** Hidden columns behind the code. */
  hidden(row: number): LayoutCell[] {
    const {columns} = this;
    const own = (column: number) => cell(row, column, 'column');
    const typed = runs(
      columns.indicators.filter(
        ({indicator}) => indicator.source.kind === 'вводится',
      ),
    );
    const areas = typed.map(run => span(row, run, 'fact'));
    const width = typed.reduce((sum, run) => sum + run.length, 0);
    const group = own(at.RATING_GROUP);
    const rank = own(columns.rank);
    const soFar = (column: number) =>
      `${cell(at.FIRST_ROW, column, 'both')}:${cell(row, column, 'column')}`;
    return [
      [
        number(width),
        ...areas.map(area => call('COUNTIF', area, text(NOT_APPLICABLE_SHOWN))),
      ].join('-'),
      areas.length === 0 ? '0' : call('COUNT', ...areas),
      this.unlessOutside(
        row,
        () => '""',
        call('ROUND', `${own(at.PERCENT)}*10`, '0'),
      ),
      call(
        'IF',
        call('ISNUMBER', rank),
        `${group}&"|"&(${own(at.PLACE)}+${call('COUNTIFS', soFar(at.RATING_GROUP), group, soFar(columns.rank), rank)}-1)`,
        `${text(`${OUTSIDE_RATING}|`)}&${call('COUNTIF', soFar(at.PLACE), text('–'))}`,
      ),
      call(
        'IF',
        `${group}=${text(OUTSIDE_RATING)}`,
        '0',
        `(${own(columns.toFill)}-${own(columns.filled)})*${this.scale()}-${row}`,
      ),
    ].map(formula);
  }

  /** More than the number of the last row: institutions that lack as much stand in the order of the sheet. */
  private scale(): string {
    return `1${'0'.repeat(String(this.last).length)}`;
  }

  private maxima(): Expression {
    return span(at.MAXIMUM_ROW, this.columns.indicators, 'points', 'row');
  }

  /** A column of all institutions. */
  private down(column: number): Expression {
    return cells(
      {
        row: at.FIRST_ROW,
        column,
        rows: this.last - at.FIRST_ROW + 1,
        columns: 1,
      },
      'both',
    );
  }
}

const GAPS: readonly Gap[] = [
  'нет данных',
  'нет базы',
  'введено дважды',
  'стоит «-»',
];

/** Parts of a list that stand side by side. */
function runs(members: readonly ScoredIndicator[]): ScoredIndicator[][] {
  const found: ScoredIndicator[][] = [];
  for (const member of members) {
    const run = found[found.length - 1];
    const before = run?.[run.length - 1];
    if (before !== undefined && before.points === member.points - 1) {
      run.push(member);
    } else {
      found.push([member]);
    }
  }
  return found;
}
