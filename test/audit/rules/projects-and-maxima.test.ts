/** Rules on projects and maxima: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/projects-and-maxima';
import {settingRows} from '../../scoring/book-of';
import {testRules} from './cases';
import {PROJECT, GROUP, line, PLAN} from './rows';

testRules(subject, [
  {
    rule: 'A1',
    what: 'a group declares more than its lines can earn',
    faulty: {...PLAN, plan: [line('Собрать группу')]},
    sound: PLAN,
    at: 'ГРП-0001 maximum',
    says: /заявлено 6 баллов, а строк в плане 1 × 3 = 3/,
  },
  {
    rule: 'A1',
    what: 'nothing is said of a plan that nobody has entered',
    faulty: {...PLAN, plan: [line('Собрать группу')]},
    sound: {...PLAN, plan: []},
    at: 'ГРП-0001 maximum',
    says: /заявлено 6/,
  },
  {
    rule: 'A2',
    what: 'the maxima of the groups are no sum of the project’s',
    faulty: {...PLAN, projects: [{...PROJECT, maximum: 9}]},
    sound: {
      ...PLAN,
      measureGroups: [
        GROUP,
        {...GROUP, shortName: 'Второй', title: 'Вторая', maximum: ''},
      ],
      projects: [{...PROJECT, maximum: 9}],
    },
    at: 'ПРО-0001 maximum',
    says: /: 9, а максимумы групп мер в сумме дают 6 = 6/,
  },
  {
    rule: 'A3',
    what: 'thresholds do not descend',
    faulty: {settings: settingRows({projectUpperFrom: 40})},
    sound: {settings: settingRows({projectUpperFrom: 60})},
    at: 'НАС-0016 value',
    says: /порог верхней полосы \(40 %\) должен быть выше/,
  },
  {
    rule: 'A3',
    what: 'bands of a document leave points out',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-3 так себе. 0-2 плохо.'}],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-4 так себе. 0-2 плохо.'}],
    },
    at: 'ПРО-0001 scale',
    says: /между полосами «5-6» и «3-3» пропуск: баллы 4–4/,
  },
  {
    rule: 'A3',
    what: 'bands of a document overlap',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-5 так себе.'}],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-4 так себе.'}],
    },
    at: 'ПРО-0001 scale',
    says: /накладываются/,
  },
  {
    rule: 'A3',
    what: 'bands of a document are others than those of the settings',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, scale: '4-6 хорошо. 3-3 так себе.'}],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-4 так себе.'}],
    },
    at: 'ПРО-0001 scale',
    says: /начинается с 4, а по настройкам 70 % от 6 – это 5/,
  },
  {
    rule: 'A4',
    what: 'a band cannot be reached',
    faulty: {...PLAN, plan: [line('Собрать группу')]},
    sound: PLAN,
    at: 'ПРО-0001 maximum',
    says: /3 балла набрать нельзя, недостижимы полосы «реализация проекта проходит в установленные сроки» \(от 5\)/,
  },
  {
    rule: 'A5',
    what: 'a score is off the scale',
    faulty: {
      ...PLAN,
      plan: [line('Собрать группу', {score: 4}), line('Утвердить план')],
    },
    sound: {
      ...PLAN,
      plan: [line('Собрать группу', {score: 3}), line('Утвердить план')],
    },
    at: 'ПЛН-0001 score',
    says: /4 больше наибольшего возможного 3/,
  },
  {
    rule: 'A5',
    what: 'a line that is not scored has a score',
    faulty: {
      ...PLAN,
      settings: settingRows({lines: 'нумерованные строки'}),
      plan: [
        line('Собрать группу'),
        line('Утвердить план', {line: 'подпункт', score: 2}),
      ],
    },
    sound: {
      ...PLAN,
      settings: settingRows({lines: 'все строки'}),
      plan: [
        line('Собрать группу'),
        line('Утвердить план', {line: 'подпункт', score: 2}),
      ],
    },
    at: 'ПЛН-0002 score',
    says: /оценка 2 не считается, строка «подпункт»/,
  },
]);
