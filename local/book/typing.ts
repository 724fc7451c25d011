/** What a person types or pastes into a sheet, and what a script hears of it. */

import {isCellError} from '../engine/value';
import type {Area} from './area';
import {RefusedEntry, enterBlock} from './entering';
import {select} from './focus';
import {mayEditBook, obstacle} from './rights';
import type {Sheet} from './sheet';

/** An edit by hand, for onEdit. Values are there where a single cell was edited. */
export interface HandEdit {
  readonly sheet: Sheet;
  readonly area: Area;
  /** As Google hands it over: text, of a date its serial number; absent where the cell is blank now. */
  readonly value?: string;
  readonly oldValue?: string;
}

/**
 * Texts go into the block whose top-left cell (from 0) is given, as if typed;
 * '' clears.
 * @throws RefusedEntry where a right, a protection or a rule is in the way
 */
export function typeAsPerson(
  sheet: Sheet,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
  {person, now}: {person: string; now: Date},
): HandEdit {
  const area = {row, column, rows: texts.length, columns: texts[0].length};
  if (!mayEditBook(sheet.book, person)) {
    throw new RefusedEntry('У вас нет права изменять эту таблицу.');
  }
  if (obstacle(sheet, area, person)) {
    throw new RefusedEntry(
      'Вы пытаетесь изменить защищённую ячейку или объект. Обратитесь к владельцу таблицы.',
    );
  }
  const single = area.rows * area.columns === 1;
  const oldValue = single ? eventValue(sheet, row, column) : undefined;
  enterBlock(sheet, area, (r, c) => texts[r][c], now);
  select(sheet, [area], person);
  const value = single ? eventValue(sheet, row, column) : undefined;
  return {sheet, area, value, oldValue};
}

/** Doubt: what Google gives for a formula is not documented; here it is the result. */
function eventValue(
  sheet: Sheet,
  row: number,
  column: number,
): string | undefined {
  const value = sheet.value(row, column);
  if (value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isCellError(value) ? value.error : value;
}
