/** Sheet, Group, Filter, Selection and RangeList through scripts. */

import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Spreadsheet.Sheet',
    'Spreadsheet.Group',
    'Spreadsheet.Selection',
    'Spreadsheet.RangeList',
  ]);
  host.book.close();
});

it('tells what it is', () => {
  expect(
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const sheet = book.insertSheet('Площадки', 1);
      sheet.setTabColor('green').setHiddenGridlines(true).setRightToLeft(true);
      sheet.setName('Площадки сети');
      return [
        sheet.getName(),
        sheet.getSheetName(),
        sheet.getIndex(),
        sheet.getMaxRows(),
        sheet.getMaxColumns(),
        sheet.getTabColor(),
        sheet.hasHiddenGridlines(),
        sheet.isRightToLeft(),
        String(sheet.getType()),
        sheet.getParent().getId() === book.getId(),
        book.getSheetById(sheet.getSheetId())!.getName(),
        sheet.getFormUrl(),
        sheet.getDataRange().getA1Notation(),
      ];
    }),
  ).toEqual([
    'Площадки сети',
    'Площадки сети',
    2,
    1000,
    26,
    '#008000',
    true,
    true,
    'GRID',
    true,
    'Площадки сети',
    null,
    'A1',
  ]);
  expect(() =>
    host.evaluate(() => {
      SpreadsheetApp.getActive().insertSheet('площадки сети');
    }),
  ).toThrow('A sheet with the name "площадки сети" already exists.');
});

it('gives ranges by numbers, notation and name', () => {
  expect(
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const sheet = book.insertSheet('Мои баллы');
      book.setNamedRange('итог', sheet.getRange('B2:B4'));
      const at = (notation: string) => {
        const range = sheet.getRange(notation);
        return `${range.getSheet().getName()} ${range.getA1Notation()}`;
      };
      return [
        sheet.getRange(2, 3).getA1Notation(),
        sheet.getRange(2, 3, 2).getA1Notation(),
        sheet.getRange(2, 3, 2, 2).getA1Notation(),
        at('B3'),
        at('$B$3:d5'),
        at('C2:C'),
        at("'Площадки сети'!A1"),
        at('Площадки сети!A1'),
        at('ИТОГ'),
        sheet.getRangeList(['A1', 'C:C']).getRanges().length,
        sheet.getNamedRanges().map(one => one.getName()),
      ];
    }),
  ).toEqual([
    'C2',
    'C2:C3',
    'C2:D3',
    'Мои баллы B3',
    'Мои баллы B3:D5',
    'Мои баллы C2:C',
    'Площадки сети A1',
    'Площадки сети A1',
    'Мои баллы B2:B4',
    2,
    ['итог'],
  ]);
  expect(() =>
    host.evaluate(() => SpreadsheetApp.getActiveSheet().getRange('нет такого')),
  ).toThrow('Range not found');
});

it('appends rows and grows for them', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      sheet.deleteRows(3, 998);
      sheet.deleteColumns(2, 25);
      sheet.appendRow(['а', 'б']).appendRow([1]).appendRow([2]);
      return [
        sheet.getDataRange().getValues(),
        sheet.getMaxRows(),
        sheet.getMaxColumns(),
        sheet.getLastRow(),
        sheet.getLastColumn(),
        sheet.getSheetValues(2, 1, -1, 1),
      ];
    }),
  ).toEqual([
    [
      ['а', 'б'],
      [1, ''],
      [2, ''],
    ],
    3,
    2,
    3,
    2,
    [[1], [2]],
  ]);
});

