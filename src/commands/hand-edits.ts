/** Edits by hand of what commands wrote: cells that hold something else than the journal says, and their way back. */

import type {HandEdit, RevertRequest} from '../contract';
import type {Book} from '../model/book';
import type {Cell} from '../model/cell';
import {columnTitle} from '../model/cell-problem';
import type {Change} from '../model/change';
import type {Entry} from '../model/journal';
import {type Actor, rightsTo} from '../model/rights';
import {CODE_TITLE, type Table, type TableName} from '../model/schema';
import {institutions, tableByName} from '../model/tables';
import type {Command} from './command';
import {needsOf} from './undo';

/** What the journal says of a cell that it knows. */
interface Journaled {
  readonly table: TableName;
  readonly code: string;
  readonly column: string;
  readonly after: Cell;
}

/** The cells as commands left them, by record; of a deleted record nothing is known. */
function journaled(entries: readonly Entry[]): Map<string, Journaled[]> {
  const records = new Map<string, Map<string, Journaled>>();
  for (const {changes, state} of entries) {
    if (state === 'начато') continue;
    for (const {table, code, column, after, formula} of changes) {
      const key = `${table} ${code}`;
      const cells = records.get(key) ?? new Map<string, Journaled>();
      if (column === 'code' && after === '') records.delete(key);
      else {
        // What a formula gives is not known.
        if (formula === 'after') cells.delete(column);
        else cells.set(column, {table, code, column, after});
        records.set(key, cells);
      }
    }
  }
  return new Map(
    [...records].map(([key, cells]) => [key, [...cells.values()]]),
  );
}

/** @param book with the tables that the entries name */
export function handEdits(
  book: Book,
  entries: readonly Entry[],
  actor: Actor,
): HandEdit[] {
  return [...journaled(entries).values()].flatMap(cells => {
    const [{table, code}] = cells;
    const data = book.tables[table];
    const row = data?.byCode(code);
    if (data === undefined || !concerns(book, table, code, cells, actor)) {
      return [];
    }
    const found = (column: string, was: Cell, now: Cell): HandEdit => ({
      table,
      sheet: data.sheet,
      code,
      column,
      title:
        column === 'code'
          ? CODE_TITLE
          : columnTitle(book, tableByName[table], column),
      institution: institutionOf(book, table, code, cells),
      journaled: was,
      now,
    });
    if (row === undefined) {
      // Of a record that was only edited, not made, by commands too little is known to give it back.
      const isKnown = cells.some(({column}) => column === 'code');
      return isKnown ? [found('code', code, '')] : [];
    }
    return cells.flatMap(({column, after}) => {
      const now = row.cells[column];
      return now === undefined || now === after
        ? []
        : [found(column, after, now)];
    });
  });
}

/** Gives a cell what the journal knows of it, or a deleted record its row. */
export function revertEdit(
  request: Omit<RevertRequest, 'token'>,
  entries: readonly Entry[],
): Command {
  const {table, code, column, now} = request;
  const known = journaled(entries).get(`${table} ${code}`) ?? [];
  const wanted = known.filter(
    cell => cell.column === column || column === 'code',
  );
  const changes = wanted.map((cell): Change => ({
    ...cell,
    before: column === 'code' ? '' : now,
  }));
  return {
    title: 'Вернуть по журналу',
    roles: ['координатор'],
    needs: needsOf(changes),
    think: (book, {actor}) => {
      const may = concerns(book, table, code, known, actor);
      if (changes.length === 0 || !may) {
        return {
          changes: [],
          layouts: [],
          problems: [],
          message: may
            ? 'Журнал этой ячейки не знает: вернуть её можно через Файл → История версий.'
            : 'Эта строка другого учреждения: вернуть её может его координатор или ассоциация.',
        };
      }
      return {
        changes,
        layouts: [],
        problems: [],
        message: `Возвращено по журналу: лист «${book.tables[table]?.sheet ?? tableByName[table].sheet}», строка ${code}.`,
      };
    },
  };
}

/** Whether the person may see and mend the record: the association any, a coordinator those of the own institutions. */
function concerns(
  book: Book,
  table: TableName,
  code: string,
  cells: readonly Journaled[],
  actor: Actor,
): boolean {
  if (actor.roles.includes('ассоциация')) return true;
  const definition: Table = tableByName[table];
  // Rows of «Доступ» name institutions too, and are not theirs.
  if (rightsTo(actor, definition) === undefined) return false;
  if (definition.name === 'institutions') {
    return actor.institutions.includes(code);
  }
  const names = [
    institutionOf(book, table, code, cells),
    String(cells.find(({column}) => column === 'institution')?.after ?? ''),
  ];
  return names.some(name => {
    const found = book.context.resolve('institutions', name).code;
    return found !== undefined && actor.institutions.includes(found);
  });
}

function institutionOf(
  book: Book,
  table: TableName,
  code: string,
  cells: readonly Journaled[],
): string {
  if (table === 'institutions') {
    return book.data(institutions)?.byCode(code)?.shortName ?? '';
  }
  const row = book.tables[table]?.byCode(code);
  const known = cells.find(({column}) => column === 'institution')?.after;
  return String(row?.cells.institution ?? known ?? '');
}
