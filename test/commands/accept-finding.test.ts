/** Accepting a finding with a reason, and taking that back. */

import {
  acceptFinding,
  withdrawAcceptance,
} from '../../src/commands/accept-finding';
import type {FindingShown} from '../../src/contract';
import type {Book} from '../../src/model/book';
import type {Actor} from '../../src/model/rights';
import {ASSOCIATION, bookAfter, COORDINATOR, METHODIST, think} from './at-desk';
import {check, findingOf, keyOf, WRONG, wrongBook} from './findings-of-test';
import {CATALOGUE} from './rules-of-test';

const own = findingOf('Т2');
const WITH_ACCEPTANCES = {...WRONG, acceptances: []};

function accept(
  finding: FindingShown,
  actor: Actor,
  reason = 'Уровень решит\n совет',
  book: Book = wrongBook(),
) {
  const request = {token: 'one', ...keyOf(finding), reason};
  return think(acceptFinding(request, CATALOGUE), actor, book);
}

function withdraw(finding: FindingShown, actor: Actor, book: Book) {
  const request = {token: 'two', ...keyOf(finding)};
  return think(withdrawAcceptance(request, CATALOGUE), actor, book);
}

test('An acceptance is a row with what was found, why it may stay, when and by whom', () => {
  const {changes, answer} = accept(own, COORDINATOR);
  expect(answer).toEqual({
    state: 'done',
    message: 'Находка принята с причиной.',
  });
  expect(
    Object.fromEntries(changes.map(({column, after}) => [column, after])),
  ).toEqual({
    code: 'ПРН-0001',
    finding: own.identity,
    rule: 'Т2',
    place: 'Мероприятия, МЕР-0004 (Турнир по шахматам), «Уровень»',
    message: 'Уровень не указан.',
    reason: 'Уровень решит совет',
    when: '22.11.2026 00:38',
    person: 'school1@example.org',
  });
  expect(
    changes.every(
      ({table, code, before}) =>
        table === 'acceptances' && code === 'ПРН-0001' && before === '',
    ),
  ).toBe(true);
});

test('What was accepted is accepted, once, until it is taken back', () => {
  const book = bookAfter(accept(own, COORDINATOR).changes, WITH_ACCEPTANCES);
  expect(check(COORDINATOR, {status: 'принято'}, book).findings).toHaveLength(
    1,
  );
  expect(accept(own, ASSOCIATION, 'Ещё раз', book)).toMatchObject({
    changes: [],
    answer: {
      state: 'changed',
      message: expect.stringContaining(
        'уже приняли: «Уровень решит совет», 22.11.2026 00:38, school1@example.org',
      ) as string,
    },
  });
  const {changes, answer} = withdraw(own, COORDINATOR, book);
  expect(answer).toMatchObject({state: 'done'});
  expect(changes[changes.length - 1]).toMatchObject({
    column: 'code',
    before: 'ПРН-0001',
    after: '',
  });
  const columns = ['finding', 'rule', 'place', 'message', 'reason', 'when'];
  expect(changes.map(({column}) => column)).toEqual([
    ...columns,
    'person',
    'code',
  ]);
  expect(withdraw(own, COORDINATOR, wrongBook())).toMatchObject({
    changes: [],
    answer: {state: 'changed'},
  });
});

test('A reason is wanted, and fits its cell', () => {
  for (const reason of ['', ' \n\u00a0', 'я'.repeat(601)]) {
    const {changes, answer} = accept(own, COORDINATOR, reason);
    expect(changes).toEqual([]);
    expect(answer).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(/причин/i) as string,
    });
  }
  expect(accept(own, COORDINATOR, 'я'.repeat(600)).changes).toHaveLength(8);
});

test('A coordinator decides about the own institutions, the association about all, nobody else about any', () => {
  const of = (rule: string, institution?: string) =>
    findingOf(rule, institution);
  for (const [finding, actor] of [
    [of('Т4', 'Школа № 2'), COORDINATOR],
    [of('Т3'), COORDINATOR],
    [own, METHODIST],
    [own, {...COORDINATOR, institutions: []}],
  ] as const) {
    const book = wrongBook({
      acceptances: [{finding: finding.identity, reason: 'Так надо'}],
    });
    for (const {changes, answer} of [
      accept(finding, actor),
      withdraw(finding, actor, book),
    ]) {
      expect(changes).toEqual([]);
      expect(answer).toMatchObject({state: 'refused'});
    }
  }
  expect(accept(of('Т3'), ASSOCIATION).answer).toMatchObject({state: 'done'});
});

test('A finding that is gone is neither accepted nor taken back', () => {
  const gone = {...own, identity: 'gone'};
  const book = wrongBook({acceptances: [{finding: 'gone', reason: 'Так'}]});
  for (const {changes, answer} of [
    accept(gone, ASSOCIATION),
    withdraw(gone, ASSOCIATION, book),
  ]) {
    expect(changes).toEqual([]);
    expect(answer).toMatchObject({state: 'changed'});
  }
});
