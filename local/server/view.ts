// What a page is told of the book: cells as they look, in the terms of Univer's grid, which shows and never computes.
// https://docs.univer.ai/guides/sheets/model/workbook-data

import {createHash} from 'node:crypto';
import {intersection} from '../book/area';
import type {Chart, Validation} from '../book/attachments';
import {bandedColor} from '../book/banding';
import type {Book} from '../book/book';
import {ConditionalLooks, conditionalLooks} from '../book/conditional-looks';
import {isDateFormat} from '../book/dates';
import {fittingHeight} from '../book/fitting';
import {linkOf} from '../book/link';
import type {Sheet} from '../book/sheet';
import {shownFormat, shownText} from '../book/showing';
import {defaultLook, restyling, styleOf, type Style} from '../book/style';
import {listedTexts, takes} from '../book/validity';
import {displayText} from '../engine/display';
import {isCellError} from '../engine/value';
import type {ChartSpec} from '../files/chart-spec';
import {NotInLocalHost} from '../services/service-error';
import {chartSpec} from '../services/spreadsheet/embedded-chart';
import type {
  CellView,
  ChartView,
  LinesView,
  SheetCellsView,
  SheetView,
  StyleView,
} from './protocol';
import {styleView} from './style-view';

/** Remembers what depends on other cells, so that an edit sends only what it changed. */
export class BookViewer {
  private readonly conditional = new Map<number, ConditionalLooks>();

  constructor(
    private readonly book: Book,
    private readonly now: () => Date,
  ) {}

  /** Everything of a sheet but its cells. */
  sheet(sheet: Sheet): SheetView {
    return {
      id: String(sheet.id),
      name: sheet.name,
      hidden: sheet.hidden,
      tabColor: sheet.tabColor,
      gridlines: !sheet.hiddenGridlines,
      rows: linesView(sheet, 'rows'),
      columns: linesView(sheet, 'columns'),
      merges: sheet.merges,
      protections: sheet.protections.map(each => ({
        area: each.area,
        unprotected: each.unprotected,
        description: each.description,
        warningOnly: each.warningOnly,
      })),
      filter: sheet.filter && {
        area: sheet.filter.area,
        columns: [...sheet.filter.columns].map(
          ([column, {hiddenValues = []}]) => ({column, hidden: hiddenValues}),
        ),
      },
      charts: sheet.charts.map(chart => chartView(this.book, chart)),
    };
  }

  /** All cells of a sheet. */
  cells(sheet: Sheet): SheetCellsView {
    this.book.settle();
    this.conditional.set(sheet.id, conditionalLooks(sheet, this.now()));
    const set = new Set<number>();
    for (const layer of sheet.layers) {
      for (const [row, column] of layer.entries()) set.add(key(row, column));
    }
    for (const {area} of sheet.bandings) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let c = area.column; c < area.column + area.columns; c++) {
          set.add(key(row, c));
        }
      }
    }
    return this.encode(sheet, set);
  }

  /**
   * The cells that were touched and, where formulas are settled, those whose conditional format looks otherwise since:
   * a run that goes on is not to be slowed down by calculating for the looks.
   */
  touched(
    sheet: Sheet,
    cells: Iterable<readonly [row: number, column: number]>,
    isSettled: boolean,
  ): SheetCellsView {
    const set = new Set<number>();
    for (const [row, column] of cells) set.add(key(row, column));
    const before = this.conditional.get(sheet.id);
    if (isSettled && before && sheet.conditionalFormats.length > 0) {
      const after = conditionalLooks(sheet, this.now());
      for (const [row, column, style] of after.entries()) {
        const was = before.get(row, column);
        if (!was || styleOf(was) !== styleOf(style)) set.add(key(row, column));
      }
      for (const [row, column] of before.entries()) {
        if (!after.get(row, column)) set.add(key(row, column));
      }
      this.conditional.set(sheet.id, after);
    }
    return this.encode(sheet, set);
  }

  private encode(sheet: Sheet, set: ReadonlySet<number>): SheetCellsView {
    const styles: StyleView[] = [];
    const places = new Map<Style, number>();
    const looks = this.conditional.get(sheet.id);
    const cells: CellView[] = [];
    const isTaken = taker(sheet, this.now());
    const placeOf = (look: Style | undefined): number | undefined => {
      if (!look) return undefined;
      let place = places.get(look);
      if (place === undefined) {
        place = styles.length;
        places.set(look, place);
        styles.push(styleView(look));
      }
      return place;
    };
    for (const at of set) {
      const row = Math.floor(at / WIDTH);
      const column = at % WIDTH;
      if (row >= sheet.rows.count || column >= sheet.columns.count) continue;
      cells.push(
        cellView(
          sheet,
          row,
          column,
          style => {
            const own = looks?.get(row, column);
            const ground = background(sheet, row, column);
            return placeOf(
              own || ground ? styleOf({...ground, ...style, ...own}) : style,
            );
          },
          isTaken,
        ),
      );
    }
    return {sheet: String(sheet.id), styles, cells};
  }
}

