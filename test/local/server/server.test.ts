// The live workbook's server as an attacker, a second window and a power cut see it.

import {spawn, type ChildProcess} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {join} from 'node:path';
import {area} from '../../../local/book/area';
import {Book} from '../../../local/book/book';
import {createHost} from '../../../local/host';
import type {
  Gesture,
  GestureAnswer,
  PageEvent,
} from '../../../local/server/protocol';
import {latestSession} from '../../../local/server/ledger';
import {deskImage, reopen} from '../../../local/server/reopen';
import {LiveServer} from '../../../local/server/server';
import {temporaryFolder} from '../../temporary-folder';

const OWNER = 'association@example.org';
const GUEST = 'guest@example.org';
const folder = temporaryFolder();

const smallImage = (): string => {
  const book = new Book({name: 'Книга', owner: OWNER});
  const sheet = book.addSheet('Лист', 50, 8);
  sheet.write(0, 0, [[{value: 'Число'}, {formula: '=SUM(A2:A50)'}]]);
  sheet.protections.push({
    id: book.newId(),
    area: area(0, 0, 1, 8),
    description: 'Заголовок',
    warningOnly: true,
    editors: [],
    domainEdit: false,
    unprotected: [],
  });
  return JSON.stringify(deskImage(createHost({folder: 'dist', book})));
};

const type = (row: number, text: string): Gesture => ({
  kind: 'type',
  sheet: '0',
  row,
  column: 0,
  texts: [[text]],
});

/** A window without a browser. */
class Visitor {
  private constructor(
    readonly url: string,
    readonly secret: string,
    readonly cookie: string,
    private readonly name: string,
  ) {}

  static async open(url: string, person: string, name = person) {
    const page = await fetch(url);
    const [, secret] = /innoset-secret" content="([^"]+)"/.exec(
      await page.text(),
    )!;
    const cookie = page.headers.get('set-cookie')!.split(';')[0];
    const visitor = new Visitor(url, secret, cookie, name);
    await visitor.post('/sit', {person});
    return visitor;
  }

  async post(path: string, what: object): Promise<unknown> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: {'x-innoset-secret': this.secret},
      body: JSON.stringify({window: this.name, ...what}),
    });
    return response.json();
  }

  gesture(gesture: Gesture, confirmed = false): Promise<GestureAnswer> {
    return this.post('/gesture', {
      gesture,
      confirmed,
    }) as Promise<GestureAnswer>;
  }

  get(path: string): Promise<Response> {
    return fetch(this.url + path, {headers: {cookie: this.cookie}});
  }

  /** Collects the window's events until one fits. */
  async until(fits: (event: PageEvent) => boolean): Promise<PageEvent> {
    const response = await this.get(`/events?window=${this.name}`);
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    for (let text = ''; ;) {
      const {value, done} = await reader.read();
      if (done) throw new Error('the stream ended');
      text += decoder.decode(value, {stream: true});
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        const event = data && (JSON.parse(data) as PageEvent);
        if (event && fits(event)) {
          await reader.cancel();
          return event;
        }
      }
    }
  }
}

describe('a server', () => {
  let server: LiveServer;
  let owner: Visitor;

  beforeAll(async () => {
    server = await LiveServer.start({
      folder: join(folder, 'one'),
      owner: OWNER,
      port: 0,
      image: smallImage(),
    });
    owner = await Visitor.open(server.url, OWNER);
  });
  afterAll(() => server.close());

  test('tells every window of an edit and of what follows from it', async () => {
    const other = await Visitor.open(server.url, OWNER, 'second');
    const told = other.until(event => event.kind === 'changes');
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await owner.gesture(type(1, '5'))).toEqual({state: 'done'});
    const event = await told;
    const cells =
      event.kind === 'changes' ? (event.changes.cells?.[0].cells ?? []) : [];
    expect(cells.map(([row, column, text]) => [row, column, text])).toEqual(
      expect.arrayContaining([
        [1, 0, '5'],
        [0, 1, '5'],
      ]),
    );
  });

  test('refuses in Sheets’ words, warns before it does, lets nobody in who is not listed', async () => {
    expect(await owner.gesture(type(0, 'другое'))).toMatchObject({
      state: 'warned',
    });
    expect(await owner.gesture(type(0, 'Число'), true)).toEqual({
      state: 'done',
    });
    const guest = await Visitor.open(server.url, GUEST);
    expect(await guest.gesture(type(1, '7'))).toEqual({
      state: 'refused',
      message: 'У вас нет права изменять эту таблицу.',
    });
    expect(
      await owner.gesture({
        kind: 'delete',
        sheet: '0',
        axis: 'rows',
        at: 40,
        count: 99,
      }),
    ).toMatchObject({state: 'refused'});
  });

  test('takes back what was typed, and does it again', async () => {
    await owner.gesture(type(2, 'раз'));
    await owner.gesture(type(2, 'два'));
    await owner.gesture({kind: 'undo'});
    const shown = async () =>
      JSON.stringify(await (await owner.get('/state')).json());
    expect(await shown()).toContain('"раз"');
    await owner.gesture({kind: 'redo'});
    expect(await shown()).toContain('"два"');
  });

  test.each([
    ['another host', {host: 'evil.example'}, 403],
    ['another site', {origin: 'https://evil.example'}, 403],
    ['no secret', {}, 403],
  ])('turns away %s', async (_, headers, status) => {
    const {port} = server;
    const given: number = await new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path: '/gesture',
          method: 'POST',
          headers: {host: `localhost:${port}`, ...headers},
        },
        response => {
          response.resume();
          resolve(response.statusCode!);
        },
      );
      sent.on('error', reject);
      sent.end('{}');
    });
    expect(given).toBe(status);
  });

  test('hands out no file of the disk, and nothing without the cookie', async () => {
    for (const path of [
      '/page/../../../package.json',
      '/page/%2e%2e%2f%2e%2e%2fpackage.json',
      '/package.json',
      '/frame/none',
    ]) {
      expect((await owner.get(path)).status).toBe(404);
    }
    for (const path of ['/state', '/book.xlsx', '/events?window=x']) {
      expect((await fetch(server.url + path)).status).toBe(403);
    }
    const page = await fetch(server.url);
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });

  test('a bad file is refused with the reason, and the book stays', async () => {
    const response = await fetch(`${server.url}/book?name=плохая.xlsx`, {
      method: 'POST',
      headers: {'x-innoset-secret': owner.secret},
      body: 'это не книга',
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as {message: string}).message).toContain(
      'плохая.xlsx',
    );
    const bytes = await (await owner.get('/book.xlsx')).arrayBuffer();
    const opened = await fetch(`${server.url}/book?name=снова.xlsx`, {
      method: 'POST',
      headers: {'x-innoset-secret': owner.secret},
      body: bytes,
    });
    expect(opened.status).toBe(200);
    const state = (await (await owner.get('/state')).json()) as {
      book: {name: string};
    };
    expect(state.book.name).toBe('снова');
  });
});

