// From our specification of a chart to the option of echarts that draws it as Google would.
import type {EChartsOption, SeriesOption} from 'echarts';
import type {AxisSpec, ChartSpec} from './chart-spec';

/** The family that `chart-png.ts` registers. */
export const CHART_FONT = 'Innoset PT Sans';

/** Google Charts' default series colours (Google Charts, «Customizing charts»). */
const googleColors = [
  '#3366cc',
  '#dc3912',
  '#ff9900',
  '#109618',
  '#990099',
  '#0099c6',
  '#dd4477',
  '#66aa00',
  '#b82e2e',
  '#316395',
];

const number = new Intl.NumberFormat('ru-RU', {maximumFractionDigits: 10});

/** A number with a decimal comma. */
function shown(value: unknown): string {
  return typeof value === 'number' ? number.format(value) : String(value ?? '');
}

/** Pixels that the longest of the texts takes at 12 px, at most `limit`: PT Sans is some 7 px a character. */
function widthOf(texts: string[], limit: number): number {
  return Math.min(limit, Math.max(0, ...texts.map(text => text.length)) * 7);
}

function legendNames(spec: ChartSpec): string[] {
  return spec.kind === 'pie'
    ? spec.categories.map(shown)
    : spec.series.map(series => series.name);
}

function legendOf(spec: ChartSpec): EChartsOption['legend'] {
  const side = spec.legend ?? 'right';
  if (side === 'none') return {show: false};
  const base = {
    data: legendNames(spec),
    textStyle: {fontSize: 12, color: '#222222'},
  };
  if (side === 'right') {
    return {
      ...base,
      orient: 'vertical',
      right: 12,
      top: 'middle',
      type: 'scroll',
      textStyle: {...base.textStyle, width: 130, overflow: 'break'},
    };
  }
  return side === 'top'
    ? {...base, top: spec.title ? 36 : 8, left: 'center'}
    : {...base, bottom: 8, left: 'center'};
}

function valueAxis(axis: AxisSpec | undefined, vertical: boolean): object {
  return {
    type: axis?.logarithmic ? 'log' : 'value',
    name: axis?.title,
    nameLocation: 'middle',
    nameGap: vertical ? 44 : 28,
    nameTextStyle: {fontStyle: 'normal', color: '#222222'},
    min: axis?.min,
    max: axis?.max,
    axisLabel: {formatter: shown, color: '#444444'},
    splitLine: {lineStyle: {color: '#cccccc'}},
  };
}

/** Labels that do not fit side by side are turned. */
function isCrowded({categories, width = 600}: ChartSpec): boolean {
  const labels = categories.map(shown);
  return labels.length * widthOf(labels, Infinity) > width * 0.75;
}

function categoryAxis(
  spec: ChartSpec,
  axis: AxisSpec | undefined,
  vertical: boolean,
): object {
  const labels = spec.categories.map(shown);
  const crowded = isCrowded(spec);
  // A label of a bar has a third of the width, and a second line where the bars leave room for it.
  const room = Math.round((spec.width ?? 600) * 0.32);
  const twoLines = vertical && (spec.height ?? 400) / labels.length >= 40;
  return {
    type: 'category',
    data: labels,
    name: axis?.title,
    nameLocation: 'middle',
    nameGap: !axis?.title
      ? 0
      : vertical
        ? widthOf(labels, room) + 16
        : crowded
          ? 92
          : 28,
    nameTextStyle: {fontStyle: 'normal', color: '#222222'},
    boundaryGap: spec.kind !== 'area',
    // Google's bars run from the top, echarts' from the bottom. Doubt: the reference of `reverseCategories` says that
    // it makes a bar chart's axis run from top to bottom, which is what Google Charts does without it.
    inverse: vertical !== Boolean(spec.reverseCategories),
    axisLabel: {
      color: '#444444',
      rotate: !vertical && crowded ? 30 : 0,
      width: vertical ? room : 160,
      overflow: twoLines ? 'break' : 'truncate',
      lineHeight: 14,
      interval: vertical ? 0 : 'auto',
    },
    axisTick: {show: false},
  };
}

function cartesianSeries(spec: ChartSpec): SeriesOption[] {
  return spec.series.map(series => {
    const kind = spec.kind === 'combo' ? (series.kind ?? 'column') : spec.kind;
    const stack = spec.stacked ? 'all' : undefined;
    const base = {name: series.name, data: series.values};
    if (kind === 'bar' || kind === 'column') {
      return {...base, type: 'bar', stack, barMaxWidth: 60};
    }
    return {
      ...base,
      type: 'line',
      stack,
      smooth: spec.smooth ?? false,
      showSymbol: (spec.pointSize ?? 0) > 0,
      symbol: 'circle',
      symbolSize: spec.pointSize ?? 0,
      areaStyle: kind === 'area' ? {opacity: 0.3} : undefined,
    };
  });
}

