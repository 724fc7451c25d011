/** «Создать книгу»: which sheets a new workbook gets, and the rows that stand in them from the beginning. */

import type {Cell} from '../model/cell';
import {Module, Table} from '../model/schema';
import {defaultIndicators} from '../model/tables/default-indicators';
import {settingDefinitions} from '../model/tables/default-settings';
import {tablesOf} from '../model/tables';
import {comparable} from '../model/normalise';
import {vocabularyRows} from '../model/vocabularies';

/** The modules that can be switched on, as «Настройки» names them. */
export const moduleTitles: readonly (readonly [Module, string])[] = [
  ['projects', 'Проекты'],
  ['network', 'Сеть'],
  ['provisions', 'Положения'],
];

export interface NewSheet {
  readonly table: Table;
  /** Cells by key of the column, 'code' among them. */
  readonly rows: readonly {readonly [key: string]: Cell}[];
}

/**
 * What a person wrote of the modules, «Проекты; сеть».
 *
 * @returns the modules, and the words that name none
 */
export function readModules(text: string): {
  modules: Module[];
  unknown: string[];
} {
  const words = text
    .split(/[;,]/)
    .map(word => word.trim())
    .filter(word => word !== '');
  const byTitle = new Map(
    moduleTitles.map(([module, title]) => [comparable(title), module]),
  );
  return {
    modules: words.flatMap(word => byTitle.get(comparable(word)) ?? []),
    unknown: words.filter(word => !byTitle.has(comparable(word))),
  };
}

/** The sheets of a new book with the rows that the association begins with and then owns. */
export function newSheets(modules: readonly Module[]): NewSheet[] {
  return tablesOf(modules).map(table => ({
    table,
    rows: firstRows(table, modules),
  }));
}

function firstRows(table: Table, modules: readonly Module[]): NewSheet['rows'] {
  switch (table.name) {
    case 'indicators':
      return defaultIndicators.map(indicator => ({...indicator}));
    case 'vocabularies':
      return vocabularyRows().map(([vocabulary, value, order, note]) => ({
        vocabulary,
        value,
        order,
        note,
      }));
    case 'settings':
      return Object.values(settingDefinitions).map(definition => ({
        code: definition.code,
        section: definition.section,
        title: definition.column.title,
        value:
          definition.code === settingDefinitions.modules.code
            ? showModules(modules)
            : definition.initial,
        note: definition.note,
      }));
    default:
      return [];
  }
}

function showModules(modules: readonly Module[]): string {
  return moduleTitles
    .filter(([module]) => modules.includes(module))
    .map(([, title]) => title)
    .join('; ');
}
