/** One thing entered twice: an organisation in two rows of its register, an event, a measure, a practice. */

import {comparable} from '../../model/normalise';
import {namesOf} from '../../model/references';
import type {AnyRecord, Table} from '../../model/schema';
import type {Period} from '../../model/kinds/period';
import {
  events,
  institutions,
  networks,
  partners,
  plan,
  practices,
  projects,
  sites,
} from '../../model/tables';
import {endsOf, mayMeet} from '../ends';
import {type NearPair, nearPairs} from '../near';
import {foundAt, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';

/** Registers whose rows bear several names. */
const REGISTERS: readonly Table[] = [institutions, partners, projects];

/** Where a title stands, and when a row goes on. */
const TITLED: readonly {
  readonly table: Table;
  readonly title: string;
  readonly period?: string;
}[] = [
  {table: events, title: 'title', period: 'period'},
  {table: sites, title: 'theme', period: 'term'},
  {table: practices, title: 'title'},
  {table: networks, title: 'theme', period: 'term'},
];

/** One organisation in five spellings (S2:233–249) is five partners unless somebody merges them. */
export const noDuplicates: Rule = {
  id: 'A6',
  title: 'Организация, мероприятие и мера внесены один раз',
  why: 'Повтор считается дважды, а связи и цифры делятся между двумя строками.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['institutions', 'partners', 'projects', 'events', 'plan'],
  find: audited => [
    ...REGISTERS.flatMap(table => namesTwice(audited, table)),
    ...TITLED.flatMap(of => titlesTwice(audited, of)),
    ...measuresTwice(audited),
  ],
};

interface Name {
  readonly record: AnyRecord;
  readonly key: string;
  readonly name: string;
}

/** Every name of every row against those of other rows. */
function namesTwice({book, settings}: Audited, table: Table): Found[] {
  const names = (book.tables[table.name]?.records ?? []).flatMap(record =>
    namesOf(table, record.cells).map(({key, name}): Name => ({
      record,
      key,
      name,
    })),
  );
  const pairs = nearPairs(
    names,
    ({name}) => name,
    () => [''],
    settings.nearness,
  ).filter(
    ({one, other}) =>
      one.record !== other.record && !elsewhere(one.record, other.record),
  );
  return nearestOfRows(pairs, ({record}) => record).map(pair => {
    const {one, other, percent} = pair;
    const places = [
      ...placesIn(table, one.record, one.key),
      ...placesIn(table, other.record, other.key),
    ];
    const same = comparable(one.name) === comparable(other.name);
    return foundAt(book, places, {
      ...(same ? {severity: 'ошибка'} : {}),
      message: `${showPlace(book, places[0])} и ${showPlace(book, places[1])}: ${same ? `одно название «${one.name}» у двух строк` : `«${one.name}» и «${other.name}» ${alike(percent)}`}`,
      cure: same
        ? 'дайте строкам разные названия, а если это одна организация – удалите лишнюю строку'
        : 'если это одно и то же, перенесите второе написание в «Другие названия» и удалите лишнюю строку; если разное – примите находку с причиной',
      touchesScores: same,
    });
  });
}

function alike(percent: number): string {
  return percent === 100
    ? 'различаются только формой написания'
    : `похожи на ${percent} %`;
}

/** «Школа № 7» stands in many towns. */
function elsewhere(one: AnyRecord, other: AnyRecord): boolean {
  const [a, b] = [one, other].map(({cells}) =>
    comparable(String(cells.city ?? '')),
  );
  return a !== '' && b !== '' && a !== b;
}

/** Of all pairs between two rows the nearest one. */
function nearestOfRows<T>(
  pairs: readonly NearPair<T>[],
  rowOf: (item: T) => AnyRecord,
): NearPair<T>[] {
  const best = new Map<string, NearPair<T>>();
  for (const pair of pairs) {
    const rows = [pair.one, pair.other].map(item => rowOf(item).code).sort();
    const key = rows.join(' ');
    if ((best.get(key)?.percent ?? 0) < pair.percent) best.set(key, pair);
  }
  return [...best.values()];
}

/** Titles of one institution in one year; a row without a year may be of any, and is compared with those alone. */
function titlesTwice(
  {book, settings}: Audited,
  {table, title, period}: (typeof TITLED)[number],
): Found[] {
  const records = (book.tables[table.name]?.records ?? []).filter(
    record => record[title] !== undefined && record.institution !== undefined,
  );
  const termOf = (record: AnyRecord) =>
    period === undefined ? undefined : (record[period] as Period | undefined);
  const pairs = nearPairs(
    records,
    record => String(record[title]),
    record =>
      yearsOf(termOf(record)).map(year => `${record.institution} ${year}`),
    settings.nearness,
  ).filter(({one, other}) => mayMeet(termOf(one), termOf(other)));
  return pairs.map(({one, other, percent}) => {
    const keys = period === undefined ? [title] : [title, period];
    const places = [
      ...placesIn(table, one, ...keys),
      ...placesIn(table, other, ...keys),
    ];
    const [first, second] = [places[0], places[keys.length]];
    const same =
      comparable(String(one[title])) === comparable(String(other[title]));
    return foundAt(book, places, {
      message: `${showValue(book, first)} и ${showValue(book, second)}: ${same ? 'одно название' : `названия ${alike(percent)}`} у одного учреждения${period === undefined ? '' : ', сроки пересекаются'}`,
      cure: 'если это одно и то же, удалите лишнюю строку; если разное – уточните названия или примите находку с причиной',
    });
  });
}

/** Longer ones are looked for under their first years: projects and statuses do not outlast them. */
const MOST_YEARS = 20;

/** Years that a period touches; one without years has a block of its own. */
function yearsOf(period: Period | undefined): string[] {
  const ends = endsOf(period);
  if (ends?.start === undefined) return [''];
  const from = Number(ends.start.earliest.slice(0, 4));
  const to = Number(ends.end?.latest.slice(0, 4) ?? Infinity);
  return Array.from({length: Math.min(to - from + 1, MOST_YEARS)}, (_, index) =>
    String(from + index),
  );
}

/** The same words in one group of a plan. */
function measuresTwice({book}: Audited): Found[] {
  const records = book.records(plan).filter(({title}) => title !== undefined);
  return nearPairs(
    records,
    ({title}) => title!,
    ({project, group, cells}) => [
      JSON.stringify([project, group, comparable(String(cells.parent))]),
    ],
    100,
  ).map(({one, other}) => {
    const places = [
      ...placesIn(plan, one, 'title'),
      ...placesIn(plan, other, 'title'),
    ];
    return foundAt(book, places, {
      message: `${showValue(book, places[0])} и ${showPlace(book, places[1])}: одна и та же строка плана дважды`,
      cure: 'удалите лишнюю строку или уточните названия',
      touchesScores: true,
    });
  });
}
