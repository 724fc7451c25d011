/** What a kind of value is: how a cell is understood, written back, shown in a sheet and helped by formulas. */

import type {Cell} from '../cell';
import type {TableName} from '../schema';

/** What a cell was understood as. */
export type Parsed<T> =
  | {readonly state: 'value'; readonly value: T}
  | {readonly state: 'blank'}
  /** `message`: what is wrong, a clause; `cure`: the way out, with an example that would be right. */
  | {readonly state: 'error'; readonly message: string; readonly cure: string};

/** What a kind may ask while it reads a cell. */
export interface ParseContext {
  /** The code of the row that a typed name means, or names that come close («это она?»), nearest first. */
  resolve(
    table: TableName,
    name: string,
  ):
    | {readonly code: string}
    | {
        readonly code?: undefined;
        readonly near: readonly string[];
        /** Codes of the rows that all bear this name: which one is meant cannot be known. */
        readonly shared?: readonly string[];
      };
  /** Whether the names of a table were read at all: what a name means is else not known, and nothing follows from it. */
  knows(table: TableName): boolean;
  /** Accepted values of a vocabulary of «Справочники», in its order. */
  vocabulary(name: string): readonly string[];
}

/** A hidden column that holds what formulas need of a visible one. */
export interface Companion<T> {
  /** Unique within the kind: «code», «from». The companion's key is `<column>.<part>`. */
  readonly part: string;
  /** Header of the hidden column behind the visible title: «код» makes «Учреждение · код». */
  readonly title: string;
  readonly numberFormat: string;
  derive(parsed: Parsed<T>): Cell;
}

/** How a list of allowed values is found, for validation in the sheet. */
export type ListSource =
  | {readonly vocabulary: string}
  | {readonly table: TableName}
  | {readonly values: readonly string[]};

export interface Kind<T> {
  readonly name: string;
  /** Number format of the visible column: '@' where Sheets would turn «6-11» into a date. */
  readonly numberFormat: string;
  readonly align: 'left' | 'right' | 'center';
  /** Default width in pixels. */
  readonly width: number;
  /** Long texts wrap. */
  readonly wrap: boolean;
  readonly list?: ListSource;
  /**
   * Formulas compare or add up the visible cell itself, so that a cell that was understood is rewritten as `format`
   * gives it: «Региональный » becomes «региональный», the text «35» the number.
   */
  readonly exact?: boolean;
  /** A form writes what was typed, white space and all, not what `format` makes of it. */
  readonly keepsTyped?: boolean;
  /** Several values in one cell, divided by «; »: a list then only warns. */
  readonly several?: boolean;
  /** One Russian sentence on what to type, with an example; header notes and validation show it. */
  readonly help: string;
  readonly companions: readonly Companion<T>[];
  parse(cell: Cell, context: ParseContext): Parsed<T>;
  /** The cell in its canonical form; `parse(format(v))` gives v again. */
  format(value: T, names: NameOf): Cell;
}

/** The visible name of a row, by code. */
export type NameOf = (table: TableName, code: string) => string;
