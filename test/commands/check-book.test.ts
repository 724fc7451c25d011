/** «Проверить книгу» by the bundle: the sheet, its memory, the marks on cells, and where the result counts. */

import type {Host} from '../../local/host';
import {notesOn, painted} from '../audit/painted';
import {plantedBundle} from '../audit/planted-bundle';
import {allShown, cellOf, figure, shown, write} from '../sample-host';
import {
  at,
  event,
  institution,
  namesOfSheets,
  newBook,
  onSheet,
  put,
  run,
  smallBook,
} from '../workbook/small-book';

const folder = plantedBundle();
const TITLE = 'Форма и название мероприятия';
const TERM = 'Сроки реализации';
const ERROR = '#fbe3e4';
const WARNING = '#fff4ce';

/** A shouting event and a site without term, both of the second school. */
function faultyBook(now?: () => Date): Host {
  const host = smallBook('Положения', {folder, ...(now && {now})});
  put(host, 'Мероприятия', 4, event('Школа № 2', 'ВЫСТАВКА'));
  put(host, 'Площадки', 3, {[TERM]: ''});
  return host;
}

/** A clock that tests turn. */
function clock(): {now: () => Date; day: number} {
  const turned = {
    day: 1,
    now: () => new Date(Date.UTC(2026, 2, turned.day, 9)),
  };
  return turned;
}

/** The rows of the list, by their visible titles. */
function listed(host: Host, sheet = 'Проверка'): {[title: string]: string}[] {
  const rows = allShown(host, sheet);
  const from = rows.findIndex(row => row.includes('Находка'));
  const titles = rows[from];
  return rows
    .slice(from + 1)
    .map(row => Object.fromEntries(titles.map((title, i) => [title, row[i]])))
    .filter(row => row['Находка'] !== '');
}

const told = (host: Host) =>
  listed(host).map(row => [row['Важность'], row['Статус'], row['Что не так']]);

const state = (host: Host) => shown(host, 'Проверка', 'A2')[0][0];

/** A row of «Принятые находки», as the sidebar writes it. */
function accept(host: Host, finding: string): void {
  put(host, 'Принятые находки', 2, {
    Код: 'ПРН-0001',
    Находка: finding,
    Причина: 'так напечатано на афише',
    Когда: '02.03.2026 12:00',
  });
}

test('the first check lists what is wrong, counts it, and leads to the cells', () => {
  const host = faultyBook();
  expect(run(host, 'checkBook')).toContain(
    'Открыто: 1 ошибка, 1 предупреждение, 0 заметок.',
  );
  expect(told(host)).toEqual([
    ['ошибка', 'новое', 'У площадки «Тема вторая» нет сроков.'],
    [
      'предупреждение',
      'новое',
      'Название «ВЫСТАВКА» написано прописными буквами.',
    ],
  ]);
  expect(state(host)).toContain(
    'открытых ошибок – 1 (меняют баллы – 1); предупреждений – 1, заметок – 0; принято – 0, исправлено – 0.',
  );
  expect(figure(host, 'Проверка', 'Школа № 2', 'Предупреждения')).toBe('1');
  const link = onSheet(host, 'Проверка', sheet => {
    const cell = sheet.createTextFinder('Площадки, ПЛЩ-0002').findNext()!;
    return `${cell.getDisplayValue()} ${cell.getFormula()}`;
  });
  const id = onSheet(host, 'Площадки', sheet => sheet.getSheetId());
  expect(link).toContain(
    'Площадки, ПЛЩ-0002 (Тема вторая), «Сроки реализации»',
  );
  expect(link).toContain(`"#gid=${id}&range=F"`);
  const rules = allShown(host, 'Проверка').map(row => `${row[1]}: ${row[5]}`);
  expect(rules).toContain('У площадки есть сроки: найдено – 1');
  expect(rules).toContain('Участие подтверждено: ждёт: таблица «Участие»');
  expect(rules).toContain(
    'Номер стоит у одного учреждения: замечаний нет; нет листов: «Проекты»',
  );
});

test('the sheet stands before the rules, red, warned of, and can be undone by nobody', () => {
  const host = faultyBook();
  run(host, 'checkBook');
  const names = namesOfSheets(host);
  expect(names.indexOf('Проверка')).toBe(names.indexOf('Показатели') - 1);
  expect(onSheet(host, 'Проверка', sheet => sheet.getTabColor())).toBe(
    '#cf222e',
  );
  expect(run(host, 'undoLastAction')).not.toContain('Отменено: «Проверить');
  put(host, 'Доступ', 2, {
    'Электронная почта': 'association@example.org',
    Роль: 'ассоциация',
  });
  run(host, 'setAccess');
  const guards = onSheet(host, 'Проверка', sheet =>
    sheet
      .getProtections(SpreadsheetApp.ProtectionType.SHEET)
      .map(each => each.isWarningOnly()),
  );
  expect(guards).toEqual([true]);
});

