/** The sample network: formulas and engine give the same numbers, before and after edits. */

import {institutionsSheet} from '../../../src/scoring/formulas/institutions-sheet';
import {projectsSheet} from '../../../src/scoring/formulas/projects-sheet';
import type {Results} from '../../../src/scoring/formulas/results';
import {institutionDifferences, projectDifferences} from './compare';
import {sampleRows} from './sample-rows';
import {Workbook} from './workbook';

const layOut = (results: Results) => [
  institutionsSheet(results, true),
  projectsSheet(results),
];

describe('the sample', () => {
  const workbook = new Workbook(sampleRows(), layOut);
  afterAll(() => workbook.close());

  it('gives the numbers of the engine in «Баллы проектов»', () => {
    expect(projectDifferences(workbook)).toEqual([]);
  });

  it('gives the numbers of the engine in «Баллы»', () => {
    expect(institutionDifferences(workbook)).toEqual([]);
  });
});
