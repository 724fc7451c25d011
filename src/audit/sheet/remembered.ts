/** What «Проверка» remembers of earlier checks: it is derived like all drawn sheets, and its own memory. */

import type {Cell} from '../../model/cell';
import type {Finding} from '../finding';
import type {Standing} from '../standing';
import {type ListKey, listKeys, titleOf} from './list-columns';

/** A row of the list as it stood, by column. */
export type Row = {readonly [Key in ListKey]: Cell};

const DAY = /^\d{2}\.\d{2}\.\d{4}$/;
/** Older ones are dropped. */
const MOST_MENDED = 200;

/** The rows of the list, however people have sorted the sheet or moved its columns. */
export function rememberedRows(cells: readonly (readonly Cell[])[]): Row[] {
  const header = cells.find(row =>
    (['identity', 'spot'] as const).every(key => row.includes(titleOf(key))),
  );
  if (header === undefined) return [];
  const at = listKeys.map(key => header.indexOf(titleOf(key)));
  return cells
    .map(
      row =>
        Object.fromEntries(
          listKeys.map((key, index) => [key, row[at[index]] ?? '']),
        ) as Row,
    )
    .filter(
      ({identity, spot}) =>
        identity !== '' && spot !== '' && identity !== titleOf('identity'),
    );
}

/** Since when findings are known, by identity; of what was mended since the next time counts anew. */
export function knownSince(rows: readonly Row[]): Map<string, string> {
  return new Map(
    rows
      .filter(({status, since}) => status !== 'исправлено' && isDay(since))
      .map(({identity, since}) => [String(identity), String(since)]),
  );
}

/**
 * What was found once and is no more, the latest first.
 *
 * @param standings of all that is found now
 * @param today «25.11.2026»
 */
export function mendedRows(
  rows: readonly Row[],
  standings: readonly Standing[],
  today: string,
): Row[] {
  const found = new Set(standings.map(({identity}) => identity));
  const spots = new Set(standings.map(({finding}) => spotOf(finding)));
  const gone = rows.filter(({identity}) => !found.has(String(identity)));
  const now = gone
    .filter(
      ({status, spot}) => status !== 'исправлено' && !spots.has(String(spot)),
    )
    .map((row): Row => ({
      ...row,
      status: 'исправлено',
      closed: `исправлено ${today}`,
    }));
  const before = gone.filter(({status}) => status === 'исправлено');
  return [...now, ...before].slice(0, MOST_MENDED);
}

/** Rule and first cell: the same while only the value there is another one. */
export function spotOf({rule, cells: [first]}: Finding): string {
  return first === undefined
    ? rule
    : `${rule} ${first.table}.${first.column} ${first.code}`;
}

function isDay(cell: Cell): boolean {
  return DAY.test(String(cell));
}
