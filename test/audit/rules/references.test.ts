/** Rules on references: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/references';
import {testRules} from './cases';
import {SCHOOLS, event} from './rows';

testRules(subject, [
  {
    rule: 'A13',
    what: 'a name that no register knows, and the one it nearly is',
    faulty: {...SCHOOLS, events: [event('Игра', {institution: 'Лицей №2 г'})]},
    sound: {...SCHOOLS, events: [event('Игра', {institution: 'лицей №2'})]},
    at: 'МЕР-0001 institution',
    says: /нет такого учреждения: «Лицей №2 г»/,
    cured: {'МЕР-0001 institution': 'Лицей № 2'},
  },
  {
    rule: 'A13',
    what: 'commas part two names',
    faulty: {...SCHOOLS, events: [event('Игра', {partners: 'ТГУ, Технопарк'})]},
    sound: {...SCHOOLS, events: [event('Игра', {partners: 'ТГУ; Технопарк'})]},
    at: 'МЕР-0001 partners',
    says: /нет такого партнёра: «ТГУ, Технопарк»/,
    cured: {'МЕР-0001 partners': 'ТГУ; Технопарк'},
  },
  {
    rule: 'A13',
    what: 'another name of the register',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра', {partners: 'НИ ТГУ; Технопарк'})],
    },
    sound: {...SCHOOLS, events: [event('Игра', {partners: 'тгу; Технопарк'})]},
    at: 'МЕР-0001 partners',
    says: /«НИ ТГУ» – другое название; в реестре «ТГУ», «Технопарк»/,
    cured: {'МЕР-0001 partners': 'ТГУ; Технопарк'},
  },
]);
