/** «Обновить книгу»: what a workbook of an older version lacks. Each version names what it brought. */

import type {Book} from '../model/book';
import {type BookState, homeMark} from '../model/book-state';
import type {Change} from '../model/change';
import type {FirstRow, NewBook} from '../model/new-book';
import {comparable} from '../model/normalise';
import type {Reshape} from '../model/reshape';
import {agree} from '../model/russian';
import {showCode, type Table, type TableName} from '../model/schema';
import {bookVersion, readSettings} from '../model/settings';
import {
  BOOK_VERSION,
  settingDefinitions,
} from '../model/tables/default-settings';
import {settings, tableByName, vocabularies} from '../model/tables';
import {NO_START} from '../model/date';
import {vocabularyTitle} from '../model/vocabularies';
import type {Command, Thought} from './command';
import {WHETHER_THERE, said} from './new-book';

/** What a version brought. */
interface Version {
  readonly tables: readonly TableName[];
  readonly vocabularies: readonly string[];
  /** The marks of sheets bear the ids of their sheets. */
  readonly marksBearIds?: true;
}

const VERSIONS: {readonly [version: number]: Version} = {
  2: {
    tables: ['access', 'journal', 'history'],
    vocabularies: ['roles'],
    marksBearIds: true,
  },
  3: {tables: ['acceptances'], vocabularies: []},
};

/**
 * @param state the sheets as they stand
 * @param newBook the rows that a new book begins with
 */
export function migrateBook(state: BookState, newBook: NewBook): Command {
  return {
    title: 'Обновить книгу',
    roles: [],
    needs: {...WHETHER_THERE, settings: 'all', vocabularies: 'all'},
    isFoundation: true,
    think: book => {
      const version = bookVersion(book);
      if (version === undefined) {
        return said(
          'Обновить книгу нельзя: нет листа «Настройки». Верните его (Файл → История версий) и повторите.',
        );
      }
      return version >= BOOK_VERSION
        ? said('Книга уже новой версии, обновлять нечего.')
        : migrated(book, version, state, newBook);
    },
  };
}

function migrated(
  book: Book,
  version: number,
  state: BookState,
  newBook: NewBook,
): Thought {
  const brought = Object.entries(VERSIONS)
    .filter(([number]) => Number(number) > version)
    .map(([, each]) => each);
  const names = brought.flatMap(({tables}) => tables);
  // The journal is there before any command thinks, but bare: it is dressed with the others.
  const lacking = names.filter(
    name => name === 'journal' || !book.has(tableByName[name]),
  );
  const reshapes: Reshape[] = [
    ...(lacking.length === 0
      ? []
      : [
          {
            kind: 'make sheets' as const,
            tables: lacking,
            modules: readSettings(book, NO_START).settings.modules,
          },
        ]),
    ...(brought.some(({marksBearIds}) => marksBearIds) ? marks(state) : []),
  ];
  const words = vocabularyChanges(
    book,
    newBook,
    brought.flatMap(each => each.vocabularies),
  );
  const sheets = lacking.map(name => `«${tableByName[name].sheet}»`);
  const told = [
    sheets.length === 0
      ? ''
      : `${agree(sheets.length, 'добавлен лист', 'добавлены листы', 'добавлены листы')} ${sheets.join(', ')}`,
    words.titles.length === 0
      ? ''
      : `в «Справочники» – ${words.titles.map(title => `«${title}»`).join(', ')}`,
    'в «Настройки» – версия книги',
  ].filter(part => part !== '');
  return {
    changes: [...versionChanges(book, newBook), ...words.changes],
    reshapes,
    layouts: [],
    problems: [],
    message: `Книга обновлена до версии ${BOOK_VERSION}: ${told.join('; ')}. Ваши данные не изменились. Впишите в «Доступ» ящики учреждений и выберите «Настроить доступ».`,
  };
}

function marks({sheets}: BookState): Reshape[] {
  return sheets
    .filter(({mark, table, id}) => mark !== homeMark(table, id))
    .map(({table, id}) => ({
      kind: 'furnish',
      sheet: id,
      table,
      mark: homeMark(table, id),
      columns: [],
    }));
}

function versionChanges(book: Book, newBook: NewBook): Change[] {
  const {code, column} = settingDefinitions.version;
  const row = book
    .records(settings)
    .find(
      each =>
        each.code === code ||
        comparable(each.title ?? '') === comparable(column.title),
    );
  if (row !== undefined) {
    return [
      {
        table: 'settings',
        code: row.code,
        column: 'value',
        before: row.cells.value,
        after: BOOK_VERSION,
      },
    ];
  }
  const first = newBook.rows.settings?.find(each => each.code === code) ?? {};
  return newRow(settings, code, {...first, value: BOOK_VERSION});
}

/** Values of vocabularies that the book lacks. */
function vocabularyChanges(
  book: Book,
  newBook: NewBook,
  names: readonly string[],
): {changes: Change[]; titles: string[]} {
  const wanted = names.map(vocabularyTitle);
  const present = new Set(
    book
      .records(vocabularies)
      .map(({cells}) => keyOf(String(cells.vocabulary), String(cells.value))),
  );
  const lacking = (newBook.rows.vocabularies ?? []).filter(
    ({vocabulary, value}) =>
      wanted.includes(String(vocabulary)) &&
      !present.has(keyOf(String(vocabulary), String(value))),
  );
  const last = book.counters.vocabularies ?? 0;
  return {
    changes: lacking.flatMap((row, index) =>
      newRow(
        vocabularies,
        showCode(vocabularies.prefix, last + index + 1),
        row,
      ),
    ),
    titles: [...new Set(lacking.map(({vocabulary}) => String(vocabulary)))],
  };
}

function keyOf(vocabulary: string, value: string): string {
  return `${comparable(vocabulary)}: ${comparable(value)}`;
}

function newRow(table: Table, code: string, row: FirstRow): Change[] {
  const cells = Object.keys(table.columns).filter(
    key => (row[key] ?? '') !== '',
  );
  return [
    {table: table.name, code, column: 'code', before: '', after: code},
    ...cells.map(column => ({
      table: table.name,
      code,
      column,
      before: '',
      after: row[column],
    })),
  ];
}
