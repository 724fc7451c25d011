/** Whatever comes, goes and moves: formulas, names and metadata still mean the cells that they meant. */

import * as fc from 'fast-check';
import {Area, area} from '../../../local/book/area';
import {Book} from '../../../local/book/book';
import {moveCells} from '../../../local/book/copy';
import type {Sheet} from '../../../local/book/sheet';
import {
  deleteLines,
  insertLines,
  moveLines,
  renameSheet,
  shiftCells,
} from '../../../local/book/structure';
import {parseReference} from '../../../local/engine/formula';

const rows = 6;
const columns = 5;
const labels = Array.from({length: rows * columns}, (_, i) => `м${i}`);

/** A sheet of labelled cells; another with a formula for each; a name and metadata on some. */
function labelled(): {book: Book; data: Sheet; index: Sheet} {
  const book = new Book();
  const data = book.addSheet('Данные', 20, 20);
  const index = book.addSheet('Ссылки', 60, 5);
  labels.forEach((label, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    data.write(r, c, [[{value: label}]]);
    const name = String.fromCharCode(65 + c) + (r + 1);
    index.write(i, 0, [[{formula: `=Данные!${name}`}]]);
    book.names.push({name: label, sheet: data.id, area: area(r, c)});
  });
  for (let r = 0; r < rows; r++) {
    data.notes.set(r, 0, `строка ${r}`);
    const place = {kind: 'ROW', sheet: data.id, index: r} as const;
    book.metadata.push({
      id: book.newId(),
      key: `строка ${r}`,
      value: null,
      visibility: 'DOCUMENT',
      place,
    });
  }
  return {book, data, index};
}

type Step = (sheet: Sheet) => void;

const axis = fc.constantFrom('rows' as const, 'columns' as const);
const small = fc.integer({min: 0, max: 7});
const count = fc.integer({min: 1, max: 3});

const lineStep: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom('insert', 'delete', 'move'),
    axis,
    small,
    count,
    fc.integer({min: 0, max: 12}),
  )
  .map(([kind, along, at, many, to]) => sheet => {
    if (kind === 'insert') insertLines(sheet, along, at, many, 'before');
    else if (kind === 'delete') deleteLines(sheet, along, at, many);
    else moveLines(sheet, along, at, many, to);
  });

const block: fc.Arbitrary<Area> = fc
  .tuple(small, small, count, count)
  .map(([r, c, h, w]) => area(r, c, h, w));

const blockStep: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom('insert' as const, 'delete' as const), axis, block)
  .map(([kind, along, cells]) => sheet => {
    shiftCells(sheet, cells, along, kind);
  });

function position(sheet: Sheet, label: string): string | undefined {
  for (const [r, c, value] of sheet.values.entries()) {
    if (value === label) return `${r}:${c}`;
  }
  return undefined;
}

/** Where a formula of the second sheet points, undefined for #REF!. */
function target(formula: string): string | undefined {
  const reference = parseReference(formula.slice(1));
  return reference
    ? `${reference.start.row}:${reference.start.column}`
    : undefined;
}

it('references and names follow their cells through any edits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(lineStep, blockStep), {minLength: 1, maxLength: 4}),
      steps => {
        const {book, data, index} = labelled();
        for (const step of steps) step(data);
        const places = labels.map(label => position(data, label));
        expect(labels.map((_, i) => target(index.formulas.get(i, 0)!))).toEqual(
          places,
        );
        const named = new Map(
          book.names.map(({name, area: one}) => [
            name,
            `${one.row}:${one.column}`,
          ]),
        );
        expect(labels.map(label => named.get(label))).toEqual(places);
      },
    ),
  );
});

it('notes and metadata of a row stay together', () => {
  fc.assert(
    fc.property(fc.array(lineStep, {minLength: 1, maxLength: 4}), steps => {
      const {book, data} = labelled();
      const before = book.metadata.length;
      for (const step of steps) step(data);
      for (const {key, place} of book.metadata) {
        if (place.kind !== 'ROW') throw new Error(`moved to a ${place.kind}`);
        const notes = [...data.notes.entries()].filter(
          ([, , note]) => note === key,
        );
        // The first column may have gone, and the notes with it.
        for (const [row] of notes) expect(row).toBe(place.index);
      }
      expect(book.metadata.length).toBeLessThanOrEqual(before);
      expect(data.rows.count).toBeGreaterThan(0);
    }),
  );
});

it('cells that are cut and pasted take their references along', () => {
  fc.assert(
    fc.property(block, small, small, (from, row, column) => {
      const {data, index} = labelled();
      const inside = labels.filter((_, i) => {
        const [r, c] = [Math.floor(i / columns), i % columns];
        return (
          r >= from.row &&
          r < from.row + from.rows &&
          c >= from.column &&
          c < from.column + from.columns
        );
      });
      moveCells({sheet: data, area: from}, data, row, column);
      for (const label of inside) {
        const i = labels.indexOf(label);
        expect(target(index.formulas.get(i, 0)!)).toBe(position(data, label));
      }
    }),
  );
});

it('renaming a sheet there and back changes no formula', () => {
  const {data, index} = labelled();
  const before = [...index.formulas.entries()];
  renameSheet(data, "Д'Арк и 5");
  expect(index.formulas.get(0, 0)).toBe("='Д''Арк и 5'!A1");
  renameSheet(data, 'Данные');
  expect([...index.formulas.entries()]).toEqual(before);
});
