/** The help while people type and paste: codes, companions, spelling, the add-on's notes; and where it keeps out. */

import type {Host} from '../../local/host';
import {allShown, shown} from '../sample-host';
import {
  at,
  columnOf,
  holdLock,
  isLocked,
  newBook,
  onSheet,
  put,
  run,
  smallBook,
  valuesOf,
} from './small-book';

const SITES = 'Площадки';

function noteOf(host: Host, sheet: string, a1: string): string {
  return onSheet(
    host,
    sheet,
    (target, cell) => target.getRange(cell).getNote(),
    a1,
  );
}

function type(
  host: Host,
  sheet: string,
  title: string,
  row: number,
  text: string,
): string {
  const a1 = at(host, sheet, title, row);
  host.edit(sheet, a1, text);
  return a1;
}

describe('Typing into a table', () => {
  let host: Host;
  beforeAll(() => {
    host = smallBook();
  });

  test('gives the row its code and its companions at once', () => {
    type(host, SITES, 'Учреждение', 4, 'школа №3');
    expect(columnOf(host, SITES, 'Код')[2]).toBe('ПЛЩ-0001');
    // The institutions have no codes yet: nothing is made up for them.
    run(host);
    type(host, SITES, 'Учреждение', 4, 'Школа № 2');
    expect(columnOf(host, SITES, 'Учреждение · код')[2]).toBe('УЧР-0002');
    type(host, SITES, 'Сроки реализации', 4, '01.09.2022 - 31.05.2024');
    expect(columnOf(host, SITES, 'Сроки реализации · срок')[2]).toBe('закрыт');
    type(host, SITES, 'Сроки реализации', 4, '');
    expect(columnOf(host, SITES, 'Сроки реализации · срок')[2]).toBe('');
    type(host, SITES, 'Учреждение', 4, '');
    expect(columnOf(host, SITES, 'Учреждение · код')[2]).toBe('');
    expect(columnOf(host, SITES, 'Код')[2]).toBe('ПЛЩ-0001');
  });

  test('rewrites only the typed row in the canonical spelling', () => {
    put(host, SITES, 3, {Уровень: 'Региональный '});
    const level = type(host, SITES, 'Уровень', 2, ' Федеральный');
    expect(shown(host, SITES, level)).toEqual([['федеральный']]);
    expect(columnOf(host, SITES, 'Уровень')[1]).toBe('Региональный ');
    const teachers = type(host, SITES, 'Педагогов', 2, "'35");
    expect(
      onSheet(host, SITES, (s, a1) => s.getRange(a1).getValue(), teachers),
    ).toBe(35);
  });

  test('notes a bad value beside it, takes the note away when it is mended', () => {
    const level = type(host, SITES, 'Уровень', 2, 'регианальный');
    expect(noteOf(host, SITES, level)).toMatch(
      /^Инносеть: значения «регианальный» нет в списке\. Как исправить: .*«региональный»/,
    );
    host.edit(SITES, level, 'региональный');
    expect(noteOf(host, SITES, level)).toBe('');
  });

  test('notes a bad value also under a renamed header, and under one with spaces around it', () => {
    for (const title of ['Вид', ' Уровень ', 'Уровень']) {
      onSheet(
        host,
        SITES,
        (sheet, text) => {
          const header = sheet
            .getRange(1, 1, 1, sheet.getLastColumn())
            .getValues()[0];
          sheet
            .getRange(
              1,
              header.findIndex(cell => /Уровень|Вид$/.test(cell)) + 1,
            )
            .setValue(text);
        },
        title,
      );
      const level = type(host, SITES, title, 2, 'никакой');
      expect(noteOf(host, SITES, level)).toContain(
        'Инносеть: значения «никакой»',
      );
      host.edit(SITES, level, 'региональный');
      expect(noteOf(host, SITES, level)).toBe('');
    }
  });

  test("never touches a person's note", () => {
    const level = at(host, SITES, 'Уровень', 2);
    onSheet(
      host,
      SITES,
      (sheet, a1) => {
        sheet.getRange(a1).setNote('спросить у завуча');
      },
      level,
    );
    host.edit(SITES, level, 'никакой');
    expect(noteOf(host, SITES, level)).toBe('спросить у завуча');
    host.edit(SITES, level, 'региональный');
    expect(noteOf(host, SITES, level)).toBe('спросить у завуча');
  });

  test('a long bad value makes a note of a readable length', () => {
    const level = type(host, SITES, 'Уровень', 3, 'я'.repeat(49_999));
    expect(noteOf(host, SITES, level)).toMatch(/^Инносеть: значения «я+…/);
    expect(noteOf(host, SITES, level).length).toBeLessThan(1000);
    host.edit(SITES, level, 'региональный');
  });

  test('leaves the row below and the columns beside as they are', () => {
    put(host, SITES, 5, {
      Учреждение: 'Школа № 1',
      Тема: 'не трогать',
      Уровень: 'Региональный ',
    });
    const before = valuesOf(host, SITES)[4];
    type(host, SITES, 'Тема', 4, 'Тема');
    expect(valuesOf(host, SITES)[4]).toEqual(before);
  });

  test('a name that the sheet itself just got is known in the next cell', () => {
    type(host, 'Учреждения', 'Краткое название', 5, 'Лицей № 4');
    expect(columnOf(host, 'Учреждения', 'Код')[3]).toBe('УЧР-0004');
    type(host, SITES, 'Учреждение', 4, 'лицей №4');
    expect(columnOf(host, SITES, 'Учреждение · код')[2]).toBe('УЧР-0004');
  });
});

