/** Which cells scores are counted from, so that a finding can say honestly whether a score may be wrong. */

import type {Book} from '../model/book';
import type {TableName} from '../model/schema';
import {readDefinitions} from '../scoring/definitions';
import {registerOf} from '../scoring/indicator';

/** Columns that count whatever the indicators are: the institution's place in the rating, typed values, projects. */
const ALWAYS: {readonly [Name in TableName]?: readonly string[]} = {
  institutions: ['shortName', 'ratingGroup', 'educationLevels'],
  values: ['institution', 'indicator', 'period', 'part', 'total', 'value'],
  projects: ['shortName', 'institution'],
  measureGroups: ['project', 'shortName', 'maximum'],
  plan: ['project', 'group', 'line', 'period', 'score'],
  settings: ['value'],
};

/** Whatever stands there is a rule of counting. */
const WHOLE: readonly TableName[] = ['indicators', 'vocabularies'];

/** Every rule asks of the same book. */
const countedIn = new WeakMap<Book, ReadonlySet<string>>();

/** Whether a cell of the column is counted. `key` 'code' means the row, which counts where anything of it does. */
export function touchScores(
  book: Book,
  table: TableName,
  key: string,
): boolean {
  if (WHOLE.includes(table)) return true;
  const counted = countedIn.get(book) ?? countedColumns(book);
  countedIn.set(book, counted);
  return counted.has(key === 'code' ? table : `${table}.${key}`);
}

function countedColumns(book: Book): Set<string> {
  const counted = new Set<string>();
  const add = (table: TableName, keys: readonly (string | undefined)[]) => {
    counted.add(table);
    for (const key of keys) counted.add(`${table}.${key}`);
  };
  for (const [table, keys] of Object.entries(ALWAYS)) {
    add(table as TableName, keys);
  }
  for (const indicator of readDefinitions(book).definitions.indicators) {
    const register = registerOf(indicator);
    if (register === undefined) continue;
    const {source} = indicator;
    add(register.table, [
      register.institution,
      register.period,
      ...register.condition.map(({column}) => column),
      'addend' in source ? source.addend : undefined,
      ...('numerator' in source ? [source.numerator, source.divisor] : []),
    ]);
  }
  return counted;
}
