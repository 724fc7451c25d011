/** Does a value meet a criterion of a rule, a condition or a filter? */

import type {Value} from '../engine/value';
import type {CriterionValue} from './attachments';

/** What a criterion is asked about. */
export interface Asked {
  readonly value: Value;
  /** As the cell shows it. */
  readonly text: string;
}

/**
 * `criteria` is a name of BooleanCriteria or DataValidationCriteria; `today` a
 * serial number. Texts are compared without case, as Sheets does. Lists,
 * checkboxes and formulas are decided elsewhere: null.
 */
export function meets(
  criteria: string,
  expected: readonly CriterionValue[],
  {value, text}: Asked,
  today: number,
): boolean | null {
  if (criteria === 'CELL_EMPTY') return value === null;
  if (criteria === 'CELL_NOT_EMPTY') return value !== null;
  if (criteria.startsWith('NUMBER_')) {
    return (
      typeof value === 'number' &&
      compared(criteria.slice(7), value, expected.map(Number))
    );
  }
  if (criteria.startsWith('DATE_')) {
    if (typeof value !== 'number') return false;
    if (criteria === 'DATE_IS_VALID_DATE') return true;
    const days = expected.map(one => day(one, today));
    const name = criteria.slice(5).replace('_RELATIVE', '');
    return compared(dateNames[name] ?? name, Math.floor(value), days);
  }
  return meetsText(criteria, expected, text);
}

/** Names of number comparisons for those of dates. */
const dateNames: Record<string, string> = {
  AFTER: 'GREATER_THAN',
  BEFORE: 'LESS_THAN',
  ON_OR_AFTER: 'GREATER_THAN_OR_EQUAL_TO',
  ON_OR_BEFORE: 'LESS_THAN_OR_EQUAL_TO',
};

function compared(name: string, value: number, [a, b]: number[]): boolean {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  switch (name) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === a;
    case 'NOT_EQUAL_TO':
      return value !== a;
    case 'GREATER_THAN':
      return value > a;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= a;
    case 'LESS_THAN':
      return value < a;
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= a;
    default:
      throw new Error(`unknown comparison ${name}`);
  }
}

/** «In the past week, month, year» counts back from today. */
const relativeDays: Record<string, number> = {
  TODAY: 0,
  TOMORROW: 1,
  YESTERDAY: -1,
  PAST_WEEK: -7,
  PAST_MONTH: -30,
  PAST_YEAR: -365,
};

function day(expected: CriterionValue, today: number): number {
  if (typeof expected !== 'object') return Number(expected);
  if ('serial' in expected) return Math.floor(expected.serial);
  return Math.floor(today) + relativeDays[expected.relative];
}

// The pattern is generous, as Google's own is not published.
const mail = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const address = /^(https?|ftp):\/\/\S+\.\S+$|^www\.\S+\.\S+$/i;

function meetsText(
  criteria: string,
  expected: readonly CriterionValue[],
  text: string,
): boolean | null {
  const own = text.toLowerCase();
  const wanted = String(expected[0] ?? '').toLowerCase();
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return own.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !own.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return own === wanted;
    case 'TEXT_STARTS_WITH':
      return own.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return own.endsWith(wanted);
    case 'TEXT_IS_VALID_EMAIL':
      return mail.test(text);
    case 'TEXT_IS_VALID_URL':
      return address.test(text);
    default:
      return null;
  }
}
