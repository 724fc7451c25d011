// One run of a script, with its rights, its clock and its time limit.
import {isPromise} from 'node:util/types';
import vm from 'node:vm';
import {CallMeter} from './meter';
import type {Manifest, Project} from './project';
import type {Realm, Tenant} from './realm';
import {openServices, type Services} from './services/catalog';
import type {Membrane, ServiceCall} from './services/membrane';
import type {AuthMode, Runtime, Screen} from './services/runtime';
import {checkRights, requireScopes, type Rights} from './services/scopes';
import {ServiceError} from './services/service-error';
import type {World} from './world';

export type {ServiceCall};

/** What a host may do around the service calls of a run; what a hook throws, the script gets. */
export interface Hooks {
  /** Before the call is made. */
  beforeCall?(call: ServiceCall): void;
  /** Once it is made, before the script has the answer. */
  afterCall?(call: ServiceCall): void;
  /** When all that was written has reached the spreadsheets, a read that sends the buffer included. */
  onFlush?(): void;
}

/** Thrown by a hook: the run dies there and then. What the script still does, in `finally` too, reaches no service. */
export class RunKilled extends Error {
  constructor() {
    super('the run was killed');
    this.name = 'RunKilled';
  }
}

export interface ExecutionOptions {
  realm: Realm;
  project: Project;
  world: World;
  person: string;
  locale: string;
  authMode: AuthMode;
  /** 360 for a menu item or a call from a page, 30 for a simple trigger or a custom function. */
  limitSeconds: number;
  /** The host's clock, and the way to let time pass on it. */
  now: () => Date;
  pass(milliseconds: number): void;
  screen?: Screen;
  hooks: Hooks;
  /** Told of each served method that a script called. */
  onCall?(gasClass: string, method: string): void;
}

/** What a script threw, in the host's realm: `name` and `message` as the script's, `stack` of the script's lines. */
export class ScriptError extends Error {
  constructor(
    name: string,
    message: string,
    stack: string | undefined,
    readonly thrown: unknown,
  ) {
    super(message);
    this.name = name;
    if (stack !== undefined) this.stack = stack;
  }
}

const launchName = '\u0000launch';
const launcher = new vm.Script(
  `(() => {
    const launch = globalThis['${launchName}'];
    delete globalThis['${launchName}'];
    return launch();
  })()`,
  {filename: 'launch'},
);

/** The process of Node itself: jest shows tests a copy, whose TZ moves nothing. */
const nodeProcess = vm.runInThisContext('process') as typeof process;

export class Execution implements Runtime, Tenant {
  readonly meter: CallMeter;
  readonly person: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly authMode: AuthMode;
  readonly screen?: Screen;
  readonly now: () => Date;
  readonly membrane: Membrane;
  readonly services: Services;
  private readonly context: vm.Context;
  private readonly rights: Rights;
  private readonly manifest: Manifest;
  private calls = 0;
  private passed = 0;
  private killed?: RunKilled;

  constructor(private readonly options: ExecutionOptions) {
    this.meter = new CallMeter(() => options.hooks.onFlush?.());
    this.manifest = options.project.manifest;
    this.person = options.person;
    this.locale = options.locale;
    this.timeZone = this.manifest.timeZone ?? 'Europe/Moscow';
    this.authMode = options.authMode;
    this.screen = options.screen;
    this.now = options.now;
    this.rights = {
      authMode: options.authMode,
      scopes: this.manifest.oauthScopes,
      refused: options.world.refusedScopes,
    };
    const {context, membrane} = options.realm;
    this.context = context;
    this.membrane = membrane;
    this.services = openServices(this, {
      project: options.project,
      world: options.world,
      runTemplate: (template, code, append) => {
        membrane.kit.template(code, membrane.facadeOf(template)!, append);
      },
    });
    options.realm.furnish(this, this.services);
  }

  requireScope(...anyOf: string[]): void {
    requireScopes(this.rights, anyOf.join(', '), anyOf);
  }

  pass(milliseconds: number): void {
    this.options.pass(milliseconds);
    this.passed += milliseconds;
    this.checkTime();
  }

  beforeCall(gasClass: string, method: string, label: string): ServiceCall {
    if (this.killed) throw this.killed;
    this.checkTime();
    this.meter.call(gasClass, method);
    this.options.onCall?.(gasClass, method);
    const call = {index: this.calls++, gasClass, method};
    this.mortal(() => this.options.hooks.beforeCall?.(call));
    checkRights(this.rights, gasClass, method, label);
    return call;
  }

