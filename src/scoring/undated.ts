/** Rows that cannot be counted by date. */

import {type Cell, isBlank} from '../model/cell';
import type {Period} from '../model/kinds/period';

/** What a term lacks, a clause; undefined for a sound one, and for a cell that is a problem of the book already. */
export function undated(
  period: Period | undefined,
  cell: Cell | undefined,
): string | undefined {
  if (period === undefined) {
    return isBlank(cell) ? 'срок не указан' : undefined;
  }
  return period.sort === 'yearly' ? 'в сроке не указан год' : undefined;
}
