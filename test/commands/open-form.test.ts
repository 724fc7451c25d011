/** Opening a form: whose tables, which record, what is sent with it, and what is said where there is nothing to open. */

import {openForm} from '../../src/commands/open-form';
import type {Form, FormAnswer, FormRequest} from '../../src/contract';
import type {Book} from '../../src/model/book';
import type {Actor} from '../../src/model/rights';
import type {TableName} from '../../src/model/schema';
import {tableByName, tables} from '../../src/model/tables';
import {bookOf} from '../scoring/book-of';
import {
  answerOf,
  ASSOCIATION,
  COORDINATOR,
  NETWORK,
  networkBook,
  STRANGER,
} from './at-desk';

function opened(
  request: FormRequest,
  actor: Actor = COORDINATOR,
  book: Book = networkBook(),
): FormAnswer {
  return answerOf(openForm(request), actor, book)!;
}

function selected(
  table: TableName,
  row: number,
  actor: Actor = COORDINATOR,
  book: Book = networkBook(),
): FormAnswer | undefined {
  const sheet = tableByName[table].sheet;
  return answerOf(openForm({}, {sheet, table, row}), actor, book);
}

function formOf(answer: FormAnswer | undefined): Form {
  if (answer?.state !== 'form') throw new Error(JSON.stringify(answer));
  return answer.form;
}

function refusal(answer: FormAnswer | undefined): string {
  if (answer?.state !== 'refused') throw new Error(JSON.stringify(answer));
  return answer.message;
}

describe('«Добавить запись» offers', () => {
  const offered = (actor: Actor, book?: Book) => {
    const answer = opened({add: true}, actor, book);
    if (answer.state !== 'choose') throw new Error(answer.state);
    return {...answer, tables: answer.tables.map(({table}) => table)};
  };

  test('a coordinator what belongs to institutions and projects, and partners', () => {
    expect(offered(COORDINATOR)).toEqual({
      state: 'choose',
      message: '',
      tables: [
        'sites',
        'partners',
        'events',
        'values',
        'practices',
        'projects',
        'stages',
        'measureGroups',
        'plan',
        'cooperation',
        'networks',
        'provisions',
      ],
    });
  });

  test('the association every table but those that commands keep', () => {
    expect(offered(ASSOCIATION).tables).toEqual(
      tables.filter(({tab}) => tab !== 'read').map(({name}) => name),
    );
  });

  test('only tables whose sheets are there, as they are called now', () => {
    const answer = answerOf(openForm({add: true}), COORDINATOR, networkBook(), {
      sheetName: table => (table === 'events' ? 'Наши дела' : undefined),
    });
    expect(answer).toEqual({
      state: 'choose',
      message: '',
      tables: [{table: 'events', sheet: 'Наши дела'}],
    });
  });

  test('nothing to a coordinator of no institution, nor in a book without sheets', () => {
    const nobodys = {...COORDINATOR, institutions: []};
    expect(offered(nobodys).message).toMatch(/без учреждения/);
    const answer = answerOf(openForm({add: true}), ASSOCIATION, networkBook(), {
      sheetName: () => undefined,
    });
    expect(answer).toMatchObject({
      state: 'choose',
      tables: [],
      message: expect.stringContaining('«Создать книгу»') as string,
    });
  });

  test('everything to everybody while nobody has rights, and says so', () => {
    const anybody = {...STRANGER, roles: ['ассоциация' as const], isOpen: true};
    const {message} = offered(anybody);
    expect(message).toMatch(/Права ещё никому не розданы/);
  });
});

