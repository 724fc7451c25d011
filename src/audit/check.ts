/** «Проверить книгу» as a pure function: all rules over the whole book. */

import {SEVERITIES, type Finding} from './finding';
import type {Audited} from './rule';
import {rules} from './rules';

/** What the rules find, most serious first, then in the order of the rules and of the rows. */
export function checkBook(audited: Audited): Finding[] {
  const found = rules.flatMap(({id, severity, find}) =>
    find(audited).map((one): Finding => ({severity, ...one, rule: id})),
  );
  return SEVERITIES.flatMap(severity =>
    found.filter(finding => finding.severity === severity),
  );
}
