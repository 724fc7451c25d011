/** What «Проверить книгу» would cost on Google at growing sizes: with the rules alone, it is the service calls that cost. */

import type {Host} from '../local/host';
import type {Interval} from '../local/meter';
import {fill, showSeconds} from './network';

export interface CheckCalls {
  /** Rows of «Проверка», counts and catalogue included. */
  readonly rows: number;
  readonly runs: readonly {
    readonly what: string;
    readonly calls: number;
    /** Milliseconds on Google. */
    readonly predicted: Interval;
    /** Seconds that the run took here. */
    readonly seconds: number;
  }[];
}

/** @param host a generated network, with or without scores */
export function benchCheck(host: Host): CheckCalls {
  const run = (what: string) => {
    const start = performance.now();
    host.run('checkBook');
    const seconds = (performance.now() - start) / 1000;
    const {totalCalls: calls} = host.meter!.usage();
    return {what, calls, predicted: host.meter!.predicted(), seconds};
  };
  const runs = [run('first'), run('of an unchanged book')];
  // One finding more.
  fill(host, 'Площадки', ['Уровень'], [['всеобщий']]);
  runs.push(run('after a change'));
  const rows = host.evaluate(() =>
    SpreadsheetApp.getActive().getSheetByName('Проверка')!.getLastRow(),
  ) as number;
  return {rows, runs};
}

export function showCheckCalls({rows, runs}: CheckCalls): string {
  return [
    `«Проверить книгу», ${rows} rows of «Проверка»:`,
    ...runs.map(
      ({what, calls, predicted, seconds}) =>
        `  ${what}: ${calls} service calls, predicted on Google, low / middle / high: ${showSeconds(predicted)} s (here ${seconds.toFixed(1)} s)`,
    ),
  ].join('\n');
}
