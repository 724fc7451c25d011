/** What is wrong with the data or the rules, said so that a person can mend it. */

import {grouped} from './grouped';
import {runsOf} from './runs';
import {capitalised} from './russian';

export interface Problem {
  /** An error keeps a value out of the scores; a warning only asks for a look. */
  readonly severity: 'ошибка' | 'предупреждение';
  /** Visible name of the sheet. */
  readonly sheet: string;
  /** Row of the sheet, 1-based; absent where the whole sheet or column is meant. */
  readonly row?: number;
  /** Visible title of the column. */
  readonly column?: string;
  /** What stands in the cell, as the person sees it. */
  readonly value?: string;
  /** What is wrong, a Russian clause without the place: «нет такого учреждения». */
  readonly message: string;
  /** The way out: «выберите учреждение из списка». */
  readonly cure: string;
}

/** «Лист «Значения», строки 12–14, «Всего»: «сто» – не число. Введите число, например 75.», once for all rows alike. */
export function showProblems(problems: readonly Problem[]): string[] {
  return alike(problems).map(({problem, rows}) => {
    const {sheet, column, cure} = problem;
    const place = [
      `лист «${sheet}»`,
      rows === '' ? '' : `${/\D/.test(rows) ? 'строки' : 'строка'} ${rows}`,
      column === undefined ? '' : `«${column}»`,
    ]
      .filter(part => part !== '')
      .join(', ');
    return `${capitalised(place)}: ${showMessage(problem)}. ${capitalised(abridged(cure)).replace(/\.$/, '')}.`;
  });
}

/** «сто – не число»; what stands in the cell is not said twice. */
export function showMessage({
  value,
  message,
}: Pick<Problem, 'value' | 'message'>): string {
  const isSaid =
    value === undefined ||
    message.includes(`«${value}»`) ||
    message.split(/[,;:]?\s+/).includes(value);
  return `${isSaid ? '' : `«${abridged(value, 150)}» – `}${abridged(message)}`;
}

/** Problems that differ by nothing but their row, in the order of the first, and their rows as «2–10, 12». */
export function alike(
  problems: readonly Problem[],
): {readonly problem: Problem; readonly rows: string}[] {
  const groups = grouped(
    problems,
    ({severity, sheet, column, value, message, cure}) =>
      JSON.stringify([severity, sheet, column, value, message, cure]),
  );
  return [...groups.values()].map(same => {
    const rows = same.flatMap(({row}) => row ?? []);
    const runs = runsOf(rows).map(({from, to}) =>
      from === to ? String(from) : `${from}–${to}`,
    );
    return {problem: same[0], rows: abridged(runs.join(', '), 150)};
  });
}

/** A cell holds up to 50,000 characters, and messages quote cells. */
export function abridged(text: string, max = 400): string {
  if (text.length <= max) return text;
  // Half of an emoji is no character.
  return `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…`;
}
