/** The book: lazy calculation, change notices, typing, shared rules, dates. */

import * as fc from 'fast-check';
import {area} from '../../../local/book/area';
import {Book, BookChange} from '../../../local/book/book';
import {dateOf, isDateFormat, serialOf} from '../../../local/book/dates';
import {RefusedEntry} from '../../../local/book/entering';
import {sortRows} from '../../../local/book/sort';
import {insertLines} from '../../../local/book/structure';
import {styleOf} from '../../../local/book/style';
import {typeAsPerson} from '../../../local/book/typing';
import {openCalculator} from '../../../local/engine/calculator';
import type {Calculator} from '../../../local/engine/value';

/** The real calculator, with a list of what was asked of it. */
function watched(): {calls: string[]; open: () => Calculator} {
  const calls: string[] = [];
  return {
    calls,
    open: () => {
      const real = openCalculator();
      calls.push('open');
      return {
        load: book => {
          calls.push(`load ${book.cells.length}`);
          return real.load(book);
        },
        update: cells => {
          calls.push(`update ${cells.length}`);
          return real.update(cells);
        },
        evaluate: (tried, cells) => real.evaluate(tried, cells),
        close: () => real.close(),
      };
    },
  };
}

describe('calculation', () => {
  it('is not even opened for a book without formulas', () => {
    const {calls, open} = watched();
    const sheet = new Book({calculator: open}).addSheet('Лист1');
    sheet.write(0, 0, [[{value: 1}]]);
    expect(sheet.value(0, 0)).toBe(1);
    expect(calls).toEqual([]);
  });

  it('waits for a read, then takes all writes at once', () => {
    const {calls, open} = watched();
    const book = new Book({calculator: open});
    const sheet = book.addSheet('Лист1');
    sheet.write(0, 0, [[{value: 1}, {formula: '=A1*2'}]]);
    expect(calls).toEqual([]);
    expect(sheet.value(0, 1)).toBe(2);
    sheet.write(0, 0, [[{value: 5}]]);
    sheet.write(0, 0, [[{value: 7}]]);
    expect(sheet.value(0, 1)).toBe(14);
    expect(sheet.value(0, 1)).toBe(14);
    expect(calls).toEqual(['open', 'load 2', 'update 2']);
    insertLines(sheet, 'rows', 0, 1, 'after');
    insertLines(sheet, 'rows', 0, 1, 'after');
    expect(sheet.formulas.get(2, 1)).toBe('=A3*2');
    expect(sheet.value(2, 1)).toBe(14);
    expect(calls.slice(3)).toEqual(['load 2']);
    book.close();
    sheet.write(2, 0, [[{value: 1}]]);
    expect(sheet.value(2, 1)).toBe(2);
  });

  it('never lets an array overwrite content', () => {
    const sheet = new Book().addSheet('Лист1');
    sheet.write(0, 2, [[{value: 1}], [{value: 2}]]);
    sheet.write(0, 0, [[{formula: '=UNIQUE(C1:C2)'}]]);
    expect(sheet.read(area(0, 0, 2, 1))).toEqual([[1], [2]]);
    sheet.write(1, 0, [[{value: 'своё'}]]);
    expect(sheet.read(area(0, 0, 2, 1))).toEqual([
      [{error: '#REF!'}],
      ['своё'],
    ]);
    sheet.clearContents(area(1, 0));
    expect(sheet.read(area(0, 0, 2, 1))).toEqual([[1], [2]]);
    expect(sheet.spilled.get(1, 0)).toBe(true);
  });
});

it('tells its listeners what changed, and counts', () => {
  const book = new Book();
  const sheet = book.addSheet('Лист1');
  const heard: BookChange[] = [];
  const stop = book.onChange(change => heard.push(change));
  const {version} = book;
  sheet.write(2, 1, [[{value: 1}, {value: 2}]]);
  sheet.restyle(area(0, 0), {bold: true});
  stop();
  sheet.clearContents(sheet.whole);
  expect(heard).toEqual([
    {kind: 'values', sheet, area: area(2, 1, 1, 2)},
    {kind: 'formats', sheet, area: area(0, 0)},
  ]);
  expect(book.version).toBe(version + 3);
});

it('equal looks and equal rules are one object', () => {
  expect(styleOf({bold: true, fontSize: 9})).toBe(
    styleOf({fontSize: 9, bold: true, italic: false}),
  );
  expect(styleOf({bold: false})).toBeUndefined();
  const book = new Book();
  const rule = () => ({
    criteria: 'NUMBER_GREATER_THAN',
    values: [1],
    allowInvalid: false,
  });
  expect(book.validation(rule())).toBe(book.validation(rule()));
});

