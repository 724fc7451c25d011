// Finding text and elements: RE2-like patterns, and RangeElement, what a search returns.
import {ServiceError} from '../service-error';
import {elementOf, type Element} from './element';
import type {OpenDocument} from './file';
import {descendants, detach, textOf, type DocNode} from './node';
import {splice, styleAt} from './runs';

/**
 * A search pattern of `findText` and `replaceText`. Google takes RE2: no look-around and no back-references («a subset
 * of the JavaScript regular expression features are not fully supported», reference of `replaceText`). A leading
 * `(?i)` makes it blind to case.
 */
function searchPattern(pattern: string): RegExp {
  const [, flags, body] = /^(\(\?i\))?([\s\S]*)$/.exec(pattern) ?? [];
  try {
    if (/\(\?(?:[=!]|<[=!])|\\[1-9]/.test(body)) throw new SyntaxError(body);
    return new RegExp(body, flags ? 'gi' : 'g');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ServiceError(`Invalid regular expression pattern ${pattern}`);
  }
}

/** A match in one text; `end` is exclusive. */
interface Match {
  text: DocNode;
  start: number;
  end: number;
}

/** All matches in one text, from an offset on; empty ones do not count. */
function matchesIn(text: DocNode, pattern: string, from = 0): Match[] {
  return [...textOf(text).matchAll(searchPattern(pattern))]
    .map(({0: found, index}) => ({
      text,
      start: index,
      end: index + found.length,
    }))
    .filter(({start, end}) => start >= from && end > start);
}

/** The first match after `from` in the texts below `node`, in the order of the document. */
function findMatch(
  node: DocNode,
  pattern: string,
  from?: RangeElement | null,
): Match | undefined {
  const texts = [node, ...descendants(node)].filter(
    each => each.type === 'TEXT',
  );
  const last = from ? texts.indexOf(from.getElement().node) : -1;
  if (from && last >= 0) {
    const rest = matchesIn(
      texts[last],
      pattern,
      from.getEndOffsetInclusive() + 1,
    );
    if (rest.length > 0) return rest[0];
  }
  for (const text of texts.slice(last + 1)) {
    const [match] = matchesIn(text, pattern);
    if (match) return match;
  }
  return undefined;
}

/** What `findText` of an element answers: the match, or null. */
export function foundText(
  open: OpenDocument,
  node: DocNode,
  pattern: string,
  from?: RangeElement | null,
): RangeElement | null {
  const match = findMatch(node, pattern, from);
  if (!match) return null;
  const {text, start, end} = match;
  return new RangeElement(elementOf(open, text), start, end - 1);
}

/**
 * Replaces all matches below a node, text by text. The replacement is taken as it stands: groups of the pattern are
 * not put in («such as capture groups», reference of `replaceText`); it has the style of the first letter that it
 * replaces. A text of which nothing remains goes.
 */
export function replaceMatches(
  node: DocNode,
  pattern: string,
  replacement: string,
): void {
  const all = [node, ...descendants(node)];
  for (const text of all.filter(each => each.type === 'TEXT')) {
    for (const {start, end} of matchesIn(text, pattern).reverse()) {
      const style = styleAt(text.runs, start);
      text.runs = splice(text.runs, start, end, [{text: replacement, style}]);
    }
    if (text.runs.length === 0 && text !== node) detach(text);
  }
}

/** An element, or the part of a text between two offsets. */
export class RangeElement {
  static readonly gas = 'Document.RangeElement';

  constructor(
    private readonly element: Element,
    private readonly start = -1,
    private readonly endInclusive = -1,
  ) {}

  getElement(): Element {
    return this.element;
  }

  /** -1 where the whole element is meant. */
  getEndOffsetInclusive(): number {
    return this.endInclusive;
  }

  getStartOffset(): number {
    return this.start;
  }

  isPartial(): boolean {
    const whole = textOf(this.element.node).length;
    return (
      this.start >= 0 && !(this.start === 0 && this.endInclusive === whole - 1)
    );
  }
}
