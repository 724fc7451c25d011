/** Rules on exactness: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/exactness';
import {testRules} from './cases';
import {SCHOOLS, line, PLAN, event, INDICATORS} from './rows';

testRules(subject, [
  {
    rule: 'A27',
    what: 'a date is not understood',
    faulty: {...SCHOOLS, events: [event('Игра', {period: 'скоро'})]},
    sound: {
      ...SCHOOLS,
      events: [event('Игра', {period: '2021/22 учебный год'})],
    },
    at: 'МЕР-0001 period',
    says: /скоро/,
  },
  {
    rule: 'A27',
    what: 'a year may begin on either side of the reporting period',
    faulty: {
      ...SCHOOLS,
      indicators: INDICATORS,
      events: [event('Игра', {period: '2023 г.'})],
    },
    sound: {
      ...SCHOOLS,
      indicators: INDICATORS,
      events: [event('Игра', {period: 'октябрь 2022 – май 2025'})],
    },
    at: 'МЕР-0001 period',
    says: /и в отчётном периоде 01\.09\.2022–31\.08\.2023, и вне его; сейчас строка считается/,
  },
  {
    rule: 'A27',
    what: 'whether a measure is due cannot be told',
    faulty: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: '2023 г.'}),
        line('Утвердить план'),
      ],
    },
    sound: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'август 2023 г.'}),
        line('Утвердить план'),
      ],
    },
    at: 'ПЛН-0001 period',
    says: /кончилась ли мера к дате расчёта 31\.08\.2023/,
  },
]);
