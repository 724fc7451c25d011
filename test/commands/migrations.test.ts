/** «Обновить книгу»: a book that the first version made is offered the migration, keeps its data, and can go back. */

import {differences, portraitOf} from '../../bench/faults/portrait';
import type {Host} from '../../local/host';
import {openBook} from '../../local/open-book';
import {BOOK_VERSION} from '../../src/model/tables/default-settings';
import {allShown, figure, said} from '../sample-host';
import {
  columnOf,
  namesOfSheets,
  newBook,
  onSheet,
  put,
  run,
} from '../workbook/small-book';

/** Made by the add-on before «Доступ» and «Журнал»: three schools, a site, two events, scores. */
const OLD = 'test/fixtures/version-1.xlsx';
const open = (): Promise<Host> =>
  openBook(OLD, {person: 'association@example.org'});

const NEW_SHEETS = ['Доступ', 'Журнал', 'История', 'Принятые находки'];

describe('A book of the first version', () => {
  let host: Host;
  let before: string[][];
  beforeAll(async () => {
    host = await open();
    before = allShown(host, 'Мероприятия');
    host.open();
  });

  test('offers the migration when it opens, and refuses everything else', () => {
    expect(host.ui.toasts[0].message).toContain('«Обновить книгу»');
    expect(host.ui.menus[0].items[0]).toMatchObject({
      caption: 'Обновить книгу',
      functionName: 'updateBook',
    });
    for (const item of ['computeScores', 'repairBook', 'setAccess']) {
      expect(run(host, item)).toContain(
        'Выберите «Инносеть» → «Обновить книгу»',
      );
    }
    host.ui.answer('OK', '');
    expect(run(host, 'createBook')).toContain('«Обновить книгу»');
    expect(namesOfSheets(host)).not.toContain('Доступ');
  });

  test('gets what it lacks, in words, and keeps its data', () => {
    const message = run(host, 'updateBook');
    expect(message).toContain(
      `Книга обновлена до версии ${BOOK_VERSION}: добавлены листы «Доступ», «Журнал», «История», «Принятые находки»; в «Справочники» – «Роль»; на лист «Настройки» – столбцы «Слева», «Оператор», «Справа», «Важность», «Сообщение»; на лист «Положения» – столбец «Меры плана»; в «Настройки» – «Порог похожести, %», версия книги.`,
    );
    expect(namesOfSheets(host)).toEqual(expect.arrayContaining(NEW_SHEETS));
    expect(columnOf(host, 'Справочники', 'Значение').slice(-4)).toEqual([
      'координатор',
      'ассоциация',
      'методист',
      'район',
    ]);
    expect(new Set(columnOf(host, 'Справочники', 'Код')).size).toBe(
      columnOf(host, 'Справочники', 'Код').length,
    );
    expect(columnOf(host, 'Настройки', 'Код').slice(-2)).toEqual([
      'НАС-0024',
      'НАС-0025',
    ]);
    expect(columnOf(host, 'Настройки', 'Значение').slice(-2)).toEqual([
      BOOK_VERSION,
      85,
    ]);
    expect(allShown(host, 'Мероприятия')).toEqual(before);
    expect(
      onSheet(host, 'Площадки', sheet =>
        sheet
          .getDeveloperMetadata()
          .map(mark => mark.getValue())
          .includes(`sites@${sheet.getSheetId()}`),
      ),
    ).toBe(true);
  });

  test('is then like any other: nothing is offered, scores are the same', () => {
    host.ui.clear();
    host.open();
    expect(said(host)).toBe('');
    expect(JSON.stringify(host.ui.menus)).not.toContain('updateBook');
    const place = figure(host, 'Баллы', 'Школа № 1', 'Место');
    run(host);
    expect(figure(host, 'Баллы', 'Школа № 1', 'Место')).toBe(place);
    expect(run(host, 'updateBook')).toContain('обновлять нечего');
  });
});

test('columns for rules of the association’s own come beside the settings, ready to be filled', async () => {
  const host = await open();
  run(host, 'updateBook');
  const titles = ['Слева', 'Оператор', 'Справа', 'Важность', 'Сообщение'];
  const width = onSheet(host, 'Настройки', sheet => sheet.getLastColumn());
  expect(
    onSheet(host, 'Настройки', sheet =>
      sheet
        .getRange(1, 1, 1, sheet.getLastColumn())
        .getValues()[0]
        .slice(-5)
        .map(String),
    ),
  ).toEqual(titles);
  expect(
    onSheet(host, 'Настройки', sheet =>
      sheet
        .getRange(2, sheet.getLastColumn() - 3)
        .getDataValidation()
        ?.getCriteriaValues(),
    ),
  ).toEqual([expect.arrayContaining(['не больше']), true]);
  // A repair finds nothing that a new book would have.
  expect(run(host, 'repairBook')).not.toMatch(/«(Слева|Оператор|Справа)»/);
  run(host, 'undoLastAction');
  run(host, 'updateBook');
  expect(onSheet(host, 'Настройки', sheet => sheet.getLastColumn())).toBe(
    width,
  );
});

