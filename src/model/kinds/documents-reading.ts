/** Understands references to documents as people write them: where one ends, what its number and date are. */

import {day, type Day} from '../date';
import {oneLine, plainDashes} from '../normalise';
import {firstKind, type FoundKind, kindsIn} from './document-kinds';
import type {DocumentReference} from './documents';
import type {Parsed} from './kind';
import {monthOf} from './months';
import {error, value} from './reading';

const EXAMPLE = 'Приказ директора № 60-пр от 23.03.2020';

/** `typed` is not blank. */
export function readDocuments(
  typed: string,
): Parsed<readonly DocumentReference[]> {
  const line = oneLine(typed.replace(/\r\n?|\n/g, '; '));
  const references: DocumentReference[] = [];
  for (const text of separate(line)) {
    const one = readReference(text);
    if (one.state === 'error') return one;
    if (one.state === 'value') references.push(one.value);
  }
  return references.length > 0
    ? value(references)
    : error(
        `в «${line}» нет документа`,
        `введите документ, например ${EXAMPLE}`,
      );
}

/** Cuts at «;» and before a kind of document once the one before has its number or date (S2:282, S2:287). */
function separate(line: string): string[] {
  const open = outsideQuotes(line);
  const cuts = [...open.matchAll(/;/g)].map(match => match.index!);
  for (const {start} of kindsIn(open)) {
    const from = Math.max(0, ...cuts.filter(cut => cut < start));
    const before = open.slice(from, start);
    const isNew =
      firstKind(before) !== undefined &&
      (NUMBER.test(before) || datesIn(before).length > 0);
    if (isNew) cuts.push(start);
  }
  const edges = [0, ...cuts.sort((a, b) => a - b), line.length];
  return edges
    .slice(1)
    .map((end, index) => line.slice(edges[index], end))
    .map(text => text.replace(/^[\s;,]+|(?:[\s;,]|\sи(?=\s*$))+$/g, ''))
    .filter(text => text !== '');
}

/** Closing signs by their opening ones; a straight quote closes itself. */
const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '(': ')',
  '“': '”',
  '"': '"',
};

/**
 * The text, as long as before, with spaces for what stands in closed quotes or brackets («Приказ № 5 «О приказе № 4»»
 * has one number), and for the rare letters whose small form has another length. «09» of a date stays.
 */
function outsideQuotes(text: string): string {
  const signs = plainDashes(text)
    .replace(/«(\d{1,2})»/g, ' $1 ')
    .split('')
    .map(sign => (sign.toLowerCase().length === 1 ? sign : ' '));
  const opened: {readonly closing: string; readonly at: number}[] = [];
  signs.slice().forEach((sign, at) => {
    const pair = opened.map(({closing}) => closing).lastIndexOf(sign);
    if (pair >= 0) {
      signs.fill(' ', opened[pair].at, at + 1);
      opened.length = pair;
    } else if (sign in CLOSING) {
      opened.push({closing: CLOSING[sign], at});
    }
  });
  return signs.join('');
}

/** «№ 108», «№929 -р», «№031/2020-фип», «N 5»; «б/н» is no number. */
const NUMBER =
  /(?:№|(?<![\p{L}])N[o°]?\.?)\s*((?!б\/н)[\p{L}\d][\p{L}\d./]*(?:-[\p{L}\d./]+|\s-\s?\p{Ll}{1,4}(?!\p{L}))*)/u;

interface FoundDate {
  readonly text: string;
  /** Absent where the calendar has no such day. */
  readonly day?: Day;
  readonly start: number;
  readonly end: number;
}

const DATE =
  /(?:от\s+)?(?<!\d)(\d{1,2})(?:\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})|\s+(\p{L}+)\s+(\d{4}))(?!\d)(?:\s?(?:года|год|г)(?!\p{L})\.?)?/giu;

function datesIn(open: string): FoundDate[] {
  return [...open.matchAll(DATE)].flatMap(match => {
    const [text, d, m, y, word, wordYear] = match;
    const month = word === undefined ? Number(m) : monthOf(word);
    if (month === undefined) return [];
    const digits = wordYear ?? y;
    const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
    const start = match.index!;
    const found = day(year, month, Number(d));
    return [{text, day: found, start, end: start + text.length}];
  });
}

/** The marks of a document that one reference shows. */
export interface FoundMarks {
  /** The text without what stands in quotes, as long as before. */
  readonly open: string;
  readonly kind?: FoundKind;
  readonly number?: RegExpExecArray;
  readonly date?: FoundDate;
}

export function marksIn(text: string): FoundMarks {
  const open = outsideQuotes(text);
  const dates = datesIn(open);
  return {
    open,
    kind: firstKind(open),
    number: NUMBER.exec(open) ?? undefined,
    date: dates.find(one => /^от/i.test(one.text)) ?? dates[0],
  };
}

function readReference(text: string): Parsed<DocumentReference> {
  const {kind, number, date} = marksIn(text);
  if (kind === undefined) {
    return error(
      `в «${text}» не назван вид документа`,
      `начните с вида: приказ, договор, соглашение, свидетельство…, например ${EXAMPLE}`,
    );
  }
  if (date !== undefined && date.day === undefined) {
    return error(
      `в календаре нет даты «${oneLine(date.text)}»`,
      `проверьте число, месяц и год документа, например ${EXAMPLE}`,
    );
  }
  const cited = number?.[1].replace(/\s/g, '').replace(/[./]+$/, '');
  return value({
    kind: kind.kind,
    ...(cited && {number: cited}),
    ...(date && {date: date.day}),
    text,
  });
}
