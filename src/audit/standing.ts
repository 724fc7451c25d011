/** How the findings of a check stand: which of them somebody accepted, and since when each is known. */

import type {Acceptance} from '../model/tables';
import {type Finding, identityOf} from './finding';

/** As «Проверка» shows them; what is mended is no finding any more, only the sheet remembers it. */
export type Status = 'новое' | 'принято' | 'исправлено';

export interface Standing {
  readonly finding: Finding;
  readonly identity: string;
  /** The decision that holds for it, with its reason; undefined while it is open. */
  readonly acceptance?: Acceptance;
  /** Day of the first check that found it, «25.11.2026». */
  readonly since: string;
}

/**
 * @param findings of a check, in their order
 * @param acceptances rows of «Принятые находки»; of several for the same finding the last one holds
 * @param known since when, by identity: what «Проверка» has kept of earlier checks
 * @param today «25.11.2026», for what nobody knew
 */
export function standingsOf(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  known: ReadonlyMap<string, string>,
  today: string,
): Standing[] {
  const accepted = new Map(
    acceptances.map(acceptance => [acceptance.finding, acceptance]),
  );
  return findings.map(finding => {
    const identity = identityOf(finding);
    return {
      finding,
      identity,
      acceptance: accepted.get(identity),
      since: known.get(identity) ?? today,
    };
  });
}

export function statusOf({acceptance}: Standing): 'новое' | 'принято' {
  return acceptance === undefined ? 'новое' : 'принято';
}
