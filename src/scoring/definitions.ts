/** Reads «Показатели»: sound rows become indicators, a broken one is scored for nobody and said so. */

import type {Book} from '../model/book';
import {isBlank} from '../model/cell';
import {cellProblem, columnTitle} from '../model/cell-problem';
import type {Problem} from '../model/problem';
import type {Table} from '../model/schema';
import {
  type Indicator as IndicatorRecord,
  indicators as indicatorsTable,
  plan,
  tables,
} from '../model/tables';
import {EVERYBODY} from '../model/vocabularies';
import {comparable} from '../model/normalise';
import {type ConditionSheet, readCondition, sheetOf} from './condition';
import {readGoal} from './goal';
import {
  type Definitions,
  groupIndicators,
  type Indicator,
  institutionColumn,
  periodColumn,
  type Register,
  type Source,
} from './indicator';

type Key = keyof typeof indicatorsTable.columns;

/**
 * The indicators that are in force.
 *
 * @param book «Показатели» and «Справочники»; the registers too, so that renamed titles are known
 */
export function readDefinitions(book: Book): {
  readonly definitions: Definitions;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read: Indicator[] = [];
  const seen = new Set<string>();
  for (const record of book.records(indicatorsTable)) {
    // Of two rows with one code the first counts; the book has said so.
    if (record.active !== true || seen.has(record.code)) continue;
    seen.add(record.code);
    const row = new IndicatorRow(record, book);
    const indicator = row.read();
    if (indicator !== undefined) read.push(indicator);
    problems.push(...row.problems);
  }
  return {definitions: groupIndicators(read), problems};
}

/** The table of a sheet that a person names, by its present or its first name. */
export function tableNamed(name: string, book: Book): Table | undefined {
  const wanted = comparable(name);
  return tables.find(
    table =>
      comparable(table.sheet) === wanted ||
      comparable(book.data(table)?.sheet ?? '') === wanted,
  );
}

class IndicatorRow {
  readonly problems: Problem[] = [];

  constructor(
    private readonly record: IndicatorRecord,
    private readonly book: Book,
  ) {}

  read(): Indicator | undefined {
    const {record} = this;
    const unread = this.unreadColumns();
    if (unread.length > 0) {
      this.report(
        unread[0],
        'в строке показателя не всё понято',
        `исправьте или заполните: ${unread.map(key => `«${this.title(key)}»`).join(', ')}`,
      );
      return undefined;
    }
    const source = this.source();
    if (source === undefined) return undefined;
    const goal = readGoal(record, source);
    if (goal !== undefined && 'cure' in goal) {
      return this.report(goal.column, goal.message, goal.cure);
    }
    const audience = record.audience!;
    return {
      code: record.code,
      row: record.row,
      group: record.group!,
      title: record.title!,
      short: record.shortName!,
      unit: record.unit!,
      source,
      goal,
      maximum: record.maximum!,
      appliesTo: audience.includes(EVERYBODY) ? undefined : audience,
      basis: record.basis ?? '',
    };
  }

  /** Columns that must hold a value and do not, or hold something that is none: the book has said what. */
  private unreadColumns(): Key[] {
    const keys = Object.keys(indicatorsTable.columns) as Key[];
    return keys.filter(
      key =>
        this.record[key] === undefined &&
        (!isBlank(this.record.cells[key]) ||
          indicatorsTable.columns[key].required),
    );
  }

  private source(): Source | undefined {
    const {record} = this;
    switch (record.source) {
      case 'вводится':
        return {
          kind: 'вводится',
          share:
            record.divisor === undefined
              ? undefined
              : {part: record.numerator ?? 'из них', whole: record.divisor},
        };
      case 'баллы проекта':
        return this.isThere(plan) ? {kind: 'баллы проекта'} : undefined;
      default:
        return this.registerSource();
    }
  }

