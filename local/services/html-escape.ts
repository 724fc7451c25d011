// Contextual escaping: what a printed value becomes depends on where in the page it lands. Guide «HTML Service:
// Templated HTML», «Printing scriptlets»: inside an attribute, inside a client-side script tag, or anywhere else.

/** Where the next character of a page will be. */
type Place =
  | {kind: 'text' | 'tag' | 'comment'}
  | {kind: 'attribute'; quote: string}
  | {kind: 'script' | 'style'; quote: string};

/** A page that grows; it knows where its end is. */
export class PageText {
  private text = '';
  private place: Place = {kind: 'text'};
  /** The element whose tag is open or whose raw text is being written. */
  private element = '';

  toString(): string {
    return this.text;
  }

  /** Markup of the page's own maker. */
  append(markup: string): void {
    this.text += markup;
    this.advance(markup);
  }

  /** A value, escaped for the place. */
  appendUntrusted(value: unknown): void {
    const escaped = this.escape(value);
    this.text += escaped;
  }

  private escape(value: unknown): string {
    const {place} = this;
    if (place.kind === 'script') {
      return place.quote ? scriptText(String(value)) : scriptLiteral(value);
    }
    if (place.kind === 'style') {
      return String(value).replace(/[^\w.%# -]/gu, character => {
        const code = character.codePointAt(0) ?? 0;
        return `\\${code.toString(16)} `;
      });
    }
    const entities = String(value).replace(/[&<>"']/g, mark => entity[mark]);
    // Without quotes around it a value must not end the attribute.
    return place.kind === 'tag' ||
      (place.kind === 'attribute' && place.quote === ' ')
      ? entities.replace(/[\s=`]/g, mark => `&#${mark.charCodeAt(0)};`)
      : entities;
  }

  private advance(markup: string): void {
    let at = 0;
    while (at < markup.length) at = this.step(markup, at);
  }

  /** Reads on from `at`; returns where to read next. */
  private step(markup: string, at: number): number {
    switch (this.place.kind) {
      case 'text':
        return this.inText(markup, at);
      case 'comment':
        return this.leaveAt(markup, at, '-->');
      case 'tag':
        return this.tag(markup, at);
      case 'attribute':
        return this.attribute(markup, at, this.place.quote);
      default:
        return this.raw(markup, at, this.place.kind, this.place.quote);
    }
  }

  private inText(markup: string, at: number): number {
    const open = markup.indexOf('<', at);
    if (open < 0) return markup.length;
    if (markup.startsWith('<!--', open)) {
      this.place = {kind: 'comment'};
      return open + 4;
    }
    const name = /^<\/?([a-zA-Z][\w-]*)/.exec(markup.slice(open));
    if (!name) return open + 1;
    this.element = name[0].startsWith('</') ? '' : name[1].toLowerCase();
    this.place = {kind: 'tag'};
    return open + name[0].length;
  }

  private leaveAt(markup: string, at: number, end: string): number {
    const found = markup.indexOf(end, at);
    if (found < 0) return markup.length;
    this.place = {kind: 'text'};
    return found + end.length;
  }

  private tag(markup: string, at: number): number {
    const mark = markup[at];
    if (mark === '>') {
      const {element} = this;
      this.place =
        element === 'script' || element === 'style'
          ? {kind: element, quote: ''}
          : {kind: 'text'};
    } else if (mark === '=') {
      const quote = /^=\s*(["'])/.exec(markup.slice(at));
      this.place = {kind: 'attribute', quote: quote?.[1] ?? ' '};
      return at + (quote?.[0].length ?? 1);
    }
    return at + 1;
  }

  private attribute(markup: string, at: number, quote: string): number {
    const mark = markup[at];
    if (quote !== ' ') {
      if (mark === quote) this.place = {kind: 'tag'};
      return at + 1;
    }
    if (mark === '>' || /\s/.test(mark)) {
      this.place = {kind: 'tag'};
      return mark === '>' ? at : at + 1;
    }
    return at + 1;
  }

  private raw(
    markup: string,
    at: number,
    kind: 'script' | 'style',
    quote: string,
  ): number {
    if (markup.slice(at, at + 2 + kind.length).toLowerCase() === `</${kind}`) {
      this.element = '';
      this.place = {kind: 'tag'};
      return at + 2 + kind.length;
    }
    const mark = markup[at];
    if (quote && mark === '\\') return at + 2;
    if (quote ? mark === quote : /["'`]/.test(mark)) {
      this.place = {kind, quote: quote ? '' : mark};
    }
    return at + 1;
  }
}

const entity: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Inside a string of JavaScript; nothing that could close the string or the script element stays. */
function scriptText(text: string): string {
  return text.replace(/[\\"'`<>&=\n\r\u2028\u2029$/]/g, mark => {
    const code = mark.charCodeAt(0).toString(16);
    return mark < '\u0100' ? `\\x${code.padStart(2, '0')}` : `\\u${code}`;
  });
}

/** Where JavaScript expects an expression: numbers and booleans as they are, everything else as a string. */
function scriptLiteral(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean'
    ? ` ${value} `
    : `'${scriptText(String(value))}'`;
}
