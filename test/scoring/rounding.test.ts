/** Rounding as spreadsheets do it. */

import fc from 'fast-check';
import {openCalculator} from '../../local/engine/calculator';
import {round, roundUp} from '../../src/scoring/rounding';

test.each([
  // What LibreOffice 7.4 gives for ROUND of the same arguments.
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [1.115, 2, 1.12],
  [0.285, 2, 0.29],
  [8.345, 2, 8.35],
  [10.235, 2, 10.24],
  [-2.5, 0, -3],
  [-1.005, 2, -1.01],
  [0.005 - 2 ** -60, 2, 0.01],
  [3.335 - 2 ** -51, 2, 3.34],
  [(62.35 / 100) * 100, 1, 62.4],
  [((46.3 - 40) / (55 - 40)) * 6, 2, 2.52],
  [0, 2, 0],
])('round(%d, %d) is %d', (value, digits, expected) => {
  expect(round(value, digits)).toBe(expected);
});

test('A third decimal of 5 always goes away from zero, 4 never', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 5_000_000}), hundredths => {
      const up = (hundredths + 1) / 100;
      expect(round((hundredths * 10 + 5) / 1000, 2)).toBe(up);
      expect(round(-(hundredths * 10 + 5) / 1000, 2)).toBe(-up);
      expect(round((hundredths * 10 + 4) / 1000, 2)).toBe(hundredths / 100);
    }),
  );
});

test('Ties survive the noise of a way through quotients', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 100}),
      fc.integer({min: 1, max: 2000}),
      (maximum, thousandths) => {
        // maximum × attainment is thousandths/1000 exactly, but not in binary fractions.
        const noisy = maximum * (thousandths / 1000 / maximum);
        expect(round(noisy, 2)).toBe(Math.floor(thousandths / 10 + 0.5) / 100);
      },
    ),
  );
});

test('ROUND of a sheet gives the same, for points of any way and maximum', () => {
  const way = fc.record({
    maximum: fc.integer({min: 1, max: 20}),
    fact: fc.integer({min: 0, max: 1000}),
    base: fc.integer({min: 0, max: 400}),
    target: fc.integer({min: 401, max: 1000}),
  });
  const ways = fc.sample(way, {numRuns: 1000, seed: 1});
  const ties = Array.from({length: 600}, (_, index) => ({
    maximum: (index % 20) + 1,
    fact: index + 0.5,
    base: 0,
    // maximum × fact ÷ target is a hundredth of fact: the third decimal place is 5.
    target: 100 * ((index % 20) + 1),
  }));
  const all = [...ways, ...ties];
  const calculator = openCalculator();
  const results = calculator.load({
    sheets: [{id: 'a', name: 'Лист', rows: all.length, columns: 5}],
    names: [],
    cells: all.flatMap(({maximum, fact, base, target}, row) => [
      ...[maximum, fact / 10, base / 10, target / 10].map((value, column) => ({
        sheet: 'a',
        row,
        column,
        value,
      })),
      {
        sheet: 'a',
        row,
        column: 4,
        formula: `=ROUND(A${row + 1}*((B${row + 1}-C${row + 1})/(D${row + 1}-C${row + 1}));2)`,
      },
    ]),
  });
  calculator.close();
  expect(results).toHaveLength(all.length);
  for (const {row, value} of results) {
    const {maximum, fact, base, target} = all[row];
    if (fact < base) continue;
    const attainment = (fact / 10 - base / 10) / (target / 10 - base / 10);
    expect([row, value]).toEqual([row, round(maximum * attainment, 2)]);
  }
});

test('Zero has no sign', () => {
  expect(Object.is(round(-0.001, 2), 0)).toBe(true);
});

test.each([
  [81.9, 82],
  [(70 * 60) / 100, 42],
  [0.7 * 60, 42],
  [42.0001, 43],
  [0, 0],
])('roundUp(%d) is %d', (value, expected) => {
  expect(roundUp(value)).toBe(expected);
});
