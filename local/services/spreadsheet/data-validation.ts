/** DataValidation and its builder. */

import type {Validation} from '../../book/attachments';
import type {Area} from '../../book/area';
import type {Sheet as SheetData} from '../../book/sheet';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {toBook, toScript} from './criteria';
import type {Desk} from './desk';
import {DataValidationCriteria} from './enums';
import type {Range} from './range';

interface Rule {
  criteria: string | null;
  /** As getCriteriaValues gives them. */
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

export class DataValidation {
  static readonly gas = 'Spreadsheet.DataValidation';

  constructor(private readonly rule: Rule) {}

  /** The script's object for a rule of the book. */
  static of(desk: Desk, sheet: SheetData, rule: Validation): DataValidation {
    const {criteria, allowInvalid} = rule;
    const plain = rule.values.map(one => toScript(one, sheet.book.timeZone));
    const values =
      criteria === 'VALUE_IN_LIST'
        ? [plain, rule.showDropdown ?? true]
        : criteria === 'VALUE_IN_RANGE'
          ? [
              rule.range && desk.referred(sheet.book, rule.range),
              rule.showDropdown ?? true,
            ]
          : plain;
    const helpText = rule.helpText ?? null;
    return new DataValidation({criteria, values, allowInvalid, helpText});
  }

  /** The book's form of the rule for an area of a sheet, to which relative references of a formula belong. */
  forArea(sheet: SheetData, {row, column}: Area): Validation {
    const {criteria, values, allowInvalid, helpText} = this.rule;
    const base = {
      criteria: criteria!,
      values: [],
      allowInvalid,
      ...(helpText === null ? {} : {helpText}),
    };
    if (criteria === 'VALUE_IN_LIST') {
      const [items, showDropdown] = values as [string[], boolean];
      return {...base, values: [...items], showDropdown};
    }
    if (criteria === 'VALUE_IN_RANGE') {
      const [range, showDropdown] = values as [Range, boolean];
      if (range.data.book !== sheet.book) {
        throw new ServiceError(
          'The range of a data validation rule must be in the same spreadsheet.',
        );
      }
      const reference = {sheet: range.data.id, area: range.area};
      return {...base, range: reference, showDropdown};
    }
    const plain = values.map(one => toBook(one, sheet.book.timeZone));
    if (criteria !== 'CUSTOM_FORMULA') return {...base, values: plain};
    const home = {sheet: sheet.id, area: {row, column, rows: 1, columns: 1}};
    return {...base, values: plain, base: home};
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder({...this.rule});
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): EnumMember {
    return criteriaMember(this.rule.criteria!);
  }

  getCriteriaValues(): unknown[] {
    return this.rule.values;
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }
}

/** Items of a list; longer ones must be ranges: Google's message in requireValueInList. */
const longestList = 500;

export class DataValidationBuilder {
  static readonly gas = 'Spreadsheet.DataValidationBuilder';

  constructor(
    // Google lets invalid data in by default, with a warning mark.
    private rule: Rule = {
      criteria: null,
      values: [],
      allowInvalid: true,
      helpText: null,
    },
  ) {}

  private require(criteria: string, ...values: unknown[]): this {
    this.rule = {...this.rule, criteria, values};
    return this;
  }

  build(): DataValidation {
    if (this.rule.criteria === null) {
      throw new ServiceError('Data validation rule must have a criteria.');
    }
    return new DataValidation(this.rule);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder({...this.rule});
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): EnumMember | null {
    const {criteria} = this.rule;
    return criteria === null ? null : criteriaMember(criteria);
  }

  getCriteriaValues(): unknown[] {
    return this.rule.values;
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = {...this.rule, allowInvalid};
    return this;
  }

  setHelpText(helpText: string): this {
    this.rule = {...this.rule, helpText};
    return this;
  }

  withCriteria(criteria: EnumMember, args: unknown[]): this {
    return this.require(criteria.name(), ...args);
  }

  requireCheckbox(...values: unknown[]): this {
    return this.require('CHECKBOX', ...values);
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', start, end);
  }

  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', date);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', date);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: string[], showDropdown = true): this {
    if (values.length > longestList) {
      throw new ServiceError(
        `The data validation rule has more items than the limit of ${longestList}. Use the “List from a range” criteria instead.`,
      );
    }
    return this.require('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    return this.require('VALUE_IN_RANGE', range, showDropdown);
  }
}

const criteriaMember = (name: string): EnumMember =>
  DataValidationCriteria[name as keyof typeof DataValidationCriteria];
