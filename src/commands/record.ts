/** What the commands of the forms share: what they read beside a record, whose it is, and how they say no. */

import type {OtherRow, Refused, RegisterRow} from '../contract';
import type {Book, TableData} from '../model/book';
import {showCell} from '../model/cell';
import {labelOf, namesOf} from '../model/references';
import {
  type Actor,
  belongsBy,
  isMaster,
  ownerOf,
  rightsTo,
  type TableRights,
} from '../model/rights';
import type {AnyRecord, Table, TableName} from '../model/schema';
import {access, institutions, tableByName} from '../model/tables';
import type {Needs, Thought} from './command';

/** Everything of some tables together: «all» of a table covers its columns. */
export function together(...all: readonly Needs[]): Needs {
  const joined: {[Name in TableName]?: 'all' | readonly string[]} = {};
  for (const needs of all) {
    for (const [name, keys] of Object.entries(needs)) {
      const table = name as TableName;
      const known = joined[table] ?? [];
      joined[table] =
        keys === 'all' || known === 'all'
          ? 'all'
          : [...new Set([...known, ...keys])];
    }
  }
  return joined;
}

/** By what names the rows of a table are known. */
export function namesNeeded(name: TableName): Needs {
  const {label, otherNames = []}: Table = tableByName[name];
  return {[name]: [...(label === undefined ? [] : [label]), ...otherNames]};
}

/** A table, the names that its columns take their values from, and whose its rows are. */
export function recordNeeds(table: Table): Needs {
  const registers = Object.values(table.columns).flatMap(({kind: {list}}) =>
    list !== undefined && 'table' in list ? [list.table] : [],
  );
  return together(
    {[table.name]: 'all'},
    ...registers.map(namesNeeded),
    Object.values(table.columns).some(
      ({kind: {list}}) => list !== undefined && 'vocabulary' in list,
    )
      ? {vocabularies: ['vocabulary', 'value']}
      : {},
    // A project belongs to an institution, and so do its rows.
    ...(registers.includes('projects')
      ? [namesNeeded('institutions'), {projects: ['institution']}]
      : []),
  );
}

/** The keys of the columns that a form shows: those of people that the sheet has. */
export function shownKeys({definition, positions}: TableData): string[] {
  return Object.keys(definition.columns).filter(
    key => !definition.columns[key].hidden && positions[key] !== undefined,
  );
}

/** What a person may do with a table, or in Russian why nothing; the table's sheet, if it has one. */
export function entry(
  book: Book,
  actor: Actor,
  table: Table,
):
  | {readonly data: TableData; readonly rights: TableRights}
  | {readonly refused: string} {
  const rights = rightsTo(actor, table);
  const data = book.tables[table.name];
  if (rights === undefined) return {refused: noRights(actor, table)};
  if (data === undefined) {
    return {
      refused: `В книге нет листа «${table.sheet}». Верните его (Файл → История версий) или создайте: меню «Инносеть» → «Создать книгу».`,
    };
  }
  if (data.positions.code === undefined) {
    return {
      refused: `На листе «${data.sheet}» нет столбца «Код»: без него записи не узнать. Верните его заголовок и повторите.`,
    };
  }
  return {data, rights};
}

export const NO_INSTITUTION =
  'Ваш ящик записан в «Доступе» координатором, но без учреждения. Попросите ассоциацию указать его там.';

/** In Russian, why nothing of a table is the person's to fill in. */
function noRights({roles, institutions: own}: Actor, table: Table): string {
  if (table.tab === 'read') {
    return `Лист «${table.sheet}» ведёт сама надстройка: записей там не добавляют и не правят.`;
  }
  return roles.includes('координатор') && own.length === 0
    ? NO_INSTITUTION
    : `Лист «${table.sheet}» заполняет ассоциация.`;
}

