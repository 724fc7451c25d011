// A copy of a book that is told what was recorded stays equal to the book, whatever happens to the book.

import fc from 'fast-check';
import {area} from '../../../local/book/area';
import {bookFrom, bookImage} from '../../../local/book/image';
import {applyPatch, Recording} from '../../../local/book/recording';
import {sortRows} from '../../../local/book/sort';
import {
  deleteLines,
  insertLines,
  moveLines,
  renameSheet,
} from '../../../local/book/structure';
import type {Book} from '../../../local/book/book';
import type {Sheet} from '../../../local/book/sheet';
import {sampleBook} from '../files/sample-book';

const plain = (book: Book): unknown => {
  book.settle();
  return JSON.parse(JSON.stringify(bookImage(book)));
};

const copyOf = (book: Book): Book =>
  bookFrom(JSON.parse(JSON.stringify(bookImage(book))));

test('an image gives the same book', () => {
  const book = sampleBook();
  expect(plain(copyOf(book))).toEqual(plain(book));
});

type Deed = (sheet: Sheet) => void;

const small = fc.integer({min: 0, max: 12});
const axis = fc.constantFrom('rows' as const, 'columns' as const);
const count = fc.integer({min: 1, max: 2});

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(small, small, fc.oneof(fc.string(), fc.integer())).map(
    ([row, column, value]): Deed =>
      sheet =>
        sheet.write(row, column % 8, [[{value}]]),
  ),
  fc.tuple(small, small).map(
    ([row, column]): Deed =>
      sheet =>
        sheet.write(row, column % 8, [[{formula: `=SUM(B2:B${row + 3})*2`}]]),
  ),
  fc.tuple(small, small).map(
    ([row, column]): Deed =>
      sheet =>
        sheet.clearContents(area(row, column % 8, 2, 1)),
  ),
  fc.tuple(small, fc.boolean()).map(
    ([row, bold]): Deed =>
      sheet =>
        sheet.restyle(area(row, 0, 2, 3), {bold}),
  ),
  fc.tuple(axis, small, count).map(
    ([way, at, many]): Deed =>
      sheet =>
        insertLines(sheet, way, at % 8, many, 'before'),
  ),
  fc.tuple(axis, small, count).map(([way, at, many]): Deed => sheet => {
    if (sheet[way].count > 12) deleteLines(sheet, way, at % 8, many);
  }),
  fc.tuple(axis, small, small).map(
    ([way, at, to]): Deed =>
      sheet =>
        moveLines(sheet, way, at % 7, 1, to % 8),
  ),
  fc.boolean().map(
    (ascending): Deed =>
      sheet =>
        sortRows(sheet, area(1, 0, 3, 4), [{column: 1, ascending}]),
  ),
  small.map((at): Deed => sheet => {
    sheet.rows.change(at, 1, {hidden: true});
    sheet.book.changed(sheet, 'formats', sheet.whole);
  }),
  fc.constantFrom('Итоги', 'Свод').map((name): Deed => sheet => {
    if (!sheet.book.sheetByName(name)) renameSheet(sheet, name);
  }),
);

test('a copy follows any sequence of changes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1), deeds, fc.boolean()), {maxLength: 12}),
      steps => {
        const book = sampleBook();
        let copy = copyOf(book);
        const recording = new Recording(book);
        const follow = () => {
          book.settle();
          const {patch} = recording.take();
          const sent = JSON.parse(JSON.stringify(patch)) as typeof patch;
          if (sent.book) copy = bookFrom(sent.book);
          else applyPatch(copy, sent);
        };
        for (const [at, deed, isTaken] of steps) {
          deed(book.sheets[at]);
          if (isTaken) follow();
        }
        follow();
        expect(plain(copy)).toEqual(plain(book));
        recording.close();
      },
    ),
    {numRuns: 60},
  );
});

test('results of formulas are told as touched, and not kept', () => {
  const book = sampleBook();
  book.settle();
  const recording = new Recording(book);
  const [scores] = book.sheets;
  scores.write(1, 1, [[{value: 100}]]);
  book.settle();
  const {patch, touched} = recording.take();
  expect(patch.cells!.flatMap(({cells}) => cells.map(({at}) => at))).toEqual([
    [1, 1],
  ]);
  expect(touched.get(scores)).toContainEqual([3, 1]);
});
