/** The counts over the list of «Проверка», by institution and by severity: each a formula over the list. */

import {
  cells,
  countIfs,
  type Criterion,
  equals,
  type Expression,
  number,
  plus,
} from '../../scoring/formulas/builder';
import type {Severity} from '../finding';
import {type Standing, type Status, statusOf} from '../standing';
import {columnOf, type ListKey} from './list-columns';

/** Stands in the hidden column of codes for what concerns no single institution. */
export const NETWORK = 'сеть';
/** Institutions with a line of their own; the others share one. */
const MOST_LINES = 10;

export interface Asked {
  readonly severity?: Severity;
  readonly status?: Status;
  readonly owner?: string;
  readonly touchesScores?: true;
}

/** Formulas over the rows of the list, and what is not in it for its length. */
export class Counts {
  constructor(
    /** 1-based, and how many. */
    private readonly list: {readonly row: number; readonly rows: number},
    /** Findings that the list has no room for. */
    private readonly left: readonly Standing[],
  ) {}

  of(asked: Asked): Expression {
    const {severity, status, owner, touchesScores} = asked;
    const tests = [
      ...test(severity, value => equals(this.column('severity'), value)),
      ...test(status, value => equals(this.column('status'), value)),
      ...test(owner, value => equals(this.column('owner'), value)),
      ...test(touchesScores, () => equals(this.column('touchesScores'), 'да')),
    ];
    const left = this.left.filter(each => fits(each, asked)).length;
    const counted = this.list.rows === 0 ? [] : [countIfs(tests)];
    return plus([...counted, ...(left === 0 ? [] : [number(left)])]);
  }

  private column(key: ListKey): Expression {
    const {row, rows} = this.list;
    return cells({row, rows, column: columnOf(key), columns: 1}, 'both');
  }
}

function test<T>(
  value: T | undefined,
  make: (value: T) => Criterion,
): Criterion[] {
  return value === undefined ? [] : [make(value)];
}

function fits(standing: Standing, asked: Asked): boolean {
  const {finding} = standing;
  return (
    (asked.severity ?? finding.severity) === finding.severity &&
    (asked.status ?? statusOf(standing)) === statusOf(standing) &&
    (asked.owner ?? ownerOf(standing)) === ownerOf(standing) &&
    (asked.touchesScores === undefined || finding.touchesScores)
  );
}

export function ownerOf({finding}: Standing): string {
  return finding.institution ?? NETWORK;
}

/** Whose open findings have a line: those with most errors first, then with most findings. */
export function ownersWithLines(standings: readonly Standing[]): {
  readonly shown: readonly string[];
  /** How many have none. */
  readonly others: number;
} {
  const open = standings.filter(each => statusOf(each) === 'новое');
  const weights = new Map<string, number>();
  for (const each of open) {
    const isError = each.finding.severity === 'ошибка';
    const before = weights.get(ownerOf(each)) ?? 0;
    weights.set(ownerOf(each), before + (isError ? open.length + 1 : 1));
  }
  const owners = [...weights]
    .sort(([, a], [, b]) => b - a)
    .map(([owner]) => owner);
  // A line for a single one says more than a line for «others».
  const most = owners.length === MOST_LINES + 1 ? owners.length : MOST_LINES;
  return {
    shown: owners.slice(0, most),
    others: Math.max(0, owners.length - most),
  };
}