/** In Russian, why a row is not the person's to change; undefined where it is. */
export function notOwn(
  book: Book,
  actor: Actor,
  rights: TableRights,
  table: Table,
  record: AnyRecord,
): string | undefined {
  if (rights.rows === 'all') return undefined;
  const owner = ownerOf(book, table, record);
  if (owner !== undefined && actor.institutions.includes(owner)) {
    return undefined;
  }
  const own = actor.institutions.map(code => institutionName(book, code));
  const yours = `Вам доступны строки учреждения «${own.join('», «')}».`;
  return owner === undefined
    ? `В строке ${record.row} не понять, чья она: учреждение не указано или указано неверно. Впишите его на листе. ${yours}`
    : `Строка ${record.row} принадлежит учреждению «${institutionName(book, owner)}». ${yours} Её изменит его координатор или ассоциация.`;
}

/** Short name of an institution; its code where it has none. */
export function institutionName(book: Book, code: string): string {
  return labelOf(institutions, book.data(institutions)?.byCode(code)) || code;
}

/** The name of the one institution that every row of the person must have. */
export function ownInstitution(
  book: Book,
  {institutions}: Actor,
  {definition, positions}: TableData,
  {rows}: TableRights,
): string | undefined {
  return rows === 'own' &&
    institutions.length === 1 &&
    'institution' in definition.columns &&
    positions.institution !== undefined
    ? institutionName(book, institutions[0])
    : undefined;
}

/** In Russian, why a person adds no rows to a table. */
export function noAdding({sheet}: TableData): string {
  return `Записи на лист «${sheet}» добавляет ассоциация.`;
}

/** In Russian, why a person deletes no rows of a table. */
export function noRemoving({sheet}: TableData): string {
  return `Записи листа «${sheet}» удаляет только ассоциация.`;
}

/** In Russian, that a record is not there any more. */
export function gone({sheet}: TableData, code: string): string {
  return `Записи ${code} на листе «${sheet}» нет: её удалили, или код в её строке изменили. Ничего не записано. Если она нужна, верните её («Отменить последнее действие») или добавьте новую.`;
}

/** Whether the row of «Доступ» is the last of the association: without it the book would be open to every editor. */
export function opensBook(book: Book, code: string): boolean {
  const masters = book.records(access).filter(isMaster);
  return masters.length === 1 && masters[0].code === code;
}

export const OPENS_BOOK =
  'Это последний ящик ассоциации в «Доступе»: без него права снялись бы со всех, и книгу мог бы менять каждый. Сначала впишите другой ящик ассоциации.';

/** An answer that changes nothing. */
export function answering<Answer>(answer: Answer): Thought<Answer> {
  return {changes: [], layouts: [], problems: [], message: '', answer};
}

export function refused(message: string): Refused {
  return {state: 'refused', message, again: false};
}

/** Whether a table is one where the same thing may be entered twice: lines of a plan repeat words on purpose. */
export function mayRepeat(table: Table): boolean {
  return (
    table.label !== undefined &&
    table.tab !== 'settings' &&
    belongsBy(table) !== 'project'
  );
}

/** What there is to tell a row from others by. */
export function otherRow(
  book: Book,
  table: Table,
  {code, cells, ...fields}: AnyRecord,
): OtherRow {
  const owner =
    belongsBy(table) === 'institution'
      ? (fields.institution as string | undefined)
      : undefined;
  const period = Object.keys(table.columns).find(
    key => table.columns[key].kind.name === 'period',
  );
  return {
    code,
    label: labelOf(table, {cells}),
    institution: owner === undefined ? '' : institutionName(book, owner),
    period: period === undefined ? '' : showCell(cells[period]),
  };
}

/** The rows of a register that a person may name: of institutions and projects a coordinator's own. */
export function registerRows(
  book: Book,
  {roles, institutions: own}: Actor,
  name: TableName,
): RegisterRow[] {
  const table: Table = tableByName[name];
  const isOpen =
    roles.includes('ассоциация') ||
    (name !== 'institutions' && name !== 'projects');
  return (book.tables[name]?.records ?? [])
    .filter(
      record => isOpen || own.includes(ownerOf(book, table, record) ?? ''),
    )
    .map(record => ({
      code: record.code,
      name: labelOf(table, record) || record.code,
      otherNames: namesOf(table, record.cells)
        .filter(({key}) => key !== table.label)
        .map(({name: other}) => other),
    }));
}
