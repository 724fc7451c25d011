/** What the sidebar of findings is sent: whose, which, how many, and what the person may do about each. */

import {openCheck, PAGE} from '../../src/commands/open-check';
import {
  answerOf,
  ASSOCIATION,
  COORDINATOR,
  METHODIST,
  networkBook,
  think,
} from './at-desk';
import {check, findingOf, wrongBook} from './findings-of-test';
import {CATALOGUE} from './rules-of-test';

const named = ({findings}: ReturnType<typeof check>) =>
  findings.map(({rule, institution}) => `${rule} ${institution}`);

test('The association sees the network, most serious first, then as the rows stand', () => {
  const all = check(ASSOCIATION);
  expect(all).toMatchObject({whose: 'all', status: 'новое', severity: ''});
  expect(named(all)).toEqual([
    'Т3 ',
    'Т1 Школа № 1',
    'Т1 ',
    'Т2 Школа № 1',
    'Т4 Школа № 2',
    'Т4 Школа № 1',
    'Т5 ',
  ]);
  expect(all.total).toBe(7);
});

test('A coordinator sees the own institutions, and the network on request', () => {
  const own = check(COORDINATOR);
  expect(own.whose).toBe('own');
  expect(named(own)).toEqual(['Т1 Школа № 1', 'Т2 Школа № 1', 'Т4 Школа № 1']);
  expect(own.choices.whose).toEqual([
    {value: 'own', title: 'Школа № 1', count: 3},
    {value: 'all', title: 'Вся сеть', count: 7},
    {value: 'common', title: 'Без учреждения', count: 3},
    {value: 'УЧР-0002', title: 'Школа № 2', count: 1},
  ]);
  expect(check(COORDINATOR, {whose: 'all'}).total).toBe(7);
  expect(named(check(COORDINATOR, {whose: 'common'}))).toEqual([
    'Т3 ',
    'Т1 ',
    'Т5 ',
  ]);
  const none = {...COORDINATOR, institutions: []};
  expect(check(none).whose).toBe('all');
});

test('Each filter counts what it would let through beside the others', () => {
  const errors = check(ASSOCIATION, {severity: 'ошибка', whose: 'УЧР-0001'});
  expect(named(errors)).toEqual(['Т1 Школа № 1']);
  expect(errors.choices.severity.map(({count}) => count)).toEqual([3, 1, 1, 1]);
  expect(errors.choices.whose).toContainEqual({
    value: 'УЧР-0001',
    title: 'Школа № 1',
    count: 1,
  });
  expect(errors.choices.status).toEqual([
    {value: 'новое', title: 'Новые', count: 1},
    {value: 'принято', title: 'Принятые', count: 0},
  ]);
  // A chosen institution stays to be chosen, whatever is found.
  expect(
    check(ASSOCIATION, {severity: 'ошибка', whose: 'УЧР-0003'}).choices.whose,
  ).toContainEqual({value: 'УЧР-0003', title: 'Школа № 3', count: 0});
});

test('A finding is told with its place, its reason and the cure as it would be written', () => {
  const {identity, exactCure, ...told} = findingOf('Т1', 'Школа № 1');
  expect(told).toEqual({
    rule: 'Т1',
    table: 'events',
    severity: 'ошибка',
    title: 'Название без восклицательного знака',
    institution: 'Школа № 1',
    message: 'Название «Конкурс чтецов!» кричит.',
    why: 'Знак в названии попадает в документы.',
    cure: 'Уберите знак.',
    cells: [
      {
        table: 'events',
        code: 'МЕР-0001',
        column: 'title',
        place: 'Мероприятия, строка 2, «Форма и название мероприятия»',
        value: 'Конкурс чтецов!',
      },
    ],
    moreCells: 0,
  });
  expect(identity).not.toBe('');
  expect(exactCure).toEqual({
    mark: expect.stringMatching(/./) as string,
    lines: [
      {
        place: 'Мероприятия, строка 2, «Форма и название мероприятия»',
        before: 'Конкурс чтецов!',
        after: 'Конкурс чтецов',
      },
    ],
    more: 0,
  });
  expect(findingOf('Т2').exactCure).toBeUndefined();
});