test('a second check of the same book writes nothing', () => {
  const turned = clock();
  const host = faultyBook(turned.now);
  run(host, 'checkBook');
  const before = allShown(host, 'Проверка');
  turned.day = 5;
  run(host, 'checkBook');
  expect(host.meter?.usage().items.setter).toBe(0);
  expect(host.meter?.usage().items.cellWritten).toBe(0);
  expect(allShown(host, 'Проверка')).toEqual(before);
});

test('marks go out when their cells are mended, and follow their rows', () => {
  const host = faultyBook();
  run(host, 'checkBook');
  const title = at(host, 'Мероприятия', TITLE, 4);
  const term = at(host, 'Площадки', TERM, 3);
  expect(painted(host, 'Мероприятия')).toEqual({[title]: WARNING});
  expect(painted(host, 'Площадки')).toEqual({[term]: ERROR});
  expect(notesOn(host, 'Площадки')).toEqual({
    [term]:
      'Инносеть: проверка: ошибка. У площадки «Тема вторая» нет сроков. Как исправить: Впишите сроки из документа о статусе.',
  });
  onSheet(host, 'Мероприятия', sheet => {
    sheet
      .getRange(2, 1, 3, sheet.getLastColumn())
      .sort({column: 1, ascending: false});
  });
  const moved = at(host, 'Мероприятия', TITLE, 2);
  expect(painted(host, 'Мероприятия')).toEqual({[moved]: WARNING});
  host.edit('Мероприятия', moved, 'Выставка');
  expect(painted(host, 'Мероприятия')).toEqual({});
  expect(notesOn(host, 'Мероприятия')).toEqual({});
  // By a script no help of `onEdit` takes the note away: the next check does.
  write(host, 'Площадки', term, '01.09.2022 - 31.05.2024');
  expect(painted(host, 'Площадки')).toEqual({});
  run(host, 'checkBook');
  expect(notesOn(host, 'Площадки')).toEqual({});
  const left = onSheet(
    host,
    'Площадки',
    sheet => sheet.getConditionalFormatRules().length,
  );
  expect(left).toBe(0);
});

test('conditional formats and notes of people stay as they are', () => {
  const host = faultyBook();
  const term = at(host, 'Площадки', TERM, 3);
  onSheet(
    host,
    'Площадки',
    (sheet, cell) => {
      const own = SpreadsheetApp.newConditionalFormatRule()
        .whenTextContains('важно')
        .setRanges([sheet.getRange('B2:B9')])
        .setBold(true)
        .build();
      sheet.setConditionalFormatRules([own]);
      sheet.getRange(cell).setNote('спросить в департаменте');
    },
    term,
  );
  run(host, 'checkBook');
  const rules = () =>
    onSheet(host, 'Площадки', sheet =>
      sheet
        .getConditionalFormatRules()
        .map(rule => rule.getRanges()[0].getA1Notation()),
    );
  expect(rules()).toEqual(['B2:B9', 'F2:F300']);
  expect(notesOn(host, 'Площадки')).toEqual({
    [term]: 'спросить в департаменте',
  });
  write(host, 'Площадки', term, '01.09.2022 - 31.05.2024');
  run(host, 'checkBook');
  expect(rules()).toEqual(['B2:B9']);
  expect(notesOn(host, 'Площадки')).toEqual({
    [term]: 'спросить в департаменте',
  });
});

test('what is mended stays with its day; what is wrong in another way is new', () => {
  const turned = clock();
  const host = faultyBook(turned.now);
  run(host, 'checkBook');
  turned.day = 9;
  write(host, 'Площадки', at(host, 'Площадки', TERM, 3), '2023 г.');
  write(host, 'Мероприятия', at(host, 'Мероприятия', TITLE, 4), 'ИГРА');
  expect(run(host, 'checkBook')).toContain('исправлено с прошлой проверки – 1');
  expect(
    listed(host).map(row => [
      row['Статус'],
      row['Что не так'],
      row['С какого дня'],
      row['Исправлено или принято'],
    ]),
  ).toEqual([
    ['новое', 'Название «ИГРА» написано прописными буквами.', '09.03.2026', ''],
    [
      'исправлено',
      'У площадки «Тема вторая» нет сроков.',
      '01.03.2026',
      'исправлено 09.03.2026',
    ],
  ]);
  expect(state(host)).toContain('открытых ошибок нет');
  // It comes back: open again, since then.
  turned.day = 12;
  write(host, 'Площадки', at(host, 'Площадки', TERM, 3), '');
  run(host, 'checkBook');
  expect(listed(host).map(row => [row['Статус'], row['С какого дня']])).toEqual(
    [
      ['новое', '12.03.2026'],
      ['новое', '09.03.2026'],
    ],
  );
});

