/** Lines and cells come, go and move: formulas, layers and attachments of the whole book follow. */

import {forgetSheet, renameSheet as renameInFormula} from '../engine/formula';
import {
  Area,
  Axis,
  LineEdit,
  area,
  blockOf,
  contains,
  editedArea,
} from './area';
import {
  editAreasOf,
  editReferencesTo,
  loseReferences,
  mapFormulas,
  mentioning,
  rewriteFormulas,
} from './references';
import type {Sheet} from './sheet';

/**
 * `count` empty lines before line `at`. They look like the neighbour on that
 * side (`inherit`): «Insert row below» of Google's menu takes the looks of the
 * row above, «above» those of the row below, and the rules with them.
 */
export function insertLines(
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  inherit: 'before' | 'after',
): void {
  editLines(sheet, {kind: 'insert', axis, at, count});
  const model = inherit === 'before' ? at - 1 : at + count;
  const lines = sheet[axis];
  if (model < 0 || model >= lines.count) return;
  lines.change(at, count, {size: lines.get(model).size});
  const across = axis === 'rows' ? sheet.columns.count : sheet.rows.count;
  for (let i = 0; i < across; i++) {
    const [row, column] = axis === 'rows' ? [model, i] : [i, model];
    const style = sheet.styles.get(row, column);
    const rule = sheet.validations.get(row, column);
    if (!style && !rule) continue;
    const fresh =
      axis === 'rows' ? area(at, i, count, 1) : area(i, at, 1, count);
    sheet.styles.fill(fresh, style);
    sheet.validations.fill(fresh, rule);
  }
}

export function deleteLines(
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
): void {
  editLines(sheet, {kind: 'delete', axis, at, count});
}

/** The lines go to before line `to`, numbered as before the move. */
export function moveLines(
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  to: number,
): void {
  if (to >= at && to <= at + count) return;
  editLines(sheet, {kind: 'move', axis, at, count, to});
}

/** Lines without a look of their own come, or lines go or move: what `insertLines` and the others begin with. */
export function editLines(sheet: Sheet, edit: LineEdit): void {
  const {axis, at, count} = edit;
  const common = {sheet: sheet.name, dimension: axis, index: at, count};
  // At the sheet's end nothing lies beyond, and no reference moves.
  const atEnd = edit.kind === 'insert' && at >= sheet[axis].count;
  if (!atEnd) {
    rewriteFormulas(
      sheet.book,
      edit.kind === 'move'
        ? {...common, kind: 'reorder', before: edit.to}
        : {...common, kind: edit.kind},
    );
    for (const layer of sheet.layers) layer.edit(edit);
  }
  sheet[axis].edit(edit);
  if (!atEnd) {
    followEdit(sheet, edit);
    const along = (target: Area) => editedArea(target, edit);
    editReferencesTo(sheet, along);
    editAreasOf(sheet, along);
  }
  sheet.book.restructured(sheet, 'structure', edit);
}

/** What hangs on single lines: metadata, columns of the filter, corners of charts. */
function followEdit(sheet: Sheet, edit: LineEdit): void {
  const line = (index: number): number | null =>
    edit.axis === 'rows'
      ? (editedArea(area(index, 0), edit)?.row ?? null)
      : (editedArea(area(0, index), edit)?.column ?? null);
  const own = edit.axis === 'rows' ? 'ROW' : 'COLUMN';
  // Metadata goes with its line: developers.google.com/apps-script/reference/spreadsheet/developer-metadata
  sheet.book.metadata = sheet.book.metadata.filter(({place}) => {
    if (place.kind !== own || place.sheet !== sheet.id) return true;
    const index = line(place.index);
    if (index !== null) place.index = index;
    return index !== null;
  });
  if (sheet.filter && edit.axis === 'columns') {
    sheet.filter.columns = new Map(
      [...sheet.filter.columns].flatMap(([column, rule]) => {
        const now = line(column);
        return now === null ? [] : [[now, rule] as const];
      }),
    );
  }
  const side = edit.axis === 'rows' ? 'row' : 'column';
  for (const {anchor} of sheet.charts) {
    anchor[side] = line(anchor[side]) ?? edit.at;
  }
}

/**
 * Cells come into a block and push what lies beyond to the right or down, or
 * go and pull it back. Merges, rules by area and names that lie wholly in the
 * strip move with it.
 */
export function shiftCells(
  sheet: Sheet,
  block: Area,
  axis: Axis,
  kind: 'insert' | 'delete',
): void {
  const sign = kind === 'insert' ? 1 : -1;
  const beyond = strip(sheet, block, axis, kind);
  const [rows, columns] =
    axis === 'rows' ? [sign * block.rows, 0] : [0, sign * block.columns];
  if (kind === 'delete') loseReferences(sheet, block);
  rewriteFormulas(sheet.book, {
    kind: 'move',
    sheet: sheet.name,
    block: blockOf(beyond),
    rows,
    columns,
  });
  for (const layer of sheet.layers) layer.shift(block, axis, kind);
  const follow = (target: Area): Area | null => {
    if (contains(beyond, target)) {
      return {
        ...target,
        row: target.row + rows,
        column: target.column + columns,
      };
    }
    return kind === 'delete' && contains(block, target) ? null : target;
  };
  editReferencesTo(sheet, follow);
  editAreasOf(sheet, follow);
  sheet.book.restructured(sheet, 'structure');
}

/** The cells that an insertion at (or deletion of) a block moves. */
function strip(
  sheet: Sheet,
  block: Area,
  axis: Axis,
  kind: 'insert' | 'delete',
): Area {
  if (axis === 'rows') {
    const row = kind === 'insert' ? block.row : block.row + block.rows;
    return {...block, row, rows: sheet.rows.count - row};
  }
  const column =
    kind === 'insert' ? block.column : block.column + block.columns;
  return {...block, column, columns: sheet.columns.count - column};
}

/** Renames a sheet; formulas that name it follow. */
export function renameSheet(sheet: Sheet, name: string): void {
  const {book} = sheet;
  const mentions = mentioning(sheet.name);
  mapFormulas(book, (formula, home) =>
    mentions(formula, home)
      ? renameInFormula(formula, sheet.name, name)
      : formula,
  );
  sheet.rename(name);
  book.restructured(sheet, 'sheets');
}

/** Takes a sheet out; formulas that name it show #REF! from now on. */
export function deleteSheet(sheet: Sheet): void {
  const {book} = sheet;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  mapFormulas(book, formula => forgetSheet(formula, sheet.name));
  editReferencesTo(sheet, () => null);
  book.metadata = book.metadata.filter(
    ({place}) => !('sheet' in place) || place.sheet !== sheet.id,
  );
  book.restructured(sheet, 'sheets');
}

/** Puts a sheet at another place among the tabs, from 0. */
export function moveSheet(sheet: Sheet, index: number): void {
  const {sheets} = sheet.book;
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(index, 0, sheet);
  sheet.book.restructured(sheet, 'sheets');
}
