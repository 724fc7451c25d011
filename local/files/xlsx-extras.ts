/**
 * What a workbook of Google has and .xlsx has not (developer metadata, editors of protections, size and number of a
 * sheet, kinds of rules) stands as JSON in a very hidden sheet of the file, so that a book saved here opens here as it was.
 */
import type {ConditionalRule, ValidationOperator} from 'hucre';
import type {
  Chart,
  ConditionalFormat,
  Filter,
  Metadata,
  Protection,
  Validation,
} from '../book/attachments';

export const EXTRAS_SHEET = '_host';

/** Excel takes 32,767 characters a cell. */
const CELL_LIMIT = 32_000;

export interface SheetExtras {
  id: number;
  name: string;
  rows: number;
  columns: number;
  /** Rows without a height of their own, with the pixels that their wrapped texts took. */
  fitted: [number, number][];
  protections: Protection[];
  charts: Chart[];
  filter: (Omit<Filter, 'columns'> & {columns: [number, object][]}) | null;
}

export interface Extras {
  book: {
    id: string;
    name: string;
    locale: string;
    timeZone: string;
    owner: string;
    editors: string[];
    viewers: string[];
  };
  sheets: SheetExtras[];
  metadata: Metadata[];
  /** The rule of the book by what the file says instead. */
  validations: [string, Validation][];
  conditionals: [string, Omit<ConditionalFormat, 'ranges'>][];
  /** Lists too long for a rule, by the area of this sheet where they stand. */
  lists: string[][];
}

/** The lists one to a column from the second on, below them nothing; the JSON in pieces down the first column. */
export function extrasRows(extras: Extras): (string | null)[][] {
  const json = JSON.stringify(extras);
  const pieces = json.match(new RegExp(`[^]{1,${CELL_LIMIT}}`, 'g')) ?? [];
  const height = Math.max(
    pieces.length,
    ...extras.lists.map(list => list.length),
  );
  return Array.from({length: height}, (_, row) => [
    pieces[row] ?? null,
    ...extras.lists.map(list => list[row] ?? null),
  ]);
}

/** What `extrasRows` wrote; null if the sheet holds something else. */
export function readExtras(rows: readonly unknown[][]): Extras | null {
  const json = rows.map(row => row[0] ?? '').join('');
  try {
    return JSON.parse(json) as Extras;
  } catch {
    return null;
  }
}

/**
 * A rule of .xlsx without the cells it applies to, its rank, its look, and an operator or a second operand that say
 * nothing: other programs rewrite those.
 */
export function ruleKey(rule: {
  type: string;
  operator?: ValidationOperator;
}): string {
  const left = new Set(['range', 'priority', 'style', 'text']);
  if (rule.type === 'list' || rule.type === 'custom') left.add('operator');
  if (!takesTwo(rule)) left.add('formula2');
  const known = Object.entries(rule)
    .filter(([name, value]) => !left.has(name) && Boolean(value))
    .map(([name, value]) => [name, Array.isArray(value) ? value.join() : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(known);
}

/** Whether the second operand of a rule means something: LibreOffice writes 0 where none does. */
export function takesTwo(rule: {
  type: string;
  operator?: ValidationOperator;
}): boolean {
  if (rule.type === 'list' || rule.type === 'custom') return false;
  const operator = rule.operator ?? 'between';
  return operator === 'between' || operator === 'notBetween';
}

/** The key of a conditional format: rules that say the same differ by their cells. */
export function rangedKey(rule: ConditionalRule): string {
  return `${rule.range} ${ruleKey(rule)}`;
}
