import {appendFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {latestSession, Ledger, readSession} from '../../../local/server/ledger';
import type {DeskPatch} from '../../../local/server/desk';
import {temporaryFolder} from '../../temporary-folder';

const folder = temporaryFolder();
const empty = JSON.stringify({book: {}, world: {}});
const line = (sheet: number): DeskPatch => ({
  book: {
    lines: [{sheet, edit: {kind: 'insert', axis: 'rows', at: 0, count: 1}}],
  },
});
const sheetsOf = (patches: readonly DeskPatch[]) =>
  patches.map(({book}) => book.lines![0].sheet);

let sessions = 0;
const begin = () => {
  const own = join(folder, String(++sessions));
  return {own, ledger: Ledger.begin(own, empty, new Date())};
};

test('what was appended is read again in its order', async () => {
  const {own, ledger} = begin();
  await Promise.all([1, 2, 3].map(each => ledger.append(line(each))));
  await ledger.append(line(4));
  expect(sheetsOf(readSession(latestSession(own)!).patches)).toEqual([
    1, 2, 3, 4,
  ]);
  await ledger.close();
});

test('a last line that was not written to its end is left out', async () => {
  const {own, ledger} = begin();
  await ledger.append(line(1));
  await ledger.close();
  appendFileSync(join(ledger.session, 'log-0.jsonl'), '{"book":{"lines":[{"sh');
  expect(sheetsOf(readSession(latestSession(own)!).patches)).toEqual([1]);
});

test('a snapshot begins another log, and lines of that moment are in the new one', async () => {
  const {ledger} = begin();
  await ledger.append(line(1));
  const snapshot = ledger.snapshot(JSON.stringify({book: {later: true}}));
  const second = ledger.append(line(2));
  await Promise.all([snapshot, second]);
  const {image, patches} = readSession(ledger.session);
  expect(image).toEqual({book: {later: true}});
  expect(sheetsOf(patches)).toEqual([2]);
  await ledger.close();
});

test('a snapshot that was not finished leaves both logs to be read', async () => {
  const {ledger} = begin();
  await ledger.append(line(1));
  await ledger.close();
  // As a kill between the new log and the new snapshot leaves it.
  writeFileSync(
    join(ledger.session, 'log-1.jsonl'),
    `${JSON.stringify(line(2))}\n`,
  );
  writeFileSync(join(ledger.session, 'snapshot-1.json.draft'), '{"book":');
  expect(sheetsOf(readSession(ledger.session).patches)).toEqual([1, 2]);
});

test('the last ten sessions are kept; one without a whole snapshot is none', async () => {
  const own = join(folder, 'many');
  for (let i = 0; i < 12; i++) {
    await Ledger.begin(own, empty, new Date(2026, 0, 1 + i)).close();
  }
  expect(readdirSync(own)).toHaveLength(10);
  const last = latestSession(own)!;
  expect(last).toContain('2026-01-1');
});

test('a damaged line in the midst of a log is said, not skipped', async () => {
  const {ledger} = begin();
  await ledger.append(line(1));
  await ledger.close();
  appendFileSync(join(ledger.session, 'log-0.jsonl'), 'oops\n{"book":{}}\n');
  expect(() => readSession(ledger.session)).toThrow();
});
