/** A finding as the sidebar shows it: places by the present names of sheets and columns, long things cut short. */

import type {Rule} from '../audit/rule';
import type {Standing} from '../audit/standing';
import type {
  CureLine,
  CureShown,
  FindingShown,
  FoundCellShown,
} from '../contract';
import type {Book} from '../model/book';
import type {Cell} from '../model/cell';
import {placeByRow} from '../model/cell-problem';
import type {Change} from '../model/change';
import {fingerprint} from '../model/fingerprint';
import {abridged} from '../model/problem';
import type {Actor} from '../model/rights';
import {capitalised} from '../model/russian';
import {acceptanceShown, whyNotAccept} from './accept-finding';
import {whyNotChange} from './changes-allowed';
import {institutionName} from './record';

const MOST_CELLS = 6;
const MOST_LINES = 6;
/** A cell holds up to 50,000 characters; a sidebar is 300 pixels wide. */
const LONGEST_VALUE = 200;
const LONGEST_MESSAGE = 1_500;

export function showFinding(
  book: Book,
  actor: Actor,
  {finding, identity, acceptance}: Standing,
  {title, why}: Pick<Rule, 'title' | 'why'>,
): FindingShown {
  const {rule, severity, institution, message, cure, cells, changes} = finding;
  const noAccepting = whyNotAccept(book, actor, finding);
  return {
    rule,
    identity,
    ...(cells.length === 0 ? {} : {table: cells[0].table}),
    severity,
    title,
    institution:
      institution === undefined ? '' : institutionName(book, institution),
    message: sentence(message),
    why,
    cure: sentence(cure),
    cells: cells
      .slice(0, MOST_CELLS)
      .map(({table, code, column, value}): FoundCellShown => ({
        table,
        code,
        column,
        place: placeByRow(book, {table, code, column}),
        value: column === 'code' ? '' : shortened(value),
      })),
    moreCells: Math.max(0, cells.length - MOST_CELLS),
    ...(changes === undefined || changes.length === 0
      ? {}
      : {exactCure: showCure(book, actor, changes)}),
    ...(noAccepting === undefined ? {} : {noAccepting}),
    ...(acceptance === undefined
      ? {}
      : {accepted: acceptanceShown(acceptance)}),
  };
}

function showCure(
  book: Book,
  actor: Actor,
  changes: readonly Change[],
): CureShown {
  const noApplying = whyNotChange(book, actor, changes);
  return {
    mark: cureMark(changes),
    lines: changes.slice(0, MOST_LINES).map(change => cureLine(book, change)),
    more: Math.max(0, changes.length - MOST_LINES),
    ...(noApplying === undefined ? {} : {noApplying}),
  };
}

/** The same for the same changes: another cure of the same finding is not what the person has seen. */
export function cureMark(changes: readonly Change[]): string {
  return fingerprint(
    changes.map(({table, code, column, before, after}) => [
      table,
      code,
      column,
      before,
      after,
    ]),
  );
}

function cureLine(book: Book, change: Change): CureLine {
  return {
    place: placeByRow(book, change),
    before: shortened(change.before),
    after: shortened(change.after),
  };
}

/** Rules say clauses: they stand after a place or a colon elsewhere. */
function sentence(clause: string): string {
  const text = abridged(clause, LONGEST_MESSAGE);
  return `${capitalised(text)}${/[.!?…]$/.test(text) ? '' : '.'}`;
}

function shortened(cell: Cell): Cell {
  return typeof cell === 'string' ? abridged(cell, LONGEST_VALUE) : cell;
}
