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

/** One calculation of the sample serves all tests: each undoes what it does to the book. */
const host = sampleHost();
compute(host);
const atFirst = allShown(host, 'Баллы').map(row => row.slice(0, 8));

describe('«Рассчитать баллы» on the sample network', () => {
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
    const empty = emptyHost();
    expect(compute(empty)).toContain('«Создать книгу»');
    expect(empty.book.sheets.map(({name}) => name)).toEqual(['Лист1']);
  });

  test('a book without institutions says where to enter them', () => {
    const empty = emptyHost();
    empty.ui.answer('OK', '');
    empty.run('createBook');
    expect(compute(empty)).toContain('внесите их на лист «Учреждения»');
  });

  /** Writes into a cell of the row with a code; the way back. */
  const spoil = (
    sheet: string,
    code: string,
    title: string,
    value: string | number,
  ): Undo => {
    const address = cellOf(host, sheet, code, title);
    const before = valueOf(sheet, address);
    write(host, sheet, address, value);
    return () => write(host, sheet, address, before);
  };

  const cases: [string, () => Undo, RegExp[]][] = [
    [
      'a letter where a number belongs',
      () => spoil('Значения', 'ЗНЧ-0001', 'Всего', 'сто'),
      [/«Значения», строка 2, «Всего»: «сто»/],
    ],
    [
      '4 points and 3.5 points',
      () => {
        const back = [
          spoil('План', 'ПЛН-0001', 'Оценка', 4),
          spoil('План', 'ПЛН-0002', 'Оценка', 3.5),
        ];
        return () => back.forEach(undo => undo());
      },
      [/«План», строка 2, «Оценка»: 4 /, /«План», строка 3, «Оценка»: 3,5 /],
    ],
    [
      'a negative maximum',
      () => spoil('Показатели', 'ПОК-0001', 'Максимум', -1),
      [/«Показатели», строка 2, «Максимум»: -1 /],
    ],
    [
      'a target equal to its base',
      () => spoil('Показатели', 'ПОК-0001', 'Цель', 0),
      [/«Показатели», строка 2, «Цель»/],
    ],
    [
      'a condition with an unknown column',
      () => spoil('Показатели', 'ПОК-0012', 'Условие', 'Ранг = высший'),
      [/«Показатели», строка 13, «Условие»: «Ранг = высший»/, /Уровень/],
    ],
    [
      'a period that ends before it starts',
      () =>
        spoil(
          'Площадки',
          'ПЛЩ-0012',
          'Сроки реализации',
          '01.02.2024 - 01.02.2023',
        ),
      [
        /«Площадки», строка 13, «Сроки реализации»: «01\.02\.2024 - 01\.02\.2023»/,
      ],
    ],
    [
      'an unknown institution',
      () => spoil('Значения', 'ЗНЧ-0001', 'Учреждение', 'Школа № 777'),
      [
        /«Значения», строка 2, «Учреждение»: нет такого учреждения: «Школа № 777»/,
      ],
    ],
    [
      'a duplicate code',
      () => spoil('Площадки', 'ПЛЩ-0002', 'Код', 'ПЛЩ-0001'),
      [/«Площадки», строка 3, «Код»: «ПЛЩ-0001»/],
    ],
    [
      'a duplicated value',
      () => () => {},
      [/«Значения», строки 58, 61, .*введено дважды, строки 58 и 61/],
    ],
    [
      'merged cells in the data',
      () => {
        const covered = valueOf('Площадки', 'B3');
        host.evaluate(() => {
          SpreadsheetApp.getActive()
            .getSheetByName('Площадки')!
            .getRange('B2:B3')
            .merge();
        });
        return () => {
          host.evaluate(() => {
            SpreadsheetApp.getActive()
              .getSheetByName('Площадки')!
              .getRange('B2:B3')
              .breakApart();
          });
          write(host, 'Площадки', 'B3', covered);
        };
      },
      [/«Площадки»: «B2:B3» – ячейки объединены/],
    ],
  ];

  test.each(cases)(
    '%s is said with its place and the way out',
    (_, disturb, said) => {
      const sound = figure(host, 'Баллы', 'Школа № 63', 'Итог');
      const undo = disturb();
      const message = compute(host);
      for (const pattern of said) expect(message).toMatch(pattern);
      // What is sound is still computed: this school's own figures are not touched by any of the faults.
      if (!/Показатели/.test(String(said[0]))) {
        expect(figure(host, 'Баллы', 'Школа № 63', 'Итог')).toBe(sound);
      }
      undo();
    },
  );

  test('renamed sheets and moved or renamed columns are carried on through', () => {
    compute(host);
    const before = allShown(host, 'Баллы').map(row => row.slice(0, 8));
    // All that was spoilt before is whole again.
    expect(before).toEqual(atFirst);
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

  test('a missing sheet is said with the way out, the rest is computed', () => {
    const sound = figure(host, 'Баллы', 'Школа № 63', 'Итог');
    host.evaluate(() => {
      const book = SpreadsheetApp.getActive();
      book.deleteSheet(book.getSheetByName('Площадки города')!);
    });
    expect(compute(host)).toMatch(/«Площадки»: такого листа нет/);
    expect(figure(host, 'Баллы', 'Школа № 63', 'Итог')).toBe(sound);
  });
});

type Undo = () => void;

function valueOf(sheet: string, a1: string): string | number | boolean {
  return host.evaluate(
    (name: string, range: string) =>
      SpreadsheetApp.getActive()
        .getSheetByName(name)!
        .getRange(range)
        .getValue() as string | number | boolean,
    sheet,
    a1,
  );
}
