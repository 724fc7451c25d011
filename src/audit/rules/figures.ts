/** Figures against each other: counts and lists, percents and their parts, parts and wholes, figures typed twice. */

import type {Book} from '../../model/book';
import {type Cell, NOT_APPLICABLE, type NotApplicable} from '../../model/cell';
import {grouped} from '../../model/grouped';
import {numberOf} from '../../model/kinds/number';
import {earliest} from '../../model/kinds/period';
import {comparable, folded} from '../../model/normalise';
import {showPlain} from '../../model/russian';
import type {AnyRecord, Table} from '../../model/schema';
import {
  events,
  networks,
  practices,
  projects,
  sites,
  type Value,
  values,
} from '../../model/tables';
import {readDefinitions} from '../../scoring/definitions';
import {type Indicator, isGrowth, isShare} from '../../scoring/indicator';
import {mayMeet} from '../ends';
import {foundAt, type Place, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';
import {unreadCells} from '../unread';

function size(value: number | NotApplicable | undefined): number | undefined {
  return value === NOT_APPLICABLE ? undefined : value;
}

const NUMBER_WORDS = [
  'две два двух',
  'три трех',
  'четыре четырех',
  'пять пяти',
  'шесть шести',
  'семь семи',
  'восемь восьми',
  'девять девяти',
  'десять десяти',
].map(words => words.split(' '));

/** «созданы три региональные сети» (S3:58). */
const NETWORKS_DECLARED =
  /(?<![\p{L}\d])(\d{1,2}|\p{L}+)\s+(?:\p{L}+(?:ые|ие|ых|их)\s+){0,2}сет(?:и|ей)(?!\p{L})/giu;

/** «созданы три региональные сети», and two are named (S3:58). */
export const declaredCounts: Rule = {
  id: 'A14',
  title: 'Названное количество равно числу перечисленного',
  why: 'Число в тексте, которое не сходится со списком, выдаёт забытую или лишнюю строку.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['practices', 'networks'],
  find: ({book}) => [...networksDeclared(book), ...participantsListed(book)],
};

function networksDeclared(book: Book): Found[] {
  const own = grouped(
    book.records(networks),
    ({institution}) => institution as string | undefined,
  );
  return book.records(practices).flatMap(practice =>
    (['essence', 'activities'] as const).flatMap((key): Found[] => {
      const listed = own.get(practice.institution ?? '') ?? [];
      if (listed.length === 0) return [];
      const declared = [...(practice[key] ?? '').matchAll(NETWORKS_DECLARED)]
        .map(([text, number]) => ({text, count: countOf(number)}))
        .find(({count}) => count !== undefined && count !== listed.length);
      if (declared === undefined) return [];
      const places = [
        ...placesIn(practices, practice, key),
        ...listed.flatMap(network => placesIn(networks, network, 'theme')),
      ];
      return [
        foundAt(book, places, {
          message: `${showPlace(book, places[0])}: в тексте «${declared.text}», а строк этого учреждения на листе ${showPlace(book, places[1]).split(',')[0]} – ${listed.length}`,
          cure: 'внесите недостающую сеть или исправьте число в тексте',
        }),
      ];
    }),
  );
}

function countOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = NUMBER_WORDS.findIndex(words => words.includes(folded(text)));
  return index < 0 ? undefined : index + 2;
}

/** Participants in fact against the list of them, where each stands on its line or behind «;». */
function participantsListed(book: Book): Found[] {
  return book.records(networks).flatMap((network): Found[] => {
    const listed = (network.participants ?? '')
      .split(/[;\n]/)
      .filter(name => comparable(name) !== '');
    const {actual} = network;
    if (listed.length < 2 || actual === undefined) return [];
    if (listed.length === actual) return [];
    const places = placesIn(networks, network, 'actual', 'participants');
    return [
      foundAt(book, places, {
        message: `${showValue(book, places[0])}, а в столбце ${showPlace(book, places[1]).split(', ')[2]} перечислено ${listed.length}`,
        cure: 'допишите участников через точку с запятой или исправьте число',
      }),
    ];
  });
}

/** «266 обучающихся гимназии (33,6%)» (S2:466). */
const SHARE_SAID =
  /(?<![\d,.])(\d{1,6})\s+(?:\p{L}[\p{L}-]*\s+){1,4}\((\d{1,3}(?:[,.]\d{1,2})?)\s?%\)/gu;

/** Tables whose texts tell figures of an institution. */
const TELLING: readonly Table[] = [practices, projects, events, sites, values];

export const percents: Rule = {
  id: 'A15',
  title: 'Процент сходится со своими числами',
  why: 'Процент, которого не дают названные числа, нельзя ни проверить, ни защитить.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['values', 'practices', 'projects', 'sites'],
  find: audited => [...typedPercents(audited), ...toldPercents(audited.book)],
};

