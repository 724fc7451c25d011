/** The rows of a sheet that hold anything, each with its code, and what stands in the way of reading them. */

import type {RawSheet, Upkeep} from './book';
import {Cell, isBlank} from './cell';
import {Located, locate} from './locate';
import type {Problem} from './problem';
import {CODE_TITLE, Table, companionsOf, showCode} from './schema';

/** The rows of a sheet that hold anything, each with its code. */
export interface KeyedRows {
  readonly definition: Table;
  readonly sheet: RawSheet;
  readonly positions: {readonly [key: string]: number};
  readonly rows: readonly {
    readonly row: number;
    readonly code: string;
    readonly cells: readonly Cell[];
  }[];
  /** Rows whose visible columns, as far as they were read, are blank: their companions may have outlived them. */
  readonly emptied: readonly {
    readonly row: number;
    readonly cells: readonly Cell[];
  }[];
  /** Keys of the columns that were read. */
  readonly keys: readonly string[];
  readonly problems: readonly Problem[];
  readonly upkeep: readonly Upkeep[];
  readonly counter: number;
}

export function keyRows(
  definition: Table,
  sheet: RawSheet,
  counter: number,
): KeyedRows {
  const header = sheet.cells[0] ?? [];
  const located = locate(definition, header, sheet.marks);
  const {missing, ambiguous} = located;
  const {positions, upkeep} = placeCompanions(
    definition,
    header,
    located,
    sheet.only,
  );
  const wrong = {severity: 'ошибка', sheet: sheet.name} as const;
  const problems: Problem[] = [
    ...missing.map(title => ({
      ...wrong,
      row: 1,
      column: title,
      message: 'такого столбца на листе нет',
      cure: `верните заголовок «${title}» над его столбцом или отмените удаление столбца (Файл → История версий)`,
    })),
    ...ambiguous.map(title => ({
      ...wrong,
      row: 1,
      column: title,
      message: 'этот заголовок стоит над несколькими столбцами',
      cure: 'оставьте заголовок над одним из них, другой переименуйте',
    })),
    ...(sheet.copies ?? []).map(copy => ({
      severity: 'предупреждение' as const,
      sheet: copy,
      message: `это копия листа «${sheet.name}», надстройка её не читает`,
      cure: `вносите данные на лист «${sheet.name}», а копию удалите, если она не нужна`,
    })),
    ...sheet.merged.map(area => ({
      ...wrong,
      value: area,
      message:
        'ячейки объединены, значение есть только у первой из них, остальные пусты',
      cure: 'разъедините их (Формат → Объединить ячейки → Отменить объединение) и заполните каждую строку',
    })),
  ];
  const keys = sheet.only ?? Object.keys(definition.columns);
  const visible = keys.filter(key => positions[key] !== undefined);
  const rows: {row: number; code: string; cells: readonly Cell[]}[] = [];
  const emptied: {row: number; cells: readonly Cell[]}[] = [];
  const codeAt = positions.code;
  let highest = counter;
  sheet.cells.forEach(cells => {
    if (codeAt === undefined) return;
    const number = numberOfCode(definition.prefix, String(cells[codeAt]));
    if (number !== undefined && number > highest) highest = number;
  });
  const inHeader = String(header[codeAt] ?? '').trim();
  if (numberOfCode(definition.prefix, inHeader) !== undefined) {
    problems.push({
      ...wrong,
      row: 1,
      column: CODE_TITLE,
      value: inHeader,
      message: 'строки заголовков нет, на её месте запись, и она не прочитана',
      cure: 'вставьте над ней пустую строку и выберите «Починить книгу»: заголовки вернутся',
    });
  }
  const firstRowOf = new Map<string, number>();
  sheet.cells.forEach((cells, index) => {
    if (index === 0) return;
    const row = (sheet.firstRow ?? 2) + index - 1;
    if (visible.every(key => isBlank(cells[positions[key]]))) {
      emptied.push({row, cells});
      return;
    }
    const typed =
      codeAt === undefined ? '' : String(cells[codeAt] ?? '').trim();
    if (typed === CODE_TITLE) {
      problems.push({
        ...wrong,
        row,
        message: 'строка заголовков стоит не первой',
        cure: 'удалите строки над ней; если заголовки есть и в первой строке, удалите эту',
      });
      return;
    }
    if (typed === '' && codeAt !== undefined) {
      highest += 1;
      const code = showCode(definition.prefix, highest);
      upkeep.push({
        table: definition.name,
        row,
        key: 'code',
        before: cells[codeAt] ?? '',
        after: code,
      });
      rows.push({row, code, cells});
      return;
    }
    const first = firstRowOf.get(typed);
    if (first !== undefined && codeAt !== undefined) {
      problems.push({
        ...wrong,
        row,
        column: CODE_TITLE,
        value: typed,
        message: `этот код уже стоит в строке ${first}, код бывает только у одной строки`,
        cure: 'если строка скопирована, очистите в ней ячейку кода: надстройка даст новый',
      });
    } else {
      firstRowOf.set(typed, row);
    }
    rows.push({row, code: typed, cells});
  });
  return {
    definition,
    sheet,
    positions,
    rows,
    emptied,
    keys,
    problems,
    upkeep,
    counter: highest,
  };
}

/** Companions that the sheet lacks beside a column that it has get the free columns at its right end. */
function placeCompanions(
  definition: Table,
  header: readonly Cell[],
  located: Located,
  only: readonly string[] | undefined,
): {positions: {[key: string]: number}; upkeep: Upkeep[]} {
  const positions = {...located.positions};
  const upkeep: Upkeep[] = [];
  let free = header.length;
  for (const {key, title, column} of companionsOf(definition)) {
    const wanted = only === undefined || only.includes(column);
    if (positions[key] !== undefined || !wanted) continue;
    if (positions[column] === undefined) continue;
    positions[key] = free;
    free += 1;
    upkeep.push({
      table: definition.name,
      row: 1,
      key,
      before: '',
      after: title,
    });
  }
  return {positions, upkeep};
}

/** 137 of «МЕР-0137»; undefined for a code of another form. */
export function numberOfCode(prefix: string, code: string): number | undefined {
  // Longer numbers nobody counts up to, and beyond 2^53 the next one would be the same.
  const match = /^(.+)-(\d{1,9})$/.exec(code.trim());
  return match !== null && match[1] === prefix ? Number(match[2]) : undefined;
}
