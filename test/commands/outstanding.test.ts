/** What is left to be written of committed changes, against what stands there now. */

import fc from 'fast-check';
import {type Present, outstanding} from '../../src/commands/outstanding';
import type {Cell} from '../../src/model/cell';
import type {Change} from '../../src/model/change';

type Rows = Map<string, Map<string, Cell>>;

function presentOf(rows: Rows, formulas: ReadonlySet<string> = new Set()) {
  return {
    has: code => rows.has(code),
    cell: (code, column) =>
      rows.has(code) ? (rows.get(code)!.get(column) ?? '') : undefined,
    formula: (code, column) => (formulas.has(`${code} ${column}`) ? '=A1' : ''),
  } satisfies Present;
}

function change(
  code: string,
  column: string,
  before: Cell,
  after: Cell,
): Change {
  return {table: 'events', code, column, before, after};
}

const CREATE = [change('C', 'code', '', 'C'), change('C', 'title', '', 'Игра')];
const DELETE = [change('C', 'code', 'C', ''), change('C', 'title', 'Игра', '')];

test('a new row is made where its code is absent, and finished where it is there', () => {
  expect(outstanding(CREATE, presentOf(new Map()))).toEqual({
    write: CREATE,
    conflicts: [],
  });
  const bare: Rows = new Map([['C', new Map()]]);
  expect(outstanding(CREATE, presentOf(bare))).toEqual({
    write: [CREATE[1]],
    conflicts: [],
  });
});

test('what went under another header of a new record is no edit of a person', () => {
  const made = [
    ...CREATE,
    change('C', 'institution', '', 'Школа № 1'),
    change('C', 'note', '', 'осенью'),
  ];
  const moved: Rows = new Map([
    [
      'C',
      new Map([
        ['title', "'Школа № 1"],
        ['institution', ''],
        ['note', 'весной'],
      ]),
    ],
  ]);
  expect(outstanding(made, presentOf(moved))).toEqual({
    write: [made[1], made[2]],
    conflicts: [{change: made[3], now: 'весной'}],
  });
  const [, ...edits] = made;
  expect(outstanding(edits, presentOf(moved)).write).toEqual([edits[1]]);
});

test('a row is deleted only where nothing of it was edited', () => {
  const there: Rows = new Map([['C', new Map([['title', 'Игра']])]]);
  expect(new Set(outstanding(DELETE, presentOf(there)).write)).toEqual(
    new Set(DELETE),
  );
  const edited: Rows = new Map([['C', new Map([['title', 'Турнир']])]]);
  expect(outstanding(DELETE, presentOf(edited))).toEqual({
    write: [],
    conflicts: [{change: DELETE[1], now: 'Турнир'}],
  });
  expect(outstanding(DELETE, presentOf(new Map())).conflicts).toEqual([]);
});

test('a row that is gone is a conflict, not a new row', () => {
  const edit = change('C', 'title', 'Игра', 'Турнир');
  expect(outstanding([edit], presentOf(new Map()))).toEqual({
    write: [],
    conflicts: [{change: edit, now: undefined}],
  });
});

test('a formula is no value, whatever it results in', () => {
  const edit = change('C', 'title', 'Игра', 'Турнир');
  for (const value of ['Игра', 'Турнир']) {
    const rows: Rows = new Map([['C', new Map([['title', value]])]]);
    expect(outstanding([edit], presentOf(rows, new Set(['C title'])))).toEqual({
      write: [],
      conflicts: [{change: edit, now: value}],
    });
  }
});

const CODES = ['A', 'B', 'C'];
const COLUMNS = ['title', 'level'];
const cells = fc.constantFrom<Cell>('', 'x', 'y', 1);
const rows = fc
  .uniqueArray(fc.constantFrom(...CODES))
  .chain(codes =>
    fc.tuple(
      ...codes.map(code =>
        fc
          .record({title: cells, level: cells})
          .map(each => [code, new Map(Object.entries(each))] as const),
      ),
    ),
  )
  .map(entries => new Map(entries) as Rows);

/** What a command thinks out of a book: edits of rows that are there, new rows, deletions. */
const changesOf = (book: Rows): fc.Arbitrary<Change[]> =>
  fc
    .tuple(...CODES.map(() => fc.tuple(fc.boolean(), cells, cells)))
    .map(wishes =>
      CODES.flatMap((code, index) => {
        const [isDeletion, ...after] = wishes[index];
        const row = book.get(code);
        const own = COLUMNS.map((column, at) =>
          change(
            code,
            column,
            row?.get(column) ?? '',
            row !== undefined && isDeletion ? '' : after[at],
          ),
        ).filter(each => each.before !== each.after);
        if (row === undefined) return [change(code, 'code', '', code), ...own];
        return isDeletion ? [change(code, 'code', code, ''), ...own] : own;
      }),
    );

function write(book: Rows, changes: readonly Change[]): Rows {
  const next: Rows = new Map(
    [...book].map(([code, row]) => [code, new Map(row)]),
  );
  for (const {code, column, after} of changes) {
    if (column === 'code' && after === '') continue;
    if (!next.has(code)) next.set(code, new Map());
    if (column !== 'code') next.get(code)!.set(column, after);
  }
  for (const {code, column, after} of changes) {
    if (column === 'code' && after === '') next.delete(code);
  }
  return next;
}

const plain = (book: Rows) =>
  [...book]
    .map(([code, row]) => [code, COLUMNS.map(key => row.get(key) ?? '')])
    .sort();

test('wherever writing stopped, what is outstanding leads to the same book, and then nothing is', () => {
  fc.assert(
    fc.property(
      rows.chain(book => fc.tuple(fc.constant(book), changesOf(book))),
      fc.nat(),
      ([book, changes], stop) => {
        const wanted = write(book, changes);
        const first = outstanding(changes, presentOf(book));
        expect(first.conflicts).toEqual([]);
        const part = write(book, first.write.slice(0, stop % 7));
        const rest = outstanding(changes, presentOf(part));
        expect(rest.conflicts).toEqual([]);
        const done = write(part, rest.write);
        expect(plain(done)).toEqual(plain(wanted));
        expect(outstanding(changes, presentOf(done))).toEqual({
          write: [],
          conflicts: [],
        });
      },
    ),
  );
});
