/** A rule of «Проверить книгу»: one small object that looks at the book as it was read and says what it finds. */

import type {Book} from '../model/book';
import type {Settings} from '../model/settings';
import type {TableName} from '../model/schema';
import type {Finding, Severity} from './finding';

/** What all rules look at. */
export interface Audited {
  readonly book: Book;
  readonly settings: Settings;
}

/** What a rule says of one finding; its id is added by `checkBook`. */
export type Found = Omit<Finding, 'rule' | 'severity'> &
  Partial<Pick<Finding, 'severity'>>;

export interface Rule {
  /** «A1». */
  readonly id: string;
  /** What is checked, as the list of rules names it: «Максимум группы мер складывается из её строк». */
  readonly title: string;
  /** Why it matters, one Russian sentence: it stands beside each finding. */
  readonly why: string;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** What a finding may depend on: one row, a group of rows, or the whole book. */
  readonly scope: 'строка' | 'группа' | 'книга';
  /** The tables that it looks at, beside the rules of the association (Показатели, Справочники, Настройки). */
  readonly tables: readonly TableName[];
  /** What it finds; nothing where the cells that it needs are blank or their table is not in the book. */
  find(audited: Audited): readonly Found[];
}

/** A rule of the catalogue whose table does not exist yet; the list of rules shows what it waits for. */
export interface WaitingRule {
  readonly id: string;
  readonly title: string;
  /** Title of the table: «Участие». */
  readonly waitsFor: string;
}