test('a book of the third version gets the column that links tasks to measures, with its hidden codes', () => {
  const host = newBook('Проекты; Положения');
  onSheet(host, 'Положения', sheet => {
    for (const title of ['Меры плана · коды', 'Меры плана']) {
      const header = sheet.createTextFinder(title).matchEntireCell(true);
      sheet.deleteColumn(header.findNext()!.getColumn());
    }
  });
  const row = columnOf(host, 'Настройки', 'Код').indexOf('НАС-0024') + 2;
  put(host, 'Настройки', row, {Значение: 3});
  expect(run(host, 'updateBook')).toContain(
    `Книга обновлена до версии ${BOOK_VERSION}: на лист «Положения» – столбец «Меры плана»; в «Настройки» – версия книги. Ваши данные не изменились.`,
  );
  expect(columnOf(host, 'Настройки', 'Значение')[row - 2]).toBe(BOOK_VERSION);
  expect(
    onSheet(host, 'Положения', sheet =>
      ['Меры плана', 'Меры плана · коды'].map(title => {
        const header = sheet.createTextFinder(title).matchEntireCell(true);
        return sheet.isColumnHiddenByUser(header.findNext()!.getColumn());
      }),
    ),
  ).toEqual([false, true]);
  // A repair finds nothing that a new book would have.
  expect(run(host, 'repairBook')).not.toContain('«Положения»');
  put(host, 'План', 2, {Мероприятие: 'Собрать рабочую группу'});
  put(host, 'Положения', 2, {
    Вид: 'задача',
    'Меры плана': 'Собрать рабочую группу',
  });
  run(host, 'checkBook');
  expect(columnOf(host, 'Положения', 'Меры плана · коды')[0]).toBe('ПЛН-0001');
});

test('a renamed sheet of the first version stays the home of its table', async () => {
  const host = await open();
  onSheet(host, 'Мероприятия', sheet => {
    sheet.setName('События');
  });
  run(host, 'updateBook');
  expect(
    onSheet(host, 'События', sheet =>
      sheet.getDeveloperMetadata().map(mark => mark.getValue()),
    ),
  ).toEqual([
    `events@${onSheet(host, 'События', sheet => sheet.getSheetId())}`,
  ]);
});

test('a migration is taken back by «Отменить последнее действие»', async () => {
  const host = await open();
  run(host, 'updateBook');
  const message = run(host, 'undoLastAction');
  expect(message).toContain('Отменено: «Обновить книгу»');
  expect(message).not.toContain('Оставлено');
  expect(namesOfSheets(host)).not.toEqual(expect.arrayContaining(['Доступ']));
  expect(columnOf(host, 'Настройки', 'Код')).not.toContain('НАС-0024');
  expect(columnOf(host, 'Справочники', 'Справочник')).not.toContain('Роль');
  expect(run(host, 'computeScores')).toContain('«Обновить книгу»');
});

test('a migration that was interrupted is finished by the next press', async () => {
  const whole = await open();
  run(whole, 'updateBook');
  const wanted = portraitOf(whole);
  const host = await open();
  let calls = 0;
  host.hooks = {
    beforeCall: ({method}) => {
      if (method === 'setDataValidation' && ++calls === 1) {
        throw new Error('Service Spreadsheets timed out');
      }
    },
  };
  expect(() => run(host, 'updateBook')).toThrow('timed out');
  host.hooks = {};
  run(host, 'updateBook');
  expect(differences(wanted, portraitOf(host))).toEqual([]);
});

test('a book that lost the row of its version is told which, and gets it back', () => {
  const host = newBook();
  onSheet(host, 'Настройки', sheet => {
    const row = sheet
      .getDataRange()
      .getValues()
      .findIndex(([, , title]) => title === 'Версия книги');
    sheet.deleteRow(row + 1);
  });
  expect(run(host, 'computeScores')).toContain(
    'На листе «Настройки» нет строки «Версия книги»',
  );
  expect(run(host, 'updateBook')).toContain(
    `Книга обновлена до версии ${BOOK_VERSION}: в «Настройки» – версия книги. Ваши данные не изменились.`,
  );
  expect(columnOf(host, 'Настройки', 'Код').slice(-1)).toEqual(['НАС-0024']);
  expect(run(host, 'computeScores')).not.toContain('Версия книги');
});

test('settings without headers and marks are named, and no row is added to them', () => {
  const host = newBook();
  const before = onSheet(host, 'Настройки', sheet => {
    sheet.deleteRow(1);
    sheet
      .createDeveloperMetadataFinder()
      .onIntersectingLocations()
      .find()
      .forEach(mark => mark.remove());
    return sheet.getLastRow();
  });
  expect(run(host, 'computeScores')).toContain(
    'Лист «Настройки», строка 1, «Код»: такого столбца на листе нет',
  );
  expect(run(host, 'updateBook')).toContain('его заголовков');
  expect(onSheet(host, 'Настройки', sheet => sheet.getLastRow())).toBe(before);
});

test('a book of a newer version is left alone', () => {
  const host = newBook();
  const row = columnOf(host, 'Настройки', 'Код').indexOf('НАС-0024') + 2;
  put(host, 'Настройки', row, {Значение: BOOK_VERSION + 1});
  for (const item of ['computeScores', 'updateBook', 'repairBook']) {
    expect(run(host, item)).toContain('более новая версия надстройки');
  }
});
