/**
 * Names of rows and of values that other sheets spell out. A row keeps its code when it is renamed, and the same command
 * writes the new name wherever the old one stood; a name that would mean two rows is refused.
 */

import type {InvalidField, SaveRequest} from '../contract';
import type {Book, TableData} from '../model/book';
import {isBlank, showCell} from '../model/cell';
import type {Change} from '../model/change';
import {parts} from '../model/kinds/reading';
import {comparable, oneLine} from '../model/normalise';
import {
  cellsMeaning,
  columnsChoosing,
  columnsNaming,
  labelOf,
  namesOf,
  type NamingColumn,
  type Reference,
  unmistakable,
} from '../model/references';
import {type Actor, belongsBy, hasRole, ownerOf} from '../model/rights';
import {runsOf} from '../model/runs';
import {grouped} from '../model/grouped';
import type {AnyRecord, Table} from '../model/schema';
import {vocabularies} from '../model/tables';
import type {Needs} from './command';
import {namesNeeded, together} from './record';

/** The columns that may name a row: by its code, or, a value of a vocabulary, by itself. */
export function namersOf(
  book: Book,
  table: Table,
  code: string,
): {readonly columns: readonly NamingColumn[]; readonly meant: string} {
  if (table.name !== 'vocabularies') {
    return {columns: columnsNaming(table.name), meant: code};
  }
  const row = book.data(vocabularies)?.byCode(code);
  return {
    columns: columnsChoosing(row?.vocabulary ?? ''),
    meant: row?.value ?? '',
  };
}

/** What must be read to know who names a row, and whose those rows are. */
export function namersNeeded(rules: Book, table: Table, code: string): Needs {
  const {columns} = namersOf(rules, table, code);
  return together(
    ...columns.map(({table: of, key}): Needs => {
      const by = belongsBy(of);
      return {[of.name]: by === undefined ? [key] : [key, by]};
    }),
    ...(columns.length === 0 ? [] : [namesNeeded('institutions')]),
    ...(columns.some(({table: of}) => belongsBy(of) === 'project')
      ? [together(namesNeeded('projects'), {projects: ['institution']})]
      : []),
  );
}

/** The cells that name a row. */
export function namersIn(book: Book, table: Table, code: string): Reference[] {
  const {columns, meant} = namersOf(book, table, code);
  return cellsMeaning(book, columns, meant);
}

/** «лист «Мероприятия», строки 3–5, 9; лист «Сотрудничество», строка 2» */
export function placesOfReferences(
  book: Book,
  references: readonly Reference[],
): string {
  const bySheet = grouped(references, ({table}) => table);
  return [...bySheet]
    .map(([table, named]) => {
      const rows = [...new Set(named.map(({record}) => record.row))];
      const runs = runsOf(rows).map(({from, to}) =>
        from === to ? String(from) : `${from}–${to}`,
      );
      const sheet = book.tables[table.name]?.sheet ?? table.sheet;
      return `лист «${sheet}», ${rows.length > 1 ? 'строки' : 'строка'} ${runs.join(', ')}`;
    })
    .join('; ');
}

/** Whether a request may take a name from a row, so that those who use it must be read. */
export function mayRename(table: Table, {code, opened, cells}: SaveRequest) {
  const names = [table.label, ...(table.otherNames ?? [])];
  const named = table.name === 'vocabularies' ? ['vocabulary', 'value'] : names;
  return (
    code !== undefined &&
    named.some(
      key =>
        key !== undefined &&
        key in cells &&
        showCell(cells[key]) !== showCell(opened[key] ?? ''),
    )
  );
}

