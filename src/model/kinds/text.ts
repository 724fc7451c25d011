/** Words of a person: a line of text, or several lines. */

import {LONGEST_TEXT} from '../cell';
import {manyLines, oneLine} from '../normalise';
import {Column, column, ColumnOptions} from '../schema';
import type {Parsed} from './kind';
import {error, readText, value} from './reading';

export interface TextOptions extends ColumnOptions {
  /** Greatest number of characters. */
  readonly max?: number;
}

const LINE = 500;

/** One line, not blank: white space of every kind is reduced to single spaces. */
export function text({max = LINE, ...options}: TextOptions): Column<string> {
  return column<string>(
    {
      name: 'text',
      width: 220,
      help: `Текст, не длиннее ${max} знаков.`,
      parse: cell => readText(cell, typed => notLonger(oneLine(typed), max)),
      format: line => line,
    },
    options,
  );
}

/** Several lines; indents, tabs and blank lines are the person's own. */
export function longText({
  max = LONGEST_TEXT,
  ...options
}: TextOptions): Column<string> {
  return column<string>(
    {
      name: 'longText',
      width: 320,
      keepsTyped: true,
      help: 'Текст, можно в несколько строк (новая строка – Alt+Enter).',
      parse: cell => readText(cell, typed => notLonger(manyLines(typed), max)),
      format: lines => lines,
    },
    options,
  );
}

function notLonger(text: string, max: number): Parsed<string> {
  return text.length <= max
    ? value(text)
    : error(
        `слишком длинно: ${text.length} знаков из возможных ${max}`,
        `сократите текст: лишних знаков – ${text.length - max}`,
      );
}
