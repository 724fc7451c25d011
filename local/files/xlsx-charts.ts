/** Charts over the grid between the book and .xlsx. */
import type {Chart as XlsxChart, SheetChart, WriteChartKind} from 'hucre';
import {Area, areaName, parseArea, splitSheetName} from '../book/area';
import type {Chart} from '../book/attachments';
import type {Book} from '../book/book';
import type {Sheet} from '../book/sheet';
import {displayText} from '../engine/display';
import {quoteSheet} from '../engine/formula';

const KINDS: Record<string, WriteChartKind> = {
  BAR: 'bar',
  COLUMN: 'column',
  COMBO: 'column',
  HISTOGRAM: 'column',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  PIE: 'pie',
  SCATTER: 'scatter',
};

const LEGENDS = ['top', 'bottom', 'left', 'right'] as const;

/** An area with its sheet, absolute, as charts and names of .xlsx point to it. */
export function absoluteReference(sheet: Sheet, target: Area): string {
  const name = areaName(target).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheet(sheet.name)}!${name}`;
}

/** The columns of the chart's ranges: the first holds the categories, each further one a series, a header above. */
export function toXlsxChart(
  chart: Chart,
  home: Sheet,
  book: Book,
): SheetChart | null {
  const type = KINDS[chart.type];
  if (!type) return null;
  const columns = chart.ranges.flatMap(({sheet: id, area}) => {
    const sheet = book.sheetById(id);
    if (!sheet) return [];
    return Array.from({length: area.columns}, (_, i) => ({
      sheet,
      area: {...area, column: area.column + i, columns: 1},
    }));
  });
  const [categories, ...values] = columns;
  if (values.length === 0) return null;
  const first = values[0];
  const headers =
    chart.headers >= 0
      ? chart.headers
      : typeof first.sheet.value(first.area.row, first.area.column) === 'string'
        ? 1
        : 0;
  const body = ({sheet, area}: (typeof columns)[number]) =>
    absoluteReference(sheet, {
      ...area,
      row: area.row + headers,
      rows: area.rows - headers,
    });
  const {options, anchor} = chart;
  const text = (name: string) =>
    typeof options[name] === 'string' ? options[name] : undefined;
  const size = (name: string, usual: number) => Number(options[name] ?? usual);
  const legend = LEGENDS.find(known => known === text('legend.position'));
  const stacked = options.isStacked && options.isStacked !== 'false';
  const percent = options.isStacked === 'percent';
  const grouping = percent ? 'percentStacked' : stacked ? 'stacked' : undefined;
  const colors = Array.isArray(options.colors) ? options.colors : [];
  return {
    type,
    title: text('title'),
    series: values.map((column, i) => ({
      name:
        headers > 0
          ? displayText(column.sheet.value(column.area.row, column.area.column))
          : undefined,
      values: body(column),
      categories: body(categories),
      color:
        typeof colors[i] === 'string' ? colors[i].replace('#', '') : undefined,
    })),
    anchor: {
      from: {row: anchor.row, col: anchor.column},
      to: {
        row: reach(home.rows, anchor.row, size('height', 371)),
        col: reach(home.columns, anchor.column, size('width', 600)),
      },
    },
    barGrouping: grouping,
    lineGrouping: grouping,
    areaGrouping: grouping,
    overlap: grouping && 100,
    legend: text('legend.position') === 'none' ? false : legend,
  };
}

/** The line that lies so many pixels after another. */
function reach(
  lines: {size(index: number): number},
  from: number,
  pixels: number,
): number {
  let at = from;
  for (let left = pixels; left > 0; at++) left -= lines.size(at);
  return at;
}

const TYPES: Record<string, string> = {
  line: 'LINE',
  line3D: 'LINE',
  area: 'AREA',
  area3D: 'AREA',
  pie: 'PIE',
  pie3D: 'PIE',
  doughnut: 'PIE',
  scatter: 'SCATTER',
};

/** A chart that the file brings; null where it has nothing that Sheets could draw. Bars stand, as most do. */
export function fromXlsxChart(
  {kinds, title, series = [], anchor}: XlsxChart,
  home: Sheet,
  book: Book,
): Chart | null {
  const references = [
    series[0]?.categoriesRef,
    ...series.map(s => s.valuesRef),
  ];
  const ranges = references.flatMap(reference => {
    if (!reference) return [];
    const {sheet: name, rest} = splitSheetName(reference);
    const sheet = name === undefined ? home : book.sheetByName(name);
    const area =
      sheet &&
      parseArea(rest.replaceAll('$', ''), {
        rows: sheet.rows.count,
        columns: sheet.columns.count,
      });
    return sheet && area ? [{sheet: sheet.id, area}] : [];
  });
  if (ranges.length === 0 || kinds.length === 0) return null;
  return {
    id: book.newId(),
    type: TYPES[kinds[0]] ?? 'COLUMN',
    ranges,
    options: title === undefined ? {} : {title},
    anchor: {
      row: anchor?.from.row ?? 0,
      column: anchor?.from.col ?? 0,
      offsetX: 0,
      offsetY: 0,
    },
    headers: 0,
    transpose: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensionStrategy: 'IGNORE_BOTH',
  };
}
