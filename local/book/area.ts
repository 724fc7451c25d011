/** A rectangle of cells, and where it lies after rows or columns came or went. */

import {Block, a1ToBlock, blockToA1} from '../engine/formula';
import {reorderedSpan} from '../engine/reorder';

/** 0-based top-left corner and size in cells; the sheet is its owner's. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area of a named sheet: for what points from one sheet to another. */
export interface Reference {
  readonly sheet: number;
  readonly area: Area;
}

export type Axis = 'rows' | 'columns';

/** Lines (rows or columns) that came before `at`, went from `at` on, or moved to before `to`. */
export type LineEdit =
  | {kind: 'insert'; axis: Axis; at: number; count: number}
  | {kind: 'delete'; axis: Axis; at: number; count: number}
  | {kind: 'move'; axis: Axis; at: number; count: number; to: number};

export const area = (
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Area => ({row, column, rows, columns});

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row &&
  a.column === b.column &&
  a.rows === b.rows &&
  a.columns === b.columns;

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** The common part, or null where the two do not touch. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? {row, column, rows, columns} : null;
}

/** What is left of `a` without `b`, as up to four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const common = intersection(a, b);
  if (!common) return [a];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    area(a.row, a.column, common.row - a.row, a.columns),
    area(below, a.column, a.row + a.rows - below, a.columns),
    area(common.row, a.column, common.rows, common.column - a.column),
    area(common.row, right, common.rows, a.column + a.columns - right),
  ].filter(part => part.rows > 0 && part.columns > 0);
}

/** Whether `areas` together hold every cell of `target`. */
export const covers = (areas: readonly Area[], target: Area): boolean =>
  areas.reduce(
    (left, cover) => left.flatMap(part => subtract(part, cover)),
    [target],
  ).length === 0;

/**
 * Where a span of lines lies after an edit, or null if all of it went. An
 * insertion at its first line pushes it; one inside it widens it, as in Sheets.
 */
function editedSpan(
  start: number,
  count: number,
  edit: LineEdit,
): [start: number, count: number] | null {
  const end = start + count;
  if (edit.kind === 'insert') {
    if (edit.at <= start) return [start + edit.count, count];
    return edit.at < end ? [start, count + edit.count] : [start, count];
  }
  if (edit.kind === 'delete') {
    const gone = (position: number) =>
      Math.min(Math.max(position - edit.at, 0), edit.count);
    const left = count - (gone(end) - gone(start));
    return left > 0 ? [start - gone(start), left] : null;
  }
  const {at: index, to: before} = edit;
  const moved = {index, count: edit.count, before};
  const [from, to] = reorderedSpan([start, end - 1], moved);
  return [from, to - from + 1];
}

/** The area after an edit of its own sheet's lines; null if nothing is left. */
export function editedArea(target: Area, edit: LineEdit): Area | null {
  if (edit.axis === 'rows') {
    const span = editedSpan(target.row, target.rows, edit);
    return span && {...target, row: span[0], rows: span[1]};
  }
  const span = editedSpan(target.column, target.columns, edit);
  return span && {...target, column: span[0], columns: span[1]};
}

/** «B2:D7», or «B2» for one cell. */
export const areaName = (target: Area): string => blockToA1(blockOf(target));

/** The engine's form of an area. */
export const blockOf = (target: Area): Block => ({
  startRow: target.row,
  endRow: target.row + target.rows - 1,
  startColumn: target.column,
  endColumn: target.column + target.columns - 1,
});

/**
 * The cells of «B2», «B2:D7», «B:D», «2:7» or «B2:D» (without a sheet's name)
 * on a grid of that size; null if the text is no such notation.
 */
export function parseArea(
  text: string,
  grid: {rows: number; columns: number},
): Area | null {
  const parsed = a1ToBlock(text, grid);
  if (!parsed || parsed.sheet !== null) return null;
  const {startRow, endRow, startColumn, endColumn} = parsed.block;
  return area(
    startRow,
    startColumn,
    endRow - startRow + 1,
    endColumn - startColumn + 1,
  );
}

/** Splits «'Мои баллы'!A1:B2» into the sheet's name (if any) and the rest. */
export function splitSheetName(text: string): {sheet?: string; rest: string} {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return {sheet: quoted[1].replace(/''/g, "'"), rest: quoted[2]};
  const mark = text.lastIndexOf('!');
  return mark < 0
    ? {rest: text}
    : {sheet: text.slice(0, mark), rest: text.slice(mark + 1)};
}
