/** The script that structural torture runs: the add-on, and its scores without drawing a page. */

import {computeScoresCommand, score} from '../../src/commands/compute-scores';
import {showCell} from '../../src/model/cell';
import {institutions} from '../../src/model/tables';
import {
  circumstancesOf,
  readBase,
  readNeeds,
} from '../../src/workbook/circumstances';
import {migrate, repair} from '../../src/workbook/foundations';
import {createNewBook} from '../../src/workbook/new-book';
import {Refusal} from '../../src/workbook/refusal';
import {transact} from '../../src/workbook/transaction';

export function createBook(): void {
  createNewBook();
}

export function computeScores(): void {
  transact(computeScoresCommand);
}

export function repairBook(): void {
  repair();
}

/** What the menu offers to put a book right; either may be refused, with its reason. */
export function mended(): void {
  for (const mend of [migrate, repair]) {
    try {
      mend();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/**
 * What «Рассчитать баллы» would count now.
 *
 * @returns JSON: `figures` by name of the institution, and what is wrong, with its sheet
 */
export function scoresNow(): string {
  try {
    return JSON.stringify(count());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const {message} = error;
    const sheet = /«([^»]+)»/.exec(message)?.[1] ?? '';
    const problem = {sheet, message, cure: message};
    return JSON.stringify({figures: [], problems: [problem]});
  }
}

function count(): unknown {
  const spreadsheet = SpreadsheetApp.getActive();
  const command = computeScoresCommand;
  const {book, actor} = readNeeds(
    spreadsheet,
    command,
    readBase(spreadsheet, command),
  );
  const {scores, problems} = score(
    book,
    circumstancesOf(spreadsheet, book, actor, undefined),
  );
  const isThere = book.data(institutions)?.positions.code !== undefined;
  const rows = isThere ? scores.institutions : [];
  return {
    figures: rows
      .map(({name, figures, total, percent, place, outside}) =>
        [
          name,
          ...scores.definitions.indicators
            .map(({short}, at) => `${short}=${pointsOf(figures[at])}`)
            .sort(),
          total,
          percent,
          place ?? outside,
        ].join('; '),
      )
      .sort(),
    problems: problems.map(({sheet, message, cure}) => ({
      sheet,
      message,
      cure,
    })),
  };
}

function pointsOf(
  figure: ReturnType<typeof score>['scores']['institutions'][0]['figures'][0],
): string {
  if (!figure.applicable) return 'не применим';
  const {fact, points, gap = ''} = figure;
  return [fact === undefined ? '' : showCell(fact), points, gap].join(' ');
}
