/** What a person has selected in a book: it stays from one run of a script to the next. */

import type {Area} from './area';
import type {Book} from './book';
import type {Sheet} from './sheet';

export interface Focus {
  /** The tab in front. */
  sheet: Sheet;
  /** Selected areas by sheet; the last one is the active range. */
  readonly areas: Map<Sheet, Area[]>;
  /** The cell with the cursor, where it is not the corner of the active range. */
  readonly cells: Map<Sheet, Area>;
}

const focuses = new WeakMap<Book, Map<string, Focus>>();

/** Of a person by e-mail. At first the first visible tab, cell A1. */
export function focusOf(book: Book, person: string): Focus {
  const people = focusesOf(book);
  let focus = people.get(person);
  if (!focus || !book.sheets.includes(focus.sheet)) {
    const sheet = book.sheets.find(one => !one.hidden) ?? book.sheets[0];
    focus = {sheet, areas: new Map(), cells: new Map()};
    people.set(person, focus);
  }
  return focus;
}

/** Of everybody who was in the book, by e-mail. */
export function focusesOf(book: Book): Map<string, Focus> {
  const people = focuses.get(book) ?? new Map<string, Focus>();
  focuses.set(book, people);
  return people;
}

/** Goes to a sheet and selects areas of it. */
export function select(
  sheet: Sheet,
  areas: readonly Area[],
  person: string,
): void {
  const focus = focusOf(sheet.book, person);
  focus.sheet = sheet;
  focus.areas.set(sheet, [...areas]);
  focus.cells.delete(sheet);
}
