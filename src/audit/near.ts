/**
 * Which texts nearly say the same: one thing entered twice. The distance tells how near two texts are; numbers, opposite
 * words and words of their own tell two things apart however near their texts. Pairs are looked for within blocks of
 * rows that may be one, never over the whole network.
 */

import {distance} from 'fastest-levenshtein';
import {toldApart} from '../model/duplicates';
import {grouped} from '../model/grouped';
import {folded} from '../model/normalise';
import {type NameWord, type NameWords, nameWords} from '../model/name-words';
import {letterBits, wordLikeness} from '../model/word-likeness';

/** A text, understood once. */
export interface Told {
  readonly said: NameWords;
  /** What tells it from others: no legal form, no silent word, small letters. */
  readonly core: string;
  /** Words of the core. */
  readonly words: readonly NameWord[];
  readonly bits: number;
  /** Single letters and signs, «А» of «группа А», «%»: too short for words, and they tell apart. */
  readonly marks: readonly string[];
}

/** Words in a legal form («МАОУ») are worth less than this: they tell nothing. */
const TELLS = 0.1;

/** @param known words by their typed form, which come again and again */
export function toldBy(
  text: string,
  known?: Parameters<typeof nameWords>[1],
): Told {
  const said = nameWords(text, known);
  const telling = said.words.filter(({worth}) => worth > TELLS);
  // «муниципальный» is a word of legal forms, and a value of a vocabulary.
  const words = telling.length === 0 ? said.words : telling;
  const core = [...words.map(({letters}) => letters), ...said.numbers].join(
    ' ',
  );
  const marks = folded(text).match(MARK) ?? [];
  return {said, words, core, bits: letterBits(core), marks};
}

const MARK = /(?<!\p{L})(?![авикосу](?!\p{L}) )\p{L}(?!\p{L})|%/gu;

/** «группа А» is not «группа Б»; either text may leave such things out. */
function areMarkedApart(a: Told, b: Told): boolean {
  const [fewer, more] =
    a.marks.length < b.marks.length ? [a.marks, b.marks] : [b.marks, a.marks];
  return fewer.some(mark => !more.includes(mark));
}

function areApart(a: Told, b: Told): boolean {
  return toldApart(a.said, b.said) || areMarkedApart(a, b);
}

/**
 * How near two texts are, in whole percent of the longer one; 0 where something tells them apart, or where they are
 * further than the threshold.
 */
export function nearness(a: Told, b: Told, threshold: number): number {
  if (a.core === '' || b.core === '') return 0;
  if (a.core === b.core) return areApart(a, b) ? 0 : 100;
  const longer = Math.max(a.core.length, b.core.length);
  const most = Math.floor((longer * (100 - threshold)) / 100);
  // Cheap looks first: most pairs go here.
  if (Math.abs(a.core.length - b.core.length) > most) return 0;
  if (isFarBy(a.bits ^ b.bits, most)) return 0;
  const errors = distance(a.core, b.core);
  if (errors > most || areApart(a, b)) return 0;
  if (haveOwnWords(a.words, b.words)) return 0;
  return Math.floor((1 - errors / longer) * 100);
}

/** An error changes at most two kinds of letters. */
function isFarBy(bits: number, most: number): boolean {
  let kinds = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) kinds += 1;
  return kinds > 2 * most;
}

/** «Олимпиада по химии» and «Олимпиада по физике»: each has a word that the other lacks, whatever the rest. */
function haveOwnWords(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  return hasOwnWord(a, b) && hasOwnWord(b, a);
}

function hasOwnWord(
  of: readonly NameWord[],
  other: readonly NameWord[],
): boolean {
  return of.some(word => !other.some(each => likeness(word, each) > 0));
}

function likeness(a: NameWord, b: NameWord): number {
  return wordLikeness(
    {stem: a.stem, isCut: a.isCut, bits: letterBits(a.stem)},
    {stem: b.stem, bits: letterBits(b.stem)},
  );
}

export interface NearPair<T> {
  readonly one: T;
  readonly other: T;
  /** 1…100. */
  readonly percent: number;
}

/**
 * All pairs of one block that are near, in the order in which the items come.
 *
 * @param textOf what an item is called
 * @param blockOf the items that may be one; undefined leaves an item out. One item may stand in several blocks.
 * @param threshold percent, «Порог похожести» of the settings
 */
export function nearPairs<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  blocksOf: (item: T) => readonly string[],
  threshold: number,
): NearPair<T>[] {
  const known: Parameters<typeof nameWords>[1] = new Map();
  const told = items.map(item => toldBy(textOf(item), known));
  const blocks = grouped(
    items.flatMap((item, place) =>
      // Different numbers always tell apart.
      blocksOf(item).map(block => ({
        place,
        block: JSON.stringify([block, ...told[place].said.numbers]),
      })),
    ),
    ({block}) => block,
  );
  const found = new Map<string, NearPair<T>>();
  for (const members of blocks.values()) {
    members.forEach(({place: one}, index) => {
      for (let at = index + 1; at < members.length; at++) {
        const other = members[at].place;
        const percent = nearness(told[one], told[other], threshold);
        if (percent === 0) continue;
        found.set(`${one} ${other}`, {
          one: items[one],
          other: items[other],
          percent,
        });
      }
    });
  }
  return [...found.values()];
}
