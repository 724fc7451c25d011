/** The transaction around a command: the lock, the one order of work, what happens when something fails within. */

import type {ServiceCall} from '../../local/execution';
import {allShown, emptyHost, said} from '../sample-host';
import {
  columnOf,
  holdLock,
  isLocked,
  namesOfSheets,
  put,
  run,
  smallBook,
  valuesOf,
} from './small-book';

/** Calls of the run that is watched, and the fault that one of them meets. */
const calls: string[] = [];
let fault: ((call: ServiceCall) => boolean) | undefined;
const host = smallBook('Положения', {
  beforeCall: call => {
    calls.push(`${call.gasClass.split('.')[1]}.${call.method}`);
    if (fault?.(call)) throw new Error('Service Spreadsheets timed out');
  },
});

function snapshot(): unknown {
  return namesOfSheets(host).map(name => [name, valuesOf(host, name)]);
}

afterEach(() => {
  fault = undefined;
});

test('a held lock: a Russian refusal, and nothing is written', () => {
  const before = snapshot();
  const free = holdLock(host);
  expect(run(host)).toBe(
    'Книгу сейчас меняет другая команда. Подождите минуту и повторите: ничего не потеряно.',
  );
  free();
  expect(snapshot()).toEqual(before);
  expect(host.meter?.usage().items.setter).toBe(0);
});

test('a workbook without sheets of the add-on: a refusal that names the way, and the lock is free', () => {
  const empty = emptyHost();
  expect(run(empty)).toContain('меню «Инносеть» → «Создать книгу»');
  expect(namesOfSheets(empty)).toEqual(['Лист1']);
  expect(isLocked(empty)).toBe(false);
});

test.each<[string, (call: ServiceCall) => boolean]>([
  ['reading', ({method}) => method === 'getValues'],
  ['the first writing', ({method}) => method === 'setValues'],
  ['drawing', ({method}) => method === 'setConditionalFormatRules'],
  ['the flush', ({method}) => method === 'flush'],
])(
  'a fault in %s leaves the lock free, and the next run makes it good',
  (_, fails) => {
    fault = fails;
    expect(() => run(host)).toThrow('timed out');
    fault = undefined;
    expect(isLocked(host)).toBe(false);
  },
);

test('after all those faults one run is as good as on a new book but for lost numbers', () => {
  run(host);
  const fresh = smallBook();
  run(fresh);
  for (const sheet of ['Баллы', 'Сводка', 'Площадки', 'Мероприятия']) {
    const body = (rows: string[][]) =>
      rows.map(row =>
        row.map(text => text.replace(/\d\d:\d\d|[А-Я]{3}-\d{4}/g, '')),
      );
    expect(body(allShown(host, sheet))).toEqual(body(allShown(fresh, sheet)));
  }
});

test('the lock comes first, the flush before its release', () => {
  calls.length = 0;
  run(host);
  const [take, flush, release] = [
    'Lock.tryLock',
    'SpreadsheetApp.flush',
    'Lock.releaseLock',
  ].map(name => calls.indexOf(name));
  expect(
    calls.filter(name => /^(Range|Sheet)\./.test(name)).length,
  ).toBeGreaterThan(0);
  expect(
    calls.slice(0, take).filter(name => /^(Range|Sheet)\./.test(name)),
  ).toEqual([]);
  expect(
    calls.slice(flush).filter(name => /^(Range|Sheet)\./.test(name)),
  ).toEqual([]);
  expect(take).toBeLessThan(flush);
  expect(flush).toBeLessThan(release);
  expect(host.meter?.usage().items).toMatchObject({lock: 1, setter: 0});
});

test('a run that died between counting and writing gives no number twice', () => {
  put(host, 'Площадки', 4, {Тема: 'третья'});
  fault = ({method}) => method === 'setValues';
  expect(() => run(host)).toThrow('timed out');
  fault = undefined;
  run(host);
  const [, second, third] = columnOf(host, 'Площадки', 'Код').map(code =>
    Number(String(code).slice(-4)),
  );
  // The number that the dead run had counted is lost.
  expect(third).toBe(second + 2);
});

test('without the column for it, a document is refused before anything of it is written', () => {
  host.evaluate(() => {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Отчёты')!;
    sheet.deleteColumn(
      sheet.createTextFinder('Состояние').findNext()!.getColumn(),
    );
  });
  expect(run(host, 'makeNetworkReport')).toBe(
    'На листе «Отчёты» нет столбца «Состояние». Верните его заголовок и повторите.',
  );
  expect(valuesOf(host, 'Отчёты').slice(1)).toEqual([]);
  expect(host.world.documents.all()).toEqual([]);
});

test('a missing sheet is said, the scores stay as they were', () => {
  const before = allShown(host, 'Баллы').map(row => row[0]);
  host.evaluate(() => {
    const book = SpreadsheetApp.getActive();
    book.deleteSheet(book.getSheetByName('Учреждения')!);
  });
  const message = run(host);
  expect(message).toContain('«Учреждения»: такого листа нет');
  expect(message).toContain('Баллы не рассчитаны и не тронуты');
  expect(allShown(host, 'Баллы')).toHaveLength(before.length);
  expect(said(host)).toBe(message);
});
