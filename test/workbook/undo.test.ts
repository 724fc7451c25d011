/** «Отменить последнее действие»: what comes back, what stays, and what the journal says. */

import {allShown, said} from '../sample-host';
import {
  columnOf,
  namesOfSheets,
  newBook,
  onSheet,
  put,
  run,
  site,
  smallBook,
  valuesOf,
} from './small-book';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

test('a spelling that a command made canonical comes back, and the journal tells of both', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Уровень: 'Региональный '});
  run(host);
  expect(columnOf(host, 'Площадки', 'Уровень')[0]).toBe('региональный');
  expect(run(host, 'undoLastAction')).toContain('Отменено: «Рассчитать баллы»');
  expect(columnOf(host, 'Площадки', 'Уровень')[0]).toBe('Региональный ');
  const [header, ...rows] = allShown(host, 'Журнал');
  // The first row tells of «Создать книгу».
  const told = rows
    .slice(1)
    .map(row =>
      ['Действие', 'Строка', 'Было', 'Стало', 'Состояние'].map(
        title => row[header.indexOf(title)],
      ),
    );
  expect(told).toEqual([
    [
      'Рассчитать баллы',
      'ПЛЩ-0001',
      'Региональный ',
      'региональный',
      'отменено',
    ],
    [
      'Отмена: Рассчитать баллы',
      'ПЛЩ-0001',
      'региональный',
      'Региональный ',
      'сделано',
    ],
  ]);
  // Before it the book was made, and people have written into it since.
  expect(run(host, 'undoLastAction')).toContain('уже есть записи');
});

test('what somebody edited since stays, and is named', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Уровень: 'Региональный '});
  put(host, 'Площадки', 3, {Уровень: 'МУНИЦИПАЛЬНЫЙ'});
  run(host);
  put(host, 'Площадки', 3, {Уровень: 'районный'});
  const message = run(host, 'undoLastAction');
  expect(message).toContain('Оставлено 1 ячейка');
  expect(message).toContain('«районный» – изменено после этой команды');
  expect(columnOf(host, 'Площадки', 'Уровень').slice(0, 2)).toEqual([
    'Региональный ',
    'районный',
  ]);
});

test('a formula that gives a value is a person’s: neither respelled nor journaled', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Педагогов: '="35"'});
  run(host);
  expect(columnOf(host, 'Площадки', 'Педагогов')[0]).toBe('35');
  expect(valuesOf(host, 'Журнал')).toHaveLength(2);
});

test('a document is one action: its row goes, in one step', () => {
  const host = smallBook();
  run(host, 'makeNetworkReport');
  expect(columnOf(host, 'Отчёты', 'Состояние')).toEqual(['готов']);
  expect(run(host, 'undoLastAction')).toContain(
    'Отменено: «Сводный отчёт ассоциации»',
  );
  expect(valuesOf(host, 'Отчёты')).toHaveLength(1);
  expect(said(host)).not.toContain('Оставлено');
});

test('what another person did is not undone', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Уровень: 'Региональный '});
  run(host);
  host.run('undoLastAction', [], {as: 'other@example.org'});
  expect(columnOf(host, 'Площадки', 'Уровень')[0]).toBe('региональный');
});

describe('Of the sheets themselves', () => {
  test('a new book is taken back to the blank sheet; where somebody wrote, it stays and the sheet is named', () => {
    const host = newBook();
    put(host, 'Учреждения', 2, {'Краткое название': 'Школа № 1'});
    expect(run(host, 'undoLastAction')).toContain(
      'На листе «Учреждения» уже есть записи',
    );
    expect(namesOfSheets(host)).toContain('Площадки');
    onSheet(host, 'Учреждения', sheet => {
      sheet.getRange('B2').clearContent();
    });
    expect(run(host, 'undoLastAction')).toContain('Отменено: «Создать книгу»');
    expect(namesOfSheets(host)).toEqual(
      expect.arrayContaining(['Лист1', 'Журнал']),
    );
    expect(namesOfSheets(host)).not.toContain('Учреждения');
  });

  test('protections go, and a repair', () => {
    const host = smallBook();
    const protections = () =>
      host.book.sheets.flatMap(sheet => sheet.protections).length;
    run(host, 'setAccess');
    expect(protections()).toBeGreaterThan(20);
    expect(run(host, 'undoLastAction')).toContain(
      'Отменено: «Настроить доступ»',
    );
    expect(protections()).toBe(0);
    const format = () =>
      onSheet(host, 'Площадки', sheet =>
        sheet.getRange('C4').getNumberFormat(),
      );
    onSheet(host, 'Площадки', sheet => {
      sheet.getRange('C4').setNumberFormat('0.00');
    });
    run(host, 'repairBook');
    expect(format()).toBe('@');
    expect(run(host, 'undoLastAction')).toContain('Отменено: «Починить книгу»');
    expect(format()).toBe('0.00');
  });
});

describe('A deleted record', () => {
  /** Three sites; the middle one is deleted, then something is done, then the deletion is undone. */
  function themesAfter(meanwhile: (sheet: Sheet) => void): string[] {
    const host = smallBook();
    put(host, 'Площадки', 4, site('Школа № 3', 'Тема третья'));
    host.run('computeScores');
    const answer = host.call('deleteRecord', [
      {
        token: 'one',
        table: 'sites',
        code: 'ПЛЩ-0002',
        opened: {
          institution: 'Школа № 2',
          theme: 'Тема вторая',
          status: 'региональная инновационная площадка',
          level: 'региональный',
          term: '01.09.2022 - 31.05.2024',
        },
      },
    ]);
    expect(answer).toMatchObject({state: 'saved'});
    onSheet(host, 'Площадки', meanwhile);
    expect(run(host, 'undoLastAction')).toContain('Отменено: «Удалить запись»');
    return columnOf(host, 'Площадки', 'Тема').map(String);
  }

  test('comes back to its place', () => {
    expect(themesAfter(() => {})).toEqual([
      'Тема первая',
      'Тема вторая',
      'Тема третья',
    ]);
  });

  test('comes back below the others where its place is taken or gone', () => {
    const below = ['Тема первая', 'Своё', 'Тема третья', 'Тема вторая'];
    expect(
      themesAfter(sheet => {
        sheet.getRange(3, 3).setValue('Своё');
      }),
    ).toEqual(below);
    expect(
      themesAfter(sheet => {
        sheet.deleteRow(3);
      }),
    ).toEqual(['Тема первая', 'Тема третья', 'Тема вторая']);
  });
});