const WIDTH = 20_000;
const key = (row: number, column: number): number => row * WIDTH + column;

function background(
  sheet: Sheet,
  row: number,
  column: number,
): Style | undefined {
  const color = sheet.bandings.length > 0 && bandedColor(sheet, row, column);
  return color ? {background: color} : undefined;
}

function cellView(
  sheet: Sheet,
  row: number,
  column: number,
  placeOf: (style: Style | undefined) => number | undefined,
  isTaken: (row: number, column: number, text: string) => boolean,
): CellView {
  const value = sheet.values.get(row, column) ?? null;
  const formula = sheet.formulas.get(row, column);
  const style = sheet.styles.get(row, column);
  const text = value === null ? '' : shownText(sheet, row, column);
  const typed = formula === undefined ? entryText(sheet, row, column) : formula;
  const rest = [
    placeOf(aligned(style, value)),
    typed === text ? undefined : typed,
    sheet.notes.get(row, column),
    linkOf(sheet, row, column),
    isTaken(row, column, text) ? null : true,
  ].map(each => each ?? null);
  while (rest.at(-1) === null) rest.pop();
  return [row, column, text, ...rest] as unknown as CellView;
}

/** Whether rules take what stands in cells; a list out of cells is read once. */
function taker(
  sheet: Sheet,
  now: Date,
): (row: number, column: number, text: string) => boolean {
  const lists = new Map<Validation, ReadonlySet<string>>();
  const listOf = (rule: Validation): ReadonlySet<string> => {
    const known = lists.get(rule) ?? new Set(listedTexts(sheet.book, rule));
    lists.set(rule, known);
    return known;
  };
  return (row, column, text) => {
    const rule = sheet.validations.get(row, column);
    const value = sheet.values.get(row, column) ?? null;
    if (!rule || value === null) return true;
    if (rule.criteria === 'VALUE_IN_RANGE') return listOf(rule).has(text);
    return takes(sheet.book, rule, value, text, now);
  };
}

/** Numbers lie at the right, truth values and errors in the middle; the grid is given texts. */
function aligned(style: Style | undefined, value: unknown): Style | undefined {
  if (style?.horizontal || value === null || typeof value === 'string') {
    return style;
  }
  return typeof value === 'number' ? atRight(style) : inMiddle(style);
}

const atRight = restyling({horizontal: 'right'});
const inMiddle = restyling({horizontal: 'center'});

/** What the cell's editor opens with: the number in full, a date as a date, a text as it is. */
function entryText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.values.get(row, column) ?? null;
  if (typeof value === 'number') {
    const format = shownFormat(sheet, row, column);
    if (isDateFormat(format)) {
      const whole = Number.isInteger(value);
      return displayText(value, whole ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm:ss');
    }
    if (format?.includes('%')) return `${decimal(shifted(value))}%`;
    return decimal(value);
  }
  if (value === null || isCellError(value)) return '';
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  return value;
}

const decimal = (value: number): string => String(value).replace('.', ',');
/** A part as percents, without the noise of binary fractions. */
const shifted = (value: number): number =>
  Number((value * 100).toPrecision(15));

