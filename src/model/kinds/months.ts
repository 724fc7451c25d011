/** Names of the months in Russian, in the cases in which dates use them. */

import {folded} from '../normalise';

/** «январь» as a heading, «января» in a date; the prepositional («в январе») and the usual short forms are only read. */
const NAMES: readonly (readonly [
  nominative: string,
  genitive: string,
  ...read: string[],
])[] = [
  ['январь', 'января', 'январе', 'янв'],
  ['февраль', 'февраля', 'феврале', 'февр', 'фев'],
  ['март', 'марта', 'марте', 'мар'],
  ['апрель', 'апреля', 'апреле', 'апр'],
  ['май', 'мая', 'мае'],
  ['июнь', 'июня', 'июне'],
  ['июль', 'июля', 'июле'],
  ['август', 'августа', 'августе', 'авг'],
  ['сентябрь', 'сентября', 'сентябре', 'сент', 'сен'],
  ['октябрь', 'октября', 'октябре', 'окт'],
  ['ноябрь', 'ноября', 'ноябре', 'нояб', 'ноя'],
  ['декабрь', 'декабря', 'декабре', 'дек'],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((forms, index) =>
    forms.map(form => [form, index + 1] as const),
  ),
);

/** 1…12 for a word that names a month in any of those cases, else undefined. */
export function monthOf(word: string): number | undefined {
  return NUMBERS.get(folded(word));
}

/** «октябрь» for 10. */
export function monthName(month: number): string {
  return NAMES[month - 1][0];
}

/** «октября» for 10. */
export function monthGenitive(month: number): string {
  return NAMES[month - 1][1];
}