test('What the person may not do is said beforehand', () => {
  const seen = (rule: string, institution?: string) => {
    const {noAccepting, exactCure} = findingOf(rule, institution, COORDINATOR);
    return [noAccepting ?? 'may', exactCure?.noApplying ?? 'may'];
  };
  expect(seen('Т1', 'Школа № 1')).toEqual(['may', 'may']);
  expect(seen('Т1', '')).toEqual([
    'У этой находки нет учреждения: такие принимает ассоциация.',
    expect.stringContaining('не понять, чья она'),
  ]);
  expect(seen('Т4', 'Школа № 2')).toEqual([
    'Это находка учреждения «Школа № 2»: примет её его координатор или ассоциация.',
    expect.stringContaining('принадлежит учреждению «Школа № 2»'),
  ]);
  expect(seen('Т4', 'Школа № 1')[1]).toContain('стала бы чужой');
  expect(seen('Т3')[1]).toBe(
    'Записи листа «Партнёры» удаляет только ассоциация.',
  );
  expect(seen('Т5')[1]).toContain('заполняет ассоциация');
  const {noAccepting, exactCure} = findingOf('Т1', 'Школа № 1', METHODIST);
  expect([noAccepting, exactCure?.noApplying]).toEqual([
    'Принимают находки координатор учреждения и ассоциация.',
    'Исправляют данные координатор учреждения и ассоциация.',
  ]);
  expect(
    check(ASSOCIATION).findings.flatMap(one => [
      ...(one.noAccepting ?? []),
      ...(one.exactCure?.noApplying ?? []),
    ]),
  ).toEqual([]);
});

test('A long list comes by pages, and the whole is counted', () => {
  const book = wrongBook({
    events: Array.from({length: PAGE + 20}, (_, i) => ({
      institution: 'Школа № 1',
      title: `Игра ${i}!`,
      level: 'районный',
    })),
    partners: [],
    settings: undefined,
  });
  const first = check(ASSOCIATION, {}, book);
  expect([first.findings.length, first.skipped, first.total]).toEqual([
    PAGE,
    0,
    PAGE + 20,
  ]);
  const rest = check(ASSOCIATION, {skip: PAGE}, book);
  expect([rest.findings.length, rest.skipped]).toEqual([20, PAGE]);
  expect(rest.findings[0].message).toContain(`Игра ${PAGE}!`);
  expect(check(ASSOCIATION, {skip: 9_999}, book)).toMatchObject({
    findings: [],
    skipped: PAGE + 20,
  });
});

test('An acceptance moves a finding to the accepted, as long as nothing changes', () => {
  const {identity} = findingOf('Т2');
  const acceptances = [
    {finding: identity, reason: 'Уровень решат', when: 'вчера', person: ''},
  ];
  const accepted = check(
    ASSOCIATION,
    {status: 'принято'},
    wrongBook({acceptances}),
  );
  expect(accepted.findings).toHaveLength(1);
  expect(accepted.findings[0]).toMatchObject({
    rule: 'Т2',
    accepted: {reason: 'Уровень решат', when: 'вчера', person: ''},
  });
  expect(check(ASSOCIATION, {}, wrongBook({acceptances})).total).toBe(6);
});

test('Nothing is found in a book without faults', () => {
  const book = networkBook({events: []});
  expect(check(ASSOCIATION, {}, book)).toMatchObject({findings: [], total: 0});
});

test('Rows without a code are waited for: their findings have no lasting name', () => {
  const book = wrongBook({partners: [{shortName: 'ТГУ', code: ''}]});
  expect(answerOf(openCheck({}, CATALOGUE), ASSOCIATION, book)).toBe(undefined);
  expect(think(openCheck({}, CATALOGUE), ASSOCIATION, book).changes).toEqual(
    [],
  );
});

test('Rows that the person cannot give a code are not waited for', () => {
  const indicators = [{code: '', title: 'Показатель'}];
  const book = wrongBook({indicators});
  expect(check(COORDINATOR, {}, book).total).toBe(3);
});
