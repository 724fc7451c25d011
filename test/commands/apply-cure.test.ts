/** Applying the one cure of a finding: what was shown, while it holds, where the person may. */

import {applyCure} from '../../src/commands/apply-cure';
import type {FindingShown} from '../../src/contract';
import type {Book} from '../../src/model/book';
import type {Actor} from '../../src/model/rights';
import {ASSOCIATION, bookAfter, COORDINATOR, METHODIST, think} from './at-desk';
import {check, findingOf, keyOf, WRONG, wrongBook} from './findings-of-test';
import {CATALOGUE} from './rules-of-test';

const OTHER: Actor = {...COORDINATOR, institutions: ['УЧР-0003']};

function apply(
  finding: FindingShown,
  actor: Actor = ASSOCIATION,
  book: Book = wrongBook(),
  mark = finding.exactCure?.mark ?? 'none',
) {
  const request = {token: 'one', ...keyOf(finding), mark};
  return think(applyCure(request, CATALOGUE), actor, book);
}

test('Writes what was shown and says so; then nothing is found there', () => {
  const {changes, answer, message} = apply(
    findingOf('Т1', 'Школа № 1'),
    COORDINATOR,
  );
  expect(changes).toEqual([
    {
      table: 'events',
      code: 'МЕР-0001',
      column: 'title',
      before: 'Конкурс чтецов!',
      after: 'Конкурс чтецов',
    },
  ]);
  expect(message).toBe(
    'Исправлено: Мероприятия, строка 2, «Форма и название мероприятия»: «Конкурс чтецов!» → «Конкурс чтецов».',
  );
  expect(answer).toEqual({state: 'done', message});
  const after = bookAfter(changes, WRONG);
  expect(check(COORDINATOR, {}, after).findings.map(({rule}) => rule)).toEqual([
    'Т2',
    'Т4',
  ]);
});

test('A cure of several cells deletes a row where that is the cure', () => {
  const {changes, message} = apply(findingOf('Т3'));
  expect(changes.map(({column, after}) => [column, after])).toEqual([
    ['shortName', ''],
    ['code', ''],
  ]);
  expect(message).toContain('И ещё 1 ячейка.');
});

test('Nobody else than who may change the cells applies a cure, whatever was shown', () => {
  const stopped = (
    rule: string,
    institution: string | undefined,
    actor: Actor,
  ) => {
    const {changes, answer} = apply(findingOf(rule, institution), actor);
    expect(changes).toEqual([]);
    return answer;
  };
  for (const [rule, institution, actor] of [
    ['Т1', 'Школа № 1', OTHER],
    ['Т1', 'Школа № 1', METHODIST],
    ['Т1', '', COORDINATOR],
    ['Т3', undefined, COORDINATOR],
    // Its own row, which would be another's afterwards; and another's that would come to be its own.
    ['Т4', 'Школа № 1', COORDINATOR],
    ['Т4', 'Школа № 1', OTHER],
    ['Т5', undefined, COORDINATOR],
  ] as const) {
    expect(stopped(rule, institution, actor)).toMatchObject({
      state: 'refused',
      again: false,
    });
  }
  expect(apply(findingOf('Т4', 'Школа № 1')).changes).toHaveLength(1);
  expect(apply(findingOf('Т5')).changes).toHaveLength(1);
});

test('A finding that is gone, or another rule’s, writes nothing', () => {
  const finding = findingOf('Т1', 'Школа № 1');
  const mended = bookAfter(apply(finding).changes, WRONG);
  for (const [asked, book] of [
    [finding, mended],
    [{...finding, rule: 'Т2'}, wrongBook()],
    [{...finding, rule: '__proto__'}, wrongBook()],
    [{...finding, identity: 'nonsense'}, wrongBook()],
  ] as const) {
    expect(apply(asked, ASSOCIATION, book)).toMatchObject({
      changes: [],
      answer: {
        state: 'changed',
        message: expect.stringContaining('больше нет') as string,
      },
    });
  }
});

test('Another cure than the one that was shown is not applied', () => {
  const {changes, answer} = apply(
    findingOf('Т1', 'Школа № 1'),
    ASSOCIATION,
    wrongBook(),
    'another',
  );
  expect(changes).toEqual([]);
  expect(answer).toMatchObject({state: 'changed'});
  expect(apply(findingOf('Т2'))).toMatchObject({
    changes: [],
    answer: {state: 'changed'},
  });
});
