/** Brings the person at the keyboard to a cell of a table, wherever it stands now. */

import type {FoundPlace} from '../contract';
import {CODE_TITLE, type Table} from '../model/schema';
import {tableByName} from '../model/tables';
import {lookAt} from './look';
import {Refusal} from './refusal';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Puts the person's cursor there; of a row as a whole (column 'code') on its code.
 *
 * @returns where that is, in words, and what may keep the person from seeing it
 * @throws Refusal where there is no such cell to be seen
 */
export function jumpTo(
  spreadsheet: Spreadsheet,
  {table, code, column}: FoundPlace,
): string {
  const definition: Table = tableByName[table];
  const look = lookAt(spreadsheet, definition, new Set());
  if (look === undefined) {
    throw new Refusal(
      `В книге нет листа «${definition.sheet}». Верните его: «Файл» → «История версий».`,
    );
  }
  const {sheet} = look;
  const name = sheet.getName();
  const row = look.rowOf(code);
  const at = look.positions[column];
  if (row === undefined) {
    throw new Refusal(
      `Строки ${code} на листе «${name}» больше нет: её удалили, или её код изменили. Обновите список находок.`,
    );
  }
  if (at === undefined) {
    const title =
      column === 'code' ? CODE_TITLE : definition.columns[column].title;
    throw new Refusal(
      `На листе «${name}» нет столбца «${title}». Верните его заголовок: «Инносеть» → «Книга» → «Починить книгу».`,
    );
  }
  if (sheet.isSheetHidden()) {
    throw new Refusal(
      `Лист «${name}» скрыт. Покажите его («Вид» → «Скрытые листы») и нажмите снова: нужна строка ${row}.`,
    );
  }
  sheet.getRange(row, at + 1).activate();
  const place = `Лист «${name}», строка ${row}, «${look.titleAt(at)}».`;
  return sheet.isRowHiddenByFilter(row)
    ? `${place} Строку скрывает фильтр листа: снимите его, чтобы её увидеть.`
    : place;
}
