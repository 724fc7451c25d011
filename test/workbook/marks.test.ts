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

function idOf(host: Host, sheet: string): number {
  return onSheet(host, sheet, target => target.getSheetId());
}

/** Duplicates a sheet as Google may: the marks go along. */
function copySheet(host: Host, sheet: string, name: string): void {
  host.evaluate(
    (from: string, to: string) => {
      const book = SpreadsheetApp.getActive();
      const original = book.getSheetByName(from)!;
      const copy = original.copyTo(book).setName(to);
      for (const mark of original.getDeveloperMetadata()) {
        copy.addDeveloperMetadata(mark.getKey()!, mark.getValue()!);
      }
    },
    sheet,
    name,
  );
}

function rename(host: Host, from: string, to: string): void {
  host.evaluate(
    (present: string, wanted: string) => {
      SpreadsheetApp.getActive().getSheetByName(present)!.setName(wanted);
    },
    from,
    to,
  );
}

function remove(host: Host, sheet: string): void {
  host.evaluate((name: string) => {
    const book = SpreadsheetApp.getActive();
    book.deleteSheet(book.getSheetByName(name)!);
  }, sheet);
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
    ).toEqual([['innoset.sheet', `${table.name}@${idOf(host, table.sheet)}`]]);
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

test('a table is at home in its sheet whatever that is called', () => {
  onSheet(host, 'Учреждения', sheet => {
    sheet.setName('Школы города');
  });
  put(host, 'Школы города', 2, {'Краткое название': 'Школа № 1'});
  run(host);
  expect(columnOf(host, 'Школы города', 'Код')).toEqual(['УЧР-0001']);
});

describe('A copied sheet', () => {
  const copied = newBook();
  beforeAll(() => {
    put(copied, 'Учреждения', 2, {'Краткое название': 'Школа № 1'});
    run(copied);
    copySheet(copied, 'Учреждения', 'Учреждения (копия)');
    put(copied, 'Учреждения (копия)', 3, {'Краткое название': 'Школа № 2'});
  });

  test('is named and not read', () => {
    expect(run(copied)).toContain(
      'Лист «Учреждения (копия)»: это копия листа «Учреждения», надстройка её не читает.',
    );
    expect(columnOf(copied, 'Учреждения (копия)', 'Код')).toEqual([
      'УЧР-0001',
      '',
    ]);
  });

  test('is not read either where the original bears another name, and the copy that of the original', () => {
    rename(copied, 'Учреждения', 'Школы');
    rename(copied, 'Учреждения (копия)', 'Учреждения');
    put(copied, 'Школы', 3, {'Краткое название': 'Школа № 3'});
    expect(run(copied)).toContain(
      'Лист «Учреждения»: это копия листа «Школы», надстройка её не читает.',
    );
    expect(columnOf(copied, 'Школы', 'Код')).toEqual(['УЧР-0001', 'УЧР-0002']);
    expect(columnOf(copied, 'Учреждения', 'Код')).toEqual(['УЧР-0001', '']);
  });

  test('is no stand-in for a deleted original until it gets its name', () => {
    rename(copied, 'Учреждения', 'Архив');
    remove(copied, 'Школы');
    expect(run(copied)).toContain('«Учреждения»: такого листа нет в книге');
    rename(copied, 'Архив', 'Учреждения');
    run(copied);
    expect(columnOf(copied, 'Учреждения', 'Код')[0]).toBe('УЧР-0001');
    expect(columnOf(copied, 'Учреждения', 'Код')[1]).not.toBe('');
  });
});

test('in a copied file whose sheets got other ids, marks count by their names', () => {
  const other = newBook();
  other.evaluate(() => {
    for (const sheet of SpreadsheetApp.getActive().getSheets()) {
      for (const mark of sheet.getDeveloperMetadata()) {
        mark.setValue(`${mark.getValue()}7`);
      }
    }
  });
  rename(other, 'Учреждения', 'Школы');
  put(other, 'Школы', 2, {'Краткое название': 'Школа № 1'});
  run(other);
  expect(columnOf(other, 'Школы', 'Код')).toEqual(['УЧР-0001']);
});

test('marks of the first version, without ids, count by their names', () => {
  const old = newBook();
  old.evaluate(() => {
    for (const sheet of SpreadsheetApp.getActive().getSheets()) {
      for (const mark of sheet.getDeveloperMetadata()) {
        mark.setValue(mark.getValue()!.replace(/@.*/, ''));
      }
    }
  });
  rename(old, 'Учреждения', 'Школы');
  put(old, 'Школы', 2, {'Краткое название': 'Школа № 1'});
  run(old);
  expect(columnOf(old, 'Школы', 'Код')).toEqual(['УЧР-0001']);
});
