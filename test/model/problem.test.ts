/** What is said of problems. */

import {
  alike,
  type Problem,
  showMessage,
  showProblems,
} from '../../src/model/problem';

const problem = (more: Partial<Problem> = {}): Problem => ({
  severity: 'ошибка',
  sheet: 'Значения',
  row: 12,
  column: 'Всего',
  value: 'сто',
  message: 'нужно число',
  cure: 'введите число, например 75.',
  ...more,
});

test('A problem names its sheet, row, column, value and the way out', () => {
  expect(showProblems([problem()])).toEqual([
    'Лист «Значения», строка 12, «Всего»: «сто» – нужно число. Введите число, например 75.',
  ]);
  const {row, column, value, ...rest} = problem();
  expect([row, column, value]).toEqual([12, 'Всего', 'сто']);
  expect(showProblems([rest])).toEqual([
    'Лист «Значения»: нужно число. Введите число, например 75.',
  ]);
});

test('A message that quotes the value does not say it twice', () => {
  const message = 'нет такого учреждения: «ОУ № 60»';
  expect(showMessage({value: 'ОУ № 60', message})).toBe(message);
  const number = '3,5 – не целое число';
  expect(showMessage({value: '3,5', message: number})).toBe(number);
  expect(showMessage({value: '3', message: number})).toBe(`«3» – ${number}`);
});

test('Problems that differ by their row only are one line, in the order of the first', () => {
  const rows = [2, 4, 3, 9].map(row => problem({row}));
  const other = problem({row: 5, value: 'двести'});
  expect(showProblems([rows[0], other, ...rows.slice(1)])).toEqual([
    'Лист «Значения», строки 2–4, 9, «Всего»: «сто» – нужно число. Введите число, например 75.',
    'Лист «Значения», строка 5, «Всего»: «двести» – нужно число. Введите число, например 75.',
  ]);
});

test('A long list of rows is cut', () => {
  const [{rows}] = alike(
    Array.from({length: 200}, (_, index) => problem({row: 2 * index + 2})),
  );
  expect(rows.length).toBe(151);
  expect(rows.endsWith('…')).toBe(true);
});
