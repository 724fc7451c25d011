/** The names and lists of a form as the kinds ask for them: the very index of the server, over what was sent. */

import type {Form, Register, RegisterRow} from '../../contract';
import type {ParseContext} from '../../model/kinds/kind';
import {indexNames} from '../../model/names';
import type {KeyedRows} from '../../model/rows';
import type {Table, TableName} from '../../model/schema';
import {tableByName} from '../../model/tables';
import {vocabularyTitle} from '../../model/vocabularies';

/** Rows that a search at the server has found, of registers that are too long to be sent. */
export type FoundRows = {readonly [Name in TableName]?: readonly RegisterRow[]};

/** The rows of a register that the form knows. */
export function knownRows(
  register: Register | undefined,
  found: readonly RegisterRow[] = [],
): readonly RegisterRow[] {
  return register?.state === 'sent' ? register.rows : found;
}

export function namesOf(
  {registers, vocabularies}: Pick<Form, 'registers' | 'vocabularies'>,
  found: FoundRows,
): ParseContext {
  const tables = Object.keys(registers) as TableName[];
  return indexNames([
    ...tables.map(name =>
      registerRows(tableByName[name], knownRows(registers[name], found[name])),
    ),
    vocabularyRows(vocabularies),
  ]);
}

function registerRows(
  definition: Table,
  rows: readonly RegisterRow[],
): KeyedRows {
  const {label = '', otherNames = []} = definition;
  return keyed(
    definition,
    {[label]: 0, ...(otherNames.length > 0 && {[otherNames[0]]: 1})},
    rows.map(({code, name, otherNames: others}) => ({
      code,
      cells: [name, others.join(';')],
    })),
  );
}

function vocabularyRows(vocabularies: Form['vocabularies']): KeyedRows {
  return keyed(
    tableByName.vocabularies,
    {vocabulary: 0, value: 1},
    Object.entries(vocabularies).flatMap(([name, values]) =>
      values.map(value => ({code: '', cells: [vocabularyTitle(name), value]})),
    ),
  );
}

function keyed(
  definition: Table,
  positions: KeyedRows['positions'],
  rows: readonly {readonly code: string; readonly cells: readonly string[]}[],
): KeyedRows {
  return {
    definition,
    positions,
    rows: rows.map((row, index) => ({row: index + 2, ...row})),
    sheet: {name: definition.sheet, cells: [], marks: {}, merged: []},
    emptied: [],
    keys: [],
    problems: [],
    upkeep: [],
    counter: 0,
  };
}
