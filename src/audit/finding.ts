/** What «Проверить книгу» finds wrong with the data or with the rules of the association. */

import type {Cell} from '../model/cell';
import type {Change} from '../model/change';
import {fingerprint} from '../model/fingerprint';
import type {TableName} from '../model/schema';
import {SEVERITIES, type Severity} from '../model/tables/settings';

export {SEVERITIES, type Severity};

/** A cell that a finding speaks of, and what stood in it. */
export interface FoundCell {
  readonly table: TableName;
  /** The row's code. */
  readonly code: string;
  /** Key of the column in the table's definition, or 'code' where the row as a whole is meant. */
  readonly column: string;
  readonly value: Cell;
}

/**
 * One thing that is wrong. It is the same one as long as its rule, its codes and its values are the same, wherever its
 * rows stand: so an acceptance lasts exactly as long as what was accepted.
 */
export interface Finding {
  /** Id of the rule: «A6». */
  readonly rule: string;
  readonly severity: Severity;
  /** Code of the institution that it concerns; absent where it concerns the network or its rules. */
  readonly institution?: string;
  /**
   * Where it is: a link leads to the first cell, all are marked. Empty only where no cell of the book is concerned (a
   * table or a column that is missing).
   */
  readonly cells: readonly FoundCell[];
  /** What is wrong, with all values that disagree and where they stand; a Russian sentence. */
  readonly message: string;
  /** How to mend it; a Russian sentence. */
  readonly cure: string;
  /** The cure itself, where there is exactly one. */
  readonly changes?: readonly Change[];
  /** Whether a score may be wrong because of it. */
  readonly touchesScores: boolean;
}

/**
 * The same for the same finding, wherever its rows stand and in whatever order: rule, codes, columns and values; where
 * no cell is concerned, what it says.
 */
export function identityOf({
  rule,
  cells,
  message,
}: Pick<Finding, 'rule' | 'cells' | 'message'>): string {
  const places = cells
    .map(({table, code, column, value}) =>
      JSON.stringify([table, code, column, value]),
    )
    .sort();
  return fingerprint([rule, places.length === 0 ? message : places]);
}
