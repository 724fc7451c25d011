/** The journal as a sheet among people: deleted, sorted, shortened, grown long. */

import {savedBook} from '../../bench/faults/scenarios';
import {runWithFaults} from '../../local/faults';
import type {Host} from '../../local/host';
import type {JournalAnswer} from '../../src/contract';
import {rowsOf} from '../../src/model/journal';
import {columnOf, namesOfSheets, onSheet, valuesOf} from './small-book';

const save = (host: Host, token: string, title: string) =>
  host.call('saveRecord', [
    {
      token,
      table: 'events',
      opened: {},
      cells: {institution: 'Школа № 2', title, period: '12.10.2022'},
      notSame: [],
    },
  ]) as {state: string; code: string};

const shown = (host: Host) => {
  const answer = host.call('openJournal') as JournalAnswer;
  if (answer.state !== 'journal') throw new Error(answer.message);
  return answer;
};

test('a deleted journal is made anew and hidden, its numbers go on, and the loss is told', () => {
  const host = savedBook();
  const last = columnOf(host, 'Журнал', 'Код').length;
  host.evaluate(() => {
    const book = SpreadsheetApp.getActive();
    book.deleteSheet(book.getSheetByName('Журнал')!);
  });
  expect(save(host, 'a', 'Выставка').state).toBe('saved');
  expect(namesOfSheets(host)).toContain('Журнал');
  expect(onSheet(host, 'Журнал', sheet => sheet.isSheetHidden())).toBe(true);
  expect(columnOf(host, 'Журнал', 'Код')[0]).toBe(
    `ЖРН-${String(last + 1).padStart(4, '0')}`,
  );
  expect(shown(host).broken).toEqual([
    expect.stringContaining('изменили вручную'),
  ]);
});

test('a journal whose header lost a title gets the column again, and nothing written before is lost', () => {
  const host = savedBook();
  onSheet(host, 'Журнал', sheet => {
    const found = sheet.createTextFinder('Стало').matchEntireCell(true);
    found.findNext()!.setValue('');
  });
  expect(save(host, 'a', 'Выставка').state).toBe('saved');
  expect(columnOf(host, 'Журнал', 'Стало')).toContain('Выставка');
});

test('an entry is finished and marked wherever a person has sorted the journal to', () => {
  const host = savedBook();
  const {error} = runWithFaults(
    host,
    [
      {
        at: {method: 'Sheet.appendRow', nth: 0},
        fault: {kind: 'kill', buffered: 'applied'},
      },
    ],
    () => save(host, 'a', 'Выставка'),
  );
  expect(error).toBeDefined();
  expect(columnOf(host, 'Журнал', 'Состояние')).toContain('начато');
  onSheet(host, 'Журнал', sheet => {
    sheet
      .getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn())
      .sort({column: 1, ascending: false});
  });
  save(host, 'b', 'Концерт');
  expect(new Set(columnOf(host, 'Журнал', 'Состояние'))).toEqual(
    new Set(['сделано']),
  );
  const titles = columnOf(host, 'Мероприятия', 'Форма и название мероприятия');
  expect(titles.filter(title => title === 'Выставка')).toHaveLength(1);
  expect(save(host, 'a', 'Выставка').state).toBe('saved');
  expect(shown(host).broken).toEqual([]);
});

test('a changed row shows, and so does a cell that somebody edited, with its way back', () => {
  const host = savedBook();
  const {code} = save(host, 'a', 'Выставка');
  host.edit('Мероприятия', 'D5', 'Выставка-ярмарка');
  const {foreign} = shown(host);
  expect(foreign).toEqual([
    expect.objectContaining({
      code,
      column: 'title',
      journaled: 'Выставка',
      now: 'Выставка-ярмарка',
      institution: 'Школа № 2',
    }),
  ]);
  const [{table, column, now}] = foreign;
  expect(
    host.call('revertEdit', [{token: 'r', table, code, column, now}]),
  ).toMatchObject({state: 'done'});
  expect(shown(host).foreign).toEqual([]);
  onSheet(host, 'Журнал', sheet => {
    const found = sheet.createTextFinder('Регата').findNext()!;
    found.setValue('Парусная регата');
  });
  expect(shown(host).broken).toEqual([
    expect.stringMatching(/^строку ЖРН-\d{4} изменили вручную$/),
  ]);
});

test('old rows go to «История» before the journal grows slow, and the chain goes on', () => {
  const host = savedBook();
  const known = valuesOf(host, 'Журнал');
  const [header] = known;
  const chain = String(known.at(-1)![header.indexOf('Цепочка')]);
  let link = chain;
  const rows = Array.from({length: 2_100}, (_, index) => {
    const [row] = rowsOf(
      {
        when: '25.11.2026 10:00:00',
        person: 'association@example.org',
        action: 'Старое',
        answer: '',
        token: '',
        changes: [
          {
            table: 'events',
            code: 'МЕР-0999',
            column: 'note',
            before: '',
            after: String(index),
          },
        ],
        reshapes: [],
      },
      {sheet: () => 'Мероприятия', column: () => 'Примечание'},
      known.length + index,
      link,
    );
    link = row.chain;
    return {...row, state: 'сделано'};
  });
  const keys = [
    ...['row', 'entry', 'state', 'when', 'person', 'action', 'sheet', 'record'],
    ...['column', 'before', 'after', 'answer', 'token', 'place', 'chain'],
  ] as const;
  onSheet(
    host,
    'Журнал',
    (sheet, cells: string[][]) => {
      const first = sheet.getLastRow() + 1;
      sheet.insertRowsAfter(sheet.getMaxRows(), cells.length);
      sheet
        .getRange(first, 1, cells.length, cells[0].length)
        .setNumberFormat('@')
        .setValues(cells);
    },
    rows.map(row => keys.map(key => row[key])),
  );
  save(host, 'a', 'Выставка');
  expect(columnOf(host, 'Журнал', 'Код')).toHaveLength(500);
  const old = columnOf(host, 'История', 'Код');
  expect(old[0]).toBe('ЖРН-0001');
  expect(new Set(old).size).toBe(old.length);
  save(host, 'b', 'Концерт');
  const {broken, entries} = shown(host);
  expect(broken).toEqual([]);
  expect(entries[0]).toMatchObject({action: 'Добавить запись'});
});