describe('Pasting', () => {
  let host: Host;
  beforeEach(() => {
    host = smallBook();
    run(host);
  });

  test('several rows get codes, companions and notes each', () => {
    const from = at(host, SITES, 'Учреждение', 4);
    host.edit(SITES, from, [
      [
        'Школа № 1',
        'третья',
        'региональная инновационная площадка',
        'Муниципальный',
      ],
      ['Школа № 77', 'четвёртая', '', 'муниципальный'],
      ['', '', '', ''],
      ['Школа № 3', 'пятая', '', 'никакой'],
    ]);
    const [, , , fourth, fifth, sixth, seventh] = valuesOf(host, SITES);
    expect([fourth, fifth, sixth, seventh].map(row => row[0])).toEqual([
      'ПЛЩ-0003',
      'ПЛЩ-0004',
      '',
      'ПЛЩ-0005',
    ]);
    expect(columnOf(host, SITES, 'Учреждение · код').slice(2)).toEqual([
      'УЧР-0001',
      '',
      '',
      'УЧР-0003',
    ]);
    expect(columnOf(host, SITES, 'Уровень')[2]).toBe('муниципальный');
    expect(noteOf(host, SITES, at(host, SITES, 'Учреждение', 5))).toContain(
      'Инносеть:',
    );
    expect(noteOf(host, SITES, at(host, SITES, 'Уровень', 7))).toContain(
      'Инносеть:',
    );
    expect(noteOf(host, SITES, at(host, SITES, 'Учреждение', 4))).toBe('');
  });

  test('over 500 cells is left to the next command', () => {
    const rows = Array.from({length: 126}, (_, index) => [
      'Школа № 1',
      `тема ${index}`,
      'региональная инновационная площадка',
      'региональный',
    ]);
    host.edit(SITES, at(host, SITES, 'Учреждение', 4), rows);
    expect(columnOf(host, SITES, 'Код').slice(2)).toEqual(rows.map(() => ''));
    run(host);
    expect(columnOf(host, SITES, 'Код')[127]).toBe('ПЛЩ-0128');
    expect(columnOf(host, SITES, 'Учреждение · код')[127]).toBe('УЧР-0001');
  });

  test('a copied row keeps its code until a person clears it, and the command says so', () => {
    const rows = valuesOf(host, SITES)
      .slice(1, 3)
      .map(row => row.slice(0, 5).map(String));
    host.edit(SITES, 'A4', rows);
    expect(columnOf(host, SITES, 'Код').slice(2)).toEqual([
      'ПЛЩ-0001',
      'ПЛЩ-0002',
    ]);
    expect(run(host)).toMatch(
      /«Площадки», строка 4, «Код»: «ПЛЩ-0001» – этот код уже стоит в строке 2/,
    );
    host.edit(SITES, 'A4', '');
    expect(columnOf(host, SITES, 'Код')[2]).toBe('ПЛЩ-0003');
  });

  test('codes never use a number again, though the row with the highest was deleted', () => {
    onSheet(host, SITES, sheet => {
      sheet.deleteRow(3);
    });
    host.edit(SITES, at(host, SITES, 'Тема', 3), 'новая');
    expect(columnOf(host, SITES, 'Код')).toEqual(['ПЛЩ-0001', 'ПЛЩ-0003']);
    onSheet(host, SITES, sheet => {
      sheet.deleteRow(3);
    });
    put(host, SITES, 3, {Учреждение: 'Школа № 1', Тема: 'ещё'});
    run(host);
    expect(columnOf(host, SITES, 'Код')).toEqual(['ПЛЩ-0001', 'ПЛЩ-0004']);
  });

  test('a row whose visible cells were cleared no longer counts: its companions go too', () => {
    const title = at(host, SITES, 'Примечание', 2);
    const width = onSheet(
      host,
      SITES,
      (sheet, a1) => sheet.getRange(a1).getColumn(),
      title,
    );
    const before = allShown(host, 'Баллы');
    host.edit(SITES, 'B2', [Array.from({length: width - 1}, () => '')]);
    expect(columnOf(host, SITES, 'Учреждение · код')[0]).toBe('');
    expect(columnOf(host, SITES, 'Сроки реализации · с')[0]).toBe('');
    expect(allShown(host, 'Баллы')).not.toEqual(before);
    // The next command agrees with what the trigger left.
    run(host);
    expect(columnOf(host, SITES, 'Учреждение · код')[0]).toBe('');
  });
});

