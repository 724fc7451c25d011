/** What a command is: a pure function from the book as it was read to what shall be written, and said. */

import type {Book} from '../model/book';
import type {Change} from '../model/change';
import type {SheetLayout} from '../model/layout';
import type {Places} from '../model/places';
import type {Problem} from '../model/problem';
import type {TableName} from '../model/schema';
import type {DocumentTask} from './report';

/** What a command wants to see: every column of a table, or those of some keys. */
export type Needs = {readonly [Name in TableName]?: 'all' | readonly string[]};

/** What a command may know beside the book. */
export interface Circumstances {
  /** Where the tables stand now, for formulas. */
  readonly places: Places;
  /** The moment of the run in the spreadsheet's time zone, «22.11.2026 00:38». */
  readonly now: string;
  /** E-mail of the person at the keyboard; '' where Google does not tell. */
  readonly person: string;
  /** What the command asked to keep when it last ran on this workbook. */
  readonly memory: string | undefined;
  /** Present name of a script-made sheet: people rename them. */
  readonly pageName: (page: string) => string;
  /** Id of a sheet for links within the workbook, by the sheet's name; undefined where it is not there yet. */
  readonly sheetId: (name: string) => number | undefined;
}

export interface Thought {
  readonly changes: readonly Change[];
  /** Script-made sheets, drawn anew. */
  readonly layouts: readonly SheetLayout[];
  readonly problems: readonly Problem[];
  /** One or two Russian sentences: what was done. */
  readonly message: string;
  /** Kept in the document for the next run. */
  readonly memory?: string;
  /** A document to be made once the changes are written. */
  readonly document?: DocumentTask;
}

export interface Command {
  /** As the menu names it. */
  readonly title: string;
  /** What to read, once the rules (Показатели, Справочники, Настройки) were read. */
  needs(rules: Book): Needs;
  /** Names of the script-made sheets that it draws; they are there before it thinks, so that links can point at them. */
  pages?(rules: Book): readonly string[];
  think(book: Book, circumstances: Circumstances): Thought;
}
