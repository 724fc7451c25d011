/** Small books of any content that people could type, blanks, dashes and repetitions included. */

import * as fc from 'fast-check';
import type {Cell} from '../../../src/model/cell';
import {rules, Rows, TableRows} from './workbook';

const INSTITUTIONS = 4;
const PROJECTS = 3;

const code = (prefix: string, number: number) =>
  `${prefix}-${String(number).padStart(4, '0')}`;

const period = fc.constantFrom<Cell>(
  '',
  '2022/23 учебный год',
  '2021/22 учебный год',
  '01.09.2022–31.08.2023',
  '01.09.2021–31.08.2022',
  'с 01.09.2022',
  'с 01.10.2023',
  'постоянно',
  'до 2024 г.',
  '30.12.2019г. - 31.12.2024г.',
  'ноябрь-декабрь',
  'февраль 2023 г.',
  'не помню',
);
const institution = fc
  .integer({min: 1, max: INSTITUTIONS + 1})
  .map(number => code('УЧР', number));
const count = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 60})},
  {weight: 1, arbitrary: fc.constantFrom<Cell>('', 'много')},
);
/** A figure of «Значения»: whole, with decimals, «-», nothing. */
const figure = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 400}).map(Number)},
  {weight: 3, arbitrary: fc.integer({min: 0, max: 1000}).map(n => n / 10)},
  {weight: 1, arbitrary: fc.constantFrom<Cell>('', '-')},
);
const level = fc.constantFrom<Cell>(
  '',
  'гимназический',
  'муниципальный',
  'региональный',
  'федеральный',
  'международный',
);

function rowsOf<T>(
  prefix: string,
  row: fc.Arbitrary<T>,
  maxLength: number,
): fc.Arbitrary<Rows> {
  return fc
    .array(row, {maxLength})
    .map(list =>
      list.map((cells, index) => ({code: code(prefix, index + 1), ...cells})),
    ) as fc.Arbitrary<Rows>;
}

const institutions: fc.Arbitrary<Rows> = fc.tuple(
  ...Array.from({length: INSTITUTIONS}, (_, index) =>
    fc.record({
      code: fc.constant<Cell>(code('УЧР', index + 1)),
      shortName: fc.constant<Cell>(`Школа № ${index + 1}`),
      type: fc.constant<Cell>('школа'),
      ratingGroup: fc.constantFrom<Cell>(
        'школы, гимназии, лицеи',
        'школы, гимназии, лицеи',
        'центры и другие',
        'вне рейтинга',
        '',
      ),
      educationLevels: fc.constantFrom<Cell>(
        'НОО; ООО; СОО',
        'НОО; ООО; СОО',
        'ООО',
        '',
      ),
    }),
  ),
);

const values = rowsOf(
  'ЗНЧ',
  fc.record({
    institution,
    indicator: fc.integer({min: 1, max: 14}).map(n => code('ПОК', n)),
    period,
    part: figure,
    total: figure,
    value: figure,
  }),
  60,
);

const sites = rowsOf(
  'ПЛЩ',
  fc.record({
    institution,
    theme: fc.constant<Cell>('тема'),
    level,
    term: period,
  }),
  12,
);

const events = rowsOf(
  'МЕР',
  fc.record({
    institution,
    title: fc.constant<Cell>('событие'),
    period,
    partners: fc.constantFrom<Cell>('', 'ТГУ', 'ТГУ; Музей', 'Кто-то'),
    level,
    form: fc.constantFrom<Cell>('', 'игра', 'конкурс'),
    count,
  }),
  12,
);

const networks = rowsOf(
  'СЕТ',
  fc.record({institution, planned: count, actual: count}),
  6,
);

const practices = rowsOf(
  'ПРК',
  fc.record({
    institution,
    title: fc.constant<Cell>('практика'),
    state: fc.constantFrom<Cell>('', 'принято', 'черновик'),
  }),
  6,
);

