/** The companions that follow from changes: what formulas need of cells that a command is about to write. */

import {
  type Book,
  type RawBook,
  type RawSheet,
  type TableData,
  readBook,
  readRows,
} from './book';
import type {Cell} from './cell';
import type {Change} from './change';
import {grouped} from './grouped';
import {columnsNaming} from './references';
import {type Table, type TableName, companionsOf} from './schema';
import {tableByName} from './tables';

/** What a companion shall hold once the changes are in. */
export interface Derived {
  readonly table: TableName;
  readonly code: string;
  /** «period.from». */
  readonly key: string;
  readonly after: Cell;
}

/**
 * @param raw the sheets as they were read
 * @param book the same, understood
 */
export function derivedFrom(
  raw: RawBook,
  book: Book,
  changes: readonly Change[],
): Derived[] {
  const byTable = grouped(changes, ({table}) => table);
  const context = changes.some(names)
    ? readBook(
        Object.fromEntries(
          Object.entries(raw).map(([name, sheet]) => [
            name,
            changed(book, name as TableName, sheet, byTable, false).sheet,
          ]),
        ),
        Object.values(book.tables).map(({definition}) => definition),
        book.counters,
      ).context
    : book.context;
  return [...byTable.keys()].flatMap(name => {
    const sheet = raw[name];
    const definition: Table = tableByName[name];
    if (sheet === undefined || companionsOf(definition).length === 0) return [];
    const rows = changed(book, name, sheet, byTable, true);
    const keys = new Set(companionsOf(definition).map(({key}) => key));
    return readRows(definition, rows.sheet, context).upkeep.flatMap(
      ({row, key, after}) => {
        const code = rows.codes[row - 2];
        return code !== undefined && keys.has(key)
          ? [{table: name, code, key, after}]
          : [];
      },
    );
  });
}

/** Whether a change touches a name by which other tables know a row. */
function names({table, column}: Change): boolean {
  const {label, otherNames = []}: Table = tableByName[table];
  if (columnsNaming(table).length === 0) return false;
  return column === 'code' || column === label || otherNames.includes(column);
}

/** The cells with the codes that the book gave to rows without one: read anew, they would get others. */
function withCodes(
  {cells, firstRow = 2}: RawSheet,
  {upkeep, positions}: TableData,
): (readonly Cell[])[] {
  const lines = [...cells];
  for (const {row, key, after} of upkeep) {
    if (key !== 'code') continue;
    const index = row - firstRow + 1;
    const line = [...lines[index]];
    line[positions.code] = after;
    lines[index] = line;
  }
  return lines;
}

/** A sheet with its changes: all rows, or only those that are changed, with the code of each. */
function changed(
  book: Book,
  name: TableName,
  sheet: RawSheet,
  byTable: ReadonlyMap<TableName, readonly Change[]>,
  isBrief: boolean,
): {sheet: RawSheet; codes: string[]} {
  const data = book.tables[name];
  if (data === undefined) return {sheet, codes: []};
  const byCode = grouped(byTable.get(name) ?? [], ({code}) => code);
  const [header, ...body] = withCodes(sheet, data);
  const lines: (readonly Cell[])[] = isBrief ? [] : [...body];
  const codes: string[] = [];
  for (const [code, changes] of byCode) {
    const at = data.byCode(code)?.row;
    const line = [...(at === undefined ? [] : body[at - 2])];
    if (at === undefined) line[data.positions.code] = code;
    for (const {column, after} of changes) {
      const place = data.positions[column];
      if (place !== undefined) line[place] = after;
    }
    const cells = Array.from(line, cell => cell ?? '');
    if (isBrief || at === undefined) lines.push(cells);
    else lines[at - 2] = cells;
    codes.push(code);
  }
  return {sheet: {...sheet, cells: [header, ...lines], firstRow: 2}, codes};
}
