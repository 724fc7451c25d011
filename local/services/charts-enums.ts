// Enums of the Charts service; embedded charts of sheets use them too.
import {gasEnum} from './enum';

export const ChartHiddenDimensionStrategy = gasEnum(
  'ChartHiddenDimensionStrategy',
  ['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'],
);

export const ChartMergeStrategy = gasEnum('ChartMergeStrategy', [
  'MERGE_COLUMNS',
  'MERGE_ROWS',
]);

export const ChartType = gasEnum('ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);

export const ColumnType = gasEnum('ColumnType', ['DATE', 'NUMBER', 'STRING']);

export const CurveStyle = gasEnum('CurveStyle', ['NORMAL', 'SMOOTH']);

export const PointStyle = gasEnum('PointStyle', [
  'NONE',
  'TINY',
  'MEDIUM',
  'LARGE',
  'HUGE',
]);

export const Position = gasEnum('Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
