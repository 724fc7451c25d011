/** «Создать книгу»: which sheets a workbook gets, and the rows that stand in them from the beginning. */

import type {Book} from '../model/book';
import type {Cell} from '../model/cell';
import {showModules} from '../model/modules';
import type {FirstRow, NewBook} from '../model/new-book';
import type {Module, Table, TableName} from '../model/schema';
import {outdated} from '../model/settings';
import {settingDefinitions} from '../model/tables/default-settings';
import {access, settings, tables, tablesOf} from '../model/tables';
import type {SheetNote} from '../model/tables/sheet-notes';
import {type Role, vocabularyTitle} from '../model/vocabularies';
import type {Command, Thought} from './command';

export interface NewSheet {
  readonly table: Table;
  readonly rows: readonly FirstRow[];
  readonly notes: SheetNote;
}

/**
 * The sheets of a new book with the rows that the association begins with and then owns.
 *
 * @param association its mailbox, '' where it is not known
 */
export function newSheets(
  modules: readonly Module[],
  {rows, notes}: NewBook,
  association = '',
): NewSheet[] {
  const chosen = tablesOf(modules);
  const isThere = (sheet: Cell) => chosen.some(table => table.sheet === sheet);
  const fitting = ({name}: Table, row: FirstRow): FirstRow => {
    if (name === 'settings' && row.code === settingDefinitions.modules.code) {
      return {...row, value: showModules(modules)};
    }
    // What counts a sheet that is not made would only be refused: the association switches it on with the module.
    return name === 'indicators' && !isThere(row.table)
      ? {...row, active: 'нет'}
      : row;
  };
  return chosen.map(table => ({
    table,
    rows: firstRows(table, association, rows).map(row => fitting(table, row)),
    notes: notes[table.name],
  }));
}

function firstRows(
  {name}: Table,
  association: string,
  rows: NewBook['rows'],
): readonly FirstRow[] {
  if (name === 'access' && association !== '') {
    return [{email: association, role: 'ассоциация' satisfies Role}];
  }
  return rows[name] ?? [];
}

/** The values of a vocabulary in a new book, in their order. */
export function firstValues({rows}: NewBook, name: string): string[] {
  const title = vocabularyTitle(name);
  return (rows.vocabularies ?? [])
    .filter(({vocabulary}) => vocabulary === title)
    .map(({value}) => String(value));
}

/** No column of any table: whether its sheet is there. */
export const WHETHER_THERE = Object.fromEntries(
  tables.map(({name}) => [name, []]),
) as unknown as {readonly [Name in TableName]: readonly string[]};

/** @param modules that the book shall have */
export function newBookCommand(modules: readonly Module[]): Command {
  return {
    title: 'Создать книгу',
    roles: [],
    needs: WHETHER_THERE,
    isFoundation: true,
    think: (book, {actor}) => {
      const why = outdated(book);
      if (why !== undefined) return said(why);
      const lacking = lackingTables(book, modules);
      if (lacking.length === 0) {
        return said(
          'Все листы уже есть. Чтобы добавить модуль, впишите его в «Настройки» → «Модули» и повторите.',
        );
      }
      const isFirst = !book.has(access) && actor.isOpen;
      return {
        ...said(
          `Созданы листы: ${shown(lacking).join(', ')}. Начните с листа «Учреждения».`,
        ),
        reshapes: [
          {
            kind: 'make sheets',
            tables: lacking.map(({name}) => name),
            modules,
            ...(isFirst && actor.email !== ''
              ? {association: actor.email}
              : {}),
          },
        ],
      };
    },
  };
}

/** What a command thinks that only says something. */
export function said(message: string): Thought {
  return {changes: [], layouts: [], problems: [], message};
}

/** The journal is there before any command thinks, but bare: a new book dresses it. */
function lackingTables(book: Book, modules: readonly Module[]): Table[] {
  const isNew = !book.has(settings);
  return tablesOf(modules).filter(
    table => !book.has(table) || (isNew && table.name === 'journal'),
  );
}

/** Names of the sheets that people see; a book of hidden sheets alone names those. */
function shown(made: readonly Table[]): string[] {
  const visible = made.filter(({hidden}) => hidden !== true);
  return (visible.length > 0 ? visible : made).map(({sheet}) => sheet);
}
