/** Which columns of the registers the scores need, known before the registers are read. */

import type {Book} from '../model/book';
import {comparable} from '../model/normalise';
import type {TableName} from '../model/schema';
import {
  indicators as indicatorsTable,
  tableByName,
  tables,
} from '../model/tables';
import {readDefinitions} from './definitions';
import {
  type Indicator,
  institutionColumn,
  periodColumn,
  registerOf,
} from './indicator';

/** Keys of columns beside the code, or all of them. */
export type ColumnsToRead = {
  readonly [Name in TableName]?: 'all' | readonly string[];
};

/**
 * The columns of every register that an indicator in force counts. Where an indicator cannot be understood from the
 * rules alone (a renamed column, a name of a register in its condition), all columns of its register; where its sheet
 * cannot be found either, all columns of all registers.
 *
 * @param rules «Показатели» and «Справочники»
 */
export function columnsToRead(rules: Book): ColumnsToRead {
  // No register was read yet, so none is missing.
  const {definitions} = readDefinitions({...rules, has: () => true});
  const understood = new Map(
    definitions.indicators.map(indicator => [
      indicator.code as string,
      indicator,
    ]),
  );
  const needs: {[Name in TableName]?: 'all' | readonly string[]} = {};
  for (const record of rules.records(indicatorsTable)) {
    if (record.active !== true) continue;
    const indicator = understood.get(record.code);
    if (indicator === undefined) {
      for (const name of registersNamed(record.table)) needs[name] = 'all';
      continue;
    }
    const register = registerOf(indicator);
    if (register === undefined || needs[register.table] === 'all') continue;
    needs[register.table] = [
      ...new Set([...(needs[register.table] ?? []), ...columnsOf(indicator)]),
    ];
  }
  return needs;
}

/** The register of that sheet, or every register where no sheet is called so. */
function registersNamed(sheet: string | undefined): readonly TableName[] {
  const registers = tables.filter(
    table => institutionColumn(table) !== undefined,
  );
  const named = registers.filter(
    table => comparable(table.sheet) === comparable(sheet ?? ''),
  );
  return (named.length > 0 ? named : registers).map(({name}) => name);
}

/**
 * The period of a register is read even where only its institution counts: rows without one are listed. So are rows that
 * stand there twice: hence what tells one from another is read, too.
 */
function columnsOf(indicator: Indicator): string[] {
  const {source} = indicator;
  const register = registerOf(indicator)!;
  const table = tableByName[register.table];
  if (table.label === undefined) return Object.keys(table.columns);
  const period = periodColumn(table);
  return [
    table.label,
    register.institution,
    ...(period === undefined ? [] : [period]),
    ...register.condition.map(({column}) => column),
    ...('addend' in source ? [source.addend] : []),
    ...('numerator' in source ? [source.numerator, source.divisor] : []),
  ];
}
