// The host runs a script as Google does: a fresh bare context, rights, clock and time limit.
import {mkdtempSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createHost} from '../../local/host';
import {signatures} from '../../local/signatures/table';
import {temporaryFolder} from '../temporary-folder';

const projects = temporaryFolder();

describe('a run', () => {
  it('begins with fresh globals each time', () => {
    const host = createHost({
      code: 'let n = 0; function add(a, b) { n++; return {sum: a + b, n}; }',
    });
    expect(host.run('add', [1, 2])).toEqual({sum: 3, n: 1});
    expect(host.run('add', [1, 2])).toEqual({sum: 3, n: 1});
  });

  it('throws what the script threw, with its name and lines', () => {
    const host = createHost({
      code: 'function f() {\n  null.x;\n}\nfunction g() { throw "text"; }',
    });
    expect(() => host.run('f')).toThrow(
      expect.objectContaining({
        name: 'TypeError',
        message: expect.stringContaining('null'),
        stack: expect.stringContaining('Code.js:2'),
      }),
    );
    expect(() => host.run('g')).toThrow('text');
    expect(() => host.run('missing')).toThrow(
      'Script function not found: missing',
    );
  });

  it('waits for promises, which nothing but microtasks can settle', () => {
    const host = createHost({
      code: `
        async function f() { return (await Promise.resolve(20)) + 1; }
        async function g() { await null; throw new Error('late'); }`,
    });
    expect(host.run('f')).toBe(21);
    expect(() => host.run('g')).toThrow('late');
  });

  it('has the time of the host in the time zone of the script', () => {
    const now = () => new Date(Date.UTC(2023, 1, 8, 20));
    const hour = (timeZone: string) =>
      createHost({now, manifest: {timeZone}}).evaluate(() => [
        new Date().getHours(),
        Date.now(),
        new Date(2023, 0).toISOString(),
        String(new Date(0) instanceof Date),
        typeof Date(),
      ]);
    expect(hour('Asia/Yekaterinburg')).toEqual([
      1,
      now().getTime(),
      '2022-12-31T19:00:00.000Z',
      'true',
      'string',
    ]);
    expect(hour('America/New_York')[0]).toBe(15);
  });

  it('ends after its time, by the machine or by the host clock', () => {
    const host = createHost({
      code: `
        function sleep() { for (;;) Utilities.sleep(60000); }
        function spin() { for (;;) {} }
        function short() { Utilities.sleep(40000); return 1; }`,
    });
    expect(() => host.run('sleep')).toThrow('Exceeded maximum execution time');
    expect(() => host.run('spin', [], {limitSeconds: 0.05})).toThrow(
      'Exceeded maximum execution time',
    );
    expect(host.run('short')).toBe(1);
    expect(() => host.run('short', [], {start: 'edit'})).toThrow(
      'Exceeded maximum execution time',
    );
  });
});

describe('the context', () => {
  it('has ECMAScript and the globals of Apps Script, nothing else', () => {
    const names = createHost().evaluate(
      'Object.getOwnPropertyNames(globalThis)',
    ) as string[];
    const known = new Set([...signatures().globals, ...ecmaScript]);
    expect(names.filter(name => !known.has(name))).toEqual([]);
    for (const absent of [
      'setTimeout',
      'fetch',
      'URL',
      'TextEncoder',
      'atob',
      'crypto',
      'process',
      'require',
      'WebAssembly',
    ]) {
      expect(names).not.toContain(absent);
    }
  });

  it('calls no service while a script loads', () => {
    const host = createHost({code: 'const id = Utilities.getUuid();'});
    host.evaluate('id');
    expect(host.meter?.usage().calls).toEqual({'Utilities.getUuid': 1});
  });
});

describe('a project', () => {
  it('is read from a folder with its manifest and pages', () => {
    const folder = mkdtempSync(join(projects, 'project-'));
    writeFileSync(join(folder, 'a.gs'), 'function a() { return b() + 1; }');
    writeFileSync(join(folder, 'b.js'), 'function b() { return 1; }');
    writeFileSync(join(folder, 'page.html'), '<p>');
    writeFileSync(
      join(folder, 'appsscript.json'),
      '{"timeZone": "Europe/Samara", "oauthScopes": []}',
    );
    const host = createHost({folder});
    expect(host.run('a')).toBe(2);
    expect(
      host.evaluate(() => [
        Session.getScriptTimeZone(),
        HtmlService.createHtmlOutputFromFile('page.html').getContent(),
      ]),
    ).toEqual(['Europe/Samara', '<p>']);
    expect(() => createHost({folder: join(folder, 'none')})).toThrow(
      'no folder',
    );
  });
});

