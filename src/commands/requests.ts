/**
 * What arrives from a sidebar is checked against the contract and the schema before a command sees it: any editor can
 * call a sidebar's functions with anything (https://developers.google.com/apps-script/guides/html/communication).
 */

import {SEVERITIES} from '../audit/finding';
import type {Calls, FindingStatus} from '../contract';
import type {Table, TableName} from '../model/schema';
import {tableByName} from '../model/tables';

/** What a call is asked, as the contract has it; never for a call that asks nothing. */
export type RequestOf<Name extends keyof Calls> = Calls[Name] extends (
  request: infer Request,
) => unknown
  ? Request
  : never;

/** A part of a request: whether a value is one. The table that the request names is known where it was checked before. */
type Part = (value: unknown, table: Table | undefined) => boolean;

/** Of codes and tokens: more is nobody's code. */
const LONGEST_NAME = 100;
const LONGEST_SEARCH = 1_000;
/** Of a reason; what is too long for its cell is answered with how much. */
const LONGEST_REASON = 50_000;
/** More likely duplicates nobody looks through. */
const MOST_CODES = 1_000;

const NOT_UNDERSTOOD =
  'Надстройка не поняла, о чём просит боковая панель, и ничего не записала. Обновите страницу книги и откройте панель снова.';

const isName: Part = value =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= LONGEST_NAME;
const isTable: Part = value => tableNamed(value) !== undefined;
const isFlag: Part = value => typeof value === 'boolean';
const isSearch: Part = value =>
  typeof value === 'string' && value.length <= LONGEST_SEARCH;
const isReason: Part = value =>
  typeof value === 'string' && value.length <= LONGEST_REASON;
const isCount: Part = value =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const oneOf =
  (...known: readonly string[]): Part =>
  value =>
    typeof value === 'string' && known.includes(value);
const STATUSES: readonly FindingStatus[] = ['новое', 'принято'];
const isCell: Part = value =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));
/** 'code': the record as a whole. */
const isPlace: Part = (value, table) =>
  value === 'code' || columnNamed(table, value);
const areCodes: Part = (value, table) =>
  Array.isArray(value) &&
  value.length <= MOST_CODES &&
  value.every(code => isName(code, table));
/** Only of columns that people see: codes, companions and hidden columns are the add-on's own. */
const areCells: Part = (value, table) =>
  isPlain(value) &&
  Object.entries(value).every(
    ([key, cell]) => columnNamed(table, key) && isCell(cell, table),
  );

/** Whether a part may be absent. */
interface Shape {
  readonly [key: string]: {readonly is: Part; readonly optional?: true};
}

const FINDING: Shape = {
  token: {is: isName},
  rule: {is: isName},
  identity: {is: isName},
  table: {is: isTable, optional: true},
};

/** The table stands before what is checked by it. */
const SHAPES: {readonly [Name in keyof Calls]: Shape} = {
  openForm: {
    table: {is: isTable, optional: true},
    code: {is: isName, optional: true},
    add: {is: isFlag, optional: true},
  },
  searchRegister: {table: {is: isTable}, text: {is: isSearch}},
  saveRecord: {
    token: {is: isName},
    table: {is: isTable},
    code: {is: isName, optional: true},
    opened: {is: areCells},
    cells: {is: areCells},
    notSame: {is: areCodes},
  },
  deleteRecord: {
    token: {is: isName},
    table: {is: isTable},
    code: {is: isName},
    opened: {is: areCells},
  },
  undoLast: {token: {is: isName}, of: {is: isName, optional: true}},
  openJournal: {},
  revertEdit: {
    token: {is: isName},
    table: {is: isTable},
    code: {is: isName},
    column: {is: isPlace},
    now: {is: isCell},
  },
  openCheck: {
    whose: {is: isName, optional: true},
    severity: {is: oneOf(...SEVERITIES), optional: true},
    status: {is: oneOf(...STATUSES), optional: true},
    skip: {is: isCount, optional: true},
  },
  showFinding: {
    table: {is: isTable},
    code: {is: isName},
    column: {is: isPlace},
  },
  applyCure: {...FINDING, mark: {is: isName}},
  acceptFinding: {...FINDING, reason: {is: isReason}},
  withdrawAcceptance: FINDING,
};

/**
 * The request as the contract has it, and nothing beside it; or, in Russian, why it is none. A person sees that only
 * where the sidebar is older than the add-on, or was tampered with.
 */
export function readRequest<Name extends keyof Calls>(
  name: Name,
  sent: unknown,
): {readonly request: RequestOf<Name>} | {readonly refused: string} {
  const shape = SHAPES[name];
  if (!isPlain(sent)) return {refused: NOT_UNDERSTOOD};
  const known = Object.keys(shape);
  if (Object.keys(sent).some(key => !known.includes(key))) {
    return {refused: NOT_UNDERSTOOD};
  }
  const request: {[key: string]: unknown} = {};
  for (const [key, {is, optional}] of Object.entries(shape)) {
    const value = Object.prototype.hasOwnProperty.call(sent, key)
      ? sent[key]
      : undefined;
    // What is undefined in a page may arrive as null.
    const isAbsent = value === undefined || value === null;
    if (isAbsent && optional) continue;
    if (!is(value, tableNamed(request.table))) {
      return {refused: NOT_UNDERSTOOD};
    }
    request[key] = value;
  }
  return {request: request as unknown as RequestOf<Name>};
}

function isPlain(value: unknown): value is {[key: string]: unknown} {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.prototype.toString.call(value) === '[object Object]'
  );
}

function tableNamed(value: unknown): Table | undefined {
  return typeof value === 'string' &&
    Object.prototype.hasOwnProperty.call(tableByName, value)
    ? tableByName[value as TableName]
    : undefined;
}

function columnNamed(table: Table | undefined, key: unknown): boolean {
  return (
    table !== undefined &&
    typeof key === 'string' &&
    Object.prototype.hasOwnProperty.call(table.columns, key) &&
    !table.columns[key].hidden
  );
}
