/** Lines and cells come, go and move: formulas, layers and attachments of the whole book follow. */

import {
  StructureEdit,
  editReferences,
  forgetSheet,
  renameSheet as renameInFormula,
} from '../engine/formula';
import {Reference as FormulaReference, mapReferences} from '../engine/tokens';
import {
  Area,
  Axis,
  LineEdit,
  Reference,
  area,
  blockOf,
  contains,
  editedArea,
} from './area';
import type {Book} from './book';
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

function editLines(sheet: Sheet, edit: LineEdit): void {
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
  sheet.book.restructured(sheet, 'structure');
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

/** Every formula of the book after an edit: in cells, in conditions, in rules. */
export function rewriteFormulas(book: Book, edit: StructureEdit): void {
  const mentions = mentioning(edit.sheet);
  mapFormulas(book, (formula, home) =>
    mentions(formula, home) ? editReferences(formula, home, edit) : formula,
  );
}

/** Most formulas do not name a foreign sheet at all: no need to cut them up. */
function mentioning(sheet: string): (formula: string, home: string) => boolean {
  const name = sheet.toLowerCase();
  const quoted = name.replace(/'/g, "''");
  return (formula, home) =>
    home.toLowerCase() === name || formula.toLowerCase().includes(quoted);
}

/** References that lie wholly in an area (and not in the area that is `spared`) become #REF!: their cells are no more. */
export function loseReferences(sheet: Sheet, lost: Area, spared?: Area): void {
  const mentions = mentioning(sheet.name);
  const name = sheet.name.toLowerCase();
  mapFormulas(sheet.book, (formula, home) => {
    if (!mentions(formula, home)) return formula;
    return mapReferences(formula, reference => {
      if ((reference.sheet ?? home).toLowerCase() !== name) return reference;
      const cells = cellsOf(reference);
      if (!cells || !contains(lost, cells)) return reference;
      return spared && contains(spared, cells) ? reference : null;
    });
  });
}

/** The area of a reference; null where a side is open. */
function cellsOf({start, end}: FormulaReference): Area | null {
  const last = end ?? start;
  if (start.row === null || start.column === null) return null;
  if (last.row === null || last.column === null) return null;
  const row = Math.min(start.row, last.row);
  const column = Math.min(start.column, last.column);
  const rows = Math.abs(start.row - last.row) + 1;
  return area(row, column, rows, Math.abs(start.column - last.column) + 1);
}

export function mapFormulas(
  book: Book,
  map: (formula: string, home: string) => string,
): void {
  const mapped = <T>(value: T, home: string) =>
    typeof value === 'string' && value.startsWith('=')
      ? map(value, home)
      : value;
  for (const sheet of book.sheets) {
    for (const [row, column, formula] of sheet.formulas.entries()) {
      const now = map(formula, sheet.name);
      if (now !== formula) sheet.formulas.set(row, column, now);
    }
    for (const {condition} of sheet.conditionalFormats) {
      if (!condition) continue;
      condition.values = condition.values.map(value =>
        mapped(value, sheet.name),
      );
    }
  }
  book.changeValidations(rule => {
    const home = rule.base && book.sheetById(rule.base.sheet);
    if (!home) return;
    rule.values = rule.values.map(value => mapped(value, home.name));
  });
}

/** Names, charts and lists that point at the sheet, from anywhere in the book. */
export function editReferencesTo(
  sheet: Sheet,
  edit: (area: Area) => Area | null,
): void {
  const {book} = sheet;
  const moved = (reference: Reference): Reference | null => {
    if (reference.sheet !== sheet.id) return reference;
    const now = edit(reference.area);
    return now && {...reference, area: now};
  };
  book.names = book.names.filter(named => {
    const now = moved(named);
    if (now) named.area = now.area;
    return now !== null;
  });
  for (const {charts} of book.sheets) {
    for (const chart of charts) {
      chart.ranges = chart.ranges.flatMap(range => moved(range) ?? []);
    }
  }
  book.changeValidations(rule => {
    if (rule.range) rule.range = moved(rule.range) ?? undefined;
    if (rule.base) rule.base = moved(rule.base) ?? rule.base;
  });
}

/** Merges, conditional formats, protections and the filter of the sheet itself. */
export function editAreasOf(
  sheet: Sheet,
  edit: (area: Area) => Area | null,
): void {
  const all = (areas: Area[]) => areas.flatMap(one => edit(one) ?? []);
  sheet.merges = all(sheet.merges).filter(
    ({rows, columns}) => rows * columns > 1,
  );
  sheet.conditionalFormats = sheet.conditionalFormats.filter(format => {
    format.ranges = all(format.ranges);
    return format.ranges.length > 0;
  });
  sheet.protections = sheet.protections.filter(protection => {
    protection.unprotected = all(protection.unprotected);
    if (!protection.area) return true;
    const now = edit(protection.area);
    if (now) protection.area = now;
    return now !== null;
  });
  if (sheet.filter) {
    const now = edit(sheet.filter.area);
    if (now) sheet.filter.area = now;
    else sheet.filter = null;
  }
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
