/** Rewriting of formulas: structure edits, copies, R1C1, dialects. */
import fc from 'fast-check';
import {
  fromUs,
  fromXlsx,
  FormulaSyntaxError,
  toUs,
  toXlsx,
} from '../../../local/engine/dialect';
import {
  a1ToBlock,
  blockToA1,
  copyFormula,
  editReferences,
  forgetSheet,
  fromR1C1,
  renameName,
  renameSheet,
  StructureEdit,
  toR1C1,
} from '../../../local/engine/formula';
import {formatReference, tokenize} from '../../../local/engine/tokens';

const rows = (
  kind: 'insert' | 'delete',
  index: number,
  count = 1,
): StructureEdit => ({kind, sheet: 'Лист1', dimension: 'rows', index, count});

describe('structure edits', () => {
  test.each<[StructureEdit, string, string]>([
    [rows('insert', 2), '=SUM(A1:A5)+$B$3', '=SUM(A1:A6)+$B$4'],
    [rows('insert', 2), '=SUM(A3:A5)', '=SUM(A4:A6)'],
    [rows('insert', 5), '=SUM(A1:A5)', '=SUM(A1:A5)'],
    [rows('insert', 2), '=C:C+2:4+C2:C+C4:C', '=C:C+2:5+C2:C+C5:C'],
    [rows('insert', 2), "='Второй лист'!A9", "='Второй лист'!A9"],
    [rows('insert', 2), '=ЛИСТ1!A9', '=ЛИСТ1!A10'],
    [rows('insert', 2), '="A9"&A9', '="A9"&A10'],
    [rows('delete', 2), '=SUM(A1:A5)+B3+B9', '=SUM(A1:A4)+#REF!+B8'],
    [rows('delete', 2, 2), '=SUM(A3:A4)', '=SUM(#REF!)'],
    [rows('delete', 0, 2), '=SUM(A2:A4)', '=SUM(A1:A2)'],
    [
      {
        kind: 'delete',
        sheet: 'Лист1',
        dimension: 'columns',
        index: 1,
        count: 1,
      },
      '=SUM($A2:$C2)+C:C+2:2',
      '=SUM($A2:$B2)+B:B+2:2',
    ],
    [
      {
        kind: 'reorder',
        sheet: 'Лист1',
        dimension: 'rows',
        index: 1,
        count: 1,
        before: 4,
      },
      '=A2+A3+A4+A5',
      '=A4+A2+A3+A5',
    ],
    [
      {
        kind: 'reorder',
        sheet: 'Лист1',
        dimension: 'rows',
        index: 0,
        count: 1,
        before: 5,
      },
      '=SUM(A1:A5)+A1',
      '=SUM(A1:A4)+A5',
    ],
    [
      {
        kind: 'move',
        sheet: 'Лист1',
        block: {startRow: 0, endRow: 1, startColumn: 0, endColumn: 1},
        rows: 5,
        columns: 1,
      },
      '=A1+$B$2+C3+SUM(A1:C3)',
      '=B6+$C$7+C3+SUM(A1:C3)',
    ],
  ])('%j: %s', (edit, before, after) => {
    expect(editReferences(before, 'Лист1', edit)).toBe(after);
  });

  test('a formula of another sheet minds only references with the name', () => {
    const edited = editReferences(
      '=A5+Лист1!A5',
      'Второй лист',
      rows('insert', 0),
    );
    expect(edited).toBe('=A5+Лист1!A6');
  });

  test('an insertion and the deletion of the same rows restore the formula', () => {
    const corner = fc.record({
      row: fc.nat(50),
      column: fc.nat(30),
      rowAbsolute: fc.boolean(),
      columnAbsolute: fc.boolean(),
    });
    fc.assert(
      fc.property(
        corner,
        corner,
        fc.nat(60),
        fc.integer({min: 1, max: 9}),
        (start, end, at, count) => {
          const formula = `=SUM(${formatReference({sheet: null, start, end})})`;
          const wide = editReferences(
            formula,
            'Лист1',
            rows('insert', at, count),
          );
          expect(editReferences(wide, 'Лист1', rows('delete', at, count))).toBe(
            formula,
          );
        },
      ),
    );
  });
});

