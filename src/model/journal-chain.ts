/** The chain of the journal: each row bears a mark of itself and of the row before, so that a change by hand shows. */

import {fingerprint} from './fingerprint';
import type {JournalRow} from './journal';
import {numberOfCode} from './rows';
import {showCode} from './schema';
import {journal} from './tables/journal';

/** The last row that was written, as it is kept beside the sheet. */
export interface LastLink {
  readonly number: number;
  readonly chain: string;
}

/** The mark of a row: of all that never changes in it, and of the row before. */
export function linkOf(
  before: string,
  row: Omit<JournalRow, 'chain' | 'state'>,
): string {
  const {entry, when, person, action, sheet, record, column, token, place} =
    row;
  return fingerprint([
    before,
    row.row,
    [entry, when, person, action, sheet, record, column, token, place],
    [row.before, row.after, row.answer],
  ]);
}

/** By their numbers: people sort sheets. */
export function inOrder(rows: readonly JournalRow[]): JournalRow[] {
  return [...rows].sort((a, b) => numberOf(a) - numberOf(b));
}

/**
 * What the chain shows: rows that were changed, removed or put in by hand.
 *
 * @param rows of the history and the journal
 * @param before mark of the row before the first one, '' where it is the first of all
 * @param last number and mark of the last row that was written, as kept beside the sheet
 * @returns a Russian line for each break
 */
export function brokenLinks(
  rows: readonly JournalRow[],
  before: string,
  last: LastLink | undefined,
): string[] {
  const ordered = inOrder(rows.filter(row => !Number.isNaN(numberOf(row))));
  const lines: string[] = rows
    .filter(row => Number.isNaN(numberOf(row)))
    .map(({row}) => `строку «${row}» вписали вручную`);
  let link = before;
  let number = ordered.length === 0 ? 0 : numberOf(ordered[0]) - 1;
  for (const row of ordered) {
    if (numberOf(row) !== number + 1) {
      lines.push(
        numberOf(row) === number
          ? `строка ${row.row} стоит дважды`
          : `между ${showCode(journal.prefix, number)} и ${row.row} строк не хватает: их удалили вручную`,
      );
    } else if (linkOf(link, row) !== row.chain) {
      lines.push(`строку ${row.row} изменили вручную`);
    }
    link = row.chain;
    number = numberOf(row);
  }
  if (last !== undefined && number < last.number) {
    lines.push(
      `последних строк (до ${showCode(journal.prefix, last.number)}) не хватает: их удалили вручную`,
    );
  }
  return lines;
}

export function numberOf({row}: JournalRow): number {
  return numberOfCode(journal.prefix, row) ?? NaN;
}
