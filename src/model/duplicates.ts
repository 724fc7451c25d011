/** Rows that may be the one that a person is about to enter a second time: «это она?». Runs in the form, too. */

import {type Period, earliest, latest} from './kinds/period';
import {readPeriod} from './kinds/period-reading';
import {likeness} from './names';
import {comparable, oneLine} from './normalise';

/** A row as far as it tells whether it is another one. */
export interface OtherRow {
  readonly code: string;
  /** What the table calls a row. */
  readonly label: string;
  /** Name of the institution; '' where the table has none. */
  readonly institution: string;
  /** Of its period, as the cell shows it; '' where the table has none. */
  readonly period: string;
}

/** What is being entered; a row that is there already has its code. */
export type Candidate = Omit<OtherRow, 'code'> & {readonly code?: string};

const ALIKE = 0.8;
const MOST_OFFERED = 3;

/** The rows of the same institution with a similar title whose periods may meet, likest first. */
export function likelyDuplicates(
  candidate: Candidate,
  others: readonly OtherRow[],
): OtherRow[] {
  if (comparable(candidate.label) === '') return [];
  const institution = comparable(candidate.institution);
  const period = readOrUndefined(candidate.period);
  return others
    .filter(
      other =>
        other.code !== candidate.code &&
        comparable(other.institution) === institution,
    )
    .map(other => ({other, near: likeness(candidate.label, other.label)}))
    .filter(
      ({other, near}) =>
        near >= ALIKE && mayMeet(period, readOrUndefined(other.period)),
    )
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST_OFFERED)
    .map(({other}) => other);
}

function readOrUndefined(text: string): Period | undefined {
  if (oneLine(text) === '') return undefined;
  const parsed = readPeriod(text);
  return parsed.state === 'value' ? parsed.value : undefined;
}

/** Periods that are unknown, not understood or without a year may be any. */
function mayMeet(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [aFrom, aTo, bFrom, bTo] = [
    earliest(a),
    latest(a),
    earliest(b),
    latest(b),
  ];
  if (
    aFrom === undefined ||
    aTo === undefined ||
    bFrom === undefined ||
    bTo === undefined
  ) {
    return true;
  }
  return aFrom <= bTo && bFrom <= aTo;
}
