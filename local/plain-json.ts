// What passes between a page and the script: plain JSON. Reference, google.script.run: «Legal parameters are
// JavaScript primitives … as well as JavaScript objects and arrays that are composed of primitives, objects, and
// arrays», and the same for what comes back.

/** A value that cannot pass. */
export class IllegalValue extends Error {}

/**
 * A deep copy; undefined becomes null in arrays and is left out of objects, NaN and infinities become null as in JSON.
 * @throws IllegalValue for a date, a function, a class instance, a service object, a circle
 */
export function jsonCopy(value: unknown, above: object[] = []): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : objectCopy(value, above);
  }
  throw new IllegalValue(`a ${typeof value} cannot pass`);
}

function objectCopy(value: object, above: object[]): unknown {
  if (above.includes(value)) throw new IllegalValue('a circle cannot pass');
  const path = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (each: unknown) => jsonCopy(each, path));
  }
  if (!isPlain(value)) throw new IllegalValue('an object cannot pass');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, jsonCopy(each, path)]),
  );
}

/** Made by `{}` or `JSON.parse`, in whatever realm. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null &&
      Object.hasOwn(prototype, 'isPrototypeOf'))
  );
}

/** A result as the page gets it. */
export function received(value: unknown): unknown {
  try {
    return jsonCopy(value);
  } catch (error) {
    if (error instanceof IllegalValue) return null;
    throw error;
  }
}

/** An argument as the page sends it; the words are those of Google's page script. */
export function sendable(value: unknown, place: number): unknown {
  try {
    return jsonCopy(value);
  } catch (error) {
    if (!(error instanceof IllegalValue)) throw error;
    throw new TypeError(`Failed due to illegal value in property: ${place}`);
  }
}
