/**
 * A finding that a sidebar names is found anew before anything is done about it: it may have been mended meanwhile, and
 * what arrives from a page may be anything. Only the tables of its rule are read for that.
 */

import {findingsOf} from '../audit/check';
import {type Finding, identityOf} from '../audit/finding';
import type {Audited, Rule} from '../audit/rule';
import type {FindingAnswer, FindingKey} from '../contract';
import type {Book} from '../model/book';
import type {Change} from '../model/change';
import {dayOf} from '../model/date';
import {readSettings} from '../model/settings';
import {tableByName} from '../model/tables';
import {type Catalogue, checkNeeds} from './check-book';
import type {Needs, Thought} from './command';
import {namesNeeded, recordNeeds, together} from './record';

/** @param now the moment of the run, «22.11.2026 00:38» */
export function auditedOf(book: Book, now: string): Audited {
  return {book, settings: readSettings(book, dayOf(now)).settings};
}

/** What every rule may look at beside its tables. */
const RULES_OF_ASSOCIATION: Needs = {
  settings: 'all',
  indicators: 'all',
  vocabularies: 'all',
};

/** A finding by its key. */
export class Recheck {
  constructor(
    private readonly key: FindingKey,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * The tables of the rule; of one that looks at each table by itself the table of the finding; of one that looks at
   * the book as a whole what a check reads. With them the names in them, and whose their rows are.
   *
   * @param rules the book as far as it holds the rules of the association
   */
  needs(rules: Book): Needs {
    const rule = this.ruleIn(rules);
    if (rule === undefined) return {};
    const {table} = this.key;
    const named = [...rule.tables, ...(table === undefined ? [] : [table])];
    return together(
      ...(named.length === 0
        ? [checkNeeds(rules, this.catalogue.rules(rules))]
        : named.map(name => recordNeeds(tableByName[name]))),
      namesNeeded('institutions'),
      RULES_OF_ASSOCIATION,
    );
  }

  /** The finding as it is now; undefined where it is not there any more. */
  find(book: Book, now: string): Finding | undefined {
    const rule = this.ruleIn(book);
    if (rule === undefined) return undefined;
    return findingsOf(rule, auditedOf(book, now)).find(
      finding => identityOf(finding) === this.key.identity,
    );
  }

  private ruleIn(book: Book): Rule | undefined {
    return this.catalogue.rules(book).find(({id}) => id === this.key.rule);
  }
}

export const NOT_FOUND: FindingAnswer = {
  state: 'changed',
  message:
    'Этой находки больше нет: её исправили, или значения в её ячейках изменились. Ничего не записано.',
};

/** What a press that was carried out answers. */
export function done(
  message: string,
  changes: readonly Change[],
): Thought<FindingAnswer> {
  return {
    changes,
    layouts: [],
    problems: [],
    message,
    answer: {state: 'done', message},
  };
}
