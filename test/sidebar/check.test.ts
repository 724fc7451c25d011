// «Разбор находок» in a real browser.
import type {Frame} from 'playwright-core';
import type {CheckRequest, FindingAnswer} from '../../src/contract';
import {eventually} from '../browser/eventually';
import {
  accepted,
  checkOf,
  disagreement,
  noting,
  rule,
  spelling,
} from './check-answers';
import type {Answers} from './event-form';
import {sidebars} from './sidebar';

const sidebar = sidebars();
const ALL = [spelling, disagreement, rule];
const TOKEN = expect.stringMatching(/^[0-9a-f]{32}$/) as string;

const show = (answers: Answers, request?: CheckRequest): Promise<Frame> =>
  sidebar.show('check', answers, request);
const button = (frame: Frame, name: string | RegExp) =>
  frame.getByRole('button', {name, exact: true});
const press = (frame: Frame, name: string | RegExp) =>
  button(frame, name).click();
const heading = (frame: Frame) =>
  frame.getByRole('heading', {level: 2}).innerText();
/** Waits until the keyboard is on an element with this text. */
const hasFocus = (frame: Frame, text: string) =>
  frame.waitForFunction(
    `document.activeElement.textContent === ${JSON.stringify(text)}`,
  );

it('walks by the keyboard alone, says where it is, and counts at the end', async () => {
  const {answers, calls} = noting(ALL);
  const frame = await show(answers);
  await frame.getByText('1 из 3', {exact: true}).waitFor();
  expect(await heading(frame)).toBe(spelling.message);
  const article = await frame.locator('article').innerText();
  expect(article).toContain('ошибка Гимназия № 24 г. Томска');
  for (const text of [spelling.title, spelling.why, spelling.cure]) {
    expect(article).toContain(text);
  }
  await button(frame, 'Пропустить').focus();
  await sidebar.stage.page.keyboard.press('Enter');
  await frame.getByText('2 из 3', {exact: true}).waitFor();
  await hasFocus(frame, 'Пропустить');
  expect(
    await frame.getByRole('status').filter({hasText: '2 из 3'}).innerText(),
  ).toBe(`2 из 3: предупреждение. ${disagreement.message}`);
  expect(await frame.locator('article').innerText()).toContain(
    '… и ещё ячеек: 2',
  );
  await expect(button(frame, 'Исправить').count()).resolves.toBe(0);
  expect(await sidebar.faults()).toEqual([]);
  await sidebar.stage.page.keyboard.press('Enter');
  await frame.getByText('3 из 3', {exact: true}).waitFor();
  await frame.getByText(rule.exactCure!.noApplying!).waitFor();
  await frame.getByText(rule.noAccepting!).waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await sidebar.stage.page.keyboard.press('Enter');
  await frame.getByText('Это все находки').waitFor();
  await hasFocus(frame, 'Это все находки');
  expect(await frame.locator('.tally').innerText()).toMatch(/Осталось\s+3/);
  await press(frame, 'Назад');
  expect(await heading(frame)).toBe(rule.message);
  expect(calls.map(([name]) => name)).toEqual(['openCheck']);
});

it('leads to the cell, mends it as shown, and takes that back', async () => {
  let end: (answer: FindingAnswer) => void = () => {};
  const {answers, calls} = noting(ALL, {
    applyCure: () => new Promise(resolve => (end = resolve)),
  });
  const frame = await show(answers);
  await press(frame, 'Показать ячейку');
  await frame.getByText('Лист «Мероприятия», строка 5, «Уровень».').waitFor();
  expect(await frame.locator('.exact-cure').innerText()).toMatch(
    /«регион\.» → «региональный»|«регион\.»[^]*«региональный»/,
  );
  await button(frame, 'Исправить').dblclick();
  await frame.getByText('Исправляю…').waitFor();
  await frame.getByLabel('Чьи').and(frame.locator(':disabled')).waitFor();
  expect(await sidebar.faults()).toEqual([]);
  end({
    state: 'done',
    message: 'Исправлено: «регион.» → «региональный».',
  });
  await frame
    .locator('.notice.good')
    .getByText('Исправлено: «регион.» → «региональный».')
    .waitFor();
  await hasFocus(frame, 'Дальше');
  await expect(button(frame, 'Исправить').count()).resolves.toBe(0);
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Отменить');
  await button(frame, 'Исправить').waitFor();
  await hasFocus(frame, spelling.message);
  const applied = {
    token: TOKEN,
    rule: 'A19',
    identity: 'spelling',
    table: 'events',
    mark: 'the cure of a spelling',
  };
  const token = (calls[2][1] as typeof applied).token;
  expect(calls.slice(1)).toEqual([
    ['showFinding', {table: 'events', code: 'МЕР-0004', column: 'level'}],
    ['applyCure', applied],
    ['undoLast', {token: TOKEN, of: token}],
  ]);
});

