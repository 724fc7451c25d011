/** One of a few words that the program itself understands. */

import {option} from '../../../src/model/kinds';
import {book} from './asked';

const {kind} = option(['равно', 'не больше'], {
  title: 'Оператор',
  others: {'<=': 'не больше'},
});

test.each([
  ['равно', 'равно'],
  [' Не  больше ', 'не больше'],
  ['<=', 'не больше'],
])('«%s» is «%s»', (typed, value) => {
  expect(kind.parse(typed, book)).toEqual({state: 'value', value});
});

test.each(['почти', 'constructor', '-', 5])(
  '«%s» is refused with the words that would be right',
  typed => {
    expect(kind.parse(typed, book)).toMatchObject({state: 'error'});
  },
);

test('Its list is the program’s own', () => {
  expect(kind.list).toEqual({values: ['равно', 'не больше']});
  expect(kind.parse('почти', book)).toMatchObject({
    cure: 'выберите «равно» или «не больше»',
  });
});
