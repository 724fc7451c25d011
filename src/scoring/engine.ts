/** The scores of a book: institutions by indicators, their rating, and projects. Pure: the same book gives the same scores. */

import type {Book} from '../model/book';
import type {Settings} from '../model/settings';
import {type Institution, institutions as table} from '../model/tables';
import {attain, type GoalPost} from './attainment';
import {type Definitions, type Indicator, isGrowth} from './indicator';
import {baseNotes, uselessNotes} from './notes';
import {scoreProjects} from './projects';
import {countRegisters} from './registers';
import {rate, type Unrated} from './rating';
import {round} from './rounding';
import type {Fact} from './fact';
import type {Figure, Note, ProjectScore, Scores} from './scores';
import {readTypedValues, type TypedFigure} from './typed-values';

/**
 * Scores every institution and project of a book.
 *
 * @param definitions indicators in force, `readDefinitions`
 * @param settings periods, date and policies, `readSettings`
 */
export function computeScores(
  book: Book,
  definitions: Definitions,
  settings: Settings,
): Scores {
  const {indicators} = definitions;
  const institutions = onePerCode(book.records(table));
  const places = new Map(institutions.map(({code}, place) => [code, place]));
  const registers = countRegisters(book, indicators, settings, places);
  const typed = readTypedValues(book, definitions, settings);
  const {projects, notes} = scoreProjects(book, settings);
  const projectFacts = factsOfProjects(projects);

  const now = (
    {code}: Institution,
    place: number,
    indicator: Indicator,
    at: number,
  ): TypedFigure => {
    switch (indicator.source.kind) {
      case 'вводится':
        return typed.fact(code, indicator);
      case 'баллы проекта':
        return projectFacts.get(code) ?? NO_DATA;
      default:
        return registers.fact(place, at) ?? NO_DATA;
    }
  };
  const before = (
    {code}: Institution,
    place: number,
    indicator: Indicator,
    at: number,
  ): TypedFigure | undefined => {
    if (!isGrowth(indicator.goal)) return undefined;
    return indicator.source.kind === 'вводится'
      ? typed.base(code, indicator)
      : registers.base(place, at);
  };

  const remarks: Note[] = [];
  const unrated = institutions.map((institution, place) => {
    const useless: Indicator[] = [];
    const figures = indicators.map((indicator, at): Figure => {
      const found = now(institution, place, indicator, at);
      if (!applies(indicator, institution)) {
        const isTyped = indicator.source.kind === 'вводится';
        if (isTyped && 'value' in found) useless.push(indicator);
        return {applicable: false};
      }
      return figureOf(
        indicator,
        found,
        before(institution, place, indicator, at),
      );
    });
    remarks.push(
      ...uselessNotes(book, institution, useless),
      ...baseNotes(book, institution, indicators, figures, settings.base),
    );
    return scoreInstitution(institution, figures, definitions, settings);
  });
  return {
    definitions,
    settings,
    institutions: rate(unrated, settings),
    projects,
    notes: [...remarks, ...registers.notes, ...typed.notes, ...notes],
  };
}

const NO_DATA: TypedFigure = {gap: 'нет данных'};

/** Of two rows with one code the first counts; the book has said so. */
function onePerCode(all: readonly Institution[]): Institution[] {
  const seen = new Set<string>();
  return all.filter(({code}) => !seen.has(code) && seen.add(code));
}

/** By levels of education; only the association decides what does not apply. */
function applies(
  {appliesTo}: Indicator,
  {educationLevels = []}: Institution,
): boolean {
  return (
    appliesTo === undefined ||
    appliesTo.some(level => educationLevels.includes(level))
  );
}

/** ROUND(points ÷ (3 × rows) × 100; 1) of the due measures of all projects of an institution. */
function factsOfProjects(
  projects: readonly ProjectScore[],
): ReadonlyMap<string, Fact> {
  const sums = new Map<string, {part: number; whole: number}>();
  for (const {institution, due} of projects) {
    if (institution === undefined || due.counted === 0) continue;
    const {part, whole} = sums.get(institution) ?? {part: 0, whole: 0};
    sums.set(institution, {
      part: part + due.points,
      whole: whole + due.counted,
    });
  }
  return new Map(
    [...sums].map(([code, quotient]) => [
      code,
      {value: round((quotient.part / quotient.whole) * 100, 1), quotient},
    ]),
  );
}

/** Thousands of them are made: hence one shape, written out. */
function figureOf(
  {goal, maximum}: Indicator,
  now: TypedFigure,
  own: TypedFigure | undefined,
): Figure {
  if ('gap' in now) return {applicable: true, points: 0, gap: now.gap};
  const before = own === undefined || 'gap' in own ? undefined : own.value;
  const post = goal === undefined ? undefined : attain(goal, now.value, before);
  if (post === undefined || 'gap' in post) {
    return {
      applicable: true,
      fact: now.value,
      quotient: now.quotient,
      base: before,
      points: 0,
      gap: post?.gap,
    };
  }
  return {
    applicable: true,
    fact: now.value,
    quotient: now.quotient,
    base: post.base,
    target: post.target,
    attainment: post.attainment,
    points: pointsOf(maximum, post),
  };
}

/** ROUND(maximum × MAX(0; MIN(1; attainment)); 2). */
function pointsOf(maximum: number, {attainment}: GoalPost): number {
  return round(maximum * Math.max(0, Math.min(1, attainment)), 2);
}

function scoreInstitution(
  institution: Institution,
  figures: readonly Figure[],
  {indicators, groups}: Definitions,
  settings: Settings,
): Unrated {
  const points = (place: number) => {
    const figure = figures[place];
    return figure.applicable ? figure.points : 0;
  };
  const subtotals = groups.map(({members}) =>
    round(
      members.reduce((sum, member) => sum + points(member), 0),
      2,
    ),
  );
  const total = round(
    subtotals.reduce((sum, subtotal) => sum + subtotal, 0),
    2,
  );
  const maximum = indicators.reduce(
    (sum, indicator, place) =>
      countsInMaximum(figures[place], settings) ? sum + indicator.maximum : sum,
    0,
  );
  const typed = figures.filter(
    (figure, place): figure is Extract<Figure, {applicable: true}> =>
      figure.applicable &&
      indicators[place].source.kind === 'вводится' &&
      indicators[place].maximum > 0,
  );
  const filled = typed.filter(({fact}) => fact !== undefined).length;
  return {
    code: institution.code,
    row: institution.row,
    name: institution.shortName ?? institution.code,
    ratingGroup: institution.ratingGroup,
    figures,
    subtotals,
    total,
    maximum,
    percent: maximum > 0 ? round((total / maximum) * 100, 1) : undefined,
    toFill: typed.length,
    filled,
    completeness:
      typed.length === 0 ? 100 : round((filled / typed.length) * 100, 0),
  };
}

/** No data stays inside the maximum, or leaving a bad figure out would pay; a policy may decide otherwise. */
function countsInMaximum(figure: Figure, {noData}: Settings): boolean {
  return (
    figure.applicable && (figure.gap === undefined || noData === '0 баллов')
  );
}
