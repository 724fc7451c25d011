// «Журнал» in a real browser.
import type {Frame} from 'playwright-core';
import type {
  ActionAnswer,
  JournalAnswer,
  RevertRequest,
  UndoRequest,
} from '../../src/contract';
import type {Answers} from './event-form';
import {sidebars} from './sidebar';

const sidebar = sidebars();

const EMPTY: JournalAnswer = {
  state: 'journal',
  entries: [],
  foreign: [],
  broken: [],
};

const FULL: JournalAnswer = {
  state: 'journal',
  entries: [
    {
      entry: 'ЖРН-0003',
      when: '22.11.2026 10:15',
      person: 'gymnasium24@example.org',
      action: 'Изменить запись',
      state: 'сделано',
      lines: [
        'Мероприятия, МЕР-0004, «Уровень»: «районный» → «муниципальный»',
        'Мероприятия, МЕР-0004, «Количество»: пусто → «2»',
      ],
      more: 3,
    },
    {
      entry: 'ЖРН-0002',
      when: '22.11.2026 10:02',
      person: '',
      action: 'Добавить запись',
      state: 'конфликт',
      lines: [],
      more: 0,
    },
  ],
  undoable: 'Изменить запись: Мероприятия, МЕР-0004, «Уровень»',
  foreign: [
    {
      table: 'events',
      sheet: 'Мероприятия',
      code: 'МЕР-0001',
      column: 'level',
      title: 'Уровень',
      institution: 'Гимназия № 24 г. Томска',
      journaled: 'региональный',
      now: '',
    },
  ],
  broken: ['Строка 12 журнала изменена после записи.'],
};

function show(answers: Answers): Promise<Frame> {
  return sidebar.show('journal', answers);
}

const press = (frame: Frame, name: string | RegExp) =>
  frame.getByRole('button', {name}).click();

it('tells in words who did what, from what to what, and what is odd', async () => {
  const frame = await show({openJournal: () => FULL});
  await frame.getByRole('heading', {name: 'Последние действия'}).waitFor();
  const entries = await frame.locator('.entries > li').allInnerTexts();
  expect(entries[0]).toContain('Изменить запись');
  expect(entries[0]).not.toContain('сделано');
  expect(entries[0]).toContain(
    '22.11.2026 10:15 · gymnasium24@example.org · ЖРН-0003',
  );
  expect(entries[1]).toContain('конфликт');
  expect(entries[1]).toContain('почта неизвестна');
  await frame.getByText('Что изменилось').click();
  await frame.getByText('«районный» → «муниципальный»').waitFor();
  await frame.getByText('… и ещё 3').waitFor();
  await frame.getByText('Строка 12 журнала изменена после записи.').waitFor();
  expect(await frame.locator('.edits').innerText()).toContain('пусто');
});

it('says so where there is nothing', async () => {
  const frame = await show({openJournal: () => EMPTY});
  await frame.getByText('Отменять нечего.').waitFor();
  await frame.getByText('Расхождений с журналом нет.').waitFor();
  await frame.getByText('Пока ничего не записано.').waitFor();
});

it('undoes once, tells what was undone, and reads the journal anew', async () => {
  const undone: UndoRequest[] = [];
  let end: (answer: ActionAnswer) => void = () => {};
  const frame = await show({
    openJournal: () => (undone.length === 0 ? FULL : EMPTY),
    undoLast: request => {
      undone.push(request);
      return new Promise(resolve => (end = resolve));
    },
  });
  await frame
    .getByRole('button', {name: 'Отменить последнее действие'})
    .dblclick();
  await frame.getByText('Отменяю…').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  end({state: 'done', message: 'Отменено: Изменить запись.\nЕщё строка.'});
  await frame.getByText('Отменено: Изменить запись.').waitFor();
  await frame.getByText('Отменять нечего.').waitFor();
  expect(undone).toHaveLength(1);
});

it('repeats with the same token where no answer came', async () => {
  const undone: UndoRequest[] = [];
  const frame = await show({
    openJournal: () => FULL,
    undoLast: request => {
      undone.push(request);
      if (undone.length === 1) throw new Error('Сбой');
      return {state: 'done', message: 'Отменено.'};
    },
  });
  await press(frame, 'Отменить последнее действие');
  await frame.getByText('Google не ответил').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Повторить');
  await frame.getByText('Отменено.').waitFor();
  expect(undone[1]).toEqual(undone[0]);
});

it('takes back an edit by hand as it was shown', async () => {
  const reverts: RevertRequest[] = [];
  const frame = await show({
    openJournal: () => (reverts.length === 0 ? FULL : EMPTY),
    revertEdit: request => {
      reverts.push(request);
      return {state: 'done', message: 'Возвращено «региональный».'};
    },
  });
  await press(frame, 'Вернуть МЕР-0001, «Уровень»');
  await frame.getByText('Возвращено «региональный».').waitFor();
  expect(reverts).toEqual([
    {
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      table: 'events',
      code: 'МЕР-0001',
      column: 'level',
      now: '',
    },
  ]);
});

it('shows why it does not open, and opens when asked again', async () => {
  let times = 0;
  const frame = await show({
    openJournal: () => {
      times += 1;
      if (times === 1) throw new Error('Сбой');
      if (times === 2)
        return {state: 'refused', message: 'Идёт другая команда.', again: true};
      return EMPTY;
    },
  });
  await frame.getByText('Журнал не открылся').waitFor();
  await press(frame, 'Повторить');
  await frame.getByText('Идёт другая команда.').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Повторить');
  await frame.getByText('Пока ничего не записано.').waitFor();
});
