/** «Создать книгу»: which sheets a new workbook gets, and the rows that stand in them from the beginning. */

import type {FirstRow, FirstRows} from '../model/first-rows';
import {showModules} from '../model/modules';
import type {Module, Table} from '../model/schema';
import {settingDefinitions} from '../model/tables/default-settings';
import {tablesOf} from '../model/tables';
import {vocabularyTitle} from '../model/vocabularies';

export interface NewSheet {
  readonly table: Table;
  readonly rows: readonly FirstRow[];
}

/** The sheets of a new book with the rows that the association begins with and then owns. */
export function newSheets(
  modules: readonly Module[],
  first: FirstRows,
): NewSheet[] {
  const chosen = (row: FirstRow) =>
    row.code === settingDefinitions.modules.code
      ? {...row, value: showModules(modules)}
      : row;
  return tablesOf(modules).map(table => ({
    table,
    rows: (first[table.name] ?? []).map(chosen),
  }));
}

/** The values of a vocabulary in a new book, in their order. */
export function firstValues(first: FirstRows, name: string): string[] {
  const title = vocabularyTitle(name);
  return (first.vocabularies ?? [])
    .filter(({vocabulary}) => vocabulary === title)
    .map(({value}) => String(value));
}
