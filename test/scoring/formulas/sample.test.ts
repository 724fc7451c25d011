/** The sample network: formulas and engine give the same numbers, before and after people edit. */

import {isCellError} from '../../../local/engine/value';
import type {TableName} from '../../../src/model/schema';
import * as at from '../../../src/scoring/formulas/score-columns';
import {institutionDifferences, projectDifferences} from './compare';
import {allSheets, scoreSheets, scoreSheetsWithValues} from './result-sheets';
import {sampleRows} from './sample-rows';
import {Rows, Workbook} from './workbook';

/** What «Баллы» says in a column of an institution's row. */
function scoreOf(workbook: Workbook, name: string, column: number) {
  const index = workbook
    .scores()
    .institutions.findIndex(score => score.name === name);
  return workbook.at('Баллы', at.FIRST_ROW + index, column);
}

describe('the sample as it is', () => {
  const workbook = new Workbook(sampleRows(), allSheets);
  afterAll(() => workbook.close());

  it('gives the numbers of the engine', () => {
    expect(projectDifferences(workbook)).toEqual([]);
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

  it('says in the note why there is no place and what is missing', () => {
    expect(scoreOf(workbook, 'Гимназия № 49', at.NOTE)).toMatch(
      /^вне рейтинга: данных 27 %; нет данных: \d+$/,
    );
    expect(scoreOf(workbook, 'Школа № 57', at.NOTE)).toContain(
      'введено дважды: 1',
    );
    expect(scoreOf(workbook, 'Школа № 32', at.NOTE)).toContain('нет базы: 1');
  });
});

describe('facts written as values', () => {
  const workbook = new Workbook(sampleRows(), scoreSheetsWithValues);
  afterAll(() => workbook.close());

  it('give the same points, places and levels', () => {
    expect(institutionDifferences(workbook)).toEqual([]);
  });
});

/** Edits that change what the named institution gets, by the sheet in which they are made. */
const EDITS: readonly {
  readonly table: TableName;
  readonly code: string | undefined;
  readonly cells: Rows[number];
  readonly institution: string;
}[] = [
  {
    table: 'plan',
    code: 'ПЛН-0030',
    cells: {score: 3},
    institution: 'Гимназия № 24 г. Томска',
  },
  {
    table: 'measureGroups',
    code: 'ГРП-0001',
    cells: {maximum: 21},
    institution: '',
  },
  {
    table: 'values',
    code: 'ЗНЧ-0001',
    cells: {part: 240},
    institution: 'Школа № 7',
  },
  {
    table: 'values',
    code: undefined,
    cells: {
      code: 'ЗНЧ-9999',
      institution: 'Школа № 9',
      indicator: 'ПОК-0002',
      period: '2022/23 учебный год',
      value: 70,
    },
    institution: 'Школа № 9',
  },
  {
    table: 'sites',
    code: 'ПЛЩ-0001',
    cells: {term: '01.09.2022–31.12.2025'},
    institution: 'Школа № 90 «Крепыш»',
  },
  {
    table: 'networks',
    code: 'СЕТ-0003',
    cells: {actual: 6},
    institution: 'Школа № 88',
  },
  {
    table: 'events',
    code: 'МЕР-0012',
    cells: {count: 3},
    institution: 'Школа № 90 «Крепыш»',
  },
  {
    table: 'practices',
    code: 'ПРК-0001',
    cells: {state: 'на проверке'},
    institution: 'Политехническая гимназия г. Нижний Тагил',
  },
  {
    table: 'indicators',
    code: 'ПОК-0001',
    cells: {target: 80, base: 10, maximum: 12},
    institution: 'Школа № 7',
  },
  {
    table: 'indicators',
    code: 'ПОК-0008',
    cells: {target: 20},
    institution: 'Школа № 7',
  },
  {
    table: 'institutions',
    code: 'УЧР-0001',
    cells: {shortName: 'Школа «Семёрка»', synonyms: 'Школа № 7'},
    institution: '',
  },
  {
    table: 'institutions',
    code: 'УЧР-0002',
    cells: {ratingGroup: 'центры и другие'},
    institution: '',
  },
];

describe('an edit without running the command', () => {
  const workbook = new Workbook(sampleRows(), scoreSheets);
  afterAll(() => workbook.close());

  it.each(EDITS)('in $table $code', ({table, code, cells, institution}) => {
    const total = () => scoreOf(workbook, institution, at.TOTAL);
    const before = total();
    workbook.edit(table, code, cells);
    expect(institutionDifferences(workbook)).toEqual([]);
    expect(projectDifferences(workbook)).toEqual([]);
    if (institution !== '') expect(total()).not.toEqual(before);
  });
});
