/** What an indicator is: where its figure comes from, what it aims at and what it earns. */

import {grouped} from '../model/grouped';
import type {Code, Table, TableName} from '../model/schema';
import type {Condition} from './condition';

/** The records that an indicator counts, each for the institution that it names. */
export interface Register {
  readonly table: TableName;
  readonly condition: Condition;
  /**
   * «за период»: the record's «с» lies in the period · «на дату»: с ≤ date ≤ по · «всегда»: every record.
   * A record without such dates is not counted, and listed.
   */
  readonly timing: 'за период' | 'на дату' | 'всегда';
  /** Key of the reference to the institution; formulas use its companion `<key>.code`. */
  readonly institution: string;
  /** Key of the period, absent for «всегда»; formulas use its companions `<key>.from`, `<key>.to`, `<key>.term`. */
  readonly period?: string;
}

/** Where the figure comes from, as «Источник» of «Показатели» names it. */
export type Source =
  /** Typed into «Значения»: a number, or where `share` says what its parts are, «Из них» and «Всего». */
  | {
      readonly kind: 'вводится';
      readonly share?: {readonly part: string; readonly whole: string};
    }
  | {readonly kind: 'количество строк'; readonly register: Register}
  /** `addend`: key of a number column; its companion `<key>.counted`, where it has one, holds what is added. */
  | {
      readonly kind: 'сумма' | 'среднее';
      readonly register: Register;
      readonly addend: string;
    }
  | {
      readonly kind: 'отношение сумм';
      readonly register: Register;
      readonly numerator: string;
      readonly divisor: string;
    }
  /** Points of all measures that are due, of all projects of the institution, against 3 points a measure. */
  | {readonly kind: 'баллы проекта'};

/** What the figure is held against. */
export type Goal =
  | {
      readonly rule: 'не менее';
      readonly base: number;
      /** Above the base. */
      readonly target: number;
    }
  | {
      readonly rule: 'не более';
      readonly base: number;
      /** Below the base. */
      readonly target: number;
    }
  /** Against the institution's own figure of the base period, grown by `growth` percent or percentage points. */
  | {readonly rule: 'рост на %' | 'рост на п.п.'; readonly growth: number}
  /** All points at the target or above, none below. The base is shown only. */
  | {readonly rule: 'порог'; readonly base?: number; readonly target: number};

export interface Indicator {
  readonly code: Code<'indicators'>;
  /** Row of «Показатели», 1-based. */
  readonly row: number;
  readonly group: string;
  readonly title: string;
  /** Heading of its columns in «Баллы». */
  readonly short: string;
  readonly unit: string;
  readonly source: Source;
  /** Absent: for information, without a target. */
  readonly goal?: Goal;
  /** Points for the goal reached; it is the weight, too. 0: for information. */
  readonly maximum: number;
  /** Levels of education; it applies to an institution that has one of them. Absent: it applies to all. */
  readonly appliesTo?: readonly string[];
  readonly basis: string;
}

export function isShare({unit}: Indicator): boolean {
  return unit === '%';
}

/** Whether the figure is compared with the institution's own figure of the base period. */
export function isGrowth(
  goal: Goal | undefined,
): goal is Extract<Goal, {growth: number}> {
  return goal?.rule === 'рост на %' || goal?.rule === 'рост на п.п.';
}

/** The records that an indicator counts in a register of its own, if it does. */
export function registerOf({source}: Indicator): Register | undefined {
  return 'register' in source ? source.register : undefined;
}

/** The key of the column that names the institution of a row, if rows of this table have one. */
export function institutionColumn(definition: Table): string | undefined {
  return keyOfColumn(
    definition,
    ({name, list}) =>
      name === 'ref' &&
      list !== undefined &&
      'table' in list &&
      list.table === 'institutions',
  );
}

/** The key of the first column that says when. */
export function periodColumn(definition: Table): string | undefined {
  return keyOfColumn(definition, ({name}) => name === 'period');
}

function keyOfColumn(
  {columns}: Table,
  fits: (kind: Table['columns'][string]['kind']) => boolean,
): string | undefined {
  return Object.keys(columns).find(key => fits(columns[key].kind));
}

/** In the order of «Показатели». */
export interface Definitions {
  readonly indicators: readonly Indicator[];
  /** Those that earn points, in the order in which they first stand there. */
  readonly groups: readonly Group[];
  /** Sum of the maxima: 100 in a new book. */
  readonly maximum: number;
}

export interface Group {
  readonly title: string;
  readonly maximum: number;
  /** Places in `Definitions.indicators`. */
  readonly members: readonly number[];
}

export function groupIndicators(indicators: readonly Indicator[]): Definitions {
  const members = grouped(indicators.keys(), place => indicators[place].group);
  const sum = (of: readonly Indicator[]) =>
    of.reduce((total, {maximum}) => total + maximum, 0);
  return {
    indicators,
    groups: [...members]
      .map(([title, places]) => ({
        title,
        maximum: sum(places.map(place => indicators[place])),
        members: places,
      }))
      .filter(({maximum}) => maximum > 0),
    maximum: sum(indicators),
  };
}
