/** Range: cells of a sheet. The chain of its parts, with protection, metadata, groups and splitting. */

import {obstacle} from '../../book/rights';
import type {Axis} from '../../book/area';
import {DataTable} from '../charts-data';
import {ColumnType} from '../charts-enums';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {TextToColumnsDelimiter} from './enums';
import {
  DeveloperMetadata,
  DeveloperMetadataFinder,
  addMetadata,
  lineOf,
  linePlace,
  listMetadata,
} from './metadata';
import {Protection} from './protection';
import {RangeFill} from './range-fill';

const delimiters = new Map<EnumMember, string>([
  [TextToColumnsDelimiter.COMMA, ','],
  [TextToColumnsDelimiter.SEMICOLON, ';'],
  [TextToColumnsDelimiter.PERIOD, '.'],
  [TextToColumnsDelimiter.SPACE, ' '],
]);

export class Range extends RangeFill {
  static readonly gas = 'Spreadsheet.Range';

  protect(): Protection {
    return Protection.put(this.desk, this.data, this.area);
  }

  canEdit(): boolean {
    return !obstacle(this.data, this.area, this.desk.runtime.person);
  }

  /** For Charts: a column for each of the range's, typed by what stands below the header. */
  getDataTable(firstRowIsHeader = false): DataTable {
    const rows = this.getValues();
    const labels = firstRowIsHeader ? rows.shift() : undefined;
    const columns = Array.from({length: this.area.columns}, (_, c) => {
      const filled = rows.map(row => row[c]).filter(value => value !== '');
      const all = (is: (value: unknown) => boolean) =>
        filled.length > 0 && filled.every(is);
      const type = all(value => typeof value === 'number')
        ? ColumnType.NUMBER
        : all(value => value instanceof Date)
          ? ColumnType.DATE
          : ColumnType.STRING;
      return {type, label: String(labels?.[c] ?? '')};
    });
    const cells = rows.map(row =>
      row.map((value, c) =>
        value === '' && columns[c].type !== ColumnType.STRING ? null : value,
      ),
    );
    return new DataTable(columns, cells);
  }

  // Metadata

  addDeveloperMetadata(key: string, ...rest: (string | EnumMember)[]): Range {
    const place = linePlace(this);
    addMetadata(this.desk, this.book, place, key, rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const own = JSON.stringify(lineOf(this));
    return listMetadata(
      this.desk,
      this.book,
      place => JSON.stringify(place) === own,
    );
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.desk, this.book, {
      sheet: this.data,
      area: this.area,
    });
  }

  // Groups

  shiftRowGroupDepth(delta: number): Range {
    this.desk.adjust(this.data, this.area);
    this.mustLeaveControl('rows');
    this.data.rows.shiftDepth(this.area.row, this.area.rows, delta);
    this.book.changed(this.data, 'formats', this.area);
    return this;
  }

  shiftColumnGroupDepth(delta: number): Range {
    this.desk.adjust(this.data, this.area);
    this.mustLeaveControl('columns');
    this.data.columns.shiftDepth(this.area.column, this.area.columns, delta);
    this.book.changed(this.data, 'formats', this.area);
    return this;
  }

  /**
   * The line with the button stands outside of the group, so that the depth of the last line (of the first, where
   * buttons stand before) cannot be shifted: reference of shiftRowGroupDepth. Doubt: Google's words for it.
   */
  private mustLeaveControl(axis: Axis): void {
    const {count, control} = this.data[axis];
    const [start, size] =
      axis === 'rows'
        ? [this.area.row, this.area.rows]
        : [this.area.column, this.area.columns];
    const isIn = control === 'AFTER' ? start + size === count : start === 0;
    if (isIn) {
      throw new ServiceError(
        `Cannot shift the group depth of the ${control === 'AFTER' ? 'last' : 'first'} of the ${axis}.`,
      );
    }
  }

  collapseGroups(): Range {
    return this.fold(true);
  }

  expandGroups(): Range {
    return this.fold(false);
  }

  /** Groups that lie wholly within the range. */
  private fold(collapsed: boolean): Range {
    this.desk.adjust(this.data, this.area);
    const {row, column, rows, columns} = this.area;
    for (const [axis, start, count] of [
      ['rows', row, rows],
      ['columns', column, columns],
    ] as const) {
      for (const group of this.data[axis].groups()) {
        const inside =
          group.start >= start && group.start + group.count <= start + count;
        if (inside) this.data[axis].collapse(group, collapsed);
      }
    }
    this.book.changed(this.data, 'formats', this.area);
    return this;
  }

  /**
   * Texts of the first column are spread over the columns to its right. Without
   * a delimiter Google guesses one; the host takes the first of , ; . and blank
   * that occurs.
   */
  splitTextToColumns(delimiter?: string | EnumMember): void {
    const {area, data} = this;
    if (area.columns !== 1) {
      throw new ServiceError('A range to split must be one column wide.');
    }
    const texts = data.read(area).map(([value]) => value);
    const sign =
      typeof delimiter === 'string'
        ? delimiter
        : delimiter
          ? delimiters.get(delimiter)!
          : ([',', ';', '.', ' '].find(one =>
              texts.some(
                text => typeof text === 'string' && text.includes(one),
              ),
            ) ?? ',');
    const parts = texts.map(text =>
      typeof text === 'string' ? text.split(sign) : [text],
    );
    const width = Math.max(...parts.map(line => line.length));
    const block = this.offset(0, 0, area.rows, width);
    block.setValues(
      parts.map(line =>
        Array.from({length: width}, (_, i) => line[i]?.toString().trim() ?? ''),
      ),
    );
  }
}
