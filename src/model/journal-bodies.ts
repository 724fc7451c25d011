/** What one row of the journal says of a change or of a reshape, for people and for the program, and back. */

import {type Cell, showCell} from './cell';
import type {Change} from './change';
import {grouped} from './grouped';
import type {JournalRow, JournaledReshape} from './journal';
import {abridged} from './problem';
import {CODE_TITLE, type TableName} from './schema';

/** What a row's machine-read column says; short keys, since it stands in every row. */
export interface Place {
  /** Table and key of the column. */
  readonly t?: TableName;
  readonly k?: string;
  /** What «Было» and «Стало» are where they are no texts: n number, b truth value, f formula. */
  readonly b?: Type;
  readonly a?: Type;
  /** Row that a deleted record left blank. */
  readonly r?: number;
  /** Codes of the records of a packed row, whose «Было» and «Стало» are lists in JSON. */
  readonly c?: readonly string[];
  readonly s?: JournaledReshape;
  /** A reshape that is too long for a cell: a piece of its JSON, and whether the next row goes on with it. */
  readonly p?: string;
  readonly m?: true;
  /** The entry that this one takes back. */
  readonly u?: string;
}
type Type = 'n' | 'b' | 'f';

/** A cell holds 50,000 characters. */
const PACKED_LENGTH = 30_000;
/** Of a piece of JSON, where a quote takes two characters. */
const PIECE_LENGTH = 15_000;
/** A longer text has a row of its own. */
const PACKABLE_LENGTH = 5_000;

/** How sheets and columns are called now. */
export interface Titles {
  sheet(table: TableName): string;
  column(table: TableName, key: string): string;
}

export interface Body {
  readonly sheet: string;
  readonly record: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly place: Place;
}

export function bodyOf(change: Change, titles: Titles): Body {
  const {table, code, column, before, after, formula, row} = change;
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
      r: row,
    }),
  };
}

export function bodiesOfReshape(reshaped: JournaledReshape): Body[] {
  const body = {sheet: '', record: '', column: '', before: ''};
  const after = abridged(reshaped.words, 40_000);
  const text = JSON.stringify(reshaped);
  if (text.length <= PACKED_LENGTH) {
    return [{...body, after, place: {s: reshaped}}];
  }
  return Array.from(
    {length: Math.ceil(text.length / PIECE_LENGTH)},
    (_, index): Body => {
      const end = (index + 1) * PIECE_LENGTH;
      return {
        ...body,
        after: index === 0 ? after : 'продолжение предыдущей строки',
        place: compact({
          p: text.slice(end - PIECE_LENGTH, end),
          m: end < text.length ? true : undefined,
        }),
      };
    },
  );
}

export function reshapesOf(places: readonly Place[]): JournaledReshape[] {
  let text = '';
  return places.flatMap(({s, p = '', m}) => {
    if (s !== undefined) return [s];
    text += p;
    if (text === '' || m) return [];
    const whole = JSON.parse(text) as JournaledReshape;
    text = '';
    return [whole];
  });
}

export function packed(changes: readonly Change[], titles: Titles): Body[] {
  const isAlone = ({before, after, formula, row}: Change) =>
    formula !== undefined ||
    row !== undefined ||
    String(before).length + String(after).length > PACKABLE_LENGTH;
  const groups = grouped(
    changes.filter(change => !isAlone(change)),
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
    ...changes.filter(isAlone).map(change => bodyOf(change, titles)),
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

export function placeOf({place}: JournalRow): Place | undefined {
  try {
    return JSON.parse(place) as Place;
  } catch {
    return undefined;
  }
}

export function changesOf(row: JournalRow, place: Place): Change[] {
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
        ...compact({formula, row: place.r}),
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
