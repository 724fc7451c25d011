// What a chart shows: the plain description that services make and the drawing takes.

export type ChartKind =
  'area' | 'bar' | 'column' | 'combo' | 'line' | 'pie' | 'scatter' | 'table';

export interface ChartSeries {
  name: string;
  /** One value a category; null is a gap. In a scatter chart the y values. */
  values: (number | null)[];
  /** Only in a combo chart: how this series is drawn; columns unless told. */
  kind?: 'area' | 'column' | 'line';
}

export interface AxisSpec {
  title?: string;
  /** Least and greatest value shown; chosen from the data unless told. */
  min?: number;
  max?: number;
  logarithmic?: boolean;
}

export interface ChartSpec {
  kind: ChartKind;
  title?: string;
  /** Labels along the category axis, slices of a pie; numbers in a scatter chart. */
  categories: (string | number)[];
  /** A pie takes the first series only. */
  series: ChartSeries[];
  stacked?: boolean;
  /** CSS colours of the series, of the slices in a pie. */
  colors?: string[];
  /** CSS colour; white unless told. */
  background?: string;
  legend?: 'bottom' | 'none' | 'right' | 'top';
  /** The horizontal axis as Google names it: of a bar chart it holds the values. */
  horizontalAxis?: AxisSpec;
  verticalAxis?: AxisSpec;
  /** Smooth lines. */
  smooth?: boolean;
  /** Diameter of the points in pixels; 0 for none. */
  pointSize?: number;
  /** Hole of a pie, as a part of its radius, 0…1. */
  pieHole?: number;
  reverseCategories?: boolean;
  /** Only in a table: headers stand in `series` names, the first column in `categories`. */
  firstColumn?: string;
  /** Pixels; Google's default for `Charts` is 600 × 400. */
  width?: number;
  height?: number;
}
