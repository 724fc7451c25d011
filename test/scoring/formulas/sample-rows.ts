/** The sample network as rows by key of the column. */

import {readSample, sampleTables} from '../../sample/read-sample';
import type {TableRows} from './workbook';

/** Rows of every table, the invented part joined. */
export function sampleRows(): TableRows {
  const book = readSample('all');
  return Object.fromEntries(
    sampleTables.map(table => [
      table.name,
      (book.tables[table.name]?.records ?? []).map(({code, cells}) => ({
        code,
        ...cells,
      })),
    ]),
  );
}