function cartesian(spec: ChartSpec): EChartsOption {
  const across = spec.horizontalAxis;
  const up = spec.verticalAxis;
  const flat = spec.kind === 'bar';
  const grid = gridOf(spec);
  return {
    // The first of the turned labels reaches out to the left.
    grid: !flat && isCrowded(spec) ? {...grid, left: 80} : grid,
    xAxis: flat ? valueAxis(across, false) : categoryAxis(spec, across, false),
    yAxis: flat ? categoryAxis(spec, up, true) : valueAxis(up, true),
    series: cartesianSeries(spec),
  };
}

function gridOf(spec: ChartSpec): object {
  const side = spec.legend ?? 'right';
  return {
    left: spec.verticalAxis?.title ? 48 : 24,
    right: side === 'right' ? widthOf(legendNames(spec), 130) + 80 : 28,
    top: (spec.title ? 52 : 24) + (side === 'top' ? 28 : 0),
    bottom:
      (spec.horizontalAxis?.title ? 40 : 20) + (side === 'bottom' ? 28 : 0),
    containLabel: true,
  };
}

function scatter(spec: ChartSpec): EChartsOption {
  return {
    grid: gridOf(spec),
    xAxis: valueAxis(spec.horizontalAxis, false),
    yAxis: valueAxis(spec.verticalAxis, true),
    series: spec.series.map(series => ({
      type: 'scatter',
      name: series.name,
      symbolSize: spec.pointSize ?? 7,
      data: spec.categories.map((x, i) => [Number(x), series.values[i]]),
    })) as SeriesOption[],
  };
}

function pie(spec: ChartSpec): EChartsOption {
  const side = spec.legend ?? 'right';
  const centre = side === 'right' ? '38%' : '50%';
  return {
    series: [
      {
        type: 'pie',
        radius: [`${Math.round((spec.pieHole ?? 0) * 70)}%`, '70%'],
        center: [centre, '54%'],
        // Google names the slices in the legend and writes the share on the slice.
        label: {
          position: 'inside',
          color: '#ffffff',
          formatter: ({percent}) =>
            `${shown(Math.round((percent ?? 0) * 10) / 10)}%`,
        },
        data: spec.categories.map((name, i) => ({
          name: shown(name),
          value: spec.series[0]?.values[i] ?? 0,
        })),
      },
    ],
  };
}

/** A table is drawn as text: a header row, then a row a category. */
function table(spec: ChartSpec): EChartsOption {
  const width = spec.width ?? 600;
  const columns = spec.series.length + 1;
  const cell = width / columns;
  const row = 26;
  const top = spec.title ? 44 : 8;
  const rows = [
    [spec.firstColumn ?? '', ...spec.series.map(series => series.name)],
    ...spec.categories.map((name, i) => [
      shown(name),
      ...spec.series.map(series => shown(series.values[i])),
    ]),
  ];
  return {
    graphic: rows.flatMap((cells, i) => [
      {
        type: 'rect' as const,
        silent: true,
        shape: {x: 4, y: top + i * row, width: width - 8, height: row},
        style: {
          fill: i === 0 ? '#e8eaed' : i % 2 ? '#ffffff' : '#f8f9fa',
          stroke: '#cccccc',
        },
      },
      ...cells.map((text, j) => ({
        type: 'text' as const,
        silent: true,
        style: {
          text,
          x: j === 0 ? 12 : (j + 1) * cell - 12,
          y: top + i * row + row / 2,
          align: (j === 0 ? 'left' : 'right') as 'left' | 'right',
          verticalAlign: 'middle' as const,
          width: cell - 20,
          overflow: 'truncate' as const,
          font: `${i === 0 ? 'bold ' : ''}13px "${CHART_FONT}"`,
          fill: '#222222',
        },
      })),
    ]),
  };
}

/** The option that draws the chart; without animation, so that the first frame is the last. */
export function chartOption(spec: ChartSpec): EChartsOption {
  const body =
    spec.kind === 'pie'
      ? pie(spec)
      : spec.kind === 'scatter'
        ? scatter(spec)
        : spec.kind === 'table'
          ? table(spec)
          : cartesian(spec);
  return {
    animation: false,
    backgroundColor: spec.background ?? '#ffffff',
    color: spec.colors?.length ? spec.colors : googleColors,
    textStyle: {fontFamily: CHART_FONT, fontSize: 12},
    title: spec.title
      ? {
          text: spec.title,
          left: 16,
          top: 10,
          textStyle: {
            fontSize: 16,
            color: '#222222',
            width: (spec.width ?? 600) - 32,
            overflow: 'truncate',
          },
        }
      : undefined,
    legend: spec.kind === 'table' ? {show: false} : legendOf(spec),
    ...body,
  };
}
