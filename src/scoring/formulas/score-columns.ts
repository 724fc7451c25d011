/** Which column of «Баллы» holds what: the sheet itself, its formulas and «Сводка» find their cells here. */

import {type Definitions, type Indicator, isGrowth} from '../indicator';
import {cells, type Expression} from './builder';

/** Columns from A to I; 1-based, as everywhere. */
export const PLACE = 1;
export const NAME = 2;
export const RATING_GROUP = 3;
export const TOTAL = 4;
export const MAXIMUM = 5;
export const PERCENT = 6;
export const LEVEL = 7;
export const COMPLETENESS = 8;
export const NOTE = 9;

/** Rows of the heading; institutions follow. */
export const GROUP_ROW = 2;
export const TITLE_ROW = 3;
export const TARGET_ROW = 4;
export const BASE_ROW = 5;
export const MAXIMUM_ROW = 6;
export const FIRST_ROW = 7;

/** Cells of row 1 with days. */
export const PERIOD_FROM = 4;
export const PERIOD_TO = 5;
export const DATE = 7;
export const BASE_FROM = 9;
export const BASE_TO = 10;
export const STAMP = 11;

export interface ScoredIndicator {
  readonly indicator: Indicator;
  /** Place in `Definitions.indicators`. */
  readonly index: number;
  readonly points: number;
  readonly attainment: number;
  readonly fact: number;
  /** Of a growth indicator only. */
  readonly base?: number;
}

export interface ScoredGroup {
  readonly title: string;
  readonly subtotal: number;
  readonly members: readonly ScoredIndicator[];
}

export interface ScoreColumns {
  /** Indicators with points, group by group. */
  readonly indicators: readonly ScoredIndicator[];
  readonly groups: readonly ScoredGroup[];
  /** Hidden columns that formulas need. */
  readonly code: number;
  /** Typed indicators that apply, and the filled ones among them. */
  readonly toFill: number;
  readonly filled: number;
  /** Percent × 10 of an institution that has a place. */
  readonly rank: number;
  /** «группа|3»: finds the third of a rating group. */
  readonly order: number;
  /** The greatest belongs to the institution that lacks most figures, a negative one to who lacks none. */
  readonly gapOrder: number;
  readonly width: number;
}

/** Indicators without points stay out of «Баллы». */
export function scoreColumns({indicators, groups}: Definitions): ScoreColumns {
  const withPoints = groups
    .map(({title, members}) => ({
      title,
      members: members.filter(member => indicators[member].maximum > 0),
    }))
    .filter(({members}) => members.length > 0);
  const count = withPoints.reduce((sum, {members}) => sum + members.length, 0);
  const firstPoints = NOTE + withPoints.length + 1;
  let next = firstPoints;
  let nextBase = firstPoints + 3 * count;
  const scoredGroups = withPoints.map(
    ({title, members}, place): ScoredGroup => ({
      title,
      subtotal: NOTE + 1 + place,
      members: members.map((index): ScoredIndicator => {
        const points = next++;
        return {
          indicator: indicators[index],
          index,
          points,
          attainment: points + count,
          fact: points + 2 * count,
          base: isGrowth(indicators[index].goal) ? nextBase++ : undefined,
        };
      }),
    }),
  );
  return {
    indicators: scoredGroups.flatMap(({members}) => members),
    groups: scoredGroups,
    code: nextBase,
    toFill: nextBase + 1,
    filled: nextBase + 2,
    rank: nextBase + 3,
    order: nextBase + 4,
    gapOrder: nextBase + 5,
    width: nextBase + 5,
  };
}

/** Cells of one row under indicators that stand side by side. */
export function span(
  row: number,
  members: readonly ScoredIndicator[],
  block: 'points' | 'fact',
  fixed: '' | 'row' | 'both' = '',
): Expression {
  return cells(
    {row, column: members[0][block], rows: 1, columns: members.length},
    fixed,
  );
}
