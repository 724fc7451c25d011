/** Random books: whatever people type and whatever the policies are, formulas and engine agree. */

import * as fc from 'fast-check';
import {institutionDifferences, projectDifferences} from './compare';
import {randomBook} from './random-book';
import {scoreSheets} from './result-sheets';
import {Workbook} from './workbook';

/** Some 300 were run by hand; each takes half a second. */
const RUNS = 12;

it('gives the numbers of the engine', () => {
  fc.assert(
    fc.property(randomBook, rows => {
      const workbook = new Workbook(rows, scoreSheets);
      const found = [
        ...institutionDifferences(workbook),
        ...projectDifferences(workbook),
      ];
      workbook.close();
      expect(found).toEqual([]);
    }),
    {numRuns: RUNS, endOnFailure: true},
  );
});
