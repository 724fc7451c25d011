/** «Починить книгу»: what people took from the sheets comes back, is said, and can be taken back; what they entered stays. */

import {differences, portraitOf} from '../../bench/faults/portrait';
import type {Host} from '../../local/host';
import {snapshot} from '../../local/snapshot';
import type {Reshape} from '../../src/model/reshape';
import {bundleOf} from '../workbook/bundle-of';
import {columnOf, onSheet, put, run, smallBook} from '../workbook/small-book';

/** The add-on itself, and what its repair would take back. */
const folder = bundleOf(`
  import {readBook} from 'src/model/book';
  import {tables} from 'src/model/tables';
  import {repairBook as command} from 'src/commands/repair-book';
  import {inspect} from 'src/workbook/inspect';
  import {readTables} from 'src/workbook/read';
  import {carryOut, planReshape, readNewBook} from 'src/workbook/reshape';
  export {createBook, computeScores, repairBook, setAccess, onEdit} from 'src/main';
  export function undoOfRepair() {
    const spreadsheet = SpreadsheetApp.getActive();
    const needs = Object.fromEntries(tables.map(({name}: any) => [name, 'all']));
    const book = readBook(readTables(spreadsheet, needs, tables), tables);
    const {notes} = readNewBook();
    const state = inspect(spreadsheet, tables, 'furnished');
    const {reshapes = []} = command(state, notes).think(book, {} as any);
    return JSON.stringify(
      reshapes.flatMap((each: any) => planReshape(spreadsheet, each).undo),
    );
  }
  export function carry(reshape: any) {
    carryOut(SpreadsheetApp.getActive(), reshape);
  }
`);

function book(): Host {
  const host = smallBook('Положения', {folder});
  // Quick to compare.
  host.evaluate(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    for (const sheet of spreadsheet.getSheets()) {
      const spare = sheet.getMaxRows() - Math.max(20, sheet.getLastRow());
      if (spare > 0) sheet.deleteRows(sheet.getMaxRows() - spare + 1, spare);
    }
  });
  run(host);
  run(host, 'repairBook');
  return host;
}

const OK = 'Исправлять нечего: листы такие, какими их сделала надстройка.';
const host = book();
const {books, properties, caches} = host.world;
const restore = snapshot(books, properties, caches);
afterEach(restore);

test('a book that is as it was made is left alone', () => {
  const before = portraitOf(host);
  expect(run(host, 'repairBook')).toBe(OK);
  expect(differences(before, portraitOf(host))).toEqual([]);
});

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

describe.each<[string, (sheet: Sheet) => void, string]>([
  [
    'an emptied header',
    sheet => sheet.getRange('C1').clearContent(),
    'Лист «Площадки», «Тема»: возвращено: заголовок.',
  ],
  [
    'a header cleared with its note',
    sheet => sheet.getRange('E1').clear().setNote(''),
    'Лист «Площадки», «Уровень»: возвращено: заголовок, подсказка над столбцом.',
  ],
  [
    'a validation pasted away',
    sheet => sheet.getRange('B2:B5').clearDataValidations(),
    'Лист «Площадки», «Учреждение»: возвращено: список для выбора.',
  ],
  [
    "a rule of people's own in its place",
    sheet =>
      sheet
        .getRange('D3:D4')
        .setDataValidation(
          SpreadsheetApp.newDataValidation()
            .requireValueInList(['да', 'нет'])
            .build(),
        ),
    'Лист «Площадки», «Вид статуса»: возвращено: список для выбора.',
  ],
  [
    'formats under which Sheets would make dates of grades',
    sheet => sheet.getRange('C4:F9').setNumberFormat('0.00'),
    'Лист «Площадки»: возвращено: формат ячеек – «Тема», «Вид статуса», «Уровень», «Сроки реализации».',
  ],
  [
    'a companion that was shown',
    sheet => sheet.showColumns(sheet.getLastColumn()),
    'возвращено: скрытие служебного столбца.',
  ],
  [
    'marks of columns',
    sheet => {
      sheet
        .createDeveloperMetadataFinder()
        .withKey('innoset.column')
        .onIntersectingLocations()
        .find()
        .forEach(mark => mark.remove());
    },
    'Лист «Площадки»: возвращено: метка столбца – «Код», «Учреждение»',
  ],
  [
    'the mark of the sheet',
    sheet => sheet.getDeveloperMetadata().forEach(mark => mark.remove()),
    'Лист «Площадки»: возвращено: метка листа.',
  ],
  [
    'the frozen header',
    sheet => sheet.setFrozenRows(0),
    'Лист «Площадки»: возвращено: закрепление заголовков.',
  ],
])('%s', (_, damage, message) => {
  test('comes back, is said, and is taken back', () => {
    const whole = portraitOf(host);
    onSheet(host, 'Площадки', damage);
    const damaged = portraitOf(host);
    expect(differences(whole, damaged)).not.toEqual([]);
    const undo = JSON.parse(String(host.call('undoOfRepair'))) as Reshape[];
    expect(undo).toHaveLength(1);
    expect(run(host, 'repairBook')).toContain(message);
    expect(structural(differences(whole, portraitOf(host)))).toEqual([]);
    expect(run(host, 'repairBook')).toBe(OK);
    for (const reshape of undo) host.call('carry', [reshape as never]);
    expect(structural(differences(damaged, portraitOf(host)))).toEqual([]);
    run(host, 'repairBook');
    expect(structural(differences(whole, portraitOf(host)))).toEqual([]);
  });
});

