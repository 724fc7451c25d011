// The wall between a script and the services: signatures, realms, identity, errors and the meter, for every call.
import type {Context} from 'node:vm';
import {isDate} from 'node:util/types';
import {signatures, type ClassSignatures} from '../signatures/table';
import {matchArguments, type Unwrapping} from './arguments';
import {openKit, type ContextKit, type Facade} from './context-kit';
import {enumNameOf, type EnumMember} from './enum';
import {classLabel, gasClassOf, methodLabel} from './gas-class';
import {NotInLocalHost, ServiceError} from './service-error';

/** A call of a service. */
export interface ServiceCall {
  /** Counts from 0 in each run. */
  index: number;
  /** «Spreadsheet.Range» */
  gasClass: string;
  method: string;
}

/** What happens around each call of a script; what it throws, the script gets. */
export interface CallWatch {
  /** Before the call is checked and made. */
  beforeCall(gasClass: string, method: string, label: string): ServiceCall;
  /** Once it is made, before the script has the answer. */
  afterCall(call: ServiceCall): void;
}

export class Membrane implements Unwrapping {
  readonly kit: ContextKit;
  private readonly facades = new WeakMap<object, Facade>();
  private readonly targets = new WeakMap<Facade, object>();
  private readonly prototypes = new Map<string, object>();

  constructor(
    context: Context,
    private readonly watch: CallWatch,
  ) {
    this.kit = openKit(context);
  }

  hostSide(value: unknown): object | undefined {
    return typeof value === 'object' && value !== null
      ? this.targets.get(value)
      : undefined;
  }

  /** A class stands for another that it inherits from; the types say so by its methods. */
  standsFor(target: object, gasClass: string): boolean {
    const own = gasClassOf(target);
    if (own === undefined) return false;
    if (own === gasClass) return true;
    const {classes} = signatures();
    const wanted = classes[gasClass];
    if (!wanted) return false;
    return Object.keys(wanted.methods).every(
      name => name in (classes[own]?.methods ?? {}),
    );
  }

  labelOf(target: object): string {
    const gasClass = gasClassOf(target);
    return gasClass ? classLabel(gasClass) : (enumNameOf(target) ?? '(class)');
  }

