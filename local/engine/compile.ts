/** From the text of a formula to what the interpreter runs and to the blocks that it reads. */
import {toUs, FormulaSyntaxError} from './dialect';
import {Block} from './formula';
import {Grid} from './grid';
import {maySpill} from './spilling';
import {
  Corner,
  Reference,
  Token,
  formatReference,
  parseReference,
  readReference,
  tokenize,
} from './tokens';
import {Parsed, parse} from './univer';

export interface Compiled {
  node: Parsed;
  /** The cell for which the node was parsed: elsewhere it is evaluated with the offset. */
  row: number;
  column: number;
  /** Gives another result each time. */
  volatile: boolean;
  /** Reads cells that only its calculation can tell; volatile too. */
  dynamic: boolean;
  /** An array result fills the neighbours; otherwise one value of it stays, as in Sheets without ARRAYFORMULA. */
  spills: boolean;
}

/** A block of cells that a formula reads. */
export interface Read {
  sheet: string;
  block: Block;
}

export interface CompiledFormula extends Compiled {
  reads: Read[];
  /** No reference may turn over where the formula is copied to, as $A$2:A3 does above row 2. */
  keepsShape: boolean;
}

/**
 * What was parsed, by its shape. A parsed formula knows its sheets by their names alone and looks them up each time it
 * is run (ReferenceNode.execute of Univer 0.25.1), so that it serves all books.
 */
const shapes = new Map<string, Compiled | null>();
/** Of formulas as they were written; null where they cannot be understood. */
const tokensOf = new Map<string, readonly Token[] | null>();
/** A book has some hundreds of shapes; each formula is a text of its own. */
const MOST_KEPT = 20_000;

const DYNAMIC = new Set(['INDIRECT', 'OFFSET']);
const VOLATILE = new Set([
  ...DYNAMIC,
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
]);
export class Compiler {
  private readonly byName = new Map<string, Grid>();
  private readonly names = new Map<string, string>();

  constructor(
    grids: Iterable<Grid>,
    names: {name: string; reference: string}[],
  ) {
    for (const grid of grids) this.byName.set(grid.name.toLowerCase(), grid);
    for (const {name, reference} of names) {
      this.names.set(name.toLowerCase(), reference.replace(/^=/, ''));
    }
  }

  /** Compiles the formula of a cell; null where it cannot be parsed (#ERROR!). */
  compile(
    formula: string,
    home: Grid,
    row: number,
    column: number,
  ): CompiledFormula | null {
    const tokens = kept(tokensOf, formula, () => tokensIn(formula));
    if (tokens === null) return null;
    const reads: Read[] = [];
    let keepsShape = true;
    const functions: string[] = [];
    let text = '';
    let shape = '';
    for (const token of tokens) {
      const expanded = this.expand(token);
      if (expanded.kind === 'reference') {
        const resolved = this.resolve(readReference(expanded.text), home);
        if (resolved === null) {
          text += '#REF!';
          shape += '#REF!';
          continue;
        }
        reads.push({sheet: resolved.grid.id, block: resolved.block});
        keepsShape &&= !mayTurn(resolved.reference);
        const written = formatReference(resolved.reference);
        text += written;
        shape += relative(resolved.reference, row, column);
        continue;
      }
      if (expanded.kind === 'function') {
        functions.push(expanded.text.toUpperCase());
      }
      // An error keeps no sheet: Univer reads #REF! but not 'x'!#REF!.
      const part =
        expanded.kind === 'error'
          ? expanded.text.replace(/^.*!(?=#)/, '')
          : expanded.text;
      text += part;
      shape += part;
    }
    const compiled = kept(shapes, shape, (): Compiled | null => {
      const node = parse(text);
      return (
        node && {
          node,
          row,
          column,
          volatile: functions.some(name => VOLATILE.has(name)),
          dynamic: functions.some(name => DYNAMIC.has(name)),
          spills: maySpill(tokens),
        }
      );
    });
    return compiled && {...compiled, reads, keepsShape};
  }

  /** A named range stands for its reference. */
  private expand(token: Token): Token {
    if (token.kind !== 'name') return token;
    const reference = this.names.get(token.text.toLowerCase());
    return reference !== undefined && parseReference(reference)
      ? {kind: 'reference', text: reference}
      : token;
  }

  /** The reference with its sheet's true name and closed ends; null if it leaves the book. */
  private resolve(reference: Reference, home: Grid) {
    const grid =
      reference.sheet === null
        ? home
        : this.byName.get(reference.sheet.toLowerCase());
    if (!grid) return null;
    const {start, end} = reference;
    const last = end ?? start;
    const rows = [start.row ?? 0, last.row ?? grid.rows - 1];
    const columns = [start.column ?? 0, last.column ?? grid.columns - 1];
    const block = {
      startRow: Math.min(...rows),
      endRow: Math.max(...rows),
      startColumn: Math.min(...columns),
      endColumn: Math.max(...columns),
    };
    if (block.endRow >= grid.rows || block.endColumn >= grid.columns) {
      return null;
    }
    // Univer does not know C2:C: the open end becomes the sheet's edge, which does not move with the formula.
    const close = (corner: Corner, row: number, column: number): Corner => ({
      row: corner.row ?? row,
      column: corner.column ?? column,
      rowAbsolute: corner.rowAbsolute || corner.row === null,
      columnAbsolute: corner.columnAbsolute || corner.column === null,
    });
    return {
      grid,
      block,
      reference: inOrder({
        sheet: reference.sheet === null ? null : grid.name,
        start: close(start, 0, 0),
        end: end && close(end, grid.rows - 1, grid.columns - 1),
      }),
    };
  }
}

/** null where a formula is none. */
function tokensIn(formula: string): Token[] | null {
  try {
    return tokenize(toUs(formula), true);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

/** What is known under a key, or is made and kept; a memory that has grown full begins anew. */
function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** A reference as it looks from a cell: the same text means that one parsed formula serves both cells. */
function relative(reference: Reference, row: number, column: number): string {
  const corner = ({row: r, column: c, rowAbsolute, columnAbsolute}: Corner) =>
    `${rowAbsolute ? '$' : 'R'}${rowAbsolute ? r : r! - row}_` +
    `${columnAbsolute ? '$' : 'C'}${columnAbsolute ? c : c! - column}`;
  const {sheet, start, end} = reference;
  return `${sheet ?? ''}!${corner(start)}${end ? `:${corner(end)}` : ''}`;
}

/** $D1:B1 as B1:$D1. Univer puts the corners in order itself, and then moves the wrong one. */
function inOrder({sheet, start, end}: Reference): Reference {
  if (end === null) return {sheet, start, end};
  const [up, down] = start.row! <= end.row! ? [start, end] : [end, start];
  const [left, right] =
    start.column! <= end.column! ? [start, end] : [end, start];
  const corner = (
    {row, rowAbsolute}: Corner,
    {column, columnAbsolute}: Corner,
  ): Corner => ({row, rowAbsolute, column, columnAbsolute});
  return {sheet, start: corner(up, left), end: corner(down, right)};
}

/** Whether one corner stays and the other moves with the formula. */
function mayTurn({start, end}: Reference): boolean {
  return (
    end !== null &&
    (start.rowAbsolute !== end.rowAbsolute ||
      start.columnAbsolute !== end.columnAbsolute)
  );
}
