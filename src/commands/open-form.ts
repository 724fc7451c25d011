/** Opens the form of a record: that of the selected row, a named one, or a new one in a table of the person's choice. */

import type {
  Cells,
  Form,
  FormAnswer,
  FormRequest,
  Register,
  TableChoice,
} from '../contract';
import type {Book, TableData} from '../model/book';
import {type Cell, isBlank} from '../model/cell';
import {
  type Actor,
  beginningOf,
  hasRole,
  rightsTo,
  rightsToRow,
  type TableRights,
} from '../model/rights';
import type {AnyRecord, Table, TableName} from '../model/schema';
import {tableByName, tables} from '../model/tables';
import type {Circumstances, Command, Selected} from './command';
import {
  answering,
  entry,
  gone,
  mayRepeat,
  noAdding,
  NO_INSTITUTION,
  notOwn,
  otherRow,
  ownInstitution,
  recordNeeds,
  refused,
  registerRows,
  shownKeys,
} from './record';

/**
 * Longer lists are not sent, in characters of their JSON: a form shall open at once also over a school's slow line. It
 * is some 1,500 partners with their other names, or 1,000 rows that may be duplicates.
 */
const MOST_SENT = 100_000;

const NOBODYS_RIGHTS =
  'Права ещё никому не розданы: любой редактор книги может всё. Впишите ящик ассоциации на лист «Доступ» и выберите «Настроить доступ».';

const NO_SHEETS =
  'В книге нет листов с записями. Создайте их: меню «Инносеть» → «Создать книгу».';

/**
 * @param selected the row of the cursor, where the request names no table
 * @returns a command whose answer is undefined where the selected row has no code yet: only a command that writes gives
 *   it one, and a form without a code could not be saved
 */
export function openForm(
  request: FormRequest,
  selected?: Selected,
): Command<FormAnswer | undefined> {
  const name =
    request.table ?? (request.add === true ? undefined : selected?.table);
  return {
    title: 'Открыть форму',
    roles: ['координатор'],
    needs: name === undefined ? {} : recordNeeds(tableByName[name]),
    think: (book, circumstances) =>
      answering(
        name === undefined
          ? choice(circumstances, request.add === true ? undefined : selected)
          : formOf(book, circumstances, request, tableByName[name], selected),
      ),
  };
}

/** @param selected where the cursor stands, on no record */
function choice(
  {actor, sheetName}: Circumstances,
  selected: Selected | undefined,
): FormAnswer {
  const open = tables.flatMap((table): TableChoice[] => {
    if (rightsTo(actor, table)?.add !== true) return [];
    const sheet = sheetName(table.name);
    return sheet === undefined ? [] : [{table: table.name, sheet}];
  });
  if (open.length === 0) {
    const message =
      hasRole(actor, []) || actor.institutions.length > 0
        ? NO_SHEETS
        : NO_INSTITUTION;
    return {state: 'choose', tables: [], message};
  }
  const words = [
    selected === undefined
      ? ''
      : `Курсор стоит на листе «${selected.sheet}», записей там нет. Поставьте его на строку записи и откройте форму снова или добавьте новую.`,
    actor.isOpen ? NOBODYS_RIGHTS : '',
  ];
  return {
    state: 'choose',
    tables: open,
    message: words.filter(word => word !== '').join(' '),
  };
}

