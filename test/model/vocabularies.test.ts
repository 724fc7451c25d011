/** The vocabularies that a new book begins with. */

import {comparable} from '../../src/model/normalise';
import {
  Vocabulary,
  vocabularyDefaults,
  vocabularyRows,
} from '../../src/model/tables/default-vocabularies';
import {vocabularyTitle, vocabularyTitles} from '../../src/model/vocabularies';

const all = Object.entries<Vocabulary>(vocabularyDefaults);

test('No two vocabularies share a title', () => {
  const titles = Object.values(vocabularyTitles).map(comparable);
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
  const rows = vocabularyRows.filter(row => row.vocabulary === 'Формат');
  expect(rows.map(({value, order, note}) => [value, order, note])).toEqual([
    ['очный', 1, ''],
    ['заочный', 2, ''],
    ['дистанционный', 3, ''],
    ['выездной', 4, ''],
  ]);
  expect(vocabularyRows).toContainEqual({
    vocabulary: 'Уровень образования',
    value: 'НОО',
    order: 1,
    note: 'начальное общее образование, 1–4 классы',
  });
});
