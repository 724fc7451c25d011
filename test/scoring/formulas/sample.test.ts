/** The sample network: formulas and engine give the same numbers, before and after edits. */

import {isCellError} from '../../../local/engine/value';
import {resultSheets} from '../../../src/scoring/formulas';
import {institutionDifferences, projectDifferences} from './compare';
import {sampleRows} from './sample-rows';
import {Workbook} from './workbook';

function openSample(): Workbook {
  return new Workbook(sampleRows(), results =>
    resultSheets({
      results,
      sheet: 'Начало',
      sheetId: name => name.length,
      findings: {errors: 1, warnings: 2},
    }),
  );
}

describe('the sample', () => {
  const workbook = openSample();
  afterAll(() => workbook.close());

  it('gives the numbers of the engine in «Баллы проектов»', () => {
    expect(projectDifferences(workbook)).toEqual([]);
  });

  it('gives the numbers of the engine in «Баллы»', () => {
    expect(institutionDifferences(workbook)).toEqual([]);
  });

  it('has no formula with an error', () => {
    const failing = workbook.layouts.flatMap(({sheet, cells}) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, column) => {
          const value = workbook.at(sheet, row + 1, column + 1);
          return isCellError(value) ? [{sheet, row, column, cell, value}] : [];
        }),
      ),
    );
    expect(failing).toEqual([]);
  });
});
