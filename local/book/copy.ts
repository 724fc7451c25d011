/** Copying and moving blocks of cells, within a book or between books. */

import {copyFormula} from '../engine/formula';
import {mapReferences} from '../engine/tokens';
import {Area, area, blockOf, contains, intersection, subtract} from './area';
import type {RichText, Validation} from './attachments';
import type {Content, Sheet} from './sheet';
import {editReferencesTo, loseReferences, rewriteFormulas} from './references';
import {Style, styleOf} from './style';

/** A block of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What of the cells is copied. */
export interface CopyParts {
  /** «formulas»: formulas go along, with relative references moved; «values»: their results. */
  contents?: 'formulas' | 'values';
  formats?: boolean;
  /** Of the formats; default true. */
  borders?: boolean;
  notes?: boolean;
  validations?: boolean;
  conditionalFormats?: boolean;
  merges?: boolean;
  columnWidths?: boolean;
}

interface Cell {
  content?: Content;
  richText?: RichText;
  style?: Style;
  note?: string;
  validation?: Validation;
  row: number;
  column: number;
}

/**
 * Copies a block onto a target, which repeats it as often as it fits whole, at
 * least once (as pasting does in Sheets). Returns what was written.
 */
export function copyCells(
  source: Place,
  target: Place,
  parts: CopyParts,
  transposed = false,
): Area {
  const cells = take(source, parts, transposed);
  const rows = cells.length;
  const columns = cells[0].length;
  const times = (size: number, of: number) => (size % of === 0 ? size / of : 1);
  const down = times(target.area.rows, rows);
  const right = times(target.area.columns, columns);
  const written = area(
    target.area.row,
    target.area.column,
    down * rows,
    right * columns,
  );
  const to = target.sheet;
  for (let i = 0; i < written.rows; i++) {
    for (let j = 0; j < written.columns; j++) {
      lay(
        cells[i % rows][j % columns],
        to,
        written.row + i,
        written.column + j,
        parts,
      );
    }
  }
  if (!transposed) copyAreas(source, to, written, parts);
  const kinds = parts.contents ? 'values' : 'formats';
  to.book.changed(to, kinds, written);
  return written;
}

function take(
  {sheet, area: from}: Place,
  parts: CopyParts,
  transposed: boolean,
): Cell[][] {
  sheet.book.settle();
  const cell = (row: number, column: number): Cell => {
    const formula = sheet.formulas.get(row, column);
    const value = sheet.values.get(row, column) ?? null;
    return {
      row,
      column,
      content:
        formula !== undefined && parts.contents === 'formulas'
          ? {formula}
          : {value},
      richText: sheet.richTexts.get(row, column),
      style: sheet.styles.get(row, column),
      note: sheet.notes.get(row, column),
      validation: sheet.validations.get(row, column),
    };
  };
  const rows = transposed ? from.columns : from.rows;
  const columns = transposed ? from.rows : from.columns;
  return Array.from({length: rows}, (_, i) =>
    Array.from({length: columns}, (__, j) =>
      transposed
        ? cell(from.row + j, from.column + i)
        : cell(from.row + i, from.column + j),
    ),
  );
}

function lay(
  cell: Cell,
  to: Sheet,
  row: number,
  column: number,
  parts: CopyParts,
): void {
  if (parts.contents && cell.content) {
    to.put(
      row,
      column,
      'formula' in cell.content
        ? {
            formula: copyFormula(
              cell.content.formula,
              row - cell.row,
              column - cell.column,
            ),
          }
        : cell.content,
    );
    to.richTexts.set(row, column, cell.richText);
  }
  if (parts.formats) {
    const {borderTop, borderLeft, borderBottom, borderRight} =
      to.styles.get(row, column) ?? {};
    to.styles.set(
      row,
      column,
      parts.borders === false
        ? styleOf({
            ...cell.style,
            borderTop,
            borderLeft,
            borderBottom,
            borderRight,
          })
        : cell.style,
    );
  }
  if (parts.notes) to.notes.set(row, column, cell.note);
  if (parts.validations) {
    to.validations.set(
      row,
      column,
      cell.validation && to.book.validation(cell.validation),
    );
  }
}

