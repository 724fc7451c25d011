/** Settings: typed, with the value of a new book where a cell cannot be used. */

import type {Day} from '../../src/model/date';
import {readSettings} from '../../src/model/settings';
import {settingDefinitions} from '../../src/model/tables/default-settings';
import {bookOf, settingRows} from '../scoring/book-of';
import {readSample} from '../sample/read-sample';

const TODAY = '2024-05-17' as Day;

function read(wanted: Parameters<typeof settingRows>[0]) {
  return readSettings(bookOf({settings: settingRows(wanted)}), TODAY);
}

/** The one problem of a setting, and what stands for its value. */
function refused(wanted: Parameters<typeof settingRows>[0]) {
  const {settings, problems} = read(wanted);
  expect(problems).toHaveLength(1);
  return {settings, problem: problems[0]};
}

test('The sample is counted by the rules of scores', () => {
  expect(readSettings(readSample('seeds'), TODAY)).toMatchObject({
    problems: [],
    settings: {
      association: 'Ассоциация инновационных образовательных учреждений',
      modules: ['base', 'projects', 'network', 'provisions'],
      reporting: {from: '2022-09-01', to: '2023-08-31'},
      base: {from: '2021-09-01', to: '2022-08-31'},
      date: '2023-08-31',
      noData: '0 баллов',
      completeness: 80,
      termless: 'не считать',
      lines: 'все строки',
      projectMaximum: 'заявленный',
      bands: [
        {from: 70, name: 'высокий уровень'},
        {from: 50, name: 'средний уровень'},
        {from: 0, name: 'требуется поддержка'},
      ],
      projectBands: [
        {from: 70, name: 'реализация проекта проходит в установленные сроки'},
        {
          from: 50,
          name: 'в целом работа удовлетворительная, но требующая корректировки по отдельным направлениям',
        },
        {
          from: 0,
          name: 'работа неудовлетворительная, требующая коррекции задач и направлений работы',
        },
      ],
      formulaBudget: 20000000,
    },
  });
});

test('A blank date is today', () => {
  expect(read({date: ''}).settings.date).toBe(TODAY);
});

test('Policies are known in any spelling', () => {
  const {settings, problems} = read({
    lines: 'Нумерованные  строки',
    projectMaximum: 'расчетный',
    noData: 'Вне максимума',
  });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    lines: 'нумерованные строки',
    projectMaximum: 'расчётный',
    noData: 'вне максимума',
  });
});

test('A setting without its row, or without its code, is still known', () => {
  const [first, ...rest] = settingRows();
  const book = bookOf({
    settings: [...rest.slice(1), {...first, code: '', value: 'Сеть школ'}],
  });
  const {settings, problems} = readSettings(book, TODAY);
  expect(problems).toEqual([]);
  expect(settings.association).toBe('Сеть школ');
  expect(settings.modules).toContain('projects');
});

test('Letters where a number belongs are named with sheet, row, column and the way out', () => {
  const {settings, problem} = refused({completeness: 'почти все'});
  expect(settings.completeness).toBe(80);
  expect(problem).toMatchObject({
    severity: 'ошибка',
    sheet: 'Настройки',
    row: 1 + Object.keys(settingDefinitions).indexOf('completeness') + 1,
    column: 'Значение',
    value: 'почти все',
  });
  expect(problem.cure).toContain('пока взято «80»');
});

test.each([
  ['a share above 100', {completeness: 120}, {completeness: 80}],
  ['an unknown policy', {lines: 'некоторые'}, {lines: 'все строки'}],
  ['a day that no calendar has', {date: '31.02.2023'}, {date: TODAY}],
  [
    'a module that is not there',
    {modules: 'Проекты; Участие'},
    {modules: ['base', 'projects']},
  ],
  [
    'a period that ends before it starts',
    {basePeriod: '31.08.2022–01.09.2021'},
    {base: undefined},
  ],
  ['a period without an end', {basePeriod: 'с 2021 г.'}, {base: undefined}],
  ['a period without a year', {basePeriod: 'март–май'}, {base: undefined}],
])('%s is refused', (_, wanted, stand) => {
  expect(refused(wanted).settings).toMatchObject(stand);
});

test('A reporting period is asked for', () => {
  const {settings, problem} = refused({reportingPeriod: ''});
  expect(settings.reporting).toBeUndefined();
  expect(problem.message).toContain('отчётный период не задан');
});

test('Thresholds of bands descend, or those of a new book hold', () => {
  const {settings, problem} = refused({upperFrom: 50, middleFrom: 60});
  expect(settings.bands.map(({from}) => from)).toEqual([70, 50, 0]);
  expect(problem.message).toContain('50 %');
});
