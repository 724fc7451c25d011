/** A figure that was found: typed, counted, or computed from two sums. */

import {type Indicator, isShare} from './indicator';
import {round} from './rounding';
import type {Quotient} from './scores';

export interface Fact {
  /** In the indicator's unit. */
  readonly value: number;
  readonly quotient?: Quotient;
}

/** ROUND(part ÷ whole × 100; 1) of a share in percent, else part ÷ whole; undefined for a whole of 0. */
export function quotientOf(
  part: number,
  whole: number,
  indicator: Indicator,
): Fact | undefined {
  if (whole === 0) return undefined;
  return {
    value: isShare(indicator) ? round((part / whole) * 100, 1) : part / whole,
    quotient: {part, whole},
  };
}
