/** What a person entered into the fields of a form: understood anew by the kinds, and spelt as the book spells it. */

import type {Cells, ConflictField, InvalidField} from '../contract';
import type {Book, TableData} from '../model/book';
import {type Cell, LONGEST_TEXT, isBlank, showCell} from '../model/cell';
import type {Change} from '../model/change';
import type {Kind, Parsed} from '../model/kinds/kind';
import {asTyped} from '../model/normalise';
import {unmistakable} from '../model/references';
import type {AnyRecord} from '../model/schema';

/** A field that the person changed. */
export interface Entered {
  readonly key: string;
  readonly parsed: Parsed<unknown>;
  /** The cell in its canonical spelling; as it was typed where it was not understood. */
  readonly cell: Cell;
}

/** The fields whose cells differ from those that the form was opened with. */
export function enteredCells(
  book: Book,
  data: TableData,
  opened: Cells,
  cells: Cells,
): Entered[] {
  return Object.keys(cells)
    .filter(key => showCell(cells[key]) !== showCell(opened[key] ?? ''))
    .map(key => understood(book, data, key, cells[key]));
}

export function understood(
  book: Book,
  data: TableData,
  key: string,
  typed: Cell,
): Entered {
  const {kind} = data.definition.columns[key];
  const tooLong = String(typed).length - LONGEST_TEXT;
  const parsed: Parsed<unknown> =
    tooLong > 0
      ? {
          state: 'error',
          message: `в ячейку помещается ${LONGEST_TEXT} знаков, а здесь ${LONGEST_TEXT + tooLong}`,
          cure: `сократите текст: лишних знаков – ${tooLong}`,
        }
      : isBlank(typed)
        ? {state: 'blank'}
        : kind.parse(typed, book.context);
  return {key, parsed, cell: written(book, kind, typed, parsed)};
}

function written(
  book: Book,
  {keepsTyped, format}: Kind<unknown>,
  typed: Cell,
  parsed: Parsed<unknown>,
): Cell {
  if (parsed.state === 'blank') return '';
  if (parsed.state === 'error') return typed;
  return keepsTyped
    ? asTyped(String(typed))
    : format(parsed.value, (table, code) => unmistakable(book, table, code));
}

/** What is wrong with the entered cells. */
export function invalidFields(
  {definition, sheet, positions}: TableData,
  entered: readonly Entered[],
): InvalidField[] {
  return entered.flatMap(({key, parsed}): InvalidField[] => {
    if (positions[key] === undefined) {
      const {title} = definition.columns[key];
      return [
        {
          key,
          message: `столбца «${title}» на листе «${sheet}» больше нет`,
          cure: 'верните его заголовок и сохраните снова',
        },
      ];
    }
    return parsed.state === 'error'
      ? [{key, message: parsed.message, cure: parsed.cure}]
      : [];
  });
}

/** Whether two cells say the same, however they are spelt. */
export function saysSame(
  book: Book,
  data: TableData,
  key: string,
  one: Cell,
  other: Cell,
): boolean {
  return (
    one === other ||
    understood(book, data, key, one).cell ===
      understood(book, data, key, other).cell
  );
}

/** The entered cells that somebody else gave another value since the form was opened, and not the same. */
export function conflictsOf(
  book: Book,
  data: TableData,
  record: AnyRecord,
  opened: Cells,
  entered: readonly Entered[],
): ConflictField[] {
  return entered.flatMap(({key, cell}): ConflictField[] => {
    const before = opened[key] ?? '';
    const now = record.cells[key];
    return saysSame(book, data, key, now, before) ||
      saysSame(book, data, key, now, cell)
      ? []
      : [{key, title: data.titles[key], opened: before, now, mine: cell}];
  });
}

/**
 * The changes that bring entered cells into a row.
 *
 * @param record absent: the row is new, and gets its code too
 */
export function changesOf(
  {definition: {name: table}}: TableData,
  code: string,
  record: AnyRecord | undefined,
  entered: readonly Entered[],
): Change[] {
  const cells = entered.map(({key, cell}) => ({
    column: key,
    before: record?.cells[key] ?? '',
    after: cell,
  }));
  return [
    ...(record === undefined
      ? [{column: 'code', before: '', after: code}]
      : []),
    ...cells,
  ]
    .filter(({before, after}) => before !== after)
    .map(change => ({table, code, ...change}));
}
