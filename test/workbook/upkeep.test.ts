/** Writing: upkeep where it is wanted and nowhere else, companions made anew, rows that find room. */

import type {Host} from '../../local/host';
import {said} from '../sample-host';
import {
  at,
  columnOf,
  onSheet,
  put,
  run,
  site,
  smallBook,
  valuesOf,
} from './small-book';

const SITES = 'Площадки';

function formulasOf(host: Host, sheet: string): string[] {
  return onSheet(host, sheet, target =>
    target
      .getDataRange()
      .getFormulas()
      .flat()
      .filter(formula => formula !== ''),
  );
}

describe('Upkeep by a command', () => {
  let host: Host;
  beforeAll(() => {
    host = smallBook();
    run(host);
  });

  test('the canonical spelling goes to those cells alone; formulas beside and between stay', () => {
    put(host, SITES, 2, {Уровень: ' Федеральный'});
    put(host, SITES, 3, {...site('Школа № 3', 'вторая'), Педагогов: '=30+5'});
    put(host, SITES, 4, {
      ...site('Школа № 3', 'третья'),
      Уровень: 'РЕГИОНАЛЬНЫЙ ',
    });
    onSheet(
      host,
      SITES,
      (sheet, from, to) => {
        for (const a1 of [from, to]) {
          sheet
            .getRange(a1)
            .setNumberFormat('@')
            .setValue('35')
            .setNumberFormat('0');
        }
      },
      at(host, SITES, 'Педагогов', 2),
      at(host, SITES, 'Педагогов', 4),
    );
    onSheet(
      host,
      SITES,
      (sheet, a1) => {
        sheet
          .getRange(a1)
          .setNumberFormat('General')
          .setFormula('="мест"&"ный"');
      },
      at(host, SITES, 'Уровень', 3),
    );
    const message = run(host);
    expect(message).toContain('«местный»');
    expect(columnOf(host, SITES, 'Уровень')).toEqual([
      'федеральный',
      'местный',
      'региональный',
    ]);
    expect(columnOf(host, SITES, 'Педагогов')).toEqual([35, 35, 35]);
    expect(formulasOf(host, SITES).sort()).toEqual(['="мест"&"ный"', '=30+5']);
  });

  test('what is right already is not written again', () => {
    run(host);
    expect(host.meter?.usage().items.setter).toBe(0);
  });

  test('companions follow what changed past the trigger: a renamed institution, a new period', () => {
    put(host, 'Учреждения', 3, {'Краткое название': 'Лицей № 2'});
    put(host, SITES, 2, {
      Учреждение: 'Лицей № 2',
      'Сроки реализации': '2021 - 2022 гг.',
    });
    run(host);
    expect(columnOf(host, SITES, 'Учреждение · код')[0]).toBe('УЧР-0002');
    put(host, SITES, 2, {Учреждение: 'Школа № 2'});
    expect(run(host)).toContain(
      '«Площадки», строка 2, «Учреждение»: нет такого учреждения: «Школа № 2»',
    );
    expect(columnOf(host, SITES, 'Учреждение · код')[0]).toBe('');
    put(host, SITES, 2, {Учреждение: 'УЧР-0002'});
    run(host);
    expect(columnOf(host, SITES, 'Учреждение · код')[0]).toBe('УЧР-0002');
  });

  test('sorted rows keep their codes, and the scores stay', () => {
    const pairs = () =>
      columnOf(host, SITES, 'Код')
        .map((code, index) =>
          [code, columnOf(host, SITES, 'Тема')[index]].join(),
        )
        .sort();
    const before = pairs();
    onSheet(host, SITES, sheet => {
      sheet
        .getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn())
        .sort({column: 3, ascending: false});
    });
    run(host);
    expect(pairs()).toEqual(before);
  });

  test('a companion column that was deleted is made anew: hidden, formatted, filled', () => {
    const title = 'Сроки реализации · с';
    const before = columnOf(host, SITES, title);
    onSheet(
      host,
      SITES,
      (sheet, name) => {
        sheet.deleteColumn(
          sheet
            .createTextFinder(name)
            .matchEntireCell(true)
            .findNext()!
            .getColumn(),
        );
      },
      title,
    );
    run(host);
    expect(columnOf(host, SITES, title)).toEqual(before);
    const made = onSheet(
      host,
      SITES,
      (sheet, name) => {
        const column = sheet
          .createTextFinder(name)
          .matchEntireCell(true)
          .findNext()!
          .getColumn();
        return {
          isLast: column === sheet.getMaxColumns(),
          isHidden: sheet.isColumnHiddenByUser(column),
          format: sheet.getRange(2, column).getNumberFormat(),
        };
      },
      title,
    );
    expect(made).toEqual({
      isLast: true,
      isHidden: true,
      format: 'dd.mm.yyyy',
    });
    run(host);
    expect(host.meter?.usage().items.setter).toBe(0);
  });

  test('a row far below gets its code without a touch of the rows between', () => {
    onSheet(host, SITES, sheet => {
      const column = sheet.createTextFinder('Тема').findNext()!.getColumn();
      sheet.getRange(40, column).setValue('далеко внизу');
      sheet.getRange(20, 2).setNote('здесь пусто');
    });
    const before = valuesOf(host, SITES).slice(0, 39);
    run(host);
    expect(valuesOf(host, SITES).slice(0, 39)).toEqual(before);
    expect(columnOf(host, SITES, 'Код')[38]).toMatch(/^ПЛЩ-\d{4}$/);
  });
});

describe('Rows that a command adds', () => {
  test('stand below the last one, also where the sheet has no row left', () => {
    const host = smallBook();
    put(host, 'Отчёты', 2, {Документ: 'старый', Примечание: 'не трогать'});
    onSheet(host, 'Отчёты', sheet => {
      sheet.deleteRows(3, sheet.getMaxRows() - 2);
    });
    run(host, 'makeNetworkReport');
    const [, old, made] = valuesOf(host, 'Отчёты');
    expect(old.filter(cell => cell !== '')).toEqual([
      'ОТЧ-0001',
      'старый',
      'не трогать',
    ]);
    expect(made.slice(0, 2)).toEqual([
      'ОТЧ-0002',
      expect.stringContaining('Сводный отчёт'),
    ]);
    expect(said(host)).toContain('docs.google.com');
  });
});
