/** Every function that Google calls by name: triggers, menu items. Wiring only. */

import {computeScoresCommand} from './commands/compute-scores';
import {createNewBook} from './workbook/new-book';
import {helpEdit} from './workbook/on-edit';
import {onScreen} from './workbook/screen';
import {transact} from './workbook/transaction';

/** Puts the menu into the workbook when it opens. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Инносеть')
    .addItem('Рассчитать баллы', 'computeScores')
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

/** «Создать книгу»: makes the sheets that the workbook lacks. */
export function createBook(): void {
  onScreen('Создать книгу', createNewBook);
}
