// A chart as a PNG, by echarts on a canvas of this process: same specification, same bytes, on any machine.
import {createCanvas, GlobalFonts, type Canvas} from '@napi-rs/canvas';
import * as echarts from 'echarts';
import {readFileSync} from 'node:fs';
import {CHART_FONT, chartOption} from './chart-option';
import type {ChartSpec} from './chart-spec';

export type {AxisSpec, ChartKind, ChartSeries, ChartSpec} from './chart-spec';

/**
 * The font comes from an npm package (PT Sans, OFL 1.1) under a name of our own: Cyrillic text has glyphs on a machine
 * without fonts, and a font of the machine cannot change the picture.
 */
function registerFonts(): void {
  for (const style of [
    '400Regular/PTSans_400Regular',
    '700Bold/PTSans_700Bold',
  ]) {
    const file = require.resolve(`@expo-google-fonts/pt-sans/${style}.ttf`);
    if (!GlobalFonts.register(readFileSync(file), CHART_FONT)) {
      throw new Error(`the font ${file} cannot be read`);
    }
  }
}

let prepared = false;

function prepare(): void {
  if (prepared) return;
  registerFonts();
  const ruler = createCanvas(1, 1).getContext('2d');
  // echarts measures text before it draws, each character of ASCII first; this canvas refuses NUL.
  echarts.setPlatformAPI({
    measureText: (text, font) => {
      ruler.font = font ?? `12px "${CHART_FONT}"`;
      return ruler.measureText(text.replace(/\0/g, ''));
    },
  });
  prepared = true;
}

/** The chart as the bytes of a PNG file. Throws an Error on sizes that are not from 1 to 4000 pixels. */
export function renderChart(spec: ChartSpec): Buffer {
  prepare();
  const width = spec.width ?? 600;
  const height = spec.height ?? 400;
  for (const side of [width, height]) {
    if (!(Number.isInteger(side) && side >= 1 && side <= 4000)) {
      throw new Error(`a chart of ${width} × ${height} pixels`);
    }
  }
  const canvas: Canvas = createCanvas(width, height);
  const chart = echarts.init(canvas as never, null, {
    width,
    height,
    devicePixelRatio: 1,
  });
  try {
    chart.setOption(chartOption(spec));
    return canvas.toBuffer('image/png');
  } finally {
    chart.dispose();
  }
}
