/** Criteria of COUNTIF, SUMIFS and the like: support.google.com/docs/answer/3093480, 3238496. */
import {parseNumber} from './number-text';
import {Value, isCellError} from './value';

/** What a criterion asks: equality with a key, which an index answers, or any other test of a value. */
export type Criterion = {key: string} | {test: (value: Value) => boolean};

/** Text is compared without regard to case; blank and the empty text are the same to an equality. */
export function keyOf(value: Value): string {
  if (value === null) return 's';
  if (typeof value === 'string') return `s${value.toLowerCase()}`;
  if (typeof value === 'number') return `n${value}`;
  return isCellError(value) ? `e${value.error}` : `b${value}`;
}

export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/** `*` any text, `?` one character, `~` takes the next one literally; the whole text must match. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(
    /~([*?~])|[*]|[?]|[.+^${}()|[\]\\]/g,
    (found, literal) => {
      if (literal) return literal === '~' ? '~' : `\\${literal}`;
      if (found === '*') return '[^]*';
      return found === '?' ? '[^]' : `\\${found}`;
    },
  );
  return new RegExp(`^${source}$`, 'iu');
}

function compare(operator: string, order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Understands a criterion's value. A blank criterion means 0, as in the ODF standard and Excel. */
export function criterion(value: Value): Criterion {
  if (value === null) return {key: 'n0'};
  if (typeof value !== 'string') return {key: keyOf(value)};
  const [, operator, rest] = /^(<>|<=|>=|<|>|=)?([^]*)$/.exec(value)!;
  const number = parseNumber(rest);
  const boolean = /^(?:TRUE|ИСТИНА)$/i.test(rest)
    ? true
    : /^(?:FALSE|ЛОЖЬ)$/i.test(rest)
      ? false
      : null;
  const operand: Value = number ?? boolean ?? rest;
  if (operator === undefined || operator === '=') {
    if (operator === '=' && rest === '') return {test: v => v === null};
    if (typeof operand === 'string' && hasWildcard(operand)) {
      const pattern = wildcard(operand);
      return {test: v => typeof v === 'string' && pattern.test(v)};
    }
    return {key: keyOf(operand)};
  }
  if (operator === '<>') {
    if (rest === '') return {test: v => v !== null};
    if (typeof operand === 'string' && hasWildcard(operand)) {
      const pattern = wildcard(operand);
      return {test: v => typeof v !== 'string' || !pattern.test(v)};
    }
    const key = keyOf(operand);
    return {test: v => keyOf(v) !== key};
  }
  if (typeof operand === 'number') {
    return {
      test: v => typeof v === 'number' && compare(operator, v - operand),
    };
  }
  const text = rest.toLowerCase();
  return {
    test: v =>
      typeof v === 'string' &&
      compare(operator, v.toLowerCase().localeCompare(text, 'ru')),
  };
}
