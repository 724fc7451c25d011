/** Rules on typed figures: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/typed-figures';
import {testRules} from './cases';
import {SCHOOLS, event, site, typed, INDICATORS} from './rows';

testRules(subject, [
  {
    rule: 'A16',
    what: 'a part is greater than its whole',
    faulty: {...SCHOOLS, indicators: INDICATORS, values: [typed({part: 90})]},
    sound: {...SCHOOLS, indicators: INDICATORS, values: [typed({part: 80})]},
    at: 'ЗНЧ-0001 part',
    says: /«90» больше, чем .+«80»/,
  },
  {
    rule: 'A16',
    what: 'a site has more pupils than the school in those years',
    faulty: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed({indicator: 'Дистанционно', total: 500})],
      sites: [site({pupils: 709, term: '2022 г.'})],
    },
    sound: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed({indicator: 'Дистанционно', total: 500})],
      sites: [site({pupils: 709, term: '2019 г.'})],
    },
    at: 'ПЛЩ-0001 pupils',
    says: /«709» больше, чем во всём учреждении/,
  },
  {
    rule: 'A36',
    what: 'a figure is typed twice for one period',
    faulty: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed(), typed({period: '2022/23 учебный год', part: 41})],
    },
    sound: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed(), typed({period: '2021/22 учебный год', part: 41})],
    },
    at: 'ЗНЧ-0001 period',
    says: /введено за один период 2 раза: ЗНЧ-0001 .+, ЗНЧ-0002/,
  },
  {
    rule: 'A37',
    what: 'a number is none',
    faulty: {...SCHOOLS, events: [event('Игра', {count: 'много'})]},
    sound: {...SCHOOLS, events: [event('Игра', {count: 'много'.length})]},
    at: 'МЕР-0001 count',
    says: /«много» – не число/,
  },
]);
