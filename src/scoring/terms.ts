/** What the term of a row means for counting by date. */

import {type Cell, isBlank} from '../model/cell';
import {earliest, latest, type Period} from '../model/kinds/period';
import type {Settings} from '../model/settings';

/** What a term lacks, a clause; undefined for a sound one, and for a cell that is a problem of the book already. */
export function undated(
  term: Period | undefined,
  cell: Cell | undefined,
): string | undefined {
  if (term === undefined) return isBlank(cell) ? 'срок не указан' : undefined;
  return term.sort === 'yearly' ? 'в сроке не указан год' : undefined;
}

/** Whether it goes on, on the date of calculation; without a term as the settings have it. */
export function isActive(
  term: Period | undefined,
  cell: Cell | undefined,
  {date, termless}: Settings,
): boolean {
  const from = term && earliest(term);
  if (term === undefined || from === undefined) {
    return isBlank(cell) && termless === 'считать действующим';
  }
  return from <= date && date <= latest(term)!;
}
