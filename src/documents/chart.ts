/** A chart of a report as a picture, drawn by Apps Script's own charts. */

import type {Chart} from '../reports/blocks';

/** Colours that stay apart in print and for the colour-blind (Okabe and Ito, 2008). */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9'];

/** @param size pixels of the picture */
export function chartPicture(
  chart: Chart,
  size: {readonly width: number; readonly height: number},
): GoogleAppsScript.Base.Blob {
  const data = Charts.newDataTable().addColumn(Charts.ColumnType.STRING, '');
  for (const {name} of chart.series) {
    data.addColumn(Charts.ColumnType.NUMBER, name);
  }
  chart.categories.forEach((category, row) =>
    data.addRow([category, ...chart.series.map(({values}) => values[row])]),
  );
  const builder = Charts.newBarChart()
    .setTitle(chart.title)
    .setDataTable(data)
    .setDimensions(size.width, size.height)
    .setColors(COLOURS)
    .setXAxisTitle(chart.axis)
    .setLegendPosition(Charts.Position.BOTTOM);
  if (chart.stacked) builder.setStacked();
  return builder.build().getAs('image/png');
}
