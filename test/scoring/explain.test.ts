/** Points that no row of a plan can earn. */

import {explainUnreachable} from '../../src/scoring/explain';
import type {ProjectScore} from '../../src/scoring/scores';

test.each([
  [12, 105, 117, '12 баллов недостижимы: 105 из 117'],
  [1, 20, 21, '1 балл недостижим: 20 из 21'],
  [21, 30, 51, '21 балл недостижим: 30 из 51'],
  [2, 3, 5, '2 балла недостижимы: 3 из 5'],
  [1.5, 3, 4.5, '1,5 балла недостижимы: 3 из 4,5'],
  [0, 105, 105, ''],
])(
  '%d points that cannot be reached',
  (unreachable, counted, declared, text) => {
    const project = {unreachable, whole: {counted, declared}} as unknown;
    expect(explainUnreachable(project as ProjectScore)).toBe(text);
  },
);
