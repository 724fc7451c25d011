/** The pages as sheets: made where they lack, marked, in order, and never made twice. */

import {
  institution,
  namesOfSheets,
  newBook,
  onSheet,
  put,
  run,
  smallBook,
} from './small-book';

test('a first calculation makes the pages of the modules, coloured, marked, first of all tabs', () => {
  const host = newBook();
  put(host, 'Учреждения', 2, institution('Школа № 1'));
  const before = namesOfSheets(host);
  run(host);
  const rules = before.indexOf('Показатели');
  const after = [
    'Начало',
    'Сводка',
    'Баллы',
    ...before.slice(0, rules),
    'Проверка',
    ...before.slice(rules),
  ];
  expect(namesOfSheets(host)).toEqual(after);
  for (const page of ['Начало', 'Сводка', 'Баллы']) {
    expect(
      onSheet(host, page, sheet => [
        sheet.getTabColor(),
        sheet
          .getDeveloperMetadata()
          .map(mark => mark.getValue())
          .join()
          .replace(`@${sheet.getSheetId()}`, ''),
      ]),
    ).toEqual(['#2da44e', page]);
  }
  run(host);
  expect(namesOfSheets(host)).toEqual(after);
});

test('the page of projects comes with the module; tabs of people stay behind', () => {
  const host = smallBook();
  host.evaluate(() => {
    SpreadsheetApp.getActive().insertSheet('Моё', 0).getRange('A1').setValue(1);
  });
  run(host);
  expect(namesOfSheets(host)).not.toContain('Баллы проектов');
  put(host, 'Настройки', 3, {Значение: 'Положения; Проекты'});
  run(host, 'createBook');
  run(host);
  const names = namesOfSheets(host);
  expect(names.slice(0, 5)).toEqual([
    'Начало',
    'Сводка',
    'Баллы',
    'Баллы проектов',
    'Отчёты',
  ]);
  expect(names[names.length - 1]).toBe('Моё');
});
