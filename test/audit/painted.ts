/** What marks on the cells of a workbook look like just now. */

import type {Host} from '../../local/host';
import {conditionalLooks} from '../../local/book/conditional-looks';
import {columnLetter} from '../../src/model/layout';

/** Background by cell, «F3», of what conditional formats paint on a sheet. */
export function painted(host: Host, name: string): {[cell: string]: string} {
  const sheet = host.book.sheets.find(each => each.name === name)!;
  return Object.fromEntries(
    [...conditionalLooks(sheet, new Date()).entries()].map(
      ([row, column, {background = ''}]) => [
        `${columnLetter(column + 1)}${row + 1}`,
        background,
      ],
    ),
  );
}

/** Notes below the header of a sheet, by cell. */
export function notesOn(host: Host, name: string): {[cell: string]: string} {
  const rows = host.evaluate(
    (sheet: string) =>
      SpreadsheetApp.getActive()
        .getSheetByName(sheet)!
        .getDataRange()
        .getNotes(),
    name,
  );
  return Object.fromEntries(
    rows.flatMap((notes, row) =>
      notes.flatMap((note, column) =>
        row === 0 || note === ''
          ? []
          : [[`${columnLetter(column + 1)}${row + 1}`, note]],
      ),
    ),
  );
}
