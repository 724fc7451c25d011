/** SpreadsheetApp, Spreadsheet and NamedRange through scripts. */

import {Book} from '../../../../local/book/book';
import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';

const owner = 'association@example.org';
const school = 'school@example.org';
const other = new Book({
  id: 'other',
  name: 'Конкурс',
  owner,
  viewers: [school],
});
other.addSheet('Заявки');
const secret = new Book({id: 'secret', owner});
secret.addSheet('Лист1');
const book = new Book({id: 'net', name: 'Сеть', owner, editors: [school]});
book.addSheet('Лист1');
const host = createHost({book, books: [other, secret], person: owner});

afterAll(() => {
  expectEveryMethodCalled(host, [
    'Spreadsheet.SpreadsheetApp',
    'Spreadsheet.Spreadsheet',
    'Spreadsheet.NamedRange',
  ]);
  book.close();
});

it('is reached as the active one, by its id and by its address', () => {
  expect(
    host.evaluate(() => {
      const active = SpreadsheetApp.getActive();
      const opened = SpreadsheetApp.openById('other');
      SpreadsheetApp.setActiveSpreadsheet(opened);
      const chosen = SpreadsheetApp.getActiveSpreadsheet().getName();
      SpreadsheetApp.setActiveSpreadsheet(active);
      SpreadsheetApp.flush();
      return [
        active.getName(),
        active.getId(),
        active.getUrl(),
        chosen,
        SpreadsheetApp.openByUrl(active.getUrl()).getName(),
        SpreadsheetApp.getActiveSheet().getName(),
      ];
    }),
  ).toEqual([
    'Сеть',
    'net',
    'https://docs.google.com/spreadsheets/d/net/edit',
    'Конкурс',
    'Сеть',
    'Лист1',
  ]);
  expect(() => host.evaluate(() => SpreadsheetApp.openById('нет'))).toThrow(
    'Unexpected error while getting the method or property openById',
  );
  expect(() => host.evaluate(() => SpreadsheetApp.openByUrl('x'))).toThrow(
    'Invalid argument: url',
  );
});

it('is closed to whom it is not shared with, and read only for viewers', () => {
  const standalone = createHost({
    book,
    books: [other, secret],
    person: school,
    code: `function look() { return SpreadsheetApp.openById('other').getName(); }
      function write() { SpreadsheetApp.openById('other').getSheets()[0].appendRow([1]); }
      function open() { SpreadsheetApp.openById('secret'); }`,
  });
  expect(standalone.run('look')).toBe('Конкурс');
  expect(() => standalone.run('write')).toThrow('do not have permission');
  expect(() => standalone.run('open')).toThrow('Unexpected error');
});

it('is created', () => {
  expect(
    host.evaluate(() => {
      const made = SpreadsheetApp.create('Новая');
      const small = SpreadsheetApp.create('Малая', 3, 2);
      return [
        made.getSheets()[0].getMaxRows(),
        small.getSheets()[0].getMaxColumns(),
        SpreadsheetApp.openById(made.getId()).getOwner()!.getEmail(),
      ];
    }),
  ).toEqual([1000, 2, owner]);
});

it('has none in a standalone script', () => {
  const standalone = createHost({book: null});
  expect(standalone.evaluate(() => SpreadsheetApp.getActive())).toBeNull();
  expect(() =>
    standalone.evaluate(() => SpreadsheetApp.getActiveSheet()),
  ).toThrow('There is no active spreadsheet.');
  expect(() => standalone.evaluate(() => SpreadsheetApp.getUi())).toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

it('inserts, moves, copies and deletes sheets', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      const names = () => net.getSheets().map(sheet => sheet.getName());
      net.insertSheet();
      net.insertSheet(0);
      net.insertSheet('А');
      net.insertSheet('Б', 0);
      const template = net.getSheetByName('А')!;
      template.getRange('A1').setValue('образец');
      net.insertSheet({template});
      net.insertSheet('В', {template});
      net.insertSheet('Г', 1, {template});
      net.insertSheet(0, {template});
      const seen: unknown[] = [names(), net.getNumSheets()];
      net.setActiveSheet(template, true);
      net.moveActiveSheet(1);
      net.renameActiveSheet('Первый');
      seen.push(names()[0]);
      seen.push(net.duplicateActiveSheet().getRange('A1').getValue());
      net.deleteActiveSheet();
      for (const sheet of net.getSheets().slice(1)) net.deleteSheet(sheet);
      seen.push(names(), net.getSheetByName('нет'), net.getSheetById(987));
      net.renameActiveSheet('Лист1');
      return seen;
    }),
  ).toEqual([
    ['Копия А 2', 'Б', 'Г', 'Копия А', 'В', 'Лист3', 'А', 'Лист1', 'Лист2'],
    9,
    'Первый',
    'образец',
    ['Первый'],
    null,
    null,
  ]);
  expect(() =>
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      net.deleteSheet(net.getSheets()[0]);
    }),
  ).toThrow("You can't remove all the sheets in a document.");
  expect(() =>
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      const sheet = net.insertSheet('Ненадолго');
      net.deleteSheet(sheet);
      sheet.getRange('A1');
    }),
  ).toThrow(/Sheet \d+ not found/);
});

