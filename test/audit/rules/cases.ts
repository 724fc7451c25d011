/** Each rule with a book in which it must speak, and with the same book without the fault, in which it must not. */

import type {Finding} from '../../../src/audit/finding';
import type {Rule} from '../../../src/audit/rule';
import type {Rows} from '../../scoring/book-of';
import {auditOf} from '../findings';

export interface Case {
  readonly rule: string;
  readonly what: string;
  readonly faulty: Rows;
  readonly sound: Rows;
  /** «ТАБ-0001 column» of the first cell. */
  readonly at: string;
  readonly says: RegExp;
  /** After the cure: cells by «code column». */
  readonly cured?: {readonly [cell: string]: string | number};
}

const of = (rule: string, rows: Rows): Finding[] =>
  auditOf(rows).filter(finding => finding.rule === rule);

/**
 * Registers a test for each case, and one that no rule is without a case.
 *
 * @param subject what a file of rules exports
 */
export function testRules(subject: object, cases: readonly Case[]): void {
  test.each(cases.map(one => [`${one.rule}: ${one.what}`, one] as const))(
    '%s',
    (_, {rule, faulty, sound, at, says, cured}) => {
      expect(of(rule, sound).map(({message}) => message)).toEqual([]);
      const found = of(rule, faulty);
      expect(found).toHaveLength(1);
      const [{cells, message, cure, changes = []}] = found;
      expect(`${cells[0].code} ${cells[0].column}`).toBe(at);
      expect(message).toMatch(says);
      expect(cure).not.toBe('');
      expect(
        Object.fromEntries(
          changes.map(({code, column, after}) => [`${code} ${column}`, after]),
        ),
      ).toEqual(cured ?? {});
    },
  );

  test('Every rule has its case', () => {
    const tried = new Set(cases.map(({rule}) => rule));
    const ids = Object.values(subject)
      .filter(isRule)
      .map(({id}) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter(id => !tried.has(id))).toEqual([]);
  });
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'find' in value;
}