describe('rights', () => {
  const code = `
    function make() { return DocumentApp.create('a').getName(); }
    function store() { PropertiesService.getScriptProperties().getKeys(); }
    function info() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)); }`;
  const scope = 'https://www.googleapis.com/auth/documents';

  it('come from the manifest', () => {
    const allowed = createHost({code, manifest: {oauthScopes: [scope]}});
    expect(allowed.run('make')).toBe('a');
    const without = createHost({code, manifest: {oauthScopes: []}});
    expect(() => without.run('make')).toThrow(
      `Specified permissions are not sufficient to call DocumentApp.create. Required permissions: ${scope}`,
    );
    const detected = createHost({code});
    expect(detected.run('make')).toBe('a');
  });

  it('are narrow in a simple trigger', () => {
    const host = createHost({code, manifest: {oauthScopes: [scope]}});
    expect(() => host.run('make', [], {start: 'open'})).toThrow(
      `You do not have permission to call DocumentApp.create. Required permissions: ${scope}`,
    );
    host.run('store', [], {start: 'open'});
  });

  it('guard pages, other books and triggers by the scopes that Google names', () => {
    const address = (name: string) => `https://www.googleapis.com/auth/${name}`;
    const asks = (action: string, ...scopes: string[]) => {
      const host = createHost({
        code: `function f() { ${action}; }`,
        manifest: {oauthScopes: scopes.map(address)},
      });
      return (start: 'menu' | 'edit') => () => host.run('f', [], {start});
    };
    const sidebar =
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))';
    const needed = `Required permissions: ${address('script.container.ui')}`;
    expect(asks(sidebar)('menu')).toThrow(
      `Specified permissions are not sufficient to call Ui.showSidebar. ${needed}`,
    );
    const granted = asks(sidebar, 'script.container.ui');
    granted('menu')();
    expect(granted('edit')).toThrow(
      `You do not have permission to call Ui.showSidebar. ${needed}`,
    );
    const other = 'SpreadsheetApp.openById("a")';
    expect(asks(other, 'spreadsheets.currentonly')('menu')).toThrow(
      `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${address('spreadsheets')}`,
    );
    const own = asks(
      'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1)',
      'spreadsheets.currentonly',
    );
    own('menu')();
    own('edit')();
  });

  it('are almost none before an add-on is enabled', () => {
    const host = createHost({code});
    expect(() => host.run('store', [], {authMode: 'NONE'})).toThrow(
      'You do not have permission to call PropertiesService.getScriptProperties.',
    );
    expect(host.run('info', [], {authMode: 'NONE'})).toBe('AuthorizationInfo');
  });
});

describe('a call from a page', () => {
  const host = createHost({
    code: `
      function echo(value) { return value; }
      function make(kind) {
        return {
          date: new Date(0), nested: [{at: new Date(0)}], none: undefined,
          function: () => 1, service: Utilities, map: new Map(), infinite: 1 / 0,
          list: [undefined, 1], object: {a: undefined, b: 2},
        }[kind];
      }
      function circle() { const a = {}; a.a = a; return a; }
      function hidden_() {}`,
  });

  it('carries plain JSON there and back', () => {
    const value = {a: [1, 'б', true, null, {c: []}]};
    expect(host.call('echo', [value])).toEqual(value);
    expect(host.call('make', ['list'])).toEqual([null, 1]);
    expect(host.call('make', ['object'])).toEqual({b: 2});
    expect(host.call('echo')).toBeNull();
  });

  it.each(['date', 'nested', 'function', 'service', 'map', 'infinite', 'none'])(
    'brings null for a result of kind %s',
    kind => {
      expect(host.call('make', [kind])).toBeNull();
    },
  );

  it('brings null for a circle', () => {
    expect(host.call('circle')).toBeNull();
  });

  it('cannot send dates or functions', () => {
    expect(() => host.call('echo', [1, new Date()])).toThrow(
      'Failed due to illegal value in property: 1',
    );
    expect(() => host.call('echo', [{f: () => 1}])).toThrow('property: 0');
  });

  it('does not see private functions', () => {
    expect(() => host.call('hidden_')).toThrow(
      'google.script.run has no function hidden_',
    );
    host.run('hidden_');
  });
});

