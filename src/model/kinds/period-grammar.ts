/** Which spans the words of a term say: sessions with labels, lists, «с … по …», what stands to the right for all. */

import type {Yearly} from './moment';
import {dateAt, fullYears, onlyYear, type SpokenDate} from './period-dates';
import {segmentsOf, type Unsaid} from './period-segments';
import type {PartialDate, Token} from './period-tokens';

/** One end of a span as it was said; `inherited`: its year stands further to the right. */
export interface SaidEnd {
  readonly date: PartialDate;
  readonly inherited: boolean;
}

/** One span as it was said, before the calendar is asked. */
export interface Said {
  /** Which of the pieces between «;» and labels it stands in: years pass leftwards only within one. */
  readonly segment: number;
  readonly label?: string;
  /** The words themselves, for messages. */
  readonly text: string;
  readonly from?: SaidEnd;
  readonly to?: SaidEnd;
  /** «постоянно», «по настоящее время». */
  readonly open: boolean;
  /** «ежегодно» stands with it. */
  readonly repeats: boolean;
  /** Every year from end to end: «ежегодно», «в течение учебного года». */
  readonly everyYear?: {readonly from: Yearly; readonly to: Yearly};
}

/** `source` is one line with plain dashes, not blank. */
export function saidSpans(source: string): {spans: readonly Said[]} | Unsaid {
  const spans: Said[] = [];
  const segments = segmentsOf(source);
  if ('message' in segments) return segments;
  for (const [index, {label, tokens}] of segments.entries()) {
    const said = spansOfSegment(tokens, source);
    if ('message' in said) return said;
    spans.push(
      ...said.map(one => ({
        ...one,
        segment: index,
        ...(label === undefined ? {} : {label}),
      })),
    );
  }
  return spans.length > 0 ? {spans} : {message: `в «${source}» нет срока`};
}

type Unplaced = Omit<Said, 'segment' | 'label'>;

function spansOfSegment(
  tokens: readonly Token[],
  source: string,
): Unplaced[] | Unsaid {
  const unknown = tokens.find(({sort}) => sort === 'unknown');
  if (unknown !== undefined) {
    return {message: `не понято «${source.slice(unknown.start, unknown.end)}»`};
  }
  const words = fullYears(tokens.filter(({sort}) => sort !== 'filler'));
  if ('message' in words) return words;
  const spoken: Spoken[] = [];
  for (const part of listed(words)) {
    const text = source.slice(part[0].start, part[part.length - 1].end);
    const one = spanOf(part, text);
    if ('message' in one) return one;
    spoken.push(one);
  }
  return withYears(spoken);
}

/** The pieces between commas and «и», without empty ones. */
function listed(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (token.sort === 'and') pieces.push([]);
    else pieces[pieces.length - 1].push(token);
  }
  return pieces.filter(piece => piece.length > 0);
}

interface Spoken {
  readonly text: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly open: boolean;
  readonly repeats: boolean;
  readonly everyYear?: {readonly from: Yearly; readonly to: Yearly};
}

/** One piece of a list: a date, «с … по …», «до …», «постоянно». */
function spanOf(tokens: readonly Token[], text: string): Spoken | Unsaid {
  const unclear: Unsaid = {message: `не понято «${text}»`};
  const has = (sort: Token['sort']) => tokens.some(one => one.sort === sort);
  const open = has('forever');
  const repeats = has('everyYear');
  let from: SpokenDate | undefined;
  let to: SpokenDate | undefined;
  let expected: 'from' | 'to' | undefined;
  for (let index = 0; index < tokens.length;) {
    const found = dateAt(tokens, index);
    if (found !== undefined) {
      if (expected === 'to' && to === undefined) to = found.spoken;
      else if (from === undefined && to === undefined) from = found.spoken;
      else return unclear;
      expected = undefined;
      index = found.next;
      continue;
    }
    const {sort} = tokens[index++];
    if (sort === 'stretch' || sort === 'number') return unclear;
    if (sort === 'dash' && from === undefined) return unclear;
    if (sort === 'from') expected = 'from';
    if (sort === 'to' || sort === 'dash') expected = 'to';
    if (sort === 'forever') expected = undefined;
  }
  if (expected !== undefined || (open && to !== undefined)) return unclear;
  if (from === undefined && to === undefined) {
    if (open) return {text, open, repeats};
    if (!repeats && !has('during')) return unclear;
    const everyYear = has('schoolWord')
      ? {from: '09' as Yearly, to: '08' as Yearly}
      : {from: '01' as Yearly, to: '12' as Yearly};
    return {text, open, repeats, everyYear};
  }
  const ends = {from: from?.date, to: to?.last ?? to?.date};
  const startsOnly = to === undefined && (has('from') || open);
  if (from !== undefined && to === undefined && !startsOnly) {
    ends.to = from.last ?? from.date;
  }
  // «2022/23 учебный год» says its two years itself.
  const school = [from, to].some(
    one => one?.school && one.date.year !== undefined,
  );
  const schooled = school ? schoolEnds(ends, unclear) : ends;
  return 'message' in schooled
    ? schooled
    : {text, ...schooled, open: open || startsOnly, repeats};
}

interface Ends {
  from?: PartialDate;
  to?: PartialDate;
}

/** «2022-2023 учебный год», «2020–2024 учебные годы»: calendar years that the word makes school years. */
function schoolEnds({from, to}: Ends, unclear: Unsaid): Ends | Unsaid {
  if (from === to && from !== undefined && onlyYear(from)) {
    return {
      message: `учебный год – это два года, а назван один: ${from.year}`,
      cure: `напишите два года, например ${from.year}/${String((from.year! + 1) % 100).padStart(2, '0')}`,
    };
  }
  // «сентябрь 2022 – 2023 учебный год»: which year is the school's?
  if (!from || !to || !onlyYear(from) || !onlyYear(to)) return unclear;
  return {
    from: {school: [from.year!, from.year! + 1]},
    to: {school: [to.year! - 1, to.year!]},
  };
}

/** What a date lacks, it takes from the next one to its right: «июнь – август 2028 г.», «1, 5 и 9 октября 2022 г.» */
function withYears(spoken: readonly Spoken[]): Unplaced[] {
  let right: PartialDate = {};
  const filled = (date: PartialDate): SaidEnd => {
    const hasYear = date.year !== undefined || date.school !== undefined;
    const whole = hasYear
      ? date
      : {
          ...(right.year !== undefined && {year: right.year}),
          ...(right.school && {school: right.school}),
          ...(right.month !== undefined && {month: right.month}),
          ...date,
        };
    right = whole;
    const has = whole.year !== undefined || whole.school !== undefined;
    return {date: whole, inherited: !hasYear && has};
  };
  return [...spoken]
    .reverse()
    .map(({from, to, ...rest}) => {
      const end = to && filled(to);
      const start = from === to ? end : from && filled(from);
      return {...rest, from: start, to: end};
    })
    .reverse();
}
