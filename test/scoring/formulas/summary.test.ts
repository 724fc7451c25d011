/** «Сводка», «Начало» and the stamp: what is said of the network, and what they say after an edit. */

import type {TableName} from '../../../src/model/schema';
import {allSheets} from './result-sheets';
import * as at from '../../../src/scoring/formulas/score-columns';
import {sampleRows} from './sample-rows';
import {Rows, Workbook} from './workbook';

/** Lines of a sheet as they are shown, blank cells left out. */
function lines(workbook: Workbook, sheet: string): string[] {
  const layout = workbook.layouts.find(one => one.sheet === sheet)!;
  return layout.cells.map((line, row) =>
    line
      .map((_, column) =>
        layout.hiddenColumns.includes(column + 1)
          ? ''
          : String(workbook.at(sheet, row + 1, column + 1) ?? ''),
      )
      .filter(text => text !== '')
      .join(' | '),
  );
}

/** Places of a rating group in «Сводка», then in the engine. */
function ratings(workbook: Workbook, group: string) {
  const {institutions} = workbook.scores();
  const ranked = institutions
    .filter(({ratingGroup, place}) => ratingGroup === group && place)
    .sort((a, b) => a.place! - b.place!)
    .map(({place, name, percent, total}) => [place, name, percent, total]);
  const layout = workbook.layouts.find(({sheet}) => sheet === 'Сводка')!;
  const heading = layout.cells.findIndex(line => line[1] === group) + 1;
  const shown = ranked
    .slice(0, 15)
    .map((_, index) =>
      [1, 2, 3, 4].map(column =>
        workbook.at('Сводка', heading + 1 + index, column),
      ),
    );
  return {shown, engine: ranked.slice(0, 15)};
}

const GROUPS = ['школы, гимназии, лицеи', 'центры и другие'];

describe('«Сводка» and «Начало» of the sample', () => {
  const workbook = new Workbook(sampleRows(), allSheets);
  afterAll(() => workbook.close());

  it.each(GROUPS)('lists %s best first', group => {
    const {shown, engine} = ratings(workbook, group);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(engine);
  });

  it('counts the network', () => {
    const [title, dates, , tiles] = lines(workbook, 'Сводка');
    expect(title).toContain('Ассоциация инновационных');
    expect(dates).toBe(
      'Отчётный период 01.09.2022–31.08.2023 · на дату 31.08.2023 · данных внесено 91 % · Демонстрационные данные',
    );
    const {institutions} = workbook.scores();
    const percents = institutions
      .filter(({place}) => place !== undefined)
      .map(({percent}) => percent!)
      .sort((a, b) => a - b);
    const mean = percents.reduce((a, b) => a + b, 0) / percents.length;
    const median = percents[(percents.length - 1) / 2];
    // 23 institutions: 25 rows without the association and the district; five active sites: P1, P4, P5, P6, P7.
    expect(tiles.split(' | ').slice(0, 2)).toEqual(['23', '5']);
    expect(tiles.split(' | ').slice(-2).map(Number)).toEqual([
      Math.round(mean * 10) / 10,
      median,
    ]);
  });

  it('names who has no place, and why', () => {
    const text = lines(workbook, 'Сводка').join('\n');
    expect(text).toMatch(/Гимназия № 49 \| [\d.]+ \| [\d.]+ \| данных 27 %/);
  });

  it('shows sites by level, projects, networks and who lacks data', () => {
    const text = lines(workbook, 'Сводка').join('\n');
    expect(text).toMatch(/международный \| 1$/m);
    expect(text).toMatch(/муниципальный \| 2$/m);
    expect(text).toMatch(/гимназический \| 2$/m);
    expect(text).toMatch(
      /Ассоциация \| [\d.]+ \| [\d.]+ \| так указано в «Учреждениях»/,
    );
    expect(text).toMatch(/\| 51 \| 48\.6 \| оценено 20 из 31$/m);
    expect(text).toMatch(/сетей: 3 \| 52 \| 72 \| 138\.5$/m);
    expect(text).toMatch(/Школа № 17 \| 0 из 11 \| 0$/m);
    expect(text).toMatch(/Гимназия № 49 \| 3 из 11 \| 27$/m);
    expect(text).not.toMatch(/Ассоциация \| 0 из/);
  });

  it('charts the totals of the largest group by groups of indicators', () => {
    const [chart] = workbook.layouts.find(
      ({sheet}) => sheet === 'Сводка',
    )!.charts;
    expect(chart).toMatchObject({type: 'bar', stacked: true});
    expect(chart.areas.map(({rows, columns}) => [rows, columns])).toEqual(
      Array.from({length: 5}, () => [16, 1]),
    );
    const [names, first] = chart.areas;
    expect(workbook.at('Сводка', names.row + 1, names.column)).toBe(
      'Школа № 88',
    );
    expect(workbook.at('Сводка', first.row, first.column)).toBe(
      '1. Качество образования',
    );
  });

  it('begins with four boxes, links and the state of the book', () => {
    const text = lines(workbook, 'Начало').join('\n');
    expect(text).toContain(
      'Проверка при расчёте: ошибок 1, предупреждений 2. Список: меню «Инносеть» → «Рассчитать баллы»',
    );
    expect(text).toContain('Демонстрационные данные');
    expect(text).toContain('внесено 204 из 225');
    expect(text).toContain('оценено 20 из 35');
    const links = workbook.layouts
      .find(({sheet}) => sheet === 'Начало')!
      .cells.flat()
      .flatMap(cell =>
        typeof cell === 'object' && cell.formula.startsWith('=HYPERLINK')
          ? [cell.formula]
          : [],
      );
    expect(links).toContain(
      '=HYPERLINK("#gid=8";"Заполнить значения показателей")',
    );
    expect(links.length).toBeGreaterThanOrEqual(12);
  });

  it('follows an edit: a place moves, a figure is filled', () => {
    workbook.edit('plan', 'ПЛН-0030', {score: 3});
    workbook.edit('events', 'МЕР-0012', {count: 20});
    workbook.edit('values', 'ЗНЧ-0001', {part: 399});
    for (const group of GROUPS) {
      const {shown, engine} = ratings(workbook, group);
      expect(shown).toEqual(engine);
    }
  });
});

