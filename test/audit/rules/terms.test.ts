/** Rules on terms: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/terms';
import {testRules} from './cases';
import {PROJECT, line, STAGES, PLAN} from './rows';

testRules(subject, [
  {
    rule: 'A7',
    what: 'a pause lies between two stages',
    faulty: {
      ...PLAN,
      stages: [
        STAGES[0],
        {...STAGES[1], passportTerm: '01.03.2023–31.08.2024'},
      ],
    },
    sound: PLAN,
    at: 'ЭТП-0001 passportTerm',
    says: /между этапами перерыв/,
  },
  {
    rule: 'A7',
    what: 'stages overlap, but a month may touch a day inside it',
    faulty: {
      ...PLAN,
      stages: [
        {...STAGES[0], passportTerm: 'сентябрь–декабрь 2022 г.'},
        {...STAGES[1], passportTerm: '15.11.2022–31.08.2024'},
      ],
    },
    sound: {
      ...PLAN,
      stages: [
        {...STAGES[0], passportTerm: 'сентябрь–декабрь 2022 г.'},
        {...STAGES[1], passportTerm: '15.12.2022–31.08.2024'},
      ],
    },
    at: 'ЭТП-0001 passportTerm',
    says: /этапы накладываются/,
  },
  {
    rule: 'A7',
    what: 'a stage begins before its project, but a year is no day before it',
    faulty: {
      ...PLAN,
      stages: [{...STAGES[0], passportTerm: '2021–2022 гг.'}, STAGES[1]],
    },
    sound: {
      ...PLAN,
      stages: [{...STAGES[0], passportTerm: '2022 г.'}, STAGES[1]],
    },
    at: 'ЭТП-0001 passportTerm',
    says: /этап начинается раньше проекта/,
  },
  {
    rule: 'A8',
    what: 'a measure is over before its project begins',
    faulty: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'сентябрь 2018 – май 2019'}),
        line('Утвердить план', {period: 'сентябрь 2018 – май 2019'}),
      ],
    },
    sound: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'постоянно'}),
        line('Утвердить план', {period: '2022 г.'}),
      ],
    },
    at: 'ПЛН-0001 period',
    says: /\(и ещё 1 строка группы с тем же сроком\): срок выходит за срок проекта/,
  },
  {
    rule: 'A8',
    what: 'a measure lies outside of all known terms of its stage',
    faulty: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'май 2023 г.'}),
        line('Утвердить план'),
      ],
    },
    sound: {
      ...PLAN,
      stages: [
        {...STAGES[0], sectionTerm: 'сентябрь 2022 – июнь 2023'},
        STAGES[1],
      ],
      plan: [
        line('Собрать группу', {period: 'май 2023 г.'}),
        line('Утвердить план'),
      ],
    },
    at: 'ПЛН-0001 period',
    says: /выходит за срок этапа/,
  },
  {
    rule: 'A9',
    what: 'five years and seven months are no five years',
    faulty: {
      ...PLAN,
      projects: [
        {...PROJECT, term: 'февраль 2023 г. – август 2028г.', declaredYears: 5},
      ],
      stages: [],
      plan: [],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, term: '2023–2028 гг.', declaredYears: 5}],
      stages: [],
      plan: [],
    },
    at: 'ПРО-0001 declaredYears',
    says: /5 лет, а .+ это 5 лет 7 мес\./,
  },
]);
