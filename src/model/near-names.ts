/**
 * The rows of a register whose names come close to a typed one: «это она?». A name is only offered, never taken.
 * Runs in the form at each keystroke and at the server over whole registers: what can be, is counted once.
 */

import {type NameWord, type NameWords, nameWords} from './name-words';
import {letterBits, wordLikeness} from './word-likeness';

/** A row by what it is called. */
export interface Named {
  readonly name: string;
  /** Full name, synonyms. */
  readonly otherNames: readonly string[];
}

/** A row this near is offered (0…1), and far behind the nearest one is not: measured on the sample's names. */
const NEAR = 0.5;
const FAR_BEHIND = 0.75;
const MOST_OFFERED = 3;
/** How far the better covered of two names counts beyond the other: a short name lies within a long one. */
const BETTER = 0.7;
/** Words that together weigh less than this share of a rare one say little: «МАОУ», «г. Томска». */
const TELLING = 0.5;
/** «ТГУ» is nearly «Томский государственный университет». */
const ABBREVIATED = 0.9;
/** Shorter ones stand among the initials of too many names by chance. */
const SHORTEST_ACRONYM = 3;

/** One name of a row. */
interface RowName {
  readonly row: number;
  readonly said: NameWords;
}

/** A word or a number of the register. */
interface Term {
  readonly stem: string;
  readonly bits: number;
  /** Its least worth in a name, by its rarity: the fewer rows have it, the more it tells. */
  weight: number;
  /** Places of the names that have it, ascending. */
  readonly names: number[];
}

export class NearNames<R extends Named> {
  private readonly names: RowName[] = [];
  private readonly terms = new Map<string, Term>();
  /** Stems by letters. */
  private readonly acronyms: ReadonlyMap<string, string>;
  /** Numbers of all names of each row. */
  private readonly numbers: ReadonlySet<string>[];
  /** Weight of a word that no row has. */
  private readonly rare: number;
  /** By place of a name: the weight of all its words and numbers. */
  private readonly weights: Float64Array;
  /** By place of a name: what the typed name and it have of each other, in weights. Zeros between two questions. */
  private readonly ofTyped: Float64Array;
  private readonly ofName: Float64Array;
  /** By place of a name: the last of the asked words that it has. */
  private readonly met: Uint32Array;
  private asked = 0;

  constructor(private readonly rows: readonly R[]) {
    const known: Parameters<typeof nameWords>[1] = new Map();
    this.rare = Math.log(1 + rows.length);
    this.numbers = rows.map(({name, otherNames}, row) => {
      const spellings = new Set([name, ...otherNames]);
      const said = [...spellings].map(text => nameWords(text, known));
      for (const one of said) this.names.push({row, said: one});
      return new Set(said.flatMap(({numbers}) => numbers));
    });
    this.names.forEach(({said}, name) => {
      for (const {stem, worth} of said.words) this.add(stem, worth, name);
      for (const number of said.numbers) this.add(number, 1, name);
    });
    this.weights = new Float64Array(this.names.length);
    this.ofTyped = new Float64Array(this.names.length);
    this.ofName = new Float64Array(this.names.length);
    this.met = new Uint32Array(this.names.length);
    for (const term of this.terms.values()) {
      term.weight *= Math.log(1 + rows.length / this.holders(term));
      for (const name of term.names) this.weights[name] += term.weight;
    }
    this.acronyms = new Map(
      this.names.flatMap(({said}) =>
        said.words
          .filter(({isAcronym}) => isAcronym)
          .map(({letters, stem}) => [letters, stem]),
      ),
    );
  }

  /** The rows that a typed name may mean, likest first; those far behind the first are left out. */
  nearest(typed: string): R[] {
    const like = this.like(typed);
    const least = (like[0]?.near ?? 0) * FAR_BEHIND;
    return like
      .filter(({near}) => near >= least)
      .slice(0, MOST_OFFERED)
      .map(({row}) => row);
  }

