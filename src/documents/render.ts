/** Draws the blocks of a report into a Google Doc, with as few calls as the service allows. */

import {
  type Align,
  type Block,
  type Heading,
  type Paragraph,
  type Report,
  type TableBlock,
  withTexts,
} from '../reports/blocks';
import {chartPicture} from './chart';
import {documentText} from './document-text';

type Document = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;
type Drawn = GoogleAppsScript.Document.Paragraph;

/** A4 and its margins, in points. A new document has the paper of its maker's account, so it is always set. */
const PAGE = {width: 595.276, height: 841.89, margin: 56.7};
const INNER_WIDTH = PAGE.width - 2 * PAGE.margin;
const FONT = 'Times New Roman';
const TEXT_SIZE = 12;
const TABLE_SIZE = 10;
const SMALL_SIZE = 9;
/** By level; 0 is the title. */
const HEADING_SIZES = [16, 14, 12, 12];
const COLOURS = {
  text: '#1f2328',
  faint: '#57606a',
  border: '#8c959f',
  header: '#eaeef2',
};
/** Pixels of a chart; in the document it is shrunk to the width of the page. */
const CHART = {width: 800, perBar: 24, around: 150, least: 360};
/** Width of a bold letter by size of the font, a generous mean of Times New Roman. */
const LETTER = 0.57;
/** Points at either side of a cell's text, borders included. */
const CELL_SIDE = 5;

/**
 * Renders into an empty document; what stands there from a broken earlier try is removed.
 *
 * @param made the moment of the run, for the line that names the source
 */
export function render(document: Document, report: Report, made: string): void {
  const {blocks, footer} = withTexts(report, documentText);
  const body = document.getBody();
  body.clear();
  body
    .setPageWidth(PAGE.width)
    .setPageHeight(PAGE.height)
    .setMarginTop(PAGE.margin)
    .setMarginBottom(PAGE.margin)
    .setMarginLeft(PAGE.margin)
    .setMarginRight(PAGE.margin);
  for (const block of blocks) renderBlock(body, block, made);
  removeFirstBlank(body);
  body.editAsText().setFontFamily(FONT);
  renderFooter(document, footer);
}

function renderBlock(body: Body, block: Block, made: string): void {
  switch (block.type) {
    case 'heading':
      renderHeading(body, block);
      return;
    case 'paragraph':
      renderParagraph(body, block);
      return;
    case 'source':
      plain(body, `${block.text} Сформировано ${made}.`, SMALL_SIZE)
        .setSpacingBefore(12)
        .editAsText()
        .setForegroundColor(COLOURS.faint);
      return;
    case 'table':
      renderTable(body, block);
      return;
    case 'chart': {
      const bars = block.categories.length * CHART.perBar + CHART.around;
      const size = {width: CHART.width, height: Math.max(CHART.least, bars)};
      const picture = plain(body, '', TEXT_SIZE)
        .setSpacingBefore(12)
        .appendInlineImage(chartPicture(block, size));
      // Pictures are measured in pixels of 1/96 inch, pages in points of 1/72.
      const width = Math.floor((INNER_WIDTH * 96) / 72);
      picture
        .setWidth(width)
        .setHeight(Math.round((width * size.height) / size.width))
        .setAltTitle(block.title);
      return;
    }
    case 'signatures':
      renderSignatures(body, block.posts);
      return;
    case 'page break':
      body.appendPageBreak();
  }
}

/** A new paragraph takes the look of the one before it, so that everything is said anew. */
function plain(body: Body, text: string, size: number): Drawn {
  const paragraph = body
    .appendParagraph(text)
    .setHeading(DocumentApp.ParagraphHeading.NORMAL)
    .setAlignment(DocumentApp.HorizontalAlignment.LEFT)
    .setIndentStart(0)
    .setIndentFirstLine(0)
    .setLineSpacing(1.15)
    .setSpacingBefore(0)
    .setSpacingAfter(6);
  paragraph
    .editAsText()
    .setFontSize(size)
    .setBold(false)
    .setItalic(false)
    .setForegroundColor(COLOURS.text);
  return paragraph;
}

function renderParagraph(
  body: Body,
  {text, align, bold, italic, indent}: Paragraph,
): void {
  const paragraph = plain(body, text, TEXT_SIZE);
  if (align !== undefined) paragraph.setAlignment(alignment(align));
  if (bold === true) paragraph.editAsText().setBold(true);
  if (italic === true) paragraph.editAsText().setItalic(true);
  if (indent !== undefined) {
    const left = indent * INNER_WIDTH;
    paragraph.setIndentStart(left).setIndentFirstLine(left);
  }
}

