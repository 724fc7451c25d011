/** Range: filling by pattern, random order, alternating colours. */

import type {Host} from '../../../../../local/host';

export function rangeFill(host: Host): void {
  /** The values of a column after its first cells were filled down to row 6. */
  const filled = (
    values: unknown[],
    series: 'DEFAULT_SERIES' | 'ALTERNATE_SERIES' = 'DEFAULT_SERIES',
    format = 'General',
  ) =>
    host.evaluate(
      (given: unknown[], kind: typeof series, pattern: string) => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const source = sheet.getRange(1, 1, given.length, 1);
        source.setNumberFormat(pattern).setValues(given.map(each => [each]));
        const whole = sheet.getRange('A1:A6');
        source.autoFill(whole, SpreadsheetApp.AutoFillSeries[kind]);
        return whole.getDisplayValues().map(([text]) => text);
      },
      values,
      series,
      format,
    );

  describe('filling', () => {
    it.each([
      [[1, 2], '1 2 3 4 5 6'],
      [[10, 8, 6], '10 8 6 4 2 0'],
      [[0.1, 0.2], '0,1 0,2 0,3 0,4 0,5 0,6'],
      [[1, 2, 6], '1 2 6 8 10,5 13'],
      [[7], '7 7 7 7 7 7'],
      [['Этап 1'], 'Этап 1 Этап 2 Этап 3 Этап 4 Этап 5 Этап 6'],
      [['Этап 2', 'Этап 4'], 'Этап 2 Этап 4 Этап 6 Этап 8 Этап 10 Этап 12'],
      [['да', 'нет'], 'да нет да нет да нет'],
      [['да', 5], 'да 5 да 5 да 5'],
    ])('goes on from %j', (values, expected) => {
      expect(filled(values).join(' ')).toBe(expected);
    });

    it('does the other thing where it is asked to', () => {
      expect(filled([1, 2], 'ALTERNATE_SERIES').join(' ')).toBe('1 2 1 2 1 2');
      expect(filled([7], 'ALTERNATE_SERIES').join(' ')).toBe('7 8 9 10 11 12');
    });

    it('counts days on, and months where the day is one', () => {
      const day = (text: string) => `${text}.2023`;
      const short = (values: string[]) =>
        filled(values.map(day), 'DEFAULT_SERIES', 'dd.mm');
      expect(short(['27.02']).join(' ')).toBe(
        '27.02 28.02 01.03 02.03 03.03 04.03',
      );
      expect(short(['01.02', '08.02']).join(' ')).toBe(
        '01.02 08.02 15.02 22.02 01.03 08.03',
      );
      expect(short(['31.01', '31.03']).join(' ')).toBe(
        '31.01 31.03 31.05 31.07 30.09 30.11',
      );
      expect(
        filled(['27.02.2023'], 'ALTERNATE_SERIES', 'dd.mm').join(' '),
      ).toBe('27.02 27.02 27.02 27.02 27.02 27.02');
    });

    it('takes formulas and looks along, in every direction', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const series = SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES;
          sheet.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]);
          sheet.getRange('B3').setFormula('=A3*10').setBackground('#ff0000');
          sheet.getRange('B3').autoFill(sheet.getRange('B1:B3'), series);
          sheet.getRange('D4:E4').setValues([[3, 4]]);
          sheet.getRange('D4:E4').autoFill(sheet.getRange('C4:E4'), series);
          sheet.getRange('D4:E4').autoFill(sheet.getRange('D4:G4'), series);
          return [
            sheet.getRange('B1:B3').getFormulas().flat(),
            sheet.getRange('B1').getBackground(),
            sheet.getRange('C4:G4').getValues()[0],
          ];
        }),
      ).toEqual([['=A1*10', '=A2*10', '=A3*10'], '#ff0000', [2, 3, 4, 5, 6]]);
    });

    it('goes as deep as the neighbour', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const series = SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES;
          sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
          sheet.getRange('B1').setFormula('=A1+1').autoFillToNeighbor(series);
          sheet.getRange('D1').setFormula('=1').autoFillToNeighbor(series);
          sheet.getRange('F2:F3').setValues([[1], [2]]);
          sheet.getRange('E1').setValue('x').autoFillToNeighbor(series);
          return sheet.getRange('B1:E5').getValues();
        }),
      ).toEqual([
        [2, '', 1, 'x'],
        [3, '', '', 'x'],
        [4, '', '', 'x'],
        [5, '', '', ''],
        ['', '', '', ''],
      ]);
    });

    it.each(['B1:B9', 'A1:B9', 'A2:A9'])('refuses %s for A1:A2', a1 => {
      expect(() =>
        host.evaluate((notation: string) => {
          const sheet = SpreadsheetApp.getActiveSheet();
          sheet
            .getRange('A1:A2')
            .autoFill(
              sheet.getRange(notation),
              SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES,
            );
        }, a1),
      ).toThrow('extend it in one direction only');
    });
  });

  it('randomizes the order of rows, which stay whole', () => {
    const rows = host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const range = sheet.getRange('A1:B40');
      range.setValues(Array.from({length: 40}, (_, i) => [i, `строка ${i}`]));
      return range.randomize().getValues() as [number, string][];
    });
    expect(rows.every(([number, text]) => text === `строка ${number}`)).toBe(
      true,
    );
    const order = rows.map(([number]) => number);
    const sorted = Array.from({length: 40}, (_, i) => i);
    expect(order).not.toEqual(sorted);
    expect([...order].sort((a, b) => a - b)).toEqual(sorted);
  });

  describe('alternating colours', () => {
    it('are those of the theme', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const plain = sheet.getRange('A1:C5').applyRowBanding();
          const framed = sheet
            .getRange('E1:F5')
            .applyColumnBanding(SpreadsheetApp.BandingTheme.GREEN, true, true);
          return [plain, framed].map(banding => [
            banding.getRange().getA1Notation(),
            banding.getHeaderRowColor(),
            banding.getFirstRowColor(),
            banding.getSecondRowColor(),
            banding.getFooterRowColor(),
            banding.getHeaderColumnColor(),
            banding.getFirstColumnColor(),
            banding.getSecondColumnColor(),
            banding.getFooterColumnColor(),
          ]);
        }),
      ).toEqual([
        [
          'A1:C5',
          '#bdbdbd',
          '#ffffff',
          '#f3f3f3',
          null,
          null,
          null,
          null,
          null,
        ],
        [
          'E1:F5',
          null,
          null,
          null,
          null,
          '#63d297',
          '#ffffff',
          '#e7f9ef',
          '#afe9ca',
        ],
      ]);
    });

    it('are changed, moved with their cells, copied and removed', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const theme = SpreadsheetApp.BandingTheme.BLUE;
          const banding = sheet.getRange('A1:B4').applyRowBanding(theme);
          banding
            .setHeaderRowColor('red')
            .setFirstRowColor('#111111')
            .setSecondRowColor(null)
            .setFooterRowColor('#222222')
            .setHeaderColumnColor('#333333')
            .setFirstColumnColor('#444444')
            .setSecondColumnColor('#555555')
            .setFooterColumnColor('#666666');
          sheet.insertRowBefore(1);
          const seen = [banding.getRange().getA1Notation()];
          const copy = banding.copyTo(sheet.getRange('D1:E9'));
          seen.push(
            copy.getRange().getA1Notation(),
            String(copy.getHeaderRowColor()),
            String(copy.getSecondRowColor()),
            String(copy.getFooterColumnColor()),
          );
          copy.setRange(sheet.getRange('D2:E5'));
          seen.push(
            sheet
              .getBandings()
              .map(each => each.getRange().getA1Notation())
              .join(),
            String(sheet.getRange('A1:B1').getBandings().length),
            String(sheet.getRange('B2:D2').getBandings().length),
          );
          banding.remove();
          seen.push(String(sheet.getBandings().length));
          return seen;
        }),
      ).toEqual([
        'A2:B5',
        'D1:E9',
        '#ff0000',
        'null',
        '#666666',
        'A2:B5,D2:E5',
        '0',
        '2',
        '1',
      ]);
    });

    it('do not overlap, and are gone once removed', () => {
      expect(() =>
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          sheet.getRange('A1:B4').applyRowBanding();
          sheet.getRange('B4:C9').applyColumnBanding();
        }),
      ).toThrow(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
      );
      expect(() =>
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const banding = sheet.getRange('A1:B4').applyRowBanding();
          banding.remove();
          banding.getRange();
        }),
      ).toThrow('The banding does not exist.');
    });

    it('go along with a copy of their sheet', () => {
      expect(
        host.evaluate(() => {
          const book = SpreadsheetApp.getActive();
          const sheet = book.insertSheet();
          sheet.getRange('A1:B4').applyRowBanding();
          const [copied] = sheet.copyTo(book).getBandings();
          return copied.getRange().getA1Notation();
        }),
      ).toBe('A1:B4');
    });
  });
}
