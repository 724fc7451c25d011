/** One property of every cell of a sheet (its value, its style, its note, …), stored by column. */

import {Area, Axis, LineEdit} from './area';

/**
 * Columns are plain arrays cut after their last set cell, so that a million
 * cells are read in milliseconds and the extent of the data is known.
 * `undefined` is «not set».
 */
export class Layer<T> {
  private columns: (T | undefined)[][] = [];
  /** Told of each cell that is set or cleared where it stands; `edit` and `shift` speak for themselves. */
  onSet?: (row: number, column: number) => void;

  get(row: number, column: number): T | undefined {
    return this.columns[column]?.[row];
  }

  set(row: number, column: number, value: T | undefined): void {
    const cells = this.columns[column];
    if (value === undefined) {
      if (!cells || row >= cells.length) return;
      if (cells[row] !== undefined) this.onSet?.(row, column);
      cells[row] = undefined;
      if (row === cells.length - 1) trim(cells);
      return;
    }
    if (!cells) {
      while (this.columns.length <= column) this.columns.push([]);
      this.set(row, column, value);
      return;
    }
    while (cells.length < row) cells.push(undefined);
    if (cells[row] !== value) this.onSet?.(row, column);
    cells[row] = value;
  }

  /** The cells of a column from its first row on; it may end early. Not to be changed. */
  column(column: number): readonly (T | undefined)[] {
    return this.columns[column] ?? [];
  }

  /** Number of rows up to the last set cell. */
  get rows(): number {
    let rows = 0;
    for (const cells of this.columns) rows = Math.max(rows, cells.length);
    return rows;
  }

  /** Number of columns up to the last one with a set cell. */
  get width(): number {
    let width = this.columns.length;
    while (width > 0 && this.columns[width - 1].length === 0) width--;
    return width;
  }

  fill(area: Area, value: T | undefined): void {
    for (let c = area.column; c < area.column + area.columns; c++) {
      // From the bottom up, a cleared column is cut once and not cell by cell.
      for (let r = area.row + area.rows - 1; r >= area.row; r--) {
        this.set(r, c, value);
      }
    }
  }

  /** Every set cell of an area (or of the sheet), column by column. */
  *entries(area?: Area): Generator<[row: number, column: number, value: T]> {
    const first = area?.column ?? 0;
    const end = Math.min(
      this.columns.length,
      area ? area.column + area.columns : Infinity,
    );
    for (let c = first; c < end; c++) {
      const cells = this.columns[c];
      const bottom = Math.min(
        cells.length,
        area ? area.row + area.rows : Infinity,
      );
      for (let r = area?.row ?? 0; r < bottom; r++) {
        const value = cells[r];
        if (value !== undefined) yield [r, c, value];
      }
    }
  }

  get isEmpty(): boolean {
    return this.columns.every(cells => cells.length === 0);
  }

  /** Lines come, go or move, and the cells with them. */
  edit(edit: LineEdit): void {
    const needed =
      edit.kind === 'move' ? Math.max(edit.to, edit.at + edit.count) : edit.at;
    if (edit.axis === 'columns') {
      while (this.columns.length < needed) this.columns.push([]);
      this.columns = editedLines(this.columns, edit, () => []);
      return;
    }
    this.columns = this.columns.map(cells => {
      const first = edit.kind === 'move' ? Math.min(edit.at, edit.to) : edit.at;
      if (cells.length <= first) return cells;
      while (cells.length < needed) cells.push(undefined);
      const edited = editedLines<T | undefined>(cells, edit, () => undefined);
      trim(edited);
      return edited;
    });
  }

  /**
   * Cells of a block come (pushing what is beyond) or go (pulling it up), down
   * to the sheet's end; lines outside the block stay.
   */
  shift(block: Area, axis: Axis, kind: 'insert' | 'delete'): void {
    if (axis === 'rows') {
      for (let c = block.column; c < block.column + block.columns; c++) {
        const cells = this.columns[c];
        if (!cells || cells.length <= block.row) continue;
        const edited = editedLines<T | undefined>(
          cells,
          {kind, axis, at: block.row, count: block.rows},
          () => undefined,
        );
        trim(edited);
        this.columns[c] = edited;
      }
      return;
    }
    for (let r = block.row; r < block.row + block.rows; r++) {
      const line = this.columns.map(cells => cells[r]);
      while (line.length < block.column) line.push(undefined);
      const edited = editedLines<T | undefined>(
        line,
        {kind, axis, at: block.column, count: block.columns},
        () => undefined,
      );
      for (let c = block.column; c < Math.max(line.length, edited.length); c++)
        this.set(r, c, edited[c]);
    }
  }

  /** Equal neighbours gathered into rectangles: for files, which store rules by area. */
  rectangles(): {area: Area; value: T}[] {
    const open = new Map<string, {area: Area; value: T}>();
    const done: {area: Area; value: T}[] = [];
    for (let c = 0; c < this.columns.length; c++) {
      const cells = this.columns[c];
      for (let start = 0; start < cells.length;) {
        const value = cells[start];
        let end = start + 1;
        while (end < cells.length && cells[end] === value) end++;
        if (value !== undefined) {
          const key = `${start}:${end}`;
          const left = open.get(key);
          if (
            left &&
            left.value === value &&
            left.area.column + left.area.columns === c
          ) {
            left.area = {...left.area, columns: left.area.columns + 1};
          } else {
            const rectangle = {
              area: {row: start, column: c, rows: end - start, columns: 1},
              value,
            };
            open.set(key, rectangle);
            done.push(rectangle);
          }
        }
        start = end;
      }
    }
    return done;
  }
}

function trim(cells: unknown[]): void {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === undefined) length--;
  cells.length = length;
}

/** A list of lines after an edit, new ones made by `blank`. Built by `concat`: a spread argument list overflows the stack at some 100,000 lines. */
export function editedLines<T>(
  lines: T[],
  edit: LineEdit,
  blank: () => T,
): T[] {
  const {at, count} = edit;
  if (edit.kind === 'insert') {
    return lines
      .slice(0, at)
      .concat(Array.from({length: count}, blank), lines.slice(at));
  }
  const block = lines.slice(at, at + count);
  const rest = lines.slice(0, at).concat(lines.slice(at + count));
  if (edit.kind === 'delete') return rest;
  const to = edit.to > at ? edit.to - count : edit.to;
  return rest.slice(0, to).concat(block, rest.slice(to));
}
