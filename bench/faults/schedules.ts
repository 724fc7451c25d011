/**
 * Several people at once, at random: their forms meet each other, hand edits, broken runs and lost answers. Whatever was
 * acknowledged is in the book once and whole; whatever people typed by hand is there too.
 */

import {type Plan, runWithFaults} from '../../local/faults';
import type {Host} from '../../local/host';
import {snapshot} from '../../local/snapshot';
import {begunRows} from './portrait';
import {below, oneOf, seeded} from './random';
import {put, savedBook} from './scenarios';
import {FAULTS} from './sweep';

const EVENTS = 'Мероприятия';
const TITLE = 'Форма и название мероприятия';
const SCHOOLS = ['Школа № 1', 'Школа № 2', 'Школа № 3'];
/** Faults and edits strike within the first so many service calls of a run: a save makes some 230. */
const MOST_CALLS = 240;
/** Numbers tell titles apart, and these are no part of a mailbox: a form that takes none for another's saves at once. */
const FIRST = 1000;
/** Of a person whose call was refused or broken. */
const MOST_TRIES = 6;

export interface Schedules {
  readonly schedules: number;
  /** Commands that were acknowledged. */
  readonly acknowledged: number;
  /** Commands that found the book locked, met a change, or broke, and were called again. */
  readonly repeated: number;
  /** «seed 17: …». */
  readonly failures: readonly string[];
}

export interface Size {
  readonly people: readonly [fewest: number, most: number];
  readonly commands: number;
  /** With the result sheets and their formulas. */
  readonly isLive: boolean;
}

/** As issue and design have it: few people on a plain grid many times, many people on the live book some times. */
export const FEW: Size = {people: [2, 4], commands: 3, isLive: false};
export const MANY: Size = {people: [100, 100], commands: 1, isLive: true};

/** What a person wants: a press of a button with its token. */
interface Wish {
  readonly person: string;
  readonly call: 'saveRecord' | 'deleteRecord' | 'undoLast';
  request: {readonly token: string};
  /** Of the event that it makes, changes or takes away. */
  readonly title: string;
  tries: number;
  /** What its person had undone when it was first tried: an undo in between may be of the wish itself. */
  undone?: number;
  /** Why it was not done yet. */
  why?: string;
}

export function runSchedules(
  count: number,
  size: Size,
  seed: number,
  isOver: () => boolean = () => false,
): Schedules {
  const host = peopledBook(size);
  const {books, properties, caches} = host.world;
  const restore = snapshot(books, properties, caches);
  const failures: string[] = [];
  let acknowledged = 0;
  let repeated = 0;
  let schedules = 0;
  while (schedules < count && !isOver()) {
    const own = seed + schedules;
    const schedule = new Schedule(host, size, own);
    failures.push(...schedule.run().map(what => `seed ${own}: ${what}`));
    acknowledged += schedule.acknowledged;
    repeated += schedule.repeated;
    schedules++;
    restore();
  }
  host.book.close();
  return {schedules, acknowledged, repeated, failures};
}

/** A book whose «Доступ» names everybody. */
function peopledBook({people, isLive}: Size): Host {
  const host = savedBook();
  Array.from({length: people[1]}, (_, index) =>
    put(host, 'Доступ', index + 3, {
      'Электронная почта': mailbox(index),
      Роль: 'координатор',
      Учреждение: SCHOOLS[index % SCHOOLS.length],
    }),
  );
  if (isLive) host.run('computeScores');
  else shorten(host);
  return host;
}

/** Rules that no schedule asks for are read by every command: a plain book has few. */
function shorten(host: Host): void {
  host.evaluate(() => {
    const book = SpreadsheetApp.getActive();
    const used = ['координатор', 'школа', 'школы, гимназии, лицеи', 'НОО'];
    const lists = book.getSheetByName('Справочники')!;
    const rows = lists.getDataRange().getValues();
    for (let row = rows.length; row > 1; row--) {
      if (!rows[row - 1].some(cell => used.includes(String(cell))))
        lists.deleteRow(row);
    }
    const rules = book.getSheetByName('Показатели')!;
    rules.deleteRows(3, rules.getLastRow() - 2);
  });
}

function mailbox(index: number): string {
  return `school${index + 1}@example.org`;
}

class Schedule {
  acknowledged = 0;
  repeated = 0;
  private readonly random: () => number;
  private readonly people: number;
  /** Events that must be there once, by title; and those that must not. */
  private readonly there = new Map<string, string>();
  private readonly gone = new Set<string>();
  /** Titles that the book had after a call: an undo may take away what its person was not told to be saved. */
  private readonly seen = new Set<string>();
  private readonly queue: Wish[] = [];
  /** Undoings that took place, by person. */
  private readonly undone = new Map<string, number>();
  private made = 0;

