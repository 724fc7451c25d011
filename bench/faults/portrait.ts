/** All that a workbook and its documents hold, as texts that two runs can be compared by. */

import type {Validation} from '../../local/book/attachments';
import type {Book} from '../../local/book/book';
import type {Layer} from '../../local/book/layer';
import type {Sheet} from '../../local/book/sheet';
import {type Style, defaultLook} from '../../local/book/style';
import type {Host} from '../../local/host';
import type {DocNode} from '../../local/services/document/node';
import {history, journal, tables} from '../../src/model/tables';

/** Texts by what they tell of: «Баллы: cells». */
export type Portrait = ReadonlyMap<string, string>;

const CODE = /[А-Я]{2,4}-\d{4,}/g;

/**
 * What was made anew in between may bear another number: sheets go by their names, documents by their titles, rows by
 * where they stand.
 */
export function portraitOf(host: Host): Portrait {
  const {book} = host;
  book.settle();
  const parts = new Map<string, string>();
  const properties = host.world.properties.store(`document ${book.id}`);
  const codes = codesOf(host);
  const seats = new Map([...codes].map(([seat, code]) => [code, seat]));
  const gids = new Map(book.sheets.map(({id, name}) => [id, name]));
  const documents = new Map(
    host.world.documents.all().map(({id, name}) => [id, name]),
  );
  const plain = (text: string) =>
    text
      .replace(CODE, code => seats.get(code) ?? code)
      .replace(/gid=(\d+)/g, (_, id) => `gid=${gids.get(Number(id))}`)
      .replace(/1local\d+/g, id => documents.get(id) ?? id);
  const tell = (what: string, value: unknown) =>
    parts.set(what, plain(JSON.stringify(value)));
  const named = (key: string, each: unknown) =>
    key === 'sheet' && typeof each === 'number' ? gids.get(each) : each;
  const tellNamed = (what: string, value: unknown) =>
    parts.set(what, plain(JSON.stringify(value, named)));
  const rules = new Map<Validation, string>();
  tell('tabs', [...gids.values()]);
  tell('metadata', metadataOf(book));
  for (const sheet of book.sheets.filter(({name}) => !isJournal(name))) {
    parts.set(`${sheet.name}: styles`, JSON.stringify(stylesOf(sheet)));
    for (const [part, value] of Object.entries(partsOf(sheet))) {
      tell(`${sheet.name}: ${part}`, value);
    }
    for (const [part, value] of Object.entries(linkedPartsOf(sheet))) {
      tellNamed(`${sheet.name}: ${part}`, value);
    }
    const rule = (each: Validation) =>
      known(rules, each, () => JSON.stringify(each, named));
    tell(`${sheet.name}: validations`, runsOf(sheet.validations, rule));
  }
  for (const [key, text] of properties) {
    // The marks of what was drawn or counted tell codes apart.
    if (key === 'counters' || key === 'journal') continue;
    const [, id] = /^drawn\.(\d+)$/.exec(key) ?? [];
    const name = id === undefined ? key : `drawn ${gids.get(Number(id))}`;
    tell(`property ${name}`, codes.size > 0 ? sizesOf(text) : text);
  }
  for (const {
    id,
    name,
    body,
    footer,
    unsavedBy,
  } of host.world.documents.all()) {
    if (!isRegistered(book, id)) continue;
    tell(`document ${name}`, [body, footer].map(treeOf));
    tell(`document ${name}: saved`, unsavedBy === null);
  }
  return parts;
}

/** What differs, both sides abridged around the first difference. */
export function differences(wanted: Portrait, found: Portrait): string[] {
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap(part => {
    const [a, b] = [wanted.get(part), found.get(part)];
    if (a === b) return [];
    if (a === undefined || b === undefined) {
      return [`${part}: ${a === undefined ? 'not wanted' : 'missing'}`];
    }
    let at = 0;
    while (a[at] === b[at]) at++;
    const near = (text: string) =>
      text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ');
    return [`${part}: wanted …${near(a)}…, found …${near(b)}…`];
  });
}

/** Codes of the rows of all tables by «table@row». */
export function codesOf({book}: Host): Map<string, string> {
  const codes = new Map<string, string>();
  for (const {sheet: title, name} of tables) {
    if (isJournal(title)) continue;
    const sheet = book.sheetByName(title);
    const column = sheet?.values.column(0) ?? [];
    column.slice(1).forEach((code, index) => {
      if (code !== undefined) codes.set(`${name}@${index + 2}`, String(code));
    });
  }
  return codes;
}

/** Documents that no row of «Отчёты» names: a run may die between making one and noting it. */
export function orphans({book, world}: Host): number {
  return world.documents.all().filter(({id}) => !isRegistered(book, id)).length;
}

/** The journal tells of broken runs too: it differs where the rest is alike. */
function isJournal(sheet: string): boolean {
  return sheet === journal.sheet || sheet === history.sheet;
}

