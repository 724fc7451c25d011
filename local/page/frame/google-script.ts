/**
 * `google.script` as a page of HtmlService finds it, for a frame of this machine; runs in the frame before the page's
 * own scripts. Sources: the references of google.script.run and google.script.host
 * (https://developers.google.com/apps-script/guides/html/reference/run, …/host) and the guide «Communicate with server
 * functions» (https://developers.google.com/apps-script/guides/html/communication).
 */

import {received, sendable} from '../../plain-json';
import type {CallAnswer, FrameMessage} from '../script-messages';

type Handler = ((value: unknown, userObject: unknown) => void) | null;

interface Handlers {
  readonly success: Handler;
  readonly failure: Handler;
  readonly userObject: unknown;
}

interface Call extends Handlers {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

declare global {
  interface Window {
    /** Set by script-run.ts: names of the project's functions, and the page's origin. */
    innosetFrame?: {
      readonly functions: readonly string[];
      readonly origin: string;
    };
    google?: unknown;
  }
}

/** Guide: «The google.script.run API allows for 10 concurrent calls … If you make an 11th call … it's delayed». */
const AT_ONCE = 10;

const {functions, origin} = window.innosetFrame!;
delete window.innosetFrame;

const waiting: Call[] = [];
const running = new Map<number, Call>();
let lastId = 0;

/**
 * Chaining gives a new runner and leaves the old one as it was: in the guide, two runners made of one keep handlers of
 * their own. A name that ends with «_» is private, and absent; so is one that the project does not have.
 */
function runner(handlers: Handlers): object {
  const calls = functions
    .filter(name => !name.endsWith('_'))
    .map(name => [
      name,
      (...args: unknown[]) => {
        lastId += 1;
        const sent = sentArguments(args);
        waiting.push({...handlers, id: lastId, name, args: sent});
        next();
      },
    ]);
  return Object.freeze({
    ...Object.fromEntries(calls),
    withSuccessHandler: (success: Handler) => runner({...handlers, success}),
    withFailureHandler: (failure: Handler) => runner({...handlers, failure}),
    withUserObject: (userObject: unknown) => runner({...handlers, userObject}),
  });
}

/** Plain JSON; or a form of the page, which «must be the function's only parameter». */
function sentArguments(args: readonly unknown[]): unknown[] {
  const [only] = args;
  if (args.length === 1 && only instanceof HTMLFormElement) {
    return [formFields(only)];
  }
  return args.map((each, place) => sendable(each, place));
}

/** Guide, «Forms»: an object with the fields by name; several of one name are an array. */
function formFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name);
    if (values.some(each => each instanceof File)) {
      throw new TypeError(
        'not in the local host: a file in google.script.run’s form',
      );
    }
    fields[name] = values.length === 1 ? values[0] : values;
  }
  return fields;
}

function next(): void {
  while (running.size < AT_ONCE && waiting.length > 0) {
    const call = waiting.shift()!;
    running.set(call.id, call);
    const {id, name, args} = call;
    tell({from: 'google.script', say: 'call', id, name, args});
  }
}

/** Reference: the failure handler gets an Error; without one the failure goes to the console. */
function answered({id, value, error}: CallAnswer): void {
  const call = running.get(id);
  if (call === undefined) return;
  running.delete(id);
  next();
  if (error === undefined) {
    call.success?.(received(value), call.userObject);
    return;
  }
  const thrown = Object.assign(new Error(error.message), {name: error.name});
  if (call.failure === null) console.error(thrown);
  else call.failure(thrown, call.userObject);
}

function tell(message: FrameMessage): void {
  window.parent.postMessage(message, origin);
}

window.addEventListener('message', event => {
  const answer = event.data as CallAnswer | null;
  if (event.source !== window.parent || answer?.to !== 'google.script') return;
  answered(answer);
});

window.google = Object.freeze({
  script: Object.freeze({
    run: runner({success: null, failure: null, userObject: undefined}),
    host: Object.freeze({
      origin,
      close: () => tell({from: 'google.script', say: 'close'}),
      setHeight: (pixels: number) =>
        tell({from: 'google.script', say: 'height', pixels}),
      setWidth: (pixels: number) =>
        tell({from: 'google.script', say: 'width', pixels}),
      editor: Object.freeze({
        focus: () => tell({from: 'google.script', say: 'focus'}),
      }),
    }),
  }),
});
