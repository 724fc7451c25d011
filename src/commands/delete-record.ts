/** Deletes a record: its row stays blank, so that it can come back to its place. The form has asked before. */

import type {DeleteRequest, SaveAnswer} from '../contract';
import {isBlank, showCell} from '../model/cell';
import type {Change} from '../model/change';
import {labelOf} from '../model/references';
import {rightsToRow} from '../model/rights';
import {tableByName} from '../model/tables';
import type {Command, Thought} from './command';
import {saysSame} from './entered-cells';
import {
  answering,
  entry,
  gone,
  noRemoving,
  notOwn,
  opensBook,
  OPENS_BOOK,
  recordNeeds,
  refused,
  shownKeys,
  together,
} from './record';
import {namersIn, namersNeeded, placesOfReferences} from './rename-record';

export function deleteRecord({
  table: name,
  code,
  opened,
}: DeleteRequest): Command<SaveAnswer> {
  const table = tableByName[name];
  return {
    title: 'Удалить запись',
    roles: ['координатор'],
    needs: rules =>
      together(recordNeeds(table), namersNeeded(rules, table, code)),
    think: (book, {actor}): Thought<SaveAnswer> => {
      const allowed = entry(book, actor, table);
      if ('refused' in allowed) return answering(refused(allowed.refused));
      const {data, rights} = allowed;
      const record = data.byCode(code);
      if (record === undefined) return answering(refused(gone(data, code)));
      const foreign = notOwn(book, actor, rights, table, record);
      if (foreign !== undefined) return answering(refused(foreign));
      if (!rightsToRow(rights, table, record).remove) {
        return answering(refused(noRemoving(data)));
      }
      const keys = shownKeys(data);
      const changed = keys.filter(
        key => !saysSame(book, data, key, record.cells[key], opened[key] ?? ''),
      );
      const cells = Object.fromEntries(
        keys.map(key => [key, record.cells[key]]),
      );
      if (changed.length > 0) {
        return answering({
          state: 'conflict',
          message:
            'Пока форма была открыта, запись изменил кто-то ещё. Она не удалена: посмотрите, что в ней теперь.',
          fields: changed.map(key => ({
            key,
            title: data.titles[key],
            opened: opened[key] ?? '',
            now: record.cells[key],
            mine: '',
          })),
          cells,
        });
      }
      const named = namersIn(book, table, code);
      if (named.length > 0) {
        return answering(
          refused(
            `«${labelOf(table, record) || showCell(record.cells.value)}» не удалить: на эту запись ссылаются ${placesOfReferences(book, named)}. Сначала выберите там другое.`,
          ),
        );
      }
      if (name === 'access' && opensBook(book, code)) {
        return answering(refused(OPENS_BOOK));
      }
      const message = `Запись ${code} удалена с листа «${data.sheet}». Вернуть: «Отменить последнее действие».`;
      return {
        changes: [
          ...keys
            .filter(key => !isBlank(record.cells[key]))
            .map(key => ({column: key, before: record.cells[key]})),
          {column: 'code', before: code, row: record.row},
        ].map((change): Change => ({
          ...change,
          table: name,
          code,
          after: '',
        })),
        layouts: [],
        problems: [],
        message,
        answer: {state: 'saved', code, message, missing: [], cells: {}},
      };
    },
  };
}