describe('The selected row', () => {
  test('opens with its cells and titles', () => {
    const book = bookOf(NETWORK, {events: {title: 'Что было'}});
    const form = formOf(selected('events', 2, COORDINATOR, book));
    expect(form).toMatchObject({
      table: 'events',
      sheet: 'Мероприятия',
      code: 'МЕР-0001',
      row: 2,
      mayDelete: true,
      fixed: ['institution'],
    });
    expect(form.cells).toMatchObject({
      institution: 'Школа № 1',
      title: 'Конкурс чтецов',
      count: 2,
      note: '',
    });
    expect(form.titles.title).toBe('Что было');
  });

  test('of another institution is refused by name', () => {
    expect(refusal(selected('events', 3))).toBe(
      'Строка 3 принадлежит учреждению «Школа № 2». Вам доступны строки учреждения «Школа № 1». Её изменит его координатор или ассоциация.',
    );
    expect(refusal(selected('stages', 3))).toContain('«Школа № 2»');
    expect(refusal(selected('institutions', 4))).toContain('«Школа № 3»');
    expect(formOf(selected('events', 3, ASSOCIATION)).code).toBe('МЕР-0002');
  });

  test('of nobody is refused with the way out', () => {
    expect(refusal(selected('events', 4))).toMatch(
      /В строке 4 не понять, чья она.*Впишите его на листе/,
    );
  });

  test('of a table that the add-on keeps, or the association, is refused', () => {
    expect(refusal(selected('journal', 2, ASSOCIATION))).toContain(
      'Лист «Журнал» ведёт сама надстройка',
    );
    expect(refusal(selected('indicators', 2))).toBe(
      'Лист «Показатели» заполняет ассоциация.',
    );
  });

  test.each([
    [1, /на заголовке листа «Мероприятия»/],
    [40, /Строка 40 листа «Мероприятия» пуста. Добавить запись\?/],
  ])('%i holds no record: a new one is offered', (row, message) => {
    expect(selected('events', row)).toEqual({
      state: 'choose',
      tables: [{table: 'events', sheet: 'Мероприятия'}],
      message: expect.stringMatching(message) as string,
    });
    expect(refusal(selected('institutions', row))).toMatch(
      /Поставьте его на строку записи листа «Учреждения».*добавляет ассоциация/,
    );
  });

  test('on no sheet of the add-on: the tables are offered', () => {
    const at = {sheet: 'Баллы', table: undefined, row: 2};
    expect(answerOf(openForm({}, at), COORDINATOR)).toMatchObject({
      state: 'choose',
      message: expect.stringMatching(
        /^Курсор стоит на листе «Баллы», записей там нет/,
      ) as string,
    });
  });

  test('without a code waits for one', () => {
    const events = [{code: '', institution: 'Школа № 1', title: 'Слёт'}];
    const book = networkBook({events});
    expect(selected('events', 2, COORDINATOR, book)).toBeUndefined();
  });

  test('with the code of another row is refused', () => {
    const row = {code: 'МЕР-0001', institution: 'Школа № 1', title: 'Слёт'};
    const book = networkBook({events: [row, row]});
    expect(formOf(selected('events', 2, COORDINATOR, book)).row).toBe(2);
    expect(refusal(selected('events', 3, COORDINATOR, book))).toMatch(
      /Код МЕР-0001 строки 3 уже стоит в строке 2/,
    );
  });
});

