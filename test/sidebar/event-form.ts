/** A form of «Мероприятия» as the server sends it, and an in-memory server behind it. */

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Frame} from 'playwright-core';
import type {Calls, Form} from '../../src/contract';
import {projectRoot} from '../../local/signatures/table';
import {events, tableByName} from '../../src/model/tables';
import type {TableName} from '../../src/model/schema';
import type {Stage} from '../browser/frame';

/** The titles of a sheet whose columns nobody renamed. */
export function titlesOf(table: TableName): Form['titles'] {
  return Object.fromEntries(
    Object.entries(tableByName[table].columns).map(([key, {title}]) => [
      key,
      title,
    ]),
  );
}

const BRITANNIA = {
  code: 'ПРТ-0010',
  name: 'Британия',
  otherNames: [
    'НОУ «Учебно-экзаменационный лингвистический центр «Британия»',
    'учебно-экзаменационный лингвистический центр «Британия»',
  ],
};

/** An empty form of an event. */
export const eventForm: Form = {
  table: 'events',
  sheet: 'Мероприятия',
  cells: {},
  titles: titlesOf('events'),
  fixed: [],
  vocabularies: {
    directions: [
      'Повышение мотивации и популяризации интереса к предмету',
      'Формирование компетентностей, определяющих функциональную грамотность',
    ],
    eventForms: ['игра', 'конкурс', 'викторина', 'конференция'],
    formats: ['очный', 'заочный', 'дистанционный'],
    levels: ['школьный', 'муниципальный', 'региональный', 'всероссийский'],
  },
  registers: {
    institutions: {
      state: 'sent',
      rows: [
        {
          code: 'УЧР-0001',
          name: 'Гимназия № 24 г. Томска',
          otherNames: ['МАОУ гимназия №24 им. М.В. Октябрьской'],
        },
        {code: 'УЧР-0002', name: 'Гимназия № 49', otherNames: []},
        {code: 'УЧР-0003', name: 'ОУ № 88', otherNames: ['СОШ 88']},
      ],
    },
    partners: {
      state: 'sent',
      rows: [
        {code: 'ПРТ-0004', name: 'НИ ТГУ', otherNames: ['ТГУ']},
        {code: 'ПРТ-0005', name: 'НИ ТПУ', otherNames: ['ТПУ']},
        BRITANNIA,
      ],
    },
  },
  others: [
    {
      code: 'МЕР-0004',
      label: 'Городская интеллектуальная игра «English Tours»',
      institution: 'Гимназия № 24 г. Томска',
      period: 'октябрь 2022 г.',
    },
  ],
  mayDelete: true,
};

/** The same event, saved. */
export const savedForm: Form = {
  ...eventForm,
  code: 'МЕР-0004',
  row: 5,
  cells: {
    ...Object.fromEntries(Object.keys(events.columns).map(key => [key, ''])),
    institution: 'Гимназия № 24 г. Томска',
    title: 'Городская интеллектуальная игра «English Tours»',
    level: 'муниципальный',
    period: 'октябрь 2022 г.',
    grades: '7 класс',
    partners: 'НИ ТГУ; Британия',
    count: 2,
  },
};

/** The calls that a test answers; any other fails. */
export type Answers = {
  readonly [Name in keyof Calls]?: (
    ...request: Parameters<Calls[Name]>
  ) => ReturnType<Calls[Name]> | Promise<ReturnType<Calls[Name]>>;
};

const NAMES: readonly (keyof Calls)[] = [
  'openForm',
  'searchRegister',
  'saveRecord',
  'deleteRecord',
  'undoLast',
  'openJournal',
  'revertEdit',
  'openCheck',
  'showFinding',
  'applyCure',
  'acceptFinding',
  'withdrawAcceptance',
];

/** Shows a built sidebar over the answers of a test. */
export function showSidebar(
  stage: Stage,
  name: 'form' | 'journal' | 'check',
  answers: Answers,
  request?: object,
): Promise<Frame> {
  const page = readFileSync(join(projectRoot(), `dist/${name}.html`), 'utf8');
  const opened =
    request === undefined
      ? ''
      : `<script type="application/json" id="opened-with">${JSON.stringify(request)}</script>`;
  return stage.show(page + opened, NAMES, (called, args) => {
    const answer = answers[called as keyof Calls] as
      ((...sent: readonly unknown[]) => unknown) | undefined;
    if (answer === undefined) throw new Error(`nobody answers ${called}`);
    return answer(...args);
  });
}
