/** The settings of the workbook, typed: from the rows of «Настройки», or what a new book begins with. */

import type {Book} from './book';
import {Cell, isBlank, showCell} from './cell';
import {columnTitle, sheetName} from './cell-problem';
import {type Day, NO_END, NO_START} from './date';
import {earliest, latest, type Period} from './kinds/period';
import {readModules} from './modules';
import {comparable} from './normalise';
import type {Problem} from './problem';
import type {Module} from './schema';
import {
  BOOK_VERSION,
  type LinePolicy,
  type MaximumPolicy,
  type NoDataPolicy,
  type SettingName,
  type SettingValues,
  settingDefinitions,
  type TermlessPolicy,
} from './tables/default-settings';
import {
  isOwnRule,
  type Setting,
  settings as settingsTable,
} from './tables/settings';

/** Both days belong to it. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** A band is closed below: it begins at its threshold and ends under the next higher one. */
export interface Band {
  /** Percent of the maximum; 0 for the lowest band. */
  readonly from: number;
  /** Name of an institution's band («высокий уровень»), or the verdict on a project (S2:624–629). */
  readonly name: string;
}

/** Highest first; the last one begins at 0. */
export type Bands = readonly Band[];

export interface Settings {
  readonly association: string;
  readonly modules: readonly Module[];
  /** Absent while nobody has set it: figures «за период» then have no data. */
  readonly reporting?: Interval;
  /** Absent: growth has no base. */
  readonly base?: Interval;
  /** Day for which everything «на дату» is counted. */
  readonly date: Day;
  readonly noData: NoDataPolicy;
  /** Percent of filled indicators under which an institution has no place. */
  readonly completeness: number;
  readonly termless: TermlessPolicy;
  readonly lines: LinePolicy;
  readonly projectMaximum: MaximumPolicy;
  readonly bands: Bands;
  readonly projectBands: Bands;
  /** Rows × formulas up to which facts are formulas. */
  readonly formulaBudget: number;
  /** Stands under the title of documents; '' for none. */
  readonly documentMark: string;
  /** Address of a document whose footer holds page numbers: a script can copy them, never make them. */
  readonly pageNumbers?: string;
  /** Percent from which two names or titles may be one. */
  readonly nearness: number;
}

/**
 * A wrong or missing value is a problem, and the value of a new book stands for it.
 *
 * @param today stands for a blank «Дата расчёта»
 */
export function readSettings(
  book: Book,
  today: Day,
): {readonly settings: Settings; readonly problems: readonly Problem[]} {
  const reader = new Reader(book);
  const values = Object.fromEntries(
    (Object.keys(settingDefinitions) as SettingName[]).map(name => [
      name,
      reader.value(name),
    ]),
  ) as SettingValues;
  const settings: Settings = {
    association: values.association ?? '',
    modules: reader.modules(values.modules ?? ''),
    reporting: reader.interval('reportingPeriod', values.reportingPeriod),
    base: reader.interval('basePeriod', values.basePeriod),
    date: values.date ?? today,
    noData: values.noData!,
    completeness: values.completeness!,
    termless: values.termless!,
    lines: values.lines!,
    projectMaximum: values.projectMaximum!,
    bands: [
      ...reader.thresholds('upperFrom', 'middleFrom', values, [
        values.upperName!,
        values.middleName!,
      ]),
      {from: 0, name: values.lowerName!},
    ],
    projectBands: [
      ...reader.thresholds('projectUpperFrom', 'projectMiddleFrom', values, [
        values.projectUpperVerdict!,
        values.projectMiddleVerdict!,
      ]),
      {from: 0, name: values.projectLowerVerdict!},
    ],
    formulaBudget: values.formulaBudget!,
    documentMark: values.documentMark ?? '',
    pageNumbers: values.pageNumbers,
    nearness: values.nearness!,
  };
  if (settings.reporting === undefined) {
    reader.report(
      'reportingPeriod',
      'отчётный период не задан, показатели «за период» посчитать нельзя',
      'введите период, например 01.09.2022–31.08.2023',
    );
  }
  return {settings, problems: reader.problems};
}

/**
 * Of the schema that made the book: 1 where «Настройки» says nothing of it; undefined where the sheet, or the columns by
 * which its rows are known, cannot be found.
 */
export function bookVersion(book: Book): number | undefined {
  const {code, title} = book.data(settingsTable)?.positions ?? {};
  if (code === undefined && title === undefined) return undefined;
  const reader = new Reader(book);
  return reader.isThere('version') ? Number(reader.value('version')) : 1;
}

