/** «Создать книгу»: which sheets a new workbook gets, and the rows that stand in them from the beginning. */

import type {Cell} from '../model/cell';
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
    rows: (rows[table.name] ?? []).map(row => fitting(table, row)),
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
