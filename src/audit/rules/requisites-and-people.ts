/** Numbers with check digits, addresses, and data of persons that have no place in the book. */

import type {Change} from '../../model/change';
import {WHY_NOT, personalData} from '../../model/personal-data';
import {comparable} from '../../model/normalise';
import {capitalised} from '../../model/russian';
import type {AnyRecord, Table} from '../../model/schema';
import {cellAt, foundAt, placesIn, showPlace} from '../place';
import type {Found, Rule} from '../rule';
import {renamed} from '../spelling';
import {type Unread, unreadCells} from '../unread';

const CHECKED = ['requisite', 'email', 'url'];

export const requisitesRight: Rule = {
  id: 'A31',
  title: 'ИНН, КПП, ОКПО, почта и ссылки верны',
  why: 'С одной неверной цифрой документ оформлен на другую организацию, а письмо не дойдёт.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['institutions', 'partners', 'events', 'practices', 'access'],
  find: ({book}) =>
    unreadCells(book)
      .filter(({kind}) => CHECKED.includes(kind.name))
      .map(unread =>
        foundAt(book, [unread.place], {
          message: `${showPlace(book, unread.place)}: ${unread.message}`,
          cure: unread.cure,
          ...leadingZero(unread, digits => {
            const {kind} = unread;
            return kind.parse(digits, book.context).state === 'value';
          }),
        }),
      ),
};

/** A sheet that took the number for one has lost the zero of the regions 01 to 09. */
function leadingZero(
  {place, kind}: Unread,
  isRight: (digits: string) => boolean,
): {changes?: readonly Change[]} {
  const digits = `0${String(cellAt(place)).replace(/\s/g, '')}`;
  return kind.name === 'requisite' && isRight(digits)
    ? {changes: [renamed(place, digits)]}
    : {};
}

/** 152-ФЗ, art. 18(5): posts, never persons. */
export const noPersonalData: Rule = {
  id: 'A32',
  title: 'В книге нет личных данных',
  why: `${capitalised(WHY_NOT)}.`,
  severity: 'предупреждение',
  scope: 'строка',
  tables: [],
  find: ({book}) => {
    // Posts and partners come again and again.
    const seen = new Map<string, ReturnType<typeof personalData>>();
    const look = (text: string) => {
      const found = seen.get(text) ?? personalData(text);
      seen.set(text, found);
      return found;
    };
    return Object.values(book.tables).flatMap(({definition, records}) =>
      definition.tab === 'read'
        ? []
        : records.flatMap(record =>
            wordKeys(definition, record).flatMap((key): Found[] => {
              const found = look(String(record.cells[key]));
              if (found.length === 0) return [];
              const places = placesIn(definition, record, key);
              return [
                foundAt(book, places, {
                  message: `${showPlace(book, places[0])}: ${found.map(each => `«${each.found}» ${each.looksLike}`).join('; ')}`,
                  cure: found[0].cure,
                  touchesScores: false,
                }),
              ];
            }),
          ),
    );
  },
};

/** Cells with words of a person: what was chosen from a list is looked at where the list stands, figures tell nobody. */
function wordKeys({columns}: Table, record: AnyRecord): string[] {
  return Object.keys(record.cells).filter(
    key =>
      record.cells[key] !== '' &&
      !(columns[key].kind.list !== undefined && record[key] !== undefined) &&
      !(
        WORDLESS.includes(columns[key].kind.name) && record[key] !== undefined
      ) &&
      comparable(String(record.cells[key])) !== '',
  );
}

const WORDLESS = ['number', 'period', 'day', 'grades', 'requisite', 'quantity'];
