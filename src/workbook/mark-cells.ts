/**
 * Paints and notes the cells that a check speaks of. Conditional formats of people's own stay, and come first; a note is
 * written only where none stands, or one of a check: neither a person's nor the one of `onEdit` is touched.
 */

import {isMarkFormula, markFormula} from '../audit/sheet/marks';
import {grouped} from '../model/grouped';
import {columnLetter} from '../model/layout';
import type {CellMark, Marking} from '../model/marking';
import {NOTE_MARK} from '../model/note-mark';
import type {TableName} from '../model/schema';
import {tableByName} from '../model/tables';
import {cell} from '../scoring/formulas/builder';
import {COLOURS} from '../scoring/formulas/page';
import {type Look, lookAt} from './look';
import {plainFormula} from './same-formula';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * The condition is judged for each of its cells. In a sheet of up to so many rows it stands on the whole column, and a
 * mark follows its row when people sort; in a longer one on the concerned cells: a row that moves loses its mark until
 * the next check.
 */
const MOST_ROWS = 2_000;
/** Beginning of the notes of checks; `onEdit` clears them, as all of the add-on's, when their cell is edited. */
const CHECK_NOTE = `${NOTE_MARK} проверка: `;

/** Marks the cells, and takes marks that stand no longer away. */
export function markCells(spreadsheet: Spreadsheet, marking: Marking): void {
  const byTable = grouped(marking.marks, ({table}) => table);
  const names = new Set<TableName>([
    ...byTable.keys(),
    ...(Object.keys(marking.before) as TableName[]),
  ]);
  for (const name of names) {
    const marks = byTable.get(name) ?? [];
    const look = lookAt(spreadsheet, tableByName[name], new Set());
    if (look === undefined || look.positions.code === undefined) continue;
    paint(look, marks, marking);
    const columns = new Set([
      ...marks.map(({column}) => column),
      ...(marking.before[name] ?? []),
    ]);
    for (const key of columns) {
      note(
        look,
        key,
        marks.filter(({column}) => column === key),
      );
    }
  }
}

/** A conditional format that is wanted. */
interface Paint {
  readonly formula: string;
  /** «E2:E300», or the cells one by one. */
  readonly ranges: readonly string[];
  readonly background: string;
}

function paint(look: Look, marks: readonly CellMark[], marking: Marking): void {
  const {sheet} = look;
  const present = sheet.getConditionalFormatRules();
  const own = present.filter(rule => isMarkFormula(formulaOf(rule)));
  const wanted = [
    ...grouped(marks, ({column, isError}) => `${column} ${isError}`).values(),
  ]
    .flatMap(alike => paintOf(look, alike, marking))
    // Where both apply the error's is seen: the first rule wins.
    .sort((a, b) => Number(b.isError) - Number(a.isError));
  if (isSame(own, wanted)) return;
  sheet.setConditionalFormatRules([
    ...present.filter(rule => !own.includes(rule)),
    ...wanted.map(one => ruleOf(sheet, one)),
  ]);
}

/** Of marks of one column and one severity. */
function paintOf(
  look: Look,
  marks: readonly CellMark[],
  {page}: Marking,
): (Paint & {isError: boolean})[] {
  const {positions, height, sheet} = look;
  const [{column, isError, table}] = marks;
  const at = positions[column];
  const rows = marks
    .flatMap(({code}) => look.rowOf(code) ?? [])
    .sort((a, b) => a - b);
  if (at === undefined || rows.length === 0) return [];
  const letter = columnLetter(at + 1);
  const isWhole = height <= MOST_ROWS;
  const first = isWhole ? 2 : rows[0];
  const condition = markFormula(
    page,
    {table, column, isError},
    {
      cell: cell(first, at + 1, 'column'),
      code: cell(first, positions.code + 1, 'column'),
    },
  );
  return [
    {
      formula: `=${condition}`,
      ranges: isWhole
        ? [`${letter}2:${letter}${sheet.getMaxRows()}`]
        : rows.map(row => `${letter}${row}`),
      background: isError ? COLOURS.low : COLOURS.warning,
      isError,
    },
  ];
}

function ruleOf(
  sheet: Sheet,
  {formula, ranges, background}: Paint,
): FormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setRanges(sheet.getRangeList([...ranges]).getRanges())
    .setBackground(background)
    .build();
}

/** '' of a rule that is no formula. */
function formulaOf(rule: FormatRule): string {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return typeof formula === 'string' ? formula : '';
}

/** The background follows from the formula. To ask for each of many cells costs a call: they are painted anew. */
function isSame(
  present: readonly FormatRule[],
  wanted: readonly Paint[],
): boolean {
  return (
    present.length === wanted.length &&
    present.every((rule, index) => {
      const {formula, ranges} = wanted[index];
      const own = rule.getRanges();
      return (
        plainFormula(formulaOf(rule)) === plainFormula(formula) &&
        own.length === 1 &&
        ranges.length === 1 &&
        own[0].getA1Notation() === ranges[0]
      );
    })
  );
}

/** Notes of a column, by code as the rows stand now; read and written in one call each, whatever they are. */
function note(look: Look, key: string, marks: readonly CellMark[]): void {
  const {sheet, positions, height} = look;
  const at = positions[key];
  if (at === undefined || height < 2) return;
  const wanted = new Map(
    marks.flatMap(({code, note: told}) => {
      const row = look.rowOf(code);
      return row === undefined ? [] : [[row, `${CHECK_NOTE}${told}`] as const];
    }),
  );
  const present = sheet.getRange(2, at + 1, height - 1, 1).getNotes();
  const notes = present.map(([text], index) =>
    text === '' || text.startsWith(CHECK_NOTE)
      ? (wanted.get(index + 2) ?? '')
      : text,
  );
  const differing = notes.flatMap((text, index) =>
    text === present[index][0] ? [] : [index],
  );
  if (differing.length === 0) return;
  const first = differing[0];
  const last = differing[differing.length - 1];
  sheet
    .getRange(first + 2, at + 1, last - first + 1, 1)
    .setNotes(notes.slice(first, last + 1).map(text => [text]));
}