function linesView(sheet: Sheet, axis: 'rows' | 'columns'): LinesView {
  const lines = sheet[axis];
  const sizes = axis === 'rows' ? fittedRows(sheet) : new Map<number, number>();
  const entries = new Map(lines.entries());
  const told = [...new Set([...entries.keys(), ...sizes.keys()])]
    .filter(index => index < lines.count)
    .sort((a, b) => a - b);
  return {
    count: lines.count,
    frozen: lines.frozen,
    defaultSize: lines.defaultSize,
    lines: told.map(index => {
      const {size, hidden, filtered} = entries.get(index) ?? {};
      return [
        index,
        size ?? sizes.get(index) ?? null,
        hidden || filtered ? 1 : 0,
      ];
    }),
    groups: lines.groups().map(({start, count, depth, collapsed}) => ({
      start,
      count,
      depth,
      collapsed,
    })),
    control: lines.control,
  };
}

/** Longer sheets are shown with rows of one height: measuring every text of them takes seconds. */
const MOST_FITTED_ROWS = 3_000;

/** Rows that Sheets makes as high as their texts ask for: those whose height nobody has set. */
function fittedRows(sheet: Sheet): Map<number, number> {
  const fitted = new Map<number, number>();
  if (sheet.usedRows > MOST_FITTED_ROWS) return fitted;
  const merged = new Set(
    sheet.merges.flatMap(({row, rows}) =>
      Array.from({length: rows}, (_, i) => row + i),
    ),
  );
  for (let row = 0; row < sheet.usedRows; row++) {
    if (sheet.rows.get(row).size !== undefined) continue;
    const height = merged.has(row)
      ? lineHeight(sheet, row)
      : fittingHeight(sheet, row);
    if (height > sheet.rows.defaultSize) fitted.set(row, height);
  }
  return fitted;
}

/** One line of the largest letters: texts of merged cells make no row higher. */
function lineHeight(sheet: Sheet, row: number): number {
  let points: number = defaultLook.fontSize;
  for (const [, column] of sheet.values.entries({
    ...sheet.whole,
    row,
    rows: 1,
  })) {
    const size = sheet.styles.get(row, column)?.fontSize ?? points;
    points = Math.max(points, size);
  }
  return Math.round(points * 1.6 + 5);
}

function chartView(book: Book, chart: Chart): ChartView {
  const {id, anchor} = chart;
  try {
    const spec = chartPicture(book, chart);
    return {
      id,
      anchor,
      width: spec.width!,
      height: spec.height!,
      version: digest(JSON.stringify(spec)),
      title: spec.title ?? '',
    };
  } catch (error) {
    // One chart that cannot be drawn must not keep the book from opening.
    if (!(error instanceof NotInLocalHost)) throw error;
    const {title, width, height} = chart.options;
    return {
      id,
      anchor,
      width: Number(width) || CHART_WIDTH,
      height: Number(height) || CHART_HEIGHT,
      version: digest(chart.type),
      title: String(title ?? ''),
      missing: `Диаграмму вида «${chart.type}» эта страница не рисует.`,
    };
  }
}

const digest = (text: string): string =>
  createHash('sha1').update(text).digest('hex').slice(0, 12);

/** Pixels of a new chart of Google. */
const CHART_WIDTH = 600;
const CHART_HEIGHT = 371;

/** What the chart's picture is drawn from. */
export function chartPicture(book: Book, chart: Chart): ChartSpec {
  const spec = chartSpec(book, chart);
  return {
    ...spec,
    width: spec.width ?? CHART_WIDTH,
    height: spec.height ?? CHART_HEIGHT,
  };
}

/** Whether an area lies under a protection that only warns: what the page asks before an entry. */
export function warningOver(
  sheet: Sheet,
  target: {row: number; column: number; rows: number; columns: number},
): string | undefined {
  const found = sheet.protections.find(
    ({warningOnly, area}) =>
      warningOnly && intersection(area ?? sheet.whole, target),
  );
  return found && (found.description || sheet.name);
}
