// The fields of a form in a real browser: what they say of what is typed, and that the keyboard suffices.
import type {Frame} from 'playwright-core';
import type {Form, RegisterRow} from '../../src/contract';
import type {Table} from '../../src/model/schema';
import {tables} from '../../src/model/tables';
import {eventForm, savedForm, titlesOf} from './event-form';
import {sidebars} from './sidebar';

const sidebar = sidebars();

function open(form: Form = eventForm): Promise<Frame> {
  return sidebar.show(
    'form',
    {openForm: () => ({state: 'form', form})},
    {table: 'events'},
  );
}

const field = (frame: Frame, name: string) =>
  frame.getByRole('textbox', {name});
const list = (frame: Frame, name: string) =>
  frame.getByRole('combobox', {name, exact: false});

it('has a field for each column that the sheet has, under its present title', async () => {
  const titles = Object.fromEntries(
    Object.entries(eventForm.titles)
      .filter(([key]) => key !== 'link')
      .map(([key, title]) => [key, key === 'grades' ? 'Для кого' : title]),
  );
  const frame = await open({...eventForm, titles});
  await frame.getByRole('heading', {name: 'Мероприятия'}).waitFor();
  const labels = await frame.locator('.label').allInnerTexts();
  expect(labels.map(label => label.replace(/\s*обязательно$/, ''))).toEqual([
    'Учреждение',
    'Направление',
    'Форма и название мероприятия',
    'Форма',
    'Формат',
    'Уровень',
    'Дата проведения',
    'Для кого',
    'Координатор (должность)',
    'Партнёры',
    'Количество',
    'Примечание',
  ]);
  expect(await frame.locator('[aria-required="true"]').count()).toBe(3);
});

it('has a form for every table that people fill', async () => {
  for (const {name, tab, columns} of tables as readonly Table[]) {
    if (tab === 'read') continue;
    const frame = await open({
      ...eventForm,
      table: name,
      titles: titlesOf(name),
    });
    await frame.locator('form').waitFor();
    expect([name, await frame.locator('.field').count()]).toEqual([
      name,
      Object.values(columns).filter(({hidden}) => !hidden).length,
    ]);
  }
});

it('has three answers to yes or no, by the keyboard', async () => {
  const frame = await open({
    ...eventForm,
    table: 'indicators',
    titles: titlesOf('indicators'),
    cells: {active: '+'},
  });
  const group = frame.getByRole('radiogroup', {name: 'Действует'});
  const chosen = () => group.locator('input:checked + span').innerText();
  expect(await chosen()).toBe('да');
  await group.getByRole('radio', {name: 'да', exact: true}).press('ArrowDown');
  expect(await chosen()).toBe('нет');
  await group.getByRole('radio', {name: 'нет', exact: true}).press('ArrowDown');
  expect(await chosen()).toBe('не указано');
});

it('shows how a period, grades and a number were understood, as one types', async () => {
  const frame = await open();
  await field(frame, 'Дата проведения').fill('сентябрь 2023 – май 2028гг.');
  await frame
    .getByText('с 1 сентября 2023 г. по 31 мая 2028 г., точность: месяц')
    .waitFor();
  await field(frame, 'Классы').fill('6, 8 и 10 классов');
  await frame.getByText('классы 6, 8, 10 (всего 3)').waitFor();
  await field(frame, 'Количество').fill('1 200');
  await frame.getByText('запишется: 1200').waitFor();
});

it('tells a mistake and its cure when the field is left, not while one types', async () => {
  const frame = await open();
  const count = field(frame, 'Количество');
  await count.pressSequentially('мн');
  expect(await count.getAttribute('aria-invalid')).toBe('false');
  await count.press('Tab');
  const word = frame.locator('#field-count-word');
  expect(await word.innerText()).toContain(
    '«мн» – не число; введите целое число от 0, например 12',
  );
  expect(await count.getAttribute('aria-invalid')).toBe('true');
  expect(await count.getAttribute('aria-describedby')).toBe('field-count-word');
});

