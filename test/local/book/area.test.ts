/** Areas under edits: an area holds what it held. */

import * as fc from 'fast-check';
import {
  Area,
  LineEdit,
  area,
  areaName,
  covers,
  editedArea,
  intersection,
  parseArea,
  splitSheetName,
  subtract,
} from '../../../local/book/area';

const size = 12;
const someArea: fc.Arbitrary<Area> = fc
  .tuple(
    fc.nat(size - 1),
    fc.nat(size - 1),
    fc.integer({min: 1, max: size}),
    fc.integer({min: 1, max: size}),
  )
  .map(([row, column, rows, columns]) => area(row, column, rows, columns));

const cells = (one: Area): string[] =>
  Array.from({length: one.rows * one.columns}, (_, i) => {
    const r = one.row + Math.floor(i / one.columns);
    const c = one.column + (i % one.columns);
    return `${r}:${c}`;
  });

it('what is subtracted and what is common make the whole', () => {
  fc.assert(
    fc.property(someArea, someArea, (a, b) => {
      const common = intersection(a, b);
      const parts = [...subtract(a, b), ...(common ? [common] : [])];
      const all = parts.flatMap(cells);
      expect([...all].sort()).toEqual(cells(a).sort());
      expect(covers(parts, a)).toBe(true);
      expect(covers(subtract(a, b), a)).toBe(common === null);
    }),
  );
});

it('rows that come or go leave to an area its own rows', () => {
  fc.assert(
    fc.property(
      someArea,
      fc.constantFrom('insert' as const, 'delete' as const),
      fc.nat(2 * size),
      fc.integer({min: 1, max: size}),
      (one, kind, at, count) => {
        const own = Array.from({length: one.rows}, (_, i) => one.row + i);
        const now = own
          .filter(r => kind === 'insert' || r < at || r >= at + count)
          .map(r => {
            if (kind === 'insert') return r >= at ? r + count : r;
            return r >= at + count ? r - count : r;
          });
        const edit: LineEdit = {kind, axis: 'rows', at, count};
        const edited = editedArea(one, edit);
        expect(edited?.row).toBe(now[0]);
        const last = edited && edited.row + edited.rows - 1;
        expect(last).toBe(now.length > 0 ? now[now.length - 1] : null);
      },
    ),
  );
});

it('a moved block takes along the areas within it', () => {
  const edit: LineEdit = {
    kind: 'move',
    axis: 'columns',
    at: 2,
    count: 3,
    to: 9,
  };
  expect(editedArea(area(0, 3, 1, 2), edit)).toEqual(area(0, 7, 1, 2));
  // The rest closes up; an area around the block keeps its other columns.
  expect(editedArea(area(0, 5, 1, 2), edit)).toEqual(area(0, 2, 1, 2));
  expect(editedArea(area(0, 0, 1, 12), edit)).toEqual(area(0, 0, 1, 12));
  expect(editedArea(area(0, 1, 1, 2), edit)).toEqual(area(0, 1, 1, 1));
});

it('notations are read on a grid', () => {
  const grid = {rows: 10, columns: 5};
  expect(parseArea('B2', grid)).toEqual(area(1, 1));
  expect(parseArea('$D$7:B2', grid)).toEqual(area(1, 1, 6, 3));
  expect(parseArea('B:C', grid)).toEqual(area(0, 1, 10, 2));
  expect(parseArea('3:4', grid)).toEqual(area(2, 0, 2, 5));
  expect(parseArea('C2:C', grid)).toEqual(area(1, 2, 9, 1));
  expect(parseArea('итог', grid)).toBeNull();
  expect(areaName(area(1, 1, 6, 3))).toBe('B2:D7');
  expect(splitSheetName("'Д''Арк!'!A1")).toEqual({sheet: "Д'Арк!", rest: 'A1'});
  expect(splitSheetName('Мои баллы!A1')).toEqual({
    sheet: 'Мои баллы',
    rest: 'A1',
  });
});