it('keeps formulas right when sheets are renamed and deleted', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      const a = net.insertSheet('Итоги');
      const b = net.insertSheet('Баллы проектов');
      a.getRange('A1').setFormula("='Баллы проектов'!A1*2");
      b.getRange('A1').setValue(21);
      const value = a.getRange('A1').getValue();
      b.setName('Проекты');
      const renamed = [
        a.getRange('A1').getFormula(),
        a.getRange('A1').getValue(),
      ];
      net.deleteSheet(b);
      const gone = a.getRange('A1').getValue();
      net.deleteSheet(a);
      return [value, ...renamed, gone];
    }),
  ).toEqual([42, '=Проекты!A1*2', 42, '#REF!']);
});

it('has settings', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      net.rename('Сеть 2023');
      net.setSpreadsheetLocale('ru_RU');
      net.setSpreadsheetTimeZone('Asia/Tomsk');
      const seen = [
        net.getName(),
        net.getSpreadsheetLocale(),
        net.getSpreadsheetTimeZone(),
        net.getFormUrl(),
      ];
      net.setSpreadsheetTimeZone('Europe/Moscow');
      return seen;
    }),
  ).toEqual(['Сеть 2023', 'ru_RU', 'Asia/Tomsk', null]);
  expect(() =>
    host.evaluate(() => {
      SpreadsheetApp.getActive().setSpreadsheetTimeZone('Тюмень');
    }),
  ).toThrow('Invalid argument: Тюмень');
  expect(() =>
    host.evaluate(() => {
      SpreadsheetApp.getActive().setSpreadsheetLocale('русский');
    }),
  ).toThrow('Invalid argument: русский');
});

it('has named ranges that move with their cells', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      const sheet = net.insertSheet();
      net.setNamedRange('порог', sheet.getRange('A1'));
      net.setNamedRange('Порог', sheet.getRange('A2'));
      const [named] = net.getNamedRanges();
      sheet.getRange('A2').setValue(60);
      sheet.getRange('B1').setFormula('=порог*2');
      const value = sheet.getRange('B1').getValue();
      sheet.insertRowBefore(1);
      const moved = named.getRange().getA1Notation();
      named.setName('порог_балла').setRange(sheet.getRange('A3:A4'));
      const seen = [
        value,
        moved,
        named.getName(),
        sheet.getRange('B2').getFormula(),
        net.getRangeByName('порог_балла')!.getA1Notation(),
        net.getRangeByName('порог'),
      ];
      named.remove();
      net.setNamedRange('ещё', sheet.getRange('A1'));
      net.removeNamedRange('ещё');
      net.deleteSheet(sheet);
      return [...seen, net.getNamedRanges()];
    }),
  ).toEqual([120, 'A3', 'порог_балла', '=порог_балла*2', 'A3:A4', null, []]);
  expect(() =>
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      net.setNamedRange('A1', net.getRange('A1'));
    }),
  ).toThrow('Invalid range name: A1');
  expect(() =>
    host.evaluate(() => SpreadsheetApp.getActive().removeNamedRange('нет')),
  ).toThrow('Named range not found');
});

