/** Rules on indicators and links: where they must speak, and where not. */

import * as subject from '../../../src/audit/rules/indicators-and-links';
import {settingRows} from '../../scoring/book-of';
import {testRules} from './cases';
import {PLAN, provision, INDICATORS} from './rows';

testRules(subject, [
  {
    rule: 'A21',
    what: 'a target says neither unit nor base',
    faulty: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить долю', {
          target: 'на 15 %',
          indicators: 'Качество',
        }),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить долю', {
          target: 'на 15 %',
          indicators: 'Дистанционно',
        }),
      ],
    },
    at: 'ПЛЖ-0001 target',
    says: /не сказано, от какой базы/,
  },
  {
    rule: 'A21',
    what: 'growth has no period of base',
    faulty: {indicators: INDICATORS, settings: settingRows({basePeriod: ''})},
    sound: {indicators: INDICATORS},
    at: 'ПОК-0008 goal',
    says: /сравнивается с базовым периодом, а он в «Настройках» не задан/,
  },
  {
    rule: 'A23',
    what: 'a task is measured by nothing in a project that links others',
    faulty: {
      ...PLAN,
      indicators: INDICATORS.slice(0, 1),
      provisions: [
        provision('Первое', {indicators: 'Качество'}),
        provision('Другое', {number: '2'}),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS.slice(0, 1),
      provisions: [provision('Первое'), provision('Другое', {number: '2'})],
    },
    at: 'ПЛЖ-0002 indicators',
    says: /задача, раздел «Паспорт»: 1 строка не связана ни с одним показателем \(№ 2\)/,
  },
  {
    rule: 'A23',
    what: 'a task is served by no measure in a project that links others',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Первое', {measures: 'Собрать группу; ПЛН-0002'}),
        provision('Другое', {number: '2'}),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Первое', {measures: 'Собрать группу; ПЛН-0002'}),
        provision('Другое', {number: '2', measures: 'Утвердить план'}),
        // A direction is measured, not served.
        provision('Третье', {kind: 'направление'}),
      ],
    },
    at: 'ПЛЖ-0002 measures',
    says: /задача, раздел «Паспорт»: 1 строка не связана ни с одной мерой плана \(№ 2\)/,
  },
]);
