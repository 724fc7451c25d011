/** «Проверить книгу» as a pure function: all rules over the whole book. */

import {SEVERITIES, type Finding} from './finding';
import {inCodeOrder} from './order';
import {ownRules} from './own-rules';
import type {Audited, Rule} from './rule';
import {rules} from './rules';

/** What the rules find, most serious first, then in the order of the rules and of the codes. */
export function checkBook(
  audited: Audited,
  catalogue: readonly Rule[] = rulesFor(audited),
): Finding[] {
  const found = catalogue.flatMap(rule => findingsOf(rule, audited));
  return SEVERITIES.flatMap(severity =>
    found.filter(finding => finding.severity === severity),
  );
}

/** What one rule finds, in the order of the codes. */
export function findingsOf(rule: Rule, audited: Audited): Finding[] {
  const {id, severity} = rule;
  return rule
    .find({...audited, book: inCodeOrder(audited.book)})
    .map((one): Finding => ({severity, ...one, rule: id}));
}

/** The catalogue, and behind it the rules that the association has added in «Настройки», each by the code of its row. */
export function rulesFor({book}: Pick<Audited, 'book'>): readonly Rule[] {
  return [...rules, ...ownRules(book)];
}
