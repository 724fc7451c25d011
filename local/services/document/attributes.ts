// Enums of the Document service, and which attributes an element of each type has.
import {gasEnum, type EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import type {Attributes, NodeType} from './node';

export const Attribute = gasEnum('Attribute', [
  'BACKGROUND_COLOR',
  'BOLD',
  'BORDER_COLOR',
  'BORDER_WIDTH',
  'CODE',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'HEADING',
  'HEIGHT',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'ITALIC',
  'GLYPH_TYPE',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'LINK_URL',
  'LIST_ID',
  'MARGIN_BOTTOM',
  'MARGIN_LEFT',
  'MARGIN_RIGHT',
  'MARGIN_TOP',
  'NESTING_LEVEL',
  'MINIMUM_HEIGHT',
  'PADDING_BOTTOM',
  'PADDING_LEFT',
  'PADDING_RIGHT',
  'PADDING_TOP',
  'PAGE_HEIGHT',
  'PAGE_WIDTH',
  'SPACING_AFTER',
  'SPACING_BEFORE',
  'STRIKETHROUGH',
  'UNDERLINE',
  'VERTICAL_ALIGNMENT',
  'WIDTH',
]);

export const ElementType = gasEnum('ElementType', [
  'BODY_SECTION',
  'COMMENT_SECTION',
  'DATE',
  'DOCUMENT',
  'EQUATION',
  'EQUATION_FUNCTION',
  'EQUATION_FUNCTION_ARGUMENT_SEPARATOR',
  'EQUATION_SYMBOL',
  'FOOTER_SECTION',
  'FOOTNOTE',
  'FOOTNOTE_SECTION',
  'HEADER_SECTION',
  'HORIZONTAL_RULE',
  'INLINE_DRAWING',
  'INLINE_IMAGE',
  'LIST_ITEM',
  'PAGE_BREAK',
  'PARAGRAPH',
  'PERSON',
  'RICH_LINK',
  'TABLE',
  'TABLE_CELL',
  'TABLE_OF_CONTENTS',
  'TABLE_ROW',
  'TEXT',
  'UNSUPPORTED',
]);

export const GlyphType = gasEnum('GlyphType', [
  'BULLET',
  'HOLLOW_BULLET',
  'SQUARE_BULLET',
  'NUMBER',
  'LATIN_UPPER',
  'LATIN_LOWER',
  'ROMAN_UPPER',
  'ROMAN_LOWER',
]);

export const HorizontalAlignment = gasEnum('HorizontalAlignment', [
  'LEFT',
  'CENTER',
  'RIGHT',
  'JUSTIFY',
]);

export const ParagraphHeading = gasEnum('ParagraphHeading', [
  'NORMAL',
  'HEADING1',
  'HEADING2',
  'HEADING3',
  'HEADING4',
  'HEADING5',
  'HEADING6',
  'TITLE',
  'SUBTITLE',
]);

export const PositionedLayout = gasEnum('PositionedLayout', [
  'ABOVE_TEXT',
  'BREAK_BOTH',
  'BREAK_LEFT',
  'BREAK_RIGHT',
  'WRAP_TEXT',
]);

export const TextAlignment = gasEnum('TextAlignment', [
  'NORMAL',
  'SUPERSCRIPT',
  'SUBSCRIPT',
]);

export const VerticalAlignment = gasEnum('VerticalAlignment', [
  'BOTTOM',
  'CENTER',
  'TOP',
]);

type Kind = 'boolean' | 'color' | 'number' | 'string' | object;

/** What an attribute holds. `TEXT_ALIGNMENT` has calls of its own but is no member of `Attribute`. */
const kinds: Record<string, Kind> = {
  BACKGROUND_COLOR: 'color',
  BOLD: 'boolean',
  BORDER_COLOR: 'color',
  BORDER_WIDTH: 'number',
  FONT_FAMILY: 'string',
  FONT_SIZE: 'number',
  FOREGROUND_COLOR: 'color',
  GLYPH_TYPE: GlyphType,
  HEADING: ParagraphHeading,
  HEIGHT: 'number',
  HORIZONTAL_ALIGNMENT: HorizontalAlignment,
  INDENT_END: 'number',
  INDENT_FIRST_LINE: 'number',
  INDENT_START: 'number',
  ITALIC: 'boolean',
  LEFT_TO_RIGHT: 'boolean',
  LINE_SPACING: 'number',
  LINK_URL: 'string',
  LIST_ID: 'string',
  MARGIN_BOTTOM: 'number',
  MARGIN_LEFT: 'number',
  MARGIN_RIGHT: 'number',
  MARGIN_TOP: 'number',
  MINIMUM_HEIGHT: 'number',
  NESTING_LEVEL: 'number',
  PADDING_BOTTOM: 'number',
  PADDING_LEFT: 'number',
  PADDING_RIGHT: 'number',
  PADDING_TOP: 'number',
  PAGE_HEIGHT: 'number',
  PAGE_WIDTH: 'number',
  SPACING_AFTER: 'number',
  SPACING_BEFORE: 'number',
  STRIKETHROUGH: 'boolean',
  TEXT_ALIGNMENT: TextAlignment,
  UNDERLINE: 'boolean',
  VERTICAL_ALIGNMENT: VerticalAlignment,
  WIDTH: 'number',
};

export const textAttributes = [
  'BACKGROUND_COLOR',
  'BOLD',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'ITALIC',
  'LINK_URL',
  'STRIKETHROUGH',
  'UNDERLINE',
];

const paragraphAttributes = [
  'HEADING',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'SPACING_AFTER',
  'SPACING_BEFORE',
];

/** Attributes that an element of the type has itself; what its text has comes on top. */
export const ownAttributes: Record<NodeType, string[]> = {
  BODY_SECTION: [
    'MARGIN_BOTTOM',
    'MARGIN_LEFT',
    'MARGIN_RIGHT',
    'MARGIN_TOP',
    'PAGE_HEIGHT',
    'PAGE_WIDTH',
  ],
  HEADER_SECTION: [],
  FOOTER_SECTION: [],
  PARAGRAPH: paragraphAttributes,
  LIST_ITEM: [...paragraphAttributes, 'GLYPH_TYPE', 'LIST_ID', 'NESTING_LEVEL'],
  TABLE: ['BORDER_COLOR', 'BORDER_WIDTH'],
  TABLE_ROW: ['MINIMUM_HEIGHT'],
  TABLE_CELL: [
    'BACKGROUND_COLOR',
    'BORDER_COLOR',
    'BORDER_WIDTH',
    'PADDING_BOTTOM',
    'PADDING_LEFT',
    'PADDING_RIGHT',
    'PADDING_TOP',
    'VERTICAL_ALIGNMENT',
    'WIDTH',
  ],
  TEXT: [],
  INLINE_IMAGE: ['HEIGHT', 'LINK_URL', 'WIDTH'],
  PAGE_BREAK: [],
  HORIZONTAL_RULE: [],
  UNSUPPORTED: [],
};

/** What scripts see for a stored value: a member of its enum, the value itself, or null. */
export function shownValue(
  name: string,
  value: Attributes[string] | null | undefined,
): Attributes[string] | EnumMember | null {
  if (value === undefined || value === null) return null;
  const kind = kinds[name];
  return typeof kind === 'object'
    ? (kind as Record<string, EnumMember>)[String(value)]
    : value;
}

/** What is stored for a value that a script gives; null stays null. Throws Google's kind of error for a wrong one. */
export function storedValue(
  name: string,
  value: unknown,
): Attributes[string] | null {
  const kind = kinds[name];
  if (value === null) return null;
  if (typeof kind === 'object') {
    if (Object.values(kind).includes(value)) return String(value);
  } else if (kind === 'color') {
    if (typeof value === 'string') return storedColor(value);
  } else if (kind && typeof value === kind && !Number.isNaN(value)) {
    return value as Attributes[string];
  }
  throw new ServiceError(`Invalid argument: ${name}`);
}

/** Colours «in CSS notation (like '#ffffff')», as the reference of `setForegroundColor` says. */
function storedColor(value: string): string {
  const color = value.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  if (/^#[0-9a-f]{3}$/.test(color)) return color.replace(/[0-9a-f]/g, '$&$&');
  throw new ServiceError(`Invalid argument: ${value}`);
}

/** The changes that a script's attribute object asks for. */
export function storedAttributes(
  given: Record<string, unknown>,
): Record<string, Attributes[string] | null> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!(name in Attribute))
        throw new ServiceError(`Invalid argument: ${name}`);
      return [name, storedValue(name, value)];
    }),
  );
}
