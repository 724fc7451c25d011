/** Generated books: a clean one is silent, one fault is found where it was planted, rows and columns may stand anywhere. */

import fc from 'fast-check';
import {type Finding, identityOf} from '../../src/audit/finding';
import {type Book, type RawSheet, readBook} from '../../src/model/book';
import type {Cell} from '../../src/model/cell';
import {newBook} from '../../src/model/new-book';
import {CODE_TITLE, showCode, type Table} from '../../src/model/schema';
import {tables} from '../../src/model/tables';
import {institutionRow, type Row, settingRows} from '../scoring/book-of';
import {audit} from './findings';

type Rows = {[table: string]: Row[]};

const SUBJECTS = [
  'химии',
  'физике',
  'истории',
  'биологии',
  'географии',
  'черчению',
];
const FORMS = ['Олимпиада', 'Викторина', 'Турнир', 'Фестиваль'];
const THEMES = ['Школа полного дня', 'Цифровая среда', 'Музейная педагогика'];

interface Size {
  readonly schools: number;
  readonly events: number;
  readonly lines: number;
  readonly tasks: number;
}

const sizes = fc.record<Size>({
  schools: fc.integer({min: 2, max: 6}),
  events: fc.integer({min: 2, max: 12}),
  lines: fc.integer({min: 2, max: 6}),
  tasks: fc.integer({min: 2, max: 6}),
});

function many(count: number, row: (index: number) => Row): Row[] {
  return Array.from({length: count}, (_, index) => row(index));
}

/** A network in which nothing is wrong. */
function cleanRows({schools, events, lines, tasks}: Size): Rows {
  const school = (index: number) => `Школа № ${(index % schools) + 1}`;
  return {
    institutions: many(schools, index =>
      institutionRow({
        shortName: school(index),
        city: 'Томск',
        educationLevels: 'ООО',
        inn: '7017001894',
      }),
    ),
    partners: ['Технопарк', 'Городской музей', 'ТГУ'].map(shortName => ({
      shortName,
      type: 'вуз',
    })),
    events: many(events, index => ({
      institution: school(index),
      title: `${FORMS[index % FORMS.length]} по ${SUBJECTS[index % SUBJECTS.length]}`,
      level: 'муниципальный',
      period: `${String((index % 27) + 1).padStart(2, '0')}.10.2022`,
      grades: '5-9 классы',
      partners: index % 2 === 0 ? 'Технопарк; ТГУ' : '',
      count: index % 3 === 0 ? 2 : '',
    })),
    sites: many(schools, index => ({
      institution: school(index),
      theme: THEMES[index % THEMES.length],
      status: 'региональная инновационная площадка',
      level: 'региональный',
      term: '01.09.2021–31.08.2024',
      basis: `Приказ № ${index + 1} от 01.08.2021`,
      pupils: 100,
    })),
    values: many(schools, index => ({
      institution: school(index),
      indicator: 'Дистанционно',
      period: '01.09.2022–31.08.2023',
      part: 40 + index,
      total: 500,
    })),
    projects: [
      {
        shortName: 'Мост',
        title: 'Проект «Мост»',
        kind: 'проект',
        institution: school(0),
        term: 'сентябрь 2022 г. – август 2024 г.',
        declaredYears: 2,
        maximum: 3 * lines,
        scale: '',
      },
    ],
    stages: [
      {
        project: 'Мост',
        number: 1,
        stage: 'Организационный этап',
        passportTerm: 'сентябрь – декабрь 2022 г.',
        sectionTerm: '01.09.2022–31.12.2022',
      },
      {
        project: 'Мост',
        number: 2,
        stage: 'Практический этап',
        passportTerm: 'январь 2023 г. – август 2024 г.',
      },
    ],
    measureGroups: [
      {
        project: 'Мост',
        number: 1,
        stage: 'Организационный этап',
        shortName: 'Замысел',
        title: 'Замысел проекта',
        maximum: 3 * lines,
      },
    ],
    plan: many(lines, index => ({
      project: 'Мост',
      group: 'Замысел',
      line: 'пункт',
      number: String(index + 1),
      title: `Подготовить занятия по ${SUBJECTS[index]}`,
      period: 'октябрь 2022 г.',
      score: (index % 3) + 1,
    })),
    provisions: many(tasks, index => ({
      project: 'Мост',
      section: 'Паспорт',
      kind: 'задача',
      number: String(index + 1),
      text: `Улучшить занятия по ${SUBJECTS[index]}`,
      indicators: 'Дистанционно',
    })),
    indicators: newBook.rows
      .indicators!.filter(({target}) => target !== '')
      .map(row => ({...row})),
    vocabularies: newBook.rows.vocabularies!.map(row => ({...row})),
    settings: settingRows(),
  };
}

/** A fault in the first row of a table, the rule that finds it there, and the rules that speak as its consequence. */
interface Fault {
  readonly table: string;
  readonly cells: Row;
  readonly rule: string;
  readonly column: string;
  readonly consequences?: readonly string[];
}

