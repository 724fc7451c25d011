/** The counts of «Проверка», by institution and by severity: each a formula over its list. */

import {
  call,
  cell,
  cells,
  countIfs,
  type Criterion,
  equals,
  type Expression,
  formula,
  number,
  plus,
} from '../../scoring/formulas/builder';
import {area, COLOURS, type Page} from '../../scoring/formulas/page';
import {SEVERITIES, type Severity} from '../finding';
import {type Standing, type Status, statusOf} from '../standing';
import {columnOf, type ListKey} from './list-columns';

/** Stands in the hidden column of codes for what concerns no single institution. */
export const NETWORK = 'сеть';
/** Institutions with a line of their own; the others share one. */
const MOST_LINES = 10;

/** Row of the heading of the counts, 1-based. */
export const FIRST_COUNT = 6;
const COUNTED = {ошибка: 4, предупреждение: 5, заметка: 6} as const;
/** Where nothing is open a dash says so sooner. */
const NO_ZERO = '0;-0;–';
const HEADINGS = {
  ошибка: 'Ошибки',
  предупреждение: 'Предупреждения',
  заметка: 'Заметки',
} as const;

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

export interface Owners {
  /** Codes of institutions, or `NETWORK`. */
  readonly shown: readonly string[];
  /** How many have no line of their own. */
  readonly others: number;
}

/** Whose open findings have a line: those with most errors first, then with most findings. */
export function ownersWithLines(standings: readonly Standing[]): Owners {
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

/** Rows of the counts with their heading, the total and a blank one; none where nothing is open. */
export function heightOf({shown, others}: Owners): number {
  return shown.length === 0 ? 0 : shown.length + (others > 0 ? 1 : 0) + 3;
}

/** Whose findings they are: the network first, then who has most errors, then all others together. */
export function countLines(
  page: Page,
  institution: (code: string) => string,
  counts: Counts,
  owners: Owners,
): void {
  if (owners.shown.length === 0) return;
  const columns = Object.values(COUNTED);
  const last = Math.max(...columns);
  const heading = area(FIRST_COUNT, 1, 1, last);
  page.style(heading, {
    bold: true,
    color: COLOURS.title,
    background: COLOURS.heading,
  });
  page.putWide(area(FIRST_COUNT, 1, 1, 3), 'Открыто по учреждениям');
  SEVERITIES.forEach(severity =>
    page.put(FIRST_COUNT, COUNTED[severity], HEADINGS[severity]),
  );
  const line = (
    row: number,
    name: string,
    count: (severity: Severity) => string,
  ) => {
    page.putWide(area(row, 1, 1, 3), name);
    SEVERITIES.forEach(severity =>
      page.put(row, COUNTED[severity], formula(count(severity))),
    );
  };
  owners.shown.forEach((owner, index) =>
    line(
      FIRST_COUNT + 1 + index,
      owner === NETWORK ? 'Сеть и её правила' : institution(owner),
      severity => counts.of({severity, status: 'новое', owner}),
    ),
  );
  const total = FIRST_COUNT + owners.shown.length + (owners.others > 0 ? 2 : 1);
  if (owners.others > 0) {
    const named = (severity: Severity) => {
      const at = COUNTED[severity];
      return call('SUM', `${cell(FIRST_COUNT + 1, at)}:${cell(total - 2, at)}`);
    };
    line(
      total - 1,
      `Другие учреждения (${owners.others})`,
      severity => `${cell(total, COUNTED[severity])}-${named(severity)}`,
    );
  }
  line(total, 'Всего', severity => counts.of({severity, status: 'новое'}));
  page.style(area(FIRST_COUNT, total - FIRST_COUNT + 1, 1, last), {size: 10});
  page.style(area(total, 1, 1, last), {bold: true, border: 'top'});
  page.style(
    area(FIRST_COUNT, total - FIRST_COUNT + 1, COUNTED.ошибка, columns.length),
    {align: 'left', numberFormat: NO_ZERO},
  );
}
