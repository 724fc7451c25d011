/** Validation and conditional formats between the book and .xlsx. What .xlsx cannot say by itself it says by a formula. */
import type {
  ConditionalRule,
  DataValidation,
  FontStyle,
  ValidationOperator,
} from 'hucre';
import {Area, areaName} from '../book/area';
import type {
  ConditionalFormat,
  CriterionValue,
  GradientPoint,
  Validation,
} from '../book/attachments';
import {fromXlsx, toXlsx} from '../engine/dialect';
import {copyFormula} from '../engine/formula';
import {takesTwo} from './xlsx-extras';
import {fromXlsxStyle, toXlsxStyle, xlsxColor} from './xlsx-style';

const OPERATORS: Record<string, ValidationOperator> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
};

/** The criterion of an operator: of numbers, or of dates. */
function criteriaOf(
  kind: 'NUMBER' | 'DATE',
  operator: ValidationOperator = 'between',
): string | undefined {
  return Object.keys(OPERATORS).find(
    name => name.startsWith(kind) && OPERATORS[name] === operator,
  );
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A value of a criterion inside a US formula; formulas are shifted from the cell they are written for to `at`. */
function operand(
  value: CriterionValue | undefined,
  rows: number,
  columns: number,
): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') {
    return 'serial' in value ? String(value.serial) : 'TODAY()';
  }
  if (value.startsWith('=')) return toXlsx(copyFormula(value, rows, columns));
  const number = Number(value.replace(',', '.'));
  return value !== '' && !Number.isNaN(number) ? String(number) : quote(value);
}

