/** When something goes on: from a day to a day, without an end, every year, or in several sessions. */

import {Day, NO_END, NO_START, serialOf} from '../date';
import {Column, column, ColumnOptions} from '../schema';
import type {Companion, Parsed} from './kind';
import {
  dayInWords,
  firstDay,
  lastDay,
  type Moment,
  type Precision,
  precisionOf,
  showMoment,
  showYearly,
  type Yearly,
} from './moment';
import {monthName} from './months';
import {readPeriod} from './period-reading';
import {readWords, SEPARATOR} from './reading';

/** One session. Both ends belong to it, as widely as they may be meant: «2023» ends on 31 December. */
export interface Span {
  /** «1 игра» of «1 игра: 22.10.2022–22.11.2022». */
  readonly label?: string;
  /** Absent: it has always gone on («до 2024 г.», «постоянно»). */
  readonly from?: Moment;
  /** Absent: it still goes on («с 2023 г.», «постоянно»). */
  readonly to?: Moment;
}

/** One stretch of every year; «ноябрь–март» runs over the turn of the year. */
export interface YearlySpan {
  readonly label?: string;
  readonly from: Yearly;
  readonly to: Yearly;
}

/** At least one span; in the order in which they were typed. */
export type Period =
  | {readonly sort: 'dated'; readonly spans: readonly Span[]}
  | {readonly sort: 'yearly'; readonly spans: readonly YearlySpan[]};

/** Values of the companion «срок»; '' for a blank cell. */
export type Term = 'закрыт' | 'открыт' | 'без года' | 'не распознан';

export function period(options: ColumnOptions): Column<Period> {
  return column<Period>(
    {
      name: 'period',
      width: 170,
      help: 'Срок: 22.10.2022–22.11.2022, октябрь 2022 г., 2023–2028 гг., 2022/23 учебный год, с 01.09.2023, постоянно; несколько сроков – через точку с запятой.',
      companions: COMPANIONS,
      parse: cell => readWords(cell, readPeriod),
      format: formatPeriod,
    },
    options,
  );
}

/** The earliest day of all sessions, `NO_START` where one has no beginning; undefined without years. */
export function earliest(period: Period): Day | undefined {
  if (period.sort === 'yearly') return undefined;
  return period.spans
    .map(({from}) => (from === undefined ? NO_START : firstDay(from)))
    .reduce((a, b) => (b < a ? b : a));
}

/** The latest day of all sessions, `NO_END` where one is open; undefined without years. */
export function latest(period: Period): Day | undefined {
  if (period.sort === 'yearly') return undefined;
  return period.spans
    .map(({to}) => (to === undefined ? NO_END : lastDay(to)))
    .reduce((a, b) => (b > a ? b : a));
}

/** How exact the least exact end is; undefined without years, or where no end is said. */
export function precisionOfPeriod(period: Period): Precision | undefined {
  if (period.sort === 'yearly') return undefined;
  return coarsest(period.spans.flatMap(ends));
}

export function termOf(parsed: Parsed<Period>): Term | '' {
  if (parsed.state === 'blank') return '';
  if (parsed.state === 'error') return 'не распознан';
  if (parsed.value.sort === 'yearly') return 'без года';
  return latest(parsed.value) === NO_END ? 'открыт' : 'закрыт';
}

const COMPANIONS: readonly Companion<Period>[] = [
  {
    part: 'from',
    title: 'с',
    numberFormat: 'dd.mm.yyyy',
    derive: parsed => serialOr(parsed, earliest),
  },
  {
    part: 'to',
    title: 'по',
    numberFormat: 'dd.mm.yyyy',
    derive: parsed => serialOr(parsed, latest),
  },
  {part: 'term', title: 'срок', numberFormat: '@', derive: termOf},
];

function serialOr(
  parsed: Parsed<Period>,
  dayOf: (period: Period) => Day | undefined,
): number | '' {
  const found = parsed.state === 'value' ? dayOf(parsed.value) : undefined;
  return found === undefined ? '' : serialOf(found);
}

/** «1 игра: 22.10.2022–22.11.2022; 2 игра: март 2023 г.», «ноябрь–декабрь, март–апрель». */
function formatPeriod(period: Period): string {
  if (period.sort === 'dated') {
    return period.spans
      .map(span => labelled(span.label, showSpan(span)))
      .join(SEPARATOR);
  }
  const named = period.spans.some(({label}) => label !== undefined);
  return period.spans
    .map(span => labelled(span.label, showYearlySpan(span)))
    .join(named ? SEPARATOR : ', ');
}

function labelled(label: string | undefined, shown: string): string {
  return label === undefined ? shown : `${label}: ${shown}`;
}

function showSpan({from, to}: Span): string {
  if (from === undefined) {
    return to === undefined ? 'постоянно' : `до ${showMoment(to)}`;
  }
  if (to === undefined) return `с ${showMoment(from)}`;
  if (from === to) return showMoment(from);
  const precision = precisionOf(from);
  if (precision === precisionOf(to)) {
    if (precision === 'day') return `${showMoment(from)}–${showMoment(to)}`;
    if (precision === 'month' && from.slice(0, 4) === to.slice(0, 4)) {
      return `${monthName(Number(from.slice(5)))}–${showMoment(to)}`;
    }
    if (precision === 'year') return `${from}–${to} гг.`;
    if (precision === 'schoolYear') return `${from}–${to} учебные годы`;
  }
  return `${showMoment(from)} – ${showMoment(to)}`;
}

function showYearlySpan({from, to}: YearlySpan): string {
  if (from === to) return showYearly(from);
  const dash = from.length === 2 && to.length === 2 ? '–' : ' – ';
  return `${showYearly(from)}${dash}${showYearly(to)}`;
}

const PRECISIONS: Record<Precision, string> = {
  day: 'день',
  month: 'месяц',
  year: 'год',
  schoolYear: 'учебный год',
};

/** How a typed cell was understood: «с 1 сентября 2023 г. по 31 мая 2028 г., точность: месяц», without a full stop. */
export function explainPeriod(period: Period): string {
  const spans =
    period.sort === 'dated'
      ? period.spans.map(span => labelled(span.label, explainSpan(span)))
      : period.spans.map(span => labelled(span.label, showYearlySpan(span)));
  const told = spans.join(SEPARATOR);
  if (period.sort === 'yearly') return `каждый год, год не указан: ${told}`;
  return spans.length === 1 ? told : `сроков: ${spans.length} – ${told}`;
}

function explainSpan(span: Span): string {
  const {from, to} = span;
  if (from === undefined && to === undefined) {
    return 'постоянно, без начала и окончания';
  }
  const precision = coarsest(ends(span));
  const exactness =
    precision === undefined ? '' : `, точность: ${PRECISIONS[precision]}`;
  if (from === undefined) {
    return `по ${dayInWords(lastDay(to!))} включительно, начало не указано${exactness}`;
  }
  const start = dayInWords(firstDay(from));
  if (to === undefined) return `с ${start} без окончания${exactness}`;
  const end = dayInWords(lastDay(to));
  return start === end
    ? `${start}${exactness}`
    : `с ${start} по ${end}${exactness}`;
}

function ends({from, to}: Span): Moment[] {
  return [from, to].filter((end): end is Moment => end !== undefined);
}

function coarsest(moments: readonly Moment[]): Precision | undefined {
  const order: readonly Precision[] = ['day', 'month', 'year', 'schoolYear'];
  return moments
    .map(precisionOf)
    .reduce<Precision | undefined>(
      (a, b) =>
        a === undefined || order.indexOf(b) > order.indexOf(a) ? b : a,
      undefined,
    );
}
