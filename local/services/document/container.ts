// What elements with children share: children by index, search, replacement, text alignment, links.
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {TextAlignment, shownValue} from './attributes';
import {Element, checkRemovable, elementOf} from './element';
import {descendants, detach, indexOf, textOf, type DocNode} from './node';
import {common, restyle} from './runs';
import {RangeElement, foundText, replaceMatches} from './search';
import {Text} from './text';

/** Throws Google's words for an index outside 0…`limit`. */
export function checkIndex(index: number, limit: number, count: number): void {
  if (index < 0) {
    throw new ServiceError(
      `Child index (${index}) must be greater than or equal to zero.`,
    );
  }
  if (index > limit) {
    const bound = limit === count ? 'less than or equal to' : 'less than';
    throw new ServiceError(
      `Child index (${index}) must be ${bound} the number of child elements (${count}).`,
    );
  }
}

/** The node of an element that is to be put somewhere: it must not be in a document already. */
export function detachedNode(element: Element): DocNode {
  if (element.node.parent) throw new ServiceError('Element must be detached.');
  return element.node;
}

export function isElement(value: unknown): value is Element {
  return value instanceof Element;
}

export abstract class ContainerElement extends Element {
  getNumChildren(): number {
    return this.node.children.length;
  }

  getChild(childIndex: number): Element {
    return elementOf(this.open, this.childAt(childIndex));
  }

  getChildIndex(child: Element): number {
    if (child.node.parent !== this.node) {
      throw new ServiceError(
        'Element does not contain the specified child element.',
      );
    }
    return indexOf(child.node);
  }

  removeChild(child: Element): Element {
    this.edit();
    this.getChildIndex(child);
    checkRemovable(child.node);
    detach(child.node);
    return this;
  }

  clear(): Element {
    this.edit();
    this.node.children = [];
    return this;
  }

  getText(): string {
    return textOf(this.node);
  }

  editAsText(): Element {
    return new Text(this.open, this.node);
  }

  findText(
    searchPattern: string,
    from?: RangeElement | null,
  ): RangeElement | null {
    return foundText(this.open, this.node, searchPattern, from);
  }

  findElement(
    elementType: EnumMember,
    from?: RangeElement | null,
  ): RangeElement | null {
    const below = [...descendants(this.node)];
    const start = from ? below.indexOf(from.getElement().node) + 1 : 0;
    const found = below
      .slice(start)
      .find(node => node.type === elementType.name());
    return found ? new RangeElement(elementOf(this.open, found)) : null;
  }

  replaceText(searchPattern: string, replacement: string): Element {
    this.edit();
    replaceMatches(this.node, searchPattern, replacement);
    return this;
  }

  getLinkUrl(): unknown {
    return this.commonOfText('LINK_URL');
  }

  setLinkUrl(url: string): Element {
    return this.setOfText('LINK_URL', url);
  }

  getTextAlignment(): unknown {
    return this.commonOfText('TEXT_ALIGNMENT') ?? TextAlignment.NORMAL;
  }

  setTextAlignment(textAlignment: EnumMember): Element {
    return this.setOfText('TEXT_ALIGNMENT', textAlignment.name());
  }

  /** All elements of the types below this one, in order. */
  protected all(...types: string[]): Element[] {
    return [...descendants(this.node)]
      .filter(node => types.includes(node.type))
      .map(node => elementOf(this.open, node));
  }

  protected childAt(index: number): DocNode {
    const {length} = this.node.children;
    checkIndex(index, length - 1, length);
    return this.node.children[index];
  }

  private commonOfText(name: string): unknown {
    const runs = this.textNodes.flatMap(text => text.runs);
    return runs.length > 0 ? shownValue(name, common(runs, name)) : null;
  }

  private setOfText(name: string, value: string): this {
    this.edit();
    for (const text of this.textNodes) {
      text.runs = restyle(text.runs, 0, Infinity, {[name]: value});
    }
    return this;
  }
}
