/** Documents on which statuses, projects and agreements rest: their numbers, their dates, how long they hold. */

import type {Book} from '../../model/book';
import {type Day, NO_END, showDay} from '../../model/date';
import {grouped} from '../../model/grouped';
import type {DocumentReference} from '../../model/kinds/documents';
import {latest, type Period} from '../../model/kinds/period';
import type {AnyRecord, Table} from '../../model/schema';
import {
  cooperation,
  events,
  indicators,
  projects,
  sites,
} from '../../model/tables';
import {readDefinitions} from '../../scoring/definitions';
import {registerOf} from '../../scoring/indicator';
import {endsOf} from '../ends';
import {foundAt, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';
import {unreadCells} from '../unread';

/** Where a term rests on a document. */
const RESTING: readonly {
  readonly table: Table;
  readonly term: string;
  readonly basis: string;
}[] = [
  {table: sites, term: 'term', basis: 'basis'},
  {table: projects, term: 'term', basis: 'approval'},
  {table: cooperation, term: 'term', basis: 'agreement'},
];

interface Resting {
  readonly table: Table;
  readonly record: AnyRecord;
  readonly term: Period | undefined;
  readonly references: readonly DocumentReference[];
  readonly keys: {readonly term: string; readonly basis: string};
}

function restingIn(book: Book): Resting[] {
  return RESTING.flatMap(({table, term, basis}) =>
    (book.tables[table.name]?.records ?? []).flatMap(record => {
      const references = record[basis] as Resting['references'] | undefined;
      return references === undefined
        ? []
        : [
            {
              table,
              record,
              term: record[term] as Period | undefined,
              references,
              keys: {term, basis},
            },
          ];
    }),
  );
}

/** A site goes on from 01.09.2022, its order is of 03.10.2022 (S2:288). */
export const startsAfterDocument: Rule = {
  id: 'A10',
  title: 'Статус начинается не раньше своего документа',
  why: 'До даты документа статуса ещё не было: срок или документ указан неверно.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['sites', 'projects', 'cooperation'],
  find: ({book}) =>
    restingIn(book).flatMap(({table, record, term, references, keys}) => {
      const dates = references.flatMap(({date}) => date ?? []);
      const start = endsOf(term)?.start;
      if (start === undefined || dates.length === 0) return [];
      const first = dates.reduce((a, b) => (b < a ? b : a));
      if (start.latest >= first) return [];
      const places = placesIn(table, record, keys.term, keys.basis);
      return [
        foundAt(book, places, {
          message: `${showValue(book, places[0])}: срок начинается раньше документа, ${showValue(book, places[1])} (от ${showDay(first)})`,
          cure: 'сверьте с документом: исправьте начало срока, дату документа или добавьте более ранний документ',
        }),
      ];
    }),
};

/** What is over counts as current only where nobody asks for the date. */
export const notExpired: Rule = {
  id: 'A11',
  title: 'Истёкший статус или договор не выдаётся за действующий',
  why: 'Статус, срок которого прошёл, продолжает приносить баллы или прикрывать мероприятие.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['sites', 'cooperation', 'networks', 'events'],
  find: audited => [...countedForEver(audited), ...afterAgreement(audited)],
};

/** An indicator that counts «всегда» rows whose term is over. */
function countedForEver({book, settings}: Audited): Found[] {
  return readDefinitions(book).definitions.indicators.flatMap(
    (indicator): Found[] => {
      const register = registerOf(indicator);
      const record = book.data(indicators)?.byCode(indicator.code);
      if (register?.timing !== 'всегда' || record === undefined) return [];
      const data = book.tables[register.table];
      const key = Object.keys(data?.definition.columns ?? {}).find(
        each => data!.definition.columns[each].kind.name === 'period',
      );
      if (data === undefined || key === undefined) return [];
      const over = data.records.filter(row => {
        const end = endOf(row[key] as Period | undefined);
        return end !== undefined && end < settings.date;
      });
      if (over.length === 0) return [];
      const places = [
        ...placesIn(indicators, record, 'timing'),
        ...over.flatMap(row => placesIn(data.definition, row, key)),
      ];
      return [
        foundAt(book, places, {
          message: `${showValue(book, places[0])}: показатель «${indicator.short}» считает и то, чей срок прошёл до ${showDay(settings.date)}: ${showValue(book, places[1])}${over.length > 1 ? ` и ещё строк – ${over.length - 1}` : ''}`,
          cure: 'выберите показателю «Когда: на дату» или продлите срок, если он продлён',
          touchesScores: true,
        }),
      ];
    },
  );
}

/** The last day that is certainly meant; open and unknown ends are none. */
function endOf(term: Period | undefined): Day | undefined {
  const last = term === undefined ? undefined : latest(term);
  return last === NO_END ? undefined : last;
}

/** A common event after every known agreement with its partner is over. */
function afterAgreement({book}: Audited): Found[] {
  const agreed = grouped(
    book
      .records(cooperation)
      .filter(({institution, partner}) => institution && partner),
    ({institution, partner}) => `${institution}\n${partner}`,
  );
  if (agreed.size === 0) return [];
  return book.records(events).flatMap(event =>
    (event.partners ?? []).flatMap((partner): Found[] => {
      const known = agreed.get(`${event.institution}\n${partner}`) ?? [];
      const start = endsOf(event.period)?.start;
      const ends = known.map(({term}) => endOf(term));
      const isOver =
        known.length > 0 &&
        start !== undefined &&
        ends.every(end => end !== undefined && end < start.earliest);
      if (!isOver) return [];
      const places = [
        ...placesIn(events, event, 'period', 'partners'),
        ...known.flatMap(row => placesIn(cooperation, row, 'term')),
      ];
      return [
        foundAt(book, places, {
          message: `${showValue(book, places[0])}: мероприятие с партнёром прошло, когда срок сотрудничества уже истёк, ${showValue(book, places[2])}`,
          cure: 'продлите срок сотрудничества, если договор продлён, или исправьте дату мероприятия',
        }),
      ];
    }),
  );
}

/** «Приказ директора от 09.02.2023» has no number, «диплом № 58/05» no date (S2:286, S1:41). */
export const documentsComplete: Rule = {
  id: 'A12',
  title: 'У подтверждающего документа есть номер и дата',
  why: 'Документ без номера или даты нельзя найти, и статус остаётся неподтверждённым.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['sites', 'projects', 'cooperation'],
  find: ({book}) => [
    ...unreadCells(book)
      .filter(({kind}) => kind.name === 'documents')
      .map(({place, message, cure}) =>
        foundAt(book, [place], {
          message: `${showPlace(book, place)}: ${message}`,
          cure,
        }),
      ),
    ...restingIn(book).flatMap(({table, record, references, keys}) => {
      const lacking = references.flatMap(({text, number, date}) => {
        const lack = [
          number === undefined ? 'номера' : '',
          date === undefined ? 'даты' : '',
        ].filter(part => part !== '');
        return lack.length === 0 ? [] : [`«${text}» – нет ${lack.join(' и ')}`];
      });
      if (lacking.length === 0) return [];
      const places = placesIn(table, record, keys.basis);
      return [
        foundAt(book, places, {
          message: `${showPlace(book, places[0])}: ${lacking.join('; ')}`,
          cure: 'допишите номер и дату по самому документу, например: Приказ директора № 60-пр от 23.03.2020',
        }),
      ];
    }),
  ],
};