  afterCall(call: ServiceCall): void {
    this.mortal(() => this.options.hooks.afterCall?.(call));
  }

  /**
   * Loads the project and calls its global function; returns what it returned, still of the script's realm.
   * @throws ScriptError
   */
  call(functionName: string, args: readonly unknown[]): unknown {
    return this.launch(() => {
      this.load();
      const callee = (this.context as Record<string, unknown>)[functionName];
      if (typeof callee !== 'function') {
        throw new ServiceError(`Script function not found: ${functionName}`);
      }
      return this.apply(callee, args);
    });
  }

  /** Loads the project and calls its simple trigger, if it has one. */
  trigger(functionName: string, event: object): void {
    this.launch(() => {
      this.load();
      const callee = (this.context as Record<string, unknown>)[functionName];
      if (typeof callee === 'function') this.apply(callee, [event]);
    });
  }

  /** Loads the project and evaluates an expression among its globals. */
  evaluate(expression: string, args: readonly unknown[]): unknown {
    return this.launch(() => {
      this.load();
      const value: unknown = vm.runInContext(expression, this.context, {
        filename: 'evaluated',
      });
      return typeof value === 'function' ? this.apply(value, args) : value;
    });
  }

  private apply(callee: object, args: readonly unknown[]): unknown {
    const own = args.map(each => this.membrane.toScript(each));
    return (callee as (...values: unknown[]) => unknown)(...own);
  }

  private load(): void {
    const {realm, project} = this.options;
    realm.load(project.code);
  }

  private launch(action: () => unknown): unknown {
    const zone = nodeProcess.env.TZ;
    nodeProcess.env.TZ = this.timeZone;
    try {
      const value = this.settled(this.timed(action));
      if (this.killed) throw this.killed;
      return value;
    } catch (error) {
      throw this.killed ?? this.scriptError(error);
    } finally {
      if (zone === undefined) delete nodeProcess.env.TZ;
      else nodeProcess.env.TZ = zone;
      this.meter.end();
      this.options.world.locks.releaseAll(this);
    }
  }

  private timed(action: () => unknown): unknown {
    const outcome: {value?: unknown; rejected?: {error: unknown}} = {};
    Object.defineProperty(this.context, launchName, {
      configurable: true,
      value: () => {
        const value = action();
        outcome.value = value;
        if (!isPromise(value)) return;
        this.membrane.kit.follow(
          value,
          result => (outcome.value = result),
          error => (outcome.rejected = {error}),
        );
      },
    });
    const {limitSeconds} = this.options;
    // Each watch over the time is a thread of its own.
    const isEndless = limitSeconds === Infinity;
    launcher.runInContext(
      this.context,
      isEndless ? {} : {timeout: limitSeconds * 1000},
    );
    if (outcome.rejected) throw outcome.rejected.error;
    return outcome.value;
  }

  /** A promise that the microtasks did not settle waits for what will never come: there are no timers. */
  private settled(value: unknown): unknown {
    return isPromise(value) ? undefined : value;
  }

  /** A killed run stays dead, whatever the script catches. */
  private mortal(hook: () => void): void {
    try {
      hook();
    } catch (error) {
      if (error instanceof RunKilled) this.killed = error;
      throw error;
    }
  }

  /** Time that only the host's clock saw counts too; once it is over, every further call fails. */
  private checkTime(): void {
    if (this.passed > this.options.limitSeconds * 1000) throw timeIsOver();
  }

  private scriptError(error: unknown): Error {
    if (isTimeout(error)) return asScriptError(timeIsOver());
    if (error instanceof ServiceError) return asScriptError(error);
    // A fault of the host or of the test, thrown among host objects: it is shown as it is.
    if (error instanceof Error) return error;
    return asScriptError(error);
  }
}

function timeIsOver(): ServiceError {
  return new ServiceError('Exceeded maximum execution time');
}

function isTimeout(error: unknown): boolean {
  return (
    (error as {code?: unknown} | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

function asScriptError(thrown: unknown): ScriptError {
  const {name, message, stack} = Object(thrown) as Partial<Error>;
  return new ScriptError(
    String(name ?? 'Error'),
    String(message ?? thrown),
    stack,
    thrown,
  );
}