test('a run that calls nothing ends with its worker, and the book is as it was kept', async () => {
  const script = join(folder, 'script');
  mkdirSync(script);
  writeFileSync(join(script, 'Code.js'), 'function spin() { for (;;) {} }');
  writeFileSync(join(script, 'appsscript.json'), '{}');
  const server = await LiveServer.start({
    folder: join(folder, 'stopped'),
    owner: OWNER,
    port: 0,
    image: smallImage(),
    script,
  });
  const owner = await Visitor.open(server.url, OWNER);
  await owner.gesture(type(1, 'до'));
  const working = owner.until(event => event.kind === 'work' && !!event.work);
  const run = owner.post('/run', {functionName: 'spin'});
  const event = await working;
  const id = event.kind === 'work' ? event.work!.id : 0;
  await owner.post('/stop', {id});
  expect(await run).toMatchObject({
    error: {message: expect.stringContaining('остановлено')},
  });
  expect(await owner.gesture(type(2, 'после'))).toEqual({state: 'done'});
  const state = await (await owner.get('/state')).text();
  expect(state).toContain('"до"');
  expect(state).toContain('"после"');
  await server.close();
});

test('a server killed at any moment loses no edit that it acknowledged', async () => {
  const kept = join(folder, 'killed');
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round++) {
    const {child, url} = await spawnServer(kept);
    const owner = await Visitor.open(url, OWNER);
    const killing = setTimeout(() => child.kill('SIGKILL'), 150 + round * 130);
    try {
      for (let row = 1; row < 40; row++) {
        const text = `запись ${round}.${row}`;
        const answer = await owner.gesture(type(row, text));
        expect(answer).toEqual({state: 'done'});
        acknowledged[row] = text;
      }
    } catch (error) {
      expect((error as Error).name).toBe('TypeError');
    }
    clearTimeout(killing);
    child.kill('SIGKILL');
    const {book} = reopen(latestSession(kept)!);
    acknowledged.forEach((text, row) => {
      const found = String(book.sheets[0].values.get(row, 0));
      // What was sent and not answered may be there or not.
      expect([text, `запись ${round}.${row}`]).toContain(found);
    });
    book.close();
  }
  expect(acknowledged.filter(Boolean).length).toBeGreaterThan(0);
});

/** In a process of its own, which can be killed. */
async function spawnServer(
  kept: string,
): Promise<{child: ChildProcess; url: string}> {
  const session = latestSession(kept);
  const image = session
    ? JSON.stringify(deskImage(reopen(session)))
    : smallImage();
  const code = `
    const {LiveServer} = require(${JSON.stringify(join(process.cwd(), 'build/local/server/server.js'))});
    let text = '';
    process.stdin.on('data', part => (text += part)).on('end', async () => {
      const server = await LiveServer.start(JSON.parse(text));
      process.stdout.write(server.url + '\\n');
    });`;
  const child = spawn(process.execPath, ['-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({folder: kept, owner: OWNER, port: 0, image}));
  const url: string = await new Promise(resolve =>
    child.stdout.once('data', (part: Buffer) => resolve(String(part).trim())),
  );
  return {child, url};
}
