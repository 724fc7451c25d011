// The few functions that are made inside the script's own realm, so that nothing of Node's realm reaches a script.
import {Script, type Context} from 'node:vm';

/** A function of the script's realm that hands its receiver and arguments to `call`. */
export type Facade = object;

export interface ContextKit {
  /** An error of Google's, thrown from the method `below`, whose `name` is «Exception». */
  exception(message: string, below: unknown, details?: object): Error;
  /** An error that only the host knows: what it does not serve. */
  refusal(message: string, below: unknown): Error;
  typeError(message: string, below: unknown): Error;
  method(
    name: string,
    call: (self: Facade, args: unknown[], method: unknown) => unknown,
  ): unknown;
  prototype(label: string, methods: Record<string, unknown>): object;
  facade(prototype: object): Facade;
  /** The enum's members in order, frozen, by name. */
  enumeration(names: string[]): Record<string, object>;
  array(length: number): unknown[];
  object(names: string[], values: unknown[]): object;
  date(milliseconds: number): Date;
  /** Runs the code of an HTML template with the properties of `template` as variables. */
  template(
    code: string,
    template: object,
    append: (text: unknown, trusted: boolean) => void,
  ): void;
  /** Tells how a promise of the script ends; jobs of another realm's functions would wait in another queue. */
  follow(
    promise: unknown,
    fulfilled: (value: unknown) => void,
    rejected: (error: unknown) => void,
  ): void;
  /** Makes `new Date()` and `Date.now()` tell the host's time. */
  setClock(now: () => number): void;
  /** Removes what V8 gives to every context beyond ECMAScript. */
  strip(): void;
}

const source = new Script(
  `(() => {
  'use strict';
  class Exception extends Error {}
  Object.defineProperty(Exception.prototype, 'name', {value: 'Exception', writable: true, configurable: true});
  const from = (error, below) => {
    Error.captureStackTrace(error, below);
    return error;
  };
  const RealDate = Date;
  return {
    exception: (message, below, details) => from(Object.assign(new Exception(message), details), below),
    refusal: (message, below) => from(new Error(message), below),
    typeError: (message, below) => from(new TypeError(message), below),
    method(name, call) {
      const holder = {[name](...args) { return call(this, args, holder[name]); }};
      return holder[name];
    },
    prototype(label, methods) {
      const made = {};
      for (const name of Object.keys(methods)) {
        Object.defineProperty(made, name, {value: methods[name], enumerable: true});
      }
      Object.defineProperty(made, 'toString', {value() { return label; }});
      return made;
    },
    facade: prototype => Object.create(prototype),
    enumeration(names) {
      const members = {};
      names.forEach((name, place) => {
        members[name] = Object.freeze({
          name() { return name; },
          toString() { return name; },
          toJSON() { return name; },
          ordinal() { return place; },
          compareTo(other) { return place - other.ordinal(); },
        });
      });
      return Object.freeze(members);
    },
    array: length => new Array(length),
    object: (names, values) =>
      Object.fromEntries(names.map((name, place) => [name, values[place]])),
    date: milliseconds => new RealDate(milliseconds),
    template(code, template, append) {
      const output = {_: text => { append(text, true); }, _$: text => { append(text, false); }};
      new Function('template', 'output', 'with (template) {' + code + '}')(template, output);
    },
    follow(promise, fulfilled, rejected) {
      promise.then(value => { fulfilled(value); }, error => { rejected(error); });
    },
    setClock(now) {
      RealDate.now = () => now();
      globalThis.Date = new Proxy(RealDate, {
        construct: (target, args, newTarget) =>
          Reflect.construct(target, args.length ? args : [now()], newTarget),
        apply: () => new RealDate(now()).toString(),
      });
      RealDate.prototype.constructor = globalThis.Date;
      Object.defineProperty(globalThis, 'Date', {enumerable: false});
    },
    strip() {
      delete globalThis.WebAssembly;
      delete globalThis.console;
    },
  };
})()`,
  {filename: 'context-kit'},
);

export function openKit(context: Context): ContextKit {
  return source.runInContext(context) as ContextKit;
}