  /** A host value as the script sees it. */
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const {length} = value;
      const copy = this.kit.array(length);
      for (let place = 0; place < length; place++) {
        const each: unknown = value[place];
        copy[place] =
          typeof each === 'object' && each !== null
            ? this.toScript(each)
            : each;
      }
      return copy;
    }
    if (isDate(value)) return this.kit.date(value.getTime());
    const known = this.facades.get(value);
    if (known) return known;
    const gasClass = gasClassOf(value);
    if (gasClass) return this.serviceFacade(value, gasClass);
    if (enumNameOf(value) !== undefined) return this.enumFacade(value);
    return this.kit.object(
      Object.keys(value),
      Object.values(value).map(each => this.toScript(each)),
    );
  }

  /** A script's value in the host's realm: service objects unwrapped, arrays, dates and plain objects copied. */
  toHost(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const {length} = value;
      const copy = new Array<unknown>(length);
      for (let place = 0; place < length; place++) {
        const each: unknown = value[place];
        copy[place] =
          typeof each === 'object' && each !== null ? this.toHost(each) : each;
      }
      return copy;
    }
    if (isDate(value)) return new Date(value.getTime());
    const target = this.targets.get(value);
    if (target) return target;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.toHost(each)]),
    );
  }

  /** What the script put on a facade itself: the variables of an HTML template. */
  facadeOf(target: object): Facade | undefined {
    return this.facades.get(target);
  }

  private serviceFacade(target: object, gasClass: string): Facade {
    const known = signatures().classes[gasClass];
    if (!known) throw new Error(`${gasClass} is not in the signature table`);
    const facade = this.kit.facade(this.prototypeOf(target, gasClass, known));
    this.facades.set(target, facade);
    this.targets.set(facade, target);
    for (const name of known.properties) {
      this.exposeProperty(facade, target, gasClass, name);
    }
    // Google's objects take no properties of a script, a template's variables excepted. Doubt: whether writing to
    // one throws there too, or is lost in silence.
    if (gasClass !== 'HTML.HtmlTemplate') Object.preventExtensions(facade);
    return facade;
  }

  private exposeProperty(
    facade: Facade,
    target: object,
    gasClass: string,
    name: string,
  ): void {
    const value = (target as Record<string, unknown>)[name];
    if (value !== undefined) {
      Object.defineProperty(facade, name, {
        value: this.propertyFacade(value),
        enumerable: true,
      });
      return;
    }
    const what = methodLabel(gasClass, name);
    const get = this.kit.method(name, (_self, _args, below) => {
      throw this.kit.refusal(new NotInLocalHost(what).message, below);
    });
    Object.defineProperty(facade, name, {get: get as () => unknown});
  }

  /** An enum is the same object wherever it hangs, so that members are identical. */
  private propertyFacade(value: unknown): unknown {
    const members = Object.values(value as object);
    return members.length > 0 && members.every(each => enumNameOf(each))
      ? this.enumerationFacade(value as Record<string, EnumMember>)
      : this.toScript(value);
  }

  private enumerationFacade(members: Record<string, EnumMember>): object {
    const known = this.facades.get(members);
    if (known) return known;
    const made = this.kit.enumeration(Object.keys(members));
    this.facades.set(members, made);
    for (const [name, member] of Object.entries(members)) {
      this.facades.set(member, made[name]);
      this.targets.set(made[name], member);
    }
    return made;
  }

  /** A member that a service returned before its enum was seen. */
  private enumFacade(member: object): object {
    const {siblings} = member as EnumMember;
    this.enumerationFacade(siblings);
    return this.facades.get(member)!;
  }

  private prototypeOf(
    target: object,
    gasClass: string,
    known: ClassSignatures,
  ): object {
    const made = this.prototypes.get(gasClass);
    if (made) return made;
    const methods = Object.fromEntries(
      Object.keys(known.methods).map(name => [
        name,
        typeof (target as Record<string, unknown>)[name] === 'function'
          ? this.served(gasClass, name, known)
          : this.unserved(gasClass, name),
      ]),
    );
    const [, label] = gasClass.split('.');
    const prototype = this.kit.prototype(label, methods);
    this.prototypes.set(gasClass, prototype);
    return prototype;
  }

  private served(
    gasClass: string,
    name: string,
    known: ClassSignatures,
  ): unknown {
    const label = methodLabel(gasClass, name);
    const overloads = known.methods[name];
    return this.kit.method(name, (self, args, below) => {
      const target = this.targets.get(self);
      if (!target || gasClassOf(target) !== gasClass) {
        throw this.kit.typeError('Illegal invocation', below);
      }
      try {
        const call = this.watch.beforeCall(gasClass, name, label);
        const values = matchArguments(label, overloads, args, this);
        const method = (target as Record<string, (...a: unknown[]) => unknown>)[
          name
        ];
        const answer = method.apply(target, values);
        this.watch.afterCall(call);
        return this.toScript(answer);
      } catch (error) {
        throw this.scriptError(error, below);
      }
    });
  }

  private unserved(gasClass: string, name: string): unknown {
    const what = methodLabel(gasClass, name).replace(
      /^(SpreadsheetApp|DocumentApp)\.(?=.*\.)/,
      '',
    );
    return this.kit.method(name, (_self, _args, below) => {
      throw this.kit.refusal(new NotInLocalHost(what).message, below);
    });
  }

  /** A host error as the script's realm knows it; a fault of the host itself goes through untouched and is loud. */
  private scriptError(error: unknown, below: unknown): unknown {
    if (error instanceof ServiceError) {
      return this.kit.exception(error.message, below, error.details);
    }
    if (error instanceof NotInLocalHost) {
      return this.kit.refusal(error.message, below);
    }
    return error;
  }
}
