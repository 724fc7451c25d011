/** A book as .xlsx: formulas with their results, looks, rules, groups, charts. */
import {
  Cell,
  CellStyle,
  CellValue,
  ColumnDef,
  WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type {RowDef} from 'hucre';
import {bandedStyles} from '../book/banding';
import {Area, areaName} from '../book/area';
import type {Book} from '../book/book';
import {fittingHeight} from '../book/fitting';
import type {Lines} from '../book/lines';
import type {Sheet} from '../book/sheet';
import {defaultLook} from '../book/style';
import {FormulaSyntaxError, toXlsx} from '../engine/dialect';
import {maySpill} from '../engine/spilling';
import {Value, isCellError} from '../engine/value';
import {absoluteReference, toXlsxChart} from './xlsx-charts';
import {
  EXTRAS_SHEET,
  Extras,
  extrasRows,
  rangedKey,
  ruleKey,
} from './xlsx-extras';
import {RuleContext, toXlsxConditional, toXlsxValidation} from './xlsx-rules';
import {toXlsxFont, toXlsxStyle, xlsxColor} from './xlsx-style';

/** The bytes of the .xlsx file of a book. Results of formulas are brought up to date before. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  book.settle();
  for (const {name} of book.sheets) checkName(name);
  const extras = bookExtras(book);
  const context: RuleContext = {
    reference: ({sheet, area}) =>
      absoluteReference(book.sheetById(sheet)!, area),
    listArea: values => {
      const same = (list: string[]) => list.join('\n') === values.join('\n');
      let at = extras.lists.findIndex(same);
      if (at < 0) at = extras.lists.push(values) - 1;
      const area = {row: 0, column: at + 1, rows: values.length, columns: 1};
      const name = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return `${EXTRAS_SHEET}!${name}`;
    },
  };
  const sheets = book.sheets.map(sheet =>
    writeSheet(sheet, book, extras, context),
  );
  return writeXlsx({
    sheets: [
      ...sheets,
      {name: EXTRAS_SHEET, rows: extrasRows(extras), veryHidden: true},
    ],
    namedRanges: book.names.flatMap(({name, sheet: id, area}) => {
      const sheet = book.sheetById(id);
      return sheet ? [{name, range: absoluteReference(sheet, area)}] : [];
    }),
    defaultFont: {name: defaultLook.fontFamily, size: defaultLook.fontSize},
    properties: {title: book.name},
  });
}

/** Excel allows less than Sheets: 31 characters, none of []:*?/\\, no apostrophe at an end. */
function checkName(name: string): void {
  if (name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name)) return;
  throw new Error(
    `Лист «${name}» не сохранить в .xlsx: имя длиннее 31 знака, с апострофом на краю или с одним из знаков [ ] : * ? / \\. Переименуйте лист.`,
  );
}

function bookExtras(book: Book): Extras {
  const {id, name, locale, timeZone, owner, editors, viewers} = book;
  return {
    book: {id, name, locale, timeZone, owner, editors, viewers},
    sheets: book.sheets.map(sheet => ({
      id: sheet.id,
      name: sheet.name,
      rows: sheet.rows.count,
      columns: sheet.columns.count,
      fitted: [...fittedRows(sheet)],
      protections: sheet.protections,
      charts: sheet.charts,
      filter: sheet.filter && {
        ...sheet.filter,
        columns: [...sheet.filter.columns],
      },
    })),
    metadata: book.metadata,
    validations: [],
    conditionals: [],
    lists: [],
  };
}

