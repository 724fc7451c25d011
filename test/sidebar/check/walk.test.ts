/** The walk as plain data: steps, outcomes, and what the next page leaves out. */

import fc from 'fast-check';
import {
  begun,
  comingAfter,
  countOf,
  leftOf,
  moved,
  nextPage,
  type Outcome,
  placeOf,
  reopened,
  standingAt,
  withOutcome,
} from '../../../src/sidebar/check/walk';
import {checkOf, disagreement, rule, spelling} from '../check-answers';

const ALL = [spelling, disagreement, rule];
const did = (outcome: Outcome) => ({
  outcome,
  message: 'Сделано.',
  token: 'one',
});

test('Steps end at both ends, and the end is behind the last finding', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, -1)), steps => {
      const walk = steps.reduce(moved, begun(checkOf(ALL)));
      expect(walk.at).toBeGreaterThanOrEqual(0);
      expect(walk.at).toBeLessThanOrEqual(ALL.length);
      expect(standingAt(walk)).toBe(ALL[walk.at]);
    }),
  );
});

test('The place counts what was left out before the page', () => {
  const check = checkOf(ALL, {skipped: 100, total: 110});
  const walk = moved(begun(check), 1);
  expect([placeOf(walk), comingAfter(walk)]).toEqual([102, 7]);
});

test('What was done about is not before the next page any more', () => {
  const check = checkOf(ALL, {skipped: 100, total: 110, severity: 'ошибка'});
  const cured = withOutcome(begun(check), spelling, did('cured'));
  expect([leftOf(cured), countOf(cured, 'cured')]).toEqual([2, 1]);
  expect(nextPage(cured)).toEqual({
    whose: 'own',
    status: 'новое',
    severity: 'ошибка',
    skip: 102,
  });
});

test('The last thing done is known until it is taken back; what others did is none', () => {
  const cured = withOutcome(begun(checkOf(ALL)), spelling, did('cured'));
  const met = withOutcome(cured, disagreement, did('changed'));
  expect(met.last).toBe(cured.last);
  const back = reopened(met, spelling);
  expect([back.last, Object.keys(back.handled)]).toEqual([
    '',
    Object.keys(met.handled).slice(1),
  ]);
});
