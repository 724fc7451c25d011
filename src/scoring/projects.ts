/** Points of projects: by groups of measures, against the declared and the counted maximum, as a whole and on the date. */

import type {Book} from '../model/book';
import {cellProblem} from '../model/cell-problem';
import {NO_END} from '../model/date';
import {earliest, latest} from '../model/kinds/period';
import {grouped} from '../model/grouped';
import type {LinePolicy} from '../model/tables/default-settings';
import type {Settings} from '../model/settings';
import {
  type Measure,
  type MeasureGroup,
  measureGroups,
  plan,
  projects as projectsTable,
} from '../model/tables';
import type {PlanLine} from '../model/vocabularies';
import {repeats} from './repeats';
import {round, roundUp} from './rounding';
import type {
  MeasureGroupScore,
  Note,
  ProjectScore,
  Tally,
  UnreachableBand,
} from './scores';
import {undated} from './terms';

/** «По каждому показателю максимальная оценка деятельности – 3 балла» (S2:620). */
export const POINTS_PER_MEASURE = 3;

/** Lines that a policy scores. «Все» takes a line without a sort, too. */
const SCORED_LINES: Record<LinePolicy, readonly PlanLine[] | undefined> = {
  'все строки': undefined,
  'конечные строки': ['пункт', 'подпункт'],
  'нумерованные строки': ['пункт', 'пункт с подпунктами'],
};

/** The lines that a policy scores, or undefined where it scores all. */
export function scoredLines(policy: LinePolicy): readonly string[] | undefined {
  return SCORED_LINES[policy];
}

/**
 * Scores every project that has groups of measures. A blank score adds nothing; a score off the scale is a problem of
 * the book and counts as blank.
 */
export function scoreProjects(
  book: Book,
  settings: Settings,
): {
  readonly projects: readonly ProjectScore[];
  readonly notes: readonly Note[];
} {
  const notes: Note[] = [];
  const note = (
    measure: Measure,
    key: 'score' | 'period',
    message: string,
    cure: string,
  ) =>
    notes.push(
      cellProblem(book, plan, measure, key, {
        message,
        cure,
      }),
    );
  const lines = scoredLines(settings.lines);
  const scored = book.records(plan).filter(measure => {
    const {group, line, period} = measure;
    if (group === undefined) return false;
    if (lines !== undefined && !lines.includes(line ?? '')) {
      if (measure.score !== undefined) {
        note(
          measure,
          'score',
          `строка «${line ?? 'без вида'}» при настройке «Строки мер: ${settings.lines}» не оценивается, её оценка не считается`,
          'поставьте оценку строкам, которые оцениваются, или измените настройку',
        );
      }
      return false;
    }
    const lack = undated(period, measure.cells.period);
    if (lack !== undefined) {
      note(
        measure,
        'period',
        lack,
        `укажите ${period === undefined ? 'срок' : 'год'}, иначе строка не входит в расчёт на дату`,
      );
    }
    return true;
  });
  const measures = grouped<string | undefined, Measure>(
    scored,
    ({group}) => group,
  );
  const groups = grouped<string | undefined, MeasureGroup>(
    book.records(measureGroups),
    ({project}) => project,
  );
  const projects = book.records(projectsTable).flatMap(project => {
    const own = groups.get(project.code);
    if (own === undefined) return [];
    groups.delete(project.code);
    return [
      scoreProject(
        {
          code: project.code,
          title: project.shortName ?? project.title ?? project.code,
          institution: project.institution,
        },
        own.map(group =>
          scoreGroup(group, measures.get(group.code) ?? [], settings),
        ),
        settings,
      ),
    ];
  });
  return {projects, notes: [...notes, ...repeats(book, plan, scored)]};
}

/**
 * Whether a measure is due: its last day has come, or it goes on without an end and has begun; «постоянно» is always due.
 */
export function isDue({period}: Measure, {date}: Settings): boolean {
  if (period === undefined) return false;
  const from = earliest(period);
  const to = latest(period);
  if (from === undefined || to === undefined) return false;
  return to <= date || (to === NO_END && from <= date);
}

