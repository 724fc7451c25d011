import type {Cell} from '../../src/model/cell';
import {indexNames, nearest} from '../../src/model/names';
import {keyRows} from '../../src/model/rows';
import {institutions, vocabularies} from '../../src/model/tables';
import {vocabularyTitle} from '../../src/model/vocabularies';

const LEVELS = vocabularyTitle('levels');

const sheet = (name: string, cells: Cell[][]) => ({
  name,
  cells,
  marks: {},
  merged: [],
});
const HEADER = [
  'Код',
  'Краткое название',
  'Полное название',
  'Другие названия',
];

function register(...rows: Cell[][]) {
  return indexNames([
    keyRows(institutions, sheet('Учреждения', [HEADER, ...rows]), 0),
  ]);
}

const context = register(
  ['УЧР-0001', 'Гимназия № 49', 'МАОУ гимназия № 49', 'ОУ № 49; СОШ 49'],
  ['УЧР-0002', 'СОШ 49', '', 'Школа сорок девять'],
  ['УЧР-0003', 'Школа № 7', '', 'Гимназия № 49'],
  ['', 'Без кода', '', ''],
);

test.each([
  ['Гимназия № 49', 'УЧР-0001'],
  ['гимназия №49', 'УЧР-0001'],
  ['«Гимназия № 49»', 'УЧР-0001'],
  ['МАОУ гимназия № 49', 'УЧР-0001'],
  ['оу № 49', 'УЧР-0001'],
  // A short name before another name of another row.
  ['СОШ 49', 'УЧР-0002'],
  ['учр-0003', 'УЧР-0003'],
  // The row gets its code in this run, and its name means that.
  ['Без кода', 'УЧР-0004'],
])('«%s» means %s', (name, code) => {
  expect(context.resolve('institutions', name)).toEqual({code});
});

test('an unknown name gets the near ones, nearest first, and nobody blank', () => {
  expect(context.resolve('institutions', 'Гимн. N49')).toMatchObject({
    near: ['Гимназия № 49', expect.anything(), expect.anything()],
  });
  // By another name of the row, but as other sheets call it.
  expect(context.resolve('institutions', 'школа сорк девять')).toEqual({
    near: ['СОШ 49'],
  });
  expect(context.resolve('institutions', 'Гимназия № 48')).toEqual({near: []});
  expect(context.resolve('institutions', 'Ъ')).toEqual({near: []});
  expect(context.resolve('institutions', '')).toEqual({near: []});
  expect(context.resolve('partners', 'Музей')).toEqual({near: []});
});

test('vocabularies are gathered from their rows, in order, wherever they stand', () => {
  const rows = keyRows(
    vocabularies,
    sheet('Справочники', [
      ['Код', 'Справочник', 'Значение'],
      ['СПР-0001', LEVELS, 'второй'],
      ['СПР-0002', 'Типы организаций', 'школа'],
      ['СПР-0003', ` ${LEVELS.toLowerCase()}`, 'первый'],
      ['СПР-0004', LEVELS, ''],
    ]),
    0,
  );
  expect(indexNames([rows]).vocabulary('levels')).toEqual(['второй', 'первый']);
  expect(indexNames([]).vocabulary('levels')).toEqual([]);
});

test('at most three near names of a list', () => {
  expect(
    nearest('Музей космонафтики', [
      'Театр',
      'Музей истории космонавтики',
      'Музей космонавтики',
      'Клуб космонавтики',
      'Космонавтики музей',
    ]),
  ).toEqual([
    'Музей космонавтики',
    'Космонавтики музей',
    'Музей истории космонавтики',
  ]);
  expect(nearest('муниципальнй', ['муниципальный', 'региональный'])).toEqual([
    'муниципальный',
  ]);
});

describe('rows that share a name', () => {
  const twins = register(
    ['УЧР-0001', 'Школа № 7', '', 'первая'],
    ['УЧР-0002', 'Школа №7', '', ''],
    ['УЧР-0003', 'Школа № 8', '', 'первая; восьмая'],
  );

  test('are not guessed between', () => {
    expect(twins.resolve('institutions', 'школа № 7')).toEqual({
      near: [],
      shared: ['УЧР-0001', 'УЧР-0002'],
    });
    expect(twins.resolve('institutions', 'первая')).toEqual({
      near: [],
      shared: ['УЧР-0001', 'УЧР-0003'],
    });
  });

  test('are still known by their codes, and by names of their own', () => {
    expect(twins.resolve('institutions', 'УЧР-0002')).toEqual({
      code: 'УЧР-0002',
    });
    expect(twins.resolve('institutions', 'восьмая')).toEqual({
      code: 'УЧР-0003',
    });
  });

  test('are offered once', () => {
    expect(nearest('Шкала № 7', ['Школа № 7', 'Школа № 7'])).toEqual([
      'Школа № 7',
    ]);
  });
});