/** Why the book must be updated before anything else; undefined where it need not be. */
export function outdated(book: Book): string | undefined {
  if ((bookVersion(book) ?? BOOK_VERSION) >= BOOK_VERSION) return undefined;
  const why = new Reader(book).isThere('version')
    ? 'Книгу сделала прежняя версия надстройки'
    : `На листе «${sheetName(book, settingsTable)}» нет строки «${settingDefinitions.version.column.title}»: книгу сделала самая первая версия надстройки, или строку удалили`;
  return `${why}. Выберите «Инносеть» → «Обновить книгу»: она добавит, чего не хватает; данные останутся, обновление можно отменить.`;
}

class Reader {
  readonly problems: Problem[] = [];
  private readonly rows = new Map<string, Setting>();

  constructor(private readonly book: Book) {
    for (const row of book.records(settingsTable)) {
      // A rule may bear any name, that of a setting too.
      if (isOwnRule(row)) continue;
      // A row is known by its code; by its name where somebody has cleared or retyped the code.
      for (const key of [row.code, comparable(row.title ?? '')]) {
        if (key !== '' && !this.rows.has(key)) this.rows.set(key, row);
      }
    }
  }

  isThere(name: SettingName): boolean {
    return this.row(name) !== undefined;
  }

  value(name: SettingName): unknown {
    const {column, initial, options} = settingDefinitions[name];
    const cell = this.cell(name);
    const stand = () => this.parse(name, initial).value;
    if (isBlank(cell)) return stand();
    const read = this.parse(name, cell!);
    if (read.error !== undefined) {
      this.report(name, read.error.message, read.error.cure);
      return stand();
    }
    if (options === undefined) return read.value;
    const chosen = options.find(
      option => comparable(String(option)) === comparable(String(read.value)),
    );
    if (chosen === undefined) {
      this.report(
        name,
        `«${column.title}» не понимает этого значения`,
        `введите ${options.map(option => `«${String(option)}»`).join(' или ')}`,
      );
      return stand();
    }
    return chosen;
  }

  modules(listed: string): Module[] {
    const {modules, unknown} = readModules(listed);
    for (const word of unknown) {
      this.report(
        'modules',
        `модуля «${word}» нет`,
        'перечислите через «; »: Проекты, Сеть, Положения',
      );
    }
    return [...new Set<Module>(['base', ...modules])];
  }

  /** A period of counting has both ends. */
  interval(
    name: 'reportingPeriod' | 'basePeriod',
    period: Period | undefined,
  ): Interval | undefined {
    if (period === undefined) return undefined;
    const from = earliest(period);
    const to = latest(period);
    if (
      from !== undefined &&
      to !== undefined &&
      from !== NO_START &&
      to !== NO_END
    ) {
      return {from, to};
    }
    this.report(
      name,
      'у этого срока нет начала или конца',
      'введите обе даты, например 01.09.2022–31.08.2023',
    );
    return undefined;
  }

  /** The two upper bands; thresholds that do not descend leave no middle band, so those of a new book stand for them. */
  thresholds(
    upper: 'upperFrom' | 'projectUpperFrom',
    middle: 'middleFrom' | 'projectMiddleFrom',
    values: SettingValues,
    names: readonly [string, string],
  ): Band[] {
    let from = [values[upper]!, values[middle]!];
    if (from[0] <= from[1] || from[1] <= 0) {
      this.report(
        upper,
        `порог верхней полосы (${from[0]} %) должен быть выше порога средней (${from[1]} %), а тот выше нуля`,
        `введите пороги по убыванию, например ${settingDefinitions[upper].initial} и ${settingDefinitions[middle].initial}`,
      );
      from = [
        Number(settingDefinitions[upper].initial),
        Number(settingDefinitions[middle].initial),
      ];
    }
    return names.map((name, index) => ({from: from[index], name}));
  }

  report(name: SettingName, message: string, cure: string): void {
    const cell = this.cell(name);
    this.problems.push({
      severity: 'ошибка',
      sheet: sheetName(this.book, settingsTable),
      row: this.row(name)?.row,
      column: columnTitle(this.book, settingsTable, 'value'),
      value: isBlank(cell) ? undefined : showCell(cell ?? ''),
      message,
      cure: isBlank(settingDefinitions[name].initial)
        ? cure
        : `${cure}; пока взято «${settingDefinitions[name].initial}»`,
    });
  }

  private row(name: SettingName): Setting | undefined {
    const {code, column} = settingDefinitions[name];
    return this.rows.get(code) ?? this.rows.get(comparable(column.title));
  }

  private cell(name: SettingName): Cell | undefined {
    return this.row(name)?.cells.value;
  }

  private parse(
    name: SettingName,
    cell: Cell,
  ): {value?: unknown; error?: {message: string; cure: string}} {
    const parsed = settingDefinitions[name].column.kind.parse(
      cell,
      this.book.context,
    );
    switch (parsed.state) {
      case 'value':
        return {value: parsed.value};
      case 'blank':
        return {};
      case 'error':
        return {error: parsed};
    }
  }
}
