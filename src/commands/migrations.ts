/** «Обновить книгу»: what a workbook of an older version lacks. Each version names what it brought. */

import type {Book} from '../model/book';
import {type BookState, homeMark, locatedIn} from '../model/book-state';
import type {Change} from '../model/change';
import {
  furnishingOf,
  headerLook,
  listOf,
  type ListSources,
} from '../model/furnishing';
import type {FirstRow, NewBook} from '../model/new-book';
import {comparable} from '../model/normalise';
import type {Furnish, FurnishColumn, Reshape} from '../model/reshape';
import {agree} from '../model/russian';
import {showCode, type Table, type TableName} from '../model/schema';
import {bookVersion, readSettings} from '../model/settings';
import {
  BOOK_VERSION,
  settingDefinitions,
  type SettingName,
} from '../model/tables/default-settings';
import {
  access,
  RULE_COLUMNS,
  type Setting,
  settings,
  tableByName,
  vocabularies,
} from '../model/tables';
import {NO_START} from '../model/date';
import {vocabularyTitle} from '../model/vocabularies';
import type {Command, Thought} from './command';
import {WHETHER_THERE, said} from './new-book';

/** What a version brought. */
interface Version {
  readonly tables: readonly TableName[];
  readonly vocabularies: readonly string[];
  readonly settings: readonly SettingName[];
  /** Columns of sheets that were there before. */
  readonly columns: {readonly [Name in TableName]?: readonly string[]};
  /** The marks of sheets bear the ids of their sheets. */
  readonly marksBearIds?: true;
}

const VERSIONS: {readonly [version: number]: Version} = {
  2: {
    tables: ['access', 'journal', 'history'],
    vocabularies: ['roles'],
    settings: [],
    columns: {},
    marksBearIds: true,
  },
  3: {
    tables: ['acceptances'],
    vocabularies: [],
    settings: ['nearness'],
    columns: {settings: RULE_COLUMNS},
  },
  4: {
    tables: [],
    vocabularies: [],
    settings: [],
    columns: {provisions: ['measures', 'measures.codes']},
  },
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
          'Обновить книгу нельзя: нет листа «Настройки» или его заголовков. Верните их (Файл → История версий) и повторите.',
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
  // The journal is there before any command thinks, but bare: it is dressed with what came along with it.
  const lacking = names.filter(
    name => !book.has(name === 'journal' ? access : tableByName[name]),
  );
  const columns = brought.flatMap(each =>
    newColumns(state, newBook, each.columns),
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
    ...columns,
  ];
  const words = vocabularyChanges(
    book,
    newBook,
    brought.flatMap(each => each.vocabularies),
  );
  const added = brought
    .flatMap(each => each.settings)
    .filter(name => settingRow(book, name) === undefined);
  const sheets = lacking.map(name => `«${tableByName[name].sheet}»`);
  const told = [
    sheets.length === 0
      ? ''
      : `${agree(sheets.length, 'добавлен лист', 'добавлены листы', 'добавлены листы')} ${sheets.join(', ')}`,
    words.titles.length === 0
      ? ''
      : `в «Справочники» – ${words.titles.map(title => `«${title}»`).join(', ')}`,
    ...columns.map(toldColumns),
    `в «Настройки» – ${[...added.map(name => `«${settingDefinitions[name].column.title}»`), 'версия книги'].join(', ')}`,
  ].filter(part => part !== '');
  return {
    changes: [
      ...versionChanges(book, newBook),
      ...newSettings(newBook, added),
      ...words.changes,
    ],
    reshapes,
    layouts: [],
    problems: [],
    message: `Книга обновлена до версии ${BOOK_VERSION}: ${told.join('; ')}. Ваши данные не изменились.${lacking.includes('access') ? ' Впишите в «Доступ» ящики учреждений и выберите «Настроить доступ».' : ''}`,
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

/** Columns that a sheet lacks, at its right end. */
function newColumns(
  {sheets}: BookState,
  {notes}: NewBook,
  brought: Version['columns'],
): Furnish[] {
  return sheets.flatMap((sheet): Furnish[] => {
    const {table, id, header} = sheet;
    const {positions} = locatedIn(sheet);
    const lacking = furnishingOf(tableByName[table], notes[table]).filter(
      ({key}) => brought[table]?.includes(key) && positions[key] === undefined,
    );
    const columns = lacking.map((column, index): FurnishColumn => {
      const list = listOf(column, NO_SOURCES);
      return {
        key: column.key,
        at: header.length + index,
        header: column.title,
        look: headerLook(tableByName[table]),
        note: column.note,
        isMarked: true,
        ...(column.isHidden ? {isHidden: true} : {}),
        numberFormats: [[sheet.rows - 1, column.numberFormat]],
        ...(list === undefined ? {} : {lists: [[sheet.rows - 1, list]]}),
      };
    });
    return columns.length === 0
      ? []
      : [{kind: 'furnish', sheet: id, table, columns}];
  });
}

/** «на лист «Положения» – столбец «Меры плана»». */
function toldColumns({table, columns}: Furnish): string {
  const shown = columns.filter(({isHidden}) => isHidden !== true);
  return `на лист «${tableByName[table].sheet}» – ${agree(shown.length, 'столбец', 'столбцы', 'столбцы')} ${shown.map(({header}) => `«${String(header)}»`).join(', ')}`;
}

/** New columns with a list of the book's own words have not come yet. */
const NO_SOURCES: ListSources = {vocabulary: () => [], names: () => undefined};

function settingRow(book: Book, name: SettingName): Setting | undefined {
  const {code, column} = settingDefinitions[name];
  return book
    .records(settings)
    .find(
      each =>
        each.code === code ||
        comparable(each.title ?? '') === comparable(column.title),
    );
}

function newSettings({rows}: NewBook, names: readonly SettingName[]): Change[] {
  return names.flatMap(name => {
    const {code} = settingDefinitions[name];
    const first = rows.settings?.find(each => each.code === code) ?? {};
    return newRow(settings, code, first);
  });
}

function versionChanges(book: Book, newBook: NewBook): Change[] {
  const {code} = settingDefinitions.version;
  const row = settingRow(book, 'version');
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
