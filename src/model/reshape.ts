/**
 * What a command changes of the sheets themselves, not of records: plain data, so that the journal keeps it and its
 * inverse. `workbook/reshape.ts` carries it out.
 */

import type {Cell} from './cell';
import type {Module, TableName} from './schema';

export type Reshape = MakeSheets | DropSheets | Guard | Furnish;

/** Makes the sheets of tables that are not there, with their first rows. Its inverse drops those nobody wrote into. */
export interface MakeSheets {
  readonly kind: 'make sheets';
  readonly tables: readonly TableName[];
  /** Of the whole book: rules that count other sheets begin switched off. */
  readonly modules: readonly Module[];
  /** Mailbox that «Доступ» begins with as the association's. */
  readonly association?: string;
}

/** Deletes the sheets of tables as long as they hold nothing but what they were made with. */
export interface DropSheets {
  readonly kind: 'drop sheets';
  readonly tables: readonly TableName[];
  readonly modules: readonly Module[];
  readonly association?: string;
}

/** Gives a sheet these protections of the add-on and no other; people's own stay. */
export interface Guard {
  readonly kind: 'guard';
  /** Id of the sheet. */
  readonly sheet: number;
  readonly protections: readonly Protection[];
}

export interface Protection {
  /** «A1:L1»; null for the whole sheet. */
  readonly area: string | null;
  /** Begins with the mark of the add-on's notes: so it is known for its own. */
  readonly description: string;
  /** People are warned, nobody is kept out. */
  readonly isWarning: boolean;
  /** Mailboxes that may edit beside the owner, in small letters, sorted; none where it only warns. */
  readonly editors: readonly string[];
}

/** Gives a sheet what people took from it: only what is named is touched. */
export interface Furnish {
  readonly kind: 'furnish';
  /** Id of the sheet. */
  readonly sheet: number;
  readonly table: TableName;
  /** The sheet's own mark as the home of the table; null for none. */
  readonly mark?: string | null;
  readonly frozenRows?: number;
  readonly columns: readonly FurnishColumn[];
}

export interface FurnishColumn {
  /** 'code', key of the column, or a companion's. */
  readonly key: string;
  /** 0-based place, for a column that neither header nor mark tells any more. */
  readonly at: number;
  readonly header?: Cell;
  /** Of the header's cell. */
  readonly look?: HeaderLook;
  /** Over the header. */
  readonly note?: string;
  /** Whether the column bears the mark of its key. */
  readonly isMarked?: boolean;
  readonly isHidden?: boolean;
  /** The column was not there: once it is blank again it goes, as long as it is the last one of its sheet. */
  readonly isGone?: true;
  readonly numberFormats?: Strip<string>;
  readonly lists?: Strip<Rule | null>;
}

export interface HeaderLook {
  readonly numberFormat: string;
  readonly fontWeight: 'bold' | 'normal';
  readonly background: string;
  readonly wraps: boolean;
  readonly vertical: 'top' | 'middle' | 'bottom';
}

/** What the cells of a column have, downwards from the row below the header: [how many cells, what they have]. */
export type Strip<T> = readonly (readonly [number, T])[];

/** A rule of data validation. */
export interface Rule {
  /** Name of Google's enum DataValidationCriteria. */
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  readonly allowsOthers: boolean;
  /** '' for none. */
  readonly help: string;
}

export type RuleValue =
  | Cell
  | readonly string[]
  /** A range: id of its sheet, and its place. */
  | {readonly sheet: number; readonly area: string}
  /** A date, in milliseconds since 1970. */
  | {readonly moment: number};

/** Equal neighbours gathered. */
export function stripOf<T>(cells: readonly T[]): Strip<T> {
  const strip: [number, T][] = [];
  let last = '';
  for (const cell of cells) {
    const text = JSON.stringify(cell);
    if (strip.length > 0 && text === last) strip[strip.length - 1][0] += 1;
    else strip.push([1, cell]);
    last = text;
  }
  return strip;
}