describe('a person', () => {
  const host = createHost({
    code: `
      function onOpen(e) {
        SpreadsheetApp.getUi().createMenu('Сеть')
          .addItem('Счёт', 'count')
          .addSubMenu(SpreadsheetApp.getUi().createMenu('Ещё').addItem('Имя', 'name'))
          .addToUi();
        e.source.getSheets()[0].getRange('A1').setValue(String(e.authMode));
      }
      function count() { SpreadsheetApp.getActiveSheet().getRange('A2').setValue(7); }
      function name() { SpreadsheetApp.getUi().alert('Имя'); }
      function onEdit(e) {
        if (e.range.getColumn() !== 2) return;
        const text = [e.range.getA1Notation(), e.value, e.oldValue, e.authMode].join(' ');
        e.range.offset(0, 1).getCell(1, 1).setNote(text);
      }`,
  });
  const read = (a1: string) =>
    host.evaluate((cell: string) => {
      const range = SpreadsheetApp.getActiveSheet().getRange(cell);
      return [range.getValue(), range.getNote()] as unknown[];
    }, a1);

  it('opens the book and chooses from its menu', () => {
    host.open();
    expect(read('A1')[0]).toBe('LIMITED');
    host.choose(['Сеть', 'Счёт']);
    expect(read('A2')[0]).toBe(7);
    host.choose(['Сеть', 'Ещё', 'Имя']);
    expect(host.ui.alerts).toMatchObject([{prompt: 'Имя', buttons: 'OK'}]);
    expect(() => host.choose(['Сеть', 'Нет'])).toThrow('Сеть → Нет');
  });

  it('types into a cell, and onEdit hears of it', () => {
    host.edit('Лист1', 'B3', '5');
    expect(read('B3')[0]).toBe(5);
    expect(read('C3')[1]).toBe('B3 5  LIMITED');
    host.edit('Лист1', 'B3', '');
    expect(read('C3')[1]).toBe('B3  5 LIMITED');
  });

  it('pastes a block: the event has no values', () => {
    host.edit('Лист1', 'B5', [
      ['1', 'а'],
      ['2', 'б'],
    ]);
    expect(read('C6')[0]).toBe('б');
    expect(read('C5')[1]).toBe('B5:C6   LIMITED');
  });

  it('is told by name that a place is not there', () => {
    expect(() => host.edit('Нет', 'A1', '1')).toThrow('no sheet «Нет»');
    expect(() => host.edit('Лист1', 'A0', '1')).toThrow('«A0» is no cell');
  });

  it('may type in the middle of a run', () => {
    const crowded = createHost({
      code: `
        function onEdit(e) { e.range.setNote(new Date().getTimezoneOffset()); }
        function read() {
          const lock = LockService.getDocumentLock();
          lock.tryLock(1);
          const sheet = SpreadsheetApp.getActiveSheet();
          const cell = sheet.getRange('A1');
          SpreadsheetApp.getUi().alert('ждёт');
          return [cell.getValue(), cell.getNote(), lock.hasLock(), new Date().getTimezoneOffset()];
        }`,
      manifest: {timeZone: 'Asia/Yekaterinburg'},
      beforeCall({method}) {
        if (method === 'getValue') crowded.edit('Лист1', 'A1', 'новое');
      },
    });
    expect(crowded.run('read')).toEqual(['новое', '-300', false, -300]);
    expect(crowded.meter?.usage().calls['Lock.tryLock']).toBe(1);
  });

  it('needs no triggers in the script', () => {
    const bare = createHost();
    bare.open();
    bare.edit('Лист1', 'A1', 'x');
    expect(bare.ui.menus).toEqual([]);
  });
});

describe('dialogs', () => {
  const host = createHost({
    code: `
      function ask() {
        const lock = LockService.getDocumentLock();
        lock.tryLock(1);
        const ui = SpreadsheetApp.getUi();
        const answer = ui.prompt('Имя', 'Как?', ui.ButtonSet.OK_CANCEL);
        return [String(answer.getSelectedButton()), answer.getResponseText(), lock.hasLock()];
      }`,
  });

  it('get the answers of the queue, and drop the locks of the run', () => {
    host.ui.answer('OK', 'Сеть');
    expect(host.run('ask')).toEqual(['OK', 'Сеть', false]);
    expect(host.ui.prompts).toMatchObject([{title: 'Имя', prompt: 'Как?'}]);
  });

  it('end the run where nobody answers, or with a button that is not there', () => {
    expect(() => host.run('ask')).toThrow('nobody answers «Имя: Как?»');
    host.ui.answer('YES');
    expect(() => host.run('ask')).toThrow('has no button YES');
  });

  it('need a container', () => {
    const standalone = createHost({book: null});
    expect(() => standalone.evaluate(() => SpreadsheetApp.getUi())).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(() => standalone.book).toThrow('standalone');
  });
});

const ecmaScript =
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl
  ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array
  Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect
  FinalizationRegistry decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN
  SharedArrayBuffer Iterator`.split(/\s+/);
