/** The sheets «Журнал» and «История»: finding entries, appending, marking, moving old rows away. */

import type {Cell} from '../model/cell';
import {locate} from '../model/locate';
import {
  type Entry,
  type EntryState,
  JOURNAL_KEYS,
  type JournalRow,
  entriesOf,
  rowsOf,
} from '../model/journal';
import type {Titles} from '../model/journal-bodies';
import {type LastLink, brokenLinks, inOrder} from '../model/journal-chain';
import {numberOfCode} from '../model/rows';
import {runsOf} from '../model/runs';
import {CODE_TITLE, type Table} from '../model/schema';
import {history, journal} from '../model/tables';
import {encodeCell} from './encode';
import {markSheet, sheetOf} from './marks';
import {recallText, rememberText} from './memory';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LAST = 'journal';
/** Rows above which old ones go to «История»: reading codes and states of so many takes some 0.3 s on Google. */
const MOST_ROWS = 2_000;
const KEPT_ROWS = 500;

/** What every transaction reads of a row. */
interface Known {
  /** Row of the sheet, 1-based. */
  readonly at: number;
  readonly number: number;
  readonly entry: string;
  readonly state: string;
}

/** The journal under the document's lock. */
export class Journal {
  private known: Known[] = [];
  private appended: LastLink | undefined;

  private constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheet: Sheet,
    private readonly positions: {readonly [key: string]: number},
  ) {
    this.look();
  }

  /** Makes the sheet where somebody has deleted it, and the headers that it lacks. */
  static open(spreadsheet: Spreadsheet): Journal {
    const sheet =
      sheetOf(spreadsheet, journal) ?? makeSheet(spreadsheet, journal);
    return new Journal(spreadsheet, sheet, columnsOf(sheet, journal));
  }

  /** Entries that were committed, and not finished. */
  begun(): Entry[] {
    const entries = new Set(
      this.known.filter(({state}) => state === 'начато').map(row => row.entry),
    );
    return this.entries(this.known.filter(({entry}) => entries.has(entry)));
  }

  /** The entry of a press of a button, if it was committed. */
  withToken(token: string): Entry | undefined {
    const last = this.sheet.getLastRow();
    if (last < 2) return undefined;
    const found = this.sheet
      .getRange(2, this.positions.token + 1, last - 1, 1)
      .createTextFinder(token)
      .matchEntireCell(true)
      .matchCase(true)
      .findNext();
    const row = this.known.find(({at}) => at === found?.getRow());
    return row === undefined ? undefined : this.entry(row.entry);
  }

  entry(code: string): Entry | undefined {
    return this.entries(this.known.filter(({entry}) => entry === code))[0];
  }

  /** All that the sheet holds: the latest entries, in the order of their codes. */
  all(): Entry[] {
    return this.entries(this.known);
  }

  /**
   * Appends the rows of an entry; they count once they are flushed.
   *
   * @param continues code of an entry of the same action that the rows belong to
   * @returns code of the entry
   */
  append(
    entry: Omit<Entry, 'code' | 'state'>,
    titles: Titles,
    continues?: string,
  ): string {
    const before = this.last();
    const number = before.number + 1;
    const rows = rowsOf(entry, titles, number, before.chain, continues);
    const first = this.sheet.getLastRow() + 1;
    writeRows(this.sheet, this.positions, first, rows);
    rows.forEach((row, index) =>
      this.known.push({
        at: first + index,
        number: number + index,
        entry: row.entry,
        state: row.state,
      }),
    );
    const {chain} = rows[rows.length - 1];
    this.appended = {number: number + rows.length - 1, chain};
    return rows[0].entry;
  }

  /** Says what became of an entry. */
  mark(entry: string, state: EntryState): void {
    const own = this.known.filter(row => row.entry === entry);
    for (const {from, to} of runsOf(own.map(({at}) => at))) {
      this.sheet
        .getRange(from, this.positions.state + 1, to - from + 1, 1)
        .setValues(Array.from({length: to - from + 1}, () => [state]));
    }
    this.known = this.known.map(row =>
      row.entry === entry ? {...row, state} : row,
    );
  }

  /** Keeps the last link beside the sheet, once it was flushed: rows that vanish from the end show by it. */
  remember(): void {
    if (this.appended !== undefined) {
      rememberText(LAST, JSON.stringify(this.appended));
    }
  }

  /** Moves the oldest finished rows to «История»; a run that dies between copying and deleting is gone on with. */
  rotate(): void {
    if (this.known.length <= MOST_ROWS) return;
    const old = [...this.known]
      .sort((a, b) => a.number - b.number)
      .slice(0, -KEPT_ROWS);
    const begun = old.findIndex(({state}) => state === 'начато');
    const going = begun < 0 ? old : old.slice(0, begun);
    if (going.length === 0) return;
    const target =
      sheetOf(this.spreadsheet, history) ??
      makeSheet(this.spreadsheet, history);
    const positions = columnsOf(target, history);
    const last = target.getLastRow();
    const moved = last < 2 ? [] : codesOf(target, positions.code, last);
    const there = new Set(moved.slice(-going.length));
    const lacking = inOrder(this.read(going)).filter(
      ({row}) => !there.has(row),
    );
    if (lacking.length > 0) writeRows(target, positions, last + 1, lacking);
    SpreadsheetApp.flush();
    const runs = runsOf(going.map(({at}) => at)).reverse();
    for (const {from, to} of runs) this.sheet.deleteRows(from, to - from + 1);
    this.look();
  }

  /** Codes, entries and states; people may have sorted the sheet. */
  private look(): void {
    const last = this.sheet.getLastRow();
    if (last < 2) {
      this.known = [];
      return;
    }
    const {code, entry, state} = this.positions;
    const from = Math.min(code, entry, state);
    const width = Math.max(code, entry, state) - from + 1;
    this.known = this.sheet
      .getRange(2, from + 1, last - 1, width)
      .getValues()
      .map((cells, index) => ({
        at: index + 2,
        number: numberOfCode(journal.prefix, String(cells[code - from])) ?? NaN,
        entry: String(cells[entry - from]),
        state: String(cells[state - from]),
      }))
      .filter(({number}) => !Number.isNaN(number));
  }

  private last(): LastLink {
    if (this.appended !== undefined) return this.appended;
    const kept = recallLast() ?? {number: 0, chain: ''};
    const highest = this.known.reduce<Known | undefined>(
      (top, row) => (top === undefined || row.number > top.number ? row : top),
      undefined,
    );
    if (highest === undefined || highest.number <= kept.number) return kept;
    const chain = this.sheet
      .getRange(highest.at, this.positions.chain + 1)
      .getValue();
    return {number: highest.number, chain: String(chain)};
  }

  private entries(known: readonly Known[]): Entry[] {
    return entriesOf(this.read(known));
  }

  private read(known: readonly Known[]): JournalRow[] {
    return runsOf(known.map(({at}) => at)).flatMap(({from, to}) =>
      readRows(this.sheet, this.positions, from, to),
    );
  }
}

