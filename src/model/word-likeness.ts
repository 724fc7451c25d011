/** How alike two words are: typing errors, and words that somebody began to type or cut short. */

/** One bit a letter: words with too many different letters need no closer look. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++)
    bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** «гим.» is nearly «гимназия». */
const CUT = 0.9;
/** Fewer letters begin too many words. */
const SHORTEST_BEGINNING = 3;
const BEGUN = 0.5;

/**
 * How much a typed word is like another one, 0…1: the same, its beginning, or it with typing errors.
 *
 * @param isCut whether a dot says that only the beginning is there
 */
export function wordLikeness(
  typed: {
    readonly stem: string;
    readonly bits: number;
    readonly isCut: boolean;
  },
  other: {readonly stem: string; readonly bits: number},
): number {
  if (typed.stem === other.stem) return 1;
  const {length} = typed.stem;
  const isBeginning =
    length >= SHORTEST_BEGINNING && other.stem.startsWith(typed.stem);
  if (isBeginning) {
    return typed.isCut
      ? CUT
      : BEGUN + ((1 - BEGUN) * length) / other.stem.length;
  }
  const longer = Math.max(length, other.stem.length);
  const most = errorsAllowed(Math.min(length, other.stem.length));
  // An error changes at most two kinds of letters.
  if (countBits(typed.bits ^ other.bits) > 2 * most) return 0;
  const errors = typingErrors(typed.stem, other.stem, most);
  return errors > most ? 0 : 1 - errors / longer;
}

/** Typing errors that a word of this length may hold and still be meant. */
function errorsAllowed(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3;
}

/**
 * Letters put in, left out, exchanged or swapped with the next one between two words (Damerau–Levenshtein, optimal string
 * alignment); more than `most` is given as `most + 1`.
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({length: b.length + 1}, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let errors = Math.min(
        above[column - 1] + (isSame ? 0 : 1),
        above[column] + 1,
        here[column - 1] + 1,
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        a[row - 1] === b[column - 2] &&
        a[row - 2] === b[column - 1];
      if (isSwapped) errors = Math.min(errors, before[column - 2] + 1);
      here.push(errors);
      if (errors < least) least = errors;
    }
    if (least > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(above[b.length], most + 1);
}

/** The number of ones among the bits of a whole number. */
function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
