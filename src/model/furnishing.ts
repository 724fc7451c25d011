/** What the sheet of a table is furnished with from its definition: headers, notes over them, number formats, lists. */

import type {Kind} from './kinds/kind';
import type {
  Furnish,
  FurnishColumn,
  HeaderLook,
  Rule,
  RuleValue,
} from './reshape';
import {CODE_TITLE, Table, TableName, companionsOf} from './schema';
import {NOTE_MARK} from './note-mark';
import {tableByName} from './tables';
import {HEADER_COLOURS} from './tabs';
import type {SheetNote} from './tables/sheet-notes';

/** A column as a sheet is made with it. */
export interface Furnishing {
  /** 'code', key of the column, or a companion's. */
  readonly key: string;
  readonly title: string;
  /** Over the header. */
  readonly note: string;
  /** Beside a cell with a list; '' for a column that people do not fill. */
  readonly help: string;
  readonly numberFormat: string;
  readonly isHidden: boolean;
  /** Absent for the code and for companions. */
  readonly kind?: Kind<unknown>;
}

/** The columns of a table as its sheet is made: the code, the visible ones, the hidden companions. */
export function furnishingOf(table: Table, notes: SheetNote): Furnishing[] {
  const kept = `${NOTE_MARK} Служебный столбец: заполняется сам, править его не нужно.`;
  return [
    {
      key: 'code',
      title: CODE_TITLE,
      note: `${NOTE_MARK} ${notes.purpose} Код даёт надстройка; по нему на строку ссылаются другие листы, поэтому он не меняется.`,
      help: '',
      numberFormat: '@',
      isHidden: false,
    },
    ...Object.entries(table.columns).map(([key, column]): Furnishing => {
      const need = column.required ? 'Обязательно. ' : '';
      const help = need + (notes.columns[key] ?? column.kind.help);
      return {
        key,
        title: column.title,
        note: column.hidden ? kept : `${NOTE_MARK} ${help}`,
        help,
        numberFormat: column.kind.numberFormat,
        isHidden: column.hidden,
        kind: column.kind,
      };
    }),
    ...companionsOf(table).map(({key, title, companion}): Furnishing => ({
      key,
      title,
      note: kept,
      help: '',
      numberFormat: companion.numberFormat,
      isHidden: true,
    })),
  ];
}

/** How the header of a table's sheet looks. */
export function headerLook({tab}: Table): HeaderLook {
  return {
    numberFormat: '@',
    fontWeight: 'bold',
    background: HEADER_COLOURS[tab],
    wraps: true,
    vertical: 'middle',
  };
}

/** What lists are made from. */
export interface ListSources {
  /** Values of a vocabulary, in their order. */
  vocabulary(name: string): readonly string[];
  /** The cells with the names of a table's rows; undefined where the book has not got them. */
  names(table: TableName): RuleValue | undefined;
}

/**
 * The list of a column, with the help that Sheets shows beside the cell. A value outside of it only warns:
 * a source's «ОУ № 60» must stay as it was written until a person knows better. A cell for several values
 * has no list, since Sheets would hold «НОО; ООО» against it.
 */
export function listOf(
  {kind, help}: Furnishing,
  sources: ListSources,
): Rule | undefined {
  const list = kind?.several === true ? undefined : kind?.list;
  if (list === undefined) return undefined;
  const rule = (criteria: string, source: RuleValue): Rule => ({
    criteria,
    values: [source, true],
    allowsOthers: true,
    help,
  });
  if ('table' in list) {
    const names = sources.names(list.table);
    return names === undefined ? undefined : rule('VALUE_IN_RANGE', names);
  }
  const values =
    'values' in list ? list.values : sources.vocabulary(list.vocabulary);
  return values.length === 0 ? undefined : rule('VALUE_IN_LIST', [...values]);
}

/** «Лист «Мероприятия», «Уровень»: список, формат», a line a column. */
export function furnishLines(
  {table, mark, frozenRows, columns}: Furnish,
  sheet: string,
): string[] {
  const own = [
    mark === undefined ? [] : 'метка листа',
    frozenRows === undefined ? [] : 'закрепление заголовков',
  ].flat();
  return [
    ...(own.length === 0 ? [] : [`Лист «${sheet}»: ${own.join(', ')}`]),
    ...columns.map(
      column =>
        `Лист «${sheet}», «${titleOf(table, column.key)}»: ${furnishWords(column).join(', ')}`,
    ),
  ];
}

/** Title of a column as the sheet is made, by its key. */
export function titleOf(name: TableName, key: string): string {
  const table: Table = tableByName[name];
  return key === 'code'
    ? CODE_TITLE
    : (table.columns[key]?.title ??
        companionsOf(table).find(companion => companion.key === key)?.title ??
        key);
}

/** What of a column is given: «заголовок», «список». */
export function furnishWords({
  header,
  note,
  isMarked,
  isHidden,
  numberFormats,
  lists,
}: Omit<FurnishColumn, 'key' | 'at'>): string[] {
  return [
    header === undefined ? [] : 'заголовок',
    note === undefined ? [] : 'подсказка над столбцом',
    isMarked === undefined ? [] : 'метка столбца',
    isHidden === undefined ? [] : 'скрытие служебного столбца',
    numberFormats === undefined ? [] : 'формат ячеек',
    lists === undefined ? [] : 'список для выбора',
  ].flat();
}
