/** «Проверка»: the state of the book in one line, counts by institution and severity, the findings, the rules. */

import type {LayoutCell, SheetLayout} from '../../model/layout';
import type {CellMark} from '../../model/marking';
import {call, cell, formula, text} from '../../scoring/formulas/builder';
import {area, COLOURS, Page} from '../../scoring/formulas/page';
import {SEVERITIES} from '../finding';
import type {Standing} from '../standing';
import {
  Counts,
  countLines,
  FIRST_COUNT,
  heightOf,
  ownersWithLines,
} from './counts';
import {listHeader, type ListGround, listLooks, openRow, putRow} from './list';
import {columnOf, listWidths, SHOWN_COLUMNS} from './list-columns';
import {markKey} from './marks';
import type {Row} from './remembered';
import {CHECKED, NEVER_CHECKED, OPEN_ERRORS, STATE} from './state';

/** A rule as the sheet lists it. */
export interface RuleLine {
  readonly id: string;
  readonly title: string;
  /** What it has found, or what it waits for. */
  readonly state: string;
}

export interface CheckSheet extends ListGround {
  /** Present name of «Проверка». */
  readonly sheet: string;
  /** The moment of the check, «25.11.2026 22:30». */
  readonly checked: string;
  /** In the order of the list. */
  readonly standings: readonly Standing[];
  readonly mended: readonly Row[];
  readonly marks: readonly CellMark[];
  readonly rules: readonly RuleLine[];
}

/** Of a longer list the rest is counted only: the most serious stand first. */
const MOST_SHOWN = 1_000;
const AGAIN =
  'Откройте ячейку по ссылке, исправьте её и снова выберите «Инносеть» → «Проверить книгу»: исправленное отметится само. Что верно и так, примите с причиной: «Инносеть» → «Разобрать находки».';

/** The sheet of a book that nobody has checked. */
export function uncheckedSheet(sheet: string): SheetLayout {
  const page = newPage(sheet);
  title(page);
  page.putWide(shownRow(STATE.words.row), NEVER_CHECKED, {
    color: COLOURS.muted,
  });
  return page.layout();
}

export function checkSheet(check: CheckSheet): SheetLayout {
  const {sheet, standings, mended} = check;
  const page = newPage(sheet);
  const shown = standings.slice(0, MOST_SHOWN);
  const owners = ownersWithLines(standings);
  const header = FIRST_COUNT + heightOf(owners);
  const rows = shown.length + mended.length;
  const counts = new Counts(
    {row: header + 1, rows},
    standings.slice(MOST_SHOWN),
  );
  title(page);
  state(page, check, counts, shown.length);
  countLines(page, check.institution, counts, owners);
  listHeader(page, header);
  [
    ...shown.map((standing, index) =>
      openRow(check, standing, header + 1 + index, shown.length),
    ),
    ...mended,
  ].forEach((row, index) =>
    putRow(page, header + 1 + index, {...row, number: index + 1}),
  );
  check.marks.forEach((mark, index) => {
    page.put(header + 1 + index, columnOf('mark'), markKey(mark));
    page.put(header + 1 + index, columnOf('held'), mark.held);
  });
  listLooks(page, header, rows);
  ruleLines(page, header + Math.max(rows, 1) + 2, check);
  return {...page.layout(), isSortable: true};
}

function newPage(sheet: string): Page {
  const page = new Page(sheet, listWidths, {rows: 0, columns: 0});
  listWidths.forEach((_, index) => {
    if (index >= SHOWN_COLUMNS) page.hide(index + 1);
  });
  return page;
}

function shownRow(row: number) {
  return area(row, 1, 1, SHOWN_COLUMNS);
}

function title(page: Page): void {
  page.putWide(shownRow(1), 'Проверка книги', {
    bold: true,
    size: 18,
    color: COLOURS.title,
  });
}

/** What the book's state is, for people in words, for the other sheets and commands in hidden cells. */
function state(
  page: Page,
  {checked, standings, mended}: CheckSheet,
  counts: Counts,
  shown: number,
): void {
  const open = (severity: (typeof SEVERITIES)[number]) =>
    counts.of({severity, status: 'новое'});
  const at = (key: keyof typeof STATE) =>
    cell(STATE[key].row, STATE[key].column, 'both');
  const put = (key: keyof typeof STATE, held: LayoutCell) =>
    page.put(STATE[key].row, STATE[key].column, held);
  put('errors', formula(open('ошибка')));
  put('checked', checked);
  put(
    'touching',
    formula(
      counts.of({severity: 'ошибка', status: 'новое', touchesScores: true}),
    ),
  );
  const errors = at('errors');
  const touching = at('touching');
  page.putWide(
    shownRow(STATE.words.row),
    formula(
      [
        text(`${CHECKED}${checked}: `),
        call(
          'IF',
          `${errors}=0`,
          text('открытых ошибок нет'),
          `${text(OPEN_ERRORS)}&${errors}&${call('IF', `${touching}=0`, '""', `${text(' (меняют баллы – ')}&${touching}&")"`)}`,
        ),
        text('; предупреждений – '),
        open('предупреждение'),
        text(', заметок – '),
        open('заметка'),
        text('; принято – '),
        counts.of({status: 'принято'}),
        text(', исправлено – '),
        counts.of({status: 'исправлено'}),
        text('.'),
      ].join('&'),
    ),
    {bold: true, color: COLOURS.title},
  );
  page.putWide(
    shownRow(3),
    standings.length + mended.length === 0
      ? 'Ошибок нет, исправлять нечего. Проверяйте книгу перед расчётом баллов и перед отчётом.'
      : AGAIN,
    {size: 9, color: COLOURS.muted, wrap: true, valign: 'top'},
  );
  page.height(3, 1, 30);
  const left = standings.length - shown;
  if (left > 0) {
    page.putWide(
      shownRow(4),
      `Показаны первые ${shown} из ${standings.length}, самые важные. Остальные ${left} сосчитаны выше и ниже; они встанут в список, когда в нём освободится место.`,
      {size: 9, color: COLOURS.mark},
    );
  }
}

function ruleLines(page: Page, row: number, {rules}: CheckSheet): void {
  page.putWide(area(row, 1, 1, SHOWN_COLUMNS), 'Что проверяется', {
    bold: true,
    size: 12,
    color: COLOURS.title,
  });
  const state = columnOf('message');
  rules.forEach(({id, title: name, state: said}, index) => {
    page.put(row + 1 + index, 1, id);
    // It runs over the blank cells beside it.
    page.put(row + 1 + index, 2, name);
    page.put(row + 1 + index, state, said);
  });
  page.style(area(row + 1, rules.length, 1, SHOWN_COLUMNS), {
    size: 10,
    color: COLOURS.muted,
  });
}
