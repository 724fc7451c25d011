/** «Проверка»: the state of the book in one line, counts by institution and severity, the findings, the rules. */

import type {CellMark} from '../../model/marking';
import type {LayoutCell, SheetLayout} from '../../model/layout';
import {wholeColumn} from '../../model/places';
import {
  call,
  cell,
  formula,
  lookUp,
  text,
} from '../../scoring/formulas/builder';
import {area, COLOURS, Page} from '../../scoring/formulas/page';
import {SEVERITIES} from '../finding';
import {type Standing, statusOf} from '../standing';
import {Counts, NETWORK, ownerOf, ownersWithLines} from './counts';
import {
  columnOf,
  type ListKey,
  listKeys,
  listWidths,
  SHOWN_COLUMNS,
  titleOf,
} from './list-columns';
import {markKey} from './marks';
import {type Ground, placeCell} from './place';
import {type Row, spotOf} from './remembered';
import {CHECKED, NEVER_CHECKED, OPEN_ERRORS, STATE} from './state';

/** A rule as the sheet lists it. */
export interface RuleLine {
  readonly id: string;
  readonly title: string;
  /** What it has found, or what it waits for. */
  readonly state: string;
}

export interface CheckSheet extends Ground {
  /** Present name of «Проверка». */
  readonly sheet: string;
  /** The moment of the check, «25.11.2026 22:30». */
  readonly checked: string;
  /** In the order of the list. */
  readonly standings: readonly Standing[];
  readonly mended: readonly Row[];
  readonly marks: readonly CellMark[];
  readonly rules: readonly RuleLine[];
  /** Why a finding of the rule matters. */
  readonly why: (rule: string) => string;
  readonly institution: (code: string) => string;
  /** Rows × formulas up to which links find their rows by formulas. */
  readonly formulaBudget: number;
}

