/**
 * The one way in which a command meets the workbook: lock, read once, think, commit to the journal, write once, look
 * again, release. Nothing else of the program changes what people see.
 */

import type {Command, Thought} from '../commands/command';
import type {Met} from '../commands/outstanding';
import type {DocumentTask} from '../commands/report';
import type {Book, RawBook} from '../model/book';
import {showCell} from '../model/cell';
import type {Change} from '../model/change';
import {columnTitle, sheetName} from '../model/cell-problem';
import {derivedFrom} from '../model/derived';
import type {Entry} from '../model/journal';
import type {Titles} from '../model/journal-bodies';
import {type Problem, abridged} from '../model/problem';
import {keptUpBy} from '../model/rights';
import {CODE_TITLE} from '../model/schema';
import {tabOrder} from '../model/tabs';
import {tableByName, tables} from '../model/tables';
import {carry, compare} from './carry';
import {
  address,
  circumstancesOf,
  momentOf,
  readBase,
  readNeeds,
} from './circumstances';
import {type Overtyped, drawLayout} from './draw';
import {Journal} from './journal';
import {orderTabs} from './make-sheets';
import {markCells} from './mark-cells';
import {recallText, rememberTexts} from './memory';
import {makePages, refuseForeign} from './pages';
import {finishBegun, refuseUnfinished} from './redo';
import {Refusal} from './refusal';
import {carryOut, planReshape} from './reshape';
import {Moved, keepCounters, writeUpkeep} from './upkeep';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How long a command waits for another one, in milliseconds. */
const PATIENCE_MS = 15_000;
/** Of a command that finds rows moved between its reading and its writing. */
const MOST_TRIES = 3;
/** Restored values are read back for this many overtyped cells; further ones are named without. */
const READ_BACK = 50;
/** An answer is kept in a cell of the journal, which holds 50,000 characters. */
const MOST_ANSWERED = 45_000;

/** Whom the journal names where nobody asked for it: what nobody did nobody undoes. */
const ITSELF = 'Инносеть';

/** A cell that a person typed over, and what stands in it again. */
export interface Restored {
  readonly sheet: string;
  readonly cell: string;
  readonly typed: string;
  readonly restored: string;
}

export interface Outcome<Answer = undefined> {
  readonly title: string;
  readonly message: string;
  readonly problems: readonly Problem[];
  readonly restored: readonly Restored[];
  /** A document that is still to be made. */
  readonly document?: DocumentTask;
  /** Of the document that was made. */
  readonly link?: string;
  readonly answer?: Answer;
  /** Code of the journal's entry, where something was journaled. */
  readonly entry?: string;
}

export interface Press {
  /** Made by the caller for each press of a button: a second call with it answers as the first did. */
  readonly token?: string;
  /** Code of the journal's entry that the command goes on with. */
  readonly continues?: string;
}

/** A command, or what makes one of the journal: what undoing is depends on what was done. */
export type Source<Answer> =
  Command<Answer> | ((journal: Journal, person: string) => Command<Answer>);

/** What is kept of a press for the case that it is repeated. */
interface Kept {
  readonly message: string;
  readonly answer?: unknown;
}

/**
 * Runs a command.
 *
 * @throws Refusal when another command holds the workbook, when the person may not run it, when the workbook is not
 * ready for it, or when somebody changed meanwhile what it was about to change; nothing is written then
 */
export function transact<Answer>(
  source: Source<Answer>,
  press: Press = {},
): Outcome<Answer> {
  return locked(() => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return run(source, press);
      } catch (error) {
        if (!(error instanceof Moved)) throw error;
      }
    }
    throw new Refusal(
      'Пока команда работала, строки листа переставляли снова и снова. Ничего не записано. Повторите через минуту.',
      true,
    );
  });
}

