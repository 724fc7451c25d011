/** Findings of books in memory, for tests: the audit of rows, and how a finding is read aloud. */

import {checkBook} from '../../src/audit/check';
import type {Finding} from '../../src/audit/finding';
import type {Book} from '../../src/model/book';
import {columnTitle, sheetName} from '../../src/model/cell-problem';
import {readSettings} from '../../src/model/settings';
import {tableByName} from '../../src/model/tables';
import {bookOf, type Rows, TODAY} from '../scoring/book-of';

export function audit(book: Book): Finding[] {
  return checkBook({book, settings: readSettings(book, TODAY).settings});
}

/** What the check finds in rows, over the vocabularies and settings of a new book. */
export function auditOf(rows: Rows): Finding[] {
  return audit(bookOf(rows));
}

/** «A8 · предупреждение · План · ПЛН-0010 · Сроки проведения · …». */
export function readAloud(book: Book, finding: Finding): string {
  const {rule, severity, cells, message} = finding;
  const [first] = cells;
  const place =
    first === undefined
      ? ['вся книга']
      : [
          sheetName(book, tableByName[first.table]),
          first.code,
          first.column === 'code'
            ? 'строка'
            : columnTitle(book, tableByName[first.table], first.column),
        ];
  return [rule, severity, ...place, message].join(' · ');
}
