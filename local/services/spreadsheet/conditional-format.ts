/** ConditionalFormatRule and its builder. */

import type {ConditionalFormat} from '../../book/attachments';
import type {Sheet as SheetData} from '../../book/sheet';
import type {Style} from '../../book/style';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {cssColor} from './colors';
import {Criterion, CriterionBuilder, toBook, toScript} from './criteria';
import type {Desk} from './desk';
import {BooleanCondition, Gradient, GradientCondition} from './conditions';
import type {Range} from './range';

interface Rule {
  ranges: readonly Range[];
  criterion: Criterion | null;
  look: Style;
  gradient: Gradient;
}

export class ConditionalFormatRule {
  static readonly gas = 'Spreadsheet.ConditionalFormatRule';

  constructor(private readonly rule: Rule) {}

  static of(
    desk: Desk,
    sheet: SheetData,
    format: ConditionalFormat,
  ): ConditionalFormatRule {
    const {condition, gradient} = format;
    return new ConditionalFormatRule({
      ranges: format.ranges.map(area => desk.range(sheet, area)),
      criterion: condition
        ? {
            name: condition.criteria,
            values: condition.values.map(one =>
              toScript(one, sheet.book.timeZone),
            ),
          }
        : null,
      look: condition?.style ?? {},
      gradient: gradient ?? {},
    });
  }

  /** The book's form, for the sheet that the rule is put on. */
  forSheet(sheet: SheetData): ConditionalFormat {
    const {ranges, criterion, look, gradient} = this.rule;
    if (ranges.some(range => range.data !== sheet)) {
      throw new ServiceError(
        'Conditional format rule cannot reference a different sheet.',
      );
    }
    const areas = ranges.map(range => range.area);
    const {min, mid, max} = gradient;
    if (min && max) return {ranges: areas, gradient: {min, mid, max}};
    return {
      ranges: areas,
      condition: {
        criteria: criterion!.name,
        values: criterion!.values.map(one => toBook(one, sheet.book.timeZone)),
        style: look,
      },
    };
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder({...this.rule});
  }

  getBooleanCondition(): BooleanCondition | null {
    const {criterion, look} = this.rule;
    return criterion && new BooleanCondition(criterion, look);
  }

  getGradientCondition(): GradientCondition | null {
    return this.rule.gradient.min
      ? new GradientCondition(this.rule.gradient)
      : null;
  }

  getRanges(): readonly Range[] {
    return this.rule.ranges;
  }
}

export class ConditionalFormatRuleBuilder extends CriterionBuilder {
  static readonly gas = 'Spreadsheet.ConditionalFormatRuleBuilder';

  private ranges: readonly Range[];
  private look: Style;
  private gradient: Gradient;

  constructor(rule?: Rule) {
    super();
    this.ranges = rule?.ranges ?? [];
    this.criterion = rule?.criterion ?? null;
    this.look = rule?.look ?? {};
    this.gradient = rule?.gradient ?? {};
  }

  build(): ConditionalFormatRule {
    const {ranges, criterion, look, gradient} = this;
    if (ranges.length === 0) {
      throw new ServiceError('Conditional format rule must have a range.');
    }
    const ends = gradient.min && gradient.max;
    if (!criterion && !ends) {
      throw new ServiceError('Conditional format rule must have a condition.');
    }
    return new ConditionalFormatRule({ranges, criterion, look, gradient});
  }

  copy(): ConditionalFormatRuleBuilder {
    const {ranges, criterion, look, gradient} = this;
    return new ConditionalFormatRuleBuilder({
      ranges,
      criterion,
      look,
      gradient,
    });
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.criterion && new BooleanCondition(this.criterion, this.look);
  }

  getGradientCondition(): GradientCondition | null {
    return this.gradient.min ? new GradientCondition(this.gradient) : null;
  }

  getRanges(): readonly Range[] {
    return this.ranges;
  }

  setRanges(ranges: Range[]): this {
    this.ranges = ranges;
    return this;
  }

  private dress(patch: Style): this {
    this.look = {...this.look, ...patch};
    return this;
  }

  setBackground(color: string | null): this {
    return this.dress({background: cssColor(color) ?? undefined});
  }

  setFontColor(color: string | null): this {
    return this.dress({fontColor: cssColor(color) ?? undefined});
  }

  setBold(bold: boolean | null): this {
    return this.dress({bold: bold ?? undefined});
  }

  setItalic(italic: boolean | null): this {
    return this.dress({italic: italic ?? undefined});
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.dress({strikethrough: strikethrough ?? undefined});
  }

  setUnderline(underline: boolean | null): this {
    return this.dress({underline: underline ?? undefined});
  }

  private point(
    at: keyof Gradient,
    color: string,
    type: string,
    value: string,
  ): this {
    const point = {color: cssColor(color)!, type, value};
    this.gradient = {...this.gradient, [at]: point};
    this.criterion = null;
    return this;
  }

  setGradientMaxpoint(color: string): this {
    return this.point('max', color, 'MAX', '');
  }

  setGradientMaxpointWithValue(
    color: string,
    type: EnumMember,
    value: string,
  ): this {
    return this.point('max', color, type.name(), value);
  }

  setGradientMidpointWithValue(
    color: string,
    type: EnumMember,
    value: string,
  ): this {
    return this.point('mid', color, type.name(), value);
  }

  setGradientMinpoint(color: string): this {
    return this.point('min', color, 'MIN', '');
  }

  setGradientMinpointWithValue(
    color: string,
    type: EnumMember,
    value: string,
  ): this {
    return this.point('min', color, type.name(), value);
  }
}
