/** What a ru-RU sheet makes of typed texts. */
import fc from 'fast-check';
import {readEntry} from '../../../local/engine/entry';
import {displayText} from '../../../local/engine/display';

const read = (text: string, format?: string) =>
  readEntry(text, {format, thisYear: 2023});

test.each<[string, object]>([
  ['', {value: null}],
  ['школа', {value: 'школа'}],
  ["'6-11", {value: '6-11'}],
  ["'=A1", {value: '=A1'}],
  ["''", {value: "'"}],
  ['=СУММ', {formula: '=СУММ'}],
  ['=A1+1', {formula: '=A1+1'}],
  ['=', {value: '='}],
  ['+A1', {formula: '=+A1'}],
  ['- пункт', {formula: '=- пункт'}],
  ['-', {value: '-'}],
  ['–', {value: '–'}],
  ['007', {value: 7}],
  ['1,5', {value: 1.5}],
  ['-12', {value: -12}],
  ['+3', {value: 3}],
  ['1E5', {value: 100000, format: '0.00E+00'}],
  ['33,6%', {value: 0.336, format: '0.00%'}],
  ['75 %', {value: 0.75, format: '0%'}],
  ['1 234 567', {value: 1234567, format: '#,##0'}],
  ['1\u00a0234,5', {value: 1234.5, format: '#,##0.00'}],
  ['1,234,567', {value: '1,234,567'}],
  ['12 34', {value: '12 34'}],
  ['TRUE', {value: true}],
  ['Истина', {value: true}],
  ['ложь', {value: false}],
  ['#N/A', {value: {error: '#N/A'}}],
  ['12.05.2006', {value: 38849, format: 'dd.mm.yyyy'}],
  ['1.2.23', {value: 44958, format: 'dd.mm.yyyy'}],
  ['01/09/2022', {value: 44805, format: 'dd.mm.yyyy'}],
  ['2022-09-01', {value: 44805, format: 'yyyy-mm-dd'}],
  ['31.02.2023', {value: '31.02.2023'}],
  ['6-11', {value: 45236, format: 'd-mm'}],
  ['12.5', {value: 45058, format: 'dd.m'}],
  ['33.6', {value: '33.6'}],
  ['1/2', {value: 44958, format: 'd/m'}],
  ['октябрь 2022', {value: 44835, format: 'mmmm yyyy'}],
  ['окт. 2022', {value: 44835, format: 'mmmm yyyy'}],
  ['9 февраля 2023', {value: 44966, format: 'd mmmm yyyy'}],
  ['9 февраля 2023 г.', {value: 44966, format: 'd mmmm yyyy'}],
  ['9 февраля', {value: 44966, format: 'd mmmm'}],
  ['10:30', {value: 0.4375, format: 'hh:mm'}],
  ['25:30', {value: '25:30'}],
  ['01.01.2023 12:00', {value: 44927.5, format: 'dd.mm.yyyy hh:mm'}],
  ['6–11', {value: '6–11'}],
  ['2022-2023', {value: '2022-2023'}],
  ['2022/2023', {value: '2022/2023'}],
  ['1-4 классы', {value: '1-4 классы'}],
  ['№ 60', {value: '№ 60'}],
  ['МЕР-0137', {value: 'МЕР-0137'}],
])('«%s»', (text, entry) => {
  expect(read(text)).toEqual(entry);
});

test.each(['6-11', '007', '=A1', 'ИСТИНА', '33,6%', "'007"])(
  'the format @ keeps «%s»',
  text => expect(read(text, '@')).toEqual({value: text}),
);

test('a leading apostrophe keeps any text', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(read(`'${text}`)).toEqual({value: text});
    }),
  );
});

test('a number that is shown and typed again is the same number', () => {
  fc.assert(
    fc.property(fc.integer({min: -1e9, max: 1e9}), cents => {
      const value = cents / 100;
      expect(read(displayText(value, '0.00'))).toEqual({value});
    }),
  );
});