/** The formula over the cell `at` that holds where the criterion does; null where .xlsx has no such test. */
function test(criteria: string, values: string[], at: string): string | null {
  const [value] = values;
  switch (criteria) {
    case 'CUSTOM_FORMULA':
      return value;
    case 'CELL_EMPTY':
      return `LEN(${at})=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(${at})>0`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${value},${at}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${value},${at}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${at},LEN(${value}))=${value}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${at},LEN(${value}))=${value}`;
    case 'TEXT_EQUAL_TO':
      return `${at}=${value}`;
    case 'TEXT_IS_VALID_EMAIL':
      return `ISNUMBER(MATCH("*?@?*.?*",${at},0))`;
    case 'TEXT_IS_VALID_URL':
      return `OR(LEFT(${at},7)="http://",LEFT(${at},8)="https://")`;
    case 'DATE_IS_VALID_DATE':
      return `ISNUMBER(${at})`;
    default:
      return null;
  }
}

/** `quoted` writes an area with its sheet, absolute, as .xlsx has it. */
export interface RuleContext {
  reference(target: {sheet: number; area: Area}): string;
  /** The area of a list too long for the rule itself, where the file keeps it. */
  listArea(values: string[]): string;
}

export function toXlsxValidation(
  rule: Validation,
  target: Area,
  context: RuleContext,
): DataValidation | null {
  const {criteria, base, allowInvalid, helpText} = rule;
  const rows = base ? target.row - base.area.row : 0;
  const columns = base ? target.column - base.area.column : 0;
  const values = rule.values.map(value => operand(value, rows, columns));
  const common = {
    range: areaName(target),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: allowInvalid ? ('warning' as const) : ('stop' as const),
    errorMessage: helpText?.slice(0, 255),
    // Excel shows the help where the cell is chosen; it takes 255 characters.
    showInputMessage: helpText !== undefined,
    inputMessage: helpText?.slice(0, 255),
  };
  const operator = OPERATORS[criteria];
  if (operator) {
    const type = criteria.startsWith('DATE') ? 'date' : 'decimal';
    const [formula1, formula2] = values;
    return {...common, type, operator, formula1, formula2};
  }
  if (criteria === 'VALUE_IN_RANGE' && rule.range) {
    const formula1 = context.reference(rule.range);
    return {...common, type: 'list', formula1};
  }
  if (criteria === 'VALUE_IN_LIST') {
    const list = rule.values.map(String);
    const long =
      list.join(',').length > 255 || list.some(item => /[,"]/.test(item));
    return long
      ? {...common, type: 'list', formula1: context.listArea(list)}
      : {...common, type: 'list', values: list};
  }
  if (criteria === 'CHECKBOX') {
    return {...common, type: 'list', values: ['TRUE', 'FALSE']};
  }
  const first = areaName({...target, rows: 1, columns: 1});
  const formula1 = test(criteria, values, first);
  return formula1 === null ? null : {...common, type: 'custom', formula1};
}

/** The rule that a validation of .xlsx says; null for those that Sheets has not (lengths of text, times). `range` finds the list's cells. */
export function fromXlsxValidation(
  {type, operator, formula1, formula2, values, ...rest}: DataValidation,
  base: Validation['base'],
  range: (reference: string) => Validation['range'],
): Validation | null {
  const common = {
    allowInvalid: rest.errorStyle !== undefined && rest.errorStyle !== 'stop',
    helpText: rest.inputMessage ?? rest.errorMessage,
  };
  const asValue = (formula: string | undefined): CriterionValue[] => {
    if (formula === undefined) return [];
    const number = Number(formula);
    if (Number.isNaN(number)) return [fromXlsx(formula)];
    return [type === 'date' ? {serial: number} : number];
  };
  if (type === 'list') {
    if (values?.join() === 'TRUE,FALSE') {
      return {...common, criteria: 'CHECKBOX', values: []};
    }
    const found = formula1 === undefined ? undefined : range(formula1);
    if (found) {
      const criteria = 'VALUE_IN_RANGE';
      return {
        ...common,
        criteria,
        values: [],
        range: found,
        showDropdown: true,
      };
    }
    if (!values) return null;
    return {...common, criteria: 'VALUE_IN_LIST', values, showDropdown: true};
  }
  if (type === 'custom' && formula1 !== undefined) {
    const criteria = 'CUSTOM_FORMULA';
    return {...common, criteria, values: [fromXlsx(formula1)], base};
  }
  if (type !== 'decimal' && type !== 'whole' && type !== 'date') return null;
  const criteria = criteriaOf(type === 'date' ? 'DATE' : 'NUMBER', operator);
  if (!criteria) return null;
  const second = takesTwo({type, operator}) ? asValue(formula2) : [];
  const own = [...asValue(formula1), ...second];
  return {...common, criteria, values: own, base};
}

const POINTS: Record<string, 'min' | 'max' | 'num' | 'percent' | 'percentile'> =
  {
    MIN: 'min',
    MAX: 'max',
    NUMBER: 'num',
    PERCENT: 'percent',
    PERCENTILE: 'percentile',
  };

export function toXlsxConditional(
  {ranges, condition, gradient}: ConditionalFormat,
  priority: number,
): ConditionalRule | null {
  const range = ranges.map(areaName).join(' ');
  if (gradient) {
    const points = [gradient.min, gradient.mid, gradient.max].filter(
      point => point !== undefined,
    );
    return {
      type: 'colorScale',
      priority,
      range,
      colorScale: {
        cfvo: points.map(({type, value}) => ({
          type: POINTS[type] ?? 'num',
          value: value === '' ? undefined : value.replace(',', '.'),
        })),
        // Excel wants the alpha here, which the writer adds elsewhere.
        colors: points.map(({color}) => `FF${xlsxColor(color).rgb}`),
      },
    };
  }
  if (!condition || ranges.length === 0) return null;
  const {criteria} = condition;
  const {fill, font} = toXlsxStyle(condition.style);
  // The fill of a conditional look is its background colour: ECMA-376 18.8.14.
  const style = {
    font: {...font, name: undefined, size: undefined},
    fill: fill?.type === 'pattern' ? {...fill, bgColor: fill.fgColor} : fill,
  };
  const values = condition.values.map(value => operand(value, 0, 0));
  const operator = OPERATORS[criteria];
  if (operator) {
    return {type: 'cellIs', priority, range, operator, formula: values, style};
  }
  const first = areaName({...ranges[0], rows: 1, columns: 1});
  const formula = test(criteria, values, first);
  return formula === null
    ? null
    : {type: 'expression', priority, range, formula, style};
}

/** The conditional format that a rule of .xlsx says; null for bars, icons and what else Sheets has not. */
export function fromXlsxConditional(
  rule: ConditionalRule,
  ranges: Area[],
  theme: readonly string[],
  usual: FontStyle | undefined,
): ConditionalFormat | null {
  if (rule.type === 'colorScale' && rule.colorScale) {
    const {cfvo, colors} = rule.colorScale;
    const points = cfvo.map(({type, value}, i): GradientPoint => ({
      type: Object.keys(POINTS).find(name => POINTS[name] === type)!,
      value: value ?? '',
      color: `#${(colors[i] ?? 'ffffff').slice(-6).toLowerCase()}`,
    }));
    const mid = points.length > 2 ? points[1] : undefined;
    return {ranges, gradient: {min: points[0], mid, max: points.at(-1)!}};
  }
  const formulas = [rule.formula ?? []].flat();
  const {fill, font} = rule.style ?? {};
  const own =
    fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
  const style =
    fromXlsxStyle(
      {
        font,
        fill: own && {type: 'pattern', pattern: 'solid', fgColor: own},
      },
      theme,
      {...usual, name: font?.name, size: font?.size},
    ) ?? {};
  if (rule.type === 'cellIs') {
    const criteria = criteriaOf('NUMBER', rule.operator);
    const values = formulas.map(formula =>
      Number.isNaN(Number(formula)) ? fromXlsx(formula) : Number(formula),
    );
    return criteria ? {ranges, condition: {criteria, values, style}} : null;
  }
  if (formulas.length === 0) return null;
  const values = [fromXlsx(formulas[0])];
  return {ranges, condition: {criteria: 'CUSTOM_FORMULA', values, style}};
}
