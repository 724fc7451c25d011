/** «Создать книгу» in the workbook: asks for the modules, makes the sheets that are not there yet. */

import {newBookCommand} from '../commands/new-book';
import {readBook} from '../model/book';
import {moduleTitles, readModules, showModules} from '../model/modules';
import type {Module} from '../model/schema';
import {settingDefinitions} from '../model/tables/default-settings';
import {settings, tablesOf} from '../model/tables';
import {readTables} from './read';
import {Refusal} from './refusal';
import {refuseForeign} from './reshape';
import {type Outcome, transact} from './transaction';

const TITLE = 'Создать книгу';

/** @throws Refusal when the person gives up or names an unknown module; nothing is made then */
export function createNewBook(): Outcome {
  // Asked before the lock: a dialog would drop it.
  const modules = modulesOfSettings() ?? askModules();
  for (const table of tablesOf(modules)) {
    refuseForeign(SpreadsheetApp.getActive(), table);
  }
  return transact(newBookCommand(modules));
}

/** The modules that «Настройки» names, where the book has that row already. */
function modulesOfSettings(): Module[] | undefined {
  const book = SpreadsheetApp.getActive();
  const raw = readTables(book, {settings: 'all'}, [settings]);
  if (raw.settings === undefined) return undefined;
  const row = readBook(raw, [settings])
    .data(settings)
    ?.byCode(settingDefinitions.modules.code);
  return row === undefined
    ? undefined
    : known(row.value ?? '', 'лист «Настройки», «Модули»');
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
