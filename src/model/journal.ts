/** The journal as data: an entry is what one command changed, and becomes rows that a person can read. */

import {isBlank} from './cell';
import {type Change, netChanges} from './change';
import {grouped} from './grouped';
import {
  bodiesOfReshape,
  bodyOf,
  changesOf,
  packed,
  placeOf,
  reshapesOf,
  type Titles,
} from './journal-bodies';
import {inOrder, linkOf} from './journal-chain';
import {abridged} from './problem';
import type {Reshape} from './reshape';
import {showCode} from './schema';
import {journal} from './tables/journal';

/**
 * `начато`: the entry is committed, its cells may not all be written; `конфликт`: a person's edit came between and
 * stayed.
 */
export type EntryState = 'начато' | 'сделано' | 'конфликт' | 'отменено';

/** A structural change with what takes it back. */
export interface JournaledReshape {
  readonly reshape: Reshape;
  readonly undo: readonly Reshape[];
  /** What it does, in words: a line a thing. */
  readonly words: string;
}

export interface Entry {
  /** Code of its first row, «ЖРН-0137». */
  readonly code: string;
  /** «25.11.2026 18:59:03», in the spreadsheet's time zone. */
  readonly when: string;
  /** Mailbox; '' where Google did not tell. */
  readonly person: string;
  /** Title of the command. */
  readonly action: string;
  readonly state: EntryState;
  /** What the caller was answered, as JSON; '' for nothing. */
  readonly answer: string;
  /** Of the caller's press of a button; '' for none. */
  readonly token: string;
  /** Each cell once. */
  readonly changes: readonly Change[];
  readonly reshapes: readonly JournaledReshape[];
  /** Code of the entry that this one takes back. */
  readonly undoes?: string;
}

/** A row of the journal: cells by key of the column, 'row' as the code; all of them texts. */
export interface JournalRow {
  readonly row: string;
  readonly entry: string;
  readonly when: string;
  readonly person: string;
  readonly action: string;
  readonly sheet: string;
  readonly record: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly state: string;
  readonly answer: string;
  readonly token: string;
  readonly place: string;
  readonly chain: string;
}

/** Keys of the columns behind the code, in the order of the table. */
export const JOURNAL_KEYS = Object.keys(journal.columns) as Exclude<
  keyof JournalRow,
  'row'
>[];

/** More changes than this are packed by column: nobody reads a thousand rows, and each costs. */
const MOST_ROWS = 200;
/**
 * The rows of an entry that is begun.
 *
 * @param from number of its first row
 * @param chain mark of the row before
 * @param continues code of an entry to which the rows are added
 */
export function rowsOf(
  entry: Omit<Entry, 'code' | 'state'>,
  titles: Titles,
  from: number,
  chain: string,
  continues?: string,
): JournalRow[] {
  const {when, person, action, answer, token, undoes} = entry;
  const code = continues ?? showCode(journal.prefix, from);
  const bodies = [
    ...entry.reshapes.flatMap(bodiesOfReshape),
    ...(entry.changes.length > MOST_ROWS
      ? packed(entry.changes, titles)
      : entry.changes.map(change => bodyOf(change, titles))),
  ];
  let link = chain;
  return bodies.map(({place, ...body}, index) => {
    const row = {
      row: showCode(journal.prefix, from + index),
      entry: code,
      when,
      person,
      action,
      ...body,
      state: 'начато',
      answer: index === 0 ? answer : '',
      token,
      place: JSON.stringify(
        undoes === undefined ? place : {...place, u: undoes},
      ),
    };
    link = linkOf(link, row);
    return {...row, chain: link};
  });
}

/** Entries out of rows, in the order of their codes; rows that cannot be read are left out. */
export function entriesOf(rows: readonly JournalRow[]): Entry[] {
  const groups = grouped(inOrder(rows), ({entry}) => entry);
  return [...groups].flatMap(([code, parts]) => {
    const places = parts.flatMap(row => placeOf(row) ?? []);
    if (places.length < parts.length) return [];
    const [first] = parts;
    return [
      {
        code,
        when: first.when,
        person: first.person,
        action: first.action,
        state: stateOf(parts),
        answer: first.answer,
        token: first.token,
        changes: netChanges(
          parts.flatMap((row, index) => changesOf(row, places[index])),
        ),
        reshapes: reshapesOf(places),
        undoes: places[0].u,
      },
    ];
  });
}

function stateOf(rows: readonly JournalRow[]): EntryState {
  const states = rows.map(({state}) => state);
  const found = (['начато', 'конфликт', 'отменено'] as const).find(state =>
    states.includes(state),
  );
  return found ?? 'сделано';
}

/** «Мероприятия, МЕР-0137, «Уровень»: «районный» → «муниципальный»». */
export function showRow(row: JournalRow): string {
  if (row.sheet === '') return row.after;
  const quoted = (text: string) =>
    isBlank(text) ? 'пусто' : `«${abridged(text, 80)}»`;
  const place = `${row.sheet}, ${row.record}, «${row.column}»`;
  return placeOf(row)?.c === undefined
    ? `${place}: ${quoted(row.before)} → ${quoted(row.after)}`
    : place;
}
