/** Requests to the server, made up: as the contract has them, and with something wrong in them. */

import fc from 'fast-check';
import type {Calls} from '../../src/contract';
import type {TableName} from '../../src/model/schema';
import {tables} from '../../src/model/tables';

type Shape = {[key: string]: fc.Arbitrary<unknown>};

const table = fc.constantFrom(...tables.map(({name}) => name));
const name = fc
  .string({minLength: 1, maxLength: 100})
  .filter(text => text.trim() !== '');
const cell = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.integer(),
  fc.double({noNaN: true, noDefaultInfinity: true}),
);

function shownColumns(of: TableName): string[] {
  const {columns} = tables.find(one => one.name === of)!;
  return Object.keys(columns).filter(key => !columns[key].hidden);
}

function cellsOf(of: TableName): fc.Arbitrary<object> {
  return fc.dictionary(fc.constantFrom(...shownColumns(of)), cell, {
    noNullPrototype: true,
  });
}

function withTable(
  shape: (of: TableName) => Shape,
  optional: readonly string[] = [],
): fc.Arbitrary<object> {
  return table.chain(of => {
    const all: Shape = {table: fc.constant(of), ...shape(of)};
    const requiredKeys = Object.keys(all).filter(
      key => !optional.includes(key),
    );
    return fc.record(all, {requiredKeys, noNullPrototype: true});
  });
}

const findingKey = {
  token: name,
  rule: fc.constantFrom('A13', 'A19', 'A30', 'A99', '__proto__'),
  identity: name,
  table,
};

/** A request about a finding; only its table may be absent. */
function aboutFinding(more: Shape = {}): fc.Arbitrary<object> {
  const all: Shape = {...findingKey, ...more};
  const requiredKeys = Object.keys(all).filter(key => key !== 'table');
  return fc.record(all, {requiredKeys, noNullPrototype: true});
}

/** By name of the call. */
export const wellFormed: {
  readonly [Name in keyof Calls]: fc.Arbitrary<object>;
} = {
  openForm: withTable(
    () => ({code: name, add: fc.boolean()}),
    ['table', 'code', 'add'],
  ),
  searchRegister: withTable(() => ({text: fc.string()})),
  saveRecord: withTable(
    of => ({
      token: name,
      code: name,
      opened: cellsOf(of),
      cells: cellsOf(of),
      notSame: fc.array(name, {maxLength: 3}),
    }),
    ['code'],
  ),
  deleteRecord: withTable(of => ({
    token: name,
    code: name,
    opened: cellsOf(of),
  })),
  undoLast: fc.record(
    {token: name, of: name},
    {requiredKeys: ['token'], noNullPrototype: true},
  ),
  openJournal: fc.constant({}),
  revertEdit: withTable(of => ({
    token: name,
    code: name,
    column: fc.constantFrom(...shownColumns(of)),
    now: cell,
  })),
  openCheck: fc.record(
    {
      whose: fc.oneof(fc.constantFrom('own', 'all', 'common'), name),
      severity: fc.constantFrom('ошибка', 'предупреждение', 'заметка'),
      status: fc.constantFrom('новое', 'принято'),
      skip: fc.nat(),
    },
    {requiredKeys: [], noNullPrototype: true},
  ),
  showFinding: withTable(of => ({
    code: name,
    column: fc.constantFrom('code', ...shownColumns(of)),
  })),
  applyCure: aboutFinding({mark: name}),
  acceptFinding: aboutFinding({reason: fc.string()}),
  withdrawAcceptance: aboutFinding(),
};

/** What is nothing that a part of any request may be. */
const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    Infinity,
    NaN,
    '',
    ' ',
    [],
    [[]],
    [null],
    'x'.repeat(5_000),
    '__proto__',
  ),
  fc.array(fc.anything(), {minLength: 1}),
  fc.object({maxDepth: 2}).filter(made => Object.keys(made).length > 0),
);

const strangeKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'role'),
  fc.string(),
);

