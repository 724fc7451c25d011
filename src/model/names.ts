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
  const codes = new Map<TableName, Map<string, string>>();
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
      const code = codes.get(table)?.get(comparable(name));
      return code === undefined
        ? {near: nearest(name, shown.get(table) ?? [])}
        : {code};
    },
    vocabulary: name => values.get(comparable(vocabularyTitle(name))) ?? [],
  };
}

/** What stands in a column, row by row, trimmed; '' for a column that the sheet lacks. */
function texts({rows, positions}: KeyedRows, key: string): string[] {
  return rows.map(({cells}) => String(cells[positions[key]] ?? '').trim());
}

/** A short name wins over another name, another name over a code; of equal names the first row. */
function codesByName(rows: KeyedRows): Map<string, string> {
  const {label, otherNames = []} = rows.definition;
  const found = new Map<string, string>();
  const add = (name: string, code: string) => {
    const key = comparable(name);
    if (key !== '' && !found.has(key)) found.set(key, code);
  };
  const codes = rows.rows.map(({code}) => code);
  for (const key of label === undefined ? [] : [label]) {
    texts(rows, key).forEach((name, index) => add(name, codes[index]));
  }
  for (const key of otherNames) {
    texts(rows, key).forEach((names, index) =>
      names.split(';').forEach(name => add(name, codes[index])),
    );
  }
  codes.forEach(code => add(code, code));
  return found;
}

/** The names that come close to a typed one, nearest first. */
export function nearest(name: string, among: readonly string[]): string[] {
  return among
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
