/** What a person typed into a form, beside what the record held: what differs, what is sent, what an answer leaves. */

import type {Cells, ConflictField} from '../../contract';
import {type Cell, showCell} from '../../model/cell';

/** Texts of the fields by key of the column. */
export type Typed = {readonly [key: string]: string};

/** A cell as a field shows it; a ticked box as the sheet's own word. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет';
  return showCell(cell);
}

export function typedOf(cells: Cells, keys: readonly string[]): Typed {
  return Object.fromEntries(keys.map(key => [key, textOf(cells[key])]));
}

/** Keys of the fields that say something else than the record does. */
export function changedKeys(typed: Typed, opened: Cells): string[] {
  return Object.keys(typed).filter(
    key => bare(typed[key]) !== bare(textOf(opened[key])),
  );
}

/** A browser gives every line break of a field as «\n»; spaces at the ends say nothing. */
function bare(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** What is sent: the changed fields, as typed. */
export function changedCells(typed: Typed, opened: Cells): Cells {
  return Object.fromEntries(
    changedKeys(typed, opened).map(key => [key, typed[key]]),
  );
}

/**
 * The fields after a save: those that were typed on while it went on stay as they are, all others show what the
 * record holds now, in its canonical spelling.
 */
export function afterSave(typed: Typed, sent: Typed, now: Cells): Typed {
  return Object.fromEntries(
    Object.keys(typed).map(key => [
      key,
      typed[key] === sent[key] && key in now ? textOf(now[key]) : typed[key],
    ]),
  );
}

/** Whose value a conflicting field shall get. */
export type Choices = {readonly [key: string]: 'theirs' | 'mine'};

/** The fields once the person has chosen; what nobody else changed stays as typed. */
export function afterConflict(
  typed: Typed,
  fields: readonly ConflictField[],
  choices: Choices,
): Typed {
  const theirs = fields.filter(({key}) => choices[key] === 'theirs');
  return {
    ...typed,
    ...Object.fromEntries(theirs.map(({key, now}) => [key, textOf(now)])),
  };
}
