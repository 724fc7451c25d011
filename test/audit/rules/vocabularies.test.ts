/** Rules on vocabularies: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/vocabularies';
import {testRules} from './cases';
import {SCHOOLS, event, VALUES} from './rows';

testRules(subject, [
  {
    rule: 'A19',
    what: 'a value is in no list, and nearly in it',
    faulty: {...SCHOOLS, events: [event('Игра', {level: 'муниципальнй'})]},
    sound: {...SCHOOLS, events: [event('Игра', {level: 'Муниципальный '})]},
    at: 'МЕР-0001 level',
    says: /значения «муниципальнй» нет в списке/,
    cured: {'МЕР-0001 level': 'муниципальный'},
  },
  {
    rule: 'A19',
    what: 'a list holds one value in two spellings',
    faulty: {
      vocabularies: [
        ...VALUES,
        {code: 'СПР-0900', vocabulary: 'Уровень', value: 'муницыпальный'},
      ],
    },
    sound: {
      vocabularies: [
        ...VALUES,
        {code: 'СПР-0900', vocabulary: 'Уровень', value: 'сельский'},
      ],
    },
    at: 'СПР-0045 value',
    says: /«муниципальный» и .+«муницыпальный»: значения справочника «Уровень» похожи/,
  },
]);