it('lets rows and columns come, go and move; formulas and looks follow', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
      sheet.getRange('A2').setBackground('#ff0000');
      sheet.getRange('C1').setFormula('=SUM(A1:A4)+A3');
      const formula = () => sheet.getRange('C1').getFormula();
      const seen: unknown[] = [];
      sheet.insertRowAfter(2);
      seen.push(formula(), sheet.getRange('A3').getBackground());
      sheet.insertRowBefore(2);
      seen.push(formula(), sheet.getRange('A2').getBackground());
      sheet.insertRowsAfter(6, 2);
      sheet.insertRowsBefore(7, 1);
      sheet.insertRows(7);
      sheet.insertRows(7, 2);
      seen.push(formula(), sheet.getMaxRows());
      sheet.deleteRow(2);
      seen.push(formula());
      sheet.insertColumnBefore(1);
      sheet.insertColumnAfter(1);
      sheet.insertColumnsBefore(1, 2);
      sheet.insertColumnsAfter(1, 1);
      sheet.insertColumns(1);
      sheet.insertColumns(1, 1);
      seen.push(sheet.getRange('J1').getFormula());
      sheet.deleteColumn(1);
      sheet.deleteColumns(1, 6);
      seen.push(formula());
      sheet.moveRows(sheet.getRange('1:1'), 6);
      seen.push(sheet.getRange('A1:A5').getValues().flat());
      seen.push(sheet.getRange('C5').getFormula().split('+')[1]);
      sheet.moveColumns(sheet.getRange('A:A'), 3);
      seen.push(sheet.getRange('B5').getValue());
      return seen;
    }),
  ).toEqual([
    '=SUM(A1:A5)+A4',
    '#ff0000',
    '=SUM(A1:A6)+A5',
    '#ff0000',
    '=SUM(A1:A6)+A5',
    1008,
    '=SUM(A1:A5)+A4',
    '=SUM(H1:H5)+H4',
    '=SUM(A1:A5)+A4',
    [2, '', 3, 4, 1],
    'A3',
    1,
  ]);
  expect(() =>
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.deleteRows(1, sheet.getMaxRows());
    }),
  ).toThrow("You can't delete all the rows on the sheet.");
  expect(() =>
    host.evaluate(() => SpreadsheetApp.getActiveSheet().insertRowAfter(5000)),
  ).toThrow('out of bounds');
  expect(() =>
    host.evaluate(() => {
      SpreadsheetApp.getActiveSheet().insertColumnsAfter(1, 10000);
    }),
  ).toThrow('above the limit of 10000000 cells');
});

it('has sizes, hidden and frozen lines', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      sheet.setColumnWidth(1, 40).setColumnWidths(2, 2, 50);
      sheet.setRowHeight(1, 5).setRowHeights(2, 1, 40);
      sheet.setRowHeightsForced(3, 1, 5);
      sheet.hideRows(1);
      sheet.hideRows(2, 2);
      sheet.showRows(2);
      sheet.showRows(3, 1);
      sheet.hideRow(sheet.getRange('5:6'));
      sheet.unhideRow(sheet.getRange('6:6'));
      sheet.hideColumns(1);
      sheet.hideColumns(2, 2);
      sheet.showColumns(2);
      sheet.showColumns(3, 1);
      sheet.hideColumn(sheet.getRange('E:F'));
      sheet.unhideColumn(sheet.getRange('F:F'));
      sheet.setFrozenRows(2);
      sheet.setFrozenColumns(1);
      const hidden = (name: 'isRowHiddenByUser' | 'isColumnHiddenByUser') =>
        [1, 2, 3, 4, 5, 6].filter(index => sheet[name](index));
      return [
        [1, 2, 3, 4].map(column => sheet.getColumnWidth(column)),
        [1, 2, 3, 4].map(row => sheet.getRowHeight(row)),
        hidden('isRowHiddenByUser'),
        hidden('isColumnHiddenByUser'),
        sheet.getFrozenRows(),
        sheet.getFrozenColumns(),
      ];
    }),
  ).toEqual([[40, 50, 50, 100], [21, 40, 5, 21], [1, 5], [1, 5], 2, 1]);
  expect(() =>
    host.evaluate(() => SpreadsheetApp.getActiveSheet().setFrozenRows(1000)),
  ).toThrow("You can't freeze all visible rows");
  expect(() =>
    host.evaluate(() => SpreadsheetApp.getActiveSheet().setColumnWidth(99, 9)),
  ).toThrow('out of bounds');
});