const projects: fc.Arbitrary<Rows> = fc.tuple(
  ...Array.from({length: PROJECTS}, (_, index) =>
    fc.record({
      code: fc.constant<Cell>(code('ПРО', index + 1)),
      shortName: fc.constant<Cell>(`Проект ${index + 1}`),
      institution: fc.oneof(institution, fc.constant<Cell>('')),
    }),
  ),
);

const measureGroups = rowsOf(
  'ГРП',
  fc.record({
    project: fc.integer({min: 1, max: PROJECTS}).map(n => code('ПРО', n)),
    stage: fc.constant<Cell>('Практический этап'),
    maximum: fc.constantFrom<Cell>('', 0, 6, 27, 45, 10.5),
  }),
  5,
).map(rows =>
  rows.map((row, index) => ({...row, shortName: `Группа ${index + 1}`})),
);

const plan = rowsOf(
  'ПЛН',
  fc.record({
    project: fc.constant<Cell>('ПРО-0001'),
    group: fc.integer({min: 1, max: 5}).map(n => code('ГРП', n)),
    line: fc.constantFrom<Cell>('', 'пункт', 'подпункт', 'пункт с подпунктами'),
    title: fc.constant<Cell>('мера'),
    period,
    score: fc.constantFrom<Cell>('', '', 1, 2, 3, 3, 4, 2.5, 'да', 0),
  }),
  25,
);

const settings = fc.record({
  noData: fc.constantFrom<Cell>('0 баллов', 'вне максимума'),
  termless: fc.constantFrom<Cell>('не считать', 'считать действующим'),
  lines: fc.constantFrom<Cell>(
    'все строки',
    'конечные строки',
    'нумерованные строки',
  ),
  projectMaximum: fc.constantFrom<Cell>('заявленный', 'расчётный'),
  completeness: fc.constantFrom<Cell>(0, 30, '72,5'),
  upperFrom: fc.constantFrom<Cell>(70, '66,6'),
  projectUpperFrom: fc.constantFrom<Cell>(70, '66,6'),
  date: fc.constantFrom<Cell>('31.08.2023', '09.02.2023', '01.01.2025'),
});

/** Rules that the default indicators do not use. */
const CHANGED_RULES: readonly Rows[number][] = [
  {code: 'ПОК-0001', goal: 'не более', base: 90, target: 20},
  {code: 'ПОК-0002', goal: 'рост на %', base: '', target: 12.5},
  {code: 'ПОК-0003', goal: 'порог', target: 45.5},
  {code: 'ПОК-0009', unit: 'чел.'},
  {
    code: 'ПОК-0013',
    source: 'среднее',
    table: 'Мероприятия',
    numerator: 'Количество',
    condition: 'Уровень = муниципальный, региональный и Форма = игра, конкурс',
    timing: 'всегда',
  },
  {code: 'ПОК-0014', goal: 'рост на п.п.', base: '', target: 2.5},
  {code: 'ПОК-0015', unit: 'шт.', target: 1},
  {
    code: 'ПОК-0016',
    table: 'Мероприятия',
    condition: 'Количество заполнено и Форма заполнено',
    timing: 'всегда',
  },
];

const indicators = fc.subarray([...CHANGED_RULES]).map((changed): Rows =>
  rules().indicators!.map(row => ({
    ...row,
    ...changed.find(other => other.code === row.code),
  })),
);

export const randomBook: fc.Arbitrary<TableRows> = fc
  .record({
    settings,
    indicators,
    institutions,
    values,
    sites,
    events,
    networks,
    practices,
    projects,
    measureGroups,
    plan,
  })
  .map(({settings: chosen, ...tables}) => ({
    ...rules(chosen),
    partners: [
      {code: 'ПРТ-0001', shortName: 'ТГУ'},
      {code: 'ПРТ-0002', shortName: 'Музей'},
    ],
    ...tables,
  }));
