import fc from 'fast-check';
import type {RawSheet} from '../../src/model/book';
import type {Cell} from '../../src/model/cell';
import {keyRows, numberOfCode} from '../../src/model/rows';
import {companionsOf, showCode} from '../../src/model/schema';
import {sites} from '../../src/model/tables';

const HEADER = ['Код', 'Учреждение', 'Тема'];

function keyed(
  rows: Cell[][],
  counter = 0,
  rest: Partial<RawSheet> = {},
  header: Cell[] = HEADER,
) {
  return keyRows(
    sites,
    {
      name: 'Площадки',
      cells: [header, ...rows],
      marks: {},
      merged: [],
      ...rest,
    },
    counter,
  );
}

test('rows without anything visible are no rows, whatever the code says', () => {
  const {rows, emptied} = keyed([
    ['ПЛЩ-0001', '', ' '],
    ['ПЛЩ-0002', 'Школа', ''],
    ['', '', ''],
  ]);
  expect(rows.map(({row, code}) => [row, code])).toEqual([[3, 'ПЛЩ-0002']]);
  expect(emptied.map(({row}) => row)).toEqual([2, 4]);
});

test('new codes go on above the counter and above every code on the sheet, that of an emptied row too', () => {
  expect(
    keyed(
      [
        ['ПЛЩ-0007', '', ''],
        ['', 'а', ''],
        ['', 'б', ''],
      ],
      3,
    ).rows.map(({code}) => code),
  ).toEqual(['ПЛЩ-0008', 'ПЛЩ-0009']);
  expect(keyed([['', 'а', '']], 41).counter).toBe(42);
});

test('codes of another form stay, and count for nothing', () => {
  const {rows, counter} = keyed([
    ['2023-500', 'а', ''],
    ['ПЛЩ-12345678901234567890', 'б', ''],
    ['', 'в', ''],
  ]);
  expect(rows.map(({code}) => code)).toEqual([
    '2023-500',
    'ПЛЩ-12345678901234567890',
    'ПЛЩ-0001',
  ]);
  expect(counter).toBe(1);
});

test('a code that stands twice is said with both rows', () => {
  const {problems} = keyed([
    ['ПЛЩ-0001', 'а', ''],
    ['ПЛЩ-0001', 'б', ''],
  ]);
  const said = problems.filter(({column}) => column === 'Код');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({
    row: 3,
    value: 'ПЛЩ-0001',
    message: expect.stringContaining('в строке 2'),
  });
});

test('without the column of codes that alone is said of codes', () => {
  const {problems, upkeep} = keyed(
    [
      ['а', ''],
      ['б', ''],
    ],
    0,
    {},
    ['Учреждение', 'Тема'],
  );
  expect(
    problems.filter(({column}) => column === 'Код').map(({message}) => message),
  ).toEqual(['такого столбца на листе нет']);
  expect(upkeep.filter(({key}) => key === 'code')).toEqual([]);
});

test('rows of a part of the sheet bear the numbers of the sheet', () => {
  expect(
    keyed([['', 'а', '']], 0, {firstRow: 12}).upkeep.find(
      ({key}) => key === 'code',
    ),
  ).toMatchObject({row: 12, after: 'ПЛЩ-0001'});
});

test('companions are made beside columns that are there, never beside others', () => {
  const made = keyed([])
    .upkeep.filter(({row}) => row === 1)
    .map(({key}) => key);
  const wanted = companionsOf(sites).filter(({column}) =>
    ['institution', 'theme'].includes(column),
  );
  expect(made).toEqual(wanted.map(({key}) => key));
  // A sheet of people's own that happens to bear the name of a table gets none.
  expect(keyed([], 0, {}, ['Дата', 'Дело']).upkeep).toEqual([]);
});

test('property: codes of new rows are new and different', () => {
  const code = fc.oneof(
    fc.constant(''),
    fc.nat({max: 30}).map(number => showCode('ПЛЩ', number)),
  );
  fc.assert(
    fc.property(
      fc.array(code, {maxLength: 12}),
      fc.nat({max: 40}),
      (codes, counter) => {
        const {rows, counter: after} = keyed(
          codes.map(cell => [cell, 'Школа', '']),
          counter,
        );
        const given = rows
          .filter((_, index) => codes[index] === '')
          .map(row => row.code);
        expect(new Set(given).size).toBe(given.length);
        for (const each of given) {
          expect(codes).not.toContain(each);
          expect(numberOfCode('ПЛЩ', each)).toBeGreaterThan(counter);
          expect(numberOfCode('ПЛЩ', each)).toBeLessThanOrEqual(after);
        }
      },
    ),
  );
});

test.each([
  ['МЕР-0137', 137],
  [' МЕР-10000 ', 10000],
  ['МЕР-1.5', undefined],
  ['мер-1', undefined],
  ['МЕР-', undefined],
  ['МЕР-99999999999999999999', undefined],
])('the number of «%s»', (code, number) => {
  expect(numberOfCode('МЕР', code)).toBe(number);
});
