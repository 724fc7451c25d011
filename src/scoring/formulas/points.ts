/** What a figure is worth, in its own row and from the heading cells: a person can re-add it in the cell. */

import {type Goal, isGrowth} from '../indicator';
import {call, cell, type Expression, text} from './builder';
import {NO_BASE} from './facts';
import * as at from './score-columns';
import type {ScoredIndicator} from './score-columns';

/** What the fact, and the own base of a growth, are worth: uncut, or the text that says why there is nothing. */
export function attainmentAt(scored: ScoredIndicator, row: number): Expression {
  return guarded(scored, row, wayOf(scored, row));
}

export function pointsAt(scored: ScoredIndicator, row: number): Expression {
  const maximum = cell(at.MAXIMUM_ROW, scored.points, 'row');
  return guarded(
    scored,
    row,
    call(
      'ROUND',
      `${maximum}*${call('MAX', '0', call('MIN', '1', wayOf(scored, row)))}`,
      '2',
    ),
  );
}

/** (fact − base) ÷ (target − base), from the heading cells. */
function wayOf(
  {indicator, points, fact, base}: ScoredIndicator,
  row: number,
): Expression {
  const goal: Goal = indicator.goal!;
  const figure = cell(row, fact);
  const target = cell(at.TARGET_ROW, points, 'row');
  const own = base === undefined ? '' : cell(row, base);
  switch (goal.rule) {
    case 'не менее':
    case 'не более': {
      const start = cell(at.BASE_ROW, points, 'row');
      return `(${figure}-${start})/(${target}-${start})`;
    }
    case 'рост на п.п.':
      return `(${figure}-${own})/${target}`;
    case 'рост на %':
      return `(${figure}-${own})/(${own}*(100+${target})/100-${own})`;
    case 'порог':
      return call('IF', `${figure}>=${target}`, '1', '0');
  }
}

function guarded(
  {indicator: {goal}, fact, base}: ScoredIndicator,
  row: number,
  value: Expression,
): Expression {
  const figure = cell(row, fact);
  if (base === undefined || !isGrowth(goal)) {
    return call('IF', call('ISNUMBER', figure), value, figure);
  }
  const own = cell(row, base);
  const hasBase =
    goal.rule === 'рост на %' ? `${call('N', own)}>0` : call('ISNUMBER', own);
  return call(
    'IF',
    call('ISNUMBER', figure),
    call('IF', hasBase, value, text(NO_BASE)),
    figure,
  );
}
