import fc from 'fast-check';
import {fingerprint} from '../../src/model/fingerprint';

test('equal data, equal mark, whatever made it', () => {
  expect(fingerprint({a: [1, 'б', null], c: true})).toBe(
    fingerprint(JSON.parse('{"a":[1,"б",null],"c":true}')),
  );
});

test('the mark is kept in workbooks, so that it stays the same from version to version', () => {
  expect(fingerprint(['Школа № 1', 35, ''])).toMatchInlineSnapshot(
    '"wmfbg48grk"',
  );
});

test('property: other data, other mark; short and plain', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const isSame = JSON.stringify(a) === JSON.stringify(b);
      expect(fingerprint(a) === fingerprint(b)).toBe(isSame);
      expect(fingerprint(a)).toMatch(/^[0-9a-z]{1,11}$/);
    }),
  );
});

test('a change of one character among many is seen', () => {
  const marks = new Set(
    Array.from({length: 2000}, (_, index) =>
      fingerprint(`${'я'.repeat(index)}ё${'я'.repeat(1999 - index)}`),
    ),
  );
  expect(marks.size).toBe(2000);
});
