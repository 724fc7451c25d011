/** An .xlsx file as a book: one written here comes back whole, others with what Sheets has of theirs. */
import {dateToSerial} from 'hucre';
import {
  Cell,
  CellValue,
  Sheet as XlsxSheet,
  Workbook,
  readXlsx,
} from 'hucre/xlsx';
import {Area, area, parseArea, splitSheetName} from '../book/area';
import {Book, BookOptions} from '../book/book';
import type {Lines} from '../book/lines';
import type {Sheet} from '../book/sheet';
import {styleOf} from '../book/style';
import {fromXlsx} from '../engine/dialect';
import {copyFormula, quoteSheet} from '../engine/formula';
import {ErrorCode, Value} from '../engine/value';
import {fromXlsxChart} from './xlsx-charts';
import {EXTRAS_SHEET, Extras, SheetExtras, readExtras} from './xlsx-extras';
import {fromXlsxConditional, fromXlsxValidation} from './xlsx-rules';
import {bookColor, fromXlsxFont, fromXlsxStyle} from './xlsx-style';
import {rangedKey, ruleKey} from './xlsx-extras';

/** A sheet of Google that nobody sized. */
const ROWS = 1000;
const COLUMNS = 26;

/**
 * Reads an .xlsx file that this host, LibreOffice, Excel or Google saved. Results of formulas are calculated anew.
 * `options` gives what the file does not say (people, time zone, calculator).
 */
export async function readBook(
  bytes: Uint8Array,
  options: BookOptions = {},
): Promise<Book> {
  const file = await readXlsx(bytes, {readStyles: true});
  const hidden = file.sheets.find(({name}) => name === EXTRAS_SHEET);
  const extras = hidden ? readExtras(hidden.rows) : null;
  const book = new Book({...extras?.book, ...options});
  const shown = file.sheets.filter(sheet => sheet !== hidden);
  const made = shown.map(source => {
    const own = extras?.sheets.find(({name}) => name === source.name);
    const height = Math.max(source.rows.length, own?.rows ?? ROWS);
    const width = Math.max(
      ...source.rows.map(row => row.length),
      source.columns?.length ?? 0,
      own?.columns ?? COLUMNS,
    );
    const sheet = book.addSheet(source.name, height, width, undefined, own?.id);
    return {source, sheet, own};
  });
  const rules = new Rules(book, file, extras);
  for (const {source, sheet, own} of made) {
    fillCells(sheet, source, file);
    fillLines(sheet, source, own);
    sheet.merges = (source.merges ?? []).map(merge =>
      area(
        merge.startRow,
        merge.startCol,
        merge.endRow - merge.startRow + 1,
        merge.endCol - merge.startCol + 1,
      ),
    );
    rules.fill(sheet, source);
    fillView(sheet, source, file, own);
    sheet.charts =
      own?.charts ??
      (source.charts ?? []).flatMap(chart => {
        const found = fromXlsxChart(chart, sheet, book);
        return found ? [found] : [];
      });
    for (const {id} of [...sheet.charts, ...sheet.protections]) book.keepId(id);
  }
  book.names = (file.namedRanges ?? []).flatMap(({name, range}) => {
    const found = locate(range, book);
    return found ? [{name, ...found}] : [];
  });
  book.metadata = extras?.metadata ?? [];
  for (const {id} of book.metadata) book.keepId(id);
  return book;
}

