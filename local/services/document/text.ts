// Text: a rich text region, or all the text of a container taken as one («editAsText»).
import type {EnumMember} from '../enum';
import {NotInLocalHost, ServiceError} from '../service-error';
import {
  TextAlignment,
  shownValue,
  storedAttributes,
  storedValue,
  textAttributes,
} from './attributes';
import {Element, elementOf, registerElement} from './element';
import {
  descendants,
  insertChild,
  isParagraph,
  isSection,
  newText,
  textOf,
  type Attributes,
  type DocNode,
  type NodeType,
} from './node';
import {changed, common, restyle, splice, styleAt} from './runs';
import {
  checkNotEmpty,
  setParagraphText,
  setSectionText,
  slotsOf,
} from './text-slots';
import {foundText, replaceMatches, type RangeElement} from './search';

export class Text extends Element {
  static readonly gas = 'Document.Text';

  protected override get type(): NodeType {
    return 'TEXT';
  }

  override getParent(): Element | null {
    return this.node.type === 'TEXT'
      ? super.getParent()
      : elementOf(this.open, this.node);
  }

  getText(): string {
    return textOf(this.node);
  }

  editAsText(): Element {
    return this;
  }

  appendText(text: string): Element {
    return this.insertText(this.getText().length, text);
  }

  /** The new text has the style of the letter before it, at the beginning that of the letter after it. */
  insertText(offset: number, text: string): Element {
    this.edit();
    checkNotEmpty(text);
    this.checkOffset(offset, this.getText().length + 1);
    const slot = slotsOf(this.node).findLast(
      ({start, length}) => start <= offset && offset <= start + length,
    );
    if (!slot) throw new NotInLocalHost('Text.insertText beside a table');
    if (slot.paragraph) {
      insertChild(slot.paragraph, 0, newText(text, slot.paragraph.mark));
    } else if (slot.text) {
      const at = offset - slot.start;
      const style = styleAt(slot.text.runs, Math.max(at - 1, 0));
      slot.text.runs = splice(slot.text.runs, at, at, [{text, style}]);
    }
    return this;
  }

  deleteText(startOffset: number, endOffsetInclusive: number): Element {
    this.edit();
    this.checkRange(startOffset, endOffsetInclusive);
    const parts = this.partsOf(startOffset, endOffsetInclusive);
    const covered = parts.reduce((sum, {from, to}) => sum + to - from, 0);
    if (covered !== endOffsetInclusive + 1 - startOffset) {
      throw new NotInLocalHost('Text.deleteText across paragraphs');
    }
    for (const {text, from, to} of parts) {
      text.runs = splice(text.runs, from, to, []);
    }
    return this;
  }

  setText(text: string): Element {
    this.edit();
    if (this.node.type === 'TEXT') {
      checkNotEmpty(text);
      this.node.runs = [{text, style: {...this.node.runs[0]?.style}}];
    } else if (isParagraph(this.node)) {
      setParagraphText(this.node, text);
    } else if (isSection(this.node)) {
      setSectionText(this.node, text);
    } else {
      throw new NotInLocalHost(`Text.setText of a ${this.node.type}`);
    }
    return this;
  }

  replaceText(searchPattern: string, replacement: string): Element {
    this.edit();
    replaceMatches(this.node, searchPattern, replacement);
    return this;
  }

  findText(
    searchPattern: string,
    from?: RangeElement | null,
  ): RangeElement | null {
    return foundText(this.open, this.node, searchPattern, from);
  }

  /** Offsets where the style changes, 0 included. */
  getTextAttributeIndices(): number[] {
    const indices: number[] = [];
    let last: string | undefined;
    for (const {text, start} of slotsOf(this.node)) {
      let at = start;
      for (const run of text?.runs ?? []) {
        const style = JSON.stringify(Object.entries(run.style).sort());
        if (style !== last) indices.push(at);
        last = style;
        at += run.text.length;
      }
    }
    return indices;
  }

  override getAttributes(offset?: number | null): Record<string, unknown> {
    return Object.fromEntries(
      textAttributes.map(name => [name, this.shown(name, offset)]),
    );
  }

  override setAttributes(...given: unknown[]): Element {
    this.edit();
    const {start, end, value} = this.rangeAndValue(given);
    return this.restyle(
      start,
      end,
      storedAttributes(value as Record<string, unknown>),
    );
  }

  getBackgroundColor(offset?: number | null): unknown {
    return this.shown('BACKGROUND_COLOR', offset);
  }

  getFontFamily(offset?: number | null): unknown {
    return this.shown('FONT_FAMILY', offset);
  }

  getFontSize(offset?: number | null): unknown {
    return this.shown('FONT_SIZE', offset);
  }

