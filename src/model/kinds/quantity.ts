/** A target or a figure as it was written, with its operator and unit: «не менее 20 человек», «на 15 %». */

import {oneLine} from '../normalise';
import {Column, column, ColumnOptions} from '../schema';
import type {Parsed} from './kind';
import {numberOf} from './number';
import {dateText, error, readWords, showNumber, value} from './reading';

export type Operator =
  'не менее' | 'не более' | 'более' | 'менее' | 'до' | 'на';

export interface Quantity {
  readonly operator?: Operator;
  readonly value: number;
  /** «%», or the words behind the number: «человек». */
  readonly unit?: string;
  /** What the percents are of: «качества». */
  readonly of?: string;
  /**
   * Two readings between which the text does not decide: a rise «на 15 %» (S2:658) by percents or by percentage
   * points, a target «до 80 %» (S2:653) as something to reach or not to exceed. A bare round «15 %» may be such a
   * rise too; a measured share shows its decimals («33,6%», S2:466).
   */
  readonly ambiguous?:
    'проценты или процентные пункты' | 'достичь или не превысить';
}

const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/^(не менее|не меньше|не ниже|от|минимум|>=|≥)\s*/i, 'не менее'],
  [/^(не более|не больше|не выше|не свыше|максимум|<=|≤)\s*/i, 'не более'],
  [/^(более|больше|свыше|выше|>)\s*/i, 'более'],
  [/^(менее|меньше|ниже|<)\s*/i, 'менее'],
  [/^до\s*/i, 'до'],
  [/^на\s*/i, 'на'],
];

/** A number; a unit of words or «%»; after «%» what it is of. */
const AMOUNT =
  /^([+-]?\d[\d ]*(?:[.,]\d+)?) ?(?:(%|процент(?:а|ов)?(?!\p{L})) ?(\p{L}[^\d;]*)?|(\p{L}[^\d;]*))?$/iu;

export function quantity(options: ColumnOptions): Column<Quantity> {
  return column<Quantity>(
    {
      name: 'quantity',
      // A sheet would store «33,6%» as 0,336 and lose what was typed.
      width: 130,
      help: 'Величина с единицей: не менее 20 человек, до 80 % качества, 33,6 %.',
      parse: cell => readWords(cell, readQuantity),
      format: formatQuantity,
    },
    options,
  );
}

function readQuantity(typed: string): Parsed<Quantity> {
  const line = oneLine(typed);
  if (dateText(line) !== undefined) {
    return error(
      `здесь дата ${line}, а не величина: таблица принимает за дату числа с точкой и через дефис`,
      'введите величину с единицей, например 33,6 %',
    );
  }
  const found = OPERATORS.find(([pattern]) => pattern.test(line));
  const amount = AMOUNT.exec(
    found === undefined ? line : line.replace(found[0], ''),
  );
  const size = amount === null ? undefined : numberOf(amount[1]);
  if (amount === null || size === undefined) {
    return error(
      `не понята величина «${line}»`,
      'введите число с единицей, например не менее 20 человек, до 80 % качества или 33,6 %',
    );
  }
  const [, , percent, of, words] = amount;
  const operator = found?.[1];
  const unit = percent === undefined ? words?.trim() : '%';
  const ambiguous = ambiguityOf(operator, size, unit);
  return value({
    ...(operator && {operator}),
    value: size,
    ...(unit && {unit}),
    ...(of && {of: of.trim()}),
    ...(ambiguous && {ambiguous}),
  });
}

function ambiguityOf(
  operator: Operator | undefined,
  size: number,
  unit: string | undefined,
): Quantity['ambiguous'] {
  if (operator === 'до') return 'достичь или не превысить';
  const mayBeRise =
    operator === 'на' || (operator === undefined && Number.isInteger(size));
  return mayBeRise && unit === '%'
    ? 'проценты или процентные пункты'
    : undefined;
}

/** «не менее 20 человек», «до 80 % качества». */
function formatQuantity({operator, value: size, unit, of}: Quantity): string {
  return [operator, showNumber(size), unit, of]
    .filter(part => part !== undefined)
    .join(' ');
}
