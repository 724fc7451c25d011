/** The words of a term as people write it: dates of many shapes, months, «с … по …», labels, signs. */

import {folded} from '../normalise';
import {monthOf} from './months';

/** What is said of one date; the rest may stand further to the right («июнь – август 2028 г.»). */
export interface PartialDate {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** First and last year of «2022/23». */
  readonly school?: readonly [number, number];
}

export type Token = {
  /** Place in the source, for labels and messages. */
  readonly start: number;
  readonly end: number;
} & (
  | {readonly sort: 'date'; readonly date: PartialDate}
  /** One or two digits: a day, or part of a label («2 игра»). */
  | {readonly sort: 'number'; readonly number: number}
  | {readonly sort: 'month'; readonly month: number}
  /** «квартал», «полугодие»: so many months. */
  | {readonly sort: 'stretch'; readonly months: number}
  | {
      readonly sort:
        | 'from'
        | 'to'
        | 'dash'
        | 'and'
        | 'semicolon'
        | 'colon'
        | 'forever'
        | 'everyYear'
        | 'during'
        | 'yearWord'
        | 'schoolWord'
        | 'filler'
        | 'unknown';
    }
);

type Said = Token extends infer T
  ? T extends Token
    ? Omit<T, 'start' | 'end'>
    : never
  : never;

type Shapes = readonly (readonly [RegExp, (match: string[]) => Said])[];

/** Shapes that begin with a digit, the longest first; each is tried where the text stands. */
const DIGITS: Shapes = [
  [
    /(\d{4})-(\d{2})-(\d{2})(?!\d)/y,
    ([, y, m, d]) => dated({year: +y, month: +m, day: +d}),
  ],
  [
    /(\d{1,2}) ?([./]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/y,
    ([, d, , m, y]) => dated({year: fullYear(y), month: +m, day: +d}),
  ],
  [
    /(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/y,
    ([, d, m, y]) => dated({year: +y, month: +m, day: +d}),
  ],
  [
    /(\d{4}) ?\/ ?(\d{4}|\d{2})(?!\d)/y,
    ([, a, b]) => dated({school: [+a, endYear(+a, b)]}),
  ],
  [/(\d{1,2})[./](\d{4})(?!\d)/y, ([, m, y]) => dated({year: +y, month: +m})],
  [/(\d{1,2})\.(\d{1,2})(?!\d)/y, ([, d, m]) => dated({month: +m, day: +d})],
  [/(\d{4})(?!\d)/y, ([, y]) => dated({year: +y})],
  [
    /(\d{1,2})(?:-?(?:го|ое|е|х|й|я|ая|ый)(?![\p{L}]))?(?!\d)/uy,
    ([, n]) => ({sort: 'number', number: +n}),
  ],
  [/\d+/y, () => ({sort: 'unknown'})],
];

/** Words and signs. */
const OTHERS: Shapes = [
  // «по н.в.» – «по настоящее время».
  [/н\. ?в\.?(?![\p{L}])/iuy, () => ({sort: 'forever'})],
  [/[\p{L}]+/uy, ([word]) => saidBy(folded(word))],
  [/-/y, () => ({sort: 'dash'})],
  [/,/y, () => ({sort: 'and'})],
  [/;/y, () => ({sort: 'semicolon'})],
  [/:/y, () => ({sort: 'colon'})],
  [/[.«»"“”„'()]/y, () => ({sort: 'filler'})],
  [/[^\p{L}\d\s]/uy, () => ({sort: 'unknown'})],
];

const WORDS: readonly (readonly [Said, string])[] = [
  [{sort: 'from'}, 'с со от'],
  [{sort: 'to'}, 'по до позднее'],
  [{sort: 'and'}, 'и'],
  [
    {sort: 'forever'},
    'постоянно постоянный постоянная постоянное бессрочно бессрочный бессрочная бессрочное настоящее настоящего',
  ],
  [{sort: 'everyYear'}, 'ежегодно ежегодный каждый'],
  [{sort: 'during'}, 'течение весь круглый'],
  [{sort: 'yearWord'}, 'г гг год года году годы годов годах'],
  [
    {sort: 'schoolWord'},
    'уч учебный учебного учебном учебные учебных учебному',
  ],
  [{sort: 'stretch', months: 3}, 'квартал квартала квартале'],
  [{sort: 'stretch', months: 6}, 'полугодие полугодия полугодии'],
  [{sort: 'filler'}, 'в во на за не начиная период срок сроки время времени'],
  [{sort: 'number', number: 1}, 'i'],
  [{sort: 'number', number: 2}, 'ii'],
  [{sort: 'number', number: 3}, 'iii'],
  [{sort: 'number', number: 4}, 'iv'],
];

const SAID_BY_WORD: ReadonlyMap<string, Said> = new Map(
  WORDS.flatMap(([said, words]) =>
    words.split(' ').map(word => [word, said] as const),
  ),
);

/** `source` is one line with plain dashes. Every character but white space belongs to a token. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < source.length) {
    const found = tokenAt(source, start);
    if (found !== undefined) tokens.push(found);
    start = found?.end ?? start + 1;
  }
  return tokens;
}

function tokenAt(source: string, start: number): Token | undefined {
  for (const [shape, said] of /\d/.test(source[start]) ? DIGITS : OTHERS) {
    shape.lastIndex = start;
    const match = shape.exec(source);
    if (match !== null) {
      return {...said(match), start, end: start + match[0].length};
    }
  }
  return undefined;
}

function saidBy(word: string): Said {
  const month = monthOf(word);
  if (month !== undefined) return {sort: 'month', month};
  return SAID_BY_WORD.get(word) ?? {sort: 'unknown'};
}

function dated(date: PartialDate): Said {
  return {sort: 'date', date};
}

/** «22» is 2022: the network writes of no earlier century. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The «23» of «2022/23» in the century of the first year, or in the next («1999/00»). */
function endYear(first: number, digits: string): number {
  if (digits.length === 4) return Number(digits);
  const sameCentury = first - (first % 100) + Number(digits);
  return sameCentury < first ? sameCentury + 100 : sameCentury;
}
