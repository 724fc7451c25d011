// Paragraphs and tables of a document as those of a .docx.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type {DocNode} from '../services/document/node';
import {inlinesOf} from './docx-inlines';
import {lineSpacing, twips} from './docx-styles';

/** Points inside each edge of a cell, unless told: as Docs makes tables. */
const cellPadding = 5;

const headings: Record<string, IParagraphOptions['heading']> = {
  HEADING1: HeadingLevel.HEADING_1,
  HEADING2: HeadingLevel.HEADING_2,
  HEADING3: HeadingLevel.HEADING_3,
  HEADING4: HeadingLevel.HEADING_4,
  HEADING5: HeadingLevel.HEADING_5,
  HEADING6: HeadingLevel.HEADING_6,
  TITLE: HeadingLevel.TITLE,
};

const alignments: Record<string, IParagraphOptions['alignment']> = {
  LEFT: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  RIGHT: AlignmentType.RIGHT,
  JUSTIFY: AlignmentType.JUSTIFIED,
};

const verticals = {
  TOP: VerticalAlignTable.TOP,
  CENTER: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
};

function points(node: DocNode, name: string): number | undefined {
  const value = node.attributes[name];
  return typeof value === 'number' ? value : undefined;
}

const twipsOrNothing = (value: number | undefined) =>
  value === undefined ? undefined : twips(value);

/**
 * The children of a section.
 * @param width of the text between the margins, in points
 */
export function blocksOf(
  section: DocNode,
  width: number,
): (Paragraph | Table)[] {
  return section.children.flatMap<Paragraph | Table>(child =>
    child.type === 'TABLE' ? tableOf(child, width) : paragraphOf(child),
  );
}

function paragraphOf(node: DocNode): Paragraph {
  const {attributes} = node;
  const heading = String(attributes.HEADING);
  return new Paragraph({
    heading: headings[heading],
    style: heading === 'SUBTITLE' ? 'Subtitle' : undefined,
    alignment: alignments[String(attributes.HORIZONTAL_ALIGNMENT)],
    bidirectional: attributes.LEFT_TO_RIGHT === false || undefined,
    numbering: node.list && {
      reference: node.list.id,
      level: points(node, 'NESTING_LEVEL') ?? 0,
    },
    thematicBreak: node.children.some(({type}) => type === 'HORIZONTAL_RULE'),
    indent: indentOf(node),
    spacing: spacingOf(node),
    children: inlinesOf(node),
  });
}

/** Lines in cells stand at 1,0 unless told. The rule is always written: without it LibreOffice cuts pictures off. */
function spacingOf(node: DocNode): IParagraphOptions['spacing'] {
  const inCell = node.parent?.type === 'TABLE_CELL';
  const lines = points(node, 'LINE_SPACING') ?? (inCell ? 1 : undefined);
  const before = twipsOrNothing(points(node, 'SPACING_BEFORE'));
  const after = twipsOrNothing(points(node, 'SPACING_AFTER'));
  if (lines === undefined && before === undefined && after === undefined) {
    return undefined;
  }
  return {
    before,
    after,
    ...(lines === undefined ? {} : lineSpacing(lines)),
  };
}

/** Docs counts the first line's indent from the margin, Word from the paragraph's left edge. */
function indentOf(node: DocNode): IParagraphOptions['indent'] {
  const start = points(node, 'INDENT_START');
  const first = points(node, 'INDENT_FIRST_LINE');
  const end = twipsOrNothing(points(node, 'INDENT_END'));
  if (start === undefined && first === undefined && end === undefined) {
    return undefined;
  }
  const shift = twips((first ?? start ?? 0) - (start ?? 0));
  return {
    left: twipsOrNothing(start),
    right: end,
    firstLine: shift > 0 ? shift : undefined,
    hanging: shift < 0 ? -shift : undefined,
  };
}

/** Columns with a width keep it, the others share what is left of the text's width. */
function columnWidths(table: DocNode, width: number): number[] {
  const count = Math.max(...table.children.map(row => row.children.length));
  const given = Array.from({length: count}, (_, column) =>
    table.children
      .map(row => row.children[column])
      .map(cell => cell && points(cell, 'WIDTH'))
      .find(each => each !== undefined),
  );
  const free = given.filter(each => each === undefined).length;
  const taken = given.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const share = Math.max((width - taken) / (free || 1), 20);
  return given.map(each => each ?? share);
}

function tableOf(table: DocNode, width: number): Table[] {
  const rows = table.children.filter(row => row.children.length > 0);
  if (rows.length === 0) return [];
  const widths = columnWidths(table, width);
  const whole = widths.reduce((sum, each) => sum + each, 0);
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: {size: twips(whole), type: WidthType.DXA},
      columnWidths: widths.map(twips),
      rows: rows.map((row, place) => {
        const height = points(row, 'MINIMUM_HEIGHT');
        return new TableRow({
          // «false» would be written too, and mammoth takes any mention for a header.
          tableHeader: place < (table.pinnedRows ?? 0) || undefined,
          cantSplit: row.staysOnPage || undefined,
          height:
            height === undefined
              ? undefined
              : {value: twips(height), rule: HeightRule.ATLEAST},
          children: row.children.map((cell, column) =>
            cellOf(cell, table, widths[column]),
          ),
        });
      }),
    }),
  ];
}

function cellOf(cell: DocNode, table: DocNode, width: number): TableCell {
  const {attributes} = cell;
  const fill = attributes.BACKGROUND_COLOR;
  const padding = (side: string) =>
    points(cell, `PADDING_${side}`) ?? cellPadding;
  const border = borderOf(cell, table);
  return new TableCell({
    width: {size: twips(width), type: WidthType.DXA},
    shading:
      typeof fill === 'string'
        ? {type: ShadingType.CLEAR, color: 'auto', fill: fill.slice(1)}
        : undefined,
    verticalAlign:
      verticals[
        String(attributes.VERTICAL_ALIGNMENT) as keyof typeof verticals
      ],
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(padding('TOP')),
      bottom: twips(padding('BOTTOM')),
      left: twips(padding('LEFT')),
      right: twips(padding('RIGHT')),
    },
    borders: {top: border, bottom: border, left: border, right: border},
    children: blocksOf(cell, width - padding('LEFT') - padding('RIGHT')),
  });
}

/** One black point unless the cell or its table says otherwise; eighths of a point in Word. */
function borderOf(cell: DocNode, table: DocNode) {
  const width =
    points(cell, 'BORDER_WIDTH') ?? points(table, 'BORDER_WIDTH') ?? 1;
  const color =
    cell.attributes.BORDER_COLOR ?? table.attributes.BORDER_COLOR ?? '#000000';
  return width === 0
    ? {style: BorderStyle.NIL}
    : {
        style: BorderStyle.SINGLE,
        size: Math.round(width * 8),
        color: String(color).slice(1),
      };
}
