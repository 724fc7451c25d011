/** The judge judges: it agrees where LibreOffice agrees, and tells where it does not. Where LibreOffice is not installed those tests are skipped, visibly. */
import {spawnSync} from 'node:child_process';
import {Book} from '../../local/book/book';
import {judge, OracleUnavailable} from '../../local/oracle';
import {sampleBook} from './files/sample-book';

const installed =
  spawnSync('soffice', ['--version'], {timeout: 20_000}).status === 0;
const withLibreOffice = installed ? test : test.skip;

withLibreOffice(
  'LibreOffice comes to the same results',
  async () => {
    const book = sampleBook();
    expect(await judge(book)).toEqual({formulas: 8, differences: []});
    book.close();
  },
  60_000,
);

withLibreOffice(
  'a wrong result is found',
  async () => {
    const book = new Book();
    const sheet = book.addSheet('Лист1', 10, 5);
    sheet.write(0, 0, [
      [{value: 2}, {formula: '=A1*2'}, {formula: '=A1*3'}, {formula: '=1+'}],
    ]);
    book.settle();
    sheet.values.set(0, 2, 6.00001);
    expect(await judge(book)).toEqual({
      formulas: 3,
      differences: [
        {cell: 'Лист1!C1', formula: '=A1*3', ours: 6.00001, theirs: 6},
        {
          cell: 'Лист1!D1',
          formula: '=1+',
          ours: {error: '#ERROR!'},
          theirs: null,
        },
      ],
    });
    book.close();
  },
  60_000,
);

test('without LibreOffice it says so', async () => {
  const book = sampleBook();
  await expect(judge(book, 'no-such-program')).rejects.toThrow(
    OracleUnavailable,
  );
  book.close();
});
