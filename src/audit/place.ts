/** How rules speak of cells: where one is, as people call it now, and what is found there. */

import type {Book} from '../model/book';
import {type Cell, isBlank, showCell} from '../model/cell';
import {columnTitle, sheetName} from '../model/cell-problem';
import {abridged} from '../model/problem';
import {ownerOf} from '../model/rights';
import {type AnyRecord, CODE_TITLE, type Table} from '../model/schema';
import type {FoundCell} from './finding';
import type {Found} from './rule';
import {touchScores} from './touching';

/** A cell of a row; the key 'code' means the row as a whole. */
export interface Place {
  readonly table: Table;
  readonly record: AnyRecord;
  readonly key: string;
}

/** The cells of one row, by their columns. */
export function placesIn(
  table: Table,
  record: AnyRecord,
  ...keys: readonly string[]
): Place[] {
  return keys.map(key => ({table, record, key}));
}

export function cellAt({record, key}: Place): Cell {
  return key === 'code' ? record.code : (record.cells[key] ?? '');
}

/** «Этапы», ЭТП-0002, «Сроки (паспорт)»: by code, since rows move. */
export function showPlace(book: Book, {table, record, key}: Place): string {
  const column = key === 'code' ? '' : `, «${columnTitle(book, table, key)}»`;
  return `«${sheetName(book, table)}», ${record.code === '' ? CODE_TITLE : record.code}${column}`;
}

/** The place and what stands there: «Этапы», ЭТП-0002, «Сроки (паспорт)»: «март 2023 г.»; long texts are cut. */
export function showValue(book: Book, place: Place): string {
  const cell = cellAt(place);
  return isBlank(cell) || place.key === 'code'
    ? showPlace(book, place)
    : `${showPlace(book, place)}: «${quoted(cell)}»`;
}

/** Cells that are quoted within a sentence keep it readable. */
const LONGEST_QUOTE = 160;

export function quoted(cell: Cell): string {
  return abridged(showCell(cell).replace(/\s+/g, ' ').trim(), LONGEST_QUOTE);
}

/** What there is to say of some cells. */
export interface Said
  extends
    Pick<Found, 'message' | 'cure'>,
    Partial<Pick<Found, 'severity' | 'changes'>> {
  /** Whether a score may be wrong; by default, where one of the cells is counted. */
  readonly touchesScores?: boolean;
}

/** A finding at some cells; it belongs to the institution of the first one. */
export function foundAt(
  book: Book,
  places: readonly Place[],
  {touchesScores, ...said}: Said,
): Found {
  const [{table, record}] = places;
  const institution = ownerOf(book, table, record);
  return {
    ...said,
    ...(institution === undefined ? {} : {institution}),
    cells: places.map(place => cellOf(place)),
    touchesScores:
      touchesScores ??
      places.some(place => touchScores(book, place.table.name, place.key)),
  };
}

function cellOf(place: Place): FoundCell {
  const {table, record, key} = place;
  return {
    table: table.name,
    code: record.code,
    column: key,
    value: cellAt(place),
  };
}
