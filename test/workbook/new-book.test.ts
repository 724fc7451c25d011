/** «Создать книгу»: what a person answers, what stays, what a second run adds. */

import {allShown, emptyHost, said} from '../sample-host';
import {tablesOf} from '../../src/model/tables';
import {
  columnOf,
  holdLock,
  isLocked,
  namesOfSheets,
  newBook,
  onSheet,
  put,
  run,
  valuesOf,
} from './small-book';
import type {Host} from '../../local/host';
import type {Module} from '../../src/model/schema';

function create(host: Host, answer?: string): string {
  if (answer !== undefined) host.ui.answer('OK', answer);
  return run(host, 'createBook');
}

function sheetsOf(modules: readonly Module[]): string[] {
  return tablesOf(modules)
    .map(({sheet}) => sheet)
    .sort();
}

describe('The first run', () => {
  test.each<[string, Module[]]>([
    ['', ['projects', 'network', 'provisions']],
    ['сеть', ['network']],
    ['Проекты, положения', ['projects', 'provisions']],
  ])(
    'the answer «%s» makes the sheets of %j and the base',
    (answer, modules) => {
      const host = emptyHost();
      const message = create(host, answer);
      expect(namesOfSheets(host).sort()).toEqual(sheetsOf(modules));
      expect(message).toContain('Созданы листы: ');
      expect(host.ui.prompts[0].prompt).toContain('Проекты; Сеть; Положения');
      expect(columnOf(host, 'Настройки', 'Значение')[1]).toBe(
        ['Проекты', 'Сеть', 'Положения']
          .filter((_, index) =>
            modules.includes(
              (['projects', 'network', 'provisions'] as const)[index],
            ),
          )
          .join('; '),
      );
    },
  );

  test.each([
    ['CANCEL', '', 'Ничего не создано.'],
    ['CLOSE', '', 'Ничего не создано.'],
    [
      'OK',
      'Проекты; Склад',
      'Нет модуля «Склад» (ваш ответ). Есть: Проекты, Сеть, Положения.',
    ],
  ] as const)('%s «%s» makes nothing', (button, text, refusal) => {
    const host = emptyHost();
    host.ui.answer(button, text);
    expect(run(host, 'createBook')).toContain(refusal);
    expect(namesOfSheets(host)).toEqual(['Лист1']);
    expect(isLocked(host)).toBe(false);
  });

  test('a held lock makes nothing', () => {
    const host = emptyHost();
    const free = holdLock(host);
    expect(create(host, '')).toContain('Книгу сейчас меняет другая команда');
    free();
    expect(namesOfSheets(host)).toEqual(['Лист1']);
  });

  test("people's own sheets stay, blank ones too; the add-on's tabs come first", () => {
    const host = emptyHost();
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      book.insertSheet('Расписание').getRange('B2').setValue('уроки');
      book.insertSheet('Черновик');
    });
    create(host, 'Сеть');
    const names = namesOfSheets(host);
    expect(names).toEqual(expect.arrayContaining(['Расписание', 'Черновик']));
    expect(names.indexOf('Расписание')).toBeGreaterThan(
      names.indexOf('Справочники'),
    );
    expect(allShown(host, 'Расписание')[1][1]).toBe('уроки');
  });

  test("a sheet of people's own with the name of a table is named, and stays as it is", () => {
    const host = emptyHost();
    host.evaluate(() => {
      SpreadsheetApp.getActive()
        .insertSheet('Партнёры')
        .getRange('A1:B2')
        .setValues([
          ['Кто', 'Что'],
          ['Музей', 'экскурсии'],
        ]);
    });
    const before = valuesOf(host, 'Партнёры');
    expect(create(host, 'Сеть')).toContain('«Партнёры»');
    expect(valuesOf(host, 'Партнёры')).toEqual(before);
  });
});

describe('A further run', () => {
  let host: Host;
  beforeAll(() => {
    host = newBook('Положения');
  });

  test('makes nothing where nothing lacks, and asks nothing', () => {
    const before = namesOfSheets(host).map(name => [
      name,
      valuesOf(host, name),
    ]);
    expect(create(host)).toContain('Все листы уже есть');
    expect(host.ui.prompts).toEqual([]);
    expect(
      namesOfSheets(host).map(name => [name, valuesOf(host, name)]),
    ).toEqual(before);
  });

  test('adds the module that «Настройки» names, in its place, and leaves the rest', () => {
    put(host, 'Учреждения', 2, {'Краткое название': 'Школа № 1'});
    host.evaluate(() => {
      SpreadsheetApp.getActive().insertSheet('Черновик');
    });
    put(host, 'Настройки', 3, {Значение: 'положения; ПРОЕКТЫ'});
    expect(create(host)).toMatch(
      /^Созданы листы: Проекты, Этапы, Группы мер, План\./m,
    );
    expect(columnOf(host, 'Учреждения', 'Краткое название')[0]).toBe(
      'Школа № 1',
    );
    const names = namesOfSheets(host);
    expect(names).toContain('Черновик');
    expect(names.slice(0, -1)).toEqual(
      tablesOf(['projects', 'provisions']).map(({sheet}) => sheet),
    );
    // Lists of the new sheets point at the old ones.
    expect(
      onSheet(host, 'Проекты', sheet => {
        const column = sheet
          .createTextFinder('Учреждение')
          .findNext()!
          .getColumn();
        return String(
          sheet.getRange(2, column).getDataValidation()!.getCriteriaType(),
        );
      }),
    ).toBe('VALUE_IN_RANGE');
  });

  test('refuses an unknown module of «Настройки» and says where it stands', () => {
    put(host, 'Настройки', 3, {Значение: 'Проекты; Склад'});
    expect(create(host)).toBe(
      'Нет модуля «Склад» (лист «Настройки», «Модули»). Есть: Проекты, Сеть, Положения.',
    );
    put(host, 'Настройки', 3, {Значение: 'Положения; Проекты'});
  });

  test('makes a sheet again that somebody deleted, and knows one that was renamed', () => {
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      book.deleteSheet(book.getSheetByName('Практики')!);
      book.getSheetByName('Партнёры')!.setName('С кем работаем');
    });
    expect(create(host)).toContain('Созданы листы: Практики.');
    expect(namesOfSheets(host)).not.toContain('Партнёры');
    expect(said(host)).not.toContain('Партнёры');
  });
});
