/** Data validation, conditional formats, filters: their builders and what they do. */

import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';

const host = createHost({now: () => new Date('2023-02-09T12:00:00Z')});
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Spreadsheet.DataValidation',
    'Spreadsheet.DataValidationBuilder',
    'Spreadsheet.ConditionalFormatRule',
    'Spreadsheet.ConditionalFormatRuleBuilder',
    'Spreadsheet.BooleanCondition',
    'Spreadsheet.GradientCondition',
    'Spreadsheet.Filter',
    'Spreadsheet.FilterCriteria',
    'Spreadsheet.FilterCriteriaBuilder',
  ]);
  host.book.close();
});

describe('data validation', () => {
  type Make = (
    builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  ) => GoogleAppsScript.Spreadsheet.DataValidationBuilder;

  /** Whether a rejecting rule takes each of the values. */
  const takes = (make: Make, values: unknown[]) =>
    host.evaluate(
      `(values => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('B2');
        cell.clearDataValidations().clear();
        const make = ${String(make)};
        const builder = make(SpreadsheetApp.newDataValidation());
        cell.setDataValidation(builder.setAllowInvalid(false).build());
        return values.map(value => {
          try {
            cell.clear();
            cell.setValue(value);
            return true;
          } catch (error) {
            return false;
          }
        });
      })(${JSON.stringify(values)})`,
    );

  it('by numbers', () => {
    const values = [4, 5, 7, 9, 10, 'текст'];
    const no = false;
    const yes = true;
    expect(takes(b => b.requireNumberBetween(5, 9), values)).toEqual([
      no,
      yes,
      yes,
      yes,
      no,
      no,
    ]);
    expect(takes(b => b.requireNumberNotBetween(5, 9), values)).toEqual([
      yes,
      no,
      no,
      no,
      yes,
      no,
    ]);
    expect(takes(b => b.requireNumberEqualTo(7), [7, 8])).toEqual([yes, no]);
    expect(takes(b => b.requireNumberNotEqualTo(7), [7, 8])).toEqual([no, yes]);
    expect(takes(b => b.requireNumberGreaterThan(7), [7, 8])).toEqual([
      no,
      yes,
    ]);
    expect(takes(b => b.requireNumberGreaterThanOrEqualTo(7), [6, 7])).toEqual([
      no,
      yes,
    ]);
    expect(takes(b => b.requireNumberLessThan(7), [6, 7])).toEqual([yes, no]);
    expect(takes(b => b.requireNumberLessThanOrEqualTo(7), [7, 8])).toEqual([
      yes,
      no,
    ]);
  });

  it('by dates', () => {
    const days = ['08.02.2023', '09.02.2023', '10.02.2023', 'текст'];
    expect(takes(b => b.requireDate(), days)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(takes(b => b.requireDateAfter(new Date(2023, 1, 9)), days)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(takes(b => b.requireDateBefore(new Date(2023, 1, 9)), days)).toEqual(
      [true, false, false, false],
    );
    expect(
      takes(b => b.requireDateEqualTo(new Date(2023, 1, 9)), days),
    ).toEqual([false, true, false, false]);
    expect(
      takes(b => b.requireDateOnOrAfter(new Date(2023, 1, 9)), days),
    ).toEqual([false, true, true, false]);
    expect(
      takes(b => b.requireDateOnOrBefore(new Date(2023, 1, 9)), days),
    ).toEqual([true, true, false, false]);
    expect(
      takes(
        b => b.requireDateBetween(new Date(2023, 1, 9), new Date(2023, 1, 10)),
        days,
      ),
    ).toEqual([false, true, true, false]);
    expect(
      takes(
        b =>
          b.requireDateNotBetween(new Date(2023, 1, 9), new Date(2023, 1, 10)),
        days,
      ),
    ).toEqual([true, false, false, false]);
  });

  it('by texts', () => {
    const values = ['Школа № 5', 'гимназия', 'mail@example.org'];
    expect(takes(b => b.requireTextContains('школа'), values)).toEqual([
      true,
      false,
      false,
    ]);
    expect(takes(b => b.requireTextDoesNotContain('школа'), values)).toEqual([
      false,
      true,
      true,
    ]);
    expect(takes(b => b.requireTextEqualTo('гимназия'), values)).toEqual([
      false,
      true,
      false,
    ]);
    expect(takes(b => b.requireTextIsEmail(), values)).toEqual([
      false,
      false,
      true,
    ]);
    expect(
      takes(b => b.requireTextIsUrl(), ['https://example.org/a', 'нет']),
    ).toEqual([true, false]);
  });

  it('by lists and boxes', () => {
    expect(
      takes(b => b.requireValueInList(['да', '5']), ['да', 5, 'Да', 6]),
    ).toEqual([true, true, false, false]);
    expect(() =>
      host.evaluate(() => {
        const long = Array.from({length: 501}, (_, i) => `№ ${i}`);
        SpreadsheetApp.newDataValidation().requireValueInList(long);
      }),
    ).toThrow('more items than the limit of 500');
    host.evaluate(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('D1:D2');
      range.setValues([['из листа'], [7]]);
    });
    expect(
      takes(
        b =>
          b.requireValueInRange(
            SpreadsheetApp.getActiveSheet().getRange('D1:D9'),
          ),
        ['из листа', 7, 'нет'],
      ),
    ).toEqual([true, true, false]);
    expect(takes(b => b.requireCheckbox(), [true, false, 'да'])).toEqual([
      true,
      true,
      false,
    ]);
    expect(takes(b => b.requireCheckbox('да'), ['да', 'нет'])).toEqual([
      true,
      false,
    ]);
  });

  it('by formulas, and what they refuse leaves no trace', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const rule = SpreadsheetApp.newDataValidation()
          .requireFormulaSatisfied('=COUNTIF(A$1:A$9;A1)=1')
          .setAllowInvalid(false)
          .build();
        const range = sheet.getRange('A1:A9').setDataValidation(rule);
        sheet.getRange('A1').setValue('код');
        sheet.getRange('A2').setValue('другой');
        let message = '';
        try {
          sheet.getRange('A2:A3').setValues([[''], ['код']]);
        } catch (error) {
          message = (error as Error).message;
        }
        return [message, range.getValues().flat().slice(0, 4)];
      }),
    ).toEqual([
      'The data you entered in cell A3 violates the data validation rules set on this cell.',
      ['код', 'другой', '', ''],
    ]);
  });

  it('tells what it was made of', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const {NUMBER_BETWEEN} = SpreadsheetApp.DataValidationCriteria;
        const builder = SpreadsheetApp.newDataValidation();
        const empty = [
          builder.getCriteriaType(),
          builder.getCriteriaValues(),
          builder.getHelpText(),
          builder.getAllowInvalid(),
        ];
        builder.withCriteria(NUMBER_BETWEEN, [0, 5]).setHelpText('от 0 до 5');
        const rule = builder.copy().build();
        const cell = sheet.getRange('A1').setDataValidation(rule);
        const back = cell.getDataValidation()!;
        const formula = SpreadsheetApp.newDataValidation()
          .requireFormulaSatisfied('=A1>B1')
          .build();
        const date = SpreadsheetApp.newDataValidation()
          .requireDateAfter(new Date(Date.UTC(2023, 1, 9)))
          .build();
        sheet.getRange('A2').setDataValidation(formula);
        sheet.getRange('A3').setDataValidation(date);
        sheet.insertColumnBefore(2);
        const values = (a1: string) =>
          sheet.getRange(a1).getDataValidation()!.getCriteriaValues();
        return [
          empty,
          back.getCriteriaType() === NUMBER_BETWEEN,
          back.getCriteriaValues(),
          back.getHelpText(),
          back.getAllowInvalid(),
          back.copy().requireDate().build().getCriteriaValues(),
          values('A2'),
          values('A3')[0].toISOString(),
        ];
      }),
    ).toEqual([
      [null, [], null, true],
      true,
      [0, 5],
      'от 0 до 5',
      true,
      [],
      ['=A1>C1'],
      '2023-02-09T00:00:00.000Z',
    ]);
    expect(() =>
      host.evaluate(() => SpreadsheetApp.newDataValidation().build()),
    ).toThrow('must have a criteria');
  });
});

