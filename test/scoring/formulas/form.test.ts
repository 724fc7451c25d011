/** Every formula is one that Sheets takes in any locale, that LibreOffice knows from .xlsx, and that holds no clock. */

import {tokenize} from '../../../local/engine/tokens';
import type {SheetLayout} from '../../../src/model/layout';
import {allSheets} from './result-sheets';
import {sampleRows} from './sample-rows';
import {TableRows, Workbook} from './workbook';

/** Known alike to Google Sheets, Excel 2007 and LibreOffice; none reads the clock. */
const FUNCTIONS = new Set(
  (
    'ABS AND AVERAGE AVERAGEIFS COUNT COUNTIF COUNTIFS DAY FIND HYPERLINK IF IFERROR INDEX ISERROR ISNUMBER ISTEXT ' +
    'LARGE MATCH MAX MEDIAN MID MIN MONTH N RIGHT ROUND SUBSTITUTE SUM SUMIF SUMIFS YEAR'
  ).split(' '),
);

function formulasOf({cells, highlights}: SheetLayout): string[] {
  return [
    ...cells.flatMap(line =>
      line.flatMap(cell => (typeof cell === 'object' ? [cell.formula] : [])),
    ),
    ...highlights.map(({formula}) => formula),
  ];
}

/** What is wrong with the form of a formula, if anything. */
function faults(formula: string): string[] {
  const found: string[] = [];
  if (!formula.startsWith('=')) found.push('no =');
  if (formula.includes('"<>"')) found.push('"<>" counts the header');
  for (const {kind, text} of tokenize(formula.slice(1))) {
    const isFault =
      (kind === 'separator' && text !== ';') ||
      (kind === 'number' && !/^\d+$/.test(text)) ||
      (kind === 'function' && !FUNCTIONS.has(text)) ||
      (kind === 'reference' && text.includes('!') && !text.startsWith("'")) ||
      (kind === 'string' && text.length > 255) ||
      ['name', 'openArray', 'error', 'unknown'].includes(kind);
    if (isFault) found.push(`${kind} ${text}`);
  }
  return found;
}

const VARIANTS: readonly (readonly [string, () => TableRows])[] = [
  ['the sample', sampleRows],
  [
    'every other policy, with decimals in the rules',
    () =>
      withSettings({
        'НАС-0006': 'вне максимума',
        'НАС-0007': '72,5',
        'НАС-0008': 'считать действующим',
        'НАС-0009': 'конечные строки',
        'НАС-0010': 'расчётный',
        'НАС-0011': '66,6',
        'НАС-0016': '66,6',
      }),
  ],
  ['no periods', () => withSettings({'НАС-0003': '', 'НАС-0004': ''})],
];

function withSettings(values: {readonly [code: string]: string}): TableRows {
  const rows = sampleRows();
  return {
    ...rows,
    settings: rows.settings!.map(row => ({
      ...row,
      value: values[String(row.code)] ?? row.value,
    })),
  };
}

describe.each(VARIANTS)('formulas of %s', (_, rows) => {
  it('have no comma, decimal, array, clock or unquoted sheet', () => {
    const workbook = new Workbook(rows(), allSheets);
    const formulas = workbook.layouts.flatMap(formulasOf);
    workbook.close();
    expect(formulas.length).toBeGreaterThan(1000);
    expect(
      formulas.flatMap(formula => {
        const found = faults(formula);
        return found.length > 0 ? [{formula, found}] : [];
      }),
    ).toEqual([]);
  });
});

it('quotes the names that sheets have now', () => {
  const workbook = new Workbook(sampleRows(), allSheets, {
    values: "Цифры '22 (все)",
  });
  const formulas = workbook.layouts.flatMap(formulasOf);
  workbook.close();
  expect(formulas.some(f => f.includes("'Цифры ''22 (все)'!"))).toBe(true);
  expect(formulas.flatMap(faults)).toEqual([]);
});
