/** «Настроить доступ»: protects the sheets by «Доступ», and says which of its mailboxes Google does not take. */

import {type BookState, locatedIn} from '../model/book-state';
import type {Book} from '../model/book';
import {
  type Association,
  associationOf,
  guardsOfPage,
  guardsOfTable,
} from '../model/guards';
import type {Problem} from '../model/problem';
import type {Guard, Protection} from '../model/reshape';
import {agree} from '../model/russian';
import {access, tableByName} from '../model/tables';
import type {Command} from './command';

/** @param state the sheets and their protections as they stand */
export function setAccess(state: BookState): Command {
  return {
    title: 'Настроить доступ',
    roles: [],
    // The roles of «Доступ» are one of its lists.
    needs: {vocabularies: 'all'},
    think: book => {
      const problems = book.data(access)?.problems ?? [];
      const nothing = {changes: [], layouts: [], problems};
      const association = associationOf(book, state.owner);
      if (association === undefined) {
        return {
          ...nothing,
          message:
            'Защита не изменена: на листе «Доступ» нет ни одного ящика с ролью «ассоциация», и править книгу смог бы только её владелец. Впишите ящик ассоциации и повторите.',
        };
      }
      const reshapes = guardsThatDiffer(state, association);
      if (reshapes.length === 0) {
        return {
          ...nothing,
          message: `Защита уже такая, какой должна быть. ${whoMay(association)}`,
        };
      }
      const count = reshapes.length;
      return {
        ...nothing,
        reshapes,
        message: `Защита поставлена: ${count} ${agree(count, 'лист', 'листа', 'листов')}. ${whoMay(association)} Строки с данными открыты всем, у кого есть доступ к книге.`,
      };
    },
  };
}

function whoMay(association: Association): string {
  const others = association.length === 0 ? '' : ` и ${association.join(', ')}`;
  return `Заголовки, правила и листы с баллами правят владелец книги${others}; о служебных столбцах и листах Google предупреждает.`;
}

/** What is to be set; a sheet that has its protections already is left out. */
export function guardsThatDiffer(
  {sheets, pages, protections}: BookState,
  association: Association,
): Guard[] {
  const wanted = [
    ...pages.map(({page, id}): [number, readonly Protection[]] => [
      id,
      guardsOfPage(page, association),
    ]),
    ...sheets.map((sheet): [number, readonly Protection[]] => [
      sheet.id,
      guardsOfTable(
        tableByName[sheet.table],
        locatedIn(sheet).positions,
        sheet.rows,
        association,
      ),
    ]),
  ];
  return wanted.flatMap(([sheet, own]) =>
    isSame(own, protections[sheet] ?? [])
      ? []
      : [{kind: 'guard' as const, sheet, protections: own}],
  );
}

function isSame(
  wanted: readonly Protection[],
  present: readonly Protection[],
): boolean {
  const sorted = (list: readonly Protection[]) =>
    list.map(one => JSON.stringify(one)).sort();
  return JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(present));
}

/**
 * Mailboxes of the association that a hard protection lacks although it was just set: Google knows nobody of them.
 *
 * @param state after the command
 */
export function unknownMailboxes(book: Book, state: BookState): Problem[] {
  const hard = Object.values(state.protections)
    .flat()
    .filter(({isWarning}) => !isWarning);
  const data = book.data(access);
  if (data === undefined || hard.length === 0) return [];
  const association = associationOf(book, state.owner) ?? [];
  const lacking = new Set(
    association.filter(mailbox =>
      hard.some(({editors}) => !editors.includes(mailbox)),
    ),
  );
  return data.records
    .filter(({email}) => email !== undefined && lacking.has(email))
    .map(({row, email}) => ({
      severity: 'ошибка',
      sheet: data.sheet,
      row,
      column: data.titles.email,
      value: email,
      message: 'Google не знает такого ящика, и права ему не даны',
      cure: 'исправьте адрес или заведите для него аккаунт Google, затем снова выберите «Настроить доступ»',
    }));
}
