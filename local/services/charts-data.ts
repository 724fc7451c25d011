// The data of a chart: columns with a type, rows of values.
import type {ChartSpec} from '../files/chart-spec';
import type {EnumMember} from './enum';
import {ServiceError} from './service-error';

interface Column {
  type: EnumMember;
  label: string;
}

type Cell = string | number | boolean | Date | null;

/** «dd.MM.yyyy», the date of a cell on the category axis. */
function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}

function labelOf(cell: Cell | undefined): string | number {
  if (cell instanceof Date) return dayOf(cell);
  return typeof cell === 'number' ? cell : String(cell ?? '');
}

/**
 * A finished table. Its interface has no method of its own in the types; it is a `DataTableSource` («implementing
 * classes: DataTable, Range», reference of DataTableSource), so scripts hold it as one.
 */
export class DataTable {
  static readonly gas = 'Charts.DataTableSource';

  constructor(
    private readonly columns: readonly Column[],
    private readonly rows: readonly (readonly Cell[])[],
  ) {}

  getDataTable(): DataTable {
    return this;
  }

  /** The first column is that of the categories, each further one a series; what is no number there is a gap. */
  chartData(): Pick<ChartSpec, 'categories' | 'firstColumn' | 'series'> {
    const [first, ...others] = this.columns;
    if (!first || others.length === 0) {
      throw new ServiceError('Not enough columns given to draw the chart.');
    }
    return {
      firstColumn: first.label,
      categories: this.rows.map(row => labelOf(row[0])),
      series: others.map((column, place) => ({
        name: column.label,
        values: this.rows.map(row => {
          const value = row[place + 1];
          return typeof value === 'number' ? value : null;
        }),
      })),
    };
  }
}

const fits: Record<string, (value: unknown) => boolean> = {
  DATE: value => value instanceof Date,
  NUMBER: value => typeof value === 'number',
  STRING: value => typeof value === 'string',
};

export class DataTableBuilder {
  static readonly gas = 'Charts.DataTableBuilder';

  private readonly columns: Column[] = [];
  private readonly rows: Cell[][] = [];

  addColumn(type: EnumMember, label: string): DataTableBuilder {
    this.columns.push({type, label});
    return this;
  }

  addRow(values: unknown[]): DataTableBuilder {
    if (values.length !== this.columns.length) {
      throw new ServiceError(
        `Row given with size different than ${this.columns.length} (the number of columns in the table).`,
      );
    }
    this.rows.push(values.map((value, column) => this.checked(value, column)));
    return this;
  }

  /** Rows that are missing up to `row` come in empty. */
  setValue(row: number, column: number, value: unknown): DataTableBuilder {
    if (row < 0 || !this.columns[column]) {
      throw new ServiceError(
        `Invalid column index ${column}. Should be an integer in the range [0-${this.columns.length - 1}].`,
      );
    }
    while (this.rows.length <= row) {
      this.rows.push(this.columns.map(() => null));
    }
    this.rows[row][column] = this.checked(value, column);
    return this;
  }

  build(): DataTable {
    return new DataTable(
      [...this.columns],
      this.rows.map(row => [...row]),
    );
  }

  private checked(value: unknown, column: number): Cell {
    const {type} = this.columns[column];
    if (value === null || value === undefined) return null;
    if (fits[type.name()](value)) return value as Cell;
    throw new ServiceError(
      `Type mismatch. Value ${String(value)} does not match type ${type.name().toLowerCase()} in column index ${column}`,
    );
  }
}
