/** Levels and places. */

import fc from 'fast-check';
import {
  bookOf,
  indicatorRow,
  institutionRow,
  of,
  REPORTING,
  score,
  settingRows,
  settingsOf,
} from './book-of';
import {levelOf} from '../../src/scoring/rating';

/** Institutions by name, each with percents of two indicators; undefined is not typed. */
function rated(
  schools: {
    [name: string]: {percents: (number | undefined)[]; ratingGroup?: string};
  },
  settings: Parameters<typeof settingRows>[0] = {},
) {
  const names = Object.keys(schools);
  return score({
    institutions: names.map(shortName => {
      const {ratingGroup = 'школы, гимназии, лицеи'} = schools[shortName];
      return institutionRow({shortName, ratingGroup});
    }),
    indicators: ['ПОК-0001', 'ПОК-0002'].map(code =>
      indicatorRow({code, maximum: 50}),
    ),
    values: names.flatMap(institution =>
      schools[institution].percents.flatMap((value, index) =>
        value === undefined
          ? []
          : [
              {
                institution,
                indicator: `ПОК-000${index + 1}`,
                period: REPORTING,
                value,
              },
            ],
      ),
    ),
    settings: settingRows(settings),
  });
}

const percents = (first: number, second: number | undefined) => ({
  percents: [first, second],
});

test('Equal percents share a place, and the next place is left out', () => {
  const scores = rated({
    А: percents(60, 60),
    Б: percents(90, 90),
    В: percents(50, 70),
    Г: percents(10, 20),
  });
  expect(
    scores.institutions.map(({name, place, shared}) => [name, place, shared]),
  ).toEqual([
    ['А', 2, true],
    ['Б', 1, false],
    ['В', 2, true],
    ['Г', 4, false],
  ]);
});

test('Institutions that show the same percent stand on the same place', () => {
  const scores = rated({А: percents(60.04, 60), Б: percents(60, 60)});
  expect(of(scores, 'А').total).toBeGreaterThan(of(scores, 'Б').total);
  expect(scores.institutions.map(({place}) => place)).toEqual([1, 1]);
});

test('Places are given within a rating group', () => {
  const scores = rated({
    Лицей: percents(80, 80),
    Центр: {percents: [20, 20], ratingGroup: 'центры и другие'},
  });
  expect(of(scores, 'Центр').place).toBe(1);
});

test('Outside of the rating, without place and level, are the association, those without a group and those without data', () => {
  const scores = rated({
    Ассоциация: {percents: [90, 90], ratingGroup: 'вне рейтинга'},
    Новая: {percents: [90, 90], ratingGroup: ''},
    Молчащая: percents(100, undefined),
    Школа: percents(10, 10),
  });
  expect(
    scores.institutions.map(({name, place, level, outside}) => [
      name,
      place,
      level,
      outside,
    ]),
  ).toEqual([
    ['Ассоциация', undefined, undefined, 'вне рейтинга'],
    ['Новая', undefined, undefined, 'вне рейтинга: группа не указана'],
    ['Молчащая', undefined, undefined, 'вне рейтинга: данных 50 %'],
    ['Школа', 1, 'требуется поддержка', undefined],
  ]);
});

test('The threshold of completeness is a setting, and reached when equal', () => {
  const schools = {Молчащая: percents(100, undefined)};
  expect(of(rated(schools, {completeness: 50}), 'Молчащая').place).toBe(1);
});

test('Levels begin at their threshold', () => {
  const {bands} = settingsOf(bookOf({}));
  expect([100, 70, 69.9, 50, 49.9, 0].map(of => levelOf(of, bands))).toEqual([
    'высокий уровень',
    'высокий уровень',
    'средний уровень',
    'средний уровень',
    'требуется поддержка',
    'требуется поддержка',
  ]);
});

test('Places agree with percents', () => {
  const groups = ['школы, гимназии, лицеи', 'центры и другие', 'вне рейтинга'];
  const school = fc.record({
    percents: fc.tuple(
      fc.integer({min: 0, max: 10}),
      fc.option(fc.integer({min: 0, max: 10}), {nil: undefined, freq: 9}),
    ),
    ratingGroup: fc.constantFrom(...groups),
  });
  fc.assert(
    fc.property(fc.array(school, {minLength: 1, maxLength: 12}), schools => {
      const {institutions} = rated(
        Object.fromEntries(
          schools.map((one, index) => [`Школа № ${index}`, one]),
        ),
      );
      for (const one of institutions) {
        expect(one.place === undefined).toBe(one.outside !== undefined);
        if (one.place === undefined) continue;
        const others = institutions.filter(
          other =>
            other.place !== undefined && other.ratingGroup === one.ratingGroup,
        );
        const better = others.filter(other => other.percent! > one.percent!);
        expect(one.place).toBe(better.length + 1);
        expect(one.shared).toBe(
          others.some(other => other !== one && other.place === one.place),
        );
      }
    }),
    {numRuns: 40},
  );
});
