/** One day of the calendar, as for «Дата расчёта». */

import {type Day, serialOf, showDay} from '../date';
import {Column, column, ColumnOptions} from '../schema';
import {type Moment, precisionOf} from './moment';
import {readPeriod} from './period-reading';
import {error, readWords, value} from './reading';

export function day(options: ColumnOptions): Column<Day> {
  return column<Day>(
    {
      name: 'day',
      align: 'center',
      width: 100,
      wrap: false,
      help: 'Дата, например 31.08.2023.',
      companions: [
        {
          part: 'serial',
          title: 'дата',
          numberFormat: 'dd.mm.yyyy',
          derive: parsed =>
            parsed.state === 'value' ? serialOf(parsed.value) : '',
        },
      ],
      parse: cell =>
        readWords(cell, typed => {
          const period = readPeriod(typed);
          if (period.state === 'error') {
            return error(period.message, 'введите дату, например 31.08.2023');
          }
          const found =
            period.state === 'value' && period.value.sort === 'dated'
              ? onlyDay(period.value.spans)
              : undefined;
          return found === undefined
            ? error(
                `«${typed.trim()}» – не один день`,
                'введите одну дату с числом, месяцем и годом, например 31.08.2023',
              )
            : value(found);
        }),
      format: showDay,
    },
    options,
  );
}

function onlyDay(
  spans: readonly {label?: string; from?: Moment; to?: Moment}[],
): Day | undefined {
  const [{label, from, to}] = spans;
  const isDay =
    spans.length === 1 &&
    label === undefined &&
    from !== undefined &&
    from === to &&
    precisionOf(from) === 'day';
  return isDay ? (from as string as Day) : undefined;
}
