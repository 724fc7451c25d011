/** The journal as data: an entry is what one command changed, and becomes rows that a person can read. */

import {type Cell, isBlank, showCell} from './cell';
import {type Change, netChanges} from './change';
import {grouped} from './grouped';
import {abridged} from './problem';
import {inOrder, linkOf} from './journal-chain';
import type {Reshape} from './reshape';
import {CODE_TITLE, showCode, type TableName} from './schema';
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

/** What a row's machine-read column says; short keys, since it stands in every row. */
interface Place {
  /** Table and key of the column. */
  readonly t?: TableName;
  readonly k?: string;
  /** What «Было» and «Стало» are where they are no texts: n number, b truth value, f formula. */
  readonly b?: Type;
  readonly a?: Type;
  /** Codes of the records of a packed row, whose «Было» and «Стало» are lists in JSON. */
  readonly c?: readonly string[];
  readonly s?: JournaledReshape;
  /** The entry that this one takes back. */
  readonly u?: string;
}
type Type = 'n' | 'b' | 'f';

/** More changes than this are packed by column: nobody reads a thousand rows, and each costs. */
const MOST_ROWS = 200;
/** A cell holds 50,000 characters. */
const PACKED_LENGTH = 30_000;
/** A longer text has a row of its own. */
const PACKABLE_LENGTH = 5_000;

/** How sheets and columns are called now. */
export interface Titles {
  sheet(table: TableName): string;
  column(table: TableName, key: string): string;
}

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
    ...entry.reshapes.map(bodyOfReshape),
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
        reshapes: places.flatMap(({s}) => s ?? []),
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

interface Body {
  readonly sheet: string;
  readonly record: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly place: Place;
}

function bodyOf(change: Change, titles: Titles): Body {
  const {table, code, column, before, after, formula} = change;
  return {
    sheet: titles.sheet(table),
    record: code,
    column: column === 'code' ? CODE_TITLE : titles.column(table, column),
    before: showCell(before),
    after: showCell(after),
    place: compact({
      t: table,
      k: column,
      b: formula === 'before' ? 'f' : typeOf(before),
      a: formula === 'after' ? 'f' : typeOf(after),
    }),
  };
}

function bodyOfReshape(reshaped: JournaledReshape): Body {
  return {
    sheet: '',
    record: '',
    column: '',
    before: '',
    after: abridged(reshaped.words, 40_000),
    place: {s: reshaped},
  };
}

function packed(changes: readonly Change[], titles: Titles): Body[] {
  const isLong = ({before, after, formula}: Change) =>
    formula !== undefined ||
    String(before).length + String(after).length > PACKABLE_LENGTH;
  const groups = grouped(
    changes.filter(change => !isLong(change)),
    ({table, column}) => `${table} ${column}`,
  );
  return [
    ...[...groups.values()].flatMap(same =>
      inChunks(same).map((chunk): Body => {
        const [{table, column}] = chunk;
        const list = (side: 'before' | 'after') =>
          JSON.stringify(chunk.map(change => change[side]));
        return {
          ...bodyOf({...chunk[0], before: '', after: ''}, titles),
          record: `строк: ${chunk.length}`,
          before: list('before'),
          after: list('after'),
          place: {t: table, k: column, c: chunk.map(({code}) => code)},
        };
      }),
    ),
    ...changes.filter(isLong).map(change => bodyOf(change, titles)),
  ];
}

function inChunks(changes: readonly Change[]): Change[][] {
  const chunks: Change[][] = [];
  let length = Infinity;
  for (const change of changes) {
    const {code, before, after} = change;
    const own = JSON.stringify([code, before, after]).length;
    if (length + own > PACKED_LENGTH) {
      chunks.push([]);
      length = 0;
    }
    chunks[chunks.length - 1].push(change);
    length += own;
  }
  return chunks;
}

function placeOf({place}: JournalRow): Place | undefined {
  try {
    return JSON.parse(place) as Place;
  } catch {
    return undefined;
  }
}

function changesOf(row: JournalRow, place: Place): Change[] {
  const {t: table, k: column, c: codes} = place;
  if (table === undefined || column === undefined) return [];
  if (codes === undefined) {
    const formula =
      place.b === 'f' ? 'before' : place.a === 'f' ? 'after' : undefined;
    return [
      {
        table,
        code: row.record,
        column,
        before: cellOf(row.before, place.b),
        after: cellOf(row.after, place.a),
        ...compact({formula}),
      } as Change,
    ];
  }
  const before = JSON.parse(row.before) as Cell[];
  const after = JSON.parse(row.after) as Cell[];
  return codes.map((code, index) => ({
    table,
    code,
    column,
    before: before[index],
    after: after[index],
  }));
}

function typeOf(cell: Cell): Type | undefined {
  if (typeof cell === 'number') return 'n';
  return typeof cell === 'boolean' ? 'b' : undefined;
}

/** Numbers stand with a decimal comma, as `showCell` shows them. */
function cellOf(text: string, type: Type | undefined): Cell {
  if (type === 'n') return Number(text.replace(',', '.'));
  return type === 'b' ? text === 'true' : text;
}

function compact<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as T;
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