function scoreGroup(
  group: MeasureGroup,
  measures: readonly Measure[],
  settings: Settings,
): MeasureGroupScore {
  const due = measures.filter(measure => isDue(measure, settings));
  const dueDeclared =
    group.maximum === undefined || measures.length === 0
      ? group.maximum
      : round((group.maximum * due.length) / measures.length, 2);
  return {
    code: group.code,
    title: group.shortName ?? group.title ?? group.code,
    stage: group.stage,
    whole: tally(measures, group.maximum, settings),
    due: tally(due, measures.length === 0 ? undefined : dueDeclared, settings),
  };
}

function tally(
  measures: readonly Measure[],
  declared: number | undefined,
  {projectMaximum}: Settings,
): Tally {
  const scores = measures.flatMap(({score}) =>
    score === undefined ? [] : [score],
  );
  const counted = POINTS_PER_MEASURE * measures.length;
  return withPercent({
    rows: measures.length,
    scored: scores.length,
    points: scores.reduce((sum, score) => sum + score, 0),
    declared,
    counted,
    maximum: projectMaximum === 'заявленный' ? (declared ?? counted) : counted,
  });
}

function total(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) =>
    tallies.reduce((total, one) => total + of(one), 0);
  const isDeclared = tallies.some(({declared}) => declared !== undefined);
  return withPercent({
    rows: sum(({rows}) => rows),
    scored: sum(({scored}) => scored),
    points: sum(({points}) => points),
    declared: isDeclared
      ? round(
          sum(({declared}) => declared ?? 0),
          2,
        )
      : undefined,
    counted: sum(({counted}) => counted),
    maximum: round(
      sum(({maximum}) => maximum),
      2,
    ),
  });
}

function withPercent(tally: Omit<Tally, 'percent'>): Tally {
  return {
    ...tally,
    percent:
      tally.maximum > 0
        ? round((tally.points / tally.maximum) * 100, 1)
        : undefined,
  };
}

function scoreProject(
  identity: Pick<ProjectScore, 'code' | 'title' | 'institution'>,
  groups: readonly MeasureGroupScore[],
  settings: Settings,
): ProjectScore {
  const whole = total(groups.map(group => group.whole));
  const due = total(groups.map(group => group.due));
  const band =
    due.maximum > 0 ? bandOf(due.points, due.maximum, settings) : undefined;
  return {
    ...identity,
    groups,
    whole,
    due,
    band,
    verdict: verdictOf(due, band, settings),
    unreachable: Math.max(0, round((whole.declared ?? 0) - whole.counted, 2)),
    unreachableBands: unreachableBands(whole, settings),
  };
}

/**
 * The band of so many points. Thresholds are whole points: ⌈70 % · 117⌉ = 82, ⌈50 % · 117⌉ = 59, exactly the bands of the
 * seed (S2:624–629); so 58,5 of 117 stay below although they are 50 %.
 */
export function bandOf(
  points: number,
  maximum: number,
  {projectBands}: Settings,
): number {
  return projectBands.findIndex(({from}) => points >= threshold(from, maximum));
}

/** Least points for a band that begins at `from` percent of the maximum. */
export function threshold(from: number, maximum: number): number {
  return roundUp((from * maximum) / 100);
}

function verdictOf(
  due: Tally,
  band: number | undefined,
  {projectBands}: Settings,
): string {
  if (due.rows === 0 || band === undefined) {
    return 'на дату оценивать нечего';
  }
  return due.scored < due.rows
    ? `предварительно: оценено ${due.scored} из ${due.rows}`
    : projectBands[band].name;
}

function unreachableBands(
  {maximum, counted}: Tally,
  {projectBands}: Settings,
): UnreachableBand[] {
  return projectBands
    .map(({from, name}) => ({name, threshold: threshold(from, maximum)}))
    .filter(band => band.threshold > counted);
}
