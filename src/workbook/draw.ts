/** Draws a script-made sheet from its layout; writes only what differs, and tells what people had typed over. */

import type {Cell} from '../model/cell';
import {fingerprint} from '../model/fingerprint';
import {
  Area,
  ChartLayout,
  Highlight,
  LayoutCell,
  SheetLayout,
  Style,
  columnLetter,
} from '../model/layout';
import {holds} from './days';
import {TAB_COLOURS} from '../model/tabs';
import {encodeCell} from './encode';
import {markSheet, markedSheet} from './marks';
import {recallText, rememberText} from './memory';
import {runsOf} from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

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

export interface Drawn {
  /** Whether any cell was written. */
  readonly changed: boolean;
  readonly overtyped: readonly Overtyped[];
}

/** What was drawn last, kept in the document's properties under the name of the sheet. */
interface Memory {
  readonly cells: string;
  readonly looks: string;
  /** The size of what was drawn: what stands beyond it people wrote. */
  readonly height: number;
  readonly width: number;
}

/** Draws the sheet; makes it where it is missing. */
export function drawLayout(book: Spreadsheet, layout: SheetLayout): Drawn {
  const sheet = pageSheet(book, layout.sheet);
  const isBlank = sheet.getLastRow() === 0;
  const memory = isBlank ? undefined : recall(layout.sheet);
  const height = layout.cells.length;
  const width = Math.max(1, ...layout.cells.map(row => row.length));
  const now: Memory = {
    cells: fingerprint(layout.cells),
    looks: fingerprint({...layout, cells: height}),
    height,
    width,
  };
  fit(sheet, now, memory, layout);
  const differing = isBlank
    ? allOf(layout)
    : differences(layout, readPresent(sheet, layout, height, width));
  const overtyped = differing
    .filter(({wanted, formula, value}) => {
      if (memory === undefined) return false;
      const typedOver = isFormula(wanted) && formula === '' && value !== '';
      return typedOver || memory.cells === now.cells;
    })
    .map(({row, column, value}) => ({
      sheet: layout.sheet,
      cell: `${columnLetter(column)}${row}`,
      typed: String(value),
      row,
      column,
    }));
  if (differing.length > 0) {
    sheet.getRange(1, 1, height, width).setValues(encoded(layout, width));
  }
  if (memory?.looks !== now.looks) dress(sheet, layout, height, width);
  if (fingerprint(memory ?? null) !== fingerprint(now)) {
    remember(layout.sheet, now);
  }
  return {changed: differing.length > 0, overtyped};
}

/** The sheet of a page, found by its name or its mark, or made. */
export function pageSheet(book: Spreadsheet, name: string): Sheet {
  const found = book.getSheetByName(name) ?? markedSheet(book, name);
  if (found !== null) return found;
  const sheet = book.insertSheet(name);
  markSheet(sheet, name);
  sheet.setTabColor(TAB_COLOURS.read);
  return sheet;
}

/**
 * Gives the sheet the size of its layout, so that it prints without blank pages. Where people wrote something beside
 * what was drawn, nothing is cut off: only what is left of a larger earlier drawing is cleared.
 */
