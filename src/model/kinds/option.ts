/** One of a few words that the program itself understands; no association may add to them. */

import {comparable, oneLine} from '../normalise';
import {type Column, column, type ColumnOptions} from '../schema';
import {error, offered, readWords, value} from './reading';

/** @param others other ways to write an option: «<=» for «не больше» */
export function option<T extends string>(
  options: readonly T[],
  {
    others = {},
    ...columnOptions
  }: ColumnOptions & {readonly others?: {readonly [typed: string]: NoInfer<T>}},
): Column<T> {
  const otherwise = new Map<string, T>(Object.entries(others));
  return column<T>(
    {
      name: 'option',
      width: 130,
      list: {values: options},
      exact: true,
      help: `Одно из: ${options.join(', ')}.`,
      parse: cell =>
        readWords(cell, typed => {
          const line = oneLine(typed);
          const chosen =
            otherwise.get(line) ??
            options.find(one => comparable(one) === comparable(line));
          return chosen === undefined
            ? error(`«${line}» здесь не понято`, `выберите ${offered(options)}`)
            : value(chosen);
        }),
      format: chosen => chosen,
    },
    columnOptions,
  );
}
