/**
 * Every server call × every role × own and others' rows × made-up arguments, through the built bundle: whatever is sent,
 * there is an answer of the contract, and nobody writes where they have no right.
 */

import fc from 'fast-check';
import type {Host} from '../../local/host';
import type {Calls, FindingShown} from '../../src/contract';
import {tables} from '../../src/model/tables';
import {ask, PEOPLE, peopledBook, type Person} from '../../test/rights/people';
import {malformed, wellFormed} from '../../test/rights/requests-of';
import {put} from '../../test/workbook/small-book';

export interface CallsReport {
  readonly calls: number;
  /** Answers by «saveRecord coordinator: invalid». */
  readonly answers: {readonly [answer: string]: number};
  /** What went wrong, in words, with what was sent; none is wanted. */
  readonly faults: readonly string[];
}

const NAMES = Object.keys(wellFormed) as (keyof Calls)[];
const STATES: {readonly [Name in keyof Calls]: readonly string[]} = {
  openForm: ['choose', 'form'],
  searchRegister: ['found'],
  saveRecord: ['saved', 'invalid', 'conflict', 'duplicate'],
  deleteRecord: ['saved', 'conflict'],
  undoLast: ['done'],
  openJournal: ['journal'],
  revertEdit: ['done'],
  openCheck: ['check'],
  showFinding: ['done'],
  applyCure: ['done', 'changed'],
  acceptFinding: ['done', 'changed'],
  withdrawAcceptance: ['done', 'changed'],
};
/** They only look. */
const READING: readonly (keyof Calls)[] = [
  'openForm',
  'searchRegister',
  'openJournal',
  'openCheck',
  'showFinding',
];
/** They take a finding by what a check found. */
const ABOUT_FINDINGS: readonly (keyof Calls)[] = [
  'applyCure',
  'acceptFinding',
  'withdrawAcceptance',
];

/** The institution of a coordinator, by name. */
const OWN: {readonly [Name in Person]?: string} = {
  coordinator: 'Школа № 1',
  other: 'Школа № 3',
};
const CODES = [
  ...['УЧР-0001', 'УЧР-0002', 'УЧР-0003', 'МЕР-0001', 'МЕР-0002', 'МЕР-0003'],
  ...['ПЛЩ-0001', 'ПЛЩ-0002', 'ПРТ-0001', 'ПРТ-0002', 'ДСТ-0001', 'ДСТ-0002'],
  ...['НАС-0001', 'СПР-0001', 'ПОК-0001', 'ЖРН-0001', 'ПРК-0001', 'МЕР-0099'],
];
const TEXTS = [
  ...['', 'Школа № 1', 'Школа № 2', 'Школа № 3', 'ТГУ', 'Конкурс', '2024'],
  ...['районный', 'координатор', 'ассоциация', 'school1@example.org', '=1+1'],
  ...['https://a.example', 'да', '3', 'школа', 'принято'],
];

/** How many times as often a call is tried where only the row decides: whose it is, and where it would go. */
function daring(name: keyof Calls, person: Person): number {
  if (OWN[person] === undefined || READING.includes(name)) return 1;
  return ABOUT_FINDINGS.includes(name) ? 3 : 6;
}

/** Stands for what a check has shown of the finding with that number. */
const SHOWN = 'as it was shown';

/** Requests about rows that are there, with values that are understood: those that can do harm. */
const aimed: {readonly [Name in keyof Calls]: fc.Arbitrary<object>} = {
  ...wellFormed,
  openForm: fc.constantFrom(...CODES).chain(code => aboutRow({code})),
  saveRecord: aboutSaving(fc.constantFrom(undefined, ...CODES)),
  deleteRecord: fc.constantFrom(...CODES).chain(code => aboutRow({code}, true)),
  revertEdit: fc.constantFrom(...CODES).chain(code =>
    fc
      .record({
        now: fc.constantFrom(...TEXTS),
        at: fc.nat(),
        token: fc.uuid(),
      })
      .map(({now, at, token}) => {
        const {table, columns} = tableOf(code);
        return {token, table, code, column: columns[at % columns.length], now};
      }),
  ),
  showFinding: fc
    .tuple(fc.constantFrom(...CODES), fc.nat())
    .map(([code, at]) => {
      const {table, columns} = tableOf(code);
      return {table, code, column: ['code', ...columns][at % columns.length]};
    }),
  applyCure: aboutFound({mark: SHOWN}),
  acceptFinding: aboutFound({reason: 'Так решил совет'}),
  withdrawAcceptance: aboutFound(),
};

