/** How texts that people typed are cleaned before they are understood, and how two of them are compared. */

/** Every dash and minus that keyboards and text processors make of «-». */
const DASHES = /[‐‑‒–—―−]/g;
const QUOTES = /[«»“”„‟"'`’‘]/g;
/**
 * Soft hyphen, zero-width characters, byte order mark: they come with text copied from a site. The joiner of two
 * pictures stays: «👩‍🏫» is one.
 */
const INVISIBLE =
  /[\u00ad\u200b\u200c\u2060\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu;
/** Control characters and halves of surrogate pairs: neither a document nor a file of a spreadsheet can hold them. */
const NO_TEXT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** Words of letters, figures and signs that stand as they are, one space between: most of what a book holds. */
const ORDINARY = /^(?:[!-~А-яЁё№«»–—]+(?: [!-~А-яЁё№«»–—]+)*)?$/;

/** One line: no-break spaces, tabs and line breaks become single spaces, invisible characters go. */
export function oneLine(text: string): string {
  // A book is read cell by cell, several times in a run: what needs no cleaning shall cost one look.
  if (ORDINARY.test(text)) return text;
  return text
    .replace(NO_TEXT, '')
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/** Several lines: each is one line as above; blank lines at either end go, several in between become one. */
export function manyLines(text: string): string {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** A text as it was typed, less what no cell can hold; lines end as they do in a cell. */
export function asTyped(text: string): string {
  return text.replace(NO_TEXT, '').replace(/\r\n?/g, '\n');
}

/** All dashes as «-», for parsers of ranges. */
export function plainDashes(text: string): string {
  return text.replace(DASHES, '-');
}

/** Small letters, «е» for «ё»: «Апрёль», as one word of a small vocabulary. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е');
}

/**
 * What a text says, not how it is spelt: case, ё, quotes, dashes and the spaces about «№», «.» and «-» do not count.
 * «Гимназия  №49» and «гимназия № 49» are one, so are «им.М.В. Октябрьской» and «им. М. В. Октябрьской» (S2:3, S2:206).
 */
export function comparable(text: string): string {
  const known = compared.get(text);
  if (known !== undefined) return known;
  const said = comparedAnew(text);
  if (text.length > LONGEST_KEPT) return said;
  if (compared.size === MOST_KEPT) compared.clear();
  compared.set(text, said);
  return said;
}

/** Names and headers are compared again and again while a book is read, long texts once. */
const compared = new Map<string, string>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 200;

function comparedAnew(text: string): string {
  return folded(plainDashes(oneLine(text)))
    .replace(QUOTES, '')
    .replace(/\s*№\s*/g, ' № ')
    .replace(/\.\s*/g, '. ')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