it('accepts with a reason, which it wants, and which outlives errors and steps', async () => {
  const reason = 'Так решил совет ассоциации.';
  let times = 0;
  const {answers, calls} = noting([disagreement, rule], {
    acceptFinding: (): FindingAnswer => {
      times += 1;
      if (times === 1) throw new Error('Сбой');
      if (times === 2) {
        return {state: 'refused', message: 'Идёт другая команда.', again: true};
      }
      return {state: 'done', message: 'Находка принята с причиной.'};
    },
  });
  const frame = await show(answers);
  await press(frame, 'Принять с причиной…');
  const field = frame.getByRole('textbox', {
    name: 'Почему это можно оставить',
  });
  await press(frame, 'Принять');
  await frame.getByRole('alert').getByText('Напишите причину').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await sidebar.faults()).toEqual([]);
  await field.fill(reason);
  await press(frame, 'Пропустить');
  await press(frame, 'Назад');
  expect(await field.inputValue()).toBe(reason);
  await press(frame, 'Принять');
  await frame.getByText('Google не ответил').waitFor();
  expect(await field.inputValue()).toBe(reason);
  await press(frame, 'Повторить');
  await frame.getByText('Идёт другая команда.').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Повторить');
  await frame.locator('.notice.good').getByText('Находка принята').waitFor();
  const sent = calls.filter(([name]) => name === 'acceptFinding');
  expect(sent[0][1]).toEqual({
    token: TOKEN,
    rule: 'A17',
    identity: 'disagreement',
    table: 'stages',
    reason,
  });
  expect(sent.map(([, request]) => request)).toEqual(
    sent.map(() => sent[0][1]),
  );
  await hasFocus(frame, 'Дальше');
});

it('shows who accepted a finding and why, and takes it back into work', async () => {
  const {answers, calls} = noting([accepted], {
    openCheck: () => checkOf([accepted], {status: 'принято'}),
  });
  const frame = await show(answers, {status: 'принято'});
  await frame.getByText('В паспорте срок приказа').waitFor();
  await frame.getByText('22.11.2026 10:15 · gymnasium24@example.org').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Вернуть в работу');
  await frame.locator('.notice.good').getByText('снова в работе').waitFor();
  expect(calls).toEqual([
    ['openCheck', {status: 'принято'}],
    [
      'withdrawAcceptance',
      {token: TOKEN, rule: 'A17', identity: 'accepted', table: 'stages'},
    ],
  ]);
});

it('says that a finding is no more what it was, and looks anew', async () => {
  let isMended = false;
  const {answers} = noting(ALL, {
    openCheck: () => checkOf(isMended ? [disagreement] : ALL),
    applyCure: () => {
      isMended = true;
      return {state: 'changed', message: 'Этой находки больше нет.'};
    },
  });
  const frame = await show(answers);
  await press(frame, 'Исправить');
  await frame.locator('.notice.warning').getByText('больше нет').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Обновить список');
  await frame.getByText('1 из 1', {exact: true}).waitFor();
  await hasFocus(frame, disagreement.message);
});

it('asks for other findings by filters, and for the rest by pages', async () => {
  const {answers, calls} = noting([], {
    openCheck: ({skip = 0, severity, whose = 'own'}) =>
      severity === undefined
        ? checkOf(skip === 0 ? [spelling, disagreement] : [rule], {
            whose,
            skipped: skip,
            total: skip === 0 ? 3 : skip + 1,
          })
        : checkOf([], {whose, severity}),
  });
  const frame = await show(answers);
  await frame.getByLabel('Чьи').selectOption('all');
  await frame.getByText('1 из 3', {exact: true}).waitFor();
  expect(await frame.getByLabel('Чьи').inputValue()).toBe('all');
  await press(frame, 'Исправить');
  await press(frame, 'Дальше');
  await press(frame, 'Пропустить');
  await frame.getByText('Дальше ещё 1 находка').waitFor();
  expect(await frame.locator('.tally').innerText()).toMatch(/Исправлено\s+1/);
  await press(frame, 'Следующие находки');
  await frame.getByText('2 из 2', {exact: true}).waitFor();
  await frame.getByLabel('Важность').selectOption('ошибка');
  await frame.getByText('Находок нет').waitFor();
  expect(await frame.getByText('С другой важностью').innerText()).toBe(
    'С другой важностью находки есть. Принятых: 1.',
  );
  expect(calls.filter(([name]) => name === 'openCheck')).toEqual([
    ['openCheck', {}],
    ['openCheck', {whose: 'all', status: 'новое'}],
    ['openCheck', {whose: 'all', status: 'новое', skip: 1}],
    ['openCheck', {whose: 'all', status: 'новое', severity: 'ошибка'}],
  ]);
});

it('shows what was asked for last, whichever answer comes last', async () => {
  const ends: (() => void)[] = [];
  const {answers} = noting([], {
    openCheck: ({whose = 'own'}) =>
      whose === 'own'
        ? checkOf(ALL)
        : new Promise(resolve =>
            ends.push(() =>
              resolve(checkOf(whose === 'all' ? [spelling] : [rule], {whose})),
            ),
          ),
  });
  const frame = await show(answers);
  const whose = frame.getByLabel('Чьи');
  await whose.selectOption('all');
  await frame.getByText('Проверяю книгу…').waitFor();
  expect(await whose.inputValue()).toBe('all');
  await whose.selectOption('common');
  await eventually(() => expect(ends).toHaveLength(2));
  ends[1]();
  await frame.getByRole('heading', {name: rule.message}).waitFor();
  ends[0]();
  await whose.focus();
  expect([await whose.inputValue(), await heading(frame)]).toEqual([
    'common',
    rule.message,
  ]);
});

it('shows why it does not open, and opens when asked again', async () => {
  let times = 0;
  const {answers} = noting([], {
    openCheck: () => {
      times += 1;
      if (times === 1) throw new Error('Сбой');
      if (times === 2) {
        return {
          state: 'refused',
          message: 'Для роли: координатор.',
          again: true,
        };
      }
      return checkOf([]);
    },
  });
  const frame = await show(answers);
  await frame.getByText('Книгу не удалось проверить').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Повторить');
  await frame.getByText('Для роли: координатор.').waitFor();
  await press(frame, 'Повторить');
  await frame.getByText('Находок нет: здесь всё в порядке.').waitFor();
});
