/** The journal as data: what is written can be read again, and its chain shows what was not. */

import fc from 'fast-check';
import type {Cell} from '../../src/model/cell';
import {type Change, netChanges} from '../../src/model/change';
import {
  type Entry,
  type JournalRow,
  entriesOf,
  rowsOf,
  showRow,
} from '../../src/model/journal';
import type {Titles} from '../../src/model/journal-bodies';
import {brokenLinks} from '../../src/model/journal-chain';

const titles: Titles = {
  sheet: table => `лист ${table}`,
  column: (table, key) => `${table}.${key}`,
};

const entry: Omit<Entry, 'code' | 'state'> = {
  when: '25.11.2026 18:59:03',
  person: 'school@example.org',
  action: 'Добавить запись',
  answer: '{"message":"Сохранено"}',
  token: 'a1',
  changes: [],
  reshapes: [],
};

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc.integer(),
  fc.double({noNaN: true, noDefaultInfinity: true}).map(n => (n === 0 ? 0 : n)),
  fc.boolean(),
  fc.constantFrom('', "'", '=1+1', '007', '1E5', 'true', '-', '1,5'),
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    table: fc.constantFrom('events' as const, 'sites' as const),
    code: fc.constantFrom('МЕР-0001', 'МЕР-0002', 'ПЛЩ-0001'),
    column: fc.constantFrom('code', 'title', 'level', 'period.from'),
    before: cell,
    after: cell,
  }),
  fc.record({
    table: fc.constant('events' as const),
    code: fc.constant('МЕР-0003'),
    column: fc.constant('title'),
    before: fc.constant('=A1&"x"'),
    after: cell,
    formula: fc.constant('before' as const),
  }),
);

/** As the sheet gives rows back: texts, in whatever order a person left them. */
const shuffled = (rows: readonly JournalRow[]): JournalRow[] => [
  ...rows.filter((_, index) => index % 2 === 1),
  ...rows.filter((_, index) => index % 2 === 0),
];

test('An entry is read as it was written, whatever the cells hold', () => {
  fc.assert(
    fc.property(fc.array(change, {minLength: 1, maxLength: 30}), changes => {
      const rows = rowsOf({...entry, changes}, titles, 7, 'x');
      expect(entriesOf(shuffled(rows))).toEqual([
        {
          ...entry,
          changes: netChanges(changes),
          code: 'ЖРН-0007',
          state: 'начато',
        },
      ]);
    }),
  );
});

test('A thousand changes are packed by column, long texts apart, and read as they were written', () => {
  const many = Array.from({length: 1_000}, (_, index): Change => ({
    table: 'events',
    code: `МЕР-${String(index).padStart(4, '0')}`,
    column: index % 2 === 0 ? 'title' : 'count',
    before: index % 2 === 0 ? `Игра ${index}` : index,
    after: index === 500 ? 'д'.repeat(49_999) : '',
  }));
  const rows = rowsOf({...entry, changes: many}, titles, 1, '');
  expect(rows.length).toBeLessThan(10);
  for (const row of rows) {
    expect(
      Math.max(...Object.values(row).map(text => text.length)),
    ).toBeLessThan(50_000);
  }
  const [read] = entriesOf(rows);
  const byCode = (changes: readonly Change[]) =>
    [...changes].sort((a, b) => (a.code < b.code ? -1 : 1));
  expect(byCode(read.changes)).toEqual(byCode(many));
});

test('An inverse that is too long for a cell goes on in the rows below', () => {
  const formats = Array.from({length: 9_000}, (_, index): [number, string] => [
    1,
    index % 2 === 0 ? '@' : '#,##0',
  ]);
  const undo = {
    kind: 'furnish',
    sheet: 1,
    table: 'events',
    columns: [{key: 'title', at: 3, numberFormats: formats}],
  } as const;
  const long = {reshape: undo, undo: [undo], words: 'Лист «Мероприятия»'};
  const short = {reshape: undo, undo: [], words: ''};
  const reshapes = [short, long, {...long, words: 'ещё'}];
  const rows = rowsOf({...entry, reshapes}, titles, 1, '');
  expect(rows.length).toBeGreaterThan(3);
  for (const cell of rows.flatMap(row => Object.values(row))) {
    expect(cell.length).toBeLessThan(50_000);
  }
  expect(entriesOf(shuffled(rows))[0].reshapes).toEqual(reshapes);
  expect(brokenLinks(rows, '', undefined)).toEqual([]);
});

