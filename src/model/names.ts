/** Which row a typed name means: over the short names of a register, its other names and its codes. */

import type {ParseContext} from './kinds/kind';
import {comparable} from './normalise';
import type {KeyedRows} from './rows';
import type {TableName} from './schema';
import {vocabularyTitle} from './vocabularies';

/** A name this much like the typed one is offered (0…1, see `likeness`). */
const NEAR = 0.45;
const MOST_OFFERED = 3;

/** Names are found over the raw rows, so that tables may refer to each other in any order. */
export function indexNames(keyed: readonly KeyedRows[]): ParseContext {
  const codes = new Map<TableName, Map<string, readonly string[]>>();
  const shown = new Map<TableName, readonly string[]>();
  const values = new Map<string, string[]>();
  for (const rows of keyed) {
    codes.set(rows.definition.name, codesByName(rows));
    const label = rows.definition.label;
    if (label !== undefined)
      shown.set(rows.definition.name, texts(rows, label));
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
        : {near: nearest(name, shown.get(table) ?? [])};
    },
    vocabulary: name => values.get(comparable(vocabularyTitle(name))) ?? [],
  };
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

/** The names that come close to a typed one, nearest first. */
export function nearest(name: string, among: readonly string[]): string[] {
  return [...new Set(among)]
    .map(candidate => ({candidate, near: likeness(name, candidate)}))
    .filter(({near}) => near >= NEAR)
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST_OFFERED)
    .map(({candidate}) => candidate);
}

/** Dice's coefficient over pairs of letters: 1 for equal texts, 0 for texts without a common pair. */
export function likeness(a: string, b: string): number {
  const left = pairs(comparable(a));
  const right = pairs(comparable(b));
  if (left.length + right.length === 0) {
    return comparable(a) === comparable(b) ? 1 : 0;
  }
  const rest = [...right];
  const common = left.filter(pair => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (left.length + right.length);
}

function pairs(text: string): string[] {
  return Array.from({length: Math.max(0, text.length - 1)}, (_, i) =>
    text.slice(i, i + 2),
  );
}
