/** The stamp of «Баллы»: when it was calculated, or that the rules or the list of institutions are others since. */

import type {Cell} from '../../model/cell';
import type {Area} from '../../model/layout';
import {wholeColumn} from '../../model/places';
import type {TableName} from '../../model/schema';
import {settings as settingsTable} from '../../model/tables';
import {settingDefinitions} from '../../model/tables/default-settings';
import type {Indicator} from '../indicator';
import {
  call,
  cell,
  cells,
  countIfs,
  type Criterion,
  type Expression,
  filled,
  is,
  number,
  compared,
  text,
} from './builder';
import {COLOURS, type Page} from './page';
import {registered, type Results} from './results';
import * as at from './score-columns';
import type {ScoreColumns} from './score-columns';

/** The stamp begins so while nothing has changed; a highlight looks for it. */
const UNCHANGED = 'рассчитано';
const CHANGED =
  'правила, настройки или список учреждений изменились после расчёта: нажмите «Инносеть» → «Рассчитать баллы»';

/** In the heading of an indicator whose row of «Показатели» reads otherwise than at the calculation. */
const RULE_CHANGED = 'правило изменено';

/** Colours an area while the stamp in it says that something has changed. */
export function warnOfChange(page: Page, area: Area): void {
  const stamp = cell(area.row, area.column, 'both');
  page.highlight({
    areas: [area],
    formula: `=${call('ISERROR', call('FIND', text(UNCHANGED), stamp))}`,
    background: COLOURS.warning,
    color: COLOURS.title,
  });
}

export function stampOf(results: Results, columns: ScoreColumns): Expression {
  const {now} = results;
  const checks = [
    ...listChecks(results),
    ...settingChecks(results),
    ...(columns.indicators.length === 0
      ? []
      : [`${call('COUNTIF', ruleCells(columns), text(RULE_CHANGED))}=0`]),
  ];
  const unchanged = text(
    `${UNCHANGED} ${now}; правила и список учреждений с тех пор не менялись`,
  );
  // A sheet that is gone makes an error, and a change.
  return checks.length === 0
    ? unchanged
    : call(
        'IF',
        call('IFERROR', call('AND', ...checks), '1=0'),
        unchanged,
        text(CHANGED),
      );
}

function ruleCells(columns: ScoreColumns): Expression {
  const first = columns.indicators[0].fact;
  return cells(
    {
      row: at.MAXIMUM_ROW,
      column: first,
      rows: 1,
      columns: columns.indicators.length,
    },
    'both',
  );
}

/** Counts of rows now against the counts of the calculation. */
function listChecks({book, places, scores}: Results): Expression[] {
  const rows = (
    table: TableName,
    key: string,
    criteria: (range: Expression) => Criterion,
    fits: (held: Cell) => boolean,
  ): Expression[] => {
    const range = wholeColumn(places, table, key);
    const data = book.tables[table];
    if (range === undefined || data === undefined) return [];
    const title = data.titles[key] ?? '';
    const count =
      data.records.filter(({cells: own}) => fits(own[key] ?? '')).length +
      (fits(title) ? 1 : 0);
    return [`${countIfs([criteria(range)])}=${number(count)}`];
  };
  const isText = (held: Cell) => typeof held === 'string' && held !== '';
  const levels = new Set(
    scores.definitions.indicators.flatMap(({appliesTo = []}) => appliesTo),
  );
  return [
    ...rows('institutions', 'shortName', filled, isText),
    ...[...levels].flatMap(level =>
      rows(
        'institutions',
        'educationLevels',
        range => ({range, test: text(`*${level}*`)}),
        held => String(held).toLowerCase().includes(level.toLowerCase()),
      ),
    ),
    ...rows('indicators', 'active', filled, isText),
    ...rows(
      'indicators',
      'maximum',
      range => compared(range, '>', '0'),
      held => typeof held === 'number' && held > 0,
    ),
    ...rows(
      'indicators',
      'active',
      range => is(range, text('нет')),
      held => String(held).toLowerCase() === 'нет',
    ),
  ];
}

/** Every setting that has a part in the scores reads as it did. */
function settingChecks({book, places}: Results): Expression[] {
  const rows = book.data(settingsTable);
  return SETTINGS.flatMap(name => {
    const {code} = settingDefinitions[name];
    const row = rows?.byCode(code);
    const value = registered(places, 'settings', 'value', text(code));
    return row === undefined || value === undefined
      ? []
      : [same(value, row.cells.value)];
  });
}

const SETTINGS = [
  'reportingPeriod',
  'basePeriod',
  'date',
  'noData',
  'completeness',
  'termless',
  'lines',
  'projectMaximum',
  'upperFrom',
  'upperName',
  'middleFrom',
  'middleName',
  'lowerName',
  'projectUpperFrom',
  'projectUpperVerdict',
  'projectMiddleFrom',
  'projectMiddleVerdict',
  'projectLowerVerdict',
] as const satisfies readonly (keyof typeof settingDefinitions)[];

/** What of a row of «Показатели» has formed the formulas; max, target, base and name are live. */
const RULE_COLUMNS = [
  'group',
  'unit',
  'source',
  'table',
  'numerator',
  'divisor',
  'condition',
  'timing',
  'goal',
  'audience',
  'active',
] as const;

/** Says where the row of an indicator is no longer the rule by which its column was made. */
export function ruleCheck(
  {book, places}: Results,
  indicator: Indicator,
): Expression | undefined {
  const record = book.tables.indicators?.byCode(indicator.code);
  if (record === undefined) return undefined;
  const checks = RULE_COLUMNS.flatMap(key => {
    const value = registered(places, 'indicators', key, text(indicator.code));
    return value === undefined ? [] : [same(value, record.cells[key])];
  });
  return checks.length === 0
    ? undefined
    : call(
        'IF',
        call('IFERROR', call('AND', ...checks), '1=0'),
        '""',
        text(RULE_CHANGED),
      );
}

function same(value: Expression, held: Cell | undefined): Expression {
  switch (typeof held) {
    case 'number':
      return `${value}=${number(held)}`;
    case 'boolean':
      return `${value}=(${held ? '1=1' : '1=0'})`;
    default:
      // Where Sheets has made a date of «31.08.2023», the text of the date is compared.
      return `${value}&""=${text(held ?? '')}`;
  }
}
