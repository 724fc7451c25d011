/** Which rows of the book may be the one that is being entered. */

import {useMemo} from 'preact/hooks';
import {likelyDuplicates, type OtherRow} from '../../model/duplicates';
import type {Table} from '../../model/schema';
import type {Known} from './reading';
import type {RecordState} from './record-state';

/** None for a record that is there already, and none that the person has said to be another. */
export function useAlikeRows(
  table: Table,
  {typed, code, notSame, form}: RecordState,
  {context, names}: Known,
): readonly OtherRow[] {
  const {institution: typedInstitution = ''} = typed;
  const institution = context.resolve('institutions', typedInstitution);
  const periodKey = Object.keys(table.columns).find(
    key => table.columns[key].kind.name === 'period',
  );
  const candidate = {
    label: typed[table.label ?? ''] ?? '',
    institution:
      institution.code === undefined
        ? typedInstitution
        : names('institutions', institution.code),
    period: typed[periodKey ?? ''] ?? '',
  };
  return useMemo(
    () =>
      code === undefined
        ? likelyDuplicates(
            candidate,
            form.others.filter(other => !notSame.includes(other.code)),
          )
        : [],
    [...Object.values(candidate), code, notSame, form],
  );
}
