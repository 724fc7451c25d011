/** Conditional formats: which cells they change, and the formulas that they ask. */

import * as fc from 'fast-check';
import {area} from '../../../local/book/area';
import type {ConditionalFormat} from '../../../local/book/attachments';
import {Book} from '../../../local/book/book';
import {conditionalLooks} from '../../../local/book/conditional-looks';
import type {Sheet} from '../../../local/book/sheet';
import {openCalculator} from '../../../local/engine/calculator';
import {copyFormula} from '../../../local/engine/formula';
import type {Value} from '../../../local/engine/value';

const NOW = new Date('2026-11-22T07:00:00Z');
const RED = {background: '#ff0000'};
const BOLD = {bold: true, background: '#00ff00'};

function sheetWith(values: readonly (readonly Value[])[]): Sheet {
  const sheet = new Book({calculator: openCalculator}).addSheet('Лист1');
  sheet.write(
    0,
    0,
    values.map(row => row.map(value => ({value}))),
  );
  return sheet;
}

const asking = (
  formula: string,
  style: object,
  ...ranges: Parameters<typeof area>[]
): ConditionalFormat => ({
  ranges: ranges.map(range => area(...range)),
  condition: {criteria: 'CUSTOM_FORMULA', values: [formula], style},
});

/** «B2» by cell, of those that look otherwise. */
function looks(sheet: Sheet): {[cell: string]: object} {
  return Object.fromEntries(
    [...conditionalLooks(sheet, NOW).entries()].map(([row, column, style]) => [
      `${String.fromCharCode(65 + column)}${row + 1}`,
      style,
    ]),
  );
}

test('a formula is written for the first cell of the first range, and follows the others', () => {
  const sheet = sheetWith([
    [1, 5, 1],
    [2, 1, 9],
    [3, 7, 3],
  ]);
  sheet.conditionalFormats = [
    asking('=B2>$A2', RED, [1, 1, 2, 2], [0, 1, 1, 1]),
  ];
  expect(looks(sheet)).toEqual({B1: RED, C2: RED, B3: RED});
});

test('a cell that the formula asks for beside the sheet is an error, and no look', () => {
  const sheet = sheetWith([
    [1, 1],
    [1, 1],
  ]);
  sheet.conditionalFormats = [
    asking('=A1=1', RED, [0, 1, 2, 1], [0, 0, 2, 1]),
    asking('=ISERROR(A1)', BOLD, [0, 1, 2, 1], [0, 0, 2, 1]),
  ];
  expect(looks(sheet)).toEqual({B1: RED, B2: RED, A1: BOLD, A2: BOLD});
});

test('a formula may ask for its own cell, and below the last content nothing is asked', () => {
  const sheet = sheetWith([['да'], ['нет']]);
  sheet.conditionalFormats = [asking('=A1<>"да"', RED, [0, 0, 900, 1])];
  expect(looks(sheet)).toEqual({A2: RED});
});

test('of two rules the first one has the word', () => {
  const sheet = sheetWith([[1]]);
  sheet.conditionalFormats = [
    asking('=A1=1', RED, [0, 0, 1, 1]),
    asking('=A1=1', BOLD, [0, 0, 1, 1]),
  ];
  expect(looks(sheet)).toEqual({A1: {bold: true, background: '#ff0000'}});
});

test('what a formula gives for many cells it gives where it is copied to', () => {
  const size = 6;
  const cell = fc.oneof(
    fc.integer({min: -3, max: 3}),
    fc.constantFrom('а', 'б', '', null, true),
  );
  const corner = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('A', 'B', 'C', 'D'),
      fc.constantFrom('', '$'),
      fc.integer({min: 1, max: 5}),
    )
    .map(parts => parts.join(''));
  const formula = fc
    .tuple(corner, corner, corner)
    .chain(([a, b, c]) =>
      fc.constantFrom(
        `=${a}`,
        `=${a}&${b}`,
        `=IF(${a}=${b};${c};ROW())`,
        `=SUM(${a}:${b})`,
        `=COUNTIF(${a}:${b};${c})`,
        `=IFERROR(MATCH(${c};${a}:${b};0);COLUMN())`,
        `=SUM(INDIRECT("Лист1!A1:B2"))+N(${a})`,
        `=${a}:${b}=${c}`,
      ),
    );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, {minLength: size, maxLength: size}), {
        minLength: size,
        maxLength: size,
      }),
      formula,
      fc.nat(size - 1),
      fc.nat(size - 1),
      (values, text, row, column) => {
        const sheet = sheetWith(values);
        const {book} = sheet;
        const cells = values.flatMap((line, r) =>
          line.map((_, c) => [r, c] as const),
        );
        const tried = book.evaluate(sheet, {row, column, formula: text}, cells);
        // The same on a sheet of its own, which sees the first one's cells.
        const copies = book.addSheet('Копии');
        for (const [r, c] of cells) {
          const own = copyFormula(text, r - row, c - column);
          copies.write(r, c, [
            [
              {
                formula: own.replace(
                  /(?<![A-Z$:"!])(\$?[A-D]\$?\d|\$?[E-Z]\$?\d)/g,
                  'Лист1!$1',
                ),
              },
            ],
          ]);
        }
        cells.forEach(([r, c], index) => {
          expect([r, c, tried[index]]).toEqual([r, c, copies.value(r, c)]);
        });
      },
    ),
    {numRuns: 60, seed: 5},
  );
});
