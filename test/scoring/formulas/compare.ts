/** Holds what the formulas of the result sheets give against the pure engine, number by number. */

import {isCellError} from '../../../local/engine/value';
import * as project from '../../../src/scoring/formulas/project-columns';
import * as at from '../../../src/scoring/formulas/score-columns';
import {scoreColumns} from '../../../src/scoring/formulas/score-columns';
import type {Figure, Scores, Tally} from '../../../src/scoring/scores';
import type {Workbook} from './workbook';

export interface Difference {
  readonly where: string;
  readonly formula: unknown;
  readonly engine: unknown;
}

/** Cells of «Баллы» that do not say what the engine says. */
export function institutionDifferences(
  workbook: Workbook,
  scores: Scores = workbook.scores(),
): Difference[] {
  const found = new Differences(workbook, 'Баллы');
  const columns = scoreColumns(scores.definitions);
  scores.institutions.forEach((score, index) => {
    const row = at.FIRST_ROW + index;
    const same = (column: number, engine: unknown, what: string) =>
      found.same(row, column, engine, `${score.name}: ${what}`);
    same(columns.code, score.code, 'код');
    same(at.PLACE, score.place ?? '–', 'место');
    same(at.NAME, score.name, 'учреждение');
    same(at.TOTAL, score.total, 'итог');
    same(at.MAXIMUM, score.maximum, 'максимум');
    same(at.PERCENT, score.percent ?? '–', '%');
    same(at.LEVEL, score.level ?? '–', 'уровень');
    columns.groups.forEach(({title, subtotal}) => {
      const group = scores.definitions.groups.findIndex(g => g.title === title);
      same(subtotal, score.subtotals[group], title);
    });
    for (const {index: place, indicator, ...block} of columns.indicators) {
      const figure = score.figures[place];
      const what = indicator.short;
      same(block.fact, factShown(figure), `${what}, факт`);
      same(block.points, pointsShown(figure), `${what}, баллы`);
      same(block.attainment, attainmentShown(figure), `${what}, достижение`);
    }
    same(at.COMPLETENESS, score.completeness, 'полнота');
    same(columns.toFill, score.toFill, 'вводится');
    same(columns.filled, score.filled, 'введено');
    const note = String(workbook.at('Баллы', row, at.NOTE));
    if (!note.startsWith(score.outside ?? '')) {
      found.add(`${score.name}: заметка`, note, score.outside);
    }
  });
  return found.list;
}

/** Cells of «Баллы проектов» that do not say what the engine says. */
export function projectDifferences(
  workbook: Workbook,
  scores: Scores = workbook.scores(),
): Difference[] {
  const found = new Differences(workbook, 'Баллы проектов');
  let row = project.FIRST_ROW;
  for (const score of scores.projects) {
    for (const {title, whole, due} of score.groups) {
      found.same(row, project.GROUP, title, title);
      found.tallies(row, whole, due, title);
      row += 1;
    }
    found.tallies(row, score.whole, score.due, score.title);
    found.same(row, project.VERDICT, score.verdict, score.title);
    const band =
      score.band === undefined
        ? ''
        : ['верхняя', 'средняя', 'нижняя'][score.band];
    found.same(row, project.BAND, band, `${score.title}: полоса`);
    row += 1;
  }
  return found.list;
}

class Differences {
  readonly list: Difference[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: string,
  ) {}

  same(row: number, column: number, engine: unknown, what: string): void {
    const value = this.workbook.at(this.sheet, row, column);
    const isSame =
      typeof value === 'number' && typeof engine === 'number'
        ? Math.abs(value - engine) <= 1e-9 * Math.max(1, Math.abs(engine))
        : value === engine;
    if (!isSame) this.add(what, value, engine);
  }

  tallies(row: number, whole: Tally, due: Tally, what: string): void {
    const cells: readonly (readonly [number, unknown, string])[] = [
      [project.ROWS, whole.rows, 'строк'],
      [project.SCORED, whole.scored, 'оценено'],
      [project.POINTS, whole.points, 'баллы'],
      [project.DECLARED, whole.declared ?? '', 'заявлено'],
      [project.COUNTED, whole.counted, 'расчётный'],
      [project.MAXIMUM, whole.maximum, 'максимум'],
      [project.PERCENT, whole.percent ?? '', '%'],
      [project.DUE_ROWS, due.rows, 'строк на дату'],
      [project.DUE_SCORED, due.scored, 'оценено на дату'],
      [project.DUE_POINTS, due.points, 'баллы на дату'],
      [project.DUE_MAXIMUM, due.maximum, 'максимум на дату'],
      [project.DUE_COUNTED, due.counted, 'расчётный на дату'],
      [project.DUE_PERCENT, due.percent ?? '', '% на дату'],
    ];
    for (const [column, engine, name] of cells) {
      this.same(row, column, engine, `${what}: ${name}`);
    }
  }

  add(where: string, formula: unknown, engine: unknown): void {
    this.list.push({
      where: `${this.sheet}: ${where}`,
      formula: isCellError(formula) ? formula.error : formula,
      engine,
    });
  }
}

function factShown(figure: Figure): unknown {
  return figure.applicable ? (figure.fact ?? figure.gap) : '–';
}

function pointsShown(figure: Figure): unknown {
  if (!figure.applicable) return '–';
  return figure.gap ?? figure.points;
}

function attainmentShown(figure: Figure): unknown {
  if (!figure.applicable) return '–';
  return figure.gap ?? figure.attainment;
}