  constructor(
    private readonly host: Host,
    private readonly size: Size,
    seed: number,
  ) {
    this.random = seeded(seed);
    const [fewest, most] = size.people;
    this.people = fewest + below(this.random, most - fewest + 1);
  }

  /** @returns what is wrong in the end */
  run(): string[] {
    const {commands} = this.size;
    const turns = Array.from({length: this.people * commands}, (_, turn) =>
      mailbox(turn % this.people),
    );
    for (const person of turns) {
      this.attempt(this.wish(person), this.plans());
    }
    while (this.queue.length > 0) {
      const wish = this.queue.shift()!;
      if (wish.tries > MOST_TRIES) return [`${wish.title}: ${wish.why}`];
      this.attempt(wish, []);
    }
    return this.check();
  }

  private wish(person: string): Wish {
    const school =
      SCHOOLS[(Number(/\d+/.exec(person)![0]) - 1) % SCHOOLS.length];
    const title = `Слёт ${FIRST + ++this.made} (${person})`;
    const token = `${person} ${this.made}`;
    const own = [...this.there.keys()].filter(each => each.includes(person));
    const kind = this.random();
    if (own.length > 0 && kind > 0.7) {
      const old = own[own.length - 1];
      const row = this.row(old);
      if (row !== undefined && kind > 0.85) {
        const opened = {title: old, institution: school, period: '12.10.2022'};
        const request = {token, table: 'events', code: row, opened};
        return {person, call: 'deleteRecord', request, title: old, tries: 0};
      }
      return {person, call: 'undoLast', request: {token}, title: '', tries: 0};
    }
    const cells = {institution: school, title, period: '12.10.2022'};
    const request = {token, table: 'events', opened: {}, cells, notSame: []};
    return {person, call: 'saveRecord', request, title, tries: 0};
  }

  /** Nothing, a person's edit, another's command, or a fault, at one or two calls. */
  private plans(): Plan[] {
    const plans = Array.from({length: below(this.random, 3)}, (): Plan => {
      const at = below(this.random, MOST_CALLS);
      const chance = this.random();
      if (chance < 0.45) return {at, fault: {kind: 'edit', edit: this.edit()}};
      if (chance < 0.7) {
        const person = mailbox(below(this.random, this.people));
        const edit = () => this.attempt(this.wish(person), []);
        return {at, fault: {kind: 'edit', edit}};
      }
      return {at, fault: oneOf(this.random, FAULTS)};
    });
    // What a killed run had not flushed is lost; what somebody else did in between would go with it here, not there.
    const isShared = plans.some(({fault}) => fault.kind === 'edit');
    return isShared
      ? plans.filter(
          ({fault}) => !(fault.kind === 'kill' && fault.buffered === 'lost'),
        )
      : plans;
  }

  private attempt(wish: Wish, plans: readonly Plan[]): void {
    wish.tries++;
    const {call, request, person} = wish;
    wish.undone ??= this.undone.get(person) ?? 0;
    let answer: Answer | undefined;
    const work = () => {
      answer = this.host.call(call, [request], {
        as: person,
        limitSeconds: Infinity,
      }) as typeof answer;
    };
    let error: unknown;
    if (plans.length > 0) ({error} = runWithFaults(this.host, plans, work));
    else {
      try {
        work();
      } catch (thrown) {
        error = thrown;
      }
    }
    this.titles().forEach(each => this.seen.add(each));
    if (error === undefined && answer !== undefined && isDone(answer)) {
      this.acknowledged++;
      this.acknowledge(wish, answer.message ?? '');
      // The answer may have been lost on its way to the page, which then asks again.
      if (this.random() < 0.1) this.queue.push({...wish, tries: 0});
      return;
    }
    // The person looks at the rows that are alike, and says that none of them is meant.
    if (answer?.state === 'duplicate') {
      const {notSame = []} = request as {notSame?: readonly string[]};
      const codes = answer.rows?.map(({code}) => code) ?? [];
      wish.request = {
        ...request,
        notSame: [...notSame, ...codes],
      } as Wish['request'];
    }
    // Another press of the same person took the record away in between.
    const isGone = wish.call === 'deleteRecord' && !this.has(wish.title);
    if (answer?.state === 'refused' && isGone) return;
    wish.why = error === undefined ? JSON.stringify(answer) : String(error);
    this.repeated++;
    this.queue.push(wish);
  }

  private acknowledge(wish: Wish, message: string): void {
    const {call, person, title} = wish;
    const isFirst = wish.undone === (this.undone.get(person) ?? 0);
    if (call !== 'undoLast' && !isFirst) this.learn(title, person);
    else if (call === 'saveRecord' && !this.gone.has(title)) {
      this.there.set(title, person);
    } else if (call === 'deleteRecord') {
      this.there.delete(title);
      this.gone.add(title);
    } else if (call === 'undoLast') {
      this.learnUndone(person, message);
    }
  }

