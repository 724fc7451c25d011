/**
 * «Починить книгу»: gives the sheets back what people took from them by mistake – headers, notes, formats, lists,
 * marks, protections –, fills codes and companions, and names what only people can mend. What they entered, titles that
 * they chose and formats of figures that they typed stay.
 */

import type {Book} from '../model/book';
import {
  type BookState,
  type CellFormat,
  type Furnished,
  type SheetState,
  homeMark,
  locatedIn,
  namesIn,
} from '../model/book-state';
import {
  type Furnishing,
  type ListSources,
  furnishWords,
  furnishingOf,
  headerLook,
  listOf,
  titleOf,
} from '../model/furnishing';
import {associationOf} from '../model/guards';
import type {NewBook} from '../model/new-book';
import {NOTE_MARK} from '../model/note-mark';
import type {Problem} from '../model/problem';
import {
  type Furnish,
  type FurnishColumn,
  type Guard,
  type HeaderLook,
  type Strip,
  stripOf,
} from '../model/reshape';
import {agree} from '../model/russian';
import {CODE_TITLE} from '../model/schema';
import {readSettings} from '../model/settings';
import {NO_START} from '../model/date';
import {tableByName, tablesOf} from '../model/tables';
import {PAGES} from '../model/tabs';
import type {Command} from './command';
import {guardsThatDiffer} from './set-access';

const UNDO = 'если так и было задумано, выберите «Отменить последнее действие»';

/**
 * @param state the sheets as they stand, furnished
 * @param notes over the headers of a new book
 */
export function repairBook(state: BookState, notes: NewBook['notes']): Command {
  return {
    title: 'Починить книгу',
    roles: [],
    needs: rules =>
      Object.fromEntries(
        tablesOf(readSettings(rules, NO_START).settings.modules).map(table => [
          table.name,
          'all',
        ]),
      ),
    think: book => {
      const furnishes = furnishesOf(book, state, notes);
      const guards = lostGuards(book, state);
      const mended = [
        ...furnishes.flatMap(each => mendedOf(each, nameOf(state, each.sheet))),
        ...guards.map((guard): Problem => ({
          severity: 'предупреждение',
          sheet: nameOf(state, guard.sheet),
          message: 'возвращена защита',
          cure: 'кому можно править, решает лист «Доступ» и команда «Настроить доступ»',
        })),
        ...filledOf(book),
      ];
      const left = leftOf(book, state);
      return {
        changes: [],
        reshapes: [...furnishes, ...guards],
        layouts: [],
        problems: [...left, ...mended],
        message: messageOf(mended.length, left.length),
      };
    },
  };
}

function messageOf(mended: number, left: number): string {
  const said =
    mended === 0
      ? 'Исправлять нечего: листы такие, какими их сделала надстройка.'
      : `Исправлено: ${mended} ${agree(mended, 'место', 'места', 'мест')}, они перечислены ниже. Введённое вами не изменено.`;
  return left === 0
    ? said
    : `${said} Ещё ${left} ${agree(left, 'место', 'места', 'мест')} может исправить только человек.`;
}

function nameOf({sheets, pages}: BookState, id: number): string {
  return [...sheets, ...pages].find(each => each.id === id)?.name ?? '';
}

/** What each sheet lacks; a sheet that lacks nothing is left out. */
function furnishesOf(
  book: Book,
  {sheets}: BookState,
  notes: NewBook['notes'],
): Furnish[] {
  const sources: ListSources = {
    vocabulary: name => book.context.vocabulary(name),
    names: name => {
      const target = sheets.find(({table}) => table === name);
      return target === undefined ? undefined : namesIn(target);
    },
  };
  return sheets.flatMap(state => {
    const {furnished, table, id} = state;
    if (furnished === undefined) return [];
    const {positions} = locatedIn(state);
    const columns = furnishingOf(tableByName[table], notes[table]).flatMap(
      wanted => {
        const at = positions[wanted.key];
        if (at === undefined) return [];
        const column = lackingOf(
          wanted,
          at,
          state,
          furnished,
          sources,
          headerLook(tableByName[table]),
        );
        return furnishWords(column).length === 0 ? [] : [column];
      },
    );
    const mark = homeMark(table, id);
    const own = {
      ...(state.mark === mark ? {} : {mark}),
      ...(furnished.frozenRows === 0 ? {frozenRows: 1} : {}),
    };
    return columns.length + Object.keys(own).length === 0
      ? []
      : [{kind: 'furnish', sheet: id, table, ...own, columns}];
  });
}

