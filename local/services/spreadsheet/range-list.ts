/** RangeList: one call for several ranges of a sheet. */

import type {CriterionValue} from '../../book/attachments';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import type {Range} from './range';
import type {ClearOptions} from './range-moves';

export class RangeList {
  static readonly gas = 'Spreadsheet.RangeList';

  constructor(
    private readonly desk: Desk,
    readonly ranges: readonly Range[],
  ) {
    if (ranges.length === 0) throw new ServiceError('Range list is empty.');
  }

  private each(action: (range: Range) => unknown): RangeList {
    this.ranges.forEach(action);
    return this;
  }

  activate(): RangeList {
    const [{data}] = this.ranges;
    this.desk.select(
      data,
      this.ranges.map(range => range.area),
    );
    return this;
  }

  getRanges(): readonly Range[] {
    return this.ranges;
  }

  breakApart(): RangeList {
    return this.each(range => range.breakApart());
  }

  check(): RangeList {
    return this.each(range => range.check());
  }

  uncheck(): RangeList {
    return this.each(range => range.uncheck());
  }

  clear(options?: ClearOptions): RangeList {
    return this.each(range => range.clear(options));
  }

  clearContent(): RangeList {
    return this.each(range => range.clearContent());
  }

  clearDataValidations(): RangeList {
    return this.each(range => range.clearDataValidations());
  }

  clearFormat(): RangeList {
    return this.each(range => range.clearFormat());
  }

  clearNote(): RangeList {
    return this.each(range => range.clearNote());
  }

  insertCheckboxes(...values: CriterionValue[]): RangeList {
    return this.each(range => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): RangeList {
    return this.each(range => range.removeCheckboxes());
  }

  setBackground(color: string | null): RangeList {
    return this.each(range => range.setBackground(color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): RangeList {
    return this.each(range => range.setBackgroundRGB(red, green, blue));
  }

  setBorder(...sides: Parameters<Range['setBorder']>): RangeList {
    return this.each(range => range.setBorder(...sides));
  }

  setFontColor(color: string | null): RangeList {
    return this.each(range => range.setFontColor(color));
  }

  setFontFamily(fontFamily: string | null): RangeList {
    return this.each(range => range.setFontFamily(fontFamily));
  }

  setFontLine(fontLine: string | null): RangeList {
    return this.each(range => range.setFontLine(fontLine));
  }

  setFontSize(size: number): RangeList {
    return this.each(range => range.setFontSize(size));
  }

  setFontStyle(fontStyle: string | null): RangeList {
    return this.each(range => range.setFontStyle(fontStyle));
  }

  setFontWeight(fontWeight: string | null): RangeList {
    return this.each(range => range.setFontWeight(fontWeight));
  }

  setFormula(formula: string): RangeList {
    return this.each(range => range.setFormula(formula));
  }

  setFormulaR1C1(formula: string): RangeList {
    return this.each(range => range.setFormulaR1C1(formula));
  }

  setHorizontalAlignment(alignment: string | null): RangeList {
    return this.each(range => range.setHorizontalAlignment(alignment));
  }

  setNote(note: string | null): RangeList {
    return this.each(range => range.setNote(note));
  }

  setNumberFormat(numberFormat: string): RangeList {
    return this.each(range => range.setNumberFormat(numberFormat));
  }

  setShowHyperlink(showHyperlink: boolean): RangeList {
    return this.each(range => range.setShowHyperlink(showHyperlink));
  }

  setTextDirection(direction: EnumMember | null): RangeList {
    return this.each(range => range.setTextDirection(direction));
  }

  setTextRotation(degrees: number): RangeList {
    return this.each(range => range.setTextRotation(degrees));
  }

  setValue(value: unknown): RangeList {
    return this.each(range => range.setValue(value));
  }

  setVerticalAlignment(alignment: string | null): RangeList {
    return this.each(range => range.setVerticalAlignment(alignment));
  }

  setVerticalText(isVertical: boolean): RangeList {
    return this.each(range => range.setVerticalText(isVertical));
  }

  setWrap(isWrapEnabled: boolean): RangeList {
    return this.each(range => range.setWrap(isWrapEnabled));
  }

  setWrapStrategy(strategy: EnumMember): RangeList {
    return this.each(range => range.setWrapStrategy(strategy));
  }

  trimWhitespace(): RangeList {
    return this.each(range => range.trimWhitespace());
  }
}