describe('conditional formats', () => {
  it('are built, put on the sheet and had back', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const ranges = [sheet.getRange('A1:A5')];
        const rule = SpreadsheetApp.newConditionalFormatRule()
          .setRanges(ranges)
          .whenFormulaSatisfied('=$A1>5')
          .setBackground('#ffeeee')
          .setFontColor('red')
          .setBold(true)
          .setItalic(true)
          .setStrikethrough(true)
          .setUnderline(true)
          .build();
        sheet.setConditionalFormatRules([rule]);
        sheet.insertColumnBefore(1);
        const [back] = sheet.getConditionalFormatRules();
        const condition = back.getBooleanCondition()!;
        return [
          back.getRanges()[0].getA1Notation(),
          back.getGradientCondition(),
          String(condition.getCriteriaType()),
          condition.getCriteriaValues(),
          condition.getBackground(),
          condition.getFontColor(),
          condition.getBold(),
          condition.getItalic(),
          condition.getStrikethrough(),
          condition.getUnderline(),
        ];
      }),
    ).toEqual([
      'B1:B5',
      null,
      'CUSTOM_FORMULA',
      ['=$B1>5'],
      '#ffeeee',
      '#ff0000',
      true,
      true,
      true,
      true,
    ]);
  });

  it('know every condition', () => {
    expect(
      host.evaluate(() => {
        const ranges = [SpreadsheetApp.getActiveSheet().getRange('A1')];
        const b = () =>
          SpreadsheetApp.newConditionalFormatRule().setRanges(ranges);
        const day = new Date(Date.UTC(2023, 0, 1));
        const {TODAY} = SpreadsheetApp.RelativeDate;
        const {NUMBER_EQUAL_TO} = SpreadsheetApp.BooleanCriteria;
        return [
          b().whenCellEmpty(),
          b().whenCellNotEmpty(),
          b().whenDateAfter(day),
          b().whenDateBefore(TODAY),
          b().whenDateEqualTo(TODAY),
          b().whenNumberBetween(1, 2),
          b().whenNumberEqualTo(1),
          b().whenNumberGreaterThan(1),
          b().whenNumberGreaterThanOrEqualTo(1),
          b().whenNumberLessThan(1),
          b().whenNumberLessThanOrEqualTo(1),
          b().whenNumberNotBetween(1, 2),
          b().whenNumberNotEqualTo(1),
          b().whenTextContains('а'),
          b().whenTextDoesNotContain('а'),
          b().whenTextEndsWith('а'),
          b().whenTextEqualTo('а'),
          b().whenTextStartsWith('а'),
          b().withCriteria(NUMBER_EQUAL_TO, [9]),
        ].map(builder => {
          const condition = builder.copy().build().getBooleanCondition()!;
          return `${condition.getCriteriaType()} ${condition.getCriteriaValues().length}`;
        });
      }),
    ).toEqual([
      'CELL_EMPTY 0',
      'CELL_NOT_EMPTY 0',
      'DATE_AFTER 1',
      'DATE_BEFORE_RELATIVE 1',
      'DATE_EQUAL_TO_RELATIVE 1',
      'NUMBER_BETWEEN 2',
      'NUMBER_EQUAL_TO 1',
      'NUMBER_GREATER_THAN 1',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO 1',
      'NUMBER_LESS_THAN 1',
      'NUMBER_LESS_THAN_OR_EQUAL_TO 1',
      'NUMBER_NOT_BETWEEN 2',
      'NUMBER_NOT_EQUAL_TO 1',
      'TEXT_CONTAINS 1',
      'TEXT_DOES_NOT_CONTAIN 1',
      'TEXT_ENDS_WITH 1',
      'TEXT_EQUAL_TO 1',
      'TEXT_STARTS_WITH 1',
      'NUMBER_EQUAL_TO 1',
    ]);
  });

  it('know gradients', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const {NUMBER, PERCENT} = SpreadsheetApp.InterpolationType;
        const builder = SpreadsheetApp.newConditionalFormatRule()
          .setRanges([sheet.getRange('A1:A9')])
          .setGradientMinpoint('#ffffff')
          .setGradientMidpointWithValue('yellow', PERCENT, '50')
          .setGradientMaxpoint('green')
          .setGradientMaxpointWithValue('lime', NUMBER, '100');
        builder.setGradientMinpointWithValue('red', NUMBER, '0');
        const gone = builder.getBooleanCondition();
        const own = builder.getGradientCondition()!.getMinColor();
        sheet.setConditionalFormatRules([builder.build()]);
        const [rule] = sheet.getConditionalFormatRules();
        const gradient = rule.copy().build().getGradientCondition()!;
        return [
          gone,
          own,
          builder.getRanges().length,
          rule.getBooleanCondition(),
          gradient.getMinColor(),
          String(gradient.getMinType()),
          gradient.getMinValue(),
          gradient.getMidColor(),
          String(gradient.getMidType()),
          gradient.getMidValue(),
          gradient.getMaxColor(),
          String(gradient.getMaxType()),
          gradient.getMaxValue(),
        ];
      }),
    ).toEqual([
      null,
      '#ff0000',
      1,
      null,
      '#ff0000',
      'NUMBER',
      '0',
      '#ffff00',
      'PERCENT',
      '50',
      '#00ff00',
      'NUMBER',
      '100',
    ]);
  });

  it('need a range of their sheet and a condition', () => {
    expect(() =>
      host.evaluate(() => SpreadsheetApp.newConditionalFormatRule().build()),
    ).toThrow('must have a range');
    expect(() =>
      host.evaluate(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1');
        SpreadsheetApp.newConditionalFormatRule().setRanges([range]).build();
      }),
    ).toThrow('must have a condition');
    expect(() =>
      host.evaluate(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1');
        const rule = SpreadsheetApp.newConditionalFormatRule()
          .setRanges([range])
          .whenCellEmpty()
          .build();
        const other = SpreadsheetApp.getActive().insertSheet();
        other.setConditionalFormatRules([rule]);
      }),
    ).toThrow('cannot reference a different sheet');
  });
});

