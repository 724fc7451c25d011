// Apps Script's enums: frozen members, compared by identity.

/** A member of an Apps Script enum, with the methods that Google's enums have in scripts. */
export interface EnumMember<Name extends string = string> {
  name(): Name;
  toString(): Name;
  toJSON(): Name;
  /** Place among the members, from 0. */
  ordinal(): number;
  compareTo(other: EnumMember): number;
  /** The whole enum, by name. */
  readonly siblings: Record<string, EnumMember>;
}

export type GasEnum<Names extends string> = {
  readonly [Name in Names]: EnumMember<Name>;
};

class Member<Name extends string> implements EnumMember<Name> {
  readonly #name: Name;
  readonly #place: number;

  constructor(
    readonly enumName: string,
    name: Name,
    place: number,
    readonly siblings: Record<string, EnumMember>,
  ) {
    this.#name = name;
    this.#place = place;
    Object.freeze(this);
  }

  name(): Name {
    return this.#name;
  }

  toString(): Name {
    return this.#name;
  }

  toJSON(): Name {
    return this.#name;
  }

  ordinal(): number {
    return this.#place;
  }

  compareTo(other: EnumMember): number {
    return this.#place - other.ordinal();
  }
}

/** The enum called `enumName`, with its members in Google's order: `gasEnum('BorderStyle', ['DOTTED', …])`. */
export function gasEnum<const Names extends string>(
  enumName: string,
  names: readonly Names[],
): GasEnum<Names> {
  const members: Record<string, EnumMember> = {};
  names.forEach((name, place) => {
    members[name] = new Member(enumName, name, place, members);
  });
  return Object.freeze(members) as GasEnum<Names>;
}

/** The enum that a value is a member of, or undefined. */
export function enumNameOf(value: unknown): string | undefined {
  return value instanceof Member ? value.enumName : undefined;
}