/**
 * @param count of calls of each kind by each person: so many aimed at rows, several times as many where that is decided by the row, so many malformed
 * @param seed the same seed makes the same requests
 */
export function tortureCalls(count: number, seed: number): CallsReport {
  const host = faultyBook();
  const answers: {[answer: string]: number} = {};
  const faults: string[] = [];
  let calls = 0;
  let book = portraitOf(host);
  for (const name of NAMES) {
    for (const person of Object.keys(PEOPLE) as Person[]) {
      const sample = <T>(made: fc.Arbitrary<T>, numRuns: number) =>
        fc.sample(made, {numRuns, seed: seed + calls});
      const shown = ABOUT_FINDINGS.includes(name) ? findingsIn(host) : [];
      const requests = [
        ...sample(wellFormed[name], Math.ceil(count / 2)),
        ...sample(aimed[name], daring(name, person) * count),
        ...sample(malformed(name), count),
      ];
      for (const request of requests) {
        const tried = attempt(
          host,
          book,
          person,
          name,
          asSent(asFound(request, shown), book),
        );
        book = tried.after;
        calls += 1;
        const key = `${name} ${person}: ${tried.state}`;
        answers[key] = (answers[key] ?? 0) + 1;
        faults.push(
          ...tried.faults.map(
            fault =>
              `${name} as ${person}: ${fault}; sent ${JSON.stringify(request)?.slice(0, 500)}`,
          ),
        );
      }
    }
  }
  return {calls, answers, faults};
}

/** Misspelled values in rows of two institutions and of the network: findings with and without a cure. */
function faultyBook(): Host {
  const host = peopledBook();
  put(host, 'Мероприятия', 2, {Уровень: 'районнй'}, {Уровень: 'районнй'});
  put(host, 'Площадки', 2, {'Вид статуса': 'неведомый'});
  put(host, 'Доступ', 6, {Роль: 'гость сети'});
  return host;
}

/** All that a check finds, new and accepted. */
function findingsIn(host: Host): readonly FindingShown[] {
  return (['новое', 'принято'] as const).flatMap(status => {
    const answer = ask(host, 'association', 'openCheck', {status});
    if (answer.state !== 'check') throw new Error(JSON.stringify(answer));
    return answer.findings;
  });
}

/** Values of every sheet, header included. */
type Portrait = {readonly [sheet: string]: unknown[][]};

function portraitOf(host: Host): Portrait {
  return host.evaluate(() =>
    Object.fromEntries(
      SpreadsheetApp.getActive()
        .getSheets()
        .map(sheet => [sheet.getName(), sheet.getDataRange().getValues()]),
    ),
  );
}

/** One call, what is wrong with what came of it, and the book afterwards. */
function attempt(
  host: Host,
  before: Portrait,
  person: Person,
  name: keyof Calls,
  request: unknown,
): {state: string; faults: string[]; after: Portrait} {
  let answer: unknown;
  try {
    answer = host.call(name, [request], {as: PEOPLE[person]});
  } catch (error) {
    const faults = [`threw ${String(error)}`];
    return {state: 'thrown', faults, after: portraitOf(host)};
  }
  const {state, message} = (answer ?? {}) as {state?: string; message?: string};
  const faults: string[] = [];
  if (state !== 'refused' && !STATES[name].includes(String(state))) {
    faults.push(`answered ${JSON.stringify(answer)?.slice(0, 200)}`);
  }
  if (state === 'refused' && !/[а-яё]/i.test(message ?? '')) {
    faults.push(`refused without a Russian word: ${message}`);
  }
  // The meter counts every call that writes: where there was none, nothing need be compared.
  const isWritten = (host.meter?.usage().items.setter ?? 0) > 0;
  if (!isWritten) return {state: String(state), faults, after: before};
  if (READING.includes(name) || state === 'refused') {
    faults.push(`wrote and answered ${state}`);
  }
  const after = portraitOf(host);
  const kept = guarded(before, person);
  for (const [sheet, text] of Object.entries(guarded(after, person))) {
    if (kept[sheet] !== text) {
      faults.push(`changed «${sheet}»: ${kept[sheet]} to ${text}`);
    }
  }
  return {state: String(state), faults, after};
}

