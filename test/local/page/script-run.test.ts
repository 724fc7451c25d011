// google.script in a frame of this machine, in a real browser: what Google's references say of it.
import type {Browser, Frame} from 'playwright-core';
import {createHost} from '../../../local/host';
import {openBrowser} from '../../browser/browser';
import {eventually} from '../../browser/eventually';
import {openStage, type Stage} from '../../browser/frame';

let browser: Browser;
let stage: Stage;
let frame: Frame;
let calls: {name: string; args: readonly unknown[]}[];
/** Ends the calls of `wait` that are at work, oldest first. */
let ends: (() => void)[];

const script = `
  function echo(value) { return value; }
  function count() { return arguments.length; }
  function fail() { throw new TypeError('нет листа «Мероприятия»'); }
  function aDate() { return new Date(0); }
  function wait() {}
  function secret_() {}
  var notAFunction = 1;`;

beforeAll(async () => {
  browser = await openBrowser();
  const host = createHost({code: script});
  stage = await openStage(browser);
  frame = await stage.show(
    `<form id="one"><input name="name" value="А"><input type="checkbox" name="many" value="1" checked>
     <input type="checkbox" name="many" value="2" checked></form>
     <form id="file"><input type="file" name="file"></form>`,
    host.functions(),
    async (name, args) => {
      calls.push({name, args});
      if (name === 'wait') await new Promise<void>(end => ends.push(end));
      return host.call(name, args);
    },
  );
  // What the handlers of one call get.
  await inFrame(`window.ask = (name, ...args) => new Promise(resolve =>
    google.script.run
      .withSuccessHandler((value, own) => resolve({value, own}))
      .withFailureHandler((error, own) =>
        resolve({failed: [error instanceof Error, error.name, error.message], own}))
      .withUserObject('своё')[name](...args))`);
});

afterAll(async () => {
  await browser.close();
});

beforeEach(() => {
  calls = [];
  ends = [];
  stage.errors.length = 0;
});

const inFrame = (expression: string) => frame.evaluate(expression);

it('calls a function and hands its result and the user object to the success handler', async () => {
  expect(await inFrame("ask('echo', {a: [1, 'два', true, null]})")).toEqual({
    value: {a: [1, 'два', true, null]},
    own: 'своё',
  });
  expect(await inFrame("ask('count', 1, 2, 3)")).toMatchObject({value: 3});
});

it('hands an Error to the failure handler, and to the console without one', async () => {
  expect(await inFrame("ask('fail')")).toEqual({
    failed: [true, 'TypeError', 'нет листа «Мероприятия»'],
    own: 'своё',
  });
  expect(stage.errors).toEqual([]);
  await inFrame('google.script.run.fail()');
  await inFrame("ask('echo', 1)");
  expect(stage.errors.join()).toContain('нет листа «Мероприятия»');
});

it('returns nothing, before the function has run', async () => {
  expect(await inFrame('typeof google.script.run.wait()')).toBe('undefined');
  await eventually(() => expect(ends).toHaveLength(1));
  ends[0]();
});

it('leaves a runner as it was when another is made of it', async () => {
  expect(
    await inFrame(`new Promise(resolve => {
      const got = [];
      const note = word => () => got.push(word) === 3 && resolve(got);
      const first = google.script.run.withSuccessHandler(note('first'));
      const second = first.withSuccessHandler(note('second'));
      first.echo(1); second.echo(1); first.echo(1);
    })`),
  ).toEqual(['first', 'second', 'first']);
});

it('has the public functions of the project, and nothing else', async () => {
  expect(
    await inFrame(
      "['echo', 'secret_', 'notAFunction', 'nobody', 'toString'].map(name => typeof google.script.run[name] + ' ' + Object.hasOwn(google.script.run, name))",
    ),
  ).toEqual([
    'function true',
    'undefined false',
    'undefined false',
    'undefined false',
    'function false',
  ]);
  expect(() => createHost({code: script}).call('secret_')).toThrow(
    'google.script.run has no function secret_',
  );
});

it.each([
  ['a date', 'new Date()'],
  ['a function', '() => 1'],
  ['an element', 'document.body'],
  ['a date within', '{a: [new Date()]}'],
  ['a circle', '(() => { const a = {}; a.a = a; return a; })()'],
  ['a map', 'new Map()'],
])('refuses %s before anything is sent', async (_, illegal) => {
  expect(
    await inFrame(
      `(() => { try { google.script.run.echo(1, ${illegal}) } catch (error) { return String(error) } })()`,
    ),
  ).toBe('TypeError: Failed due to illegal value in property: 1');
  expect(calls).toEqual([]);
});

it('makes null of undefined and leaves it out of objects', async () => {
  expect(
    await inFrame("ask('echo', {a: undefined, b: [undefined, NaN]})"),
  ).toMatchObject({value: {b: [null, null]}});
});

it('takes a form as the only argument, and no file', async () => {
  expect(await inFrame("ask('echo', document.forms.one)")).toMatchObject({
    value: {name: 'А', many: ['1', '2']},
  });
  expect(
    await inFrame(
      '(() => { try { google.script.run.echo(document.forms.one, 1) } catch (error) { return String(error) } })()',
    ),
  ).toBe('TypeError: Failed due to illegal value in property: 0');
  expect(
    await inFrame(
      '(() => { try { google.script.run.echo(document.forms.file) } catch (error) { return error.message } })()',
    ),
  ).toContain('not in the local host');
});

it('gives null for a result that cannot pass', async () => {
  expect(await inFrame("ask('aDate')")).toEqual({value: null, own: 'своё'});
});

it('makes ten calls at once; the others wait for their turn', async () => {
  await inFrame('for (let i = 0; i < 12; i++) google.script.run.wait(i)');
  const sent = () => calls.map(({args}) => args[0]);
  await eventually(() => expect(ends).toHaveLength(10));
  expect(sent()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  ends.shift()!();
  await eventually(() => expect(sent()).toHaveLength(11));
  ends.splice(0).forEach(end => end());
  await eventually(() => expect(ends).toHaveLength(1));
  expect(sent()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  ends[0]();
});

it('tells the page what google.script.host is asked for', async () => {
  await inFrame(`(() => {
    const {host} = google.script;
    host.setHeight(300); host.setWidth(400); host.editor.focus(); host.close();
  })()`);
  await eventually(() => expect(stage.said).toHaveLength(4));
  expect(stage.said.map(({say}) => say)).toEqual([
    'height',
    'width',
    'focus',
    'close',
  ]);
  expect(stage.said[0]).toMatchObject({pixels: 300});
  expect(await inFrame('google.script.host.origin')).toBe(
    'http://workbook.test',
  );
});

it('hears nobody but the page around it', async () => {
  await inFrame(
    "google.script.run.withSuccessHandler(() => { window.got = 'an answer' }).wait()",
  );
  await eventually(() => expect(ends).toHaveLength(1));
  const forged =
    'for (let id = 1; id < 1000; id++) window.postMessage({to: "google.script", id}, "*")';
  await inFrame(forged);
  await inFrame("ask('echo', 1)");
  expect(await inFrame('window.got')).toBeUndefined();
  ends[0]();
  await frame.waitForFunction('window.got === "an answer"');
});
