/** Gives a drawn sheet its looks: styles, widths, merges, groups, highlights, charts. */

import type {
  Area,
  ChartLayout,
  Highlight,
  SheetLayout,
  Style,
} from '../model/layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Dresses the sheet anew; what an earlier drawing left goes first.
 *
 * @param whole the area that is drawn
 * @param charts titles of the charts of the earlier drawing; other charts are people's own and stay
 */
export function dress(
  sheet: Sheet,
  layout: SheetLayout,
  whole: Range,
  charts: readonly string[],
): void {
  // Google parts a merge only as a whole: people may have merged a cell of ours with one beside.
  for (const merged of whole.getMergedRanges()) merged.breakApart();
  whole.clearFormat();
  // Before the merges: none may lie across the edge of what an earlier drawing froze.
  sheet.setFrozenRows(layout.frozenRows);
  sheet.setFrozenColumns(layout.frozenColumns);
  for (const {area, style} of layout.styles) {
    dressArea(rangeOf(sheet, area), style);
  }
  for (const {row, rows, height: pixels} of layout.heights ?? []) {
    sheet.setRowHeights(row, rows, pixels);
  }
  layout.widths.forEach((pixels, index) =>
    sheet.setColumnWidth(index + 1, pixels),
  );
  for (const area of layout.merges) rangeOf(sheet, area).merge();
  const columns = sheet.getMaxColumns();
  sheet.unhideColumn(sheet.getRange(1, 1, 1, columns));
  // The column before a group bears its button, that after it may be a hidden one; the first is in none.
  if (columns > 1) {
    sheet.setColumnGroupControlPosition(
      SpreadsheetApp.GroupControlTogglePosition.BEFORE,
    );
    sheet.getRange(1, 2, 1, columns - 1).shiftColumnGroupDepth(-1);
  }
  for (const {from, to} of layout.folded) {
    const folded = sheet.getRange(1, from, 1, to - from + 1);
    folded.shiftColumnGroupDepth(1);
    folded.collapseGroups();
  }
  for (const column of layout.hiddenColumns) sheet.hideColumns(column);
  sheet.setConditionalFormatRules(
    layout.highlights.map(highlight => ruleOf(sheet, highlight)),
  );
  const own = new Set([...charts, ...layout.charts.map(({title}) => title)]);
  for (const chart of sheet.getCharts()) {
    if (own.has(String(chart.getOptions().get('title')))) {
      sheet.removeChart(chart);
    }
  }
  for (const chart of layout.charts) insertChart(sheet, chart);
}

function dressArea(range: Range, style: Style): void {
  if (style.bold !== undefined) {
    range.setFontWeight(style.bold ? 'bold' : 'normal');
  }
  if (style.italic !== undefined) {
    range.setFontStyle(style.italic ? 'italic' : 'normal');
  }
  if (style.size !== undefined) range.setFontSize(style.size);
  if (style.color !== undefined) range.setFontColor(style.color);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.align !== undefined) range.setHorizontalAlignment(style.align);
  if (style.valign !== undefined) range.setVerticalAlignment(style.valign);
  if (style.wrap !== undefined) range.setWrap(style.wrap);
  if (style.numberFormat !== undefined) {
    range.setNumberFormat(style.numberFormat);
  }
  const line = SpreadsheetApp.BorderStyle.SOLID;
  if (style.border === 'all') {
    range.setBorder(true, true, true, true, true, true, '#d0d7de', line);
  } else if (style.border === 'bottom') {
    range.setBorder(null, null, true, null, null, null, '#8c959f', line);
  } else if (style.border === 'top') {
    range.setBorder(true, null, null, null, null, null, '#8c959f', line);
  }
}

function ruleOf(
  sheet: Sheet,
  highlight: Highlight,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(highlight.formula)
    .setRanges(highlight.areas.map(area => rangeOf(sheet, area)));
  if (highlight.background !== undefined) {
    rule.setBackground(highlight.background);
  }
  if (highlight.color !== undefined) rule.setFontColor(highlight.color);
  return rule.build();
}

function insertChart(sheet: Sheet, chart: ChartLayout): void {
  const types = {
    bar: Charts.ChartType.BAR,
    column: Charts.ChartType.COLUMN,
    pie: Charts.ChartType.PIE,
    line: Charts.ChartType.LINE,
  };
  const builder = sheet
    .newChart()
    .setChartType(types[chart.type])
    .setNumHeaders(1)
    .setPosition(chart.anchor.row, chart.anchor.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('isStacked', chart.stacked)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('legend', {position: chart.legend ?? 'right'});
  if (chart.colors !== undefined) {
    builder.setOption('colors', [...chart.colors]);
  }
  for (const area of chart.areas) builder.addRange(rangeOf(sheet, area));
  sheet.insertChart(builder.build());
}

function rangeOf(sheet: Sheet, area: Area): Range {
  return sheet.getRange(area.row, area.column, area.rows, area.columns);
}
