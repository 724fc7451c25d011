/** «Создать книгу»: which sheets a new workbook gets, and the rows that stand in them from the beginning. */

import {showModules} from '../model/modules';
import type {FirstRow, NewBook} from '../model/new-book';
import type {Module, Table} from '../model/schema';
import {settingDefinitions} from '../model/tables/default-settings';
import {tablesOf} from '../model/tables';
import type {SheetNote} from '../model/tables/sheet-notes';
import {vocabularyTitle} from '../model/vocabularies';

export interface NewSheet {
  readonly table: Table;
  readonly rows: readonly FirstRow[];
  readonly notes: SheetNote;
}

/** The sheets of a new book with the rows that the association begins with and then owns. */
export function newSheets(
  modules: readonly Module[],
  {rows, notes}: NewBook,
): NewSheet[] {
  const chosen = (row: FirstRow) =>
    row.code === settingDefinitions.modules.code
      ? {...row, value: showModules(modules)}
      : row;
  return tablesOf(modules).map(table => ({
    table,
    rows: (rows[table.name] ?? []).map(chosen),
    notes: notes[table.name],
  }));
}

/** The values of a vocabulary in a new book, in their order. */
export function firstValues({rows}: NewBook, name: string): string[] {
  const title = vocabularyTitle(name);
  return (rows.vocabularies ?? [])
    .filter(({vocabulary}) => vocabulary === title)
    .map(({value}) => String(value));
}
