/** The list of «Проверка»: a row a finding, live where people decide. */

import type {LayoutCell} from '../../model/layout';
import {wholeColumn} from '../../model/places';
import {
  call,
  cell,
  formula,
  lookUp,
  text,
} from '../../scoring/formulas/builder';
import {capitalised} from '../../model/russian';
import {area, COLOURS, type Page} from '../../scoring/formulas/page';
import {type Standing, statusOf} from '../standing';
import {ownerOf} from './counts';
import {
  columnOf,
  type ListKey,
  listKeys,
  SHOWN_COLUMNS,
  titleOf,
} from './list-columns';
import {type Ground, placeCell} from './place';
import {spotOf} from './remembered';

/** What the rows are made from. */
export interface ListGround extends Ground {
  /** Why a finding of the rule matters. */
  readonly why: (rule: string) => string;
  readonly institution: (code: string) => string;
  /** Rows × formulas up to which links find their rows by formulas. */
  readonly formulaBudget: number;
}

export function listHeader(page: Page, header: number): void {
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

export function putRow(
  page: Page,
  row: number,
  cells: ListRow & {readonly number: number},
): void {
  listKeys.forEach((key, index) => {
    // Marks are a list of their own.
    if (key !== 'mark' && key !== 'held') page.put(row, index + 1, cells[key]);
  });
}

/** What a row says of a finding. */
export type ListRow = {
  readonly [Key in Exclude<ListKey, 'number' | 'mark' | 'held'>]: LayoutCell;
};

export function openRow(
  ground: ListGround,
  standing: Standing,
  row: number,
  rows: number,
): ListRow {
  const {finding, identity, since} = standing;
  const table = finding.cells[0]?.table;
  const height =
    table === undefined ? 0 : (ground.book.tables[table]?.height ?? 0);
  const isLive = rows * height <= ground.formulaBudget;
  return {
    severity: finding.severity,
    ...decision(ground, standing, row),
    institution:
      finding.institution === undefined
        ? ''
        : ground.institution(finding.institution),
    place: placeCell(ground, finding, isLive),
    message: finding.message,
    why: ground.why(finding.rule),
    cure: capitalised(finding.cure),
    since,
    identity,
    spot: spotOf(finding),
    owner: ownerOf(standing),
    touchesScores: finding.touchesScores ? 'да' : '',
  };
}

/** Live: what the sidebar accepts is accepted here at once. */
function decision(
  {places}: ListGround,
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

export function listLooks(page: Page, header: number, rows: number): void {
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
