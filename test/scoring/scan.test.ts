/** Counting in one pass finds what a scan of all rows for every figure finds. */

import {benchEngine} from '../../bench/engine';

test.each([1, 20, 65])(
  'With %d indicators engine and scan agree',
  indicators => {
    // It throws where they do not.
    const bench = benchEngine({institutions: 15, indicators, events: 1500});
    expect(bench.indicators).toBe(indicators);
  },
);
