/** Developer metadata: where it hangs, how it moves, how it is found. */

import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Spreadsheet.DeveloperMetadata',
    'Spreadsheet.DeveloperMetadataFinder',
    'Spreadsheet.DeveloperMetadataLocation',
  ]);
});

it('moves with its line and goes with it', () => {
  expect(
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const sheet = book.insertSheet('План');
      sheet.getRange('C:C').addDeveloperMetadata('поле', 'points');
      sheet.getRange('4:4').addDeveloperMetadata('строка');
      sheet.insertColumnBefore(1);
      sheet.deleteRows(1, 2);
      const [column] = sheet.getRange('D:D').getDeveloperMetadata();
      const [row] = sheet.getRange('2:2').getDeveloperMetadata();
      const seen = [
        column.getLocation().getColumn()!.getA1Notation(),
        row.getLocation().getRow()!.getA1Notation(),
        row.getLocation().getColumn(),
      ];
      sheet.deleteColumn(4);
      const left = sheet.createDeveloperMetadataFinder().find();
      return [...seen, left.map(one => one.getKey())];
    }),
  ).toEqual(['D1:D998', 'A2:AA2', null, ['строка']]);
});

it('is found by all that it has', () => {
  expect(
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const sheet = book.insertSheet('Поиск');
      const {PROJECT, DOCUMENT} = SpreadsheetApp.DeveloperMetadataVisibility;
      const {SHEET, COLUMN} = SpreadsheetApp.DeveloperMetadataLocationType;
      book.addDeveloperMetadata('схема', '1', PROJECT);
      sheet.addDeveloperMetadata('таблица', 'plan');
      sheet.getRange('B:B').addDeveloperMetadata('поле', DOCUMENT);
      const keys = (
        finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder,
      ) => finder.find().map(one => one.getKey());
      const inBook = () => book.createDeveloperMetadataFinder();
      const inSheet = () => sheet.createDeveloperMetadataFinder();
      const cells = sheet.getRange('B2:C3');
      const [found] = inBook().withKey('схема').find();
      return [
        keys(inBook().withVisibility(PROJECT)),
        keys(inBook().withValue('plan')),
        keys(inBook().withLocationType(COLUMN).withKey('поле')),
        keys(inBook().withId(found.getId())),
        keys(inSheet()),
        keys(inSheet().withLocationType(SHEET)),
        keys(inSheet().onIntersectingLocations()),
        keys(cells.createDeveloperMetadataFinder()),
        keys(cells.createDeveloperMetadataFinder().onIntersectingLocations()),
      ];
    }),
  ).toEqual([
    ['схема'],
    ['таблица'],
    ['поле'],
    ['схема'],
    ['таблица', 'поле'],
    ['таблица'],
    ['схема', 'таблица', 'поле'],
    [],
    ['схема', 'таблица', 'поле'],
  ]);
});

it('is changed, moved and removed', () => {
  expect(
    host.evaluate(() => {
      const book = SpreadsheetApp.create('Метаданные');
      const [sheet] = book.getSheets();
      const {PROJECT} = SpreadsheetApp.DeveloperMetadataVisibility;
      book.addDeveloperMetadata('ключ');
      const [one] = book.getDeveloperMetadata();
      one.setKey('другой').setValue('5').setVisibility(PROJECT);
      const kind = () => String(one.getLocation().getLocationType());
      const seen: unknown[] = [
        one.getKey(),
        one.getValue(),
        String(one.getVisibility()),
        kind(),
        one.getLocation().getSpreadsheet()!.getName(),
      ];
      one.moveToSheet(sheet);
      seen.push(kind(), one.getLocation().getSheet()!.getName());
      one.moveToColumn(sheet.getRange('B:B'));
      seen.push(kind());
      one.moveToRow(sheet.getRange('2:2'));
      seen.push(kind());
      one.moveToSpreadsheet();
      seen.push(kind(), one.getLocation().getSheet());
      one.remove();
      return [...seen, book.getDeveloperMetadata()];
    }),
  ).toEqual([
    'другой',
    '5',
    'PROJECT',
    'SPREADSHEET',
    'Метаданные',
    'SHEET',
    'Лист1',
    'COLUMN',
    'ROW',
    'SPREADSHEET',
    null,
    [],
  ]);
});
