/** Where a finding is: the words of its first cell, and a link that leads to it wherever its row stands by now. */

import type {Book} from '../../model/book';
import {columnTitle, sheetName} from '../../model/cell-problem';
import {columnLetter, type LayoutCell} from '../../model/layout';
import {type Places, wholeColumn} from '../../model/places';
import {abridged} from '../../model/problem';
import {agree} from '../../model/russian';
import type {Table} from '../../model/schema';
import {tableByName} from '../../model/tables';
import {call, formula, number, text} from '../../scoring/formulas/builder';
import type {Finding, FoundCell} from '../finding';

export interface Ground {
  readonly book: Book;
  readonly places: Places;
  /** Id of a sheet by its present name; undefined where it is not there. */
  readonly sheetId: (name: string) => number | undefined;
}

const LONGEST_NAME = 40;

/** «Мероприятия, МЕР-0012, «Дата проведения» и ещё 2 ячейки». */
export function placeInWords(book: Book, {cells}: Finding): string {
  const [first, ...others] = cells;
  if (first === undefined) return 'книга в целом';
  const more = others.length;
  return more === 0
    ? cellInWords(book, first)
    : `${cellInWords(book, first)} и ещё ${more} ${agree(more, 'ячейка', 'ячейки', 'ячеек')}`;
}

function cellInWords(book: Book, {table, code, column}: FoundCell): string {
  const definition: Table = tableByName[table];
  const name = book.tables[table]?.byCode(code)?.cells[definition.label ?? ''];
  return [
    sheetName(book, definition),
    name === undefined || name === ''
      ? code
      : `${code} (${abridged(String(name), LONGEST_NAME)})`,
    ...(column === 'code'
      ? []
      : [`«${columnTitle(book, definition, column)}»`]),
  ].join(', ');
}

/**
 * @param isLive the row is looked up whenever somebody looks: people sort. It costs as many comparisons as the table
 *     has rows
 */
export function placeCell(
  ground: Ground,
  finding: Finding,
  isLive: boolean,
): LayoutCell {
  const {book, places, sheetId} = ground;
  const words = placeInWords(book, finding);
  const [first] = finding.cells;
  const place = first && places[first.table];
  const id = place && sheetId(place.sheet);
  const column = place?.columns[first.column];
  if (id === undefined || column === undefined) return words;
  const {table, code} = first;
  const codes = wholeColumn(places, table, 'code');
  const row = book.tables[table]?.byCode(code)?.row ?? 1;
  const shownRow =
    isLive && codes !== undefined
      ? call('IFERROR', call('MATCH', text(code), codes, '0'), '1')
      : number(row);
  const address = `${text(`#gid=${id}&range=${columnLetter(column)}`)}&${shownRow}`;
  return formula(call('HYPERLINK', address, text(words)));
}
