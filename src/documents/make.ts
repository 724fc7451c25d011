/** Makes a Google Doc of a task, step by step, so that a broken run leaves a trace and a retry goes on from it. */

import {DocumentTask, recordStep} from '../commands/report';
import {Outcome, transact} from '../workbook/transaction';
import {dressTables} from './dress-tables';
import {copyPageNumbers} from './page-numbers';
import {render, tablesWithHeader} from './render';

/**
 * Makes what a command asked for. The lock is not held while the document is drawn.
 *
 * @returns the outcome with the link of the document in its message
 */
export function withDocument(outcome: Outcome): Outcome {
  const task = outcome.document;
  if (task === undefined) return outcome;
  if (task.link !== undefined) {
    return {
      ...outcome,
      message: sentences(
        `Ничего не изменилось, документ прежний: ${task.link}`,
        `Чтобы сделать его заново, удалите его строку ${task.code} на листе «Отчёты».`,
        outcome.message,
      ),
      link: task.link,
    };
  }
  const {link, remarks} = make(task, outcome.entry);
  return {
    ...outcome,
    message: sentences(`Документ готов: ${link}`, ...remarks, outcome.message),
    link,
  };
}

function make(
  task: DocumentTask,
  continues: string | undefined,
): {link: string; remarks: string[]} {
  const document = begun(task) ?? DocumentApp.create(task.report.title);
  const id = document.getId();
  if (id !== task.documentId) {
    transact(recordStep(task.code, {documentId: id}), {continues});
  }
  render(document, task.report, task.made);
  const remarks =
    task.pageNumbers === undefined
      ? []
      : [copyPageNumbers(task.pageNumbers, document)];
  const link = document.getUrl();
  // The REST API does not see what is not saved.
  document.saveAndClose();
  const hasHeader = tablesWithHeader(task.report);
  try {
    twice(() => dressTables(id, table => hasHeader[table]));
  } catch (error) {
    // A project of the user's own in Google Cloud may not have switched the API on; the document is whole without it.
    remarks.push(
      `Шапки таблиц не повторяются на следующих страницах: Google Docs API ответил «${String(error)}». Чтобы попробовать снова, удалите строку ${task.code} на листе «Отчёты» и повторите команду.`,
    );
  }
  transact(recordStep(task.code, {state: 'готов', link}), {continues});
  return {link, remarks};
}

/** The document that an earlier try began; undefined where it never was, or was deleted since. */
function begun(
  task: DocumentTask,
): GoogleAppsScript.Document.Document | undefined {
  if (task.documentId === undefined) return undefined;
  try {
    return DocumentApp.openById(task.documentId);
  } catch {
    return undefined;
  }
}

/** Does what can be done again: a service that failed for a moment may not fail twice. */
function twice(work: () => void): void {
  try {
    work();
  } catch {
    work();
  }
}

function sentences(...all: string[]): string {
  return all.filter(sentence => sentence !== '').join(' ');
}
