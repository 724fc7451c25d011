/** EmbeddedChart: a chart over the grid, drawn from the values of its ranges. */

import type {Chart} from '../../book/attachments';
import type {Book} from '../../book/book';
import {shownText} from '../../book/showing';
import type {Value} from '../../engine/value';
import {renderChart} from '../../files/chart-png';
import type {ChartKind, ChartSeries, ChartSpec} from '../../files/chart-spec';
import {Blob} from '../blob';
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
} from '../charts-enums';
import {applyOption} from '../charts-options';
import type {EnumMember} from '../enum';
import {NotInLocalHost} from '../service-error';
import type {Desk} from './desk';
import {EmbeddedChartBuilder} from './embedded-chart-builders';
import type {Range} from './range';

const drawn: Record<string, ChartKind> = {
  AREA: 'area',
  BAR: 'bar',
  COLUMN: 'column',
  COMBO: 'combo',
  LINE: 'line',
  PIE: 'pie',
  SCATTER: 'scatter',
  TABLE: 'table',
};

interface Cell {
  value: Value;
  text: string;
}

/** What a chart shows, from its ranges. Throws by name what the drawing does not know. */
export function chartSpec(book: Book, chart: Chart): ChartSpec {
  const kind = drawn[chart.type];
  if (!kind) throw new NotInLocalHost(`drawing of a chart ${chart.type}`);
  const rows = cellsOf(book, chart);
  const headers = chart.headers >= 0 ? chart.headers : guessedHeaders(rows);
  const body = rows.slice(headers);
  const names = headers > 0 ? rows[headers - 1] : [];
  const [, ...columns] = rows[0] ?? [];
  const spec: ChartSpec = {
    kind,
    firstColumn: names[0]?.text,
    categories: body.map(([first]) =>
      kind === 'scatter' && typeof first.value === 'number'
        ? first.value
        : first.text,
    ),
    series: columns.map((_, i): ChartSeries => ({
      name: names[i + 1]?.text ?? '',
      values: body.map(line => numberOf(line[i + 1])),
    })),
  };
  for (const [name, value] of Object.entries(chart.options)) {
    applyOption(spec, name, value);
  }
  return spec;
}

const numberOf = ({value}: Cell): number | null =>
  typeof value === 'number' ? value : null;

/** A first row whose series have texts for names is a header. */
const guessedHeaders = ([first, ...rest]: Cell[][]): number =>
  rest.length > 0 &&
  first.slice(1).every(({value}) => value === null || typeof value === 'string')
    ? 1
    : 0;

/** The ranges side by side (or below each other), hidden lines left out as the chart says. */
function cellsOf(book: Book, chart: Chart): Cell[][] {
  book.settle();
  const {hiddenDimensionStrategy: hidden} = chart;
  const skipRows = ['IGNORE_BOTH', 'IGNORE_ROWS'].includes(hidden);
  const skipColumns = ['IGNORE_BOTH', 'IGNORE_COLUMNS'].includes(hidden);
  const blocks = chart.ranges.flatMap(({sheet: id, area}) => {
    const sheet = book.sheetById(id);
    if (!sheet) return [];
    const lines = (start: number, count: number) =>
      Array.from({length: count}, (_, i) => start + i);
    const columns = lines(area.column, area.columns).filter(
      c => !skipColumns || !sheet.columns.isHidden(c),
    );
    return [
      lines(area.row, area.rows)
        .filter(r => !skipRows || !sheet.rows.isHidden(r))
        .map(r =>
          columns.map(c => ({
            value: sheet.value(r, c),
            text: shownText(sheet, r, c),
          })),
        ),
    ];
  });
  const blank: Cell = {value: null, text: ''};
  const rows =
    chart.mergeStrategy === 'MERGE_ROWS'
      ? blocks.flat()
      : Array.from(
          {length: Math.max(0, ...blocks.map(block => block.length))},
          (_, r) =>
            blocks.flatMap(
              block => block[r] ?? (block[0] ?? []).map(() => blank),
            ),
        );
  if (!chart.transpose) return rows;
  return (rows[0] ?? []).map((_, c) => rows.map(row => row[c]));
}

export class ContainerInfo {
  static readonly gas = 'Spreadsheet.ContainerInfo';

  constructor(private readonly anchor: Chart['anchor']) {}

  getAnchorRow(): number {
    return this.anchor.row + 1;
  }

  getAnchorColumn(): number {
    return this.anchor.column + 1;
  }

  getOffsetX(): number {
    return this.anchor.offsetX;
  }

  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}

export class ChartOptions {
  static readonly gas = 'Charts.ChartOptions';

  constructor(private readonly options: Readonly<Record<string, unknown>>) {}

  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

export class EmbeddedChart {
  static readonly gas = 'Spreadsheet.EmbeddedChart';

  constructor(
    private readonly desk: Desk,
    private readonly book: Book,
    readonly data: Chart,
  ) {}

  /** The data of a chart that is put on a sheet. */
  placed(id: number): Chart {
    return {...structuredClone(this.data), id};
  }

  /** A picture; PNG only. */
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  getBlob(): Blob {
    const png = renderChart(chartSpec(this.book, this.data));
    return new Blob(png, 'image/png', 'chart.png');
  }

  /** null before the chart is on a sheet. */
  getChartId(): number | null {
    return this.data.id || null;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.data.anchor);
  }

  getHiddenDimensionStrategy(): EnumMember {
    const name = this.data.hiddenDimensionStrategy;
    return ChartHiddenDimensionStrategy[
      name as keyof typeof ChartHiddenDimensionStrategy
    ];
  }

  getMergeStrategy(): EnumMember {
    const name = this.data.mergeStrategy as keyof typeof ChartMergeStrategy;
    return ChartMergeStrategy[name];
  }

  getNumHeaders(): number {
    return this.data.headers;
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.data.options);
  }

  getRanges(): Range[] {
    return this.data.ranges.flatMap(
      range => this.desk.referred(this.book, range) ?? [],
    );
  }

  getTransposeRowsAndColumns(): boolean {
    return this.data.transpose;
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.desk, this.book, this.data);
  }
}
