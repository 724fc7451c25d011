import type {Host} from '../../local/host';
import {
  allShown,
  cellOf,
  emptyHost,
  figure,
  said,
  sampleHost,
  shown,
  write,
} from '../sample-host';

const GYMNASIUM = 'Гимназия № 24 г. Томска';

function compute(host: Host): string {
  host.ui.clear();
  host.run('computeScores');
  return said(host);
}

describe('«Рассчитать баллы» on the sample network', () => {
  let host: Host;
  beforeAll(() => {
    host = sampleHost();
    compute(host);
  });

  test('gives the gymnasium of Tomsk what the seeds alone say', () => {
    const fact = (title: string) => {
      const rows = allShown(host, 'Баллы');
      const titles = rows[2];
      const columns = titles.flatMap((t, i) => (t === title ? [i] : []));
      const row = rows.find(cells => cells.includes(GYMNASIUM)) ?? [];
      return columns.map(column => row[column]);
    };
    // Points, attainment, fact: one federal site of target 1, two municipal of 2, one joint event of 5.
    expect(fact('Площадки фед.').filter(t => t === '7,00')).toHaveLength(1);
    expect(fact('Площадки рег.').filter(t => t === '4,00')).toHaveLength(1);
    expect(fact('Совместные').filter(t => t === '1,20')).toHaveLength(1);
  });

  test('two institutions with one percent share a place; without data there is none', () => {
    const place = (name: string) => figure(host, 'Баллы', name, 'Место');
    expect(place('Школа № 7')).toBe(place('Школа № 9'));
    expect(place('Школа № 17')).toBe('–');
    expect(figure(host, 'Баллы', 'Гимназия № 49', 'Заметка')).toContain(
      'вне рейтинга: данных 27 %',
    );
    expect(place('Ассоциация')).toBe('–');
  });

  test('running it twice changes nothing, and does not move the stamp', () => {
    const snapshot = () =>
      host.book.sheets.map(({name}) => [name, allShown(host, name)]);
    const before = snapshot();
    compute(host);
    expect(snapshot()).toEqual(before);
    expect(host.meter?.usage().items.setter).toBe(0);
  });

  test.each([
    ['План', 'ПЛН-0021', 'Оценка', '3'],
    ['Значения', 'ЗНЧ-0001', 'Из них', '1'],
    ['Площадки', 'P1', 'Уровень', 'муниципальный'],
    ['Сети', 'СЕТ-0001', 'Участников, факт', '1'],
    ['Мероприятия', 'МЕР-0001', 'Партнёры', ''],
  ])(
    'a cell typed into «%s» changes a total without the command',
    (sheet, code, title, text) => {
      const row = code === 'P1' ? siteOfTomsk(host) : code;
      const address = cellOf(host, sheet, row, title);
      const before = shown(host, sheet, address)[0][0];
      const totals = () => [
        allShown(host, 'Баллы').map(cells => cells[3]),
        allShown(host, 'Баллы проектов').map(cells => cells[6]),
      ];
      const old = totals();
      host.edit(sheet, address, text);
      expect(totals()).not.toEqual(old);
      host.edit(sheet, address, before);
      expect(totals()).toEqual(old);
    },
  );

  test('cells typed over are listed with both values, then restored', () => {
    const total = cellOf(host, 'Баллы', 'Школа № 88', 'Итог');
    const before = shown(host, 'Баллы', total)[0][0];
    write(host, 'Баллы', total, 99);
    const message = compute(host);
    expect(message).toContain(`ячейка ${total}`);
    expect(message).toContain('«99»');
    expect(message).toContain(`«${before}»`);
    expect(shown(host, 'Баллы', total)[0][0]).toBe(before);
  });

  test('the stamp moves when an input changed', () => {
    const stamp = () => allShown(host, 'Баллы')[0].join(' ');
    const before = stamp();
    const address = cellOf(host, 'Показатели', 'ПОК-0012', 'Условие');
    const rule = shown(host, 'Показатели', address)[0][0];
    write(host, 'Показатели', address, 'Уровень = федеральный');
    expect(stamp()).toContain('изменились после расчёта');
    compute(host);
    expect(stamp()).not.toContain('изменились');
    write(host, 'Показатели', address, rule);
    compute(host);
    expect(stamp().slice(0, 60)).toBe(before.slice(0, 60));
  });
});

function siteOfTomsk(host: Host): string {
  const row = allShown(host, 'Площадки').find(
    cells => cells.includes(GYMNASIUM) && cells.includes('международный'),
  );
  return row?.[0] ?? '';
}

