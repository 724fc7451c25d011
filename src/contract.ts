/**
 * What a sidebar may ask of the server: one typed list, shared by both ends. All of it is plain JSON, since nothing
 * else passes `google.script.run` (https://developers.google.com/apps-script/guides/html/reference/run).
 * Whatever arrives is checked again at the server: every function of this list can be called by any editor.
 */

import type {Severity} from './audit/finding';
import type {Cell} from './model/cell';
import type {OtherRow} from './model/duplicates';
import type {TableName} from './model/schema';

export interface Calls {
  /** Opens the form of a record, or offers the tables that the person's role may fill. */
  openForm(request: FormRequest): FormAnswer;
  /** Rows of a register by a part of their name: of registers too long to be sent with the form. */
  searchRegister(request: SearchRequest): SearchAnswer;
  saveRecord(request: SaveRequest): SaveAnswer;
  deleteRecord(request: DeleteRequest): SaveAnswer;
  /** Undoes the person's own last action. */
  undoLast(request: UndoRequest): ActionAnswer;
  /** The latest entries of the journal, newest first. */
  openJournal(): JournalAnswer;
  /** Takes back a hand edit that the journal does not know, by its address in `JournalAnswer.foreign`. */
  revertEdit(request: RevertRequest): ActionAnswer;
  /** What the check finds in the book as it is now, filtered, one page of it. */
  openCheck(request: CheckRequest): CheckAnswer;
  /** Brings the person to a cell that a finding speaks of. */
  showFinding(request: FoundPlace): ActionAnswer;
  /** Writes the one cure of a finding, as it was shown. */
  applyCure(request: CureRequest): FindingAnswer;
  /** Lets a finding stand, with a reason, until what was found changes. */
  acceptFinding(request: AcceptRequest): FindingAnswer;
  /** Takes an acceptance back: the finding is new again. */
  withdrawAcceptance(request: FindingRequest): FindingAnswer;
}

/** Cells of a record by key of the column, as they stand or as a person typed them. */
export type Cells = {readonly [key: string]: Cell};

export interface FormRequest {
  /** Absent: the record of the selected row, or, where `add` is set, a choice of tables. */
  readonly table?: TableName;
  /** Absent: a new record. */
  readonly code?: string;
  readonly add?: boolean;
}

export type FormAnswer =
  | {
      readonly state: 'choose';
      readonly tables: readonly TableChoice[];
      /** Why there is nothing to choose, or a word before the choice; '' for none. */
      readonly message: string;
    }
  | {readonly state: 'form'; readonly form: Form}
  | Refused;

export interface TableChoice {
  readonly table: TableName;
  /** Present name of the sheet. */
  readonly sheet: string;
}

export interface Form {
  readonly table: TableName;
  /** Present name of the sheet. */
  readonly sheet: string;
  /** Absent for a new record. */
  readonly code?: string;
  /** Row of the sheet, 1-based, when the form was opened. */
  readonly row?: number;
  /** What the cells hold; of a new record what is known beforehand (the institution of a coordinator). */
  readonly cells: Cells;
  /** Present titles by key; a column that the sheet lacks is absent, and has no field. */
  readonly titles: {readonly [key: string]: string};
  /** Keys whose value the role fixes: a coordinator's institution. */
  readonly fixed: readonly string[];
  /** Accepted values of the vocabularies that the columns name, by their key. */
  readonly vocabularies: {readonly [name: string]: readonly string[]};
  readonly registers: {readonly [Name in TableName]?: Register};
  /** Other rows of the table as far as they are sent, for «это она?». */
  readonly others: readonly OtherRow[];
  /** Whether the person may delete the record. */
  readonly mayDelete: boolean;
}

/** Names of a table that a column refers to. */
export type Register =
  | {readonly state: 'sent'; readonly rows: readonly RegisterRow[]}
  /** Too long to be sent: `searchRegister` finds its rows. */
  | {readonly state: 'at the server'; readonly count: number};