/** All rows of the history and the journal, and what their chain shows; nothing is written. */
export function readJournal(spreadsheet: Spreadsheet): {
  readonly rows: readonly JournalRow[];
  /** Russian lines. */
  readonly broken: readonly string[];
} {
  const rows = inOrder(
    [history, journal].flatMap(table => {
      const sheet = sheetOf(spreadsheet, table);
      const last = sheet?.getLastRow() ?? 0;
      if (sheet === null || last < 2) return [];
      const {positions, missing} = placesOn(sheet, table);
      if (missing.length > 0) return [];
      return readRows(sheet, positions, 2, last).filter(({row}) => row !== '');
    }),
  );
  return {rows, broken: brokenLinks(rows, '', recallLast())};
}

function recallLast(): LastLink | undefined {
  const kept = recallText(LAST);
  return kept === undefined ? undefined : (JSON.parse(kept) as LastLink);
}

/** A bare sheet, so that no command waits for a repair; «Починить книгу» dresses it. */
function makeSheet(spreadsheet: Spreadsheet, table: Table): Sheet {
  const sheet = spreadsheet.insertSheet(
    table.sheet,
    spreadsheet.getNumSheets(),
  );
  markSheet(sheet, table.name);
  sheet.hideSheet();
  return sheet;
}

/** 0-based columns by key; headers that somebody has removed are put at the right end. */
function columnsOf(sheet: Sheet, table: Table): {[key: string]: number} {
  const {positions, missing: lacking, header} = placesOn(sheet, table);
  if (lacking.length === 0) return positions;
  const free = header.every(cell => cell === '') ? 0 : header.length;
  const missing = free + lacking.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet
    .getRange(1, free + 1, 1, lacking.length)
    .setValues([lacking.map(([, title]) => title)]);
  lacking.forEach(([key], index) => {
    positions[key] = free + index;
  });
  return positions;
}

function placesOn(sheet: Sheet, table: Table) {
  const width = Math.max(1, sheet.getLastColumn());
  const [header] = sheet.getRange(1, 1, 1, width).getValues();
  const positions = {...locate(table, header.map(String), {}).positions};
  const titles: [string, string][] = [
    ['code', CODE_TITLE],
    ...JOURNAL_KEYS.map((key): [string, string] => [
      key,
      table.columns[key].title,
    ]),
  ];
  const missing = titles.filter(([key]) => positions[key] === undefined);
  return {positions, missing, header};
}

function codesOf(sheet: Sheet, column: number, last: number): string[] {
  return sheet
    .getRange(2, column + 1, last - 1, 1)
    .getValues()
    .map(([code]) => String(code));
}

function readRows(
  sheet: Sheet,
  positions: {readonly [key: string]: number},
  from: number,
  to: number,
): JournalRow[] {
  const width = Math.max(...Object.values(positions)) + 1;
  return sheet
    .getRange(from, 1, to - from + 1, width)
    .getValues()
    .map(cells => {
      const text = (key: string) => String(cells[positions[key]] ?? '');
      return {
        row: text('code'),
        ...Object.fromEntries(JOURNAL_KEYS.map(key => [key, text(key)])),
      } as JournalRow;
    });
}

/** Appends rows in one call; people's own columns between stay blank, as new rows are. */
function writeRows(
  sheet: Sheet,
  positions: {readonly [key: string]: number},
  first: number,
  rows: readonly JournalRow[],
): void {
  const used = Object.values(positions);
  const from = Math.min(...used);
  const width = Math.max(...used) - from + 1;
  const lacking = first + rows.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const cells = rows.map(row => {
    const line = new Array<Cell>(width).fill('');
    for (const key of JOURNAL_KEYS) {
      line[positions[key] - from] = encodeCell(row[key]);
    }
    // Nothing that Sheets would take for a value, and its column is plain text: no apostrophe.
    line[positions.code - from] = row.row;
    return line;
  });
  sheet.getRange(first, from + 1, rows.length, width).setValues(cells);
}
