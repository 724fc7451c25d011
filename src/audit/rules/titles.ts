/** What a title says against the columns beside it: level, format, grades. */

import type {Book} from '../../model/book';
import {saidOf} from '../../model/duplicates';
import {grouped} from '../../model/grouped';
import {nameWords} from '../../model/name-words';
import {comparable} from '../../model/normalise';
import type {AnyRecord, Table} from '../../model/schema';
import {type Event, events, institutions, sites} from '../../model/tables';
import {foundAt, placesIn, showPlace, showValue} from '../place';
import type {Found, Rule} from '../rule';
import {unreadCells} from '../unread';

/** A title names its own level and format at its beginning; further on it may speak of something else. */
const FIRST_WORDS = 4;

/** Opposites that the text and the column name, and none in common. */
function disagrees(
  which: 'level' | 'format',
  text: string | undefined,
  value: string | undefined,
): boolean {
  if (text === undefined || value === undefined) return false;
  const {words, ...more} = nameWords(text);
  const said = saidOf({...more, words: words.slice(0, FIRST_WORDS)}, which);
  const chosen = saidOf(nameWords(value), which);
  return (
    said.length > 0 &&
    chosen.length > 0 &&
    !said.some(kind => chosen.includes(kind))
  );
}

function contradicting(
  book: Book,
  table: Table,
  rows: readonly AnyRecord[],
  [text, column]: readonly [text: string, column: string],
  which: 'level' | 'format',
): Found[] {
  return rows
    .filter(row =>
      disagrees(
        which,
        row[text] as string | undefined,
        row[column] as string | undefined,
      ),
    )
    .map(row => {
      const places = placesIn(table, row, column, text);
      return foundAt(book, places, {
        message: `${showValue(book, places[0])}, а ${showValue(book, places[1])}`,
        cure: 'исправьте то, что неверно: название или столбец рядом',
      });
    });
}

export const levelAsNamed: Rule = {
  id: 'A24',
  title: 'Уровень совпадает с названием',
  why: 'По уровню отбирают строки показатели: городская игра не должна считаться региональной.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['events', 'sites'],
  find: ({book}) => [
    ...contradicting(
      book,
      events,
      book.records(events),
      ['title', 'level'],
      'level',
    ),
    ...contradicting(
      book,
      sites,
      book.records(sites),
      ['status', 'level'],
      'level',
    ),
  ],
};

export const formatAsNamed: Rule = {
  id: 'A25',
  title: 'Формат совпадает с названием',
  why: 'Очные и дистанционные мероприятия отчитываются раздельно.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['events'],
  find: ({book}) =>
    contradicting(
      book,
      events,
      book.records(events),
      ['title', 'format'],
      'format',
    ),
};

/** «для обучающихся 6–11 классов» in a title. */
const GRADES_SAID =
  /(\d{1,2}(?:-?(?:х|ых|го))?(?:\s*(?:,|и|-|–|—)\s*\d{1,2}(?:-?(?:х|ых|го))?)*)\s*(?:класс|кл\.)/iu;

/** Fewer events are no plan in which a grade could be missing. */
const LEAST_EVENTS = 3;
const GRADES_OF_LEVEL: {readonly [level: string]: readonly [number, number]} = {
  ноо: [1, 4],
  ооо: [5, 9],
  соо: [10, 11],
};

/** Seven events cover grades 3 and 5–11; 1, 2 and 4 nobody thought of (S2:320–328). */
export const gradesCovered: Rule = {
  id: 'A26',
  title: 'Классы понятны, совпадают с названием и охвачены',
  why: 'Класс, для которого ничего не проводится, виден только по всему плану сразу.',
  severity: 'ошибка',
  scope: 'группа',
  tables: ['events', 'institutions'],
  find: ({book}) => [
    ...unreadCells(book)
      .filter(({kind}) => kind.name === 'grades')
      .map(({place, message, cure}) =>
        foundAt(book, [place], {
          message: `${showPlace(book, place)}: ${message}`,
          cure,
        }),
      ),
    ...otherGrades(book),
    ...uncovered(book),
  ],
};

function otherGrades(book: Book): Found[] {
  return book.records(events).flatMap((event): Found[] => {
    const said = GRADES_SAID.exec(event.title ?? '')?.[1];
    if (said === undefined || event.grades === undefined) return [];
    const read = events.columns.grades.kind.parse(said, book.context);
    if (read.state !== 'value') return [];
    if (read.value.join() === event.grades.join()) return [];
    const places = placesIn(events, event, 'grades', 'title');
    return [
      foundAt(book, places, {
        severity: 'предупреждение',
        message: `${showValue(book, places[0])}, а ${showValue(book, places[1])}: классы расходятся`,
        cure: 'исправьте название или столбец рядом',
      }),
    ];
  });
}

/** Holes in a plan that covers most of the grades that the institution teaches. */
function uncovered(book: Book): Found[] {
  const graded = grouped(
    book.records(events).filter(({grades}) => grades !== undefined),
    ({institution}) => institution as string | undefined,
  );
  return book.records(institutions).flatMap((institution): Found[] => {
    const own: readonly Event[] = graded.get(institution.code) ?? [];
    const taught = (institution.educationLevels ?? []).flatMap(level => {
      const [from, to] = GRADES_OF_LEVEL[comparable(level)] ?? [1, 0];
      return Array.from({length: to - from + 1}, (_, index) => from + index);
    });
    if (own.length < LEAST_EVENTS || taught.length === 0) return [];
    const covered = new Set(own.flatMap(({grades}) => grades!));
    const holes = taught.filter(grade => !covered.has(grade));
    if (holes.length === 0 || holes.length * 2 > taught.length) return [];
    const places = [
      ...placesIn(institutions, institution, 'educationLevels'),
      ...own.flatMap(event => placesIn(events, event, 'grades')),
    ];
    return [
      foundAt(book, places, {
        severity: 'заметка',
        message: `${showPlace(book, places[0])}: мероприятиями не охвачены классы ${holes.join(', ')} (классы указаны у ${own.length} мероприятий)`,
        cure: 'запланируйте мероприятия для этих классов или примите находку с причиной',
        touchesScores: false,
      }),
    ];
  });
}
