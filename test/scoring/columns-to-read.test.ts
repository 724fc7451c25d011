/** What the scores read of the registers, before these were read. */

import {Book, readBook} from '../../src/model/book';
import {
  indicators,
  settings,
  tableByName,
  tables,
  vocabularies,
} from '../../src/model/tables';
import {columnsToRead} from '../../src/scoring/columns-to-read';
import {readSample} from '../sample/read-sample';
import {bookOf, indicatorRow, Row, scoreBook, sheetOf} from './book-of';

const RULES = [indicators, settings, vocabularies];

/** The rules of a book without its registers. */
function rulesOf(...rows: Row[]): Book {
  const all = bookOf({indicators: rows.map(indicatorRow)});
  return readBook(
    Object.fromEntries(
      RULES.map(table => [
        table.name,
        sheetOf(
          table,
          (all.data(table)?.records ?? []).map(({code, cells}) => ({
            code,
            ...cells,
          })),
        ),
      ]),
    ),
    RULES,
  );
}

const counted = {source: 'количество строк', table: 'Мероприятия'};

test('The columns that indicators count, select by and divide by', () => {
  expect(
    columnsToRead(
      rulesOf(
        {...counted, condition: 'Партнёры заполнено и Уровень = районный'},
        {...counted, source: 'сумма', numerator: 'Количество'},
        {
          source: 'отношение сумм',
          table: 'Сети',
          numerator: 'Участников, факт',
          divisor: 'Участников, план',
          timing: 'всегда',
        },
        {source: 'вводится'},
        {...counted, table: 'Площадки', active: 'нет'},
      ),
    ),
  ).toEqual({
    events: ['title', 'institution', 'period', 'partners', 'level', 'count'],
    networks: ['theme', 'institution', 'term', 'actual', 'planned'],
  });
});

test('All columns of a register whose rows have no name to tell them apart', () => {
  const {cooperation} = columnsToRead(
    rulesOf({...counted, table: 'Сотрудничество'}),
  );
  expect(cooperation).toEqual(Object.keys(tableByName.cooperation.columns));
});

test('All columns of a register whose condition needs its own titles or names', () => {
  const needs = columnsToRead(
    rulesOf(
      {...counted, condition: 'Кто помогал заполнено'},
      {...counted, condition: 'Партнёры заполнено'},
    ),
  );
  expect(needs).toEqual({events: 'all'});
});

test('All columns of all registers where a sheet may have a new name', () => {
  const needs = columnsToRead(rulesOf({...counted, table: 'Наши дела'}));
  expect(needs).toMatchObject({events: 'all', sites: 'all', networks: 'all'});
});

test('The sample gives the same scores from these columns alone', () => {
  const whole = readSample('all');
  const needs = columnsToRead(whole);
  const narrow = readBook(
    Object.fromEntries(
      tables.flatMap(table => {
        const data = whole.data(table);
        if (data === undefined) return [];
        const need = needs[table.name];
        const rows = data.records.map(({code, cells}) => ({code, ...cells}));
        const raw = sheetOf(table, rows as unknown as Row[]);
        return [
          [
            table.name,
            need === undefined || need === 'all' ? raw : {...raw, only: need},
          ],
        ];
      }),
    ),
    tables,
  );
  expect(needs.events).not.toContain('results');
  expect(scoreBook(narrow).institutions).toEqual(scoreBook(whole).institutions);
});
