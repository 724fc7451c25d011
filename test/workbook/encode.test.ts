/** Hostile texts: whatever the script copies into a cell arrives as text and reads back as it was. */

import fc from 'fast-check';
import {createHost} from '../../local/host';
import type {Cell} from '../../src/model/cell';
import {encodeCell} from '../../src/workbook/encode';
import {allShown, emptyHost} from '../sample-host';
import {CONTROLS, HOSTILE, LONGEST, anyText} from '../hostile-texts';
import {bundleOf} from './bundle-of';
import {columnOf, onSheet, put, run, smallBook} from './small-book';

/** Such as stand in a name or a title: one line, neither blank nor what a failed formula gives. */
const LINES = HOSTILE.filter(
  text =>
    text === text.trim() &&
    !text.startsWith('#') &&
    /\p{L}|\d/u.test(text) &&
    !/[\r\n]/.test(text),
);
const TEXTS = [...HOSTILE, ...CONTROLS, '   ', 'я'.repeat(LONGEST)];

describe('encodeCell', () => {
  test.each(['', '0', 'dd.mm.yyyy'])(
    'every text reads back identical from a cell of the format «%s»',
    format => {
      const host = emptyHost();
      const read = host.evaluate(
        (cells: Cell[], numberFormat: string) => {
          const sheet = SpreadsheetApp.getActive().getSheets()[0];
          const range = sheet.getRange(1, 1, cells.length, 1);
          if (numberFormat !== '') range.setNumberFormat(numberFormat);
          range.setValues(cells.map(cell => [cell]));
          SpreadsheetApp.flush();
          return {
            values: range.getValues().map(([value]) => value as unknown),
            formulas: range.getFormulas().flat(),
          };
        },
        TEXTS.map(encodeCell),
        format,
      );
      expect(read.values).toEqual(TEXTS);
      expect(read.formulas).toEqual(TEXTS.map(() => ''));
    },
  );

  test('a text that leaves no room for the apostrophe is refused with its beginning', () => {
    expect(() => encodeCell('я'.repeat(LONGEST + 1))).toThrow(
      /^Текст «я{60}…» слишком длинный: 50000 знаков, а надстройка может записать 49999\. Сократите/,
    );
  });

  test('leaves blanks, numbers and truth values as they are', () => {
    expect(['', 0, -1.5, true, false].map(encodeCell)).toEqual([
      '',
      0,
      -1.5,
      true,
      false,
    ]);
  });

  test('property: one apostrophe, and the text behind it', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(encodeCell(text)).toBe(`'${text}`);
      }),
    );
  });
});

describe('a column', () => {
  const dist = bundleOf(`
    import {writeColumn} from 'src/workbook/encode';
    /** Writes cells under each other into cells that have a format already. */
    export function write(cells, format, present) {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      const range = sheet.getRange(1, 1, cells.length, 1).setNumberFormat(present);
      writeColumn(range, cells, format);
      return {
        values: range.getValues().flat(),
        formulas: range.getFormulas().flat().join(''),
        formats: [...new Set(range.getNumberFormats().flat())],
      };
    }`);
  const host = createHost({folder: dist, person: ''});
  const write = (cells: readonly Cell[], format: string, present: string) =>
    host.run('write', [cells, format, present]);

  test.each([
    ['@', '@'],
    ['@', '0'],
    ['0', '0'],
    // Somebody has made it plain text, as the whole sheet is by one press.
    ['0', '@'],
    ['dd.mm.yyyy', '@'],
  ])(
    'of the format «%s» that has «%s» takes every text, and gets its own',
    (format, present) => {
      expect(write(TEXTS, format, present)).toEqual({
        values: TEXTS,
        formulas: '',
        formats: [format],
      });
    },
  );

  test('of numbers keeps the format that people gave it', () => {
    expect(write([1, 2.5, ''], '0', '0.00')).toEqual({
      values: [1, 2.5, ''],
      formulas: '',
      formats: ['0.00'],
    });
  });
});

describe('Hostile texts on the way through a command', () => {
  const host = smallBook();
  put(
    host,
    'Учреждения',
    2,
    ...LINES.map(line => ({
      'Краткое название': line,
      Тип: 'школа',
      'Группа рейтинга': 'школы, гимназии, лицеи',
    })),
  );
  onSheet(
    host,
    'Показатели',
    (sheet, lines) => {
      const header = sheet
        .getRange(1, 1, 1, sheet.getLastColumn())
        .getValues()[0];
      const column = header.indexOf('Группа') + 1;
      sheet
        .getRange(2, header.indexOf('Действует') + 1, lines.length, 1)
        .setValue('да');
      lines.forEach((line, index) => {
        sheet.getRange(index + 2, column).setValue(line);
      });
    },
    LINES,
  );
  const message = run(host);

  test('names of institutions and of groups stand on the pages as they were typed', () => {
    const shownTexts = new Set(allShown(host, 'Баллы').flat());
    expect(LINES.filter(line => !shownTexts.has(line))).toEqual([]);
    const formulas = onSheet(host, 'Баллы', sheet =>
      sheet.getDataRange().getFormulas().flat(),
    );
    const outsideQuotes = formulas.map(formula =>
      formula.replace(/"(?:[^"]|"")*"/g, ''),
    );
    expect(outsideQuotes.filter(text => /IMPORTXML/.test(text))).toEqual([]);
    expect(columnOf(host, 'Учреждения', 'Краткое название')).toEqual(LINES);
    host.run('computeScores');
    expect(host.meter?.usage().items.setter).toBe(0);
  });

  test('the dialog shows them as text, not as markup', () => {
    put(host, 'Площадки', 2, {Учреждение: '</li><script>alert(1)</script>'});
    expect(run(host)).toContain('«</li><script>alert(1)</script>»');
    expect(host.ui.panels[0].html).not.toContain('<script');
    expect(message).toContain('Баллы рассчитаны');
  });

  test('the register of documents holds them as text', () => {
    put(host, 'Настройки', 2, {Значение: '=1+1'});
    run(host, 'makeNetworkReport');
    expect(columnOf(host, 'Отчёты', 'О чём')).toEqual(['=1+1']);
    expect(
      onSheet(host, 'Отчёты', sheet =>
        sheet.getDataRange().getFormulas().flat().join(''),
      ),
    ).toBe('');
  });
});
