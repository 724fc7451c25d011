/** The workbook as it was read: every table understood, with what is wrong in it and what upkeep it wants. */

import {Cell, isBlank, showCell} from './cell';
import type {Kind, ParseContext, Parsed} from './kinds/kind';
import {indexNames} from './names';
import type {Problem} from './problem';
import {KeyedRows, keyRows} from './rows';
import {AnyRecord, RecordOf, Table, TableName, companionsOf} from './schema';

/** A sheet as it was read in one call: its used range from A1, header included. */
export interface RawSheet {
  /** Present name of the sheet. */
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** 0-based column by key, from developer metadata. */
  readonly marks: {readonly [key: string]: number};
  /** Areas of merged cells below the header, in A1 notation. */
  readonly merged: readonly string[];
  /** Present names of the copies that people made of the sheet; nobody reads them. */
  readonly copies?: readonly string[];
  /** Keys of the columns that were read beside the code, where not all were: the others count as not asked for. */
  readonly only?: readonly string[];
  /** Row of the sheet that `cells[1]` was read from, 1-based; 2 where the whole sheet was read. */
  readonly firstRow?: number;
}

export type RawBook = {readonly [Name in TableName]?: RawSheet};

/**
 * A cell that the add-on itself fills: a code that was missing, a companion that was out of date, or the canonical
 * form of what a person typed.
 */
export interface Upkeep {
  readonly table: TableName;
  /** Row of the sheet, 1-based. */
  readonly row: number;
  /** 'code', a companion's key, or a column's. */
  readonly key: string;
  readonly before: Cell;
  readonly after: Cell;
}

export interface TableData<R = AnyRecord> {
  readonly definition: Table;
  /** Present name of the sheet. */
  readonly sheet: string;
  readonly records: readonly R[];
  readonly problems: readonly Problem[];
  /** 0-based column by key; a column that the sheet lacks is absent. */
  readonly positions: {readonly [key: string]: number};
  /** Present title by key of every column that the sheet has: people rename headers. */
  readonly titles: {readonly [key: string]: string};
  /** Number of used rows with the header. */
  readonly height: number;
  readonly width: number;
  readonly upkeep: readonly Upkeep[];
  /** Record by code; of rows that share a code the first. */
  byCode(code: string): R | undefined;
}

export interface Book {
  /** The tables that were read; a table whose sheet is missing is absent. */
  readonly tables: {readonly [Name in TableName]?: TableData};
  /** What is wrong in all tables, in the order of the tables, then of the rows. */
  readonly problems: readonly Problem[];
  /** Highest number of a code given so far, by table: codes are never used twice. */
  readonly counters: {readonly [Name in TableName]?: number};
  /** The names and vocabularies of this book, for whatever else is read with its kinds. */
  readonly context: ParseContext;
  has(table: Table): boolean;
  /** Records of a table; none where its sheet is missing. */
  records<T extends Table>(table: T): readonly RecordOf<T>[];
  data<T extends Table>(table: T): TableData<RecordOf<T>> | undefined;
}

/**
 * Understands the sheets that were read.
 *
 * @param defined the tables that the command wants; a missing sheet is a problem, not an exception
 * @param counters highest number given so far, by table
 */
export function readBook(
  raw: RawBook,
  defined: readonly Table[],
  counters: {readonly [Name in TableName]?: number} = {},
): Book {
  const keyed = defined.flatMap(definition => {
    const sheet = raw[definition.name];
    return sheet === undefined
      ? []
      : [keyRows(definition, sheet, counters[definition.name] ?? 0)];
  });
  const context = indexNames(keyed);
  const tables: {[Name in TableName]?: TableData} = {};
  const highest: {[Name in TableName]?: number} = {...counters};
  for (const rows of keyed) {
    tables[rows.definition.name] = understand(rows, context);
    highest[rows.definition.name] = rows.counter;
  }
  const absent = defined
    .filter(({name}) => raw[name] === undefined)
    .map((definition): Problem => ({
      severity: 'ошибка',
      sheet: definition.sheet,
      message: 'такого листа нет в книге',
      cure: 'верните лист (Файл → История версий) или создайте его: меню «Инносеть» → «Создать книгу»',
    }));
  const problems = [
    ...absent,
    ...defined.flatMap(({name}) => tables[name]?.problems ?? []),
  ];
  return {
    tables,
    problems,
    counters: highest,
    context,
    has: table => tables[table.name] !== undefined,
    records: <T extends Table>(table: T) =>
      (tables[table.name]?.records ?? []) as unknown as readonly RecordOf<T>[],
    data: <T extends Table>(table: T) =>
      tables[table.name] as unknown as TableData<RecordOf<T>> | undefined,
  };
}