  /** All rows with a name near the typed one, and how near, 0…1; likest first. */
  like(typed: string): {readonly row: R; readonly near: number}[] {
    const said = nameWords(typed);
    const whole = this.cover(said);
    const best = new Map<number, number>();
    for (let name = 0; name < this.names.length; name++) {
      const near = this.nearness(name, whole);
      if (near < NEAR) continue;
      const {row} = this.names[name];
      const isBetter = near > (best.get(row) ?? 0);
      if (isBetter && this.mayBear(row, said.numbers)) best.set(row, near);
    }
    this.ofTyped.fill(0);
    this.ofName.fill(0);
    return [...best]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([row, near]) => ({row: this.rows[row], near}));
  }

  private add(stem: string, worth: number, name: number): void {
    const known = this.terms.get(stem);
    if (known === undefined) {
      const bits = letterBits(stem);
      this.terms.set(stem, {stem, bits, weight: worth, names: [name]});
      return;
    }
    if (known.names[known.names.length - 1] !== name) known.names.push(name);
    known.weight = Math.min(known.weight, worth);
  }

  /** How many rows have a term; their names stand one after the other. */
  private holders({names}: Term): number {
    return names.filter(
      (name, index) =>
        index === 0 ||
        this.names[names[index - 1]].row !== this.names[name].row,
    ).length;
  }

  private nearness(name: number, whole: number): number {
    const ofTyped = this.ofTyped[name];
    if (ofTyped === 0) return 0;
    const ofName = this.ofName[name];
    const one = Math.min(1, ofTyped / whole);
    const other = Math.min(1, ofName / this.weights[name]);
    const worse = Math.min(one, other);
    const trust = Math.min(
      1,
      Math.max(ofTyped, ofName) / (TELLING * this.rare),
    );
    return worse + (Math.max(one, other) - worse) * BETTER * trust;
  }

  /** «Школа № 49» is never «Школа № 12». */
  private mayBear(row: number, numbers: readonly string[]): boolean {
    const borne = this.numbers[row];
    return (
      numbers.length === 0 ||
      borne.size === 0 ||
      numbers.some(number => borne.has(number))
    );
  }

  /** Counts what the typed name and each name of the register have of each other; the weight of all that was typed. */
  private cover(said: NameWords): number {
    const {ofTyped, ofName} = this;
    const likest = new Map<Term, number>();
    let whole = 0;
    for (const word of [...said.words, ...said.numbers.map(numberWord)]) {
      const like = this.alike(word);
      const weight = like[0]?.[0].weight ?? word.worth * this.rare;
      whole += weight;
      this.asked += 1;
      for (const [term, likeness] of like) {
        likest.set(term, Math.max(likest.get(term) ?? 0, likeness));
        for (const name of term.names) {
          if (this.met[name] === this.asked) continue;
          this.met[name] = this.asked;
          ofTyped[name] += weight * likeness;
        }
      }
      // An unknown word may be an acronym that was typed in small letters.
      const isShort = word.isAcronym || !this.terms.has(word.stem);
      if (!isShort || word.letters.length < SHORTEST_ACRONYM) continue;
      this.names.forEach((name, at) => {
        const share = shareOfInitials(word.letters, name.said);
        if (share === 0 || this.met[at] === this.asked) return;
        ofTyped[at] += ABBREVIATED * weight;
        ofName[at] += ABBREVIATED * share * this.weights[at];
      });
    }
    for (const [term, likeness] of likest) {
      for (const name of term.names) ofName[name] += term.weight * likeness;
    }
    for (const [letters, stem] of this.acronyms) {
      const share = shareOfInitials(letters, said);
      const term = this.terms.get(stem);
      if (share === 0 || term === undefined || likest.has(term)) continue;
      for (const name of term.names) {
        ofTyped[name] += ABBREVIATED * share * whole;
        ofName[name] += ABBREVIATED * term.weight;
      }
    }
    return whole;
  }

  /** Terms that a typed word or number may mean, likest first. */
  private alike({stem, isCut}: NameWord): [Term, number][] {
    const same = this.terms.get(stem);
    if (/\d/.test(stem)) return same === undefined ? [] : [[same, 1]];
    const word = {stem, isCut, bits: letterBits(stem)};
    const like: [Term, number][] = [];
    for (const term of this.terms.values()) {
      const likeness = wordLikeness(word, term);
      if (likeness > 0) like.push([term, likeness]);
    }
    return like.sort((a, b) => b[1] - a[1]);
  }
}

function numberWord(number: string): NameWord {
  return {
    letters: '',
    stem: number,
    isCut: false,
    isAcronym: false,
    worth: 1,
  };
}

/** How many of the words of a name an acronym stands for, 0…1. */
function shareOfInitials(acronym: string, {initials}: NameWords): number {
  const whole = initials.find(letters => letters.includes(acronym));
  return whole === undefined ? 0 : acronym.length / whole.length;
}
