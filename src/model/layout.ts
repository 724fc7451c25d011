/** What a script-made sheet looks like, cell by cell: made by pure rooms, drawn by `workbook/`. */

import type {Cell} from './cell';

/** A formula begins with «=» and takes «;» between arguments; a text is written as text, whatever it begins with. */
export type LayoutCell = Cell | {readonly formula: string};

/** Rows and columns are 1-based, as in the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly border?: 'all' | 'bottom' | 'top';
}

/** Paints the cells of the areas while the formula, written for the first area's top left cell, is true. */
export interface Highlight {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly background?: string;
  readonly color?: string;
}

export interface ChartLayout {
  readonly type: 'bar' | 'column' | 'pie' | 'line';
  readonly title: string;
  /** Categories first, then one area a series; the first row of each is its name. */
  readonly areas: readonly Area[];
  readonly stacked: boolean;
  /** Beside the chart by default. */
  readonly legend?: 'right' | 'top' | 'bottom' | 'none';
  /** Of the series; the service's own by default. */
  readonly colors?: readonly string[];
  /** Top left cell, 1-based. */
  readonly anchor: {readonly row: number; readonly column: number};
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface SheetLayout {
  readonly sheet: string;
  /** Rows of a list that people sort as they like: what only moved within its column nobody typed over. */
  readonly isSortable?: true;
  /** Rectangular, from A1. */
  readonly cells: readonly (readonly LayoutCell[])[];
  readonly styles: readonly {readonly area: Area; readonly style: Style}[];
  /** Pixels, by column from A. */
  readonly widths: readonly number[];
  /** Pixels, of rows that shall not be as high as their text asks. */
  readonly heights?: readonly {
    readonly row: number;
    readonly rows: number;
    readonly height: number;
  }[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
  /** Column groups, drawn folded. */
  readonly folded: readonly {readonly from: number; readonly to: number}[];
  readonly hiddenColumns: readonly number[];
  readonly highlights: readonly Highlight[];
  readonly charts: readonly ChartLayout[];
}

/** «A», «Z», «AA» of a 1-based column number. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
