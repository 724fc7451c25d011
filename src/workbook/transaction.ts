/** The one way in which a command meets the workbook: lock, read once, think, write once, flush, release. */

import type {Circumstances, Command, Needs} from '../commands/command';
import type {DocumentTask} from '../commands/report';
import {Book, RawBook, readBook} from '../model/book';
import type {Change} from '../model/change';
import {placesOf} from '../model/places';
import type {Problem} from '../model/problem';
import {actorOf} from '../model/rights';
import {numberOfCode} from '../model/rows';
import {tabOrder} from '../model/tabs';
import {tableByName, tables} from '../model/tables';
import {Overtyped, drawLayout} from './draw';
import {orderTabs} from './make-sheets';
import {
  recallCounters,
  recallText,
  rememberCounters,
  rememberTexts,
} from './memory';
import {sheetOf} from './marks';
import {makePages, pageSheet, refuseForeign} from './pages';
import {readTables} from './read';
import {Refusal} from './refusal';
import {writeTables} from './write';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How long a command waits for another one, in milliseconds. */
const PATIENCE_MS = 15_000;
/** Restored values are read back for this many overtyped cells; further ones are named without. */
const READ_BACK = 50;

/** The rules are small and say what else must be read. */
const RULES = {
  indicators: 'all',
  vocabularies: 'all',
  settings: 'all',
} as const;

/** A cell that a person typed over, and what stands in it again. */
export interface Restored {
  readonly sheet: string;
  readonly cell: string;
  readonly typed: string;
  readonly restored: string;
}

export interface Outcome {
  readonly title: string;
  readonly message: string;
  readonly problems: readonly Problem[];
  readonly restored: readonly Restored[];
  /** A document that is still to be made. */
  readonly document?: DocumentTask;
  /** Of the document that was made. */
  readonly link?: string;
}

/**
 * Runs a command.
 *
 * @throws Refusal when another command holds the workbook, or when it has none of the add-on's sheets
 */
export function transact(command: Command): Outcome {
  return locked(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const {raw, rules, book} = readFor(spreadsheet, command);
    makePages(spreadsheet, command.pages?.(rules) ?? []);
    const memoryKey = `command.${command.title}`;
    const memory = recallText(memoryKey);
    const thought = command.think(
      book,
      circumstancesOf(spreadsheet, book, memory),
    );
    thought.layouts.forEach(layout => refuseForeign(spreadsheet, layout));
    keepCounters(book, thought.changes);
    writeTables(spreadsheet, raw, book, thought.changes, tables);
    const drawn = thought.layouts.map(layout =>
      drawLayout(spreadsheet, layout),
    );
    if (drawn.some(({isNew}) => isNew)) {
      orderTabs(spreadsheet, tabOrder(tables));
    }
    SpreadsheetApp.flush();
    rememberTexts(
      Object.assign(
        {},
        ...drawn.map(page => page.memory),
        thought.memory === undefined || thought.memory === memory
          ? {}
          : {[memoryKey]: thought.memory},
      ) as {[key: string]: string},
    );
    return {
      title: command.title,
      message: thought.message,
      document: thought.document,
      problems: thought.problems,
      restored: readBack(
        spreadsheet,
        drawn.flatMap(({overtyped}) => overtyped),
      ),
    };
  });
}

/** Runs work under the document's lock; it ends by a flush of what it wrote. */
export function locked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (lock === null) {
    throw new Refusal(
      'Инносеть работает только внутри таблицы. Откройте книгу и вызовите команду из её меню.',
    );
  }
  if (!lock.tryLock(PATIENCE_MS)) {
    throw new Refusal(
      'Книгу сейчас меняет другая команда. Подождите минуту и повторите: ничего не потеряно.',
    );
  }
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

function readFor(
  spreadsheet: Spreadsheet,
  command: Command,
): {raw: RawBook; rules: Book; book: Book} {
  const counters = recallCounters();
  const rulesRaw = readTables(spreadsheet, RULES, tables);
  if (Object.keys(rulesRaw).length === 0) {
    throw new Refusal(
      'В книге ещё нет листов Инносети. Создайте их: меню «Инносеть» → «Создать книгу».',
    );
  }
  const rules = readBook(
    rulesRaw,
    tables.filter(({name}) => name in RULES),
    counters,
  );
  const needs: Needs = {
    access: 'all',
    ...(typeof command.needs === 'function'
      ? command.needs(rules)
      : command.needs),
  };
  const wanted = tables.filter(
    ({name}) => name in RULES || needs[name] !== undefined,
  );
  const raw = {
    ...readTables(
      spreadsheet,
      needs,
      wanted.filter(({name}) => !(name in RULES)),
    ),
    ...rulesRaw,
  };
  return {raw, rules, book: readBook(raw, wanted, counters)};
}

/** Codes that were given in this run are never given again, whatever becomes of their rows. */
function keepCounters(book: Book, changes: readonly Change[]): void {
  const counters = {...book.counters};
  for (const {table, code} of changes) {
    const number = numberOfCode(tableByName[table].prefix, code) ?? 0;
    counters[table] = Math.max(counters[table] ?? 0, number);
  }
  if (JSON.stringify(recallCounters()) !== JSON.stringify(counters)) {
    rememberCounters(counters);
  }
}

function circumstancesOf(
  spreadsheet: Spreadsheet,
  book: Book,
  memory: string | undefined,
): Circumstances {
  return {
    places: placesOf(book),
    now: Utilities.formatDate(
      new Date(),
      spreadsheet.getSpreadsheetTimeZone(),
      'dd.MM.yyyy HH:mm',
    ),
    actor: actorOf(book, address(), spreadsheet.getOwner()?.getEmail() ?? ''),
    memory,
    pageName: page => pageSheet(spreadsheet, page)?.getName() ?? page,
    sheetName: table => sheetOf(spreadsheet, tableByName[table])?.getName(),
    sheetId: name => spreadsheet.getSheetByName(name)?.getSheetId(),
  };
}

/** Of the person, who may have kept the right to know it for oneself on Google's consent screen. */
function address(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

function readBack(
  spreadsheet: Spreadsheet,
  overtyped: readonly Overtyped[],
): Restored[] {
  return overtyped.map(({sheet, cell, typed, row, column}, index) => ({
    sheet,
    cell,
    typed,
    restored:
      index < READ_BACK
        ? (spreadsheet
            .getSheetByName(sheet)
            ?.getRange(row, column)
            .getDisplayValue() ?? '')
        : '',
  }));
}
