/** Rows in the order of their codes: people sort sheets, and a finding shall say the same wherever its rows stand. */

import type {Book, TableData} from '../model/book';
import type {AnyRecord} from '../model/schema';

/** Codes grow: «МЕР-9999» comes before «МЕР-10000». */
export function byCode(
  {code: a}: Pick<AnyRecord, 'code'>,
  {code: b}: Pick<AnyRecord, 'code'>,
): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Every rule asks for the same book. */
const orderedOf = new WeakMap<Book, Book>();

export function inCodeOrder(book: Book): Book {
  const known = orderedOf.get(book);
  if (known !== undefined) return known;
  const tables = Object.fromEntries(
    Object.entries(book.tables).map(([name, data]): [string, TableData] => [
      name,
      {...data, records: [...data.records].sort(byCode)},
    ]),
  ) as Book['tables'];
  const ordered: Book = {
    ...book,
    tables,
    records: table => (tables[table.name]?.records ?? []) as never,
    data: table => tables[table.name] as never,
  };
  orderedOf.set(book, ordered);
  return ordered;
}
