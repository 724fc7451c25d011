/** Range, part 2: values, what is displayed, formulas. */

import {dateOf, isDateFormat} from '../../book/dates';
import {shownFormat, shownText} from '../../book/showing';
import {copyFormula, fromR1C1, toR1C1} from '../../engine/formula';
import {Value, isCellError} from '../../engine/value';
import type {Range} from './range';
import {Grid, RangePosition} from './range-position';

/** What a script gets and gives for a cell. */
export type ScriptValue = string | number | boolean | Date;

export abstract class RangeValues extends RangePosition {
  /** Numbers under a date format are dates in the spreadsheet's time zone; blank is ''; an error is its text. */
  private scriptValue(value: Value, row: number, column: number): ScriptValue {
    if (value === null) return '';
    if (typeof value === 'number') {
      const format = shownFormat(this.data, row, column);
      return isDateFormat(format) ? dateOf(value, this.book.timeZone) : value;
    }
    return isCellError(value) ? value.error : value;
  }

  getValues(): Grid<ScriptValue> {
    this.desk.read(this.data, this.area);
    const {row, column} = this.area;
    const values = this.data.read(this.area);
    return values.map((line, r) =>
      line.map((value, c) => this.scriptValue(value, row + r, column + c)),
    );
  }

  getValue(): ScriptValue {
    const {row, column} = this.area;
    this.desk.read(this.data, {row, column, rows: 1, columns: 1});
    return this.scriptValue(this.data.value(row, column), row, column);
  }

  setValues(values: unknown[][]): Range {
    this.mustFit(values);
    this.enter((r, c) => values[r][c]);
    return this.at(this.area);
  }

  setValue(value: unknown): Range {
    this.enter(() => value);
    return this.at(this.area);
  }

  /** Puts a value into every cell; `of` takes its place within the range. */
  protected enter(of: (row: number, column: number) => unknown): void {
    this.desk.enter(this.data, this.area, of);
  }

  getDisplayValues(): Grid<string> {
    this.desk.read(this.data, this.area);
    this.data.settle();
    return this.each((r, c) => shownText(this.data, r, c));
  }

  getDisplayValue(): string {
    const {row, column} = this.area;
    this.desk.read(this.data, {row, column, rows: 1, columns: 1});
    this.data.settle();
    return shownText(this.data, row, column);
  }

  getFormulas(): Grid<string> {
    this.desk.read(this.data, this.area);
    return this.each((r, c) => this.data.formulas.get(r, c) ?? '');
  }

  getFormula(): string {
    return this.corner().getFormulas()[0][0];
  }

  getFormulasR1C1(): Grid<string> {
    this.desk.read(this.data, this.area);
    return this.each((r, c) => {
      const formula = this.data.formulas.get(r, c);
      return formula === undefined ? '' : toR1C1(formula, r, c);
    });
  }

  getFormulaR1C1(): string {
    return this.corner().getFormulasR1C1()[0][0];
  }

  setFormulas(formulas: string[][]): Range {
    this.mustFit(formulas);
    this.enter((r, c) => withEquals(formulas[r][c]));
    return this.at(this.area);
  }

  /** As typed into the first cell and filled over the range: relative references go along. */
  setFormula(formula: string): Range {
    this.enter((r, c) => copyFormula(withEquals(formula), r, c));
    return this.at(this.area);
  }

  setFormulasR1C1(formulas: string[][]): Range {
    this.mustFit(formulas);
    const {row, column} = this.area;
    this.enter((r, c) =>
      fromR1C1(withEquals(formulas[r][c]), row + r, column + c),
    );
    return this.at(this.area);
  }

  setFormulaR1C1(formula: string): Range {
    const {row, column} = this.area;
    this.enter((r, c) => fromR1C1(withEquals(formula), row + r, column + c));
    return this.at(this.area);
  }

  isBlank(): boolean {
    this.desk.read(this.data, this.area);
    this.data.settle();
    const {values, formulas} = this.data;
    return (
      values.entries(this.area).next().done === true &&
      formulas.entries(this.area).next().done === true
    );
  }

  clearContent(): Range {
    this.desk.write(this.data, this.area, 'value');
    this.data.clearContents(this.area);
    return this.at(this.area);
  }

  /** Blanks at both ends go, and runs of them inside shrink to one, as in Sheets' «Trim whitespace». */
  trimWhitespace(): Range {
    this.desk.write(this.data, this.area, 'value');
    for (const [r, c, value] of [...this.data.values.entries(this.area)]) {
      if (typeof value !== 'string') continue;
      if (this.data.formulas.get(r, c) !== undefined) continue;
      const trimmed = value.replace(/\s+/g, ' ').trim();
      this.data.put(r, c, {value: trimmed === '' ? null : trimmed});
    }
    this.book.changed(this.data, 'values', this.area);
    return this.at(this.area);
  }

  protected corner(): Range {
    return this.at({...this.area, rows: 1, columns: 1});
  }
}

/** Google takes a formula with or without its «=»; '' clears. */
const withEquals = (formula: string): string =>
  formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
