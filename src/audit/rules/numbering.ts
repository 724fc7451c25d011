/** Numbers of rows, and cells that must not be blank. */

import type {Book} from '../../model/book';
import {isBlank, showCell} from '../../model/cell';
import type {Change} from '../../model/change';
import {grouped} from '../../model/grouped';
import type {AnyRecord, Table} from '../../model/schema';
import {measureGroups, plan, provisions, stages} from '../../model/tables';
import {byCode} from '../order';
import {foundAt, type Place, placesIn, showPlace} from '../place';
import type {Found, Rule} from '../rule';
import {renamed} from '../spelling';

/** Tables with numbers, and within which columns the numbers run. */
const NUMBERED: readonly {
  readonly table: Table;
  readonly within: readonly string[];
}[] = [
  {table: provisions, within: ['project', 'section', 'kind']},
  {table: stages, within: ['project']},
  {table: measureGroups, within: ['project']},
  {table: plan, within: ['project', 'group']},
];

/** Tasks 4, 5, 5, 7 in the passport, 3, 4, 4, 5 in section 1.2 (S2:48–50, S2:123–133). */
export const numbering: Rule = {
  id: 'A18',
  title: 'Нумерация идёт подряд, без пропусков и повторов',
  why: 'По номеру на строку ссылаются в документах: «задача 5» не должна быть двумя.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['provisions', 'stages', 'measureGroups', 'plan'],
  find: ({book}) =>
    NUMBERED.flatMap(({table, within}) => {
      const rows = (book.tables[table.name]?.records ?? []).filter(
        record => wholeNumber(record) !== undefined,
      );
      const lists = grouped(rows, record =>
        JSON.stringify(within.map(key => record[key])),
      );
      return [...lists.values()].flatMap(list =>
        misnumbered(book, table, list),
      );
    }),
};

/** «5» of a number column or of a text; «1.2» counts in a way of its own. */
function wholeNumber({cells}: AnyRecord): number | undefined {
  const text = showCell(cells.number ?? '').trim();
  return /^\d{1,4}\.?$/.test(text) ? parseInt(text, 10) : undefined;
}

function misnumbered(
  book: Book,
  table: Table,
  list: readonly AnyRecord[],
): Found[] {
  if (list.length < 2) return [];
  // Rows move; the codes keep the order in which the rows were entered.
  const ordered = [...list].sort(
    (a, b) => wholeNumber(a)! - wholeNumber(b)! || byCode(a, b),
  );
  const numbers = ordered.map(record => wholeNumber(record)!);
  const first = numbers[0];
  const twice = [...new Set(numbers.filter((n, at) => numbers[at - 1] === n))];
  const missing = Array.from(
    {length: numbers[numbers.length - 1] - first + 1},
    (_, index) => first + index,
  ).filter(number => !numbers.includes(number));
  if (twice.length === 0 && missing.length === 0) return [];
  const places = ordered.flatMap(record => placesIn(table, record, 'number'));
  const wrong = places.filter((_, index) => numbers[index] !== first + index);
  const duplicates = places.filter((_, index) =>
    twice.includes(numbers[index]),
  );
  const said = [
    twice.length === 0 ? '' : `номер ${twice.join(', ')} стоит дважды`,
    missing.length === 0 ? '' : `нет номера ${missing.join(', ')}`,
  ].filter(part => part !== '');
  // A gap alone may be a row that is missing; a number that stands twice is cured by counting anew.
  const isMendable = twice.length > 0;
  return [
    foundAt(
      book,
      isMendable ? [...duplicates, ...rest(wrong, duplicates)] : places,
      {
        message: `${showPlace(book, (isMendable ? duplicates : places)[0])}${scopeOf(ordered[0])}: ${said.join(', ')}; номера: ${numbers.join(', ')}`,
        cure: isMendable
          ? 'перенумеруйте строки подряд'
          : 'впишите недостающую строку или перенумеруйте остальные',
        ...(isMendable ? {changes: renumbered(wrong, ordered, first)} : {}),
      },
    ),
  ];
}

function rest(all: readonly Place[], known: readonly Place[]): Place[] {
  return all.filter(place => !known.includes(place));
}

function renumbered(
  wrong: readonly Place[],
  ordered: readonly AnyRecord[],
  first: number,
): Change[] {
  return wrong.map(place => {
    const number = first + ordered.indexOf(place.record);
    const change = renamed(place, String(number));
    // A number stays one: formulas and sorting tell «5» from 5.
    return typeof change.before === 'number'
      ? {...change, after: number}
      : change;
  });
}

/** « (задача, раздел «Паспорт»)»: which list it is. */
function scopeOf({cells}: AnyRecord): string {
  const section =
    cells.section === undefined ? '' : `раздел «${showCell(cells.section)}»`;
  const kind = cells.kind === undefined ? '' : showCell(cells.kind);
  const words = [kind, section].filter(part => part !== '');
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** A row that continues the one above is read alone: whose it is must stand in it. */
export const requiredFilled: Rule = {
  id: 'A30',
  title: 'Обязательные ячейки заполнены',
  why: 'Строки читаются по отдельности: чего в строке нет, того не возьмут из строки над ней.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: [],
  find: ({book}) =>
    Object.values(book.tables).flatMap(
      ({definition, records, positions, titles}) => {
        if (definition.tab === 'read') return [];
        const required = Object.keys(definition.columns).filter(
          key =>
            definition.columns[key].required && positions[key] !== undefined,
        );
        return records.flatMap((record): Found[] => {
          const blank = required.filter(key => isBlank(record.cells[key]));
          if (blank.length === 0) return [];
          const places = placesIn(definition, record, ...blank);
          return [
            foundAt(book, places, {
              message: `${showPlace(book, placesIn(definition, record, 'code')[0])}: не заполнено ${blank.map(key => `«${titles[key]}»`).join(', ')}`,
              cure: definition.columns[blank[0]].kind.help,
            }),
          ];
        });
      },
    ),
};
