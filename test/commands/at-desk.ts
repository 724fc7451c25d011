/** A person at the keyboard, for tests of pure commands: who it is, what is selected, what a request is answered. */

import type {Circumstances, Command, Thought} from '../../src/commands/command';
import type {Book} from '../../src/model/book';
import type {Change} from '../../src/model/change';
import type {Actor} from '../../src/model/rights';
import {tableByName} from '../../src/model/tables';
import {bookOf, institutionRow, type Row, type Rows} from '../scoring/book-of';

export const ASSOCIATION: Actor = {
  email: 'association@example.org',
  roles: ['ассоциация'],
  institutions: [],
  isOpen: false,
};
/** Of «Школа № 1». */
export const COORDINATOR: Actor = {
  email: 'school1@example.org',
  roles: ['координатор'],
  institutions: ['УЧР-0001'],
  isOpen: false,
};
export const METHODIST: Actor = {
  email: 'method@example.org',
  roles: ['методист'],
  institutions: [],
  isOpen: false,
};
export const DISTRICT: Actor = {
  email: 'district@example.org',
  roles: ['район'],
  institutions: [],
  isOpen: false,
};
export const STRANGER: Actor = {
  email: 'stranger@example.org',
  roles: [],
  institutions: [],
  isOpen: false,
};

/** Three schools, two partners, an event of each school, a project of the first two with its rows. */
export const NETWORK: Rows = {
  institutions: ['Школа № 1', 'Школа № 2', 'Школа № 3'].map((shortName, i) =>
    institutionRow({code: `УЧР-000${i + 1}`, shortName}),
  ),
  partners: [
    {shortName: 'ТГУ', fullName: 'Томский университет', synonyms: 'НИ ТГУ'},
    {shortName: 'Музей города'},
  ],
  events: [
    {
      institution: 'Школа № 1',
      title: 'Конкурс чтецов',
      period: '12.10.2022',
      partners: 'ТГУ; Музей города',
      count: 2,
    },
    {
      institution: 'Школа № 2',
      title: 'Турнир по шахматам',
      period: '2023 г.',
      partners: 'НИ ТГУ',
    },
    {title: 'Ничья викторина', period: '2023 г.'},
  ],
  projects: [
    {shortName: 'Мост', title: 'Проект «Мост»', institution: 'Школа № 1'},
    {shortName: 'Река', title: 'Проект «Река»', institution: 'Школа № 2'},
  ],
  stages: [
    {project: 'Мост', stage: 'Организационный этап'},
    {project: 'Река', stage: 'Организационный этап'},
  ],
  access: [
    {email: 'association@example.org', role: 'ассоциация'},
    {
      email: 'school1@example.org',
      role: 'координатор',
      institution: 'Школа № 1',
    },
  ],
};

/** The network with rows of some tables otherwise. */
export function networkBook(rows: Rows = {}): Book {
  return bookOf({...NETWORK, ...rows});
}

/** The network after changes: what the next command reads. */
export function bookAfter(changes: readonly Change[], rows: Rows = {}): Book {
  const all: {[table: string]: Row[]} = {};
  for (const [name, list = []] of Object.entries({...NETWORK, ...rows})) {
    const {prefix} = tableByName[name as keyof typeof tableByName];
    all[name] = list.map((row, i) => ({
      code: `${prefix}-${String(i + 1).padStart(4, '0')}`,
      ...row,
    }));
  }
  for (const {table, code, column, after} of changes) {
    let row = all[table].find(one => one.code === code);
    if (row === undefined) {
      row = {code};
      all[table].push(row);
    }
    Object.assign(row, {[column]: after});
  }
  return bookOf(all as Rows);
}

/** What a command thinks of a book, at the keyboard of a person. */
export function think<Answer>(
  command: Command<Answer>,
  actor: Actor,
  book: Book = networkBook(),
  more: Partial<Circumstances> = {},
): Thought<Answer> {
  return command.think(book, {
    places: {},
    now: '22.11.2026 00:38',
    actor,
    memory: undefined,
    pageName: page => page,
    pageCells: () => [],
    sheetName: table => book.tables[table]?.sheet,
    sheetId: () => undefined,
    ...more,
  });
}

/** The answer of a command that changes nothing. */
export function answerOf<Answer>(
  ...asked: Parameters<typeof think<Answer>>
): Answer {
  const {changes, answer} = think(...asked);
  if (changes.length > 0) throw new Error('It changes something');
  return answer as Answer;
}