it('fits lines to their texts', () => {
  const [narrow, wide, columns, rows] = host.evaluate(() => {
    const sheet = SpreadsheetApp.getActive().insertSheet();
    const long = 'Муниципальное автономное общеобразовательное учреждение';
    sheet.getRange('A1:C1').setValues([['№', long, long]]);
    sheet.getRange('C1').setWrap(true);
    sheet.autoResizeColumn(1).autoResizeColumns(2, 1);
    const widths = [1, 2].map(column => sheet.getColumnWidth(column));
    sheet.autoResizeRows(1, 2);
    return [...widths, sheet.getColumnWidth(3), sheet.getRowHeight(1)];
  }) as number[];
  expect(narrow).toBeLessThan(30);
  expect(wide).toBeGreaterThan(300);
  expect(columns).toBe(100);
  expect(rows).toBeGreaterThan(60);
});

it('leaves the line with the button of a group outside of it', () => {
  const shift = (columns: string, before: boolean) =>
    host.evaluate(
      (a1: string, isBefore: boolean) => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const {AFTER, BEFORE} = SpreadsheetApp.GroupControlTogglePosition;
        sheet.setColumnGroupControlPosition(isBefore ? BEFORE : AFTER);
        sheet.getRange(a1).shiftColumnGroupDepth(-1).shiftColumnGroupDepth(1);
        return sheet.getColumnGroupDepth(2);
      },
      columns,
      before,
    );
  expect([shift('A:Y', false), shift('B:Z', true)]).toEqual([1, 1]);
  expect(() => shift('A:Z', false)).toThrow('the last of the columns');
  expect(() => shift('A:B', true)).toThrow('the first of the columns');
});

it('groups lines, one group within another', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const {BEFORE} = SpreadsheetApp.GroupControlTogglePosition;
      sheet.getRange('2:5').shiftRowGroupDepth(1);
      sheet.getRange('3:4').shiftRowGroupDepth(1);
      sheet.getRange('B:C').shiftColumnGroupDepth(1);
      const outer = sheet.getRowGroup(2, 1)!;
      const inner = sheet.getRowGroup(3, 2)!;
      const seen: unknown[] = [
        outer.getRange().getA1Notation(),
        inner.getDepth(),
        outer.getControlIndex(),
        sheet.getRowGroupDepth(3),
        sheet.getColumnGroupDepth(2),
        sheet.getRowGroup(1, 1),
        sheet.getColumnGroup(2, 1)!.getRange().getA1Notation(),
        String(sheet.getRowGroupControlPosition()),
        String(
          sheet
            .setColumnGroupControlPosition(BEFORE)
            .getColumnGroupControlPosition(),
        ),
      ];
      sheet.setRowGroupControlPosition(BEFORE);
      seen.push(outer.getControlIndex());
      inner.collapse();
      outer.collapse();
      outer.expand();
      const rows = () =>
        [2, 3, 4, 5].filter(row => sheet.isRowHiddenByUser(row));
      seen.push(rows(), inner.isCollapsed());
      sheet.expandAllRowGroups();
      seen.push(rows());
      sheet.collapseAllRowGroups().collapseAllColumnGroups();
      seen.push(rows(), sheet.isColumnHiddenByUser(2));
      sheet.expandAllColumnGroups();
      sheet.collapseAllColumnGroups().expandColumnGroupsUpToDepth(1);
      seen.push(sheet.isColumnHiddenByUser(2));
      sheet.expandRowGroupsUpToDepth(1);
      seen.push(rows());
      sheet.insertRowBefore(3);
      seen.push(sheet.getRowGroup(2, 1)!.getRange().getA1Notation());
      sheet.getRowGroup(4, 2)!.remove();
      seen.push(sheet.getRowGroupDepth(4));
      return seen;
    }),
  ).toEqual([
    'A2:Z5',
    2,
    6,
    2,
    1,
    null,
    'B1:C1000',
    'AFTER',
    'BEFORE',
    1,
    [3, 4],
    true,
    [],
    [2, 3, 4, 5],
    true,
    false,
    [3, 4],
    'A2:Z6',
    1,
  ]);
});

