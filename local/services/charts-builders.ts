// Builders of charts and the chart that they make. Scripts see on each builder only what its type has.
import {renderChart} from '../files/chart-png';
import type {ChartKind, ChartSpec} from '../files/chart-spec';
import {Blob} from './blob';
import {DataTable, type DataTableBuilder} from './charts-data';
import {applyOption, changeAxis} from './charts-options';
import type {EnumMember} from './enum';
import {ServiceError} from './service-error';

/** Whatever can give its data: a table, a range of a sheet. */
interface DataTableSource {
  getDataTable(): DataTable;
}

/** Diameters in pixels of Google's point styles. */
const pointSizes: Record<string, number> = {
  NONE: 0,
  TINY: 2,
  MEDIUM: 6,
  LARGE: 10,
  HUGE: 30,
};

export class Chart {
  static readonly gas = 'Charts.Chart';

  constructor(private readonly spec: ChartSpec) {}

  /** A picture; PNG only. */
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  getBlob(): Blob {
    return new Blob(renderChart(this.spec), 'image/png', 'chart.png');
  }
}

abstract class ChartBuilder {
  protected readonly spec: Partial<ChartSpec> = {};
  private data?: DataTable;

  protected abstract readonly kind: ChartKind;

  build(): Chart {
    if (!this.data) {
      throw new ServiceError('Data table is not set; call setDataTable first.');
    }
    return new Chart({
      ...this.spec,
      ...this.data.chartData(),
      kind: this.kind,
    });
  }

  setDataTable(table: DataTableBuilder | DataTableSource): this {
    this.data = 'build' in table ? table.build() : table.getDataTable();
    return this;
  }

  /** Pixels. */
  setDimensions(width: number, height: number): this {
    return this.change({width, height});
  }

  setOption(option: string, value: unknown): this {
    applyOption(this.spec, option, value);
    return this;
  }

  reverseCategories(): this {
    return this.change({reverseCategories: true});
  }

  setBackgroundColor(cssValue: string): this {
    return this.change({background: cssValue});
  }

  setColors(cssValues: string[]): this {
    return this.change({colors: cssValues});
  }

  setLegendPosition(position: EnumMember): this {
    return this.setOption('legend.position', position.name().toLowerCase());
  }

  setTitle(chartTitle: string): this {
    return this.change({title: chartTitle});
  }

  setStacked(): this {
    return this.change({stacked: true});
  }

  setCurveStyle(style: EnumMember): this {
    return this.change({smooth: style.name() === 'SMOOTH'});
  }

  setPointStyle(style: EnumMember): this {
    return this.change({pointSize: pointSizes[style.name()]});
  }

  /** Of the axis of the values, which in a bar chart is the horizontal one. */
  setRange(start: number, end: number): this {
    changeAxis(this.spec, this.valueAxis, {min: start, max: end});
    return this;
  }

  useLogScale(): this {
    changeAxis(this.spec, this.valueAxis, {logarithmic: true});
    return this;
  }

  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }

  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }

  setXAxisLogScale(): this {
    return this.setOption('hAxis.logScale', true);
  }

  setYAxisLogScale(): this {
    return this.setOption('vAxis.logScale', true);
  }

  setXAxisRange(start: number, end: number): this {
    changeAxis(this.spec, 'horizontalAxis', {min: start, max: end});
    return this;
  }

  setYAxisRange(start: number, end: number): this {
    changeAxis(this.spec, 'verticalAxis', {min: start, max: end});
    return this;
  }

  private get valueAxis(): 'horizontalAxis' | 'verticalAxis' {
    return this.kind === 'bar' ? 'horizontalAxis' : 'verticalAxis';
  }

  private change(changes: Partial<ChartSpec>): this {
    Object.assign(this.spec, changes);
    return this;
  }
}

export class AreaChartBuilder extends ChartBuilder {
  static readonly gas = 'Charts.AreaChartBuilder';
  protected readonly kind = 'area';
}

export class BarChartBuilder extends ChartBuilder {
  static readonly gas = 'Charts.BarChartBuilder';
  protected readonly kind = 'bar';
}

export class ColumnChartBuilder extends ChartBuilder {
  static readonly gas = 'Charts.ColumnChartBuilder';
  protected readonly kind = 'column';
}

export class LineChartBuilder extends ChartBuilder {
  static readonly gas = 'Charts.LineChartBuilder';
  protected readonly kind = 'line';
}

export class PieChartBuilder extends ChartBuilder {
  static readonly gas = 'Charts.PieChartBuilder';
  protected readonly kind = 'pie';
}

export class ScatterChartBuilder extends ChartBuilder {
  static readonly gas = 'Charts.ScatterChartBuilder';
  protected readonly kind = 'scatter';
}

export class TableChartBuilder extends ChartBuilder {
  static readonly gas = 'Charts.TableChartBuilder';
  protected readonly kind = 'table';
}
