/** EmbeddedChartBuilder and its kinds. Scripts see on each only what its type has. */

import type {Chart} from '../../book/attachments';
import {sameArea} from '../../book/area';
import type {Book} from '../../book/book';
import {ChartType} from '../charts-enums';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {cssColor} from './colors';
import type {Desk} from './desk';
import {ContainerInfo, EmbeddedChart} from './embedded-chart';
import type {Range} from './range';

/** Diameters in pixels of Google's point styles. */
const pointSizes: Record<string, number> = {
  NONE: 0,
  TINY: 2,
  MEDIUM: 6,
  LARGE: 10,
  HUGE: 30,
};

const fresh = (): Chart => ({
  // Charts on a sheet have an id above 0.
  id: 0,
  type: 'COLUMN',
  ranges: [],
  options: {},
  anchor: {row: 0, column: 0, offsetX: 0, offsetY: 0},
  // Below 0: found out from the data.
  headers: -1,
  transpose: false,
  mergeStrategy: 'MERGE_COLUMNS',
  hiddenDimensionStrategy: 'IGNORE_BOTH',
});

export class EmbeddedChartBuilder {
  static readonly gas: string = 'Spreadsheet.EmbeddedChartBuilder';

  private chart: Chart;

  constructor(
    private readonly desk: Desk,
    private readonly book: Book,
    chart: Chart = fresh(),
  ) {
    this.chart = structuredClone(chart);
  }

  private with(patch: Partial<Chart>): this {
    this.chart = {...this.chart, ...patch};
    return this;
  }

  private as<Builder>(
    make: new (desk: Desk, book: Book, chart: Chart) => Builder,
    type: string,
  ): Builder {
    return new make(this.desk, this.book, {...this.chart, type});
  }

  asAreaChart(): EmbeddedAreaChartBuilder {
    return this.as(EmbeddedAreaChartBuilder, 'AREA');
  }

  asBarChart(): EmbeddedBarChartBuilder {
    return this.as(EmbeddedBarChartBuilder, 'BAR');
  }

  asColumnChart(): EmbeddedColumnChartBuilder {
    return this.as(EmbeddedColumnChartBuilder, 'COLUMN');
  }

  asComboChart(): EmbeddedComboChartBuilder {
    return this.as(EmbeddedComboChartBuilder, 'COMBO');
  }

  asLineChart(): EmbeddedLineChartBuilder {
    return this.as(EmbeddedLineChartBuilder, 'LINE');
  }

  asPieChart(): EmbeddedPieChartBuilder {
    return this.as(EmbeddedPieChartBuilder, 'PIE');
  }

  asScatterChart(): EmbeddedScatterChartBuilder {
    return this.as(EmbeddedScatterChartBuilder, 'SCATTER');
  }

  asTableChart(): EmbeddedTableChartBuilder {
    return this.as(EmbeddedTableChartBuilder, 'TABLE');
  }

  build(): EmbeddedChart {
    if (this.chart.ranges.length === 0) {
      throw new ServiceError('Chart must have at least one range.');
    }
    const data = structuredClone(this.chart);
    return new EmbeddedChart(this.desk, this.book, data);
  }

  // Data

  addRange(range: Range): this {
    if (range.data.book !== this.book) {
      throw new ServiceError('The range is in a different spreadsheet.');
    }
    const reference = {sheet: range.data.id, area: range.area};
    return this.with({ranges: [...this.chart.ranges, reference]});
  }

  removeRange(range: Range): this {
    return this.with({
      ranges: this.chart.ranges.filter(
        ({sheet, area}) =>
          sheet !== range.data.id || !sameArea(area, range.area),
      ),
    });
  }

  clearRanges(): this {
    return this.with({ranges: []});
  }

  getRanges(): Range[] {
    return this.chart.ranges.flatMap(
      range => this.desk.referred(this.book, range) ?? [],
    );
  }

  setChartType(type: EnumMember): this {
    return this.with({type: type.name()});
  }

  getChartType(): EnumMember {
    return ChartType[this.chart.type as keyof typeof ChartType];
  }

  setNumHeaders(headers: number): this {
    return this.with({headers});
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.with({transpose});
  }

  setMergeStrategy(mergeStrategy: EnumMember): this {
    return this.with({mergeStrategy: mergeStrategy.name()});
  }

  setHiddenDimensionStrategy(strategy: EnumMember): this {
    return this.with({hiddenDimensionStrategy: strategy.name()});
  }

  /** Cell from 1, pixels from its corner. */
  setPosition(
    anchorRowPos: number,
    anchorColPos: number,
    offsetX: number,
    offsetY: number,
  ): this {
    const row = anchorRowPos - 1;
    const column = anchorColPos - 1;
    return this.with({anchor: {row, column, offsetX, offsetY}});
  }

  getContainer(): ContainerInfo {
    return new ContainerInfo(this.chart.anchor);
  }

  // Options

  /** Kept under the name as given; the drawing names what it does not know. */
  setOption(option: string, value: unknown): this {
    return this.with({options: {...this.chart.options, [option]: value}});
  }

  setTitle(chartTitle: string): this {
    return this.setOption('title', chartTitle);
  }

  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }

  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }

  setColors(cssValues: string[]): this {
    return this.setOption('colors', cssValues.map(cssColor));
  }

  setBackgroundColor(cssValue: string): this {
    return this.setOption('backgroundColor', cssColor(cssValue));
  }

  setLegendPosition(position: EnumMember): this {
    return this.setOption('legend.position', position.name().toLowerCase());
  }

  setStacked(): this {
    return this.setOption('isStacked', true);
  }

  setPointStyle(style: EnumMember): this {
    return this.setOption('pointSize', pointSizes[style.name()]);
  }

  setCurveStyle(style: EnumMember): this {
    const curve = style.name() === 'SMOOTH' ? 'function' : 'none';
    return this.setOption('curveType', curve);
  }

  /** The axis of the values, which in a bar chart is the horizontal one. */
  private get valueAxis(): 'hAxis' | 'vAxis' {
    return this.chart.type === 'BAR' ? 'hAxis' : 'vAxis';
  }

  private span(axis: 'hAxis' | 'vAxis', start: number, end: number): this {
    return this.setOption(`${axis}.viewWindow.min`, start).setOption(
      `${axis}.viewWindow.max`,
      end,
    );
  }

  setRange(start: number, end: number): this {
    return this.span(this.valueAxis, start, end);
  }

  useLogScale(): this {
    return this.setOption(`${this.valueAxis}.logScale`, true);
  }

  setXAxisRange(start: number, end: number): this {
    return this.span('hAxis', start, end);
  }

  setYAxisRange(start: number, end: number): this {
    return this.span('vAxis', start, end);
  }

  setXAxisLogScale(): this {
    return this.setOption('hAxis.logScale', true);
  }

  setYAxisLogScale(): this {
    return this.setOption('vAxis.logScale', true);
  }
}

export class EmbeddedAreaChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedAreaChartBuilder';
}

export class EmbeddedBarChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedBarChartBuilder';
}

export class EmbeddedColumnChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedColumnChartBuilder';
}

export class EmbeddedComboChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedComboChartBuilder';
}

export class EmbeddedLineChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedLineChartBuilder';
}

export class EmbeddedPieChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedPieChartBuilder';
}

export class EmbeddedScatterChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedScatterChartBuilder';
}

export class EmbeddedTableChartBuilder extends EmbeddedChartBuilder {
  static readonly gas = 'Spreadsheet.EmbeddedTableChartBuilder';
}
