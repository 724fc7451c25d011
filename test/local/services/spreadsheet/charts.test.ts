/** Embedded charts: builders, what charts tell, their pictures. */

import {createHost} from '../../../../local/host';
import {chartSpec} from '../../../../local/services/spreadsheet/embedded-chart';
import {expectEveryMethodCalled} from '../../every-method-called';

const kinds = [
  'Area',
  'Bar',
  'Column',
  'Combo',
  'Line',
  'Pie',
  'Scatter',
  'Table',
] as const;
const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Spreadsheet.EmbeddedChart',
    'Spreadsheet.EmbeddedChartBuilder',
    ...kinds.map(kind => `Spreadsheet.Embedded${kind}ChartBuilder`),
    'Spreadsheet.ContainerInfo',
    'Charts.ChartOptions',
  ]);
  host.book.close();
});

it('a chart draws its ranges', () => {
  const signature = host.evaluate(() => {
    const sheet = SpreadsheetApp.getActive().insertSheet('Сводка');
    sheet.getRange('A1:C4').setValues([
      ['Учреждение', 'Статус', 'Успехи'],
      ['Гимназия № 1', 3, 4.5],
      ['Школа № 2', 2, '=C2*2'],
      ['Лицей № 3', '', 1],
    ]);
    sheet.hideRows(4);
    const {MERGE_COLUMNS} = Charts.ChartMergeStrategy;
    const {IGNORE_BOTH} = Charts.ChartHiddenDimensionStrategy;
    const chart = sheet
      .newChart()
      .setChartType(Charts.ChartType.BAR)
      .addRange(sheet.getRange('A1:A4'))
      .addRange(sheet.getRange('B1:C4'))
      .addRange(sheet.getRange('E1'))
      .removeRange(sheet.getRange('E1'))
      .setMergeStrategy(MERGE_COLUMNS)
      .setHiddenDimensionStrategy(IGNORE_BOTH)
      .setNumHeaders(1)
      .setTransposeRowsAndColumns(false)
      .setOption('title', 'Итоги')
      .setOption('isStacked', true)
      .setPosition(6, 1, 5, 10)
      .build();
    sheet.insertChart(chart);
    const [placed] = sheet.getCharts();
    const box = placed.getContainerInfo();
    if (box.getOffsetX() !== 5 || box.getOffsetY() !== 10) throw box;
    if (box.getAnchorColumn() !== 1 || box.getAnchorRow() !== 6) throw box;
    return [
      placed.getBlob().getContentType(),
      placed.getAs('image/png').getBytes().slice(0, 4),
      chart.getChartId(),
      placed.getChartId()! > 0,
      placed.getNumHeaders(),
      placed.getTransposeRowsAndColumns(),
      String(placed.getMergeStrategy()),
      String(placed.getHiddenDimensionStrategy()),
      placed.getRanges().length,
      placed.getOptions().get('title'),
      placed.getOptions().get('нет'),
    ];
  });
  expect(signature).toEqual([
    'image/png',
    [-119, 80, 78, 71],
    null,
    true,
    1,
    false,
    'MERGE_COLUMNS',
    'IGNORE_BOTH',
    2,
    'Итоги',
    null,
  ]);
  const {charts} = host.book.sheetByName('Сводка')!;
  expect(chartSpec(host.book, charts[0])).toEqual({
    kind: 'bar',
    firstColumn: 'Учреждение',
    categories: ['Гимназия № 1', 'Школа № 2'],
    series: [
      {name: 'Статус', values: [3, 2]},
      {name: 'Успехи', values: [4.5, 9]},
    ],
    title: 'Итоги',
    stacked: true,
  });
});