describe('typing', () => {
  const now = new Date('2023-06-01T00:00:00Z');
  const owner = 'association@example.org';
  const school = 'school@example.org';
  const type = (book: Book, texts: string[][], person = owner) =>
    typeAsPerson(book.sheets[0], 0, 0, texts, {person, now});

  it('understands texts and tells onEdit of a single cell', () => {
    const book = new Book({owner});
    const sheet = book.addSheet('Лист1');
    expect(type(book, [['1,5']])).toMatchObject({value: '1.5'});
    expect(type(book, [['ИСТИНА']])).toMatchObject({
      value: 'TRUE',
      oldValue: '1.5',
    });
    expect(type(book, [['6-11']])).toMatchObject({value: '45236'});
    expect(sheet.styles.get(0, 0)?.numberFormat).toBe('d-mm');
    expect(type(book, [['']]).value).toBeUndefined();
    const several = type(book, [['а', 'б']]);
    expect(several.area).toEqual(area(0, 0, 1, 2));
    expect(several.value).toBeUndefined();
    expect(several.oldValue).toBeUndefined();
    expect(sheet.read(area(0, 0, 1, 2))).toEqual([['а', 'б']]);
  });

  it('is stopped by rights, protections and rules', () => {
    const book = new Book({owner, editors: [school]});
    const sheet = book.addSheet('Лист1');
    expect(() => type(book, [['а']], 'guest@example.org')).toThrow(
      RefusedEntry,
    );
    sheet.protections.push({
      id: book.newId(),
      area: area(0, 0),
      description: '',
      warningOnly: false,
      editors: [],
      domainEdit: false,
      unprotected: [],
    });
    expect(() => type(book, [['а']], school)).toThrow('защищённую');
    sheet.validations.set(
      0,
      0,
      book.validation({
        criteria: 'NUMBER_BETWEEN',
        values: [0, 5],
        allowInvalid: false,
      }),
    );
    expect(() => type(book, [['7']])).toThrow('violates the data validation');
    type(book, [['5']]);
    expect(sheet.value(0, 0)).toBe(5);
  });
});

it('sorting keeps rows whole and equal rows in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.nat(2)), {minLength: 1, maxLength: 12}),
      fc.boolean(),
      (pairs, ascending) => {
        const sheet = new Book().addSheet('Лист1');
        sheet.write(
          0,
          0,
          pairs.map(([a, b], i) => [{value: a}, {value: b}, {value: i}]),
        );
        const block = area(0, 0, pairs.length, 3);
        sortRows(sheet, block, [
          {column: 0, ascending},
          {column: 1, ascending: true},
        ]);
        const way = ascending ? 1 : -1;
        const expected = pairs
          .map(([a, b], i) => [a, b, i])
          .sort((x, y) => way * (x[0] - y[0]) || x[1] - y[1] || x[2] - y[2]);
        expect(sheet.read(block)).toEqual(expected);
      },
    ),
    {numRuns: 40},
  );
});

describe('dates', () => {
  it('come back from serial numbers in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1)}),
        fc.constantFrom('Asia/Yekaterinburg', 'Europe/Moscow', 'UTC'),
        (instant, zone) => {
          const back = dateOf(serialOf(new Date(instant), zone), zone);
          // An hour that clocks show twice has one serial number only.
          expect([0, 3_600_000, 7_200_000]).toContain(
            Math.abs(back.getTime() - instant),
          );
        },
      ),
    );
    expect(
      serialOf(new Date('2023-02-08T19:00:00Z'), 'Asia/Yekaterinburg'),
    ).toBe(44966);
    // In March 1991 Moscow's clocks went an hour forward.
    expect(dateOf(33328.5, 'Europe/Moscow').toISOString()).toBe(
      '1991-03-31T09:00:00.000Z',
    );
  });

  it('are told by the number format', () => {
    const dates = ['dd.mm.yyyy', 'H:mm', '[h]:mm', 'd mmmm', 'yyyy"г."'];
    const numbers = [
      '0.00',
      '@',
      '#,##0"д"',
      '[Red]0',
      '0\\d',
      'General',
      '0%',
    ];
    expect(dates.filter(isDateFormat)).toEqual(dates);
    expect(numbers.filter(isDateFormat)).toEqual([]);
    expect(isDateFormat(undefined)).toBe(false);
  });
});