/** Merges, conditional formats and widths, which belong to areas and columns. */
function copyAreas(
  source: Place,
  to: Sheet,
  written: Area,
  parts: CopyParts,
): void {
  const {sheet: from, area: block} = source;
  const offsets = function* () {
    for (let r = 0; r < written.rows; r += block.rows) {
      for (let c = 0; c < written.columns; c += block.columns) {
        yield [written.row + r - block.row, written.column + c - block.column];
      }
    }
  };
  const moved = (one: Area, rows: number, columns: number): Area => ({
    ...one,
    row: one.row + rows,
    column: one.column + columns,
  });
  if (parts.merges) {
    const merges = from.merges.filter(merge => contains(block, merge));
    to.merges = to.merges.filter(merge => !intersection(merge, written));
    for (const [rows, columns] of offsets()) {
      to.merges.push(...merges.map(merge => moved(merge, rows, columns)));
    }
  }
  if (parts.conditionalFormats) {
    for (const format of [...from.conditionalFormats]) {
      const inside = format.ranges.flatMap(
        range => intersection(range, block) ?? [],
      );
      if (inside.length === 0) continue;
      const copies = [...offsets()].flatMap(([rows, columns]) =>
        inside.map(range => moved(range, rows, columns)),
      );
      if (from === to) format.ranges.push(...copies);
      else {
        to.conditionalFormats.push({
          ...structuredClone(format),
          ranges: copies,
        });
      }
    }
  }
  if (parts.columnWidths) {
    for (let c = 0; c < written.columns; c++) {
      const size = from.columns.size(block.column + (c % block.columns));
      to.columns.change(written.column + c, 1, {size});
    }
  }
}

/**
 * Cuts a block and pastes it at a cell of the same book: formulas anywhere that
 * point into the block follow it, those inside keep what they point at.
 */
export function moveCells(
  source: Place,
  to: Sheet,
  row: number,
  column: number,
): void {
  const {sheet: from, area: block} = source;
  const rows = row - block.row;
  const columns = column - block.column;
  const {book} = from;
  const target = {...block, row, column};
  loseReferences(to, target, to === from ? block : undefined);
  rewriteFormulas(book, {
    kind: 'move',
    sheet: from.name,
    block: blockOf(block),
    rows,
    columns,
    toSheet: to === from ? undefined : to.name,
  });
  if (to === from) {
    editReferencesTo(from, one =>
      contains(block, one)
        ? {...one, row: one.row + rows, column: one.column + columns}
        : one,
    );
  }
  const merges = from.merges
    .filter(merge => contains(block, merge))
    .map(one => ({...one, row: one.row + rows, column: one.column + columns}));
  from.merges = from.merges.filter(merge => !intersection(merge, block));
  to.merges = to.merges
    .filter(merge => !intersection(merge, target))
    .concat(merges);
  from.layers.forEach((layer, i) => {
    const cells = [...layer.entries(block)];
    layer.fill(block, undefined);
    to.layers[i].fill(target, undefined);
    for (const [r, c, value] of cells) {
      to.layers[i].set(r + rows, c + columns, value);
    }
  });
  if (to !== from) nameHome(to, target, from.name);
  book.restructured(from, 'structure');
  book.restructured(to, 'structure');
}

/** On another sheet, a reference without a sheet's name would mean that sheet. */
function nameHome(to: Sheet, target: Area, home: string): void {
  for (const [r, c, formula] of to.formulas.entries(target)) {
    const named = mapReferences(formula, reference => ({
      ...reference,
      sheet: reference.sheet ?? home,
    }));
    to.formulas.set(r, c, named);
  }
}

/** Areas without the parts that `removed` covers: rules that lose cells keep the rest. */
export const without = (areas: Area[], removed: Area): Area[] =>
  areas.flatMap(one => subtract(one, removed));
