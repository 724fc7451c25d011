/** Figures that texts and lists tell: counts against what is listed, percents against their numbers. */

import type {Book} from '../../model/book';
import type {Cell} from '../../model/cell';
import {columnTitle, sheetName} from '../../model/cell-problem';
import {grouped} from '../../model/grouped';
import {numberOf} from '../../model/kinds/number';
import {comparable, folded} from '../../model/normalise';
import {showPlain} from '../../model/russian';
import type {Table} from '../../model/schema';
import {
  events,
  networks,
  practices,
  projects,
  sites,
  values,
} from '../../model/tables';
import {readDefinitions} from '../../scoring/definitions';
import {isShare} from '../../scoring/indicator';
import {foundAt, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';
import {knownTotals, size} from '../totals';

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
          message: `${showPlace(book, places[0])}: в тексте «${declared.text}», а на листе «${sheetName(book, networks)}» строк этого учреждения – ${listed.length}`,
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
        message: `${showValue(book, places[0])}, а в столбце «${columnTitle(book, networks, 'participants')}» перечислено ${listed.length}`,
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
