/** Conditions: what they may say, and how they answer what they cannot understand. */

import type {AnyRecord} from '../../src/model/schema';
import {events, partners, practices, sites} from '../../src/model/tables';
import type {Table} from '../../src/model/schema';
import {Condition, readCondition, sheetOf} from '../../src/scoring/condition';
import {Selection} from '../../src/scoring/selection';
import {bookOf, institutionRow, Row, Rows} from './book-of';

const network: Rows = {
  institutions: [institutionRow({shortName: 'Гимназия № 24'})],
  partners: [
    {shortName: 'ТГУ', type: 'вуз'},
    {shortName: 'Технопарк', type: 'общественная организация'},
  ],
};

function read(table: Table, text: string, rows: Rows = network) {
  const book = bookOf(rows);
  return readCondition(text, sheetOf(table, book.data(table)), book.context);
}

function clauses(table: Table, text: string): Condition {
  const reading = read(table, text);
  if (reading.condition === undefined) throw new Error(reading.message);
  return reading.condition;
}

function refusal(table: Table, text: string, rows: Rows = network) {
  const reading = read(table, text, rows);
  if (reading.condition !== undefined) throw new Error('It was understood');
  return reading;
}

/** Rows of a sheet for which a condition holds, by place from 0. */
function holds(table: Table, text: string, rows: readonly Row[]): number[] {
  const book = bookOf({...network, [table.name]: rows});
  const reading = readCondition(
    text,
    sheetOf(table, book.data(table)),
    book.context,
  );
  const selection = new Selection([reading.condition!], table);
  const records = book.records(table) as readonly AnyRecord[];
  return records.flatMap((record, index) =>
    selection.of(record) === 1 ? [index] : [],
  );
}

describe('readCondition', () => {
  test('a comma is «или»', () => {
    expect(
      clauses(sites, 'Уровень = федеральный, всероссийский, международный'),
    ).toEqual([
      {
        test: 'among',
        column: 'level',
        criterion: 'level',
        values: ['федеральный', 'всероссийский', 'международный'],
      },
    ]);
  });

  test('«заполнено» of a reference asks the companion', () => {
    expect(clauses(events, 'Партнёры заполнено')).toEqual([
      {test: 'filled', column: 'partners', criterion: 'partners.codes'},
    ]);
  });

  test('clauses are joined by «и», titles may hold «и» themselves', () => {
    expect(
      clauses(
        events,
        'Форма и название мероприятия заполнено и Формат = очный и «Форма» = игра, конкурс',
      ).map(({column}) => column),
    ).toEqual(['title', 'format', 'form']);
  });

  test('values come in the spelling of the vocabulary, each once', () => {
    expect(clauses(practices, 'состояние=ПРИНЯТО,  принято')).toEqual([
      expect.objectContaining({values: ['принято']}),
    ]);
  });

  test('a value with a comma of its own is one value', () => {
    const rows: Rows = {
      ...network,
      vocabularies: [
        {vocabulary: 'Формат', value: 'очный, с выездом', order: 1},
        {vocabulary: 'Формат', value: 'заочный', order: 2},
      ],
    };
    const reading = read(events, 'Формат = очный, с выездом, заочный', rows);
    expect(reading.condition).toEqual([
      expect.objectContaining({values: ['очный, с выездом', 'заочный']}),
    ]);
  });

  test('a name of a reference becomes its code, a number a number', () => {
    expect(
      clauses(events, 'Учреждение = гимназия №24 и Количество = 1, 2'),
    ).toEqual([
      {
        test: 'among',
        column: 'institution',
        criterion: 'institution.code',
        values: ['УЧР-0001'],
      },
      {test: 'among', column: 'count', criterion: 'count', values: [1, 2]},
    ]);
  });

  test('nothing said means every row', () => {
    expect(clauses(events, '  ')).toEqual([]);
  });

  test('titles are known by the present name, the first and a former one', () => {
    const book = bookOf(network, {events: {partners: 'Кто помогал'}});
    const sheet = sheetOf(events, book.data(events));
    for (const title of [
      'Кто помогал',
      'Партнеры',
      'Внешние партнёры',
      '«Кто помогал»',
    ]) {
      expect(
        readCondition(`${title} заполнено`, sheet, book.context),
      ).toMatchObject({condition: [{column: 'partners'}]});
    }
  });
});

describe('readCondition refuses', () => {
  test.each([
    ['Цвет = красный', 'Цвет'],
    ['Цвет заполнено', 'Цвет'],
    ['Уровень = федеральный и Цвет = красный', 'Цвет'],
    ['Тема заполнено и Цвет заполнено', 'Цвет'],
    ['бессмыслица', 'бессмыслица'],
  ])('an unknown column with the columns of the sheet: %s', (text, name) => {
    const {message, cure} = refusal(sites, text);
    expect(message).toBe(`на листе «Площадки» нет столбца «${name}»`);
    for (const {title} of Object.values(sites.columns)) {
      expect(cure).toContain(title);
    }
  });

  test('lists present titles', () => {
    const book = bookOf(network, {sites: {level: 'Кто присвоил'}});
    const reading = readCondition(
      'Цвет = красный',
      sheetOf(sites, book.data(sites)),
      book.context,
    );
    expect(reading).toMatchObject({
      cure: expect.stringContaining('Кто присвоил'),
    });
  });

  test('a value that the vocabulary lacks, with near ones', () => {
    const {message, cure} = refusal(sites, 'Уровень = федеральнй');
    expect(message).toContain('федеральнй');
    expect(cure).toContain('«федеральный»');
  });

  test('letters where a number belongs', () => {
    expect(refusal(events, 'Количество = сто').message).toContain('не число');
  });

  test('an unknown name', () => {
    expect(refusal(events, 'Учреждение = ОУ № 60').message).toContain(
      'нет такого учреждения',
    );
  });

  test('a missing value', () => {
    expect(refusal(sites, 'Уровень =').message).toContain('не хватает');
  });

  test('values of a column that holds several, or a period', () => {
    expect(refusal(events, 'Партнёры = ТГУ').message).toContain(
      'не сравниваются',
    );
    expect(refusal(events, 'Дата проведения = 2023 г.').cure).toContain(
      'Дата проведения заполнено',
    );
  });

  test('words after «заполнено»', () => {
    expect(refusal(events, 'Партнёры заполнено всегда').message).toContain(
      '«всегда»',
    );
  });
});

describe('A row counts where', () => {
  test('a known partner is needed, a dash is nothing', () => {
    const rows = [
      {partners: 'ТГУ; Технопарк'},
      {partners: ''},
      {partners: '-'},
      {partners: 'ТГУ; Никто'},
    ];
    expect(holds(events, 'Партнёры заполнено', rows)).toEqual([0]);
  });

  test('any text or number fills a cell of another kind', () => {
    const rows = [0, '', ' – ', 3].map(count => ({count, title: 'Игра'}));
    expect(holds(events, 'Количество заполнено', rows)).toEqual([0, 3]);
  });

  test('all clauses must hold', () => {
    const rows = [
      {level: 'муниципальный', form: 'игра'},
      {level: 'муниципальный', form: 'конкурс'},
      {level: 'региональный', form: 'игра'},
    ];
    expect(
      holds(events, 'Уровень = муниципальный и Форма = игра', rows),
    ).toEqual([0]);
  });

  test('case of a text does not matter', () => {
    const rows = [
      {type: 'вуз', city: 'ТОМСК'},
      {type: 'вуз', city: 'Омск'},
    ];
    expect(holds(partners, 'Город = Томск', rows)).toEqual([0]);
  });
});
