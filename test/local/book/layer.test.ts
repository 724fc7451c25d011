/** A layer behaves as a plain table of cells would, whatever edits come. */

import * as fc from 'fast-check';
import {LineEdit, area} from '../../../local/book/area';
import {Layer} from '../../../local/book/layer';

const height = 6;
const width = 5;
type Table = (number | undefined)[][];

const table: fc.Arbitrary<Table> = fc.array(
  fc.array(fc.option(fc.integer({min: 1, max: 9}), {nil: undefined}), {
    minLength: width,
    maxLength: width,
  }),
  {minLength: height, maxLength: height},
);

const position = (size: number) => fc.integer({min: 0, max: size - 1});

const lineEdit: fc.Arbitrary<LineEdit> = fc
  .constantFrom('rows' as const, 'columns' as const)
  .chain(axis => {
    const size = axis === 'rows' ? height : width;
    return fc
      .tuple(position(size), fc.integer({min: 1, max: 3}), position(size))
      .chain(([at, count, to]) =>
        fc.constantFrom<LineEdit>(
          {kind: 'insert', axis, at, count},
          {kind: 'delete', axis, at, count},
          {kind: 'move', axis, at, count: Math.min(count, size - at), to},
        ),
      );
  });

function layerOf(cells: Table): Layer<number> {
  const layer = new Layer<number>();
  cells.forEach((line, r) =>
    line.forEach((value, c) => layer.set(r, c, value)),
  );
  return layer;
}

function seen(layer: Layer<number>, rows: number, columns: number): Table {
  return Array.from({length: rows}, (_, r) =>
    Array.from({length: columns}, (__, c) => layer.get(r, c)),
  );
}

const transposed = (cells: Table): Table =>
  (cells[0] ?? []).map((_, c) => cells.map(line => line[c]));

/** The same edit by splicing whole rows; columns by way of the transposed table. */
function edited(cells: Table, edit: LineEdit): Table {
  if (edit.axis === 'columns') {
    return transposed(edited(transposed(cells), {...edit, axis: 'rows'}));
  }
  const rows = cells.map(line => [...line]);
  if (edit.kind === 'insert') {
    const fresh = Array.from({length: edit.count}, () =>
      new Array<undefined>(cells[0].length).fill(undefined),
    );
    rows.splice(edit.at, 0, ...fresh);
    return rows;
  }
  const block = rows.splice(edit.at, edit.count);
  if (edit.kind === 'move') {
    const inside = edit.to >= edit.at && edit.to <= edit.at + edit.count;
    const to = inside
      ? edit.at
      : edit.to > edit.at
        ? edit.to - edit.count
        : edit.to;
    rows.splice(to, 0, ...block);
  }
  return rows;
}

it('lines come, go and move', () => {
  fc.assert(
    fc.property(table, lineEdit, (cells, edit) => {
      fc.pre(
        edit.kind !== 'move' ||
          edit.to < edit.at ||
          edit.to > edit.at + edit.count,
      );
      const layer = layerOf(cells);
      layer.edit(edit);
      const expected = edited(cells, edit);
      expect(seen(layer, expected.length, expected[0]?.length ?? 0)).toEqual(
        expected,
      );
    }),
  );
});

it('the extent is that of the set cells', () => {
  fc.assert(
    fc.property(table, lineEdit, (cells, edit) => {
      fc.pre(edit.kind !== 'move');
      const layer = layerOf(cells);
      layer.edit(edit);
      const set = [...layer.entries()];
      expect(layer.rows).toBe(Math.max(0, ...set.map(([r]) => r + 1)));
      expect(layer.width).toBe(Math.max(0, ...set.map(([, c]) => c + 1)));
      expect(layer.isEmpty).toBe(set.length === 0);
    }),
  );
});

it('cells of a block push or pull only what lies beyond them', () => {
  fc.assert(
    fc.property(
      table,
      position(height),
      position(width),
      fc.integer({min: 1, max: 2}),
      fc.integer({min: 1, max: 2}),
      fc.constantFrom('rows' as const, 'columns' as const),
      fc.constantFrom('insert' as const, 'delete' as const),
      (cells, row, column, rows, columns, axis, kind) => {
        const layer = layerOf(cells);
        layer.shift(area(row, column, rows, columns), axis, kind);
        const along = axis === 'rows' ? cells : transposed(cells);
        const block =
          axis === 'rows'
            ? {start: row, count: rows, first: column, last: column + columns}
            : {start: column, count: columns, first: row, last: row + rows};
        const expected = transposed(
          transposed(along).map((line, i) => {
            if (i < block.first || i >= block.last) {
              return [...line, undefined, undefined];
            }
            const fresh = new Array<undefined>(block.count).fill(undefined);
            const moved = [...line];
            if (kind === 'insert') moved.splice(block.start, 0, ...fresh);
            else moved.splice(block.start, block.count);
            while (moved.length < line.length + 2) moved.push(undefined);
            return moved;
          }),
        );
        const upright = axis === 'rows' ? expected : transposed(expected);
        expect(seen(layer, upright.length, upright[0].length)).toEqual(upright);
      },
    ),
  );
});

it('rectangles hold every set cell exactly once', () => {
  const few = table.map(cells =>
    cells.map(line => line.map(value => value && 1 + (value % 2))),
  );
  fc.assert(
    fc.property(few, cells => {
      const layer = layerOf(cells);
      const drawn = new Layer<number>();
      for (const {area: one, value} of layer.rectangles()) {
        for (let r = one.row; r < one.row + one.rows; r++) {
          for (let c = one.column; c < one.column + one.columns; c++) {
            expect(drawn.get(r, c)).toBeUndefined();
            drawn.set(r, c, value);
          }
        }
      }
      expect(seen(drawn, height, width)).toEqual(cells);
    }),
  );
});

it('a long column is one rectangle, and is cleared at once', () => {
  const layer = new Layer<string>();
  layer.fill(area(1, 2, 100_000, 3), 'а');
  expect(layer.rectangles()).toEqual([
    {area: area(1, 2, 100_000, 3), value: 'а'},
  ]);
  layer.edit({kind: 'insert', axis: 'rows', at: 50, count: 150_000});
  expect(layer.rows).toBe(250_001);
  layer.fill(area(0, 0, 250_001, 9), undefined);
  expect(layer.isEmpty).toBe(true);
});
