/** «Баллы»: one row an institution, in the order of «Учреждения», with the arithmetic readable in every cell. */

import {serialOf} from '../../model/date';
import type {LayoutCell, SheetLayout} from '../../model/layout';
import {OUTSIDE_RATING} from '../../model/vocabularies';
import type {Goal} from '../indicator';
import {isGrowth} from '../indicator';
import type {Figure, Gap, InstitutionScore} from '../scores';
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
import {
  factOf,
  type FactScope,
  NO_BASE,
  NO_DATA,
  NoPlaceError,
  NOT_APPLICABLE_SHOWN,
} from './facts';
import {headingOf} from './headings';
import {dressInstitutions, institutionWidths} from './institutions-look';
import {Page} from './page';
import {projectTotals} from './project-columns';
import {registeredText, type Results} from './results';
import * as at from './score-columns';
import {
  type ScoreColumns,
  scoreColumns,
  type ScoredIndicator,
} from './score-columns';
import {ruleCheck, stampOf} from './stamp';

/**
 * @param withFormulas whether facts are formulas; else the values that the engine found are written, which do not
 *   follow an edit until the next calculation. See `factsFitBudget`.
 */
export function institutionsSheet(
  results: Results,
  withFormulas: boolean,
): SheetLayout {
  const {scores, sheets} = results;
  const columns = scoreColumns(scores.definitions);
  const page = new Page(sheets.scores, institutionWidths(columns), {
    rows: at.MAXIMUM_ROW,
    columns: at.NOTE,
  });
  const sheet = new InstitutionsSheet(results, columns, page);
  sheet.firstRow();
  sheet.headings();
  scores.institutions.forEach((institution, index) =>
    sheet.institution(institution, at.FIRST_ROW + index, withFormulas),
  );
  dressInstitutions(page, columns, scores.institutions.length);
  return page.layout();
}

/** Rows that the facts would look through, against the budget of «Настройки». */
export function factsFitBudget({book, scores}: Results): boolean {
  const {definitions, institutions, settings} = scores;
  const rows = scoreColumns(definitions).indicators.reduce(
    (sum, {indicator: {source}}) => {
      const table =
        'register' in source
          ? source.register.table
          : source.kind === 'вводится'
            ? 'values'
            : 'measureGroups';
      return sum + (book.tables[table]?.height ?? 0);
    },
    0,
  );
  return rows * institutions.length <= settings.formulaBudget;
}

class InstitutionsSheet {
  private readonly last: number;

  constructor(
    private readonly results: Results,
    private readonly columns: ScoreColumns,
    private readonly page: Page,
  ) {
    this.last = at.FIRST_ROW + results.scores.institutions.length - 1;
  }

  firstRow(): void {
    const {page, results} = this;
    const {reporting, base, date} = results.scores.settings;
    const cellsOfRow: readonly (readonly [number, LayoutCell])[] = [
      [1, 'Баллы учреждений'],
      [at.PERIOD_FROM - 1, 'Отчётный период'],
      [at.PERIOD_FROM, reporting ? serialOf(reporting.from) : ''],
      [at.PERIOD_TO, reporting ? serialOf(reporting.to) : ''],
      [at.DATE - 1, 'на дату'],
      [at.DATE, serialOf(date)],
      [at.BASE_FROM - 1, 'база'],
      [at.BASE_FROM, base ? serialOf(base.from) : ''],
      [at.BASE_TO, base ? serialOf(base.to) : ''],
      [at.STAMP, formula(stampOf(results, this.columns))],
    ];
    for (const [column, content] of cellsOfRow) page.put(1, column, content);
  }

