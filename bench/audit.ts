/** «Проверить книгу» over ever larger networks, the fuzzy rules included, and how its time grows. */

import {checkBook} from '../src/audit/check';
import type {Book} from '../src/model/book';
import type {Day} from '../src/model/date';
import {newBook} from '../src/model/new-book';
import {readSettings} from '../src/model/settings';
import {
  events,
  indicators,
  institutions,
  partners,
  settings,
  vocabularies,
} from '../src/model/tables';
import {settingDefinitions} from '../src/model/tables/default-settings';
import {bookOfRows, many, type Row} from './book-of-rows';

export interface AuditBench {
  readonly events: number;
  /** From the read book to the list of findings. */
  readonly ms: number;
  readonly findings: number;
}

const DATE = '2023-08-31' as Day;
const SIZES = [5_000, 10_000, 20_000, 50_000];
const INSTITUTIONS = 1_000;
/** Every such event is typed a second time, with a letter left out. */
const REPEATED = 500;

/**
 * One run for each number of events, over a book that was just read: nothing is remembered from a run before.
 *
 * @throws Error where the planted repeats are not what rule A6 finds
 */
export function benchAudit(): AuditBench[] {
  audited(networkOf(SIZES[0]));
  return SIZES.map(size => {
    const book = networkOf(size);
    const start = performance.now();
    const findings = audited(book);
    const ms = performance.now() - start;
    const repeats = findings.filter(({rule}) => rule === 'A6').length;
    if (repeats !== size / REPEATED) {
      throw new Error(`${repeats} repeats are found of ${size / REPEATED}`);
    }
    return {events: size, ms, findings: findings.length};
  });
}

export function showAuditBench(runs: readonly AuditBench[]): string {
  const [first] = runs;
  return runs
    .map(({events: count, ms, findings}) => {
      const growth = `×${(ms / first.ms).toFixed(1)} for ×${count / first.events} events`;
      return `check of ${INSTITUTIONS} institutions, ${count} events: ${(ms / 1000).toFixed(2)} s, ${findings} findings (${growth})`;
    })
    .join('\n');
}

function audited(book: Book) {
  return checkBook({book, settings: readSettings(book, DATE).settings});
}

const FORMS = [
  'конкурс',
  'фестиваль',
  'игра',
  'олимпиада',
  'викторина',
  'конференция',
  'семинар',
  'турнир',
];
const SUBJECTS = [
  'юных чтецов',
  'исследователей природы',
  'знатоков родного края',
  'технического творчества',
  'математиков и программистов',
  'художников и дизайнеров',
  'любителей английского языка',
];
const NAMES = ['Росток', 'Горизонт', 'Парус', 'Созвездие', 'Мост', 'Родник'];
const MONTHS = [
  '09.2022',
  '10.2022',
  '11.2022',
  '12.2022',
  '02.2023',
  '03.2023',
];

/** A made-up network: titles of words as people use them, days spread over the school year, a few typed twice. */
function networkOf(count: number): Book {
  const repeats = count / REPEATED;
  const first = many(count - repeats, eventOf);
  return bookOfRows([
    [
      institutions,
      many(INSTITUTIONS, index => ({
        shortName: `Школа № ${index + 1}`,
        type: 'школа',
        ratingGroup: 'школы, гимназии, лицеи',
        educationLevels: 'ООО',
      })),
    ],
    [partners, [{shortName: 'Технопарк'}, {shortName: 'Городской музей'}]],
    [
      events,
      [
        ...first,
        ...many(repeats, index => mistyped(first[index * (REPEATED - 1)])),
      ],
    ],
    [indicators, newBook.rows.indicators ?? []],
    [vocabularies, newBook.rows.vocabularies ?? []],
    [settings, (newBook.rows.settings ?? []).map(withPeriods)],
  ]);
}

function eventOf(index: number): Row {
  const pick = <T>(of: readonly T[]) =>
    of[Math.floor(index / INSTITUTIONS) % of.length];
  const form = pick(FORMS);
  return {
    institution: `Школа № ${(index % INSTITUTIONS) + 1}`,
    title: `Городской ${form} ${pick(SUBJECTS)} «${pick(NAMES)}»`,
    form,
    level: 'муниципальный',
    period: `${String((index % 27) + 1).padStart(2, '0')}.${pick(MONTHS)}`,
    grades: '5-9 классы',
    coordinator: 'учитель, заместитель директора по УВР',
    partners: index % 3 === 0 ? 'Технопарк' : '',
    count: index % 5 === 0 ? 3 : '',
  };
}

/** The same event, entered again with a letter left out. */
function mistyped(event: Row): Row {
  const title = String(event.title);
  return {...event, title: title.slice(0, 2) + title.slice(3)};
}

function withPeriods(row: Row): Row {
  const {reportingPeriod, basePeriod} = settingDefinitions;
  const values: {readonly [code: string]: string} = {
    [reportingPeriod.code]: '01.09.2022–31.08.2023',
    [basePeriod.code]: '01.09.2021–31.08.2022',
  };
  return {...row, value: values[String(row.code)] ?? row.value};
}