/** Rows of the journal whose entry is not finished. */
export function begunRows({book}: Host): number {
  const values = book.sheetByName(journal.sheet)?.values;
  return [...(values?.entries() ?? [])].filter(([, , v]) => v === 'начато')
    .length;
}

function isRegistered(book: Book, id: string): boolean {
  const sheet = book.sheetByName('Отчёты');
  return (
    sheet !== undefined &&
    [...sheet.values.entries()].some(([, , v]) => v === id)
  );
}

function partsOf(sheet: Sheet): Record<string, unknown> {
  const cells = [...sheet.values.entries()].filter(
    ([row, column]) => sheet.formulas.get(row, column) === undefined,
  );
  return {
    size: [sheet.rows.count, sheet.columns.count],
    cells,
    formulas: [...sheet.formulas.entries()],
    results: [...sheet.formulas.entries()].map(([row, column]) =>
      sheet.value(row, column),
    ),
    notes: [...sheet.notes.entries()],
    lines: (['rows', 'columns'] as const).map(axis => {
      const {frozen, control} = sheet[axis];
      return [sheet[axis].entries(), sheet[axis].groups(), frozen, control];
    }),
    merges: sheet.merges.map(area => JSON.stringify(area)).sort(),
    tab: [sheet.hidden, sheet.tabColor],
  };
}

/** What may bear the number of a sheet. */
function linkedPartsOf(sheet: Sheet): Record<string, unknown> {
  return {
    rules: sheet.conditionalFormats,
    charts: sheet.charts.map(chart => ({...chart, id: 0})),
    protections: sheet.protections.map(each => ({...each, id: 0})),
  };
}

/** They name neither sheets nor codes. */
function stylesOf({styles, values}: Sheet): Run[] {
  return runsOf(styles, (style, row, column) => {
    const isText = typeof values.get(row, column) === 'string';
    return looksOf(style, isText);
  });
}

/** Cells of a column, one below the other, that are told of in the same words. */
type Run = [column: number, from: number, to: number, words: string];

/** Whole columns look alike: cell by cell a book would take megabytes. Of what has no words nothing is told. */
function runsOf<T>(
  layer: Layer<T>,
  wordsOf: (value: T, row: number, column: number) => string,
): Run[] {
  const runs: Run[] = [];
  for (const [row, column, value] of layer.entries()) {
    const words = wordsOf(value, row, column);
    const last = runs.at(-1);
    if (last?.[0] === column && last[2] === row - 1 && last[3] === words) {
      last[2] = row;
    } else if (words !== '') runs.push([column, row, row, words]);
  }
  return runs;
}

/**
 * Texts are written under the format of whole numbers, then made plain text (src/workbook/encode.ts). A run that dies
 * between leaves the former to a few cells: a text looks the same in both. What was set to Google's own look is as good
 * as never set.
 */
function looksOf(style: Style, isText: boolean): string {
  const looks = isText ? looksOfTexts : looksOfOthers;
  return known(looks, style, () => looksAnew(style, isText));
}

/** Cells share their styles: `local/book/style.ts`. */
const looksOfTexts = new WeakMap<Style, string>();
const looksOfOthers = new WeakMap<Style, string>();

function looksAnew({numberFormat, ...style}: Style, isText: boolean): string {
  const format = isText && numberFormat === '0' ? '@' : numberFormat;
  const usual: {readonly [field: string]: unknown} = defaultLook;
  const looks = Object.entries({...style, numberFormat: format})
    .filter(([field, look]) => look !== undefined && look !== usual[field])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return looks.length === 0 ? '' : JSON.stringify(looks);
}

function known<K extends object>(
  texts: Pick<WeakMap<K, string>, 'get' | 'set'>,
  key: K,
  make: () => string,
): string {
  const text = texts.get(key) ?? make();
  texts.set(key, text);
  return text;
}

function metadataOf(book: Book): string[] {
  const name = (id: number) => book.sheetById(id)?.name;
  return book.metadata
    .map(({key, value, place}) =>
      JSON.stringify([
        key,
        // The mark of a sheet bears its id.
        value?.replace(/@(\d+)$/, (_, id) => `@${name(Number(id))}`),
        place.kind,
        'sheet' in place ? name(place.sheet) : '',
        'index' in place ? place.index : '',
      ]),
    )
    .sort();
}

/** Of the memory of a drawing what does not hang on codes. */
function sizesOf(text: string): string {
  return text.replace(/"(cells|looks|inputs)":"[^"]*"/g, '"$1"');
}

function treeOf(node: DocNode | null): unknown {
  if (node === null) return null;
  const {type, attributes, runs, children, pinnedRows, staysOnPage} = node;
  return [
    type,
    attributes,
    runs,
    pinnedRows,
    staysOnPage,
    children.map(treeOf),
  ];
}
