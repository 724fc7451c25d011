import fc from 'fast-check';
import {
  NO_END,
  NO_START,
  day,
  dayOf,
  lastOfMonth,
  serialOf,
  showDay,
} from '../../src/model/date';

const anyDay = fc
  .date({
    min: new Date('1900-01-01'),
    max: new Date('2999-12-31'),
    noInvalidDate: true,
  })
  .map(date =>
    day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())!,
  );

test('serial numbers as Sheets counts them: DATE(2023;2;9) is 44966', () => {
  expect(serialOf(day(2023, 2, 9)!)).toBe(44966);
  expect(serialOf(NO_START)).toBe(2);
  expect(serialOf(NO_END)).toBe(401768);
});

test.each([
  [2023, 2, 30],
  [2023, 13, 1],
  [2023, 0, 1],
  [2023, 2, 29],
  [999, 1, 1],
  [10000, 1, 1],
])('%i-%i-%i is no day', (year, month, dayOfMonth) => {
  expect(day(year, month, dayOfMonth)).toBeUndefined();
});

test('the last day of a month, in leap years too', () => {
  expect([1, 2, 4, 12].map(month => lastOfMonth(2024, month))).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2024-04-30',
    '2024-12-31',
  ]);
  expect(lastOfMonth(2023, 2)).toBe('2023-02-28');
});

test('property: a day comes back from how it is shown', () => {
  fc.assert(
    fc.property(anyDay, value => {
      expect(dayOf(showDay(value))).toBe(value);
      expect(dayOf(`${showDay(value)} 23:59`)).toBe(value);
    }),
  );
});

test('property: days compare as their serial numbers do', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(a < b).toBe(serialOf(a) < serialOf(b));
    }),
  );
});

test('a text that names no day is a fault of the program', () => {
  expect(() => dayOf('31.02.2023')).toThrow('31.02.2023');
});