  /** What an undo took away or brought back the journal decides; the book must then agree with itself. */
  private learnUndone(person: string, message: string): void {
    if (!message.startsWith('Отменено')) return;
    this.undone.set(person, (this.undone.get(person) ?? 0) + 1);
    for (const title of new Set([...this.seen, ...this.gone])) {
      if (title.includes(person)) this.learn(title, person);
    }
  }

  private learn(title: string, person: string): void {
    const isThere = this.has(title);
    this.gone.delete(title);
    this.there.delete(title);
    if (isThere) this.there.set(title, person);
    else this.gone.add(title);
  }

  /** Of the kinds that people do between two calls of a script. */
  private edit(): () => void {
    const {host} = this;
    const title = `Вручную ${++this.made}`;
    const edits = [
      () => {
        const [header, ...rows] = this.cells();
        const cells: {readonly [title: string]: string} = {
          Учреждение: 'Школа № 1',
          [TITLE]: title,
          'Дата проведения': '12.11.2022',
        };
        // Others have inserted columns between these.
        const last = Math.max(
          ...Object.keys(cells).map(each => header.indexOf(each)),
        );
        const line = header.slice(1, last + 1).map(each => cells[each] ?? '');
        host.edit(EVENTS, `B${rows.length + 2}`, [line]);
        this.there.set(title, 'hand');
      },
      () =>
        onEvents(host, sheet => {
          const last = Math.max(2, sheet.getLastRow());
          sheet
            .getRange(2, 1, last - 1, sheet.getLastColumn())
            .sort({column: 4, ascending: false});
        }),
      () => onEvents(host, sheet => sheet.insertRowBefore(2)),
      () => onEvents(host, sheet => sheet.insertColumnBefore(3)),
      () =>
        onEvents(host, sheet => sheet.moveColumns(sheet.getRange('D:D'), 2)),
      () => onEvents(host, sheet => sheet.hideRows(3)),
    ];
    return oneOf(this.random, edits);
  }

  private check(): string[] {
    const rows = this.cells();
    const [header, ...body] = rows;
    const titleAt = header.indexOf(TITLE);
    const wrong: string[] = [];
    for (const [title, owner] of this.there) {
      const found = body.filter(row => row[titleAt] === title);
      if (found.length !== 1) wrong.push(`${title}: ${found.length} times`);
      const [row = []] = found;
      const school = row[header.indexOf('Учреждение')];
      const day = row[header.indexOf('Дата проведения')];
      const isWhole =
        owner === 'hand' || (SCHOOLS.includes(school) && day === '12.10.2022');
      if (found.length === 1 && !isWhole)
        wrong.push(`${title}: ${row.join('|')}`);
    }
    for (const title of this.gone) {
      if (body.some(row => row[titleAt] === title))
        wrong.push(`${title} is back`);
    }
    const codes = body
      .map(row => row[header.indexOf('Код')])
      .filter(code => code !== '');
    if (new Set(codes).size < codes.length) wrong.push('a code stands twice');
    if (begunRows(this.host) > 0) wrong.push('an entry is begun');
    return wrong;
  }

  private has(title: string): boolean {
    return this.titles().includes(title);
  }

  private titles(): string[] {
    const [header, ...rows] = this.cells();
    const at = header.indexOf(TITLE);
    return rows.map(row => row[at]);
  }

  /** Code of the event with a title. */
  private row(title: string): string | undefined {
    const [header, ...rows] = this.cells();
    const at = header.indexOf(TITLE);
    const found = rows.find(row => row[at] === title);
    return found?.[header.indexOf('Код')] || undefined;
  }

  /** All rows are as wide as the header, rows that a person inserted blank too. */
  private cells(): string[][] {
    const {values} = this.host.book.sheetByName(EVENTS)!;
    const entries = [...values.entries()];
    const height = Math.max(...entries.map(([row]) => row)) + 1;
    const width = Math.max(...entries.map(([, column]) => column)) + 1;
    const rows = Array.from({length: height}, () =>
      new Array<string>(width).fill(''),
    );
    for (const [row, column, value] of entries) {
      rows[row][column] = String(value);
    }
    return rows;
  }
}

interface Answer {
  readonly state: string;
  readonly message?: string;
  readonly rows?: readonly {readonly code: string}[];
}

function isDone({state}: {state: string}): boolean {
  return state === 'saved' || state === 'done';
}

function onEvents(
  host: Host,
  action: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void,
): void {
  host.evaluate(
    `(${String(action)})(SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(EVENTS)}))`,
  );
}
