// What stands in a line of a .docx: styled text, links, pictures, breaks, the page number.
import {
  ExternalHyperlink,
  ImageRun,
  PageBreak,
  PageNumber,
  ShadingType,
  Tab,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type {Attributes, DocNode, Run} from '../services/document/node';

const imageTypes = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
} as const;

function look(style: Attributes): IRunOptions {
  const fill = style.BACKGROUND_COLOR;
  return {
    bold: style.BOLD as boolean | undefined,
    italics: style.ITALIC as boolean | undefined,
    strike: style.STRIKETHROUGH as boolean | undefined,
    underline: style.UNDERLINE
      ? {}
      : style.UNDERLINE === false
        ? {type: 'none'}
        : undefined,
    font: style.FONT_FAMILY as string | undefined,
    size: typeof style.FONT_SIZE === 'number' ? style.FONT_SIZE * 2 : undefined,
    color: (style.FOREGROUND_COLOR as string | undefined)?.slice(1),
    shading:
      typeof fill === 'string'
        ? {type: ShadingType.CLEAR, color: 'auto', fill: fill.slice(1)}
        : undefined,
    superScript: style.TEXT_ALIGNMENT === 'SUPERSCRIPT',
    subScript: style.TEXT_ALIGNMENT === 'SUBSCRIPT',
  };
}

/** A line feed or a carriage return inside a text breaks the line, not the paragraph. */
function textRuns({text, style}: Run): ParagraphChild[] {
  const linked = style.LINK_URL;
  const runs = text.split(/\r\n|\r|\n/).map(
    (line, place) =>
      new TextRun({
        style: linked ? 'Hyperlink' : undefined,
        ...look(style),
        break: place > 0 ? 1 : undefined,
        children: line
          .split('\t')
          .flatMap((part, index) => (index > 0 ? [new Tab(), part] : [part])),
      }),
  );
  return linked
    ? [new ExternalHyperlink({link: String(linked), children: runs})]
    : runs;
}

function imageRun(node: DocNode): ParagraphChild[] {
  const {picture} = node;
  if (!picture) return [];
  const name = picture.title ?? 'image';
  return [
    new ImageRun({
      type: imageTypes[picture.contentType as keyof typeof imageTypes],
      data: picture.bytes,
      transformation: {width: picture.width, height: picture.height},
      altText: {name, title: name, description: picture.description ?? ''},
    }),
  ];
}

/** The children of a paragraph; a horizontal rule is a border of the paragraph itself. */
export function inlinesOf(paragraph: DocNode): ParagraphChild[] {
  return paragraph.children.flatMap(child => {
    switch (child.type) {
      case 'TEXT':
        return child.runs.flatMap(textRuns);
      case 'INLINE_IMAGE':
        return imageRun(child);
      case 'PAGE_BREAK':
        return [new PageBreak()];
      case 'UNSUPPORTED':
        return [
          new TextRun({
            ...look(paragraph.mark),
            children: [PageNumber.CURRENT],
          }),
        ];
      default:
        return [];
    }
  });
}