/** Of a longer list the rest is counted only: the most serious stand first. */
const MOST_SHOWN = 1_000;
const FIRST_COUNT = 6;
const COUNTED = {ошибка: 4, предупреждение: 5, заметка: 6} as const;
const HEADINGS = {
  ошибка: 'Ошибки',
  предупреждение: 'Предупреждения',
  заметка: 'Заметки',
} as const;
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
  const lines =
    owners.shown.length === 0
      ? 0
      : owners.shown.length + (owners.others > 0 ? 1 : 0) + 2;
  const header = FIRST_COUNT + (lines === 0 ? 0 : lines + 1);
  const rows = shown.length + mended.length;
  const counts = new Counts(
    {row: header + 1, rows},
    standings.slice(MOST_SHOWN),
  );
  title(page);
  state(page, check, counts, shown.length);
  if (lines > 0) countLines(page, check, counts, owners);
  listHeader(page, header);
  shown.forEach((standing, index) =>
    putRow(
      page,
      header + 1 + index,
      openRow(check, standing, header + 1 + index, shown),
    ),
  );
  mended.forEach((row, index) =>
    putRow(page, header + 1 + shown.length + index, {
      ...row,
      number: shown.length + index + 1,
    }),
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

/** Whose findings they are: the network first, then who has most errors, then all others together. */
function countLines(
  page: Page,
  {institution}: CheckSheet,
  counts: Counts,
  owners: ReturnType<typeof ownersWithLines>,
): void {
  const columns = Object.values(COUNTED);
  const last = Math.max(...columns);
  const heading = area(FIRST_COUNT, 1, 1, last);
  page.style(heading, {
    bold: true,
    color: COLOURS.title,
    background: COLOURS.heading,
  });
  page.putWide(area(FIRST_COUNT, 1, 1, 3), 'Открыто по учреждениям');
  SEVERITIES.forEach(severity =>
    page.put(FIRST_COUNT, COUNTED[severity], HEADINGS[severity]),
  );
  const line = (
    row: number,
    name: string,
    count: (severity: (typeof SEVERITIES)[number]) => string,
  ) => {
    page.putWide(area(row, 1, 1, 3), name);
    SEVERITIES.forEach(severity =>
      page.put(row, COUNTED[severity], formula(count(severity))),
    );
  };
  owners.shown.forEach((owner, index) =>
    line(
      FIRST_COUNT + 1 + index,
      owner === NETWORK ? 'Сеть и её правила' : institution(owner),
      severity => counts.of({severity, status: 'новое', owner}),
    ),
  );
  const total = FIRST_COUNT + owners.shown.length + (owners.others > 0 ? 2 : 1);
  if (owners.others > 0) {
    const named = (severity: (typeof SEVERITIES)[number]) => {
      const at = COUNTED[severity];
      return call('SUM', `${cell(FIRST_COUNT + 1, at)}:${cell(total - 2, at)}`);
    };
    line(
      total - 1,
      `Другие учреждения (${owners.others})`,
      severity => `${cell(total, COUNTED[severity])}-${named(severity)}`,
    );
  }
  line(total, 'Всего', severity => counts.of({severity, status: 'новое'}));
  page.style(area(total, 1, 1, last), {bold: true, border: 'top'});
  page.style(
    area(FIRST_COUNT, total - FIRST_COUNT + 1, COUNTED.ошибка, columns.length),
    {align: 'left'},
  );
}

function listHeader(page: Page, header: number): void {
  listKeys.forEach((key, index) => page.put(header, index + 1, titleOf(key)));
  page.style(area(header, 1, 1, listKeys.length), {
    bold: true,
    color: COLOURS.title,
    background: COLOURS.heading,
    border: 'bottom',
    wrap: true,
    valign: 'middle',
  });
}

function putRow(
  page: Page,
  row: number,
  cells: {readonly [Key in ListKey]: LayoutCell},
): void {
  listKeys.forEach((key, index) => {
    // Marks are a list of their own.
    if (key !== 'mark' && key !== 'held') page.put(row, index + 1, cells[key]);
  });
}

function openRow(
  check: CheckSheet,
  standing: Standing,
  row: number,
  shown: readonly Standing[],
): {readonly [Key in ListKey]: LayoutCell} {
  const {finding, identity, since} = standing;
  const table = finding.cells[0]?.table;
  const height =
    table === undefined ? 0 : (check.book.tables[table]?.height ?? 0);
  const isLive = shown.length * height <= check.formulaBudget;
  return {
    number: shown.indexOf(standing) + 1,
    severity: finding.severity,
    ...decision(check, standing, row),
    institution:
      finding.institution === undefined
        ? ''
        : check.institution(finding.institution),
    place: placeCell(check, finding, isLive),
    message: finding.message,
    why: check.why(finding.rule),
    cure: finding.cure,
    since,
    identity,
    spot: spotOf(finding),
    owner: ownerOf(standing),
    touchesScores: finding.touchesScores ? 'да' : '',
    mark: '',
    held: '',
  };
}

/** Live: what the sidebar accepts is accepted here at once. */
function decision(
  {places}: CheckSheet,
  standing: Standing,
  row: number,
): {readonly status: LayoutCell; readonly closed: LayoutCell} {
  const columns = (['finding', 'reason', 'when'] as const).map(key =>
    wholeColumn(places, 'acceptances', key),
  );
  const [findings, reasons, moments] = columns;
  if (
    findings === undefined ||
    reasons === undefined ||
    moments === undefined
  ) {
    return {status: statusOf(standing), closed: ''};
  }
  const identity = cell(row, columnOf('identity'), 'column');
  const found = call('MATCH', identity, findings, '0');
  return {
    status: formula(
      call('IF', call('ISNUMBER', found), text('принято'), text('новое')),
    ),
    closed: formula(
      call(
        'IFERROR',
        `${text('принято ')}&${lookUp(moments, identity, findings)}&": "&${lookUp(reasons, identity, findings)}`,
        '""',
      ),
    ),
  };
}

function listLooks(page: Page, header: number, rows: number): void {
  const list = area(header + 1, rows, 1, SHOWN_COLUMNS);
  page.style(list, {size: 10, wrap: true, valign: 'top', border: 'all'});
  const links = area(header + 1, rows, columnOf('place'), 1);
  page.style(links, {color: COLOURS.link});
  const status = cell(header + 1, columnOf('status'), 'column');
  const severity = cell(header + 1, columnOf('severity'), 'column');
  page.highlight({
    areas: [list],
    formula: `=${status}<>${text('новое')}`,
    color: COLOURS.muted,
    background: COLOURS.band,
  });
  const severities = [area(header + 1, rows, columnOf('severity'), 1)];
  page.highlight({
    areas: severities,
    formula: `=${severity}=${text('ошибка')}`,
    background: COLOURS.low,
  });
  page.highlight({
    areas: severities,
    formula: `=${severity}=${text('предупреждение')}`,
    background: COLOURS.warning,
  });
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
