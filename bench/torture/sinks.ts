/** The ways on which a person's text leaves the script, as a script of their own: cells, a dialog, a document. */

import {render} from '../../src/documents/render';
import type {Paragraph} from '../../src/reports/blocks';
import {writeColumn} from '../../src/workbook/encode';
import {showOutcome} from '../../src/workbook/screen';

/** As many as a dialog lists before it says how many are left. */
const LISTED = 100;
const COLUMNS = 20;

/** Writes texts into a column of a number format; what its cells hold then, and which of them hold a formula. */
export function throughCells(
  texts: readonly string[],
  numberFormat: string,
): {values: unknown[]; formulas: string[]} {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  const lacking = texts.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const range = sheet.getRange(1, 1, texts.length, 1);
  writeColumn(range, texts, numberFormat);
  SpreadsheetApp.flush();
  return {
    values: range.getValues().map(([value]) => value as unknown),
    formulas: range.getFormulas().flat(),
  };
}

/** Shows texts in the dialog of a command: in its message, a line each, and in its list. */
export function throughDialog(texts: readonly string[]): void {
  showOutcome({
    title: 'Тексты',
    message: texts.join('\u0003'),
    problems: texts.slice(0, LISTED).map((text, at) => ({
      severity: 'предупреждение',
      sheet: 'Лист',
      // Alike ones would be listed once.
      column: String(at),
      message: `«${text}»`,
      cure: 'исправьте',
    })),
    restored: [],
  });
}

/** Draws texts as the cells of a table, the first ones as paragraphs too; what the document holds then. */
export function throughDocument(texts: readonly string[]): {
  paragraphs: string[];
  cells: string[];
} {
  const document = DocumentApp.create('Тексты');
  const listed = texts.slice(0, LISTED);
  const rows = Array.from({length: Math.ceil(texts.length / COLUMNS)}, (_, r) =>
    Array.from({length: COLUMNS}, (__, c) => texts[r * COLUMNS + c] ?? ''),
  );
  render(
    document,
    {
      title: 'Тексты',
      footer: texts[0],
      blocks: [
        {
          type: 'table',
          header: [],
          rows: rows.map(cells => ({cells})),
          widths: rows[0].map(() => 1 / COLUMNS),
          align: rows[0].map(() => 'left'),
        },
        ...listed.map((text): Paragraph => ({type: 'paragraph', text})),
      ],
    },
    '',
  );
  const body = document.getBody();
  const table = body.getTables()[0];
  return {
    paragraphs: body
      .getParagraphs()
      .slice(-listed.length)
      .map(paragraph => paragraph.getText()),
    cells: texts.map((_, at) =>
      table.getCell(Math.floor(at / COLUMNS), at % COLUMNS).getText(),
    ),
  };
}
