// Paragraph and ListItem: inline children, headings, alignment, indents, spacing, lists.
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import type {BlobSource} from '../blob';
import {shownValue} from './attributes';
import {
  ContainerElement,
  checkIndex,
  detachedNode,
  isElement,
} from './container';
import {registerElement, type Element} from './element';
import {newPicture} from './picture';
import {
  endStyle,
  glyphOf,
  insertChild,
  newNode,
  newText,
  type DocNode,
} from './node';
import {checkNotEmpty, setParagraphText} from './text-slots';

abstract class TextBlock extends ContainerElement {
  appendText(text: string | Element): Element {
    return this.insertText(this.getNumChildren(), text);
  }

  /** A text given as a string has the style of the text at the end of the paragraph. */
  insertText(childIndex: number, text: string | Element): Element {
    if (typeof text !== 'string') {
      return this.put(childIndex, detachedNode(text));
    }
    checkNotEmpty(text);
    return this.put(childIndex, newText(text, endStyle(this.node)));
  }

  appendInlineImage(image: BlobSource | Element): Element {
    return this.insertInlineImage(this.getNumChildren(), image);
  }

  insertInlineImage(childIndex: number, image: BlobSource | Element): Element {
    return this.put(
      childIndex,
      isElement(image) ? detachedNode(image) : newPicture(image),
    );
  }

  appendPageBreak(pageBreak?: Element | null): Element {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }

  insertPageBreak(childIndex: number, pageBreak?: Element | null): Element {
    return this.put(
      childIndex,
      pageBreak ? detachedNode(pageBreak) : newNode('PAGE_BREAK'),
    );
  }

  appendHorizontalRule(): Element {
    return this.insertHorizontalRule(this.getNumChildren());
  }

  insertHorizontalRule(childIndex: number): Element {
    return this.put(childIndex, newNode('HORIZONTAL_RULE'));
  }

  setText(text: string): void {
    this.edit();
    setParagraphText(this.node, text);
  }

  getAlignment(): unknown {
    return this.getOwn('HORIZONTAL_ALIGNMENT');
  }

  getHeading(): unknown {
    return this.getOwn('HEADING');
  }

  getIndentEnd(): unknown {
    return this.getOwn('INDENT_END');
  }

  getIndentFirstLine(): unknown {
    return this.getOwn('INDENT_FIRST_LINE');
  }

  getIndentStart(): unknown {
    return this.getOwn('INDENT_START');
  }

  getLineSpacing(): unknown {
    return this.getOwn('LINE_SPACING');
  }

  getSpacingAfter(): unknown {
    return this.getOwn('SPACING_AFTER');
  }

  getSpacingBefore(): unknown {
    return this.getOwn('SPACING_BEFORE');
  }

  isLeftToRight(): unknown {
    return this.getOwn('LEFT_TO_RIGHT') ?? true;
  }

  setAlignment(alignment: EnumMember): Element {
    return this.setOwn('HORIZONTAL_ALIGNMENT', alignment);
  }

  /**
   * A heading's named style replaces the paragraph's own alignment and spacing: what a script wants otherwise it sets
   * afterwards (Docs API, `UpdateParagraphStyleRequest`: «the named style type is applied before the other properties»;
   * on Google a fresh heading answers null for them).
   */
  setHeading(heading: EnumMember): Element {
    this.setOwn('HEADING', heading);
    for (const name of [
      'HORIZONTAL_ALIGNMENT',
      'LINE_SPACING',
      'SPACING_AFTER',
      'SPACING_BEFORE',
    ]) {
      this.setOwn(name, null);
    }
    return this;
  }

  setIndentEnd(indentEnd: number): Element {
    return this.setOwn('INDENT_END', indentEnd);
  }

  setIndentFirstLine(indentFirstLine: number): Element {
    return this.setOwn('INDENT_FIRST_LINE', indentFirstLine);
  }

  setIndentStart(indentStart: number): Element {
    return this.setOwn('INDENT_START', indentStart);
  }

  setLeftToRight(leftToRight: boolean): Element {
    return this.setOwn('LEFT_TO_RIGHT', leftToRight);
  }

  setLineSpacing(multiplier: number): Element {
    return this.setOwn('LINE_SPACING', multiplier);
  }

  setSpacingAfter(spacingAfter: number): Element {
    return this.setOwn('SPACING_AFTER', spacingAfter);
  }

  setSpacingBefore(spacingBefore: number): Element {
    return this.setOwn('SPACING_BEFORE', spacingBefore);
  }

  private put(childIndex: number, child: DocNode): Element {
    this.edit();
    const count = this.getNumChildren();
    checkIndex(childIndex, count, count);
    insertChild(this.node, childIndex, child);
    this.open.made(child);
    return this.getChild(childIndex);
  }
}

export class Paragraph extends TextBlock {
  static readonly gas = 'Document.Paragraph';
}

export class ListItem extends TextBlock {
  static readonly gas = 'Document.ListItem';

  getListId(): string {
    return this.list.id;
  }

  /** Joins the list of another item. */
  setListId(listItem: ListItem): Element {
    this.edit();
    this.node.list = listItem.list;
    return this;
  }

  getNestingLevel(): number {
    return Number(this.node.attributes.NESTING_LEVEL ?? 0);
  }

  setNestingLevel(nestingLevel: number): Element {
    // Docs offers nine levels.
    if (nestingLevel < 0 || nestingLevel > 8) {
      throw new ServiceError('Invalid argument: nestingLevel');
    }
    return this.setOwn('NESTING_LEVEL', nestingLevel);
  }

  /** The default list of the Document service is numbered. */
  getGlyphType(): unknown {
    return shownValue('GLYPH_TYPE', glyphOf(this.list, this.getNestingLevel()));
  }

  /** The glyph belongs to the level of the list: all its items of this level change. */
  setGlyphType(glyphType: EnumMember): Element {
    this.edit();
    this.list.glyphs.set(this.getNestingLevel(), glyphType.name());
    return this;
  }

  override setAttributes(attributes: Record<string, unknown>): Element {
    const {GLYPH_TYPE: glyph, ...others} = attributes;
    super.setAttributes(others);
    if (glyph) this.setGlyphType(glyph as EnumMember);
    return this;
  }

  override getAttributes(): Record<string, unknown> {
    return {
      ...super.getAttributes(),
      GLYPH_TYPE: this.getGlyphType(),
      LIST_ID: this.getListId(),
      NESTING_LEVEL: this.getNestingLevel(),
    };
  }

  private get list(): NonNullable<DocNode['list']> {
    if (!this.node.list) throw new Error('a list item without a list');
    return this.node.list;
  }
}

registerElement('PARAGRAPH', Paragraph);
registerElement('LIST_ITEM', ListItem);
