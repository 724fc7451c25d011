// Remembers data of the host as it is now and puts it back later, into the same objects.
import {Book} from './book/book';
import {Calculation} from './book/calculation';
import {focusesOf} from './book/focus';
import {Execution} from './execution';

/**
 * Remembers everything that is reached from some data: books, documents, properties.
 *
 * @returns puts it back; may be called again
 */
export function snapshot(...roots: readonly object[]): () => void {
  const seen = new Set<object>(roots);
  const undo: (() => void)[] = [];
  // A set hands out what is added while it is walked.
  for (const each of seen) {
    // New sheets stand beside the one in front.
    if (each instanceof Book) seen.add(focusesOf(each));
    const found = (value: unknown) => {
      if (isData(value)) seen.add(value);
    };
    undo.push(remember(each, found));
  }
  const books = [...seen].filter(each => each instanceof Book);
  return () => {
    for (const step of undo) step();
    // The calculator still knows what was there in between.
    for (const book of books) book.restructured(book.sheets[0], 'sheets');
  };
}

function remember(data: object, found: (value: unknown) => void): () => void {
  if (Array.isArray(data)) {
    const was: unknown[] = data.slice();
    // Cells of a column share their style and their rule: what was found is found.
    was.forEach((each, at) => {
      if (each !== was[at - 1]) found(each);
    });
    return () => {
      data.length = 0;
      for (const each of was) data.push(each);
    };
  }
  if (data instanceof Map) {
    const was = [...(data as Map<unknown, unknown>)];
    for (const [, value] of was) found(value);
    return () => {
      data.clear();
      for (const [key, value] of was) data.set(key, value);
    };
  }
  if (data instanceof Set) {
    const was = [...(data as Set<unknown>)];
    was.forEach(found);
    return () => {
      data.clear();
      for (const each of was) data.add(each);
    };
  }
  const was: object = {...data};
  Object.values(was).forEach(found);
  return () => {
    const now = data as Record<string, unknown>;
    for (const name of Object.keys(now)) {
      if (!(name in was)) delete now[name];
    }
    Object.assign(now, was);
  };
}

/** What is never changed in place, and what lives for a run only, is left as it is. */
function isData(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Object.isFrozen(value) &&
    !(value instanceof Calculation) &&
    !(value instanceof Execution) &&
    !(value instanceof Date) &&
    !ArrayBuffer.isView(value)
  );
}
