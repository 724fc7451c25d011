/** How far a fact has come from the base to the target. */

import type {Goal} from './indicator';
import type {Gap} from './scores';

export interface GoalPost {
  /** Absent for a threshold without a base. */
  readonly base?: number;
  readonly target: number;
  /** (fact − base) ÷ (target − base), uncut; of a threshold 1 or 0. */
  readonly attainment: number;
}

/**
 * Goalposts are fixed by the association or by the institution's own past, never by others:
 * nobody's points move when another institution joins.
 *
 * @param own the institution's figure of the base period, which growth starts from
 */
export function attain(
  goal: Goal,
  fact: number,
  own: number | undefined,
): GoalPost | {readonly gap: Gap} {
  switch (goal.rule) {
    case 'не менее':
    case 'не более':
      return along(goal.base, goal.target, fact);
    case 'рост на п.п.':
      return own === undefined ? NO_BASE : along(own, own + goal.growth, fact);
    case 'рост на %':
      return own === undefined || own <= 0
        ? NO_BASE
        : along(own, (own * (100 + goal.growth)) / 100, fact);
    case 'порог':
      return {
        base: goal.base,
        target: goal.target,
        attainment: fact >= goal.target ? 1 : 0,
      };
  }
}

const NO_BASE = {gap: 'нет базы'} as const;

function along(base: number, target: number, fact: number): GoalPost {
  return {base, target, attainment: (fact - base) / (target - base)};
}