it('sorts below its frozen rows, finds texts, is cleared', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      sheet.getRange('A1:A3').setValues([['Имя'], ['б'], ['а']]);
      sheet.setFrozenRows(1);
      sheet.sort(1);
      const up = sheet.getDataRange().getValues().flat();
      sheet.sort(1, false);
      const down = sheet.getDataRange().getValues().flat();
      const found = sheet.createTextFinder('а').findAll().length;
      const cell = sheet.getRange('A1').setBackground('red').setNote('!');
      sheet.clear({contentsOnly: true});
      const look = cell.getBackground();
      sheet.clear({formatOnly: true}).clearNotes();
      const rest = [cell.getBackground(), cell.getNote(), cell.getValue()];
      cell.setValue(1).setBackground('red');
      sheet.clearContents().clearFormats();
      cell.setValue(1);
      sheet.clear();
      return [up, down, found, look, rest, cell.isBlank()];
    }),
  ).toEqual([
    ['Имя', 'а', 'б'],
    ['Имя', 'б', 'а'],
    1,
    '#ff0000',
    ['#ffffff', '', ''],
    true,
  ]);
});

it('is hidden, but not the last one', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const hidden = sheet.hideSheet().isSheetHidden();
      return [hidden, sheet.showSheet().isSheetHidden()];
    }),
  ).toEqual([true, false]);
  expect(() =>
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      book.getSheets().forEach(sheet => sheet.hideSheet());
    }),
  ).toThrow("You can't hide all the sheets");
});

it('is copied with all that hangs on it', () => {
  expect(
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const sheet = book.insertSheet('Образец');
      sheet
        .getRange('A1:B1')
        .setValues([[1, '=A1+1']])
        .setFontWeight('bold');
      sheet.getRange('A3:B4').merge();
      sheet
        .getRange('C1')
        .setDataValidation(
          SpreadsheetApp.newDataValidation()
            .requireValueInRange(sheet.getRange('A1:A2'))
            .build(),
        );
      sheet.setColumnWidth(1, 33);
      sheet.setFrozenRows(1);
      const copy = sheet.copyTo(book);
      const rule = copy.getRange('C1').getDataValidation()!;
      const [list] = rule.getCriteriaValues();
      return [
        copy.getName(),
        copy.getRange('B1').getValue(),
        copy.getRange('A1').getFontWeight(),
        copy.getRange('A4').isPartOfMerge(),
        copy.getColumnWidth(1),
        copy.getFrozenRows(),
        list.getSheet().getName(),
      ];
    }),
  ).toEqual(['Копия Образец', 2, 'bold', true, 33, 1, 'Копия Образец']);
});

it('has rules, protections, metadata, a filter', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const {SHEET, RANGE} = SpreadsheetApp.ProtectionType;
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .setRanges([sheet.getRange('A1:A9')])
        .whenNumberGreaterThan(5)
        .setBackground('red')
        .build();
      sheet.setConditionalFormatRules([rule]);
      sheet.insertRowBefore(1);
      const [moved] = sheet.getConditionalFormatRules();
      sheet.protect();
      sheet.getRange('A1').protect();
      sheet.addDeveloperMetadata('лист', 'баллы');
      const finder = sheet.createDeveloperMetadataFinder();
      const seen = [
        moved.getRanges()[0].getA1Notation(),
        sheet.getProtections(SHEET).length,
        sheet.getProtections(RANGE).length,
        sheet.getDeveloperMetadata()[0].getValue(),
        finder.find().length,
        sheet.getFilter(),
      ];
      sheet.clearConditionalFormatRules();
      return [...seen, sheet.getConditionalFormatRules()];
    }),
  ).toEqual(['A2:A10', 1, 1, 'баллы', 1, null, []]);
});

it('has a selection', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const a1 = (range: GoogleAppsScript.Spreadsheet.Range | null) =>
        range!.getA1Notation();
      const seen = [a1(sheet.getActiveRange())];
      sheet.getRange('A1:A3').setValue(1);
      seen.push(a1(sheet.setActiveRange(sheet.getRange('B2:C3'))));
      seen.push(a1(sheet.getActiveCell()));
      sheet.setCurrentCell(sheet.getRange('C3'));
      seen.push(a1(sheet.getCurrentCell()), a1(sheet.getActiveRange()));
      sheet.setActiveSelection('A1');
      sheet.setActiveSelection(sheet.getRange('A1'));
      const selection = sheet.getSelection();
      seen.push(
        a1(selection.getActiveRange()),
        a1(selection.getCurrentCell()),
        a1(selection.getNextDataRange(SpreadsheetApp.Direction.DOWN)),
        selection.getActiveSheet().getName() === sheet.getName() ? 'да' : 'нет',
      );
      sheet.setActiveRangeList(sheet.getRangeList(['A1', 'D4']));
      seen.push(
        ...sheet.getActiveRangeList()!.getRanges().map(a1),
        ...selection.getActiveRangeList()!.getRanges().map(a1),
        sheet.activate().getName() === sheet.getName() ? 'да' : 'нет',
      );
      return seen;
    }),
  ).toEqual([
    'A1',
    'B2:C3',
    'B2',
    'C3',
    'B2:C3',
    'A1',
    'A1',
    'A1:A3',
    'да',
    'A1',
    'D4',
    'A1',
    'D4',
    'да',
  ]);
});

