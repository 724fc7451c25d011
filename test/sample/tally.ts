/** How often each text occurs. */

export function tally(keys: readonly (string | undefined)[]): {
  [text: string]: number;
} {
  const counts: {[key: string]: number} = {};
  for (const key of keys) counts[String(key)] = (counts[String(key)] ?? 0) + 1;
  return counts;
}
