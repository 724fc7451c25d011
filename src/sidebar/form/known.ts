/** What the fields of a form need to be understood: the names and lists that were sent or found. */

import {useMemo} from 'preact/hooks';
import type {Form, RegisterRow} from '../../contract';
import type {Column, Table} from '../../model/schema';
import {knownRows, namesOf} from './names';
import {optionRows} from './options';
import type {Known} from './reading';
import type {RegisterSearch} from './register-search';

/** Columns that people fill and that the sheet has, in the order of the schema. */
export function fieldKeys(table: Table, form: Form): string[] {
  return Object.keys(table.columns).filter(
    key => !table.columns[key].hidden && key in form.titles,
  );
}

export function useKnown(form: Form, search: RegisterSearch): Known {
  return useMemo(() => {
    const context = namesOf(form, search.found);
    return {
      context,
      names: (name, code) =>
        knownRows(form.registers[name], search.found[name]).find(
          row => row.code === code,
        )?.name ?? '',
      asks: ({kind: {list}}, text) =>
        list !== undefined &&
        'table' in list &&
        form.registers[list.table]?.state !== 'sent' &&
        !search.isAsked(list.table, text),
    };
  }, [form, search.found, search.isAsked]);
}

/** Values of a column's list as far as the form has them. */
export function rowsOf(
  {kind: {list}}: Column<unknown>,
  {registers, vocabularies}: Form,
  {found}: RegisterSearch,
): readonly RegisterRow[] {
  if (list === undefined || 'values' in list) return [];
  return 'table' in list
    ? knownRows(registers[list.table], found[list.table])
    : optionRows(vocabularies[list.vocabulary] ?? []);
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