/** A request in which a part is missing, of another sort, or one too many. */
export function malformed(of: keyof Calls): fc.Arbitrary<unknown> {
  const others = [
    nonsense,
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(undefined),
  ];
  const whole = fc.oneof(...others).filter(made => !isRequest(made, of));
  const withStranger = fc
    .tuple(wellFormed[of], strangeKey, fc.jsonValue())
    .filter(([sent, key]) => !keysOf(of).includes(key) && !(key in sent))
    .map(([sent, key, value]) => withKey(sent, key, value));
  const withNonsense = fc
    .tuple(wellFormed[of], nonsense, fc.nat())
    .map(([sent, value, at]) => {
      const keys = Object.keys(sent);
      const key = keys[at % Math.max(1, keys.length)];
      return {sent, key, value};
    })
    .filter(
      ({key, value}) =>
        key !== undefined && !mayBe(key, value, isOptional(of, key)),
    )
    .map(({sent, key, value}) => withKey(sent, key, value));
  const lacking = fc
    .tuple(wellFormed[of], fc.nat())
    .map(([sent, at]) => {
      const keys = Object.keys(sent).filter(key => !isOptional(of, key));
      const key = keys[at % Math.max(1, keys.length)];
      return Object.fromEntries(
        Object.entries(sent).filter(([each]) => each !== key),
      );
    })
    .filter(sent => !isRequest(sent, of));
  return keysOf(of).length === 0
    ? fc.oneof(whole, withStranger)
    : keysOf(of).every(key => isOptional(of, key))
      ? fc.oneof(whole, withStranger, withNonsense)
      : fc.oneof(whole, withStranger, withNonsense, lacking);
}

/** As JSON brings it: «__proto__» is a key like any other. */
function withKey(sent: object, key: string, value: unknown): unknown {
  const made = {...sent};
  Object.defineProperty(made, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return made;
}

function keysOf(of: keyof Calls): string[] {
  return {
    openForm: ['table', 'code', 'add'],
    searchRegister: ['table', 'text'],
    saveRecord: ['token', 'table', 'code', 'opened', 'cells', 'notSame'],
    deleteRecord: ['token', 'table', 'code', 'opened'],
    undoLast: ['token', 'of'],
    openJournal: [],
    revertEdit: ['token', 'table', 'code', 'column', 'now'],
    openCheck: ['whose', 'severity', 'status', 'skip'],
    showFinding: ['table', 'code', 'column'],
    applyCure: [...Object.keys(findingKey), 'mark'],
    acceptFinding: [...Object.keys(findingKey), 'reason'],
    withdrawAcceptance: Object.keys(findingKey),
  }[of];
}

const OPTIONAL: {readonly [Name in keyof Calls]?: readonly string[]} = {
  openForm: ['table', 'code', 'add'],
  saveRecord: ['code'],
  undoLast: ['of'],
  openCheck: ['whose', 'severity', 'status', 'skip'],
  applyCure: ['table'],
  acceptFinding: ['table'],
  withdrawAcceptance: ['table'],
};

function isOptional(of: keyof Calls, key: string): boolean {
  return OPTIONAL[of]?.includes(key) ?? false;
}

const NAMES = ['token', 'code', 'of', 'whose', 'rule', 'identity', 'mark'];

/** Whether a piece of nonsense happens to be what the part may hold. */
function mayBe(key: string, value: unknown, optional: boolean): boolean {
  if (value === null) return optional;
  if (key === 'text' || key === 'now') {
    return (
      typeof value === 'string' && (key === 'now' || value.length <= 1_000)
    );
  }
  if (key === 'reason') return typeof value === 'string';
  if (key === 'notSame') return Array.isArray(value) && value.every(isName);
  return NAMES.includes(key) && isName(value);
}

function isName(value: unknown): boolean {
  return (
    typeof value === 'string' && value.trim() !== '' && value.length <= 100
  );
}

/** Whether something made at random is a request after all. */
function isRequest(made: unknown, of: keyof Calls): boolean {
  const isEmptyObject =
    typeof made === 'object' &&
    made !== null &&
    !Array.isArray(made) &&
    Object.keys(made).length === 0;
  return isEmptyObject && keysOf(of).every(key => isOptional(of, key));
}
