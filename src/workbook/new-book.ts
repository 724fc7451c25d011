/** «Создать книгу» in the workbook: asks for the modules, makes the sheets that are not there yet. */

import {newSheets} from '../commands/new-book';
import {moduleTitles, readModules, showModules} from '../model/modules';
import type {NewBook} from '../model/new-book';
import type {Module} from '../model/schema';
import {settingDefinitions} from '../model/tables/default-settings';
import {settings, tables} from '../model/tables';
import {tabOrder} from '../model/tabs';
import {readBook} from '../model/book';
import {makeSheets, orderTabs} from './make-sheets';
import {readTables} from './read';
import {Refusal} from './refusal';
import {Outcome, locked} from './transaction';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TITLE = 'Создать книгу';

/** @throws Refusal when the person gives up or names an unknown module; nothing is made then */
export function createNewBook(): Outcome {
  const spreadsheet = SpreadsheetApp.getActive();
  // Asked before the lock: a dialog would drop it.
  const modules = modulesOfSettings(spreadsheet) ?? askModules();
  const newBook = readNewBook();
  const made = locked(() => {
    const empty = spreadsheet.getSheets().filter(isUntouched);
    const names = makeSheets(spreadsheet, newSheets(modules, newBook), newBook);
    if (names.length > 0) empty.forEach(s => spreadsheet.deleteSheet(s));
    return names;
  });
  orderTabs(spreadsheet, tabOrder(tables));
  return {
    title: TITLE,
    message:
      made.length === 0
        ? 'Все листы уже есть. Чтобы добавить модуль, впишите его в «Настройки» → «Модули» и повторите.'
        : `Созданы листы: ${made.join(', ')}. Начните с листа «Учреждения».`,
    problems: [],
    restored: [],
  };
}

/** The data file of the project; only templates give its text as it stands. */
function readNewBook(): NewBook {
  const file = HtmlService.createTemplateFromFile('new-book');
  return JSON.parse(file.getRawContent()) as NewBook;
}

/** A blank sheet such as a new workbook begins with. */
function isUntouched(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return sheet.getLastRow() === 0 && sheet.getCharts().length === 0;
}

/** The modules that «Настройки» names, where the book has that sheet already. */
function modulesOfSettings(spreadsheet: Spreadsheet): Module[] | undefined {
  const raw = readTables(spreadsheet, {settings: 'all'}, [settings]);
  if (raw.settings === undefined) return undefined;
  const row = readBook(raw, [settings])
    .data(settings)
    ?.byCode(settingDefinitions.modules.code);
  return known(row?.value ?? '', 'лист «Настройки», «Модули»');
}

function askModules(): Module[] {
  const ui = SpreadsheetApp.getUi();
  const all = moduleTitles.map(([module]) => module);
  const answer = ui.prompt(
    TITLE,
    `Какие модули нужны сверх основы? Перечислите через «;»: ${showModules(all)}. Пусто – все. Добавить модуль можно и потом.`,
    ui.ButtonSet.OK_CANCEL,
  );
  if (answer.getSelectedButton() !== ui.Button.OK) {
    throw new Refusal('Ничего не создано.');
  }
  const text = answer.getResponseText().trim();
  return text === '' ? all : known(text, 'ваш ответ');
}

function known(text: string, where: string): Module[] {
  const {modules, unknown} = readModules(text);
  if (unknown.length > 0) {
    throw new Refusal(
      `Нет модуля «${unknown.join('», «')}» (${where}). Есть: ${moduleTitles.map(([, title]) => title).join(', ')}.`,
    );
  }
  return modules;
}
