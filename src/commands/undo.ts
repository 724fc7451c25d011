/** «Отменить последнее действие»: the person's own last entry of the journal, inverted; what was edited since stays. */

import type {Book} from '../model/book';
import {cellProblem} from '../model/cell-problem';
import type {Change} from '../model/change';
import {grouped} from '../model/grouped';
import type {Entry} from '../model/journal';
import type {Problem} from '../model/problem';
import {agree} from '../model/russian';
import type {Table, TableName} from '../model/schema';
import {tableByName} from '../model/tables';
import type {Command, Needs} from './command';
import {type Met, type Present, outstanding} from './outstanding';
import {recordNeeds, together} from './record';

export const UNDO_TITLE = 'Отменить последнее действие';

/** What the person did last and has not taken back; undoing is nothing that can be undone. */
export function lastUndoable(
  entries: readonly Entry[],
  person: string,
): Entry | undefined {
  return [...entries]
    .reverse()
    .find(
      entry =>
        entry.person === person &&
        entry.undoes === undefined &&
        (entry.state === 'сделано' || entry.state === 'конфликт'),
    );
}

/** Takes back an entry, or says that there is none. */
export function undo(entry: Entry | undefined): Command {
  const changes = (entry?.changes ?? []).map(inverse);
  const reshapes = (entry?.reshapes ?? []).flatMap(each => each.undo).reverse();
  // Who has lost a role meanwhile takes back none of what it was for.
  const isRules = changes.some(({table}) => isRuled(tableByName[table]));
  return {
    title: entry === undefined ? UNDO_TITLE : `Отмена: ${entry.action}`,
    roles: isRules || reshapes.length > 0 ? [] : ['координатор', 'методист'],
    needs: needsOf(changes),
    // A book may have been made, or brought to this version, by what is undone.
    ...(reshapes.length > 0 ? {isFoundation: true as const} : {}),
    think: book => {
      if (entry === undefined) return nothing();
      const found = [...grouped(changes, ({table}) => table)].map(
        ([table, own]) => outstanding(own, presentIn(book, table)),
      );
      const write = found.flatMap(each => each.write);
      const kept = found.flatMap(each => each.conflicts);
      const problems = kept.map(met => stays(book, met));
      if (write.length + reshapes.length === 0) {
        return {
          changes: [],
          layouts: [],
          problems,
          message: `Отменять уже нечего: всё, что изменила команда «${entry.action}» (${entry.when}), с тех пор изменили снова.`,
        };
      }
      return {
        changes: write,
        reshapes,
        layouts: [],
        problems,
        message: messageOf(entry, kept.length),
        undoes: entry.code,
      };
    },
  };
}

function isRuled({tab}: Table): boolean {
  return tab === 'settings';
}

function nothing() {
  return {
    changes: [],
    layouts: [],
    problems: [],
    message:
      'Отменять нечего: в журнале нет ваших действий, которые ещё не отменены.',
  };
}

function messageOf({action, when}: Entry, kept: number): string {
  const rest =
    kept === 0
      ? ''
      : ` Оставлено ${kept} ${agree(kept, 'ячейка', 'ячейки', 'ячеек')}: их с тех пор изменили.`;
  return `Отменено: «${action}», ${when}.${rest}`;
}

export function inverse({before, after, formula, ...change}: Change): Change {
  return {
    ...change,
    before: after,
    after: before,
    ...(formula === undefined
      ? {}
      : {formula: formula === 'before' ? 'after' : 'before'}),
  };
}

/**
 * Whole tables: a row that comes back needs all its columns. The names that they take are read with them: without these
 * the companions of every row would be derived blank.
 */
export function needsOf(changes: readonly Change[]): Needs {
  const names = new Set(changes.map(({table}) => table));
  return together(...[...names].map(name => recordNeeds(tableByName[name])));
}

/** What a book holds of a table; formulas are looked at when it is written. */
export function presentIn(book: Book, table: TableName): Present {
  const data = book.tables[table];
  return {
    has: code => data?.byCode(code) !== undefined,
    cell: (code, column) => data?.byCode(code)?.cells[column],
    formula: () => '',
  };
}

function stays(book: Book, {change, now}: Met): Problem {
  const {table, code, column, after} = change;
  const row = book.tables[table]?.byCode(code);
  const definition = tableByName[table];
  if (row === undefined || now === undefined) {
    return {
      severity: 'предупреждение',
      sheet: book.tables[table]?.sheet ?? definition.sheet,
      value: code,
      message: 'этой строки или её столбца больше нет',
      cure: 'если она нужна, верните её: Файл → История версий',
    };
  }
  return cellProblem(book, definition, row, column, {
    message: 'изменено после этой команды и оставлено как есть',
    cure: `если нужно прежнее значение, впишите «${String(after)}»`,
  });
}
