/** Which column of «Баллы проектов» holds what. */

import {column} from './builder';
import type {ProjectTotals} from './facts';

export const PROJECT = 1;
export const INSTITUTION = 2;
export const GROUP = 4;
export const ROWS = 5;
export const SCORED = 6;
export const POINTS = 7;
export const DECLARED = 8;
export const COUNTED = 9;
export const PERCENT = 10;
export const DUE_ROWS = 11;
export const DUE_POINTS = 12;
export const DUE_MAXIMUM = 13;
export const DUE_PERCENT = 14;
export const BAND = 15;
export const VERDICT = 16;
/** Hidden columns that formulas need. */
export const DUE_SCORED = 17;
export const DUE_COUNTED = 18;
/** The maximum that the policy takes, of the whole. */
export const MAXIMUM = 19;
/** Code of the group; of a total the project's. */
export const CODE = 20;
/** Code of the institution, in the rows of totals only. */
export const INSTITUTION_CODE = 21;
export const WIDTH = 21;

/** Rows of the heading; the first project follows. */
export const BLOCK_ROW = 2;
export const TITLE_ROW = 3;
export const FIRST_ROW = 4;

/** Cells of row 1, each behind its label. */
export const DATE = 5;
export const UPPER_FROM = 10;
export const MIDDLE_FROM = 13;

/** Where «Баллы» finds the points of an institution's projects. */
export function projectTotals(sheet: string): ProjectTotals {
  return {
    institution: column(sheet, INSTITUTION_CODE),
    points: column(sheet, DUE_POINTS),
    maximum: column(sheet, DUE_COUNTED),
  };
}
