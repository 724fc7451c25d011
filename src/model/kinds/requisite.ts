/** Numbers of a legal person, with their check digits. */

import {oneLine} from '../normalise';
import {Column, column, ColumnOptions} from '../schema';
import type {Parsed} from './kind';
import {error, readWords, value} from './reading';

export type Requisite = 'ИНН' | 'ОКПО' | 'КПП';

interface Rule {
  readonly lengths: readonly number[];
  readonly example: string;
  /** Whether the check digits fit; absent where the number has none. */
  fits?(digits: readonly number[]): boolean;
}

/** Check digits: order ФНС ММВ-7-6/435@ (ИНН), ПР 50.1.024-2005 (ОКПО); КПП has none. Examples: S2:7. */
const RULES: Record<Requisite, Rule> = {
  ИНН: {
    lengths: [10, 12],
    example: '7017001894',
    fits: digits =>
      digits.length === 10
        ? weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[9]
        : weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[10] &&
          weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[11],
  },
  ОКПО: {
    lengths: [8, 10],
    example: '28845182',
    fits: digits =>
      okpoCheck(digits.slice(0, -1)) === digits[digits.length - 1],
  },
  КПП: {lengths: [9], example: '701701001'},
};

export function requisite(
  which: Requisite,
  options: ColumnOptions,
): Column<string> {
  const rule = RULES[which];
  return column<string>(
    {
      name: 'requisite',
      // A number would lose the leading zero of the regions 01 to 09.
      width: 110,
      wrap: false,
      help: `${which}: ${rule.lengths.join(' или ')} цифр, например ${rule.example}.`,
      parse: cell => readWords(cell, typed => readRequisite(which, typed)),
      format: digits => digits,
    },
    options,
  );
}

function readRequisite(which: Requisite, typed: string): Parsed<string> {
  const {lengths, example, fits} = RULES[which];
  const line = oneLine(typed);
  const digits = line.replace(/ /g, '');
  if (!/^\d+$/.test(digits)) {
    return error(
      `«${line}» – не ${which}: нужны только цифры`,
      `введите ${which}, например ${example}`,
    );
  }
  if (!lengths.includes(digits.length)) {
    const lostZero = lengths.includes(digits.length + 1);
    return error(
      `в ${which} ${lengths.join(' или ')} цифр, а здесь ${digits.length}`,
      lostZero
        ? `проверьте номер; если таблица убрала начальный ноль, введите 0${digits}`
        : `введите ${which}, например ${example}`,
    );
  }
  if (fits !== undefined && !fits([...digits].map(Number))) {
    return error(
      `контрольная цифра ${which} ${digits} не сходится`,
      `сверьте номер с документом; верный номер выглядит так: ${example}`,
    );
  }
  return value(digits);
}

function weighted(
  digits: readonly number[],
  weights: readonly number[],
): number {
  return (sum(digits, weights) % 11) % 10;
}

/** Weights 1, 2, 3 …; where that leaves 10, weights 3, 4, 5 …; where that leaves 10 too, 0. */
function okpoCheck(digits: readonly number[]): number {
  const shifted = (by: number) => digits.map((_, i) => ((i + by) % 10) + 1);
  const first = sum(digits, shifted(0)) % 11;
  return first < 10 ? first : (sum(digits, shifted(2)) % 11) % 10;
}

function sum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((total, weight, i) => total + weight * digits[i], 0);
}
