/** Finding anew: what a check of the whole book finds, the tables that a finding names are enough to find again. */

import {identityOf} from '../../src/audit/finding';
import {CATALOGUE} from '../../src/commands/check-book';
import type {Needs} from '../../src/commands/command';
import {Recheck} from '../../src/commands/recheck';
import {type Book, type RawBook, readBook} from '../../src/model/book';
import type {Cell} from '../../src/model/cell';
import {CODE_TITLE, type Table, type TableName} from '../../src/model/schema';
import {tables} from '../../src/model/tables';
import {audit} from '../audit/findings';
import {readSample} from '../sample/read-sample';

/** What every command is given. */
const ALWAYS: Needs = {
  settings: 'all',
  access: 'all',
  indicators: 'all',
  vocabularies: 'all',
};
/** The day for which the sample is counted stands in its settings. */
const NOW = '22.11.2026 00:38';

type Planted = {
  readonly [Name in TableName]?: {
    readonly [code: string]: {readonly [key: string]: Cell};
  };
};

/** A book as a command reads it that wants no more, with some cells otherwise. */
function readAgain(book: Book, needs: Needs, planted: Planted = {}): Book {
  const raw: {-readonly [Name in TableName]?: RawBook[Name]} = {};
  for (const table of tables as readonly Table[]) {
    const wanted = {...needs, ...ALWAYS}[table.name];
    const data = book.tables[table.name];
    if (wanted === undefined || data === undefined) continue;
    const keys = Object.keys(table.columns);
    const isRead = (key: string) => wanted === 'all' || wanted.includes(key);
    raw[table.name] = {
      name: data.sheet,
      cells: [
        [CODE_TITLE, ...keys.map(key => table.columns[key].title)],
        ...data.records.map(({code, cells}) => [
          code,
          ...keys.map(key =>
            isRead(key)
              ? (planted[table.name]?.[code]?.[key] ?? cells[key])
              : '',
          ),
        ]),
      ],
      marks: {},
      merged: [],
      ...(wanted === 'all' ? {} : {only: wanted}),
    };
  }
  return readBook(
    raw,
    tables.filter(({name}) => raw[name] !== undefined),
  );
}

const WHOLE = Object.fromEntries(
  tables.map(({name}) => [name, 'all'] as const),
) as Needs;

/** What people do to a book: spellings, separators, a number without its first zero, a number twice. */
const PLANTED: Planted = {
  events: {
    'МЕР-0001': {level: 'региональнй'},
    'МЕР-0002': {partners: 'НИ ТГУ, НИ ТПУ'},
    'МЕР-0003': {institution: 'Гимназия № 24 г. Томск'},
  },
  partners: {'ПРТ-0001': {email: 'нет почты'}},
  cooperation: {'СОТ-0001': {partner: 'Никому не известная организация'}},
};

const book = readAgain(readSample('all'), WHOLE, PLANTED);
const findings = audit(book);

test('Every finding is found anew, with its cure', () => {
  expect(findings.length).toBeGreaterThan(40);
  const parts = new Map<string, Book>();
  const lost = findings.filter(finding => {
    const {rule, cells, changes, message} = finding;
    const table = cells[0]?.table;
    const key = {rule, identity: identityOf(finding), table};
    const recheck = new Recheck(key, CATALOGUE);
    const looked = `${rule} ${table}`;
    const part = parts.get(looked) ?? readAgain(book, recheck.needs(book));
    parts.set(looked, part);
    const again = recheck.find(part, NOW);
    return (
      again?.message !== message ||
      JSON.stringify(again.changes) !== JSON.stringify(changes)
    );
  });
  expect(lost.map(({rule, message}) => `${rule} ${message}`)).toEqual([]);
});

test('Cures of several rules are among them', () => {
  const cured = findings.flatMap(({rule, changes}) =>
    changes === undefined ? [] : rule,
  );
  expect(cured).toEqual(expect.arrayContaining(['A13', 'A18', 'A19']));
});

test('No more is read than the rule looks at', () => {
  const read = (rule: string, table?: TableName) =>
    Object.keys(
      new Recheck({rule, identity: 'any', table}, CATALOGUE).needs(book),
    ).sort();
  const always = ['indicators', 'institutions', 'settings', 'vocabularies'];
  expect(read('A36')).toEqual([...always, 'values'].sort());
  expect(read('A13', 'sites')).toEqual([...always, 'sites'].sort());
  // It speaks of the book as a whole.
  expect(read('A35').length).toBeGreaterThan(10);
  expect(read('A99')).toEqual([]);
});
