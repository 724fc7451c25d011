/** Rules on requisites and people: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/requisites-and-people';
import {institutionRow} from '../../scoring/book-of';
import {testRules} from './cases';

testRules(subject, [
  {
    rule: 'A31',
    what: 'a check digit is wrong',
    faulty: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', inn: '7017001895'}),
      ],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', inn: '7017001894'}),
      ],
    },
    at: 'УЧР-0001 inn',
    says: /контрольная цифра ИНН/,
  },
  {
    rule: 'A31',
    what: 'a sheet has taken the first zero',
    faulty: {
      institutions: [institutionRow({shortName: 'Школа № 1', kpp: '17001001'})],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', kpp: '017001001'}),
      ],
    },
    at: 'УЧР-0001 kpp',
    says: /в КПП 9 цифр, а здесь 8/,
    cured: {'УЧР-0001 kpp': '017001001'},
  },
  {
    rule: 'A32',
    what: 'a mobile phone',
    faulty: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', phone: '+7 913 111-22-33'}),
      ],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', phone: '(3822) 65-30-62'}),
      ],
    },
    at: 'УЧР-0001 phone',
    says: /похоже на личный телефон/,
  },
]);