function writeSheet(
  sheet: Sheet,
  book: Book,
  extras: Extras,
  context: RuleContext,
): WriteSheet {
  const protection = lockedAreas(sheet);
  const {rows, cells} = writeCells(sheet, protection);
  const own = extras.sheets.find(({id}) => id === sheet.id)!;
  const validations = sheet.validations.rectangles().flatMap(found => {
    const rule = toXlsxValidation(found.value, found.area, context);
    if (rule) extras.validations.push([ruleKey(rule), found.value]);
    return rule ? [rule] : [];
  });
  const conditionals = sheet.conditionalFormats.flatMap((format, i) => {
    const rule = toXlsxConditional(format, i + 1);
    const {condition, gradient} = format;
    if (rule)
      extras.conditionals.push([rangedKey(rule), {condition, gradient}]);
    return rule ? [rule] : [];
  });
  return {
    name: sheet.name,
    rows,
    cells,
    columns: columnDefs(sheet.columns),
    rowDefs: rowDefs(sheet.rows, own.fitted),
    merges: sheet.merges.map(area => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: validations,
    conditionalRules: conditionals,
    autoFilter: sheet.filter ? {range: areaName(sheet.filter.area)} : undefined,
    freezePane: {rows: sheet.rows.frozen, columns: sheet.columns.frozen},
    // Sheets has no password; what people may do beside locked cells they may do in Excel too.
    protection: protection
      ? {
          sheet: true,
          formatCells: true,
          formatColumns: true,
          formatRows: true,
          sort: true,
          autoFilter: true,
        }
      : undefined,
    view: {
      tabColor: sheet.tabColor ? xlsxColor(sheet.tabColor) : undefined,
      showGridLines: !sheet.hiddenGridlines,
      rightToLeft: sheet.rightToLeft || undefined,
    },
    hidden: sheet.hidden,
    // Sheets prints a sheet as wide as the page; a page that would cut a chart in two is fitted whole.
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.charts.length > 0 ? 1 : 0,
    },
    outlineProperties: {
      summaryBelow: sheet.rows.control === 'AFTER',
      summaryRight: sheet.columns.control === 'AFTER',
    },
    charts: sheet.charts.flatMap(chart => {
      const own = toXlsxChart(chart, sheet, book);
      return own ? [own] : [];
    }),
  };
}

/** What people may not edit: null if nothing is hard-protected. .xlsx knows only a locked sheet with open cells. */
function lockedAreas(
  sheet: Sheet,
): ((row: number, column: number) => boolean) | null {
  const hard = sheet.protections.filter(own => !own.warningOnly);
  if (hard.length === 0) return null;
  const inside = (area: Area, row: number, column: number) =>
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  return (row, column) =>
    hard.some(({area, unprotected}) =>
      area
        ? inside(area, row, column)
        : !unprotected.some(hole => inside(hole, row, column)),
    );
}

function columnDefs(lines: Lines): ColumnDef[] {
  return Array.from({length: lines.count}, (_, i) => {
    const line = lines.get(i);
    return {
      // Characters of the default font: 7 pixels each and 5 of margin (ECMA-376 18.3.1.13).
      width: Math.max(0, (lines.size(i) - 5) / 7),
      hidden: line.hidden || undefined,
      outlineLevel: line.depth || undefined,
      collapsed: collapsedAt(lines, i) || undefined,
    };
  });
}

/** In pixels: Sheets fits the rows that nobody sized to their wrapped texts, LibreOffice shows a file as it says. */
function fittedRows(sheet: Sheet): Map<number, number> {
  const wraps = new Set<number>();
  for (const [row, , {wrap}] of sheet.styles.entries()) {
    if (wrap === 'WRAP' && row < sheet.values.rows) wraps.add(row);
  }
  const fitted = new Map<number, number>();
  for (const row of wraps) {
    if (sheet.rows.get(row).size !== undefined) continue;
    const height = fittingHeight(sheet, row);
    if (height > sheet.rows.defaultSize) fitted.set(row, height);
  }
  return fitted;
}

/** Points: three quarters of a pixel. */
const POINTS = 0.75;

function rowDefs(
  lines: Lines,
  fitted: readonly [number, number][],
): Map<number, RowDef> {
  const defs = new Map<number, RowDef>();
  for (const [i, height] of fitted) defs.set(i, {height: height * POINTS});
  for (const [i, line] of lines.entries()) {
    defs.set(i, {
      height:
        line.size === undefined ? defs.get(i)?.height : line.size * POINTS,
      hidden: line.hidden || line.filtered || undefined,
      outlineLevel: line.depth || undefined,
    });
  }
  for (const {start, count, collapsed} of lines.groups()) {
    if (!collapsed) continue;
    const button = lines.control === 'AFTER' ? start + count : start - 1;
    defs.set(button, {...defs.get(button), collapsed: true});
  }
  return defs;
}

/** Whether the line holds the button of a collapsed group. */
function collapsedAt(lines: Lines, index: number): boolean {
  return lines.groups().some(({start, count, collapsed}) => {
    const button = lines.control === 'AFTER' ? start + count : start - 1;
    return collapsed && button === index;
  });
}

