/** Russian typography: examples of the seeds, and what holds for any text. */

import fc from 'fast-check';
import type {Day} from '../../src/model/date';
import {
  showDocumentDay,
  showPercent,
  showRange,
  typeset,
} from '../../src/reports/typography';

/** «~» stands for a no-break space. */
const shown = (text: string) => text.replace(/\u00a0/g, '~');

test.each([
  ['Гимназия №24', 'Гимназия №~24'],
  ['Гимназия №  49', 'Гимназия №~49'],
  ['ОУ № 90 "Крепыш"', 'ОУ №~90 «Крепыш»'],
  ['“Проект “Успех” и „Фортуна“”', '«Проект „Успех“ и~„Фортуна“»'],
  ['«О программе «Развитие»»', '«О~программе „Развитие“»'],
  ['„внешние“ лапки', '«внешние» лапки'],
  ['экран 5" стоит', 'экран 5" стоит'],
  ['до 75%', 'до~75~%'],
  ['на 15 %', 'на~15~%'],
  ['рост на 15 п. п.', 'рост на~15~п.п.'],
  ['Сентябрь 2018г. - май 2023г.', 'Сентябрь 2018~г.~– май 2023~г.'],
  ['Март-июнь 2023 г.', 'Март–июнь 2023~г.'],
  ['82-117 баллов', '82–117~баллов'],
  ['01.09.2022-31.08.2023', '01.09.2022–31.08.2023'],
  ['тел. 65-30-62', 'тел. 65-30-62'],
  ['приказ № 17-18', 'приказ №~17-18'],
  ['ИНН/КПП 7017001894/701701001', 'ИНН/КПП 7017001894/701701001'],
  ['научно-методический', 'научно-методический'],
  ['модель - связь', 'модель~– связь'],
  ['модель — связь', 'модель~– связь'],
  ['оценено 20 из 31', 'оценено 20~из~31'],
  ['12 000 участников', '12~000~участников'],
  ['школы г. Томска', 'школы г.~Томска'],
  ['им. М. В. Октябрьской', 'им.~М.~В.~Октябрьской'],
  ['обеспечение (max. 27 баллов)', 'обеспечение (max.~27~баллов)'],
  ['готовность к инновациям', 'готовность к~инновациям'],
  ['в гимназии и в школе', 'в~гимназии и~в~школе'],
])('%s', (typed, set) => {
  expect(shown(typeset(typed))).toBe(set);
});

const texts = fc
  .array(
    fc.constantFrom(
      ...'«»„“”"-–—№%.,/( )\n\u00a0\u202f',
      ...['12', '3', '2023', 'г.', 'гг.', 'п.п.', 'в', 'март', 'мая', 'Школа'],
      ...[' ', ' - ', ' – '],
    ),
    {maxLength: 24},
  )
  .map(parts => parts.join(''));

test('A text that is set stays as it is', () => {
  fc.assert(
    fc.property(texts, text => {
      const once = typeset(text);
      expect(typeset(once)).toBe(once);
    }),
    {numRuns: 2000},
  );
});

test('Letters and digits stay, in their order', () => {
  const kept = (text: string) => text.replace(/[^\p{L}\d№%.,/]/gu, '');
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({unit: 'grapheme'})), text => {
      expect(kept(typeset(text))).toBe(kept(text));
    }),
    {numRuns: 2000},
  );
});

test('Outer quotes are «ёлочки», inner ones „лапки“', () => {
  const nested = fc.letrec<{node: string}>(tie => ({
    node: fc.oneof(
      {depthSize: 'small'},
      fc.constantFrom('слово', 'Школа № 5'),
      fc
        .tuple(tie('node'), fc.constantFrom('«»', '“”', '""'))
        .map(([inner, [begin, end]]) => `слово ${begin}${inner}${end}`),
    ),
  })).node;
  fc.assert(
    fc.property(nested, text => {
      let depth = 0;
      for (const char of typeset(text)) {
        if ('«„'.includes(char)) {
          expect(char).toBe(depth === 0 ? '«' : '„');
          depth += 1;
        }
        if ('»“'.includes(char)) {
          depth -= 1;
          expect(char).toBe(depth === 0 ? '»' : '“');
        }
      }
      expect(depth).toBe(0);
      expect(typeset(text)).not.toMatch(/["”]/);
    }),
  );
});

test('A number never parts from its sign, its unit or its group of digits', () => {
  const number = fc.nat(2_000_000).map(String);
  const unit = fc.constantFrom('%', 'баллов', 'п.п.', 'из 31', 'г.');
  const space = fc.constantFrom(' ', '\u00a0');
  fc.assert(
    fc.property(number, unit, space, (value, measured, gap) => {
      const grouped = value.replace(/\B(?=(\d{3})+$)/g, gap);
      const set = typeset(`№ ${grouped}${gap}${measured}`);
      expect(set.replace(/ 31$/, '')).not.toMatch(/\d [^(]|№ /);
    }),
  );
});

test('Days, percents and ranges', () => {
  expect(shown(showDocumentDay('2023-02-09' as Day))).toBe(
    '«09»~февраля~2023~г.',
  );
  expect(shown(showPercent(48.57))).toBe('48,6~%');
  // As binary fractions these are 51,5499999… and 1,0499999….
  expect(shown(showPercent(51.55))).toBe('51,6~%');
  expect(shown(showPercent(-1.05))).toBe('−1,1~%');
  expect(showPercent(undefined)).toBe('–');
  expect(showRange('82', '117')).toBe('82–117');
  expect(showRange('3', '3')).toBe('3');
});
