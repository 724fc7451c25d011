import * as fc from 'fast-check';
import {comparable, manyLines, oneLine} from '../../src/model/normalise';

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

test('lines', () => {
  expect(oneLine(' a\u00a0\n\tb\u200b ')).toBe('a b');
  expect(manyLines('\n a \r\n\n\n\nb\rc\n')).toBe('a\n\nb\nc');
});