function plain(value: Value): CellValue {
  return isCellError(value) ? value.error : value;
}

/** Plain values stand in `rows`; what has a look, a formula, a note or a link stands in `cells`. */
function writeCells(
  sheet: Sheet,
  isLocked: ((row: number, column: number) => boolean) | null,
): {rows: CellValue[][]; cells: Map<string, Partial<Cell>>} {
  // A row that has only a height or a group is written too, but not the blank rest of the sheet.
  const lastLine = Math.max(-1, ...rowDefs(sheet.rows, []).keys());
  const height = Math.max(sheet.values.rows, lastLine + 1);
  const rows: CellValue[][] = Array.from({length: height}, () => []);
  const cells = new Map<string, Partial<Cell>>();
  const cell = (row: number, column: number): Partial<Cell> => {
    const key = `${row},${column}`;
    let found = cells.get(key);
    if (!found) cells.set(key, (found = {}));
    return found;
  };
  for (const [row, column, value] of sheet.values.entries()) {
    const line = rows[row];
    while (line.length < column) line.push(null);
    line[column] = plain(value);
  }
  for (const [row, column, style] of sheet.styles.entries()) {
    cell(row, column).style = toXlsxStyle(style);
  }
  for (const [row, column, style] of bandedStyles(sheet)) {
    cell(row, column).style = toXlsxStyle(style);
  }
  for (const [row, column, text] of sheet.notes.entries()) {
    cell(row, column).comment = {text};
  }
  for (const [row, column, rich] of sheet.richTexts.entries()) {
    const own = cell(row, column);
    own.richText = rich.runs.map(({start, end, style}) => ({
      text: rich.text.slice(start, end),
      font: style && toXlsxFont(style),
    }));
    const link = rich.runs.find(run => run.link)?.link;
    if (link) {
      own.hyperlink = link.startsWith('#')
        ? {target: '', location: link.slice(1)}
        : {target: link};
    }
  }
  for (const [row, column, formula] of sheet.formulas.entries()) {
    const own = cell(row, column);
    const value = plain(sheet.values.get(row, column) ?? null);
    try {
      own.formula = toXlsx(formula);
    } catch (error) {
      // What ru-RU cannot read no other program can: the error stays, without its formula.
      if (!(error instanceof FormulaSyntaxError)) throw error;
      own.value = value;
      continue;
    }
    own.formulaResult = value ?? undefined;
    const filled = maySpill(formula) && spilledArea(sheet, row, column);
    if (!filled) continue;
    own.formulaType = 'array';
    own.formulaRef = areaName(filled);
    own.formulaDynamic = true;
  }
  if (isLocked) lock(sheet, isLocked, cell);
  return {rows, cells};
}

/** The cells that the array of a formula fills; null if it fills none. */
function spilledArea(sheet: Sheet, row: number, column: number): Area | null {
  let columns = 1;
  while (sheet.spilled.get(row, column + columns)) columns++;
  let rows = 1;
  while (sheet.spilled.get(row + rows, column)) rows++;
  return rows * columns > 1 ? {row, column, rows, columns} : null;
}

/** Blank rows that stay open below the data of a protected sheet. */
const OPEN_ROWS = 300;

/** Says of every cell whether it is locked. */
function lock(
  sheet: Sheet,
  isLocked: (row: number, column: number) => boolean,
  cell: (row: number, column: number) => Partial<Cell>,
): void {
  const known = new Map<CellStyle | undefined, [CellStyle, CellStyle]>();
  const both = (style: CellStyle | undefined): [CellStyle, CellStyle] => {
    let pair = known.get(style);
    if (!pair) {
      pair = [
        {...style, protection: {locked: false}},
        {...style, protection: {locked: true}},
      ];
      known.set(style, pair);
    }
    return pair;
  };
  // A blank cell of .xlsx is locked unless it says otherwise: people need open rows below the data too.
  const used = Math.max(sheet.values.rows, sheet.styles.rows);
  const height = Math.min(sheet.rows.count, used + OPEN_ROWS);
  const width = sheet.columns.count;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const own = cell(row, column);
      own.style = both(own.style)[isLocked(row, column) ? 1 : 0];
    }
  }
}
