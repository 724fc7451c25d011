/** «Баллы»: one row an institution, in the order of «Учреждения», with the arithmetic readable in every cell. */

import {serialOf} from '../../model/date';
import type {LayoutCell, SheetLayout} from '../../model/layout';
import type {Figure, InstitutionScore} from '../scores';
import {call, cell, formula} from './builder';
import {
  factOf,
  type FactScope,
  NO_BASE,
  NO_DATA,
  NOT_APPLICABLE_SHOWN,
} from './facts';
import {headingOf} from './headings';
import {dressInstitutions, institutionWidths} from './institutions-look';
import {Page} from './page';
import {projectTotals} from './project-columns';
import {attainmentAt, pointsAt} from './points';
import {formulaOr, type Results} from './results';
import * as at from './score-columns';
import {
  type ScoreColumns,
  scoreColumns,
  type ScoredIndicator,
  span,
} from './score-columns';
import {ruleCheck, stampOf} from './stamp';
import {Standing} from './standing';

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
  private readonly standing: Standing;

  constructor(
    private readonly results: Results,
    private readonly columns: ScoreColumns,
    private readonly page: Page,
  ) {
    this.standing = new Standing(results, columns);
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
      const maxima = call(
        'SUM',
        span(at.MAXIMUM_ROW, columns.indicators, 'points', 'both'),
      );
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
      page.put(
        row,
        scored.fact,
        this.fact(scored, figure, row, 'reporting', withFormulas),
      );
      if (scored.base !== undefined) {
        page.put(
          row,
          scored.base,
          this.fact(scored, figure, row, 'base', withFormulas),
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
    page.putRow(row, 1, this.standing.shown(row));
    page.putRow(row, columns.code, [score.code, ...this.standing.hidden(row)]);
  }

  /** The fact of the reporting period, or that of the base period, which growth starts from. */
  private fact(
    {indicator}: ScoredIndicator,
    figure: Figure,
    row: number,
    which: 'reporting' | 'base',
    withFormulas: boolean,
  ): LayoutCell {
    if (!figure.applicable) return NOT_APPLICABLE_SHOWN;
    const [missing, known] =
      which === 'base'
        ? [NO_BASE, figure.base]
        : [NO_DATA, figure.fact ?? figure.gap];
    const value = known ?? missing;
    return withFormulas
      ? formulaOr(
          () => factOf(indicator, this.scope(row, which), missing),
          value,
        )
      : value;
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
}