/** The area of «'Лист'!$A$1:$B$2» in the book; undefined if it is none. */
function locate(
  reference: string,
  book: Book,
): {sheet: number; area: Area} | undefined {
  const {sheet: name, rest} = splitSheetName(reference);
  const sheet = name === undefined ? undefined : book.sheetByName(name);
  const found =
    sheet &&
    parseArea(rest.replaceAll('$', ''), {
      rows: sheet.rows.count,
      columns: sheet.columns.count,
    });
  return sheet && found ? {sheet: sheet.id, area: found} : undefined;
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;

/** Dates of the file are moments; the book holds days since 30.12.1899. */
function toValue(value: CellValue): Value {
  if (value instanceof Date) return dateToSerial(value);
  if (value === '') return null;
  return typeof value === 'string' && ERROR.test(value)
    ? {error: value as ErrorCode}
    : value;
}

function fillCells(sheet: Sheet, source: XlsxSheet, file: Workbook): void {
  source.rows.forEach((line, row) =>
    line.forEach((value, column) => {
      const own = toValue(value);
      if (own !== null) sheet.values.set(row, column, own);
    }),
  );
  const masters = new Map<number, {formula: string; at: [number, number]}>();
  const arrays: Area[] = [];
  for (const [key, cell] of source.cells ?? []) {
    const [row, column] = key.split(',').map(Number);
    const {formula, formulaType, formulaSharedIndex: shared, formulaRef} = cell;
    if (formula) {
      const own = fromXlsx(formula);
      sheet.formulas.set(row, column, own);
      if (shared !== undefined) {
        masters.set(shared, {formula: own, at: [row, column]});
      }
      const filled = formulaRef && formulaType === 'array';
      const block = filled
        ? parseArea(formulaRef, {rows: Infinity, columns: Infinity})
        : null;
      if (block) arrays.push(block);
    }
    fillLook(sheet, row, column, cell, file);
  }
  for (const [key, {formula, formulaSharedIndex}] of source.cells ?? []) {
    const master = masters.get(formulaSharedIndex ?? -1);
    if (formula !== '' || !master) continue;
    const [row, column] = key.split(',').map(Number);
    const [fromRow, fromColumn] = master.at;
    sheet.formulas.set(
      row,
      column,
      copyFormula(master.formula, row - fromRow, column - fromColumn),
    );
  }
  // What an array fills is its result: left as values it would stand in the array's way.
  for (const filled of arrays) {
    for (const [row, column] of [...sheet.values.entries(filled)]) {
      if (row !== filled.row || column !== filled.column) {
        sheet.values.set(row, column, undefined);
      }
    }
  }
}

function fillLook(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
  {themeColors = [], defaultFont}: Workbook,
): void {
  const {style, comment, richText, hyperlink, value} = cell;
  if (style) {
    const own = fromXlsxStyle(style, themeColors, defaultFont);
    if (own) sheet.styles.set(row, column, own);
  }
  if (comment) sheet.notes.set(row, column, comment.text);
  const link = hyperlink?.location
    ? `#${hyperlink.location}`
    : hyperlink?.target;
  if (!richText && !link) return;
  const parts = richText ?? [{text: String(value ?? ''), font: undefined}];
  let end = 0;
  const runs = parts.map(({text, font}) => {
    const start = end;
    end += text.length;
    const look = styleOf(fromXlsxFont(font, themeColors, defaultFont));
    return {start, end, style: look, link};
  });
  const text = parts.map(part => part.text).join('');
  if (text !== '') sheet.richTexts.set(row, column, {text, runs});
}

function fillLines(
  sheet: Sheet,
  source: XlsxSheet,
  own: SheetExtras | undefined,
): void {
  sheet.rows.frozen = source.freezePane?.rows ?? 0;
  sheet.columns.frozen = source.freezePane?.columns ?? 0;
  const {summaryBelow, summaryRight} = source.outlineProperties ?? {};
  sheet.rows.control = summaryBelow === false ? 'BEFORE' : 'AFTER';
  sheet.columns.control = summaryRight === false ? 'BEFORE' : 'AFTER';
  source.columns?.forEach((column, i) => {
    const size = column.width && Math.round(column.width * 7 + 5);
    changeLine(sheet.columns, i, {...column, size});
  });
  const fitted = new Map(own?.fitted);
  for (const [i, row] of source.rowDefs ?? []) {
    const height = row.height && Math.round(row.height / 0.75);
    const size = height === fitted.get(i) ? undefined : height;
    changeLine(sheet.rows, i, {...row, size});
  }
  for (const lines of [sheet.rows, sheet.columns]) {
    for (const group of lines.groups()) {
      const all = Array.from({length: group.count}, (_, i) => group.start + i);
      if (all.every(i => lines.isHidden(i))) lines.collapse(group, true);
    }
  }
}

function changeLine(
  lines: Lines,
  index: number,
  read: {size?: number; hidden?: boolean; outlineLevel?: number},
): void {
  const {size, hidden, outlineLevel: depth} = read;
  const patch: {size?: number; hidden?: boolean; depth?: number} = {};
  if (size && size !== lines.defaultSize) patch.size = size;
  if (hidden) patch.hidden = true;
  if (depth) patch.depth = depth;
  lines.change(index, 1, patch);
}

function fillView(
  sheet: Sheet,
  source: XlsxSheet,
  {themeColors = []}: Workbook,
  own: SheetExtras | undefined,
): void {
  sheet.hidden = Boolean(source.hidden || source.veryHidden);
  sheet.tabColor = bookColor(source.view?.tabColor, themeColors) ?? null;
  sheet.hiddenGridlines = source.view?.showGridLines === false;
  sheet.rightToLeft = source.view?.rightToLeft === true;
  if (own) {
    sheet.protections = own.protections;
    sheet.filter = own.filter && {
      ...own.filter,
      columns: new Map(own.filter.columns),
    };
    return;
  }
  if (source.protection?.sheet) {
    const id = sheet.book.newId();
    const description = '';
    sheet.protections = [
      {
        id,
        area: null,
        description,
        warningOnly: false,
        editors: [],
        domainEdit: false,
        unprotected: openAreas(source),
      },
    ];
  }
  const filtered =
    source.autoFilter &&
    parseArea(source.autoFilter.range, {
      rows: sheet.rows.count,
      columns: sheet.columns.count,
    });
  if (filtered) sheet.filter = {area: filtered, columns: new Map()};
}

/** Cells that a protected sheet leaves open, each an area of its own row. */
function openAreas(source: XlsxSheet): Area[] {
  const open: Area[] = [];
  for (const [key, {style}] of source.cells ?? []) {
    if (style?.protection?.locked !== false) continue;
    const [row, column] = key.split(',').map(Number);
    const last = open.at(-1);
    if (last && last.row === row && last.column + last.columns === column) {
      open[open.length - 1] = {...last, columns: last.columns + 1};
    } else open.push(area(row, column));
  }
  return open;
}

/** The rules of the file, as the book had them where it wrote them itself. */
class Rules {
  private readonly validations: Map<string, Extras['validations'][0][1]>;
  private readonly conditionals: Map<string, Extras['conditionals'][0][1]>;

  constructor(
    private readonly book: Book,
    private readonly file: Workbook,
    extras: Extras | null,
  ) {
    this.validations = new Map(extras?.validations);
    this.conditionals = new Map(extras?.conditionals);
  }

  fill(sheet: Sheet, source: XlsxSheet): void {
    const grid = {rows: sheet.rows.count, columns: sheet.columns.count};
    const areas = (range: string) =>
      range.split(' ').flatMap(part => {
        const found = parseArea(part, grid);
        return found ? [found] : [];
      });
    for (const rule of source.dataValidations ?? []) {
      const targets = areas(rule.range);
      if (targets.length === 0) continue;
      const known = this.validations.get(ruleKey(rule));
      const base = {
        sheet: sheet.id,
        area: {...targets[0], rows: 1, columns: 1},
      };
      const own =
        known ??
        fromXlsxValidation(rule, base, text => this.range(text, sheet));
      if (!own) continue;
      const shared = this.book.validation(known?.base ? {...known, base} : own);
      for (const target of targets) sheet.validations.fill(target, shared);
    }
    const {themeColors = [], defaultFont} = this.file;
    sheet.conditionalFormats = [...(source.conditionalRules ?? [])]
      .sort((a, b) => a.priority - b.priority)
      .flatMap(rule => {
        const ranges = areas(rule.range);
        if (ranges.length === 0) return [];
        const known = this.conditionals.get(rangedKey(rule));
        const own = known
          ? {...known, ranges}
          : fromXlsxConditional(rule, ranges, themeColors, defaultFont);
        return own ? [own] : [];
      });
  }

  private range(text: string, sheet: Sheet) {
    const here = text.includes('!')
      ? text
      : `${quoteSheet(sheet.name)}!${text}`;
    return locate(here, this.book);
  }
}