it('offers the known name for a misspelled one, and takes it', async () => {
  const frame = await open();
  await list(frame, 'Партнёры').fill('Бритния');
  await list(frame, 'Партнёры').press('Escape');
  await list(frame, 'Партнёры').press('Tab');
  await frame.getByText('нет такого партнёра: «Бритния»').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await frame.getByRole('button', {name: 'Британия', exact: true}).click();
  await frame.getByRole('button', {name: 'Убрать «Британия»'}).waitFor();
  expect(await frame.getByText('нет такого партнёра').count()).toBe(0);
});

it('knows a partner by each of its spellings', async () => {
  const frame = await open();
  const partners = list(frame, 'Партнёры');
  for (const spelling of [
    'Британия',
    '«британия»',
    'НОУ «Учебно-экзаменационный лингвистический центр «Британия»',
    'учебно-экзаменационный лингвистический центр Британия',
    'ПРТ-0010',
  ]) {
    await partners.fill(spelling);
    await partners.press('Tab');
    await frame.getByRole('button', {name: 'Убрать «Британия»'}).waitFor();
    await partners.press('Backspace');
    expect(await frame.locator('.token').count()).toBe(0);
  }
});

it('writes the name of the register when a list is left', async () => {
  const frame = await open();
  const institution = list(frame, 'Учреждение');
  await institution.fill('гимназия №49');
  await institution.press('Tab');
  await frame.waitForFunction(
    'document.querySelector("#field-institution").value === "Гимназия № 49"',
  );
});

it('warns calmly of a name of a person, and says what to write', async () => {
  const frame = await open();
  await field(frame, 'Координатор').fill('Иванов И.И.');
  await frame.getByText('«Иванов И.И.» лучше не записывать').waitFor();
  await frame.getByText('Напишите должность').first().waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await frame.getByText('Почему').click();
  await frame.getByText('152-ФЗ').waitFor();
  await field(frame, 'Координатор').fill('учитель английского языка');
  await frame.getByText('лучше не записывать').waitFor({state: 'detached'});
});

it('shows a record as it stands, and fixes what the role fixes', async () => {
  const frame = await open({...savedForm, fixed: ['institution']});
  await frame.getByText('МЕР-0004, строка 5').waitFor();
  expect(await field(frame, 'Количество').inputValue()).toBe('2');
  expect(await frame.locator('.token').allInnerTexts()).toEqual([
    'НИ ТГУ\n×',
    'Британия\n×',
  ]);
  const institution = field(frame, 'Учреждение');
  expect(await institution.getAttribute('readonly')).not.toBeNull();
  await frame.getByText('Здесь это поле не меняется.').waitFor();
});

describe('a list by the keyboard', () => {
  it('opens, goes up and down and to both ends, takes, and closes', async () => {
    const frame = await open();
    const level = list(frame, 'Уровень');
    const active = async () => {
      const id = await level.getAttribute('aria-activedescendant');
      return id === null ? undefined : frame.locator(`#${id}`).innerText();
    };
    await level.focus();
    expect(await level.getAttribute('aria-expanded')).toBe('false');
    await level.press('ArrowDown');
    expect(await level.getAttribute('aria-expanded')).toBe('true');
    expect(await active()).toBe('школьный');
    expect(await sidebar.faults()).toEqual([]);
    await level.press('ArrowDown');
    expect(await active()).toBe('муниципальный');
    await level.press('End');
    expect(await active()).toBe('всероссийский');
    await level.press('ArrowDown');
    expect(await active()).toBe('школьный');
    await level.press('ArrowUp');
    expect(await active()).toBe('всероссийский');
    await level.press('Home');
    expect(await active()).toBe('школьный');
    await level.press('Escape');
    expect(await level.getAttribute('aria-expanded')).toBe('false');
    expect(await level.inputValue()).toBe('');
    await level.pressSequentially('РЕГ');
    expect(await active()).toBe('региональный');
    await level.press('Enter');
    expect(await level.inputValue()).toBe('региональный');
    expect(await level.getAttribute('aria-expanded')).toBe('false');
  });

  it('takes several values, and takes them out again', async () => {
    const frame = await open();
    const partners = list(frame, 'Партнёры');
    for (const typed of ['тгу', 'полит', 'брит']) {
      await partners.pressSequentially(typed === 'полит' ? 'тпу' : typed);
      await partners.press('Enter');
    }
    const tokens = () => frame.locator('.token > span').allInnerTexts();
    expect(await tokens()).toEqual(['НИ ТГУ', 'НИ ТПУ', 'Британия']);
    // What is chosen is not offered again.
    await partners.press('ArrowDown');
    await frame.getByText('Ничего похожего в списке нет.').waitFor();
    await partners.press('Escape');
    await partners.press('Backspace');
    expect(await tokens()).toEqual(['НИ ТГУ', 'НИ ТПУ']);
    await partners.press('Shift+Tab');
    await frame.locator(':focus').press('Shift+Tab');
    expect(await frame.locator(':focus').getAttribute('aria-label')).toBe(
      'Убрать «НИ ТГУ»',
    );
    await frame.locator(':focus').press('Enter');
    expect(await tokens()).toEqual(['НИ ТПУ']);
    expect(await frame.locator(':focus').getAttribute('role')).toBe('combobox');
  });
});

