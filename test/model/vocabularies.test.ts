/** The vocabularies that a new book begins with. */

import {comparable} from '../../src/model/normalise';
import {
  Vocabulary,
  vocabularyDefaults,
  vocabularyRows,
  vocabularyTitle,
} from '../../src/model/vocabularies';

const all = Object.entries<Vocabulary>(vocabularyDefaults);

test('No two vocabularies share a title', () => {
  const titles = all.map(([, {title}]) => comparable(title));
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(all)(
  'The values of %s differ by more than spelling',
  (_, {values}) => {
    const compared = values.map(entry =>
      comparable(typeof entry === 'string' ? entry : entry[0]),
    );
    expect(compared.length).toBeGreaterThan(1);
    expect(new Set(compared).size).toBe(compared.length);
    expect(compared.some(value => value.includes(';'))).toBe(false);
  },
);

test('A vocabulary is called by its title, an unknown one not at all', () => {
  expect(vocabularyTitle('levels')).toBe('Уровень');
  expect(() => vocabularyTitle('levles')).toThrow('levles');
});

test('Rows number the values of each vocabulary from 1', () => {
  const rows = vocabularyRows().filter(([title]) => title === 'Формат');
  expect(rows).toEqual([
    ['Формат', 'очный', 1, ''],
    ['Формат', 'заочный', 2, ''],
    ['Формат', 'дистанционный', 3, ''],
    ['Формат', 'выездной', 4, ''],
  ]);
  expect(vocabularyRows()).toContainEqual([
    'Уровень образования',
    'НОО',
    1,
    'начальное общее образование, 1–4 классы',
  ]);
});
