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
 * Gives levels and places. Places compare the rounded percent: two institutions that show the same share a place,
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
    const level =
      score.percent === undefined
        ? undefined
        : levelOf(score.percent, settings.bands);
    if (outside !== undefined) return {...score, level, shared: false, outside};
    const sorted = groups.get(score.ratingGroup)!;
    const better = sorted.findIndex(({percent}) => percent === score.percent);
    const shared = sorted[better + 1]?.percent === score.percent;
    return {...score, level, place: better + 1, shared};
  });
}

/** The name of the band that a rounded percent lies in. */
export function levelOf(percent: number, bands: Bands): string {
  // The lowest band takes what lies under 0, too.
  return (bands.find(({from}) => percent >= from) ?? bands[bands.length - 1])
    .name;
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
