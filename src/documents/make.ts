/** Makes a Google Doc of a task, step by step, so that a broken run leaves a trace and a retry goes on from it. */

import {DocumentTask, recordStep} from '../commands/report';
import {Outcome, transact} from '../workbook/transaction';
import {pinTableHeaders} from './pin-headers';
import {render} from './render';

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
      message: `${outcome.message} Ничего не изменилось, документ прежний: ${task.link} Чтобы сделать его заново, удалите его строку ${task.code} на листе «Отчёты».`,
      link: task.link,
    };
  }
  const link = make(task);
  return {...outcome, message: `${outcome.message} Документ: ${link}`, link};
}

function make(task: DocumentTask): string {
  const document = begun(task) ?? DocumentApp.create(task.report.title);
  const id = document.getId();
  if (id !== task.documentId) transact(recordStep(task.code, {documentId: id}));
  render(document, task.report);
  const link = document.getUrl();
  document.saveAndClose();
  pinTableHeaders(id);
  transact(recordStep(task.code, {state: 'готов', link}));
  return link;
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
