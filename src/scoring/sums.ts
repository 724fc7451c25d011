/** Sums of records by institution and indicator, and the facts that they make. */

import {isBlank} from '../model/cell';
import type {AnyRecord, Table} from '../model/schema';
import {type Fact, quotientOf} from './fact';
import type {Indicator, Source} from './indicator';

/** What a record adds; undefined adds nothing. */
export type Addend = (record: AnyRecord) => number | undefined;

export interface Addends {
  readonly first: Addend;
  /** The divisor of a ratio. */
  readonly second: Addend;
}

const one: Addend = () => 1;
const nothing: Addend = () => undefined;

export function addendsOf(source: Source, definition: Table): Addends {
  switch (source.kind) {
    case 'сумма':
    case 'среднее':
      return {first: numbersOf(definition, source.addend), second: nothing};
    case 'отношение сумм':
      return {
        first: numbersOf(definition, source.numerator),
        second: numbersOf(definition, source.divisor),
      };
    default:
      return {first: one, second: nothing};
  }
}

/** The number of a record in a column; of a blank cell what the column takes for it, usually nothing. */
function numbersOf({columns}: Table, key: string): Addend {
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

export class Sums {
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  /** How many numbers went into the first sum. */
  private readonly numbers: Float64Array;

  constructor(
    institutions: number,
    private readonly indicators: readonly Indicator[],
  ) {
    const size = institutions * indicators.length;
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
    const at = institution * this.indicators.length + indicator;
    if (first !== undefined) {
      this.first[at] += first;
      this.numbers[at] += 1;
    }
    if (second !== undefined) this.second[at] += second;
  }

  /** No rows are 0, a fact; but there is no mean of nothing, and no division by zero. */
  fact(institution: number, place: number): Fact | undefined {
    const indicator = this.indicators[place];
    const at = institution * this.indicators.length + place;
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
