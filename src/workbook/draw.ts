/** Draws a page from its layout; writes only what differs, and tells what people had typed over. */

import type {Cell} from '../model/cell';
import {fingerprint} from '../model/fingerprint';
import {LayoutCell, SheetLayout, columnLetter} from '../model/layout';
import {holds} from './days';
import {dress} from './dress';
import {encodeCell} from './encode';
import {
  Drawing,
  dressTab,
  formulaPlaces,
  hadFormula,
  isFormula,
  memoryOf,
  pageSheet,
  recallDrawing,
} from './pages';
import {runsOf} from '../model/runs';
import {plainFormula} from './same-formula';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A page with figures and texts in more than this share of its columns is read whole. */
const MOSTLY = 0.5;

/** A cell of a script-made sheet that a person changed by hand since the last run. */
export interface Overtyped {
  readonly sheet: string;
  /** «C7». */
  readonly cell: string;
  /** What the person typed, as shown. */
  readonly typed: string;
  /** Row and column, 1-based, to read what the restored cell shows. */
  readonly row: number;
  readonly column: number;
}

/** A page that was drawn. */
export interface Drawn {
  readonly overtyped: readonly Overtyped[];
  /** Whether it was never drawn to its end before. */
  readonly isNew: boolean;
  /**
   * To be kept once the page is flushed, by key: a run that dies may lose its writes, and what it remembered of them
   * would hide that for ever.
   */
  readonly memory: {readonly [key: string]: string};
}

/**
 * Draws a page.
 *
 * @throws Error where its sheet is missing: a command names its pages, and they are made before it thinks
 */
export function drawLayout(book: Spreadsheet, layout: SheetLayout): Drawn {
  const sheet = pageSheet(book, layout.sheet);
  if (sheet === null) throw new Error(`No sheet «${layout.sheet}»`);
  const memory = recallDrawing(sheet);
  if (memory === undefined) dressTab(sheet, layout.sheet);
  const height = layout.cells.length;
  const width = Math.max(1, ...layout.cells.map(row => row.length));
  const drawing: Drawing = {
    cells: fingerprint(layout.cells),
    looks: fingerprint({...layout, cells: height}),
    formulas: formulaPlaces(layout),
    height,
    width,
    charts: layout.charts.map(({title}) => title),
  };
  fit(sheet, drawing, memory, layout);
  const present = readPresent(sheet, layout, height, width);
  const areAsHanded =
    memory?.cells === drawing.cells &&
    memory.handed === fingerprint(present.formulas);
  const differing = differences(layout, present, areAsHanded);
  const isFromElsewhere = ofTheList(layout);
  const overtyped = differing
    .filter(difference => {
      const {row, column, formula, value} = difference;
      if (isFromElsewhere(difference)) return false;
      // Sheets itself breaks a formula when the sheet that it names is deleted.
      if (memory === undefined || formula.includes('#REF!')) return false;
      if (memory.cells === drawing.cells) return true;
      // Changed rules move what stands in the page; of its own figures and texts none is a person's.
      return formula === '' && value !== '' && hadFormula(memory, row, column);
    })
    .map(({row, column, value}) => ({
      sheet: layout.sheet,
      cell: `${columnLetter(column)}${row}`,
      typed: String(value),
      row,
      column,
    }));
  const whole = sheet.getRange(1, 1, height, width);
  // Before the cells are written: those that a merge covers would be lost.
  const isUndressed =
    memory?.looks !== drawing.looks ||
    (differing.length > 0 &&
      (!isMergedAs(whole, layout) || isPlainText(whole, differing)));
  if (isUndressed) dress(sheet, layout, whole, memory?.charts ?? []);
  const formulas =
    differing.length > 0
      ? writeAround(sheet, layout, differing, present.formulas)
      : present.formulas;
  const now: Drawing = {...drawing, handed: fingerprint(formulas)};
  return {
    overtyped,
    isNew: memory === undefined,
    memory:
      JSON.stringify(memory) === JSON.stringify(now)
        ? {}
        : memoryOf(sheet, now),
  };
}

/**
 * Gives the sheet the size of its layout, so that it prints without blank pages. Where people wrote something beside
 * what was drawn, nothing is cut off: only what is left of a larger earlier drawing is cleared.
 */
function fit(
  sheet: Sheet,
  now: Drawing,
  before: Drawing | undefined,
  {frozenRows, frozenColumns}: SheetLayout,
): void {
  // Sheets refuses to freeze all rows or columns that there are.
  const height = Math.max(now.height, frozenRows + 1);
  const width = Math.max(now.width, frozenColumns + 1);
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  if (height > rows) sheet.insertRowsAfter(rows, height - rows);
  if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
  const drawn = {
    height: Math.max(height, before?.height ?? 0),
    width: Math.max(width, before?.width ?? 0),
  };
  // What is as large as the drawing has nothing beside it: most runs end here, without a further question.
  if (rows <= height && columns <= width) return;
  const isOurs =
    sheet.getLastRow() <= drawn.height && sheet.getLastColumn() <= drawn.width;
  if (isOurs) {
    if (height < rows) sheet.deleteRows(height + 1, rows - height);
    if (width < columns) sheet.deleteColumns(width + 1, columns - width);
    return;
  }
  if (drawn.height > height) {
    sheet
      .getRange(height + 1, 1, drawn.height - height, drawn.width)
      .clearContent();
  }
  if (drawn.width > width) {
    sheet.getRange(1, width + 1, height, drawn.width - width).clearContent();
  }
}

