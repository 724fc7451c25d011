/** Projects: points by groups of measures, maxima, bands and verdicts; golden numbers of S2:606–629. */

import type {Cell} from '../../src/model/cell';
import {bandOf, threshold} from '../../src/scoring/projects';
import {round} from '../../src/scoring/rounding';
import {
  bookOf,
  institutionRow,
  Row,
  scoreBook,
  settingRows,
  settingsOf,
} from './book-of';

const SETTINGS = settingsOf(bookOf({}));
const [ON_TIME, CORRECT, FAILED] = SETTINGS.projectBands.map(({name}) => name);

type Wanted = Parameters<typeof settingRows>[0];

/** One group: declared maximum, term, and its lines as «п» (item), «в» (item with sub-items), «д» (sub-item). */
interface Group {
  readonly declared: Cell;
  readonly term: string;
  readonly lines: string;
}

/** The plan of the seed, S2:608–616. */
const SEED: readonly Group[] = [
  {declared: 27, term: 'Март-июнь 2023 г.', lines: 'ппппппп'},
  {declared: 6, term: 'постоянно', lines: 'пп'},
  {declared: 27, term: 'Сентябрь 2018г. – май 2023г.', lines: 'ппппппп'},
  {
    declared: 45,
    term: 'Сентябрь 2012 г. – май 2016 г.',
    lines: 'вддддддвдддпппп',
  },
  {declared: 12, term: 'Июнь-август 2028г.', lines: 'пппп'},
];

const LINES: {[letter: string]: string} = {
  п: 'пункт',
  в: 'пункт с подпунктами',
  д: 'подпункт',
};

/** @param scoreOf score of a line by its group and its place in it, both from 0 */
function projectOf(
  groups: readonly Group[],
  scoreOf: (group: number, line: number) => Cell,
  wanted: Wanted = {},
) {
  const scores = scoreBook(
    bookOf({
      institutions: [institutionRow({code: 'УЧР-0001'})],
      projects: [
        {
          code: 'ПРО-0001',
          shortName: 'Проект',
          institution: 'УЧР-0001',
        },
      ],
      measureGroups: groups.map(({declared}, index) => ({
        code: `ГРП-000${index + 1}`,
        project: 'Проект',
        stage: 'Организационный этап',
        shortName: `Группа ${index + 1}`,
        maximum: declared,
      })),
      plan: groups.flatMap(({term, lines}, index) =>
        [...lines].map((letter, place): Row => ({
          project: 'Проект',
          group: `ГРП-000${index + 1}`,
          line: LINES[letter] ?? '',
          title: `Мера ${place}`,
          period: term,
          score: scoreOf(index, place),
        })),
      ),
      settings: settingRows({date: '31.08.2023', ...wanted}),
    }),
  );
  expect(scores.problems).toEqual([]);
  return {...scores.projects[0], notes: scores.notes};
}

const all = (points: Cell) => () => points;

describe('Bands', () => {
  test.each([
    // G2: 82–117, 59–81, 0–58.
    [117, 0],
    [82, 0],
    [81, 1],
    [59, 1],
    [58, 2],
    [0, 2],
    // G3: means of experts fall into no gap.
    [81.5, 1],
    [58.5, 2],
    // G5.
    [39, 2],
    [78, 1],
  ])('%d of 117 points are in band %d', (points, band) => {
    expect(bandOf(points, 117, SETTINGS)).toBe(band);
  });

  test.each([
    // G11: thresholds of 70 % and 50 %.
    [117, 82, 59],
    [105, 74, 53],
    [99, 70, 50],
    [78, 55, 39],
    [60, 42, 30],
    [57, 40, 29],
  ])('of %d begin at %d and %d points', (maximum, upper, middle) => {
    expect([threshold(70, maximum), threshold(50, maximum)]).toEqual([
      upper,
      middle,
    ]);
  });

  test('take a mean of 2,103 and 1,513 points a measure (G6)', () => {
    expect(round(threshold(70, 117) / 39, 3)).toBe(2.103);
    expect(round(threshold(50, 117) / 39, 3)).toBe(1.513);
  });
});