/**
 * What a person may not change, by sheet: of a coordinator others' rows and the sheets of the association, of who fills
 * in nothing all rows. The association may change any; the journal and the reports change with what is done.
 */
function guarded(book: Portrait, person: Person): {[sheet: string]: string} {
  const kept: {[sheet: string]: string} = {};
  if (person === 'association') return kept;
  const own = OWN[person];
  for (const {name, sheet, tab, columns} of tables) {
    const isDecision = name === 'acceptances' && own === undefined;
    if (book[sheet] === undefined) continue;
    if (tab === 'read' && !isDecision) continue;
    const [header, ...rows] = book[sheet];
    const by = header.indexOf(
      sheet === 'Учреждения' ? 'Краткое название' : 'Учреждение',
    );
    const entered = Object.values(columns).map(({title}) =>
      header.indexOf(title),
    );
    // A deleted row is blank but for what formulas count by.
    const isRecord = (row: unknown[]) =>
      entered.some(at => (row[at] ?? '') !== '');
    const isShared = own !== undefined && sheet === 'Партнёры';
    const isOwn = (row: unknown[]) =>
      own !== undefined && tab !== 'settings' && row[by] === own;
    kept[sheet] = JSON.stringify(
      isShared ? [] : rows.filter(row => !isOwn(row) && isRecord(row)),
    );
  }
  return kept;
}

function tableOf(code: string): {table: string; columns: string[]} {
  const definition = tables.find(({prefix}) => code.startsWith(prefix))!;
  return {
    table: definition.name,
    columns: Object.keys(definition.columns).filter(
      key => !definition.columns[key].hidden,
    ),
  };
}

/** Asks for the cells that a form would have been opened with. */
const OPENED = 'as it stands';

function aboutRow(
  {code}: {code: string},
  isDeletion = false,
): fc.Arbitrary<object> {
  const {table} = tableOf(code);
  return isDeletion
    ? fc.uuid().map(token => ({token, table, code, opened: OPENED}))
    : fc.constant({table, code});
}

function aboutSaving(
  codes: fc.Arbitrary<string | undefined>,
): fc.Arbitrary<object> {
  const anyTable = fc.constantFrom(...CODES);
  return fc.tuple(codes, anyTable, fc.uuid()).chain(([code, other, token]) => {
    const {table, columns} = tableOf(code ?? other);
    return fc
      .dictionary(fc.constantFrom(...columns), fc.constantFrom(...TEXTS), {
        maxKeys: 4,
        noNullPrototype: true,
      })
      .map(cells => ({
        token,
        table,
        ...(code === undefined ? {} : {code}),
        opened: OPENED,
        cells,
        notSame: CODES,
      }));
  });
}

/** @param more what is asked of the finding */
function aboutFound(more: object = {}): fc.Arbitrary<object> {
  return fc
    .record({token: fc.uuid(), found: fc.nat(), hasTable: fc.boolean()})
    .map(made => ({...made, ...more}));
}

/** The request with the key of a finding, and what was shown of its cure. */
function asFound(request: unknown, shown: readonly FindingShown[]): unknown {
  const {found, hasTable, ...sent} = (request ?? {}) as {
    found?: number;
    hasTable?: boolean;
    mark?: string;
  };
  if (found === undefined || shown.length === 0) return request;
  const {rule, identity, table, exactCure} = shown[found % shown.length];
  return {
    ...sent,
    rule,
    identity,
    ...(hasTable && table !== undefined ? {table} : {}),
    ...(sent.mark === SHOWN ? {mark: exactCure?.mark ?? 'none'} : {}),
  };
}

/** The request with the present cells of its row, so that no conflict hides what rights would let through. */
function asSent(request: unknown, book: Portrait): unknown {
  const {opened, table, code} = (request ?? {}) as {
    opened?: unknown;
    table?: string;
    code?: string;
  };
  if (opened !== OPENED) return request;
  const {sheet, columns} = tables.find(({name}) => name === table)!;
  const [header, ...rows] = book[sheet] ?? [[]];
  const row = rows.find(cells => cells[0] === code);
  const cells = Object.entries(columns).flatMap(([key, {title, hidden}]) => {
    const at = header.indexOf(title);
    const cell = row?.[at];
    return hidden || at < 0 || cell === undefined || cell instanceof Date
      ? []
      : [[key, cell]];
  });
  return {...(request as object), opened: Object.fromEntries(cells) as object};
}
