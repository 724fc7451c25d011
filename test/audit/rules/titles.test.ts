/** Rules on titles: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/titles';
import {testRules} from './cases';
import {SCHOOLS, event} from './rows';

testRules(subject, [
  {
    rule: 'A24',
    what: 'a title names another level',
    faulty: {
      ...SCHOOLS,
      events: [event('Городская игра «Знатоки»', {level: 'региональный'})],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Городская игра «Знатоки»', {level: 'муниципальный'})],
    },
    at: 'МЕР-0001 level',
    says: /«региональный», а .+«Городская игра «Знатоки»»/,
  },
  {
    rule: 'A25',
    what: 'a title names another format',
    faulty: {
      ...SCHOOLS,
      events: [event('Городской заочный конкурс', {format: 'очный'})],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Городской заочный конкурс', {format: 'заочный'})],
    },
    at: 'МЕР-0001 format',
    says: /«очный», а .+«Городской заочный конкурс»/,
  },
  {
    rule: 'A26',
    what: 'grades are not understood',
    faulty: {...SCHOOLS, events: [event('Игра', {grades: '4-6 лет'})]},
    sound: {...SCHOOLS, events: [event('Игра', {grades: '4-6 классы'})]},
    at: 'МЕР-0001 grades',
    says: /это возраст, а не классы/,
  },
  {
    rule: 'A26',
    what: 'a title names other grades',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра для 6–11 классов', {grades: '6-10 классы'})],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Игра для 6–11 классов', {grades: '6-11 классы'})],
    },
    at: 'МЕР-0001 grades',
    says: /классы расходятся/,
  },
  {
    rule: 'A26',
    what: 'a plan of events leaves grades out',
    faulty: {
      ...SCHOOLS,
      events: ['3 класс', '5-8 классы', '9-11 классы'].map((grades, i) =>
        event(['Игра', 'Конкурс', 'Смотр'][i], {grades}),
      ),
    },
    sound: {
      ...SCHOOLS,
      events: ['1-4 классы', '5-8 классы', '9-11 классы'].map((grades, i) =>
        event(['Игра', 'Конкурс', 'Смотр'][i], {grades}),
      ),
    },
    at: 'УЧР-0001 educationLevels',
    says: /не охвачены классы 1, 2, 4/,
  },
]);
