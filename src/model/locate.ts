/** Finds the columns of a table in a sheet: by header, else by the mark that moved with the column, else by alias. */

import {Cell} from './cell';
import {comparable} from './normalise';
import {CODE_TITLE, Table, companionsOf} from './schema';

export interface Located {
  /** 0-based position by key: 'code', columns, companions. */
  readonly positions: {readonly [key: string]: number};
  /** Titles of visible columns that were found nowhere. */
  readonly missing: readonly string[];
  /** Titles that stand over more than one column: which one is meant cannot be known. */
  readonly ambiguous: readonly string[];
}

/**
 * @param header first row of the sheet
 * @param marks 0-based position by key, from developer metadata, which moves with its column
 */
export function locate(
  table: Table,
  header: readonly Cell[],
  marks: {readonly [key: string]: number},
): Located {
  const byHeader = new Map<string, number[]>();
  header.forEach((cell, index) => {
    const title = comparable(String(cell));
    if (title === '') return;
    byHeader.set(title, [...(byHeader.get(title) ?? []), index]);
  });
  const positions: {[key: string]: number} = {};
  const missing: string[] = [];
  const ambiguous: string[] = [];
  const taken = new Set<number>();

  const find = (key: string, title: string, aliases: readonly string[]) => {
    const found = byHeader.get(comparable(title)) ?? [];
    const marked = marks[key];
    if (found.length > 1 && !found.includes(marked)) {
      ambiguous.push(title);
      return undefined;
    }
    if (found.length > 1) return marked;
    if (found.length === 1) return found[0];
    if (marked !== undefined && marked < header.length) return marked;
    return aliases.flatMap(alias => byHeader.get(comparable(alias)) ?? [])[0];
  };

  const wanted: [string, string, readonly string[], boolean][] = [
    ['code', CODE_TITLE, [], true],
    ...Object.entries(table.columns).map(
      ([key, column]): [string, string, readonly string[], boolean] => [
        key,
        column.title,
        column.aliases,
        true,
      ],
    ),
    ...companionsOf(table).map(
      ({key, title}): [string, string, readonly string[], boolean] => [
        key,
        title,
        [],
        false,
      ],
    ),
  ];
  for (const [key, title, aliases, visible] of wanted) {
    const position = find(key, title, aliases);
    if (position !== undefined && !taken.has(position)) {
      positions[key] = position;
      taken.add(position);
    } else if (visible && !ambiguous.includes(title)) {
      missing.push(title);
    }
  }
  return {positions, missing, ambiguous};
}