test('an acceptance counts at once, and as long as the value stays', () => {
  const host = faultyBook();
  run(host, 'checkBook');
  const shouting = listed(host)[1]['Находка'];
  accept(host, shouting);
  expect(listed(host)[1]).toMatchObject({
    Статус: 'принято',
    'Исправлено или принято':
      'принято 02.03.2026 12:00: так напечатано на афише',
  });
  expect(state(host)).toContain('предупреждений – 0, заметок – 0; принято – 1');
  expect(run(host, 'checkBook')).toContain('принято с причиной – 1');
  expect(painted(host, 'Мероприятия')).toEqual({});
  expect(notesOn(host, 'Мероприятия')).toEqual({});
  expect(listed(host).map(row => row['Статус'])).toEqual(['новое', 'принято']);
  write(host, 'Мероприятия', at(host, 'Мероприятия', TITLE, 4), 'ИГРА');
  run(host, 'checkBook');
  expect(told(host)[1]).toEqual([
    'предупреждение',
    'новое',
    'Название «ИГРА» написано прописными буквами.',
  ]);
});

describe('what people do to the sheet', () => {
  test('sorted: nothing is told of, the order and the days come back', () => {
    const turned = clock();
    const host = faultyBook(turned.now);
    run(host, 'checkBook');
    const before = allShown(host, 'Проверка');
    turned.day = 20;
    onSheet(host, 'Проверка', sheet => {
      const first = sheet.createTextFinder('Находка').findNext()!.getRow() + 1;
      sheet
        .getRange(first, 1, 2, sheet.getLastColumn())
        .sort({column: 2, ascending: false});
    });
    expect(listed(host)[0]['Важность']).toBe('предупреждение');
    expect(run(host, 'checkBook')).not.toContain('Исправлено вручную');
    expect(allShown(host, 'Проверка')).toEqual(before);
  });

  test('typed over: named and restored', () => {
    const host = faultyBook();
    run(host, 'checkBook');
    const before = allShown(host, 'Проверка');
    const cell = cellOf(host, 'Проверка', '1', 'Что не так');
    write(host, 'Проверка', cell, 'и так хорошо');
    expect(run(host, 'checkBook')).toContain('и так хорошо');
    expect(allShown(host, 'Проверка')).toEqual(before);
  });

  test('renamed: it is found, and the marks follow its name', () => {
    const host = faultyBook();
    run(host, 'checkBook');
    onSheet(host, 'Проверка', sheet => {
      sheet.setName('Что исправить');
    });
    run(host, 'checkBook');
    expect(namesOfSheets(host)).not.toContain('Проверка');
    expect(listed(host, 'Что исправить')).toHaveLength(2);
    expect(Object.values(painted(host, 'Площадки'))).toEqual([ERROR]);
  });

  test('deleted: only the days are lost', () => {
    const turned = clock();
    const host = faultyBook(turned.now);
    run(host, 'checkBook');
    accept(host, listed(host)[1]['Находка']);
    onSheet(host, 'Проверка', sheet => {
      sheet.getParent().deleteSheet(sheet);
    });
    turned.day = 7;
    run(host, 'checkBook');
    expect(
      listed(host).map(row => [row['Статус'], row['С какого дня']]),
    ).toEqual([
      ['новое', '07.03.2026'],
      ['принято', '07.03.2026'],
    ]);
  });

  test('a sheet of their own of this name is left alone', () => {
    const host = faultyBook();
    host.evaluate(() => {
      const own = SpreadsheetApp.getActive().insertSheet('Проверка');
      own.getRange('A1').setValue('Проверка тетрадей');
    });
    expect(run(host, 'checkBook')).toContain(
      '«Проверка» сделала не надстройка',
    );
    expect(allShown(host, 'Проверка')).toEqual([['Проверка тетрадей']]);
  });
});

test('an empty book has nothing to mend, and says so', () => {
  const host = newBook('Положения', {folder});
  expect(run(host, 'checkBook')).toContain('открытых замечаний нет');
  expect(state(host)).toContain('открытых ошибок нет');
  expect(shown(host, 'Проверка', 'A3')[0][0]).toContain('Ошибок нет');
});

