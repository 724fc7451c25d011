/** People who meet each other: what each of them was told to be saved is in the book once and whole. */

import {FEW, MANY, runSchedules} from '../../bench/faults/schedules';

test('Two to four people with three commands each, edits by hand and faults between', () => {
  const {schedules, acknowledged, repeated, failures} = runSchedules(
    15,
    FEW,
    20261125,
  );
  expect(failures).toEqual([]);
  expect(schedules).toBe(15);
  // Each schedule has at least six commands, and most of the 15 are disturbed.
  expect(acknowledged).toBeGreaterThan(90);
  expect(repeated).toBeGreaterThan(15);
});

test('Three people on the live book', () => {
  const crowd = {...MANY, people: [3, 3]} as const;
  const {acknowledged, failures} = runSchedules(1, crowd, 20261125);
  expect(failures).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(3);
});
