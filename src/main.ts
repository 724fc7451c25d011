/** Every function that Google calls by name: triggers, menu items, calls of sidebars. Wiring only. */

import {CHECK_TITLE, checkBookCommand} from './commands/check-book';
import {computeScoresCommand} from './commands/compute-scores';
import {findPersonalData as personalDataSearch} from './commands/find-personal-data';
import {makeNetworkReport as networkReport} from './commands/make-network-report';
import {makeProjectSheet as projectSheet} from './commands/make-project-sheet';
import {UNDO_TITLE} from './commands/undo';
import {withDocument} from './documents/make';
import {chooseProject} from './workbook/choose-project';
import {
  type AnswerOf,
  enterAcceptFinding,
  enterApplyCure,
  enterDeleteRecord,
  enterOpenCheck,
  enterOpenForm,
  enterOpenJournal,
  enterRevertEdit,
  enterSaveRecord,
  enterSearchRegister,
  enterShowFinding,
  enterUndoLast,
  enterWithdrawAcceptance,
} from './workbook/doorway';
import {migrate, protectBook, repair, whyUpdate} from './workbook/foundations';
import {createNewBook} from './workbook/new-book';
import {helpEdit} from './workbook/on-edit';
import {undoLastAction as undoNow} from './workbook/past';
import {onScreen} from './workbook/screen';
import {showSidebar} from './workbook/sidebars';
import {transact} from './workbook/transaction';

const ADD_RECORD = 'Добавить запись';
const JOURNAL = 'Журнал';
const WALK = 'Разобрать находки';
const EDIT_RECORD = 'Открыть запись строки';
const DOCUMENTS_SCOPE = 'https://www.googleapis.com/auth/documents';

/** Puts the menu into the workbook when it opens. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu('Инносеть');
  const why = whyUpdate();
  if (why !== undefined) {
    menu.addItem('Обновить книгу', 'updateBook').addSeparator();
    SpreadsheetApp.getActive().toast(why, 'Инносеть');
  }
  menu
    .addItem(ADD_RECORD, 'addRecord')
    .addItem(EDIT_RECORD, 'editRecord')
    .addSeparator()
    .addItem(computeScoresCommand.title, 'computeScores')
    .addItem(CHECK_TITLE, 'checkBook')
    .addItem(WALK, 'walkFindings')
    .addSubMenu(
      ui
        .createMenu('Отчёты')
        .addItem(projectSheet().title, 'makeProjectSheet')
        .addItem(networkReport.title, 'makeNetworkReport'),
    )
    .addItem(personalDataSearch.title, 'findPersonalData')
    .addSeparator()
    .addItem(UNDO_TITLE, 'undoLastAction')
    .addItem(JOURNAL, 'showJournal')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('Книга')
        .addItem('Создать книгу', 'createBook')
        .addItem('Настроить доступ', 'setAccess')
        .addItem('Починить книгу', 'repairBook'),
    )
    .addToUi();
}

/**
 * Helps with what was typed or pasted.
 *
 * @param event of the simple trigger, https://developers.google.com/apps-script/guides/triggers/events
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  helpEdit(event.range, event.oldValue);
}

/** «Добавить запись»: a form for a table of the person's choice. */
export function addRecord(): void {
  showSidebar('form', ADD_RECORD, {add: true});
}

/** «Открыть запись строки»: the form of the record on which the cursor stands. */
export function editRecord(): void {
  showSidebar('form', EDIT_RECORD);
}

/** «Рассчитать баллы». */
export function computeScores(): void {
  onScreen(computeScoresCommand.title, () => transact(computeScoresCommand));
}

/** «Проверить книгу». */
export function checkBook(): void {
  onScreen(CHECK_TITLE, () => transact(checkBookCommand()));
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

/** «Разобрать находки»: walks through what the check finds. */
export function walkFindings(): void {
  showSidebar('check', WALK);
}

/** «Найти личные данные». */
export function findPersonalData(): void {
  onScreen(personalDataSearch.title, () => transact(personalDataSearch));
}

/** «Создать книгу»: makes the sheets that the workbook lacks. */
export function createBook(): void {
  onScreen('Создать книгу', createNewBook);
}

/** «Отменить последнее действие». */
export function undoLastAction(): void {
  onScreen(UNDO_TITLE, undoNow);
}

/** «Журнал»: what was done, and what was edited by hand since. */
export function showJournal(): void {
  showSidebar('journal', JOURNAL);
}

/** «Починить книгу»: gives the sheets back what people took from them by mistake. */
export function repairBook(): void {
  onScreen('Починить книгу', repair);
}

/** «Настроить доступ»: protects the sheets by «Доступ». */
export function setAccess(): void {
  onScreen('Настроить доступ', protectBook);
}

/** «Обновить книгу»: offered where an older version of the add-on made the book. */
export function updateBook(): void {
  onScreen('Обновить книгу', migrate);
}

// Calls of the sidebars, as `contract.ts` has them: they may be sent anything.

/** @param request a `FormRequest` */
export function openForm(request: unknown): AnswerOf<'openForm'> {
  return enterOpenForm(request);
}

/** @param request a `SearchRequest` */
export function searchRegister(request: unknown): AnswerOf<'searchRegister'> {
  return enterSearchRegister(request);
}

/** @param request a `SaveRequest` */
export function saveRecord(request: unknown): AnswerOf<'saveRecord'> {
  return enterSaveRecord(request);
}

/** @param request a `DeleteRequest` */
export function deleteRecord(request: unknown): AnswerOf<'deleteRecord'> {
  return enterDeleteRecord(request);
}

/** The latest entries of the journal. */
export function openJournal(): AnswerOf<'openJournal'> {
  return enterOpenJournal();
}

/** @param request an `UndoRequest` */
export function undoLast(request: unknown): AnswerOf<'undoLast'> {
  return enterUndoLast(request);
}

/** @param request a `RevertRequest` */
export function revertEdit(request: unknown): AnswerOf<'revertEdit'> {
  return enterRevertEdit(request);
}

/** @param request a `CheckRequest` */
export function openCheck(request: unknown): AnswerOf<'openCheck'> {
  return enterOpenCheck(request);
}

/** @param request a `FoundPlace` */
export function showFinding(request: unknown): AnswerOf<'showFinding'> {
  return enterShowFinding(request);
}

/** @param request a `CureRequest` */
export function applyCure(request: unknown): AnswerOf<'applyCure'> {
  return enterApplyCure(request);
}

/** @param request an `AcceptRequest` */
export function acceptFinding(request: unknown): AnswerOf<'acceptFinding'> {
  return enterAcceptFinding(request);
}

/** @param request a `FindingRequest` */
export function withdrawAcceptance(
  request: unknown,
): AnswerOf<'withdrawAcceptance'> {
  return enterWithdrawAcceptance(request);
}

/** Asks for the right to make documents only now: who only computes scores is never asked for it. */
function requireDocuments(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [DOCUMENTS_SCOPE]);
}
