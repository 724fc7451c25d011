/** Who may change which cells: owner, editors, protections. */

import {Area, covers, intersection} from './area';
import type {Protection} from './attachments';
import type {Book} from './book';
import type {Sheet} from './sheet';

const sameMail = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Editors and the owner may edit; a book without an owner is open to everyone (a file on this machine). */
export const mayEditBook = (book: Book, person: string): boolean =>
  book.owner === '' ||
  [book.owner, ...book.editors].some(editor => sameMail(editor, person));

/**
 * Whether a protection lets the person through. The owner always passes, and a
 * warning stops no script: developers.google.com/apps-script/reference/spreadsheet/protection
 */
export const passes = (
  book: Book,
  protection: Protection,
  person: string,
): boolean =>
  protection.warningOnly ||
  book.owner === '' ||
  sameMail(book.owner, person) ||
  protection.editors.some(editor => sameMail(editor, person));

/** The first protection that keeps the person from changing the area, or the sheet as such (null). */
export function obstacle(
  sheet: Sheet,
  target: Area | null,
  person: string,
): Protection | undefined {
  return sheet.protections.find(protection => {
    if (passes(sheet.book, protection, person)) return false;
    if (!target) return protection.area === null;
    const common = intersection(protection.area ?? sheet.whole, target);
    return common !== null && !covers(protection.unprotected, common);
  });
}