/** Edits of rules that are no longer those of the calculation, and of what is live anyway. */
const RULES: readonly (readonly [boolean, TableName, string, Rows[number]])[] =
  [
    [false, 'values', 'ЗНЧ-0001', {part: 300}],
    [false, 'indicators', 'ПОК-0001', {target: 80, maximum: 12}],
    [true, 'indicators', 'ПОК-0012', {condition: 'Уровень = федеральный'}],
    [true, 'indicators', 'ПОК-0012', {active: 'нет'}],
    [true, 'indicators', 'ПОК-0018', {maximum: 5}],
    [
      true,
      'institutions',
      'УЧР-0100',
      {code: 'УЧР-0100', shortName: 'Школа № 100'},
    ],
    [true, 'institutions', 'УЧР-0001', {educationLevels: 'НОО'}],
    [true, 'settings', 'НАС-0003', {value: '01.09.2023–31.08.2024'}],
    [true, 'settings', 'НАС-0006', {value: 'вне максимума'}],
  ];

describe('the stamp', () => {
  const workbook = new Workbook(sampleRows(), allSheets);
  afterAll(() => workbook.close());
  const stamp = () => workbook.at('Баллы', 1, at.STAMP);

  it('says when it was calculated', () => {
    expect(stamp()).toBe(
      'рассчитано 22.11.2026 00:38; правила и список учреждений с тех пор не менялись',
    );
  });

  it.each(RULES)(
    'turns: %s after an edit of %s %s',
    (turns, table, code, cells) => {
      const before = workbook.cellsOf(table, code);
      workbook.edit(table, code, cells);
      expect(String(stamp()).startsWith('рассчитано')).toBe(!turns);
      expect(workbook.at('Сводка', 1, 11)).toBe(stamp());
      workbook.edit(table, code, before);
      expect(stamp()).toMatch(/^рассчитано/);
    },
  );
});