it('a chart finds its header and may be turned', () => {
  const spec = (transpose: boolean, strategy: string) => {
    const sheet = host.book.sheetByName('Сводка')!;
    return chartSpec(host.book, {
      ...sheet.charts[0],
      type: 'COLUMN',
      headers: -1,
      options: {},
      transpose,
      mergeStrategy: strategy,
      hiddenDimensionStrategy: 'SHOW_BOTH',
      ranges: [
        {sheet: sheet.id, area: {row: 0, column: 0, rows: 2, columns: 3}},
        {sheet: sheet.id, area: {row: 2, column: 0, rows: 2, columns: 3}},
      ],
    });
  };
  expect(spec(false, 'MERGE_ROWS').categories).toEqual([
    'Гимназия № 1',
    'Школа № 2',
    'Лицей № 3',
  ]);
  const turned = spec(true, 'MERGE_ROWS');
  expect(turned.categories).toEqual(['Статус', 'Успехи']);
  expect(turned.series.map(({name}) => name)).toEqual([
    'Гимназия № 1',
    'Школа № 2',
    'Лицей № 3',
  ]);
});

it('what the drawing does not know it names', () => {
  expect(() =>
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet
        .newChart()
        .setChartType(Charts.ChartType.GEO)
        .addRange(sheet.getRange('A1:B3'))
        .build()
        .getBlob();
    }),
  ).toThrow('not in the local host: drawing of a chart GEO');
  expect(() =>
    host.evaluate(() => SpreadsheetApp.getActiveSheet().newChart().build()),
  ).toThrow('at least one range');
});

/** What the builders have in common; then each is asked for what its own type has. */
it.each(kinds)('builder of a chart %s', kind => {
  expect(
    host.evaluate((name: string) => {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Сводка')!;
      const range = sheet.getRange('A1:B3');
      const {MERGE_ROWS} = Charts.ChartMergeStrategy;
      const {SHOW_BOTH} = Charts.ChartHiddenDimensionStrategy;
      type Builder = Record<
        string,
        ((...args: unknown[]) => Builder) | undefined
      >;
      let builder = sheet.newChart() as unknown as Builder;
      // From every kind to this one.
      for (const one of [
        'Area',
        'Bar',
        'Column',
        'Combo',
        'Line',
        'Pie',
        'Scatter',
        'Table',
      ]) {
        builder = builder[`as${name}Chart`]!()[`as${one}Chart`]!();
        builder = builder[`as${name}Chart`]!();
      }
      builder.addRange!(range);
      builder.removeRange!(range).clearRanges!().addRange!(range);
      builder.setMergeStrategy!(MERGE_ROWS);
      builder.setHiddenDimensionStrategy!(SHOW_BOTH);
      builder.setNumHeaders!(1).setTransposeRowsAndColumns!(false);
      builder.setPosition!(1, 1, 0, 0).setOption!('height', 300);
      const {MEDIUM} = Charts.PointStyle;
      const own: [string, ...unknown[]][] = [
        ['setTitle', 'Баллы'],
        ['setXAxisTitle', 'По горизонтали'],
        ['setYAxisTitle', 'По вертикали'],
        ['setColors', ['red', '#00ff00']],
        ['setBackgroundColor', 'white'],
        ['setLegendPosition', Charts.Position.BOTTOM],
        ['setStacked'],
        ['setPointStyle', MEDIUM],
        ['setCurveStyle', Charts.CurveStyle.SMOOTH],
        ['setRange', 0, 10],
        ['useLogScale'],
        ['setXAxisRange', 0, 10],
        ['setYAxisRange', 0, 10],
        ['setXAxisLogScale'],
        ['setYAxisLogScale'],
      ];
      for (const [method, ...args] of own) {
        if (builder[method]) builder = builder[method](...args);
      }
      const typed =
        builder as unknown as GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
      const before = [
        String(typed.getChartType()),
        typed.getRanges().length,
        typed.getContainer().getAnchorRow(),
      ];
      const picture = typed.build().modify().build().getBlob();
      builder.setChartType!(Charts.ChartType.TABLE);
      return [...before, picture.getBytes().length > 500];
    }, kind),
  ).toEqual([kind.toUpperCase(), 1, 1, true]);
});

it('the general builder does what the special ones do', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const builder = sheet.newChart().addRange(sheet.getRange('A1'));
      builder.clearRanges().addRange(sheet.getRange('A1:B2'));
      return [
        String(builder.getChartType()),
        builder.getRanges()[0].getA1Notation(),
        builder.getContainer().getAnchorColumn(),
      ];
    }),
  ).toEqual(['COLUMN', 'A1:B2', 1]);
});
