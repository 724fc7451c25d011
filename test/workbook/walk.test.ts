/** The walk through the findings from end to end: what a sidebar asks of the built add-on, what then stands in the book. */

import {focusOf} from '../../local/book/focus';
import type {Host} from '../../local/host';
import type {
  CheckAnswer,
  CheckRequest,
  FindingAnswer,
  FindingShown,
} from '../../src/contract';
import {ask, PEOPLE, peopledBook, type Person} from '../rights/people';
import {fill} from '../../bench/network';
import {columnOf, holdLock, onSheet, put, valuesOf} from './small-book';

const host = peopledBook();
put(host, 'Мероприятия', 2, {Уровень: 'районнй'}, {Уровень: 'районнй'});
let presses = 0;

function check(
  request: CheckRequest = {},
  person: Person = 'coordinator',
): Extract<CheckAnswer, {state: 'check'}> {
  const answer = ask(host, person, 'openCheck', request);
  if (answer.state !== 'check') throw new Error(JSON.stringify(answer));
  return answer;
}

/** The finding of the misspelled level in the row of an event. */
function misspelled(code: string, request: CheckRequest = {}): FindingShown {
  const found = check({whose: 'all', ...request}).findings.find(
    ({rule, cells}) => rule === 'A19' && cells[0].code === code,
  );
  if (found === undefined) throw new Error('not found');
  return found;
}

function about(
  name: 'applyCure' | 'acceptFinding' | 'withdrawAcceptance',
  {rule, identity, table}: FindingShown,
  more: object = {},
  person: Person = 'coordinator',
): FindingAnswer {
  const token = `press ${++presses}`;
  const request = {token, rule, identity, table, ...more};
  return ask(host, person, name, request);
}

const levels = () => columnOf(host, 'Мероприятия', 'Уровень');
const decisions = () =>
  valuesOf(host, 'Принятые находки')
    .slice(1)
    .filter(row => row[0] !== '');
const journalRows = () => valuesOf(host, 'Журнал').length;

test('A coordinator sees the own findings; the network has more', () => {
  const own = check();
  expect(own.whose).toBe('own');
  expect(own.findings.map(({institution}) => institution)).toEqual(
    own.findings.map(() => 'Школа № 1'),
  );
  expect(check({whose: 'all'}).total).toBeGreaterThan(own.total);
});

test('A cell of a finding is shown where its row stands now', () => {
  const [{table, code, column}] = misspelled('МЕР-0001').cells;
  onSheet(host, 'Мероприятия', sheet => {
    sheet.insertRowBefore(2);
  });
  expect(
    ask(host, 'coordinator', 'showFinding', {table, code, column}),
  ).toEqual({
    state: 'done',
    message: 'Лист «Мероприятия», строка 3, «Уровень».',
  });
  const {sheet, areas} = focusOf(host.book, PEOPLE.coordinator);
  expect([sheet.name, areas.get(sheet)?.[0]?.row]).toEqual(['Мероприятия', 2]);
});

test('Why a cell cannot be shown is said', () => {
  const show = (place: object, person: Person = 'coordinator') =>
    ask(host, person, 'showFinding', {
      table: 'events',
      code: 'МЕР-0001',
      column: 'level',
      ...place,
    });
  const because = (words: string) => ({
    state: 'refused',
    message: expect.stringContaining(words) as string,
  });
  expect(show({code: 'МЕР-0099'})).toMatchObject(because('больше нет'));
  expect(show({table: 'plan', code: 'ПЛН-0001', column: 'title'})).toEqual(
    expect.objectContaining(because('нет листа «План»')),
  );
  expect(show({}, 'district')).toMatchObject(because('для роли'));
  const hide = (hidden: boolean) =>
    onSheet(
      host,
      'Мероприятия',
      (sheet, isHidden) => {
        if (isHidden) sheet.hideSheet();
        else sheet.showSheet();
      },
      hidden,
    );
  hide(true);
  expect(show({})).toMatchObject(because('скрыт'));
  hide(false);
});

test('A cure is written, journaled, answered again, and taken back', () => {
  const finding = misspelled('МЕР-0001');
  const cure = {mark: finding.exactCure!.mark, token: 'cure'};
  const before = levels();
  const done = about('applyCure', finding, cure);
  expect(done).toMatchObject({state: 'done'});
  expect(levels()).toContain('районный');
  const rows = journalRows();
  expect(about('applyCure', finding, cure)).toEqual(done);
  expect(journalRows()).toBe(rows);
  expect(about('applyCure', finding, {...cure, token: 'late'})).toMatchObject({
    state: 'changed',
  });
  expect(
    ask(host, 'coordinator', 'undoLast', {token: 'undo', of: 'cure'}),
  ).toMatchObject({
    state: 'done',
    message: expect.stringContaining('«Исправить находку»') as string,
  });
  expect(levels()).toEqual(before);
  expect(misspelled('МЕР-0001').identity).toBe(finding.identity);
});

