/** Which row a typed name means: over the short names of a register, its other names and its codes. */

import type {ParseContext} from './kinds/kind';
import {NearNames, type Named} from './near-names';
import {comparable} from './normalise';
import type {KeyedRows} from './rows';
import type {TableName} from './schema';
import {vocabularyTitle} from './vocabularies';

/** Names are found over the raw rows, so that tables may refer to each other in any order. */
export function indexNames(keyed: readonly KeyedRows[]): ParseContext {
  const codes = new Map<TableName, Map<string, readonly string[]>>();
  const near = new Map<TableName, (name: string) => readonly string[]>();
  const values = new Map<string, string[]>();
  /** A register whose column of names cannot be found says nothing of any name. */
  const known = new Set<TableName>();
  for (const rows of keyed) {
    codes.set(rows.definition.name, codesByName(rows));
    near.set(rows.definition.name, nearIn(rows));
    const {name, label} = rows.definition;
    if (label === undefined || rows.positions[label] !== undefined) {
      known.add(name);
    }
    if (rows.definition.name === 'vocabularies') {
      const owners = texts(rows, 'vocabulary');
      texts(rows, 'value').forEach((value, index) => {
        if (value === '') return;
        const owner = comparable(owners[index]);
        values.set(owner, [...(values.get(owner) ?? []), value]);
      });
    }
  }
  return {
    resolve: (table, name) => {
      const found = codes.get(table)?.get(comparable(name)) ?? [];
      if (found.length === 1) return {code: found[0]};
      return found.length > 1
        ? {near: [], shared: found}
        : {near: near.get(table)?.(name) ?? []};
    },
    knows: table => known.has(table),
    vocabulary: name => values.get(comparable(vocabularyTitle(name))) ?? [],
  };
}

/** Rows whose names come close, by what other sheets call them. Most books ask for none, others for one many times. */
function nearIn(rows: KeyedRows): (name: string) => readonly string[] {
  let names: NearNames<Named> | undefined;
  const answers = new Map<string, readonly string[]>();
  return name => {
    const asked = comparable(name);
    const known = answers.get(asked);
    if (known !== undefined) return known;
    names ??= new NearNames(namedRows(rows));
    const found = names.nearest(name).map(({name: shown}) => shown);
    answers.set(asked, found);
    return found;
  };
}

function namedRows(rows: KeyedRows): Named[] {
  const {label, otherNames = []} = rows.definition;
  if (label === undefined) return [];
  const others = otherNames.map(key => texts(rows, key));
  return texts(rows, label).flatMap((name, row) =>
    name === ''
      ? []
      : [{name, otherNames: others.flatMap(column => column[row].split(';'))}],
  );
}

/** What stands in a column, row by row, trimmed; '' for a column that the sheet lacks. */
function texts({rows, positions}: KeyedRows, key: string): string[] {
  return rows.map(({cells}) => String(cells[positions[key]] ?? '').trim());
}

/** A short name wins over another name, another name over a code; rows that share a name of one sort are all kept. */
function codesByName(rows: KeyedRows): Map<string, readonly string[]> {
  const {label, otherNames = []} = rows.definition;
  const codes = rows.rows.map(({code}) => code);
  const others = otherNames.map(key => texts(rows, key));
  const sorts = [
    label === undefined ? [] : texts(rows, label).map(name => [name]),
    codes.map((_, row) => others.flatMap(column => column[row].split(';'))),
    codes.map(code => [code]),
  ];
  const found = new Map<string, readonly string[]>();
  for (const sort of sorts) {
    const here = new Map<string, string[]>();
    sort.forEach((names, row) => {
      for (const name of new Set(names.map(comparable))) {
        if (name === '' || found.has(name)) continue;
        const known = here.get(name) ?? [];
        if (!known.includes(codes[row])) here.set(name, [...known, codes[row]]);
      }
    });
    for (const [name, rowsOfName] of here) found.set(name, rowsOfName);
  }
  return found;
}

/** A vocabulary is asked again and again. */
const nearNamesOf = new WeakMap<readonly string[], NearNames<Named>>();

/** The names of a list that come close to a typed one, nearest first. */
export function nearest(name: string, among: readonly string[]): string[] {
  const names =
    nearNamesOf.get(among) ??
    new NearNames(
      [...new Set(among)].map(one => ({name: one, otherNames: []})),
    );
  nearNamesOf.set(among, names);
  return names.nearest(name).map(({name: shown}) => shown);
}
