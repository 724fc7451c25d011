/** The sheets themselves as they were found, as plain data: what repair and protection are thought out from. */

import {columnLetter} from './layout';
import {type Located, locate} from './locate';
import type {Protection, Rule, RuleValue, Strip} from './reshape';
import type {Table, TableName} from './schema';
import {tableByName} from './tables';
import type {PageName} from './tabs';

export interface BookState {
  /** Mailbox in small letters, '' where the book has none. */
  readonly owner: string;
  /** Of the tables that have their sheet. */
  readonly sheets: readonly SheetState[];
  /** Of the pages that were drawn. */
  readonly pages: readonly PageState[];
  readonly copies: readonly Copy[];
  /** The add-on's own, by id of the sheet. */
  readonly protections: {readonly [sheet: number]: readonly Protection[]};
}

export interface PageState {
  readonly page: PageName;
  readonly id: number;
  /** Present name of the sheet. */
  readonly name: string;
  /** Somebody typed over its formulas since it was drawn; absent where that was not asked for. */
  readonly isOvertyped?: boolean;
}

/** A sheet that bears the mark of a table without being its home. */
export interface Copy {
  readonly copy: string;
  /** Name of the home. */
  readonly of: string;
  /** The home is gone. */
  readonly isOrphan: boolean;
}

export interface SheetState {
  readonly table: TableName;
  readonly id: number;
  readonly name: string;
  /** That the sheet bears, null for none. */
  readonly mark: string | null;
  /** Blank ones too. */
  readonly rows: number;
  readonly header: readonly string[];
  /** 0-based column by key. */
  readonly marks: {readonly [key: string]: number};
  /** Absent where it was not asked for. */
  readonly furnished?: Furnished;
}

/** Number format of a cell, and whether a number, a date or a tick stands in it rather than a text. */
export interface CellFormat {
  readonly format: string;
  readonly isValue: boolean;
}

/** What a sheet is furnished with; lists by 0-based column. */
export interface Furnished {
  readonly frozenRows: number;
  /** Over the headers. */
  readonly notes: readonly string[];
  readonly hidden: readonly boolean[];
  readonly numberFormats: readonly Strip<CellFormat>[];
  readonly lists: readonly Strip<Rule | null>[];
}

/** The mark of the sheet with an id as the home of a table or page; it tells the home from its copies. */
export function homeMark(name: string, id: number): string {
  return `${name}@${id}`;
}

export function locatedIn({table, header, marks}: SheetState): Located {
  return locate(tableByName[table], header, marks);
}

/** The cells with the names of a table's rows, down to the end of its sheet; undefined where there are none. */
export function namesIn(state: SheetState): RuleValue | undefined {
  const {label = ''}: Table = tableByName[state.table];
  const at = locatedIn(state).positions[label];
  if (at === undefined) return undefined;
  const letter = columnLetter(at + 1);
  return {sheet: state.id, area: `${letter}2:${letter}${state.rows}`};
}
