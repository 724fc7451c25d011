/** Some thousand hostile texts on every way out; `bench/torture/texts.ts` sends a million. */

import {tortureTexts} from '../bench/torture/texts';
import {hostileTexts} from './hostile-texts';

test('2,000 hostile texts stand in cells, dialogs and documents as they were typed', () => {
  const {tried, failures} = tortureTexts(2_000, 1);
  expect(failures).toEqual([]);
  expect(tried).toBe(2_000);
});

test('the same seed gives the same texts, another one others', () => {
  const first = (seed: number) => {
    const texts = hostileTexts(seed);
    return Array.from({length: 500}, () => texts.next().value);
  };
  expect(first(1)).toEqual(first(1));
  expect(first(1)).not.toEqual(first(2));
});