test('A structural change keeps its inverse; rows of one entry may come later', () => {
  const reshape = {
    kind: 'drop sheets',
    tables: ['events'],
    modules: [],
  } as const;
  const reshaped = {reshape, undo: [], words: 'Лист «Мероприятия» убран'};
  const first = rowsOf({...entry, reshapes: [reshaped]}, titles, 1, '');
  const later = rowsOf(
    {...entry, answer: '', changes: [changeOf('a', 'b')]},
    titles,
    2,
    first[0].chain,
    first[0].entry,
  );
  const [read, ...others] = entriesOf([...first, ...later]);
  expect(others).toEqual([]);
  expect(read.reshapes).toEqual([reshaped]);
  expect(read.changes).toEqual([changeOf('a', 'b')]);
  expect(showRow(first[0])).toBe('Лист «Мероприятия» убран');
  expect(showRow(later[0])).toBe(
    'лист events, МЕР-0001, «events.title»: «a» → «b»',
  );
  expect(brokenLinks([...first, ...later], '', undefined)).toEqual([]);
});

test('The state is of the whole entry: one cell in conflict makes it one', () => {
  const rows = rowsOf(
    {...entry, changes: [changeOf('a', 'b'), changeOf('c', 'd')]},
    titles,
    1,
    '',
  );
  const state = (...states: string[]) =>
    entriesOf(rows.map((row, index) => ({...row, state: states[index]})))[0]
      .state;
  expect(state('сделано', 'сделано')).toBe('сделано');
  expect(state('сделано', 'конфликт')).toBe('конфликт');
  expect(state('начато', 'конфликт')).toBe('начато');
});

test('A cell that an action changes twice changed from the first to the last', () => {
  const rows = rowsOf(
    {...entry, changes: [changeOf('a', 'b'), changeOf('b', 'c')]},
    titles,
    1,
    '',
  );
  expect(entriesOf(rows)[0].changes).toEqual([changeOf('a', 'c')]);
});

describe('The chain', () => {
  const rows = ['a', 'b', 'c', 'd'].reduce<JournalRow[]>(
    (known, after) => [
      ...known,
      ...rowsOf(
        {...entry, changes: [changeOf('', after)]},
        titles,
        known.length + 1,
        known.at(-1)?.chain ?? '',
      ),
    ],
    [],
  );
  const last = {number: 4, chain: rows[3].chain};

  test('holds when nothing was touched, in any order, and when only states changed', () => {
    const done = rows.map(row => ({...row, state: 'сделано'}));
    expect(brokenLinks(shuffled(done), '', last)).toEqual([]);
  });

  test.each<[string, readonly JournalRow[], string]>([
    [
      'a changed cell',
      rows.map(row => (row.row === 'ЖРН-0002' ? {...row, after: 'z'} : row)),
      'строку ЖРН-0002 изменили вручную',
    ],
    [
      'a removed row',
      rows.filter(({row}) => row !== 'ЖРН-0003'),
      'между ЖРН-0002 и ЖРН-0004 строк не хватает: их удалили вручную',
    ],
    [
      'a removed end',
      rows.slice(0, 3),
      'последних строк (до ЖРН-0004) не хватает: их удалили вручную',
    ],
    ['a doubled row', [...rows, rows[3]], 'строка ЖРН-0004 стоит дважды'],
    [
      'a row put in',
      [...rows, {...rows[3], row: 'моя'}],
      'строку «моя» вписали вручную',
    ],
  ])('shows %s', (_, touched, line) => {
    expect(brokenLinks(touched, '', last)).toEqual([line]);
  });
});

function changeOf(before: string, after: string): Change {
  return {table: 'events', code: 'МЕР-0001', column: 'title', before, after};
}
