/** «Отменить последнее действие» after every command that changes what is people's: the book is what it was. */

import {differences, portraitOf} from '../../bench/faults/portrait';
import {scenarios} from '../../bench/faults/scenarios';
import {Trial} from '../../bench/faults/sweep';
import {said} from '../sample-host';

/**
 * They change nothing of people's here: what they draw is derived and stays. «Создать книгу» is taken back to a blank
 * sheet (test/workbook/undo.test.ts); typing is undone by Sheets.
 */
const DERIVED = [
  '«Создать книгу»',
  '«Рассчитать баллы», the first time',
  '«Рассчитать баллы», after changes',
  '«Проверить книгу», the first time',
  '«Проверить книгу», after changes',
  '«Отменить последнее действие»',
  'onEdit',
];

const undoable = scenarios.filter(({name}) => !DERIVED.includes(name));

test.each(undoable.map(each => [each.name, each] as const))(
  '%s',
  (_name, scenario) => {
    const host = scenario.open();
    const before = portraitOf(host);
    scenario.run(host);
    expect(differences(before, portraitOf(host))).not.toEqual([]);
    host.ui.clear();
    host.run('undoLastAction');
    expect(said(host)).toContain('Отменено: ');
    const left = differences(before, portraitOf(host)).filter(
      // What a command remembers of its last run.
      each => !each.startsWith('property command.'),
    );
    expect(left).toEqual([]);
    host.book.close();
  },
);

test('a deleted record comes back to its place also after runs that died on the way', () => {
  const deletion = scenarios.find(
    ({name}) => name === 'a form deletes a record',
  )!;
  const trial = new Trial({
    name: 'a deletion is undone',
    open: () => {
      const host = deletion.open();
      deletion.run(host);
      return host;
    },
    run: host => {
      host.call('undoLast', [{token: 'back'}]);
    },
  });
  const callsOf = (wanted: string) =>
    trial.calls.flatMap(({method, index}) =>
      method === wanted ? [index] : [],
    );
  const made = callsOf('appendRow').at(-1)!;
  // Between the two a blank row would stay, which loses nothing.
  const [back, away] = callsOf('moveRows');
  for (const call of [made, made + 1, back, away + 1]) {
    for (const buffered of ['lost', 'applied'] as const) {
      expect([call, trial.disturb(call, {kind: 'kill', buffered})]).toEqual([
        call,
        [],
      ]);
    }
  }
  trial.close();
});
