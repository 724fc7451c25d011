/** Who names whom: found over the definitions, so that a new table takes part by itself. */

import {
  cellsMeaning,
  columnsChoosing,
  columnsNaming,
  namesOf,
  unmistakable,
} from '../../src/model/references';
import {institutions, partners} from '../../src/model/tables';
import {bookOf} from '../scoring/book-of';
import {NETWORK} from '../commands/at-desk';

const shown = (columns: ReturnType<typeof columnsNaming>) =>
  columns.map(({table, key}) => `${table.name}.${key}`);

test('Columns that name rows of a table, and those that hold values of a list', () => {
  expect(shown(columnsNaming('partners'))).toEqual([
    'events.partners',
    'projects.coexecutors',
    'cooperation.partner',
  ]);
  expect(shown(columnsNaming('plan'))).toEqual([
    'plan.parent',
    'provisions.measures',
  ]);
  expect(shown(columnsNaming('institutions'))).toContain('access.institution');
  expect(columnsNaming('events')).toEqual([]);
  expect(shown(columnsChoosing(' ФОРМАТ '))).toEqual(['events.format']);
  expect(columnsChoosing('partners')).toEqual([]);
});

test('Cells that mean a row, among one or several', () => {
  const book = bookOf(NETWORK);
  const rows = (code: string) =>
    cellsMeaning(book, columnsNaming('partners'), code).map(
      ({record}) => record.row,
    );
  expect(rows('ПРТ-0001')).toEqual([2, 3]);
  expect(rows('ПРТ-0002')).toEqual([2]);
  expect(rows('ПРТ-0009')).toEqual([]);
});

test('A row is called by its label, by its code where that means another too', () => {
  const book = bookOf({
    partners: [
      {shortName: 'Музей'},
      {shortName: 'музей'},
      {shortName: 'Дом'},
      {},
    ],
  });
  const called = ['ПРТ-0001', 'ПРТ-0003', 'ПРТ-0009'].map(code =>
    unmistakable(book, 'partners', code),
  );
  expect(called).toEqual(['ПРТ-0001', 'Дом', 'ПРТ-0009']);
});

test('All names of a row, each with its column', () => {
  const cells = {shortName: ' ТГУ', fullName: '', synonyms: 'НИ ТГУ; ; ТомГУ'};
  expect(namesOf(partners, cells)).toEqual([
    {key: 'shortName', name: 'ТГУ'},
    {key: 'synonyms', name: 'НИ ТГУ'},
    {key: 'synonyms', name: 'ТомГУ'},
  ]);
  expect(namesOf(institutions, {})).toEqual([]);
});
