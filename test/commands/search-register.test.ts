/** Searching a register too long to be sent: best first, few, and only what the person may name. */

import {searchRegister} from '../../src/commands/search-register';
import type {TableName} from '../../src/model/schema';
import type {Rows} from '../scoring/book-of';
import {answerOf, ASSOCIATION, COORDINATOR, networkBook} from './at-desk';

const partners = [
  {shortName: 'Дом науки'},
  {shortName: 'Музей науки'},
  {shortName: 'Наукоград'},
  {shortName: 'Центр', synonyms: 'наука; ЦН'},
  {shortName: 'Краеведческий музей', fullName: 'Областная научная ёмкость'},
  {shortName: 'Бионаука'},
];

function names(
  text: string,
  {
    table = 'partners',
    rows = {partners},
    actor = COORDINATOR,
  }: {
    table?: TableName;
    rows?: Rows;
    actor?: typeof COORDINATOR;
  } = {},
): string[] {
  const answer = answerOf(
    searchRegister({table, text}),
    actor,
    networkBook(rows),
  );
  if (answer.state !== 'found') throw new Error(answer.message);
  return answer.rows.map(({name}) => name);
}

test('The exact name comes first, then beginnings, then words, then parts', () => {
  expect(names('наука')).toEqual(['Центр', 'Бионаука']);
  expect(names('Наук')).toEqual([
    'Наукоград',
    'Центр',
    'Дом науки',
    'Музей науки',
    'Бионаука',
  ]);
});

test('Other names, codes, ё, case and quotes find it too', () => {
  expect(names('цн')).toEqual(['Центр']);
  expect(names('ПРТ-0003')).toEqual(['Наукоград']);
  expect(names('«НАУЧНАЯ ЕМКОСТЬ»')).toEqual(['Краеведческий музей']);
});

test('A misspelled name finds what comes close', () => {
  expect(names('Краевечиский музей')).toContain('Краеведческий музей');
  expect(names('цирк')).toEqual([]);
});

test('Nothing typed gives the first ones, and never more than 20', () => {
  const many = Array.from({length: 30}, (_, i) => ({shortName: `П ${i}`}));
  const rows = {partners: many};
  expect(names('', {rows})).toHaveLength(20);
  expect(names('п', {rows})[0]).toBe('П 0');
  expect(names('п', {rows})).toHaveLength(20);
});

test('A coordinator finds own institutions and projects only', () => {
  const ask = (table: TableName, actor = COORDINATOR) =>
    names('', {table, actor, rows: {}});
  expect(ask('institutions')).toEqual(['Школа № 1']);
  expect(ask('projects')).toEqual(['Мост']);
  expect(ask('institutions', ASSOCIATION)).toHaveLength(3);
});

test('What is no register is refused', () => {
  const refused = (table: TableName, actor: typeof COORDINATOR) =>
    expect(
      answerOf(searchRegister({table, text: ''}), actor, networkBook()),
    ).toMatchObject({state: 'refused'});
  refused('access', ASSOCIATION);
  refused('journal', ASSOCIATION);
  expect(searchRegister({table: 'access', text: ''}).needs).toEqual({});
});
