/** «Начало»: what each of four people does here, with links, what is done already, and the state of the book. */

import type {Area, SheetLayout} from '../../model/layout';
import type {TableName} from '../../model/schema';
import {settingDefinitions} from '../../model/tables/default-settings';
import {projects as projectsTable, reports} from '../../model/tables';
import {
  call,
  cell,
  column,
  type Expression,
  formula,
  sumIfs,
  text,
} from './builder';
import {dayShown, NetworkFigures} from './network-figures';
import {area, COLOURS, Page} from './page';
import * as project from './project-columns';
import {liveText, type Results} from './results';
import * as at from './score-columns';
import {warnOfChange} from './stamp';

export interface StartSheet {
  readonly results: Results;
  /** Present name of «Начало». */
  readonly sheet: string;
  /** Id of a sheet for links (`#gid=…`); undefined where the workbook has none of this name. */
  readonly sheetId: (name: string) => number | undefined;
  /** What was found wrong in the data at the calculation. */
  readonly findings: {readonly errors: number; readonly warnings: number};
  readonly check: CheckOfBook;
}

/** The last check of the book, as «Проверка» tells of it. */
interface CheckOfBook {
  /** Present name of «Проверка». */
  readonly sheet: string;
  /** The state in a sentence; while errors are open it holds `openErrors`. */
  readonly words: Expression;
  readonly openErrors: string;
  /** The same for a line of a box. */
  readonly errors: Expression;
}

/** A line of a box: a link to a sheet, and how it stands there. */
interface Line {
  readonly sheet: string;
  readonly label: string;
  readonly state: Expression;
}

interface Box {
  readonly role: string;
  readonly advice: string;
  readonly lines: readonly Line[];
}

const WIDTHS = [16, 260, 220, 24, 260, 220];
const LEFT = 2;
const RIGHT = 5;
const FIRST_BOX = 8;

export function startSheet(start: StartSheet): SheetLayout {
  const page = new Page(start.sheet, WIDTHS, {rows: 0, columns: 0});
  header(page, start);
  const boxes = boxesOf(start);
  let row = FIRST_BOX;
  for (let index = 0; index < boxes.length; index += 2) {
    const pair = boxes.slice(index, index + 2);
    pair.forEach((box, side) =>
      draw(page, box, row, side === 0 ? LEFT : RIGHT, start),
    );
    row += Math.max(...pair.map(({lines}) => lines.length)) + 3;
  }
  return page.layout();
}

function header(page: Page, {results, findings, check}: StartSheet): void {
  const figures = new NetworkFigures(results);
  page.putWide(
    wide(1),
    liveText(
      results,
      'settings',
      'value',
      settingDefinitions.association.code,
      results.scores.settings.association,
    ),
    {bold: true, size: 18, color: COLOURS.title},
  );
  page.putWide(
    wide(2),
    formula(`${text('Дата расчёта: ')}&${dayShown(figures.day(at.DATE))}`),
    {size: 10, color: COLOURS.muted},
  );
  page.putWide(wide(3), formula(figures.day(at.STAMP)), {
    size: 10,
    color: COLOURS.muted,
  });
  warnOfChange(page, wide(3));
  page.putWide(wide(5), formula(check.words), {
    size: 10,
    color: COLOURS.title,
  });
  const isOpen = call('FIND', text(check.openErrors), cell(5, LEFT, 'both'));
  page.highlight({
    areas: [wide(5)],
    formula: `=${call('ISNUMBER', isOpen)}`,
    background: COLOURS.low,
  });
  page.putWide(wide(6), formula(figures.mark()), {
    bold: true,
    color: COLOURS.mark,
  });
  const {errors, warnings} = findings;
  const isClean = errors + warnings === 0;
  page.putWide(
    wide(4),
    isClean
      ? 'Проверка при расчёте: замечаний нет'
      : `Проверка при расчёте: ошибок ${errors}, предупреждений ${warnings}. Список: меню «Инносеть» → «Рассчитать баллы»`,
    {
      size: 10,
      color: COLOURS.title,
      ...(isClean ? {} : {background: COLOURS.warning}),
    },
  );
}

function wide(row: number): Area {
  return area(row, 1, LEFT, WIDTHS.length - 1);
}

