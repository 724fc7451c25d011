/** What can be said of dates that are not equally exact. */

import {differ, endsOf, isBefore, isGap, mayMeet} from '../../src/audit/ends';
import type {Period} from '../../src/model/kinds';
import {readPeriod} from '../../src/model/kinds/period-reading';

function period(text: string): Period {
  const read = readPeriod(text);
  if (read.state !== 'value') throw new Error(text);
  return read.value;
}
const start = (text: string) => endsOf(period(text))?.start;
const end = (text: string) => endsOf(period(text))?.end;

test('A year contradicts no day inside it, and every day outside', () => {
  expect(isBefore(start('2020 г.'), start('23.03.2020'))).toBe(false);
  expect(isBefore(start('23.03.2020'), start('2020 г.'))).toBe(false);
  expect(isBefore(start('2019 г.'), start('23.03.2020'))).toBe(true);
  expect(differ(start('2020 г.'), start('март 2020'))).toBe(false);
  expect(differ(start('2020/21 учебный год'), start('март 2020'))).toBe(true);
});

test('Of several sessions the outermost ends count', () => {
  const games = '1 игра: 20.03.2023–20.04.2023; 2 игра: 22.10.2022–22.11.2022';
  expect(start(games)).toEqual({earliest: '2022-10-22', latest: '2022-10-22'});
  expect(end(games)).toEqual({earliest: '2023-04-20', latest: '2023-04-20'});
});

test('What is open or unknown lies nowhere', () => {
  expect(start('постоянно')).toBeUndefined();
  expect(end('с 2023 г.')).toBeUndefined();
  expect(endsOf(period('ноябрь–декабрь'))).toBeUndefined();
  expect(endsOf(undefined)).toBeUndefined();
  expect(isBefore(undefined, start('2023 г.'))).toBe(false);
  expect(isGap(undefined, start('2023 г.'))).toBe(false);
});

test('A gap is at least a day that certainly lies between', () => {
  expect(isGap(end('май 2023'), start('июнь 2023'))).toBe(false);
  expect(isGap(end('31.05.2023'), start('02.06.2023'))).toBe(true);
  expect(isGap(end('2023 г.'), start('май 2023'))).toBe(false);
});

test('Periods may meet unless they certainly do not', () => {
  expect(mayMeet(period('2023 г.'), period('май 2023'))).toBe(true);
  expect(mayMeet(period('2023 г.'), period('май 2024'))).toBe(false);
  expect(mayMeet(period('постоянно'), period('май 2024'))).toBe(true);
  expect(mayMeet(undefined, period('май 2024'))).toBe(true);
});
