/** A small network in a new book of the bundle, and what tests do with its cells. */

import type {Host, HostOptions} from '../../local/host';
import {documentLock} from '../../local/services/lock';
import {emptyHost, said} from '../sample-host';

export type Value = string | number | boolean;
/** Cells of a row by column title. */
export type Row = {readonly [title: string]: Value};

/** A new book with the base and one module more; «Положения» is the smallest. */
export function newBook(
  modules = 'Положения',
  options: HostOptions = {},
): Host {
  const host = emptyHost(options);
  host.ui.answer('OK', modules);
  host.run('createBook');
  host.ui.clear();
  return host;
}

/** Three institutions, two sites, two events; no row has a code yet. */
export function smallBook(
  modules = 'Положения',
  options: HostOptions = {},
): Host {
  const host = newBook(modules, options);
  put(host, 'Настройки', 4, {Значение: '01.09.2022 - 31.08.2023'});
  put(host, 'Настройки', 6, {Значение: '31.08.2023'});
  // Two typed indicators and two counted ones are enough, and quick.
  onSheet(host, 'Показатели', sheet => {
    const column = sheet.createTextFinder('Действует').findNext()!.getColumn();
    sheet.getRange(4, column, 10, 1).setValue('нет');
    sheet.getRange(16, column, 7, 1).setValue('нет');
  });
  put(host, 'Учреждения', 2, ...INSTITUTIONS);
  put(
    host,
    'Площадки',
    2,
    site('Школа № 1', 'Тема первая'),
    site('Школа № 2', 'Тема вторая'),
  );
  put(
    host,
    'Мероприятия',
    2,
    event('Школа № 1', 'Конкурс чтецов'),
    event('Школа № 3', 'Турнир'),
  );
  return host;
}

export function institution(name: string): Row {
  return {
    'Краткое название': name,
    Тип: 'школа',
    'Группа рейтинга': 'школы, гимназии, лицеи',
    'Уровни образования': 'НОО; ООО; СОО',
  };
}

const INSTITUTIONS = ['Школа № 1', 'Школа № 2', 'Школа № 3'].map(institution);

export function site(name: string, theme: string): Row {
  return {
    Учреждение: name,
    Тема: theme,
    'Вид статуса': 'региональная инновационная площадка',
    Уровень: 'региональный',
    'Сроки реализации': '01.09.2022 - 31.05.2024',
  };
}

export function event(name: string, title: string): Row {
  return {
    Учреждение: name,
    'Форма и название мероприятия': title,
    'Дата проведения': '12.10.2022',
  };
}

/** Writes rows past the add-on, as an import would, from a row of the sheet on; other cells stay. */
export function put(
  host: Host,
  sheet: string,
  from: number,
  ...rows: readonly Row[]
): void {
  host.evaluate(
    (name: string, first: number, cells: readonly Row[]) => {
      const target = SpreadsheetApp.getActive().getSheetByName(name)!;
      const header = target
        .getRange(1, 1, 1, target.getLastColumn())
        .getValues()[0];
      cells.forEach((row, index) => {
        for (const [title, value] of Object.entries(row)) {
          const column = header.indexOf(title) + 1;
          if (column === 0) throw new Error(`${name}: no «${title}»`);
          target.getRange(first + index, column).setValue(value);
        }
      });
    },
    sheet,
    from,
    rows,
  );
}

/** Values of a whole sheet, header included, hidden columns too. */
export function valuesOf(host: Host, sheet: string): unknown[][] {
  return host.evaluate(
    (name: string) =>
      SpreadsheetApp.getActive()
        .getSheetByName(name)!
        .getDataRange()
        .getValues(),
    sheet,
  );
}

/** Values below the header of the column with a title. */
export function columnOf(host: Host, sheet: string, title: string): unknown[] {
  const [header, ...rows] = valuesOf(host, sheet);
  const column = header.indexOf(title);
  if (column < 0) throw new Error(`${sheet}: no «${title}»`);
  return rows.map(row => row[column]);
}

/** A1 address of the cell in a row of the sheet under a title. */
export function at(
  host: Host,
  sheet: string,
  title: string,
  row: number,
): string {
  return host.evaluate(
    (name: string, header: string, line: number) => {
      const target = SpreadsheetApp.getActive().getSheetByName(name)!;
      const titles = target
        .getRange(1, 1, 1, target.getLastColumn())
        .getValues()[0];
      return target.getRange(line, titles.indexOf(header) + 1).getA1Notation();
    },
    sheet,
    title,
    row,
  );
}

/** Does something to a sheet as a person would by the menus of Sheets. */
export function onSheet<Result, Args extends unknown[]>(
  host: Host,
  sheet: string,
  action: (sheet: GoogleAppsScript.Spreadsheet.Sheet, ...args: Args) => Result,
  ...args: Args
): Result {
  return host.evaluate(
    `(${String(action)})(SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(sheet)}), ...${JSON.stringify(args)})`,
  ) as Result;
}

/** Runs a menu item; what it said. */
export function run(host: Host, item = 'computeScores'): string {
  host.ui.clear();
  host.run(item);
  return said(host);
}

export function namesOfSheets(host: Host): string[] {
  return host.book.sheets.map(({name}) => name);
}

/** Whether another run could take the document's lock. */
export function isLocked(host: Host): boolean {
  return host.evaluate(() => {
    const lock = LockService.getDocumentLock()!;
    const isFree = lock.tryLock(0);
    if (isFree) lock.releaseLock();
    return !isFree;
  });
}

/** Takes the document's lock as another run of the add-on does, and gives the way to free it. */
export function holdLock(host: Host): () => void {
  const other = {};
  const name = documentLock(host.book.id);
  if (!host.world.locks.take(name, other)) throw new Error('already locked');
  return () => host.world.locks.release(name, other);
}
