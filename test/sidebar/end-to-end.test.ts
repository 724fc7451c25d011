// The sidebars over the built bundle: from the menu item through google.script.run into the sheet, and back.
import type {Frame} from 'playwright-core';
import type {Host} from '../../local/host';
import {allShown, write} from '../sample-host';
import {smallBook} from '../workbook/small-book';
import {sidebars} from './sidebar';

const sidebar = sidebars();
let host: Host;

beforeAll(() => {
  host = smallBook();
  host.open();
  // Rows get their codes with the first command.
  host.choose(['Инносеть', 'Рассчитать баллы']);
});

/** Chooses a menu item and gives the sidebar that it shows. */
function choose(item: string): Promise<Frame> {
  host.ui.clear();
  host.open();
  host.choose(['Инносеть', item]);
  const {html} = host.ui.panels[0];
  return sidebar.showPage(html, host.functions(), (name, args) =>
    host.call(name, args),
  );
}

function select(sheet: string, a1: string): void {
  host.evaluate(
    (name: string, cell: string) => {
      SpreadsheetApp.getActive()
        .getSheetByName(name)!
        .getRange(cell)
        .activate();
    },
    sheet,
    a1,
  );
}

/** Rows of «Мероприятия» by their titles. */
function eventRows(): Record<string, string>[] {
  const [header, ...rows] = allShown(host, 'Мероприятия');
  return rows
    .filter(row => row[0] !== '')
    .map(row => Object.fromEntries(row.map((cell, i) => [header[i], cell])));
}

const press = (frame: Frame, name: string) =>
  frame.getByRole('button', {name, exact: true}).click();

it('adds a record as it was typed, says how it was understood, and takes it back', async () => {
  const frame = await choose('Добавить запись');
  await frame.getByRole('button', {name: /^Мероприятия/}).click();
  const institution = frame.getByRole('combobox', {name: 'Учреждение'});
  await institution.fill('школа №2');
  await institution.press('Enter');
  const hostile = '=IMPORTXML("http://x";"</script>") 😀';
  await frame.getByRole('textbox', {name: 'Форма и название'}).fill(hostile);
  await frame
    .getByRole('textbox', {name: 'Дата проведения'})
    .fill('сентябрь 2023 – май 2028гг.');
  await frame.getByRole('textbox', {name: 'Классы'}).fill('6-11');
  await press(frame, 'Сохранить');
  await frame.getByText('добавлена на лист «Мероприятия»').waitFor();
  expect(eventRows()).toHaveLength(3);
  expect(eventRows()[2]).toMatchObject({
    Код: 'МЕР-0003',
    Учреждение: 'Школа № 2',
    'Форма и название мероприятия': hostile,
    'Дата проведения': 'сентябрь 2023 г. – май 2028 г.',
    Классы: '6–11 классы',
  });
  await press(frame, 'Отменить');
  await frame.getByText('Новая запись').waitFor();
  await frame.locator('.notice.good').waitFor();
  expect(eventRows()).toHaveLength(2);
});

it('edits the record of the selected row, and shows what another changed meanwhile', async () => {
  select('Мероприятия', 'C2');
  const frame = await choose('Открыть запись строки');
  await frame.getByText('МЕР-0001, строка 2').waitFor();
  const title = frame.getByRole('textbox', {name: 'Форма и название'});
  expect(await title.inputValue()).toBe('Конкурс чтецов');
  await title.fill('Конкурс юных чтецов');
  const [header] = allShown(host, 'Мероприятия');
  const column = header.indexOf('Форма и название мероприятия');
  write(host, 'Мероприятия', `${'ABCDEFGH'[column]}2`, 'Турнир чтецов');
  await press(frame, 'Сохранить');
  await frame.getByText('Стало в книге: Турнир чтецов').waitFor();
  expect(eventRows()[0]).toMatchObject({
    'Форма и название мероприятия': 'Турнир чтецов',
  });
  await frame.getByText('Моё: Конкурс юных чтецов').click();
  await press(frame, 'Сохранить выбранное');
  await frame
    .getByText('Запись МЕР-0001 на листе «Мероприятия» изменена.')
    .waitFor();
  expect(eventRows()[0]).toMatchObject({
    'Форма и название мероприятия': 'Конкурс юных чтецов',
  });
});

it('shows the journal in words, and undoes the last action', async () => {
  const frame = await choose('Журнал');
  await frame.getByText('Отменить последнее действие').waitFor();
  await frame.getByText('Изменить запись').first().waitFor();
  await frame.getByText('Что изменилось').first().click();
  await frame.getByText('Конкурс юных чтецов').first().waitFor();
  await press(frame, 'Отменить последнее действие');
  await frame.locator('.notice.good').waitFor();
  expect(eventRows()[0]).toMatchObject({
    'Форма и название мероприятия': 'Турнир чтецов',
  });
});

it('leads to a finding, mends it as shown, takes that back, and accepts it with a reason', async () => {
  const [header] = allShown(host, 'Мероприятия');
  const at = `${'ABCDEFGH'[header.indexOf('Уровень')]}2`;
  write(host, 'Мероприятия', at, 'районнй');
  const level = () => eventRows()[0]['Уровень'];
  const frame = await choose('Разобрать находки');
  await frame.getByLabel('Важность').selectOption('ошибка');
  await frame.getByText('значения «районнй» нет в списке').first().waitFor();
  await press(frame, 'Показать ячейку');
  await frame.getByText('Лист «Мероприятия», строка 2, «Уровень».').waitFor();
  await press(frame, 'Исправить');
  await frame.locator('.notice.good').waitFor();
  expect(level()).toBe('районный');
  await press(frame, 'Отменить');
  await frame.getByRole('button', {name: 'Исправить', exact: true}).waitFor();
  expect(level()).toBe('районнй');
  await press(frame, 'Принять с причиной…');
  await frame.getByRole('textbox').fill('Так в приказе');
  await press(frame, 'Принять');
  await frame.getByText('Находка принята с причиной.').waitFor();
  await frame.getByLabel('Состояние').selectOption('принято');
  await frame.getByText('Так в приказе').waitFor();
});
