/** What the fields of a form need to be understood: the names and lists that were sent or found. */

import {useMemo} from 'preact/hooks';
import type {Form, RegisterRow} from '../../contract';
import type {Column, Table, TableName} from '../../model/schema';
import {knownRows, namesOf} from './names';
import {optionRows} from './options';
import type {Known} from './reading';
import {askedKey, type RegisterSearch} from './register-search';

/** Columns that people fill and that the sheet has, in the order of the schema. */
export function fieldKeys(table: Table, form: Form): string[] {
  return Object.keys(table.columns).filter(
    key => !table.columns[key].hidden && key in form.titles,
  );
}

/** What is costly to make of long registers is made once for what was sent and found, not for each key pressed. */
export function useKnown(
  {registers, vocabularies}: Form,
  {found, asked}: RegisterSearch,
): Known {
  return useMemo(() => {
    const rowsOf = (table: TableName) =>
      knownRows(registers[table], found[table]);
    return {
      context: namesOf({registers, vocabularies}, found),
      names: (table, code) =>
        rowsOf(table).find(row => row.code === code)?.name ?? '',
      asks: ({kind: {list}}, text) =>
        list !== undefined &&
        'table' in list &&
        registers[list.table]?.state !== 'sent' &&
        !asked.has(askedKey(list.table, text)),
    };
  }, [registers, vocabularies, found, asked]);
}

/** Values of the columns' lists as far as the form has them, by key of the column. */
export function useRows(
  {columns}: Table,
  {registers, vocabularies}: Form,
  {found}: RegisterSearch,
): {readonly [key: string]: readonly RegisterRow[]} {
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(columns).map(([key, {kind}]) => {
          const {list} = kind;
          if (list === undefined) return [key, []];
          return [
            key,
            'table' in list
              ? knownRows(registers[list.table], found[list.table])
              : optionRows(
                  'values' in list
                    ? list.values
                    : (vocabularies[list.vocabulary] ?? []),
                ),
          ];
        }),
      ),
    [columns, registers, vocabularies, found],
  );
}

/** What to say under a list whose rows are searched at the server; '' for nothing. */
export function remarkOf(
  {kind: {list}}: Column<unknown>,
  {registers}: Form,
  search: RegisterSearch,
): string {
  return list !== undefined &&
    'table' in list &&
    registers[list.table]?.state === 'at the server'
    ? search.remark(list.table)
    : '';
}
