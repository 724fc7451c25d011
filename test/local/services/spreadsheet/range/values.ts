/** Range: values, display values, formulas. */

import type {Host} from '../../../../../local/host';

export function rangeValues(host: Host): void {
  describe('values', () => {
    it('come back as Google gives them back', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const range = sheet.getRange('A1:C2');
          range.setValues([
            [1.5, 'текст', true],
            ['', null, undefined],
          ]);
          return [range.getValues(), range.getValue(), range.isBlank()];
        }),
      ).toEqual([
        [
          [1.5, 'текст', true],
          ['', '', ''],
        ],
        1.5,
        false,
      ]);
    });

    it('are understood as typed into a Russian sheet', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          sheet
            .getRange('A1:F1')
            .setValues([['1,5', '50%', 'ИСТИНА', "'6-11", '=1+1', '#N/A']]);
          const values = sheet.getRange('A1:F1').getValues();
          const formats = sheet.getRange('A1:F1').getNumberFormats();
          return [values, formats, sheet.getRange('E1').getFormula()];
        }),
      ).toEqual([
        [[1.5, 0.5, true, '6-11', 2, '#N/A']],
        [['General', '0%', 'General', 'General', 'General', 'General']],
        '=1+1',
      ]);
    });

    it('lose «6-11» to a date, and keep it under «@»', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          sheet.getRange('B1').setNumberFormat('@');
          sheet.getRange('A1:B1').setValue('6-11');
          const [date, text] = sheet.getRange('A1:B1').getValues()[0];
          return [date instanceof Date, date.getMonth(), date.getDate(), text];
        }),
      ).toEqual([true, 10, 6, '6-11']);
    });

    it('are dates where the format is one, in the time zone of the spreadsheet', () => {
      expect(
        host.evaluate(() => {
          const book = SpreadsheetApp.getActive();
          book.setSpreadsheetTimeZone('Asia/Yekaterinburg');
          const cell = book.insertSheet().getRange('A1');
          cell.setValue(new Date(Date.UTC(2023, 1, 8, 19, 0)));
          const shown = cell.getDisplayValue();
          const back = cell.getValue().toISOString();
          cell.setNumberFormat('0');
          book.setSpreadsheetTimeZone('Europe/Moscow');
          return [shown, back, cell.getValue()];
        }),
      ).toEqual(['09.02.2023', '2023-02-08T19:00:00.000Z', 44966]);
    });

    it('are shown in Russian', () => {
      expect(
        host.evaluate(() => {
          const range = SpreadsheetApp.getActive()
            .insertSheet()
            .getRange('A1:C1');
          range.setValues([[1234.5, true, '=NA()']]);
          range.offset(0, 0, 1, 1).setNumberFormat('#,##0.00');
          return [range.getDisplayValues(), range.getDisplayValue()];
        }),
      ).toEqual([[['1\u00a0234,50', 'ИСТИНА', '#N/A']], '1\u00a0234,50']);
    });

    it('must have the size of the range', () => {
      expect(() =>
        host.evaluate(() => {
          SpreadsheetApp.getActiveSheet()
            .getRange('A1:B2')
            .setValues([[1, 2]]);
        }),
      ).toThrow(
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      );
      expect(() =>
        host.evaluate(() => {
          SpreadsheetApp.getActiveSheet()
            .getRange('A1:B1')
            .setValues([[1, 2, 3]]);
        }),
      ).toThrow(
        'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
      );
    });

    it('of more than 50,000 characters are refused, and nothing is written', () => {
      expect(() =>
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet('Длинное');
          sheet.getRange('A1:B1').setValues([['а', 'я'.repeat(50001)]]);
        }),
      ).toThrow('more than the maximum of 50000 characters');
      expect(host.book.sheetByName('Длинное')!.value(0, 0)).toBeNull();
    });

    it('are cleared and trimmed', () => {
      expect(
        host.evaluate(() => {
          const range = SpreadsheetApp.getActive()
            .insertSheet()
            .getRange('A1:A2');
          range.setValues([['  два   слова '], ['=" б "']]);
          range.trimWhitespace();
          const trimmed = range.getValues();
          range.clearContent();
          return [trimmed, range.isBlank()];
        }),
      ).toEqual([[['два слова'], [' б ']], true]);
    });
  });

  describe('formulas', () => {
    it('are calculated when a value is read, and stay live', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
          sheet.getRange('B1').setFormula('SUM(A1:A3;10)');
          const first = sheet.getRange('B1').getValue();
          sheet.getRange('A1').setValue(100);
          return [first, sheet.getRange('B1').getValue()];
        }),
      ).toEqual([16, 115]);
    });

    it('go along with the cells that they are set to', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const range = sheet.getRange('C1:C2');
          range.setFormula('=A1*$B$1');
          const a1 = range.getFormulas();
          const r1c1 = range.getFormulasR1C1();
          range.setFormulaR1C1('=RC[-1]');
          const one = [range.getFormula(), range.getFormulaR1C1()];
          range.setFormulas([['=1'], ['']]);
          const two = range.getFormulas();
          range.setFormulasR1C1([['R1C1'], ['R[-1]C[-2]']]);
          return [a1, r1c1, one, two, range.getFormulas()];
        }),
      ).toEqual([
        [['=A1*$B$1'], ['=A2*$B$1']],
        [['=RC[-2]*R1C2'], ['=RC[-2]*R1C2']],
        ['=B1', '=RC[-1]'],
        [['=1'], ['']],
        [['=$A$1'], ['=A1']],
      ]);
    });

    it('take over the format of what they refer to', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet('Формат');
          sheet
            .getRange('A1:A3')
            .setValues([['Дата'], ['01.02.2023'], ['50%']]);
          sheet
            .getRange('B1:B5')
            .setFormulas([
              ['=A2'],
              ['=Формат!B1'],
              ['=MAX(A:A)'],
              ['=A3'],
              ['=DATE(2023;2;1)'],
            ]);
          sheet.getRange('C1').setFormula('=C1');
          return [
            sheet.getRange('B1:B5').getDisplayValues().flat(),
            sheet.getRange('B5').getValue() instanceof Date,
            sheet.getRange('C1').getValue(),
          ];
        }),
      ).toEqual([
        ['01.02.2023', '01.02.2023', '01.02.2023', '50%', '01.02.2023'],
        true,
        '#REF!',
      ]);
    });

    it('spill, and what they spilled goes with them', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          sheet.getRange('C1:C4').setValues([[1], [2], [2], [3]]);
          sheet.getRange('A1').setFormula('=UNIQUE(C1:C4)');
          const spilled = sheet.getRange('A1:A3').getValues();
          sheet.getRange('A1').clearContent();
          return [spilled, sheet.getRange('A1:A3').getValues()];
        }),
      ).toEqual([
        [[1], [2], [3]],
        [[''], [''], ['']],
      ]);
    });
  });

  describe('place', () => {
    it('is told in every way', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet('Место');
          const range = sheet.getRange(2, 3, 4, 5);
          return [
            range.getA1Notation(),
            range.getRow(),
            range.getRowIndex(),
            range.getColumn(),
            range.getLastRow(),
            range.getLastColumn(),
            range.getNumRows(),
            range.getNumColumns(),
            range.getHeight(),
            range.getWidth(),
            range.getSheet().getName(),
            range.getGridId() === sheet.getSheetId(),
            range.getCell(1, 2).getA1Notation(),
            range.offset(1, -1).getA1Notation(),
            range.offset(0, 0, 1).getA1Notation(),
            range.offset(0, 0, 1, 1).getA1Notation(),
          ];
        }),
      ).toEqual([
        'C2:G5',
        2,
        2,
        3,
        5,
        7,
        4,
        5,
        4,
        5,
        'Место',
        true,
        'D2',
        'B3:F6',
        'C2:G2',
        'C2',
      ]);
    });

    it('knows which sides are open', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          return ['B:C', '2:3', 'B2:C', 'B2:C3'].map(notation => {
            const range = sheet.getRange(notation);
            return [
              range.getA1Notation(),
              range.isStartRowBounded(),
              range.isEndRowBounded(),
              range.isStartColumnBounded(),
              range.isEndColumnBounded(),
            ];
          });
        }),
      ).toEqual([
        ['B:C', false, false, true, true],
        ['2:3', true, true, false, false],
        ['B2:C', true, false, true, true],
        ['B2:C3', true, true, true, true],
      ]);
    });

    it('is never outside of the sheet', () => {
      const outside = 'The coordinates of the range are outside the dimensions';
      const at = (
        row: number,
        column: number,
        rows: number,
        columns: number,
      ) => {
        host.evaluate(
          (r: number, c: number, h: number, w: number) => {
            SpreadsheetApp.getActiveSheet().getRange(r, c, h, w);
          },
          row,
          column,
          rows,
          columns,
        );
      };
      expect(() => at(1001, 1, 1, 1)).toThrow(outside);
      expect(() => at(1, 26, 1, 2)).toThrow(outside);
      expect(() => at(0, 1, 1, 1)).toThrow('starting row of the range');
      expect(() => at(1, 0, 1, 1)).toThrow('starting column of the range');
      expect(() => at(1, 1, 0, 1)).toThrow('number of rows in the range must');
      expect(() => at(1, 1, 1, 0)).toThrow('number of columns in the range');
      expect(() =>
        host.evaluate(() => {
          SpreadsheetApp.getActiveSheet().getRange('A1').getCell(1, 2);
        }),
      ).toThrow('Cell reference out of range');
    });

    it('finds data around it', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          sheet.getRange('B2:C4').setValue(1);
          sheet.getRange('D5').setValue(1);
          sheet.getRange('B8').setValue(1);
          const next = (
            from: string,
            to: GoogleAppsScript.Spreadsheet.Direction,
          ) => sheet.getRange(from).getNextDataCell(to).getA1Notation();
          const {UP, DOWN, PREVIOUS, NEXT} = SpreadsheetApp.Direction;
          const region = sheet.getRange('C3').getDataRegion();
          return [
            next('B2', DOWN),
            next('B4', DOWN),
            next('B8', UP),
            next('B8', NEXT),
            next('F3', PREVIOUS),
            region.getA1Notation(),
            sheet
              .getRange('C3')
              .getDataRegion(SpreadsheetApp.Dimension.ROWS)
              .getA1Notation(),
          ];
        }),
      ).toEqual(['B4', 'B8', 'B4', 'Z8', 'C3', 'B2:D5', 'C2:C4']);
    });

    it('becomes the selection', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          sheet.getRange('B2:C3').activate();
          sheet.getRange('C3').activateAsCurrentCell();
          return [
            SpreadsheetApp.getActiveRange().getA1Notation(),
            SpreadsheetApp.getCurrentCell().getA1Notation(),
          ];
        }),
      ).toEqual(['B2:C3', 'C3']);
    });
  });
}
