// What Univer is about to do, in the terms of the book. Commands tell what the person meant; of the others the mutations
// are read, which name their lines, sheets and sizes.

import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  type IRange,
} from '@univerjs/core';
import type {Area, Axis} from '../../book/area';
import type {Gesture, StyleView} from '../../server/protocol';
import {areaOf} from './workbook-data';

/** Where the person is in the grid. */
export interface GridPlace {
  sheet(): string;
  /** What is selected. */
  ranges(): readonly Area[];
  size(): {getRowCount(): number; getColumnCount(): number};
}

type Params = {readonly [name: string]: unknown};

/** Undefined: the command is none of these; an empty list: it is, and there is nothing to do. */
export function gesturesOf(
  command: ICommandInfo,
  place: GridPlace,
): readonly Gesture[] | undefined {
  const params = (command.params ?? {}) as Params;
  const read = readers[command.id];
  if (!read) return undefined;
  const sheet = (params.subUnitId as string | undefined) ?? place.sheet();
  return read(params, sheet, place);
}

/** Mutations that belong to Univer's own editor, or show and do not change. */
export function isHarmless({id, type}: ICommandInfo): boolean {
  if (type !== CommandType.MUTATION) return true;
  return id.startsWith('doc.') || !id.startsWith('sheet.');
}

type Reader = (
  params: Params,
  sheet: string,
  place: GridPlace,
) => readonly Gesture[];

const ranges = (params: Params): readonly Area[] =>
  ((params.ranges as IRange[] | undefined) ?? []).map(areaOf);

const start = (axis: Axis, {row, column}: Area) =>
  axis === 'rows' ? row : column;
const length = (axis: Axis, {rows, columns}: Area) =>
  axis === 'rows' ? rows : columns;

const inserted =
  (axis: Axis): Reader =>
  (params, sheet) => {
    const area = areaOf(params.range as IRange);
    // Univer's Direction: 0 up, 1 right, 2 down, 3 left. New lines look like the neighbour where the person stood.
    const isBelow = params.direction === 2 || params.direction === 1;
    return [
      {
        kind: 'insert',
        sheet,
        axis,
        at: start(axis, area),
        count: length(axis, area),
        like: isBelow ? 'before' : 'after',
      },
    ];
  };

const deleted =
  (axis: Axis): Reader =>
  (params, sheet) => {
    const area = areaOf(params.range as IRange);
    return [
      {
        kind: 'delete',
        sheet,
        axis,
        at: start(axis, area),
        count: length(axis, area),
      },
    ];
  };

const moved =
  (axis: Axis): Reader =>
  (params, sheet) => {
    const from = areaOf(params.sourceRange as IRange);
    const to = areaOf(params.targetRange as IRange);
    return [
      {
        kind: 'move',
        sheet,
        axis,
        at: start(axis, from),
        count: length(axis, from),
        to: start(axis, to),
      },
    ];
  };

const resized =
  (axis: Axis): Reader =>
  (params, sheet) => {
    const pixels = axis === 'rows' ? params.rowHeight : params.colWidth;
    // Sizes that Univer reckons itself come line by line as a table: they are none of the person's.
    if (typeof pixels !== 'number') return [];
    return ranges(params).map(area => ({
      kind: 'resize',
      sheet,
      axis,
      at: start(axis, area),
      count: length(axis, area),
      pixels,
    }));
  };

const shown =
  (kind: 'hide' | 'show', axis: Axis): Reader =>
  (params, sheet) =>
    ranges(params).map(area => ({
      kind,
      sheet,
      axis,
      at: start(axis, area),
      count: length(axis, area),
    }));

const blank = ({row, column, rows, columns}: Area, sheet: string): Gesture => ({
  kind: 'type',
  sheet,
  row,
  column,
  texts: Array.from({length: rows}, () => Array<string>(columns).fill('')),
});

const plain: StyleView = {
  ff: null,
  fs: null,
  bl: null,
  it: null,
  ul: null,
  st: null,
  cl: null,
  bg: null,
  ht: null,
  vt: null,
  tb: null,
  tr: null,
};

const selected = (params: Params, place: GridPlace): readonly Area[] =>
  params.range ? [areaOf(params.range as IRange)] : place.ranges();

