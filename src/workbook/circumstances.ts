/** What a command is given: the book as it reads now, who is at the keyboard, where things stand. */

import type {
  Circumstances,
  Command,
  Needs,
  Selected,
} from '../commands/command';
import {type Book, type RawBook, readBook} from '../model/book';
import {placesOf} from '../model/places';
import {type Actor, actorOf, hasRole} from '../model/rights';
import type {Table} from '../model/schema';
import {bookVersion, outdated} from '../model/settings';
import {BOOK_VERSION} from '../model/tables/default-settings';
import {tableByName, tableOfSheet, tables} from '../model/tables';
import {type Counters, recallCounters} from './memory';
import {sheetOf} from './marks';
import {pageCells, pageSheet} from './pages';
import {readTables} from './read';
import {Refusal} from './refusal';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** «Доступ» names institutions. */
const INSTITUTION_NAMES = ['shortName', 'fullName', 'synonyms'];
/** Small, and wanted by every command: who may do what, of which version the book is. */
const BASE: Needs = {settings: 'all', access: 'all'};
/** They say what else must be read. */
const RULES: Needs = {indicators: 'all', vocabularies: 'all'};

/** What was read before it is known what else to read. */
export interface Base {
  readonly raw: RawBook;
  readonly book: Book;
  readonly counters: Counters;
  readonly actor: Actor;
}

/**
 * Reads what every command needs.
 *
 * @throws Refusal where the workbook is none of the add-on's, of another version, or the person may not run the command
 */
export function readBase(
  spreadsheet: Spreadsheet,
  command: Command<unknown>,
): Base {
  const needs =
    typeof command.needs === 'function' ? {...BASE, ...RULES} : BASE;
  const counters = recallCounters();
  const raw = readTables(spreadsheet, needs, tables);
  if (Object.keys(raw).length === 0 && command.isFoundation !== true) {
    throw new Refusal(
      'В книге ещё нет листов Инносети. Создайте их: меню «Инносеть» → «Создать книгу».',
    );
  }
  const book = readBook(raw, wanted(needs), counters);
  const actor = actorIn(spreadsheet, book);
  refuseVersion(book, command);
  refuseRole(actor, command);
  return {raw, book, counters, actor};
}

/** The person at the keyboard, by «Доступ» as it stands now; of which institutions is not told. */
export function actorNow(spreadsheet: Spreadsheet): Actor {
  const needs: Needs = {access: 'all'};
  const raw = readTables(spreadsheet, needs, tables);
  return actorIn(spreadsheet, readBook(raw, wanted(needs)));
}

export function actorIn(spreadsheet: Spreadsheet, book: Book): Actor {
  return actorOf(book, address(), spreadsheet.getOwner()?.getEmail() ?? '');
}

/** Reads the rest of what a command wants. */
export function readNeeds(
  spreadsheet: Spreadsheet,
  command: Command<unknown>,
  base: Base,
): {raw: RawBook; book: Book; actor: Actor} {
  const {raw, book, counters, actor} = base;
  const needs: Needs = {
    institutions: INSTITUTION_NAMES,
    ...(typeof command.needs === 'function'
      ? command.needs(book)
      : command.needs),
  };
  const more = tables.filter(
    ({name}) => needs[name] !== undefined && raw[name] === undefined,
  );
  if (more.length === 0) return {raw, book, actor};
  const all = {...readTables(spreadsheet, needs, more), ...raw};
  const defined = tables.filter(
    table => more.includes(table) || book.has(table) || isAsked(book, table),
  );
  const whole = readBook(all, defined, counters);
  return {raw: all, book: whole, actor: actorIn(spreadsheet, whole)};
}

/** A sheet of the base that is missing is a problem whenever it was asked for. */
function isAsked(book: Book, table: Table): boolean {
  return book.problems.some(
    ({sheet, row}) => sheet === table.sheet && row === undefined,
  );
}

function wanted(needs: Needs): Table[] {
  return tables.filter(({name}) => needs[name] !== undefined);
}

export function circumstancesOf(
  spreadsheet: Spreadsheet,
  book: Book,
  actor: Actor,
  memory: string | undefined,
): Circumstances {
  return {
    places: placesOf(book),
    now: momentOf(spreadsheet, 'dd.MM.yyyy HH:mm'),
    actor,
    memory,
    pageName: page => pageSheet(spreadsheet, page)?.getName() ?? page,
    pageCells: (page, rows) => pageCells(spreadsheet, page, rows),
    sheetName: table => sheetOf(spreadsheet, tableByName[table])?.getName(),
    sheetId: name => spreadsheet.getSheetByName(name)?.getSheetId(),
  };
}

/** In the spreadsheet's time zone; the script may have another. */
export function momentOf(spreadsheet: Spreadsheet, format: string): string {
  return Utilities.formatDate(
    new Date(),
    spreadsheet.getSpreadsheetTimeZone(),
    format,
  );
}

/** Of the person, who may have kept the right to know it for oneself on Google's consent screen. */
export function address(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

/** Where the person's cursor stands. */
export function selectedOf(spreadsheet: Spreadsheet): Selected {
  const sheet = spreadsheet.getActiveSheet();
  const name = sheet.getName();
  const row = sheet.getActiveRange()?.getRow() ?? 1;
  const table =
    tableOfSheet(name) ??
    tables.find(
      each => sheetOf(spreadsheet, each)?.getSheetId() === sheet.getSheetId(),
    );
  return {sheet: name, table: table?.name, row};
}

function refuseVersion(book: Book, {isFoundation}: Command<unknown>): void {
  const version = bookVersion(book) ?? BOOK_VERSION;
  if (version > BOOK_VERSION) {
    throw new Refusal(
      `Книгу сделала более новая версия надстройки (${version}, здесь ${BOOK_VERSION}). Обновите надстройку: старая может повредить данные.`,
    );
  }
  const why = outdated(book);
  if (why !== undefined && isFoundation !== true) throw new Refusal(why);
}

/** @throws Refusal where the person may not do it */
export function refuseRole(
  actor: Actor,
  {roles, title}: Pick<Command<unknown>, 'roles' | 'title'>,
): void {
  if (hasRole(actor, roles)) return;
  if (actor.email === '') {
    throw new Refusal(
      `«${title}»: Google не сообщил вашу почту, поэтому неизвестно, что вам можно. Войдите в тот аккаунт, который записан на листе «Доступ», и разрешите надстройке видеть адрес.`,
    );
  }
  const own =
    actor.roles.length === 0
      ? `почты ${actor.email} нет на листе «Доступ»`
      : `ваша роль – ${actor.roles.join(', ')}`;
  const needed = [...roles, 'ассоциация'].join(' или ');
  throw new Refusal(
    `«${title}» – для роли: ${needed}; ${own}. Роли назначает ассоциация на листе «Доступ».`,
  );
}
