/** «Баллы проектов»: one row a project and group of measures, then the project's total; as a whole and on the date. */

import {serialOf} from '../../model/date';
import type {LayoutCell, SheetLayout} from '../../model/layout';
import {POINTS_PER_MEASURE, scoredLines} from '../projects';
import type {MeasureGroupScore, ProjectScore} from '../scores';
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
  formula,
  is,
  number,
  plus,
  text,
} from './builder';
import {Page} from './page';
import * as at from './project-columns';
import {dressProjects, PROJECT_WIDTHS} from './projects-look';
import {
  columnOf,
  formulaOr,
  liveText,
  registered,
  type Results,
} from './results';

/** The names of the three bands; their verdicts are sentences of the association's own. */
export const PROJECT_BANDS = ['верхняя', 'средняя', 'нижняя'] as const;

export function projectsSheet(results: Results): SheetLayout {
  const {scores, sheets} = results;
  const page = new Page(sheets.projectScores, PROJECT_WIDTHS, {
    rows: at.TITLE_ROW,
    columns: at.GROUP,
  });
  const sheet = new ProjectsSheet(results, page);
  sheet.headings();
  let row = at.FIRST_ROW;
  const totals: number[] = [];
  for (const project of scores.projects) {
    project.groups.forEach((group, index) =>
      sheet.group(project, group, row + index),
    );
    sheet.total(project, row, row + project.groups.length);
    row += project.groups.length;
    totals.push(row);
    row += 1;
  }
  if (totals.length === 0) {
    page.put(row, at.PROJECT, 'Проектов с группами мер в книге нет');
  }
  dressProjects(page, totals, row - at.FIRST_ROW);
  return page.layout();
}

/** Rows of the totals, in the order of the projects. */
export function totalRows(projects: readonly ProjectScore[]): number[] {
  let row = at.FIRST_ROW - 1;
  return projects.map(({groups}) => (row += groups.length + 1));
}

class ProjectsSheet {
  constructor(
    private readonly results: Results,
    private readonly page: Page,
  ) {}

  headings(): void {
    const {page} = this;
    const {settings} = this.results.scores;
    page.put(1, at.PROJECT, 'Баллы проектов');
    page.put(1, at.DATE - 1, 'на дату');
    page.put(1, at.DATE, serialOf(settings.date));
    page.put(1, at.UPPER_FROM - 3, 'верхняя полоса от, %');
    page.put(1, at.UPPER_FROM, settings.projectBands[0].from);
    page.put(1, at.MIDDLE_FROM - 2, 'средняя от, %');
    page.put(1, at.MIDDLE_FROM, settings.projectBands[1].from);
    page.put(at.BLOCK_ROW, at.ROWS, 'Всего');
    page.put(at.BLOCK_ROW, at.DUE_ROWS, 'На дату');
    page.putRow(at.TITLE_ROW, 1, [
      'Проект',
      'Учреждение',
      'Этап',
      'Группа мер',
      'Строк',
      'Оценено',
      'Баллы',
      'Максимум заявленный',
      'Максимум расчётный',
      '%',
      'Строк',
      'Баллы',
      'Максимум',
      '%',
      'Полоса',
      'Вывод',
      'Оценено на дату',
      'Расчётный максимум на дату',
      'Максимум по настройке',
      'Код',
      'Код учреждения',
    ]);
  }

  group(project: ProjectScore, group: MeasureGroupScore, row: number): void {
    const {whole, due} = group;
    const {results} = this;
    const own = (column: number) => cell(row, column);
    const isDeclared = this.byDocument();
    const declared = own(at.DECLARED);
    const hasDeclared = call('ISNUMBER', declared);
    const counts = (
      times: () => readonly (readonly Criterion[])[],
      scores: readonly number[] | undefined,
      weighted: boolean,
    ) => this.count(row, times, scores, weighted);
    const always = () => [[]];
    const onDate = () => this.due();
    const scale = Array.from({length: POINTS_PER_MEASURE}, (_, i) => i + 1);
    const name = (key: string) =>
      liveText(results, 'measureGroups', key, group.code, group.title);
    this.page.putRow(row, 1, [
      liveText(results, 'projects', 'shortName', project.code, project.title),
      liveText(results, 'projects', 'institution', project.code, ''),
      name('stage'),
      name('shortName'),
      formulaOr(() => counts(always, undefined, false), whole.rows),
      formulaOr(() => counts(always, scale, false), whole.scored),
      formulaOr(() => counts(always, scale, true), whole.points),
      this.declared(group),
      formula(`${POINTS_PER_MEASURE}*${own(at.ROWS)}`),
      this.percent(own(at.POINTS), own(at.MAXIMUM)),
      formulaOr(() => counts(onDate, undefined, false), due.rows),
      formulaOr(() => counts(onDate, scale, true), due.points),
      formula(
        isDeclared
          ? call(
              'IF',
              call('AND', hasDeclared, `${own(at.ROWS)}>0`),
              call(
                'ROUND',
                `${declared}*${own(at.DUE_ROWS)}/${own(at.ROWS)}`,
                '2',
              ),
              own(at.DUE_COUNTED),
            )
          : own(at.DUE_COUNTED),
      ),
      this.percent(own(at.DUE_POINTS), own(at.DUE_MAXIMUM)),
      '',
      '',
      formulaOr(() => counts(onDate, scale, false), due.scored),
      formula(`${POINTS_PER_MEASURE}*${own(at.DUE_ROWS)}`),
      formula(
        isDeclared
          ? call('IF', hasDeclared, declared, own(at.COUNTED))
          : own(at.COUNTED),
      ),
      group.code,
      '',
    ]);
  }

