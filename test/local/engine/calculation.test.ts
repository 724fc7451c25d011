/** The calculation of a book: what an edit recalculates, arrays, circles, names, volatile formulas, and its speed. */
import fc from 'fast-check';
import {openCalculator} from '../../../local/engine/calculator';
import {CellInput, CellResult, Value} from '../../../local/engine/value';
import {Book} from './sheet';

test('an edit recalculates what depends on it and reports what changed', () => {
  const book = new Book([
    [1, 2, '=A1+B1', '=C1*10'],
    [5, 6, '=A2+B2', '=IF(C2>0;"да";"нет")'],
  ]);
  expect([book.at('C1'), book.at('D1'), book.at('D2')]).toEqual([3, 30, 'да']);
  expect(book.put('A1', 2).sort()).toEqual(['C1', 'D1']);
  expect(book.at('D1')).toBe(40);
  expect(book.put('A2', 4)).toEqual(['C2']);
  expect(book.put('A2', null)).toEqual(['C2']);
  expect(book.at('C2')).toBe(6);
});

test('a formula replaced by a value is forgotten', () => {
  const book = new Book([[1, '=A1', '=B1+1']]);
  book.put('B1', 10);
  expect(book.at('C1')).toBe(11);
  expect(book.put('A1', 5)).toEqual([]);
});

test('a long chain and a whole column', () => {
  const chain = [[1], ...Array.from({length: 150}, (_, i) => [`=A${i + 1}+1`])];
  const book = new Book([...chain]);
  book.put('B1', '=SUM(A:A)');
  expect(book.at('A151')).toBe(151);
  expect(book.at('B1')).toBe((151 * 152) / 2);
  book.put('A1', 0);
  expect(book.at('B1')).toBe((150 * 151) / 2);
});

test('other sheets, quoted and in any case; names', () => {
  const book = new Book(
    [["='второй лист'!A1*2", '=цель+1', '=SUM(столбец)']],
    [
      {name: 'цель', reference: "'Второй лист'!$A$1"},
      {name: 'Столбец', reference: "'Второй лист'!$A$1:$A$2"},
    ],
    [[21], [1]],
  );
  expect([book.at('A1'), book.at('B1'), book.at('C1')]).toEqual([42, 22, 22]);
});

test('a circle is #REF! and heals', () => {
  const book = new Book([['=B1', '=C1', '=A1', '=A1+1']]);
  expect(['A1', 'B1', 'C1', 'D1'].map(a1 => book.at(a1))).toEqual(
    Array(4).fill('#REF!'),
  );
  book.put('C1', 7);
  expect(['A1', 'B1', 'D1'].map(a1 => book.at(a1))).toEqual([7, 7, 8]);
});

test('an error stays an error wherever it was read before', () => {
  const book = new Book([
    ['=1/0', '=A1+1', '=A1>1', '=IF(A1>1;"да";"нет")', '=A1="x"'],
  ]);
  expect(['B1', 'C1', 'D1', 'E1'].map(a1 => book.at(a1))).toEqual(
    Array(4).fill('#DIV/0!'),
  );
});