it('is shared', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.create('Общая');
      const [me] = net.getEditors();
      net
        .addEditor('a@example.org')
        .addEditors(['b@example.org', 'c@example.org'])
        .removeEditor('a@example.org')
        .addViewer('d@example.org')
        .addViewers(['e@example.org'])
        .removeViewer('d@example.org')
        .addViewer(me)
        .removeViewer(me);
      return [
        net.getEditors().map(user => user.getEmail()),
        net.getViewers().map(user => user.getEmail()),
      ];
    }),
  ).toEqual([[owner, 'b@example.org', 'c@example.org'], ['e@example.org']]);
});

it('is copied without its people', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.create('Образец');
      net.getRange('A1').setValue(5);
      net.insertSheet('Второй').getRange('A1').setFormula('=Лист1!A1+1');
      net.setNamedRange('пять', net.getSheets()[0].getRange('A1'));
      net.addEditor('a@example.org');
      const copy = net.copy('Список');
      return [
        copy.getName(),
        copy.getSheetByName('Второй')!.getRange('A1').getValue(),
        copy.getRangeByName('пять')!.getValue(),
        copy.getEditors().length,
      ];
    }),
  ).toEqual(['Список', 6, 5, 1]);
});

it('has metadata, protections and texts to find', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.create('Поиск');
      const {SHEET} = SpreadsheetApp.ProtectionType;
      net.addDeveloperMetadata('версия', '3');
      net.getSheets()[0].protect();
      net.getSheets()[0].getRange('C3').setValue('гимназия');
      return [
        net.getDeveloperMetadata()[0].getValue(),
        net.createDeveloperMetadataFinder().withKey('версия').find().length,
        net.getProtections(SHEET).length,
        net.createTextFinder('ГИМН').findNext()!.getA1Notation(),
      ];
    }),
  ).toEqual(['3', 1, 1, 'C3']);
});

it('works by way of its active sheet', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.create('Передний', 9, 5);
      SpreadsheetApp.setActiveSpreadsheet(net);
      const a1 = (range: GoogleAppsScript.Spreadsheet.Range | null) =>
        range!.getA1Notation();
      net.appendRow(['б', 2]).appendRow(['а', 1]);
      net.sort(1);
      net.sort(1, false);
      net.insertRowAfter(1);
      net.insertRowBefore(1);
      net.insertRowsAfter(1, 1);
      net.insertRowsBefore(1, 1);
      net.insertColumnAfter(1);
      net.insertColumnBefore(1);
      net.insertColumnsAfter(1, 1);
      net.insertColumnsBefore(1, 1);
      net.deleteRow(1);
      net.deleteRows(1, 2);
      net.deleteColumn(1);
      net.deleteColumns(1, 2);
      net.setColumnWidth(1, 55);
      net.setRowHeight(1, 44);
      net.hideRow(net.getRange('2:2'));
      net.hideColumn(net.getRange('B:B'));
      const hidden = [net.isRowHiddenByUser(2), net.isColumnHiddenByUser(2)];
      net.unhideRow(net.getRange('2:2'));
      net.unhideColumn(net.getRange('B:B'));
      net.setFrozenRows(1);
      net.setFrozenColumns(1);
      const seen: unknown[] = [
        net.getDataRange().getValues(),
        net.getLastRow(),
        net.getLastColumn(),
        net.getSheetValues(1, 1, 1, 1),
        net.getColumnWidth(1),
        net.getRowHeight(1),
        hidden,
        net.isRowHiddenByFilter(1),
        net.getFrozenRows(),
        net.getFrozenColumns(),
        net.getSheetId(),
        net.getSheetName(),
        a1(net.setActiveRange(net.getRange('B2:C2'))),
        a1(net.getActiveRange()),
        a1(net.getActiveCell()),
        a1(net.setCurrentCell(net.getRange('C2'))),
        a1(net.getCurrentCell()),
        a1(net.setActiveSelection('A2')),
        net.getSelection().getActiveSheet().getName(),
        net
          .setActiveRangeList(net.getRangeList(['A1', 'B2']))
          .getRanges()
          .map(a1),
        net.getActiveRangeList()!.getRanges().map(a1),
        net.getActiveSheet().getName(),
        a1(SpreadsheetApp.setActiveRange(net.getRange('B1'))),
        a1(SpreadsheetApp.getActiveRange()),
        SpreadsheetApp.setActiveRangeList(
          net.getRangeList(['A1', 'A2']),
        ).getRanges().length,
        SpreadsheetApp.getActiveRangeList().getRanges().length,
        a1(SpreadsheetApp.setCurrentCell(net.getRange('A2'))),
        a1(SpreadsheetApp.getCurrentCell()),
        a1(SpreadsheetApp.getSelection().getCurrentCell()),
        SpreadsheetApp.setActiveSheet(net.getSheets()[0]).getName(),
      ];
      return seen;
    }),
  ).toEqual([
    [
      ['б', '', 2],
      ['', '', ''],
      ['а', '', 1],
    ],
    3,
    3,
    [['б']],
    55,
    44,
    [true, true],
    false,
    1,
    1,
    0,
    'Лист1',
    'B2:C2',
    'B2:C2',
    'B2',
    'C2',
    'C2',
    'A2',
    'Лист1',
    ['A1', 'B2'],
    ['A1', 'B2'],
    'Лист1',
    'B1',
    'B1',
    2,
    2,
    'A2',
    'A2',
    'A2',
    'Лист1',
  ]);
});

