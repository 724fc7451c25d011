/** Rules on counts and percents: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/counts-and-percents';
import {testRules} from './cases';
import {SCHOOLS, site, typed, INDICATORS} from './rows';

testRules(subject, [
  {
    rule: 'A14',
    what: 'a text tells of three networks, and two are listed',
    faulty: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          activities: 'созданы три региональные сети: первая, вторая',
        },
      ],
      networks: [
        {institution: 'Школа № 1', theme: 'Первая'},
        {institution: 'Школа № 1', theme: 'Другая'},
      ],
    },
    sound: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          activities: 'созданы две региональные сети: первая, вторая',
        },
      ],
      networks: [
        {institution: 'Школа № 1', theme: 'Первая'},
        {institution: 'Школа № 1', theme: 'Другая'},
      ],
    },
    at: 'ПРК-0001 activities',
    says: /в тексте «три региональные сети», а на листе «Сети» строк этого учреждения – 2/,
  },
  {
    rule: 'A14',
    what: 'participants are listed, and others counted',
    faulty: {
      ...SCHOOLS,
      networks: [
        {
          institution: 'Школа № 1',
          theme: 'Первая',
          actual: 3,
          participants: 'ТГУ; ТПУ',
        },
      ],
    },
    sound: {
      ...SCHOOLS,
      networks: [
        {
          institution: 'Школа № 1',
          theme: 'Первая',
          actual: 2,
          participants: 'ТГУ; ТПУ',
        },
      ],
    },
    at: 'СЕТ-0001 actual',
    says: /«3», а в столбце «Участники» перечислено 2/,
  },
  {
    rule: 'A15',
    what: 'a typed percent is no quotient of its parts',
    faulty: {...SCHOOLS, indicators: INDICATORS, values: [typed({value: 55})]},
    sound: {...SCHOOLS, indicators: INDICATORS, values: [typed({value: 50})]},
    at: 'ЗНЧ-0001 value',
    says: /40 ÷ 80 = 50 %/,
  },
  {
    rule: 'A15',
    what: 'no whole number makes the percent of a text',
    faulty: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 3 педагога школы (33,6%)',
        },
      ],
    },
    sound: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 266 обучающихся школы (33,6%)',
        },
      ],
    },
    at: 'ПРК-0001 essence',
    says: /такого процента не даёт ни одно целое число/,
  },
  {
    rule: 'A15',
    what: 'the whole behind a percent is none that the book knows',
    faulty: {
      ...SCHOOLS,
      sites: [site({pupils: 750})],
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 266 обучающихся школы (33,6%)',
        },
      ],
    },
    sound: {
      ...SCHOOLS,
      sites: [site({pupils: 791})],
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 266 обучающихся школы (33,6%)',
        },
      ],
    },
    at: 'ПРК-0001 essence',
    says: /значит, что всего 791–792, а в книге у этого учреждения 750/,
  },
]);
