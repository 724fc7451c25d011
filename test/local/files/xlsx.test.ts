/** Books through .xlsx: our own come back whole; what LibreOffice saved is read with what it kept. */
import {readXlsx} from 'hucre/xlsx';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {area} from '../../../local/book/area';
import {bandsOf, noBands} from '../../../local/book/banding';
import {Book} from '../../../local/book/book';
import type {Sheet} from '../../../local/book/sheet';
import {readBook, writeBook} from '../../../local/files/xlsx';
import {sampleBook} from './sample-book';

/** Everything of a sheet as plain data, in one order. */
function plain(sheet: Sheet) {
  const cells = <T>(layer: {entries(): Iterable<[number, number, T]>}) =>
    Object.fromEntries(
      [...layer.entries()].map(([row, column, value]) => [
        `${row},${column}`,
        value,
      ]),
    );
  return {
    id: sheet.id,
    name: sheet.name,
    size: [sheet.rows.count, sheet.columns.count],
    frozen: [sheet.rows.frozen, sheet.columns.frozen],
    rows: sheet.rows.entries(),
    columns: sheet.columns.entries(),
    groups: [sheet.rows.groups(), sheet.columns.groups()],
    values: cells(sheet.values),
    formulas: cells(sheet.formulas),
    styles: cells(sheet.styles),
    notes: cells(sheet.notes),
    validations: cells(sheet.validations),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    protections: sheet.protections,
    filter: sheet.filter,
    charts: sheet.charts,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    hiddenGridlines: sheet.hiddenGridlines,
  };
}

function settled(book: Book) {
  book.settle();
  return book.sheets.map(plain);
}

test('alternating colours are painted into cells without a colour of their own', async () => {
  const book = new Book();
  const sheet = book.addSheet('Полосы', 10, 3);
  sheet.bandings.push({
    id: book.newId(),
    area: area(0, 0, 3, 2),
    rows: bandsOf('BLUE', true, false),
    columns: noBands,
  });
  sheet.restyle(area(2, 1), {background: '#ff0000'});
  const {styles} = (await readBook(await writeBook(book))).sheets[0];
  const colors = [0, 1, 2].map(row =>
    [0, 1, 2].map(column => styles.get(row, column)?.background),
  );
  expect(colors).toEqual([
    ['#5b95f9', '#5b95f9', undefined],
    ['#ffffff', '#ffffff', undefined],
    ['#e8f0fe', '#ff0000', undefined],
  ]);
});

describe('a book written and read here', () => {
  let before: Book;
  let after: Book;
  let bytes: Uint8Array;

  beforeAll(async () => {
    before = sampleBook();
    bytes = await writeBook(before);
    after = await readBook(bytes);
  });
  afterAll(() => {
    before.close();
    after.close();
  });

  test('is the same', () => {
    expect(settled(after)).toEqual(settled(before));
    expect(after.names).toEqual(before.names);
    expect(after.metadata).toEqual(before.metadata);
    expect([after.name, after.owner, after.timeZone, after.editors]).toEqual([
      before.name,
      before.owner,
      before.timeZone,
      before.editors,
    ]);
    expect(after.newId()).toBeGreaterThan(before.metadata[0].id);
  });

  test('keeps rich text and its links', () => {
    const rich = after.sheets[0].richTexts.get(1, 0);
    expect(rich?.text).toBe('Школа № 7');
    expect(rich?.runs.map(({start, end}) => [start, end])).toEqual([
      [0, 5],
      [5, 9],
    ]);
    expect(rich?.runs[1].link).toBe('https://example.org/7');
  });

  test('holds for other programs formulas with results, rules and a chart', async () => {
    const [scores, , hidden, extras] = (
      await readXlsx(bytes, {readStyles: true})
    ).sheets;
    const cell = (key: string) => scores.cells!.get(key)!;
    expect(cell('3,1').formula).toBe('SUM(B2:B3)');
    expect(cell('3,1').formulaResult).toBe(9.25);
    expect(cell('4,2').formula).toBe('_xlfn.IFS(B2>5,"много",TRUE,"мало")');
    expect(cell('4,3').formula).toBe('цель*1.5');
    expect(cell('3,3').value).toBe('#DIV/0!');
    expect(cell('4,0').value).toBe('отчёт');
    expect(cell('5,0').formulaRef).toBe('A6:B6');
    expect(scores.rows[2][0]).toBe('=не формула');
    expect(scores.dataValidations).toHaveLength(5);
    expect(scores.conditionalRules).toHaveLength(3);
    expect(scores.charts).toHaveLength(1);
    expect(scores.protection?.sheet).toBe(true);
    expect(cell('0,0').style?.protection?.locked).not.toBe(false);
    expect(cell('1,0').style?.protection?.locked).toBe(false);
    expect(hidden.hidden).toBe(true);
    expect(extras.veryHidden).toBe(true);
  });
});

