/** Finishes entries of the journal that a broken run has committed and not carried out to the end. */

import {recordNeeds, together} from '../commands/record';
import {readBook} from '../model/book';
import type {Change} from '../model/change';
import {grouped} from '../model/grouped';
import type {Entry} from '../model/journal';
import type {Titles} from '../model/journal-bodies';
import {columnLetter} from '../model/layout';
import {guardOf, hasRole} from '../model/rights';
import type {Table} from '../model/schema';
import {tableByName, tables} from '../model/tables';
import {actorNow} from './circumstances';
import {carry, formatsOf} from './carry';
import type {Journal} from './journal';
import {lookAt} from './look';
import {recallCounters} from './memory';
import {readTables} from './read';
import {Refusal} from './refusal';
import {carryOut} from './reshape';
import {Moved, keepCounters, writeUpkeep} from './upkeep';

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
    const {conflicts} = carry(spreadsheet, entry.changes, [], true);
    SpreadsheetApp.flush();
    renewCompanions(spreadsheet, entry.changes);
    restoreFormats(spreadsheet, entry.changes);
    journal.mark(entry.code, conflicts.length > 0 ? 'конфликт' : 'сделано');
    if (entry.undoes !== undefined) journal.mark(entry.undoes, 'отменено');
    SpreadsheetApp.flush();
  }
  return {
    entries: begun.filter(entry => !mayFinish(entry)),
    isRedone: begun.some(mayFinish),
  };
}

/** The run that broke may have died before it wrote what follows from its changes. */
function renewCompanions(
  spreadsheet: Spreadsheet,
  changes: readonly Change[],
): void {
  const changed = new Set(changes.map(({table}) => table));
  const needs = together(
    ...[...changed].map(name => recordNeeds(tableByName[name])),
  );
  const wanted = tables.filter(({name}) => needs[name] !== undefined);
  const raw = readTables(spreadsheet, needs, wanted);
  const book = readBook(
    raw,
    wanted.filter(({name}) => raw[name] !== undefined),
    recallCounters(),
  );
  keepCounters(book);
  const own = wanted.filter(({name}) => changed.has(name));
  try {
    writeUpkeep(spreadsheet, raw, book, own);
  } catch (error) {
    // The command that follows, or the next one, does the same.
    if (!(error instanceof Moved)) throw error;
  }
}

/** Texts are written under another format than their own (`encode.ts`): the run may have died between. */
function restoreFormats(
  spreadsheet: Spreadsheet,
  changes: readonly Change[],
): void {
  for (const [name, own] of grouped(changes, ({table}) => table)) {
    const codes = new Set(own.map(({code}) => code));
    const look = lookAt(spreadsheet, tableByName[name], codes);
    if (look === undefined) continue;
    const rows = [...codes].flatMap(code => look.rowOf(code) ?? []);
    if (rows.length === 0) continue;
    for (const [key, format] of formatsOf(tableByName[name])) {
      const column = look.positions[key];
      if (column === undefined) continue;
      const letter = columnLetter(column + 1);
      look.sheet
        .getRangeList(rows.map(row => `${letter}${row}`))
        .setNumberFormat(format);
    }
  }
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
