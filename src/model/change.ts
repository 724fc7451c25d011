/** The one way in which anything of the shared workbook changes: by code and column, never by address. */

import type {Cell} from './cell';
import type {TableName} from './schema';

/** One cell that a command wants otherwise. */
export interface Change {
  readonly table: TableName;
  /** The row's code. A change of the column 'code' from '' makes a new row, one to '' deletes it. */
  readonly code: string;
  /** 'code', key of the column in the table's definition, or a companion's key («period.from»). */
  readonly column: string;
  /** What the cell held when the book was read; '' for a new row. */
  readonly before: Cell;
  readonly after: Cell;
  /** Which of both is the text of a formula, «=A1+1»: people put formulas where a value is asked for. */
  readonly formula?: 'before' | 'after';
  /** Of a deletion: the row, 1-based, that stays blank for the record to come back. */
  readonly row?: number;
}

/** Each cell once: what it held before the first of its changes, and after the last. */
export function netChanges(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change>();
  for (const change of changes) {
    const cell = JSON.stringify([change.table, change.code, change.column]);
    const first = net.get(cell);
    net.set(cell, first === undefined ? change : joined(first, change));
  }
  return [...net.values()].filter(
    ({before, after, formula}) => before !== after || formula !== undefined,
  );
}

function joined(first: Change, {after, formula: last}: Change): Change {
  const {formula: was, ...change} = first;
  // Both sides at once no command makes: it writes values, and takes formulas away.
  const formula = was === 'before' ? was : last === 'after' ? last : undefined;
  return {...change, after, ...(formula === undefined ? {} : {formula})};
}
