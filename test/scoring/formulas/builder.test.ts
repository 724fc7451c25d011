/** Numbers and texts survive the way into a formula and out of the calculator. */

import * as fc from 'fast-check';
import {openCalculator} from '../../../local/engine/calculator';
import type {Value} from '../../../local/engine/value';
import {
  cell,
  cells,
  compared,
  countIfs,
  equals,
  number,
  text,
} from '../../../src/scoring/formulas/builder';

const calculator = openCalculator();
afterAll(() => calculator.close());

function valueOf(expression: string, column: readonly Value[] = []): Value {
  const [result] = calculator
    .load({
      sheets: [{id: 's', name: 's', rows: column.length + 1, columns: 3}],
      names: [],
      cells: [
        ...column.map((value, row) => ({sheet: 's', row, column: 0, value})),
        {sheet: 's', row: 0, column: 2, formula: `=${expression}`},
      ],
    })
    .filter(found => found.column === 2);
  return result.value;
}

it('writes numbers without a decimal separator', () => {
  expect(number(70)).toBe('70');
  expect(number(66.5)).toBe('(665/10)');
  expect(number(-0.05)).toBe('(-5/100)');
  expect(number(1e21)).toBe('1000000000000000000000');
  expect(number(1.5e-7)).toBe('(15/100000000)');
  expect(() => number(NaN)).toThrow('Not a number');
});

it('gives back any number of a school', () => {
  fc.assert(
    fc.property(
      fc.integer({min: -99999999, max: 99999999}),
      fc.integer({min: 0, max: 6}),
      (digits, places) => {
        const value = digits / 10 ** places;
        expect(valueOf(number(value))).toBe(value + 0);
      },
    ),
    {numRuns: 60},
  );
});

it('gives back any text', () => {
  const long = 'Совместно с «Кванториумом» 24" '.repeat(12);
  for (const value of ['', '"', 'a"b', "'", '=1+1', long]) {
    expect(valueOf(text(value))).toBe(value);
  }
  expect(text(long).split('"&"').length).toBe(2);
});

it('compares with texts literally, whatever they hold', () => {
  for (const value of ['а*б', '?', '>5', '=x', '<>', 'Ёлка']) {
    const column = [value, 'другое', 'аxб'];
    expect(valueOf(countIfs([equals('A:A', value)]), column)).toBe(1);
  }
});

it('compares with numbers and cells; texts and blanks do not pass', () => {
  const column = [3, 5, '5', '', null, 'x'];
  expect(valueOf(countIfs([compared('A:A', '>=', '4')]), column)).toBe(1);
  expect(valueOf(countIfs([compared('A:A', '<=', cell(2, 1))]), column)).toBe(
    2,
  );
});

it('fixes the sides of references', () => {
  expect(cell(9, 65, 'column')).toBe('$BM9');
  expect(cell(6, 14, 'row')).toBe('N$6');
  expect(cells({row: 7, column: 1, rows: 3, columns: 2}, 'both')).toBe(
    '$A$7:$B$9',
  );
  expect(cells({row: 7, column: 1, rows: 1, columns: 1})).toBe('A7');
});
