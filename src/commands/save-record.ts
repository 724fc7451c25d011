/** Saves what a person entered in a form: a new record, or the changed fields of one. */

import type {Cells, InvalidField, SaveAnswer, SaveRequest} from '../contract';
import type {Book, TableData} from '../model/book';
import {type Cell, isBlank} from '../model/cell';
import type {Change} from '../model/change';
import {likelyDuplicates, type OtherRow} from '../model/duplicates';
import {
  type Actor,
  beginningOf,
  belongsBy,
  isMaster,
  ownerOf,
  rightsToRow,
  type TableRights,
} from '../model/rights';
import {agree} from '../model/russian';
import {type AnyRecord, showCode} from '../model/schema';
import {isOwnRule, RULES_SECTION, tableByName} from '../model/tables';
import type {Command, Thought} from './command';
import {
  changesOf,
  conflictsOf,
  type Entered,
  enteredCells,
  invalidFields,
  saysSame,
} from './entered-cells';
import {
  answering,
  entry,
  gone,
  institutionName,
  mayRepeat,
  noAdding,
  notOwn,
  opensBook,
  OPENS_BOOK,
  otherRow,
  ownInstitution,
  recordNeeds,
  refused,
  shownKeys,
  together,
} from './record';
import {mayRename, nameClashes, namersNeeded, renaming} from './rename-record';

/** As the contract has it, but that `cells` are left out where the journal could not keep them for a repeated press. */
export type Saving =
  | Exclude<SaveAnswer, {readonly state: 'saved'}>
  | (Omit<Extract<SaveAnswer, {readonly state: 'saved'}>, 'cells'> & {
      readonly cells?: Cells;
    });

/** In characters: an answer is kept in a cell of the journal. */
const MOST_KEPT = 30_000;

export function saveRecord(request: SaveRequest): Command<Saving> {
  const table = tableByName[request.table];
  return {
    title: request.code === undefined ? 'Добавить запись' : 'Изменить запись',
    roles: ['координатор'],
    needs: rules =>
      together(
        recordNeeds(table),
        request.code !== undefined && mayRename(table, request)
          ? namersNeeded(rules, table, request.code)
          : {},
      ),
    think: (book, {actor}) => {
      const allowed = entry(book, actor, table);
      return 'refused' in allowed
        ? answering(refused(allowed.refused))
        : save({book, actor, ...allowed}, request);
    },
  };
}

/** Who saves, and where. */
interface Desk {
  readonly book: Book;
  readonly actor: Actor;
  readonly data: TableData;
  readonly rights: TableRights;
}

/** One stop after the other; what passes them all is written. */
function save({rights, ...whole}: Desk, request: SaveRequest): Thought<Saving> {
  const {book, data} = whole;
  const {definition} = data;
  const record =
    request.code === undefined ? undefined : data.byCode(request.code);
  const desk: Desk = {
    ...whole,
    rights: rightsToRow(rights, definition, record),
  };
  const opened = record === undefined ? {} : request.opened;
  const entered = enteredCells(
    book,
    data,
    opened,
    record === undefined
      ? {...prefilled(desk), ...request.cells}
      : request.cells,
  );
  const stop = whyNot(desk, request, record, entered);
  if (stop !== undefined) return answering(refused(stop));
  const invalid = invalidFields(data, entered);
  if (invalid.length > 0) return answering({state: 'invalid', fields: invalid});
  const conflicts =
    record === undefined
      ? []
      : conflictsOf(book, data, record, opened, entered);
  if (record !== undefined && conflicts.length > 0) {
    return answering({
      state: 'conflict',
      message: `Пока форма была открыта, ${agree(conflicts.length, 'это поле изменил', 'эти поля изменил', 'эти поля изменил')} кто-то ещё. Ничего не записано: выберите, что оставить.`,
      fields: conflicts,
      cells: shownCells(data, record.cells),
    });
  }
  const code =
    record?.code ??
    showCode(definition.prefix, (book.counters[definition.name] ?? 0) + 1);
  const after = recordAfter(code, record, data, entered);
  if (
    definition.name === 'access' &&
    opensBook(book, code) &&
    !isMaster(after)
  ) {
    return answering(refused(OPENS_BOOK));
  }
  const misplaced = notOwnAfter(desk, after);
  if (misplaced !== undefined) {
    return answering({state: 'invalid', fields: [misplaced]});
  }
  const duplicates = duplicatesOf(desk, request, record, after);
  if (duplicates.length > 0) {
    return answering({state: 'duplicate', rows: duplicates});
  }
  const clashes = nameClashes(book, data, record, after);
  if (clashes.length > 0) return answering({state: 'invalid', fields: clashes});
  const renamed =
    record === undefined
      ? {changes: []}
      : renaming(book, desk.actor, data, record, after);
  if ('invalid' in renamed) {
    return answering({state: 'invalid', fields: [renamed.invalid]});
  }
  const own = changesOf(data, code, record, entered);
  return saved(data, record, after, own, renamed.changes);
}

/** What a new record begins with, as its form shows it. */
function prefilled({book, actor, data, rights}: Desk): Cells {
  const institution = ownInstitution(book, actor, data, rights);
  return {
    ...(institution === undefined ? {} : {institution}),
    ...beginningOf(data.definition),
  };
}