/** Some rows of a sheet, understood with the names and vocabularies of its book. */
export function readRows(
  definition: Table,
  sheet: RawSheet,
  context: ParseContext,
): TableData {
  return understand(keyRows(definition, sheet, 0), context);
}

function understand(keyed: KeyedRows, context: ParseContext): TableData {
  const {definition, sheet, positions} = keyed;
  const problems = [...keyed.problems];
  const titles = presentTitles(keyed);
  const upkeep = [...keyed.upkeep];
  // The companions of a column that cannot be found stay as they are, and the codes of names that were not read.
  const companions = companionsOf(definition).filter(
    ({column}) =>
      keyed.keys.includes(column) &&
      positions[column] !== undefined &&
      isKnown(definition.columns[column].kind, context),
  );
  const byCode = new Map<string, AnyRecord>();
  const records = keyed.rows.map(({row, code, cells}): AnyRecord => {
    const fields: {[key: string]: unknown} = {};
    const shown: {[key: string]: Cell} = {};
    const parsed: {[key: string]: Parsed<unknown>} = {};
    for (const key of keyed.keys) {
      const column = definition.columns[key];
      const position = positions[key];
      const cell = position === undefined ? '' : (cells[position] ?? '');
      const result: Parsed<unknown> = isBlank(cell)
        ? {state: 'blank'}
        : column.kind.parse(cell, context);
      parsed[key] = result;
      shown[key] = cell;
      fields[key] = result.state === 'value' ? result.value : undefined;
      const place = {sheet: sheet.name, row, column: titles[key]};
      if (result.state === 'error') {
        problems.push({
          ...place,
          severity: 'ошибка',
          value: showCell(cell),
          message: result.message,
          cure: result.cure,
        });
      }
      if (
        result.state === 'blank' &&
        column.required &&
        position !== undefined
      ) {
        problems.push({
          ...place,
          severity: 'предупреждение',
          message: 'не заполнено',
          cure: `заполните ячейку. ${column.kind.help}`,
        });
      }
    }
    upkeep.push(...spellings(keyed, row, shown, parsed));
    for (const {key, column, companion} of companions) {
      const before = cells[positions[key]] ?? '';
      const after = companion.derive(parsed[column]);
      if (before !== after) {
        upkeep.push({table: definition.name, row, key, before, after});
      }
    }
    const record: AnyRecord = {...fields, code, row, cells: shown};
    if (!byCode.has(code)) byCode.set(code, record);
    return record;
  });
  for (const {row, cells} of keyed.emptied) {
    for (const {key} of companions) {
      const before = cells[positions[key]] ?? '';
      if (before === '') continue;
      upkeep.push({table: definition.name, row, key, before, after: ''});
    }
  }
  return {
    definition,
    sheet: sheet.name,
    records,
    problems,
    positions,
    titles,
    height: sheet.cells.length,
    width: (sheet.cells[0] ?? []).length,
    upkeep,
    byCode: code => byCode.get(code),
  };
}

function isKnown({list}: Kind<unknown>, context: ParseContext): boolean {
  const isName = list !== undefined && 'table' in list;
  return !isName || context.knows(list.table);
}

function presentTitles({
  definition,
  sheet,
  positions,
}: KeyedRows): TableData['titles'] {
  const header = sheet.cells[0] ?? [];
  return Object.fromEntries(
    Object.keys(definition.columns)
      .filter(key => positions[key] !== undefined)
      .map(key => [key, String(header[positions[key]] ?? '').trim()]),
  );
}

/** Cells that formulas compare, in their canonical form: only what was understood is rewritten, and as it was understood. */
function spellings(
  {definition, keys, positions}: KeyedRows,
  row: number,
  cells: {readonly [key: string]: Cell},
  parsed: {readonly [key: string]: Parsed<unknown>},
): Upkeep[] {
  return keys.flatMap(key => {
    const {kind} = definition.columns[key];
    const result = parsed[key];
    if (kind.exact !== true || result.state !== 'value') return [];
    if (positions[key] === undefined) return [];
    const after = kind.format(result.value, (_, code) => code);
    return after === cells[key]
      ? []
      : [{table: definition.name, row, key, before: cells[key], after}];
  });
}
