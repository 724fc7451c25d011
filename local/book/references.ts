/** What points at cells: formulas, names, lists, charts and areas of rules, rewritten after edits. */

import {StructureEdit, editReferences} from '../engine/formula';
import {Reference as FormulaReference, mapReferences} from '../engine/tokens';
import {Area, Reference, area, contains} from './area';
import type {Book} from './book';
import type {Sheet} from './sheet';

/** Every formula of the book after an edit: in cells, in conditions, in rules. */
export function rewriteFormulas(book: Book, edit: StructureEdit): void {
  const mentions = mentioning(edit.sheet);
  mapFormulas(book, (formula, home) =>
    mentions(formula, home) ? editReferences(formula, home, edit) : formula,
  );
}

/** Most formulas do not name a foreign sheet at all: no need to cut them up. */
export function mentioning(
  sheet: string,
): (formula: string, home: string) => boolean {
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

/** Merges, conditional formats, protections, bandings and the filter of the sheet itself. */
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
  sheet.bandings = sheet.bandings.filter(banding => {
    const now = edit(banding.area);
    if (now) banding.area = now;
    return now !== null;
  });
  if (sheet.filter) {
    const now = edit(sheet.filter.area);
    if (now) sheet.filter.area = now;
    else sheet.filter = null;
  }
}
