import fc from 'fast-check';
import {
  letterBits,
  typingErrors,
  wordLikeness,
} from '../../src/model/word-likeness';

const asked = (stem: string, isCut = false) => ({
  stem,
  isCut,
  bits: letterBits(stem),
});

test.each([
  ['британ', 'британ', 0],
  ['брианя', 'британ', 2],
  ['бритнаия', 'британия', 1],
  ['скомарох', 'скоморох', 1],
  ['музей', 'театр', 3],
])('between «%s» and «%s» are %d errors', (a, b, errors) => {
  expect(typingErrors(a, b, 2)).toBe(errors);
});

test('property: as many errors as one made of different kinds, and no more', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'абвгд'),
    minLength: 4,
    maxLength: 12,
  });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      const errors = typingErrors(a, b, most);
      expect(errors).toBe(typingErrors(b, a, most));
      expect(errors).toBe(Math.min(most + 1, plainErrors(a, b)));
    }),
  );
});

/** The same by its definition, letter by letter from the end. */
function plainErrors(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const table = new Map<string, number>();
  const count = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const known = table.get(key);
    if (known !== undefined) return known;
    const isSame = a[i - 1] === b[j - 1];
    const ways = [
      count(i - 1, j - 1) + (isSame ? 0 : 1),
      count(i - 1, j) + 1,
      count(i, j - 1) + 1,
    ];
    const isSwapped =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (isSwapped) ways.push(count(i - 2, j - 2) + 1);
    table.set(key, Math.min(...ways));
    return Math.min(...ways);
  };
  return count(a.length, b.length);
}

test('short words must be the same, long ones may hold errors', () => {
  expect(wordLikeness(asked('тгу'), asked('тпу'))).toBe(0);
  expect(wordLikeness(asked('тгу'), asked('тгу'))).toBe(1);
  expect(wordLikeness(asked('исро'), asked('испо'))).toBe(0.75);
  expect(wordLikeness(asked('скомарох'), asked('скоморох'))).toBe(0.875);
});

test('a beginning is the more like the longer it is; a dot says that it is one', () => {
  const gymnasium = asked('гимназ');
  const [short, long] = ['гим', 'гимна'].map(stem =>
    wordLikeness(asked(stem), gymnasium),
  );
  expect(short).toBeLessThan(long);
  expect(wordLikeness(asked('гим', true), gymnasium)).toBe(0.9);
  expect(wordLikeness(asked('ги', true), gymnasium)).toBe(0);
});

test('property: letters that differ too much are never close enough', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'абвгдежзийклмно'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const likeness = wordLikeness(asked(a), asked(b));
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(likeness === 1).toBe(a === b);
    }),
  );
});
