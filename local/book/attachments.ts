/** What is tied to cells, lines or sheets beside values and looks, and moves with them. */

import {Area, Reference} from './area';
import {Style} from './style';

/** A date as the book holds it: a serial number of days since 30.12.1899. */
export interface SerialDate {
  readonly serial: number;
}

/** Relative dates of conditions: «TODAY», «PAST_WEEK», … */
export interface RelativeDay {
  readonly relative: string;
}

export type CriterionValue =
  string | number | boolean | SerialDate | RelativeDay;

/**
 * A rule for what may be entered. `criteria` is a name of Google's enum
 * DataValidationCriteria; formulas in `values` begin with «=» and, like `range`,
 * follow structural edits.
 */
export interface Validation {
  criteria: string;
  values: CriterionValue[];
  /** The cell that relative references of a formula in `values` are written for. */
  base?: Reference;
  /** The list of VALUE_IN_RANGE. */
  range?: Reference;
  /** Of the two list criteria. */
  showDropdown?: boolean;
  allowInvalid: boolean;
  helpText?: string;
}

export interface GradientPoint {
  readonly color: string;
  /** NUMBER, PERCENT, PERCENTILE, MIN, MAX */
  readonly type: string;
  /** Text as given: a number or a formula; '' for MIN and MAX. */
  readonly value: string;
}

/** `criteria` is a name of BooleanCriteria. Exactly one of `condition` and `gradient` is there. */
export interface ConditionalFormat {
  ranges: Area[];
  condition?: {criteria: string; values: CriterionValue[]; style: Style};
  gradient?: {min: GradientPoint; mid?: GradientPoint; max: GradientPoint};
}

/** Of a whole sheet (`area` null) or of a range. */
export interface Protection {
  readonly id: number;
  area: Area | null;
  rangeName?: string;
  description: string;
  warningOnly: boolean;
  /** E-mails beside the owner's, who may always edit. */
  editors: string[];
  domainEdit: boolean;
  /** Holes in a sheet's protection. */
  unprotected: Area[];
}

/** `criteria` is a name of BooleanCriteria. */
export interface ColumnFilter {
  hiddenValues?: string[];
  visibleValues?: string[];
  criteria?: string;
  values?: CriterionValue[];
}

export interface Filter {
  area: Area;
  /** By 0-based column of the sheet. */
  columns: Map<number, ColumnFilter>;
}

/** Rich text of a cell beside its plain text: runs that cover it without gaps. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly style?: Style;
  readonly link?: string;
}

export interface NamedArea {
  name: string;
  sheet: number;
  area: Area;
}

export type MetadataPlace =
  | {kind: 'SPREADSHEET'}
  | {kind: 'SHEET'; sheet: number}
  | {kind: 'ROW' | 'COLUMN'; sheet: number; index: number};

export interface Metadata {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: MetadataPlace;
}

/** A chart over the grid. `type` is a name of Charts.ChartType; options are Google's, dotted names as given. */
export interface Chart {
  readonly id: number;
  type: string;
  ranges: Reference[];
  options: Record<string, unknown>;
  /** 0-based cell of the top-left corner and pixels from it. */
  anchor: {row: number; column: number; offsetX: number; offsetY: number};
  headers: number;
  transpose: boolean;
  mergeStrategy: string;
  hiddenDimensionStrategy: string;
}

/** Colours of alternating lines, «#rrggbb»; null paints nothing. */
export interface BandColors {
  header: string | null;
  first: string | null;
  second: string | null;
  footer: string | null;
}

/** Alternating colours over an area, by rows, by columns or both. They lie under the backgrounds of cells. */
export interface Banding {
  readonly id: number;
  area: Area;
  rows: BandColors;
  columns: BandColors;
}
