/** Where tables stand in this workbook right now, for formulas: sheets get renamed and columns moved. */

import {columnLetter} from './layout';
import type {TableName} from './schema';

export interface Place {
  /** Present name of the sheet. */
  readonly sheet: string;
  /** 1-based column by key: 'code', a column's key, or a companion's («period.from»). */
  readonly columns: {readonly [key: string]: number};
}

export type Places = {readonly [Name in TableName]?: Place};

/** A sheet's name as formulas take it: «'План'», inner apostrophes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A whole column with its sheet, «'План'!$F:$F»: the header is inside. Undefined where the workbook lacks it. */
export function wholeColumn(
  places: Places,
  table: TableName,
  key: string,
): string | undefined {
  const place = places[table];
  const column = place?.columns[key];
  if (place === undefined || column === undefined) return undefined;
  const letter = columnLetter(column);
  return `${quoteSheet(place.sheet)}!$${letter}:$${letter}`;
}
