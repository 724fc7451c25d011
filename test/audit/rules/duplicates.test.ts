/** Rules on duplicates: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/duplicates';
import {institutionRow} from '../../scoring/book-of';
import {testRules} from './cases';
import {SCHOOLS, line, PLAN, event} from './rows';

testRules(subject, [
  {
    rule: 'A6',
    what: 'a partner stands twice, by a legal form only',
    faulty: {
      partners: [
        {shortName: 'Городской музей'},
        {shortName: 'МБУ «Городской  музей»'},
      ],
    },
    sound: {
      partners: [
        {shortName: 'Городской музей'},
        {shortName: 'Городской театр'},
      ],
    },
    at: 'ПРТ-0001 shortName',
    says: /«Городской музей» и «МБУ «Городской\s+музей»» различаются только формой/,
  },
  {
    rule: 'A6',
    what: 'one organisation bears another spelling',
    faulty: {
      partners: [
        {
          shortName:
            'НОУ «Учебно-экзаменационный лингвистический центр «Британия»',
        },
        {shortName: 'Учебно-экзаменационый лингвистический центр "Британия"'},
      ],
    },
    sound: {
      partners: [
        {
          shortName:
            'НОУ «Учебно-экзаменационный лингвистический центр «Британия»',
        },
        {shortName: 'Учебно-методический лингвистический центр "Германия"'},
      ],
    },
    at: 'ПРТ-0001 shortName',
    says: /похожи на 9\d %/,
  },
  {
    rule: 'A6',
    what: 'two rows bear one name, in one town',
    faulty: {
      institutions: [
        institutionRow({shortName: 'Школа № 7', city: 'Томск'}),
        institutionRow({shortName: 'Школа №7'}),
      ],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 7', city: 'Томск'}),
        institutionRow({shortName: 'Школа №7', city: 'Тюмень'}),
      ],
    },
    at: 'УЧР-0001 shortName',
    says: /одно название «Школа № 7» у двух строк/,
  },
  {
    rule: 'A6',
    what: 'an event stands twice in one year',
    faulty: {
      ...SCHOOLS,
      events: [
        event('Городской конкурс чтецов'),
        event('Городской конкурс чтецв', {period: 'октябрь 2022 г.'}),
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [
        event('Городской конкурс чтецов'),
        event('Городской конкурс чтецв', {period: 'октябрь 2023 г.'}),
      ],
    },
    at: 'МЕР-0001 title',
    says: /названия похожи на 9\d % у одного учреждения, сроки пересекаются/,
  },
  {
    rule: 'A6',
    what: 'two subjects are no one event, nor two institutions’',
    faulty: {
      ...SCHOOLS,
      events: [
        event('Олимпиада по химии для всех желающих школьников'),
        event('Олимпиада по химии для всех желающих школьникв'),
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [
        event('Олимпиада по химии для всех желающих школьников'),
        event('Олимпиада по физике для всех желающих школьников'),
        event('Олимпиада по химии для всех желающих школьников', {
          institution: 'Лицей № 2',
        }),
        event('Олимпиада по химии для всех желающих школьников: 2 тур'),
        event('Заочная олимпиада по химии для всех желающих школьников'),
        event('Очная олимпиада по химии для всех желающих школьников', {
          period: '2024 г.',
        }),
        event('Очная олимпиада, группа А', {period: '2025 г.'}),
        event('Очная олимпиада, группа Б', {period: '2025 г.'}),
      ],
    },
    at: 'МЕР-0001 title',
    says: /похожи на 9\d %/,
  },
  {
    rule: 'A6',
    what: 'a line of the plan stands twice in its group',
    faulty: {...PLAN, plan: [line('Собрать группу'), line('собрать  группу')]},
    sound: {
      ...PLAN,
      plan: [line('Собрать группу'), line('Собрать  вторую группу')],
    },
    at: 'ПЛН-0001 title',
    says: /дважды/,
  },
]);
