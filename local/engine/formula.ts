/** Rewrites formulas: what edits of the structure, copying and renaming do to their references. */
import {reorderedSpan} from './reorder';
import {
  Corner,
  Reference,
  formatReference,
  mapReferences,
  parseReference,
  quoteSheet,
  readReference,
  tokenize,
} from './tokens';

export {columnIndex, columnLetters, parseReference, quoteSheet} from './tokens';

/** A block of cells, from 0, both ends included. */
export interface Block {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** An edit of the structure of the sheet named `sheet`. `index` is the first row or column inserted or deleted, from 0. */
export type StructureEdit =
  | {
      kind: 'insert' | 'delete';
      sheet: string;
      dimension: 'rows' | 'columns';
      index: number;
      count: number;
    }
  | {
      /** `count` rows from `index` go before the row `before` (numbered before the move). */
      kind: 'reorder';
      sheet: string;
      dimension: 'rows' | 'columns';
      index: number;
      count: number;
      before: number;
    }
  | {
      /** A block is cut and pasted, or pushed aside by inserted or deleted cells. */
      kind: 'move';
      sheet: string;
      block: Block;
      rows: number;
      columns: number;
      /** Where the block goes, if to another sheet. */
      toSheet?: string;
    };

type Span = [number, number];

function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Where the span [from, to] lies after an insertion or deletion; null if nothing of it is left. */
function editSpan(
  [from, to]: Span,
  edit: {kind: 'insert' | 'delete'; index: number; count: number},
): Span | null {
  const {index, count} = edit;
  if (edit.kind === 'insert') {
    return [from >= index ? from + count : from, to >= index ? to + count : to];
  }
  const left = from < index ? from : Math.max(from - count, index);
  const right = to < index ? to : to < index + count ? index - 1 : to - count;
  return right < left ? null : [left, right];
}

/** Applies `change` to the rows or columns of a reference; an open end stays open. */
function mapSpan(
  reference: Reference,
  dimension: 'rows' | 'columns',
  change: (span: Span) => Span | null,
): Reference | null {
  const axis = dimension === 'rows' ? 'row' : 'column';
  const {start, end} = reference;
  const last = end ?? start;
  const from = start[axis];
  const to = last[axis];
  if (from === null && to === null) return reference;
  const span: Span = [from ?? 0, to ?? Number.MAX_SAFE_INTEGER];
  const flipped = span[0] > span[1];
  const changed = change(flipped ? [span[1], span[0]] : span);
  if (changed === null) return null;
  const [newFrom, newTo] = flipped ? [changed[1], changed[0]] : changed;
  if (newFrom === span[0] && newTo === span[1]) return reference;
  const move = (corner: Corner, value: number): Corner =>
    corner[axis] === null ? corner : {...corner, [axis]: value};
  return {
    sheet: reference.sheet,
    start: move(start, newFrom),
    end: end && move(end, newTo),
  };
}

function inside(reference: Reference, block: Block): boolean {
  const {start, end} = reference;
  const last = end ?? start;
  return [start, last].every(
    ({row, column}) =>
      row !== null &&
      column !== null &&
      row >= block.startRow &&
      row <= block.endRow &&
      column >= block.startColumn &&
      column <= block.endColumn,
  );
}

function displace(
  reference: Reference,
  rows: number,
  columns: number,
): Reference {
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null ? null : corner.row + rows,
    column: corner.column === null ? null : corner.column + columns,
  });
  const {sheet, start, end} = reference;
  return {sheet, start: move(start), end: end && move(end)};
}

/**
 * The formula after an edit of the structure. `home` names the sheet where the formula stands:
 * references without a sheet's name mean it. A reference that loses all its cells becomes #REF!.
 */
export function editReferences(
  formula: string,
  home: string,
  edit: StructureEdit,
): string {
  return mapReferences(formula, reference => {
    if (!sameSheet(reference.sheet ?? home, edit.sheet)) return reference;
    switch (edit.kind) {
      case 'insert':
      case 'delete':
        return mapSpan(reference, edit.dimension, span =>
          editSpan(span, {...edit, kind: edit.kind}),
        );
      case 'reorder':
        return mapSpan(reference, edit.dimension, span =>
          reorderedSpan(span, edit),
        );
      case 'move': {
        if (!inside(reference, edit.block)) return reference;
        const moved = displace(reference, edit.rows, edit.columns);
        return edit.toSheet === undefined || sameSheet(edit.toSheet, edit.sheet)
          ? moved
          : {...moved, sheet: edit.toSheet};
      }
    }
  });
}

/** A formula copied `rows` down and `columns` right: relative references go along, off the sheet they become #REF!. */
export function copyFormula(
  formula: string,
  rows: number,
  columns: number,
): string {
  return mapReferences(formula, reference => {
    let lost = false;
    const move = (corner: Corner): Corner => {
      const {row, column, rowAbsolute, columnAbsolute} = corner;
      const moved = {
        ...corner,
        row: row === null || rowAbsolute ? row : row + rows,
        column: column === null || columnAbsolute ? column : column + columns,
      };
      lost ||= (moved.row ?? 0) < 0 || (moved.column ?? 0) < 0;
      return moved;
    };
    const {sheet, start, end} = reference;
    const moved = {sheet, start: move(start), end: end && move(end)};
    return lost ? null : moved;
  });
}

