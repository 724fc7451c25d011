/** A look at some cells of a table as they stand now, by code: before a command writes, and after. */

import type {Cell} from '../model/cell';
import {locate} from '../model/locate';
import {type Table, companionsOf} from '../model/schema';
import {columnMarks, sheetOf} from './marks';
import {asWritten, cellReader} from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A sheet of so many cells is read whole, in one call: calls cost more than cells up to here. */
const FEW_CELLS = 10_000;

export interface Look {
  readonly sheet: Sheet;
  /** 0-based column by key. */
  readonly positions: {readonly [key: string]: number};
  /** Number of used rows with the header. */
  readonly height: number;
  /** Codes of all rows that have one, from top to bottom. */
  readonly codes: readonly string[];
  /** Row, 1-based, by code; of rows that share a code the first. */
  rowOf(code: string): number | undefined;
  /** Code in a row, '' for none. */
  codeAt(row: number): string;
  /** Key of the column at a 0-based place; undefined for one of people's own. */
  keyAt(column: number): string | undefined;
  /** 0-based place of the column with a title, also of people's own; undefined where none has it. */
  titled(title: string): number | undefined;
  titleAt(column: number): string;
  /** What a cell holds, a companion's day as a serial number; undefined where it was not looked at. */
  cellAt(row: number, column: number): Cell | undefined;
  /** Its formula, '' for none. */
  formulaAt(row: number, column: number): string;
  /** Number of used columns. */
  readonly width: number;
}

/**
 * Looks at the rows of some codes; a small sheet is looked at whole.
 *
 * @returns undefined where the sheet is missing
 */
export function lookAt(
  spreadsheet: Spreadsheet,
  table: Table,
  codes: ReadonlySet<string>,
): Look | undefined {
  const sheet = sheetOf(spreadsheet, table);
  if (sheet === null) return undefined;
  const used = sheet.getDataRange();
  const height = used.getNumRows();
  const width = used.getNumColumns();
  const isSmall = height * width <= FEW_CELLS;
  const top = isSmall
    ? used.getValues()
    : sheet.getRange(1, 1, 1, width).getValues();
  const header = top[0].map(cellReader(sheet));
  const byHeader = locate(table, header, {});
  const isClear = byHeader.missing.length + byHeader.ambiguous.length === 0;
  const {positions} = isClear
    ? byHeader
    : locate(table, header, columnMarks(sheet));
  const at = positions.code;
  const column = (): unknown[][] =>
    height < 2 ? [] : sheet.getRange(2, at + 1, height - 1, 1).getValues();
  const allCodes = (
    at === undefined
      ? []
      : isSmall
        ? top.slice(1).map(row => [row[at]])
        : column()
  ).map(([code]) => String(code).trim());
  const rows = new Map<string, number>();
  allCodes.forEach((code, index) => {
    if (code !== '' && !rows.has(code)) rows.set(code, index + 2);
  });
  const wanted = [...codes].flatMap(code => rows.get(code) ?? []);
  const first = isSmall ? 1 : Math.min(...wanted);
  const last = isSmall ? height : Math.max(...wanted);
  const block =
    isSmall || wanted.length === 0
      ? undefined
      : sheet.getRange(first, 1, last - first + 1, width);
  const values = isSmall ? top : (block?.getValues() ?? []);
  const formulas = (isSmall ? used : block)?.getFormulas() ?? [];
  const read = cellReader(sheet);
  const titles = header.map(cell => String(cell).trim());
  const companions = new Set(
    companionsOf(table).map(({key}) => positions[key]),
  );
  const keys = new Map(
    Object.entries(positions).map(([key, place]) => [place, key]),
  );
  return {
    sheet,
    positions,
    height,
    codes: [...rows.keys()],
    rowOf: code => rows.get(code),
    codeAt: row => allCodes[row - 2] ?? '',
    keyAt: place => keys.get(place),
    titled: title => {
      const place = titles.indexOf(title);
      return place < 0 ? undefined : place;
    },
    titleAt: place => titles[place] ?? '',
    width,
    cellAt: (row, place) => {
      // What lies below and beside the used cells is blank.
      if (row > height || place >= width) return '';
      const line = values[row - first];
      if (line === undefined) return undefined;
      return companions.has(place) ? asWritten(line[place]) : read(line[place]);
    },
    formulaAt: (row, place) => formulas[row - first]?.[place] ?? '',
  };
}
