// The book on disk: a folder for each session with a snapshot of the beginning and a log of what happened since. What is
// acknowledged to a person has been written and synced before.

import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  write,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {DeskImage, DeskPatch} from './desk';

/** Older ones are deleted. */
const SESSIONS_KEPT = 10;
/** So much of a log is shorter to read anew than to repeat. */
const SNAPSHOT_EVERY_BYTES = 8_000_000;
const SNAPSHOT_EVERY_LINES = 2_000;

const snapshotName = (number: number) => `snapshot-${number}.json`;
const logName = (number: number) => `log-${number}.jsonl`;

const writeBytes = (file: number, bytes: Uint8Array): Promise<number> =>
  new Promise((resolve, reject) => {
    write(file, bytes, (error, written) =>
      error ? reject(error) : resolve(written),
    );
  });
const sync = promisify(fdatasync);

/** The folder of the newest session that has a whole snapshot; undefined where there is none. */
export function latestSession(folder: string): string | undefined {
  return sessionsOf(folder)
    .reverse()
    .find(session => snapshotsOf(session).length > 0);
}

/**
 * The snapshot of a session and what happened since. A last line that was not written to its end was never
 * acknowledged: it is left out.
 *
 * @throws Error where the folder holds no session, or a line in the midst of a log is damaged
 */
export function readSession(session: string): {
  image: DeskImage;
  patches: DeskPatch[];
} {
  const number = snapshotsOf(session).at(-1);
  if (number === undefined) throw new Error(`${session}: нет снимка книги`);
  const image = parsed(
    readFileSync(join(session, snapshotName(number)), 'utf8'),
  ) as DeskImage;
  const patches: DeskPatch[] = [];
  for (let next = number; existsSync(join(session, logName(next))); next++) {
    const text = readFileSync(join(session, logName(next)), 'utf8');
    // What follows the last line feed is torn.
    const lines = text.split('\n').slice(0, -1);
    for (const line of lines) patches.push(parsed(line) as DeskPatch);
  }
  return {image, patches};
}

const parsed = (text: string): unknown => JSON.parse(text);

function sessionsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /^\d{4}-\d\d-\d\dT[\d-]+$/.test(name))
    .sort()
    .map(name => join(folder, name));
}

function snapshotsOf(session: string): number[] {
  return readdirSync(session)
    .flatMap(name => /^snapshot-(\d+)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

interface Line {
  readonly text: string;
  resolve(): void;
  reject(error: Error): void;
}

/** The session that is being written. */
export class Ledger {
  private log: number;
  private number = 0;
  private bytes = 0;
  private lines = 0;
  /** Lines that will be written and synced together. */
  private batch: Line[] | undefined;
  private writing: Promise<void> = Promise.resolve();

  private constructor(readonly session: string) {
    this.log = openSync(join(session, logName(0)), 'a');
  }

  /** A new session that begins with this snapshot; of the older ones, the latest stay. */
  static begin(folder: string, snapshot: string, now: Date): Ledger {
    const session = freeName(folder, now);
    mkdirSync(session, {recursive: true});
    writeWhole(session, snapshotName(0), snapshot);
    const ledger = new Ledger(session);
    syncFolder(folder);
    for (const old of sessionsOf(folder).slice(0, -SESSIONS_KEPT)) {
      rmSync(old, {recursive: true, force: true});
    }
    return ledger;
  }

  /** Whether the log has grown so long that a snapshot pays. */
  get wantsSnapshot(): boolean {
    return (
      this.bytes > SNAPSHOT_EVERY_BYTES || this.lines > SNAPSHOT_EVERY_LINES
    );
  }

  /** Resolves once the line is on the disk; lines that come together are synced together. */
  append(patch: DeskPatch): Promise<void> {
    const text = `${JSON.stringify(patch)}\n`;
    this.bytes += text.length;
    this.lines += 1;
    return new Promise((resolve, reject) => {
      this.openBatch().push({text, resolve, reject});
    });
  }

  private openBatch(): Line[] {
    if (this.batch) return this.batch;
    const batch: Line[] = [];
    this.batch = batch;
    this.writing = this.writing.then(() => {
      if (this.batch === batch) this.batch = undefined;
      return this.writeBatch(batch);
    });
    return batch;
  }

  /** Resolves once all that was appended so far is on the disk. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** The book as it is after the last line appended: the next log begins here. */
  async snapshot(text: string): Promise<void> {
    this.bytes = 0;
    this.lines = 0;
    const next = this.number + 1;
    // Lines that come from now on belong into the next log.
    this.batch = undefined;
    const turn = this.writing.then(() => {
      closeSync(this.log);
      this.log = openSync(join(this.session, logName(next)), 'a');
      this.number = next;
    });
    this.writing = turn;
    await turn;
    writeWhole(this.session, snapshotName(next), text);
    for (let old = next - 1; old >= 0; old--) {
      for (const name of [snapshotName(old), logName(old)]) {
        rmSync(join(this.session, name), {force: true});
      }
    }
  }

  async close(): Promise<void> {
    await this.writing;
    closeSync(this.log);
  }

  private async writeBatch(batch: readonly Line[]): Promise<void> {
    try {
      let rest = Buffer.from(batch.map(({text}) => text).join(''));
      while (rest.length > 0) {
        rest = rest.subarray(await writeBytes(this.log, rest));
      }
      await sync(this.log);
      for (const {resolve} of batch) resolve();
    } catch (error) {
      for (const {reject} of batch) reject(error as Error);
    }
  }
}

function freeName(folder: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 23).replace(/[:.]/g, '-');
  for (let count = 0; ; count++) {
    const session = join(folder, `${stamp}-${count}`);
    if (!existsSync(session)) return session;
  }
}

/** Under its name only when it is whole and on the disk. */
function writeWhole(folder: string, name: string, text: string): void {
  const draft = join(folder, `${name}.draft`);
  const file = openSync(draft, 'w');
  let rest = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, join(folder, name));
  syncFolder(folder);
}

/** A new name is safe only when its folder is: man 2 fsync. Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  fsyncSync(file);
  closeSync(file);
}
