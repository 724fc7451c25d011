/** Understands a term as people write it: from words to spans, with years passed leftwards. */

import {oneLine, plainDashes} from '../normalise';
import type {Parsed} from './kind';
import {
  firstDay,
  lastDay,
  type Moment,
  moment,
  schoolYear,
  showMoment,
  type Yearly,
  yearly,
} from './moment';
import type {Period, Span, YearlySpan} from './period';
import {type Said, saidSpans} from './period-grammar';
import type {PartialDate} from './period-tokens';
import {error, value} from './reading';

const EXAMPLES =
  '22.10.2022–22.11.2022, октябрь 2022 г., 2022/23 учебный год, 2023–2028 гг. или постоянно';

/** Why a term cannot be taken; carried up to the one place that answers. */
class Misread {
  constructor(
    readonly message: string,
    readonly cure: string,
  ) {}
}

/** `typed` is not blank. */
export function readPeriod(typed: string): Parsed<Period> {
  // A line break parts sessions as «;» does.
  const source = plainDashes(oneLine(typed.replace(/\r\n?|\n/g, ' ; ')));
  const said = saidSpans(source);
  if ('message' in said) {
    return error(said.message, said.cure ?? `укажите срок: ${EXAMPLES}`);
  }
  const period = understood(said.spans);
  return period instanceof Misread
    ? error(period.message, period.cure)
    : value(period);
}

type Resolved =
  | {readonly span: Span; readonly inherited: boolean; readonly said: Said}
  | {readonly yearly: YearlySpan; readonly said: Said};

function understood(said: readonly Said[]): Period | Misread {
  const resolved: Resolved[] = [];
  for (const one of said) {
    const found = resolve(one);
    if (found instanceof Misread) return found;
    resolved.push(found);
  }
  const dated = resolved.flatMap(one => ('span' in one ? [one] : []));
  const everyYear = resolved.flatMap(one => ('yearly' in one ? [one] : []));
  if (everyYear.length === 0) {
    return (
      firstOutOfOrder(dated) ?? {
        sort: 'dated',
        spans: dated.map(({span}) => span),
      }
    );
  }
  if (dated.length === 0) {
    return {sort: 'yearly', spans: everyYear.map(one => one.yearly)};
  }
  return withoutYear(everyYear[0].said);
}

function withoutYear({text}: Said): Misread {
  return new Misread(
    `у «${text}» не указан год`,
    'напишите год у каждой даты, например октябрь 2022 г. – март 2023 г.',
  );
}

/** «ноябрь, март 2023 г.» would make November follow March: then the year was not meant for both. */
function firstOutOfOrder(
  spans: readonly {span: Span; inherited: boolean; said: Said}[],
): Misread | undefined {
  const early = spans.find(({span, inherited, said}, index) => {
    const next = spans[index + 1];
    return (
      inherited &&
      next !== undefined &&
      next.said.segment === said.segment &&
      span.from !== undefined &&
      next.span.from !== undefined &&
      firstDay(next.span.from) < firstDay(span.from)
    );
  });
  return early && withoutYear(early.said);
}

function resolve(said: Said): Resolved | Misread {
  const {from, to, label, open} = said;
  const named = label === undefined ? {} : {label};
  if (said.everyYear !== undefined) {
    return {yearly: {...named, ...said.everyYear}, said};
  }
  const start = from && resolveEnd(from.date, said.text);
  if (start instanceof Misread) return start;
  const end = to && resolveEnd(to.date, said.text);
  if (end instanceof Misread) return end;
  if (start?.yearly !== undefined || end?.yearly !== undefined) {
    return open || !start?.yearly || !end?.yearly
      ? withoutYear(said)
      : yearlySpan({...named, from: start.yearly, to: end.yearly}, said);
  }
  if (said.repeats) {
    return new Misread(
      '«ежегодно» и год вместе не поняты',
      'уберите год или слово «ежегодно», например октябрь 2022 г. или октябрь',
    );
  }
  const span: Span = {
    ...named,
    ...(start && {from: start.moment}),
    ...(end && {to: end.moment}),
  };
  const inherited = from?.inherited === true;
  return reversed(span, inherited) ?? {span, inherited, said};
}

function reversed(span: Span, inherited: boolean): Misread | undefined {
  const {from, to} = span;
  if (from === undefined || to === undefined) return undefined;
  if (firstDay(from) <= lastDay(to)) return undefined;
  return new Misread(
    `начало (${showMoment(from)}) позже окончания (${showMoment(to)})`,
    inherited
      ? 'напишите год у обеих дат, например ноябрь 2022 г. – март 2023 г.'
      : 'проверьте обе даты: сначала начало, потом окончание, например 22.10.2022–22.11.2022',
  );
}

function yearlySpan(span: YearlySpan, said: Said): Resolved | Misread {
  const {from, to} = span;
  const sameMonth = from.slice(0, 2) === to.slice(0, 2);
  return sameMonth && to < from
    ? new Misread(
        `в «${said.text}» начало позже окончания`,
        'проверьте обе даты: сначала начало, потом окончание, например 1–20 марта',
      )
    : {yearly: span, said};
}

type End =
  | {readonly moment: Moment; readonly yearly?: undefined}
  | {readonly yearly: Yearly; readonly moment?: undefined};

function resolveEnd(date: PartialDate, text: string): End | Misread {
  const {school, month, day} = date;
  if (day !== undefined && month === undefined) {
    return new Misread(
      `у числа ${day} в «${text}» не указан месяц`,
      `укажите срок: ${EXAMPLES}`,
    );
  }
  if (school !== undefined && school[1] !== school[0] + 1) {
    return new Misread(
      `${school[0]}/${school[1]} – не учебный год: это должны быть два соседних года`,
      'укажите учебный год, например 2022/23, или годы 2022–2024 гг.',
    );
  }
  if (school !== undefined && month === undefined) {
    return momentOr(schoolYear(school[0]), text);
  }
  if (month !== undefined && yearly(month, day) === undefined) {
    return noSuchDay(text);
  }
  const year = school === undefined ? date.year : school[month! >= 9 ? 0 : 1];
  if (year !== undefined) return momentOr(moment(year, month, day), text);
  const everyYear = month === undefined ? undefined : yearly(month, day);
  return everyYear === undefined ? noSuchDay(text) : {yearly: everyYear};
}

function momentOr(found: Moment | undefined, text: string): End | Misread {
  return found === undefined ? noSuchDay(text) : {moment: found};
}

function noSuchDay(text: string): Misread {
  return new Misread(
    `в календаре нет даты из «${text}»`,
    'проверьте число, месяц и год, например 28.02.2023',
  );
}
