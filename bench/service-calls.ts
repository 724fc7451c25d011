/** What «Рассчитать баллы» would cost on Google at growing sizes, against the least that the job can cost. */

import type {Host} from '../local/host';
import {floor, type Interval} from '../local/meter';
import {showSeconds} from './network';

export interface CallsBench {
  /** Service calls of the first calculation, and of one after a rule has changed. */
  readonly firstCalls: number;
  readonly laterCalls: number;
  /** Milliseconds predicted for the later one. */
  readonly predicted: Interval;
  /** Milliseconds of the least that it can cost: needed columns read once, results written once, one lock, one flush. */
  readonly least: Interval;
  /** Milliseconds of the same cells read and written one call each. */
  readonly oneByOne: Interval;
  /** Seconds that the later calculation took here. */
  readonly seconds: number;
}

/** Columns that the job needs of each sheet, beside the code: what people typed, and what formulas read of it. */
const NEEDED: {readonly [sheet: string]: readonly string[]} = {
  Показатели: [
    'Группа',
    'Кратко',
    'Единица',
    'Источник',
    'Таблица',
    'Что считать',
    'На что делить',
    'Условие',
    'Когда',
    'Условие цели',
    'База',
    'Цель',
    'Максимум',
    'Для кого',
    'Действует',
  ],
  Настройки: ['Настройка', 'Значение'],
  Учреждения: ['Краткое название', 'Группа рейтинга', 'Уровни образования'],
  Площадки: ['Учреждение', 'Уровень', 'Сроки реализации'],
  Партнёры: ['Краткое название'],
  Мероприятия: ['Учреждение', 'Дата проведения', 'Партнёры', 'Количество'],
  Значения: [
    'Учреждение',
    'Показатель',
    'Период',
    'Из них',
    'Всего',
    'Значение',
  ],
  Практики: ['Учреждение', 'Состояние'],
  Проекты: ['Краткое название', 'Учреждение'],
  'Группы мер': ['Проект', 'Заявленный максимум'],
  План: ['Проект', 'Группа мер', 'Строка', 'Сроки проведения', 'Оценка'],
  Сети: ['Учреждение', 'Участников, план', 'Участников, факт'],
};
const RESULTS = ['Баллы', 'Баллы проектов', 'Сводка', 'Начало'];

/** @param host a generated network without scores */
export function benchCalls(host: Host): CallsBench {
  host.run('computeScores');
  const firstCalls = host.meter!.usage().totalCalls;
  changeRule(host);
  const start = performance.now();
  host.run('computeScores');
  const seconds = (performance.now() - start) / 1000;
  const laterCalls = host.meter!.usage().totalCalls;
  const predicted = host.meter!.predicted();
  const needed = neededAreas(host);
  const cells = needed.map(({rows, columns}) => rows * columns.length);
  const results = RESULTS.map(name => resultArea(host, name));
  const least = floor({
    tables: needed.length,
    readCells: cells.reduce((sum, count) => sum + count, 0),
    blocks: results.length,
    writtenCells: results.reduce(
      (sum, {rows, columns}) => sum + rows * columns,
      0,
    ),
  });
  readAndWriteOneByOne(host, needed, results);
  const oneByOne = host.meter!.predicted();
  return {
    firstCalls,
    laterCalls,
    predicted,
    least,
    oneByOne,
    seconds,
  };
}

/** The association moves the period by a day: every figure of a period may change. */
function changeRule(host: Host): void {
  host.evaluate(() => {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Настройки')!;
    const cells = sheet.getDataRange().getValues();
    const row = cells.findIndex(line => line.includes('Отчётный период'));
    const column = cells[0].indexOf('Значение');
    sheet.getRange(row + 1, column + 1).setValue('02.09.2022–31.08.2023');
  });
}

interface NeededArea {
  readonly sheet: string;
  readonly rows: number;
  /** 1-based. */
  readonly columns: number[];
}

/** The needed columns with their companions and the code, header included, as they stand in the sheets. */
function neededAreas(host: Host): NeededArea[] {
  return host.evaluate(
    (needed: {readonly [sheet: string]: readonly string[]}) =>
      Object.entries(needed).map(([name, titles]) => {
        const sheet = SpreadsheetApp.getActive().getSheetByName(name)!;
        const header = sheet
          .getRange(1, 1, 1, sheet.getLastColumn())
          .getValues()[0]
          .map(String);
        const isNeeded = (title: string) =>
          title === 'Код' || titles.includes(title.split(' · ')[0]);
        return {
          sheet: name,
          rows: sheet.getLastRow(),
          columns: header.flatMap((title, index) =>
            isNeeded(title) ? [index + 1] : [],
          ),
        };
      }),
    NEEDED,
  ) as NeededArea[];
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function resultArea(host: Host, sheet: string): Size {
  return host.evaluate((name: string) => {
    const range = SpreadsheetApp.getActive()
      .getSheetByName(name)!
      .getDataRange();
    return {rows: range.getNumRows(), columns: range.getNumColumns()};
  }, sheet) as Size;
}

/** The way of many scripts: a call for every cell. */
function readAndWriteOneByOne(
  host: Host,
  needed: readonly NeededArea[],
  results: readonly Size[],
): void {
  host.evaluate(
    (areas: readonly NeededArea[], sizes: readonly Size[]) => {
      const book = SpreadsheetApp.getActive();
      for (const {sheet: name, rows, columns} of areas) {
        const sheet = book.getSheetByName(name)!;
        for (let row = 1; row <= rows; row++) {
          for (const column of columns) sheet.getRange(row, column).getValue();
        }
      }
      for (const {rows, columns} of sizes) {
        const target = book.insertSheet();
        const lacking = rows - target.getMaxRows();
        if (lacking > 0) target.insertRowsAfter(target.getMaxRows(), lacking);
        const more = columns - target.getMaxColumns();
        if (more > 0) target.insertColumnsAfter(target.getMaxColumns(), more);
        for (let row = 1; row <= rows; row++) {
          for (let column = 1; column <= columns; column++) {
            target.getRange(row, column).setValue(row);
          }
        }
      }
      SpreadsheetApp.flush();
    },
    needed,
    results,
  );
}

export function showCallsBench(result: CallsBench): string {
  const {predicted, least, oneByOne} = result;
  return [
    '«Рассчитать баллы»:',
    `  service calls: ${result.firstCalls} the first time, ${result.laterCalls} after a rule changed (here ${result.seconds.toFixed(1)} s)`,
    `  predicted on Google, low / middle / high: ${showSeconds(predicted)} s; the least possible ${showSeconds(least)} s, factor ${(predicted.middle / least.middle).toFixed(2)}`,
    `  one call a cell: ${showSeconds(oneByOne)} s, ${(oneByOne.middle / predicted.middle).toFixed(1)} times as long`,
  ].join('\n');
}
