/** A person who types while a command runs loses nothing, and the next run counts it. */

import {scenarios} from '../../bench/faults/scenarios';
import {runWithFaults} from '../../local/faults';
import {snapshot} from '../../local/snapshot';

const [, firstScores] = scenarios;

test('What is typed between two calls stays, gets its code, and is counted next time', () => {
  const host = firstScores.open();
  const {books, properties} = host.world;
  const restore = snapshot(books, properties);
  const events = host.book.sheetByName('Мероприятия')!;
  const row = () => [0, 1, 3, 7].map(column => events.value(3, column));
  const {calls} = runWithFaults(host, [], () => firstScores.run(host));
  for (const share of [0.1, 0.5, 0.9]) {
    restore();
    const edit = () =>
      host.edit('Мероприятия', 'B4', [
        ['Школа № 2', '', 'Слёт', '', '', '', '12.11.2022'],
      ]);
    const at = Math.round(calls * share);
    const {error, happened} = runWithFaults(
      host,
      [{at, fault: {kind: 'edit', edit}}],
      () => firstScores.run(host),
    );
    expect([share, error, happened]).toEqual([share, undefined, 1]);
    expect(row().slice(1)).toEqual(['Школа № 2', 'Слёт', '12.11.2022']);
    firstScores.run(host);
    expect(row()).toEqual(['МЕР-0003', 'Школа № 2', 'Слёт', '12.11.2022']);
  }
  host.book.close();
});