const FAULTS: readonly Fault[] = [
  {
    table: 'measureGroups',
    cells: {maximum: 30},
    rule: 'A1',
    column: 'maximum',
    consequences: ['A2', 'A4'],
  },
  {table: 'projects', cells: {maximum: 2}, rule: 'A2', column: 'maximum'},
  {table: 'projects', cells: {scale: '5-9; 0-3'}, rule: 'A3', column: 'scale'},
  {table: 'plan', cells: {score: 7}, rule: 'A5', column: 'score'},
  {
    table: 'partners',
    cells: {shortName: 'МБУ Городской музей'},
    rule: 'A6',
    column: 'shortName',
    consequences: ['A13'],
  },
  {
    table: 'stages',
    cells: {passportTerm: 'май – июнь 2022 г.'},
    rule: 'A17',
    column: 'passportTerm',
    consequences: ['A7'],
  },
  {table: 'plan', cells: {period: 'май 2016 г.'}, rule: 'A8', column: 'period'},
  {
    table: 'projects',
    cells: {declaredYears: 5},
    rule: 'A9',
    column: 'declaredYears',
  },
  {
    table: 'sites',
    cells: {term: '01.05.2021–31.08.2024'},
    rule: 'A10',
    column: 'term',
  },
  {
    table: 'sites',
    cells: {basis: 'Приказ от 01.08.2021'},
    rule: 'A12',
    column: 'basis',
  },
  {
    table: 'events',
    cells: {partners: 'ТГУ, Технопарк'},
    rule: 'A13',
    column: 'partners',
  },
  {table: 'values', cells: {part: 501}, rule: 'A16', column: 'part'},
  {table: 'provisions', cells: {number: '2'}, rule: 'A18', column: 'number'},
  {table: 'events', cells: {level: 'всеобщий'}, rule: 'A19', column: 'level'},
  {
    table: 'provisions',
    cells: {indicators: ''},
    rule: 'A23',
    column: 'indicators',
  },
  {table: 'sites', cells: {level: 'районный'}, rule: 'A24', column: 'level'},
  {table: 'events', cells: {grades: '14 класс'}, rule: 'A26', column: 'grades'},
  {table: 'events', cells: {period: '2022 г.'}, rule: 'A27', column: 'period'},
  {table: 'events', cells: {title: ''}, rule: 'A30', column: 'title'},
  {
    table: 'institutions',
    cells: {inn: '7017001895'},
    rule: 'A31',
    column: 'inn',
  },
  {
    table: 'events',
    cells: {note: 'ученица Петрова Мария'},
    rule: 'A32',
    column: 'note',
  },
  {
    table: 'indicators',
    cells: {maximum: -1},
    rule: 'A33',
    column: 'maximum',
    consequences: ['A37'],
  },
  {table: 'events', cells: {count: 'два'}, rule: 'A37', column: 'count'},
];

const faults = fc.constantFrom(...FAULTS);

function withFault(rows: Rows, {table, cells}: Fault): Rows {
  const [first, ...others] = rows[table];
  return {...rows, [table]: [{...first, ...cells}, ...others]};
}

/** What of the order of rows and columns a seed of chance makes. */
type Shuffle = <T>(items: readonly T[]) => T[];
const asTheyAre: Shuffle = items => [...items];

function bookOfRows(rows: Rows, shuffle: Shuffle = asTheyAre): Book {
  return readBook(
    Object.fromEntries(
      tables.map(table => [
        table.name,
        sheetOf(table, rows[table.name] ?? [], shuffle),
      ]),
    ),
    tables,
  );
}

/** The code stays the first column, as the add-on makes it. */
function sheetOf(
  table: Table,
  rows: readonly Row[],
  shuffle: Shuffle,
): RawSheet {
  const keys = shuffle(Object.keys(table.columns));
  const coded = rows.map((row, index): Row => ({
    code: showCode(table.prefix, index + 1),
    ...row,
  }));
  const cells: Cell[][] = [
    [CODE_TITLE, ...keys.map(key => table.columns[key].title)],
    ...shuffle(coded).map(row => [
      row.code ?? '',
      ...keys.map(key => row[key] ?? ''),
    ]),
  ];
  return {name: table.sheet, cells, marks: {}, merged: []};
}

const said = (found: readonly Finding[]) =>
  found.map(({rule, message}) => `${rule} ${message}`);

test('A clean book gives no finding', () => {
  fc.assert(
    fc.property(sizes, size => {
      expect(said(audit(bookOfRows(cleanRows(size))))).toEqual([]);
    }),
    {numRuns: 40},
  );
});

test('One fault gives that finding at that cell, and nothing but its consequences', () => {
  fc.assert(
    fc.property(sizes, faults, (size, fault) => {
      const rows = withFault(cleanRows(size), fault);
      const found = audit(bookOfRows(rows));
      const {rule, table, column, consequences = []} = fault;
      const first = rows[table][0];
      expect(
        found
          .filter(one => one.rule === rule)
          .flatMap(({cells}) =>
            cells.map(
              cell => `${cell.table} ${cell.column} ${String(cell.value)}`,
            ),
          ),
      ).toContain(`${table} ${column} ${String(first[column] ?? '')}`);
      expect(
        said(found.filter(one => ![rule, ...consequences].includes(one.rule))),
      ).toEqual([]);
    }),
    {numRuns: 120},
  );
});

test('The order of rows and columns changes nothing', () => {
  fc.assert(
    fc.property(
      sizes,
      fc.uniqueArray(faults, {
        minLength: 1,
        maxLength: 5,
        selector: ({table}) => table,
      }),
      fc.infiniteStream(fc.integer({min: 0, max: 1_000})),
      (size, planted, chance) => {
        const rows = planted.reduce(withFault, cleanRows(size));
        const shuffle: Shuffle = items =>
          items
            .map(item => ({item, at: chance.next().value as number}))
            .sort((a, b) => a.at - b.at)
            .map(({item}) => item);
        const before = audit(bookOfRows(rows));
        const after = audit(bookOfRows(rows, shuffle));
        expect(said(after)).toEqual(said(before));
        expect(after.map(identityOf)).toEqual(before.map(identityOf));
        expect(after.map(({changes}) => changes)).toEqual(
          before.map(({changes}) => changes),
        );
        expect(new Set(before.map(identityOf)).size).toBe(before.length);
      },
    ),
    {numRuns: 40},
  );
});
