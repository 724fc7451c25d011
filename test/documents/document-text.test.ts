import fc from 'fast-check';
import {documentText} from '../../src/documents/document-text';
import {CONTROLS, HOSTILE, anyText} from '../hostile-texts';

test('what people see of a text stays to the letter, breaks of lines become one kind', () => {
  const plain = HOSTILE.filter(text => !/[\r\u2028\u2029]/.test(text));
  expect(plain.map(documentText)).toEqual(plain);
  expect(documentText('а\r\nб\rв\u000bг\u2028д\u0085е')).toBe(
    'а\nб\nв\nг\nд\nе',
  );
});

test('what no document holds goes; half of a pair is shown as a sign that is missing', () => {
  expect(CONTROLS.map(documentText)).toEqual([
    'аб',
    '',
    'аб',
    '\n\n',
    '[31m',
    '\n',
    ' значок',
    '',
    'полпары \ufffd',
    '\ufffd полпары',
  ]);
});

test('property: the same again changes nothing, and XML can hold it', () => {
  fc.assert(
    fc.property(anyText, text => {
      const held = documentText(text);
      expect(documentText(held)).toBe(held);
      // https://www.w3.org/TR/xml/#charsets
      expect(held).toMatch(
        /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u,
      );
    }),
  );
});