test('rows are as high as wrapped texts ask for, and go on to follow them', async () => {
  const book = new Book();
  const sheet = book.addSheet('Лист1', 10, 3);
  const text = 'слово '.repeat(20);
  sheet.write(0, 0, [[{value: text}], [{value: text}], [{value: text}]]);
  sheet.restyle(area(0, 0, 2, 1), {wrap: 'WRAP'});
  sheet.rows.change(1, 1, {size: 30});
  const bytes = await writeBook(book);
  const {rowDefs} = (await readXlsx(bytes, {readStyles: true})).sheets[0];
  expect(rowDefs?.get(0)?.height).toBeGreaterThan(100);
  expect(rowDefs?.get(1)?.height).toBe(22.5);
  expect(rowDefs?.get(2)?.height).toBeUndefined();
  expect(plain((await readBook(bytes)).sheets[0])).toEqual(plain(sheet));
});

test('a sheet name that Excel refuses is named', async () => {
  const book = new Book();
  book.addSheet('2022/23');
  await expect(writeBook(book)).rejects.toThrow('Лист «2022/23»');
});

test('an empty book', async () => {
  const book = new Book();
  book.addSheet('Лист1', 5, 3);
  const again = await readBook(await writeBook(book));
  expect(settled(again)).toEqual(settled(book));
});

describe('a book that LibreOffice saved', () => {
  let book: Book;
  beforeAll(async () => {
    const file = join(__dirname, '../../fixtures/libreoffice.xlsx');
    book = await readBook(readFileSync(file));
  });
  afterAll(() => book.close());

  test('calculates as before', () => {
    const scores = book.sheetByName('Баллы')!;
    expect(scores.read(area(1, 0, 3, 4))).toEqual([
      ['Школа № 7', 7.25, 44_927, true],
      ['=не формула', 2, 44_958, false],
      ['Итого', 9.25, 'нет', {error: '#DIV/0!'}],
    ]);
    expect(scores.read(area(4, 0, 2, 4))).toEqual([
      ['отчёт', 7, 'много', 4.5],
      [7.25, 2, null, null],
    ]);
    expect(scores.formulas.get(4, 2)).toBe('=IFS(B2>5;"много";TRUE;"мало")');
  });

  test('keeps looks, notes, merges, lines, rules, names', () => {
    const scores = book.sheetByName('Баллы')!;
    expect(scores.styles.get(0, 0)).toMatchObject({
      bold: true,
      background: '#d9e8fb',
      horizontal: 'center',
      vertical: 'middle',
      wrap: 'WRAP',
      borderBottom: {line: 'SOLID_MEDIUM', color: '#336699'},
    });
    expect(scores.styles.get(1, 2)?.numberFormat).toBe('dd.mm.yyyy');
    expect(scores.notes.get(0, 1)).toBe('Инносеть: считается формулой');
    expect(scores.merges).toEqual([area(8, 0, 2, 3)]);
    expect(scores.columns.size(0)).toBeGreaterThan(230);
    expect(scores.columns.isHidden(7)).toBe(true);
    expect(scores.columns.get(5).depth).toBe(2);
    expect(scores.rows.isHidden(20)).toBe(true);
    expect(book.sheetByName('Скрытый')!.hidden).toBe(true);
    expect(book.names).toEqual([
      {
        name: 'цель',
        sheet: book.sheetByName("Факты'А")!.id,
        area: area(1, 1),
      },
    ]);
    expect(scores.validations.get(1, 3)).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      values: ['да', 'нет'],
      allowInvalid: false,
      helpText: 'да или нет',
    });
    expect(scores.validations.get(1, 0)).toMatchObject({
      criteria: 'VALUE_IN_RANGE',
    });
    expect(scores.validations.get(1, 4)).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      values: ['очный, открытый', 'заочный'],
    });
    expect(scores.validations.get(1, 2)).toMatchObject({
      criteria: 'DATE_ON_OR_AFTER',
      values: [{serial: 44_000}],
    });
    expect(scores.validations.get(1, 1)).toMatchObject({
      criteria: 'NUMBER_BETWEEN',
      values: [0, 10.5],
    });
    expect(scores.conditionalFormats).toHaveLength(3);
    expect(scores.charts).toHaveLength(1);
    expect(scores.protections).toHaveLength(1);
    expect(book.metadata).toHaveLength(1);
  });
});
