/** Figures that people type: parts and wholes, figures entered twice, figures that are none. */

import type {Book} from '../../model/book';
import {grouped} from '../../model/grouped';
import {earliest} from '../../model/kinds/period';
import {agree} from '../../model/russian';
import {sites, type Value, values} from '../../model/tables';
import {readDefinitions} from '../../scoring/definitions';
import {type Indicator, isGrowth} from '../../scoring/indicator';
import {mayMeet} from '../ends';
import {foundAt, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';
import {size, totalsOf} from '../totals';
import {unreadCells} from '../unread';

/** Participants of a site against everybody there is. */
const SUBGROUPS = [
  ['pupils', 'контингент'],
  ['teachers', 'педагогов'],
] as const;

export const partsWithinWholes: Rule = {
  id: 'A16',
  title: 'Часть не больше целого',
  why: 'Доля больше 100 % значит, что числа перепутаны или взяты из разных мест.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['values', 'sites'],
  find: ({book}) => [
    ...book.records(values).flatMap((row): Found[] => {
      const [part, total] = [size(row.part), size(row.total)];
      if (part === undefined || total === undefined || part <= total) return [];
      const places = placesIn(values, row, 'part', 'total');
      return [
        foundAt(book, places, {
          message: `${showValue(book, places[0])} больше, чем ${showValue(book, places[1])}`,
          cure: 'поменяйте числа местами, если они перепутаны, или сверьте с источником',
        }),
      ];
    }),
    ...SUBGROUPS.flatMap(([key, whole]) => sitesBeyond(book, key, whole)),
  ],
};

function sitesBeyond(
  book: Book,
  key: 'pupils' | 'teachers',
  whole: string,
): Found[] {
  const totals = grouped(
    totalsOf(book, whole),
    ({row}) => row.institution as string | undefined,
  );
  return book.records(sites).flatMap((site): Found[] => {
    const participants = size(site[key]);
    const known = (totals.get(site.institution ?? '') ?? []).filter(({row}) =>
      mayMeet(row.period, site.term),
    );
    if (participants === undefined || known.length === 0) return [];
    const most = known.reduce((a, b) => (b.total > a.total ? b : a));
    if (participants <= most.total) return [];
    const places = [
      ...placesIn(sites, site, key),
      ...placesIn(values, most.row, 'total'),
    ];
    return [
      foundAt(book, places, {
        severity: 'предупреждение',
        message: `${showValue(book, places[0])} больше, чем во всём учреждении: ${showValue(book, places[1])}`,
        cure: 'сверьте оба числа: участников площадки не бывает больше, чем людей в учреждении',
      }),
    ];
  });
}

/** Two rows for one period: the engine counts neither. */
export const typedOnce: Rule = {
  id: 'A36',
  title: 'Значение показателя за период введено один раз',
  why: 'Из двух значений за один период не считается ни одно.',
  severity: 'ошибка',
  scope: 'группа',
  tables: ['values'],
  find: audited => {
    const {book} = audited;
    const indicators = new Map(
      readDefinitions(book).definitions.indicators.map(each => [
        each.code as string,
        each,
      ]),
    );
    const same = grouped(book.records(values), row =>
      JSON.stringify([
        row.institution,
        row.indicator,
        countedAs(audited, row, indicators.get(row.indicator ?? '')),
      ]),
    );
    return [...same.values()].flatMap((rows): Found[] => {
      const [{institution, indicator, period}] = rows;
      if (rows.length < 2 || !institution || !indicator || !period) return [];
      const places = rows.flatMap(row =>
        placesIn(values, row, 'period', 'part', 'total', 'value'),
      );
      const shown = rows.map(
        row => `${row.code} «${String(row.cells.period)}»`,
      );
      return [
        foundAt(book, places, {
          message: `${showValue(book, placesIn(values, rows[0], 'indicator')[0])} введено за один период ${rows.length} ${agree(rows.length, 'раз', 'раза', 'раз')}: ${shown.join(', ')}`,
          cure: 'оставьте верную строку, остальные удалите',
          touchesScores: true,
        }),
      ];
    });
  },
};

/** Rows of a period count for it together, whatever day each begins; else the first day tells. */
function countedAs(
  {settings: {reporting, base}}: Audited,
  {period}: Value,
  indicator: Indicator | undefined,
): string | undefined {
  const from = period && earliest(period);
  if (from === undefined) return undefined;
  if (reporting && reporting.from <= from && from <= reporting.to) {
    return 'reporting';
  }
  const isBase =
    isGrowth(indicator?.goal) && base && base.from <= from && from <= base.to;
  return isBase ? 'base' : from;
}

/** Whatever else a kind could not read as a figure or a text. */
export const figuresUnderstood: Rule = {
  id: 'A37',
  title: 'Число, величина и текст понятны',
  why: 'Значение, которое не прочитано, не считается и не попадает в документы.',
  severity: 'ошибка',
  scope: 'строка',
  tables: [],
  find: ({book}) =>
    unreadCells(book)
      .filter(
        ({kind, place}) =>
          ['number', 'quantity', 'text', 'longText'].includes(kind.name) &&
          !(place.table.name === 'plan' && place.key === 'score'),
      )
      .map(({place, message, cure}) =>
        foundAt(book, [place], {
          message: `${showPlace(book, place)}: ${message}`,
          cure,
        }),
      ),
};
