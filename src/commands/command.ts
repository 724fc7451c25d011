/** What a command is: a pure function from the book as it was read to what shall be written, and said. */

import type {Book} from '../model/book';
import type {Cell} from '../model/cell';
import type {Change} from '../model/change';
import type {SheetLayout} from '../model/layout';
import type {Marking} from '../model/marking';
import type {Places} from '../model/places';
import type {Problem} from '../model/problem';
import type {Reshape} from '../model/reshape';
import type {Actor} from '../model/rights';
import type {TableName} from '../model/schema';
import type {Role} from '../model/vocabularies';
import type {DocumentTask} from './report';

/** What a command wants to see: every column of a table, or those of some keys. */
export type Needs = {readonly [Name in TableName]?: 'all' | readonly string[]};

/** What a command may know beside the book. */
export interface Circumstances {
  /** Where the tables stand now, for formulas. */
  readonly places: Places;
  /** The moment of the run in the spreadsheet's time zone, «22.11.2026 00:38». */
  readonly now: string;
  /** The person at the keyboard, and what «Доступ» lets them do. */
  readonly actor: Actor;
  /** What the command asked to keep when it last ran on this workbook. */
  readonly memory: string | undefined;
  /** Present name of a script-made sheet: people rename them. */
  readonly pageName: (page: string) => string;
  /** Present name of a table's sheet, also of one that was not read; undefined where the workbook has none. */
  readonly sheetName: (table: TableName) => string | undefined;
  /**
   * What the cells of a script-made sheet hold, from the first row on, those of `rows` rows or all; none where the
   * workbook lacks it.
   */
  readonly pageCells: (
    page: string,
    rows?: number,
  ) => readonly (readonly Cell[])[];
  /** Id of a sheet for links within the workbook, by the sheet's name; undefined where it is not there yet. */
  readonly sheetId: (name: string) => number | undefined;
}

/** The row on which the person's cursor stands. */
export interface Selected {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Undefined where the sheet is no table's. */
  readonly table: TableName | undefined;
  /** Row of the sheet, 1-based. */
  readonly row: number;
}

export interface Thought<Answer = undefined> {
  readonly changes: readonly Change[];
  /** Changes of the sheets themselves, carried out before the cells are written. */
  readonly reshapes?: readonly Reshape[];
  /** Script-made sheets, drawn anew. */
  readonly layouts: readonly SheetLayout[];
  /** Cells to be painted and noted where they stand: derived like the layouts. */
  readonly marking?: Marking;
  readonly problems: readonly Problem[];
  /** One or two Russian sentences: what was done. */
  readonly message: string;
  /** Kept in the document for the next run. */
  readonly memory?: string;
  /** A document to be made once the changes are written. */
  readonly document?: DocumentTask;
  /** What the caller gets beside the message: a form's answer. */
  readonly answer?: Answer;
  /** Code of the journal's entry that the changes take back. */
  readonly undoes?: string;
}

export interface Command<Answer = undefined> {
  /** As the menu and the journal name it. */
  readonly title: string;
  /** Who may run it; the association may always. */
  readonly roles: readonly Role[];
  /**
   * What to read beside «Доступ»: as it stands, or, as a function, once the rules (Показатели, Справочники, Настройки)
   * were read, which are then in the book too.
   */
  readonly needs: Needs | ((rules: Book) => Needs);
  /** Names of the script-made sheets that it draws; they are there before it thinks, so that links can point at them. */
  pages?(rules: Book): readonly string[];
  /** Makes or mends the sheets themselves: it runs on a workbook that lacks them, or that an older version made. */
  readonly isFoundation?: true;
  think(book: Book, circumstances: Circumstances): Thought<Answer>;
}
