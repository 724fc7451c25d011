/** Hostile texts on every way out; `bench/torture/` sends a million, and ten thousand through forms. */

import {tortureForms} from '../bench/torture/form-texts';
import {tortureTexts} from '../bench/torture/texts';
import {hostileTexts} from './hostile-texts';

test('2,000 hostile texts stand in cells, dialogs and documents as they were typed', () => {
  const {tried, failures} = tortureTexts(2_000, 1);
  expect(failures).toEqual([]);
  expect(tried).toBe(2_000);
});

test('48 of them come through a form into cells and back', () => {
  expect(tortureForms(48, 1)).toEqual({tried: 48, failures: []});
});

test('the same seed gives the same texts, another one others', () => {
  const first = (seed: number) => {
    const texts = hostileTexts(seed);
    return Array.from({length: 500}, () => texts.next().value);
  };
  expect(first(1)).toEqual(first(1));
  expect(first(1)).not.toEqual(first(2));
});
