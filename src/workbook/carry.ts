/**
 * Carries committed changes into the sheets: rows are found by code just before, all is looked at again just after.
 * Between the two a person may sort or insert: what was displaced by that is put right.
 */

import {type Met, type Present, outstanding} from '../commands/outstanding';
import type {Change} from '../model/change';
import type {Derived} from '../model/derived';
import {grouped} from '../model/grouped';
import {runsOf} from '../model/runs';
import {type Table, companionsOf} from '../model/schema';
import {tableByName} from '../model/tables';
import {writeColumn} from './encode';
import {
  type Placed,
  type Restored,
  displaced,
  isRestored,
  missed,
} from './displaced';
import {type Look, lookAt} from './look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A person would have to sort the sheet between two calls as often. */
const MOST_TRIES = 4;

export interface Carried {
  /** Cells that hold a person's edit now, which stays. */
  readonly conflicts: readonly Met[];
  /** Cells of other rows that were hit and have their values again. */
  readonly repaired: readonly Change[];
}

/** How the changes stand against the sheets now, before any of them is written. */
export function compare(
  spreadsheet: Spreadsheet,
  changes: readonly Change[],
): {
  readonly write: readonly Change[];
  readonly conflicts: readonly Met[];
} {
  const write: Change[] = [];
  const conflicts: Met[] = [];
  for (const [name, own] of grouped(changes, ({table}) => table)) {
    const look = lookAt(spreadsheet, tableByName[name], codesOf(own));
    const present = presentOf(look);
    const found = outstanding(
      own.map(change => fromFormula(change, present)),
      present,
    );
    write.push(...found.write);
    conflicts.push(...found.conflicts);
  }
  return {write, conflicts};
}

/** A formula that a person put there, and that gives what the command read, is what the change takes away. */
function fromFormula(change: Change, present: Present): Change {
  const {code, column, before} = change;
  const formula = present.formula(code, column);
  const isTaken = formula !== '' && present.cell(code, column) === before;
  return isTaken && change.formula === undefined
    ? {...change, before: formula, formula: 'before'}
    : change;
}

/**
 * Writes what is outstanding of the changes, and the companions that follow from them.
 *
 * @param isAgain whether an earlier run may have written some of it
 */
export function carry(
  spreadsheet: Spreadsheet,
  changes: readonly Change[],
  derived: readonly Derived[],
  isAgain = false,
): Carried {
  const conflicts: Met[] = [];
  const repaired: Change[] = [];
  for (const [name, own] of grouped(changes, ({table}) => table)) {
    const companions = derived.filter(({table}) => table === name);
    const done = carryTable(
      spreadsheet,
      tableByName[name],
      own,
      companions,
      isAgain,
    );
    conflicts.push(...done.conflicts);
    repaired.push(...done.repaired);
  }
  return {conflicts, repaired};
}

function carryTable(
  spreadsheet: Spreadsheet,
  table: Table,
  changes: readonly Change[],
  derived: readonly Derived[],
  isAgain: boolean,
): Carried {
  const codes = codesOf(changes);
  const repaired: Change[] = [];
  let first = lookAt(spreadsheet, table, codes);
  // A look that a person's insertion overtook misses the row at the bottom: it would be made twice.
  if (
    isAgain &&
    created(changes).some(code => first?.rowOf(code) === undefined)
  )
    first = lookAt(spreadsheet, table, codes);
  if (first === undefined) {
    return {
      conflicts: changes.map(change => ({change, now: undefined})),
      repaired,
    };
  }
  let look: Look = first;
  let left = outstanding(changes, presentOf(look));
  const {conflicts} = left;
  let companions = derived;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (left.write.length + companions.length === 0) break;
    // Once: a look that a person's insertion overtook may miss the new row at the bottom, and is taken again.
    if (tries > 0 || makeRows(look, left.write)) {
      SpreadsheetApp.flush();
      look = lookAt(spreadsheet, table, codes) ?? look;
    }
    const placed = [
      ...place(look, due(left.write).map(asCell)),
      ...place(look, companions.map(asCell)),
    ];
    const hits: Restored[] = [];
    let cells: readonly Placed[] = placed;
    // What gets its own value back may be moved in its turn.
    for (let again = 0; again <= MOST_TRIES && cells.length > 0; again++) {
      write(look.sheet, table, cells);
      SpreadsheetApp.flush();
      const before: Look = look;
      look = lookAt(spreadsheet, table, codes) ?? before;
      const hit = displaced(before, look, cells);
      hits.push(...hit);
      cells = [...hit, ...missed(look, cells)];
    }
    repaired.push(...hits.flatMap(cell => changeOf(table, cell)));
    left = outstanding(left.write, presentOf(look));
    // What was written elsewhere, or found no row while rows moved, is written again.
    const isPut = ({code, key}: Derived) =>
      placed.some(cell => cell.code === code && cell.key === key);
    companions = companions.filter(each => hits.length > 0 || !isPut(each));
  }
  putBack(look, changes);
  return {conflicts, repaired};
}

/**
 * Moves a record that came back from the bottom to the row that it left, if that is blank still, and the blank row to
 * the bottom. Moving loses nothing, wherever a person's insertion or sorting meanwhile makes it lead.
 */