/** New names of a row that mean another row already. */
export function nameClashes(
  book: Book,
  {definition}: TableData,
  record: AnyRecord | undefined,
  after: AnyRecord,
): InvalidField[] {
  const columns = columnsNaming(definition.name);
  if (columns.length === 0) return [];
  const isListed = columns.some(
    ({table, key}) => table.columns[key].kind.several === true,
  );
  const had = new Set(
    record === undefined
      ? []
      : namesOf(definition, record.cells).map(({name}) => comparable(name)),
  );
  return namesOf(definition, after.cells).flatMap(
    ({key, name}): InvalidField[] => {
      if (had.has(comparable(name))) return [];
      if (isListed && name.includes(';')) {
        return [
          {
            key,
            message:
              'точкой с запятой разделяют названия, внутри названия её не поймут',
            cure: 'поставьте вместо неё запятую или тире',
          },
        ];
      }
      const found = book.context.resolve(definition.name, name);
      const [bearer] = (
        found.code === undefined ? (found.shared ?? []) : [found.code]
      ).filter(
        code =>
          code !== after.code &&
          // Lines of a plan repeat words; only one that is named elsewhere must stay alone with its name.
          (definition.otherNames !== undefined ||
            namersIn(book, definition, code).length > 0),
      );
      return bearer === undefined
        ? []
        : [
            {
              key,
              message: `название «${name}» уже носит запись ${bearer} («${labelOf(definition, book.tables[definition.name]?.byCode(bearer))}»)`,
              cure: 'дайте другое название: по нему запись выбирают на других листах. Если это одно и то же, откройте ту запись',
            },
          ];
    },
  );
}

/**
 * What a change of names asks of the cells that name the row by a name that it loses.
 *
 * @returns the changes, or what is wrong: a name in use cannot be blanked, a value of a vocabulary in use has no code by
 *   which it could be known again, and a coordinator does not write into others' rows
 */
export function renaming(
  book: Book,
  actor: Actor,
  {definition}: TableData,
  record: AnyRecord,
  after: AnyRecord,
): {readonly changes: readonly Change[]} | {readonly invalid: InvalidField} {
  if (definition.name === 'vocabularies') {
    const isSame = ['vocabulary', 'value'].every(
      key => record.cells[key] === after.cells[key],
    );
    const uses = isSame ? [] : namersIn(book, definition, record.code);
    return uses.length === 0
      ? {changes: []}
      : {
          invalid: {
            key: 'value',
            message: `значение «${showCell(record.cells.value)}» стоит в книге: ${placesOfReferences(book, uses)}`,
            cure: 'добавьте новое значение отдельной записью, замените им старое в этих строках, потом удалите старое',
          },
        };
  }
  const kept = new Set(
    namesOf(definition, after.cells).map(({name}) => comparable(name)),
  );
  const lost = new Set(
    namesOf(definition, record.cells)
      .map(({name}) => comparable(name))
      .filter(name => !kept.has(name)),
  );
  if (lost.size === 0) return {changes: []};
  const named = namersIn(book, definition, record.code).filter(reference =>
    spelt(reference).some(name => lost.has(comparable(name))),
  );
  const label = oneLine(labelOf(definition, after));
  const key = definition.label ?? '';
  if (named.length === 0) return {changes: []};
  if (isBlank(label)) {
    return {
      invalid: {
        key,
        message: `под этим названием запись стоит на других листах: ${placesOfReferences(book, named)}`,
        cure: 'впишите название: без него эти строки её потеряют',
      },
    };
  }
  const foreign = hasRole(actor, [])
    ? []
    : named.filter(
        ({table, record: row}) =>
          !actor.institutions.includes(ownerOf(book, table, row) ?? ''),
      );
  if (foreign.length > 0) {
    return {
      invalid: {
        key,
        message: `прежнее название стоит в строках других учреждений: ${placesOfReferences(book, foreign)}`,
        cure: 'оставьте его, новое допишите в «Другие названия» через «; », или попросите ассоциацию переименовать',
      },
    };
  }
  return {
    changes: named.map(({table, key: column, record: row}): Change => {
      const {kind} = table.columns[column];
      return {
        table: table.name,
        code: row.code,
        column,
        before: row.cells[column],
        after: kind.format(row[column], (register, code) =>
          register === definition.name && code === record.code
            ? label
            : unmistakable(book, register, code),
        ),
      };
    }),
  };
}

/** The names that a cell spells out. */
function spelt({table, key, record}: Reference): string[] {
  const cell = showCell(record.cells[key]);
  return table.columns[key].kind.several === true ? parts(cell) : [cell];
}
