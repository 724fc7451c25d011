// Opens a folder of CSV files as a workbook: the add-on makes the sheets, then the cells are typed into them.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {tables} from '../src/model/tables';
import type {Table} from '../src/model/schema';
import {parseCsvFile} from './files/csv';
import type {Host} from './host';

/** Cells that no source gives stand out, in the sheet and in print. */
export const INVENTED_COLOUR = '#fff2cc';
/** Over the first of them in each column. */
const INVENTED_NOTE =
  'Закрашенное придумано для примера: в источниках этого нет.';

/** A cell as a person would type it, and whether no source gives it. */
interface TypedCell {
  readonly text: string;
  readonly invented: boolean;
}

/** What shall be typed into a sheet: cells by column title. */
interface TypedSheet {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly TypedCell[])[];
}

/**
 * Makes the workbook of a folder in an empty spreadsheet of the host.
 *
 * `events.csv` holds the table `events`: UTF-8, RFC 4180, the first line the column titles, the first column the
 * code. `events.invented.csv` beside it fills or adds cells by code; those are coloured.
 *
 * @throws Error with file and line where a file, a column or a row cannot be placed
 */
export function openFolder(host: Host, folder: string): void {
  const sheets = readFolder(folder);
  host.ui.answer('OK', '');
  host.run('createBook');
  for (const sheet of sheets) typeSheet(host, sheet);
  host.ui.clear();
}

function readFolder(folder: string): TypedSheet[] {
  if (!existsSync(folder)) throw new Error(`${folder}: нет такой папки`);
  const files = readdirSync(folder).filter(name => name.endsWith('.csv'));
  const known = new Map(tables.map(table => [table.name as string, table]));
  for (const file of files) {
    if (!known.has(file.replace(/(\.invented)?\.csv$/, ''))) {
      throw new Error(
        `${join(folder, file)}: нет такой таблицы; есть: ${[...known.keys()].join(', ')}`,
      );
    }
  }
  if (files.length === 0) {
    throw new Error(`${folder}: в папке нет файлов .csv`);
  }
  return tables.flatMap(table => {
    const own = files.includes(`${table.name}.csv`);
    const invented = files.includes(`${table.name}.invented.csv`);
    return own || invented ? [readTable(folder, table)] : [];
  });
}

function readTable(folder: string, table: Table): TypedSheet {
  const own = csvOf(folder, `${table.name}.csv`, table);
  const more = csvOf(folder, `${table.name}.invented.csv`, table);
  const titles = [...new Set([...own.titles, ...more.titles])];
  const rows = new Map<string, TypedCell[]>();
  const add = ({titles: given, lines}: CsvSheet, invented: boolean): void => {
    lines.forEach((line, index) => {
      // A row without a code gets one from the add-on; until then its place tells it apart.
      const key = line[0] === '' ? `${invented} ${index}` : line[0];
      const cells =
        rows.get(key) ?? titles.map(() => ({text: '', invented: false}));
      given.forEach((title, column) => {
        if (line[column] === '') return;
        const at = titles.indexOf(title);
        const isCode = column === 0 && rows.has(key);
        if (!isCode) cells[at] = {text: line[column], invented};
      });
      rows.set(key, cells);
    });
  };
  add(own, false);
  add(more, true);
  return {sheet: table.sheet, titles, rows: [...rows.values()]};
}

interface CsvSheet {
  readonly titles: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

function csvOf(folder: string, file: string, table: Table): CsvSheet {
  const path = join(folder, file);
  if (!existsSync(path)) return {titles: [], lines: []};
  const [titles = [], ...lines] = parseCsvFile(readFileSync(path), path);
  const known = ['Код', ...Object.values(table.columns).map(c => c.title)];
  for (const title of titles) {
    if (!known.includes(title)) {
      throw new Error(
        `${path}, строка 1: нет столбца «${title}»; есть: ${known.join(', ')}`,
      );
    }
  }
  if (titles[0] !== 'Код') {
    throw new Error(`${path}, строка 1: первый столбец – «Код»`);
  }
  return {titles, lines};
}

/** Types the cells through the services, so that the sheet's formats decide what they become. */
function typeSheet(host: Host, {sheet, titles, rows}: TypedSheet): void {
  host.evaluate(
    (
      name: string,
      columns: readonly string[],
      cells: string[][],
      colours: (string | null)[][],
      said: string,
    ) => {
      const target = SpreadsheetApp.getActive().getSheetByName(name);
      if (target === null) throw new Error(`Нет листа «${name}»`);
      const last = target.getLastRow();
      const width = target.getLastColumn();
      if (last > 1) target.getRange(2, 1, last - 1, width).clearContent();
      const lacking = cells.length + 1 - target.getMaxRows();
      if (lacking > 0) target.insertRowsAfter(target.getMaxRows(), lacking);
      const header = target.getRange(1, 1, 1, width).getValues()[0];
      columns.forEach((title, index) => {
        const column = header.indexOf(title) + 1;
        if (cells.length === 0) return;
        const range = target.getRange(2, column, cells.length, 1);
        range.setValues(cells.map(row => [row[index]]));
        const first = colours.findIndex(row => row[index] !== null);
        if (first < 0) return;
        range.setBackgrounds(colours.map(row => [row[index]]));
        range.getCell(first + 1, 1).setNote(said);
      });
      SpreadsheetApp.flush();
    },
    sheet,
    titles,
    rows.map(row => row.map(({text}) => text)),
    rows.map(row =>
      row.map(({invented}) => (invented ? INVENTED_COLOUR : null)),
    ),
    INVENTED_NOTE,
  );
}
