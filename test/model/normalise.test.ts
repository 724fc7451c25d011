import * as fc from 'fast-check';
import {
  asTyped,
  comparable,
  manyLines,
  oneLine,
} from '../../src/model/normalise';

test.each([
  ['Гимназия  №49', 'гимназия № 49'],
  [
    'МАОУ гимназия №24 им.М.В.Октябрьской',
    'маоу гимназия № 24 им. М. В. Октябрьской',
  ],
  ['школа № 90 «Крепыш»', 'Школа №\u00a090 "Крепыш"'],
  ['научно–исследовательская', 'научно - исследовательская'],
  ['приём', 'прием'],
  ['муници\u00adпальный', 'муниципальный'],
])('%j and %j are one', (a, b) => {
  expect(comparable(a)).toBe(comparable(b));
});

test.each([
  ['гимназия № 24', 'гимназия № 4'],
  ['школа 9', 'школа № 9'],
  ['с++', 'с'],
])('%j and %j are two', (a, b) => {
  expect(comparable(a)).not.toBe(comparable(b));
});

test('cleaning a clean text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), given => {
      for (const clean of [oneLine, manyLines, comparable]) {
        expect(clean(clean(given))).toBe(clean(given));
      }
    }),
  );
});

test('what is no text goes, a picture of several stays one', () => {
  expect(oneLine('а\u0000\u0007б\ud83d \udc69\ufffe')).toBe('аб');
  expect(manyLines('а\u2028б\u0085в\u001b')).toBe('а\nб\nв');
  expect(oneLine('👩‍🏫 🏳️‍🌈 🏃‍♂️')).toBe('👩‍🏫 🏳️‍🌈 🏃‍♂️');
  expect(oneLine('а\u200dб👩\u200d')).toBe('аб👩');
});

test('what was typed stays, but for what no cell can hold', () => {
  expect(asTyped('  а\tб\u0000 \r\n\r\n  в\r')).toBe('  а\tб \n\n  в\n');
});

test('lines', () => {
  expect(oneLine(' a\u00a0\n\tb\u200b ')).toBe('a b');
  expect(manyLines('\n a \r\n\n\n\nb\rc\n')).toBe('a\n\nb\nc');
});

test('A text that needs no cleaning is seen at one look, and comes out as any other does', () => {
  const pieces = ['а', 'Ё', 'z', '7', '.', '№', '«', ' ', '  ', '\t', '\u00a0'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces)).map(list => list.join('')),
      text => {
        // A soft hyphen is no text, but it takes the long way.
        expect(oneLine(text)).toBe(oneLine(`${text}\u00ad`));
      },
    ),
  );
});
