/** What a field says before anything is typed: what it is for, and how to write it. */

import type {Column, TableName} from '../../model/schema';
import {sheetNotes} from '../../model/tables/sheet-notes';

/** Kinds whose help speaks of a sheet, or whose field in the form explains itself. */
const NEEDS_NO_HELP: readonly string[] = [
  'text',
  'longText',
  'choice',
  'choices',
  'ref',
  'refs',
  'flag',
  'option',
];

export function helpOf(
  table: TableName,
  key: string,
  {kind}: Column<unknown>,
): string {
  const notes: {readonly [key: string]: string | undefined} =
    sheetNotes[table].columns;
  return [notes[key], NEEDS_NO_HELP.includes(kind.name) ? '' : kind.help]
    .filter(Boolean)
    .join(' ');
}