describe('The plan of the seed', () => {
  test.each([
    // G10, and the parts that are due on 31.08.2023.
    ['все строки', 35, 105, 31, 93],
    ['конечные строки', 33, 99, 29, 87],
    ['нумерованные строки', 26, 78, 22, 66],
  ])(
    '%s: %d rows, %d points; due %d rows, %d points',
    (lines, rows, counted, dueRows, dueCounted) => {
      const {whole, due} = projectOf(SEED, all(''), {lines});
      expect(whole).toMatchObject({rows, counted, declared: 117, maximum: 117});
      expect(due).toMatchObject({
        rows: dueRows,
        counted: dueCounted,
        declared: 105,
        maximum: 105,
      });
    },
  );

  test('declares 27, 6, 27, 45, 12 (G1, G9: 23,08 · 5,13 · 23,08 · 38,46 · 10,26 %)', () => {
    const {groups, whole} = projectOf(SEED, all(''));
    expect(groups.map(group => group.whole.declared)).toEqual([
      27, 6, 27, 45, 12,
    ]);
    expect(
      groups.map(group =>
        round((group.whole.maximum / whole.maximum) * 100, 2),
      ),
    ).toEqual([23.08, 5.13, 23.08, 38.46, 10.26]);
    expect(bandOf(whole.maximum, whole.maximum, SETTINGS)).toBe(0);
  });

  test('leaves points that no row can earn', () => {
    expect(projectOf(SEED, all(''))).toMatchObject({
      unreachable: 12,
      unreachableBands: [],
    });
    const numbered = projectOf(SEED, all(''), {lines: 'нумерованные строки'});
    expect(numbered.unreachable).toBe(39);
    expect(numbered.unreachableBands).toEqual([{name: ON_TIME, threshold: 82}]);
  });

  test('has no unreachable band against the counted maximum', () => {
    const {whole, unreachableBands} = projectOf(SEED, all(3), {
      lines: 'нумерованные строки',
      projectMaximum: 'расчётный',
    });
    expect(whole).toMatchObject({points: 78, maximum: 78, percent: 100});
    expect(unreachableBands).toEqual([]);
  });

  test('is judged by what is due: a perfect first stage is in the upper band (G7)', () => {
    const {due, whole, band, verdict} = projectOf(SEED.slice(0, 3), all(3), {
      projectMaximum: 'расчётный',
    });
    expect(whole.points).toBe(48);
    expect(due.percent).toBe(100);
    expect([band, verdict]).toEqual([0, ON_TIME]);
  });

  test('with nothing but delivery is in the lowest band at its end (G8)', () => {
    const {due, band} = projectOf(SEED, group => (group > 2 ? 3 : ''), {
      date: '31.08.2028',
    });
    expect(due).toMatchObject({rows: 35, points: 57, maximum: 117});
    expect(band).toBe(2);
  });

  test('gets full marks of all that is due against the declared maximum only as far as rows reach', () => {
    const {due, band} = projectOf(SEED, all(3));
    expect(due).toMatchObject({points: 93, maximum: 105, percent: 88.6});
    expect(band).toBe(0);
  });

  test('is in band 3 with ones and in band 1 with twos for all that is due', () => {
    // 31 and 62 of 105: thresholds 74 and 53.
    expect(projectOf(SEED, all(1)).verdict).toBe(FAILED);
    expect(projectOf(SEED, all(2)).verdict).toBe(CORRECT);
  });
});