describe('A form', () => {
  test('of a new record begins with the coordinator’s institution, which stays', () => {
    const form = formOf(opened({table: 'events'}));
    expect(form.code).toBeUndefined();
    expect(form.mayDelete).toBe(false);
    expect(form.fixed).toEqual(['institution']);
    expect(form.cells).toMatchObject({institution: 'Школа № 1', title: ''});
    expect(formOf(opened({table: 'events'}, ASSOCIATION)).fixed).toEqual([]);
  });

  test('leaves the choice to who has two institutions, and to nobody else', () => {
    const two = {...COORDINATOR, institutions: ['УЧР-0001', 'УЧР-0003']};
    const {fixed, cells, registers} = formOf(opened({table: 'events'}, two));
    expect(fixed).toEqual([]);
    expect(cells.institution).toBe('');
    expect(registers.institutions).toEqual({
      state: 'sent',
      rows: [
        {code: 'УЧР-0001', name: 'Школа № 1', otherNames: []},
        {code: 'УЧР-0003', name: 'Школа № 3', otherNames: []},
      ],
    });
  });

  test('of the own institution keeps its name and its group of the rating', () => {
    const form = formOf(selected('institutions', 2));
    expect(form.fixed).toEqual(['shortName', 'ratingGroup']);
    expect(form.mayDelete).toBe(false);
    expect(refusal(opened({table: 'institutions'}))).toMatch(
      /добавляет ассоциация/,
    );
    expect(formOf(selected('institutions', 2, ASSOCIATION)).fixed).toEqual([]);
  });

  test('of a setting lets its value be changed, no more', () => {
    const form = formOf(selected('settings', 2, ASSOCIATION));
    expect(form.fixed).toEqual(['section', 'title']);
    expect(Object.keys(form.cells)).toEqual([
      'section',
      'title',
      'value',
      'note',
    ]);
    expect(form.mayDelete).toBe(false);
  });

  test('of «Настройки» that adds a row adds a rule of the check', () => {
    const form = formOf(opened({table: 'settings'}, ASSOCIATION));
    expect(form.fixed).toEqual(['section']);
    expect(form.cells).toEqual({
      section: 'Правила проверки',
      title: '',
      note: '',
      left: '',
      operator: '',
      right: '',
      severity: '',
      message: '',
    });
  });

  test('brings the lists and names that its columns take values from', () => {
    const {vocabularies, registers} = formOf(opened({table: 'events'}));
    expect(Object.keys(vocabularies)).toEqual([
      'directions',
      'eventForms',
      'formats',
      'levels',
    ]);
    expect(vocabularies.formats).toContain('очный');
    expect(registers.partners).toEqual({
      state: 'sent',
      rows: [
        {
          code: 'ПРТ-0001',
          name: 'ТГУ',
          otherNames: ['Томский университет', 'НИ ТГУ'],
        },
        {code: 'ПРТ-0002', name: 'Музей города', otherNames: []},
      ],
    });
  });

  test('lets a coordinator choose among own projects only', () => {
    const names = (actor: Actor) => {
      const {projects} = formOf(opened({table: 'stages'}, actor)).registers;
      return projects?.state === 'sent' && projects.rows.map(r => r.name);
    };
    expect(names(COORDINATOR)).toEqual(['Мост']);
    expect(names(ASSOCIATION)).toEqual(['Мост', 'Река']);
  });

  test('brings the person’s other rows, by which a duplicate is known', () => {
    expect(formOf(opened({table: 'events'})).others).toEqual([
      {
        code: 'МЕР-0001',
        label: 'Конкурс чтецов',
        institution: 'Школа № 1',
        period: '12.10.2022',
      },
    ]);
    expect(formOf(opened({table: 'events'}, ASSOCIATION)).others).toHaveLength(
      3,
    );
    expect(formOf(opened({table: 'stages'})).others).toEqual([]);
  });

  test('leaves long registers at the server and sends the latest of many rows', () => {
    const partners = Array.from({length: 3000}, (_, i) => ({
      shortName: `Партнёр номер ${i}`,
    }));
    const events = Array.from({length: 2000}, (_, i) => ({
      institution: 'Школа № 1',
      title: `Мероприятие ${i}`,
    }));
    const book = networkBook({partners, events});
    const form = formOf(opened({table: 'events'}, ASSOCIATION, book));
    expect(form.registers.partners).toEqual({
      state: 'at the server',
      count: 3000,
    });
    expect(JSON.stringify(form).length).toBeLessThan(250_000);
    expect(form.others.length).toBeGreaterThan(500);
    expect(form.others[form.others.length - 1].label).toBe('Мероприятие 1999');
  });

  test('has no field for a column that the sheet lacks, nor for a hidden one', () => {
    const book = networkBook();
    const {events} = book.tables;
    const {level, ...positions} = events!.positions;
    expect(level).toBeGreaterThan(0);
    const without = {
      ...book,
      tables: {...book.tables, events: {...events!, positions}},
    };
    const form = formOf(opened({table: 'events'}, COORDINATOR, without));
    expect(form.titles).not.toHaveProperty('level');
    expect(form.cells).not.toHaveProperty('level');
  });

  test('of a record that is gone, or a sheet that is, is refused with the way out', () => {
    expect(refusal(opened({table: 'events', code: 'МЕР-0099'}))).toMatch(
      /^Записи МЕР-0099 на листе «Мероприятия» нет/,
    );
    const whole = networkBook();
    const book = {...whole, tables: {...whole.tables, events: undefined}};
    expect(refusal(opened({table: 'events'}, COORDINATOR, book))).toMatch(
      /В книге нет листа «Мероприятия».*«Создать книгу»/,
    );
  });
});

test('What is read: the table, the names that it takes, nothing else', () => {
  expect(openForm({table: 'stages'}).needs).toEqual({
    stages: 'all',
    projects: ['shortName', 'title', 'institution'],
    institutions: ['shortName', 'fullName', 'synonyms'],
    vocabularies: ['vocabulary', 'value'],
  });
  const sheet = 'Партнёры';
  const at = {sheet, table: 'partners', row: 2} as const;
  expect(openForm({add: true}, at).needs).toEqual({});
  expect(openForm({}, at).needs).toEqual({
    partners: 'all',
    vocabularies: ['vocabulary', 'value'],
  });
});