  headings(): void {
    const {page, columns} = this;
    const {settings} = this.results.scores;
    page.putRow(at.TITLE_ROW, 1, [
      'Место',
      'Учреждение',
      'Группа рейтинга',
      'Итог',
      'Применимый максимум',
      '%',
      'Уровень',
      'Полнота, %',
      'Заметка',
    ]);
    page.put(
      at.TARGET_ROW,
      at.NAME,
      'Цель (для % – верхняя полоса, для полноты – порог)',
    );
    page.put(at.BASE_ROW, at.NAME, 'База (для % – средняя полоса)');
    page.put(at.MAXIMUM_ROW, at.NAME, 'Максимум');
    page.put(at.TARGET_ROW, at.PERCENT, settings.bands[0].from);
    page.put(at.BASE_ROW, at.PERCENT, settings.bands[1].from);
    page.put(at.TARGET_ROW, at.COMPLETENESS, settings.completeness);
    if (columns.indicators.length > 0) {
      const maxima = call('SUM', this.maxima('both'));
      page.put(at.MAXIMUM_ROW, at.MAXIMUM, formula(maxima));
    }
    for (const {title, subtotal, members} of columns.groups) {
      page.put(at.TITLE_ROW, subtotal, title);
      page.put(
        at.MAXIMUM_ROW,
        subtotal,
        formula(call('SUM', span(at.MAXIMUM_ROW, members, 'points'))),
      );
      page.put(at.GROUP_ROW, members[0].points, title);
    }
    columns.indicators.forEach((scored, index) =>
      this.headingsOf(scored, index),
    );
    page.putRow(at.TITLE_ROW, columns.code, [
      'Код',
      'Вводится показателей',
      'Введено',
      'Для места',
      'Порядок в группе',
      'Порядок пропусков',
    ]);
  }

  private headingsOf(scored: ScoredIndicator, index: number): void {
    const {page, results} = this;
    const {indicator, points, attainment, fact, base} = scored;
    const heading = (key: 'shortName' | 'target' | 'base' | 'maximum') =>
      headingOf(results, indicator, key);
    page.put(at.TITLE_ROW, points, heading('shortName'));
    page.put(at.TARGET_ROW, points, heading('target'));
    page.put(at.BASE_ROW, points, heading('base'));
    page.put(at.MAXIMUM_ROW, points, heading('maximum'));
    const same = formula(cell(at.TITLE_ROW, points));
    const blocks = [attainment, fact, ...(base === undefined ? [] : [base])];
    for (const column of blocks) page.put(at.TITLE_ROW, column, same);
    page.put(at.TARGET_ROW, fact, indicator.unit);
    page.put(at.BASE_ROW, fact, indicator.source.kind);
    const rule = ruleCheck(results, indicator);
    if (rule !== undefined) page.put(at.MAXIMUM_ROW, fact, formula(rule));
    if (base !== undefined) page.put(at.TARGET_ROW, base, indicator.unit);
    if (index === 0) {
      page.put(at.GROUP_ROW, attainment, 'Достижение: 0 – база, 1 – цель');
      page.put(at.GROUP_ROW, fact, 'Факт');
    }
    const isFirstBase = this.columns.indicators.find(
      other => other.base !== undefined,
    );
    if (isFirstBase === scored && base !== undefined) {
      page.put(at.GROUP_ROW, base, 'База учреждения');
    }
  }

  institution(
    score: InstitutionScore,
    row: number,
    withFormulas: boolean,
  ): void {
    const {page, columns} = this;
    for (const scored of columns.indicators) {
      const figure = score.figures[scored.index];
      page.put(row, scored.fact, this.fact(scored, figure, row, withFormulas));
      if (scored.base !== undefined) {
        page.put(
          row,
          scored.base,
          this.base(scored, figure, row, withFormulas),
        );
      }
      page.put(row, scored.attainment, formula(attainmentAt(scored, row)));
      page.put(row, scored.points, formula(pointsAt(scored, row)));
    }
    for (const {subtotal, members} of columns.groups) {
      page.put(
        row,
        subtotal,
        formula(call('ROUND', call('SUM', span(row, members, 'points')), '2')),
      );
    }
    page.putRow(row, 1, this.summary(row));
    page.putRow(row, columns.code, [score.code, ...this.hidden(row)]);
  }

