/** The life of a document in the register «Отчёты»: reserved, then its id recorded, then ready. */

import type {Book} from '../model/book';
import type {Change} from '../model/change';
import type {Cell} from '../model/cell';
import {fingerprint} from '../model/fingerprint';
import type {Problem} from '../model/problem';
import {showCode} from '../model/schema';
import {reports} from '../model/tables';
import type {Report} from '../reports/blocks';
import type {Circumstances, Command, Thought} from './command';

/** What a report says it is, beside its content. */
export interface ReportOrder {
  readonly report: Report;
  /** What it is about: a project, the network. */
  readonly subject: string;
  readonly period: string;
  /** Address of the document whose footer holds page numbers, from «Настройки». */
  readonly pageNumbers: string | undefined;
}

/** A document to be made, or the one that was made of the same content. */
export interface DocumentTask {
  /** Row of «Отчёты». */
  readonly code: string;
  readonly report: Report;
  /** The moment of the run, for the line that names the source. */
  readonly made: string;
  readonly pageNumbers: string | undefined;
  /** Of a document that an earlier try began. */
  readonly documentId: string | undefined;
  /** Of a finished document with this very content. */
  readonly link: string | undefined;
}

/**
 * Reserves a row for a report; a report of unchanged content keeps its old one.
 *
 * @returns the changes of «Отчёты», and what is left to be done outside of the lock
 */
export function reserve(
  book: Book,
  order: ReportOrder,
  circumstances: Circumstances,
): {changes: Change[]; task: DocumentTask} {
  const {report, subject, period, pageNumbers} = order;
  const made = circumstances.now;
  const content = fingerprint(report);
  const same = book
    .records(reports)
    .filter(row => row.content === content && row.title === report.title)
    .sort((a, b) => Number(b.state === 'готов') - Number(a.state === 'готов'));
  if (same.length > 0) {
    const [row] = same;
    return {
      changes: [],
      task: {
        code: row.code,
        report,
        made,
        pageNumbers,
        documentId: row.documentId,
        link: row.state === 'готов' ? row.link : undefined,
      },
    };
  }
  const code = showCode(reports.prefix, (book.counters.reports ?? 0) + 1);
  const cells: {[key: string]: Cell} = {
    code,
    title: report.title,
    subject,
    period,
    state: 'создаётся',
    made,
    author: circumstances.actor.email,
    content,
  };
  const changes = Object.entries(cells).map(([column, after]): Change => ({
    table: 'reports',
    code,
    column,
    before: '',
    after,
  }));
  return {
    changes,
    task: {
      code,
      report,
      made,
      pageNumbers,
      documentId: undefined,
      link: undefined,
    },
  };
}

/** A script cannot make page numbers, so a person is told once how to. */
const PAGE_NUMBERS =
  'Номера страниц: Вставка → Номера страниц. Чтобы они вставали сами, впишите в «Настройки» адрес документа, где они есть: «Образец с номерами страниц».';

/** What a command answers that makes a document; its link is said once it is made. */
export function documentThought(
  book: Book,
  order: ReportOrder,
  problems: readonly Problem[],
  circumstances: Circumstances,
): Thought {
  const {changes, task} = reserve(book, order, circumstances);
  const isHintDue =
    task.link === undefined &&
    order.pageNumbers === undefined &&
    circumstances.memory === undefined;
  return {
    changes,
    layouts: [],
    problems,
    message: isHintDue ? PAGE_NUMBERS : '',
    memory: isHintDue ? 'о номерах страниц сказано' : undefined,
    document: task,
  };
}

/** What a command answers that has nothing to write about. */
export function nothingToMake(
  message: string,
  problems: readonly Problem[],
): Thought {
  return {changes: [], layouts: [], problems, message};
}

/** Records a step in the life of a document. */
export function recordStep(
  code: string,
  cells: {readonly documentId: string} | {state: 'готов'; link: string},
): Command {
  return {
    title: 'Отчёты',
    roles: ['методист'],
    needs: {reports: 'all'},
    think: (book): Thought => {
      const row = book.data(reports)?.byCode(code);
      return {
        changes: Object.entries(cells).map(([column, after]): Change => ({
          table: 'reports',
          code,
          column,
          before:
            Object.entries(row?.cells ?? {}).find(
              ([key]) => key === column,
            )?.[1] ?? '',
          after,
        })),
        layouts: [],
        problems: [],
        message: '',
      };
    },
  };
}
