/**
 * The marks of the cells that «Проверка» speaks of. The sheet lists the open ones and what each held; a conditional
 * format looks the row's code up there and compares, so that the paint goes out when the cell is mended and never lies
 * on another row when people sort.
 */

import type {Cell} from '../../model/cell';
import {columnLetter} from '../../model/layout';
import type {CellMark} from '../../model/marking';
import {NOTE_MARK} from '../../model/note-mark';
import {abridged} from '../../model/problem';
import {call, type Expression, on, text} from '../../scoring/formulas/builder';
import type {FoundCell} from '../finding';
import {type Standing, statusOf} from '../standing';
import {columnOf} from './list-columns';

/** More paint would say no more. */
const MOST_MARKS = 1_000;
/** Of what a cell held: longer texts are compared by their beginnings. */
const COMPARED = 300;
/** Findings that a note tells of. */
const MOST_TOLD = 3;

/** Open findings by cell, the most serious first. */
export function marksOf(standings: readonly Standing[]): CellMark[] {
  const told = new Map<string, {cell: FoundCell; findings: Standing[]}>();
  for (const standing of standings) {
    if (statusOf(standing) !== 'новое') continue;
    for (const cell of standing.finding.cells) {
      const place = `${cell.table}.${cell.column} ${cell.code}`;
      const known = told.get(place);
      if (known !== undefined) known.findings.push(standing);
      else if (told.size < MOST_MARKS) {
        told.set(place, {cell, findings: [standing]});
      }
    }
  }
  return [...told.values()].map(({cell, findings}) => ({
    table: cell.table,
    code: cell.code,
    column: cell.column,
    held: heldIn(cell),
    isError: findings.some(({finding}) => finding.severity === 'ошибка'),
    note: findings.slice(0, MOST_TOLD).map(inWords).join('\n\n'),
  }));
}

/** The row as a whole is marked at its code. */
function heldIn({code, column: key, value}: FoundCell): Cell {
  if (key === 'code') return code;
  return typeof value === 'string' ? value.slice(0, COMPARED) : value;
}

function inWords({finding: {severity, message, cure}}: Standing): string {
  return `${severity}. ${abridged(message)} Как исправить: ${abridged(cure)}`;
}

/** How the list of marks on «Проверка» names a cell; its rows differ by the code at the end. */
export function markKey(mark: CellMark): string {
  return `${keyOfColumn(mark)}${mark.code}`;
}

function keyOfColumn({
  table,
  column: key,
  isError,
}: Pick<CellMark, 'table' | 'column' | 'isError'>): string {
  return `${NOTE_MARK} ${isError ? 'ошибка' : 'замечание'} ${table}.${key} `;
}

/**
 * Whether a cell is marked and still holds what it held. Conditional formats reach another sheet by INDIRECT alone
 * (https://support.google.com/docs/answer/78413); both sides are cut to texts, which makes EXACT treat them alike.
 *
 * @param page present name of «Проверка»
 * @param marked what the marks of a column have in common
 * @param cell and the code of its row, as the formula of the first painted cell sees them
 */
export function markFormula(
  page: string,
  marked: Pick<CellMark, 'table' | 'column' | 'isError'>,
  {cell, code}: {readonly cell: Expression; readonly code: Expression},
): Expression {
  // What a cell held stands beside its key.
  const [keys, helds] = [columnOf('mark'), columnOf('held')].map(columnLetter);
  const held = call(
    'VLOOKUP',
    `${text(keyOfColumn(marked))}&${code}`,
    call('INDIRECT', text(on(page, `$${keys}:$${helds}`))),
    '2',
    '0',
  );
  const begin = (of: Expression) => call('LEFT', of, String(COMPARED));
  return call('EXACT', begin(cell), begin(held));
}

/** Whether a conditional format is one of ours: it looks for a key of the list. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(`"${NOTE_MARK} `);
}
