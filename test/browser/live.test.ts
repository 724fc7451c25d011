// The days of the four people, each as a story in the live workbook.

import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import type {LiveServer} from '../../local/server/server';
import {accessibilityFaults, addAxe, openBrowser} from './browser';
import {temporaryFolder} from '../temporary-folder';
import {LiveWindow, openContext, sampleImage, serve} from './live-book';

// A story is a day of a person, in a real browser.
jest.setTimeout(180_000);

const ASSOCIATION = 'association@example.org';
const SCHOOL = 'gymnasium24@example.org';
const INSTITUTION = 'Гимназия № 24 г. Томска';
const METHODIST = 'method@example.org';
const DISTRICT = 'district@example.org';
/** Three schools. */
const OTHER_BOOK = 'test/fixtures/version-1.xlsx';

/** What the page offers to whoever drives it. */
declare const innosetGrid: {
  worksheet: {getName(): string};
  shown(sheet: string, cell: string): string;
};

let browser: Browser;
let server: LiveServer;
/** Two windows for all: people take their seats before them. */
let desk: LiveWindow;
let wall: LiveWindow;
const folder = temporaryFolder();

beforeAll(async () => {
  const image = sampleImage();
  [browser, server] = await Promise.all([openBrowser(), serve(image, folder)]);
  const context = await openContext(browser);
  await addAxe(context);
  desk = await LiveWindow.open(context, server.url, SCHOOL);
  wall = await LiveWindow.open(context, server.url, ASSOCIATION);
});

afterEach(() => {
  for (const {errors, foreign} of [desk, wall]) {
    expect([errors, foreign]).toEqual([[], []]);
  }
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the coordinator adds an event by hand and by the form, meets a refusal and its cure', async () => {
  const [school, association] = [desk, wall];
  const {page} = school;
  expect(await accessibilityFaults(page)).toEqual([]);
  await school.picture('first-steps');

  // By hand, with a code from the add-on; a second window of the association sees it.
  await school.goTo('Мероприятия');
  await school.type('B17', INSTITUTION);
  const code = await school.code('Мероприятия', 'A17');
  await association.sees('Мероприятия', 'B17', INSTITUTION);

  // What Sheets itself says of a protected cell; the cell keeps its text.
  await school.goTo('Баллы');
  const before = await school.shown('Баллы', 'B7');
  await school.type('B7', 'Школа № 1000');
  const refusal = page.getByRole('dialog');
  await refusal.getByText('защищённую ячейку').waitFor();
  await school.picture('coordinator-refusal');
  await refusal.getByRole('button', {name: 'Понятно'}).click();
  await school.sees('Баллы', 'B7', before);

  // A protection that warns asks, and the person may go on.
  await school.goTo('Мероприятия');
  await school.type('A17', 'МЕР-0999');
  const warning = page.getByRole('dialog');
  await warning.getByText('лучше не менять').waitFor();
  await warning.getByRole('button', {name: 'Отмена'}).click();
  await school.sees('Мероприятия', 'A17', code);

  await school.choose('Инносеть', 'Добавить запись');
  await page.locator('.side iframe').waitFor();
  const frame = await school.frame();
  await frame.getByRole('button', {name: /^Мероприятия/}).click();
  await frame
    .getByLabel(/^Форма и название/)
    .fill('Игра «Что? Где? Когда?» для школ сети');
  const date = frame.getByLabel(/^Дата проведения/);
  await date.fill('32.13.2022');
  await frame.getByRole('button', {name: 'Сохранить'}).click();
  await frame.locator('[aria-invalid="true"]').first().waitFor();
  await school.picture('coordinator-form');
  await date.fill('15 октября 2022 г.');
  await frame.getByRole('button', {name: 'Сохранить'}).click();
  await association.code('Мероприятия', 'A18');
  // The row is there before what it holds.
  await association.sees('Мероприятия', 'B18', INSTITUTION);
  expect(await accessibilityFaults(frame)).toEqual([]);
});

