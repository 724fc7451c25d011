/** What is wrong with the data or the rules, said so that a person can mend it. */

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

/** «Лист «Значения», строка 12, «Всего»: «сто» – не число. Введите число, например 75.» */
export function showProblem(problem: Problem): string {
  const place = [
    `Лист «${problem.sheet}»`,
    problem.row === undefined ? '' : `строка ${problem.row}`,
    problem.column === undefined ? '' : `«${problem.column}»`,
  ]
    .filter(part => part !== '')
    .join(', ');
  const {value, message, cure} = problem;
  const typed = value === undefined ? '' : `«${abridged(value, 150)}» – `;
  return `${place}: ${typed}${abridged(message)}. ${capitalised(abridged(cure)).replace(/\.$/, '')}.`;
}

/** A cell holds up to 50,000 characters, and messages quote cells. */
export function abridged(text: string, max = 400): string {
  if (text.length <= max) return text;
  // Half of an emoji is no character.
  return `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
