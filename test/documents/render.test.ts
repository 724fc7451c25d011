/** The size of a header: as large as its longest word allows. */

import fc from 'fast-check';
import {headerSize} from '../../src/documents/render';
import type {TableBlock} from '../../src/reports/blocks';

const table = (header: string[], widths: number[]): TableBlock => ({
  type: 'table',
  header,
  widths,
  align: header.map(() => 'left'),
  rows: [],
});

test('Short words keep the size of the table, long ones in narrow columns shrink', () => {
  expect(headerSize(table(['Лист', 'Причина'], [0.4, 0.6]))).toBe(10);
  expect(headerSize(table(['Учреждение', 'Вовлечённость'], [0.85, 0.15]))).toBe(
    8,
  );
});

test('A narrower column never makes a larger header, none is too small to read', () => {
  const words = fc.array(fc.constantFrom('Из', 'Баллы', 'Вовлечённость'), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, fc.double({min: 0.2, max: 1, noNaN: true}), (all, k) => {
      const even = all.map(() => 1 / all.length);
      const size = headerSize(table(all, even));
      const narrower = headerSize(
        table(
          all,
          even.map(width => width * k),
        ),
      );
      expect(narrower).toBeLessThanOrEqual(size);
      expect(narrower).toBeGreaterThanOrEqual(6);
      expect(size).toBeLessThanOrEqual(10);
    }),
  );
});
