// Charts: pictures of data, made without a sheet.
import {
  AreaChartBuilder,
  BarChartBuilder,
  ColumnChartBuilder,
  LineChartBuilder,
  PieChartBuilder,
  ScatterChartBuilder,
  TableChartBuilder,
} from './charts-builders';
import {DataTableBuilder} from './charts-data';
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  ChartType,
  ColumnType,
  CurveStyle,
  PointStyle,
  Position,
} from './charts-enums';

export class Charts {
  static readonly gas = 'Charts.Charts';

  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly ChartType = ChartType;
  readonly ColumnType = ColumnType;
  readonly CurveStyle = CurveStyle;
  readonly PointStyle = PointStyle;
  readonly Position = Position;

  newAreaChart(): AreaChartBuilder {
    return new AreaChartBuilder();
  }

  newBarChart(): BarChartBuilder {
    return new BarChartBuilder();
  }

  newColumnChart(): ColumnChartBuilder {
    return new ColumnChartBuilder();
  }

  newDataTable(): DataTableBuilder {
    return new DataTableBuilder();
  }

  newLineChart(): LineChartBuilder {
    return new LineChartBuilder();
  }

  newPieChart(): PieChartBuilder {
    return new PieChartBuilder();
  }

  newScatterChart(): ScatterChartBuilder {
    return new ScatterChartBuilder();
  }

  newTableChart(): TableChartBuilder {
    return new TableChartBuilder();
  }
}
