/** Figures that are counted from records: one pass over each register for all institutions and indicators. */

import type {Book} from '../model/book';
import {cellProblem} from '../model/cell-problem';
import {grouped} from '../model/grouped';
import {earliest, type Period} from '../model/kinds/period';
import type {AnyRecord, Code, Table, TableName} from '../model/schema';
import type {Interval, Settings} from '../model/settings';
import {tableByName} from '../model/tables';
import type {Fact} from './fact';
import {
  type Indicator,
  institutionColumn,
  isGrowth,
  periodColumn,
  type Register,
  registerOf,
} from './indicator';
import {repeats} from './repeats';
import type {Note} from './scores';
import {MOST_SELECTED, Selection} from './selection';
import {type Addends, addendsOf, Sums} from './sums';
import {isActive, undated} from './terms';

/** By institution (place in the list), then by indicator; undefined where there is no such figure. */
export interface RegisterFacts {
  fact(institution: number, indicator: number): Fact | undefined;
  base(institution: number, indicator: number): Fact | undefined;
  readonly notes: readonly Note[];
}

/** @param places place of each institution in the list, by code */
export function countRegisters(
  book: Book,
  indicators: readonly Indicator[],
  settings: Settings,
  places: ReadonlyMap<string, number>,
): RegisterFacts {
  const now = new Sums(places.size, indicators);
  const before = new Sums(places.size, indicators);
  const notes: Note[] = [];
  for (const [name, counted] of byTable(indicators)) {
    const table = new RegisterTable(book, name, places);
    notes.push(...table.repeatedRecords());
    if (counted.some(({register}) => register.timing !== 'всегда')) {
      notes.push(...table.undatedRecords());
    }
    for (let from = 0; from < counted.length; from += MOST_SELECTED) {
      const some = counted.slice(from, from + MOST_SELECTED);
      table.count(some, settings, now, before);
    }
  }
  const factOf =
    (sums: Sums, period: Interval | undefined) =>
    (institution: number, place: number) =>
      period === undefined &&
      registerOf(indicators[place])?.timing === 'за период'
        ? undefined
        : sums.fact(institution, place);
  return {
    fact: factOf(now, settings.reporting),
    base: factOf(before, settings.base),
    notes,
  };
}

/** An indicator that counts a register. */
interface Counted {
  /** In the list of indicators. */
  readonly place: number;
  readonly register: Register;
  readonly hasBase: boolean;
  readonly addends: Addends;
}

function byTable(
  indicators: readonly Indicator[],
): ReadonlyMap<TableName, readonly Counted[]> {
  const counted = indicators.flatMap((indicator, place): Counted[] => {
    const register = registerOf(indicator);
    if (register === undefined) return [];
    const table = tableByName[register.table];
    const hasBase = isGrowth(indicator.goal);
    const addends = addendsOf(indicator.source, table);
    return [{place, register, hasBase, addends}];
  });
  return grouped(counted, ({register}) => register.table);
}

/** The records of one table that belong to institutions of the network. */
class RegisterTable {
  private readonly definition: Table;
  private readonly period: string | undefined;
  private readonly records: AnyRecord[] = [];
  /** Of the institution of each record. */
  private readonly places: number[] = [];

  constructor(
    private readonly book: Book,
    name: TableName,
    places: ReadonlyMap<string, number>,
  ) {
    this.definition = tableByName[name];
    this.period = periodColumn(this.definition);
    const institution = institutionColumn(this.definition)!;
    const records = book.records(this.definition) as readonly AnyRecord[];
    for (const record of records) {
      const place = places.get(record[institution] as string);
      if (place === undefined) continue;
      this.records.push(record);
      this.places.push(place);
    }
  }

  count(
    counted: readonly Counted[],
    settings: Settings,
    now: Sums,
    before: Sums,
  ): void {
    const selection = new Selection(
      counted.map(({register}) => register.condition),
      this.definition,
    );
    const clock = new Clock(counted, settings, this.period);
    this.records.forEach((record, index) => {
      const inTime = clock.now(record);
      const inBase = clock.before(record);
      if ((inTime | inBase) === 0) return;
      const selected = selection.of(record);
      const place = this.places[index];
      add(counted, selected & inTime, record, place, now);
      add(counted, selected & inBase, record, place, before);
    });
  }

  repeatedRecords(): Note[] {
    return repeats(this.book, this.definition, this.records);
  }

  undatedRecords(): Note[] {
    const key = this.period;
    if (key === undefined) return [];
    const institution = institutionColumn(this.definition)!;
    return this.records.flatMap((record): Note[] => {
      const period = record[key] as Period | undefined;
      const message = undated(period, record.cells[key]);
      if (message === undefined) return [];
      return [
        {
          ...cellProblem(this.book, this.definition, record, key, {
            message,
            cure: 'укажите срок, иначе строка не входит в показатели за период и на дату',
          }),
          institution: record[institution] as Code<'institutions'>,
        },
      ];
    });
  }
}

/** Adds a record to the indicators whose bits are set. */
function add(
  counted: readonly Counted[],
  bits: number,
  record: AnyRecord,
  institution: number,
  sums: Sums,
): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const {place, addends} = counted[31 - Math.clz32(rest & -rest)];
    sums.add(institution, place, addends.first(record), addends.second(record));
  }
}

/** For which indicators, a bit each, a record lies in time. */
class Clock {
  private readonly always: number;
  private readonly inPeriod: number;
  private readonly onDate: number;
  private readonly growing: number;

  constructor(
    counted: readonly Counted[],
    private readonly settings: Settings,
    private readonly period: string | undefined,
  ) {
    const bits = (is: (one: Counted) => boolean) =>
      counted.reduce(
        (all, one, place) => (is(one) ? all | (1 << place) : all),
        0,
      );
    this.always = bits(({register}) => register.timing === 'всегда');
    this.inPeriod = bits(({register}) => register.timing === 'за период');
    this.onDate = bits(({register}) => register.timing === 'на дату');
    this.growing = bits(({hasBase}) => hasBase);
  }

  now(record: AnyRecord): number {
    const {settings, inPeriod, onDate, always} = this;
    if ((inPeriod | onDate) === 0 || this.period === undefined) return always;
    const period = record[this.period] as Period | undefined;
    const isInPeriod = inPeriod !== 0 && beginsIn(period, settings.reporting);
    const isOnDate =
      onDate !== 0 && isActive(period, record.cells[this.period], settings);
    return always | (isInPeriod ? inPeriod : 0) | (isOnDate ? onDate : 0);
  }

  before(record: AnyRecord): number {
    if (this.growing === 0 || this.period === undefined) return 0;
    const period = record[this.period] as Period | undefined;
    return beginsIn(period, this.settings.base) ? this.growing : 0;
  }
}

function beginsIn(
  period: Period | undefined,
  interval: Interval | undefined,
): boolean {
  const day = period && earliest(period);
  return (
    day !== undefined &&
    interval !== undefined &&
    interval.from <= day &&
    day <= interval.to
  );
}