function formOf(
  book: Book,
  {actor}: Circumstances,
  request: FormRequest,
  table: Table,
  selected: Selected | undefined,
): FormAnswer | undefined {
  const allowed = entry(book, actor, table);
  if ('refused' in allowed) return refused(allowed.refused);
  const {data, rights} = allowed;
  if (request.code !== undefined) {
    const record = data.byCode(request.code);
    return record === undefined
      ? refused(gone(data, request.code))
      : edited(book, actor, data, rights, record);
  }
  if (request.table !== undefined || selected === undefined) {
    return rights.add
      ? {state: 'form', form: added(book, actor, data, rights)}
      : refused(noAdding(data));
  }
  const record = data.records.find(({row}) => row === selected.row);
  if (record === undefined) {
    return rights.add
      ? {
          state: 'choose',
          tables: [{table: table.name, sheet: data.sheet}],
          message:
            selected.row === 1
              ? `Курсор стоит на заголовке листа «${data.sheet}». Поставьте его на строку записи или добавьте новую.`
              : `Строка ${selected.row} листа «${data.sheet}» пуста. Добавить запись?`,
        }
      : refused(
          `Курсор стоит не на записи. Поставьте его на строку записи листа «${data.sheet}» и откройте форму снова. ${noAdding(data)}`,
        );
  }
  const {code, row} = record;
  if (data.upkeep.some(one => one.key === 'code' && one.row === row)) {
    return undefined;
  }
  const first = data.byCode(code);
  if (first !== record) {
    return refused(
      `Код ${code} строки ${row} уже стоит в строке ${first?.row}. Если строка скопирована, очистите в ней ячейку кода и откройте форму снова.`,
    );
  }
  return edited(book, actor, data, rights, record);
}

function added(
  book: Book,
  actor: Actor,
  data: TableData,
  rights: TableRights,
): Form {
  const own = ownInstitution(book, actor, data, rights);
  const known: Cells = {
    ...(own === undefined ? {} : {institution: own}),
    ...beginningOf(data.definition),
  };
  return form(book, actor, data, rightsToRow(rights, data.definition), known);
}

function edited(
  book: Book,
  actor: Actor,
  data: TableData,
  rights: TableRights,
  record: AnyRecord,
): FormAnswer {
  const foreign = notOwn(book, actor, rights, data.definition, record);
  if (foreign !== undefined) return refused(foreign);
  const own = rightsToRow(rights, data.definition, record);
  return {
    state: 'form',
    form: {
      ...form(book, actor, data, own, record.cells),
      code: record.code,
      row: record.row,
      mayDelete: own.remove,
    },
  };
}

function form(
  book: Book,
  actor: Actor,
  data: TableData,
  rights: TableRights,
  cells: {readonly [key: string]: Cell},
): Form {
  const {definition} = data;
  // What is blank and not the person's to fill says nothing: a setting shows no column of rules.
  const keys = shownKeys(data).filter(
    key => !rights.kept.includes(key) || !isBlank(cells[key]),
  );
  const of = <T>(valueOf: (key: string) => T) =>
    Object.fromEntries(keys.map(key => [key, valueOf(key)]));
  const vocabularies: {[name: string]: readonly string[]} = {};
  const registers: {[Name in TableName]?: Register} = {};
  for (const key of keys) {
    const {list} = definition.columns[key].kind;
    if (list === undefined) continue;
    if ('vocabulary' in list) {
      vocabularies[list.vocabulary] = book.context.vocabulary(list.vocabulary);
    } else if ('table' in list) {
      registers[list.table] ??= register(book, actor, list.table);
    }
  }
  const own = ownInstitution(book, actor, data, rights);
  return {
    table: definition.name,
    sheet: data.sheet,
    cells: of(key => cells[key] ?? ''),
    titles: of(key => data.titles[key]),
    fixed: [
      ...rights.kept.filter(key => keys.includes(key)),
      ...(own === undefined ? [] : ['institution']),
    ],
    vocabularies,
    registers,
    others: mayRepeat(definition) ? others(book, actor, data, rights) : [],
    mayDelete: false,
  };
}

function register(book: Book, actor: Actor, name: TableName): Register {
  const rows = registerRows(book, actor, name);
  return JSON.stringify(rows).length <= MOST_SENT
    ? {state: 'sent', rows}
    : {state: 'at the server', count: rows.length};
}

/** The rows that the person may be about to enter again; of too many the lowest in the sheet, which are the latest. */
function others(
  book: Book,
  actor: Actor,
  data: TableData,
  rights: TableRights,
): Form['others'] {
  const all = data.records
    .filter(
      record =>
        notOwn(book, actor, rights, data.definition, record) === undefined,
    )
    .map(record => otherRow(book, data.definition, record))
    .filter(({label}) => label !== '');
  let left = MOST_SENT;
  const sent = [...all].reverse().filter(row => {
    left -= JSON.stringify(row).length;
    return left >= 0;
  });
  return sent.reverse();
}
