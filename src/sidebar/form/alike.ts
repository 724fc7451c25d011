/** Which rows of the book may be the one that is being entered. */

import {likelyDuplicates} from '../../model/duplicates';
import type {Table} from '../../model/schema';
import type {Known} from './reading';
import type {RecordState} from './record-state';

/** None for a record that is there already, and none that the person has said to be another. */
export function alikeRows(
  table: Table,
  state: RecordState,
  {context, names}: Known,
) {
  const {typed, code, notSame, form} = state;
  if (table.label === undefined || code !== undefined) return [];
  const {institution = ''} = typed;
  const found = context.resolve('institutions', institution);
  const periodKey = Object.keys(table.columns).find(
    key => table.columns[key].kind.name === 'period',
  );
  return likelyDuplicates(
    {
      label: typed[table.label] ?? '',
      institution:
        found.code === undefined
          ? institution
          : names('institutions', found.code) || institution,
      period: (periodKey && typed[periodKey]) ?? '',
    },
    form.others.filter(other => !notSame.includes(other.code)),
  );
}
