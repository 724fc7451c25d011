// The document as plain data: a tree of nodes, text as runs of one style. No Apps Script names but those of attributes.

export type NodeType =
  | 'BODY_SECTION'
  | 'HEADER_SECTION'
  | 'FOOTER_SECTION'
  | 'PARAGRAPH'
  | 'LIST_ITEM'
  | 'TABLE'
  | 'TABLE_ROW'
  | 'TABLE_CELL'
  | 'TEXT'
  | 'INLINE_IMAGE'
  | 'PAGE_BREAK'
  | 'HORIZONTAL_RULE'
  | 'UNSUPPORTED';

/** Values by Google's attribute name («BOLD», «FONT_SIZE», …); a member of an enum by its name. Lengths in points. */
export type Attributes = Record<string, string | number | boolean>;

/** A stretch of text of one style; never empty. */
export interface Run {
  text: string;
  style: Attributes;
}

/** One list: the glyph of each nesting level, by its number from 0. */
export interface List {
  id: string;
  glyphs: Map<number, string>;
}

export interface Picture {
  bytes: Uint8Array;
  contentType: string;
  /** Pixels, as shown. */
  width: number;
  height: number;
  title?: string;
  description?: string;
}

export interface DocNode {
  readonly type: NodeType;
  parent: DocNode | null;
  children: DocNode[];
  attributes: Attributes;
  /** TEXT only. */
  runs: Run[];
  /** PARAGRAPH and LIST_ITEM: the style of the paragraph mark, which text typed into an empty paragraph takes. */
  mark: Attributes;
  /** LIST_ITEM only. */
  list?: List;
  /** INLINE_IMAGE only. */
  picture?: Picture;
  /** TABLE only: rows at its top that repeat on each page. */
  pinnedRows?: number;
  /** TABLE_ROW only: it is not parted by the end of a page. */
  staysOnPage?: boolean;
}

export function newNode(type: NodeType, children: DocNode[] = []): DocNode {
  const node: DocNode = {
    type,
    parent: null,
    children: [],
    attributes: {},
    runs: [],
    mark: {},
  };
  for (const child of children) insertChild(node, node.children.length, child);
  return node;
}

export function newText(text: string, style: Attributes = {}): DocNode {
  const node = newNode('TEXT');
  if (text !== '') node.runs.push({text, style: {...style}});
  return node;
}

/** A paragraph or list item with the text, none if it is empty. */
export function newParagraph(
  text: string,
  style: Attributes = {},
  type: 'PARAGRAPH' | 'LIST_ITEM' = 'PARAGRAPH',
): DocNode {
  const node = newNode(type, text === '' ? [] : [newText(text, style)]);
  node.mark = {...style};
  node.attributes.HEADING = 'NORMAL';
  return node;
}

export function newCell(text: string): DocNode {
  return newNode('TABLE_CELL', [newParagraph(text)]);
}

export function newTable(cells: string[][]): DocNode {
  return newNode(
    'TABLE',
    cells.map(row => newNode('TABLE_ROW', row.map(newCell))),
  );
}

export function insertChild(
  parent: DocNode,
  index: number,
  child: DocNode,
): void {
  parent.children.splice(index, 0, child);
  child.parent = parent;
}

export function detach(node: DocNode): void {
  if (!node.parent) return;
  node.parent.children.splice(indexOf(node), 1);
  node.parent = null;
}

/** Place among the siblings; -1 of a detached node. */
export function indexOf(node: DocNode): number {
  return node.parent ? node.parent.children.indexOf(node) : -1;
}

/** A detached deep copy; list items stay in their list. */
export function copyNode(node: DocNode): DocNode {
  const copy = newNode(node.type, node.children.map(copyNode));
  copy.attributes = {...node.attributes};
  copy.mark = {...node.mark};
  copy.runs = node.runs.map(run => ({text: run.text, style: {...run.style}}));
  copy.list = node.list;
  copy.picture = node.picture && {...node.picture};
  copy.pinnedRows = node.pinnedRows;
  copy.staysOnPage = node.staysOnPage;
  return copy;
}

/** All nodes below, in the order of the document, `node` itself not among them. */
export function* descendants(node: DocNode): Generator<DocNode> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}

export const isParagraph = (node: DocNode): boolean =>
  node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM';

/** Nodes whose children are paragraphs and tables, and which always end with a paragraph. */
export const isSection = (node: DocNode): boolean =>
  node.type.endsWith('_SECTION') || node.type === 'TABLE_CELL';

/** The text as Google's `getText` gives it: paragraphs, cells and rows are parted by a line feed. */
export function textOf(node: DocNode): string {
  if (node.type === 'TEXT') return node.runs.map(run => run.text).join('');
  return node.children.map(textOf).join(isParagraph(node) ? '' : '\n');
}

/** The style that text appended to a paragraph takes: that of its last letter, else of its mark. */
export function endStyle(paragraph: DocNode): Attributes {
  const texts = paragraph.children.filter(child => child.type === 'TEXT');
  return texts.at(-1)?.runs.at(-1)?.style ?? paragraph.mark;
}

/** Glyphs of levels that no script has set: 1. a. i. and again. */
const levelGlyphs = ['NUMBER', 'LATIN_LOWER', 'ROMAN_LOWER'];

/** The glyph of a level of a list, by Google's name. */
export function glyphOf(list: List, level: number): string {
  return list.glyphs.get(level) ?? levelGlyphs[level % levelGlyphs.length];
}
