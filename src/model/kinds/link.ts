/** Addresses on the Internet: of a page, of a mailbox. */

import {oneLine} from '../normalise';
import {Column, column, ColumnOptions} from '../schema';
import {error, readWords, value} from './reading';

/** Host with a dot, Latin or Cyrillic («школа.рф»), then anything without spaces. */
const PAGE =
  /^(https?:\/\/)?((?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}]{2,}(?::\d+)?(?:[/?#]\S*)?)$/iu;

const MAILBOX =
  /^[a-zа-яё\d.!#$%&'*+/=?^_{|}~-]+@(?:[a-zа-яё\d](?:[a-zа-яё\d-]*[a-zа-яё\d])?\.)+[a-zа-яё]{2,}$/i;

/** «http://ntpg.org/»; an address without a scheme, as the seeds have it (S2:6), gets «http://». */
export function url(options: ColumnOptions): Column<string> {
  return column<string>(
    {
      name: 'url',
      width: 200,
      help: 'Один адрес страницы, например https://gim24.tomsk.ru.',
      parse: cell =>
        readWords(cell, typed => {
          const line = oneLine(typed);
          const match = PAGE.exec(line);
          return match === null
            ? error(
                `«${line}» – не адрес страницы`,
                'введите один адрес без пробелов, например https://gim24.tomsk.ru',
              )
            : value(`${(match[1] ?? 'http://').toLowerCase()}${match[2]}`);
        }),
      format: address => address,
    },
    options,
  );
}

/** A mailbox of an institution, in small letters. */
export function email(options: ColumnOptions): Column<string> {
  return column<string>(
    {
      name: 'email',
      width: 180,
      wrap: false,
      help: 'Один адрес электронной почты, например gym24@education70.ru.',
      parse: cell =>
        readWords(cell, typed => {
          const line = oneLine(typed);
          return MAILBOX.test(line)
            ? value(line.toLowerCase())
            : error(
                `«${line}» – не адрес электронной почты`,
                'введите один адрес, например gym24@education70.ru',
              );
        }),
      format: address => address,
    },
    options,
  );
}