/** In Russian, why nothing of the request can be done. */
function whyNot(
  {book, actor, data, rights}: Desk,
  {code}: SaveRequest,
  record: AnyRecord | undefined,
  entered: readonly Entered[],
): string | undefined {
  const {definition} = data;
  const before: AnyRecord['cells'] = record?.cells ?? beginningOf(definition);
  const kept = entered.filter(
    ({key, cell}) =>
      rights.kept.includes(key) &&
      !saysSame(book, data, key, before[key] ?? '', cell),
  );
  if (record === undefined) {
    if (code !== undefined) return gone(data, code);
    if (!rights.add) return noAdding(data);
    if (kept.length > 0) return keptAsItIs(data, kept, record);
    const isEmpty = entered.every(
      ({key, cell}) =>
        isBlank(cell) ||
        key === 'institution' ||
        key in beginningOf(definition),
    );
    return isEmpty
      ? 'Запись пуста, сохранять нечего. Заполните хотя бы одно поле.'
      : undefined;
  }
  const foreign = notOwn(book, actor, rights, definition, record);
  if (foreign !== undefined) return foreign;
  if (kept.length > 0) return keptAsItIs(data, kept, record);
  const isEmptied = shownKeys(data).every(key => {
    const mine = entered.find(one => one.key === key);
    return isBlank(mine === undefined ? record.cells[key] : mine.cell);
  });
  if (isEmptied) {
    return 'Все поля пусты. Чтобы убрать запись, нажмите «Удалить»: это можно отменить.';
  }
  return undefined;
}

/** In Russian, that a person leaves some columns of a row as they are. */
function keptAsItIs(
  {definition, titles}: TableData,
  kept: readonly Entered[],
  record: AnyRecord | undefined,
): string {
  const named = kept.map(({key}) => `«${titles[key]}»`).join(', ');
  if (definition.name !== 'settings') {
    return `${named} меняет ассоциация. Верните прежнее и сохраните остальное.`;
  }
  return record === undefined || isOwnRule(record)
    ? `${named}: сюда добавляют только правила раздела «${RULES_SECTION}», значения у них нет. Верните прежнее и сохраните остальное.`
    : `${named}: так настройку находит надстройка. Измените только значение.`;
}

/** The record as it will be read once it is saved. */
function recordAfter(
  code: string,
  record: AnyRecord | undefined,
  data: TableData,
  entered: readonly Entered[],
): AnyRecord {
  const cells: {[key: string]: Cell} = {...record?.cells};
  const fields: {[key: string]: unknown} = {};
  for (const key of shownKeys(data)) cells[key] ??= '';
  for (const {key, parsed, cell} of entered) {
    cells[key] = cell;
    fields[key] = parsed.state === 'value' ? parsed.value : undefined;
  }
  return {...record, ...fields, code, row: record?.row ?? 0, cells};
}

/** A row goes to none but the person's own institutions. */
function notOwnAfter(
  {book, actor, data, rights}: Desk,
  after: AnyRecord,
): InvalidField | undefined {
  const by = belongsBy(data.definition);
  if (rights.rows === 'all' || by === undefined) return undefined;
  const owner = ownerOf(book, data.definition, after);
  if (owner !== undefined && actor.institutions.includes(owner)) {
    return undefined;
  }
  const own = actor.institutions.map(code => institutionName(book, code));
  return {
    key: by,
    message:
      owner === undefined
        ? 'не сказано, чья это запись'
        : `это запись учреждения «${institutionName(book, owner)}»`,
    cure: `${by === 'project' ? 'выберите проект учреждения' : 'выберите'} «${own.join('» или «')}»`,
  };
}

/** Rows that may be the same thing, but for those that the person has seen; only where what tells them apart is new. */
function duplicatesOf(
  {book, data: {definition, records}}: Desk,
  {notSame}: SaveRequest,
  record: AnyRecord | undefined,
  after: AnyRecord,
): OtherRow[] {
  const asItWill = otherRow(book, definition, after);
  const isSame =
    record !== undefined &&
    JSON.stringify(otherRow(book, definition, record)) ===
      JSON.stringify(asItWill);
  if (isSame || !mayRepeat(definition)) return [];
  return likelyDuplicates(
    asItWill,
    records
      .filter(({code}) => !notSame.includes(code))
      .map(other => otherRow(book, definition, other)),
  );
}

function saved(
  data: TableData,
  record: AnyRecord | undefined,
  after: AnyRecord,
  own: readonly Change[],
  elsewhere: readonly Change[],
): Thought<Saving> {
  const {columns} = data.definition;
  const missing = shownKeys(data)
    .filter(key => columns[key].required && isBlank(after.cells[key]))
    .map(key => data.titles[key]);
  const changed = elsewhere.length;
  const words = [
    record === undefined
      ? `Запись ${after.code} добавлена на лист «${data.sheet}».`
      : own.length === 0
        ? `В записи ${after.code} ничего не изменилось.`
        : `Запись ${after.code} на листе «${data.sheet}» изменена.`,
    changed === 0
      ? ''
      : `Новое название записано ещё в ${changed} ${agree(changed, 'ячейку', 'ячейки', 'ячеек')} других записей.`,
    missing.length === 0
      ? ''
      : `Это черновик: не заполнено «${missing.join('», «')}».`,
  ];
  const message = words.filter(word => word !== '').join(' ');
  const cells = shownCells(data, after.cells);
  return {
    changes: [...own, ...elsewhere],
    layouts: [],
    problems: [],
    message,
    answer: {
      state: 'saved',
      code: after.code,
      message,
      missing,
      ...(JSON.stringify(cells).length <= MOST_KEPT ? {cells} : {}),
    },
  };
}

function shownCells(data: TableData, cells: AnyRecord['cells']): Cells {
  return Object.fromEntries(
    shownKeys(data).map(key => [key, cells[key] ?? '']),
  );
}
