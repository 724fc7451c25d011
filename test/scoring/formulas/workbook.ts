/** A workbook of tables and result sheets in the real calculator: laid out once, then edited as people edit it. */

import {openCalculator} from '../../../local/engine/calculator';
import type {Calculator, CellInput, Value} from '../../../local/engine/value';
import {Book, RawBook, RawSheet, readBook} from '../../../src/model/book';
import type {Cell} from '../../../src/model/cell';
import type {Day} from '../../../src/model/date';
import type {SheetLayout} from '../../../src/model/layout';
import {numberOf} from '../../../src/model/kinds/number';
import type {Places} from '../../../src/model/places';
import {
  CODE_TITLE,
  Table,
  TableName,
  companionsOf,
} from '../../../src/model/schema';
import {readSettings} from '../../../src/model/settings';
import {tableByName, tables} from '../../../src/model/tables';
import {newBook} from '../../../src/model/new-book';
import {settingDefinitions} from '../../../src/model/tables/default-settings';
import {readDefinitions} from '../../../src/scoring/definitions';
import {computeScores} from '../../../src/scoring/engine';
import type {Results} from '../../../src/scoring/formulas/results';
import type {Scores} from '../../../src/scoring/scores';

/** Rows of a table by key of the column; 'code' too. */
export type Rows = readonly {readonly [key: string]: Cell}[];
export type TableRows = {readonly [Name in TableName]?: Rows};

const TODAY = '2023-08-31' as Day;
const SHEETS = {
  summary: 'Сводка',
  scores: 'Баллы',
  projectScores: 'Баллы проектов',
};

/** The rules of a new book with the periods of the sample. */
export function rules(
  settings: {readonly [name: string]: Cell} = {},
): TableRows {
  const values: {readonly [name: string]: Cell} = {
    reportingPeriod: '01.09.2022–31.08.2023',
    basePeriod: '01.09.2021–31.08.2022',
    date: '31.08.2023',
    ...settings,
  };
  return {
    ...newBook.rows,
    settings: Object.entries(settingDefinitions).map(([name, definition]) => ({
      code: definition.code,
      title: definition.column.title,
      value: values[name] ?? definition.initial,
    })),
  };
}

/** Numbers of number columns stand as numbers, as they would after typing. */
export function typed(table: Table, key: string, cell: Cell): Cell {
  const isNumber = table.columns[key]?.kind.name === 'number';
  return isNumber && typeof cell === 'string' ? (numberOf(cell) ?? cell) : cell;
}

export class Workbook {
  readonly results: Results;
  readonly layouts: readonly SheetLayout[];
  private readonly calculator: Calculator = openCalculator();
  private readonly values = new Map<string, Value>();
  private raw: {[Name in TableName]?: {cells: Cell[][]; sheet: string}} = {};
  private used: readonly Table[];
  private isLoaded = false;

  constructor(
    rows: TableRows,
    layOut: (results: Results) => readonly SheetLayout[],
    sheetNames: {readonly [Name in TableName]?: string} = {},
  ) {
    this.used = tables.filter(
      ({name, tab}) => rows[name] !== undefined || tab === 'fill',
    );
    for (const table of this.used) {
      const keys = keysOf(table);
      this.raw[table.name] = {
        sheet: sheetNames[table.name] ?? table.sheet,
        cells: [
          titlesOf(table),
          ...(rows[table.name] ?? []).map(row =>
            keys.map(key => typed(table, key, row[key] ?? '')),
          ),
        ],
      };
    }
    const book = this.upkeep();
    this.results = {
      book,
      scores: scoresOf(book),
      places: placesOf(book),
      sheets: SHEETS,
      now: '22.11.2026 00:38',
    };
    this.layouts = layOut(this.results);
  }

  /** What the engine says of the book as it stands now. */
  scores(): Scores {
    return scoresOf(this.read());
  }

  /** A cell of a result sheet; row and column are 1-based. */
  at(sheet: string, row: number, column: number): Value {
    if (!this.isLoaded) this.load();
    return this.values.get(`${sheet}!${row}:${column}`) ?? null;
  }

  /** Types into a cell of a table, as a person does; companions follow, as `onEdit` makes them. Undefined adds a row. */
  edit(table: TableName, code: string | undefined, cells: Rows[number]): void {
    const held = this.raw[table]!;
    const keys = keysOf(tableByName[table]);
    let row = held.cells.findIndex(([own], i) => i > 0 && own === code);
    if (row < 0) {
      held.cells.push(keys.map(() => ''));
      row = held.cells.length - 1;
    }
    if (!this.isLoaded) this.load();
    const before = this.snapshot();
    for (const [key, cell] of Object.entries(cells)) {
      held.cells[row][keys.indexOf(key)] = cell;
    }
    this.upkeep();
    this.update(changes(before, this.snapshot()));
  }

