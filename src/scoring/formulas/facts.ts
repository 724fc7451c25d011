/** The figure of one indicator for one institution as a formula over the sheets that people fill in. */

import type {Places} from '../../model/places';
import {wholeColumn} from '../../model/places';
import type {Clause, Condition} from '../condition';
import {type Indicator, isShare, type Register} from '../indicator';
import type {TermlessPolicy} from '../../model/tables/default-settings';
import type {Table, TableName} from '../../model/schema';
import {tableByName} from '../../model/tables';
import type {Gap} from '../scores';
import {
  averageIfs,
  call,
  choose,
  compared,
  countIfs,
  type Criterion,
  equals,
  type Expression,
  filled,
  is,
  isNot,
  number,
  numeric,
  plus,
  sumIfs,
  text,
} from './builder';
import {columnOf} from './results';

/** What stands in a cell that holds no figure. */
export const NO_DATA: Gap = 'нет данных';
export const NO_BASE: Gap = 'нет базы';
const TWICE: Gap = 'введено дважды';
const DASHED: Gap = 'стоит «-»';
export const NOT_APPLICABLE_SHOWN = '–';

/** Where the points of projects that are due stand, a row a project, with the institution's code. */
export interface ProjectTotals {
  /** Whole columns of «Баллы проектов». */
  readonly institution: Expression;
  readonly points: Expression;
  readonly maximum: Expression;
}

/** For whom and when. */
export interface FactScope {
  readonly places: Places;
  /** The cell with the institution's code. */
  readonly institution: Expression;
  /** The cells with the first and the last day of the period; absent while «Настройки» name none. */
  readonly period?: {readonly from: Expression; readonly to: Expression};
  /** The cell with the date of calculation. */
  readonly date: Expression;
  readonly termless: TermlessPolicy;
  /** Absent without the module «Проекты». */
  readonly projects?: ProjectTotals;
}

/**
 * @param missing what to show where there is no figure
 * @throws NoPlaceError where the workbook lacks a column
 */
export function factOf(
  indicator: Indicator,
  scope: FactScope,
  missing: Gap = NO_DATA,
): Expression {
  const {source} = indicator;
  switch (source.kind) {
    case 'вводится':
      return typed(indicator, scope, missing);
    case 'количество строк':
      return counted(source.register, scope, missing, criteria =>
        countIfs(criteria),
      );
    case 'сумма': {
      const addend = addendOf(source.register, source.addend, scope);
      return counted(source.register, scope, missing, criteria =>
        sumIfs(addend, criteria),
      );
    }
    case 'среднее': {
      const addend = addendOf(source.register, source.addend, scope);
      return quotient(
        source.register,
        scope,
        missing,
        criteria => sumIfs(addend, criteria),
        criteria => countIfs([...criteria, numeric(addend)]),
      );
    }
    case 'отношение сумм': {
      const {register} = source;
      const numerator = addendOf(register, source.numerator, scope);
      const divisor = addendOf(register, source.divisor, scope);
      return quotient(
        register,
        scope,
        missing,
        criteria => sumIfs(numerator, criteria),
        criteria => sumIfs(divisor, criteria),
        isShare(indicator),
      );
    }
    case 'баллы проекта':
      return ofProjects(scope, missing);
  }
}

/**
 * One row of «Значения», else nothing: SUMIFS alone would add two rows silently. The average of one number is the
 * number, and of none an error: a blank cell does not become 0.
 */
function typed(
  indicator: Indicator,
  scope: FactScope,
  missing: Gap,
): Expression {
  const {period, places} = scope;
  if (period === undefined) return text(missing);
  const at = (key: string) => columnOf(places, 'values', key);
  const criteria = [
    is(at('institution.code'), scope.institution),
    equals(at('indicator.code'), indicator.code),
    ...within(at('period.from'), period),
  ];
  const isParted =
    indicator.source.kind === 'вводится' &&
    indicator.source.share !== undefined;
  const figure = isParted
    ? ratio(
        averageIfs(at('part'), [...criteria, compared(at('part'), '>=', '0')]),
        averageIfs(at('total'), [...criteria, compared(at('total'), '>', '0')]),
        isShare(indicator),
      )
    : averageIfs(at('value'), criteria);
  const rows = countIfs(criteria);
  if (missing !== NO_DATA) {
    return call(
      'IF',
      `${rows}=1`,
      call('IFERROR', figure, text(missing)),
      text(missing),
    );
  }
  // The only text of one character that people put in place of a number is a dash.
  const dashes = (isParted ? ['part', 'total'] : ['value']).map(key =>
    countIfs([...criteria, {range: at(key), test: '"?"'}]),
  );
  const none = call('IF', `${plus(dashes)}>0`, text(DASHED), text(missing));
  return choose(
    [
      [`${rows}=1`, call('IFERROR', figure, none)],
      [`${rows}=0`, text(missing)],
    ],
    text(TWICE),
  );
}