const readers: {readonly [id: string]: Reader | undefined} = {
  'univer.command.undo': () => [{kind: 'undo'}],
  'univer.command.redo': () => [{kind: 'redo'}],
  'sheet.command.set-range-values': (params, sheet, place) => {
    // Typed into several cells at once (Ctrl+Enter), or dropped there.
    const {value} = params as {value?: ICellData};
    const text = value?.f ?? value?.v;
    if (text === undefined || text === null) return [];
    return selected(params, place).map(({row, column, rows, columns}) => ({
      kind: 'type',
      sheet,
      row,
      column,
      texts: Array.from({length: rows}, () =>
        Array<string>(columns).fill(String(text)),
      ),
    }));
  },
  'sheet.command.clear-selection-content': (params, sheet, place) =>
    (params.ranges ? ranges(params) : place.ranges()).map(area =>
      blank(area, sheet),
    ),
  'sheet.command.clear-selection-all': (params, sheet, place) => {
    const areas = params.ranges ? ranges(params) : place.ranges();
    return [
      ...areas.map(area => blank(area, sheet)),
      {kind: 'look', sheet, areas, style: plain},
    ];
  },
  'sheet.command.clear-selection-format': (params, sheet, place) => [
    {
      kind: 'look',
      sheet,
      areas: params.ranges ? ranges(params) : place.ranges(),
      style: plain,
    },
  ],
  'sheet.command.set-style': (params, sheet, place) => {
    const {type, value} = params.style as {type: string; value: unknown};
    if (Array.isArray(value)) return [];
    return [
      {
        kind: 'look',
        sheet,
        areas: selected(params, place),
        style: {[type]: value} as StyleView,
      },
    ];
  },
  'sheet.command.auto-fill': (params, sheet) => [
    {
      kind: 'fill',
      sheet,
      source: areaOf(params.sourceRange as IRange),
      target: areaOf(params.targetRange as IRange),
    },
  ],
  'sheet.command.move-range': (params, sheet) => [
    {
      kind: 'cut',
      from: {sheet, area: areaOf(params.fromRange as IRange)},
      to: {sheet, area: areaOf(params.toRange as IRange)},
    },
  ],
  'sheet.command.copy-sheet': (_, sheet) => [{kind: 'copy sheet', sheet}],
  'sheet.command.insert-sheet': params => [
    {kind: 'add sheet', index: Number(params.index ?? 1000)},
  ],
  'sheet.command.update-note': (params, sheet) => {
    const note = params.note as {row: number; col: number; note: string};
    return [
      {kind: 'note', sheet, row: note.row, column: note.col, text: note.note},
    ];
  },
  'sheet.command.delete-note': (params, sheet, place) => {
    const [{row, column}] = place.ranges();
    return [
      {
        kind: 'note',
        sheet,
        row: Number(params.row ?? row),
        column: Number(params.col ?? column),
        text: '',
      },
    ];
  },
  'sheet.command.insert-row': inserted('rows'),
  'sheet.command.insert-row-by-range': inserted('rows'),
  'sheet.command.insert-col': inserted('columns'),
  'sheet.command.insert-col-by-range': inserted('columns'),
  'sheet.mutation.remove-rows': deleted('rows'),
  'sheet.mutation.remove-col': deleted('columns'),
  'sheet.mutation.move-rows': moved('rows'),
  'sheet.mutation.move-columns': moved('columns'),
  'sheet.mutation.set-worksheet-row-height': resized('rows'),
  'sheet.mutation.set-worksheet-col-width': resized('columns'),
  'sheet.mutation.set-row-hidden': shown('hide', 'rows'),
  'sheet.mutation.set-row-visible': shown('show', 'rows'),
  'sheet.mutation.set-col-hidden': shown('hide', 'columns'),
  'sheet.mutation.set-col-visible': shown('show', 'columns'),
  'sheet.mutation.set-frozen': (params, sheet) => [
    {
      kind: 'freeze',
      sheet,
      rows: Math.max(0, Number(params.ySplit)),
      columns: Math.max(0, Number(params.xSplit)),
    },
  ],
  'sheet.mutation.add-worksheet-merge': (params, sheet) =>
    ranges(params).map(area => ({kind: 'merge', sheet, area})),
  'sheet.mutation.remove-worksheet-merge': (params, sheet) =>
    ranges(params).map(area => ({kind: 'unmerge', sheet, area})),
  'sheet.mutation.remove-sheet': (_, sheet) => [{kind: 'delete sheet', sheet}],
  'sheet.mutation.set-worksheet-name': (params, sheet) => [
    {kind: 'rename sheet', sheet, name: String(params.name)},
  ],
  'sheet.mutation.set-worksheet-order': (params, sheet) => [
    {kind: 'move sheet', sheet, index: Number(params.toOrder)},
  ],
  'sheet.mutation.set-worksheet-hidden': (params, sheet) => [
    {kind: params.hidden ? 'hide sheet' : 'show sheet', sheet},
  ],
  'sheet.mutation.set-tab-color': (params, sheet) => [
    {
      kind: 'colour sheet',
      sheet,
      color: params.color ? String(params.color) : null,
    },
  ],
};

/** Texts of a table as programs put it on the clipboard: rows by line feeds, cells by tabs, quoted where they hold them. */
export function pastedTexts(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/g;
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const [, cell, end] of clean.matchAll(pattern)) {
    const isQuoted = cell.length > 1 && cell.startsWith('"');
    const value = isQuoted ? cell.slice(1, -1).replace(/""/g, '"') : cell;
    rows.at(-1)!.push(value);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => [
    ...row,
    ...Array<string>(width - row.length).fill(''),
  ]);
}
