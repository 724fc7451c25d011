// Where a script runs: a context with the services as its globals. Google makes a new one for each run.
import vm from 'node:vm';
import type {ProjectFile} from './project';
import type {Services} from './services/catalog';
import {type CallWatch, Membrane} from './services/membrane';
import {NotInLocalHost} from './services/service-error';
import {signatures} from './signatures/table';

/** The run that a realm serves at present. */
export interface Tenant extends CallWatch {
  now(): Date;
}

export class Realm {
  // Microtasks of the script run before its run ends, within its time limit.
  readonly context = vm.createContext({}, {microtaskMode: 'afterEvaluate'});
  readonly membrane: Membrane;
  private tenant?: Tenant;
  private isLoaded = false;

  constructor() {
    this.membrane = new Membrane(this.context, {
      beforeCall: (...call) => this.tenant!.beforeCall(...call),
      afterCall: call => this.tenant!.afterCall(call),
    });
    const {kit} = this.membrane;
    kit.strip();
    kit.setClock(() => this.tenant!.now().getTime());
    shortcuts.runInContext(this.context);
  }

  /** Gives the realm to a run, with the services of this run as globals. */
  furnish(tenant: Tenant, services: Services): void {
    const isNew = this.tenant === undefined;
    this.tenant = tenant;
    const served: Record<string, object | undefined> = {...services};
    const {globals} = signatures();
    for (const name of [...globals, ...advancedServices(served)]) {
      const service = served[name];
      if (service) {
        Object.defineProperty(this.context, name, {
          value: this.membrane.toScript(service),
          configurable: true,
          writable: true,
        });
      } else if (isNew) this.refuse(name);
    }
  }

  /** Runs the project's files, unless an earlier run in this realm did. */
  load(code: readonly ProjectFile[]): void {
    if (this.isLoaded) return;
    this.isLoaded = true;
    for (const file of code) compiled(file).runInContext(this.context);
  }

  private refuse(name: string): void {
    const {kit} = this.membrane;
    const get = kit.method(name, (_self, _args, below) => {
      throw kit.refusal(new NotInLocalHost(name).message, below);
    });
    Object.defineProperty(this.context, name, {
      get: get as () => unknown,
      configurable: true,
    });
  }
}

/** Services that are no globals of Apps Script unless the manifest enables them. */
function advancedServices(
  services: Record<string, object | undefined>,
): string[] {
  const {globals} = signatures();
  return Object.keys(services).filter(
    name => services[name] && !globals.includes(name),
  );
}

/**
 * A context asks its owner for every global that code names: `Math.imul` in a loop takes a hundred times as long as
 * elsewhere. A declaration in front of the globals is found at once; only a script that declares one of these names
 * itself, with `var` or `function`, would be refused here and not by Google.
 */
const shortcuts = new vm.Script(
  `let {${[
    ...['Array', 'Boolean', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number'],
    ...['Object', 'Promise', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError'],
    ...['WeakMap', 'WeakSet', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ].join(', ')}} = globalThis;`,
);

/** By text, then by name: a key put together of half a megabyte would be read through at each run. */
const scripts = new Map<string, Map<string, vm.Script>>();

function compiled({name, text}: ProjectFile): vm.Script {
  const byName = scripts.get(text) ?? new Map<string, vm.Script>();
  scripts.set(text, byName);
  const script = byName.get(name) ?? new vm.Script(text, {filename: name});
  byName.set(name, script);
  return script;
}