test('the association computes, and the rating changes in the other window', async () => {
  const [association, district] = [desk, wall];
  await association.seat(ASSOCIATION);
  await district.seat(DISTRICT);
  // A figure of the leader falls to nothing: the rating follows at once, in the other window too.
  const leader = await district.shown('Сводка', 'B8');
  const percent = await district.shown('Сводка', 'C8');
  const row = await association.row('Значения', {
    B: leader,
    D: '01.09.2022–31.08.2023',
  });
  await association.goTo('Значения');
  await association.type(`E${row}`, '0');
  await district.page.waitForFunction(
    ([name, was]) =>
      innosetGrid.shown('Сводка', 'B8') !== name ||
      innosetGrid.shown('Сводка', 'C8') !== was,
    [leader, percent],
  );
  await association.choose('Инносеть', 'Рассчитать баллы');
  await association.page.locator('dialog.panel iframe').waitFor();
  const said = await association.frame();
  await said.getByText('Баллы рассчитаны').first().waitFor();
  await association.picture('association-scores');
  await association.page.getByRole('button', {name: 'Закрыть окно'}).click();

  // The walk through the findings leads to the cell in the grid.
  await association.choose('Инносеть', 'Разобрать находки');
  await association.page.locator('.side iframe').waitFor();
  const walk = await association.frame();
  const [sheet] = (await walk.locator('.found p').first().innerText()).split(
    ', ',
  );
  await walk
    .getByRole('button', {name: /^Показать ячейку/})
    .first()
    .click();
  await association.page.waitForFunction(
    name => innosetGrid.worksheet.getName() === name,
    sheet,
  );
  expect(await accessibilityFaults(walk)).toEqual([]);
  await association.picture('association-findings');
  // Another sidebar comes in its place: its frame must not be taken for this one.
  await association.page.getByRole('button', {name: 'Закрыть панель'}).click();
  await association.page.locator('.side iframe').waitFor({state: 'detached'});

  await association.choose('Инносеть', 'Журнал');
  await association.page.locator('.side iframe').waitFor();
  const journal = await association.frame();
  await journal.getByRole('heading').first().waitFor();
  expect(await accessibilityFaults(journal)).toEqual([]);
  await association.picture('association-journal');
}, 120_000);

test('the methodist makes both documents and opens one', async () => {
  const methodist = desk;
  await methodist.seat(METHODIST);
  const {page} = methodist;
  await methodist.choose(
    'Инносеть',
    'Отчёты',
    'Лист оценки эффективности проекта',
  );
  await page.locator('dialog.panel iframe').waitFor();
  await page.getByRole('button', {name: 'Закрыть окно'}).click();
  await methodist.choose('Инносеть', 'Отчёты', 'Сводный отчёт ассоциации');
  await page.locator('dialog.panel iframe').waitFor();
  const link = (await methodist.frame()).getByRole('link').first();
  await link.click();
  const preview = page.frameLocator('iframe.preview');
  await preview.getByText('Демонстрационные данные').first().waitFor();
  await methodist.picture('methodist-document');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Скачать в Word'}).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
});

test('district staff watch: no menu of the add-on, nothing can be typed', async () => {
  const district = wall;
  await district.seat(DISTRICT);
  const {page} = district;
  await district.goTo('Начало');
  // A link leads to its sheet.
  await district.select('B11');
  await page.getByRole('link', {name: 'Перейти: «Мероприятия»'}).click();
  await page.waitForFunction(
    () => innosetGrid.worksheet.getName() === 'Мероприятия',
  );
  const menus = await page
    .getByRole('menubar')
    .getByRole('menuitem')
    .allTextContents();
  expect(menus).toContain('Файл');
  expect(menus).not.toContain('Инносеть');
  await district.goTo('Учреждения');
  const before = await district.shown('Учреждения', 'B2');
  await district.select('B2');
  await page.keyboard.type('другое');
  await page.keyboard.press('Enter');
  expect(await district.shown('Учреждения', 'B2')).toBe(before);
  await district.goTo('Сводка');
  const chart = page.getByAltText(/^Диаграмма/);
  // Decoding rejects where there is no picture.
  const width = await chart.evaluate(async each => {
    const image = each as unknown as {
      readonly naturalWidth: number;
      decode(): Promise<void>;
    };
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBeGreaterThan(0);
  await district.picture('district-summary');
});

test('a workbook dropped on the page is asked about: a damaged one leaves the book, a whole one opens for all', async () => {
  const [association, other] = [desk, wall];
  await association.seat(ASSOCIATION);
  const {page} = association;
  const before = await association.shown('Учреждения', 'B2');
  const opened = async (name: string, file: Buffer) => {
    await association.drop(name, file);
    await page.getByRole('button', {name: 'Открыть', exact: true}).click();
  };
  await opened('повреждена.xlsx', Buffer.from('не книга'));
  await page.getByText('«повреждена.xlsx»: это не книга .xlsx').waitFor();
  // The browser itself tells the console of the server's refusal.
  expect(association.errors.splice(0)).toHaveLength(1);
  await page.getByRole('button', {name: 'Понятно'}).click();
  expect(await association.shown('Учреждения', 'B2')).toBe(before);
  await opened('version-1.xlsx', readFileSync(OTHER_BOOK));
  await other.sees('Учреждения', 'B2', 'Школа № 1');
  await association.sees('Учреждения', 'B2', 'Школа № 1');
});
