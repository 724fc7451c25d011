/** Cuts the text of a formula into tokens and understands its references. Knows no sheet and no cell. */

export type TokenKind =
  | 'reference' // A1, $A$1:B2, C:C, 2:2, C2:C, 'Sheet 1'!A1
  | 'function' // SUM, without its bracket
  | 'name' // a named range, TRUE
  | 'number'
  | 'string' // with its quotes
  | 'error' // #REF!, also with a sheet before it
  | 'open'
  | 'close'
  | 'openArray'
  | 'closeArray'
  | 'separator' // ; , \
  | 'operator'
  | 'space'
  | 'unknown';

export interface Token {
  kind: TokenKind;
  text: string;
}

/** One end of a reference, from 0. A missing row or column runs to the edge: C:C, 2:2, C2:C. */
export interface Corner {
  row: number | null;
  column: number | null;
  rowAbsolute: boolean;
  columnAbsolute: boolean;
}

/** A reference as it is written: `sheet` is the unquoted name, null where none is written. */
export interface Reference {
  sheet: string | null;
  start: Corner;
  end: Corner | null;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const AREA = `${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:(?:${CELL}|${ROW})|${CELL}`;

const PATTERNS: [TokenKind, RegExp][] = [
  ['space', /\s+/uy],
  ['string', /"(?:[^"]|"")*"/uy],
  [
    'error',
    new RegExp(
      `(?:${SHEET})?#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|ERROR!)`,
      'iuy',
    ),
  ],
  [
    'reference',
    new RegExp(`(?:${SHEET})?(?:${AREA})(?![\\p{L}\\p{N}_.(!])`, 'uy'),
  ],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /(?:'(?:[^']|'')+'!)?[\p{L}_][\p{L}\p{N}_.]*!?/uy],
  ['number', /(?:\d+(?:[.,]\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:@]/uy],
  ['separator', /[;,\\]/uy],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['openArray', /\{/uy],
  ['closeArray', /\}/uy],
  ['unknown', /./suy],
];

/**
 * Cuts a formula, with or without its «=», into tokens; joined they give the text back.
 * A comma between digits belongs to the number (the decimal comma of ru_RU), except `inUs`,
 * where it separates and the point is decimal.
 */
export function tokenize(formula: string, inUs = false): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      let text = pattern.exec(formula)?.[0];
      if (text === undefined) continue;
      if (inUs && kind === 'number') text = text.split(',')[0];
      tokens.push({kind, text});
      at += text.length;
      break;
    }
  }
  return tokens;
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, aa → 26. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) {
    n = n * 26 + letter.charCodeAt(0) - 64;
  }
  return n - 1;
}

function parseCorner(text: string): Corner {
  const [, columnDollar, letters, rowDollar, digits] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  const rowOnly = letters === '';
  return {
    row: digits === '' ? null : Number(digits) - 1,
    column: rowOnly ? null : columnIndex(letters),
    rowAbsolute: rowOnly ? columnDollar === '$' : rowDollar === '$',
    columnAbsolute: !rowOnly && columnDollar === '$',
  };
}

/** The sheet's name out of `'it''s'!` or `Name!`. */
function unquote(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Understands the text of a reference in A1 notation; null if it is none. */
export function parseReference(text: string): Reference | null {
  const [token, ...rest] = tokenize(text.trim());
  if (token?.kind !== 'reference' || rest.length > 0) return null;
  return readReference(token.text);
}

/** Like `parseReference`, for the text of a reference token. */
export function readReference(text: string): Reference {
  const bang = text.lastIndexOf('!');
  const [first, second] = text.slice(bang + 1).split(':');
  return {
    sheet: bang < 0 ? null : unquote(text.slice(0, bang + 1)),
    start: parseCorner(first),
    end: second === undefined ? null : parseCorner(second),
  };
}

/** A sheet's name as a formula writes it: quoted unless it is a plain word that looks like no reference. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d*$/.test(name) &&
    !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function formatCorner(corner: Corner): string {
  const column =
    corner.column === null
      ? ''
      : (corner.columnAbsolute ? '$' : '') + columnLetters(corner.column);
  const row =
    corner.row === null
      ? ''
      : (corner.rowAbsolute ? '$' : '') + String(corner.row + 1);
  return column + row;
}

/** Writes a reference in A1 notation. */
export function formatReference(reference: Reference): string {
  const sheet =
    reference.sheet === null ? '' : `${quoteSheet(reference.sheet)}!`;
  const end = reference.end === null ? '' : `:${formatCorner(reference.end)}`;
  return sheet + formatCorner(reference.start) + end;
}

/** Rewrites the references of a formula; null becomes #REF!. What is not rewritten stays as it was typed. */
export function mapReferences(
  formula: string,
  rewrite: (reference: Reference) => Reference | null,
): string {
  let out = '';
  for (const token of tokenize(formula)) {
    if (token.kind !== 'reference') {
      out += token.text;
      continue;
    }
    const reference = readReference(token.text);
    const rewritten = rewrite(reference);
    if (rewritten === reference) out += token.text;
    else out += rewritten === null ? '#REF!' : formatReference(rewritten);
  }
  return out;
}