export interface RegisterRow {
  readonly code: string;
  readonly name: string;
  /** Full name, synonyms: it is known by them too. */
  readonly otherNames: readonly string[];
}

export type {OtherRow};

export interface SearchRequest {
  readonly table: TableName;
  readonly text: string;
}

export type SearchAnswer =
  {readonly state: 'found'; readonly rows: readonly RegisterRow[]} | Refused;

export interface SaveRequest {
  /** Made once for each press of «Сохранить»; a repeated call with it answers as the first did. */
  readonly token: string;
  readonly table: TableName;
  /** Absent for a new record. */
  readonly code?: string;
  /** The cells with which the form was opened. */
  readonly opened: Cells;
  /** The cells that the person wants, as typed; keys that are absent stay as they are. */
  readonly cells: Cells;
  /** Codes of the likely duplicates that the person has seen and says are others. */
  readonly notSame: readonly string[];
}

export interface DeleteRequest {
  readonly token: string;
  readonly table: TableName;
  readonly code: string;
  readonly opened: Cells;
}

export type SaveAnswer =
  | {
      readonly state: 'saved';
      readonly code: string;
      readonly message: string;
      /** Titles of required fields that are blank: the record is a draft. */
      readonly missing: readonly string[];
      /** The cells as they stand now. */
      readonly cells: Cells;
    }
  | {readonly state: 'invalid'; readonly fields: readonly InvalidField[]}
  | {
      readonly state: 'conflict';
      readonly message: string;
      /** Fields that somebody changed since the form was opened. */
      readonly fields: readonly ConflictField[];
      readonly cells: Cells;
    }
  | {readonly state: 'duplicate'; readonly rows: readonly OtherRow[]}
  | Refused;

export interface InvalidField {
  readonly key: string;
  readonly message: string;
  readonly cure: string;
}

export interface ConflictField {
  readonly key: string;
  readonly title: string;
  readonly opened: Cell;
  readonly now: Cell;
  readonly mine: Cell;
}

export interface UndoRequest {
  readonly token: string;
  /** Token of the press that is to be undone: where the person has done something since, nothing is. */
  readonly of?: string;
}

export interface RevertRequest {
  readonly token: string;
  readonly table: TableName;
  readonly code: string;
  readonly column: string;
  /** What stands there now, as it was shown. */
  readonly now: Cell;
}

export type ActionAnswer =
  {readonly state: 'done'; readonly message: string} | Refused;

/** Nothing was written; the message says why and what to do. */
export interface Refused {
  readonly state: 'refused';
  readonly message: string;
  /** Whether the same call may succeed a moment later: another command held the book. */
  readonly again: boolean;
}

export type JournalAnswer =
  | {
      readonly state: 'journal';
      readonly entries: readonly JournalEntryShown[];
      /** What «Отменить последнее действие» would undo; absent where there is nothing. */
      readonly undoable?: string;
      /** Cells that hold something else than the journal wrote: edited by hand. */
      readonly foreign: readonly HandEdit[];
      /** What the chain of the journal shows: rows that were changed or removed by hand. */
      readonly broken: readonly string[];
    }
  | Refused;

export interface JournalEntryShown {
  /** «ЖРН-0137». */
  readonly entry: string;
  readonly when: string;
  readonly person: string;
  readonly action: string;
  readonly state: string;
  /** «Мероприятия, МЕР-0137, «Уровень»: «районный» → «муниципальный»»; the first few. */
  readonly lines: readonly string[];
  /** Lines that are not shown. */
  readonly more: number;
}

export interface HandEdit {
  readonly table: TableName;
  readonly sheet: string;
  readonly code: string;
  readonly column: string;
  readonly title: string;
  /** Name of the row's institution; '' where it has none. */
  readonly institution: string;
  readonly journaled: Cell;
  readonly now: Cell;
}

/** Of a finding, as far as the sidebar walks through it: what was mended it does not show. */
export type FindingStatus = 'новое' | 'принято';

