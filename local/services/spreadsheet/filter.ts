/** Filter and FilterCriteria. */

import type {ColumnFilter, Filter as FilterData} from '../../book/attachments';
import {applyFilter} from '../../book/filter';
import type {Sheet as SheetData} from '../../book/sheet';
import {sortRows} from '../../book/sort';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {Criterion, CriterionBuilder, toBook, toScript} from './criteria';
import type {Desk} from './desk';
import {BooleanCriteria} from './enums';
import type {Range} from './range';

const member = (criterion: Criterion | null): EnumMember | null =>
  criterion && BooleanCriteria[criterion.name as keyof typeof BooleanCriteria];

export class FilterCriteria {
  static readonly gas = 'Spreadsheet.FilterCriteria';

  constructor(
    readonly criterion: Criterion | null,
    readonly hidden: readonly string[],
    readonly visible: readonly string[],
  ) {}

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this);
  }

  getCriteriaType(): EnumMember | null {
    return member(this.criterion);
  }

  getCriteriaValues(): readonly unknown[] {
    return this.criterion?.values ?? [];
  }

  getHiddenValues(): readonly string[] {
    return this.hidden;
  }

  getVisibleValues(): readonly string[] {
    return this.visible;
  }
}

export class FilterCriteriaBuilder extends CriterionBuilder {
  static readonly gas = 'Spreadsheet.FilterCriteriaBuilder';

  private hidden: readonly string[] = [];
  private visible: readonly string[] = [];

  constructor(from?: FilterCriteria) {
    super();
    if (!from) return;
    this.criterion = from.criterion;
    this.hidden = from.hidden;
    this.visible = from.visible;
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.criterion, this.hidden, this.visible);
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.build());
  }

  getCriteriaType(): EnumMember | null {
    return member(this.criterion);
  }

  getCriteriaValues(): readonly unknown[] {
    return this.criterion?.values ?? [];
  }

  getHiddenValues(): readonly string[] {
    return this.hidden;
  }

  getVisibleValues(): readonly string[] {
    return this.visible;
  }

  setHiddenValues(values: string[]): this {
    this.hidden = values;
    return this;
  }

  setVisibleValues(values: string[]): this {
    this.visible = values;
    return this;
  }
}

export class Filter {
  static readonly gas = 'Spreadsheet.Filter';

  constructor(
    private readonly desk: Desk,
    private readonly sheet: SheetData,
  ) {}

  private get data(): FilterData {
    if (!this.sheet.filter) throw new ServiceError('The filter was removed.');
    return this.sheet.filter;
  }

  private change(columnPosition: number, rule: ColumnFilter | null): Filter {
    const {area, columns} = this.data;
    this.desk.adjust(this.sheet, area);
    const column = columnPosition - 1;
    if (column < area.column || column >= area.column + area.columns) {
      throw new ServiceError('Column is out of the bounds of the filter.');
    }
    if (rule) columns.set(column, rule);
    else columns.delete(column);
    applyFilter(this.sheet, this.desk.runtime.now());
    return this;
  }

  getRange(): Range {
    return this.desk.range(this.sheet, this.data.area);
  }

  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const rule = this.data.columns.get(columnPosition - 1);
    if (!rule) return null;
    const criterion = rule.criteria
      ? {
          name: rule.criteria,
          values: (rule.values ?? []).map(one =>
            toScript(one, this.sheet.book.timeZone),
          ),
        }
      : null;
    return new FilterCriteria(
      criterion,
      rule.hiddenValues ?? [],
      rule.visibleValues ?? [],
    );
  }

  setColumnFilterCriteria(
    columnPosition: number,
    filterCriteria: FilterCriteria | null,
  ): Filter {
    if (!filterCriteria) return this.change(columnPosition, null);
    const {criterion, hidden, visible} = filterCriteria;
    return this.change(columnPosition, {
      hiddenValues: [...hidden],
      visibleValues: [...visible],
      criteria: criterion?.name,
      values: criterion?.values.map(one =>
        toBook(one, this.sheet.book.timeZone),
      ),
    });
  }

  removeColumnFilterCriteria(columnPosition: number): Filter {
    return this.change(columnPosition, null);
  }

  /** Sorts the rows under the header. */
  sort(columnPosition: number, ascending: boolean): Filter {
    const {area} = this.data;
    const body = {...area, row: area.row + 1, rows: area.rows - 1};
    this.desk.write(this.sheet, body, 'value');
    sortRows(this.sheet, body, [{column: columnPosition - 1, ascending}]);
    applyFilter(this.sheet, this.desk.runtime.now());
    return this;
  }

  remove(): void {
    this.desk.adjust(this.sheet, this.data.area);
    this.sheet.filter = null;
    applyFilter(this.sheet, this.desk.runtime.now());
  }
}
