/** The rules by which the book itself is read and counted: sheets and columns, settings, «Показатели». */

import type {Book} from '../../model/book';
import type {Problem} from '../../model/problem';
import {CODE_TITLE} from '../../model/schema';
import {readSettings} from '../../model/settings';
import {showMessage} from '../../model/problem';
import {settingDefinitions} from '../../model/tables/default-settings';
import {readDefinitions} from '../../scoring/definitions';
import {foundAt, type Place, placesIn, showPlace} from '../place';
import type {Audited, Found, Rule} from '../rule';

/** The thresholds of the bands, which a rule of their own speaks of. */
const THRESHOLDS: readonly string[] = [
  settingDefinitions.upperFrom.code,
  settingDefinitions.middleFrom.code,
  settingDefinitions.projectUpperFrom.code,
  settingDefinitions.projectMiddleFrom.code,
];

/** What is wrong with the settings: the thresholds of bands, or all others. */
export function settingProblems(
  {book, settings}: Audited,
  which: 'пороги' | 'остальные',
): Found[] {
  return readSettings(book, settings.date).problems.flatMap(problem => {
    const place = placeOf(book, problem);
    const isThreshold =
      place !== undefined && THRESHOLDS.includes(place.record.code);
    return isThreshold === (which === 'пороги')
      ? [foundOf(book, problem, true)]
      : [];
  });
}

/**
 * A problem speaks of a sheet, a row and a column as people see them; a finding of a cell by its codes. A problem of a
 * whole sheet or column has no cell.
 */
function foundOf(book: Book, problem: Problem, touchesScores: boolean): Found {
  const {severity, sheet, row, column, cure} = problem;
  const place = placeOf(book, problem);
  if (place !== undefined) {
    return foundAt(book, [place], {
      severity,
      message: `${showPlace(book, place)}: ${showMessage(problem)}`,
      cure,
      touchesScores,
    });
  }
  const where = [
    `«${sheet}»`,
    row === undefined ? '' : `строка ${row}`,
    column === undefined ? '' : `«${column}»`,
  ].filter(part => part !== '');
  return {
    severity,
    cells: [],
    message: `${where.join(', ')}: ${showMessage(problem)}`,
    cure,
    touchesScores,
  };
}

function placeOf(book: Book, {sheet, row, column}: Problem): Place | undefined {
  const data = Object.values(book.tables).find(each => each.sheet === sheet);
  const record = data?.records.find(each => each.row === row);
  if (data === undefined || record === undefined) return undefined;
  const key =
    column === CODE_TITLE
      ? 'code'
      : Object.keys(data.titles).find(each => data.titles[each] === column);
  return key === undefined
    ? undefined
    : placesIn(data.definition, record, key)[0];
}

export const settingsUnderstood: Rule = {
  id: 'A34',
  title: 'Настройки понятны',
  why: 'Пока настройка не понята, вместо неё действует значение новой книги.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['settings'],
  find: audited => settingProblems(audited, 'остальные'),
};

export const indicatorsCounted: Rule = {
  id: 'A33',
  title: 'Показатель можно посчитать',
  why: 'Показатель, в строке которого что-то не понято, не считается ни у кого.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['indicators'],
  find: ({book}) =>
    readDefinitions(book).problems.map(problem => foundOf(book, problem, true)),
};

/** What `readBook` says of sheets, columns, codes and merged cells; of single cells other rules speak. */
export const sheetsReadable: Rule = {
  id: 'A35',
  title: 'Листы, столбцы и коды на месте',
  why: 'Чего надстройка не находит, того для неё нет: строки без столбца или с чужим кодом не считаются.',
  severity: 'ошибка',
  scope: 'книга',
  tables: [],
  find: ({book}) =>
    book.problems
      .filter(
        ({row, column}) =>
          row === undefined ||
          row === 1 ||
          column === undefined ||
          column === CODE_TITLE,
      )
      .map(problem => foundOf(book, problem, true)),
};
