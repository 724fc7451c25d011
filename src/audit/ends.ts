/**
 * The ends of a period as widely as they may be meant. «2023 г.» begins on some day of 2023: it contradicts no day inside
 * the year, and every day outside. Rules that compare dates ask for what is certain.
 */

import {type Day, NO_END, NO_START, serialOf} from '../model/date';
import {firstDay, lastDay, type Moment} from '../model/kinds/moment';
import type {Period} from '../model/kinds/period';

/** From the earliest to the latest day that is meant. */
export interface Meant {
  readonly earliest: Day;
  readonly latest: Day;
}

export interface Ends {
  /** Absent where one of the sessions has no beginning («постоянно»). */
  readonly start?: Meant;
  /** Absent where one of the sessions has no end. */
  readonly end?: Meant;
}

/** Undefined for what is not known and for a period without years. */
export function endsOf(period: Period | undefined): Ends | undefined {
  if (period === undefined || period.sort === 'yearly') return undefined;
  return {
    start: outermost(
      period.spans.map(({from}) => from),
      (a, b) => (b < a ? b : a),
    ),
    end: outermost(
      period.spans.map(({to}) => to),
      (a, b) => (b > a ? b : a),
    ),
  };
}

function outermost(
  moments: readonly (Moment | undefined)[],
  further: (a: Day, b: Day) => Day,
): Meant | undefined {
  if (moments.includes(undefined)) return undefined;
  const known = moments as readonly Moment[];
  return {
    earliest: known.map(firstDay).reduce(further),
    latest: known.map(lastDay).reduce(further),
  };
}

/** Whether one day lies before the other, whatever is meant; what is not known lies nowhere. */
export function isBefore(a: Meant | undefined, b: Meant | undefined): boolean {
  return a !== undefined && b !== undefined && a.latest < b.earliest;
}

/** Whether both cannot be the same day. */
export function differ(a: Meant | undefined, b: Meant | undefined): boolean {
  return isBefore(a, b) || isBefore(b, a);
}

/** Whether at least one whole day certainly lies between both. */
export function isGap(
  end: Meant | undefined,
  start: Meant | undefined,
): boolean {
  return (
    end !== undefined &&
    start !== undefined &&
    serialOf(start.earliest) - serialOf(end.latest) > 1
  );
}

/** Whether two periods may have a day in common; what is not known may. */
export function mayMeet(a: Period | undefined, b: Period | undefined): boolean {
  const [one, other] = [endsOf(a), endsOf(b)];
  if (one === undefined || other === undefined) return true;
  const from = ({start}: Ends) => start?.earliest ?? NO_START;
  const to = ({end}: Ends) => end?.latest ?? NO_END;
  return from(one) <= to(other) && from(other) <= to(one);
}
