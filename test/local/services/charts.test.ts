// Charts: data tables, builders, pictures, through the membrane; every builder's picture is that of its kind.
import {renderChart, type ChartSpec} from '../../../local/files/chart-png';
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

type Builder = GoogleAppsScript.Charts.ColumnChartBuilder;
declare function refused(action: () => unknown): string;
declare function data(): GoogleAppsScript.Charts.DataTableBuilder;
declare function pictureOf(builder: unknown): string;
declare function axes(builder: unknown): Builder;

const host = createHost({
  manifest: {timeZone: 'Europe/Moscow'},
  code: `
    function refused(action) {
      try { action(); return ''; } catch (error) { return error.message; }
    }
    function data() {
      const {STRING, NUMBER} = Charts.ColumnType;
      return Charts.newDataTable().addColumn(STRING, 'Школа').addColumn(NUMBER, 'План').addColumn(NUMBER, 'Факт')
        .addRow(['№ 1', 3, 1]).addRow(['№ 2', 2.5, null]);
    }
    function pictureOf(builder) {
      return Utilities.base64Encode(builder.setDataTable(data()).build().getAs('image/png').getBytes());
    }
    /** All that builders with two axes have. */
    function axes(builder) {
      return builder.setTitle('Баллы').setDimensions(500, 300).setColors(['#ff0000', '#00ff00'])
        .setBackgroundColor('#eeeeee').setLegendPosition(Charts.Position.BOTTOM)
        .setXAxisTitle('Гор').setYAxisTitle('Верт').setRange(0, 10).useLogScale().reverseCategories();
    }
  `,
});

afterAll(() =>
  expectEveryMethodCalled(host, [
    'Charts.Charts',
    'Charts.Chart',
    'Charts.DataTableBuilder',
    'Charts.DataTableSource',
    'Charts.AreaChartBuilder',
    'Charts.BarChartBuilder',
    'Charts.ColumnChartBuilder',
    'Charts.LineChartBuilder',
    'Charts.PieChartBuilder',
    'Charts.ScatterChartBuilder',
    'Charts.TableChartBuilder',
  ]),
);

const rows: Pick<ChartSpec, 'categories' | 'firstColumn' | 'series'> = {
  firstColumn: 'Школа',
  categories: ['№ 1', '№ 2'],
  series: [
    {name: 'План', values: [3, 2.5]},
    {name: 'Факт', values: [1, null]},
  ],
};

const picture = (spec: Omit<ChartSpec, 'categories' | 'series'>) =>
  renderChart({...rows, ...spec}).toString('base64');

const looks: Partial<ChartSpec> = {
  title: 'Баллы',
  width: 500,
  height: 300,
  colors: ['#ff0000', '#00ff00'],
  background: '#eeeeee',
  legend: 'bottom',
  reverseCategories: true,
};

const values = {min: 0, max: 10, logarithmic: true};

test('column, bar, line and area charts', () => {
  const [column, bar, line, area] = host.evaluate(() => [
    pictureOf(
      axes(Charts.newColumnChart()).setStacked().setOption('isStacked', true),
    ),
    pictureOf(
      axes(Charts.newBarChart()).setStacked().setOption('isStacked', true),
    ),
    pictureOf(
      (
        axes(
          Charts.newLineChart(),
        ) as unknown as GoogleAppsScript.Charts.LineChartBuilder
      )
        .setCurveStyle(Charts.CurveStyle.SMOOTH)
        .setPointStyle(Charts.PointStyle.MEDIUM)
        .setOption('pointSize', 6),
    ),
    pictureOf(
      (
        axes(
          Charts.newAreaChart(),
        ) as unknown as GoogleAppsScript.Charts.AreaChartBuilder
      )
        .setStacked()
        .setPointStyle(Charts.PointStyle.LARGE)
        .setOption('title', 'Баллы'),
    ),
  ]);
  const upright = {
    ...looks,
    horizontalAxis: {title: 'Гор'},
    verticalAxis: {title: 'Верт', ...values},
  };
  expect(column).toBe(picture({...upright, kind: 'column', stacked: true}));
  expect(bar).toBe(
    picture({
      ...looks,
      kind: 'bar',
      stacked: true,
      horizontalAxis: {title: 'Гор', ...values},
      verticalAxis: {title: 'Верт'},
    }),
  );
  expect(line).toBe(
    picture({...upright, kind: 'line', smooth: true, pointSize: 6}),
  );
  expect(area).toBe(
    picture({...upright, kind: 'area', stacked: true, pointSize: 10}),
  );
});