/** Lines of modules that the workbook lacks are left out. */
function boxesOf({results, check}: StartSheet): readonly Box[] {
  const {sheets, places, scores} = results;
  const figures = new NetworkFigures(results);
  const table = (
    name: TableName,
    label: string,
    state: Expression,
  ): readonly Line[] => {
    const place = places[name];
    return place === undefined ? [] : [{sheet: place.sheet, label, state}];
  };
  const rows = (name: TableName) => `${text('строк: ')}&${figures.count(name)}`;
  const page = (sheet: string, label: string, state: Expression): Line => ({
    sheet,
    label,
    state,
  });
  const codes = column(sheets.projectScores, project.CODE);
  const totals = {range: codes, test: text(`${projectsTable.prefix}-*`)};
  const sum = (of: number) =>
    sumIfs(column(sheets.projectScores, of), [totals]);
  const planState =
    scores.projects.length === 0
      ? text('проектов пока нет')
      : `${text('оценено ')}&${sum(project.SCORED)}&${text(' из ')}&${sum(project.ROWS)}`;
  const summary = page(
    sheets.summary,
    'Сводка: сеть на одном экране',
    text('обновляется сама'),
  );
  const points = page(
    sheets.scores,
    'Баллы учреждений',
    `${text('данных внесено ')}&${figures.completeness()}&${text(' %')}`,
  );
  const checked = page(check.sheet, 'Проверка: что исправить', check.errors);
  const projects = page(
    sheets.projectScores,
    'Баллы проектов',
    `${text('проектов: ')}&${scores.projects.length}`,
  );
  return [
    {
      role: 'Координатор учреждения',
      advice: 'Вносите данные своего учреждения: баллы пересчитаются сами.',
      lines: [
        ...table(
          'values',
          'Заполнить значения показателей',
          `${text('внесено ')}&${figures.filled()}&${text(' из ')}&${figures.toFill()}`,
        ),
        ...table(
          'events',
          'Добавить мероприятие',
          `${text('за период: ')}&${figures.events()}`,
        ),
        ...table(
          'sites',
          'Добавить площадку или статус',
          `${text('действуют: ')}&${figures.activeSites()}`,
        ),
        ...table('practices', 'Добавить практику', rows('practices')),
        ...table('partners', 'Добавить партнёра', rows('partners')),
        ...table('networks', 'Участники сетей', rows('networks')),
        checked,
      ],
    },
    {
      role: 'Ассоциация',
      advice:
        'Сменили правила или список учреждений: меню «Инносеть» → «Рассчитать баллы».',
      lines: [
        points,
        checked,
        ...table(
          'indicators',
          'Правила: показатели и цели',
          rows('indicators'),
        ),
        ...table(
          'institutions',
          'Список учреждений',
          `${text('в сети: ')}&${figures.institutions()}`,
        ),
        ...table('settings', 'Настройки: периоды, дата, полосы', text('')),
      ],
    },
    {
      role: 'Методист',
      advice: 'Меню «Инносеть» → «Отчёты»: готовый документ из этих цифр.',
      lines: [
        projects,
        ...table('plan', 'План: оценить меры', planState),
        ...table('projects', 'Проекты и программы', rows('projects')),
        page(reports.sheet, 'Готовые документы', text('со ссылками')),
      ],
    },
    {
      role: 'Район и гости',
      advice: 'Нажимать ничего не нужно: всё пересчитывается само.',
      lines: [summary, points, projects],
    },
  ];
}

function draw(
  page: Page,
  {role, advice, lines}: Box,
  row: number,
  left: number,
  {sheetId}: StartSheet,
): void {
  page.putWide(area(row, 1, left, 2), role, {
    bold: true,
    size: 12,
    color: COLOURS.title,
    background: COLOURS.heading,
  });
  page.putWide(area(row + 1, 1, left, 2), advice, {
    size: 9,
    color: COLOURS.muted,
    background: COLOURS.band,
    valign: 'middle',
  });
  page.height(row + 1, 1, 24);
  lines.forEach(({sheet, label, state}, index) => {
    const line = row + 2 + index;
    const id = sheetId(sheet);
    page.put(
      line,
      left,
      id === undefined
        ? label
        : formula(call('HYPERLINK', text(`#gid=${id}`), text(label))),
      {size: 11, color: COLOURS.link},
    );
    page.height(line, 1, 26);
    page.put(line, left + 1, formula(state), {
      size: 10,
      color: COLOURS.muted,
    });
  });
}
