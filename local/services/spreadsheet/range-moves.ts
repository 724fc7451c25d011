/** Range, part 6: copying, moving, sorting, filtering, cells that come and go. */

import type {Area} from '../../book/area';
import {intersection} from '../../book/area';
import {CopyParts, copyCells, moveCells, without} from '../../book/copy';
import {applyFilter} from '../../book/filter';
import {SortKey, repeatedRows, sortRows} from '../../book/sort';
import {shiftCells} from '../../book/structure';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {Dimension} from './enums';
import {Filter} from './filter';
import type {Range} from './range';
import {mustLieOn} from './range-position';
import {RangeRules} from './range-rules';
import type {Sheet} from './sheet';
import {TextFinder} from './text-finder';

/** What each CopyPasteType takes: developers.google.com/apps-script/reference/spreadsheet/copy-paste-type */
const pasted: Record<string, CopyParts> = {
  PASTE_NORMAL: {
    contents: 'formulas',
    formats: true,
    notes: true,
    validations: true,
    conditionalFormats: true,
    merges: true,
  },
  PASTE_NO_BORDERS: {
    contents: 'formulas',
    formats: true,
    borders: false,
    notes: true,
    validations: true,
    conditionalFormats: true,
    merges: true,
  },
  PASTE_FORMAT: {formats: true, conditionalFormats: true, merges: true},
  PASTE_FORMULA: {contents: 'formulas'},
  PASTE_DATA_VALIDATION: {validations: true},
  PASTE_VALUES: {contents: 'values'},
  PASTE_CONDITIONAL_FORMATTING: {conditionalFormats: true},
  PASTE_COLUMN_WIDTHS: {columnWidths: true},
};

export interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

export abstract class RangeMoves extends RangeRules {
  copyTo(
    destination: Range,
    how?: EnumMember | {formatOnly?: boolean; contentsOnly?: boolean},
    transposed = false,
  ): void {
    this.paste(destination, partsOf(how), transposed);
  }

  copyFormatToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    const target = this.block(sheet, column, columnEnd, row, rowEnd);
    this.paste(target, pasted.PASTE_FORMAT, false);
  }

  /** «The content of the range»: formulas go along, as pasting does. */
  copyValuesToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    const target = this.block(sheet, column, columnEnd, row, rowEnd);
    this.paste(target, pasted.PASTE_FORMULA, false);
  }

  private block(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): Range {
    const data =
      typeof sheet === 'number' ? this.book.sheetById(sheet) : sheet.data;
    if (!data) throw new ServiceError(`Sheet ${String(sheet)} not found`);
    const area = mustLieOn(data, {
      row: row - 1,
      column: column - 1,
      rows: rowEnd - row + 1,
      columns: columnEnd - column + 1,
    });
    return this.desk.range(data, area);
  }

  private paste(target: Range, parts: CopyParts, transposed: boolean): void {
    const {rows, columns} = this.area;
    const [down, right] = transposed ? [columns, rows] : [rows, columns];
    const size = (have: number, of: number) => (have % of === 0 ? have : of);
    const area = mustLieOn(target.data, {
      ...target.area,
      rows: size(target.area.rows, down),
      columns: size(target.area.columns, right),
    });
    this.desk.read(this.data, this.area);
    const kind = parts.contents ? 'value' : 'format';
    this.desk.write(target.data, area, kind);
    copyCells(this.place, {sheet: target.data, area}, parts, transposed);
  }

  private get place() {
    return {sheet: this.data, area: this.area};
  }

  /** Cut and paste: formulas that point here follow. */
  moveTo(target: Range): void {
    if (target.data.book !== this.book) {
      throw new ServiceError('Cannot move a range to a different spreadsheet.');
    }
    const {rows, columns} = this.area;
    const area = mustLieOn(target.data, {...target.area, rows, columns});
    this.desk.write(this.data, this.area, 'value');
    this.desk.write(target.data, area, 'value');
    moveCells(this.place, target.data, area.row, area.column);
  }

  insertCells(shiftDimension: EnumMember): Range {
    return this.shift(shiftDimension, 'insert');
  }

  deleteCells(shiftDimension: EnumMember): void {
    this.shift(shiftDimension, 'delete');
  }

  private shift(dimension: EnumMember, kind: 'insert' | 'delete'): Range {
    const axis = dimension === Dimension.ROWS ? 'rows' : 'columns';
    const {area, data} = this;
    const beyond =
      axis === 'rows'
        ? {...area, rows: data.rows.count - area.row}
        : {...area, columns: data.columns.count - area.column};
    this.desk.restructure(data, beyond);
    shiftCells(data, area, axis, kind);
    return this.at(area);
  }

  /** Without options contents and formats go; with options all that is not excluded by naming others (reference, Range.clear). */
  clear(options?: ClearOptions): Range {
    const {commentsOnly, contentsOnly, formatOnly, validationsOnly} =
      options ?? {contentsOnly: true, formatOnly: true};
    const all = !(
      commentsOnly ||
      contentsOnly ||
      formatOnly ||
      validationsOnly
    );
    for (const area of this.visible(options?.skipFilteredRows === true)) {
      const range = this.at(area);
      if (all || contentsOnly) range.clearContent();
      if (all || formatOnly) {
        range.clearFormat();
        this.dropConditionalFormats(area);
      }
      if (all || validationsOnly) range.clearDataValidations();
      if (all || commentsOnly) range.clearNote();
    }
    return this.at(this.area);
  }

  private visible(skipFiltered: boolean): Area[] {
    if (!skipFiltered) return [this.area];
    const {row, rows} = this.area;
    return Array.from({length: rows}, (_, i) => row + i)
      .filter(r => !this.data.rows.get(r).filtered)
      .map(r => ({...this.area, row: r, rows: 1}));
  }

  private dropConditionalFormats(area: Area): void {
    const {data} = this;
    data.conditionalFormats = data.conditionalFormats.filter(format => {
      format.ranges = without(format.ranges, area);
      return format.ranges.length > 0;
    });
  }

  /** Column numbers (of the sheet, from 1), objects {column, ascending}, or a list of them. */
  sort(sortSpecObj: unknown): Range {
    const specs = Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj];
    const {area} = this;
    const keys = specs.map((spec): SortKey => {
      const {column, ascending = true} =
        typeof spec === 'number'
          ? {column: spec}
          : (spec as {column: number; ascending?: boolean});
      if (
        typeof column !== 'number' ||
        column - 1 < area.column ||
        column > area.column + area.columns
      ) {
        throw new ServiceError(
          'Sort column is out of the bounds of the range.',
        );
      }
      return {column: column - 1, ascending};
    });
    this.desk.write(this.data, area, 'value');
    sortRows(this.data, area, keys);
    return this.at(area);
  }

  /** Rows whose compared values repeat go, what is below moves up; the range that is left is returned. */
  removeDuplicates(columnsToCompare?: number[]): Range {
    const {area, data} = this;
    const columns =
      columnsToCompare?.map(column => column - 1) ??
      Array.from({length: area.columns}, (_, i) => area.column + i);
    if (columns.some(c => c < area.column || c >= area.column + area.columns)) {
      throw new ServiceError('Column is out of the bounds of the range.');
    }
    this.desk.write(data, area, 'value');
    const repeated = new Set(repeatedRows(data, area, columns));
    const kept = Array.from({length: area.rows}, (_, i) => i).filter(
      i => !repeated.has(i),
    );
    kept.forEach((from, to) => {
      if (from !== to) {
        const line = (i: number) => ({
          sheet: data,
          area: {...area, row: area.row + i, rows: 1},
        });
        copyCells(line(from), line(to), {contents: 'formulas', formats: true});
      }
    });
    const rest = {
      ...area,
      row: area.row + kept.length,
      rows: area.rows - kept.length,
    };
    if (rest.rows > 0) data.clearContents(rest);
    return this.at({...area, rows: kept.length});
  }

  createFilter(): Filter {
    if (this.data.filter) {
      throw new ServiceError(
        "You can't create a filter in a sheet that already has a filter.",
      );
    }
    this.desk.adjust(this.data, this.area);
    this.data.filter = {area: this.area, columns: new Map()};
    applyFilter(this.data, this.desk.runtime.now());
    return new Filter(this.desk, this.data);
  }

  getFilter(): Filter | null {
    const {filter} = this.data;
    return filter && intersection(filter.area, this.area)
      ? new Filter(this.desk, this.data)
      : null;
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.desk, [this.place], findText);
  }
}

function partsOf(
  how: EnumMember | {formatOnly?: boolean; contentsOnly?: boolean} = {},
): CopyParts {
  if ('name' in how && typeof how.name === 'function') {
    return pasted[how.name()];
  }
  const {formatOnly, contentsOnly} = how as {
    formatOnly?: boolean;
    contentsOnly?: boolean;
  };
  if (formatOnly) return pasted.PASTE_FORMAT;
  return contentsOnly ? pasted.PASTE_VALUES : pasted.PASTE_NORMAL;
}
