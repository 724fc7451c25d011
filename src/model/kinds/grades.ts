/** For which grades of the school something is meant. */

import {folded, oneLine, plainDashes} from '../normalise';
import {Column, column, ColumnOptions} from '../schema';
import type {Parsed} from './kind';
import {dateText, error, readWords, showNumber, value} from './reading';

/** 1…11, each once, rising. {6, 8, 10} is not a range (S2:342). */
export type Grades = readonly number[];

const FIRST = 1;
const LAST = 11;

export function grades(options: ColumnOptions): Column<Grades> {
  return column<Grades>(
    {
      name: 'grades',
      width: 110,
      help: 'Классы: 6–11 классы, 6, 8 и 10 классы, 7 класс или НОО, ООО, СОО.',
      parse: cell =>
        typeof cell === 'number' && !Number.isInteger(cell)
          ? unclear(showNumber(cell))
          : readWords(cell, readGrades),
      format: formatGrades,
    },
    options,
  );
}

const CURE = 'введите классы, например 6–11 классы или 6, 8 и 10 классы';

/** Words that say nothing beside the numbers: «для обучающихся 6-11 классов», «(2-8 кл.)», «с 5 по 9 класс». */
const SAID_ANYWAY =
  /^(класс(ы|а|ов|ам|ах|е)?|кл|для|с|со|обучающи\p{L}*|учащи\p{L}*|учени\p{L}*|школьник\p{L}*|школа|школы|параллел\p{L}*|общее|образование)$/u;

const LEVELS: readonly (readonly [RegExp, number, number])[] = [
  [/^(ноо|начальн\p{L}*)$/u, 1, 4],
  [/^(ооо|основн\p{L}*)$/u, 5, 9],
  [/^(соо|старш\p{L}*)$/u, 10, 11],
  [/^(все|всех)$/u, FIRST, LAST],
];

/** Ages are no grades: «дошкольников 4-6 лет» (S2:244), «6-7 лет». */
const AGE =
  /(?<![\p{L}])(лет|год|года|годик\p{L}*|дошкольн\p{L}*|возраст\p{L}*)(?![\p{L}])/u;

/** «4-х», «9-е», «7А», «7 «А»», «5», a word, a sign. */
const TOKEN =
  /(\d+)(?: ?- ?(?:х|й|е|я|го|ых|ые|ый|ая|ой|ми)(?!\p{L})|(?:х|й|е|го|ых|ые|ый)(?!\p{L})|[а-взгджк](?!\p{L})| ?[«"][а-к][»"])?|(\p{L}+)|(\S)/gu;

function readGrades(typed: string): Parsed<Grades> {
  const line = oneLine(typed);
  const date = dateText(line);
  if (date !== undefined) return madeADate(line, date.day, date.month);
  const text = folded(plainDashes(line));
  if (AGE.test(text)) {
    return error(
      `«${line}» – это возраст, а не классы`,
      `${CURE}; возраст дошкольников запишите в «Примечание»`,
    );
  }
  // «6.11» is neither a list nor a range.
  if (/\d\.\d/.test(text)) return unclear(line);
  const found = new Set<number>();
  let rangeFrom: number | undefined;
  let last: number | undefined;
  for (const [token, digits, word] of text.matchAll(TOKEN)) {
    if (digits !== undefined) {
      const grade = Number(digits);
      if (grade < FIRST || grade > LAST) return noSuchGrade(grade);
      if (rangeFrom !== undefined && rangeFrom >= grade) {
        return error(
          `в «${line}» первый класс не меньше последнего`,
          `сначала меньший, потом больший: ${grade}–${rangeFrom} классы`,
        );
      }
      between(rangeFrom ?? grade, grade).forEach(one => found.add(one));
      rangeFrom = undefined;
      last = grade;
    } else if (token === '-' || word === 'по') {
      if (last === undefined || rangeFrom !== undefined) return unclear(line);
      rangeFrom = last;
    } else {
      const level = LEVELS.find(([name]) => name.test(token));
      if (level !== undefined) {
        between(level[1], level[2]).forEach(one => found.add(one));
      } else if (!SAID_ANYWAY.test(token) && !/^([,;.()]|и)$/.test(token)) {
        return unclear(line);
      }
      if (token === ',' || token === ';' || token === 'и') last = undefined;
    }
  }
  if (rangeFrom !== undefined || found.size === 0) return unclear(line);
  return value([...found].sort((a, b) => a - b));
}

function unclear(line: string): Parsed<Grades> {
  return error(`не понято, какие классы: «${line}»`, CURE);
}

function noSuchGrade(grade: number): Parsed<Grades> {
  return error(
    `${showNumber(grade)} класса не бывает: классы от ${FIRST} до ${LAST}`,
    CURE,
  );
}

/** In a ru-RU sheet «6-11» becomes 06.11 of this year, in a column without the format «Обычный текст». */
function madeADate(line: string, first: number, last: number): Parsed<Grades> {
  const meant =
    first < last && last <= LAST ? `${first}–${last} классы` : '6–11 классы';
  return error(
    `таблица превратила введённые классы в дату ${line}`,
    `введите со словом, например ${meant}: такой текст датой не станет`,
  );
}

function between(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, index) => from + index);
}

/** «6–11 классы», «6, 8, 10 классы», «1–4, 7 классы», «7 класс». */
function formatGrades(grades: Grades): string {
  return `${runs(grades)
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(', ')} ${grades.length === 1 ? 'класс' : 'классы'}`;
}

function runs(grades: Grades): (readonly [number, number])[] {
  return grades.reduce<(readonly [number, number])[]>((done, grade) => {
    const [from, to] = done[done.length - 1] ?? [NaN, NaN];
    return grade === to + 1
      ? [...done.slice(0, -1), [from, grade]]
      : [...done, [grade, grade]];
  }, []);
}

/** How a typed cell was understood: «классы 6, 8, 10 (всего 3)» */
export function explainGrades(grades: Grades): string {
  return grades.length === 1
    ? `${grades[0]} класс`
    : `классы ${grades.join(', ')} (всего ${grades.length})`;
}
