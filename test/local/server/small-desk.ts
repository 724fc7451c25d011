/** A desk with a small book on it and any script: gestures and runs without a server around. */

import {area} from '../../../local/book/area';
import {Book} from '../../../local/book/book';
import {createHost, type Host} from '../../../local/host';
import type {Answer, Question} from '../../../local/screen';
import {access} from '../../../src/model/tables/access';
import {Desk, type Doer} from '../../../local/server/desk';
import type {
  BookChanges,
  Gesture,
  GestureAnswer,
  PageEvent,
} from '../../../local/server/protocol';

export const OWNER = 'association@example.org';
export const EDITOR = 'school@example.org';
export const VIEWER = 'district@example.org';

/** Header, five rows of names, numbers and a formula; the header warns, column C is the owner's. */
export function smallBook(): Book {
  const book = new Book({name: 'Книга', owner: OWNER});
  const list = book.addSheet(access.sheet, 10, 4);
  const {email, role} = access.columns;
  list.write(0, 0, [
    [email, role].map(({title}) => ({value: title})),
    [EDITOR, 'координатор'].map(value => ({value})),
    [VIEWER, 'район'].map(value => ({value})),
  ]);
  const sheet = book.addSheet('Лист', 20, 6);
  sheet.write(
    0,
    0,
    [
      ['Имя', 'Число', 'Вдвое'],
      ['в', 3],
      ['а', 1],
      ['б', 2],
      ['а', 5],
      ['г', 4],
    ].map(row => row.map(value => ({value}))),
  );
  sheet.write(
    1,
    2,
    [2, 3, 4, 5, 6].map(row => [{formula: `=B${row}*2`}]),
  );
  sheet.write(0, 4, [[{formula: '=SUM(B2:B6)'}, {formula: '=B4'}]]);
  const protect = (target: Parameters<typeof area>, warningOnly: boolean) =>
    sheet.protections.push({
      id: book.newId(),
      area: area(...target),
      description: warningOnly ? 'Заголовок' : 'Итоги',
      warningOnly,
      editors: [],
      domainEdit: false,
      unprotected: [],
    });
  protect([0, 0, 1, 4], true);
  protect([1, 2, 5, 1], false);
  return book;
}

export class SmallDesk {
  readonly host: Host;
  readonly desk: Desk;
  readonly told: BookChanges[] = [];
  readonly shown: PageEvent[] = [];
  /** What the person before the window answers; called while the script waits. */
  answer: (question: Question) => Answer | undefined = () => undefined;
  shouldStop = (): boolean => false;

  constructor(code = '', book = smallBook()) {
    this.host = createHost({code, book});
    this.desk = new Desk(this.host, OWNER, {
      changed: (_, changes) => this.told.push(changes),
      show: (_, event) => this.shown.push(event),
      panel: () => {},
      ask: (_, question) => this.answer(question),
      shouldStop: () => this.shouldStop(),
      progress: () => {},
    });
  }

  get sheet() {
    return this.host.book.sheetByName('Лист')!;
  }

  /** «Лист» as a gesture names it. */
  get id(): string {
    return String(this.sheet.id);
  }

  doer = (person: string): Doer => ({window: person, person});

  do(gesture: Gesture, person = OWNER, confirmed = true): GestureAnswer {
    return this.desk.gesture(this.doer(person), gesture, confirmed);
  }

  /** What rows of a column show. */
  column(column: number, rows = 6): unknown[] {
    return Array.from(
      {length: rows},
      (_, row) => this.sheet.value(row, column) ?? '',
    );
  }
}
