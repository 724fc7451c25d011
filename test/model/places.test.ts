import {readBook} from '../../src/model/book';
import type {Cell} from '../../src/model/cell';
import {placesOf, quoteSheet, wholeColumn} from '../../src/model/places';
import {sites} from '../../src/model/tables';

const cells: Cell[][] = [
  ['Тема', 'Моё', 'Код', 'Учреждение · код', 'Учреждение'],
  ['т', '', 'ПЛЩ-0001', '', ''],
];
const book = readBook(
  {sites: {name: "Площадки O'Города", cells, marks: {}, merged: []}},
  [sites],
);

test('places are where the columns stand now, from 1, companions among them', () => {
  expect(placesOf(book).sites?.columns).toMatchObject({
    theme: 1,
    code: 3,
    'institution.code': 4,
    institution: 5,
  });
});

test('a whole column names its sheet with inner apostrophes doubled', () => {
  const places = placesOf(book);
  expect(wholeColumn(places, 'sites', 'institution.code')).toBe(
    "'Площадки O''Города'!$D:$D",
  );
  expect(quoteSheet('План')).toBe("'План'");
});

test('what the workbook lacks has no place', () => {
  const places = placesOf(book);
  expect(wholeColumn(places, 'sites', 'level')).toBeUndefined();
  expect(wholeColumn(places, 'events', 'code')).toBeUndefined();
});
