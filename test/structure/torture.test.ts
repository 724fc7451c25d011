/** People edit the sheets themselves: scores stay what they were, or an error names the sheet and the way out. */

import {tortureStructure} from '../../bench/structure/torture';

test('each kind of edit alone, then several: never a silently wrong score', () => {
  const report = tortureStructure(45);
  expect(report.failures).toEqual([]);
  expect(report.tried).toBe(45);
  expect(report.harmlessKept / report.harmless).toBeGreaterThanOrEqual(0.95);
  // What cannot be given back is said.
  expect(report.byKind['sheet deleted'][0]).toBe(0);
});
