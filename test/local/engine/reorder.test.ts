/** Lines that moved: where each of them lies, and what a span of them covers. */
import fc from 'fast-check';
import {reorderedLine, reorderedSpan} from '../../../local/engine/reorder';

const SIZE = 12;

const edits = fc
  .record({
    index: fc.nat(SIZE - 1),
    count: fc.integer({min: 1, max: SIZE}),
    before: fc.nat(SIZE),
  })
  .filter(
    ({index, count, before}) =>
      index + count <= SIZE && (before < index || before > index + count),
  );

test('the moved lines stand before the given one', () => {
  const lines = Array.from({length: SIZE}, (_, line) =>
    reorderedLine(line, {index: 2, count: 3, before: 9}),
  );
  expect(lines).toEqual([0, 1, 6, 7, 8, 2, 3, 4, 5, 9, 10, 11]);
});

test('moving is a permutation', () => {
  fc.assert(
    fc.property(edits, edit => {
      const places = Array.from({length: SIZE}, (_, line) =>
        reorderedLine(line, edit),
      );
      expect([...places].sort((a, b) => a - b)).toEqual([...places.keys()]);
    }),
  );
});

test('a span keeps its lines that stay, and goes along where all of it moves', () => {
  const span = fc
    .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(edits, span, (edit, [first, last]) => {
      const lines = Array.from({length: last - first + 1}, (_, i) => first + i);
      const moves = (line: number) =>
        line >= edit.index && line < edit.index + edit.count;
      const staying = lines.filter(line => !moves(line));
      const kept = staying.length > 0 ? staying : lines;
      const places = kept.map(line => reorderedLine(line, edit));
      expect(reorderedSpan([first, last], edit)).toEqual([
        Math.min(...places),
        Math.max(...places),
      ]);
    }),
  );
});
