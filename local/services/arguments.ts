// Does a call fit a signature of Google's? Which host values do its arguments become?
import {isDate} from 'node:util/types';
import type {Overload, Parameter} from '../signatures/table';
import {enumNameOf} from './enum';
import {ServiceError} from './service-error';

/** What the check must know of values that are not plain: the host's side of an object of the script. */
export interface Unwrapping {
  /** The service object or enum member behind a facade, undefined for anything else. */
  hostSide(value: unknown): object | undefined;
  /** Whether a service object can stand for the class, as «Base.BlobSource». */
  standsFor(target: object, gasClass: string): boolean;
  /** The class of a service object, as scripts see it in messages: «SpreadsheetApp.Range». */
  labelOf(target: object): string;
  /** A deep copy in the host's realm. */
  toHost(value: unknown): unknown;
}

/** How well one argument fits: exactly, by Google's conversion to text, or not. */
type Fit = 'exact' | 'converted' | 'none';

/**
 * The arguments as host values.
 * @throws ServiceError in Google's words, where no overload fits.
 */
export function matchArguments(
  label: string,
  overloads: Overload[],
  args: unknown[],
  sides: Unwrapping,
): unknown[] {
  let converted: Overload | undefined;
  for (const overload of overloads) {
    const fit = overloadFit(overload, args, sides);
    if (fit === 'exact') return toHostValues(overload, args, sides);
    if (fit === 'converted') converted ??= overload;
  }
  if (converted) return toHostValues(converted, args, sides);
  throw mismatch(label, overloads, args, sides);
}

function parameterAt(overload: Overload, place: number): Parameter | undefined {
  const last = overload[overload.length - 1];
  return overload[place] ?? (last?.rest ? last : undefined);
}

function overloadFit(
  overload: Overload,
  args: unknown[],
  sides: Unwrapping,
): Fit {
  const required = overload.filter(each => !each.optional && !each.rest).length;
  if (args.length < required) return 'none';
  let whole: Fit = 'exact';
  for (let place = 0; place < args.length; place++) {
    const parameter = parameterAt(overload, place);
    const fit = parameter ? argumentFit(args[place], parameter, sides) : 'none';
    if (fit === 'none') return 'none';
    if (fit === 'converted') whole = 'converted';
  }
  return whole;
}

function argumentFit(
  value: unknown,
  parameter: Parameter,
  sides: Unwrapping,
): Fit {
  if (value === undefined && parameter.optional) return 'exact';
  let best: Fit = 'none';
  for (const type of parameter.types) {
    const name = parameter.rest ? type.replace(/\[\]$/, '') : type;
    const fit = typeFit(value, name, sides);
    if (fit === 'exact') return 'exact';
    if (fit === 'converted') best = 'converted';
  }
  return best;
}

function typeFit(value: unknown, type: string, sides: Unwrapping): Fit {
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return 'none';
    return elementsFit(value, type.slice(0, -2), sides);
  }
  if (type.includes('|')) {
    return best(type.split('|').map(each => typeFit(value, each, sides)));
  }
  const host = sides.hostSide(value);
  switch (type) {
    case 'any':
      return 'exact';
    case 'string':
      return stringFit(value);
    case 'number':
    case 'integer':
      return exactIf(typeof value === 'number');
    case 'boolean':
      return exactIf(typeof value === 'boolean');
    case 'Date':
      return exactIf(isDate(value));
    case 'null':
      return exactIf(value === null || value === undefined);
    case 'function':
      return exactIf(typeof value === 'function');
    case 'object':
      return exactIf(
        typeof value === 'object' && value !== null && !Array.isArray(value),
      );
  }
  if (!host) return 'none';
  return type.startsWith('enum ')
    ? exactIf(type.endsWith(`.${enumNameOf(host)}`))
    : exactIf(sides.standsFor(host, type));
}

function best(fits: Fit[]): Fit {
  return (
    (['exact', 'converted'] as const).find(fit => fits.includes(fit)) ?? 'none'
  );
}

function elementsFit(
  values: unknown[],
  element: string,
  sides: Unwrapping,
): Fit {
  if (element === 'any') return 'exact';
  let whole: Fit = 'exact';
  for (const value of values) {
    const fit = typeFit(value, element, sides);
    if (fit === 'none') return 'none';
    if (fit === 'converted') whole = 'converted';
  }
  return whole;
}

/**
 * Numbers and booleans become text: merge scripts all over the web pass cells' numbers to `replaceText`. For dates
 * and objects Google's behaviour is not documented; the host is strict.
 */
function stringFit(value: unknown): Fit {
  if (typeof value === 'string') return 'exact';
  return typeof value === 'number' || typeof value === 'boolean'
    ? 'converted'
    : 'none';
}

function exactIf(fits: boolean): Fit {
  return fits ? 'exact' : 'none';
}

function toHostValues(
  overload: Overload,
  args: unknown[],
  sides: Unwrapping,
): unknown[] {
  return args.map((value, place) => {
    const {types} = parameterAt(overload, place)!;
    if (typeof value === 'number' && types.includes('integer')) {
      return integer(value);
    }
    if (
      (typeof value === 'number' || typeof value === 'boolean') &&
      types.includes('string') &&
      !types.includes(typeof value) &&
      !types.includes('any')
    ) {
      return String(value);
    }
    return sides.toHost(value);
  });
}

/**
 * Google's services are Java, their integers are ints. Whether Google cuts 1.5 to 1 everywhere is not documented;
 * such an argument is a slip of the script, so the host refuses it.
 */
function integer(value: number): number {
  if (!Number.isInteger(value)) {
    throw new ServiceError(`Cannot convert ${value} to int.`);
  }
  return value;
}

function mismatch(
  label: string,
  overloads: Overload[],
  args: unknown[],
  sides: Unwrapping,
): ServiceError {
  const blank = blankName(overloads, args, sides);
  if (blank) return new ServiceError(`Invalid argument: ${blank}`);
  const types = args.map(value => typeLabel(value, sides)).join(',');
  return new ServiceError(
    `The parameters (${types}) don't match the method signature for ${label}.`,
  );
}

/** The name of a text that is missing, where nothing else is wrong with the only signature of that length. */
function blankName(
  overloads: Overload[],
  args: unknown[],
  sides: Unwrapping,
): string | undefined {
  const [only, ...others] = overloads.filter(
    each => each.length === args.length,
  );
  if (!only || others.length > 0) return undefined;
  const wrong = only.filter(
    (parameter, place) => argumentFit(args[place], parameter, sides) === 'none',
  );
  const missing = wrong.every(
    parameter =>
      parameter.types.includes('string') &&
      (args[only.indexOf(parameter)] ?? null) === null,
  );
  return missing ? wrong[0].name : undefined;
}

/** A type as Google names it in that message: «String», «number[]», «(class)», «null» for undefined too. */
function typeLabel(value: unknown, sides: Unwrapping): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) {
    return value.length === 0 || typeof value[0] === 'object'
      ? 'Array'
      : `${typeLabel(value[0], sides)}[]`;
  }
  if (isDate(value)) return 'Date';
  if (typeof value !== 'object') return typeof value;
  const host = sides.hostSide(value);
  return host ? sides.labelOf(host) : '(class)';
}