/** A share in percent is rounded to one place, any other quotient not at all. */
function ratio(
  part: Expression,
  whole: Expression,
  inPercent: boolean,
): Expression {
  return inPercent
    ? call('ROUND', `${part}/${whole}*100`, '1')
    : `${part}/${whole}`;
}

/** Adds up over the cases of a condition; rows of no register are a 0, and a fact. */
function counted(
  register: Register,
  scope: FactScope,
  missing: Gap,
  measure: (criteria: readonly Criterion[]) => Expression,
): Expression {
  const cases = casesOf(register, scope);
  return cases === undefined ? text(missing) : plus(cases.map(measure));
}

function quotient(
  register: Register,
  scope: FactScope,
  missing: Gap,
  numerator: (criteria: readonly Criterion[]) => Expression,
  divisor: (criteria: readonly Criterion[]) => Expression,
  inPercent = false,
): Expression {
  const cases = casesOf(register, scope);
  if (cases === undefined) return text(missing);
  const sum = (measure: typeof numerator) => {
    const added = plus(cases.map(measure));
    return cases.length > 1 ? `(${added})` : added;
  };
  const figure = ratio(sum(numerator), sum(divisor), inPercent);
  return call('IFERROR', figure, text(missing));
}

function ofProjects(scope: FactScope, missing: Gap): Expression {
  const {projects} = scope;
  if (projects === undefined) return text(missing);
  const own = [is(projects.institution, scope.institution)];
  return call(
    'IFERROR',
    ratio(sumIfs(projects.points, own), sumIfs(projects.maximum, own), true),
    text(missing),
  );
}

/**
 * The criteria of a register, once for each way to meet its condition: no row meets two of them, so that their
 * counts add up. Undefined where a period is asked for and none is set.
 */
function casesOf(
  register: Register,
  scope: FactScope,
): readonly (readonly Criterion[])[] | undefined {
  const {table, condition, institution} = register;
  const at = (key: string) => columnOf(scope.places, table, key);
  const own = is(at(`${institution}.code`), scope.institution);
  const times = timesOf(register, scope);
  return times?.flatMap(time =>
    waysOf(condition, table, at).map(way => [own, ...way, ...time]),
  );
}

function timesOf(
  {table, timing, period}: Register,
  {places, date, termless, ...scope}: FactScope,
): readonly (readonly Criterion[])[] | undefined {
  if (timing === 'всегда' || period === undefined) return [[]];
  const part = (name: string) => columnOf(places, table, `${period}.${name}`);
  if (timing === 'за период') {
    return scope.period && [within(part('from'), scope.period)];
  }
  const active = [
    compared(part('from'), '<=', date),
    compared(part('to'), '>=', date),
  ];
  return termless === 'не считать'
    ? [active]
    : [active, [is(part('term'), '""')]];
}

function within(
  days: Expression,
  {from, to}: {readonly from: Expression; readonly to: Expression},
): Criterion[] {
  return [compared(days, '>=', from), compared(days, '<=', to)];
}

/** All combinations of one value of each clause. */
function waysOf(
  condition: Condition,
  table: TableName,
  at: (key: string) => Expression,
): readonly (readonly Criterion[])[] {
  return condition.reduce<readonly (readonly Criterion[])[]>(
    (ways, clause) =>
      ways.flatMap(way =>
        criteriaOf(clause, table, at(clause.criterion)).map(added => [
          ...way,
          ...added,
        ]),
      ),
    [[]],
  );
}

/** The dashes that people type for «не применимо». */
const DASHES = ['-', '–', '—'];

function criteriaOf(
  clause: Clause,
  table: TableName,
  range: Expression,
): readonly (readonly Criterion[])[] {
  if (clause.test === 'among') {
    return clause.values.map(value => [
      typeof value === 'number'
        ? is(range, number(value))
        : equals(range, value),
    ]);
  }
  // A companion holds codes or nothing; a cell of people may hold a dash.
  if (clause.criterion !== clause.column) return [[filled(range)]];
  const {columns}: Table = tableByName[table];
  return columns[clause.column].kind.name === 'number'
    ? [[numeric(range)]]
    : [[filled(range), ...DASHES.map(dash => isNot(range, dash))]];
}

function addendOf(
  {table}: Register,
  key: string,
  {places}: FactScope,
): Expression {
  return (
    wholeColumn(places, table, `${key}.counted`) ?? columnOf(places, table, key)
  );
}
