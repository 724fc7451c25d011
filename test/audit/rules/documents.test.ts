/** Rules on documents: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/documents';
import {testRules} from './cases';
import {SCHOOLS, event, site, withIndicator} from './rows';

testRules(subject, [
  {
    rule: 'A10',
    what: 'a status begins before its document, but a year may begin after it',
    faulty: {
      ...SCHOOLS,
      sites: [
        site({
          term: '01.09.2022- 30.05.2024',
          basis: 'Распоряжение ДО №929 -р от 03.10.2022г.',
        }),
      ],
    },
    sound: {
      ...SCHOOLS,
      sites: [
        site({
          term: '2022г.- 2024г.',
          basis: 'Распоряжение ДО №929 -р от 03.10.2022г.',
        }),
      ],
    },
    at: 'ПЛЩ-0001 term',
    says: /срок начинается раньше документа, .+ \(от 03\.10\.2022\)/,
  },
  {
    rule: 'A11',
    what: 'an indicator counts for ever what is over',
    faulty: {
      ...SCHOOLS,
      ...withIndicator('ПОК-0013', {timing: 'всегда'}),
      sites: [site({term: '2020–2021 гг.'})],
    },
    sound: {
      ...SCHOOLS,
      ...withIndicator('ПОК-0013', {timing: 'на дату'}),
      sites: [site({term: '2020–2021 гг.'})],
    },
    at: 'ПОК-0013 timing',
    says: /считает и то, чей срок прошёл до 31\.08\.2023/,
  },
  {
    rule: 'A11',
    what: 'an event with a partner whose agreement is over',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра', {partners: 'ТГУ'})],
      cooperation: [
        {institution: 'Школа № 1', partner: 'ТГУ', term: '2019–2021 гг.'},
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Игра', {partners: 'ТГУ'})],
      cooperation: [
        {institution: 'Школа № 1', partner: 'ТГУ', term: '2019–2022 гг.'},
      ],
    },
    at: 'МЕР-0001 period',
    says: /срок сотрудничества уже истёк/,
  },
  {
    rule: 'A12',
    what: 'a document has neither number nor date',
    faulty: {
      ...SCHOOLS,
      sites: [site({basis: 'Приказ директора от 09.02.2023; диплом № 58/05'})],
    },
    sound: {
      ...SCHOOLS,
      sites: [site({basis: 'Приказ директора № 5 от 09.02.2023'})],
    },
    at: 'ПЛЩ-0001 basis',
    says: /«Приказ директора от 09\.02\.2023» – нет номера; «диплом № 58\/05» – нет даты/,
  },
  {
    rule: 'A12',
    what: 'a document is not understood',
    faulty: {...SCHOOLS, sites: [site({basis: 'где-то был'})]},
    sound: {...SCHOOLS, sites: [site({basis: ''})]},
    at: 'ПЛЩ-0001 basis',
    says: /не назван вид документа/,
  },
]);