function renderHeading(body: Body, {level, text}: Heading): void {
  const {TITLE, HEADING1, HEADING2, HEADING3} = DocumentApp.ParagraphHeading;
  const heading = [TITLE, HEADING1, HEADING2, HEADING3][level];
  const paragraph = plain(body, text, HEADING_SIZES[level])
    .setHeading(heading)
    .setAlignment(alignment(level === 0 ? 'center' : 'left'))
    .setSpacingBefore(level === 0 ? 18 : 14)
    .setSpacingAfter(6);
  // The named style brings its own size and colour with it.
  paragraph
    .editAsText()
    .setFontSize(HEADING_SIZES[level])
    .setBold(true)
    .setForegroundColor(COLOURS.text);
}

function renderTable(body: Body, block: TableBlock): void {
  const headers = block.header.length > 0 ? 1 : 0;
  const header = headers === 0 ? [] : [[...block.header]];
  const rows = [...header, ...block.rows.map(row => [...row.cells])];
  const table = body.appendTable(rows);
  table.setBorderColor(COLOURS.border).setBorderWidth(0.5);
  block.widths.forEach((share, column) =>
    table.setColumnWidth(column, share * INNER_WIDTH),
  );
  table
    .editAsText()
    .setFontSize(TABLE_SIZE)
    .setBold(false)
    .setItalic(false)
    .setForegroundColor(COLOURS.text);
  rows.forEach((cells, r) => {
    const row = table.getRow(r);
    const isHeader = r < headers;
    const {strong, section} = isHeader ? HEADER_ROW : block.rows[r - headers];
    if (strong === true || section === true) row.editAsText().setBold(true);
    if (isHeader) row.editAsText().setFontSize(headerSize(block));
    cells.forEach((_, c) => {
      const align = isHeader ? 'center' : block.align[c];
      if (section !== true && align === 'left') return;
      const cell = row.getCell(c);
      if (section === true) cell.setBackgroundColor(COLOURS.header);
      cell.getChild(0).asParagraph().setAlignment(alignment(align));
    });
  });
  // A table never ends a document: the empty paragraph after it is its distance from what follows.
  const after = body.getChild(body.getNumChildren() - 1).asParagraph();
  if (after.getText() === '') dressGap(after);
}

const HEADER_ROW = {strong: true, section: true};

/** The largest size at which no word of the header is parted by the edge of its cell. */
export function headerSize({header, widths}: TableBlock): number {
  const sizes = header.map((title, column) => {
    const longest = Math.max(...title.split(/[ -]/).map(({length}) => length));
    return (widths[column] * INNER_WIDTH - 2 * CELL_SIDE) / longest / LETTER;
  });
  return Math.max(6, Math.min(TABLE_SIZE, Math.floor(Math.min(...sizes))));
}

function dressGap(paragraph: Drawn): void {
  paragraph
    .setHeading(DocumentApp.ParagraphHeading.NORMAL)
    .setLineSpacing(1)
    .setSpacingBefore(0)
    .setSpacingAfter(0)
    .editAsText()
    .setFontSize(6);
}

/** A table without borders: the post, and a line to sign on. */
function renderSignatures(body: Body, posts: readonly string[]): void {
  const table = body.appendTable(
    posts.map(post => [post, `${'_'.repeat(18)}  ${'_'.repeat(12)}`]),
  );
  table.setBorderWidth(0);
  table.setColumnWidth(0, INNER_WIDTH * 0.56);
  table.setColumnWidth(1, INNER_WIDTH * 0.44);
  table
    .editAsText()
    .setFontSize(TEXT_SIZE)
    .setBold(false)
    .setForegroundColor(COLOURS.text);
  posts.forEach((_, row) => table.getRow(row).setMinimumHeight(34));
}

/** Which tables, in their order, begin with a header. */
export function tablesWithHeader({blocks}: Report): boolean[] {
  return blocks
    .filter(({type}) => type === 'table' || type === 'signatures')
    .map(block => block.type === 'table' && block.header.length > 0);
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
  const paragraph = footer.getChild(0).asParagraph();
  // The last paragraph of a section takes no empty text.
  if (text !== '') paragraph.setText(text);
  paragraph.setAlignment(DocumentApp.HorizontalAlignment.CENTER);
  paragraph
    .editAsText()
    .setFontFamily(FONT)
    .setFontSize(SMALL_SIZE)
    .setForegroundColor(COLOURS.faint);
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
