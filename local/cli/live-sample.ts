// The sample as people find it in the live workbook: with a name, an owner, the four people of «Доступ», and protected.

import {access} from '../../src/model/tables/access';
import type {Role} from '../../src/model/vocabularies';
import type {Host} from '../host';
import {shareByAccess} from '../server/people';

/** The association's mailbox in the sample; it owns the workbook. */
export const ASSOCIATION = 'association@example.org';

interface Person {
  readonly email: string;
  readonly role: Role;
  readonly institution?: string;
}

/** Mailboxes of offices, not of persons. */
export const PEOPLE: readonly Person[] = [
  {email: ASSOCIATION, role: 'ассоциация'},
  {
    email: 'school7@example.org',
    role: 'координатор',
    institution: 'Школа № 7',
  },
  {email: 'methodist@example.org', role: 'методист'},
  {email: 'district@example.org', role: 'район'},
];

const NAME = 'Сеть инновационных школ';

/** Fills «Доступ», where nobody but the maker stands in it yet, and presses «Настроить доступ». */
export function shareSample(host: Host): void {
  const {book} = host;
  book.name = NAME;
  book.owner = ASSOCIATION;
  const sheet = book.sheetByName(access.sheet);
  if (!sheet) throw new Error(`в книге нет листа «${access.sheet}»`);
  // A new book names whoever made it, and nobody else.
  if (sheet.usedRows > 2) return;
  const {email, role, institution} = access.columns;
  const header = Array.from({length: sheet.columns.count}, (_, column) =>
    sheet.value(0, column),
  );
  for (const [key, {title}] of Object.entries({email, role, institution})) {
    const column = header.indexOf(title);
    if (column < 0) {
      throw new Error(`на листе «${access.sheet}» нет столбца «${title}»`);
    }
    const letter = String.fromCharCode(65 + column);
    host.edit(
      access.sheet,
      `${letter}2`,
      PEOPLE.map(person => [person[key as keyof Person] ?? '']),
      {as: ASSOCIATION},
    );
  }
  shareByAccess(book, ASSOCIATION);
  host.run('setAccess', [], {as: ASSOCIATION});
  host.ui.clear();
}
