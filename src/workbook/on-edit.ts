/**
 * The help while people type or paste: codes, companions, a note on what could not be understood. Only a help:
 * every command does the same for the whole book, since this trigger misses scripts, sorting and structure.
 */

import {RawBook, RawSheet, readBook} from '../model/book';
import {recordNeeds} from '../commands/record';
import {isBlank} from '../model/cell';
import {locate} from '../model/locate';
import {type Problem, abridged} from '../model/problem';
import {withoutNewColumns} from '../model/rights';
import {numberOfCode} from '../model/rows';
import type {Table} from '../model/schema';
import {tableOfSheet, tables} from '../model/tables';
import {sheetOf, tableNameOf} from './marks';
import {NOTE_MARK} from '../model/note-mark';
import {recallCounters, rememberCounters} from './memory';
import {readSheet, readTables} from './read';
import {Moved, writeSpellings, writeUpkeep} from './upkeep';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A larger paste waits for the next command: a simple trigger has 30 seconds. */
const MOST_CELLS = 500;
const PATIENCE_MS = 5_000;

/**
 * Fills codes and companions of the edited rows and notes bad values beside them.
 *
 * @param oldValue what stood in the cell; Google tells it of an edit of one cell only
 */
export function helpEdit(range: Range, oldValue?: unknown): void {
  if (range.getNumRows() * range.getNumColumns() > MOST_CELLS) return;
  const sheet = range.getSheet();
  const table = tableOf(sheet);
  if (table === undefined) return;
  const first = Math.max(2, range.getRow());
  const last = range.getLastRow();
  if (last < first) return;
  const lock = LockService.getDocumentLock();
  if (lock === null || !lock.tryLock(PATIENCE_MS)) return;
  try {
    helpRows(sheet, table, first, last, range);
    noteCode(sheet, table, range, oldValue);
    SpreadsheetApp.flush();
  } catch (error) {
    // The next command does the same for the whole book.
    if (!(error instanceof Moved)) throw error;
  } finally {
    lock.releaseLock();
  }
}

/**
 * A code is how other sheets and the journal know the row: who types over it is told what it was. The trigger cannot
 * know who that is, nor put it back without undoing a cure of doubled codes; commands name what codes stand twice.
 */
function noteCode(
  sheet: Sheet,
  table: Table,
  range: Range,
  oldValue: unknown,
): void {
  const code = String(oldValue ?? '').trim();
  if (numberOfCode(table.prefix, code) === undefined) return;
  const width = Math.max(1, sheet.getLastColumn());
  const header = sheet.getRange(1, 1, 1, width).getValues()[0].map(String);
  const at = locate(table, header, {}).positions.code;
  if (at === undefined || range.getColumn() !== at + 1) return;
  const isAnother = String(range.getValue()).trim() !== code;
  if (!isAnother || !isOurs(range.getNote())) return;
  range.setNote(
    `${NOTE_MARK} здесь стоял код ${code}. По нему строку знают другие листы и журнал: если строка та же, верните его (Ctrl+Z).`,
  );
}

/** A person's note is never touched. */
function isOurs(note: string): boolean {
  return note === '' || note.startsWith(NOTE_MARK);
}

/** A copy of a sheet may bear the marks and the name of its original, which alone is the home of the table. */
function tableOf(sheet: Sheet): Table | undefined {
  const marked = tableNameOf(sheet);
  const table =
    tables.find(({name}) => name === marked) ?? tableOfSheet(sheet.getName());
  if (table === undefined) return undefined;
  const home = sheetOf(sheet.getParent(), table);
  return home?.getSheetId() === sheet.getSheetId() ? table : undefined;
}

function helpRows(
  sheet: Sheet,
  table: Table,
  first: number,
  last: number,
  edited: Range,
): void {
  const spreadsheet = sheet.getParent();
  // A table that refers to itself (a bullet of the plan to its item) needs all its names.
  const rows = readSheet(
    sheet,
    table,
    'all',
    refersToItself(table) ? undefined : {first, last},
  );
  // Its own names are those of the edited rows.
  const needs = {...recordNeeds(table), [table.name]: undefined};
  const raw: RawBook = {
    ...readTables(spreadsheet, needs, tables),
    [table.name]: rows,
  };
  const known = recallCounters();
  const counters = {
    ...known,
    [table.name]: Math.max(
      known[table.name] ?? 0,
      highestNumber(sheet, table, rows),
    ),
  };
  const defined = tables.filter(({name}) => raw[name] !== undefined);
  const book = readBook(raw, defined, counters);
  const data = book.tables[table.name];
  if (data === undefined) return;
  // Who edits is mostly not told to a simple trigger: nothing is written where not everybody may.
  const own = {
    ...book,
    tables: {[table.name]: withoutNewColumns(data)},
  };
  writeUpkeep(spreadsheet, raw, own, [table]);
  writeSpellings(sheet, data);
  if (book.counters[table.name] !== known[table.name]) {
    rememberCounters({...known, [table.name]: book.counters[table.name]});
  }
  noteProblems(sheet, data.problems, edited, first, last);
}

function refersToItself(table: Table): boolean {
  return Object.values(table.columns).some(
    ({kind}) =>
      kind.list !== undefined &&
      'table' in kind.list &&
      kind.list.table === table.name,
  );
}

/** The highest number among the codes of the whole sheet, asked for only where a row lacks its code. */
function highestNumber(sheet: Sheet, table: Table, rows: RawSheet): number {
  const at = locate(table, rows.cells[0] ?? [], rows.marks).positions.code;
  const lacking = rows.cells.some((cells, i) => i > 0 && isBlank(cells[at]));
  if (at === undefined || !lacking) return 0;
  const codes = sheet
    .getRange(2, at + 1, Math.max(1, sheet.getLastRow() - 1), 1)
    .getValues();
  return codes.reduce((highest, [code]) => {
    const number = numberOfCode(table.prefix, String(code)) ?? 0;
    return Math.max(highest, number);
  }, 0);
}

/** Notes of the add-on on the edited cells follow what stands in them; a person's note stays. */
function noteProblems(
  sheet: Sheet,
  problems: readonly Problem[],
  edited: Range,
  first: number,
  last: number,
): void {
  const from = edited.getColumn();
  const width = edited.getNumColumns();
  const range = sheet.getRange(first, from, last - first + 1, width);
  const header = sheet
    .getRange(1, from, 1, width)
    .getValues()[0]
    .map(title => String(title).trim());
  const notes = range.getNotes();
  const wanted = notes.map((row, r) =>
    row.map((note, c) => {
      if (!isOurs(note)) return note;
      const problem = problems.find(
        ({row: at, column, severity}) =>
          severity === 'ошибка' && at === first + r && column === header[c],
      );
      return problem === undefined
        ? ''
        : `${NOTE_MARK} ${abridged(problem.message)}. Как исправить: ${abridged(problem.cure)}.`;
    }),
  );
  if (JSON.stringify(wanted) !== JSON.stringify(notes)) range.setNotes(wanted);
}
