/** The cells of a book that could not be understood, with what their kind says of them. */

import type {Book, TableData} from '../model/book';
import {isBlank} from '../model/cell';
import type {Kind} from '../model/kinds/kind';
import type {AnyRecord} from '../model/schema';
import type {Place} from './place';

export interface Unread {
  readonly place: Place;
  readonly kind: Kind<unknown>;
  /** What is wrong, a clause, and the way out. */
  readonly message: string;
  readonly cure: string;
}

/** Every rule asks of the same book, and only broken cells are read a second time. */
const unreadIn = new WeakMap<Book, readonly Unread[]>();

/** In the order of the tables, then of the rows. What the add-on keeps by itself is left out. */
export function unreadCells(book: Book): readonly Unread[] {
  const known = unreadIn.get(book);
  if (known !== undefined) return known;
  const found = Object.values(book.tables)
    .filter(({definition}) => definition.tab !== 'read')
    .flatMap(data =>
      data.records.flatMap(record => unreadInRow(book, data, record)),
    );
  unreadIn.set(book, found);
  return found;
}

function unreadInRow(
  {context}: Book,
  {definition}: TableData,
  record: AnyRecord,
): Unread[] {
  const found: Unread[] = [];
  for (const key in record.cells) {
    if (record[key] !== undefined || isBlank(record.cells[key])) continue;
    const {kind} = definition.columns[key];
    const parsed = kind.parse(record.cells[key], context);
    if (parsed.state !== 'error') continue;
    const {message, cure} = parsed;
    found.push({place: {table: definition, record, key}, kind, message, cure});
  }
  return found;
}
