/** Levels and places: each institution among those of its rating group. */

import {grouped} from '../model/grouped';
import type {Bands, Settings} from '../model/settings';
import {OUTSIDE_RATING} from '../model/vocabularies';
import type {InstitutionScore} from './scores';

/** An institution with its points, before it is compared with others. */
export type Unrated = Omit<
  InstitutionScore,
  'level' | 'place' | 'shared' | 'outside'
>;

/**
 * Gives levels and places, both only to who takes part in the rating: a level would blame the others for figures
 * that are not there. Places compare the rounded percent: two institutions that show the same share a place,
 * and as many places after it are left out.
 */
export function rate(
  unrated: readonly Unrated[],
  settings: Settings,
): InstitutionScore[] {
  const judged = unrated.map(score => ({
    score,
    outside: outsideOf(score, settings),
  }));
  const rated = judged
    .filter(({outside}) => outside === undefined)
    .map(({score}) => score)
    .sort((a, b) => b.percent! - a.percent!);
  const groups = grouped(rated, ({ratingGroup}) => ratingGroup);
  return judged.map(({score, outside}) => {
    if (outside !== undefined) return {...score, shared: false, outside};
    const sorted = groups.get(score.ratingGroup)!;
    const better = sorted.findIndex(({percent}) => percent === score.percent);
    const shared = sorted[better + 1]?.percent === score.percent;
    const level = levelOf(score.percent!, settings.bands);
    return {...score, level, place: better + 1, shared};
  });
}

/** The name of the band that a rounded percent lies in. */
export function levelOf(percent: number, bands: Bands): string {
  // The lowest band takes what lies under 0, too.
  return (bands.find(({from}) => percent >= from) ?? bands[bands.length - 1])
    .name;
}

/** Whether an institution is of the network; the association and such are listed, but stand outside of the rating. */
export function isMember({ratingGroup}: Pick<Unrated, 'ratingGroup'>): boolean {
  return ratingGroup !== OUTSIDE_RATING;
}

/** Why an institution has points but no place. */
function outsideOf(
  {ratingGroup, percent, completeness}: Unrated,
  settings: Settings,
): string | undefined {
  if (ratingGroup === undefined) return 'вне рейтинга: группа не указана';
  if (ratingGroup === OUTSIDE_RATING) return OUTSIDE_RATING;
  if (percent === undefined) return 'вне рейтинга: нет применимых показателей';
  return completeness < settings.completeness
    ? `вне рейтинга: данных ${completeness} %`
    : undefined;
}