/** The steps of the transaction, under the lock. */
function run<Answer>(source: Source<Answer>, press: Press): Outcome<Answer> {
  const spreadsheet = SpreadsheetApp.getActive();
  const isMade = typeof source === 'function';
  // Who may undo is who could do: the rights are checked once the command is known.
  const early = isMade ? undefined : readBase(spreadsheet, source);
  const journal = Journal.open(spreadsheet);
  const known =
    press.token === undefined ? undefined : journal.withToken(press.token);
  const left = finishBegun(spreadsheet, journal);
  if (known !== undefined) {
    if (!isPressOf(known, isMade ? undefined : source.title)) {
      throw new Refusal(OTHER_PRESS);
    }
    return replayed<Answer>(journal, known, left);
  }
  const command = isMade ? source(journal, address()) : source;
  const base =
    early === undefined || left.isRedone
      ? readBase(spreadsheet, command)
      : early;
  const {raw, book, actor} = readNeeds(spreadsheet, command, base);
  makePages(spreadsheet, command.pages?.(book) ?? []);
  const memoryKey = `command.${command.title}`;
  const memory = recallText(memoryKey);
  const thought = command.think(
    book,
    circumstancesOf(spreadsheet, book, actor, memory),
  );
  thought.layouts.forEach(layout => refuseForeign(spreadsheet, layout));
  refuseUnfinished(left.entries, thought.changes, titlesOf(book));
  keepCounters(book, thought.changes);
  const entry = commit(spreadsheet, journal, command, press, {
    raw,
    book: keptUpBy(actor, book),
    thought,
    person: actor.email,
  });
  if (thought.marking !== undefined) markCells(spreadsheet, thought.marking);
  const drawn = thought.layouts.map(layout => drawLayout(spreadsheet, layout));
  if (drawn.some(({isNew}) => isNew)) {
    orderTabs(spreadsheet, tabOrder(tables));
  }
  SpreadsheetApp.flush();
  if (entry !== undefined) {
    journal.mark(entry, 'сделано');
    if (thought.undoes !== undefined) {
      journal.mark(thought.undoes, 'отменено');
    }
    SpreadsheetApp.flush();
    journal.remember();
    journal.rotate();
  }
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
    answer: thought.answer,
    entry,
    restored: readBack(
      spreadsheet,
      drawn.flatMap(({overtyped}) => overtyped),
    ),
  };
}

/** What a command answers that only reads: neither lock nor journal. */
export function consult<Answer>(command: Command<Answer>): Answer {
  const spreadsheet = SpreadsheetApp.getActive();
  const base = readBase(spreadsheet, command);
  const {book, actor} = readNeeds(spreadsheet, command, base);
  const circumstances = circumstancesOf(spreadsheet, book, actor, undefined);
  return command.think(book, circumstances).answer!;
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
      true,
    );
  }
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

interface Work {
  readonly raw: RawBook;
  readonly book: Book;
  readonly thought: Thought<unknown>;
  readonly person: string;
}

/**
 * Writes upkeep, then journals what the command changes and carries it out.
 *
 * @returns code of the journal's entry; undefined where there was nothing to change
 */
function commit(
  spreadsheet: Spreadsheet,
  journal: Journal,
  command: Command<unknown>,
  {token = '', continues}: Press,
  {raw, book, thought, person}: Work,
): string | undefined {
  refuseMissing(book, thought.changes);
  writeUpkeep(spreadsheet, raw, book, tables);
  const respelled = spellings(book, thought.changes);
  const reshapes = (thought.reshapes ?? []).map(reshape => ({
    reshape,
    ...planReshape(spreadsheet, reshape),
  }));
  if (thought.changes.length + respelled.length + reshapes.length === 0) {
    return undefined;
  }
  // What upkeep has written must stand there when it is looked at.
  SpreadsheetApp.flush();
  const own = compare(spreadsheet, thought.changes);
  if (own.conflicts.length > 0) throw changedMeanwhile(book, own.conflicts);
  // Formulas are people's: what they result in is left as it is. So is what somebody edits right now.
  const spelled = compare(spreadsheet, respelled).write.filter(
    ({formula}) => formula === undefined,
  );
  const changes = [...own.write, ...spelled];
  if (changes.length + reshapes.length === 0) return undefined;
  const {message, answer, undoes} = thought;
  const titles = titlesOf(book);
  const entry = {
    when: momentOf(spreadsheet, 'dd.MM.yyyy HH:mm:ss'),
    person,
    action: command.title,
    token,
    answer: token === '' ? '' : kept({message, answer}),
    undoes,
    reshapes,
  };
  const code = journal.append({...entry, changes}, titles, continues);
  SpreadsheetApp.flush();
  reshapes.forEach(({reshape}) => carryOut(spreadsheet, reshape));
  const {repaired} = carry(
    spreadsheet,
    changes,
    derivedFrom(raw, book, changes),
  );
  if (repaired.length > 0) {
    const action = `${command.title}: возвращено на место`;
    const own = {person: ITSELF, action, answer: '', token: '', reshapes: []};
    journal.mark(
      journal.append({...entry, ...own, changes: repaired}, titles),
      'сделано',
    );
  }
  return code;
}

