// Runs of styled text, letter by letter.
import fc from 'fast-check';
import {
  restyle,
  slice,
  splice,
  tidy,
} from '../../../../local/services/document/runs';
import type {Run} from '../../../../local/services/document/node';

describe('runs', () => {
  const anyRuns = fc.array(
    fc.record({
      text: fc.string({maxLength: 4}),
      style: fc.constantFrom<Run['style'][]>({}, {BOLD: true}, {BOLD: false}),
    }),
    {maxLength: 6},
  );
  const textOf = (runs: Run[]) => runs.map(run => run.text).join('');
  const letters = (runs: Run[]) =>
    runs.flatMap(run => [...Array(run.text.length)].map(() => run.style));

  test('splicing runs is splicing their text, letter by letter', () => {
    fc.assert(
      fc.property(anyRuns, anyRuns, fc.nat(20), fc.nat(20), (a, b, i, j) => {
        const {length} = textOf(a);
        const [start, end] = [Math.min(i, j), Math.max(i, j)].map(each =>
          Math.min(each, length),
        );
        const got = splice(a, start, end, b);
        expect(textOf(got)).toBe(
          textOf(a).slice(0, start) + textOf(b) + textOf(a).slice(end),
        );
        expect(letters(got)).toEqual([
          ...letters(a).slice(0, start),
          ...letters(b),
          ...letters(a).slice(end),
        ]);
      }),
    );
  });

  test('a change of style changes the letters between, and no others', () => {
    fc.assert(
      fc.property(anyRuns, fc.nat(20), fc.nat(20), (runs, start, length) => {
        const got = restyle(runs, start, start + length, {SIZE: 1});
        expect(textOf(got)).toBe(textOf(runs));
        letters(got).forEach((style, place) =>
          expect(style.SIZE).toBe(
            place >= start && place < start + length ? 1 : undefined,
          ),
        );
        expect(got).toEqual(tidy(got));
        expect(textOf(slice(runs, start, start + length))).toBe(
          textOf(runs).slice(start, start + length),
        );
      }),
    );
  });
});
