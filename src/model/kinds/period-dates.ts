/** The single dates of a term, put together from its words. */

import type {Unsaid} from './period-segments';
import type {PartialDate, Token} from './period-tokens';

export interface SpokenDate {
  readonly date: PartialDate;
  /** Last month of a quarter. */
  readonly last?: PartialDate;
  /** «учебный год» follows. */
  readonly school: boolean;
}

/** «2022-23 учебный год», «2020-24 гг.»: the short second year in full; without a word it could be either. */
export function fullYears(tokens: readonly Token[]): Token[] | Unsaid {
  const full: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const first = full[index - 2];
    const next = tokens[index + 1]?.sort;
    const isShort =
      token.sort === 'number' &&
      token.end - token.start === 2 &&
      full[index - 1]?.sort === 'dash' &&
      isYear(first) &&
      token.number > first.date.year % 100 &&
      next !== 'month' &&
      next !== 'stretch';
    if (!isShort) {
      full.push(token);
      continue;
    }
    const from = first.date.year;
    const year = from - (from % 100) + token.number;
    if (next !== 'yearWord' && next !== 'schoolWord') {
      const school = `${from}/${String(year).slice(2)}`;
      return {
        message: `непонятно, годы ${from}–${year} или учебный год ${school}`,
        cure: `напишите ${school} – это учебный год, или ${from}–${year} гг.`,
      };
    }
    const {start, end} = token;
    full.push({sort: 'date', date: {year}, start, end});
  }
  return full;
}

function isYear(
  token: Token | undefined,
): token is Token & {sort: 'date'; date: {year: number}} {
  return token?.sort === 'date' && onlyYear(token.date);
}

export function onlyYear({year, month}: PartialDate): boolean {
  return year !== undefined && month === undefined;
}

/** The date that begins at a token, with its year and the words «г.», «учебный год» behind it. */
export function dateAt(
  tokens: readonly Token[],
  index: number,
): {readonly spoken: SpokenDate; readonly next: number} | undefined {
  const head = headAt(tokens, index);
  if (head === undefined) return undefined;
  let {date, last, next} = head;
  const behind = tokens[next];
  const lacksYear = date.year === undefined && date.school === undefined;
  if (
    lacksYear &&
    date.month !== undefined &&
    behind?.sort === 'date' &&
    behind.date.month === undefined
  ) {
    date = {...date, ...behind.date};
    last = last && {...last, ...behind.date};
    next++;
  }
  let school = false;
  while (
    tokens[next]?.sort === 'yearWord' ||
    tokens[next]?.sort === 'schoolWord'
  ) {
    school = school || tokens[next].sort === 'schoolWord';
    next++;
  }
  return {spoken: {date, last, school}, next};
}

function headAt(
  tokens: readonly Token[],
  index: number,
):
  | {
      readonly date: PartialDate;
      readonly last?: PartialDate;
      readonly next: number;
    }
  | undefined {
  const token = tokens[index];
  const behind = tokens[index + 1];
  if (token.sort === 'date') return {date: token.date, next: index + 1};
  if (token.sort === 'month') {
    return {date: {month: token.month}, next: index + 1};
  }
  if (token.sort !== 'number') return undefined;
  if (behind?.sort === 'month') {
    return {date: {day: token.number, month: behind.month}, next: index + 2};
  }
  if (behind?.sort !== 'stretch') {
    return {date: {day: token.number}, next: index + 1};
  }
  const month = token.number * behind.months;
  return month >= 1 && month <= 12
    ? {
        date: {month: month - behind.months + 1},
        last: {month},
        next: index + 2,
      }
    : undefined;
}