/** What a column lacks; titles that people chose stay, so do their own notes. */
function lackingOf(
  wanted: Furnishing,
  at: number,
  {header, marks, rows}: SheetState,
  {notes, hidden, numberFormats, lists}: Furnished,
  sources: ListSources,
  look: HeaderLook,
): FurnishColumn {
  const {key, title, note, isHidden} = wanted;
  const isOwnNote = notes[at] === '' || notes[at].startsWith(NOTE_MARK);
  const isForPeople = key === 'code' || wanted.kind !== undefined;
  const formats = mendedFormats(numberFormats[at], wanted.numberFormat);
  const list = rows < 2 ? undefined : listOf(wanted, sources);
  const cells = rows - 1;
  return {
    key,
    at,
    ...(header[at].trim() === '' ? {header: title, look} : {}),
    ...(isOwnNote && notes[at] !== note ? {note} : {}),
    // Companions need no mark: one that is lost is made anew.
    ...(isForPeople && marks[key] !== at ? {isMarked: true} : {}),
    ...(isHidden && !hidden[at] ? {isHidden: true} : {}),
    ...(formats === undefined ? {} : {numberFormats: formats}),
    ...(list === undefined || isSame(lists[at], [[cells, list]])
      ? {}
      : {lists: [[cells, list]]}),
  };
}

/**
 * Formats of a column with those that differ mended. Under the format of plain text a date or a figure that stands there
 * already would be shown otherwise than it was entered: such a cell keeps its own.
 */
function mendedFormats(
  present: Strip<CellFormat>,
  wanted: string,
): Strip<string> | undefined {
  const keeps = ({format, isValue}: CellFormat) =>
    format === wanted || (wanted === '@' && isValue);
  if (present.every(([, cell]) => keeps(cell))) return undefined;
  const mended = present.map(([count, cell]): [number, string] => [
    count,
    keeps(cell) ? cell.format : wanted,
  ]);
  return gathered(mended);
}

function gathered(strip: Strip<string>): Strip<string> {
  return stripOf(
    strip.flatMap(([count, value]) => Array.from({length: count}, () => value)),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Only a book whose access was set has protections to lose. */
function lostGuards(book: Book, state: BookState): Guard[] {
  const association = associationOf(book, state.owner);
  return association === undefined ||
    Object.keys(state.protections).length === 0
    ? []
    : guardsThatDiffer(state, association);
}

function mendedOf(
  {table, mark, frozenRows, columns}: Furnish,
  sheet: string,
): Problem[] {
  const told = (words: string[], column?: string): Problem => ({
    severity: 'предупреждение',
    sheet,
    column,
    message: `возвращено: ${words.join(', ')}`,
    cure: UNDO,
  });
  const own = [
    mark === undefined ? [] : 'метка листа',
    frozenRows === undefined ? [] : 'закрепление заголовков',
  ].flat();
  return [
    ...(own.length === 0 ? [] : [told(own)]),
    ...columns.map(column =>
      told(furnishWords(column), titleOf(table, column.key)),
    ),
  ];
}

/** Codes and companions that every command fills. */
function filledOf(book: Book): Problem[] {
  return Object.values(book.tables).flatMap(({definition, sheet, upkeep}) => {
    const own = upkeep.filter(({key}) => !(key in definition.columns));
    const codes = own.filter(({key}) => key === 'code').length;
    const kept = own.length - codes;
    const words = [
      codes === 0 ? [] : `кодов – ${codes}`,
      kept === 0 ? [] : `служебных ячеек – ${kept}`,
    ].flat();
    return words.length === 0
      ? []
      : [
          {
            severity: 'предупреждение' as const,
            sheet,
            message: `заполнено: ${words.join(', ')}`,
            cure: 'делать ничего не нужно',
          },
        ];
  });
}

/** What stands in the way of reading the sheets and only people can mend. */
function leftOf(book: Book, {copies, pages}: BookState): Problem[] {
  const structural = book.problems.filter(
    ({row, column}) => row === undefined || row === 1 || column === CODE_TITLE,
  );
  return [
    ...structural,
    ...copies
      .filter(({isOrphan}) => isOrphan)
      .map(({copy, of}): Problem => ({
        severity: 'ошибка',
        sheet: copy,
        message: `это копия листа «${of}», а самого листа в книге нет`,
        cure: `если работать надо с ней, переименуйте её в «${of}»; если нет, верните лист «${of}» (Файл → История версий)`,
      })),
    ...pages
      .filter(({isOvertyped}) => isOvertyped === true)
      .map(({page, name}): Problem => ({
        severity: 'предупреждение',
        sheet: name,
        message: 'формулы этого листа изменены вручную',
        cure: `выберите «${page === PAGES.check ? 'Проверить книгу' : 'Рассчитать баллы'}»: формулы вернутся, изменённое будет перечислено`,
      })),
  ];
}
