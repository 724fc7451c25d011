import fc from 'fast-check';
import type {Cell} from '../../src/model/cell';
import {RawSheet, readBook} from '../../src/model/book';
import {NO_END, serialOf, day} from '../../src/model/date';
import {placesOf, wholeColumn} from '../../src/model/places';
import {companionsOf} from '../../src/model/schema';
import {events, institutions, sites} from '../../src/model/tables';

function sheet(name: string, cells: Cell[][], rest: Partial<RawSheet> = {}) {
  return {name, cells, marks: {}, merged: [], ...rest};
}

const schools = sheet('Учреждения', [
  ['Код', 'Краткое название', 'Другие названия', 'Тип', 'Группа рейтинга'],
  ['УЧР-0001', 'Гимназия № 49', 'ОУ № 49; гимназия 49', '', ''],
  ['УЧР-0002', 'Школа № 88', '', '', ''],
]);

function sitesSheet(rows: Cell[][], header: Cell[] = HEADER): RawSheet {
  return sheet('Площадки', [header, ...rows]);
}
const HEADER = ['Код', 'Учреждение', 'Тема', 'Сроки реализации'];

describe('readBook', () => {
  test('understands cells, resolves names in any spelling, derives companions', () => {
    const book = readBook(
      {
        institutions: schools,
        sites: sitesSheet([
          ['ПЛЩ-0001', 'гимназия №49', 'Тема', '01.09.2021- 30.05.2024'],
          ['ПЛЩ-0002', 'ОУ № 49', 'Тема', 'постоянно'],
        ]),
      },
      [institutions, sites],
    );
    const [first, second] = book.records(sites);
    expect(first.institution).toBe('УЧР-0001');
    expect(second.institution).toBe('УЧР-0001');
    const upkeep = book.data(sites)?.upkeep ?? [];
    const wanted = (row: number, key: string) =>
      upkeep.find(u => u.row === row && u.key === key)?.after;
    expect(wanted(2, 'institution.code')).toBe('УЧР-0001');
    const start = day(2021, 9, 1);
    expect(start && wanted(2, 'term.from')).toBe(start && serialOf(start));
    expect(wanted(3, 'term.to')).toBe(serialOf(NO_END));
  });

  test('gives a code to each row without one, above all codes ever given', () => {
    const rows = [
      ['ПЛЩ-0004', 'Школа № 88', 'а', ''],
      ['', 'Школа № 88', 'б', ''],
      ['', '', '', ''],
      ['', 'Школа № 88', 'в', ''],
    ];
    const book = readBook(
      {institutions: schools, sites: sitesSheet(rows)},
      [institutions, sites],
      {sites: 9},
    );
    expect(book.records(sites).map(({code}) => code)).toEqual([
      'ПЛЩ-0004',
      'ПЛЩ-0010',
      'ПЛЩ-0011',
    ]);
    expect(book.counters.sites).toBe(11);
  });

  test('an unknown institution is a problem with sheet, row, column, value and a way out', () => {
    const book = readBook(
      {
        institutions: schools,
        sites: sitesSheet([['ПЛЩ-0001', 'ОУ № 60', 'Тема', '']]),
      },
      [institutions, sites],
    );
    const problem = book.problems.find(({value}) => value === 'ОУ № 60');
    expect(problem).toMatchObject({
      severity: 'ошибка',
      sheet: 'Площадки',
      row: 2,
      column: 'Учреждение',
    });
    expect(problem?.cure).toContain('из списка');
  });

  test('a moved column is found by its header, a renamed one by its mark, a lost one is said', () => {
    const moved = readBook(
      {
        institutions: schools,
        sites: sitesSheet(
          [['Тема', 'Школа № 88', 'постоянно', 'ПЛЩ-0001']],
          ['Тема', 'Учреждение', 'Сроки реализации', 'Код'],
        ),
      },
      [institutions, sites],
    );
    expect(moved.records(sites)[0]).toMatchObject({
      code: 'ПЛЩ-0001',
      institution: 'УЧР-0002',
      theme: 'Тема',
    });
    const renamed = readBook(
      {
        institutions: schools,
        sites: {
          ...sitesSheet(
            [['ПЛЩ-0001', 'Школа № 88', 'Тема', '']],
            ['Код', 'Где', 'Тема', 'Сроки реализации'],
          ),
          marks: {institution: 1},
        },
      },
      [institutions, sites],
    );
    expect(renamed.records(sites)[0].institution).toBe('УЧР-0002');
    const lost = readBook(
      {
        institutions: schools,
        sites: sitesSheet([['ПЛЩ-0001', 'Тема']], ['Код', 'Тема']),
      },
      [institutions, sites],
    );
    expect(
      lost.problems.filter(({message}) => message.includes('нет')),
    ).toContainEqual(
      expect.objectContaining({sheet: 'Площадки', column: 'Учреждение'}),
    );
    // What cannot be read is not guessed: the companions of the lost column stay as they are.
    expect(
      lost.data(sites)?.upkeep.filter(({key, row}) => {
        return key === 'institution.code' && row > 1;
      }),
    ).toEqual([]);
  });

  test('duplicate codes, merged cells, duplicate headers and missing sheets are said', () => {
    const book = readBook(
      {
        institutions: schools,
        sites: {
          ...sitesSheet(
            [
              ['ПЛЩ-0001', 'Школа № 88', 'а', '', ''],
              ['ПЛЩ-0001', 'Школа № 88', 'б', '', ''],
            ],
            [...HEADER, 'Тема'],
          ),
          merged: ['B2:B3'],
        },
      },
      [institutions, sites, events],
    );
    const messages = book.problems.map(p => `${p.sheet} ${p.row} ${p.message}`);
    expect(messages.join('\n')).toMatch(
      /Площадки 3 этот код уже стоит в строке 2/,
    );
    expect(messages.join('\n')).toMatch(/объединены/);
    expect(messages.join('\n')).toMatch(/стоит над несколькими столбцами/);
    expect(messages.join('\n')).toMatch(
      /Мероприятия undefined такого листа нет/,
    );
    expect(book.has(events)).toBe(false);
    expect(book.records(events)).toEqual([]);
  });

  test('companions that the sheet lacks get the free columns at its right end', () => {
    const book = readBook(
      {
        institutions: schools,
        sites: sitesSheet([['ПЛЩ-0001', 'Школа № 88', 'а', '2023 г.']]),
      },
      [institutions, sites],
    );
    const data = book.data(sites);
    const keys = companionsOf(sites).map(({key}) => key);
    expect(keys.map(key => data?.positions[key])).toEqual(
      keys.map((_, index) => HEADER.length + index),
    );
    expect(
      data?.upkeep.filter(({row}) => row === 1).map(({key}) => key),
    ).toEqual(keys);
    expect(wholeColumn(placesOf(book), 'sites', keys[0])).toBe(
      "'Площадки'!$E:$E",
    );
  });

  test('columns that were not asked for count neither as blank nor as missing', () => {
    const book = readBook(
      {
        institutions: schools,
        sites: {
          ...sitesSheet([['ПЛЩ-0001', '', '', 'постоянно']]),
          only: ['term'],
        },
      },
      [institutions, sites],
    );
    expect(
      book.data(sites)?.problems.map(({message}) => message),
    ).not.toContain('не заполнено');
    expect(book.records(sites)[0].institution).toBeUndefined();
  });

  test('property: a second reading after the upkeep wants no upkeep', () => {
    const anyCell = fc.oneof(
      fc.constantFrom(
        '',
        'Школа № 88',
        'ОУ № 60',
        '2023 г.',
        'постоянно',
        '-',
        'ПЛЩ-0001',
      ),
      fc.string({maxLength: 8}),
      fc.integer({min: -5, max: 60000}),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, {minLength: 4, maxLength: 4}), {
          maxLength: 6,
        }),
        rows => {
          const read = (cells: Cell[][]) =>
            readBook({institutions: schools, sites: sheet('Площадки', cells)}, [
              institutions,
              sites,
            ]);
          const cells: Cell[][] = [HEADER, ...rows].map(row => [...row]);
          const first = read(cells);
          const data = first.data(sites);
          const width = Math.max(...Object.values(data?.positions ?? {})) + 1;
          for (const row of cells) while (row.length < width) row.push('');
          for (const {row, key, after} of data?.upkeep ?? []) {
            cells[row - 1][data?.positions[key] ?? 0] = after;
          }
          expect(read(cells).data(sites)?.upkeep).toEqual([]);
        },
      ),
      {numRuns: 200},
    );
  });
});
