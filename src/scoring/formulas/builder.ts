/** Formulas out of small parts, the same for Google Sheets in any locale, LibreOffice and the local engine. */

import {Area, columnLetter} from '../../model/layout';
import {quoteSheet} from '../../model/places';

/** A formula or a part of one, without «=». */
export type Expression = string;

/** What a cell of a layout takes. */
export function formula(expression: Expression): {readonly formula: string} {
  return {formula: `=${expression}`};
}

/** Excel and .xlsx take 255 characters in quotes at most. */
const LONGEST_TEXT = 250;

/** A text in quotes; a long one in pieces. */
export function text(value: string): Expression {
  const pieces = value.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'g')) ?? [''];
  return pieces.map(piece => `"${piece.replace(/"/g, '""')}"`).join('&');
}

/**
 * A number without a decimal separator, which differs by locale: 66,5 is written (665/10). The division gives
 * back the very number, since IEEE 754 rounds a quotient of exact integers correctly.
 */
export function number(value: number): Expression {
  const shown = String(value);
  if (Number.isInteger(value) && !shown.includes('e')) return shown;
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(shown);
  if (match === null) throw new Error(`Not a number of a formula: ${shown}`);
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const places = fraction.length - Number(exponent);
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  return places <= 0
    ? `${sign}${digits}${'0'.repeat(-places)}`
    : `(${sign}${digits}/1${'0'.repeat(places)})`;
}

/** A function and its arguments, divided by «;», which Sheets takes in every locale. */
export function call(
  name: string,
  ...parts: readonly Expression[]
): Expression {
  return `${name}(${parts.join(';')})`;
}

/** `pairs`: condition, value, condition, value, …; nested, as the last `otherwise` closes. */
export function choose(
  pairs: readonly (readonly [Expression, Expression])[],
  otherwise: Expression,
): Expression {
  return pairs.reduceRight(
    (rest, [condition, value]) => call('IF', condition, value, rest),
    otherwise,
  );
}

/** The sum of parts; 0 without any. */
export function plus(parts: readonly Expression[]): Expression {
  return parts.length === 0 ? '0' : parts.join('+');
}

/** Which sides of a reference keep still: «$C9» has the column, «C$9» the row. */
export type Fixed = '' | 'column' | 'row' | 'both';

/** A cell of the formula's own sheet; row and column are 1-based. */
export function cell(
  row: number,
  column: number,
  fixed: Fixed = '',
): Expression {
  const c = fixed === 'column' || fixed === 'both' ? '$' : '';
  const r = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${c}${columnLetter(column)}${r}${row}`;
}

/** Cells of the formula's own sheet. */
export function cells(area: Area, fixed: Fixed = ''): Expression {
  const first = cell(area.row, area.column, fixed);
  const last = cell(
    area.row + area.rows - 1,
    area.column + area.columns - 1,
    fixed,
  );
  return first === last ? first : `${first}:${last}`;
}

/** A reference on another sheet: «'Баллы'!$D$1». */
export function on(sheet: string, reference: Expression): Expression {
  return `${quoteSheet(sheet)}!${reference}`;
}

/** A whole column: rows that are added below are inside, and so is the header. */
export function column(sheet: string, number: number): Expression {
  const letter = columnLetter(number);
  return on(sheet, `$${letter}:$${letter}`);
}

/** One test of a SUMIFS-like function: where it looks, and for what. */
export interface Criterion {
  readonly range: Expression;
  readonly test: Expression;
}

const OPERATOR = /^[<>=]/;

/** Equal to a text, whatever it holds: wildcards are taken literally. Case does not matter. */
export function equals(range: Expression, value: string): Criterion {
  const literal = value.replace(/[~*?]/g, '~$&');
  return {range, test: text(OPERATOR.test(value) ? `=${literal}` : literal)};
}

/** Equal to what a cell holds, or to a number. */
export function is(range: Expression, value: Expression): Criterion {
  return {range, test: value};
}

/** Not this text; blanks and numbers pass too, so that another criterion has to stand beside it. */
export function isNot(range: Expression, value: string): Criterion {
  return {range, test: text(`<>${value.replace(/[~*?]/g, '~$&')}`)};
}

/** Any text of at least one character: numbers and blanks are none. */
export function filled(range: Expression): Criterion {
  return {range, test: '"?*"'};
}

/** Beyond every figure of a school, and still an exact integer. */
const UTMOST = 1000000000000;

/** Any number. */
export function numeric(range: Expression): Criterion {
  return {range, test: text(`>=-${UTMOST}`)};
}

/** Compared with a cell or a number; texts and blanks do not pass. */
export function compared(
  range: Expression,
  operator: '<' | '<=' | '>' | '>=',
  value: Expression,
): Criterion {
  return {
    range,
    test: /^\d+$/.test(value)
      ? text(`${operator}${value}`)
      : `${text(operator)}&${value}`,
  };
}

function pairsOf(criteria: readonly Criterion[]): Expression[] {
  return criteria.flatMap(({range, test}) => [range, test]);
}

export function countIfs(criteria: readonly Criterion[]): Expression {
  return call('COUNTIFS', ...pairsOf(criteria));
}

export function sumIfs(
  target: Expression,
  criteria: readonly Criterion[],
): Expression {
  return call('SUMIFS', target, ...pairsOf(criteria));
}

export function averageIfs(
  target: Expression,
  criteria: readonly Criterion[],
): Expression {
  return call('AVERAGEIFS', target, ...pairsOf(criteria));
}

/** The value beside a key, as a register holds it. */
export function lookUp(
  values: Expression,
  key: Expression,
  keys: Expression,
): Expression {
  return call('INDEX', values, call('MATCH', key, keys, '0'));
}
