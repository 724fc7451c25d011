/** Rules of data validation as plain data, and back: the journal keeps those that a repair replaced. */

import type {Rule, RuleValue} from '../model/reshape';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = GoogleAppsScript.Spreadsheet.Range;

export function readRule(rule: DataValidation | null): Rule | null {
  if (rule === null) return null;
  return {
    criteria: String(rule.getCriteriaType()),
    values: rule.getCriteriaValues().map(readValue),
    allowsOthers: rule.getAllowInvalid(),
    help: rule.getHelpText() ?? '',
  };
}

function readValue(value: unknown): RuleValue {
  if (value instanceof Date) return {moment: value.getTime()};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value as RuleValue;
  }
  const range = value as Range;
  return {
    sheet: range.getSheet().getSheetId(),
    area: range.getA1Notation(),
  };
}

/** @throws Error where the rule names a range of a sheet that is gone */
export function buildRule(
  book: Spreadsheet,
  rule: Rule | null,
): DataValidation | null {
  if (rule === null) return null;
  const {DataValidationCriteria} = SpreadsheetApp;
  const builder = SpreadsheetApp.newDataValidation()
    .withCriteria(
      DataValidationCriteria[
        rule.criteria as keyof typeof DataValidationCriteria
      ] as GoogleAppsScript.Spreadsheet.DataValidationCriteria,
      rule.values.map(value => givenValue(book, value)),
    )
    .setAllowInvalid(rule.allowsOthers);
  return (rule.help === '' ? builder : builder.setHelpText(rule.help)).build();
}

function givenValue(book: Spreadsheet, value: RuleValue): unknown {
  if (typeof value !== 'object') return value;
  if ('moment' in value) return new Date(value.moment);
  if (!('sheet' in value)) return [...value];
  const sheet = book
    .getSheets()
    .find(each => each.getSheetId() === value.sheet);
  if (sheet === undefined) throw new Error(`No sheet ${value.sheet}`);
  return sheet.getRange(value.area);
}
