/** «Создать книгу» in the workbook: asks for the modules, makes the sheets that are not there yet. */

import {newSheets, type NewSheet} from '../commands/new-book';
import {locate} from '../model/locate';
import {moduleTitles, readModules, showModules} from '../model/modules';
import type {NewBook} from '../model/new-book';
import type {Module, Table, TableName} from '../model/schema';
import {settingDefinitions} from '../model/tables/default-settings';
import {settings, tables} from '../model/tables';
import {tabOrder} from '../model/tabs';
import {readBook} from '../model/book';
import {makeSheets, orderTabs} from './make-sheets';
import {sheetOf, tableNameOf} from './marks';
import {forgetText, recallText, rememberText} from './memory';
import {readTables} from './read';
import {Refusal, foreignSheet} from './refusal';
import {Outcome, locked} from './transaction';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TITLE = 'Создать книгу';

/** What a run set out to make; it is forgotten once all is there, so that a broken run is gone on with. */
interface Begun {
  readonly modules: readonly Module[];
  readonly tables: readonly TableName[];
}

const BEGUN = 'new book';

/** @throws Refusal when the person gives up or names an unknown module; nothing is made then */
export function createNewBook(): Outcome {
  const spreadsheet = SpreadsheetApp.getActive();
  const begun = recallBegun();
  // Asked before the lock: a dialog would drop it.
  const modules = [
    ...new Set([
      ...begun.modules,
      ...(modulesOfSettings(spreadsheet) ??
        (begun.modules.length > 0 ? [] : askModules())),
    ]),
  ];
  const newBook = readNewBook();
  const made = locked(() => makeLacking(spreadsheet, modules, newBook));
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

/** Makes the sheets that are not there, and those that a broken run began. */
function makeLacking(
  spreadsheet: Spreadsheet,
  modules: readonly Module[],
  newBook: NewBook,
): string[] {
  const wanted = newSheets(modules, newBook);
  for (const {table} of wanted) refuseForeign(spreadsheet, table);
  const begun = recallBegun().tables;
  const lacking = wanted.filter(
    ({table}) =>
      begun.includes(table.name) || sheetOf(spreadsheet, table) === null,
  );
  if (lacking.length > 0) {
    const names = lacking.map(({table}) => table.name);
    rememberText(
      BEGUN,
      JSON.stringify({modules, tables: names} satisfies Begun),
    );
    const empty = spreadsheet
      .getSheets()
      .filter(sheet => isUntouched(sheet) && !isOf(wanted, sheet.getName()));
    makeSheets(spreadsheet, lacking, newBook);
    empty.forEach(sheet => spreadsheet.deleteSheet(sheet));
  }
  orderTabs(spreadsheet, tabOrder(tables));
  // A run that dies may lose what was not flushed, but never what it remembers.
  SpreadsheetApp.flush();
  if (lacking.length > 0) forgetText(BEGUN);
  return lacking.map(({table}) => table.sheet);
}

function isOf(sheets: readonly NewSheet[], name: string): boolean {
  return sheets.some(({table}) => table.sheet === name);
}

function recallBegun(): Begun {
  return JSON.parse(
    recallText(BEGUN) ?? '{"modules": [], "tables": []}',
  ) as Begun;
}

/** The blank sheet with which Google begins a new workbook; another name somebody gave on purpose. */
function isUntouched(sheet: Sheet): boolean {
  return (
    /^(Лист|Sheet)\d+$/.test(sheet.getName()) &&
    sheet.getLastRow() === 0 &&
    sheet.getCharts().length === 0
  );
}

/** @throws Refusal where a sheet of people's own bears the name of a table: neither may be lost */
function refuseForeign(spreadsheet: Spreadsheet, table: Table): void {
  const sheet = spreadsheet.getSheetByName(table.sheet);
  if (sheet === null || tableNameOf(sheet) !== undefined) return;
  const [header] = sheet.getDataRange().getValues();
  const isBlank = sheet.getLastRow() === 0;
  if (
    !isBlank &&
    locate(table, header.map(String), {}).positions.code === undefined
  ) {
    throw foreignSheet(table.sheet);
  }
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
