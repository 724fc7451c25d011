/** Books with little in them: nothing breaks, and what can be said is said. */

import {isCellError} from '../../../local/engine/value';
import {factsFitBudget} from '../../../src/scoring/formulas/institutions-sheet';
import * as at from '../../../src/scoring/formulas/score-columns';
import {institutionDifferences, projectDifferences} from './compare';
import {allSheets} from './result-sheets';
import {sampleRows} from './sample-rows';
import {rules, TableRows, Workbook} from './workbook';

function errorsOf(workbook: Workbook): unknown[] {
  return workbook.layouts.flatMap(({sheet, cells}) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        const value = workbook.at(sheet, row + 1, column + 1);
        return isCellError(value) ? [{sheet, row, column, cell}] : [];
      }),
    ),
  );
}

const school = {
  code: 'УЧР-0001',
  shortName: 'Школа № 7',
  type: 'школа',
  ratingGroup: 'школы, гимназии, лицеи',
  educationLevels: 'НОО; ООО; СОО',
};

function withoutIndicators(): TableRows {
  const all = rules();
  return {
    ...all,
    indicators: all.indicators!.map(row => ({...row, active: 'нет'})),
    institutions: [school],
  };
}

const BOOKS: readonly (readonly [string, () => TableRows])[] = [
  ['the rules alone', () => rules()],
  [
    'one institution without data',
    () => ({...rules(), institutions: [school]}),
  ],
  ['no indicator in force', withoutIndicators],
  [
    'no periods',
    () => ({
      ...sampleRows(),
      ...rules({reportingPeriod: '', basePeriod: ''}),
    }),
  ],
  [
    'an institution without a group, one to which nothing applies',
    () => {
      const all = rules();
      return {
        ...all,
        indicators: all.indicators!.map(row => ({...row, audience: 'НОО'})),
        institutions: [
          {...school, ratingGroup: ''},
          {
            ...school,
            code: 'УЧР-0002',
            shortName: 'Лицей № 34',
            educationLevels: 'СОО',
          },
        ],
      };
    },
  ],
];

it.each(BOOKS)('%s', (_, rows) => {
  const workbook = new Workbook(rows(), allSheets);
  expect(errorsOf(workbook)).toEqual([]);
  expect(institutionDifferences(workbook)).toEqual([]);
  expect(projectDifferences(workbook)).toEqual([]);
  workbook.close();
});

it('turns the facts to values beyond the budget', () => {
  const rows = (budget: number): TableRows => ({
    ...sampleRows(),
    ...rules({formulaBudget: budget}),
  });
  const factOf = (budget: number) => {
    const workbook = new Workbook(rows(budget), allSheets);
    const {cells} = workbook.layouts.find(({sheet}) => sheet === 'Баллы')!;
    const fits = factsFitBudget(workbook.results);
    workbook.close();
    return {fits, fact: cells[at.FIRST_ROW - 1][47]};
  };
  expect(factOf(20000000)).toMatchObject({fits: true, fact: {formula: /^=IF/}});
  expect(factOf(1000)).toEqual({fits: false, fact: 55});
});
