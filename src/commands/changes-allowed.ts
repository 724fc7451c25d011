/** Whether a person may make changes that a command has thought of: the rights of a form, for any cells. */

import type {Book, TableData} from '../model/book';
import type {Change} from '../model/change';
import {grouped} from '../model/grouped';
import {
  type Actor,
  belongsBy,
  hasRole,
  ownerOf,
  rightsToRow,
  type TableRights,
} from '../model/rights';
import {tableByName} from '../model/tables';
import {entry, gone, noAdding, noRemoving, notOwn} from './record';

/**
 * In Russian, why not; undefined where the person may make them all.
 *
 * @param book with the tables of the changes, read as `recordNeeds` has it
 */
export function whyNotChange(
  book: Book,
  actor: Actor,
  changes: readonly Change[],
): string | undefined {
  if (!hasRole(actor, ['координатор'])) {
    return 'Исправляют данные координатор учреждения и ассоциация.';
  }
  for (const [name, own] of grouped(changes, ({table}) => table)) {
    const allowed = entry(book, actor, tableByName[name]);
    if ('refused' in allowed) return allowed.refused;
    const {data, rights} = allowed;
    for (const [code, row] of grouped(own, change => change.code)) {
      const stop =
        whyNotRow(book, actor, data, rights, code, row) ??
        whyNotOwnAfter(book, actor, data, rights, row);
      if (stop !== undefined) return stop;
    }
  }
  return undefined;
}

function whyNotRow(
  book: Book,
  actor: Actor,
  data: TableData,
  rights: TableRights,
  code: string,
  changes: readonly Change[],
): string | undefined {
  const ofCode = changes.find(({column}) => column === 'code');
  if (ofCode?.before === '') return rights.add ? undefined : noAdding(data);
  const record = data.byCode(code);
  if (record === undefined) return gone(data, code);
  const foreign = notOwn(book, actor, rights, data.definition, record);
  if (foreign !== undefined) return foreign;
  const own = rightsToRow(rights, data.definition, record);
  if (ofCode !== undefined) return own.remove ? undefined : noRemoving(data);
  const kept = changes.find(({column}) => own.kept.includes(column));
  return kept === undefined
    ? undefined
    : `«${data.titles[kept.column]}» на листе «${data.sheet}» меняет ассоциация.`;
}

/** A row goes to none but the person's own institutions. */
function whyNotOwnAfter(
  book: Book,
  actor: Actor,
  {definition, sheet}: TableData,
  {rows}: TableRights,
  changes: readonly Change[],
): string | undefined {
  const by = belongsBy(definition);
  const moving = changes.find(({column}) => column === by);
  const isDeleted = changes.some(
    ({column, after}) => column === 'code' && after === '',
  );
  if (rows === 'all' || by === undefined || moving === undefined || isDeleted) {
    return undefined;
  }
  const {code, after} = moving;
  const register = by === 'project' ? 'projects' : 'institutions';
  const named = book.context.resolve(register, String(after)).code;
  const owner = ownerOf(book, definition, {code, [by]: named});
  return owner !== undefined && actor.institutions.includes(owner)
    ? undefined
    : `Запись ${code} на листе «${sheet}» стала бы чужой: исправит её ассоциация.`;
}