/** Which findings are wanted; what is absent lets all through, but for `whose` and `status`. */
export interface CheckRequest {
  /**
   * 'own': of the coordinator's institutions; 'all': of the whole network; 'common': of no institution: the network,
   * its rules, rows that are nobody's; else the code of an institution. Absent: 'own' for a coordinator, 'all' for everybody else.
   */
  readonly whose?: string;
  readonly severity?: Severity;
  /** Absent: 'новое'. */
  readonly status?: FindingStatus;
  /** How many of them to leave out at the beginning: those that the person has passed. */
  readonly skip?: number;
}

export type CheckAnswer =
  | {
      readonly state: 'check';
      /** What the request asked for, or what stands for it where it did not. */
      readonly whose: string;
      readonly status: FindingStatus;
      /** '' for all. */
      readonly severity: Severity | '';
      /** Most serious first; as many as a page holds. */
      readonly findings: readonly FindingShown[];
      /** Findings that were left out before the first of them. */
      readonly skipped: number;
      /** All that the filters let through, sent or not. */
      readonly total: number;
      /** What can be filtered by, each with the number that it would let through beside the other filters. */
      readonly choices: {
        readonly whose: readonly FilterChoice[];
        readonly severity: readonly FilterChoice[];
        readonly status: readonly FilterChoice[];
      };
    }
  | Refused;

export interface FilterChoice {
  /** Of the request's part; '' stands for all. */
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

/** A finding by what makes it the same one: `identityOf`, src/audit/finding.ts. */
export interface FindingKey {
  /** Id of the rule: «A6». */
  readonly rule: string;
  readonly identity: string;
  /** Table of its first cell, by which it is found anew; absent where it speaks of no cell. */
  readonly table?: TableName;
}

export interface FindingShown extends FindingKey {
  readonly severity: Severity;
  /** What is checked. */
  readonly title: string;
  /** Short name of the institution; '' for the network, its rules and rows that are nobody's. */
  readonly institution: string;
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** How to mend it. */
  readonly cure: string;
  /** The first cells that it speaks of. */
  readonly cells: readonly FoundCellShown[];
  /** Cells that are not shown. */
  readonly moreCells: number;
  /** Absent where there is not exactly one cure. */
  readonly exactCure?: CureShown;
  /** In Russian, why the person may neither accept it nor take that back; absent where they may. */
  readonly noAccepting?: string;
  readonly accepted?: AcceptanceShown;
}

/** A cell, or a row as a whole: its column is 'code' then. */
export interface FoundPlace {
  readonly table: TableName;
  readonly code: string;
  readonly column: string;
}

export interface FoundCellShown extends FoundPlace {
  /** Where it stands, in words: «Мероприятия, строка 5, «Уровень»». */
  readonly place: string;
  /** What it holds; '' for a row as a whole. */
  readonly value: Cell;
}

export interface CureShown {
  /** Of all its changes: what is applied is what was shown. */
  readonly mark: string;
  /** The first of its changes. */
  readonly lines: readonly CureLine[];
  /** Changes that are not shown. */
  readonly more: number;
  /** In Russian, why the person may not apply it; absent where they may. */
  readonly noApplying?: string;
}

export interface CureLine {
  readonly place: string;
  readonly before: Cell;
  readonly after: Cell;
}

export interface AcceptanceShown {
  readonly reason: string;
  readonly when: string;
  /** Mailbox; '' where Google did not tell. */
  readonly person: string;
}

export interface FindingRequest extends FindingKey {
  readonly token: string;
}

export interface CureRequest extends FindingRequest {
  /** `CureShown.mark`. */
  readonly mark: string;
}

export interface AcceptRequest extends FindingRequest {
  readonly reason: string;
}

export type FindingAnswer =
  | {readonly state: 'done'; readonly message: string}
  /** The finding, or its cure, is not what it was: somebody mended or changed it. Nothing was written. */
  | {readonly state: 'changed'; readonly message: string}
  | Refused;
