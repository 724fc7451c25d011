/** The small network with one finding of each rule of the tests, and what a sidebar knows of them. */

import {openCheck} from '../../src/commands/open-check';
import type {
  CheckAnswer,
  CheckRequest,
  FindingKey,
  FindingShown,
} from '../../src/contract';
import type {Book} from '../../src/model/book';
import type {Actor} from '../../src/model/rights';
import {type Rows, settingRows} from '../scoring/book-of';
import {answerOf, ASSOCIATION, NETWORK, networkBook} from './at-desk';
import {CATALOGUE} from './rules-of-test';

export type Check = Extract<CheckAnswer, {state: 'check'}>;

/** Two events cry, of one the level is known; a partner stands twice, chess at the wrong school, a rule is odd. */
export const WRONG: Rows = {
  events: [
    {...NETWORK.events![0], title: 'Конкурс чтецов!', level: 'районный'},
    {...NETWORK.events![1], level: 'районный'},
    {...NETWORK.events![2], title: 'Ничья викторина!', level: 'районный'},
    {
      institution: 'Школа № 1',
      title: 'Турнир по шахматам',
      period: '2023 г.',
    },
  ],
  partners: [...NETWORK.partners!, {shortName: 'ТГУ'}],
  settings: settingRows({completeness: 55}),
};

export function wrongBook(rows: Rows = {}): Book {
  return networkBook({...WRONG, ...rows});
}

export function check(
  actor: Actor,
  request: CheckRequest = {},
  book: Book = wrongBook(),
): Check {
  const answer = answerOf(openCheck(request, CATALOGUE), actor, book);
  if (answer?.state !== 'check') throw new Error(JSON.stringify(answer));
  return answer;
}

/** The finding of a rule, of several the one about an institution. */
export function findingOf(
  rule: string,
  institution?: string,
  actor: Actor = ASSOCIATION,
  book: Book = wrongBook(),
): FindingShown {
  const found = check(actor, {whose: 'all'}, book).findings.find(
    one =>
      one.rule === rule &&
      (institution === undefined || one.institution === institution),
  );
  if (found === undefined) throw new Error(`${rule} finds nothing`);
  return found;
}

export function keyOf({rule, identity, table}: FindingKey): FindingKey {
  return {rule, identity, ...(table === undefined ? {} : {table})};
}
