/** Dates that are not understood, or too inexact for what is counted by them. */

import type {Book} from '../../model/book';
import {showDay} from '../../model/date';
import type {Period} from '../../model/kinds/period';
import type {Table} from '../../model/schema';
import {plan, tableByName, values} from '../../model/tables';
import {readDefinitions} from '../../scoring/definitions';
import {registerOf} from '../../scoring/indicator';
import {endsOf, type Meant} from '../ends';
import {foundAt, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';
import {unreadCells} from '../unread';

/** «2023 г.» of an event: on which side of 31.08.2023 it lies, nobody can say (S2:327–328). */
export const datesExact: Rule = {
  id: 'A27',
  title: 'Срок понятен и достаточно точен',
  why: 'Срок, не понятый или слишком общий, может отнести строку не к тому отчётному периоду.',
  severity: 'заметка',
  scope: 'строка',
  tables: ['events', 'values', 'sites', 'plan'],
  find: audited => {
    const {book} = audited;
    const unread = unreadCells(book)
      .filter(({kind}) => kind.name === 'period' || kind.name === 'day')
      .map(({place, message, cure}) =>
        foundAt(book, [place], {
          severity: 'ошибка',
          message: `${showPlace(book, place)}: ${message}`,
          cure,
        }),
      );
    return [...unread, ...straddling(audited), ...undue(audited)];
  },
};

/** Rows that count by the day of their beginning, which may lie on either side of the reporting period's borders. */
function straddling({book, settings}: Audited): Found[] {
  const {reporting} = settings;
  if (reporting === undefined) return [];
  const isIn = (day: string) => reporting.from <= day && day <= reporting.to;
  return countedByStart(book).flatMap(([table, key]) =>
    (book.tables[table.name]?.records ?? []).flatMap((record): Found[] => {
      const start = endsOf(record[key] as Period | undefined)?.start;
      if (start === undefined || isIn(start.earliest) === isIn(start.latest)) {
        return [];
      }
      const places = placesIn(table, record, key);
      return [
        foundAt(book, places, {
          message: `${showValue(book, places[0])}: начало может быть и в отчётном периоде ${showDay(reporting.from)}–${showDay(reporting.to)}, и вне его; сейчас строка ${isIn(start.earliest) ? 'считается' : 'не считается'}`,
          cure: 'назовите день или месяц начала',
          touchesScores: true,
        }),
      ];
    }),
  );
}

/** The tables of which indicators count rows by the beginning of a period, each with the key of that column. */
function countedByStart(book: Book): [Table, string][] {
  const counted = new Map<Table, string>();
  for (const indicator of readDefinitions(book).definitions.indicators) {
    const register = registerOf(indicator);
    if (indicator.source.kind === 'вводится') counted.set(values, 'period');
    if (register?.timing === 'за период' && register.period !== undefined) {
      counted.set(tableByName[register.table], register.period);
    }
  }
  return [...counted];
}

/** Lines of the plan whose last day may lie before the date of calculation or behind it. */
function undue({book, settings}: Audited): Found[] {
  const isOpen = (end: Meant | undefined) =>
    end !== undefined &&
    end.earliest <= settings.date &&
    settings.date < end.latest;
  return book.records(plan).flatMap((line): Found[] => {
    if (!isOpen(endsOf(line.period)?.end)) return [];
    const places = placesIn(plan, line, 'period');
    return [
      foundAt(book, places, {
        message: `${showValue(book, places[0])}: кончилась ли мера к дате расчёта ${showDay(settings.date)}, по такому сроку не видно; сейчас она ещё не оценивается`,
        cure: 'назовите день или месяц окончания',
        touchesScores: true,
      }),
    ];
  });
}
