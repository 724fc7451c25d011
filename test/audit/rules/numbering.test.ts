/** Rules on numbering: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/numbering';
import {testRules} from './cases';
import {SCHOOLS, STAGES, PLAN, event, provision} from './rows';

testRules(subject, [
  {
    rule: 'A18',
    what: 'a number stands twice',
    faulty: {
      ...PLAN,
      provisions: ['4', '5', '5', '7'].map((number, i) =>
        provision(`Дело ${'абвг'[i]}`, {number}),
      ),
    },
    sound: {
      ...PLAN,
      provisions: ['4', '5', '6', '7'].map((number, i) =>
        provision(`Дело ${'абвг'[i]}`, {number}),
      ),
    },
    at: 'ПЛЖ-0002 number',
    says: /\(задача, раздел «Паспорт»\): номер 5 стоит дважды, нет номера 6; номера: 4, 5, 5, 7/,
    cured: {'ПЛЖ-0003 number': '6'},
  },
  {
    rule: 'A18',
    what: 'a number is missing',
    faulty: {...PLAN, stages: [STAGES[0], {...STAGES[1], number: 3}]},
    sound: PLAN,
    at: 'ЭТП-0001 number',
    says: /нет номера 2/,
  },
  {
    rule: 'A30',
    what: 'a required cell is blank',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра', {institution: '', period: ' '})],
    },
    sound: {...SCHOOLS, events: [event('Игра')]},
    at: 'МЕР-0001 institution',
    says: /не заполнено «Учреждение», «Дата проведения»/,
  },
]);
