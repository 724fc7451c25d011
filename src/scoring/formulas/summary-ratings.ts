/** The left half of «Сводка»: a block each rating group, the best first, then who has no place and why. */

import type {LayoutCell} from '../../model/layout';
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
  on,
  text,
} from './builder';
import {area, COLOURS} from './page';
import * as at from './score-columns';
import {FIRST_GROUP, BLOCKS, NAME, PERCENT, TOTAL} from './summary-frame';
import type {SummaryFrame} from './summary-frame';

/** More stand in «Баллы»: the summary fits a screen. */
const MOST_RANKED = 15;
const MOST_OUTSIDE = 6;

export class SummaryRatings {
  constructor(private readonly frame: SummaryFrame) {}

  /** The left half: a block each rating group, then who has no place. Gives the rows of the largest block. */
  draw(): {readonly from: number; readonly count: number} | undefined {
    const sizes = new Map<string, number>();
    for (const {ratingGroup} of this.frame.results.scores.institutions) {
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
    return this.frame.results.book.context.vocabulary('ratingGroups');
  }

  private rating(row: number, group: string, count: number): void {
    const {page, figures, level, found} = this.frame;
    const {groups, order, rank} = figures.columns;
    page.putRow(row, 1, ['', group, '%', 'Баллы']);
    groups.forEach(({subtotal}, index) =>
      page.put(
        row,
        FIRST_GROUP + index,
        formula(
          on(
            this.frame.results.sheets.scores,
            cell(at.TITLE_ROW, subtotal, 'both'),
          ),
        ),
      ),
    );
    page.put(row, level, 'Уровень');
    this.frame.heading(area(row, 1, 1, level));
    page.height(row, 1, 40);
    page.style(area(row, 1, PERCENT, level - PERCENT + 1), {
      align: 'center',
    });
    page.style(area(row, 1, FIRST_GROUP, groups.length), {size: 8});
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
    const lines = area(row + 1, count, 1, level);
    page.style(lines, {size: 10, border: 'bottom', valign: 'middle'});
    page.style({...lines, column: NAME, columns: 1}, {wrap: true});
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
              `${text('ещё ')}&(${size}-${count})&${text(` – на листе «${this.frame.results.sheets.scores}»`)}`,
            ],
          ],
          '""',
        ),
      ),
      {size: 9, italic: true, color: COLOURS.muted},
    );
  }

  private lowest(): string {
    const {bands} = this.frame.results.scores.settings;
    return bands[bands.length - 1].name;
  }

  private outside(row: number): void {
    const {page, figures, level, found} = this.frame;
    const {institutions} = this.frame.results.scores;
    const count = Math.min(institutions.length, MOST_OUTSIDE);
    page.putRow(row, 1, ['', 'Вне рейтинга', '%', 'Баллы', 'Почему']);
    this.frame.heading(area(row, 1, 1, level));
    page.style(area(row, 1, PERCENT, 2), {align: 'center'});
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
        area(line, 1, FIRST_GROUP, level - FIRST_GROUP + 1),
        this.of(line, at.NOTE, underHeading),
      );
    }
    page.style(area(row + 1, count, 1, FIRST_GROUP - 1), {
      size: 10,
      valign: 'middle',
    });
    this.numbers(row + 1, count);
    page.style(area(row + 1, count, FIRST_GROUP, level - FIRST_GROUP + 1), {
      size: 9,
      align: 'left',
      valign: 'middle',
      color: COLOURS.muted,
    });
  }
  /** The row of «Баллы» whose order number this is. */
  private find(key: Expression, order: number): Expression {
    const {sheets} = this.frame.results;
    return call(
      'IFERROR',
      call('MATCH', key, column(sheets.scores, order), '0'),
      '""',
    );
  }

  /** What «Баллы» says of the institution of a line. */
  private of(
    line: number,
    source: number,
    say = (value: Expression) => value,
  ): LayoutCell {
    const row = cell(line, this.frame.found, 'column');
    const value = call(
      'INDEX',
      column(this.frame.results.sheets.scores, source),
      row,
    );
    return formula(choose([[call('ISNUMBER', row), say(value)]], '""'));
  }

  private numbers(row: number, count: number): void {
    const groups = this.frame.figures.columns.groups.length;
    this.frame.page.style(area(row, count, PERCENT, 1), {
      numberFormat: '0.0',
      bold: true,
    });
    this.frame.page.style(area(row, count, TOTAL, 1 + groups), {
      numberFormat: '0.00',
    });
    this.frame.page.style(area(row, count, PERCENT, 2 + groups), {
      align: 'center',
    });
  }
}

/** A note under the heading «Вне рейтинга», which need not say so again. */
function underHeading(note: Expression): Expression {
  const reason = call('SUBSTITUTE', note, text(`${OUTSIDE_RATING}: `), '""');
  return call(
    'SUBSTITUTE',
    reason,
    text(OUTSIDE_RATING),
    text('так указано в «Учреждениях»'),
  );
}
