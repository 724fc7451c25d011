/** The small network with people of every role at its keyboard, and their calls as a sidebar makes them. */

import type {Host} from '../../local/host';
import type {Calls} from '../../src/contract';
import type {Refused} from '../../src/contract';
import {put, smallBook} from '../workbook/small-book';

export const PEOPLE = {
  association: 'association@example.org',
  /** Of «Школа № 1». */
  coordinator: 'school1@example.org',
  /** Of «Школа № 3». */
  other: 'school3@example.org',
  methodist: 'method@example.org',
  district: 'district@example.org',
  stranger: 'stranger@example.org',
  unknown: '',
} as const;

export type Person = keyof typeof PEOPLE;

const ROWS = [
  [PEOPLE.association, 'ассоциация', ''],
  [PEOPLE.coordinator, 'координатор', 'Школа № 1'],
  [PEOPLE.other, 'координатор', 'Школа № 3'],
  [PEOPLE.methodist, 'методист', ''],
  [PEOPLE.district, 'район', ''],
];

/** The small book with «Доступ» filled in, its rows with their codes, and two partners, one of them at an event. */
export function peopledBook(modules = 'Положения'): Host {
  const host = smallBook(modules);
  put(
    host,
    'Доступ',
    2,
    ...ROWS.map(([email, role, institution]) => ({
      'Электронная почта': email,
      Роль: role,
      Учреждение: institution,
    })),
  );
  put(
    host,
    'Партнёры',
    2,
    {'Краткое название': 'ТГУ', 'Другие названия': 'НИ ТГУ'},
    {'Краткое название': 'Музей города'},
  );
  put(host, 'Мероприятия', 3, {Партнёры: 'НИ ТГУ; Музей города'});
  host.run('computeScores');
  host.ui.clear();
  return host;
}

/** A call as a person's sidebar makes it: whatever is sent, plain JSON there and back. */
export function ask<Name extends keyof Calls>(
  host: Host,
  person: Person,
  name: Name,
  request: unknown,
): ReturnType<Calls[Name]> | Refused {
  return host.call(name, [request], {as: PEOPLE[person]}) as
    ReturnType<Calls[Name]> | Refused;
}
