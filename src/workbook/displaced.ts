/**
 * What a person's sorting or inserting between a look and a writing did: cells that were written where by now another
 * row or column stands. They get back what stood there before.
 */

import type {Cell} from '../model/cell';
import {grouped} from '../model/grouped';
import type {Look} from './look';

/** A cell that is written, and where. */
export interface Placed {
  readonly code: string;
  readonly key: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly after: Cell;
  readonly isFormula: boolean;
}

/** A cell that gets its own value back; code and key are '' where it is of no record or of no column of the table. */
export interface Restored extends Placed {
  readonly written: Cell;
}

/**
 * @param before how the sheet stood when the places were chosen
 * @param after how it stands once they were written
 */
export function displaced(
  before: Look,
  after: Look,
  placed: readonly Placed[],
): Restored[] {
  const codeOf = identities(before, after, placed);
  const byPlace = placed.flatMap(cell => {
    const {row, column, after: written} = cell;
    const code = codeOf(row);
    const key = after.keyAt(column) ?? '';
    if (code === cell.code && key === cell.key) return [];
    // Somebody has typed there since.
    if (!cell.isFormula && !holds(after.cellAt(row, column), written))
      return [];
    const place =
      key === '' ? before.titled(after.titleAt(column)) : before.positions[key];
    const at = before.rowOf(code);
    // What an uncoded row of people's held cannot be known; one that holds nothing else was inserted.
    if (at === undefined && !isElseBlank(after, row, placed)) return [];
    const isNew = at === undefined || place === undefined;
    const formula = isNew ? '' : before.formulaAt(at, place);
    const value = isNew ? '' : formula || before.cellAt(at, place);
    const isFormula = formula !== '';
    // What was written may be its own value, with an apostrophe that stayed.
    const now = isFormula
      ? after.formulaAt(row, column)
      : after.cellAt(row, column);
    if (value === undefined || value === now) return [];
    return [{code, key, row, column, after: value, written, isFormula}];
  });
  const known = new Set<string>();
  return [
    ...byPlace,
    ...strays(before, after, placed),
    ...carriedOff(before, after, placed),
  ].filter(({row, column}) => {
    const place = `${row} ${column}`;
    if (known.has(place)) return false;
    known.add(place);
    return true;
  });
}

/** Cells that were to get their own value back and still hold the wrong one: their rows were moved in that moment. */
export function missed(look: Look, cells: readonly Placed[]): Restored[] {
  return cells.flatMap((cell): Restored[] => {
    if (!isRestored(cell) || cell.code === '' || cell.key === '') return [];
    const row = look.rowOf(cell.code);
    const column = look.positions[cell.key];
    if (row === undefined || column === undefined) return [];
    return holds(look.cellAt(row, column), cell.written)
      ? [{...cell, row, column}]
      : [];
  });
}

export function isRestored(cell: Placed): cell is Restored {
  return 'written' in cell;
}

/**
 * Cells of the written records themselves: a value that went under another header, in a row that was moved afterwards,
 * is no more where it was written.
 */
function strays(
  before: Look,
  after: Look,
  placed: readonly Placed[],
): Restored[] {
  return [...grouped(placed, ({code}) => code)].flatMap(([code, own]) => {
    const row = after.rowOf(code);
    const old = before.rowOf(code);
    if (row === undefined || old === undefined) return [];
    return Array.from({length: after.width}, (_, column) => column).flatMap(
      (column): Restored[] => {
        const key = after.keyAt(column) ?? '';
        const now = after.cellAt(row, column);
        if (now === undefined || now === '') return [];
        const meant = own.find(each => each.key === key);
        const isStray =
          (meant === undefined || !holds(now, meant.after)) &&
          own.some(each => each.key !== key && holds(now, each.after));
        if (!isStray) return [];
        const place =
          key === ''
            ? before.titled(after.titleAt(column))
            : before.positions[key];
        const formula = place === undefined ? '' : before.formulaAt(old, place);
        const value =
          formula || (place === undefined ? '' : before.cellAt(old, place));
        if (value === undefined || value === now) return [];
        const isFormula = formula !== '';
        return [
          {code, key, row, column, after: value, written: now, isFormula},
        ];
      },
    );
  });
}

/**
 * Cells of other records that were hit and moved on before anybody looked: what was written is not where it belongs,
 * and stands instead of something else in the same column of exactly one record.
 */
function carriedOff(
  before: Look,
  after: Look,
  placed: readonly Placed[],
): Restored[] {
  return placed.flatMap(({code, key, after: written, isFormula}) => {
    const own = after.rowOf(code);
    const column = after.positions[key];
    if (isFormula || written === '' || own === undefined) return [];
    if (column === undefined || holds(after.cellAt(own, column), written)) {
      return [];
    }
    const old = before.positions[key];
    const hit = after.codes.flatMap((other): Restored[] => {
      const row = after.rowOf(other)!;
      const at = before.rowOf(other);
      if (at === undefined || !holds(after.cellAt(row, column), written)) {
        return [];
      }
      const formula = before.formulaAt(at, old);
      const value = formula || before.cellAt(at, old);
      if (value === undefined || value === after.cellAt(row, column)) return [];
      return [
        {
          code: other,
          key,
          row,
          column,
          after: value,
          written,
          isFormula: formula !== '',
        },
      ];
    });
    return hit.length === 1 ? hit : [];
  });
}

/** Under the format of plain text, which the column meant has not at that moment, the apostrophe may stay (`encode.ts`). */
function holds(now: Cell | undefined, written: Cell): boolean {
  return now === written || now === `'${written}`;
}

/**
 * Codes by row as they are, but for a row whose code was written over: that is the one that is gone, and holds what the
 * row still holds beside what was written.
 */
function identities(
  before: Look,
  after: Look,
  placed: readonly Placed[],
): (row: number) => string {
  const own = new Set(placed.map(({code}) => code));
  const lost = before.codes.filter(
    code => !own.has(code) && after.rowOf(code) === undefined,
  );
  const found = new Map<number, string>();
  for (const {key, row} of placed) {
    if (key !== 'code' || after.codeAt(row) !== '') continue;
    const written = new Set(
      placed.filter(each => each.row === row).map(({column}) => column),
    );
    const code = lost.find(each => isAlike(before, each, after, row, written));
    if (code !== undefined) found.set(row, code);
  }
  return row => found.get(row) ?? after.codeAt(row);
}

/** Whether a row of before is the row of after, by the columns that were not written. */
function isAlike(
  before: Look,
  code: string,
  after: Look,
  row: number,
  written: ReadonlySet<number>,
): boolean {
  const at = before.rowOf(code);
  if (at === undefined) return false;
  for (let column = 0; column < after.width; column++) {
    if (written.has(column)) continue;
    const place = before.titled(after.titleAt(column));
    const was = place === undefined ? '' : before.cellAt(at, place);
    if (was !== after.cellAt(row, column)) return false;
  }
  return true;
}

function isElseBlank(
  look: Look,
  row: number,
  placed: readonly Placed[],
): boolean {
  const written = new Set(
    placed.filter(each => each.row === row).map(({column}) => column),
  );
  for (let column = 0; column < look.width; column++) {
    if (!written.has(column) && look.cellAt(row, column) !== '') return false;
  }
  return true;
}