describe('arrays', () => {
  test('fill their neighbours, give way, and come back', () => {
    const book = new Book([
      [1, 2, 3],
      ['=TRANSPOSE(A1:C1)', '=SUM(A2:A4)'],
    ]);
    expect(['A2', 'A3', 'A4', 'B2'].map(a1 => book.at(a1))).toEqual([
      1, 2, 3, 6,
    ]);
    book.put('A3', 'мешает');
    expect(book.at('A2')).toBe('#REF!');
    expect(book.at('A4')).toBeNull();
    book.put('A3', null);
    expect(['A2', 'A3', 'A4', 'B2'].map(a1 => book.at(a1))).toEqual([
      1, 2, 3, 6,
    ]);
    book.put('C1', 9);
    expect(book.at('A4')).toBe(9);
    book.put('A2', null);
    expect(['A3', 'A4'].map(a1 => book.at(a1))).toEqual([null, null]);
  });

  test('outside ARRAYFORMULA one value stays: that of the own row', () => {
    const book = new Book([
      [1, '=A1:A3*2', '=ARRAYFORMULA(A1:A3*2)'],
      [2, '=A1:A3*2'],
      [3, null],
      [null, '=A1:A3*2'],
    ]);
    expect(['B1', 'B2', 'B4'].map(a1 => book.at(a1))).toEqual([
      2,
      4,
      '#VALUE!',
    ]);
    expect(['C1', 'C2', 'C3'].map(a1 => book.at(a1))).toEqual([2, 4, 6]);
  });

  test('SEQUENCE fills rows and columns', () => {
    const book = new Book([['=SEQUENCE(2;2)']]);
    expect(['A1', 'B1', 'A2', 'B2'].map(a1 => book.at(a1))).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test('FILTER without a match is #N/A', () => {
    const book = new Book([[1, '=FILTER(A1:A2;A1:A2>5)']]);
    expect(book.at('B1')).toBe('#N/A');
  });
});

test('an address that a formula makes is followed', () => {
  const book = new Book([
    ['=INDIRECT("B"&C1)', 10, 1],
    [null, '=B1*2'],
  ]);
  expect(book.at('A1')).toBe(10);
  book.put('C1', 2);
  expect(book.at('A1')).toBe(20);
  book.put('B1', 11);
  expect(book.at('A1')).toBe(22);
});

test('blank, empty text and zero are three things', () => {
  const book = new Book([
    [null, '=""', 0, '=A1'],
    ['=ISBLANK(A1)', '=ISBLANK(B1)', '=ISBLANK(C1)', '=D1&"|"'],
    ['=COUNTIF(A1:C1;"")', '=COUNTIF(A1:C1;0)', '=COUNTA(A1:C1)'],
  ]);
  expect(['A2', 'B2', 'C2', 'D2'].map(a1 => book.at(a1))).toEqual([
    true,
    false,
    false,
    '|',
  ]);
  expect(book.at('D1')).toBeNull();
  expect(['A3', 'B3', 'C3'].map(a1 => book.at(a1))).toEqual([2, 1, 2]);
});

test('references beyond the sheet and lost references', () => {
  const book = new Book([['=A999', '=#REF!+1', "='Лист1'!#REF!", '=A2:A']]);
  expect(['A1', 'B1', 'C1'].map(a1 => book.at(a1))).toEqual(
    Array(3).fill('#REF!'),
  );
});

test('two calculators do not disturb each other', () => {
  const [one, two] = [new Book([[1, '=A1']]), new Book([[2, '=A1']])];
  one.put('A1', 10);
  two.put('A1', 20);
  expect([one.at('B1'), two.at('B1')]).toEqual([10, 20]);
});

test('a book loaded anew forgets the old one', () => {
  const book = new Book([[1, '=A1']]);
  const results = book.calculator.load({
    sheets: [{id: 's', name: 'Лист1', rows: 5, columns: 5}],
    names: [],
    cells: [{sheet: 's', row: 3, column: 3, formula: '=A1'}],
  });
  expect(results).toEqual([{sheet: 's', row: 3, column: 3, value: null}]);
  expect(() =>
    book.calculator.update([{sheet: 'o', row: 0, column: 0, value: 1}]),
  ).toThrow('o');
});

test('conditional sums over many rows are answered by indexes', () => {
  const rows = 20_000;
  const cells: CellInput[] = [];
  const level = (row: number) => (row % 3 ? 'региональный' : 'Федеральный');
  for (let row = 1; row <= rows; row++) {
    const at = {sheet: 'e', row};
    cells.push({...at, column: 0, value: `УЧР-${row % 500}`});
    cells.push({...at, column: 1, value: 44_800 + (row % 400)});
    cells.push({...at, column: 2, value: level(row)});
    cells.push({...at, column: 3, value: row % 7});
  }
  for (let row = 0; row < 500; row++) {
    const at = {sheet: 'b', row};
    cells.push({...at, column: 0, value: `учр-${row}`});
    for (let column = 1; column <= 8; column++) {
      const formula = `=SUMIFS('События'!D:D;'События'!A:A;$A${row + 1};'События'!C:C;"федеральный";'События'!B:B;">="&'События'!$F$1+${column})`;
      cells.push({...at, column, formula});
    }
  }
  cells.push({sheet: 'e', row: 0, column: 5, value: 44_900});
  const calculator = openCalculator();
  const sheets = [
    {id: 'e', name: 'События', rows: rows + 1, columns: 9},
    {id: 'b', name: 'Баллы', rows: 500, columns: 9},
  ];
  const started = performance.now();
  const results = calculator.load({sheets, names: [], cells});
  // A scan of each formula's columns takes two minutes here.
  expect(performance.now() - started).toBeLessThan(8_000);
  expect(results).toHaveLength(4_000);
  for (const {row, column, value} of results.slice(0, 40)) {
    let sum = 0;
    for (let at = 1; at <= rows; at++) {
      const counted =
        at % 500 === row &&
        at % 3 === 0 &&
        44_800 + (at % 400) >= 44_900 + column;
      if (counted) sum += at % 7;
    }
    expect(value).toBe(sum);
  }
  const changed = calculator.update([
    {sheet: 'e', row: 399, column: 3, value: 1000},
  ]);
  expect(changed.map(({row}) => row)).toEqual(Array(8).fill(399));
  calculator.close();
});

test('a book loaded again is calculated only where it changed', () => {
  const calculator = openCalculator();
  const whole = (rows: number, cells: CellInput[]) => {
    const results = calculator.load({
      sheets: [
        {id: 's', name: 'Лист1', rows, columns: 3},
        {id: 'o', name: 'Второй', rows: 5, columns: 3},
      ],
      names: [],
      cells: [
        ...cells,
        {sheet: 's', row: 0, column: 2, formula: '=ARRAYFORMULA(Второй!B1:B3)'},
        {sheet: 'o', row: 0, column: 0, formula: '=SUM(Лист1!A:A)'},
        {sheet: 'o', row: 1, column: 0, formula: '=COUNTIF(B1:B3;">1")'},
        ...[1, 2, 3].map((value, row) => ({sheet: 'o', row, column: 1, value})),
      ],
    });
    return Object.fromEntries(
      results.map(({sheet, row, column, value}) => [
        `${sheet}${row}:${column}`,
        value,
      ]),
    );
  };
  const [one, two] = [1, 2].map(value => ({
    ...{sheet: 's', row: 1, column: 0, value},
  }));
  const room = {'s0:2': 1, 's1:2': 2, 's2:2': 3};
  expect(whole(5, [one])).toEqual({...room, 'o0:0': 1, 'o1:0': 2});
  const narrow = {'s0:2': {error: '#REF!'}, 's1:2': null, 's2:2': null};
  expect(whole(2, [two])).toEqual({...narrow, 'o0:0': 2, 'o1:0': 2});
  expect(whole(4, [two])).toEqual({...room, 'o0:0': 2, 'o1:0': 2});
  calculator.close();
});

// Circles through an array or a made address are left out: they depend on the order of the edits, in Sheets too.
describe('edits one by one come to the same as the whole book anew', () => {
  const rows = 6;
  const columns = 4;
  const address = fc
    .record({row: fc.nat(rows - 1), column: fc.nat(columns - 1)})
    .map(({row, column}) => `${'ABCD'[column]}${row + 1}`);
  const area = fc.tuple(address, address).map(([a, b]) => `${a}:${b}`);
  const formula = fc.oneof(
    fc.tuple(address, address).map(([a, b]) => `=${a}+${b}`),
    area.map(at => `=SUM(${at})`),
    area.map(at => `=COUNTIF(${at};">1")`),
    fc.tuple(address, address).map(([a, b]) => `=IF(${a}>1;${b};"нет")`),
    address.map(a => `=IFERROR(VLOOKUP(${a};A1:B6;2;FALSE);-1)`),
    fc.constantFrom('=SUM(A:A)', '=INDIRECT("E"&B1)', '=SUM(имя)'),
  );
  const content = fc.oneof(
    {weight: 3, arbitrary: formula},
    {weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 5, 'текст', true, null)},
  );
  const edits = fc.array(fc.tuple(address, content), {
    minLength: 1,
    maxLength: 25,
  });
  const names = [{name: 'имя', reference: 'Лист1!$B$1:$B$3'}];

  test('whatever becomes of the sheets', () => {
    const sheetOf = (id: string, name: string) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constantFrom(name, `${name}а`),
        rows: fc.integer({min: rows, max: rows + 3}),
        columns: fc.integer({min: columns, max: columns + 1}),
      });
    const cells = fc.array(
      fc.record({
        sheet: fc.constantFrom('s', 'o'),
        row: fc.nat(rows - 1),
        column: fc.nat(columns - 1),
        content: fc.oneof(
          {weight: 4, arbitrary: content},
          {
            weight: 2,
            arbitrary: fc.constantFrom(
              '=SUM(Второй!A:B)',
              '=Второй!B2+1',
              '=SUM(D7:D9)',
              '=ROWS(A:A)',
              '=ARRAYFORMULA(Второй!C1:C3&"")',
            ),
          },
        ),
      }),
      {maxLength: 12},
    );
    const books = fc
      .record({
        first: sheetOf('s', 'Лист1'),
        other: fc.option(sheetOf('o', 'Второй')),
        all: cells,
      })
      .map(({first, other, all}) => ({
        sheets: other === null ? [first] : [first, other],
        names,
        cells: distinct(all).filter(
          ({sheet}) => sheet === 's' || other !== null,
        ),
      }));
    fc.assert(
      fc.property(fc.array(books, {minLength: 2, maxLength: 5}), all => {
        const calculator = openCalculator();
        for (const book of all) {
          const found = shown(calculator.load(book));
          const anew = openCalculator();
          expect(found).toEqual(shown(anew.load(book)));
          anew.close();
        }
        calculator.close();
      }),
      {numRuns: 300},
    );
  });

  /** A cell has one content. */
  function distinct(
    all: readonly {
      sheet: string;
      row: number;
      column: number;
      content: Value;
    }[],
  ): CellInput[] {
    const byPlace = new Map<string, CellInput>();
    for (const {sheet, row, column, content: what} of all) {
      const at = {sheet, row, column};
      const isFormula = typeof what === 'string' && what.startsWith('=');
      byPlace.set(
        JSON.stringify(at),
        isFormula ? {...at, formula: what} : {...at, value: what},
      );
    }
    return [...byPlace.values()];
  }

  /** What a book would show, blanks left out; the last word on a cell counts. */
  function shown(results: CellResult[]): Record<string, Value> {
    const byPlace: Record<string, Value> = {};
    for (const {sheet, row, column, value} of results) {
      byPlace[`${sheet} ${row} ${column}`] = value;
    }
    return Object.fromEntries(
      Object.entries(byPlace).filter(([, value]) => value !== null),
    );
  }

  test('whatever is typed', () => {
    fc.assert(
      fc.property(edits, typed => {
        const book = new Book([], names);
        const contents: Value[][] = Array.from({length: rows}, () =>
          Array<Value>(columns).fill(null),
        );
        for (const [at, value] of typed) {
          book.put(at, value);
          contents[Number(at[1]) - 1]['ABCD'.indexOf(at[0])] = value;
        }
        const anew = new Book(contents, names);
        contents.forEach((line, row) =>
          line.forEach((value, column) => {
            if (typeof value !== 'string' || !value.startsWith('=')) return;
            const at = `${'ABCD'[column]}${row + 1}`;
            expect([at, book.at(at)]).toEqual([at, anew.at(at)]);
          }),
        );
      }),
      {numRuns: 150},
    );
  });
});