it('shows toasts, has menus, makes values', () => {
  host.ui.clear();
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      net.toast('Готово');
      net.toast('Готово', 'Инносеть');
      net.toast('Готово', 'Инносеть', -1);
      net.addMenu('Старое', [{name: 'Пункт', functionName: 'f'}, null]);
      return [
        SpreadsheetApp.getUi(),
        SpreadsheetApp.newColor(),
        SpreadsheetApp.newConditionalFormatRule(),
        SpreadsheetApp.newDataValidation(),
        SpreadsheetApp.newFilterCriteria(),
        SpreadsheetApp.newRichTextValue(),
        SpreadsheetApp.newTextStyle(),
      ].map(String);
    }),
  ).toEqual([
    'Ui',
    'ColorBuilder',
    'ConditionalFormatRuleBuilder',
    'DataValidationBuilder',
    'FilterCriteriaBuilder',
    'RichTextValueBuilder',
    'TextStyleBuilder',
  ]);
  expect(host.ui.toasts.map(({title, seconds}) => [title, seconds])).toEqual([
    ['', 5],
    ['Инносеть', 5],
    ['Инносеть', -1],
  ]);
  expect(host.ui.menus[0].items).toEqual([
    {kind: 'item', caption: 'Пункт', functionName: 'f'},
    {kind: 'separator'},
  ]);
});

it('changes and drops the menus that it made, and shows a page', () => {
  host.ui.clear();
  host.evaluate(() => {
    const net = SpreadsheetApp.getActive();
    net.addMenu('Первое', [{name: 'Пункт', functionName: 'f'}]);
    net.addMenu('Второе', [{name: 'Пункт', functionName: 'f'}]);
    net.updateMenu('Первое', [{name: 'Новый', functionName: 'g'}]);
    net.removeMenu('Второе');
    const page = HtmlService.createHtmlOutput('<p>Сеть</p>');
    net.show(page.setTitle('Инносеть').setWidth(300));
  });
  expect(host.ui.menus).toEqual([
    {
      caption: 'Первое',
      items: [{kind: 'item', caption: 'Новый', functionName: 'g'}],
    },
  ]);
  expect(host.ui.panels).toMatchObject([
    {kind: 'modeless', title: 'Инносеть', html: '<p>Сеть</p>', width: 300},
  ]);
  expect(() =>
    host.evaluate(() => {
      SpreadsheetApp.getActive().removeMenu('Второе');
    }),
  ).toThrow('The menu Второе does not exist.');
  expect(() =>
    host.evaluate(() => {
      SpreadsheetApp.getActive().updateMenu('Второе', []);
    }),
  ).toThrow('The menu Второе does not exist.');
});

it('keeps when it is to be calculated anew, fits columns, tells alternating colours', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      const before = String(net.getRecalculationInterval());
      net.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
      const sheet = net.insertSheet();
      sheet.getRange('A1').setValue('Учреждение, которое ведёт площадку');
      net.autoResizeColumn(1);
      sheet.getRange('A1:B9').applyRowBanding();
      return [
        before,
        String(net.getRecalculationInterval()),
        sheet.getColumnWidth(1) > 150,
        net.getBandings().length,
      ];
    }),
  ).toEqual(['ON_CHANGE', 'HOUR', true, 1]);
});