function isMergedAs(
  whole: GoogleAppsScript.Spreadsheet.Range,
  {merges}: SheetLayout,
): boolean {
  const wanted = merges.map(
    ({row, column, rows, columns}) =>
      `${columnLetter(column)}${row}:${columnLetter(column + columns - 1)}${row + rows - 1}`,
  );
  const present = whole.getMergedRanges().map(range => range.getA1Notation());
  return wanted.sort().join() === present.sort().join();
}

/** Whether a formula that is to be restored would stay a text: people may have made its cell one of plain text. */
function isPlainText(
  whole: GoogleAppsScript.Spreadsheet.Range,
  differing: readonly Difference[],
): boolean {
  const lost = differing.filter(
    ({wanted, formula}) => isFormula(wanted) && formula === '',
  );
  if (lost.length === 0) return false;
  const formats = whole.getNumberFormats();
  return lost.some(({row, column}) => formats[row - 1][column - 1] === '@');
}

/** What stands in the sheet, by 0-based row and column. */
interface Present {
  readonly formulas: readonly (readonly string[])[];
  value(row: number, column: number): unknown;
}

/**
 * Reads the formulas of the whole sheet and the values only where the layout has some: the headings and the columns
 * of figures. Where a formula is gone, all values are read, to say what stands in its place.
 */
function readPresent(
  sheet: Sheet,
  layout: SheetLayout,
  height: number,
  width: number,
): Present {
  const whole = sheet.getRange(1, 1, height, width);
  const formulas = whole.getFormulas();
  const isGone = layout.cells.some((row, r) =>
    row.some((cell, c) => isFormula(cell) && formulas[r][c] === ''),
  );
  const heading = Math.min(height, Math.max(1, layout.frozenRows));
  const parts = figures(layout, heading);
  const read = parts.reduce((sum, {from, to}) => sum + to - from + 1, 0);
  if (isGone || read > MOSTLY * width) {
    const values = whole.getValues();
    return {formulas, value: (row, column) => values[row][column]};
  }
  const top = sheet.getRange(1, 1, heading, width).getValues();
  const columns = new Map<number, unknown[]>();
  for (const {from, to} of height > heading ? parts : []) {
    sheet
      .getRange(heading + 1, from + 1, height - heading, to - from + 1)
      .getValues()
      .forEach((row, index) =>
        row.forEach((value, offset) => {
          const column = columns.get(from + offset) ?? [];
          column[heading + index] = value;
          columns.set(from + offset, column);
        }),
      );
  }
  return {
    formulas,
    value: (row, column) =>
      row < heading ? top[row][column] : columns.get(column)?.[row],
  };
}

/** Runs of columns that hold a figure or a text below the heading; 0-based. */
function figures(
  layout: SheetLayout,
  heading: number,
): {from: number; to: number}[] {
  const columns = new Set<number>();
  for (const row of layout.cells.slice(heading)) {
    row.forEach((cell, column) => {
      if (!isFormula(cell) && cell !== '') columns.add(column);
    });
  }
  return runsOf([...columns]);
}

interface Difference {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly wanted: LayoutCell;
  readonly formula: string;
  readonly value: unknown;
}

function differences(
  layout: SheetLayout,
  present: Present,
  areAsHanded: boolean,
): Difference[] {
  const found: Difference[] = [];
  layout.cells.forEach((row, r) =>
    row.forEach((wanted, c) => {
      const formula = present.formulas[r][c];
      const value = present.value(r, c) ?? '';
      const same = isFormula(wanted)
        ? areAsHanded || plainFormula(wanted.formula) === plainFormula(formula)
        : formula === '' && holds(value, wanted);
      if (!same)
        found.push({row: r + 1, column: c + 1, wanted, formula, value});
    }),
  );
  return found;
}

/** Tells of a cell of a sortable list whether what stands in it belongs into another row of its column. */
function ofTheList({
  isSortable,
  cells,
}: SheetLayout): (difference: Difference) => boolean {
  if (isSortable !== true) return () => false;
  const columns = new Map<number, Set<unknown>>();
  return ({column, formula, value}) => {
    const own =
      columns.get(column) ??
      new Set(
        cells.map(row => {
          const cell = row[column - 1];
          return isFormula(cell) ? plainFormula(cell.formula) : cell;
        }),
      );
    columns.set(column, own);
    return own.has(formula === '' ? value : plainFormula(formula));
  };
}

/**
 * Writes the least rectangle that holds all that differs, in one call: each written cell costs.
 *
 * @returns the formulas of the page as Sheets hands them back
 */
function writeAround(
  sheet: Sheet,
  layout: SheetLayout,
  differing: readonly Difference[],
  before: Present['formulas'],
): string[][] {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const {row, column} of differing) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const cells = layout.cells
    .slice(top - 1, bottom)
    .map(row =>
      Array.from({length: right - left + 1}, (_, index) =>
        encoded(row[left - 1 + index] ?? ''),
      ),
    );
  const range = sheet
    .getRange(top, left, cells.length, right - left + 1)
    .setValues(cells);
  const handed = range.getFormulas();
  return before.map((row, r) =>
    row.map((formula, c) => handed[r - top + 1]?.[c - left + 1] ?? formula),
  );
}

function encoded(cell: LayoutCell): Cell {
  return isFormula(cell) ? cell.formula : encodeCell(cell);
}
