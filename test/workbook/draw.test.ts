/** Drawing of the pages: nothing for nothing, what people wrote kept, what they typed over named and restored. */

import type {Host} from '../../local/host';
import {Range} from '../../local/services/spreadsheet/range';
import {allShown, cellOf, figure, shown, write} from '../sample-host';
import {
  institution,
  namesOfSheets,
  onSheet,
  put,
  run,
  smallBook,
} from './small-book';

const SCORES = 'Баллы';

function setters(host: Host): number {
  return host.meter?.usage().items.setter ?? NaN;
}

/** The page shows no error of a formula. */
function expectSound(host: Host, ...sheets: string[]): void {
  for (const sheet of sheets) {
    expect(
      allShown(host, sheet)
        .flat()
        .filter(text => /^#/.test(text)),
    ).toEqual([]);
  }
}

/** A small book with its pages. */
function drawn(): Host {
  const host = smallBook();
  run(host);
  return host;
}

describe('Drawing of a page', () => {
  let host: Host;
  // Tests that leave the book otherwise than they found it take one of their own.
  beforeAll(() => {
    host = drawn();
  });

  test('writes nothing where nothing differs', () => {
    run(host);
    expect(setters(host)).toBe(0);
  });

  test('names overtyped formulas, figures and texts with what was typed, and restores them', () => {
    const [total, target, heading] = [
      cellOf(host, SCORES, 'Школа № 1', 'Итог'),
      cellOf(host, SCORES, 'Максимум', '%').replace(/\d+$/, '4'),
      cellOf(host, SCORES, 'Место', 'Место'),
    ];
    const before = [total, target, heading].map(
      a1 => shown(host, SCORES, a1)[0][0],
    );
    write(host, SCORES, total, 99);
    write(host, SCORES, target, 12);
    write(host, SCORES, heading, 'Мест');
    const message = run(host);
    for (const [a1, typed] of [
      [total, '99'],
      [target, '12'],
      [heading, 'Мест'],
    ]) {
      expect(message).toContain(`ячейка ${a1}: `);
      expect(message).toContain(`«${typed}»`);
    }
    expect(
      [total, target, heading].map(a1 => shown(host, SCORES, a1)[0][0]),
    ).toEqual(before);
    expect(run(host)).not.toContain('вручную');
    expect(setters(host)).toBe(0);
  });

  test('names only what a person typed where changed rules move the columns', () => {
    put(host, 'Показатели', 2, {Максимум: -5});
    put(host, 'Учреждения', 3, {'Уровни образования': 'НОО'});
    expect(run(host)).not.toContain('вручную');
    put(host, 'Учреждения', 3, {'Уровни образования': 'НОО; ООО'});
    const total = cellOf(host, SCORES, 'Школа № 1', 'Итог');
    write(host, SCORES, total, 99);
    put(host, 'Показатели', 2, {Максимум: 10});
    const message = run(host);
    expect(message).toContain('возвращено по правилам (1)');
    expect(message).toContain(`ячейка ${total}: было введено «99»`);
  });

  test('names and restores a cell that was cleared', () => {
    const total = cellOf(host, SCORES, 'Школа № 1', 'Итог');
    const before = shown(host, SCORES, total)[0][0];
    write(host, SCORES, total, '');
    expect(run(host)).toContain(`ячейка ${total}`);
    expect(shown(host, SCORES, total)[0][0]).toBe(before);
  });

  test('keeps what people wrote beside the page and below it, when it grows and when it shrinks', () => {
    const host = drawn();
    onSheet(host, SCORES, sheet => {
      sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
      sheet.insertRowsAfter(sheet.getMaxRows(), 30);
      sheet.getRange(2, sheet.getMaxColumns()).setValue('заметка сбоку');
      sheet.getRange(sheet.getMaxRows(), 2).setValue('заметка снизу');
    });
    put(
      host,
      'Учреждения',
      5,
      institution('Школа № 4'),
      institution('Школа № 5'),
    );
    run(host);
    expect(allShown(host, SCORES).flat()).toEqual(
      expect.arrayContaining(['Школа № 5', 'заметка сбоку', 'заметка снизу']),
    );
    onSheet(host, 'Учреждения', sheet => {
      sheet.deleteRows(4, 3);
    });
    run(host);
    const texts = allShown(host, SCORES).flat();
    expect(texts).toEqual(
      expect.arrayContaining(['Школа № 2', 'заметка сбоку', 'заметка снизу']),
    );
    for (const gone of ['Школа № 3', 'Школа № 4', 'Школа № 5'])
      expect(texts).not.toContain(gone);
    run(host);
    expect(setters(host)).toBe(0);
  });

  test('follows the number of institutions: more, fewer, none', () => {
    const host = drawn();
    const rows = () => onSheet(host, SCORES, sheet => sheet.getMaxRows());
    const before = rows();
    put(host, 'Учреждения', 5, institution('Школа № 4'));
    run(host);
    expect(rows()).toBe(before + 1);
    onSheet(host, 'Учреждения', sheet => {
      sheet.deleteRows(2, 3);
    });
    run(host);
    expect(rows()).toBe(before - 2);
    expect(figure(host, SCORES, 'Школа № 4', 'Место')).not.toBe('');
    onSheet(host, 'Учреждения', sheet => {
      sheet.deleteRow(2);
    });
    run(host);
    expect(allShown(host, SCORES).flat()).not.toContain('Школа № 4');
    expectSound(host, SCORES, 'Сводка', 'Начало');
  });

  test('is made anew where a person deleted the sheet, and nothing counts as typed over', () => {
    const before = allShown(host, SCORES);
    host.evaluate(name => {
      const book = SpreadsheetApp.getActive();
      book.deleteSheet(book.getSheetByName(name)!);
    }, SCORES);
    expect(run(host)).not.toContain('вручную');
    expect(allShown(host, SCORES)).toEqual(before);
    expect(namesOfSheets(host).slice(0, 3)).toEqual([
      'Начало',
      'Сводка',
      'Баллы',
    ]);
    expectSound(host, SCORES, 'Сводка', 'Начало');
  });

  test('finds a renamed page by its mark, keeps its name, and other pages refer to it by that', () => {
    const host = drawn();
    const before = allShown(host, 'Сводка');
    onSheet(host, SCORES, sheet => {
      sheet.setName('Рейтинг 2023');
    });
    const message = run(host);
    expect(namesOfSheets(host)).not.toContain(SCORES);
    expect(message).not.toContain('вручную');
    expectSound(host, 'Рейтинг 2023', 'Сводка', 'Начало');
    expect(allShown(host, 'Сводка').map(row => row.slice(0, 8))).toEqual(
      before.map(row => row.slice(0, 8)),
    );
    const total = cellOf(host, 'Рейтинг 2023', 'Школа № 1', 'Итог');
    const sound = shown(host, 'Рейтинг 2023', total)[0][0];
    write(host, 'Рейтинг 2023', total, 99);
    const restored = run(host);
    expect(restored).toContain(`Лист «Рейтинг 2023», ячейка ${total}`);
    expect(restored).toContain(`Теперь в ней «${sound}»`);
    run(host);
    expect(setters(host)).toBe(0);
  });

  test('undoes a merge over its cells, and leaves rows alone that people hid', () => {
    const before = allShown(host, SCORES);
    onSheet(host, SCORES, sheet => {
      sheet.getRange('C8:D9').merge();
      sheet.hideRows(9);
    });
    run(host);
    expect(allShown(host, SCORES)).toEqual(before);
    expect(onSheet(host, SCORES, sheet => sheet.isRowHiddenByUser(9))).toBe(
      true,
    );
    run(host);
    expect(setters(host)).toBe(0);
    onSheet(host, SCORES, sheet => {
      sheet.showRows(9);
    });
  });

  test('folds and hides the columns that it means, also when there are fewer of them than before', () => {
    const host = drawn();
    const groups = () =>
      onSheet(host, SCORES, sheet => {
        const hidden: string[] = [];
        for (let column = 1; column <= sheet.getMaxColumns(); column++) {
          hidden.push(
            `${sheet.getColumnGroupDepth(column)}${sheet.isColumnHiddenByUser(column) ? 'h' : ''}`,
          );
        }
        return hidden;
      });
    const before = groups();
    // Groups side by side are one in Sheets: folded, it hides all its columns.
    expect(before).toContain('1h');
    expect(before).not.toContain('1');
    const isButtonHidden = onSheet(
      host,
      SCORES,
      (sheet, column) =>
        sheet.isColumnHiddenByUser(
          sheet.getColumnGroup(column as number, 1)!.getControlIndex(),
        ),
      before.indexOf('1h') + 1,
    );
    expect(isButtonHidden).toBe(false);
    const active = onSheet(host, 'Показатели', sheet => {
      const header = sheet
        .getRange(1, 1, 1, sheet.getLastColumn())
        .getValues()[0];
      const column = header.indexOf('Действует') + 1;
      const range = sheet.getRange(2, column, 6, 1);
      const old = range.getValues();
      range.setValue('нет');
      return {column, old};
    });
    run(host);
    const fewer = groups();
    const fresh = smallBook();
    onSheet(
      fresh,
      'Показатели',
      (sheet, column) => {
        sheet.getRange(2, column as number, 6, 1).setValue('нет');
      },
      active.column,
    );
    run(fresh);
    expect(fewer.length).toBeLessThan(before.length);
    expect(fewer).toEqual(
      onSheet(fresh, SCORES, sheet => {
        const hidden: string[] = [];
        for (let column = 1; column <= sheet.getMaxColumns(); column++) {
          hidden.push(
            `${sheet.getColumnGroupDepth(column)}${sheet.isColumnHiddenByUser(column) ? 'h' : ''}`,
          );
        }
        return hidden;
      }),
    );
  });

  test('restores a formula in a cell that a person made plain text', () => {
    const total = cellOf(host, SCORES, 'Школа № 1', 'Итог');
    const before = shown(host, SCORES, total)[0][0];
    onSheet(
      host,
      SCORES,
      (sheet, a1) => {
        sheet
          .getRange(a1 as string)
          .setNumberFormat('@')
          .setValue('сто');
      },
      total,
    );
    expect(run(host)).toContain(`ячейка ${total}`);
    expect(shown(host, SCORES, total)[0][0]).toBe(before);
    run(host);
    expect(setters(host)).toBe(0);
  });

  test('is at rest in whatever spelling Sheets hands its formulas back', () => {
    const asTyped = Range.prototype.getFormulas;
    const spelt = jest
      .spyOn(Range.prototype, 'getFormulas')
      .mockImplementation(function (this: Range) {
        return asTyped.call(this).map(row =>
          row.map(formula =>
            formula
              .replace(/IFERROR/g, 'ЕСЛИОШИБКА')
              .replace(/;/g, ', ')
              .replace(/'/g, ''),
          ),
        );
      });
    try {
      put(host, 'Учреждения', 5, institution('Школа № 4'));
      run(host);
      expect(run(host)).not.toContain('вручную');
      expect(setters(host)).toBe(0);
    } finally {
      spelt.mockRestore();
    }
  });

  test('keeps a chart of a person beside its own', () => {
    const host = drawn();
    const charts = () =>
      onSheet(host, 'Сводка', sheet =>
        sheet.getCharts().map(chart => String(chart.getOptions().get('title'))),
      );
    const own = charts();
    onSheet(host, 'Сводка', sheet => {
      sheet.insertChart(
        sheet
          .newChart()
          .setChartType(Charts.ChartType.PIE)
          .addRange(sheet.getRange('A1:B3'))
          .setPosition(3, 12, 0, 0)
          .setOption('title', 'Мой график')
          .build(),
      );
    });
    put(host, 'Учреждения', 5, institution('Школа № 4'));
    run(host);
    expect(charts().sort()).toEqual([...own, 'Мой график'].sort());
  });

  test("a sheet of a person's own that bears the name of a page is never drawn over", () => {
    const own = smallBook();
    own.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet('Сводка');
      sheet.getRange('A1:B2').setValues([
        ['Мои итоги', ''],
        ['октябрь', 12],
      ]);
    });
    const message = run(own);
    expect(
      own.evaluate(() =>
        SpreadsheetApp.getActive()
          .getSheets()
          .map(sheet => sheet.getRange('A1').getValue()),
      ),
    ).toContain('Мои итоги');
    expect(message).toContain('«Сводка»');
  });
});
