/** Who may do what: from a mailbox and «Доступ» to roles and institutions. */

import type {Book, TableData} from './book';
import {comparable} from './normalise';
import type {Table} from './schema';
import {access} from './tables/access';
import {ROLES, type Role} from './vocabularies';

/** The person at the keyboard, as far as «Доступ» knows. */
export interface Actor {
  /** In small letters; '' where Google does not tell. */
  readonly email: string;
  readonly roles: readonly Role[];
  /** Codes of the institutions whose rows a coordinator may fill. */
  readonly institutions: readonly string[];
  /** «Доступ» names nobody of the association: nobody has been given rights yet, so that everybody has all. */
  readonly isOpen: boolean;
}

/**
 * A blank or unlisted mailbox has no role; the owner of the workbook is the association, so that nobody is ever locked
 * out of the book for good.
 *
 * @param book with the table `access`
 * @param owner mailbox of the workbook's owner, '' where it has none
 */
export function actorOf(book: Book, email: string, owner: string): Actor {
  // A closed list, so that «Справочники» need not be read for it.
  const rows = book.records(access).map(row => ({
    email: row.email,
    institution: row.institution,
    role: ROLES.find(role => role === comparable(String(row.cells.role))),
  }));
  const isOpen = !rows.some(({role}) => role === 'ассоциация');
  const mailbox = email.trim().toLowerCase();
  const own = mailbox === '' ? [] : rows.filter(row => row.email === mailbox);
  const roles = own.flatMap(({role}) => role ?? []);
  if (isOpen || (mailbox !== '' && mailbox === owner.trim().toLowerCase())) {
    roles.push('ассоциация');
  }
  return {
    email: mailbox,
    roles: [...new Set(roles)],
    institutions: own.flatMap(({role, institution}) =>
      role === 'координатор' && institution !== undefined ? [institution] : [],
    ),
    isOpen,
  };
}

/** Whether the person bears one of the roles; the association bears every one. */
export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return (
    actor.roles.includes('ассоциация') ||
    roles.some(role => actor.roles.includes(role))
  );
}

/**
 * How a sheet is guarded: `hard`: only the association edits it; `warning`: the add-on keeps it, a person is warned,
 * a script running as the person still writes; `open`: its data rows are everybody's.
 */
export function guardOf({
  tab,
}: Pick<Table, 'tab'>): 'hard' | 'warning' | 'open' {
  if (tab === 'settings') return 'hard';
  return tab === 'read' ? 'warning' : 'open';
}

/**
 * The book with the upkeep that the person may do: of what is hard-protected the association keeps up alone. The others
 * leave it until one of the association runs a command.
 */
export function keptUpBy(actor: Actor, book: Book): Book {
  if (hasRole(actor, [])) return book;
  return {
    ...book,
    tables: Object.fromEntries(
      Object.entries(book.tables).map(([name, data]) => [
        name,
        guardOf(data.definition) === 'hard'
          ? {...data, upkeep: []}
          : withoutNewColumns(data),
      ]),
    ),
  };
}

/** Upkeep without the companions that have no column yet: their headers would be new, and headers are hard-protected. */
export function withoutNewColumns(data: TableData): TableData {
  const made = new Set(
    data.upkeep.filter(({row}) => row === 1).map(({key}) => key),
  );
  return made.size === 0
    ? data
    : {...data, upkeep: data.upkeep.filter(({key}) => !made.has(key))};
}
