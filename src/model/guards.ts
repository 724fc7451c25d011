/** Which protections each sheet of the add-on gets: from how it is guarded and who the association is. */

import type {Book} from './book';
import {columnLetter} from './layout';
import {comparable} from './normalise';
import {NOTE_MARK} from './note-mark';
import type {Protection} from './reshape';
import {guardOf} from './rights';
import {runsOf} from './runs';
import {Table, companionsOf} from './schema';
import {access} from './tables';
import {PAGES, type PageName} from './tabs';
import type {Role} from './vocabularies';

const ASSOCIATION: Role = 'ассоциация';

/** Who may pass what is hard-protected, beside the owner: mailboxes in small letters, sorted. */
export type Association = readonly string[];

/** Mailboxes of «Доступ» with the role; undefined where there is none: nobody is locked out by an empty list. */
export function associationOf(
  book: Book,
  owner: string,
): Association | undefined {
  // A closed list, so that «Справочники» need not be read for it.
  const own = book
    .records(access)
    .filter(({cells}) => comparable(String(cells.role)) === ASSOCIATION)
    .flatMap(({email}) => email ?? []);
  // The owner may always edit, and `getEditors()` omits him (reference of `Protection`).
  return own.length === 0
    ? undefined
    : [...new Set(own)].filter(mailbox => mailbox !== owner).sort();
}

/** A page that the script draws: coordinators check the book too, so that «Проверка» only warns. */
export function guardsOfPage(
  page: PageName,
  association: Association,
): Protection[] {
  return page === PAGES.check
    ? [warning(null, 'лист заполняет надстройка')]
    : [hard(null, 'лист рисует надстройка, правит ассоциация', association)];
}

/**
 * @param positions 0-based place by key of the column, as the sheet stands now
 * @param rows of the sheet, blank ones too: a range that ends with the sheet is read back as it was given
 */
export function guardsOfTable(
  table: Table,
  positions: {readonly [key: string]: number},
  rows: number,
  association: Association,
): Protection[] {
  const guard = guardOf(table);
  if (guard === 'hard') {
    return [hard(null, 'правит ассоциация', association)];
  }
  const headers = runsOf(Object.values(positions)).map(({from, to}) =>
    hard(
      areaOf(`${columnLetter(from + 1)}1`, `${columnLetter(to + 1)}1`),
      'заголовки правит ассоциация',
      association,
    ),
  );
  if (guard === 'warning') {
    return [warning(null, 'лист заполняет надстройка'), ...headers];
  }
  const kept = ['code', ...companionsOf(table).map(({key}) => key)].filter(
    key => positions[key] !== undefined,
  );
  const hidden = Object.keys(table.columns).filter(
    key => table.columns[key].hidden && positions[key] !== undefined,
  );
  const columns = runsOf(
    rows < 2 ? [] : [...kept, ...hidden].map(key => positions[key]),
  );
  return [
    ...columns.map(({from, to}) =>
      warning(
        areaOf(`${columnLetter(from + 1)}2`, `${columnLetter(to + 1)}${rows}`),
        'столбец заполняет надстройка',
      ),
    ),
    ...headers,
  ];
}

function areaOf(from: string, to: string): string {
  return from === to ? from : `${from}:${to}`;
}

function hard(
  area: string | null,
  why: string,
  association: Association,
): Protection {
  return {
    area,
    description: `${NOTE_MARK} ${why}`,
    isWarning: false,
    editors: association,
  };
}

function warning(area: string | null, why: string): Protection {
  return {
    area,
    description: `${NOTE_MARK} ${why}`,
    isWarning: true,
    editors: [],
  };
}
