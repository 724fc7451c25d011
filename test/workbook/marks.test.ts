/** The marks that sheets and columns carry along, and whose home a sheet is. */

import {sites, tablesOf} from '../../src/model/tables';
import {columnOf, newBook, onSheet, put, run} from './small-book';
import type {Host} from '../../local/host';

/** Key and 1-based column of every mark of a sheet, by column. */
function marksOf(host: Host, sheet: string): [string, number][] {
  return onSheet(host, sheet, target =>
    target
      .createDeveloperMetadataFinder()
      .withKey('innoset.column')
      .onIntersectingLocations()
      .find()
      .map((mark): [string, number] => [
        mark.getValue()!,
        mark.getLocation().getColumn()!.getColumn(),
      ])
      .sort((a, b) => a[1] - b[1]),
  );
}

const host = newBook();

test('every sheet and every column for people is marked once in a new book', () => {
  for (const table of tablesOf(['provisions'])) {
    const keys = ['code', ...Object.keys(table.columns)];
    expect(marksOf(host, table.sheet)).toEqual(
      keys.map((key, index) => [key, index + 1]),
    );
    expect(
      onSheet(host, table.sheet, sheet =>
        sheet
          .getDeveloperMetadata()
          .map(mark => [mark.getKey(), mark.getValue()]),
      ),
    ).toEqual([['innoset.sheet', table.name]]);
  }
});

test('the marks move with their columns and go with them', () => {
  onSheet(host, sites.sheet, sheet => {
    sheet.insertColumnBefore(1);
    sheet.moveColumns(sheet.getRange('D:D'), 3);
    sheet.deleteColumn(5);
  });
  const marks = marksOf(host, sites.sheet);
  expect(marks.slice(0, 3)).toEqual([
    ['code', 2],
    ['theme', 3],
    ['institution', 4],
  ]);
  expect(marks.map(([key]) => key)).not.toContain('status');
});

test('a table is at home in the sheet of its name, else in the marked one', () => {
  onSheet(host, 'Учреждения', sheet => {
    sheet.setName('Школы города');
  });
  put(host, 'Школы города', 2, {'Краткое название': 'Школа № 1'});
  run(host);
  expect(columnOf(host, 'Школы города', 'Код')).toEqual(['УЧР-0001']);
});
