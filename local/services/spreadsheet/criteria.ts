/** Criteria between scripts and the book: dates, relative dates and ranges as each side holds them. */

import {dateOf, serialOf} from '../../book/dates';
import type {CriterionValue} from '../../book/attachments';
import {EnumMember, enumNameOf} from '../enum';
import {RelativeDate} from './enums';

export function toBook(value: unknown, timeZone: string): CriterionValue {
  if (value instanceof Date) return {serial: serialOf(value, timeZone)};
  if (enumNameOf(value) === 'RelativeDate') {
    return {relative: (value as EnumMember).name()};
  }
  return value as CriterionValue;
}

export function toScript(value: CriterionValue, timeZone: string): unknown {
  if (typeof value !== 'object') return value;
  return 'serial' in value
    ? dateOf(value.serial, timeZone)
    : RelativeDate[value.relative as keyof typeof RelativeDate];
}

/** What is chosen so far in a builder of conditions: a name of BooleanCriteria and its values. */
export interface Criterion {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** The `when…` methods that conditional formats and filters share. */
export abstract class CriterionBuilder {
  protected criterion: Criterion | null = null;

  protected choose(name: string, ...values: unknown[]): this {
    this.criterion = {name, values};
    return this;
  }

  /** A criterion by its enum, with the values of the corresponding `when…`. */
  withCriteria(criteria: EnumMember, args: unknown[]): this {
    return this.choose(criteria.name(), ...args);
  }

  whenCellEmpty(): this {
    return this.choose('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.choose('CELL_NOT_EMPTY');
  }

  whenDateAfter(date: Date | EnumMember): this {
    return this.choose(dated('DATE_AFTER', date), date);
  }

  whenDateBefore(date: Date | EnumMember): this {
    return this.choose(dated('DATE_BEFORE', date), date);
  }

  whenDateEqualTo(date: Date | EnumMember): this {
    return this.choose(dated('DATE_EQUAL_TO', date), date);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.choose('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.choose('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.choose('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.choose('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.choose('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.choose('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.choose('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.choose('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.choose('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): this {
    return this.choose('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.choose('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEndsWith(text: string): this {
    return this.choose('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): this {
    return this.choose('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.choose('TEXT_STARTS_WITH', text);
  }
}

const dated = (name: string, date: Date | EnumMember): string =>
  date instanceof Date ? name : `${name}_RELATIVE`;
