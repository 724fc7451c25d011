/** The result sheets, from what was read and scored to layouts. */

import type {SheetLayout} from '../../model/layout';
import {factsFitBudget, institutionsSheet} from './institutions-sheet';
import {projectsSheet} from './projects-sheet';
import {type StartSheet, startSheet} from './start-sheet';
import {summarySheet} from './summary-sheet';

/** In the order in which they can be drawn: what others refer to comes first. */
export function resultSheets(start: StartSheet): readonly SheetLayout[] {
  const {results} = start;
  return [
    projectsSheet(results),
    institutionsSheet(results, factsFitBudget(results)),
    summarySheet(results),
    startSheet(start),
  ];
}

export {factsFitBudget, institutionsSheet} from './institutions-sheet';
export {projectsSheet} from './projects-sheet';
export type {Results, ResultSheets} from './results';
export {type StartSheet, startSheet} from './start-sheet';
export {summarySheet} from './summary-sheet';