  getForegroundColor(offset?: number | null): unknown {
    return this.shown('FOREGROUND_COLOR', offset);
  }

  getLinkUrl(offset?: number | null): unknown {
    return this.shown('LINK_URL', offset);
  }

  getTextAlignment(offset?: number | null): unknown {
    return this.shown('TEXT_ALIGNMENT', offset) ?? TextAlignment.NORMAL;
  }

  isBold(offset?: number | null): unknown {
    return this.shown('BOLD', offset);
  }

  isItalic(offset?: number | null): unknown {
    return this.shown('ITALIC', offset);
  }

  isStrikethrough(offset?: number | null): unknown {
    return this.shown('STRIKETHROUGH', offset);
  }

  isUnderline(offset?: number | null): unknown {
    return this.shown('UNDERLINE', offset);
  }

  setBackgroundColor(...given: unknown[]): Element {
    return this.set('BACKGROUND_COLOR', given);
  }

  setBold(...given: unknown[]): Element {
    return this.set('BOLD', given);
  }

  setFontFamily(...given: unknown[]): Element {
    return this.set('FONT_FAMILY', given);
  }

  setFontSize(...given: unknown[]): Element {
    return this.set('FONT_SIZE', given);
  }

  setForegroundColor(...given: unknown[]): Element {
    return this.set('FOREGROUND_COLOR', given);
  }

  setItalic(...given: unknown[]): Element {
    return this.set('ITALIC', given);
  }

  setLinkUrl(...given: unknown[]): Element {
    return this.set('LINK_URL', given);
  }

  setStrikethrough(...given: unknown[]): Element {
    return this.set('STRIKETHROUGH', given);
  }

  setTextAlignment(...given: unknown[]): Element {
    return this.set('TEXT_ALIGNMENT', given as (EnumMember | number)[]);
  }

  setUnderline(...given: unknown[]): Element {
    return this.set('UNDERLINE', given);
  }

  /** The value at an offset, or of the whole text; null where it differs or is not set. */
  private shown(name: string, offset?: number | null): unknown {
    if (typeof offset !== 'number') {
      const runs = this.textNodes.flatMap(text => text.runs);
      return runs.length > 0 ? shownValue(name, common(runs, name)) : null;
    }
    this.checkOffset(offset, this.getText().length);
    const [part] = this.partsOf(offset, offset);
    return part
      ? shownValue(name, styleAt(part.text.runs, part.from)[name])
      : null;
  }

  private set(name: string, given: unknown[]): Element {
    this.edit();
    const {start, end, value} = this.rangeAndValue(given);
    return this.restyle(start, end, {[name]: storedValue(name, value)});
  }

  /** Setters take a value, or a first and a last offset before it. */
  private rangeAndValue(given: unknown[]): {
    start: number;
    end: number;
    value: unknown;
  } {
    if (given.length === 1) return {start: 0, end: -1, value: given[0]};
    const [start, end, value] = given as [number, number, unknown];
    this.checkRange(start, end);
    return {start, end, value};
  }

  /** Changes the style from `start` to `end` inclusive; −1: of everything, the marks of empty paragraphs too. */
  private restyle(
    start: number,
    end: number,
    changes: Record<string, Attributes[string] | null>,
  ): this {
    if (end === -1) {
      for (const node of [this.node, ...descendants(this.node)]) {
        if (isParagraph(node)) node.mark = changed(node.mark, changes);
      }
    }
    const last = end === -1 ? Infinity : end;
    for (const {text, from, to} of this.partsOf(start, last)) {
      text.runs = restyle(text.runs, from, to, changes);
    }
    return this;
  }

  /** The text nodes that the range touches, with the range inside each, its end exclusive. */
  private partsOf(
    start: number,
    endInclusive: number,
  ): {text: DocNode; from: number; to: number}[] {
    return slotsOf(this.node).flatMap(({text, start: at, length}) => {
      const from = Math.max(start - at, 0);
      const to = Math.min(endInclusive + 1 - at, length);
      return text && to > from ? [{text, from, to}] : [];
    });
  }

  private checkOffset(offset: number, limit: number): void {
    if (offset < 0) {
      throw new ServiceError(
        `Index (${offset}) must be greater than or equal to zero.`,
      );
    }
    if (offset >= limit) {
      throw new ServiceError(
        `Index (${offset}) must be less than the content length (${limit}).`,
      );
    }
  }

  private checkRange(start: number, endInclusive: number): void {
    const {length} = this.getText();
    this.checkOffset(start, length);
    this.checkOffset(endInclusive, length);
    if (endInclusive < start) {
      throw new ServiceError(
        `End offset (${endInclusive}) must be greater than or equal to start offset (${start}).`,
      );
    }
  }
}

registerElement('TEXT', Text);
