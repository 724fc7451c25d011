/** Carries out what commands want of the sheets themselves, and tells beforehand how it is taken back. */

import {newSheets, type NewSheet} from '../commands/new-book';
import {furnishLines} from '../model/furnishing';
import {locate} from '../model/locate';
import type {NewBook} from '../model/new-book';
import type {DropSheets, MakeSheets, Reshape} from '../model/reshape';
import type {Table, TableName} from '../model/schema';
import {tabOrder} from '../model/tabs';
import {tableByName, tables} from '../model/tables';
import {furnish, presentFurnishing} from './furnish';
import {isAsMade, makeSheets, orderTabs} from './make-sheets';
import {forgetMarks, sheetOf, tableNameOf} from './marks';
import {guardSheet, presentGuard} from './protect';
import {Refusal, foreignSheet} from './refusal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Plan {
  /** For the journal, a line a thing: «Лист «Проекты» создан». */
  readonly words: string;
  /** What gives back what stands there now. */
  readonly undo: Reshape[];
}

/**
 * What a reshape would do; nothing is written.
 *
 * @throws Refusal where it would destroy what people wrote
 */
export function planReshape(book: Spreadsheet, reshape: Reshape): Plan {
  switch (reshape.kind) {
    case 'make sheets':
      return planMaking(book, reshape);
    case 'drop sheets':
      return planDropping(book, reshape);
    case 'guard': {
      const sheet = sheetById(book, reshape.sheet);
      return {
        words: `Лист «${sheet.getName()}»: защита`,
        undo: [presentGuard(sheet)],
      };
    }
    case 'furnish': {
      const sheet = sheetById(book, reshape.sheet);
      return {
        words: furnishLines(reshape, sheet.getName()).join('\n'),
        undo: [presentFurnishing(sheet, reshape)],
      };
    }
  }
}

/** Does it; what was done already by a run that broke stays as it is. */
export function carryOut(book: Spreadsheet, reshape: Reshape): void {
  switch (reshape.kind) {
    case 'make sheets':
      return make(book, reshape);
    case 'drop sheets':
      return drop(book, reshape);
    case 'guard':
      return guardSheet(sheetById(book, reshape.sheet), reshape.protections);
    case 'furnish':
      return furnish(sheetById(book, reshape.sheet), reshape);
  }
}

/** @throws Refusal where it was deleted meanwhile */
function sheetById(book: Spreadsheet, id: number): Sheet {
  const sheet = book.getSheets().find(each => each.getSheetId() === id);
  if (sheet !== undefined) return sheet;
  throw new Refusal(
    'Лист, который надо изменить, удалён из книги. Верните его (Файл → История версий) и повторите.',
  );
}

function planMaking(
  book: Spreadsheet,
  {tables: wanted, modules, association}: MakeSheets,
): Plan {
  const lacking = wanted.filter(name => {
    refuseForeign(book, tableByName[name]);
    return sheetOf(book, tableByName[name]) === null;
  });
  return {
    words: lacking
      .map(name => `Лист «${tableByName[name].sheet}» создан`)
      .join('\n'),
    undo:
      lacking.length === 0
        ? []
        : [{kind: 'drop sheets', tables: lacking, modules, association}],
  };
}

function planDropping(
  book: Spreadsheet,
  {tables: wanted, modules, association}: DropSheets,
): Plan {
  const present = droppable(book, {
    kind: 'drop sheets',
    tables: wanted,
    modules,
    association,
  });
  return {
    words: present
      .map(({sheet}) => `Лист «${sheet.getName()}» удалён`)
      .join('\n'),
    undo:
      present.length === 0
        ? []
        : [
            {
              kind: 'make sheets',
              tables: present.map(({name}) => name),
              modules,
              association,
            },
          ],
  };
}

/** @throws Refusal where a sheet of people's own bears the name of a table: neither may be lost */
export function refuseForeign(book: Spreadsheet, table: Table): void {
  const sheet = book.getSheetByName(table.sheet);
  if (sheet === null || tableNameOf(sheet) !== undefined) return;
  if (sheet.getLastRow() === 0) return;
  const [header] = sheet.getDataRange().getValues();
  if (locate(table, header.map(String), {}).positions.code === undefined) {
    throw foreignSheet(table.sheet);
  }
}

function make(book: Spreadsheet, reshape: MakeSheets): void {
  const newBook = readNewBook();
  const wanted = sheetsOf(reshape, newBook);
  const empty = book.getSheets().filter(isUntouched);
  makeSheets(book, wanted, newBook);
  const ids = new Set(
    wanted.map(({table}) => sheetOf(book, table)?.getSheetId()),
  );
  empty
    .filter(sheet => !ids.has(sheet.getSheetId()))
    .forEach(sheet => book.deleteSheet(sheet));
  orderTabs(book, tabOrder(tables));
}

/** The blank sheet with which Google begins a new workbook; another name somebody gave on purpose. */
function isUntouched(sheet: Sheet): boolean {
  return (
    /^(Лист|Sheet)\d+$/.test(sheet.getName()) &&
    sheet.getLastRow() === 0 &&
    sheet.getCharts().length === 0
  );
}

/** A workbook keeps one visible sheet at least: where none would be left, it gets the blank one that it began with. */
function drop(book: Spreadsheet, reshape: DropSheets): void {
  const going = droppable(book, reshape);
  const ids = new Set(going.map(({sheet}) => sheet.getSheetId()));
  const isLastGoing = !book
    .getSheets()
    .some(sheet => !sheet.isSheetHidden() && !ids.has(sheet.getSheetId()));
  if (going.length > 0 && isLastGoing) book.insertSheet('Лист1');
  going.forEach(({sheet}) => book.deleteSheet(sheet));
  forgetMarks();
}

/** @throws Refusal that names the sheets in which somebody wrote */
function droppable(
  book: Spreadsheet,
  reshape: DropSheets,
): {name: TableName; sheet: Sheet}[] {
  const newBook = readNewBook();
  const present = sheetsOf(reshape, newBook).flatMap(each => {
    const sheet = sheetOf(book, each.table);
    return sheet === null ? [] : [{name: each.table.name, sheet, each}];
  });
  const touched = present
    .filter(({sheet, each}) => !isAsMade(sheet, each))
    .map(({sheet}) => `«${sheet.getName()}»`);
  if (touched.length > 0) {
    throw new Refusal(
      `${touched.length === 1 ? 'На листе' : 'На листах'} ${touched.join(', ')} уже есть записи, поэтому удалить эти листы надстройка не может. Ничего не изменено. Лишний лист удалите сами: щёлкните по его ярлыку правой кнопкой → «Удалить».`,
    );
  }
  return present;
}

function sheetsOf(
  {tables: wanted, modules, association}: MakeSheets | DropSheets,
  newBook: NewBook,
): NewSheet[] {
  return newSheets(modules, newBook, association).filter(({table}) =>
    wanted.includes(table.name),
  );
}

/** The data file of the project; only templates give its text as it stands. */
export function readNewBook(): NewBook {
  const file = HtmlService.createTemplateFromFile('new-book');
  return JSON.parse(file.getRawContent()) as NewBook;
}
