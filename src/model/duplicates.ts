/** Rows that may be the one that a person is about to enter a second time: «это она?». Runs in the form, too. */

import {type Period, earliest, latest} from './kinds/period';
import {readPeriod} from './kinds/period-reading';
import {type NameWords, nameWords} from './name-words';
import {NearNames} from './near-names';
import {comparable, oneLine} from './normalise';

/** A row as far as it tells whether it is another one. */
export interface OtherRow {
  readonly code: string;
  /** What the table calls a row. */
  readonly label: string;
  /** Name of the institution; '' where the table has none. */
  readonly institution: string;
  /** Of its period, as the cell shows it; '' where the table has none. */
  readonly period: string;
}

/** What is being entered; a row that is there already has its code. */
export type Candidate = Omit<OtherRow, 'code'> & {readonly code?: string};

/** Titles this near may be one: different events of the sample stay below, see test/model/duplicates.test.ts. */
const ALIKE = 0.7;
const MOST_OFFERED = 3;

/** What tells two events of one title apart where both say it: «очный» or «заочный», «городской» or «региональный». */
const OPPOSITES = {
  format: [/^очн/, /^заочн/, /^(дистанционн|онлайн)/, /^выездн/],
  level: [
    /^(школьн|гимназическ)/,
    /^районн/,
    /^(городск|муниципальн)/,
    /^(региональн|областн)/,
    /^(всероссийск|федеральн)/,
    /^международн/,
  ],
} as const satisfies {readonly [sort: string]: readonly RegExp[]};
const OPPOSED: readonly (readonly RegExp[])[] = Object.values(OPPOSITES);

interface Title {
  readonly row: OtherRow;
  readonly name: string;
  readonly otherNames: [];
}

/** The form asks at each keystroke about the same rows. */
const titlesOf = new WeakMap<readonly OtherRow[], NearNames<Title>>();

/** The rows of the same institution with a similar title whose periods may meet, likest first. */
export function likelyDuplicates(
  candidate: Candidate,
  others: readonly OtherRow[],
): OtherRow[] {
  const titles =
    titlesOf.get(others) ??
    new NearNames(
      others.map((row): Title => ({
        row,
        name: withoutNumbers(row.label),
        otherNames: [],
      })),
    );
  titlesOf.set(others, titles);
  const institution = comparable(candidate.institution);
  const period = readOrUndefined(candidate.period);
  return titles
    .like(withoutNumbers(candidate.label))
    .filter(
      ({row: {row}, near}) =>
        near >= ALIKE &&
        row.code !== candidate.code &&
        comparable(row.institution) === institution &&
        !toldApart(nameWords(candidate.label), nameWords(row.label)) &&
        mayMeet(period, readOrUndefined(row.period)),
    )
    .slice(0, MOST_OFFERED)
    .map(({row: {row}}) => row);
}

/** Numbers make no title alike, they only tell two apart. */
function withoutNumbers(title: string): string {
  return title.replace(/\d+/g, ' ');
}

/**
 * Whether numbers or opposite words tell two titles apart: «1 игра» is not «2 игра», the conference of 2023 not that of
 * 2024; either title may leave such things out.
 */
export function toldApart(a: NameWords, b: NameWords): boolean {
  const [fewer, more] =
    a.numbers.length < b.numbers.length
      ? [a.numbers, b.numbers]
      : [b.numbers, a.numbers];
  return (
    fewer.some(number => !more.includes(number)) ||
    OPPOSED.some(kinds => {
      const [ofA, ofB] = [a, b].map(({words}) => kindsIn(words, kinds));
      return (
        ofA.length > 0 &&
        ofB.length > 0 &&
        !ofA.some(kind => ofB.includes(kind))
      );
    })
  );
}

function kindsIn(
  words: NameWords['words'],
  kinds: readonly RegExp[],
): readonly RegExp[] {
  return kinds.filter(kind => words.some(({letters}) => kind.test(letters)));
}

/** What a title says of a sort of opposites, «формат» or «уровень»; each value is one way to say it. */
export function saidOf(
  {words}: NameWords,
  which: keyof typeof OPPOSITES,
): readonly RegExp[] {
  return kindsIn(words, OPPOSITES[which]);
}

function readOrUndefined(text: string): Period | undefined {
  if (oneLine(text) === '') return undefined;
  const parsed = readPeriod(text);
  return parsed.state === 'value' ? parsed.value : undefined;
}

/** Periods that are unknown, not understood or without a year may be any. */
function mayMeet(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [aFrom, aTo, bFrom, bTo] = [
    earliest(a),
    latest(a),
    earliest(b),
    latest(b),
  ];
  if (
    aFrom === undefined ||
    aTo === undefined ||
    bFrom === undefined ||
    bTo === undefined
  ) {
    return true;
  }
  return aFrom <= bTo && bFrom <= aTo;
}