  private registerSource(): Source | undefined {
    const {record} = this;
    const definition = tableNamed(record.table!, this.book);
    if (definition === undefined) {
      const names = tables
        .filter(table => institutionColumn(table) !== undefined)
        .map(({sheet}) => sheet);
      return this.report(
        'table',
        'такого листа нет',
        `назовите лист: ${names.join(' · ')}`,
      );
    }
    const institution = institutionColumn(definition);
    if (institution === undefined) {
      return this.report(
        'table',
        `строки листа «${definition.sheet}» не принадлежат учреждениям`,
        'назовите лист, у которого есть столбец «Учреждение»',
      );
    }
    if (!this.isThere(definition)) return undefined;
    const sheet = sheetOf(definition, this.book.data(definition));
    const register = this.register(definition, institution, sheet);
    if (register === undefined) return undefined;
    switch (record.source) {
      case 'количество строк':
        return {kind: 'количество строк', register};
      case 'сумма':
      case 'среднее': {
        const addend = this.numberColumn('numerator', sheet);
        return addend === undefined
          ? undefined
          : {kind: record.source, register, addend};
      }
      case 'отношение сумм': {
        const numerator = this.numberColumn('numerator', sheet);
        const divisor = this.numberColumn('divisor', sheet);
        return numerator === undefined || divisor === undefined
          ? undefined
          : {kind: 'отношение сумм', register, numerator, divisor};
      }
      default:
        return this.report(
          'source',
          'программа не знает этого источника',
          'выберите источник из списка',
        );
    }
  }

  private isThere(table: Table): boolean {
    if (this.book.has(table)) return true;
    this.report(
      'table',
      `листа «${table.sheet}» в этой книге нет`,
      'создайте его: включите модуль в «Настройках» и выберите «Создать книгу» – или поставьте показателю «Действует»: нет',
    );
    return false;
  }

  private register(
    definition: Table,
    institution: string,
    sheet: ConditionSheet,
  ): Register | undefined {
    const {record} = this;
    const read = readCondition(
      record.condition ?? '',
      sheet,
      this.book.context,
    );
    if (read.condition === undefined) {
      return this.report('condition', read.message, read.cure);
    }
    const {condition} = read;
    const common = {table: definition.name, condition, institution};
    if (record.timing === 'всегда') return {...common, timing: record.timing};
    const period = periodColumn(definition);
    if (record.timing !== 'за период' && record.timing !== 'на дату') {
      return this.report(
        'timing',
        'программа не знает такого срока',
        'выберите значение из списка',
      );
    }
    return period === undefined
      ? this.report(
          'timing',
          `на листе «${sheet.sheet}» нет столбца со сроком`,
          'выберите «всегда»',
        )
      : {...common, timing: record.timing, period};
  }

  /** Key of the number column that «Что считать» or «На что делить» names. */
  private numberColumn(
    key: 'numerator' | 'divisor',
    {definition, sheet, titles}: ConditionSheet,
  ): string | undefined {
    const numbers = Object.keys(definition.columns).filter(
      name => definition.columns[name].kind.name === 'number',
    );
    const wanted = comparable(this.record[key] ?? '');
    const found = numbers.find(name => {
      const {title, aliases} = definition.columns[name];
      return [titles[name] ?? title, title, ...aliases].some(
        known => comparable(known) === wanted,
      );
    });
    if (found !== undefined) return found;
    const offered = numbers.map(
      name => titles[name] ?? definition.columns[name].title,
    );
    return this.report(
      key,
      wanted === ''
        ? 'не сказано, какой столбец считать'
        : `на листе «${sheet}» нет такого столбца с числами`,
      offered.length === 0
        ? 'на этом листе чисел нет: выберите источник «количество строк»'
        : `столбцы с числами на этом листе: ${offered.join(' · ')}`,
    );
  }

  private title(key: Key): string {
    return columnTitle(this.book, indicatorsTable, key);
  }

  private report(key: Key, message: string, cure: string): undefined {
    const {book, record} = this;
    this.problems.push(
      cellProblem(book, indicatorsTable, record, key, {
        severity: 'ошибка',
        message: `${message}; показатель ${record.code} «${record.shortName ?? record.title ?? ''}» не считается ни у кого`,
        cure,
      }),
    );
    return undefined;
  }
}
