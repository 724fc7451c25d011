/** How Russian texts are set: quotes, dashes, no-break spaces. No letter and no digit is ever changed. */

import type {Day} from '../model/date';
import {monthGenitive} from '../model/kinds/months';
import {oneLine} from '../model/normalise';
import {showDecimal} from '../model/russian';
import {round} from '../scoring/rounding';
import {type Report, withTexts} from './blocks';

const NBSP = '\u00a0';
/** Spaces within a line, no-break ones too. */
const SPACE = '[ \\t\\u00a0\\u202f]';
const MONTHS =
  'январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр';

const rule = (pattern: string, replacement: string, flags = 'g') =>
  [new RegExp(pattern, flags), replacement] as const;

/** In this order: a later rule relies on the spaces that an earlier one has set. */
const RULES = [
  // «№ 24» (S2:3 has «№24» and «№ 24» side by side).
  rule(`№${SPACE}*(?=[^\\s№])`, `№${NBSP}`),
  // «75 %».
  rule(`(\\d)${SPACE}*%`, `$1${NBSP}%`),
  // «5 п.п.».
  rule(`(\\d)${SPACE}*п\\.${SPACE}?п\\.`, `$1${NBSP}п.п.`),
  // «2016 г.», «2023–2028 гг.».
  rule(`(\\d)${SPACE}*(гг?\\.)`, `$1${NBSP}$2`),
  // «82–117 баллов»: two numbers or dates, neither a number of a document nor a telephone.
  rule(
    `(?<![\\d№/.,–-]|№${SPACE})(\\d[\\d.,]*)[-–](\\d[\\d.,]*)(?![\\d/–-])`,
    '$1–$2',
  ),
  // «март–июнь».
  rule(`((?:${MONTHS})[а-яё]{0,3})[-–](?=(?:${MONTHS}))`, '$1–', 'gi'),
  // « – » between words stays on the line that it ends.
  rule(`(\\S)${SPACE}+[-–—](?= |\\n|$)`, `$1${NBSP}–`),
  // «10 000», «20 из 31», «12 баллов».
  rule(`(\\d)${SPACE}(?=\\d{3}(?!\\d))`, `$1${NBSP}`),
  rule('(\\d) (?=[а-яё])', `$1${NBSP}`),
  rule('((?:^|[\\s(«„])(?:из|до|от|на|по|за)) (?=\\d)', `$1${NBSP}`, 'gi'),
  // «г. Томска», «им. М. В. Октябрьской», «max. 27 баллов».
  rule('(^|[\\s(«„])(г|им|ул|д|п|ст|max)\\. (?=[А-ЯЁ\\d])', `$1$2.${NBSP}`),
  rule('([А-ЯЁ]\\.) (?=[А-ЯЁ])', `$1${NBSP}`),
  // A short preposition or conjunction does not end a line, nor do two: «и в школе».
  rule('(?<![^\\s(«„])([авикосуя]) (?=\\S)', `$1${NBSP}`, 'gi'),
] as const;

/**
 * A text as it is printed: «ёлочки» with inner „лапки“, «№ 24», «75 %», «82–117», « – ». Set twice it is as set once.
 */
export function typeset(text: string): string {
  return RULES.reduce(
    (set, [pattern, replacement]) => set.replace(pattern, replacement),
    withRussianQuotes(text),
  );
}

/** What ends a quotation that these marks begin. The English end is the Russian beginning, so that it may do either. */
const MARKS = /[«»„“”"]/;

/** A mark that can be no beginning and has nothing to end stays as it is: 5" are inches. */
function withRussianQuotes(text: string): string {
  const open: string[] = [];
  let set = '';
  for (const char of text) {
    if (!MARKS.test(char)) {
      set += char;
    } else if (begins(char, set, open[open.length - 1])) {
      set += open.length === 0 ? '«' : '„';
      open.push(char);
    } else if (open.pop() === undefined) {
      set += char;
    } else {
      set += open.length === 0 ? '»' : '“';
    }
  }
  return set;
}

function begins(
  char: string,
  before: string,
  opened: string | undefined,
): boolean {
  if (char === '«' || char === '„') return true;
  if (char === '»' || char === '”') return false;
  if (char === '“' && (opened === undefined || opened === '«')) return true;
  if (char === '“' && opened === '„') return false;
  return /(^|[\s([«„–—№-])$/.test(before);
}

/** Every text of a report, typeset; the name of its file is one plain line. */
export function typesetReport(report: Report): Report {
  const set = withTexts(report, typeset);
  return {...set, title: oneLine(set.title)};
}

/** «09» февраля 2023 г., as documents are dated (S2:14). */
export function showDocumentDay(day: Day): string {
  const month = monthGenitive(Number(day.slice(5, 7)));
  return `«${day.slice(8)}»${NBSP}${month}${NBSP}${day.slice(0, 4)}${NBSP}г.`;
}

/** «48,6 %»; a dash where there is none. */
export function showPercent(percent: number | undefined): string {
  return percent === undefined
    ? '–'
    : `${showDecimal(round(percent, 1), 1)}${NBSP}%`;
}

/** «82–117», or the one number that both are. */
export function showRange(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`;
}