describe('filters', () => {
  type Make = (
    builder: GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder,
  ) => GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

  /** The values that a filter leaves in sight. */
  const shown = (make: Make) =>
    host.evaluate(
      `(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const values = ['', 3, 5, 7, 'Школа', '08.02.2023', '09.02.2023'];
        sheet.getRange('A1:A8').setValues([['Что'], ...values.map(v => [v])]);
        const make = ${String(make)};
        sheet.getRange('A1:A8').createFilter()
          .setColumnFilterCriteria(1, make(SpreadsheetApp.newFilterCriteria()).build());
        return values.filter((value, i) => !sheet.isRowHiddenByFilter(i + 2));
      })()`,
    );

  it('show what meets their criterion', () => {
    expect(shown(b => b.whenCellEmpty())).toEqual(['']);
    expect(shown(b => b.whenCellNotEmpty())).toHaveLength(6);
    expect(shown(b => b.whenNumberEqualTo(5))).toEqual([5]);
    expect(shown(b => b.whenNumberNotEqualTo(5))).toEqual([
      3,
      7,
      '08.02.2023',
      '09.02.2023',
    ]);
    expect(shown(b => b.whenNumberBetween(4, 7))).toEqual([5, 7]);
    expect(shown(b => b.whenNumberNotBetween(4, 99999))).toEqual([3]);
    expect(shown(b => b.whenNumberGreaterThan(44965))).toEqual(['09.02.2023']);
    expect(shown(b => b.whenNumberGreaterThanOrEqualTo(44966))).toEqual([
      '09.02.2023',
    ]);
    expect(shown(b => b.whenNumberLessThan(5))).toEqual([3]);
    expect(shown(b => b.whenNumberLessThanOrEqualTo(5))).toEqual([3, 5]);
    expect(shown(b => b.whenTextContains('кол'))).toEqual(['Школа']);
    expect(shown(b => b.whenTextDoesNotContain('2'))).toEqual([
      '',
      3,
      5,
      7,
      'Школа',
    ]);
    expect(shown(b => b.whenTextEndsWith('ла'))).toEqual(['Школа']);
    expect(shown(b => b.whenTextStartsWith('шк'))).toEqual(['Школа']);
    expect(shown(b => b.whenTextEqualTo('школа'))).toEqual(['Школа']);
    expect(
      shown(b => b.whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY)),
    ).toEqual(['09.02.2023']);
    expect(shown(b => b.whenDateAfter(new Date(Date.UTC(2023, 1, 8))))).toEqual(
      ['09.02.2023'],
    );
    expect(
      shown(b =>
        b
          .whenDateBefore(SpreadsheetApp.RelativeDate.TODAY)
          .setHiddenValues(['3', '5', '7']),
      ),
    ).toEqual(['08.02.2023']);
    expect(shown(b => b.whenFormulaSatisfied('=LEN(A2)=1'))).toEqual([3, 5, 7]);
    expect(shown(b => b.setVisibleValues(['5', 'Школа']))).toEqual([
      5,
      'Школа',
    ]);
    expect(
      shown(b =>
        b.withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_EQUAL_TO, [7]),
      ),
    ).toEqual([7]);
  });

  it('tell what they are, sort and go', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        sheet.getRange('B1:B3').setValues([['Балл'], [2], [1]]);
        const filter = sheet.getRange('B1:B3').createFilter();
        const builder = SpreadsheetApp.newFilterCriteria()
          .whenNumberGreaterThan(1)
          .setHiddenValues(['9']);
        const own = [
          String(builder.getCriteriaType()),
          builder.getCriteriaValues(),
          builder.getHiddenValues(),
          builder.getVisibleValues(),
        ];
        filter.setColumnFilterCriteria(2, builder.copy().build());
        const criteria = filter.getColumnFilterCriteria(2)!;
        const had = [
          String(criteria.getCriteriaType()),
          criteria.getCriteriaValues(),
          criteria.getHiddenValues(),
          criteria.copy().build().getVisibleValues(),
        ];
        filter.sort(2, true);
        const hidden = [2, 3].map(row => sheet.isRowHiddenByFilter(row));
        filter.removeColumnFilterCriteria(2);
        const rest = [
          filter.getColumnFilterCriteria(2),
          sheet.isRowHiddenByFilter(2),
          filter.getRange().getA1Notation(),
        ];
        filter.remove();
        return [own, had, hidden, rest, sheet.getFilter()];
      }),
    ).toEqual([
      ['NUMBER_GREATER_THAN', [1], ['9'], []],
      ['NUMBER_GREATER_THAN', [1], ['9'], []],
      [true, false],
      [null, false, 'B1:B3'],
      null,
    ]);
    expect(() =>
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const filter = sheet.getRange('B1:B3').createFilter();
        filter.setColumnFilterCriteria(1, null);
      }),
    ).toThrow('out of the bounds of the filter');
  });
});
