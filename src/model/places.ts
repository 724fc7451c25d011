/** Where tables stand in this workbook right now, for formulas: sheets get renamed and columns moved. */

import type {Book} from './book';
import {columnLetter} from './layout';
import type {TableName} from './schema';

export interface Place {
  /** Present name of the sheet. */
  readonly sheet: string;
  /** 1-based column by key: 'code', a column's key, or a companion's («period.from»). */
  readonly columns: {readonly [key: string]: number};
}

/** The places of all tables that were read. */
export function placesOf(book: Book): Places {
  const places: {[Name in TableName]?: Place} = {};
  for (const data of Object.values(book.tables)) {
    places[data.definition.name] = {
      sheet: data.sheet,
      columns: Object.fromEntries(
        Object.entries(data.positions).map(([key, at]) => [key, at + 1]),
      ),
    };
  }
  return places;
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
