/** What all kinds do alike before they look at a cell, and how they answer. */

import {Cell, isBlank, NOT_APPLICABLE} from '../cell';
import {oneLine, plainDashes} from '../normalise';
import type {Parsed} from './kind';

export const BLANK = {state: 'blank'} as const;

export function value<T>(understood: T): Parsed<T> {
  return {state: 'value', value: understood};
}

/** `message` is a clause without the place, `cure` names the way out with an example. */
export function error(
  message: string,
  cure: string,
): {readonly state: 'error'; readonly message: string; readonly cure: string} {
  return {state: 'error', message, cure};
}

/** What getValues gives for a formula that failed; a ru-RU sheet shows some of them in Russian. */
const FAILED_FORMULA =
  /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|Н\/Д|ССЫЛКА!|ДЕЛ\/0!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!)$/i;

/**
 * Gives `read` the text of a cell that has one. Answers itself for a blank cell, a failed formula and a
 * truth value; a number is read as a Russian would write it, with a decimal comma.
 */
export function readText<T>(
  cell: Cell,
  read: (text: string) => Parsed<T>,
): Parsed<T> {
  if (isBlank(cell)) return BLANK;
  if (typeof cell === 'boolean') {
    return error(
      `здесь логическое значение ${cell ? 'ИСТИНА' : 'ЛОЖЬ'}`,
      'уберите флажок и введите само значение',
    );
  }
  if (typeof cell === 'number' && !Number.isFinite(cell)) {
    return error('в ячейке не число и не текст', 'введите значение заново');
  }
  const text = typeof cell === 'number' ? showNumber(cell) : cell;
  if (oneLine(text) === '') return BLANK;
  if (FAILED_FORMULA.test(oneLine(text))) {
    return error(
      `формула в ячейке дала ошибку ${oneLine(text)}`,
      'введите значение вместо формулы',
    );
  }
  return read(text);
}

/** As `readText`, for kinds that know no «не применимо»: a lone dash is refused, never taken for a value. */
export function readWords<T>(
  cell: Cell,
  read: (text: string) => Parsed<T>,
): Parsed<T> {
  return readText(cell, text =>
    plainDashes(oneLine(text)) === NOT_APPLICABLE
      ? error(
          'прочерк – не значение',
          'если сведений нет, оставьте ячейку пустой',
        )
      : read(text),
  );
}

/** «33,6»: decimal comma, no exponent for everyday sizes. */
export function showNumber(number: number): string {
  return String(number).replace('.', ',');
}

/** What a date that Sheets made of a typed text looks like when it arrives. */
const DATE_TEXT = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Day and month of «06.11.2026», where that is all that the cell holds. */
export function dateText(
  text: string,
): {readonly day: number; readonly month: number} | undefined {
  const match = DATE_TEXT.exec(oneLine(text));
  return match === null
    ? undefined
    : {day: Number(match[1]), month: Number(match[2])};
}

/** Several values in one cell, divided by «;» or by line breaks. */
export function parts(text: string): string[] {
  return text
    .split(/[;\n\r]/)
    .map(oneLine)
    .filter(part => part !== '');
}

/** The values of a cell, each once. One that is not understood makes the whole cell an error. */
export function eachOnce<T>(
  read: readonly Parsed<T>[],
  whereNone: Parsed<never>,
): Parsed<readonly T[]> {
  const wrong = read.find(one => one.state === 'error');
  if (wrong !== undefined) return wrong;
  const all = read.flatMap(one => (one.state === 'value' ? [one.value] : []));
  return all.length > 0 ? value([...new Set(all)]) : whereNone;
}

/** The help of kinds that take several values of a list. */
export const SEVERAL_HELP =
  'Одно или несколько значений из списка через точку с запятой: «первое; второе».';

/** How several values stand in one cell. */
export const SEPARATOR = '; ';

/** How a row is named among several in one cell: a name that would fall apart there («программы; верификация») gives way to the code. */
export function nameAmongSeveral(name: string, code: string): string {
  return parts(name).length > 1 ? code : name;
}

/** «A», «A» или «B», … for messages. */
export function offered(names: readonly string[]): string {
  return names.map(name => `«${name}»`).join(' или ');
}
