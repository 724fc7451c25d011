// Runs of styled text: cut, style, insert, delete by offsets. Offsets count UTF-16 units from 0; ends are exclusive.
import type {Attributes, Run} from './node';

const sameStyle = (a: Attributes, b: Attributes): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.keys(a).every(key => a[key] === b[key]);

/** Neighbours of one style become one; empty runs go. */
export function tidy(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last && sameStyle(last.style, run.style)) last.text += run.text;
    else result.push({text: run.text, style: {...run.style}});
  }
  return result;
}

/** The part of the runs between two offsets. */
export function slice(runs: Run[], start: number, end: number): Run[] {
  let at = 0;
  return runs.flatMap(({text, style}) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, text.length);
    at += text.length;
    return to > from ? [{text: text.slice(from, to), style: {...style}}] : [];
  });
}

/** The runs with what lies between two offsets replaced. */
export function splice(
  runs: Run[],
  start: number,
  end: number,
  replacement: Run[],
): Run[] {
  return tidy([
    ...slice(runs, 0, start),
    ...replacement,
    ...slice(runs, end, Infinity),
  ]);
}

/** The runs with attributes changed between two offsets; null takes an attribute away. */
export function restyle(
  runs: Run[],
  start: number,
  end: number,
  changes: Record<string, Attributes[string] | null>,
): Run[] {
  return splice(
    runs,
    start,
    end,
    slice(runs, start, end).map(run => ({
      text: run.text,
      style: changed(run.style, changes),
    })),
  );
}

/** The attributes with the changes made; null takes an attribute away. */
export function changed(
  attributes: Attributes,
  changes: Record<string, Attributes[string] | null>,
): Attributes {
  return Object.fromEntries(
    Object.entries({...attributes, ...changes}).filter(
      (entry): entry is [string, Attributes[string]] => entry[1] !== null,
    ),
  );
}

/** The style of the character at an offset; `{}` where there is none. */
export function styleAt(runs: Run[], offset: number): Attributes {
  return slice(runs, offset, offset + 1)[0]?.style ?? {};
}

/** The attribute's value if all the runs have the same, else null. */
export function common(
  runs: Run[],
  attribute: string,
): Attributes[string] | null {
  const values = new Set(runs.map(run => run.style[attribute] ?? null));
  return values.size === 1 ? [...values][0] : null;
}
