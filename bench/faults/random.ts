/** Chance that repeats: every sweep names its seed. */

/** Numbers from 0 to 1 (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = (Math.abs(seed) % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A whole number from 0 to `below`, without it. */
export function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}

export function oneOf<T>(random: () => number, things: readonly T[]): T {
  return things[below(random, things.length)];
}

/** The same things in an order that spreads over all of them from the beginning (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], seed = 20261122): T[] {
  const random = seeded(seed);
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
