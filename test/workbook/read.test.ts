/** Reading tables: columns wherever people moved them, formulas of people as their values, days in any time zone. */

import type {Host} from '../../local/host';
import {allShown, figure, shown} from '../sample-host';
import {
  at,
  columnOf,
  event,
  onSheet,
  put,
  run,
  smallBook,
  valuesOf,
} from './small-book';

const EVENTS = 'Мероприятия';
const SITES = 'Площадки';

function headerOf(host: Host, sheet: string): unknown[] {
  return valuesOf(host, sheet)[0];
}

/** Day of a companion, «12.10.2022». */
function dayShown(host: Host, title: string, row: number): string {
  return shown(host, EVENTS, at(host, EVENTS, title, row))[0][0];
}

function setFormula(
  host: Host,
  sheet: string,
  title: string,
  row: number,
  formula: string,
  format: string,
): string {
  const a1 = at(host, sheet, title, row);
  onSheet(
    host,
    sheet,
    (target, cell, text, numberFormat) => {
      target.getRange(cell).setNumberFormat(numberFormat).setFormula(text);
    },
    a1,
    formula,
    format,
  );
  return a1;
}

describe('Formulas of people in data cells', () => {
  test.each([
    ['Europe/Moscow', 'DATE(2022;10;12)'],
    ['Europe/Moscow', 'DATE(2022;10;12)+0,75'],
    ['Asia/Vladivostok', 'DATE(2022;10;12)'],
    ['Asia/Vladivostok', 'DATE(2022;10;12)+0,99'],
    ['America/New_York', 'DATE(2022;10;12)+0,01'],
  ])('in %s =%s is the day that the sheet shows', (zone, formula) => {
    const host = smallBook();
    host.evaluate(name => {
      SpreadsheetApp.getActive().setSpreadsheetTimeZone(name);
    }, zone);
    const a1 = setFormula(
      host,
      EVENTS,
      'Дата проведения',
      2,
      `=${formula}`,
      'dd.mm.yyyy',
    );
    // The trigger reads as commands do.
    host.edit(EVENTS, at(host, EVENTS, 'Примечание', 2), 'замечено');
    expect(dayShown(host, 'Дата проведения · с', 2)).toBe('12.10.2022');
    expect(dayShown(host, 'Дата проведения · по', 2)).toBe('12.10.2022');
    expect(
      onSheet(
        host,
        EVENTS,
        (sheet, cell) => sheet.getRange(cell).getFormula(),
        a1,
      ),
    ).toBe(`=${formula}`);
  });

  test('a sum and a text count as their values and stay formulas; a failed one is said', () => {
    const host = smallBook();
    const count = setFormula(host, EVENTS, 'Количество', 2, '=1+2', '0');
    const level = setFormula(
      host,
      SITES,
      'Уровень',
      2,
      '="Региональный"&" "',
      'General',
    );
    setFormula(host, EVENTS, 'Количество', 3, '=1/0', '0');
    const teachers = setFormula(
      host,
      SITES,
      'Педагогов',
      2,
      '="35"',
      'General',
    );
    const message = run(host);
    expect(columnOf(host, EVENTS, 'Количество · для расчёта')[0]).toBe(3);
    const formula = (sheet: string, a1: string) =>
      onSheet(
        host,
        sheet,
        (target, cell) => target.getRange(cell).getFormula(),
        a1,
      );
    expect(formula(EVENTS, count)).toBe('=1+2');
    expect(formula(SITES, level)).toBe('="Региональный"&" "');
    expect(formula(SITES, teachers)).toBe('="35"');
    host.edit(SITES, at(host, SITES, 'Тема', 2), 'иначе');
    expect(formula(SITES, level)).toBe('="Региональный"&" "');
    expect(message).toMatch(/«Мероприятия», строка 3, «Количество».*#DIV\/0!/);
  });
});

describe('Columns', () => {
  let host: Host;
  beforeEach(() => {
    host = smallBook();
    run(host);
  });
  const total = () => figure(host, 'Баллы', 'Школа № 1', 'Итог');

  test('moved, inserted and renamed ones are found; scores stay', () => {
    const before = total();
    expect(before).not.toBe('0,00');
    onSheet(host, SITES, sheet => {
      sheet.moveColumns(sheet.getRange('E:E'), 2);
      sheet.insertColumnBefore(3);
      sheet.getRange('C1').setValue('Моё');
      const header = sheet
        .getRange(1, 1, 1, sheet.getLastColumn())
        .getValues()[0];
      sheet.getRange(1, header.indexOf('Учреждение') + 1).setValue('Кто');
    });
    const message = run(host);
    expect(message).not.toContain('столбца на листе нет');
    expect(total()).toBe(before);
    expect(headerOf(host, SITES)).toEqual(
      expect.arrayContaining(['Моё', 'Кто']),
    );
    // Problems name the column as the sheet does.
    put(host, SITES, 2, {Кто: 'Школа № 77'});
    expect(run(host)).toContain(
      '«Площадки», строка 2, «Кто»: нет такого учреждения: «Школа № 77»',
    );
  });

  test('a former header is known', () => {
    onSheet(host, EVENTS, sheet => {
      const header = sheet
        .getRange(1, 1, 1, sheet.getLastColumn())
        .getValues()[0];
      const column = header.indexOf('Форма и название мероприятия') + 1;
      sheet.getRange(1, column).setValue('Мероприятие');
      sheet.getDeveloperMetadata();
      for (const mark of sheet
        .createDeveloperMetadataFinder()
        .withKey('innoset.column')
        .onIntersectingLocations()
        .find())
        mark.remove();
    });
    expect(run(host)).not.toContain('столбца на листе нет');
  });

  test('headers that changed places with their cells are followed, not their old marks', () => {
    const before = total();
    onSheet(host, SITES, sheet => {
      // As by cut and paste: cells move, marks stay.
      const theme = sheet.getRange(1, 3, sheet.getMaxRows(), 1);
      const status = sheet.getRange(1, 4, sheet.getMaxRows(), 1);
      const [themes, statuses] = [theme.getValues(), status.getValues()];
      theme.setValues(statuses);
      status.clearContent();
      sheet.insertColumnAfter(sheet.getMaxColumns());
      sheet
        .getRange(1, sheet.getMaxColumns(), sheet.getMaxRows(), 1)
        .setValues(themes);
    });
    const message = run(host);
    expect(message).not.toContain('столбца на листе нет');
    expect(total()).toBe(before);
  });

  test('a deleted one is said, its companions stay, the rest is counted', () => {
    const companions = columnOf(host, SITES, 'Сроки реализации · с');
    onSheet(host, SITES, sheet => {
      const header = sheet
        .getRange(1, 1, 1, sheet.getLastColumn())
        .getValues()[0];
      sheet.deleteColumn(header.indexOf('Сроки реализации') + 1);
    });
    expect(run(host)).toMatch(
      /«Площадки», строка 1, «Сроки реализации»: такого столбца на листе нет/,
    );
    expect(columnOf(host, SITES, 'Сроки реализации · с')).toEqual(companions);
    put(host, EVENTS, 4, event('Школа № 2', 'Олимпиада'));
    run(host);
    expect(columnOf(host, EVENTS, 'Код')[2]).toBe('МЕР-0003');
  });

  test('without the column of codes that nothing is drawn; once it is back all is as before', () => {
    const before = allShown(host, 'Баллы');
    onSheet(host, 'Учреждения', sheet => {
      sheet.deleteColumn(1);
    });
    const message = run(host);
    expect(message).toMatch(
      /«Учреждения», строка 1, «Код»: такого столбца на листе нет/,
    );
    expect(message).not.toContain('этот код уже стоит');
    expect(message).toContain('Баллы не рассчитаны и не тронуты');
    onSheet(host, 'Учреждения', sheet => {
      sheet.insertColumnBefore(1);
      sheet
        .getRange('A1:A4')
        .setValues([['Код'], ['УЧР-0001'], ['УЧР-0002'], ['УЧР-0003']]);
    });
    expect(run(host)).not.toContain('вручную');
    expect(allShown(host, 'Баллы')).toEqual(before);
  });

  test('a header that stands twice is told by its mark; without a mark it is said', () => {
    const before = total();
    onSheet(host, SITES, sheet => {
      sheet.insertColumnBefore(2);
      sheet.getRange('B1').setValue('Уровень');
    });
    expect(run(host)).not.toContain('стоит над несколькими столбцами');
    expect(total()).toBe(before);
    onSheet(host, SITES, sheet => {
      for (const mark of sheet
        .createDeveloperMetadataFinder()
        .withKey('innoset.column')
        .onIntersectingLocations()
        .find())
        mark.remove();
    });
    expect(run(host)).toMatch(
      /«Площадки», строка 1, «Уровень»: этот заголовок стоит над несколькими столбцами/,
    );
  });

  test("people's own columns and their merges are none of its business", () => {
    onSheet(host, SITES, sheet => {
      const column = sheet.getMaxColumns() + 1;
      sheet.insertColumnAfter(column - 1);
      sheet.getRange(1, column).setValue('Заметки завуча');
      sheet.getRange(2, column, 2, 1).setValues([['=1+1'], ['да']]);
      sheet.insertColumnAfter(column);
      sheet.getRange(1, column + 1).setValue('Ещё');
      sheet.getRange(2, column + 1, 2, 1).merge();
    });
    const before = valuesOf(host, SITES);
    expect(run(host)).not.toContain('объединены');
    expect(valuesOf(host, SITES)).toEqual(before);
    onSheet(host, SITES, sheet => {
      sheet.getRange('C2:D2').merge();
    });
    expect(run(host)).toContain('«C2:D2» – ячейки объединены');
  });

  test('a renamed sheet is found by its mark', () => {
    const before = total();
    onSheet(host, SITES, sheet => {
      sheet.setName("Площадки O'Города =1");
    });
    run(host);
    expect(total()).toBe(before);
  });
});
