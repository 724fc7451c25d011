/** The sides of the association's own rules: «Лист.Столбец», «СУММА(… по учреждению)», «КОЛИЧЕСТВО(… по учреждению)», a number. */

import type {Book} from '../model/book';
import {isBlank} from '../model/cell';
import {numberOf} from '../model/kinds/number';
import {comparable, oneLine} from '../model/normalise';
import {belongsBy} from '../model/rights';
import type {AnyRecord, Table} from '../model/schema';
import {tables} from '../model/tables';
import {tableNamed} from '../scoring/definitions';

/** A figure of an institution. */
export type Aggregate =
  | {
      readonly sort: 'sum';
      readonly text: string;
      readonly table: Table;
      readonly key: string;
    }
  | {readonly sort: 'count'; readonly text: string; readonly table: Table};

/** `text` is what was typed, on one line. */
export type Side =
  | {readonly sort: 'number'; readonly text: string; readonly value: number}
  /** A cell of each row. */
  | {
      readonly sort: 'column';
      readonly text: string;
      readonly table: Table;
      readonly key: string;
    }
  | Aggregate;

export interface BadSide {
  readonly message: string;
  readonly cure: string;
}

const EXAMPLE =
  'Площадки.Педагогов, СУММА(Мероприятия.Количество по учреждению), КОЛИЧЕСТВО(Практики по учреждению) или число';
const TOTAL =
  /^(сумма|количество)\s*\(\s*(.+?)\s+по\s+учреждени(?:ю|ям)\s*\)$/iu;

export function readSide(book: Book, typed: string): Side | BadSide {
  const text = oneLine(typed);
  if (text === '') {
    return {message: 'не заполнено', cure: `впишите ${EXAMPLE}`};
  }
  const value = numberOf(text);
  if (value !== undefined) return {sort: 'number', text, value};
  const [, total, inside] = TOTAL.exec(text) ?? [];
  if (total === undefined) {
    return /^(сумма|количество)\s*\(/iu.test(text)
      ? {
          message: `итог «${text}» не понят`,
          cure: `закончите словами «по учреждению», например ${EXAMPLE}`,
        }
      : columnNamed(book, text, text, 'column');
  }
  const isSum = total.toLowerCase() === 'сумма';
  const side = isSum
    ? columnNamed(book, inside, text, 'sum')
    : sheetNamed(book, inside, text);
  if (!('table' in side)) return side;
  return side.table.name === 'institutions' || belongsBy(side.table)
    ? side
    : {
        message: `строки листа «${side.table.sheet}» не принадлежат учреждениям`,
        cure: 'назовите лист, у которого есть столбец «Учреждение» или «Проект»',
      };
}

function sheetNamed(book: Book, name: string, text: string): Side | BadSide {
  const table = tableNamed(name, book);
  return table !== undefined && book.has(table)
    ? {sort: 'count', text, table}
    : noSheet(book, name);
}

/** Titles may hold full stops: every one is tried. */
function columnNamed(
  book: Book,
  name: string,
  text: string,
  sort: 'column' | 'sum',
): Side | BadSide {
  const dots = [...name.matchAll(/\./g)].map(({index}) => index);
  for (const dot of dots) {
    const table = tableNamed(name.slice(0, dot), book);
    if (table === undefined || !book.has(table)) continue;
    const numbers = Object.keys(table.columns).filter(
      key => table.columns[key].kind.name === 'number',
    );
    const titles = book.tables[table.name]!.titles;
    const wanted = comparable(name.slice(dot + 1));
    const key = numbers.find(each => {
      const {title, aliases} = table.columns[each];
      return [titles[each] ?? title, title, ...aliases].some(
        known => comparable(known) === wanted,
      );
    });
    if (key !== undefined) return {sort, text, table, key};
    const offered = numbers.map(
      each => titles[each] ?? table.columns[each].title,
    );
    return {
      message: `на листе «${table.sheet}» нет столбца с числами «${name.slice(dot + 1).trim()}»`,
      cure:
        offered.length === 0
          ? 'на этом листе чисел нет: сравнивайте КОЛИЧЕСТВО строк'
          : `столбцы с числами на этом листе: ${offered.join(' · ')}`,
    };
  }
  return noSheet(book, dots.length === 0 ? name : name.slice(0, dots[0]));
}

function noSheet(book: Book, name: string): BadSide {
  const sheets = tables
    .filter(table => book.has(table) && table.tab !== 'read')
    .map(({sheet}) => sheet);
  return {
    message: `не понято «${name.trim()}»: такого листа нет`,
    cure: `впишите ${EXAMPLE}; листы этой книги: ${sheets.join(' · ')}`,
  };
}

/** The figure in a cell; a blank one counts as its column says, if it does. */
export function numberIn(
  {columns}: Table,
  record: AnyRecord,
  key: string,
): number | undefined {
  const value = record[key];
  if (typeof value === 'number') return value;
  const counted = columns[key].kind.companions.find(
    ({part}) => part === 'counted',
  );
  if (counted === undefined || !isBlank(record.cells[key])) return undefined;
  return Number(counted.derive({state: 'blank'}));
}
