/** Finishes entries of the journal that a broken run has committed and not carried out to the end. */

import type {Change} from '../model/change';
import type {Entry, Titles} from '../model/journal';
import {guardOf, hasRole} from '../model/rights';
import type {Table} from '../model/schema';
import {tableByName} from '../model/tables';
import {actorNow} from './circumstances';
import {carry} from './carry';
import type {Journal} from './journal';
import {Refusal} from './refusal';
import {carryOut} from './reshape';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Unfinished {
  /** Entries that this person may not finish. */
  readonly entries: readonly Entry[];
  /** Whether the sheets are others now than before. */
  readonly isRedone: boolean;
}

/** Carries out begun entries as far as the person at the keyboard may write. */
export function finishBegun(
  spreadsheet: Spreadsheet,
  journal: Journal,
): Unfinished {
  const begun = journal.begun();
  if (begun.length === 0) return {entries: [], isRedone: false};
  const isAssociation = hasRole(actorNow(spreadsheet), []);
  const mayFinish = (entry: Entry) => isAssociation || isOpen(entry);
  for (const entry of begun.filter(mayFinish)) {
    entry.reshapes.forEach(({reshape}) => carryOut(spreadsheet, reshape));
    const {conflicts} = carry(spreadsheet, entry.changes, []);
    SpreadsheetApp.flush();
    journal.mark(entry.code, conflicts.length > 0 ? 'конфликт' : 'сделано');
    if (entry.undoes !== undefined) journal.mark(entry.undoes, 'отменено');
    SpreadsheetApp.flush();
  }
  return {
    entries: begun.filter(entry => !mayFinish(entry)),
    isRedone: begun.some(mayFinish),
  };
}

/** Whether anybody may write what the entry changes. */
function isOpen({reshapes, changes}: Entry): boolean {
  return (
    reshapes.length === 0 &&
    changes.every(({table}) => guardOf(tableByName[table]) !== 'hard')
  );
}

/** @throws Refusal where changes touch rows that an unfinished entry is about to change */
export function refuseUnfinished(
  entries: readonly Entry[],
  changes: readonly Change[],
  titles: Titles = definedTitles,
): void {
  const rowOf = ({table, code}: Change) => `${table} ${code}`;
  const touched = new Set(changes.map(rowOf));
  for (const {action, person, when, changes: own} of entries) {
    const shared = own.find(change => touched.has(rowOf(change)));
    if (shared === undefined) continue;
    throw new Refusal(
      `Команда «${action}» (${person || 'почта неизвестна'}, ${when}) прервалась и не дописала лист «${titles.sheet(shared.table)}», строку ${shared.code}. Её закончит ассоциация: пусть выберет любую команду «Инносети», затем повторите.`,
    );
  }
}

const definedTitles: Titles = {
  sheet: name => tableByName[name].sheet,
  column: (name, key) => {
    const {columns}: Table = tableByName[name];
    return columns[key]?.title ?? key;
  },
};
