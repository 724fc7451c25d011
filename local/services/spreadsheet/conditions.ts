/** What a conditional format asks: BooleanCondition, GradientCondition. */

import type {GradientPoint} from '../../book/attachments';
import type {Style} from '../../book/style';
import type {EnumMember} from '../enum';
import type {Criterion} from './criteria';
import {BooleanCriteria, InterpolationType} from './enums';

export type Gradient = Partial<Record<'min' | 'mid' | 'max', GradientPoint>>;

export class BooleanCondition {
  static readonly gas = 'Spreadsheet.BooleanCondition';

  constructor(
    private readonly criterion: Criterion,
    private readonly look: Style,
  ) {}

  getBackground(): string | null {
    return this.look.background ?? null;
  }

  getBold(): boolean | null {
    return this.look.bold ?? null;
  }

  getCriteriaType(): EnumMember {
    return BooleanCriteria[this.criterion.name as keyof typeof BooleanCriteria];
  }

  getCriteriaValues(): readonly unknown[] {
    return this.criterion.values;
  }

  getFontColor(): string | null {
    return this.look.fontColor ?? null;
  }

  getItalic(): boolean | null {
    return this.look.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }

  getUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
}

export class GradientCondition {
  static readonly gas = 'Spreadsheet.GradientCondition';

  constructor(private readonly gradient: Gradient) {}

  getMaxColor(): string {
    return this.gradient.max?.color ?? '';
  }

  getMaxType(): EnumMember | null {
    return interpolation(this.gradient.max);
  }

  getMaxValue(): string {
    return this.gradient.max?.value ?? '';
  }

  getMidColor(): string {
    return this.gradient.mid?.color ?? '';
  }

  getMidType(): EnumMember | null {
    return interpolation(this.gradient.mid);
  }

  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }

  getMinColor(): string {
    return this.gradient.min?.color ?? '';
  }

  getMinType(): EnumMember | null {
    return interpolation(this.gradient.min);
  }

  getMinValue(): string {
    return this.gradient.min?.value ?? '';
  }
}

const interpolation = (point?: GradientPoint): EnumMember | null =>
  point
    ? InterpolationType[point.type as keyof typeof InterpolationType]
    : null;