function putBack(
  {sheet, rowOf, width}: Look,
  changes: readonly Change[],
): void {
  for (const {code, column, after, row} of changes) {
    const own = rowOf(code);
    const isBack = column === 'code' && after === code;
    if (!isBack || row === undefined || own === undefined || own <= row) {
      continue;
    }
    if (!sheet.getRange(row, 1, 1, width).isBlank()) continue;
    try {
      sheet.moveRows(sheet.getRange(own, 1), row);
      sheet.moveRows(sheet.getRange(row + 1, 1), own + 1);
    } catch {
      // Google moves no part of cells that people merged. Nothing is lost where a move fails: the record stays below.
    }
  }
}

/** A record's code goes last: without it no cell of the row that was missed would be found again. */
function due(changes: readonly Change[]): Change[] {
  return changes.filter(
    change =>
      change.column !== 'code' ||
      change.after !== '' ||
      !changes.some(each => each.code === change.code && each !== change),
  );
}

/**
 * Gives new records a row, each in one call: «This operation is atomic», so that no row which a person inserts meanwhile
 * is hit (https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendRow(Object)).
 */
function makeRows(look: Look, changes: readonly Change[]): boolean {
  const codes = created(changes);
  const {sheet, positions} = look;
  for (const code of codes) {
    sheet.appendRow([...new Array<string>(positions.code).fill(''), code]);
  }
  return codes.length > 0;
}

/** Codes of the records that changes make. */
function created(changes: readonly Change[]): string[] {
  return changes.flatMap(({column, after, code}) =>
    column === 'code' && after === code ? [code] : [],
  );
}

function asCell(cell: Change | Derived): Omit<Placed, 'row' | 'column'> {
  return 'column' in cell
    ? {
        code: cell.code,
        key: cell.column,
        after: cell.after,
        isFormula: cell.formula === 'after',
      }
    : {...cell, isFormula: false};
}

function place(
  look: Look,
  cells: readonly Omit<Placed, 'row' | 'column'>[],
): Placed[] {
  return cells.flatMap(cell => {
    const row = look.rowOf(cell.code);
    const column = look.positions[cell.key];
    const isMade = cell.key === 'code' && cell.after !== '';
    if (row === undefined || column === undefined || isMade) return [];
    return [{...cell, row, column}];
  });
}

/** Each column by runs of cells, so that a neighbour is never touched. */
function write(sheet: Sheet, table: Table, cells: readonly Placed[]): void {
  const formats = formatsOf(table);
  for (const {row, column, after} of cells.filter(cell => cell.isFormula)) {
    const range = sheet.getRange(row, column + 1);
    // Under the format of plain text a formula stays a text.
    if (range.getNumberFormat() === '@') range.setNumberFormat('0');
    range.setFormula(String(after));
  }
  const plain = cells.filter(({isFormula}) => !isFormula);
  for (const [column, own] of grouped(plain, cell => cell.column)) {
    const byRow = new Map(own.map(cell => [cell.row, cell.after]));
    for (const {from, to} of runsOf([...byRow.keys()])) {
      const run = Array.from(
        {length: to - from + 1},
        (_, index) => byRow.get(from + index) ?? '',
      );
      const range = sheet.getRange(from, column + 1, run.length, 1);
      const format = formats.get(own[0].key) ?? '';
      writeColumn(range, run, format);
      // A text that was written here left the format of plain text.
      if (isRestored(own[0]) && format !== '') range.setNumberFormat(format);
    }
  }
}

/** Number formats by key of the column. */
export function formatsOf(table: Table): ReadonlyMap<string, string> {
  return new Map([
    ['code', '@'],
    ...Object.entries(table.columns).map(([key, {kind}]): [string, string] => [
      key,
      kind.numberFormat,
    ]),
    ...companionsOf(table).map(({key, companion}): [string, string] => [
      key,
      companion.numberFormat,
    ]),
  ]);
}

/** For the journal: a cell of a record that got its own value back; a companion is derived, a cell of no record cleared. */
function changeOf(
  {name, columns}: Table,
  {code, key, after, written, isFormula}: Restored,
): Change[] {
  const isPeoples = key === 'code' || key in columns;
  if (code === '' || !isPeoples) return [];
  const formula = isFormula ? {formula: 'after' as const} : {};
  const change = {table: name, code, column: key, before: written, after};
  return [{...change, ...formula}];
}

function codesOf(changes: readonly Change[]): Set<string> {
  return new Set(changes.map(({code}) => code));
}

function presentOf(look: Look | undefined): Present {
  const at = (code: string, column: string) => {
    const row = look?.rowOf(code);
    const place = look?.positions[column];
    return row === undefined || place === undefined ? undefined : {row, place};
  };
  return {
    has: code => look?.rowOf(code) !== undefined,
    cell: (code, column) => {
      const found = at(code, column);
      return found && look?.cellAt(found.row, found.place);
    },
    formula: (code, column) => {
      const found = at(code, column);
      return found === undefined
        ? ''
        : (look?.formulaAt(found.row, found.place) ?? '');
    },
  };
}