it('takes one call for several ranges', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const list = sheet.getRangeList(['A1', 'C3:C4']);
      const {CLIP} = SpreadsheetApp.WrapStrategy;
      const {LEFT_TO_RIGHT} = SpreadsheetApp.TextDirection;
      list
        .setValue(' а ')
        .trimWhitespace()
        .setBackground('red')
        .setBackgroundRGB(0, 0, 255)
        .setFontColor('red')
        .setFontFamily('Roboto')
        .setFontLine('underline')
        .setFontSize(20)
        .setFontStyle('italic')
        .setFontWeight('bold')
        .setHorizontalAlignment('right')
        .setVerticalAlignment('top')
        .setNote('!')
        .setNumberFormat('0')
        .setShowHyperlink(true)
        .setTextDirection(LEFT_TO_RIGHT)
        .setTextRotation(90)
        .setVerticalText(false)
        .setWrap(true)
        .setWrapStrategy(CLIP)
        .setBorder(true, true, true, true, true, true)
        .setBorder(true, null, null, null, null, null, 'red', null)
        .breakApart()
        .activate();
      const cell = sheet.getRange('C4');
      const seen: unknown[] = [
        cell.getValue(),
        cell.getBackground(),
        cell.getFontSize(),
        cell.getNote(),
        sheet.getRange('B1').getValue(),
      ];
      list.clearNote().clearFormat().clearContent();
      seen.push(cell.getNote(), cell.getBackground(), cell.isBlank());
      list.setFormula('=1+1').setFormulaR1C1('=R1C1');
      seen.push(cell.getFormula());
      list.clear().clear({formatOnly: true});
      list.insertCheckboxes().check();
      seen.push(cell.getValue());
      list.uncheck();
      seen.push(cell.getValue());
      list.removeCheckboxes().insertCheckboxes('да').clearDataValidations();
      seen.push(cell.getDataValidation(), list.getRanges().length);
      return seen;
    }),
  ).toEqual([
    'а',
    '#0000ff',
    20,
    '!',
    '',
    '',
    '#ffffff',
    true,
    '=$A$1',
    true,
    false,
    null,
    2,
  ]);
});

it('keeps charts', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const chart = sheet
        .newChart()
        .asBarChart()
        .addRange(sheet.getRange('A1:B3'))
        .setPosition(5, 2, 0, 0)
        .build();
      sheet.insertChart(chart);
      sheet.insertRowBefore(1);
      const [placed] = sheet.getCharts();
      const seen: unknown[] = [
        placed.getContainerInfo().getAnchorRow(),
        placed.getRanges()[0].getA1Notation(),
      ];
      sheet.updateChart(placed.modify().setOption('title', 'Баллы').build());
      seen.push(sheet.getCharts()[0].getOptions().get('title'));
      sheet.removeChart(placed);
      return [...seen, sheet.getCharts().length];
    }),
  ).toEqual([6, 'A2:B4', 'Баллы', 0]);
});

it('hides rows by its filter', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      sheet.getRange('A1:A3').setValues([['Баллы'], [1], [9]]);
      const filter = sheet.getRange('A1:A3').createFilter();
      filter.setColumnFilterCriteria(
        1,
        SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(5).build(),
      );
      return [2, 3].map(row => sheet.isRowHiddenByFilter(row));
    }),
  ).toEqual([true, false]);
});

it('tells its alternating colours', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      sheet.getRange('B2:C4').applyColumnBanding();
      return sheet.getBandings().map(each => each.getRange().getA1Notation());
    }),
  ).toEqual(['B2:C4']);
});
