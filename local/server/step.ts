// One thing that a person did, as what takes it back: lines that go or come again, cells as they were, and what the sheet
// has beside its cells. A step stays true while lines come and go around it.

import {
  area,
  editedArea,
  intersection,
  type Area,
  type LineEdit,
} from '../book/area';
import type {Book} from '../book/book';
import {sheetFacts, takeSheetFacts, type SheetFacts} from '../book/image';
import {cellsAt, putCells, type SheetCells} from '../book/recording';
import type {Sheet} from '../book/sheet';
import {editLines} from '../book/structure';

/** A block of a sheet. */
interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The way back, in this order. Places of cells are those after the lines have come or gone. */
export interface Step {
  readonly sheet: Sheet;
  readonly lines?: LineEdit;
  readonly cells: readonly (Place & {readonly held: SheetCells})[];
  /** Formulas elsewhere that the deed rewrote, as they were. */
  readonly formulas: readonly FormulaText[];
  readonly facts?: {
    readonly wanted: SheetFacts;
    /** JSON of what `wanted` takes the place of: where others changed it meanwhile, it stays. */
    readonly now: string;
  };
}

interface FormulaText {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** What a deed is about to change. */
export interface Deed {
  /** Where lines come or go, and whose facts change. */
  readonly sheet: string;
  readonly areas: readonly {readonly sheet: string; readonly area: Area}[];
  readonly lines?: LineEdit;
  /** Whether sizes, groups, merges, the filter or the tab may change. */
  readonly hasFacts?: boolean;
  /** Whether formulas elsewhere may change. */
  readonly movesReferences?: boolean;
}

/** More is not remembered: a sorted register of 50,000 rows. */
const MOST_CELLS = 50_000;

/**
 * Looks at what a deed is about to change.
 *
 * @returns what makes the step, to be called after the deed; undefined where it is too large, or goes beyond the sheet
 */
export function remember(book: Book, deed: Deed): (() => Step) | undefined {
  const sheet = book.sheetById(Number(deed.sheet));
  if (!sheet) return undefined;
  const cells: Step['cells'][number][] = [];
  let count = 0;
  for (const {sheet: id, area: target} of deed.areas) {
    const own = book.sheetById(Number(id));
    const inside = own && intersection(target, own.whole);
    // Beyond the edge lines are added, which would have to go again; whole lines have no edge.
    const isOver =
      !inside ||
      [
        [target.rows, inside.rows],
        [target.columns, inside.columns],
      ].some(([asked, there]) => asked !== there && asked < WHOLE);
    if (isOver) return undefined;
    count += inside.rows * inside.columns;
    if (count > MOST_CELLS) return undefined;
    cells.push({sheet: own, area: inside, held: cellsAt(own, inside)});
  }
  const wanted = deed.hasFacts ? structuredClone(sheetFacts(sheet)) : undefined;
  const formulas = deed.movesReferences ? formulaTexts(book) : undefined;
  return () => ({
    sheet,
    ...(deed.lines && {lines: opposite(deed.lines)}),
    cells,
    formulas: formulas ? rewritten(formulas, deed.lines, sheet) : [],
    ...(wanted && {facts: {wanted, now: JSON.stringify(sheetFacts(sheet))}}),
  });
}

/** Longer than any sheet: the length of a line without an end. */
export const WHOLE = Number.MAX_SAFE_INTEGER;

/**
 * The step after somebody else's lines came, went or moved on a sheet, and that edit as the steps before this one see
 * it, which come to be taken back when this one is.
 *
 * @returns undefined where nothing is left to go back to
 */
export function followed(
  step: Step,
  sheet: Sheet,
  edit: LineEdit,
): {step: Step; seen: LineEdit} | undefined {
  const {lines} = step;
  const isSame = lines && step.sheet === sheet && lines.axis === edit.axis;
  if (isSame && (lines.kind === 'move' || edit.kind === 'move')) {
    return undefined;
  }
  const kept = isSame ? editedLines(lines, edit) : lines;
  if (lines && !kept) return undefined;
  const seen = isSame ? {...edit, at: placeAfter(edit.at, lines)} : edit;
  const cells = step.cells.map(part => {
    if (part.sheet !== sheet) return part;
    const now = editedArea(part.area, seen);
    const isWhole =
      now?.rows === part.area.rows && now.columns === part.area.columns;
    return isWhole ? moved(part, now) : undefined;
  });
  if (cells.includes(undefined)) return undefined;
  const formulas = step.formulas.flatMap(one => {
    if (one.sheet !== sheet) return [one];
    const now = editedArea(area(one.row, one.column), seen);
    return now ? [{...one, row: now.row, column: now.column}] : [];
  });
  return {
    step: {...step, lines: kept, cells: cells as Step['cells'], formulas},
    seen,
  };
}

/** Where a line lies after lines have come or gone. */
function placeAfter(at: number, {kind, at: from, count}: LineEdit): number {
  if (at < from) return at;
  return kind === 'insert' ? at + count : Math.max(from, at - count);
}

/** Goes back. What else the sheet has stays where others have changed it since. */
export function goBack(book: Book, step: Step): void {
  const {sheet, lines, cells, formulas, facts} = step;
  const isOurs = facts && JSON.stringify(sheetFacts(sheet)) === facts.now;
  const still = formulas.filter(
    one => textNow(one, sheet, lines && opposite(lines)) === one.after,
  );
  if (lines) editLines(sheet, lines);
  if (isOurs) {
    takeSheetFacts(sheet, facts.wanted);
    book.changed(sheet, 'formats', sheet.whole);
  }
  for (const {sheet: own, row, column, before} of still) {
    own.write(row, column, [[{formula: before}]]);
  }
  for (const {sheet: own, held} of cells) putCells(own, held);
}

/** Whether a step without cells and lines has nothing that it could still take back. */
export const isVoid = ({sheet, lines, cells, facts}: Step): boolean =>
  !lines &&
  cells.length === 0 &&
  facts !== undefined &&
  JSON.stringify(sheetFacts(sheet)) !== facts.now;

/** A move back starts where the lines have come to. */
function opposite(edit: LineEdit): LineEdit {
  const {axis, at, count} = edit;
  if (edit.kind === 'insert') return {kind: 'delete', axis, at, count};
  if (edit.kind === 'delete') return {kind: 'insert', axis, at, count};
  return edit.to > at
    ? {...edit, at: edit.to - count, to: at}
    : {...edit, at: edit.to, to: at + count};
}

/** Lines that are to go must all be there still; lines that are to come need a place. */
function editedLines(lines: LineEdit, edit: LineEdit): LineEdit | undefined {
  const count = lines.kind === 'delete' ? lines.count : 1;
  const span = (at: number) =>
    lines.axis === 'rows' ? area(at, 0, count, 1) : area(0, at, 1, count);
  const now = editedArea(span(lines.at), edit);
  const length = lines.axis === 'rows' ? now?.rows : now?.columns;
  if (!now || length !== count) return undefined;
  return {...lines, at: lines.axis === 'rows' ? now.row : now.column};
}

function moved(part: Step['cells'][number], now: Area): Step['cells'][number] {
  const down = now.row - part.area.row;
  const right = now.column - part.area.column;
  if (down === 0 && right === 0) return part;
  return {
    ...part,
    area: now,
    held: {
      ...part.held,
      cells: part.held.cells.map(cell => ({
        ...cell,
        at: [cell.at[0] + down, cell.at[1] + right] as const,
      })),
    },
  };
}

type Formulas = readonly Omit<FormulaText, 'after'>[];

const formulaTexts = (book: Book): Formulas =>
  book.sheets.flatMap(sheet =>
    [...sheet.formulas.entries()].map(([row, column, before]) => ({
      sheet,
      row,
      column,
      before,
    })),
  );

/** Of formulas that still stand, those whose text is another; their places are those before the deed. */
function rewritten(
  formulas: Formulas,
  lines: LineEdit | undefined,
  sheet: Sheet,
): FormulaText[] {
  return formulas.flatMap(one => {
    const after = textNow(one, sheet, lines);
    return after !== undefined && after !== one.before ? [{...one, after}] : [];
  });
}

/** The formula that stood at a place before lines of a sheet came or went. */
function textNow(
  {sheet: own, row, column}: Formulas[number],
  sheet: Sheet,
  lines: LineEdit | undefined,
): string | undefined {
  const here = area(row, column);
  const now = lines && own === sheet ? editedArea(here, lines) : here;
  return now ? own.formulas.get(now.row, now.column) : undefined;
}
