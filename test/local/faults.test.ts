/** Faults strike where the plan says, and the host behaves around them as Google does. */

import {
  Fault,
  SERVICE_FAILED,
  SERVICE_FAILED_RUSSIAN,
  runWithFaults,
} from '../../local/faults';
import {createHost, Host} from '../../local/host';
import {snapshot} from '../../local/snapshot';

/** Calls: 0 getActive, 1 getRange, 2 setValue, 3 getDocumentProperties, 4 setProperty, 5 getRange, 6 setValue. */
const script = `
  function main() {
    const book = SpreadsheetApp.getActive();
    book.getRange('A1').setValue('one');
    PropertiesService.getDocumentProperties().setProperty('one', 'kept');
    book.getRange('A2').setValue('two');
    return 'done';
  }
  function guarded() {
    const lock = LockService.getDocumentLock();
    lock.tryLock(1);
    try {
      SpreadsheetApp.getActive().getRange('A1').setValue('one');
    } catch (error) {
      PropertiesService.getDocumentProperties().setProperty('caught', error.message);
    } finally {
      PropertiesService.getDocumentProperties().setProperty('finally', 'ran');
    }
  }
  function flushing() {
    const range = SpreadsheetApp.getActive().getRange('A1');
    range.setValue('one');
    SpreadsheetApp.flush();
    range.setValue('two');
    range.getValue();
    range.setValue('three');
    range.setValue('four');
  }
`;

const open = () => createHost({code: script});
const cell = (host: Host, row = 0) => host.book.sheets[0].value(row, 0);
const property = (host: Host, key: string) =>
  host.world.properties.store(`document ${host.book.id}`).get(key);
const strike = (
  host: Host,
  at: number | {method: string; nth: number},
  fault: Fault,
  main = 'main',
) => runWithFaults(host, [{at, fault}], () => host.run(main));

test.each([0, 1, 2, 3, 4, 5, 6])(
  'A kill before call %s leaves what went before, and nothing later',
  at => {
    const host = open();
    const {error, happened, calls} = strike(host, at, {
      kind: 'kill',
      buffered: 'applied',
    });
    expect(String(error)).toBe('RunKilled: the run was killed');
    expect([happened, calls]).toEqual([1, at + 1]);
    expect(cell(host)).toBe(at > 2 ? 'one' : null);
    expect(property(host, 'one')).toBe(at > 4 ? 'kept' : undefined);
    expect(cell(host, 1)).toBeNull();
  },
);

test('A killed run neither catches nor ends in «finally», and its lock is free', () => {
  const host = open();
  const at = {method: 'Range.setValue', nth: 0};
  strike(host, at, {kind: 'kill', buffered: 'applied'}, 'guarded');
  expect(property(host, 'caught')).toBeUndefined();
  expect(property(host, 'finally')).toBeUndefined();
  expect(host.evaluate(() => LockService.getDocumentLock()!.tryLock(0))).toBe(
    true,
  );
});

test.each([
  [0, null],
  [1, 'one'],
  [2, 'two'],
  [3, 'two'],
])(
  'Of a kill before setter %s the cell keeps what was flushed: %s',
  (nth, kept) => {
    const host = open();
    const at = {method: 'Range.setValue', nth};
    strike(host, at, {kind: 'kill', buffered: 'lost'}, 'flushing');
    expect(cell(host)).toBe(kept);
  },
);

test('Properties do not wait for a flush', () => {
  const host = open();
  strike(host, 5, {kind: 'kill', buffered: 'lost'});
  expect(cell(host)).toBeNull();
  expect(property(host, 'one')).toBe('kept');
});

test('An error comes instead of the call, a lost answer after it; the script may catch both', () => {
  for (const [kind, left] of [
    ['error', null],
    ['lost answer', 'one'],
  ] as const) {
    const host = open();
    const at = {method: 'Range.setValue', nth: 0};
    const {error} = strike(host, at, {kind}, 'guarded');
    expect(error).toBeUndefined();
    expect(cell(host)).toBe(left);
    expect(property(host, 'caught')).toBe(SERVICE_FAILED);
    expect(property(host, 'finally')).toBe('ran');
  }
});

test('An error that nobody catches is what the run throws, in the words of the plan', () => {
  const {error} = strike(open(), 2, {
    kind: 'error',
    message: SERVICE_FAILED_RUSSIAN,
  });
  expect(error).toMatchObject({
    name: 'Exception',
    message: 'Ошибка службы: Таблицы',
  });
});

test('A person edits between two calls, and the calls of that run are not counted', () => {
  const host = open();
  const edit = () => host.edit('Лист1', 'A3', 'three');
  const plans = [
    {at: 3, fault: {kind: 'edit', edit}},
    {at: 4, fault: {kind: 'error'}},
  ] as const;
  const {happened, calls} = runWithFaults(host, plans, () => host.run('main'));
  expect([happened, calls]).toEqual([2, 5]);
  expect([0, 1, 2].map(row => cell(host, row))).toEqual(['one', null, 'three']);
});

test('A failure of the person’s own edit is not taken for the script’s', () => {
  const host = open();
  const edit = () => host.edit('Лист2', 'A1', 'x');
  expect(() => strike(host, 1, {kind: 'edit', edit})).toThrow('no sheet');
});

test('A plan for a call that never comes does not happen, and hooks are put back', () => {
  const host = open();
  const {error, happened, calls} = strike(host, 99, {kind: 'error'});
  expect([error, happened, calls]).toEqual([undefined, 0, 7]);
  expect(host.run('main')).toBe('done');
});

test('A snapshot puts books, properties and documents back, as often as asked', () => {
  const host = open();
  const {world} = host;
  host.evaluate(() => {
    const sheet = SpreadsheetApp.getActive().getActiveSheet();
    sheet.getRange('A1:B2').setFormula('=ROW()*10').setBackground('red');
    sheet.getRange('A5').setNote('note');
    DocumentApp.create('Текст').getBody().appendParagraph('before');
    const book = SpreadsheetApp.getActive();
    book.insertSheet('Второй');
    book.setActiveSheet(sheet);
  });
  const state = () =>
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const [sheet] = book.getSheets();
      const area = sheet.getRange('A1:C6');
      return JSON.stringify([
        book.getSheets().map(each => [each.getName(), each.getMaxRows()]),
        book.getActiveSheet().getName(),
        area.getFormulas(),
        area.getDisplayValues(),
        area.getBackgrounds(),
        area.getNotes(),
        sheet.getColumnWidth(1),
        PropertiesService.getDocumentProperties().getProperties(),
      ]);
    }) + world.documents.all().map(({body}) => body.children.length);
  const before = state();
  const restore = snapshot(world.books, world.properties, world.documents);
  for (const times of [1, 2]) {
    host.evaluate((id: string) => {
      const book = SpreadsheetApp.getActive();
      const [sheet, second] = book.getSheets();
      sheet.insertRowsBefore(1, 3);
      sheet.getRange('A5').clear();
      sheet.setColumnWidth(1, 33);
      book.insertSheet('Ещё');
      book.setActiveSheet(second);
      PropertiesService.getDocumentProperties().setProperty('x', 'y');
      DocumentApp.openById(id).getBody().appendParagraph('after');
      DocumentApp.create('Ещё');
    }, world.documents.all()[0].id);
    expect([times, state() === before]).toEqual([times, false]);
    restore();
    expect(state()).toBe(before);
  }
});
