import fc from 'fast-check';
import {
  afterConflict,
  afterSave,
  changedCells,
  changedKeys,
  textOf,
  typedOf,
} from '../../../src/sidebar/form/typed';

it('shows cells as a Russian writes them', () => {
  expect([33.6, true, false, '', 'а', undefined].map(textOf)).toEqual([
    '33,6',
    'да',
    'нет',
    '',
    'а',
    '',
  ]);
});

it('finds no change in a form as it was opened, whatever the cells hold', () => {
  const cell = fc.oneof(fc.string(), fc.double({noNaN: true}), fc.boolean());
  fc.assert(
    fc.property(fc.dictionary(fc.string(), cell), cells => {
      const keys = Object.keys(cells);
      expect(changedKeys(typedOf(cells, keys), cells)).toEqual([]);
    }),
  );
});

it('takes line breaks of a browser and spaces at the ends for no change', () => {
  expect(changedKeys({a: 'один\nдва '}, {a: 'один\r\nдва'})).toEqual([]);
  expect(changedKeys({a: 'один  два'}, {a: 'один два'})).toEqual(['a']);
});

it('sends what differs, as typed', () => {
  expect(
    changedCells(
      {title: ' Игра', level: '', count: '2'},
      {title: 'Игра 1', level: 'школьный', count: 2},
    ),
  ).toEqual({title: ' Игра', level: ''});
});

it('shows what was written, but leaves what was typed meanwhile', () => {
  const sent = {level: 'Региональный', title: 'Игра', count: '1'};
  const typed = {...sent, title: 'Игра 2'};
  const now = {level: 'региональный', title: 'Игра'};
  expect(afterSave(typed, sent, now)).toEqual({
    level: 'региональный',
    title: 'Игра 2',
    count: '1',
  });
});

it('puts the value of the book into the fields for which it was chosen', () => {
  const field = (key: string) => ({
    key,
    title: key,
    opened: 'было',
    now: 7,
    mine: 'моё',
  });
  expect(
    afterConflict({a: 'моё', b: 'моё', c: 'ещё'}, [field('a'), field('b')], {
      a: 'theirs',
      b: 'mine',
    }),
  ).toEqual({a: '7', b: 'моё', c: 'ещё'});
});