/** The formula after the sheet `from` was renamed to `to`. */
export function renameSheet(formula: string, from: string, to: string): string {
  return mapReferences(formula, reference =>
    reference.sheet !== null && sameSheet(reference.sheet, from)
      ? {...reference, sheet: to}
      : reference,
  );
}

/** The formula after the sheet was deleted: its references become #REF!. */
export function forgetSheet(formula: string, sheet: string): string {
  return mapReferences(formula, reference =>
    reference.sheet !== null && sameSheet(reference.sheet, sheet)
      ? null
      : reference,
  );
}

/** The formula after a named range was renamed. Names are case-insensitive. */
export function renameName(formula: string, from: string, to: string): string {
  return tokenize(formula)
    .map(({kind, text}) =>
      kind === 'name' && sameSheet(text, from) ? to : text,
    )
    .join('');
}

function cornerToR1C1(corner: Corner, row: number, column: number): string {
  const part = (
    letter: string,
    value: number | null,
    absolute: boolean,
    here: number,
  ) => {
    if (value === null) return '';
    if (absolute) return letter + String(value + 1);
    return letter + (value === here ? '' : `[${value - here}]`);
  };
  return (
    part('R', corner.row, corner.rowAbsolute, row) +
    part('C', corner.column, corner.columnAbsolute, column)
  );
}

/** A formula in A1 notation, standing at `row`, `column` (from 0), in R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  return tokenize(formula)
    .map(({kind, text}) => {
      if (kind !== 'reference') return text;
      const {sheet, start, end} = readReference(text);
      return (
        (sheet === null ? '' : `${quoteSheet(sheet)}!`) +
        cornerToR1C1(start, row, column) +
        (end === null ? '' : `:${cornerToR1C1(end, row, column)}`)
      );
    })
    .join('');
}

const R1C1 =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.'])((?:R(?:\[-?\d+\]|\d+)?)?(?:C(?:\[-?\d+\]|\d+)?)?)(?::((?:R(?:\[-?\d+\]|\d+)?)?(?:C(?:\[-?\d+\]|\d+)?)?))?(?![\p{L}\p{N}_(.!])/giu;

/** A formula in R1C1 notation as it reads in A1 notation at `row`, `column` (from 0). Off the sheet it is #REF!. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const axis = (part: string | undefined, here: number) => {
    if (part === undefined) return {value: null, absolute: false};
    if (part === '') return {value: here, absolute: false};
    return part.startsWith('[')
      ? {value: here + Number(part.slice(1, -1)), absolute: false}
      : {value: Number(part) - 1, absolute: true};
  };
  const corner = (text: string): Corner => {
    const [, rowPart, columnPart] =
      /^(?:R(\[-?\d+\]|\d*))?(?:C(\[-?\d+\]|\d*))?$/i.exec(text)!;
    const [r, c] = [axis(rowPart, row), axis(columnPart, column)];
    return {
      row: r.value,
      column: c.value,
      rowAbsolute: r.absolute,
      columnAbsolute: c.absolute,
    };
  };
  return formula.replace(
    R1C1,
    (whole: string, sheet = '', first?: string, second?: string) => {
      if (!first) return whole;
      const start = corner(first);
      const whole1 = start.row === null || start.column === null;
      const end = second ? corner(second) : whole1 ? start : null;
      const lost = [start, end].some(
        at => at !== null && ((at.row ?? 0) < 0 || (at.column ?? 0) < 0),
      );
      if (lost) return '#REF!';
      return sheet + formatReference({sheet: null, start, end});
    },
  );
}

/** A reference to a block in A1 notation, with the sheet's name where one is given. */
export function blockToA1(block: Block, sheet: string | null = null): string {
  const corner = (row: number, column: number): Corner => ({
    row,
    column,
    rowAbsolute: false,
    columnAbsolute: false,
  });
  const single =
    block.startRow === block.endRow && block.startColumn === block.endColumn;
  return formatReference({
    sheet,
    start: corner(block.startRow, block.startColumn),
    end: single ? null : corner(block.endRow, block.endColumn),
  });
}

/** The block that a reference covers on a sheet of that size; null if the text is no reference. Beyond the sheet's edge it is not cut. */
export function a1ToBlock(
  text: string,
  size: {rows: number; columns: number},
): {sheet: string | null; block: Block} | null {
  const reference = parseReference(text);
  if (reference === null) return null;
  const {sheet, start, end} = reference;
  const last = end ?? start;
  const rows = [start.row ?? 0, last.row ?? size.rows - 1];
  const columns = [start.column ?? 0, last.column ?? size.columns - 1];
  return {
    sheet,
    block: {
      startRow: Math.min(...rows),
      endRow: Math.max(...rows),
      startColumn: Math.min(...columns),
      endColumn: Math.max(...columns),
    },
  };
}