describe('a register at the server', () => {
  const planetarium: RegisterRow = {
    code: 'ПРТ-2000',
    name: 'Планетарий',
    otherNames: ['Томский планетарий'],
  };
  const long: Form = {
    ...eventForm,
    registers: {
      ...eventForm.registers,
      partners: {state: 'at the server', count: 3000},
    },
  };
  let asked: {text: string; answer: (rows: readonly RegisterRow[]) => void}[];

  function openLong(): Promise<Frame> {
    asked = [];
    return sidebar.show(
      'form',
      {
        openForm: () => ({state: 'form', form: long}),
        searchRegister: ({text}) =>
          new Promise(resolve =>
            asked.push({
              text,
              answer: rows => resolve({state: 'found', rows}),
            }),
          ),
      },
      {table: 'events'},
    );
  }
  const waitForAsked = async (frame: Frame, count: number) => {
    while (asked.length < count) await frame.waitForTimeout(20);
  };

  it('is searched after a pause in typing, once', async () => {
    const frame = await openLong();
    const partners = list(frame, 'Партнёры');
    await partners.click();
    await frame.getByText('Введите часть названия.').waitFor();
    await partners.pressSequentially('планет', {delay: 20});
    await frame.getByText('Ищу…').waitFor();
    await waitForAsked(frame, 1);
    expect(asked.map(({text}) => text)).toEqual(['планет']);
    asked[0].answer([planetarium]);
    await frame.getByRole('option', {name: 'Планетарий'}).click();
    await frame.getByRole('button', {name: 'Убрать «Планетарий»'}).waitFor();
    expect(await frame.locator('.token.unknown').count()).toBe(0);
  });

  it('calls no name unknown before the server has said so', async () => {
    const frame = await openLong();
    const partners = list(frame, 'Партнёры');
    await partners.fill('Планитарий');
    await waitForAsked(frame, 1);
    await partners.press('Tab');
    expect(await partners.getAttribute('aria-invalid')).toBe('false');
    asked[0].answer([planetarium]);
    await frame.getByText('нет такого партнёра: «Планитарий»').waitFor();
    await frame
      .getByRole('button', {name: 'Планетарий', exact: true})
      .waitFor();
  });

  it('drops an answer that comes too late', async () => {
    const frame = await openLong();
    const partners = list(frame, 'Партнёры');
    await partners.fill('план');
    await waitForAsked(frame, 1);
    await partners.fill('музей');
    await waitForAsked(frame, 2);
    asked[0].answer([planetarium]);
    await frame.getByText('Ищу…').waitFor();
    asked[1].answer([]);
    await frame.getByText('Ничего похожего в списке нет.').waitFor();
  });
});
