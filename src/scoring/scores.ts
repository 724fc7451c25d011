/** What scoring gives: figures, points and places of institutions, points and bands of projects, and what to look at. */

import type {Problem} from '../model/problem';
import type {Code} from '../model/schema';
import type {Settings} from '../model/settings';
import type {Definitions} from './indicator';

export interface Scores {
  readonly definitions: Definitions;
  readonly settings: Settings;
  /** One an institution, in the order of «Учреждения». */
  readonly institutions: readonly InstitutionScore[];
  /** One a project that has groups of measures, in the order of «Проекты». */
  readonly projects: readonly ProjectScore[];
  /** What did not count and why: of institutions first, then of the rows of each sheet. */
  readonly notes: readonly Note[];
}

/** A remark on a row that scoring could not use as it stands. */
export interface Note extends Problem {
  readonly institution?: Code<'institutions'>;
  readonly indicator?: Code<'indicators'>;
}

/** Why a figure earns nothing although the indicator applies. */
export type Gap =
  /** Nothing is entered, or a division by zero. */
  | 'нет данных'
  /** Growth without a figure of the base period, or in percent of a base that is not above 0. */
  | 'нет базы'
  /** Two rows of «Значения» for one period. */
  | 'введено дважды'
  /** «-» of a coordinator: only the association decides what does not apply. */
  | 'стоит «-»';

export type Figure =
  | {readonly applicable: false}
  | {
      readonly applicable: true;
      /** In the indicator's unit; absent without data. */
      readonly fact?: number;
      /** Of which the fact is the quotient, where it is one. */
      readonly quotient?: Quotient;
      /** The base and target that the fact is held against; of growth the institution's own. */
      readonly base?: number;
      readonly target?: number;
      /** Share of the way from base to target, uncut: below 0 and above 1 where the fact is. */
      readonly attainment?: number;
      /** Two decimal places; 0 with a gap, and for an indicator without points. */
      readonly points: number;
      readonly gap?: Gap;
    };

export interface Quotient {
  readonly part: number;
  readonly whole: number;
}

export interface InstitutionScore {
  readonly code: Code<'institutions'>;
  /** Row of «Учреждения», 1-based. */
  readonly row: number;
  readonly name: string;
  readonly ratingGroup?: string;
  /** By indicator, in the order of the definitions. */
  readonly figures: readonly Figure[];
  /** Sum of the rounded points by group, in the order of `Definitions.groups`. */
  readonly subtotals: readonly number[];
  readonly total: number;
  /** Sum of the maxima of the indicators that apply. */
  readonly maximum: number;
  /** ROUND(total ÷ maximum × 100; 1); absent where nothing applies. */
  readonly percent?: number;
  /** Name of the band. */
  readonly level?: string;
  /** Typed indicators with points that apply, and how many of them are filled. */
  readonly toFill: number;
  readonly filled: number;
  /** Whole percent, as it is shown and compared with the threshold; 100 where nothing is to be filled. */
  readonly completeness: number;
  /** Place within the rating group; equal percents share it, the next one is left out. */
  readonly place?: number;
  /** Whether others stand on the same place. */
  readonly shared: boolean;
  /** Why there is no place: «вне рейтинга: данных 64 %». */
  readonly outside?: string;
}

/** Counts and points of the lines that the policy «Строки мер» scores. */
export interface Tally {
  readonly rows: number;
  readonly scored: number;
  readonly points: number;
  /** As the document declares it; absent where no group does. On the date in proportion to the due rows. */
  readonly declared?: number;
  /** 3 points a row. */
  readonly counted: number;
  /** The one of the two that the policy «Максимум проекта» takes; counted where none is declared. */
  readonly maximum: number;
  /** ROUND(points ÷ maximum × 100; 1); absent where the maximum is 0. */
  readonly percent?: number;
}

export interface MeasureGroupScore {
  readonly code: Code<'measureGroups'>;
  readonly title: string;
  readonly stage?: string;
  readonly whole: Tally;
  /** Of the lines that are due on the date. */
  readonly due: Tally;
}

export interface ProjectScore {
  readonly code: Code<'projects'>;
  readonly title: string;
  readonly institution?: Code<'institutions'>;
  readonly groups: readonly MeasureGroupScore[];
  readonly whole: Tally;
  readonly due: Tally;
  /** Of the points on the date; absent while nothing is due. Place in `Settings.projectBands`. */
  readonly band?: number;
  /** The band's verdict; while a due row is blank «предварительно: оценено 20 из 31». */
  readonly verdict: string;
  /** Points that no row can earn although they are declared: 117 − 105 = 12. */
  readonly unreachable: number;
  /** Verdicts that even full points could not reach, of the whole project. */
  readonly unreachableBands: readonly UnreachableBand[];
}

export interface UnreachableBand {
  readonly name: string;
  /** Least points for it. */
  readonly threshold: number;
}
