/** The sample's rules are those of a new book; the sample has no names of persons. */

import type {Cell} from '../../src/model/cell';
import {defaultIndicators} from '../../src/model/tables/default-indicators';
import {newBook} from '../../src/model/new-book';
import {vocabularyRows} from '../../src/model/tables/default-vocabularies';
import {indicators, settings} from '../../src/model/tables';
import {readSample, sampleTables, sheetOf} from './read-sample';

const book = readSample('seeds');

const asTyped = (cell: Cell) =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : cell;

test('Indicators are the default ones', () => {
  const shown = book.records(indicators).map(({code, cells}) => ({
    code,
    ...cells,
  }));
  expect(shown).toEqual(
    defaultIndicators.map(indicator =>
      Object.fromEntries(
        Object.entries(indicator).map(([key, cell]) => [key, asTyped(cell)]),
      ),
    ),
  );
});

test('Vocabularies are the default ones', () => {
  expect(sheetOf('vocabularies')?.slice(1)).toEqual(
    vocabularyRows.map(({vocabulary, value, order, note}, index) => [
      `СПР-${String(index + 1).padStart(4, '0')}`,
      vocabulary,
      value,
      String(order),
      note,
    ]),
  );
});

test('Settings are the default ones with the dates and the mark of the sample', () => {
  const own: {[code: string]: string} = {
    'НАС-0003': '01.09.2022–31.08.2023',
    'НАС-0004': '01.09.2021–31.08.2022',
    'НАС-0005': '31.08.2023',
    'НАС-0022': 'Демонстрационные данные',
  };
  expect(
    book
      .records(settings)
      .map(({code, cells}) => [code, cells.section, cells.title, cells.value]),
  ).toEqual(
    newBook.rows.settings?.map(({code, section, title, value}) => [
      code,
      section,
      title,
      own[String(code)] ?? asTyped(value),
    ]),
  );
});

/** Initials with a surname, before or after; a patronymic. */
const PERSON =
  /[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ][а-яё]+(?:вна|вич|вны|вича)(?![а-яё])/g;
/** The name of the gymnasium, the author of a method in the names of an institute and of projects. */
const OFFICIAL = [/^М\.\s?В\.\s?Октябрьской$/i, /^Л\.\s?Г\.\s?Петерсон$/];

test('The pattern finds names as people write them', () => {
  for (const text of [
    'Иванова И.И., учитель',
    'И. И. Иванова',
    'Иванова Инна Ивановна',
    'Иванов Иван Иванович, методист',
  ]) {
    expect(text.match(PERSON)).not.toBeNull();
  }
  expect('учитель английского языка'.match(PERSON)).toBeNull();
});

test.each(
  sampleTables
    .flatMap(({name}) => [name, `${name}.invented`])
    .filter(file => sheetOf(file) !== undefined),
)('%s.csv names no person', file => {
  const found = (sheetOf(file) ?? [])
    .flat()
    .flatMap(cell => cell.match(PERSON) ?? [])
    .filter(name => !OFFICIAL.some(official => official.test(name)));
  expect(found).toEqual([]);
});

test('Codes run on without a gap and are never shared', () => {
  for (const {name, prefix} of sampleTables) {
    const codes = [name, `${name}.invented`].flatMap(
      file =>
        sheetOf(file)
          ?.slice(1)
          .map(([code]) => code) ?? [],
    );
    const numbers = [...new Set(codes)].map(code => {
      expect(code.startsWith(`${prefix}-`)).toBe(true);
      return Number(code.slice(prefix.length + 1));
    });
    expect([name, numbers]).toEqual([
      name,
      Array.from({length: numbers.length}, (_, i) => i + 1),
    ]);
  }
});
