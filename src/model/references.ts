/** Who names whom: the columns whose cells name rows of a table, and the rows that name one of them. */

import type {Book} from './book';
import type {ListSource} from './kinds/kind';
import {comparable} from './normalise';
import type {AnyRecord, Table, TableName} from './schema';
import {tableByName, tables} from './tables';
import {vocabularyTitle} from './vocabularies';

/** A column whose cells name something: rows of a table, or values of a vocabulary. */
export interface NamingColumn {
  readonly table: Table;
  readonly key: string;
}

/** A cell that names a row. */
export interface Reference extends NamingColumn {
  readonly record: AnyRecord;
}

const naming: readonly (NamingColumn & {readonly list: ListSource})[] =
  tables.flatMap(table =>
    Object.entries(table.columns).flatMap(([key, {kind}]) =>
      kind.list === undefined ? [] : [{table, key, list: kind.list}],
    ),
  );

/** The columns whose cells name rows of a table. */
export function columnsNaming(name: TableName): readonly NamingColumn[] {
  return naming.filter(({list}) => 'table' in list && list.table === name);
}

/** The columns whose cells hold values of a vocabulary, by what «Справочники» calls it. */
export function columnsChoosing(title: string): readonly NamingColumn[] {
  const wanted = comparable(title);
  return naming.filter(
    ({list}) =>
      'vocabulary' in list &&
      comparable(vocabularyTitle(list.vocabulary)) === wanted,
  );
}

/** The cells of some columns that mean a code, or a value of a vocabulary, as far as the columns were read. */
export function cellsMeaning(
  book: Book,
  columns: readonly NamingColumn[],
  meant: string,
): Reference[] {
  return columns.flatMap(({table, key}) =>
    book
      .records(table)
      .filter(record => means((record as AnyRecord)[key], meant))
      .map(record => ({table, key, record: record as AnyRecord})),
  );
}

function means(value: unknown, meant: string): boolean {
  return Array.isArray(value) ? value.includes(meant) : value === meant;
}

/** The name by which a cell means a row and no other: its label, or its code where another row bears that label too. */
export function unmistakable(
  book: Book,
  table: TableName,
  code: string,
): string {
  const label = labelOf(tableByName[table], book.tables[table]?.byCode(code));
  return book.context.resolve(table, label).code === code ? label : code;
}

/** What the table calls a row; '' where it has no name, or no name yet. */
export function labelOf(
  {label}: Pick<Table, 'label'>,
  record: Pick<AnyRecord, 'cells'> | undefined,
): string {
  return label === undefined ? '' : String(record?.cells[label] ?? '').trim();
}

/** All names of a row of a register: its label, and what stands in its further columns, divided by «;». */
export function namesOf(
  {label, otherNames = []}: Pick<Table, 'label' | 'otherNames'>,
  cells: AnyRecord['cells'],
): {readonly key: string; readonly name: string}[] {
  const own = (key: string, parts: readonly string[]) =>
    parts
      .map(name => ({key, name: name.trim()}))
      .filter(({name}) => comparable(name) !== '');
  return [
    ...(label === undefined ? [] : own(label, [String(cells[label] ?? '')])),
    ...otherNames.flatMap(key => own(key, String(cells[key] ?? '').split(';'))),
  ];
}