  total(project: ProjectScore, first: number, row: number): void {
    const own = (column: number) => cell(row, column);
    const over = (column: number) =>
      cells({row: first, column, rows: row - first, columns: 1});
    const sum = (column: number) => formula(call('SUM', over(column)));
    const rounded = (column: number) =>
      formula(call('ROUND', call('SUM', over(column)), '2'));
    const {results} = this;
    const institution = registered(
      results.places,
      'projects',
      'institution.code',
      text(project.code),
    );
    this.page.putRow(row, 1, [
      liveText(results, 'projects', 'shortName', project.code, project.title),
      liveText(results, 'projects', 'institution', project.code, ''),
      '',
      'Итого',
      sum(at.ROWS),
      sum(at.SCORED),
      sum(at.POINTS),
      formula(
        call(
          'IF',
          `${call('COUNT', over(at.DECLARED))}=0`,
          '""',
          call('ROUND', call('SUM', over(at.DECLARED)), '2'),
        ),
      ),
      sum(at.COUNTED),
      this.percent(own(at.POINTS), own(at.MAXIMUM)),
      sum(at.DUE_ROWS),
      sum(at.DUE_POINTS),
      rounded(at.DUE_MAXIMUM),
      this.percent(own(at.DUE_POINTS), own(at.DUE_MAXIMUM)),
      formula(this.band(row, PROJECT_BANDS, '""')),
      formula(this.verdict(row)),
      sum(at.DUE_SCORED),
      sum(at.DUE_COUNTED),
      rounded(at.MAXIMUM),
      project.code,
      institution === undefined
        ? (project.institution ?? '')
        : formula(call('IFERROR', `${institution}&""`, '""')),
    ]);
  }

  /**
   * Points are whole, so that they reach ⌈70 % of the maximum⌉ exactly when they reach 70 %; the rounding takes away
   * what binary fractions leave behind.
   */
  private band(
    row: number,
    names: readonly string[],
    none: Expression,
  ): Expression {
    const points = cell(row, at.DUE_POINTS);
    const maximum = cell(row, at.DUE_MAXIMUM);
    const reaches = (column: number) =>
      `${points}>=${call('ROUND', `${cell(1, column, 'both')}*${maximum}/100`, '6')}`;
    const [upper, middle, lower] = names.map(text);
    return choose(
      [
        [`${maximum}<=0`, none],
        [reaches(at.UPPER_FROM), upper],
        [reaches(at.MIDDLE_FROM), middle],
      ],
      lower,
    );
  }

  private verdict(row: number): Expression {
    const rows = cell(row, at.DUE_ROWS);
    const scored = cell(row, at.DUE_SCORED);
    const nothing = text('на дату оценивать нечего');
    const {projectBands} = this.results.scores.settings;
    return choose(
      [
        [`${rows}=0`, nothing],
        [`${cell(row, at.DUE_MAXIMUM)}<=0`, nothing],
        [
          `${scored}<${rows}`,
          `${text('предварительно: оценено ')}&${scored}&${text(' из ')}&${rows}`,
        ],
      ],
      this.band(
        row,
        projectBands.map(({name}) => name),
        nothing,
      ),
    );
  }

  /** Lines of the plan in a group, by time and by score; weighted by the score they are points. */
  private count(
    row: number,
    times: () => readonly (readonly Criterion[])[],
    scores: readonly number[] | undefined,
    weighted: boolean,
  ): Expression {
    const {settings} = this.results.scores;
    const group = is(this.plan('group.code'), cell(row, at.CODE, 'column'));
    const lines = scoredLines(settings.lines)?.map(line => [
      equals(this.plan('line'), line),
    ]) ?? [[]];
    const ways = lines.flatMap(line =>
      times().map(time => [group, ...line, ...time]),
    );
    if (scores === undefined) return plus(ways.map(countIfs));
    return plus(
      scores.flatMap(score =>
        ways.map(way => {
          const counted = countIfs([
            ...way,
            is(this.plan('score'), number(score)),
          ]);
          return weighted && score !== 1 ? `${score}*${counted}` : counted;
        }),
      ),
    );
  }

  /** Its last day has come; or it goes on without an end and has begun. */
  private due(): readonly (readonly Criterion[])[] {
    const date = cell(1, at.DATE, 'both');
    return [
      [compared(this.plan('period.to'), '<=', date)],
      [
        equals(this.plan('period.term'), 'открыт'),
        compared(this.plan('period.from'), '<=', date),
      ],
    ];
  }

  private plan(key: string): Expression {
    return columnOf(this.results.places, 'plan', key);
  }

  private declared({code, whole}: MeasureGroupScore): LayoutCell {
    const {book, places} = this.results;
    const live = registered(places, 'measureGroups', 'maximum', text(code));
    const raw = book.tables.measureGroups?.byCode(code)?.cells.maximum;
    const isNumber = typeof raw === 'number' || raw === '';
    return live !== undefined && isNumber
      ? formula(call('IF', call('ISNUMBER', live), live, '""'))
      : (whole.declared ?? '');
  }

  private percent(points: Expression, maximum: Expression): LayoutCell {
    return formula(
      call(
        'IF',
        `${maximum}>0`,
        call('ROUND', `${points}/${maximum}*100`, '1'),
        '""',
      ),
    );
  }

  private byDocument(): boolean {
    return this.results.scores.settings.projectMaximum === 'заявленный';
  }
}