describe('copies and renames', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1+SUM(C:C;2:2)', '=C2+$A2+C$1+$A$1+SUM(E:E;3:3)'],
    ['="A1"&Лист1!B2', '="A1"&Лист1!D3'],
  ])('%s copied one down and two right', (formula, copy) => {
    expect(copyFormula(formula, 1, 2)).toBe(copy);
  });

  test('a copy off the sheet', () => {
    expect(copyFormula('=A1+B2', -1, 0)).toBe('=#REF!+B1');
  });

  test('a sheet is renamed, deleted; a name is renamed', () => {
    expect(renameSheet("=Лист1!A1+'лист1'!B2+A3", 'Лист1', 'Баллы 2')).toBe(
      "='Баллы 2'!A1+'Баллы 2'!B2+A3",
    );
    expect(forgetSheet("='Лист1'!A1+B2", 'лист1')).toBe('=#REF!+B2');
    expect(renameName('=SUM(цель)+"цель"', 'Цель', 'норма')).toBe(
      '=SUM(норма)+"цель"',
    );
  });
});

describe('R1C1', () => {
  test.each([
    ['=SUM(A1:B5)+$C$2&"RC"', '=SUM(R[-4]C[-2]:RC[-1])+R2C3&"RC"'],
    ["='it''s'!C3+C:C+$2:$2", "='it''s'!R[-2]C+C:C+R2:R2"],
  ])('%s at C5 is %s', (a1, r1c1) => {
    expect(toR1C1(a1, 4, 2)).toBe(r1c1);
    expect(fromR1C1(r1c1, 4, 2)).toBe(a1);
  });

  test('functions and names that look alike stay', () => {
    expect(fromR1C1('=ROUND(RC[-1];2)+COUNT(C3)+CODE("R1C1")', 9, 3)).toBe(
      '=ROUND(C10;2)+COUNT($C:$C)+CODE("R1C1")',
    );
  });

  test('off the sheet', () => {
    expect(fromR1C1('=R[-1]C', 0, 0)).toBe('=#REF!');
  });
});

describe('dialects', () => {
  test.each([
    ['=IF(A1>0,5;"a;b";ROUND(A1;2))', '=IF(A1>0.5,"a;b",ROUND(A1,2))'],
    ['={1\\2;3\\4}', '={1,2;3,4}'],
    ['=SUM(A1;1,5)', '=SUM(A1,1.5)'],
  ])('%s is %s', (ru, us) => {
    expect(toUs(ru)).toBe(us);
    expect(fromUs(us)).toBe(ru);
  });

  test('what ru_RU understands and US writes otherwise', () => {
    expect(toUs('=IF(ИСТИНА;1;ложь)')).toBe('=IF(TRUE,1,FALSE)');
    expect(toUs('=SUM(A1:A3')).toBe('=SUM(A1:A3)');
  });

  test.each(['=SUM(A1,B1)', '=A1*0.5', '=A1)', '={1,A1}', '=A1?'])(
    '%s is no formula of ru_RU',
    formula => expect(() => toUs(formula)).toThrow(FormulaSyntaxError),
  );

  test.each([
    ['=IFS(A1>1;2)', '_xlfn.IFS(A1>1,2)'],
    ['=FILTER(A1:A3;B1:B3=1)', '_xlfn._xlws.FILTER(A1:A3,B1:B3=1)'],
    ['=LET(x;1;x+1)', '_xlfn.LET(_xlpm.x,1,_xlpm.x+1)'],
    ['=SUM(A1)&"IFS("', 'SUM(A1)&"IFS("'],
  ])('%s in .xlsx is %s', (formula, xlsx) => {
    expect(toXlsx(formula)).toBe(xlsx);
    expect(fromXlsx(xlsx)).toBe(formula);
  });
});

test('tokens joined are the text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), text => {
      const joined = tokenize(text)
        .map(token => token.text)
        .join('');
      expect(joined).toBe(text);
    }),
  );
});

test('blocks and their names', () => {
  const size = {rows: 10, columns: 5};
  expect(a1ToBlock('B2:C', size)?.block).toEqual({
    startRow: 1,
    endRow: 9,
    startColumn: 1,
    endColumn: 2,
  });
  expect(a1ToBlock("'a b'!B2", size)?.sheet).toBe('a b');
  expect(a1ToBlock('нет', size)).toBeNull();
  expect(
    blockToA1({startRow: 0, endRow: 4, startColumn: 26, endColumn: 27}, 'a b'),
  ).toBe("'a b'!AA1:AB5");
});
