/** A large sheet stays quick: bounds are generous, a loop over cells would miss them by far. */

import {createHost} from '../../../../local/host';

const host = createHost();
afterAll(() => host.book.close());

function timed(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

it('a million values are written and read in seconds', () => {
  const write = timed(() =>
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertRowsAfter(1000, 49000);
      const rows: unknown[][] = [];
      for (let i = 0; i < 50000; i++) {
        const row: unknown[] = [];
        for (let j = 0; j < 20; j++)
          row.push(j % 2 ? i * j : `'код ${i % 100}`);
        rows.push(row);
      }
      sheet.getRange(1, 1, 50000, 20).setValues(rows);
    }),
  );
  const read = timed(() => {
    const last = host.evaluate(
      () =>
        SpreadsheetApp.getActiveSheet()
          .getRange(1, 1, 50000, 15)
          .getValues()
          .slice(-1)[0],
    ) as unknown[];
    expect(last.slice(0, 2)).toEqual(['код 99', 49999]);
  });
  expect(write).toBeLessThan(8000);
  expect(read).toBeLessThan(5000);
});

it('the next free row is found by a jump over 50,000 cells', () => {
  const jump = timed(() => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().getSheets()[0];
        return [
          sheet
            .getRange('A1')
            .getNextDataCell(SpreadsheetApp.Direction.DOWN)
            .getRow(),
          sheet.getRange('A600').getDataRegion().getA1Notation(),
        ];
      }),
    ).toEqual([50000, 'A1:T50000']);
  });
  expect(jump).toBeLessThan(5000);
});

it('80,000 formulas are set at once and follow a new row', () => {
  const set = timed(() =>
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet('Баллы');
      sheet.insertColumnsAfter(26, 54);
      const formulas = Array.from({length: 1000}, (_, r) =>
        Array.from({length: 80}, (__, c) => `=Лист1!B${r + 1}+${c}`),
      );
      sheet.getRange(1, 1, 1000, 80).setFormulas(formulas);
    }),
  );
  const insert = timed(() =>
    host.evaluate(() => {
      SpreadsheetApp.getActive().getSheetByName('Лист1')!.insertRowBefore(500);
    }),
  );
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Баллы')!;
      return sheet.getRange('A499:A501').getFormulas().flat();
    }),
  ).toEqual(['=Лист1!B499+0', '=Лист1!B501+0', '=Лист1!B502+0']);
  expect(set).toBeLessThan(5000);
  expect(insert).toBeLessThan(8000);
});