test('a coordinator checks too; what only the association may mark waits for it', () => {
  const host = faultyBook();
  const name = at(host, 'Показатели', 'Показатель', 2);
  write(host, 'Показатели', name, 'черновик');
  const people = ['ассоциация', 'координатор'].map(role => ({
    'Электронная почта': `${role === 'координатор' ? 'school' : 'association'}@example.org`,
    Роль: role,
    Учреждение: role === 'координатор' ? 'Школа № 2' : '',
  }));
  put(host, 'Доступ', 2, ...people);
  run(host, 'setAccess');
  host.ui.clear();
  host.run('checkBook', [], {as: 'school@example.org'});
  expect(listed(host)).toHaveLength(3);
  expect(Object.values(painted(host, 'Площадки'))).toEqual([ERROR]);
  expect(painted(host, 'Показатели')).toEqual({});
  run(host, 'checkBook');
  expect(painted(host, 'Показатели')).toEqual({[name]: WARNING});
  // Mended, but the note cannot go before the association checks again.
  write(host, 'Показатели', name, 'Площадки');
  host.run('checkBook', [], {as: 'school@example.org'});
  expect(notesOn(host, 'Показатели')).toHaveProperty([name]);
  run(host, 'checkBook');
  expect(notesOn(host, 'Показатели')).toEqual({});
});

/** The book with further sites, the first of which have no term. */
function bookWithSites(count: number, termless = count): Host {
  const host = smallBook('Положения', {folder});
  host.evaluate(
    (rows: number, without: number, term: string) => {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Площадки')!;
      sheet.insertRowsAfter(sheet.getMaxRows(), rows);
      const cells = Array.from({length: rows}, (_, i) => [
        i % 2 === 0 ? 'Школа № 1' : 'Школа № 3',
        `Тема ${i}`,
      ]);
      sheet.getRange(4, 2, rows, 2).setValues(cells);
      if (rows > without) {
        sheet
          .getRange(`${term}${4 + without}:${term}${3 + rows}`)
          .setValue('2023 г.');
      }
    },
    count,
    termless,
    at(host, 'Площадки', TERM, 1).replace(/\d/g, ''),
  );
  return host;
}

test('of more than a thousand the first are listed, all are counted', () => {
  const count = 1_010;
  const host = bookWithSites(count);
  run(host, 'checkBook');
  expect(listed(host)).toHaveLength(1_000);
  expect(state(host)).toContain(`открытых ошибок – ${count}`);
  expect(figure(host, 'Проверка', 'Школа № 3', 'Ошибки')).toBe(
    String(count / 2),
  );
  expect(shown(host, 'Проверка', 'A4')[0][0]).toContain(
    `Показаны первые 1000 из ${count}`,
  );
});

test('a long sheet is painted at the concerned cells alone', () => {
  const host = bookWithSites(2_000, 2);
  run(host, 'checkBook');
  const [first, second] = [4, 5].map(row => at(host, 'Площадки', TERM, row));
  expect(painted(host, 'Площадки')).toEqual({[first]: ERROR, [second]: ERROR});
  write(host, 'Площадки', first, '2023 г.');
  expect(painted(host, 'Площадки')).toEqual({[second]: ERROR});
});

test('the number of service calls does not grow with the findings', () => {
  const calls = [5, 60].map(count => {
    const host = bookWithSites(count);
    run(host, 'checkBook');
    const first = host.meter!.usage().totalCalls;
    run(host, 'checkBook');
    return [first, host.meter!.usage().totalCalls];
  });
  expect(calls[1]).toEqual(calls[0]);
});

describe('where it counts', () => {
  test('«Начало» tells of the last check, also before the first', () => {
    const host = faultyBook();
    run(host);
    const line = () => shown(host, 'Начало', 'B5')[0][0];
    expect(line()).toContain('Книгу ещё не проверяли');
    expect(allShown(host, 'Проверка').flat().join(' ')).toContain(
      'Книгу ещё не проверяли',
    );
    run(host, 'checkBook');
    expect(line()).toBe(state(host));
    expect(allShown(host, 'Начало').flat()).toContain('открытых ошибок: 1');
  });

  test('«Рассчитать баллы» warns of open errors that touch scores, until they are mended', () => {
    const host = faultyBook();
    expect(run(host)).not.toContain('меняют баллы');
    run(host, 'checkBook');
    expect(run(host)).toMatch(
      /Лист «Проверка»: по проверке \d\d\.\d\d\.\d{4} \d\d:\d\d открыто ошибок, которые меняют баллы: 1/,
    );
    write(host, 'Площадки', at(host, 'Площадки', TERM, 3), '2023 г.');
    run(host, 'checkBook');
    expect(run(host)).not.toContain('меняют баллы');
  });
});

test('two institutions of one number are marked both', () => {
  const host = faultyBook();
  put(
    host,
    'Учреждения',
    2,
    {...institution('Школа № 1'), Номер: 7},
    {...institution('Школа № 2'), Номер: 7},
  );
  run(host, 'checkBook');
  expect(painted(host, 'Учреждения')).toEqual({
    [at(host, 'Учреждения', 'Номер', 2)]: WARNING,
    [at(host, 'Учреждения', 'Номер', 3)]: WARNING,
  });
  expect(figure(host, 'Проверка', 'Сеть и её правила', 'Заметки')).toBe('1');
});
