/** Which texts are near: what a distance tells, and what tells two things apart however near their texts. */

import fc from 'fast-check';
import {nearness, nearPairs, toldBy} from '../../src/audit/near';

const near = (a: string, b: string, threshold = 85) =>
  nearness(toldBy(a), toldBy(b), threshold);

test.each([
  ['Гимназия № 49', 'гимназия №49', 100],
  ['МАОУ гимназия №24', 'Гимназия № 24', 100],
  ['Библиотека «Фламинго»', 'Библиотека «Фламинга»', 94],
  [
    'Городская викторина «Томск литературный»',
    'Городская викторина "Томск литратурный"',
    97,
  ],
])('«%s» and «%s» are near: %d %%', (a, b, percent) => {
  expect(near(a, b)).toBe(percent);
  expect(near(b, a)).toBe(percent);
});

test.each([
  ['Школа № 49', 'Школа № 94'],
  [
    'Олимпиада по химии для всех школьников города',
    'Олимпиада по физике для всех школьников города',
  ],
  [
    'Очная олимпиада по химии для школьников',
    'Заочная олимпиада по химии для школьников',
  ],
  [
    'Городской конкурс чтецов и рассказчиков',
    'Областной конкурс чтецов и рассказчиков',
  ],
  ['Интеллектуальная игра, группа А', 'Интеллектуальная игра, группа Б'],
  ['рост на %', 'рост на п.п.'],
  ['бюджетные средства', 'внебюджетные средства'],
  ['муниципальная сетевая площадка', 'муниципальная стажировочная площадка'],
  ['', ''],
  ['№ 5', ''],
])('«%s» and «%s» are two things', (a, b) => {
  expect(near(a, b)).toBe(0);
  expect(near(b, a)).toBe(0);
});

test('The threshold decides; 100 leaves what says the same alone', () => {
  expect(near('Библиотека «Фламинго»', 'Библиотека «Фламинга»', 96)).toBe(0);
  expect(near('ТГУ', 'НИ ТГУ', 100)).toBe(100);
});

const words = fc.array(
  fc.constantFrom('игра', 'конкурс', 'чтецов', 'химии', '2', 'очный', 'МАОУ'),
  {minLength: 1, maxLength: 6},
);

test('A text is near itself, and nearness has no direction', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [one.join(' '), other.join(' ')];
      expect(near(a, a)).toBe(100);
      expect(near(a, b)).toBe(near(b, a));
    }),
  );
});

test('Pairs are those of a block, each once, though it meets in several', () => {
  const items = ['Игра «Парус»', 'игра Парус', 'Игра «Парус»', 'Смотр'];
  const pairs = (blocksOf: (item: string) => readonly string[]) =>
    nearPairs(items, item => item, blocksOf, 85).map(({one, other}) => [
      one,
      other,
    ]);
  expect(pairs(() => ['2022', '2023'])).toHaveLength(3);
  expect(pairs(item => [item])).toEqual([['Игра «Парус»', 'Игра «Парус»']]);
  expect(pairs(() => [])).toEqual([]);
});
