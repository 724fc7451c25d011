/** Levels and places: each institution among those of its rating group. */

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
  const percents = new Map<string, number[]>();
  for (const {score, outside} of judged) {
    if (outside !== undefined) continue;
    const group = score.ratingGroup!;
    percents.set(group, [...(percents.get(group) ?? []), score.percent!]);
  }
  percents.forEach(list => list.sort((a, b) => b - a));
  return judged.map(({score, outside}) => {
    const level =
      score.percent === undefined
        ? undefined
        : levelOf(score.percent, settings.bands);
    if (outside !== undefined) return {...score, level, shared: false, outside};
    const sorted = percents.get(score.ratingGroup!)!;
    const better = sorted.indexOf(score.percent!);
    const shared = sorted[better + 1] === score.percent;
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