describe('A score', () => {
  test('is 1, 2 or 3: others are problems of the book, and not scored (G4)', () => {
    const cells: Cell[] = [4, -1, 3.5, 0, 'да', '', 2];
    const {due} = projectOf(
      [{declared: 21, term: 'постоянно', lines: 'ппппппп'}],
      (_, line) => cells[line],
    );
    expect(due).toMatchObject({rows: 7, scored: 1, points: 2});
  });

  test('that is blank makes the verdict preliminary', () => {
    const {due, band, verdict} = projectOf(SEED, group => (group < 3 ? 3 : ''));
    expect(due.scored).toBe(16);
    expect(verdict).toBe('предварительно: оценено 16 из 31');
    expect(band).toBe(2);
  });

  test('of a row that is not due yet does not enter the date', () => {
    const {whole, due} = projectOf(SEED, group => (group === 4 ? 3 : ''));
    expect(whole.points).toBe(12);
    expect(due.points).toBe(0);
  });

  test('of a line that the policy leaves out is listed', () => {
    const {whole, notes} = projectOf(
      [{declared: 9, term: 'постоянно', lines: 'вд'}],
      all(3),
      {lines: 'конечные строки'},
    );
    expect(whole).toMatchObject({rows: 1, points: 3});
    expect(notes).toMatchObject([
      {sheet: 'План', row: 2, column: 'Оценка', value: '3'},
    ]);
  });
});

describe('Due', () => {
  const dueRows = (term: string) =>
    projectOf([{declared: 3, term, lines: 'п'}], all(1)).due.rows;

  test.each([
    ['постоянно', 1],
    ['31.08.2023', 1],
    ['до 2023 г.', 0],
    ['до августа 2023 г.', 1],
    ['с 01.09.2022', 1],
    ['с 01.09.2023', 0],
    ['01.09.2022–01.09.2023', 0],
  ])('%s: %d', (term, rows) => {
    expect(dueRows(term)).toBe(rows);
  });

  test('needs a date, and a row without one is listed', () => {
    const {due, verdict, notes} = projectOf(
      [
        {declared: 3, term: '', lines: 'п'},
        {declared: 3, term: 'ноябрь-декабрь', lines: 'п'},
      ],
      all(1),
    );
    expect(due).toMatchObject({rows: 0, maximum: 0, percent: undefined});
    expect(verdict).toBe('на дату оценивать нечего');
    expect(notes.map(({row, message}) => [row, message])).toEqual([
      [2, 'срок не указан'],
      [3, 'в сроке не указан год'],
    ]);
  });
});

describe('Maxima', () => {
  test('that are declared enter the date in proportion to the due rows', () => {
    const rows: readonly Row[] = ['2022 г.', '2023 г.', '2022 г.'].map(
      period => ({period}),
    );
    const {projects} = scoreBook(
      bookOf({
        projects: [{code: 'ПРО-0001', shortName: 'Проект'}],
        measureGroups: [{project: 'Проект', shortName: 'Группа', maximum: 10}],
        plan: rows.map(row => ({
          project: 'Проект',
          group: 'Группа',
          line: 'пункт',
          title: 'Мера',
          score: 3,
          ...row,
        })),
        settings: settingRows({date: '31.08.2023'}),
      }),
    );
    // 10 × 2 ÷ 3
    expect(projects[0].due).toMatchObject({
      declared: 6.67,
      counted: 6,
      percent: 90,
    });
    expect(projects[0].unreachable).toBe(1);
  });

  test('that are not declared are counted', () => {
    const {whole, unreachable} = projectOf(
      [
        {declared: '', term: 'постоянно', lines: 'пп'},
        {declared: 5, term: 'постоянно', lines: 'п'},
      ],
      all(3),
    );
    expect(whole).toMatchObject({declared: 5, counted: 9, maximum: 11});
    expect(unreachable).toBe(0);
  });

  test('of a group without rows are nobody’s', () => {
    const {due, whole} = projectOf(
      [
        {declared: 5, term: 'постоянно', lines: ''},
        {declared: 3, term: 'постоянно', lines: 'п'},
      ],
      all(3),
    );
    expect(whole.maximum).toBe(8);
    expect(due.maximum).toBe(3);
  });
});

test('A project without groups of measures is not scored', () => {
  const {projects} = scoreBook(
    bookOf({projects: [{code: 'ПРО-0001', shortName: 'Проект'}]}),
  );
  expect(projects).toEqual([]);
});
