/** Rules on provisions: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/provisions';
import {testRules} from './cases';
import {
  PROJECT,
  STAGES,
  PLAN,
  site,
  provision,
  INDICATORS,
  withIndicator,
} from './rows';

testRules(subject, [
  {
    rule: 'A17',
    what: 'a stage is dated twice, and otherwise',
    faulty: {
      ...PLAN,
      stages: [
        {...STAGES[0], sectionTerm: 'сентябрь 2022 – июнь 2023'},
        STAGES[1],
      ],
    },
    sound: {
      ...PLAN,
      stages: [{...STAGES[0], sectionTerm: '2022 г.'}, STAGES[1]],
    },
    at: 'ЭТП-0001 passportTerm',
    says: /сроки этапа «Организационный этап» расходятся/,
  },
  {
    rule: 'A17',
    what: 'one target in two sections',
    faulty: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить продукт', {
          kind: 'ожидаемый результат',
          target: 'не менее 20 человек',
          indicators: 'Свой продукт',
        }),
        provision('Продукт', {
          kind: 'ожидаемый результат',
          section: '2.5',
          target: 'до 20 человек',
          indicators: 'Свой продукт',
        }),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить продукт', {
          kind: 'ожидаемый результат',
          target: 'не менее 20 человек',
          indicators: 'Свой продукт',
        }),
        provision('Увеличить продукт', {
          kind: 'ожидаемый результат',
          section: '2.5',
          target: '20 человек',
          indicators: 'Свой продукт',
        }),
      ],
    },
    at: 'ПЛЖ-0001 target',
    says: /«не менее 20 человек» .+«до 20 человек».+расходится/,
  },
  {
    rule: 'A17',
    what: 'the goal is worded twice',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Расти вместе', {kind: 'цель'}),
        provision('Расти вместе и дальше', {kind: 'цель', section: '1.2'}),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Расти вместе', {kind: 'цель'}),
        provision('«Расти  вместе»', {kind: 'цель', section: '1.2'}),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /цель проекта сформулирована по-разному/,
  },
  {
    rule: 'A17',
    what: 'a task is worded nearly alike',
    faulty: {
      ...PLAN,
      provisions: [
        provision(
          'Разработать нормативную базу взаимодействия с другими организациями.',
        ),
        provision(
          'Разработать нормативную базу взаимодействия с иными другими организациями',
          {section: '1.2'},
        ),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision(
          'Разработать нормативную базу взаимодействия с другими организациями.',
        ),
        provision(
          'Разработать нормативную базу взаимодействия с другими организациями',
          {section: '1.2'},
        ),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /почти одинаковы, но расходятся/,
  },
  {
    rule: 'A17',
    what: 'a task is cut short in another section',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Реализовать модель взаимодействия гимназии.'),
        provision(
          'Реализовать модель взаимодействия гимназии с учреждениями разных видов.',
          {section: '1.2'},
        ),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Реализовать модель взаимодействия гимназии.'),
        // Another task, in the same section.
        provision(
          'Реализовать модель взаимодействия гимназии с учреждениями разных видов.',
        ),
        // Too little in common.
        provision('Реализовать модель', {section: '1.2'}),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /почти одинаковы, но расходятся/,
  },
  {
    rule: 'A17',
    what: 'two results of one indicator are told otherwise',
    faulty: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Сохранение доли обученных', {
          kind: 'ожидаемый результат',
          indicators: 'Качество; СОУ',
        }),
        provision('Повышение знаний', {
          kind: 'ожидаемый результат',
          section: '2.5',
          indicators: 'СОУ; Качество',
        }),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Сохранение доли обученных', {
          kind: 'ожидаемый результат',
          indicators: 'Качество; СОУ',
        }),
        provision('Повышение знаний', {
          kind: 'ожидаемый результат',
          section: '2.5',
          indicators: 'СОУ',
        }),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /показатели одни и те же, а формулировки расходятся/,
  },
  {
    rule: 'A17',
    what: 'a project and a site of one order bear two names',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, approval: 'Приказ № 17-пр от 09.02.2023'}],
      sites: [site({basis: 'Приказ директора № 17-пр от 09.02.2023'})],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, approval: 'Приказ № 17-пр от 09.02.2023'}],
      sites: [
        site({
          theme: 'Проект "Мост"',
          basis: 'Приказ директора № 17-пр от 09.02.2023',
        }),
      ],
    },
    at: 'ПРО-0001 title',
    says: /а называются по-разному/,
  },
  {
    rule: 'A22',
    what: 'a rise that must not exceed something',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Увеличение доли участников', {
          target: 'не более 20 человек',
        }),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Увеличение доли участников', {target: 'до 20 человек'}),
      ],
    },
    at: 'ПЛЖ-0001 target',
    says: /обещан рост, а условие его ограничивает/,
  },
  {
    rule: 'A22',
    what: 'a fall that must rise',
    faulty: withIndicator('ПОК-0002', {title: 'Снижение числа пропусков'}),
    sound: withIndicator('ПОК-0002', {
      title: 'Снижение числа пропусков',
      goal: 'не более',
      base: 90,
    }),
    at: 'ПОК-0002 goal',
    says: /обещано снижение, а условие требует роста/,
  },
]);
