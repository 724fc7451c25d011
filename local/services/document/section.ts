// Sections: Body, HeaderSection, FooterSection, and what TableCell shares with them — paragraphs, lists, tables, pictures.
import type {BlobSource} from '../blob';
import {ServiceError} from '../service-error';
import {
  ContainerElement,
  checkIndex,
  detachedNode,
  isElement,
} from './container';
import {elementOf, registerElement, type Element} from './element';
import {newPicture} from './picture';
import {
  endStyle,
  insertChild,
  isParagraph,
  newNode,
  newParagraph,
  newTable,
  type Attributes,
  type DocNode,
} from './node';
import {changed} from './runs';
import {setSectionText} from './text-slots';

export abstract class Section extends ContainerElement {
  appendParagraph(paragraph: string | Element): Element {
    return this.insertParagraph(this.getNumChildren(), paragraph);
  }

  insertParagraph(childIndex: number, paragraph: string | Element): Element {
    return this.put(
      childIndex,
      typeof paragraph === 'string'
        ? this.freshParagraph(childIndex, paragraph, 'PARAGRAPH')
        : detachedNode(paragraph),
    );
  }

  appendListItem(listItem: string | Element): Element {
    return this.insertListItem(this.getNumChildren(), listItem);
  }

  /** An item next to a list joins it; otherwise a new numbered list begins. */
  insertListItem(childIndex: number, listItem: string | Element): Element {
    if (typeof listItem !== 'string') {
      return this.put(childIndex, detachedNode(listItem));
    }
    const node = this.freshParagraph(childIndex, listItem, 'LIST_ITEM');
    node.list = this.node.children[childIndex - 1]?.list ?? {
      id: `kix.list${++this.open.file.lists}`,
      glyphs: new Map(),
    };
    return this.put(childIndex, node);
  }

  appendTable(cells?: string[][] | Element | null): Element {
    return this.insertTable(this.getNumChildren(), cells);
  }

  /** Without cells the table has no rows. A section never ends with a table: an empty paragraph follows it. */
  insertTable(
    childIndex: number,
    cells?: string[][] | Element | null,
  ): Element {
    const node = isElement(cells) ? detachedNode(cells) : newTable(cells ?? []);
    const table = this.put(childIndex, node);
    const {children} = this.node;
    if (children.at(-1) === node) {
      insertChild(this.node, children.length, newParagraph(''));
    }
    return table;
  }

  appendImage(image: BlobSource | Element): Element {
    return this.insertImage(this.getNumChildren(), image);
  }

  insertImage(childIndex: number, image: BlobSource | Element): Element {
    return this.putInline(
      childIndex,
      isElement(image) ? detachedNode(image) : newPicture(image),
    );
  }

  appendHorizontalRule(): Element {
    return this.insertHorizontalRule(this.getNumChildren());
  }

  insertHorizontalRule(childIndex: number): Element {
    return this.putInline(childIndex, newNode('HORIZONTAL_RULE'));
  }

  /** An empty paragraph remains. Google refuses where the section ends with a list item, and so does the host. */
  override clear(): Element {
    this.edit();
    if (this.node.children.at(-1)?.type === 'LIST_ITEM') {
      throw new ServiceError(
        "Can't remove the last paragraph in a document section.",
      );
    }
    this.node.children = [];
    insertChild(this.node, 0, newParagraph(''));
    return this;
  }

  setText(text: string): Element {
    this.edit();
    setSectionText(this.node, text);
    return this;
  }

  getImages(): Element[] {
    return this.all('INLINE_IMAGE');
  }

  getListItems(): Element[] {
    return this.all('LIST_ITEM');
  }

  /** List items too, as Google has it. */
  getParagraphs(): Element[] {
    return this.all('PARAGRAPH', 'LIST_ITEM');
  }

  getTables(): Element[] {
    return this.all('TABLE');
  }

  protected put(childIndex: number, child: DocNode): Element {
    this.edit();
    const count = this.getNumChildren();
    checkIndex(childIndex, count, count);
    insertChild(this.node, childIndex, child);
    this.open.made(child);
    return elementOf(this.open, child);
  }

  /** Inline elements stand in a paragraph of their own. */
  protected putInline(childIndex: number, child: DocNode): Element {
    this.put(childIndex, newNode('PARAGRAPH', [child]));
    return elementOf(this.open, child);
  }

  /**
   * A paragraph made from a string has the text style in which the paragraph before it ends, its link excepted, and
   * alignment and spacing of normal text: so it is on Google, where bold goes on until a script ends it.
   */
  private freshParagraph(
    childIndex: number,
    text: string,
    type: 'PARAGRAPH' | 'LIST_ITEM',
  ): DocNode {
    const before = this.node.children[childIndex - 1];
    const style: Attributes =
      before && isParagraph(before)
        ? changed(endStyle(before), {LINK_URL: null})
        : {};
    const node = newParagraph(text, style, type);
    Object.assign(node.attributes, {
      HORIZONTAL_ALIGNMENT: 'LEFT',
      LEFT_TO_RIGHT: true,
      LINE_SPACING: 1.15,
    });
    return node;
  }
}

export class Body extends Section {
  static readonly gas = 'Document.Body';

  appendPageBreak(pageBreak?: Element): Element {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }

  insertPageBreak(childIndex: number, pageBreak?: Element | null): Element {
    return this.putInline(
      childIndex,
      pageBreak ? detachedNode(pageBreak) : newNode('PAGE_BREAK'),
    );
  }

  getMarginBottom(): unknown {
    return this.getOwn('MARGIN_BOTTOM');
  }

  getMarginLeft(): unknown {
    return this.getOwn('MARGIN_LEFT');
  }

  getMarginRight(): unknown {
    return this.getOwn('MARGIN_RIGHT');
  }

  getMarginTop(): unknown {
    return this.getOwn('MARGIN_TOP');
  }

  getPageHeight(): unknown {
    return this.getOwn('PAGE_HEIGHT');
  }

  getPageWidth(): unknown {
    return this.getOwn('PAGE_WIDTH');
  }

  setMarginBottom(marginBottom: number): Element {
    return this.setOwn('MARGIN_BOTTOM', marginBottom);
  }

  setMarginLeft(marginLeft: number): Element {
    return this.setOwn('MARGIN_LEFT', marginLeft);
  }

  setMarginRight(marginRight: number): Element {
    return this.setOwn('MARGIN_RIGHT', marginRight);
  }

  setMarginTop(marginTop: number): Element {
    return this.setOwn('MARGIN_TOP', marginTop);
  }

  setPageHeight(pageHeight: number): Element {
    return this.setOwn('PAGE_HEIGHT', pageHeight);
  }

  setPageWidth(pageWidth: number): Element {
    return this.setOwn('PAGE_WIDTH', pageWidth);
  }
}

export class HeaderSection extends Section {
  static readonly gas = 'Document.HeaderSection';

  override removeFromParent(): Element {
    this.edit();
    if (this.open.file.header !== this.node) return super.removeFromParent();
    this.open.file.header = null;
    return this;
  }
}

export class FooterSection extends Section {
  static readonly gas = 'Document.FooterSection';

  override removeFromParent(): Element {
    this.edit();
    if (this.open.file.footer !== this.node) return super.removeFromParent();
    this.open.file.footer = null;
    return this;
  }
}

registerElement('BODY_SECTION', Body);
registerElement('HEADER_SECTION', HeaderSection);
registerElement('FOOTER_SECTION', FooterSection);
