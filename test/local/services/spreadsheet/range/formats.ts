/** Range: how cells look. */

import type {Host} from '../../../../../local/host';

export function rangeFormats(host: Host): void {
  describe('looks', () => {
    it('are Google’s defaults at first', () => {
      expect(
        host.evaluate(() => {
          const cell = SpreadsheetApp.getActive().insertSheet().getRange('A1');
          return [
            cell.getNumberFormat(),
            cell.getBackground(),
            cell.getFontFamily(),
            cell.getFontSize(),
            cell.getFontWeight(),
            cell.getFontStyle(),
            cell.getFontLine(),
            cell.getHorizontalAlignment(),
            cell.getVerticalAlignment(),
            cell.getWrap(),
            String(cell.getWrapStrategy()),
            cell.getTextDirection(),
            cell.getBackgroundObject().asRgbColor().asHexString(),
            cell.getFontColorObject().asRgbColor().asHexString(),
          ];
        }),
      ).toEqual([
        'General',
        '#ffffff',
        'Arial',
        10,
        'normal',
        'normal',
        'none',
        'general',
        'bottom',
        false,
        'OVERFLOW',
        null,
        '#ffffff',
        '#000000',
      ]);
    });

    it('are set for all cells at once', () => {
      expect(
        host.evaluate(() => {
          const range = SpreadsheetApp.getActive()
            .insertSheet()
            .getRange('A1:B1');
          range
            .setNumberFormat('0.00')
            .setBackground('Gold')
            .setFontFamily('Roboto')
            .setFontSize(14)
            .setFontColor('#F00')
            .setFontWeight('bold')
            .setFontStyle('italic')
            .setFontLine('underline')
            .setHorizontalAlignment('center')
            .setVerticalAlignment('middle')
            .setWrap(true)
            .setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT)
            .setVerticalText(true)
            .setShowHyperlink(false);
          return [
            range.getNumberFormats()[0][1],
            range.getBackgrounds()[0][1],
            range.getFontFamilies()[0][1],
            range.getFontSizes()[0][1],
            range.getFontColorObjects()[0][1].asRgbColor().asHexString(),
            range.getFontWeights()[0][1],
            range.getFontStyles()[0][1],
            range.getFontLines()[0][1],
            range.getHorizontalAlignments()[0][1],
            range.getVerticalAlignments()[0][1],
            range.getWraps()[0][1],
            String(range.getWrapStrategies()[0][1]),
            String(range.getTextDirections()[0][1]),
          ];
        }),
      ).toEqual([
        '0.00',
        '#ffd700',
        'Roboto',
        14,
        '#ff0000',
        'bold',
        'italic',
        'underline',
        'center',
        'middle',
        true,
        'WRAP',
        'RIGHT_TO_LEFT',
      ]);
    });

    it('are set cell by cell, null for the default', () => {
      expect(
        host.evaluate(() => {
          const range = SpreadsheetApp.getActive()
            .insertSheet()
            .getRange('A1:B1');
          const {WRAP, CLIP} = SpreadsheetApp.WrapStrategy;
          const {LEFT_TO_RIGHT} = SpreadsheetApp.TextDirection;
          const red = SpreadsheetApp.newColor().setRgbColor('red').build();
          range
            .setNumberFormats([['@', 'General']])
            .setBackgrounds([['#eeeeee', null]])
            .setFontFamilies([['Roboto', null]])
            .setFontSizes([[8, 9]])
            .setFontColors([['blue', null]])
            .setFontWeights([['bold', null]])
            .setFontStyles([['italic', null]])
            .setFontLines([['line-through', 'none']])
            .setHorizontalAlignments([['right', 'normal']])
            .setVerticalAlignments([['top', null]])
            .setWraps([[true, false]])
            .setTextDirections([[LEFT_TO_RIGHT, null]]);
          const seen = [
            range.getNumberFormats(),
            range.getBackgrounds(),
            range.getFontFamilies(),
            range.getFontSizes(),
            range.getFontWeights(),
            range.getFontStyles(),
            range.getFontLines(),
            range.getHorizontalAlignments(),
            range.getVerticalAlignments(),
            range.getWraps(),
            range.getTextDirections().map(line => line.map(String)),
          ];
          range
            .setWrapStrategy(WRAP)
            .setWrapStrategies([[WRAP, CLIP]])
            .setBackgroundObject(red)
            .setFontColorObject(red)
            .setBackgroundObjects([[red, red]])
            .setFontColorObjects([[red, null]]);
          return [
            ...seen,
            range.getWrapStrategies().map(line => line.map(String)),
            range
              .getBackgroundObjects()[0]
              .map(color => color.asRgbColor().asHexString()),
            range.setBackgroundRGB(1, 2, 255).getBackground(),
          ];
        }),
      ).toEqual([
        [['@', 'General']],
        [['#eeeeee', '#ffffff']],
        [['Roboto', 'Arial']],
        [[8, 9]],
        [['bold', 'normal']],
        [['italic', 'normal']],
        [['line-through', 'none']],
        [['right', 'general']],
        [['top', 'bottom']],
        [[true, false]],
        [['LEFT_TO_RIGHT', 'null']],
        [['WRAP', 'CLIP']],
        ['#ff0000', '#ff0000'],
        '#0102ff',
      ]);
    });

    it('are had as text styles', () => {
      expect(
        host.evaluate(() => {
          const range = SpreadsheetApp.getActive()
            .insertSheet()
            .getRange('A1:B1');
          const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
          const plain = SpreadsheetApp.newTextStyle().setBold(false).build();
          range.setTextStyle(bold).setTextStyles([[bold, plain]]);
          return [
            range.getTextStyle().isBold(),
            range.getTextStyles()[0].map(style => style.isBold()),
            range.getTextStyle().getFontSize(),
          ];
        }),
      ).toEqual([true, [true, false], 10]);
    });

    it('are turned', () => {
      expect(
        host.evaluate(() => {
          const range = SpreadsheetApp.getActive()
            .insertSheet()
            .getRange('A1:B1');
          const turned = range.setTextRotation(45).getTextRotation();
          range.getCell(1, 2).setVerticalText(true);
          range.setTextRotations([[turned, turned]]);
          range.getCell(1, 1).setTextRotation(turned);
          return [
            turned.getDegrees(),
            turned.isVertical(),
            range.getTextRotations()[0].map(one => one.getDegrees()),
          ];
        }),
      ).toEqual([45, false, [45, 45]]);
      expect(() =>
        host.evaluate(() => {
          SpreadsheetApp.getActiveSheet().getRange('A1').setTextRotation(91);
        }),
      ).toThrow('Invalid argument: 91');
    });

    it('of an unknown name are refused', () => {
      expect(() =>
        host.evaluate(() => {
          SpreadsheetApp.getActiveSheet().getRange('A1').setBackground('рыжий');
        }),
      ).toThrow('Invalid color: рыжий');
      expect(() =>
        host.evaluate(() => {
          const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
          cell.setFontWeight('fat' as 'bold');
        }),
      ).toThrow();
    });

    it('go with clearFormat', () => {
      expect(
        host.evaluate(() => {
          const range = SpreadsheetApp.getActive().insertSheet().getRange('A1');
          range.setValue(1).setBackground('red').clearFormat();
          return [range.getBackground(), range.getValue()];
        }),
      ).toEqual(['#ffffff', 1]);
    });
  });

  describe('borders', () => {
    const border = (name: string, row: number, column: number) => {
      const style = host.book.sheetByName(name)!.styles.get(row, column);
      return [
        style?.borderTop,
        style?.borderLeft,
        style?.borderBottom,
        style?.borderRight,
      ].map(side => side && `${side.line} ${side.color}`);
    };

    it('are drawn around and between, and removed from both neighbours', () => {
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet('Рамки');
        const {SOLID_MEDIUM} = SpreadsheetApp.BorderStyle;
        sheet
          .getRange('B2:C3')
          .setBorder(true, true, null, null, true, null, 'red', SOLID_MEDIUM);
        sheet.getRange('C2').setBorder(null, false, true, null, null, null);
      });
      const red = 'SOLID_MEDIUM #ff0000';
      expect(border('Рамки', 1, 1)).toEqual([red, red, undefined, undefined]);
      expect(border('Рамки', 1, 2)).toEqual([
        red,
        undefined,
        'SOLID #000000',
        undefined,
      ]);
      expect(border('Рамки', 2, 1)).toEqual([undefined, red, undefined, red]);
    });
  });
}