describe('Where the help keeps out', () => {
  let host: Host;
  beforeAll(() => {
    host = smallBook();
    run(host);
  });

  test('result sheets and sheets of people', () => {
    host.evaluate(() => {
      SpreadsheetApp.getActive()
        .insertSheet('Черновик')
        .getRange('A1:B1')
        .setValues([['Код', 'Учреждение']]);
    });
    host.edit('Черновик', 'B2', 'Школа № 1');
    expect(allShown(host, 'Черновик')).toEqual([
      ['Код', 'Учреждение'],
      ['', 'Школа № 1'],
    ]);
    const before = valuesOf(host, 'Баллы');
    host.edit('Баллы', 'B1', 'моё');
    const after = valuesOf(host, 'Баллы');
    expect(after[0][1]).toBe('моё');
    after[0][1] = before[0][1];
    expect(after).toEqual(before);
    run(host);
  });

  test('a copy of a table, though it may bear the marks of its original', () => {
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const copy = book
        .getSheetByName('Площадки')!
        .copyTo(book)
        .setName('Площадки 2022');
      copy.addDeveloperMetadata('innoset.sheet', 'sites');
    });
    const before = columnOf(host, 'Площадки 2022', 'Код');
    host.edit('Площадки 2022', at(host, 'Площадки 2022', 'Тема', 4), 'новая');
    expect(columnOf(host, 'Площадки 2022', 'Код')).toEqual([...before, '']);
  });

  test('the header', () => {
    const before = valuesOf(host, SITES);
    host.edit(SITES, at(host, SITES, 'Тема', 1), 'Тема площадки');
    host.edit(SITES, at(host, SITES, 'Тема площадки', 1), 'Тема');
    expect(valuesOf(host, SITES)).toEqual(before);
  });

  test('a busy book: what was typed stays, nothing is thrown, the next command catches up', () => {
    const free = holdLock(host);
    type(host, SITES, 'Тема', 4, 'при занятой книге');
    expect(columnOf(host, SITES, 'Код')[2]).toBe('');
    free();
    run(host);
    expect(columnOf(host, SITES, 'Код')[2]).toBe('ПЛЩ-0003');
    expect(isLocked(host)).toBe(false);
  });

  test('a fault of a service leaves the lock free', () => {
    let isBroken = false;
    const broken = newBook('Положения', {
      beforeCall: ({method}) => {
        if (isBroken && method === 'setValues')
          throw new Error('Service Spreadsheets failed');
      },
    });
    isBroken = true;
    expect(() => broken.edit('Учреждения', 'B2', 'Школа № 1')).toThrow(
      'Service Spreadsheets failed',
    );
    isBroken = false;
    expect(isLocked(broken)).toBe(false);
    run(broken);
    expect(columnOf(broken, 'Учреждения', 'Код')).toEqual(['УЧР-0001']);
  });
});

test('a code that is typed over is told in a note; put back, the note goes', () => {
  const host = smallBook();
  run(host);
  const noted = () =>
    onSheet(host, 'Площадки', sheet => sheet.getRange('A2').getNote());
  host.edit('Площадки', 'A2', 'ПЛЩ-0777');
  expect(noted()).toBe(
    'Инносеть: здесь стоял код ПЛЩ-0001. По нему строку знают другие листы и журнал: если строка та же, верните его (Ctrl+Z).',
  );
  onSheet(host, 'Площадки', sheet => {
    sheet.getRange('A2').setNote('моё');
  });
  host.edit('Площадки', 'A2', 'ПЛЩ-0001');
  expect(noted()).toBe('моё');
});
