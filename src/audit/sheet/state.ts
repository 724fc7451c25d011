/** What «Проверка» says of the last check to the other sheets and commands. */

import type {Cell} from '../../model/cell';
import {
  call,
  cell,
  type Expression,
  on,
  text,
} from '../../scoring/formulas/builder';
import {columnOf} from './list-columns';

/** Cells of the sheet, 1-based: the state in words, and its parts in a hidden column. */
export const STATE = {
  words: {row: 2, column: 1},
  errors: {row: 1, column: columnOf('identity')},
  checked: {row: 2, column: columnOf('identity')},
  touching: {row: 3, column: columnOf('identity')},
} as const;
/** So many rows hold them all. */
export const STATE_ROWS = 3;

export interface CheckState {
  /** The moment of the check, «25.11.2026 22:30». */
  readonly checked: string;
  /** Open errors: those accepted since are none any more, those mended since still count. */
  readonly errors: number;
  /** Those of them that touch scores. */
  readonly touching: number;
}

/** The words of the state begin so. */
export const CHECKED = 'Проверено ';
/** In the words of the state while errors are open. */
export const OPEN_ERRORS = 'открытых ошибок – ';

export const NEVER_CHECKED =
  'Книгу ещё не проверяли: выберите «Инносеть» → «Проверить книгу».';

const NOT_YET = 'ещё не проверяли';

const MOMENT = /^\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}$/;

/** Undefined where no check is known, or people have moved what tells of it. */
export function checkState(
  cells: readonly (readonly Cell[])[],
): CheckState | undefined {
  const held = ({row, column}: {row: number; column: number}) =>
    cells[row - 1]?.[column - 1] ?? '';
  const checked = String(held(STATE.checked));
  const [errors, touching] = [held(STATE.errors), held(STATE.touching)];
  return typeof errors === 'number' &&
    typeof touching === 'number' &&
    MOMENT.test(checked)
    ? {checked, errors, touching}
    : undefined;
}

/** The state for formulas of other sheets. */
export interface LiveState {
  /** «Проверено 25.11.2026 22:30: …», or that nobody has. */
  readonly words: Expression;
  /** «открытых ошибок: 3». */
  readonly errors: Expression;
}

/** @param sheet present name of «Проверка» */
export function liveState(sheet: string): LiveState {
  const held = ({row, column}: {row: number; column: number}) =>
    on(sheet, cell(row, column, 'both'));
  const words = held(STATE.words);
  const errors = held(STATE.errors);
  // A sheet of people's own may bear the name.
  const isChecked = call('ISNUMBER', call('FIND', text(CHECKED), words));
  return {
    words: call(
      'IFERROR',
      call('IF', isChecked, words, text(NEVER_CHECKED)),
      text(NEVER_CHECKED),
    ),
    errors: call(
      'IFERROR',
      call(
        'IF',
        call('ISNUMBER', errors),
        `${text('открытых ошибок: ')}&${errors}`,
        text(NOT_YET),
      ),
      text(NOT_YET),
    ),
  };
}
