/** A script-made sheet while it is laid out: cells are put one by one, the layout comes out rectangular. */

import type {
  Area,
  ChartLayout,
  Highlight,
  LayoutCell,
  SheetLayout,
  Style,
} from '../../model/layout';

/** Restrained on purpose: the figures are what should be seen. */
export const COLOURS = {
  title: '#1f3a5f',
  heading: '#e8eef6',
  band: '#f5f8fc',
  muted: '#6e7781',
  faint: '#afb8c1',
  gap: '#f0f1f3',
  low: '#fbe3e4',
  warning: '#fff4ce',
  link: '#1a56a8',
  mark: '#9a6700',
} as const;

export function area(
  row: number,
  rows: number,
  column: number,
  columns: number,
): Area {
  return {row, rows, column, columns};
}

export class Page {
  private readonly rows: LayoutCell[][] = [];
  private readonly styles: {area: Area; style: Style}[] = [];
  private readonly merges: Area[] = [];
  private readonly highlights: Highlight[] = [];
  private readonly charts: ChartLayout[] = [];
  private readonly folded: {from: number; to: number}[] = [];
  private readonly hiddenColumns: number[] = [];
  private readonly heights: {row: number; rows: number; height: number}[] = [];

  constructor(
    private readonly sheet: string,
    /** Pixels, by column from A. */
    private readonly widths: readonly number[],
    private readonly frozen: {readonly rows: number; readonly columns: number},
  ) {}

  /** Row and column are 1-based. */
  put(row: number, column: number, cell: LayoutCell, style?: Style): void {
    while (this.rows.length < row) this.rows.push([]);
    this.rows[row - 1][column - 1] = cell;
    if (style !== undefined) {
      this.style(area(row, 1, column, 1), style);
    }
  }

  /** Cells side by side, from a column on. */
  putRow(row: number, column: number, cells: readonly LayoutCell[]): void {
    cells.forEach((cell, index) => this.put(row, column + index, cell));
  }

  /** A cell over several columns and rows. */
  putWide(over: Area, cell: LayoutCell, style?: Style): void {
    this.put(over.row, over.column, cell);
    this.merge(over);
    if (style !== undefined) this.style(over, style);
  }

  merge(over: Area): void {
    if (over.columns > 1 || over.rows > 1) this.merges.push(over);
  }

  style(over: Area, style: Style): void {
    if (over.rows > 0 && over.columns > 0) {
      this.styles.push({area: over, style});
    }
  }

  /** Pixels. */
  height(row: number, rows: number, height: number): void {
    if (rows > 0) this.heights.push({row, rows, height});
  }

  highlight(highlight: Highlight): void {
    const areas = highlight.areas.filter(
      ({rows, columns}) => rows > 0 && columns > 0,
    );
    if (areas.length > 0) this.highlights.push({...highlight, areas});
  }

  chart(chart: ChartLayout): void {
    this.charts.push(chart);
  }

  fold(from: number, to: number): void {
    if (to >= from) this.folded.push({from, to});
  }

  hide(column: number): void {
    this.hiddenColumns.push(column);
  }

  layout(): SheetLayout {
    const width = Math.max(
      this.widths.length,
      ...this.rows.map(({length}) => length),
    );
    return {
      sheet: this.sheet,
      cells: this.rows.map(row =>
        Array.from({length: width}, (_, index) => row[index] ?? ''),
      ),
      styles: this.styles,
      widths: this.widths,
      heights: this.heights,
      frozenRows: this.frozen.rows,
      frozenColumns: this.frozen.columns,
      merges: this.merges,
      folded: this.folded,
      hiddenColumns: this.hiddenColumns,
      highlights: this.highlights,
      charts: this.charts,
    };
  }
}
