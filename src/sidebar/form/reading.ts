/** How a field is understood while the person types: by the kind that will read the cell at the server. */

import type {Parsed, ParseContext, NameOf} from '../../model/kinds/kind';
import {
  type DocumentReference,
  explainDocuments,
  explainGrades,
  explainPeriod,
  type Grades,
  type Period,
} from '../../model/kinds';
import {dayInWords} from '../../model/kinds/moment';
import {parts} from '../../model/kinds/reading';
import type {Day} from '../../model/date';
import {nearest} from '../../model/names';
import {oneLine} from '../../model/normalise';
import type {Column} from '../../model/schema';
import {textOf} from './typed';

export type Reading =
  | {readonly state: 'blank'}
  /** `said`: how it was understood, '' where it was understood as it stands. */
  | {readonly state: 'understood'; readonly said: string}
  /** The server has not told yet whether it knows the name. */
  | {readonly state: 'asking'}
  | {
      readonly state: 'wrong';
      readonly message: string;
      readonly cure: string;
      /** Known names that may have been meant in place of a piece of the text. */
      readonly offer?: Offer;
    };

export interface Offer {
  readonly instead: string;
  readonly names: readonly string[];
}

/** What a field needs to be understood. */
export interface Known {
  readonly context: ParseContext;
  readonly names: NameOf;
  /** Whether the server has still to be asked about a name of this column. */
  asks(column: Column<unknown>, name: string): boolean;
}

export function readField(
  column: Column<unknown>,
  typed: string,
  {context, names, asks}: Known,
): Reading {
  const {kind} = column;
  const parsed = kind.parse(typed, context);
  if (parsed.state === 'blank') return parsed;
  if (parsed.state === 'value') {
    return {state: 'understood', said: explain(column, parsed, typed, names)};
  }
  const {message, cure} = parsed;
  const unknown = pieces(column, typed).filter(
    piece => kind.parse(piece, context).state === 'error',
  );
  if (unknown.some(piece => asks(column, piece))) return {state: 'asking'};
  const offer = unknown
    .map(instead => ({instead, names: near(column, instead, context)}))
    .find(({names: found}) => found.length > 0);
  return {state: 'wrong', message, cure, ...(offer && {offer})};
}

/** The text with a known name in place of what was typed. */
export function accepted(
  column: Column<unknown>,
  typed: string,
  {instead}: Offer,
  name: string,
): string {
  return pieces(column, typed)
    .map(piece => (piece === instead ? name : piece))
    .join('; ');
}

/** The values of a field that takes several, or the one. */
export function pieces({kind}: Column<unknown>, typed: string): string[] {
  if (kind.several) return parts(typed);
  const line = oneLine(typed);
  return line === '' ? [] : [line];
}

function near(
  {kind: {list}}: Column<unknown>,
  name: string,
  context: ParseContext,
): readonly string[] {
  if (list === undefined) return [];
  if ('values' in list) return [];
  if ('vocabulary' in list) {
    return nearest(name, context.vocabulary(list.vocabulary));
  }
  const found = context.resolve(list.table, name);
  return found.code === undefined ? found.near : [];
}

function explain(
  {kind}: Column<unknown>,
  parsed: Parsed<unknown> & {readonly state: 'value'},
  typed: string,
  names: NameOf,
): string {
  const {value} = parsed;
  switch (kind.name) {
    case 'period':
      return explainPeriod(value as Period);
    case 'grades':
      return explainGrades(value as Grades);
    case 'documents':
      return explainDocuments(value as readonly DocumentReference[]);
    case 'day':
      return dayInWords(value as Day);
    case 'text':
    case 'longText':
      return '';
  }
  const written = textOf(kind.format(value, names));
  return written === typed.trim() ? '' : `запишется: ${written}`;
}
