/** How two texts that people typed are compared: by what they say, not by how it is spelt. */

/** Folds case, ё, quotes, dashes, «№» spacing and white space: «Гимназия  №49» and «гимназия № 49» become one. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»“”„"'`’]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/№\s*/g, '№ ')
    .replace(/\s+/g, ' ')
    .trim();
}
