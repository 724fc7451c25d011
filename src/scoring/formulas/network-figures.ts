/** Figures of the whole network for «Сводка» and «Начало», each one formula over the registers. */

import {wholeColumn} from '../../model/places';
import type {TableName} from '../../model/schema';
import {tableByName} from '../../model/tables';
import {settingDefinitions} from '../../model/tables/default-settings';
import {OUTSIDE_RATING} from '../../model/vocabularies';
import {
  call,
  cell,
  cells,
  choose,
  compared,
  countIfs,
  type Criterion,
  equals,
  type Expression,
  is,
  isNot,
  on,
  plus,
  sumIfs,
  text,
} from './builder';
import {registered, type Results} from './results';
import * as at from './score-columns';
import {type ScoreColumns, scoreColumns} from './score-columns';

/** Where a register lacks a column, its figure is a dash. */
const NO_FIGURE = text('–');

export class NetworkFigures {
  readonly columns: ScoreColumns;

  constructor(private readonly results: Results) {
    this.columns = scoreColumns(results.scores.definitions);
  }

  /** A cell of the first row of «Баллы». */
  day(column: number): Expression {
    return on(this.results.sheets.scores, cell(1, column, 'both'));
  }

  /** What the book says of its data («Демонстрационные данные»); '' where it says nothing. */
  mark(): Expression {
    const {code} = settingDefinitions.documentMark;
    const {places} = this.results;
    const found = registered(places, 'settings', 'value', text(code));
    return found === undefined ? '""' : call('IFERROR', `${found}&""`, '""');
  }

  /** A column of «Баллы» under its heading. */
  scores(column: number): Expression {
    const {scores, sheets} = this.results;
    const rows = Math.max(1, scores.institutions.length);
    return on(
      sheets.scores,
      cells({row: at.FIRST_ROW, column, rows, columns: 1}, 'both'),
    );
  }

  /** Members of the network that can have a place. */
  institutions(): Expression {
    return this.figure('institutions', ['code', 'ratingGroup'], find => {
      const rows = this.rows('institutions');
      const outside = equals(find('ratingGroup'), OUTSIDE_RATING);
      return `${countIfs([rows])}-${countIfs([rows, outside])}`;
    });
  }

  /** Rows of a register; the heading is none, since codes have a hyphen behind their prefix. */
  count(table: TableName, criteria: readonly Criterion[] = []): Expression {
    return this.figure(table, ['code'], () =>
      countIfs([this.rows(table), ...criteria]),
    );
  }

  acceptedPractices(): Expression {
    return this.figure('practices', ['state'], find =>
      countIfs([equals(find('state'), 'принято')]),
    );
  }

  events(): Expression {
    if (this.results.scores.settings.reporting === undefined) return NO_FIGURE;
    return this.figure('events', ['count.counted', 'period.from'], find =>
      sumIfs(find('count.counted'), [
        compared(find('period.from'), '>=', this.day(at.PERIOD_FROM)),
        compared(find('period.from'), '<=', this.day(at.PERIOD_TO)),
      ]),
    );
  }

  /** Sites that are active on the date: all, or those of the level that a cell names. */
  activeSites(level?: Expression): Expression {
    const keys = ['code', 'level', 'term.from', 'term.to', 'term.term'];
    return this.figure('sites', keys, find => {
      const own = level === undefined ? [] : [is(find('level'), level)];
      const active = [
        compared(find('term.from'), '<=', this.day(at.DATE)),
        compared(find('term.to'), '>=', this.day(at.DATE)),
      ];
      const cases =
        this.results.scores.settings.termless === 'не считать'
          ? [active]
          : [active, [this.rows('sites'), is(find('term.term'), '""')]];
      return plus(cases.map(one => countIfs([...own, ...one])));
    });
  }

  /** Sum of a number column of a register. */
  sum(table: TableName, key: string): Expression {
    return this.figure(table, [key], find => call('SUM', find(key)));
  }

  filled(): Expression {
    return this.ofMembers(this.columns.filled);
  }

  toFill(): Expression {
    return this.ofMembers(this.columns.toFill);
  }

  /** Who is outside of the rating by its group is asked for no data. */
  private ofMembers(column: number): Expression {
    return sumIfs(this.scores(column), [
      isNot(this.scores(at.RATING_GROUP), OUTSIDE_RATING),
    ]);
  }

  /** Of the institutions that have a place, in percent of their maxima. */
  mean(): Expression {
    return this.ofRanked('AVERAGE');
  }

  median(): Expression {
    return this.ofRanked('MEDIAN');
  }

  private ofRanked(name: 'AVERAGE' | 'MEDIAN'): Expression {
    const figure = call(name, this.scores(this.columns.rank));
    return call('IFERROR', call('ROUND', `${figure}/10`, '1'), NO_FIGURE);
  }

  /** Percent of the figures that are filled in; nothing to fill is 100. */
  completeness(): Expression {
    return choose(
      [[`${this.toFill()}=0`, '100']],
      call('ROUND', `${this.filled()}/${this.toFill()}*100`, '0'),
    );
  }

  private rows(table: TableName): Criterion {
    return {
      range: wholeColumn(this.results.places, table, 'code')!,
      test: text(`${tableByName[table].prefix}-*`),
    };
  }

  private figure(
    table: TableName,
    keys: readonly string[],
    make: (find: (key: string) => Expression) => Expression,
  ): Expression {
    const find = (key: string) =>
      wholeColumn(this.results.places, table, key) ?? '';
    return keys.some(key => find(key) === '') ? NO_FIGURE : make(find);
  }
}

/** «31.08.2023» of a cell with a day: the letters of TEXT differ by language, parts of a date do not. */
export function dayShown(day: Expression): Expression {
  const two = (part: 'DAY' | 'MONTH') =>
    call('RIGHT', `"0"&${call(part, day)}`, '2');
  return `${two('DAY')}&"."&${two('MONTH')}&"."&${call('YEAR', day)}`;
}