  /** Columns A to I. */
  private summary(row: number): LayoutCell[] {
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
        call('ISNUMBER', percent),
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
    const maxima = this.maxima('row');
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
  private hidden(row: number): LayoutCell[] {
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

  private fact(
    {indicator}: ScoredIndicator,
    figure: Figure,
    row: number,
    withFormulas: boolean,
  ): LayoutCell {
    if (!figure.applicable) return NOT_APPLICABLE_SHOWN;
    return this.formulaOr(
      withFormulas,
      () => factOf(indicator, this.scope(row, 'reporting')),
      figure.fact ?? figure.gap ?? NO_DATA,
    );
  }

  private base(
    {indicator}: ScoredIndicator,
    figure: Figure,
    row: number,
    withFormulas: boolean,
  ): LayoutCell {
    if (!figure.applicable) return NOT_APPLICABLE_SHOWN;
    return this.formulaOr(
      withFormulas,
      () => factOf(indicator, this.scope(row, 'base'), NO_BASE),
      figure.base ?? NO_BASE,
    );
  }

  private formulaOr(
    withFormulas: boolean,
    make: () => Expression,
    value: LayoutCell,
  ): LayoutCell {
    if (!withFormulas) return value;
    try {
      return formula(make());
    } catch (error) {
      if (error instanceof NoPlaceError) return value;
      throw error;
    }
  }

  private scope(row: number, which: 'reporting' | 'base'): FactScope {
    const {places, scores, sheets} = this.results;
    const {settings, projects} = scores;
    const day = (column: number) => cell(1, column, 'both');
    const [from, to] =
      which === 'reporting'
        ? [at.PERIOD_FROM, at.PERIOD_TO]
        : [at.BASE_FROM, at.BASE_TO];
    return {
      places,
      institution: cell(row, this.columns.code, 'column'),
      period:
        settings[which] === undefined
          ? undefined
          : {from: day(from), to: day(to)},
      date: day(at.DATE),
      termless: settings.termless,
      projects:
        projects.length === 0 ? undefined : projectTotals(sheets.projectScores),
    };
  }

  private maxima(fixed: 'row' | 'both'): Expression {
    return span(at.MAXIMUM_ROW, this.columns.indicators, 'points', fixed);
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

/** Cells of one row under indicators that stand side by side. */
function span(
  row: number,
  members: readonly ScoredIndicator[],
  block: 'points' | 'fact',
  fixed: '' | 'row' | 'both' = '',
): Expression {
  return cells(
    {row, column: members[0][block], rows: 1, columns: members.length},
    fixed,
  );
}

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

/** What the fact, and the own base of a growth, are worth: uncut, or the text that says why there is nothing. */
function attainmentAt(scored: ScoredIndicator, row: number): Expression {
  return guarded(scored, row, wayOf(scored, row));
}

function pointsAt(scored: ScoredIndicator, row: number): Expression {
  const maximum = cell(at.MAXIMUM_ROW, scored.points, 'row');
  return guarded(
    scored,
    row,
    call(
      'ROUND',
      `${maximum}*${call('MAX', '0', call('MIN', '1', wayOf(scored, row)))}`,
      '2',
    ),
  );
}

/** (fact − base) ÷ (target − base), from the heading cells. */
function wayOf(
  {indicator, points, fact, base}: ScoredIndicator,
  row: number,
): Expression {
  const goal: Goal = indicator.goal!;
  const figure = cell(row, fact);
  const target = cell(at.TARGET_ROW, points, 'row');
  const own = base === undefined ? '' : cell(row, base);
  switch (goal.rule) {
    case 'не менее':
    case 'не более': {
      const start = cell(at.BASE_ROW, points, 'row');
      return `(${figure}-${start})/(${target}-${start})`;
    }
    case 'рост на п.п.':
      return `(${figure}-${own})/${target}`;
    case 'рост на %':
      return `(${figure}-${own})/(${own}*(100+${target})/100-${own})`;
    case 'порог':
      return call('IF', `${figure}>=${target}`, '1', '0');
  }
}

function guarded(
  {indicator: {goal}, fact, base}: ScoredIndicator,
  row: number,
  value: Expression,
): Expression {
  const figure = cell(row, fact);
  if (base === undefined || !isGrowth(goal)) {
    return call('IF', call('ISNUMBER', figure), value, figure);
  }
  const own = cell(row, base);
  const hasBase =
    goal.rule === 'рост на %' ? `${call('N', own)}>0` : call('ISNUMBER', own);
  return call(
    'IF',
    call('ISNUMBER', figure),
    call('IF', hasBase, value, text(NO_BASE)),
    figure,
  );
}