test('Only the press that was meant is undone', () => {
  const finding = misspelled('МЕР-0001');
  about('acceptFinding', finding, {reason: 'Пока так', token: 'first'});
  about('withdrawAcceptance', finding, {token: 'second'});
  expect(
    ask(host, 'coordinator', 'undoLast', {token: 'undo 1', of: 'first'}),
  ).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('не последнее') as string,
  });
  expect(decisions()).toEqual([]);
  expect(
    ask(host, 'coordinator', 'undoLast', {token: 'undo 2', of: 'second'}),
  ).toMatchObject({state: 'done'});
  expect(decisions()).toHaveLength(1);
  expect(
    ask(host, 'coordinator', 'undoLast', {token: 'undo 3', of: 'first'}),
  ).toMatchObject({state: 'done'});
  expect(decisions()).toEqual([]);
});

test('An acceptance lasts as long as what was accepted', () => {
  const finding = misspelled('МЕР-0001');
  const reason = '=IMPORTXML("http://x")';
  expect(about('acceptFinding', finding, {reason})).toMatchObject({
    state: 'done',
  });
  expect(decisions()[0]).toContain(reason);
  const accepted = misspelled('МЕР-0001', {status: 'принято'});
  expect(accepted.accepted).toMatchObject({
    reason,
    person: PEOPLE.coordinator,
  });
  expect(() => misspelled('МЕР-0001')).toThrow('not found');
  const row = columnOf(host, 'Мероприятия', 'Код').indexOf('МЕР-0001') + 2;
  put(host, 'Мероприятия', row, {Уровень: 'районннй'});
  expect(misspelled('МЕР-0001').accepted).toBeUndefined();
  put(host, 'Мероприятия', row, {Уровень: 'районнй'});
  expect(about('withdrawAcceptance', finding)).toMatchObject({state: 'done'});
  expect(misspelled('МЕР-0001').accepted).toBeUndefined();
});

test('Others’ findings are looked at and left', () => {
  const finding = misspelled('МЕР-0002');
  const {mark} = finding.exactCure!;
  const before = [levels(), journalRows()];
  for (const answer of [
    about('applyCure', finding, {mark}),
    about('acceptFinding', finding, {reason: 'Чужое'}),
    about('applyCure', finding, {mark}, 'methodist'),
    about('acceptFinding', finding, {reason: 'Чужое'}, 'methodist'),
    about('withdrawAcceptance', finding, {}, 'stranger'),
  ]) {
    expect(answer).toMatchObject({state: 'refused', again: false});
  }
  expect([levels(), journalRows()]).toEqual(before);
  expect(about('applyCure', finding, {mark}, 'other')).toMatchObject({
    state: 'done',
  });
});

test('A busy book: the press may be made again', () => {
  const finding = misspelled('МЕР-0001');
  const free = holdLock(host);
  const answer = about('acceptFinding', finding, {reason: 'Подождёт'});
  free();
  expect(answer).toMatchObject({state: 'refused', again: true});
});

test('Rows without a code get theirs when the check is opened', () => {
  const row = valuesOf(host, 'Мероприятия').length + 1;
  put(host, 'Мероприятия', row, {
    Учреждение: 'Школа № 1',
    'Форма и название мероприятия': 'Вставлено мимо',
    Уровень: 'городскй',
  });
  const codes = () => columnOf(host, 'Мероприятия', 'Код');
  expect(codes()[row - 2]).toBe('');
  check();
  expect(codes()[row - 2]).toMatch(/^МЕР-\d{4}$/);
});

describe('Calls of services', () => {
  const calls = (on: Host, request: object, name = 'openCheck') => {
    on.call(name, [request], {as: PEOPLE.association});
    const made = Object.values(on.meter!.usage().calls);
    return made.reduce((sum, count) => sum + count, 0);
  };
  const place = {table: 'events', code: 'МЕР-0001', column: 'level'};

  test('do not grow with the rows', () => {
    const large = peopledBook();
    calls(large, {});
    const few = [calls(large, {}), calls(large, place, 'showFinding')];
    const rows = Array.from({length: 2_000}, (_, i) => [
      `МЕР-${String(i + 1).padStart(4, '0')}`,
      'Школа № 2',
      `Игра ${i}`,
      '12.10.2022',
      i % 2 === 0 ? 'районнй' : 'районный',
    ]);
    fill(
      large,
      'Мероприятия',
      [
        'Код',
        'Учреждение',
        'Форма и название мероприятия',
        'Дата проведения',
        'Уровень',
      ],
      rows,
    );
    const many = [calls(large, {}), calls(large, place, 'showFinding')];
    expect(many[0]).toBe(few[0]);
    // A short sheet is read whole, a long one by its header and its codes.
    expect(many[1] - few[1]).toBeLessThan(5);
  });
});
