/** All result sheets of a workbook, with links to sheets by the length of their names. */

import {liveState, OPEN_ERRORS} from '../../../src/audit/sheet/state';
import {projectsSheet} from '../../../src/scoring/formulas/projects-sheet';
import {
  factsFitBudget,
  institutionsSheet,
} from '../../../src/scoring/formulas/institutions-sheet';
import {startSheet} from '../../../src/scoring/formulas/start-sheet';
import {summarySheet} from '../../../src/scoring/formulas/summary-sheet';
import type {Results} from '../../../src/scoring/formulas/results';
import type {SheetLayout} from '../../../src/model/layout';

export function allSheets(results: Results): readonly SheetLayout[] {
  return [
    projectsSheet(results),
    institutionsSheet(results, factsFitBudget(results)),
    summarySheet(results),
    startSheet({
      check: {
        sheet: 'Проверка',
        openErrors: OPEN_ERRORS,
        ...liveState('Проверка'),
      },
      results,
      sheet: 'Начало',
      sheetId: name => name.length,
      findings: {errors: 1, warnings: 2},
    }),
  ];
}

/** «Баллы» and «Баллы проектов» alone. */
export function scoreSheets(results: Results): readonly SheetLayout[] {
  return [projectsSheet(results), institutionsSheet(results, true)];
}

/** Facts as the values that the engine found. */
export function scoreSheetsWithValues(
  results: Results,
): readonly SheetLayout[] {
  return [projectsSheet(results), institutionsSheet(results, false)];
}
