/** Small books in memory: rows by key of the column, over the vocabularies and settings of a new book. */

import {Book, RawBook, RawSheet, readBook} from '../../src/model/book';
import type {Cell} from '../../src/model/cell';
import type {Day} from '../../src/model/date';
import type {Problem} from '../../src/model/problem';
import {CODE_TITLE, showCode, Table, TableName} from '../../src/model/schema';
import {readSettings, Settings} from '../../src/model/settings';
import {newBook} from '../../src/model/new-book';
import {settingDefinitions} from '../../src/model/tables/default-settings';
import {settingNotes} from '../../src/model/tables/setting-notes';
import {tables} from '../../src/model/tables';
import {readDefinitions} from '../../src/scoring/definitions';
import {computeScores} from '../../src/scoring/engine';
import type {Figure, InstitutionScore, Scores} from '../../src/scoring/scores';

/** Cells of a row by key of the column, «code» among them; what is not said is blank. */
export type Row = {readonly [key: string]: Cell | undefined};

export type Rows = {readonly [Name in TableName]?: readonly Row[]};

export const REPORTING = '01.09.2022–31.08.2023';
export const BASE = '01.09.2021–31.08.2022';
export const TODAY = '2023-08-31' as Day;

/** A sheet as it would be read. `titles` renames headers, with the marks that move with columns. */
export function sheetOf(
  table: Table,
  rows: readonly Row[],
  titles: {readonly [key: string]: string} = {},
): RawSheet {
  const keys = Object.keys(table.columns);
  const cells: Cell[][] = [
    [CODE_TITLE, ...keys.map(key => titles[key] ?? table.columns[key].title)],
    ...rows.map((row, index) => [
      row.code ?? showCode(table.prefix, index + 1),
      ...keys.map(key => row[key] ?? ''),
    ]),
  ];
  const marks = Object.fromEntries(keys.map((key, index) => [key, index + 1]));
  return {name: table.sheet, cells, marks, merged: []};
}

const DEFAULTS: {readonly [Name in TableName]?: readonly Row[]} = {
  vocabularies: newBook.rows.vocabularies,
};

/** Settings of the sample with what a test wants otherwise, as cells by name in code. */
export function settingRows(
  wanted: {readonly [Name in keyof typeof settingDefinitions]?: Cell} = {},
): Row[] {
  const sample = {reportingPeriod: REPORTING, basePeriod: BASE};
  return Object.entries(settingDefinitions).map(
    ([name, {code, column, initial}]) => ({
      code,
      section: settingNotes[name as keyof typeof settingNotes][0],
      title: column.title,
      value: {...sample, ...wanted}[name as keyof typeof wanted] ?? initial,
    }),
  );
}

export function bookOf(
  rows: Rows,
  renamed: {readonly [Name in TableName]?: {[key: string]: string}} = {},
): Book {
  const raw: RawBook = Object.fromEntries(
    tables.map(table => [
      table.name,
      sheetOf(
        table,
        rows[table.name] ??
          (table.name === 'settings'
            ? settingRows()
            : (DEFAULTS[table.name] ?? [])),
        renamed[table.name],
      ),
    ]),
  );
  return readBook(raw, tables);
}

/** An indicator of one typed number with 10 points for 100, changed as a test wants. */
export function indicatorRow(wanted: Row = {}): Row {
  return {
    group: '1. Группа',
    title: `Показатель ${wanted.code ?? ''}`.trim(),
    shortName: 'Показатель',
    unit: '%',
    source: 'вводится',
    table: 'Значения',
    timing: 'за период',
    goal: 'не менее',
    base: 0,
    target: 100,
    maximum: 10,
    audience: 'все',
    active: 'да',
    ...wanted,
  };
}

export function institutionRow(wanted: Row = {}): Row {
  return {
    shortName: `Школа ${wanted.code ?? ''}`.trim(),
    type: 'школа',
    ratingGroup: 'школы, гимназии, лицеи',
    educationLevels: 'НОО; ООО; СОО',
    ...wanted,
  };
}

export interface Scored extends Scores {
  readonly problems: readonly Problem[];
}

/** Reads definitions and settings of the book and scores it. */
export function scoreBook(book: Book): Scored {
  const {settings, problems: settingProblems} = readSettings(book, TODAY);
  const {definitions, problems} = readDefinitions(book);
  return {
    ...computeScores(book, definitions, settings),
    problems: [...settingProblems, ...problems],
  };
}

/** Scores rows; without institutions or indicators there is one of each. */
export function score(rows: Rows): Scored {
  return scoreBook(
    bookOf({
      institutions: [institutionRow({code: 'УЧР-0001'})],
      indicators: [indicatorRow({code: 'ПОК-0001'})],
      ...rows,
    }),
  );
}

export function settingsOf(book: Book): Settings {
  return readSettings(book, TODAY).settings;
}

/** The score of an institution, by its short name or code. */
export function of(scores: Scores, name: string): InstitutionScore {
  const found = scores.institutions.find(
    institution => institution.name === name || institution.code === name,
  );
  if (found === undefined) throw new Error(`No institution ${name}`);
  return found;
}

type Applied = Extract<Figure, {applicable: true}>;

/** The figure of an indicator that applies, by its code. */
export function figure(scores: Scores, name: string, code: string): Applied {
  const place = scores.definitions.indicators.findIndex(
    indicator => indicator.code === code,
  );
  const found = of(scores, name).figures[place];
  if (!found?.applicable) throw new Error(`${code} does not apply to ${name}`);
  return found;
}