  /** The visible cells of a row; of a row that is to be added, blanks. */
  cellsOf(table: TableName, code: string): Rows[number] {
    const {cells} = this.raw[table]!;
    const row = cells.find(([own], i) => i > 0 && own === code);
    return Object.fromEntries(
      ['code', ...Object.keys(tableByName[table].columns)].map((key, i) => [
        key,
        row?.[i] ?? '',
      ]),
    );
  }

  close(): void {
    this.calculator.close();
  }

  private read(): Book {
    const raw: RawBook = Object.fromEntries(
      Object.entries(this.raw).map(
        ([name, {cells, sheet}]): [string, RawSheet] => [
          name,
          {name: sheet, cells, marks: {}, merged: []},
        ],
      ),
    );
    return readBook(raw, this.used);
  }

  /** Fills codes and companions, and reads again. */
  private upkeep(): Book {
    const book = this.read();
    for (const table of this.used) {
      const {upkeep, positions} = book.tables[table.name]!;
      const {cells} = this.raw[table.name]!;
      for (const {row, key, after} of upkeep) {
        cells[row - 1][positions[key]] = after;
      }
    }
    return this.read();
  }

  private snapshot(): Map<string, CellInput> {
    const found = new Map<string, CellInput>();
    for (const {cells, sheet} of Object.values(this.raw)) {
      cells.forEach((line, row) =>
        line.forEach((cell, column) => {
          if (cell === '') return;
          found.set(`${sheet}!${row}:${column}`, {
            sheet,
            row,
            column,
            value: cell,
          });
        }),
      );
    }
    return found;
  }

  /** Only when something is asked: formulas take a second to be parsed. */
  private load(): void {
    this.isLoaded = true;
    const layouts = this.layouts.flatMap(({sheet, cells}) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, column): CellInput[] => {
          if (cell === '') return [];
          if (typeof cell === 'object') {
            return [{sheet, row, column, formula: cell.formula}];
          }
          this.values.set(`${sheet}!${row + 1}:${column + 1}`, cell);
          return [{sheet, row, column, value: cell}];
        }),
      ),
    );
    const sheets = [
      ...Object.values(this.raw).map(({sheet, cells}) => ({
        name: sheet,
        rows: cells.length + 10,
        columns: cells[0].length + 1,
      })),
      ...this.layouts.map(({sheet, cells, widths}) => ({
        name: sheet,
        rows: cells.length + 1,
        columns: Math.max(widths.length, cells[0].length) + 1,
      })),
    ];
    this.take(
      this.calculator.load({
        sheets: sheets.map(sheet => ({id: sheet.name, ...sheet})),
        names: [],
        cells: [...this.snapshot().values(), ...layouts],
      }),
    );
  }

  private update(cells: CellInput[]): void {
    this.take(this.calculator.update(cells));
  }

  private take(results: ReturnType<Calculator['load']>): void {
    for (const {sheet, row, column, value} of results) {
      this.values.set(`${sheet}!${row + 1}:${column + 1}`, value);
    }
  }
}

export function scoresOf(book: Book): Scores {
  const {definitions} = readDefinitions(book);
  return computeScores(book, definitions, readSettings(book, TODAY).settings);
}

export function placesOf(book: Book): Places {
  return Object.fromEntries(
    Object.values(book.tables).map(({definition, sheet, positions}) => [
      definition.name,
      {
        sheet,
        columns: Object.fromEntries(
          Object.entries(positions).map(([key, at]) => [key, at + 1]),
        ),
      },
    ]),
  );
}

/** Keys of the columns of a whole sheet, companions at the end. */
function keysOf(table: Table): string[] {
  return [
    'code',
    ...Object.keys(table.columns),
    ...companionsOf(table).map(({key}) => key),
  ];
}

function titlesOf(table: Table): string[] {
  return [
    CODE_TITLE,
    ...Object.values(table.columns).map(({title}) => title),
    ...companionsOf(table).map(({title}) => title),
  ];
}

function changes(
  before: ReadonlyMap<string, CellInput>,
  after: ReadonlyMap<string, CellInput>,
): CellInput[] {
  const changed = [...after].flatMap(([key, cell]) =>
    before.get(key)?.value === cell.value ? [] : [cell],
  );
  const cleared = [...before].flatMap(([key, {sheet, row, column}]) =>
    after.has(key) ? [] : [{sheet, row, column}],
  );
  return [...changed, ...cleared];
}
