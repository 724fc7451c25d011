/** A person moves what a form is writing to, between any two of its calls: the record arrives whole all the same. */

import {savedBook, scenarios} from '../../bench/faults/scenarios';
import {runWithFaults} from '../../local/faults';
import type {Host} from '../../local/host';
import {snapshot} from '../../local/snapshot';

const added = scenarios.find(({name}) => name === 'a form adds a record')!;

/** Before these something may have been moved; the calls between them only ask. */
const STEPS = ['appendRow', 'getValues', 'setValues', 'flush'];

it.each([
  ['moves a column', moveColumn],
  ['inserts a row', insertRow],
  ['sorts the rows', sortRows],
])('a person %s while a record is written', (_, work) => {
  const host = savedBook();
  const {books, properties, caches} = host.world;
  const restore = snapshot(books, properties, caches);
  const methods: string[] = [];
  host.hooks = {beforeCall: ({method}) => methods.push(method)};
  added.run(host);
  host.hooks = {};
  const whole = recordOf(host, 'МЕР-0004');
  const first = methods.indexOf('appendRow');
  const last = methods.lastIndexOf('flush');
  expect(whole).toContain('Форма и название мероприятия: Турнир по шашкам');
  expect(first).toBeGreaterThan(0);
  const broken: string[] = [];
  for (let at = first; at <= last; at++) {
    if (!STEPS.includes(methods[at])) continue;
    restore();
    const edit = () => host.evaluate(work);
    const {error} = runWithFaults(
      host,
      [{at, fault: {kind: 'edit', edit}}],
      () => added.run(host),
    );
    const record = recordOf(host, 'МЕР-0004');
    const lacking = whole.filter(cell => !record.includes(cell));
    if (error !== undefined || lacking.length > 0) {
      broken.push(
        `${at} ${methods[at]}: ${String(error ?? lacking.join(', '))}`,
      );
    }
  }
  host.book.close();
  expect(broken).toEqual([]);
});

/** «Title: value» of each cell that people see in the row of a code. */
function recordOf({book}: Host, code: string): string[] {
  const cells = [...book.sheetByName('Мероприятия')!.values.entries()];
  const titles = new Map(
    cells.flatMap(([row, column, value]) =>
      row === 0 ? [[column, String(value)] as const] : [],
    ),
  );
  const [own, ...others] = cells.flatMap(([row, , value]) =>
    value === code ? [row] : [],
  );
  if (others.length > 0) return [`${code} stands twice`];
  return cells
    .filter(
      ([row, column]) => row === own && !titles.get(column)!.includes('·'),
    )
    .map(([, column, value]) => `${titles.get(column)}: ${String(value)}`);
}

function moveColumn() {
  const events = SpreadsheetApp.getActive().getSheetByName('Мероприятия')!;
  events.moveColumns(events.getRange('D:D'), 2);
}

function insertRow() {
  SpreadsheetApp.getActive().getSheetByName('Мероприятия')!.insertRowBefore(2);
}

function sortRows() {
  const events = SpreadsheetApp.getActive().getSheetByName('Мероприятия')!;
  events
    .getRange(2, 1, events.getLastRow() - 1, events.getLastColumn())
    .sort({column: 4, ascending: false});
}