/**
 * Cells that formulas compare, in the canonical form of what people typed: they are people's, so the journal keeps them.
 * What the command changes itself is none of them.
 */
function spellings(book: Book, wanted: readonly Change[]): Change[] {
  const placeOf = ({table, code, column}: Change) =>
    [table, code, column].join('\n');
  const taken = new Set(wanted.map(placeOf));
  const all = Object.values(book.tables).flatMap(data => {
    const codes = new Map(data.records.map(({row, code}) => [row, code]));
    return data.upkeep.flatMap(({table, row, key, before, after}) => {
      const code = codes.get(row);
      const isPeoples = key in data.definition.columns;
      // Of rows that share a code only the first can be found by it.
      const isFound = code !== undefined && data.byCode(code)?.row === row;
      return isPeoples && isFound && code !== ''
        ? [{table, code, column: key, before, after}]
        : [];
    });
  });
  return all.filter(change => !taken.has(placeOf(change)));
}

function kept(answered: Kept): string {
  const text = JSON.stringify(answered);
  return text.length <= MOST_ANSWERED
    ? text
    : JSON.stringify({message: answered.message} satisfies Kept);
}

/** The answer that the first call of a press was given, or would have been. */
const OTHER_PRESS =
  'Боковая панель повторила чужое или другое нажатие, и надстройка ничего не записала. Обновите страницу книги и откройте панель снова.';

/** Whether the person at the keyboard pressed that button: another's answer is nobody else's. */
function isPressOf({person, action}: Entry, title: string | undefined) {
  return (
    person === address().trim().toLowerCase() &&
    (title === undefined || action === title)
  );
}

/** The answer of a press that was committed before: its first answer was lost on the way. */
function replayed<Answer>(
  journal: Journal,
  known: Entry,
  left: {readonly entries: readonly Entry[]},
): Outcome<Answer> {
  refuseUnfinished(
    left.entries.filter(({code}) => code === known.code),
    known.changes,
  );
  const {message, answer} = JSON.parse(
    known.answer || '{"message": ""}',
  ) as Kept;
  journal.remember();
  return {
    title: known.action,
    message,
    answer: answer as Answer | undefined,
    problems: [],
    restored: [],
    entry: known.code,
  };
}

/** @throws Refusal when a change names a column that the sheet lacks: nothing may be lost silently */
function refuseMissing(book: Book, changes: readonly Change[]): void {
  const titles = titlesOf(book);
  for (const {table, column} of changes) {
    const data = book.tables[table];
    const sheet = titles.sheet(table);
    if (data === undefined) {
      throw new Refusal(
        `В книге нет листа «${sheet}». Верните его (Файл → История версий) или выберите «Инносеть» → «Починить книгу».`,
      );
    }
    if (![column, 'code'].every(key => data.positions[key] !== undefined)) {
      const lacking =
        data.positions[column] === undefined
          ? titles.column(table, column)
          : CODE_TITLE;
      throw new Refusal(
        `На листе «${sheet}» нет столбца «${lacking}». Верните его заголовок и повторите.`,
      );
    }
  }
}

function changedMeanwhile(book: Book, conflicts: readonly Met[]): Refusal {
  const [{change, now}] = conflicts;
  const {table, code, column, before} = change;
  const quoted = (cell: Change['before']) =>
    cell === '' ? 'пусто' : `«${abridged(showCell(cell), 80)}»`;
  const titles = titlesOf(book);
  const where = `лист «${titles.sheet(table)}», строка ${code}`;
  const what =
    now === undefined
      ? 'этой строки или столбца больше нет'
      : `«${titles.column(table, column)}»: было ${quoted(before)}, стало ${quoted(now)}`;
  const more =
    conflicts.length > 1 ? ` (и ещё ячеек: ${conflicts.length - 1})` : '';
  return new Refusal(
    `Пока команда работала, книгу изменили: ${where}, ${what}${more}. Ничего не записано. Повторите команду.`,
    true,
  );
}

function titlesOf(book: Book): Titles {
  return {
    sheet: name => sheetName(book, tableByName[name]),
    column: (name, key) =>
      key === 'code' ? CODE_TITLE : columnTitle(book, tableByName[name], key),
  };
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