/** A row with both parts and a value that is not their quotient. */
function typedPercents({book}: Audited): Found[] {
  const shares = new Set(
    readDefinitions(book)
      .definitions.indicators.filter(isShare)
      .map(({code}) => code as string),
  );
  return book.records(values).flatMap((row): Found[] => {
    const [part, total, value] = [row.part, row.total, row.value].map(size);
    if (!shares.has(row.indicator ?? '')) return [];
    if (part === undefined || value === undefined || !total) return [];
    const percent = (part / total) * 100;
    const digits = decimals(row.cells.value);
    if (Math.abs(percent - value) <= 0.5 * 10 ** -digits + 1e-9) return [];
    const places = placesIn(values, row, 'value', 'part', 'total');
    return [
      foundAt(book, places, {
        message: `${showValue(book, places[0])}, а «Из них» ÷ «Всего» = ${showPlain(part)} ÷ ${showPlain(total)} = ${showPlain(Math.round(percent * 100) / 100)} %`,
        cure: 'исправьте «Из них» или «Всего», а процент очистите: он посчитается сам',
      }),
    ];
  });
}

function decimals(cell: Cell): number {
  return /[,.](\d+)\s*$/.exec(String(cell))?.[1].length ?? 0;
}

/** Percents in texts: whole numbers of which the part makes that percent, and those that the book knows. */
function toldPercents(book: Book): Found[] {
  const totals = knownTotals(book);
  return TELLING.flatMap(table =>
    (book.tables[table.name]?.records ?? []).flatMap(record =>
      textKeys(table).flatMap((key): Found[] => {
        const text = record[key];
        if (typeof text !== 'string' || !text.includes('%')) return [];
        const known = totals.get(record.institution as string) ?? [];
        const wrong = [...text.matchAll(SHARE_SAID)].flatMap(match =>
          impossible(match, known),
        );
        if (wrong.length === 0) return [];
        const places = placesIn(table, record, key);
        return [
          foundAt(book, places, {
            severity: wrong.some(({isCertain}) => isCertain)
              ? 'ошибка'
              : 'заметка',
            message: `${showPlace(book, places[0])}: ${wrong.map(({message}) => message).join('; ')}`,
            cure: 'сверьте число и процент с источником и назовите, от скольких считали',
          }),
        ];
      }),
    ),
  );
}

function impossible(
  [text, number, said]: RegExpMatchArray,
  known: readonly number[],
): {readonly isCertain: boolean; readonly message: string}[] {
  const part = Number(number);
  const percent = numberOf(said) ?? 0;
  const half = 0.5 * 10 ** -decimals(said);
  const least = Math.ceil((part * 100) / (percent + half));
  const most =
    percent > half ? Math.floor((part * 100) / (percent - half)) : Infinity;
  if (least > most || percent > 100) {
    return [
      {
        isCertain: true,
        message: `«${text}» – такого процента не даёт ни одно целое число`,
      },
    ];
  }
  if (known.length === 0) return [];
  if (known.some(total => least <= total && total <= most)) return [];
  const range = least === most ? String(least) : `${least}–${most}`;
  return [
    {
      isCertain: false,
      message: `«${text}» значит, что всего ${range}, а в книге у этого учреждения ${known.map(showPlain).join(', ')}`,
    },
  ];
}

function textKeys({columns}: Table): string[] {
  return Object.keys(columns).filter(key =>
    ['text', 'longText'].includes(columns[key].kind.name),
  );
}

/** Numbers of pupils that the book names, by institution, each once. */
function knownTotals(book: Book): Map<string, number[]> {
  const counted = [
    ...book.records(sites).map(site => ({
      institution: site.institution as string | undefined,
      total: size(site.pupils),
    })),
    ...totalsOf(book, 'контингент').map(({row, total}) => ({
      institution: row.institution as string | undefined,
      total,
    })),
  ];
  const totals = new Map<string, number[]>();
  for (const {institution, total} of counted) {
    if (institution === undefined || !total) continue;
    const known = totals.get(institution) ?? [];
    if (!known.includes(total)) totals.set(institution, [...known, total]);
  }
  return totals;
}

/** Rows of «Значения» whose «Всего» means all pupils («контингент») or all teachers («педагогов»). */
function totalsOf(
  book: Book,
  whole: string,
): {readonly row: Value; readonly total: number}[] {
  const meant = new Set(
    readDefinitions(book)
      .definitions.indicators.filter(
        ({source}) =>
          source.kind === 'вводится' &&
          comparable(source.share?.whole ?? '') === whole,
      )
      .map(({code}) => code as string),
  );
  return book.records(values).flatMap(row => {
    const total = size(row.total);
    return meant.has(row.indicator ?? '') && total ? [{row, total}] : [];
  });
}

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
      const places: Place[] = rows.flatMap(row =>
        placesIn(values, row, 'period', 'part', 'total', 'value'),
      );
      const shown = rows.map(
        row => `${row.code} «${String(row.cells.period)}»`,
      );
      return [
        foundAt(book, places, {
          message: `${showPlace(book, placesIn(values, rows[0] as AnyRecord, 'indicator')[0])}: «${String(rows[0].cells.indicator)}» введено за один период ${rows.length} раза: ${shown.join(', ')}`,
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
