import {newSheets, firstValues} from '../../src/commands/new-book';
import {newBook} from '../../src/model/new-book';
import type {Module} from '../../src/model/schema';
import {tablesOf} from '../../src/model/tables';

const MODULES: readonly Module[] = ['projects', 'network', 'provisions'];

test.each([
  [[]],
  [['network']],
  [['projects', 'provisions']],
  [MODULES],
] as readonly [readonly Module[]][])(
  'the sheets of the modules %j and the base, no others',
  modules => {
    const sheets = newSheets(modules, newBook);
    expect(sheets.map(({table}) => table)).toEqual(tablesOf(modules));
    expect(new Set(sheets.map(({table}) => table.module))).toEqual(
      new Set(['base', ...modules]),
    );
  },
);

test('«Настройки» begins with the modules that were chosen', () => {
  const modulesOf = (modules: readonly Module[]) =>
    newSheets(modules, newBook)
      .find(({table}) => table.name === 'settings')!
      .rows.find(({code}) => code === 'НАС-0002')?.value;
  expect(modulesOf(['projects', 'provisions'])).toBe('Проекты; Положения');
  expect(modulesOf([])).toBe('');
});

test('an indicator of a module that was not chosen is not in force', () => {
  const active = (modules: readonly Module[]) =>
    newSheets(modules, newBook)
      .find(({table}) => table.name === 'indicators')!
      .rows.filter(({active: yes}) => yes === 'да')
      .map(({code}) => code);
  const all = active(MODULES);
  expect(all).toHaveLength(20);
  expect(all.filter(code => !active([]).includes(code))).toEqual([
    'ПОК-0015',
    'ПОК-0017',
    'ПОК-0020',
  ]);
});

test('only rules, lists and settings begin with rows; people fill the rest', () => {
  const filled = newSheets(MODULES, newBook).filter(
    ({rows}) => rows.length > 0,
  );
  expect(filled.map(({table}) => table.name)).toEqual([
    'indicators',
    'vocabularies',
    'settings',
  ]);
});

test('the values of a vocabulary, in their order; none of an unknown one', () => {
  expect(firstValues(newBook, 'educationLevels')).toEqual([
    'НОО',
    'ООО',
    'СОО',
  ]);
  expect(
    firstValues({rows: {}, notes: newBook.notes}, 'educationLevels'),
  ).toEqual([]);
});
