// Charts as PNG: Cyrillic glyphs from the package's font, the same bytes twice, every kind drawn.
import {createHash} from 'node:crypto';
import {createCanvas, loadImage} from '@napi-rs/canvas';
import {
  renderChart,
  type ChartKind,
  type ChartSpec,
} from '../../../local/files/chart-png';

const base: ChartSpec = {
  kind: 'column',
  title: 'Баллы учреждений',
  categories: ['Гимназия № 12', 'Лицей № 34', 'Школа № 5'],
  series: [
    {name: 'План', values: [3, 2.5, null]},
    {name: 'Факт', values: [1, 4, 2]},
  ],
};

const hash = (bytes: Buffer) =>
  createHash('sha256').update(bytes).digest('hex');

/** How many pixels of the picture are of the colour `#rrggbb`. */
async function pixelsOf(png: Buffer, color: string): Promise<number> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, 0, image.width, image.height);
  const wanted = [1, 3, 5].map(i => parseInt(color.slice(i, i + 2), 16));
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (wanted.every((part, k) => data[i + k] === part)) count++;
  }
  return count;
}

const kinds: ChartKind[] = [
  'area',
  'bar',
  'column',
  'combo',
  'line',
  'pie',
  'scatter',
  'table',
];

test.each(kinds)('a %s chart is drawn, with the same bytes twice', kind => {
  const spec = {
    ...base,
    kind,
    categories: kind === 'scatter' ? [1, 2, 3] : base.categories,
  };
  const png = renderChart(spec);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 400]);
  expect(hash(renderChart(spec))).toBe(hash(png));
  expect(hash(renderChart({...spec, title: 'Иное'}))).not.toBe(hash(png));
});

test('Cyrillic letters have glyphs of their own', () => {
  const titled = (title: string) => hash(renderChart({...base, title}));
  expect(titled('ЖЖЖЖ')).not.toBe(titled('ЩЩЩЩ'));
});

test('bars are as long as their values', async () => {
  const one = (value: number) =>
    renderChart({
      kind: 'bar',
      categories: ['А'],
      series: [{name: 'x', values: [value]}],
      colors: ['#ff0000'],
      legend: 'none',
      horizontalAxis: {min: 0, max: 10},
    });
  const half = await pixelsOf(one(5), '#ff0000');
  const whole = await pixelsOf(one(10), '#ff0000');
  expect(half).toBeGreaterThan(1000);
  expect(whole / half).toBeGreaterThan(1.95);
  expect(whole / half).toBeLessThan(2.05);
});

test('background, size, legend, stacking and axes change the picture', async () => {
  const plain = hash(renderChart(base));
  const variants: Partial<ChartSpec>[] = [
    {stacked: true},
    {legend: 'none'},
    {legend: 'top'},
    {legend: 'bottom'},
    {background: '#00ff00'},
    {verticalAxis: {title: 'Баллы', min: 0, max: 20}},
    {verticalAxis: {logarithmic: true}},
    {reverseCategories: true},
    {width: 300, height: 200},
  ];
  for (const variant of variants) {
    expect(hash(renderChart({...base, ...variant}))).not.toBe(plain);
  }
  const green = await pixelsOf(
    renderChart({...base, background: '#00ff00'}),
    '#00ff00',
  );
  expect(green).toBeGreaterThan(100000);
});

test.each([
  [0, 100],
  [100, 4001],
  [1.5, 100],
])('%d × %d pixels are refused', (width, height) => {
  expect(() => renderChart({...base, width, height})).toThrow('pixels');
});
