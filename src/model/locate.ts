/** Finds the columns of a table in a sheet: by header, else by the mark that moved with the column, else by alias. */

import {Cell} from './cell';
import {grouped} from './grouped';
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
  const headers = header.map(cell => comparable(String(cell)));
  const byHeader = grouped(headers.keys(), position => headers[position]);
  const positions: {[key: string]: number} = {};
  const missing: string[] = [];
  const ambiguous: string[] = [];
  const taken = new Set<number>();
  const visible = {code: {title: CODE_TITLE, aliases: []}, ...table.columns};
  const companions = companionsOf(table);
  const titles = new Set(
    [...Object.values(visible), ...companions].map(({title}) =>
      comparable(title),
    ),
  );

  const find = (key: string, title: string, aliases: readonly string[]) => {
    const found = byHeader.get(comparable(title)) ?? [];
    const marked = marks[key];
    if (found.length > 1 && !found.includes(marked)) {
      ambiguous.push(title);
      return undefined;
    }
    if (found.length > 1) return marked;
    if (found.length === 1) return found[0];
    // Cells that were cut and pasted leave the marks behind: what a header says goes.
    const isOthers = titles.has(headers[marked]);
    if (marked < header.length && !isOthers) return marked;
    return aliases.flatMap(alias => byHeader.get(comparable(alias)) ?? [])[0];
  };

  const place = (key: string, title: string, aliases: readonly string[]) => {
    const position = find(key, title, aliases);
    if (position === undefined || taken.has(position)) return false;
    positions[key] = position;
    taken.add(position);
    return true;
  };
  for (const [key, {title, aliases}] of Object.entries(visible)) {
    const isThere = place(key, title, aliases) || ambiguous.includes(title);
    if (!isThere) missing.push(title);
  }
  for (const {key, title} of companions) place(key, title, []);
  return {positions, missing, ambiguous};
}
