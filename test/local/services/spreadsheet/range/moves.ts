/** Range: copying, moving, sorting, filtering, clearing, splitting. */

import type {Host} from '../../../../../local/host';

export function rangeMoves(host: Host): void {
  describe('copying', () => {
    it('takes everything along, relative references too', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const source = sheet.getRange('A1:B1');
          source.setValues([[2, '=A1*10']]).setBackground('#ff0000');
          sheet.getRange('B1').setNote('в десять раз');
          source.copyTo(sheet.getRange('A3'));
          source.copyTo(sheet.getRange('A5:B6'));
          const copy = sheet.getRange('A3:B3');
          return [
            copy.getFormulas(),
            copy.getValues(),
            copy.getBackground(),
            sheet.getRange('B3').getNote(),
            sheet.getRange('A5:B6').getFormulas(),
          ];
        }),
      ).toEqual([
        [['', '=A3*10']],
        [[2, 20]],
        '#ff0000',
        'в десять раз',
        [
          ['', '=A5*10'],
          ['', '=A6*10'],
        ],
      ]);
    });

    it('takes what the type of pasting says', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const type = SpreadsheetApp.CopyPasteType;
          const source = sheet.getRange('A1:A2');
          source.setValues([[1], ['=A1+1']]).setBackground('#00ff00');
          source.copyTo(sheet.getRange('B1'), type.PASTE_VALUES, false);
          source.copyTo(sheet.getRange('C1'), type.PASTE_FORMAT, false);
          source.copyTo(sheet.getRange('D1'), type.PASTE_FORMULA, false);
          source.copyTo(sheet.getRange('F1'), type.PASTE_VALUES, true);
          source.copyTo(sheet.getRange('H1'), {contentsOnly: true});
          source.copyTo(sheet.getRange('I1'), {formatOnly: true});
          sheet.setColumnWidth(1, 250);
          source.copyTo(sheet.getRange('J1'), type.PASTE_COLUMN_WIDTHS, false);
          const look = (column: string) => {
            const range = sheet.getRange(`${column}1:${column}2`);
            return [
              range.getValues(),
              range.getFormulas()[1][0],
              range.getBackground(),
            ];
          };
          return [
            look('B'),
            look('C'),
            look('D'),
            sheet.getRange('F1:G1').getValues(),
            look('H'),
            look('I'),
            sheet.getColumnWidth(10),
          ];
        }),
      ).toEqual([
        [[[1], [2]], '', '#ffffff'],
        [[[''], ['']], '', '#00ff00'],
        [[[1], [2]], '=D1+1', '#ffffff'],
        [[1, 2]],
        [[[1], [2]], '', '#ffffff'],
        [[[''], ['']], '', '#00ff00'],
        250,
      ]);
    });

    it('goes by corners too', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const source = sheet.getRange('A1');
          source.setValue('а').setBackground('#0000ff');
          source.copyValuesToRange(sheet, 3, 4, 2, 2);
          source.copyFormatToRange(sheet.getSheetId(), 5, 5, 1, 3);
          return [
            sheet.getRange('C2:D2').getValues(),
            sheet.getRange('E1:E3').getBackgrounds(),
          ];
        }),
      ).toEqual([[['а', 'а']], [['#0000ff'], ['#0000ff'], ['#0000ff']]]);
    });
  });

  it('is moved, and formulas follow', () => {
    expect(
      host.evaluate(() => {
        const book = SpreadsheetApp.getActive();
        const sheet = book.insertSheet('Откуда');
        const other = book.insertSheet('Куда');
        sheet.getRange('A1').setValue(7);
        sheet.getRange('B1').setFormula('=A1+C1');
        sheet.getRange('D1').setFormula('=B1');
        sheet.getRange('A1').moveTo(sheet.getRange('A5'));
        const within = sheet.getRange('B1').getFormula();
        sheet.getRange('B1').moveTo(other.getRange('B2'));
        return [
          within,
          sheet.getRange('A1').isBlank(),
          other.getRange('B2').getFormula(),
          other.getRange('B2').getValue(),
          sheet.getRange('D1').getFormula(),
          sheet.getRange('D1').getValue(),
        ];
      }),
    ).toEqual(['=A5+C1', true, '=Откуда!A5+Откуда!C1', 7, '=Куда!B2', 7]);
  });

  it('lets cells come and go', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        sheet.getRange('A1:C3').setValues([
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]);
        sheet.getRange('E1').setFormula('=B3');
        sheet.getRange('B1').insertCells(SpreadsheetApp.Dimension.ROWS);
        const down = sheet.getRange('A1:C4').getValues();
        const follows = sheet.getRange('E1').getFormula();
        sheet.getRange('A2').deleteCells(SpreadsheetApp.Dimension.COLUMNS);
        return [down, follows, sheet.getRange('A2:C2').getValues()];
      }),
    ).toEqual([
      [
        [1, '', 3],
        [4, 2, 6],
        [7, 5, 9],
        ['', 8, ''],
      ],
      '=B4',
      [[2, 6, '']],
    ]);
  });

  it('is sorted as Sheets sorts: numbers, texts, blanks last', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const range = sheet.getRange('A1:B5');
        range.setValues([
          ['б', 1],
          ['', 2],
          [10, 3],
          ['А', 4],
          [9, '=B1'],
        ]);
        const up = range.sort(1).getValues();
        const formula = sheet.getRange('B1').getFormula();
        const down = range.sort([{column: 1, ascending: false}]).getValues();
        return [up, formula, down.map(([value]) => value)];
      }),
    ).toEqual([
      [
        [9, '#REF!'],
        [10, 3],
        ['А', 4],
        ['б', 1],
        ['', 2],
      ],
      '=#REF!',
      ['б', 'А', 10, 9, ''],
    ]);
    expect(() =>
      host.evaluate(() => {
        SpreadsheetApp.getActiveSheet().getRange('A1:B2').sort(3);
      }),
    ).toThrow('out of the bounds');
  });

  it('loses rows that repeat', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const range = sheet.getRange('A1:B4');
        const data = [
          ['а', 1],
          ['А', 1],
          ['б', 1],
          ['а', 2],
        ];
        range.setValues(data);
        const left = range.removeDuplicates().getValues();
        range.setValues(data);
        return [left, range.removeDuplicates([1]).getA1Notation()];
      }),
    ).toEqual([
      [
        ['а', 1],
        ['б', 1],
        ['а', 2],
      ],
      'A1:B2',
    ]);
  });

  it('has a filter', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const range = sheet.getRange('A1:A3');
        range.setValues([['Уровень'], ['а'], ['б']]);
        const none = range.getFilter();
        range.createFilter();
        return [none, range.getFilter()!.getRange().getA1Notation()];
      }),
    ).toEqual([null, 'A1:A3']);
    expect(() =>
      host.evaluate(() => {
        SpreadsheetApp.getActiveSheet().getRange('A1').createFilter();
      }),
    ).toThrow('already has a filter');
  });

  it('is searched', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        sheet.getRange('A1:B1').setValue('слово');
        return sheet.getRange('A:A').createTextFinder('лов').findAll().length;
      }),
    ).toBe(1);
  });

  describe('clearing', () => {
    it('takes contents and looks, or what is named', () => {
      const clear = (options?: object) =>
        host.evaluate((chosen: object | null) => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const cell = sheet.getRange('A1');
          const rule = SpreadsheetApp.newDataValidation().requireDate().build();
          cell
            .setValue(1)
            .setBackground('red')
            .setNote('!')
            .setDataValidation(rule);
          if (chosen) cell.clear(chosen);
          else cell.clear();
          return [
            cell.isBlank(),
            cell.getBackground() === '#ffffff',
            cell.getNote() === '',
            cell.getDataValidation() === null,
          ];
        }, options ?? null);
      expect(clear()).toEqual([true, true, false, false]);
      expect(clear({contentsOnly: true})).toEqual([true, false, false, false]);
      expect(clear({formatOnly: true})).toEqual([false, true, false, false]);
      expect(clear({commentsOnly: true})).toEqual([false, false, true, false]);
      expect(clear({validationsOnly: true})).toEqual([
        false,
        false,
        false,
        true,
      ]);
      expect(clear({skipFilteredRows: true})).toEqual([true, true, true, true]);
    });
  });

  it('is a table for charts', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const range = sheet.getRange('A1:B3');
        range.setValues([
          ['Учреждение', 'Баллы'],
          ['Гимназия № 1', 5],
          ['Школа № 2', ''],
        ]);
        // The types do not say that a DataTable is a DataTableSource: the reference does.
        const table = range.getDataTable(true) as unknown;
        const picture = (source: GoogleAppsScript.Charts.DataTableSource) =>
          Charts.newBarChart()
            .setDataTable(source)
            .build()
            .getBlob()
            .getContentType();
        return [
          picture(table as GoogleAppsScript.Charts.DataTableSource),
          picture(range),
        ];
      }),
    ).toEqual(['image/png', 'image/png']);
  });

  it('splits texts into columns', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const split = (text: string, ...by: unknown[]) => {
          const cell = sheet.getRange('A1').setValue(text);
          cell.splitTextToColumns(...(by as []));
          const row = sheet.getRange('A1:C1').getValues()[0];
          sheet.clear();
          return row;
        };
        return [
          split('а; б; в'),
          split('а-б', '-'),
          split('а б', SpreadsheetApp.TextToColumnsDelimiter.SPACE),
        ];
      }),
    ).toEqual([
      ['а', 'б', 'в'],
      ['а', 'б', ''],
      ['а', 'б', ''],
    ]);
  });
}
