import {linkOf} from '../../../local/book/link';
import {createHost} from '../../../local/host';

/** A book with codes in A1:A3 and a formula in C1. */
function linked(formula: string) {
  const host = createHost();
  host.evaluate((text: string) => {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange('A1:A3').setValues([['К-1'], ['К-2'], ['К-3']]);
    sheet.getRange('C1').setFormula(text);
  }, formula);
  return {host, link: () => linkOf(host.book.sheets[0], 0, 2)};
}

test.each([
  ['=HYPERLINK("#gid=7"; "Лист")', '#gid=7'],
  ['=hyperlink("https://example.org/a;b")', 'https://example.org/a;b'],
  ['=HYPERLINK("#gid=7&range=B"&MAX(2;3);"Лист")', '#gid=7&range=B3'],
  ['=HYPERLINK(1/0;"Лист")', undefined],
  ['=SUM(1;2)', undefined],
])('%s leads to %s', (formula, address) => {
  expect(linked(formula).link()).toBe(address);
});

test('An address that looks its row up follows it', () => {
  const {host, link} = linked(
    '=HYPERLINK("#gid=7&range=B"&MATCH("К-2";A:A;0);"Строка")',
  );
  expect(link()).toBe('#gid=7&range=B2');
  host.evaluate(() => {
    SpreadsheetApp.getActive().getSheets()[0].insertRowBefore(1);
  });
  expect(linkOf(host.book.sheets[0], 1, 2)).toBe('#gid=7&range=B3');
});
