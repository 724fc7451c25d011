/** People who sort and insert while a command writes: every record ends with what is its own. */

import {scenarios} from '../../bench/faults/scenarios';
import {runWithFaults} from '../../local/faults';
import type {Host} from '../../local/host';
import {snapshot} from '../../local/snapshot';
import {onSheet, valuesOf} from './small-book';

const EVENTS = 'Мероприятия';

/**
 * Records by code, each with its cells by title. Companions of a row without a code count nowhere, and the next command
 * clears them.
 */
function records(host: Host): Map<string, string> {
  const [header, ...rows] = valuesOf(host, EVENTS);
  const at = header.indexOf('Код');
  return new Map(
    rows
      .map((row): [string, string] => [
        String(row[at]),
        header
          .map((title, place) => `${String(title)}=${String(row[place])}`)
          .filter(text => !/^(Код)?=/.test(text) && !text.endsWith('='))
          .filter(text => row[at] !== '' || !text.includes(' · '))
          .sort()
          .join('; '),
      ])
      .filter(([code, cells]) => code !== '' || cells !== ''),
  );
}

const edits: readonly [string, (host: Host) => void][] = [
  [
    'sorts',
    host =>
      onSheet(host, EVENTS, sheet => {
        sheet
          .getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn())
          .sort({column: 4, ascending: true});
      }),
  ],
  [
    'inserts a row',
    host => onSheet(host, EVENTS, sheet => sheet.insertRowBefore(2)),
  ],
  [
    'inserts a column',
    host => onSheet(host, EVENTS, sheet => sheet.insertColumnBefore(4)),
  ],
  [
    'moves a column',
    host =>
      onSheet(host, EVENTS, sheet =>
        sheet.moveColumns(sheet.getRange('D:D'), 2),
      ),
  ],
];

const tried = scenarios.filter(({name}) =>
  [
    'a form adds a record',
    'a form changes a record',
    'a form deletes a record',
  ].includes(name),
);

describe.each(tried)('$name', scenario => {
  const host = scenario.open();
  const {books, properties, caches} = host.world;
  const restore = snapshot(books, properties, caches);
  const {calls} = runWithFaults(host, [], () => scenario.run(host));
  const wanted = records(host);
  restore();

  test.each(edits)('while somebody %s, at any time of it', (_, edit) => {
    const wrong: string[] = [];
    for (let at = 3; at < calls; at += 31) {
      let happened = 0;
      try {
        ({happened} = runWithFaults(
          host,
          [{at, fault: {kind: 'edit', edit: () => edit(host)}}],
          () => scenario.run(host),
        ));
      } catch (error) {
        wrong.push(`${at}: ${String(error)}`);
      }
      if (happened === 1) {
        // A command that found the book changed under it is called again, as the form does by itself.
        scenario.run(host);
        const found = records(host);
        for (const [code, cells] of wanted) {
          if (found.get(code) !== cells) {
            wrong.push(`${at}: ${code} is ${found.get(code)}, not ${cells}`);
          }
        }
        if (found.size !== wanted.size)
          wrong.push(`${at}: ${found.size} records`);
      }
      restore();
    }
    expect(wrong).toEqual([]);
  });

  afterAll(() => host.book.close());
});
