/** Cells that name a row of another sheet. */

import type {Book} from '../../model/book';
import type {Change} from '../../model/change';
import type {Kind} from '../../model/kinds/kind';
import {comparable, oneLine} from '../../model/normalise';
import {labelOf, unmistakable} from '../../model/references';
import type {AnyRecord, Table, TableName} from '../../model/schema';
import {tableByName} from '../../model/tables';
import {cellAt, foundAt, type Place, placesIn, showPlace} from '../place';
import type {Audited, Found, Rule} from '../rule';
import {type Unread, unreadCells} from '../unread';
import {onlyNear, renamed, respelt} from '../spelling';

const NAMING = ['ref', 'refs'];

/** «ОУ № 60» leads a centre and stands in no list of the association (S1:75). */
export const knownNames: Rule = {
  id: 'A13',
  title: 'Название ведёт к строке своего реестра и написано как в нём',
  why: 'Строка с неизвестным названием ничья: её не видит ни один показатель.',
  severity: 'ошибка',
  scope: 'строка',
  tables: [],
  find: audited => [
    ...unreadCells(audited.book)
      .filter(({kind}) => NAMING.includes(kind.name))
      .map(unread => unknown(audited, unread)),
    ...otherSpellings(audited.book),
  ],
};

function unknown({book, settings}: Audited, unread: Unread): Found {
  const {place, kind, message, cure} = unread;
  const {table} = kind.list as {readonly table: TableName};
  const isKnown = (name: string) =>
    book.context.resolve(table, name).code !== undefined;
  const near = (name: string) => {
    const found = book.context.resolve(table, name);
    return found.code === undefined && found.shared === undefined
      ? onlyNear(name, found.near, settings.nearness)
      : undefined;
  };
  return foundAt(book, [place], {
    message: `${showPlace(book, place)}: ${message}`,
    cure,
    ...mended(place, kind.several === true, isKnown, near),
  });
}

/** The cell with known names only, where there is one way to it. */
function mended(
  place: Place,
  isSeveral: boolean,
  isKnown: (name: string) => boolean,
  near: (name: string) => string | undefined,
): {changes?: readonly Change[]} {
  const cell = String(cellAt(place));
  const after = respelt(cell, isSeveral, isKnown, near);
  return after === undefined ? {} : {changes: [renamed(place, after)]};
}

/** «МАУ информационно – методический центр» for «МАУ ИМЦ г. Томска»: understood, and not what the register says. */
function otherSpellings(book: Book): Found[] {
  return Object.values(book.tables).flatMap(({definition, records}) => {
    if (definition.tab === 'read') return [];
    const naming = Object.entries(definition.columns).filter(
      ([, {kind}]) => NAMING.includes(kind.name) && isOfOrganisations(kind),
    );
    return naming.flatMap(([key, {kind}]) => {
      const {table} = kind.list as {readonly table: TableName};
      return records.flatMap(record =>
        spelledOtherwise(book, definition, record, key, table),
      );
    });
  });
}

/** Organisations gather spellings; a project or an indicator has a short name on purpose. */
function isOfOrganisations({list}: Kind<unknown>): boolean {
  return (
    list !== undefined &&
    'table' in list &&
    'synonyms' in tableByName[list.table].columns
  );
}

function spelledOtherwise(
  book: Book,
  definition: Table,
  record: AnyRecord,
  key: string,
  named: TableName,
): Found[] {
  const value = record[key] as string | readonly string[] | undefined;
  const cell = String(record.cells[key]);
  if (value === undefined) return [];
  const codes = typeof value === 'string' ? [value] : value;
  const labels = codes.map(code =>
    labelOf(tableByName[named], book.tables[named]?.byCode(code)),
  );
  if (labels.includes('')) return [];
  // Most cells say just that.
  if (cell === labels.join('; ')) return [];
  const typed =
    typeof value === 'string' ? [oneLine(cell)] : cell.split(/[;\n\r]/);
  const wanted = new Set(labels.map(comparable));
  const others = typed.filter(
    name => comparable(name) !== '' && !wanted.has(comparable(name)),
  );
  // A code stands for a row whose name another row bears, too.
  const byCode = others.every(name => codes.includes(oneLine(name)));
  if (others.length === 0 || byCode) return [];
  const [place] = placesIn(definition, record, key);
  const after = codes.map(code => unmistakable(book, named, code)).join('; ');
  return [
    foundAt(book, [place], {
      severity: 'заметка',
      message: `${showPlace(book, place)}: «${others.map(oneLine).join('», «')}» – другое название; в реестре «${labels.join('», «')}»`,
      cure: `напишите как в реестре: ${after}`,
      changes: [renamed(place, after)],
      touchesScores: false,
    }),
  ];
}
