/** «Настроить доступ»: who may edit what afterwards, that it converges, and what it says. */

import {obstacle} from '../../local/book/rights';
import type {Host} from '../../local/host';
import {guardOf} from '../../src/model/rights';
import {tables} from '../../src/model/tables';
import {said} from '../sample-host';
import {
  columnOf,
  onSheet,
  put,
  run,
  smallBook,
  valuesOf,
} from '../workbook/small-book';

const OWNER = 'owner@example.org';
const ASSOCIATION = 'association@example.org';
const SECOND = 'second@example.org';
const SCHOOL = 'school@example.org';

function sharedBook(): Host {
  const host = smallBook('Положения', {person: OWNER});
  host.book.owner = OWNER;
  host.book.editors = [ASSOCIATION, SECOND, SCHOOL];
  put(
    host,
    'Доступ',
    2,
    {'Электронная почта': ASSOCIATION, Роль: 'ассоциация'},
    {
      'Электронная почта': SCHOOL,
      Роль: 'координатор',
      Учреждение: 'Школа № 1',
    },
  );
  run(host);
  return host;
}

/** Whether a person may type into a cell of a sheet. */
function mayType(
  host: Host,
  sheet: string,
  row: number,
  column: number,
  who: string,
) {
  const data = host.book.sheetByName(sheet)!;
  const area = {row: row - 1, column: column - 1, rows: 1, columns: 1};
  return obstacle(data, area, who) === undefined;
}

const host = sharedBook();
host.run('setAccess', [], {as: ASSOCIATION});
const before = said(host);

test('says what it set', () => {
  expect(before).toContain('Защита поставлена: ');
  expect(before).toContain(`владелец книги и ${ASSOCIATION}`);
});

test.each([
  ['a header', 'Площадки', 1, 2, false],
  ['a rule', 'Показатели', 2, 3, false],
  ['a setting', 'Настройки', 4, 4, false],
  ['the access', 'Доступ', 2, 2, false],
  ['a score', 'Баллы', 5, 3, false],
  ['the summary', 'Сводка', 2, 1, false],
  ['a row of data', 'Площадки', 2, 3, true],
  ['a blank row', 'Мероприятия', 200, 3, true],
  ['a code', 'Площадки', 2, 1, true],
  ['the journal', 'Журнал', 2, 3, true],
] as const)('%s: the school may %s', (_, sheet, row, column, may) => {
  expect(mayType(host, sheet, row, column, SCHOOL)).toBe(may);
  expect(mayType(host, sheet, row, column, ASSOCIATION)).toBe(true);
  expect(mayType(host, sheet, row, column, OWNER)).toBe(true);
});

test('codes, companions and kept sheets warn', () => {
  const warned = (sheet: string) =>
    host.book
      .sheetByName(sheet)!
      .protections.filter(({warningOnly}) => warningOnly).length;
  for (const table of tables) {
    if (host.book.sheetByName(table.sheet) === undefined) continue;
    const guard = guardOf(table);
    expect([table.sheet, warned(table.sheet) > 0]).toEqual([
      table.sheet,
      guard !== 'hard',
    ]);
  }
});

test('a second press finds nothing to set', () => {
  expect(run(host, 'setAccess')).toContain('Защита уже такая');
});

test('the school still runs what it may, and types new rows that get their codes', () => {
  host.edit('Мероприятия', 'B4', 'Школа № 1', {as: SCHOOL});
  expect(
    onSheet(host, 'Мероприятия', sheet => sheet.getRange('A4').getValue()),
  ).toBe('МЕР-0003');
});

test('what only the association may write waits for it: a school meets no protection', () => {
  put(host, 'Справочники', columnOf(host, 'Справочники', 'Код').length + 2, {
    Справочник: 'Тип организации',
    Значение: 'лицей-интернат',
  });
  onSheet(host, 'Мероприятия', sheet => {
    sheet.deleteColumn(
      sheet.createTextFinder('Учреждение · код').findNext()!.getColumn(),
    );
  });
  expect(() =>
    host.edit('Мероприятия', 'B5', 'Школа № 2', {as: SCHOOL}),
  ).not.toThrow();
  expect(columnOf(host, 'Мероприятия', 'Код')[3]).toBe('МЕР-0004');
  expect(valuesOf(host, 'Мероприятия')[0]).not.toContain('Учреждение · код');
  run(host);
  expect(columnOf(host, 'Мероприятия', 'Учреждение · код')[3]).toBe('УЧР-0002');
  expect(columnOf(host, 'Справочники', 'Код')).not.toContain('');
  run(host, 'setAccess');
});

test('a change in «Доступ» is followed: who left is out, who came is in', () => {
  put(host, 'Доступ', 2, {'Электронная почта': SECOND});
  host.run('setAccess');
  expect(mayType(host, 'Показатели', 2, 3, SECOND)).toBe(true);
  expect(mayType(host, 'Показатели', 2, 3, ASSOCIATION)).toBe(false);
  put(host, 'Доступ', 2, {'Электронная почта': ASSOCIATION});
  host.run('setAccess');
  expect(mayType(host, 'Показатели', 2, 3, ASSOCIATION)).toBe(true);
});

test('inserted columns and rows, renamed sheets: pressing again converges', () => {
  onSheet(host, 'Площадки', sheet => {
    sheet.insertColumnBefore(3).insertRowsAfter(sheet.getMaxRows(), 5);
    sheet.setName('Статусы');
  });
  host.run('setAccess');
  expect(mayType(host, 'Статусы', 1, 4, SCHOOL)).toBe(false);
  expect(mayType(host, 'Статусы', 1, 3, SCHOOL)).toBe(true);
  expect(run(host, 'setAccess')).toContain('Защита уже такая');
});

test('without a mailbox of the association nothing is locked', () => {
  const open = smallBook();
  open.book.owner = OWNER;
  open.book.editors = [ASSOCIATION];
  put(open, 'Доступ', 2, {Роль: 'методист'});
  expect(run(open, 'setAccess')).toContain(
    'нет ни одного ящика с ролью «ассоциация»',
  );
  expect(open.book.sheets.flatMap(({protections}) => protections)).toEqual([]);
});

test('who is no association is refused', () => {
  host.ui.clear();
  host.run('setAccess', [], {as: SCHOOL});
  expect(host.ui.alerts[0].prompt).toContain('ваша роль – координатор');
});