test('pie, scatter and table charts', () => {
  const [pie, scatter, table] = host.evaluate(() => {
    const {NUMBER} = Charts.ColumnType;
    const points = Charts.newDataTable()
      .addColumn(NUMBER, 'x')
      .addColumn(NUMBER, 'y')
      .addRow([1, 2])
      .addRow([2, 3])
      .build();
    const scatterChart = Charts.newScatterChart()
      .setTitle('Баллы')
      .setDimensions(500, 300)
      .setColors(['#ff0000', '#00ff00'])
      .setBackgroundColor('#eeeeee')
      .setLegendPosition(Charts.Position.BOTTOM)
      .setPointStyle(Charts.PointStyle.TINY)
      .setXAxisTitle('Гор')
      .setYAxisTitle('Верт')
      .setXAxisRange(1, 3)
      .setYAxisRange(1, 4)
      .setXAxisLogScale()
      .setYAxisLogScale()
      .setOption('legend', 'top')
      .setDataTable(points as GoogleAppsScript.Charts.DataTableSource)
      .build();
    return [
      pictureOf(
        Charts.newPieChart()
          .setTitle('Баллы')
          .setDimensions(500, 300)
          .setColors(['#ff0000', '#00ff00'])
          .setBackgroundColor('#eeeeee')
          .setLegendPosition(Charts.Position.BOTTOM)
          .reverseCategories()
          .setOption('pieHole', 0.4),
      ),
      Utilities.base64Encode(scatterChart.getBlob().getBytes()),
      pictureOf(
        Charts.newTableChart().setDimensions(500, 300).setOption('width', 400),
      ),
    ];
  });
  expect(pie).toBe(picture({...looks, kind: 'pie', pieHole: 0.4}));
  expect(scatter).toBe(
    renderChart({
      ...looks,
      reverseCategories: undefined,
      kind: 'scatter',
      legend: 'top',
      pointSize: 2,
      categories: [1, 2],
      series: [{name: 'y', values: [2, 3]}],
      horizontalAxis: {title: 'Гор', min: 1, max: 3, logarithmic: true},
      verticalAxis: {title: 'Верт', min: 1, max: 4, logarithmic: true},
    }).toString('base64'),
  );
  expect(table).toBe(picture({kind: 'table', width: 400, height: 300}));
});

test('options by name; unknown ones are named', () => {
  const [given, ...refusals] = host.evaluate(() => {
    const chart = () => Charts.newColumnChart();
    return [
      pictureOf(
        chart()
          .setOption('hAxis', {title: 'Гор'})
          .setOption('vAxis.viewWindow', {min: 0, max: 5})
          .setOption('vAxis.logScale', false)
          .setOption('colors', ['#0000ff'])
          .setOption('backgroundColor', '#ffffff')
          .setOption('height', 200)
          .setOption('legend', {position: 'none'}),
      ),
      refused(() => chart().setOption('crosshair.color', 'red')),
      refused(() => chart().setOption('width', '100')),
      refused(() => chart().setOption('legend', 'labeled')),
      refused(() => Charts.newPieChart().set3D()),
      refused(() => chart().build()),
      refused(() =>
        chart().setDataTable(data()).build().getAs('application/pdf'),
      ),
    ];
  });
  expect(given).toBe(
    picture({
      kind: 'column',
      height: 200,
      legend: 'none',
      colors: ['#0000ff'],
      horizontalAxis: {title: 'Гор'},
      verticalAxis: {min: 0, max: 5},
    }),
  );
  expect(refusals).toEqual([
    'not in the local host: chart option crosshair.color',
    'Invalid argument: width',
    'not in the local host: chart option legend.position: labeled',
    'not in the local host: Charts.PieChartBuilder.set3D',
    'Data table is not set; call setDataTable first.',
    'not in the local host: Blob.getAs from image/png to application/pdf',
  ]);
});

test('a data table keeps the types of its columns', () => {
  const [dated, ...refusals] = host.evaluate(() => {
    const {STRING, NUMBER, DATE} = Charts.ColumnType;
    const dates = Charts.newDataTable()
      .addColumn(DATE, 'День')
      .addColumn(NUMBER, 'Баллы')
      .setValue(1, 1, 2)
      .setValue(0, 1, 1)
      .setValue(0, 0, new Date(2023, 1, 9))
      .build() as unknown as GoogleAppsScript.Charts.DataTableSource;
    return [
      Utilities.base64Encode(
        Charts.newLineChart()
          .setDataTable(dates.getDataTable() as unknown as typeof dates)
          .build()
          .getBlob()
          .getBytes(),
      ),
      refused(() => data().addRow(['№ 3', 1])),
      refused(() => data().addRow(['№ 3', '1', 2])),
      refused(() => data().setValue(0, 7, 1)),
      refused(() =>
        Charts.newPieChart()
          .setDataTable(Charts.newDataTable().addColumn(STRING, 'a'))
          .build(),
      ),
    ];
  });
  expect(dated).toBe(
    renderChart({
      kind: 'line',
      firstColumn: 'День',
      categories: ['09.02.2023', ''],
      series: [{name: 'Баллы', values: [1, 2]}],
    }).toString('base64'),
  );
  expect(refusals).toEqual([
    'Row given with size different than 3 (the number of columns in the table).',
    'Type mismatch. Value 1 does not match type number in column index 1',
    'Invalid column index 7. Should be an integer in the range [0-2].',
    'Not enough columns given to draw the chart.',
  ]);
});

test('a chart goes into a document as a picture', () => {
  expect(
    host.evaluate(() => {
      const chart = Charts.newBarChart().setDataTable(data()).build();
      const image = DocumentApp.create('x').getBody().appendImage(chart);
      return [image.getWidth(), image.getHeight()];
    }),
  ).toEqual([600, 400]);
});
