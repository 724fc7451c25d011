/** Rules on configuration: where they must speak, and where not. */

import {identityOf} from '../../../src/audit/finding';
import * as subject from '../../../src/audit/rules/configuration';
import {readBook} from '../../../src/model/book';
import {events, settings} from '../../../src/model/tables';
import {bookOf, settingRows, sheetOf} from '../../scoring/book-of';
import {audit} from '../findings';
import {testRules} from './cases';
import {SCHOOLS, event, withIndicator} from './rows';

testRules(subject, [
  {
    rule: 'A33',
    what: 'a condition names a column that the sheet lacks',
    faulty: withIndicator('ПОК-0012', {condition: 'Ступень = высшая'}),
    sound: withIndicator('ПОК-0012', {condition: 'Уровень = федеральный'}),
    at: 'ПОК-0012 condition',
    says: /не считается ни у кого/,
  },
  {
    rule: 'A34',
    what: 'a policy is not understood',
    faulty: {settings: settingRows({lines: 'какие-нибудь'})},
    sound: {settings: settingRows({lines: 'конечные строки'})},
    at: 'НАС-0009 value',
    says: /«Строки мер» не понимает этого значения/,
  },
  {
    rule: 'A35',
    what: 'two rows bear one code',
    faulty: {
      ...SCHOOLS,
      events: [
        event('Игра', {code: 'МЕР-0001'}),
        event('Смотр', {code: 'МЕР-0001'}),
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [
        event('Игра', {code: 'МЕР-0001'}),
        event('Смотр', {code: 'МЕР-0002'}),
      ],
    },
    at: 'МЕР-0001 code',
    says: /код бывает только у одной строки/,
  },
]);

test('What is missing of a sheet is found without a cell, each thing by itself', () => {
  const book = bookOf(SCHOOLS, {
    events: {period: 'Когда-то', level: 'Важность'},
  });
  const raw = sheetOf(events, [], {period: 'Когда-то', level: 'Важность'});
  const found = audit(
    readBook({events: {...raw, marks: {}}}, [events, settings]),
  ).filter(({rule}) => rule === 'A35');
  expect(found.map(({message, cells}) => [message, cells.length])).toEqual([
    ['«Настройки»: такого листа нет в книге', 0],
    ['«Мероприятия», строка 1, «Уровень»: такого столбца на листе нет', 0],
    [
      '«Мероприятия», строка 1, «Дата проведения»: такого столбца на листе нет',
      0,
    ],
  ]);
  expect(new Set(found.map(identityOf)).size).toBe(3);
  expect(audit(book).filter(({rule}) => rule === 'A35')).toEqual([]);
});