describe('«Рассчитать баллы» on bad input', () => {
  test('a workbook without sheets of the add-on says how to begin, and stays as it is', () => {
    const host = emptyHost();
    expect(compute(host)).toContain('«Создать книгу»');
    expect(host.book.sheets.map(({name}) => name)).toEqual(['Лист1']);
  });

  test('a book without institutions says where to enter them', () => {
    const host = emptyHost();
    host.ui.answer('OK', '');
    host.run('createBook');
    expect(compute(host)).toContain('внесите их на лист «Учреждения»');
  });

  const cases: [string, (host: Host) => void, RegExp[]][] = [
    [
      'a letter where a number belongs',
      host =>
        write(
          host,
          'Значения',
          cellOf(host, 'Значения', 'ЗНЧ-0001', 'Всего'),
          'сто',
        ),
      [/«Значения», строка 2, «Всего»: «сто»/],
    ],
    [
      '4 points and 3.5 points',
      host => {
        write(host, 'План', cellOf(host, 'План', 'ПЛН-0001', 'Оценка'), 4);
        write(host, 'План', cellOf(host, 'План', 'ПЛН-0002', 'Оценка'), 3.5);
      },
      [
        /«План», строка 2, «Оценка»: «4»/,
        /«План», строка 3, «Оценка»: «3[.,]5»/,
      ],
    ],
    [
      'a negative maximum',
      host =>
        write(
          host,
          'Показатели',
          cellOf(host, 'Показатели', 'ПОК-0001', 'Максимум'),
          -1,
        ),
      [/«Показатели», строка 2, «Максимум»: «-1»/],
    ],
    [
      'a target equal to its base',
      host =>
        write(
          host,
          'Показатели',
          cellOf(host, 'Показатели', 'ПОК-0001', 'Цель'),
          0,
        ),
      [/«Показатели», строка 2, «Цель»/],
    ],
    [
      'a condition with an unknown column',
      host =>
        write(
          host,
          'Показатели',
          cellOf(host, 'Показатели', 'ПОК-0012', 'Условие'),
          'Ранг = высший',
        ),
      [/«Показатели», строка 13, «Условие»: «Ранг = высший»/, /Уровень/],
    ],
    [
      'a period that ends before it starts',
      host =>
        write(
          host,
          'Площадки',
          cellOf(host, 'Площадки', 'ПЛЩ-0012', 'Сроки реализации'),
          '01.02.2024 - 01.02.2023',
        ),
      [
        /«Площадки», строка 13, «Сроки реализации»: «01\.02\.2024 - 01\.02\.2023»/,
      ],
    ],
    [
      'an unknown institution',
      host =>
        write(
          host,
          'Значения',
          cellOf(host, 'Значения', 'ЗНЧ-0001', 'Учреждение'),
          'Школа № 777',
        ),
      [/«Значения», строка 2, «Учреждение»: «Школа № 777»/],
    ],
    [
      'a duplicate code',
      host => write(host, 'Площадки', 'A3', 'ПЛЩ-0001'),
      [/«Площадки», строка 3, «Код»: «ПЛЩ-0001»/],
    ],
    [
      'a duplicated value',
      () => {},
      [/«Значения», строка 58, .*введено дважды, строки 58 и 61/],
    ],
    [
      'a missing sheet',
      host => {
        host.evaluate(() => {
          const book = SpreadsheetApp.getActive();
          book.deleteSheet(book.getSheetByName('Площадки')!);
        });
      },
      [/«Площадки»: такого листа нет/],
    ],
    [
      'merged cells in the data',
      host => {
        host.evaluate(() => {
          SpreadsheetApp.getActive()
            .getSheetByName('Площадки')!
            .getRange('B2:B3')
            .merge();
        });
      },
      [/«Площадки»: «B2:B3» – ячейки объединены/],
    ],
  ];

  test.each(cases)(
    '%s is said with its place and the way out',
    (_, spoil, said) => {
      const host = sampleHost();
      compute(host);
      const sound = figure(host, 'Баллы', 'Школа № 63', 'Итог');
      spoil(host);
      const message = compute(host);
      for (const pattern of said) expect(message).toMatch(pattern);
      // What is sound is still computed: this school's own figures are not touched by any of the faults.
      if (!/Показатели/.test(String(said[0]))) {
        expect(figure(host, 'Баллы', 'Школа № 63', 'Итог')).toBe(sound);
      }
    },
  );

  test('renamed sheets and moved or renamed columns are carried on through', () => {
    const host = sampleHost();
    compute(host);
    const before = allShown(host, 'Баллы').map(row => row.slice(0, 8));
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      const sites = book.getSheetByName('Площадки')!;
      sites.setName('Площадки города');
      sites.insertColumnBefore(2);
      const events = book.getSheetByName('Мероприятия')!;
      const header = events
        .getRange(1, 1, 1, events.getLastColumn())
        .getValues()[0];
      events
        .getRange(1, header.indexOf('Партнёры') + 1)
        .setValue('С кем проводим');
      events.moveColumns(events.getRange('H:H'), 3);
    });
    const message = compute(host);
    expect(message).not.toMatch(/такого листа нет|такого столбца/);
    expect(allShown(host, 'Баллы').map(row => row.slice(0, 8))).toEqual(before);
  });
});
