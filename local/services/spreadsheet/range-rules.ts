/** Range, part 5: what is tied to cells: notes, rules, checkboxes, rich texts, merges. */

import {Area, contains, intersection} from '../../book/area';
import type {CriterionValue, RichText} from '../../book/attachments';
import {shownText} from '../../book/showing';
import {ServiceError} from '../service-error';
import {DataValidation, DataValidationBuilder} from './data-validation';
import type {Range} from './range';
import {RangeLayout} from './range-layout';
import type {Grid} from './range-position';
import {RichTextValue} from './text-style';

export abstract class RangeRules extends RangeLayout {
  // Notes

  getNotes(): Grid<string> {
    this.desk.read(this.data, this.area);
    return this.each((r, c) => this.data.notes.get(r, c) ?? '');
  }

  getNote(): string {
    return this.corner().getNotes()[0][0];
  }

  setNotes(notes: (string | null)[][]): Range {
    this.mustFit(notes);
    this.desk.write(this.data, this.area, 'format');
    const {row, column} = this.area;
    notes.forEach((line, r) =>
      line.forEach((note, c) =>
        this.data.notes.set(row + r, column + c, note || undefined),
      ),
    );
    this.book.changed(this.data, 'notes', this.area);
    return this.at(this.area);
  }

  setNote(note: string | null): Range {
    this.desk.write(this.data, this.area, 'format');
    this.data.notes.fill(this.area, note || undefined);
    this.book.changed(this.data, 'notes', this.area);
    return this.at(this.area);
  }

  clearNote(): Range {
    return this.setNote(null);
  }

  // Data validation

  getDataValidations(): Grid<DataValidation | null> {
    this.desk.read(this.data, this.area);
    return this.each((r, c) => {
      const rule = this.data.validations.get(r, c);
      return rule ? DataValidation.of(this.desk, this.data, rule) : null;
    });
  }

  getDataValidation(): DataValidation | null {
    return this.corner().getDataValidations()[0][0];
  }

  setDataValidation(rule: DataValidation | null): Range {
    this.desk.write(this.data, this.area, 'format');
    const {book} = this;
    this.data.validations.fill(
      this.area,
      rule ? book.validation(rule.forArea(this.data, this.area)) : undefined,
    );
    book.changed(this.data, 'rules', this.area);
    return this.at(this.area);
  }

  setDataValidations(rules: (DataValidation | null)[][]): Range {
    this.mustFit(rules);
    this.desk.write(this.data, this.area, 'format');
    const {row, column} = this.area;
    rules.forEach((line, r) =>
      line.forEach((rule, c) => {
        const cell = {row: row + r, column: column + c, rows: 1, columns: 1};
        this.data.validations.set(
          cell.row,
          cell.column,
          rule
            ? this.book.validation(rule.forArea(this.data, cell))
            : undefined,
        );
      }),
    );
    this.book.changed(this.data, 'rules', this.area);
    return this.at(this.area);
  }

  clearDataValidations(): Range {
    return this.setDataValidation(null);
  }

  // Checkboxes

  /** Cells become checkboxes; those without one of the two values are unchecked. */
  insertCheckboxes(...values: CriterionValue[]): Range {
    const rule = new DataValidationBuilder()
      .requireCheckbox(...values)
      .setAllowInvalid(false)
      .build();
    const [checked, unchecked] = checkboxValues(values);
    this.setDataValidation(rule);
    this.enterEach((r, c) => {
      const value = this.data.value(r, c);
      return value === checked || value === unchecked ? value : unchecked;
    });
    return this.at(this.area);
  }

  removeCheckboxes(): Range {
    this.desk.write(this.data, this.area, 'value');
    for (const [r, c, rule] of [...this.data.validations.entries(this.area)]) {
      if (rule.criteria !== 'CHECKBOX') continue;
      this.data.validations.set(r, c, undefined);
      this.data.put(r, c, {value: null});
    }
    this.book.changed(this.data, 'values', this.area);
    return this.at(this.area);
  }

  check(): Range {
    return this.tick(0);
  }

  uncheck(): Range {
    return this.tick(1);
  }

  private tick(state: 0 | 1): Range {
    this.enterEach((r, c) => {
      const rule = this.data.validations.get(r, c);
      return rule?.criteria === 'CHECKBOX'
        ? checkboxValues(rule.values)[state]
        : this.data.value(r, c);
    });
    return this.at(this.area);
  }

