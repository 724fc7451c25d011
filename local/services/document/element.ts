// Element: what every part of a document can do. Classes register here, so that a node finds the class that shows it.
import type {EnumMember} from '../enum';
import {NotInLocalHost, ServiceError} from '../service-error';
import {
  ElementType,
  ownAttributes,
  shownValue,
  storedAttributes,
  textAttributes,
} from './attributes';
import {Castable} from './castable';
import type {OpenDocument} from './file';
import {
  copyNode,
  descendants,
  detach,
  indexOf,
  insertChild,
  isParagraph,
  isSection,
  type Attributes,
  type DocNode,
  type NodeType,
} from './node';
import {changed, common, restyle, tidy} from './runs';

type ElementClass = new (open: OpenDocument, node: DocNode) => Element;

const classes = new Map<NodeType, ElementClass>();

export function registerElement(type: NodeType, made: ElementClass): void {
  classes.set(type, made);
}

/** The service object that shows a node. */
export function elementOf(open: OpenDocument, node: DocNode): Element {
  const Made = classes.get(node.type);
  if (!Made) throw new Error(`no class for ${node.type}`);
  return new Made(open, node);
}

/** As {@link elementOf}, null for no node. */
export function elementOrNull(
  open: OpenDocument,
  node: DocNode | null | undefined,
): Element | null {
  return node ? elementOf(open, node) : null;
}

/** Applies attribute changes to a node: its own to itself, those of text to all text in it, others to nothing. */
export function applyAttributes(
  node: DocNode,
  changes: Record<string, Attributes[string] | null>,
): void {
  const own = ownAttributes[node.type];
  const pick = (names: string[]) =>
    Object.fromEntries(
      Object.entries(changes).filter(([name]) => names.includes(name)),
    );
  node.attributes = changed(node.attributes, pick(own));
  const ofText = pick(textAttributes.filter(name => !own.includes(name)));
  for (const each of [node, ...descendants(node)]) {
    if (isParagraph(each)) each.mark = changed(each.mark, ofText);
    each.runs = restyle(each.runs, 0, Infinity, ofText);
  }
}

/** Refuses to leave a section without a paragraph at its end: Google's words. */
export function checkRemovable(node: DocNode): void {
  const parent = node.parent;
  if (parent && isSection(parent) && parent.children.at(-1) === node) {
    throw new ServiceError(
      "Can't remove the last paragraph in a document section.",
    );
  }
}

export abstract class Element extends Castable {
  constructor(
    readonly open: OpenDocument,
    readonly node: DocNode,
  ) {
    super();
  }

  protected get type(): NodeType {
    return this.node.type;
  }

  getType(): EnumMember {
    return (ElementType as Record<string, EnumMember>)[this.type];
  }

  /**
   * Google's body has a parent too, through which scripts reach headers of the first page; the host has no such
   * element.
   */
  getParent(): Element | null {
    if (this.node === this.open.file.body) {
      throw new NotInLocalHost('Body.getParent');
    }
    if (this.node.parent) return elementOf(this.open, this.node.parent);
    if (this.node.type.endsWith('_SECTION')) {
      throw new NotInLocalHost(`${this.node.type}: getParent`);
    }
    return null;
  }

  getNextSibling(): Element | null {
    return this.sibling(1);
  }

  getPreviousSibling(): Element | null {
    return this.sibling(-1);
  }

  /** The last element of the body at each level. */
  isAtDocumentEnd(): boolean {
    let node = this.node;
    while (node.parent) {
      if (node.parent.children.at(-1) !== node) return false;
      node = node.parent;
    }
    return node === this.open.file.body;
  }

  copy(): Element {
    return elementOf(this.open, copyNode(this.node));
  }

  /** Doubt: what Google says to the removal of what stands nowhere is not documented. */
  removeFromParent(): Element {
    this.edit();
    if (!this.node.parent) throw new ServiceError('Element must be attached.');
    checkRemovable(this.node);
    detach(this.node);
    return this;
  }

  /** Moves what is in this element to the end of the preceding sibling of the same type, and removes this one. */
  merge(): Element {
    this.edit();
    const previous = this.node.parent?.children[indexOf(this.node) - 1];
    if (previous?.type !== this.node.type) {
      throw new ServiceError(
        'Element must be preceded by an element of the same type.',
      );
    }
    previous.runs = tidy([...previous.runs, ...this.node.runs]);
    for (const child of [...this.node.children]) {
      insertChild(previous, previous.children.length, child);
    }
    this.node.children = [];
    detach(this.node);
    return elementOf(this.open, previous);
  }

  /** The element's own attributes and those of its text; null where text differs or nothing is set. */
  getAttributes(): Record<string, unknown> {
    const shown: Record<string, unknown> = {};
    const runs = this.textNodes.flatMap(text => text.runs);
    for (const name of this.hasText ? textAttributes : []) {
      shown[name] = shownValue(
        name,
        runs.length > 0 ? common(runs, name) : this.node.mark[name],
      );
    }
    for (const name of ownAttributes[this.node.type]) {
      shown[name] = shownValue(name, this.node.attributes[name]);
    }
    return shown;
  }

  setAttributes(attributes: Record<string, unknown>): Element {
    this.edit();
    applyAttributes(this.node, storedAttributes(attributes));
    return this;
  }

  /** The texts of this element, itself included, in order. */
  protected get textNodes(): DocNode[] {
    return [this.node, ...descendants(this.node)].filter(
      node => node.type === 'TEXT',
    );
  }

  /** Elements that hold text or could. */
  protected get hasText(): boolean {
    return true;
  }

  /** Before every edit. */
  protected edit(): void {
    this.open.edit();
  }

  protected getOwn(name: string): unknown {
    return shownValue(name, this.node.attributes[name]);
  }

  /** Sets one attribute of the element itself. */
  protected setOwn(
    name: string,
    value: Attributes[string] | EnumMember | null,
  ): this {
    this.edit();
    const stored =
      typeof value === 'object' && value !== null ? value.name() : value;
    this.node.attributes = changed(this.node.attributes, {[name]: stored});
    return this;
  }

  private sibling(step: number): Element | null {
    const siblings = this.node.parent?.children;
    return elementOrNull(this.open, siblings?.[indexOf(this.node) + step]);
  }
}
