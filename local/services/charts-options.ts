// Options of Google Charts by name («hAxis.title»), as far as the drawing knows them.
import type {AxisSpec, ChartSpec} from '../files/chart-spec';
import {NotInLocalHost, ServiceError} from './service-error';

type Check = 'boolean' | 'number' | 'string' | 'strings';

interface Option {
  check: Check;
  apply(spec: Partial<ChartSpec>, value: never): void;
}

function option<Value>(
  check: Check,
  apply: (spec: Partial<ChartSpec>, value: Value) => void,
): Option {
  return {check, apply};
}

/** Changes one axis of the specification. */
export function changeAxis(
  spec: Partial<ChartSpec>,
  axis: 'horizontalAxis' | 'verticalAxis',
  changes: AxisSpec,
): void {
  spec[axis] = {...spec[axis], ...changes};
}

function legend(spec: Partial<ChartSpec>, value: string): void {
  if (!['bottom', 'none', 'right', 'top'].includes(value)) {
    throw new NotInLocalHost(`chart option legend.position: ${value}`);
  }
  spec.legend = value as ChartSpec['legend'];
}

const axisOptions = (
  name: 'hAxis' | 'vAxis',
  axis: 'horizontalAxis' | 'verticalAxis',
): Record<string, Option> => ({
  [`${name}.title`]: option('string', (spec, title: string) =>
    changeAxis(spec, axis, {title}),
  ),
  [`${name}.minValue`]: option('number', (spec, min: number) =>
    changeAxis(spec, axis, {min}),
  ),
  [`${name}.maxValue`]: option('number', (spec, max: number) =>
    changeAxis(spec, axis, {max}),
  ),
  [`${name}.viewWindow.min`]: option('number', (spec, min: number) =>
    changeAxis(spec, axis, {min}),
  ),
  [`${name}.viewWindow.max`]: option('number', (spec, max: number) =>
    changeAxis(spec, axis, {max}),
  ),
  [`${name}.logScale`]: option('boolean', (spec, logarithmic: boolean) =>
    changeAxis(spec, axis, {logarithmic}),
  ),
});

const options: Record<string, Option> = {
  ...axisOptions('hAxis', 'horizontalAxis'),
  ...axisOptions('vAxis', 'verticalAxis'),
  title: option('string', (spec, title: string) => {
    spec.title = title;
  }),
  width: option('number', (spec, width: number) => {
    spec.width = width;
  }),
  height: option('number', (spec, height: number) => {
    spec.height = height;
  }),
  colors: option('strings', (spec, colors: string[]) => {
    spec.colors = colors;
  }),
  backgroundColor: option('string', (spec, background: string) => {
    spec.background = background;
  }),
  isStacked: option('boolean', (spec, stacked: boolean) => {
    spec.stacked = stacked;
  }),
  legend: option('string', legend),
  'legend.position': option('string', legend),
  pieHole: option('number', (spec, hole: number) => {
    spec.pieHole = hole;
  }),
  pointSize: option('number', (spec, size: number) => {
    spec.pointSize = size;
  }),
  curveType: option('string', (spec, curve: string) => {
    spec.smooth = curve === 'function';
  }),
};

const checks: Record<Check, (value: unknown) => boolean> = {
  boolean: value => typeof value === 'boolean',
  number: value => typeof value === 'number',
  string: value => typeof value === 'string',
  strings: value =>
    Array.isArray(value) && value.every(each => typeof each === 'string'),
};

/**
 * Puts an option of Google Charts into the specification; nested ones may come as an object («legend» with
 * «position»). Google ignores what it does not know; the host names what it does not draw.
 */
export function applyOption(
  spec: Partial<ChartSpec>,
  name: string,
  value: unknown,
): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, each] of Object.entries(value)) {
      applyOption(spec, `${name}.${key}`, each);
    }
    return;
  }
  const known = options[name];
  if (!known) throw new NotInLocalHost(`chart option ${name}`);
  if (!checks[known.check](value)) {
    throw new ServiceError(`Invalid argument: ${name}`);
  }
  known.apply(spec, value as never);
}
