/** TextFinder, rich texts, text styles, colours. */

import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Spreadsheet.TextFinder',
    'Spreadsheet.RichTextValue',
    'Spreadsheet.RichTextValueBuilder',
    'Spreadsheet.TextStyle',
    'Spreadsheet.TextStyleBuilder',
    'Spreadsheet.Color',
    'Spreadsheet.ColorBuilder',
    'Base.RgbColor',
  ]);
  host.book.close();
});

describe('finding', () => {
  it('goes by what cells show, or by their formulas', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        sheet.getRange('A1:B3').setValues([
          ['Гимназия № 49', 0.5],
          ['гимназия', '=A2'],
          ['café', 'школа'],
        ]);
        sheet.getRange('B1').setNumberFormat('0%');
        const found = (
          text: string,
          set: (
            finder: GoogleAppsScript.Spreadsheet.TextFinder,
          ) => unknown = () => 0,
        ) => {
          const finder = sheet.createTextFinder(text);
          set(finder);
          return finder.findAll().map(range => range.getA1Notation());
        };
        return [
          found('гимназия'),
          found('гимназия', finder => finder.matchCase(true)),
          found('гимназия', finder => finder.matchEntireCell(true)),
          found('50%'),
          found('=A2', finder => finder.matchFormulaText(true)),
          found('^г.*\\d$', finder => finder.useRegularExpression(true)),
          found('cafe'),
          found('cafe', finder => finder.ignoreDiacritics(true)),
        ];
      }),
    ).toEqual([
      ['A1', 'A2', 'B2'],
      ['A2', 'B2'],
      ['A2', 'B2'],
      ['B1'],
      ['B2'],
      ['A1'],
      [],
      ['A3'],
    ]);
  });

  it('steps forth and back, and replaces', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        sheet
          .getRange('A1:A4')
          .setValues([['школа'], ['лицей'], ['школа 5'], ['=A1']]);
        const a1 = (range: GoogleAppsScript.Spreadsheet.Range | null) =>
          range && range.getA1Notation();
        const finder = sheet.createTextFinder('школа');
        const seen: unknown[] = [
          a1(finder.getCurrentMatch()),
          a1(finder.findNext()),
          a1(finder.findNext()),
          a1(finder.getCurrentMatch()),
          a1(finder.findPrevious()),
          a1(finder.findPrevious()),
        ];
        finder.startFrom(sheet.getRange('A2'));
        seen.push(a1(finder.findNext()));
        seen.push(finder.replaceWith('центр'));
        seen.push(sheet.createTextFinder('школа').replaceAllWith('"'));
        seen.push(sheet.getRange('A1:A4').getValues().flat());
        seen.push(sheet.createTextFinder('нет').findNext());
        seen.push(sheet.createTextFinder('нет').replaceWith('да'));
        return seen;
      }),
    ).toEqual([
      null,
      'A1',
      'A3',
      'A3',
      'A1',
      'A4',
      'A3',
      1,
      1,
      ['"', 'лицей', 'центр 5', '"'],
      null,
      0,
    ]);
  });
});

it('rich texts are built from runs', () => {
  expect(
    host.evaluate(() => {
      const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
      const red = bold.copy().setForegroundColor('red').build();
      const rich = SpreadsheetApp.newRichTextValue()
        .setText('Сводный отчёт')
        .setTextStyle(bold)
        .setTextStyle(8, 13, red)
        .setLinkUrl('https://example.org')
        .setLinkUrl(0, 8, null)
        .build();
      const [first, second] = rich.getRuns();
      return [
        rich.getText(),
        rich.getLinkUrl(),
        rich.getLinkUrl(8, 13),
        rich.getTextStyle().isBold(),
        rich.getTextStyle().getForegroundColor(),
        rich.getTextStyle(8, 13).getForegroundColor(),
        [first.getStartIndex(), first.getEndIndex()],
        [second.getStartIndex(), second.getEndIndex()],
        rich.copy().setTextStyle(null).build().getRuns().length,
      ];
    }),
  ).toEqual([
    'Сводный отчёт',
    null,
    'https://example.org',
    true,
    null,
    '#ff0000',
    [0, 8],
    [8, 13],
    2,
  ]);
  expect(() =>
    host.evaluate(() => {
      SpreadsheetApp.newRichTextValue().setText('а').setLinkUrl(0, 5, 'x');
    }),
  ).toThrow('outside of the text');
});

it('text styles hold what was set', () => {
  expect(
    host.evaluate(() => {
      const color = SpreadsheetApp.newColor().setRgbColor('#0a0B0c').build();
      const style = SpreadsheetApp.newTextStyle()
        .setFontFamily('Roboto')
        .setFontSize(12)
        .setForegroundColorObject(color)
        .setItalic(true)
        .setStrikethrough(true)
        .setUnderline(false)
        .build();
      const rgb = color.asRgbColor();
      return [
        style.getFontFamily(),
        style.getFontSize(),
        style.getForegroundColor(),
        style.getForegroundColorObject()!.asRgbColor().asHexString(),
        style.isBold(),
        style.isItalic(),
        style.isStrikethrough(),
        style.isUnderline(),
        [rgb.getRed(), rgb.getGreen(), rgb.getBlue()],
        String(rgb.getColorType()),
        String(color.getColorType()),
      ];
    }),
  ).toEqual([
    'Roboto',
    12,
    '#0a0b0c',
    '#0a0b0c',
    null,
    true,
    true,
    false,
    [10, 11, 12],
    'RGB',
    'RGB',
  ]);
});

it('colours need a value', () => {
  expect(
    host.evaluate(() => {
      const builder = SpreadsheetApp.newColor();
      const before = String(builder.getColorType());
      builder.setRgbColor('red');
      return [
        before,
        String(builder.getColorType()),
        builder.asRgbColor().asHexString(),
      ];
    }),
  ).toEqual(['UNSUPPORTED', 'RGB', '#ff0000']);
  expect(() => host.evaluate(() => SpreadsheetApp.newColor().build())).toThrow(
    'Color is not set.',
  );
});
