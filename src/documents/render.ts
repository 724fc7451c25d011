/** Draws the blocks of a report into a Google Doc. */

import type {
  Align,
  Block,
  Heading,
  Report,
  TableBlock,
} from '../reports/blocks';
import {chartPicture} from './chart';

type Document = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;
type Table = GoogleAppsScript.Document.Table;

/** A4 and its margins, in points. A new document has the paper of its maker's account, so it is always set. */
const PAGE = {width: 595.276, height: 841.89, margin: 56.7};
const FONT = 'Times New Roman';
const TEXT_SIZE = 12;
const TABLE_SIZE = 10;
const FOOTER_SIZE = 9;
const HEADER_COLOUR = '#eaeef2';
/** Pixels of a chart; it fills the width of the page in the document. */
const CHART = {width: 960, height: 540};

/** Renders into an empty document; what stands there from a broken earlier try is removed. */
export function render(document: Document, report: Report): void {
  const body = document.getBody();
  body.clear();
  body
    .setPageWidth(PAGE.width)
    .setPageHeight(PAGE.height)
    .setMarginTop(PAGE.margin)
    .setMarginBottom(PAGE.margin)
    .setMarginLeft(PAGE.margin)
    .setMarginRight(PAGE.margin);
  body.editAsText().setFontFamily(FONT).setFontSize(TEXT_SIZE);
  for (const block of report.blocks) renderBlock(body, block);
  removeFirstBlank(body);
  renderFooter(document, report.footer);
}

function renderBlock(body: Body, block: Block): void {
  switch (block.type) {
    case 'heading':
      renderHeading(body, block);
      return;
    case 'paragraph': {
      const paragraph = body.appendParagraph(block.text);
      paragraph.setHeading(DocumentApp.ParagraphHeading.NORMAL);
      paragraph.setAlignment(alignment(block.align ?? 'left'));
      paragraph.setSpacingAfter(6);
      paragraph
        .editAsText()
        .setFontFamily(FONT)
        .setFontSize(TEXT_SIZE)
        .setBold(block.bold ?? false)
        .setItalic(block.italic ?? false);
      return;
    }
    case 'table':
      renderTable(body, block);
      return;
    case 'chart': {
      const picture = body
        .appendParagraph('')
        .setAlignment(alignment('center'))
        .appendInlineImage(chartPicture(block, CHART));
      const width = PAGE.width - 2 * PAGE.margin;
      picture.setWidth(width).setHeight((width * CHART.height) / CHART.width);
      return;
    }
    case 'signatures':
      for (const post of block.posts) {
        const line = body.appendParagraph(`${post} ${'_'.repeat(24)}`);
        line.setHeading(DocumentApp.ParagraphHeading.NORMAL);
        line.setSpacingBefore(18);
        line.editAsText().setFontFamily(FONT).setFontSize(TEXT_SIZE);
      }
      return;
    case 'page break':
      body.appendPageBreak();
  }
}

function renderHeading(body: Body, {level, text}: Heading): void {
  const headings = [
    DocumentApp.ParagraphHeading.TITLE,
    DocumentApp.ParagraphHeading.HEADING1,
    DocumentApp.ParagraphHeading.HEADING2,
    DocumentApp.ParagraphHeading.HEADING3,
  ];
  const sizes = [16, 14, 12, 12];
  const paragraph = body.appendParagraph(text);
  paragraph.setHeading(headings[level]);
  paragraph.setAlignment(alignment(level === 0 ? 'center' : 'left'));
  paragraph.setSpacingBefore(level === 0 ? 0 : 12);
  paragraph.setSpacingAfter(6);
  paragraph
    .editAsText()
    .setFontFamily(FONT)
    .setFontSize(sizes[level])
    .setBold(true)
    .setForegroundColor('#1f2328');
}

function renderTable(body: Body, block: TableBlock): void {
  const cells = [[...block.header], ...block.rows.map(row => [...row.cells])];
  const table = body.appendTable(cells);
  table.setBorderColor('#8c959f').setBorderWidth(0.5);
  const inner = PAGE.width - 2 * PAGE.margin;
  block.widths.forEach((share, column) =>
    table.setColumnWidth(column, share * inner),
  );
  cells.forEach((row, r) => {
    const strong = r === 0 || block.rows[r - 1].strong === true;
    row.forEach((_, c) => dressCell(table, r, c, block.align[c], strong));
  });
}

function dressCell(
  table: Table,
  row: number,
  column: number,
  align: Align,
  strong: boolean,
): void {
  const cell = table.getCell(row, column);
  cell
    .setPaddingTop(2)
    .setPaddingBottom(2)
    .setPaddingLeft(4)
    .setPaddingRight(4)
    .setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER);
  if (row === 0) cell.setBackgroundColor(HEADER_COLOUR);
  cell.editAsText().setFontFamily(FONT).setFontSize(TABLE_SIZE).setBold(strong);
  const paragraph = cell.getChild(0).asParagraph();
  paragraph.setAlignment(alignment(row === 0 ? 'center' : align));
}

/** A new body begins with a paragraph of its own; once others follow it is only a blank line. */
function removeFirstBlank(body: Body): void {
  const first = body.getChild(0);
  const isBlankParagraph =
    first.getType() === DocumentApp.ElementType.PARAGRAPH &&
    first.asParagraph().getText() === '' &&
    first.asParagraph().getNumChildren() === 0;
  if (isBlankParagraph && body.getNumChildren() > 1) first.removeFromParent();
}

function renderFooter(document: Document, text: string): void {
  const footer = document.getFooter() ?? document.addFooter();
  footer.clear();
  const paragraph = footer.appendParagraph(text);
  paragraph.setAlignment(alignment('center'));
  paragraph
    .editAsText()
    .setFontFamily(FONT)
    .setFontSize(FOOTER_SIZE)
    .setForegroundColor('#57606a');
}

function alignment(
  align: Align,
): GoogleAppsScript.Document.HorizontalAlignment {
  const all = {
    left: DocumentApp.HorizontalAlignment.LEFT,
    center: DocumentApp.HorizontalAlignment.CENTER,
    right: DocumentApp.HorizontalAlignment.RIGHT,
  };
  return all[align];
}