/** The journal grows by each repair. */
function structural(found: readonly string[]): string[] {
  return found.filter(line => !/^(Журнал|property)/.test(line));
}

test('what people entered, chose and noted stays', () => {
  put(host, 'Площадки', 4, {Тема: '6-11', Учреждение: 'нет такого'});
  onSheet(host, 'Площадки', sheet => {
    sheet.getRange('C1').setValue('Тематика').setNote('Моя подсказка');
    sheet.getRange('C5').setNumberFormat('dd.MM.yyyy').setValue(45000);
    sheet.getRange('F1').clearContent();
    sheet.setFrozenRows(2);
    sheet.insertColumnAfter(3).getRange('D1').setValue('Наше');
    sheet.getRange('D4').setValue('своё');
  });
  const before = columnOf(host, 'Площадки', 'Тематика');
  const message = run(host, 'repairBook');
  expect(message).toContain('Введённое вами не изменено');
  expect(message).not.toContain('Тематика');
  expect(columnOf(host, 'Площадки', 'Тематика')).toEqual(before);
  expect(columnOf(host, 'Площадки', 'Наше')[2]).toBe('своё');
  expect(columnOf(host, 'Площадки', 'Учреждение')[2]).toBe('нет такого');
  expect(
    onSheet(host, 'Площадки', sheet => [
      sheet.getRange('C1').getNote(),
      sheet.getRange('C5').getNumberFormat(),
      sheet.getFrozenRows(),
    ]),
  ).toEqual(['Моя подсказка', 'dd.MM.yyyy', 2]);
});

test('a header row that was cleared comes back whole at once, also over hidden columns', () => {
  onSheet(host, 'Площадки', sheet => sheet.getRange('1:1').clear());
  const message = run(host, 'repairBook');
  expect(message).toMatch(
    /Лист «Площадки»: возвращено: заголовок – «Код», «Учреждение», .*«Примечание»\./,
  );
  expect(run(host, 'repairBook')).toBe(OK);
  expect(columnOf(host, 'Площадки', 'Сроки реализации · срок')[0]).toBe(
    'закрыт',
  );
});

test('codes and companions that lack are filled and counted', () => {
  put(host, 'Мероприятия', 4, {
    Учреждение: 'Школа № 1',
    'Дата проведения': '12.11.2022',
  });
  onSheet(host, 'Площадки', sheet => {
    sheet.deleteColumn(sheet.getLastColumn());
  });
  const message = run(host, 'repairBook');
  expect(message).toMatch(
    /Лист «Мероприятия»: заполнено: кодов – 1, служебных ячеек – \d/,
  );
  expect(message).toMatch(/Лист «Площадки»: заполнено: служебных ячеек – \d/);
  expect(columnOf(host, 'Мероприятия', 'Код')[2]).toBe('МЕР-0003');
});

test('a list follows «Справочники» and the end of the register', () => {
  const last = columnOf(host, 'Справочники', 'Код').length + 2;
  onSheet(host, 'Справочники', sheet =>
    sheet.insertRowsAfter(sheet.getMaxRows(), 1),
  );
  put(host, 'Справочники', last, {
    Справочник: 'Уровень',
    Значение: 'межпланетный',
  });
  onSheet(host, 'Учреждения', sheet => sheet.insertRowsAfter(20, 5));
  run(host, 'repairBook');
  const rule = (column: string) =>
    onSheet(
      host,
      'Площадки',
      (sheet, a1) => {
        const [source] = sheet
          .getRange(a1)
          .getDataValidation()!
          .getCriteriaValues() as unknown[];
        return Array.isArray(source)
          ? source.map(String)
          : [(source as GoogleAppsScript.Spreadsheet.Range).getA1Notation()];
      },
      column,
    );
  expect(rule('E9')).toContain('межпланетный');
  expect(rule('B9')).toEqual(['B2:B25']);
});

test('what only people can mend is named with the way out', () => {
  host.evaluate(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const events = spreadsheet.getSheetByName('Мероприятия')!;
    events.getRange('C2:C3').merge();
    const sites = spreadsheet.getSheetByName('Площадки')!;
    const copy = sites.copyTo(spreadsheet).setName('Копия');
    for (const mark of sites.getDeveloperMetadata()) {
      copy.addDeveloperMetadata(mark.getKey()!, mark.getValue()!);
    }
    sites.deleteColumn(3);
    spreadsheet.deleteSheet(spreadsheet.getSheetByName('Партнёры')!);
    spreadsheet.getSheetByName('Баллы')!.getRange('C5').setValue(7);
  });
  const message = run(host, 'repairBook');
  for (const part of [
    'Лист «Мероприятия»: «C2:C3» – ячейки объединены',
    'Лист «Площадки», строка 1, «Тема»: такого столбца на листе нет',
    'Лист «Партнёры»: такого листа нет в книге',
    'Лист «Копия»: это копия листа «Площадки»',
    'Лист «Баллы»: формулы этого листа изменены вручную. Выберите «Рассчитать баллы»',
    'может исправить только человек',
  ]) {
    expect(message).toContain(part);
  }
  run(host);
  expect(run(host, 'repairBook')).not.toContain('формулы этого листа');
});

test('protections that somebody took off come back, where access was set', () => {
  run(host, 'setAccess');
  const before = portraitOf(host).get('Площадки: protections');
  onSheet(host, 'Площадки', sheet => {
    sheet
      .getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .forEach(each => each.remove());
  });
  expect(run(host, 'repairBook')).toContain(
    'Лист «Площадки»: возвращена защита',
  );
  expect(portraitOf(host).get('Площадки: protections')).toBe(before);
});
