/** The heading of an indicator in «Баллы»: live from «Показатели» wherever the cell there can be calculated with. */

import type {LayoutCell} from '../../model/layout';
import {indicators as table} from '../../model/tables';
import {type Indicator, isGrowth} from '../indicator';
import {formula, text} from './builder';
import {liveText, registered, type Results} from './results';

/** Shown in place of the base where each institution has its own. */
const OWN_BASE = 'своя';

export function headingOf(
  results: Results,
  indicator: Indicator,
  key: 'shortName' | 'target' | 'base' | 'maximum',
): LayoutCell {
  const {code} = indicator;
  if (key === 'shortName') {
    return liveText(results, 'indicators', key, code, indicator.short);
  }
  if (key === 'base' && isGrowth(indicator.goal)) return OWN_BASE;
  const raw = results.book.data(table)?.byCode(code)?.cells[key];
  const live = registered(results.places, 'indicators', key, text(code));
  // A number that was typed as a text («75 %») is understood by the program, not by a formula.
  return typeof raw === 'number' && live !== undefined
    ? formula(live)
    : understood(indicator, key);
}

function understood(
  {goal, maximum}: Indicator,
  key: 'target' | 'base' | 'maximum',
): LayoutCell {
  if (key === 'maximum') return maximum;
  if (goal === undefined) return '';
  if (isGrowth(goal)) return goal.growth;
  return goal[key] ?? '';
}
