/** The open errors that «Проверка» lists, for whoever writes about the book. */

import {type Cell, showCell} from '../../model/cell';
import {NETWORK} from './counts';
import {type Row, rememberedRows} from './remembered';
import {checkState} from './state';

export interface OpenError {
  /** Code of the institution; undefined where it concerns the network or its rules. */
  readonly owner: string | undefined;
  /** Name of the first cell's table; '' where no cell is concerned. */
  readonly table: string;
  /** What the list shows. */
  readonly institution: string;
  readonly place: string;
  readonly message: string;
  readonly cure: string;
}

/** What the last check found, as it stands on the sheet by now. */
export interface LastCheck {
  /** «25.11.2026 22:30». */
  readonly checked: string;
  readonly errors: readonly OpenError[];
}

/** @returns undefined where nobody has checked the book */
export function lastCheck(
  cells: readonly (readonly Cell[])[],
): LastCheck | undefined {
  const state = checkState(cells);
  return (
    state && {
      checked: state.checked,
      errors: rememberedRows(cells)
        .filter(
          ({severity, status}) => severity === 'ошибка' && status === 'новое',
        )
        .map(openError),
    }
  );
}

function openError(row: Row): OpenError {
  const [, table = ''] = /^\S+ (\w+)\./.exec(String(row.spot)) ?? [];
  return {
    owner: row.owner === NETWORK ? undefined : showCell(row.owner),
    table,
    institution: showCell(row.institution),
    place: showCell(row.place),
    message: showCell(row.message),
    cure: showCell(row.cure),
  };
}
