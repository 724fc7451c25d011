/** Who gave a document and what it is about, and how a typed reference was understood, for the person who typed it. */

import type {Day} from '../date';
import type {DocumentReference} from './documents';
import {marksIn} from './documents-reading';
import {dayInWords} from './moment';
import {SEPARATOR} from './reading';

export interface AboutDocument {
  /** Who gave it, in the case in which it was typed: «МОН РФ», «директора гимназии». */
  readonly issuer?: string;
  /** What it is about: «О присвоении статуса …», «о сотрудничестве». */
  readonly title?: string;
}

/** How a typed cell was understood: «Приказ № 60-пр от 23 марта 2020 г., от кого: директора»; what is missing is said. */
export function explainDocuments(
  references: readonly DocumentReference[],
): string {
  return references.map(explainOne).join(SEPARATOR);
}

function explainOne({kind, number, date, text}: DocumentReference): string {
  const {issuer, title} = aboutDocument(text);
  return [
    [kind, ...numberAndDate(number, date)].join(' '),
    issuer === undefined ? '' : `от кого: ${issuer}`,
    title === undefined ? '' : `о чём: ${title}`,
  ]
    .filter(part => part !== '')
    .join(', ');
}

function numberAndDate(number?: string, date?: Day): string[] {
  if (number === undefined && date === undefined) return ['без номера и даты'];
  return [
    number === undefined ? 'без номера' : `№ ${number}`,
    date === undefined ? 'без даты' : `от ${dayInWords(date)}`,
  ];
}

/** The words between the kind and the number or date, and those behind them. `text` is one reference. */
export function aboutDocument(text: string): AboutDocument {
  const {open, kind, number, date} = marksIn(text);
  if (kind === undefined) return {};
  const marks = [
    ...(number === undefined
      ? []
      : [{start: number.index, end: number.index + number[0].length}]),
    ...(date === undefined ? [] : [date]),
  ];
  const first = Math.min(text.length, ...marks.map(({start}) => start));
  const last = Math.max(kind.end, ...marks.map(({end}) => end));
  const before = bare(text.slice(0, kind.start));
  const between = bare(text.slice(kind.end, Math.max(kind.end, first)));
  const behind = marks.length === 0 ? '' : bare(text.slice(last));
  const subject = /(?<!\p{L})об?\s/iu.exec(
    open.slice(kind.end, Math.max(kind.end, first)),
  );
  const split =
    subject === null ? undefined : text.slice(kind.end + subject.index, first);
  const giver =
    split === undefined
      ? between
      : bare(text.slice(kind.end, kind.end + subject!.index));
  const isTitle = (words: string) => /^([«"“]|об?\s)/i.test(words);
  const issuer = [
    before,
    isTitle(giver) ? '' : giver,
    isTitle(behind) ? '' : behind,
  ].find(words => words !== '');
  const title = [
    isTitle(behind) ? behind : '',
    bare(split ?? ''),
    isTitle(giver) ? giver : '',
  ].find(words => words !== '');
  return {
    ...(issuer && {issuer}),
    ...(title && {title: unquoted(title)}),
  };
}

/** «утверждён приказом», «Приказ б/н», «(с изм. от 18 июля 2022 г. № 569)» (S2:191). */
const NOT_A_GIVER =
  /^\s*(утвержд\p{L}*|принят\p{L}*|введ\p{L}*)(?!\p{L})|(?<!\p{L})б\/н(?!\p{L})|^[\s.,]*\(.*/iu;

function bare(words: string): string {
  return words
    .replace(NOT_A_GIVER, '')
    .replace(/^[\s.,;-]+|(?:[\s,;-]|(?<!\sг)\.)+$/g, '');
}

/** The title of «О присвоении статуса» without its own quotes; what follows them is an amendment. */
function unquoted(title: string): string {
  const match = /^[«"“](.+)[»"”]/.exec(title);
  return match === null ? title : match[1];
}
