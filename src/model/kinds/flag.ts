/** Yes or no. */

import {folded, oneLine} from '../normalise';
import {Column, column, ColumnOptions} from '../schema';
import {error, readText, value} from './reading';

const YES: readonly string[] = ['да', '+', 'истина', 'true', 'есть', '1'];
const NO: readonly string[] = ['нет', '-', 'ложь', 'false', '0', '–', '—'];

/** «да» or «нет»; a ticked box and the «+» of the seeds' matrices (S2:517) are understood too. */
export function flag(options: ColumnOptions): Column<boolean> {
  return column<boolean>(
    {
      name: 'flag',
      align: 'center',
      width: 70,
      wrap: false,
      list: {values: ['да', 'нет']},
      help: '«да» или «нет».',
      parse: cell =>
        typeof cell === 'boolean'
          ? value(cell)
          : readText(cell, typed => {
              const word = folded(oneLine(typed));
              if (YES.includes(word)) return value(true);
              if (NO.includes(word)) return value(false);
              return error(
                `«${oneLine(typed)}» – не «да» и не «нет»`,
                'выберите «да» или «нет» из списка',
              );
            }),
      format: yes => (yes ? 'да' : 'нет'),
    },
    options,
  );
}
