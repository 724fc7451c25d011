// Who may sit before the page: the rows of «Доступ», and the owner; with whom the book is shared follows from them.

import type {Book} from '../book/book';
import {mayEditBook} from '../book/rights';
import {shownText} from '../book/showing';
import {access} from '../../src/model/tables/access';
import type {Role} from '../../src/model/vocabularies';
import type {PersonView} from './protocol';

/** The role that only looks: it gets no right to edit the book. */
const WATCHES: Role = 'район';

interface Listed {
  readonly email: string;
  readonly role: string;
  readonly institution: string;
}

/** The persons to choose from, the owner first. */
export function peopleOf(book: Book): PersonView[] {
  const rows = listed(book);
  const people = new Map<string, string[]>();
  if (book.owner) people.set(book.owner, []);
  for (const {email, role, institution} of rows) {
    const roles = people.get(email) ?? [];
    const said = [role, institution].filter(Boolean).join(', ');
    people.set(email, said && !roles.includes(said) ? [...roles, said] : roles);
  }
  return [...people].map(([email, roles]) => ({
    email,
    role: roles.join('; ') || 'владелец таблицы',
    mayEdit: mayEditBook(book, email),
  }));
}

/**
 * On Google the owner shares the workbook by hand with those whom «Доступ» names; here that follows from the sheet at
 * once. A book without an owner is given to `owner`.
 */
export function shareByAccess(book: Book, owner: string): void {
  if (book.owner === '') book.owner = owner;
  const rows = listed(book);
  const editors = rows.filter(({role}) => role !== WATCHES && role !== '');
  const emails = (list: readonly Listed[]) => [
    ...new Set(list.map(({email}) => email)),
  ];
  book.editors = emails(editors).filter(email => email !== book.owner);
  book.viewers = emails(rows).filter(
    email => email !== book.owner && !book.editors.includes(email),
  );
}

/** Addresses in small letters; rows without one are left out. A book without the sheet has nobody. */
function listed(book: Book): Listed[] {
  const sheet = book.sheetByName(access.sheet);
  if (!sheet) return [];
  const header = Array.from({length: sheet.columns.count}, (_, column) =>
    String(sheet.value(0, column) ?? ''),
  );
  const place = ({title}: {title: string}) => header.indexOf(title);
  const {email, role, institution} = access.columns;
  const [emails, roles, institutions] = [email, role, institution].map(place);
  const text = (row: number, column: number) =>
    column < 0 ? '' : shownText(sheet, row, column).trim();
  return Array.from({length: Math.max(0, sheet.usedRows - 1)}, (_, i) => ({
    email: text(i + 1, emails).toLowerCase(),
    role: text(i + 1, roles),
    institution: text(i + 1, institutions),
  })).filter(row => row.email !== '');
}
