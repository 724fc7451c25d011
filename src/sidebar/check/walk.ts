/** A walk through the findings of a page as plain data: where the person stands, what became of which finding. */

import type {CheckAnswer, CheckRequest, FindingKey} from '../../contract';

export type Check = Extract<CheckAnswer, {state: 'check'}>;

/** What was done about a finding: `changed`: somebody else mended it, or what it was about. */
export type Outcome = 'cured' | 'accepted' | 'withdrawn' | 'changed';

export interface Handled {
  readonly outcome: Outcome;
  /** What the server said. */
  readonly message: string;
  /** Of the press that did it: by it that can be undone. */
  readonly token: string;
}

export interface Walk {
  readonly check: Check;
  /** Place in the page; its length at its end. */
  readonly at: number;
  readonly handled: {readonly [key: string]: Handled};
  /** Key of the finding that was done about last, so that undoing takes it back; '' for none. */
  readonly last: string;
}

export function keyOf({rule, identity}: FindingKey): string {
  return `${rule} ${identity}`;
}

export function begun(check: Check): Walk {
  return {check, at: 0, handled: {}, last: ''};
}

/** The finding at which the person stands; undefined at the end of the page. */
export function standingAt({
  check,
  at,
}: Walk): Check['findings'][number] | undefined {
  return check.findings[at];
}

/** @param steps 1 or -1; the ends stop it */
export function moved(walk: Walk, steps: number): Walk {
  const last = walk.check.findings.length;
  return {...walk, at: Math.max(0, Math.min(last, walk.at + steps))};
}

export function withOutcome(
  walk: Walk,
  finding: FindingKey,
  handled: Handled,
): Walk {
  const key = keyOf(finding);
  return {
    ...walk,
    handled: {...walk.handled, [key]: handled},
    last: handled.outcome === 'changed' ? walk.last : key,
  };
}

/** The finding is as it was before: what was done about it was taken back. */
export function reopened(walk: Walk, finding: FindingKey): Walk {
  const handled = {...walk.handled};
  delete handled[keyOf(finding)];
  return {...walk, handled, last: ''};
}

/** Place among all that the filters let through, 1-based. */
export function placeOf({check, at}: Walk): number {
  return check.skipped + at + 1;
}

/** How many findings come after the page. */
export function comingAfter({check}: Walk): number {
  return check.total - check.skipped - check.findings.length;
}

export function countOf({handled}: Walk, outcome: Outcome): number {
  return Object.values(handled).filter(one => one.outcome === outcome).length;
}

/** Findings of the page that stay as they are. */
export function leftOf({check, handled}: Walk): number {
  return check.findings.filter(finding => !(keyOf(finding) in handled)).length;
}

/** The filters as they are set. */
export function filtersOf({whose, status, severity}: Check): CheckRequest {
  return {whose, status, ...(severity === '' ? {} : {severity})};
}

/** What to ask for the page after this one: what was done about is no longer before it. */
export function nextPage(walk: Walk): CheckRequest {
  return {
    ...filtersOf(walk.check),
    skip: walk.check.skipped + leftOf(walk),
  };
}
