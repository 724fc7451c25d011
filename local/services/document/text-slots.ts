// The text of a container as one: where each text node is in it, and what replaces the whole.
import {ServiceError} from '../service-error';
import {
  insertChild,
  isParagraph,
  newParagraph,
  newText,
  textOf,
  type DocNode,
} from './node';

/** A stretch of the whole text: a text node, or the empty room of a paragraph without one. */
interface Slot {
  start: number;
  length: number;
  text: DocNode | null;
  paragraph: DocNode | null;
}

/** The slots of a node's text in order; between children that are not parts of one paragraph stands a line feed. */
export function slotsOf(node: DocNode, start = 0): Slot[] {
  if (node.type === 'TEXT') {
    const {length} = textOf(node);
    return [{start, length, text: node, paragraph: null}];
  }
  const gap = isParagraph(node) ? 0 : 1;
  let at = start;
  const slots = node.children.flatMap(child => {
    const inside = slotsOf(child, at);
    at += textOf(child).length + gap;
    return inside;
  });
  return isParagraph(node) && slots.length === 0
    ? [{start, length: 0, text: null, paragraph: node}]
    : slots;
}

/** Google's refusal, met with `appendText('')`, and with `setText('')` where nothing else would be left. */
export function checkNotEmpty(text: string): void {
  if (text === '') {
    throw new ServiceError('Cannot insert an empty text element.');
  }
}

/** A paragraph's whole content becomes the text, in the style that its text began with. */
export function setParagraphText(paragraph: DocNode, text: string): void {
  const first = paragraph.children.find(child => child.type === 'TEXT');
  const style = first?.runs[0]?.style ?? paragraph.mark;
  const last = paragraph.parent?.children.at(-1) === paragraph;
  if (paragraph.type === 'LIST_ITEM' || last) checkNotEmpty(text);
  paragraph.children = [];
  if (text !== '') insertChild(paragraph, 0, newText(text, style));
}

/** A section's whole content becomes one paragraph with the text. */
export function setSectionText(section: DocNode, text: string): void {
  if (section.type === 'TABLE_CELL') checkNotEmpty(text);
  section.children = [];
  insertChild(section, 0, newParagraph(text));
}
