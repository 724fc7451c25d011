/** Figures that are counted from records: one pass over each register for all institutions and indicators. */

import type {Book} from '../model/book';
import {isBlank} from '../model/cell';
import type {Day} from '../model/date';
import {earliest, latest, type Period} from '../model/kinds/period';
import type {AnyRecord, Code, Table, TableName} from '../model/schema';
import type {Interval, Settings} from '../model/settings';
import {tableByName} from '../model/tables';
import {matcher} from './condition';
import {type Fact, quotientOf} from './fact';
import {
  type Indicator,
  institutionColumn,
  isGrowth,
  periodColumn,
  type Register,
  registerOf,
  type Source,
} from './indicator';
import type {Note} from './scores';

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
  const now = new Sums(places.size, indicators.length);
  const before = new Sums(places.size, indicators.length);
  const notes: Note[] = [];
  const byTable = new Map<TableName, Counter[]>();
  indicators.forEach((indicator, place) => {
    const register = registerOf(indicator);
    if (register === undefined) return;
    const counters = byTable.get(register.table) ?? [];
    counters.push(new Counter(place, indicator, register, settings));
    byTable.set(register.table, counters);
  });
  for (const [name, counters] of byTable) {
    const definition: Table = tableByName[name];
    const institution = institutionColumn(definition)!;
    const period = periodColumn(definition);
    const isDated = counters.some(counter => counter.isDated);
    const sheet = book.data(definition)?.sheet ?? definition.sheet;
    const records = book.records(definition) as readonly AnyRecord[];
    for (const record of records) {
      const code = record[institution] as Code<'institutions'> | undefined;
      const place = code === undefined ? undefined : places.get(code);
      if (place === undefined) continue;
      const dates = period === undefined ? UNDATED : datesOf(record, period);
      if (isDated && dates.missing !== undefined) {
        notes.push({
          severity: 'предупреждение',
          sheet,
          row: record.row,
          column: definition.columns[period!].title,
          value: isBlank(record.cells[period!])
            ? undefined
            : String(record.cells[period!]),
          message: dates.missing,
          cure: 'укажите срок, иначе строка не входит в показатели за период и на дату',
          institution: code,
        });
      }
      for (const counter of counters) {
        counter.count(record, dates, place, now, before);
      }
    }
  }
  const factOf =
    (sums: Sums, period: Interval | undefined) =>
    (institution: number, place: number) =>
      period === undefined &&
      registerOf(indicators[place])?.timing === 'за период'
        ? undefined
        : sums.fact(institution, place, indicators[place]);
  return {
    fact: factOf(now, settings.reporting),
    base: factOf(before, settings.base),
    notes,
  };
}

interface Dates {
  readonly from?: Day;
  readonly to?: Day;
  /** Nothing is entered, so that a policy may decide. */
  readonly blank: boolean;
  /** What to say of a record whose dates are wanted and not there; a cell that was not understood is a problem already. */
  readonly missing?: string;
}

const UNDATED: Dates = {blank: true};

function datesOf(record: AnyRecord, key: string): Dates {
  const period = record[key] as Period | undefined;
  if (period === undefined) {
    return isBlank(record.cells[key])
      ? {blank: true, missing: 'срок не указан'}
      : {blank: false};
  }
  const from = earliest(period);
  return from === undefined
    ? {blank: false, missing: 'в сроке не указан год'}
    : {from, to: latest(period), blank: false};
}

/** One indicator at work over the records of its register. */
class Counter {
  readonly isDated: boolean;
  private readonly fits: (record: AnyRecord) => boolean;
  private readonly first: (record: AnyRecord) => number | undefined;
  private readonly second: (record: AnyRecord) => number | undefined;
  private readonly hasBase: boolean;

  constructor(
    private readonly place: number,
    {source, goal}: Indicator,
    private readonly register: Register,
    private readonly settings: Settings,
  ) {
    const definition: Table = tableByName[register.table];
    this.isDated = register.timing !== 'всегда';
    this.fits = matcher(register.condition, definition);
    this.hasBase = isGrowth(goal);
    [this.first, this.second] = addends(source).map(key =>
      numbersOf(definition, key),
    );
    this.second ??= none;
  }

  count(
    record: AnyRecord,
    dates: Dates,
    institution: number,
    now: Sums,
    before: Sums,
  ): void {
    const isNow = this.isNow(dates);
    const isBefore = this.hasBase && isWithin(dates.from, this.settings.base);
    if (!(isNow || isBefore) || !this.fits(record)) return;
    const first = this.first(record);
    const second = this.second(record);
    if (isNow) now.add(institution, this.place, first, second);
    if (isBefore) before.add(institution, this.place, first, second);
  }

  private isNow(dates: Dates): boolean {
    const {date, reporting, termless} = this.settings;
    switch (this.register.timing) {
      case 'всегда':
        return true;
      case 'за период':
        return isWithin(dates.from, reporting);
      case 'на дату':
        return dates.from === undefined
          ? dates.blank && termless === 'считать действующим'
          : dates.from <= date && date <= dates.to!;
    }
  }
}

function isWithin(day: Day | undefined, interval: Interval | undefined) {
  return (
    day !== undefined &&
    interval !== undefined &&
    interval.from <= day &&
    day <= interval.to
  );
}

/** Keys of the columns that are added up; '' adds one a row. */
function addends(source: Source): string[] {
  switch (source.kind) {
    case 'сумма':
    case 'среднее':
      return [source.addend];
    case 'отношение сумм':
      return [source.numerator, source.divisor];
    default:
      return [''];
  }
}

const one = () => 1;
const none = () => undefined;

/** The number of a record in a column; of a blank cell what the column takes for it, usually nothing. */
function numbersOf(
  {columns}: Table,
  key: string,
): (record: AnyRecord) => number | undefined {
  if (key === '') return one;
  const counted = columns[key].kind.companions.find(
    ({part}) => part === 'counted',
  );
  const whenBlank = numeric(counted?.derive({state: 'blank'}));
  return record =>
    record[key] === undefined && isBlank(record.cells[key])
      ? whenBlank
      : numeric(record[key]);
}

/** Neither «-» nor a cell that was not understood is a number. */
function numeric(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Sums of up to two columns by institution and indicator. */
class Sums {
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  /** How many numbers went into the first sum. */
  private readonly numbers: Float64Array;

  constructor(
    institutions: number,
    private readonly indicators: number,
  ) {
    const size = institutions * indicators;
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
    this.numbers = new Float64Array(size);
  }

  add(
    institution: number,
    indicator: number,
    first: number | undefined,
    second: number | undefined,
  ): void {
    const at = institution * this.indicators + indicator;
    if (first !== undefined) {
      this.first[at] += first;
      this.numbers[at] += 1;
    }
    if (second !== undefined) this.second[at] += second;
  }

  /** No rows are 0, a fact; but there is no mean of nothing, and no division by zero. */
  fact(
    institution: number,
    place: number,
    indicator: Indicator,
  ): Fact | undefined {
    const at = institution * this.indicators + place;
    const first = this.first[at];
    switch (indicator.source.kind) {
      case 'среднее':
        return this.numbers[at] === 0
          ? undefined
          : {value: first / this.numbers[at]};
      case 'отношение сумм':
        return quotientOf(first, this.second[at], indicator);
      default:
        return {value: first};
    }
  }
}
