/** Numbers: counts, percents, points; «-» where a column allows «не применимо». */

import {Cell, NOT_APPLICABLE, NotApplicable} from '../cell';
import {folded, oneLine, plainDashes} from '../normalise';
import {Column, column, ColumnOptions} from '../schema';
import type {Companion, Parsed} from './kind';
import {dateText, error, readText, showNumber, value} from './reading';

export interface NumberOptions extends ColumnOptions {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** What a blank cell counts as in sums: the companion «для расчёта» holds the number, or this. */
  readonly whenBlank?: number;
}

/** «Автоматически», as the macro recorder of Sheets writes it: a pattern like 0.## would show 75 as «75,». */
const FRACTION = 'General';
const WHOLE = '0';

export function number(
  options: NumberOptions & {readonly notApplicable: true},
): Column<number | NotApplicable>;
export function number(options: NumberOptions): Column<number>;
export function number({
  min,
  max,
  integer = false,
  whenBlank,
  notApplicable = false,
  ...options
}: NumberOptions & {readonly notApplicable?: boolean}): Column<
  number | NotApplicable
> {
  const limits: Limits = {min, max, integer, notApplicable};
  return column<number | NotApplicable>(
    {
      name: 'number',
      numberFormat: integer ? WHOLE : FRACTION,
      align: 'right',
      width: 90,
      wrap: false,
      exact: true,
      help: helpOf(limits),
      companions: whenBlank === undefined ? [] : [counted(whenBlank)],
      parse: cell =>
        typeof cell === 'number'
          ? within(cell, limits)
          : readText(cell, typed => readNumber(typed, limits)),
      format: number => number,
    },
    options,
  );
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly integer: boolean;
  readonly notApplicable: boolean;
}

/** «1 234,5», «33,6%», «-0,5»; the point is taken for the comma, since calculators write it. */
const NUMBER = /^([+-]?)(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))? ?%?$/;

/** A number as a Russian types it, or undefined. Spaces of every kind part thousands; «%» may follow. */
export function numberOf(text: string): number | undefined {
  const match = NUMBER.exec(plainDashes(oneLine(text)));
  if (match === null) return undefined;
  const [, sign, whole, fraction = '0'] = match;
  const size = Number(`${whole.replace(/ /g, '')}.${fraction}`);
  return Number.isFinite(size) ? (sign === '-' ? 0 - size : size) : undefined;
}

function readNumber(
  typed: string,
  limits: Limits,
): Parsed<number | NotApplicable> {
  const line = oneLine(typed);
  const word = folded(plainDashes(line));
  if (word === NOT_APPLICABLE || word === 'не применимо' || word === 'н/п') {
    return limits.notApplicable
      ? value(NOT_APPLICABLE)
      : error(
          `«${line}» значит «не применимо», а здесь нужно число`,
          `введите ${example(limits)}, а если данных нет – оставьте ячейку пустой`,
        );
  }
  const date = dateText(line);
  if (date !== undefined) {
    return error(
      `здесь дата ${line}, а не число: таблица принимает за дату числа с точкой и через дефис`,
      `введите число с запятой, например ${date.day},${date.month}`,
    );
  }
  const read = numberOf(line);
  return read === undefined
    ? error(`«${line}» – не число`, `введите ${example(limits)}`)
    : within(read, limits);
}

function within(number: number, limits: Limits): Parsed<number> {
  const shown = showNumber(number);
  if (!Number.isFinite(number)) {
    return error(`${shown} – не число`, `введите ${example(limits)}`);
  }
  if (limits.integer && !Number.isInteger(number)) {
    return error(`${shown} – не целое число`, `введите ${example(limits)}`);
  }
  if (limits.min !== undefined && number < limits.min) {
    return error(
      `${shown} меньше наименьшего возможного ${showNumber(limits.min)}`,
      `введите ${allowed(limits)}`,
    );
  }
  if (limits.max !== undefined && number > limits.max) {
    return error(
      `${shown} больше наибольшего возможного ${showNumber(limits.max)}`,
      `введите ${allowed(limits)}`,
    );
  }
  // -0 is 0 to every reader.
  return value(number + 0);
}

/** «целое число от 1 до 3» */
function allowed({min, max, integer}: Limits): string {
  return [
    integer ? 'целое число' : 'число',
    min === undefined ? '' : ` от ${showNumber(min)}`,
    max === undefined ? '' : ` до ${showNumber(max)}`,
  ].join('');
}

function example({min, max, integer}: Limits): string {
  const usual = integer ? 12 : 33.6;
  const fits = (min ?? usual) <= usual && usual <= (max ?? usual);
  return `${allowed({min, max, integer, notApplicable: false})}, например ${showNumber(
    fits ? usual : (max ?? min ?? usual),
  )}`;
}

function helpOf(limits: Limits): string {
  const said = example(limits);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${
    limits.notApplicable ? '; «-» – не применимо, пусто – нет данных' : ''
  }.`;
}

function counted(whenBlank: number): Companion<number | NotApplicable> {
  return {
    part: 'counted',
    title: 'для расчёта',
    numberFormat: FRACTION,
    derive: (parsed): Cell => {
      if (parsed.state === 'blank') return whenBlank;
      return parsed.state === 'value' && parsed.value !== NOT_APPLICABLE
        ? parsed.value
        : '';
    },
  };
}