function fit(
  sheet: Sheet,
  now: Memory,
  before: Memory | undefined,
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
  if (isGone) {
    const values = whole.getValues();
    return {formulas, value: (row, column) => values[row][column]};
  }
  const heading = Math.min(height, Math.max(1, layout.frozenRows));
  const top = sheet.getRange(1, 1, heading, width).getValues();
  const columns = new Map<number, unknown[]>();
  for (const {from, to} of height > heading ? figures(layout, heading) : []) {
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

/** Of a sheet that was just made every cell is still to be written. */
function allOf(layout: SheetLayout): Difference[] {
  return layout.cells.flatMap((row, r) =>
    row.map((wanted, c) => ({
      row: r + 1,
      column: c + 1,
      wanted,
      formula: '',
      value: '',
    })),
  );
}

function differences(layout: SheetLayout, present: Present): Difference[] {
  const found: Difference[] = [];
  layout.cells.forEach((row, r) =>
    row.forEach((wanted, c) => {
      const formula = present.formulas[r][c];
      const value = present.value(r, c) ?? '';
      const same = isFormula(wanted)
        ? plain(wanted.formula) === plain(formula)
        : formula === '' && holds(value, wanted);
      if (!same)
        found.push({row: r + 1, column: c + 1, wanted, formula, value});
    }),
  );
  return found;
}

function isFormula(cell: LayoutCell): cell is {readonly formula: string} {
  return typeof cell === 'object';
}

/** Sheets may hand a formula back with the separators and spaces of its locale; texts in quotes stay as they are. */
function plain(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 0
        ? part.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase()
        : part,
    )
    .join('"');
}

function encoded(layout: SheetLayout, width: number): Cell[][] {
  return layout.cells.map(row =>
    Array.from({length: width}, (_, column) => {
      const cell = row[column] ?? '';
      return isFormula(cell) ? cell.formula : encodeCell(cell);
    }),
  );
}

function dress(
  sheet: Sheet,
  layout: SheetLayout,
  height: number,
  width: number,
): void {
  sheet.getRange(1, 1, height, width).breakApart().clearFormat();
  for (const {area, style} of layout.styles) {
    dressArea(rangeOf(sheet, area), style);
  }
  for (const {row, rows, height: pixels} of layout.heights ?? []) {
    sheet.setRowHeights(row, rows, pixels);
  }
  layout.widths.forEach((pixels, index) =>
    sheet.setColumnWidth(index + 1, pixels),
  );
  for (const area of layout.merges) rangeOf(sheet, area).merge();
  sheet.setFrozenRows(layout.frozenRows);
  sheet.setFrozenColumns(layout.frozenColumns);
  for (const {from, to} of layout.folded) {
    for (let column = from; column <= to; column++) {
      if (sheet.getColumnGroupDepth(column) > 0) continue;
      const columns = sheet.getRange(1, from, 1, to - from + 1);
      columns.shiftColumnGroupDepth(1);
      columns.collapseGroups();
      break;
    }
  }
  for (const column of layout.hiddenColumns) sheet.hideColumns(column);
  sheet.setConditionalFormatRules(
    layout.highlights.map(highlight => ruleOf(sheet, highlight)),
  );
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  for (const chart of layout.charts) insertChart(sheet, chart);
}

function dressArea(range: Range, style: Style): void {
  if (style.bold !== undefined) {
    range.setFontWeight(style.bold ? 'bold' : 'normal');
  }
  if (style.italic !== undefined) {
    range.setFontStyle(style.italic ? 'italic' : 'normal');
  }
  if (style.size !== undefined) range.setFontSize(style.size);
  if (style.color !== undefined) range.setFontColor(style.color);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.align !== undefined) range.setHorizontalAlignment(style.align);
  if (style.valign !== undefined) range.setVerticalAlignment(style.valign);
  if (style.wrap !== undefined) range.setWrap(style.wrap);
  if (style.numberFormat !== undefined) {
    range.setNumberFormat(style.numberFormat);
  }
  const line = SpreadsheetApp.BorderStyle.SOLID;
  if (style.border === 'all') {
    range.setBorder(true, true, true, true, true, true, '#d0d7de', line);
  } else if (style.border === 'bottom') {
    range.setBorder(null, null, true, null, null, null, '#8c959f', line);
  } else if (style.border === 'top') {
    range.setBorder(true, null, null, null, null, null, '#8c959f', line);
  }
}

function ruleOf(
  sheet: Sheet,
  highlight: Highlight,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(highlight.formula)
    .setRanges(highlight.areas.map(area => rangeOf(sheet, area)));
  if (highlight.background !== undefined) {
    rule.setBackground(highlight.background);
  }
  if (highlight.color !== undefined) rule.setFontColor(highlight.color);
  return rule.build();
}

function insertChart(sheet: Sheet, chart: ChartLayout): void {
  const types = {
    bar: Charts.ChartType.BAR,
    column: Charts.ChartType.COLUMN,
    pie: Charts.ChartType.PIE,
    line: Charts.ChartType.LINE,
  };
  const builder = sheet
    .newChart()
    .setChartType(types[chart.type])
    .setNumHeaders(1)
    .setPosition(chart.anchor.row, chart.anchor.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('isStacked', chart.stacked)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('legend', {position: chart.legend ?? 'right'});
  if (chart.colors !== undefined) {
    builder.setOption('colors', [...chart.colors]);
  }
  for (const area of chart.areas) builder.addRange(rangeOf(sheet, area));
  sheet.insertChart(builder.build());
}

function rangeOf(sheet: Sheet, area: Area): Range {
  return sheet.getRange(area.row, area.column, area.rows, area.columns);
}

function recall(sheet: string): Memory | undefined {
  const kept = recallText(`drawn.${sheet}`);
  return kept === undefined ? undefined : (JSON.parse(kept) as Memory);
}

function remember(sheet: string, memory: Memory): void {
  rememberText(`drawn.${sheet}`, JSON.stringify(memory));
}
