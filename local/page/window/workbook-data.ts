// The book as the server tells it, as the data of Univer's workbook.

import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
} from '@univerjs/core';
import type {Area} from '../../book/area';
import type {
  BookView,
  CellView,
  LinesView,
  SheetCellsView,
  SheetView,
} from '../../server/protocol';

/** The only workbook of the page. */
export const UNIT = 'book';

/** What a cell carries beside its text. */
export interface CellExtras {
  /** What its editor opens with. */
  readonly typed?: string;
  readonly link?: string;
  /** The cell's rule does not take it. */
  readonly invalid?: boolean;
}

/** Looks of cells without one of their own: those of a new sheet of Google. */
const DEFAULT_STYLE: IStyleData = {ff: 'Arial', fs: 10, vt: 3, tb: 1};
/** Pixels. */
const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

export function workbookData(book: BookView): IWorkbookData {
  const styles: Record<string, Nullable<IStyleData>> = {};
  const cells = new Map(book.cells.map(each => [each.sheet, each]));
  const sheets = book.sheets.map(sheet =>
    worksheetData(sheet, cells.get(sheet.id), styles),
  );
  return {
    id: UNIT,
    name: book.name,
    appVersion: '0.25.1',
    locale: LocaleType.RU_RU,
    styles,
    sheetOrder: sheets.map(({id}) => id!),
    sheets: Object.fromEntries(sheets.map(sheet => [sheet.id!, sheet])),
    defaultStyle: DEFAULT_STYLE,
    resources: [{name: 'SHEET_NOTE_PLUGIN', data: notesData(book.cells)}],
  };
}

function worksheetData(
  sheet: SheetView,
  cells: SheetCellsView | undefined,
  styles: Record<string, Nullable<IStyleData>>,
): Partial<IWorksheetData> {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  cells?.styles.forEach((style, at) => {
    styles[`${sheet.id}-${at}`] = style as IStyleData;
  });
  for (const cell of cells?.cells ?? []) {
    const data = cellDataOf(cell);
    if (typeof cell[3] === 'number') data.s = `${sheet.id}-${cell[3]}`;
    (cellData[cell[0]] ??= {})[cell[1]] = data;
  }
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: flag(sheet.hidden),
    rowCount: sheet.rows.count,
    columnCount: sheet.columns.count,
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    rowData: rowData(sheet.rows),
    columnData: columnData(sheet.columns),
    mergeData: sheet.merges.map(rangeOf),
    freeze: freezeOf(sheet),
    showGridlines: flag(sheet.gridlines),
    cellData,
  };
}

/** Without its look. */
export function cellDataOf(cell: CellView): ICellData {
  const [, , text] = cell;
  const typed = cell[4] ?? undefined;
  const link = cell[6] ?? undefined;
  const data: ICellData = {};
  if (text !== '' || typed !== undefined) {
    data.v = text;
    data.t = CellValueType.STRING;
  }
  if (typed?.startsWith('=')) data.f = typed;
  const invalid = cell[7] === true;
  if (typed !== undefined || link !== undefined || invalid) {
    data.custom = {typed, link, invalid} satisfies CellExtras;
  }
  return data;
}

export const rowData = (
  rows: LinesView,
): IObjectArrayPrimitiveType<Partial<IRowData>> =>
  Object.fromEntries(
    rows.lines.map(([index, size, hidden]) => [
      index,
      {
        h: size ?? ROW_HEIGHT,
        hd: hidden as BooleanNumber,
        ia: flag(size === null),
      },
    ]),
  );

export const columnData = (
  columns: LinesView,
): IObjectArrayPrimitiveType<Partial<IColumnData>> =>
  Object.fromEntries(
    columns.lines.map(([index, size, hidden]) => [
      index,
      {w: size ?? COLUMN_WIDTH, hd: hidden as BooleanNumber},
    ]),
  );

export function freezeOf({rows, columns}: SheetView) {
  return {
    ySplit: rows.frozen,
    xSplit: columns.frozen,
    startRow: rows.frozen > 0 ? rows.frozen : -1,
    startColumn: columns.frozen > 0 ? columns.frozen : -1,
  };
}

export const rangeOf = ({row, column, rows, columns}: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

export const areaOf = ({
  startRow,
  startColumn,
  endRow,
  endColumn,
}: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export const noteOf = (row: number, col: number, note: string) => ({
  id: `${row}-${col}`,
  row,
  col,
  note,
  width: 220,
  height: Math.min(260, 60 + 18 * Math.ceil(note.length / 28)),
});

/** By sheet, row and column. */
function notesData(all: readonly SheetCellsView[]): string {
  const notes: Record<string, Record<number, Record<number, object>>> = {};
  for (const {sheet, cells} of all) {
    for (const [row, column, , , , note] of cells) {
      if (typeof note !== 'string') continue;
      ((notes[sheet] ??= {})[row] ??= {})[column] = noteOf(row, column, note);
    }
  }
  return JSON.stringify(notes);
}

const flag = (is: boolean): BooleanNumber =>
  is ? BooleanNumber.TRUE : BooleanNumber.FALSE;