  /** true or false if all cells are checkboxes in one state, else null. */
  isChecked(): boolean | null {
    this.desk.read(this.data, this.area);
    const states = this.each((r, c) => {
      const rule = this.data.validations.get(r, c);
      if (rule?.criteria !== 'CHECKBOX') return null;
      return this.data.value(r, c) === checkboxValues(rule.values)[0];
    }).flat();
    return states.every(state => state === states[0]) ? states[0] : null;
  }

  /** Values for cells named by their place on the sheet. */
  private enterEach(of: (row: number, column: number) => unknown): void {
    const {row, column} = this.area;
    const values = this.each(of);
    this.desk.write(this.data, this.area, 'value');
    this.data.write(
      row,
      column,
      values.map(line => line.map(value => ({value: value as null}))),
    );
  }

  // Rich text

  /** null for cells that hold no text. */
  getRichTextValues(): Grid<RichTextValue | null> {
    this.desk.read(this.data, this.area);
    this.book.settle();
    return this.each((r, c) => {
      const rich = this.data.richTexts.get(r, c);
      if (rich) return new RichTextValue(rich);
      const value = this.data.values.get(r, c);
      if (value !== undefined && typeof value !== 'string') return null;
      const text = value === undefined ? '' : shownText(this.data, r, c);
      const runs = text ? [{start: 0, end: text.length}] : [];
      return new RichTextValue({text, runs});
    });
  }

  getRichTextValue(): RichTextValue | null {
    return this.corner().getRichTextValues()[0][0];
  }

  setRichTextValues(values: RichTextValue[][]): Range {
    this.mustFit(values);
    this.desk.write(this.data, this.area, 'value');
    const {row, column} = this.area;
    values.forEach((line, r) =>
      line.forEach(({rich}, c) => {
        this.data.put(row + r, column + c, {value: rich.text || null});
        if (isRich(rich)) this.data.richTexts.set(row + r, column + c, rich);
      }),
    );
    this.book.changed(this.data, 'values', this.area);
    return this.at(this.area);
  }

  setRichTextValue(value: RichTextValue): Range {
    return this.setRichTextValues(this.each(() => value));
  }

  // Merges

  private mergeAreas(areas: Area[]): Range {
    this.desk.write(this.data, this.area, 'format');
    const {data, area} = this;
    for (const merge of data.merges) {
      if (intersection(merge, area) && !contains(area, merge)) {
        throw new ServiceError(
          'You must select all cells in a merged range to merge or unmerge them.',
        );
      }
    }
    for (const one of areas) {
      const {rows, columns} = data;
      const isCut =
        (one.row < rows.frozen && one.row + one.rows > rows.frozen) ||
        (one.column < columns.frozen &&
          one.column + one.columns > columns.frozen);
      if (isCut) {
        throw new ServiceError(
          "You can't merge frozen and non-frozen rows or columns.",
        );
      }
    }
    data.merges = data.merges.filter(merge => !intersection(merge, area));
    for (const one of areas) {
      if (one.rows * one.columns === 1) continue;
      data.merges.push(one);
      // Only the value of the first cell stays.
      for (const [r, c] of [...data.values.entries(one)]) {
        if (r === one.row && c === one.column) continue;
        data.put(r, c, {value: null});
      }
      for (const [r, c] of [...data.formulas.entries(one)]) {
        if (r === one.row && c === one.column) continue;
        data.put(r, c, {value: null});
      }
    }
    this.book.changed(data, 'values', area);
    this.book.changed(data, 'formats', area);
    return this.at(area);
  }

  merge(): Range {
    return this.mergeAreas([this.area]);
  }

  mergeAcross(): Range {
    const {area} = this;
    return this.mergeAreas(
      Array.from({length: area.rows}, (_, i) => ({
        ...area,
        row: area.row + i,
        rows: 1,
      })),
    );
  }

  mergeVertically(): Range {
    const {area} = this;
    return this.mergeAreas(
      Array.from({length: area.columns}, (_, i) => ({
        ...area,
        column: area.column + i,
        columns: 1,
      })),
    );
  }

  breakApart(): Range {
    return this.mergeAreas([]);
  }

  getMergedRanges(): Range[] {
    return this.data.merges
      .filter(merge => intersection(merge, this.area))
      .map(merge => this.at(merge));
  }

  isPartOfMerge(): boolean {
    return this.data.merges.some(merge => intersection(merge, this.area));
  }
}

/** Values of a checked and of an unchecked box: TRUE and FALSE, or the rule's own. */
const checkboxValues = (
  values: readonly CriterionValue[],
): [CriterionValue, CriterionValue | null] => {
  if (values.length === 0) return [true, false];
  return [values[0], values[1] ?? null];
};

const isRich = ({runs}: RichText): boolean =>
  runs.some(run => run.link !== undefined || run.style !== undefined);
