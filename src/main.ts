/** Every function that Google calls by name: triggers, menu items. Wiring only. */

import {computeScoresCommand} from './commands/compute-scores';
import {makeNetworkReport as networkReport} from './commands/make-network-report';
import {makeProjectSheet as projectSheet} from './commands/make-project-sheet';
import {UNDO_TITLE} from './commands/undo';
import {withDocument} from './documents/make';
import {chooseProject} from './workbook/choose-project';
import {createNewBook} from './workbook/new-book';
import {helpEdit} from './workbook/on-edit';
import {undoLastAction as undoLast} from './workbook/past';
import {onScreen} from './workbook/screen';
import {transact} from './workbook/transaction';

const DOCUMENTS_SCOPE = 'https://www.googleapis.com/auth/documents';

/** Puts the menu into the workbook when it opens. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Инносеть')
    .addItem(computeScoresCommand.title, 'computeScores')
    .addSubMenu(
      ui
        .createMenu('Отчёты')
        .addItem(projectSheet().title, 'makeProjectSheet')
        .addItem(networkReport.title, 'makeNetworkReport'),
    )
    .addSeparator()
    .addItem(UNDO_TITLE, 'undoLastAction')
    .addSeparator()
    .addItem('Создать книгу', 'createBook')
    .addToUi();
}

/**
 * Helps with what was typed or pasted.
 *
 * @param event of the simple trigger, https://developers.google.com/apps-script/guides/triggers/events
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  helpEdit(event.range);
}

/** «Рассчитать баллы». */
export function computeScores(): void {
  onScreen(computeScoresCommand.title, () => transact(computeScoresCommand));
}

/** «Отчёты» → «Лист оценки эффективности проекта». */
export function makeProjectSheet(): void {
  const {title} = projectSheet();
  requireDocuments();
  onScreen(title, () =>
    withDocument(transact(projectSheet(chooseProject(title)))),
  );
}

/** «Отчёты» → «Сводный отчёт ассоциации». */
export function makeNetworkReport(): void {
  requireDocuments();
  onScreen(networkReport.title, () => withDocument(transact(networkReport)));
}

/** «Создать книгу»: makes the sheets that the workbook lacks. */
export function createBook(): void {
  onScreen('Создать книгу', createNewBook);
}

/** «Отменить последнее действие». */
export function undoLastAction(): void {
  onScreen(UNDO_TITLE, undoLast);
}

/** Asks for the right to make documents only now: who only computes scores is never asked for it. */
function requireDocuments(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [DOCUMENTS_SCOPE]);
}
