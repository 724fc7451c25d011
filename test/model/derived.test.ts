/** The companions that follow from changes, before these are written. */

import {readBook} from '../../src/model/book';
import type {Change} from '../../src/model/change';
import {derivedFrom} from '../../src/model/derived';
import {events, institutions} from '../../src/model/tables';
import {companionsOf} from '../../src/model/schema';

const headerOf = (table: typeof events | typeof institutions) => [
  'Код',
  ...Object.values(table.columns).map(({title}) => title),
  ...companionsOf(table).map(({title}) => title),
];

const raw = {
  institutions: {
    name: 'Учреждения',
    // A row that was pasted has no code yet; the book gives it one.
    cells: [headerOf(institutions), ['', 'Школа № 1'], ['', 'Школа № 2']],
    marks: {},
    merged: [],
  },
  events: {
    name: 'Мероприятия',
    cells: [headerOf(events), ['МЕР-0001', 'Школа № 2', '', 'Турнир']],
    marks: {},
    merged: [],
  },
};

const change = (code: string, column: string, after: string): Change => ({
  table: 'events',
  code,
  column,
  before: '',
  after,
});

test('a new row gets the code that its institution has just been given', () => {
  const book = readBook(raw, [institutions, events]);
  const derived = derivedFrom(raw, book, [
    change('МЕР-0002', 'code', 'МЕР-0002'),
    change('МЕР-0002', 'institution', 'Школа № 2'),
    change('МЕР-0002', 'period', 'ноябрь 2022'),
  ]);
  const of = (key: string) =>
    derived.find(each => each.code === 'МЕР-0002' && each.key === key)?.after;
  expect(of('institution.code')).toBe('УЧР-0002');
  expect(of('period.term')).toBe('закрыт');
});

test('a name that is given with the change is known to the rows that use it', () => {
  const book = readBook(raw, [institutions, events]);
  const derived = derivedFrom(raw, book, [
    {...change('УЧР-0002', 'shortName', 'Лицей'), table: 'institutions'},
    change('МЕР-0001', 'institution', 'Лицей'),
  ]);
  expect(derived).toContainEqual({
    table: 'events',
    code: 'МЕР-0001',
    key: 'institution.code',
    after: 'УЧР-0002',
  });
});
