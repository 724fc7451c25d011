/** How a cell looks: immutable, and one object for every equal look. */

export type BorderLine =
  'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';

export interface Border {
  readonly line: BorderLine;
  /** «#rrggbb» */
  readonly color: string;
}

/** Absent fields mean the sheet's default (`defaultLook`). Colours are «#rrggbb», sizes points. */
export interface Style {
  /** Pattern as Google writes it («0.00», «dd.mm.yyyy», «@» for text). */
  readonly numberFormat?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly background?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  /** Degrees, −90 to 90, counter-clockwise as Google counts. */
  readonly rotation?: number;
  readonly verticalText?: boolean;
  readonly direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  readonly hideLinks?: boolean;
  readonly borderTop?: Border;
  readonly borderLeft?: Border;
  readonly borderBottom?: Border;
  readonly borderRight?: Border;
}

/** What a new sheet of Google looks like. */
export const defaultLook = {
  numberFormat: 'General',
  fontFamily: 'Arial',
  fontSize: 10,
  fontColor: '#000000',
  background: '#ffffff',
  horizontal: 'general',
  vertical: 'bottom',
  wrap: 'OVERFLOW',
} as const;

const interned = new Map<string, Style>();

/** The one object of this look; undefined for the default look. */
export function styleOf(fields: Style): Style | undefined {
  const set = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (set.length === 0) return undefined;
  const key = JSON.stringify(set);
  let style = interned.get(key);
  if (!style) {
    style = Object.freeze(Object.fromEntries(set)) as Style;
    interned.set(key, style);
  }
  return style;
}

/**
 * A restyling as a function that remembers its results: a column of 50,000
 * cells mostly has a handful of looks.
 */
export function restyling(
  patch: Style,
): (style: Style | undefined) => Style | undefined {
  const known = new Map<Style | undefined, Style | undefined>();
  return style => {
    if (known.has(style)) return known.get(style);
    const result = styleOf({...style, ...patch});
    known.set(style, result);
    return result;
  };
}
