// Elements without children: InlineImage, PageBreak, HorizontalRule, and what scripts cannot touch.
import {Blob} from '../blob';
import {Element, registerElement} from './element';
import type {Picture} from './node';

abstract class Leaf extends Element {
  protected override get hasText(): boolean {
    return false;
  }
}

export class InlineImage extends Leaf {
  static readonly gas = 'Document.InlineImage';

  getAltDescription(): string | null {
    return this.picture.description ?? null;
  }

  getAltTitle(): string | null {
    return this.picture.title ?? null;
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  getBlob(): Blob {
    const {bytes, contentType} = this.picture;
    return new Blob(Uint8Array.from(bytes), contentType, null);
  }

  /** Pixels, as `getWidth`. */
  getHeight(): number {
    return this.picture.height;
  }

  getWidth(): number {
    return this.picture.width;
  }

  getLinkUrl(): unknown {
    return this.getOwn('LINK_URL');
  }

  override getAttributes(): Record<string, unknown> {
    return {
      HEIGHT: this.getHeight(),
      LINK_URL: this.getLinkUrl(),
      WIDTH: this.getWidth(),
    };
  }

  override setAttributes(attributes: Record<string, unknown>): Element {
    super.setAttributes(attributes);
    const {HEIGHT, WIDTH} = this.node.attributes;
    if (typeof HEIGHT === 'number') this.setHeight(HEIGHT);
    if (typeof WIDTH === 'number') this.setWidth(WIDTH);
    return this;
  }

  setAltDescription(description: string): Element {
    return this.change({description});
  }

  setAltTitle(title: string): Element {
    return this.change({title});
  }

  /** The other side stays as it is. */
  setHeight(height: number): Element {
    return this.change({height});
  }

  setWidth(width: number): Element {
    return this.change({width});
  }

  setLinkUrl(url: string): Element {
    return this.setOwn('LINK_URL', url);
  }

  private change(changes: Partial<Picture>): this {
    this.edit();
    Object.assign(this.picture, changes);
    return this;
  }

  private get picture(): Picture {
    if (!this.node.picture) throw new Error('an image without a picture');
    return this.node.picture;
  }
}

export class PageBreak extends Leaf {
  static readonly gas = 'Document.PageBreak';
}

export class HorizontalRule extends Leaf {
  static readonly gas = 'Document.HorizontalRule';
}

/**
 * «A region that is unknown or cannot be affected by a script, such as a page number» (reference of Element). In this
 * host it is a page number, made by a person; scripts may copy it with its paragraph. Doubt: Google does not say
 * whether it survives a copy into another document.
 */
export class UnsupportedElement extends Leaf {
  static readonly gas = 'Document.UnsupportedElement';
}

registerElement('INLINE_IMAGE', InlineImage);
registerElement('PAGE_BREAK', PageBreak);
registerElement('HORIZONTAL_RULE', HorizontalRule);
registerElement('UNSUPPORTED', UnsupportedElement);
