/** What the points of a project cannot reach, in words. */

import {agree, showPlain, showPoints} from '../model/russian';
import type {ProjectScore} from './scores';

/** «12 баллов недостижимы: 105 из 117»; '' where every declared point can be earned. */
export function explainUnreachable({unreachable, whole}: ProjectScore): string {
  if (unreachable === 0) return '';
  const verb = Number.isInteger(unreachable)
    ? agree(unreachable, 'недостижим', 'недостижимы', 'недостижимы')
    : 'недостижимы';
  return `${showPoints(unreachable)} ${verb}: ${showPlain(whole.counted)} из ${showPlain(whole.declared ?? 0)}`;
}
