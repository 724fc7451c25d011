/** Rows that say the same twice: one was pasted over another or entered again, and what counts one counts both. */

import type {Book} from '../model/book';
import {sheetName} from '../model/cell-problem';
import type {AnyRecord, Table} from '../model/schema';
import type {Note} from './scores';

/** One note for each row that repeats an earlier one in all cells that were read, its code apart. */
export function repeats(
  book: Book,
  table: Table,
  records: readonly AnyRecord[],
): Note[] {
  const rows = new Map<string, number>();
  return records.flatMap(({row, cells}): Note[] => {
    const said = JSON.stringify(cells);
    const first = rows.get(said);
    if (first === undefined) {
      rows.set(said, row);
      return [];
    }
    return [
      {
        severity: 'предупреждение',
        sheet: sheetName(book, table),
        row,
        message: `то же, что в строке ${first}, и считается наравне с ней`,
        cure: 'если это одно и то же, удалите лишнюю строку; если на её месте была другая, верните её (Файл → История версий); если разное, уточните название или срок',
      },
    ];
  });
}
