/** Deleting a record: what goes, what stands in its way, and whose it must be. */

import {deleteRecord} from '../../src/commands/delete-record';
import type {Cells, SaveAnswer} from '../../src/contract';
import type {Actor} from '../../src/model/rights';
import type {TableName} from '../../src/model/schema';
import type {Rows} from '../scoring/book-of';
import {
  answerOf,
  ASSOCIATION,
  bookAfter,
  COORDINATOR,
  DISTRICT,
  networkBook,
  think,
} from './at-desk';

interface Asked {
  actor?: Actor;
  rows?: Rows;
  opened?: Cells;
}

/** As a form asks that was opened just before. */
function deletion(table: TableName, code: string, {rows, opened}: Asked = {}) {
  const record = networkBook(rows).tables[table]?.byCode(code);
  return deleteRecord({
    token: 'one',
    table,
    code,
    opened: opened ?? record?.cells ?? {},
  });
}

function stopped(
  table: TableName,
  code: string,
  asked: Asked = {},
): SaveAnswer {
  return answerOf(
    deletion(table, code, asked),
    asked.actor ?? COORDINATOR,
    networkBook(asked.rows),
  );
}

test('Every cell that holds something goes, and the code', () => {
  const {changes, answer} = think(deletion('events', 'МЕР-0001'), COORDINATOR);
  expect(
    changes.map(({column, before, after}) => [column, before, after]),
  ).toEqual([
    ['institution', 'Школа № 1', ''],
    ['title', 'Конкурс чтецов', ''],
    ['period', '12.10.2022', ''],
    ['partners', 'ТГУ; Музей города', ''],
    ['count', 2, ''],
    ['code', 'МЕР-0001', ''],
  ]);
  expect(answer).toMatchObject({
    state: 'saved',
    code: 'МЕР-0001',
    message:
      'Запись МЕР-0001 удалена с листа «Мероприятия». Вернуть: «Отменить последнее действие».',
  });
  const rest = bookAfter(changes);
  expect(rest.tables.events!.records.map(({code}) => code)).toEqual([
    'МЕР-0002',
    'МЕР-0003',
  ]);
});

test('A record that other rows name stays, and they are named', () => {
  expect(stopped('partners', 'ПРТ-0001', {actor: ASSOCIATION})).toMatchObject({
    state: 'refused',
    message:
      '«ТГУ» не удалить: на эту запись ссылаются лист «Мероприятия», строки 2–3. Сначала выберите там другое.',
  });
  const stage = stopped('projects', 'ПРО-0001');
  expect(stage).toMatchObject({
    message: expect.stringContaining('лист «Этапы», строка 2') as string,
  });
  const rows: Rows = {
    vocabularies: [{vocabulary: 'Уровень', value: 'районный'}],
    events: [{institution: 'Школа № 1', title: 'А', level: 'районный'}],
  };
  expect(
    stopped('vocabularies', 'СПР-0001', {rows, actor: ASSOCIATION}),
  ).toMatchObject({
    message: expect.stringContaining('«районный» не удалить') as string,
  });
});

test('What changed meanwhile is shown, and nothing goes', () => {
  const {cells} = networkBook().tables.events!.byCode('МЕР-0001')!;
  const opened = {...cells, count: 1, note: 'была'};
  expect(stopped('events', 'МЕР-0001', {opened})).toMatchObject({
    state: 'conflict',
    fields: [
      {key: 'count', opened: 1, now: 2, mine: ''},
      {key: 'note', opened: 'была', now: '', mine: ''},
    ],
    cells: {count: 2},
  });
  expect(stopped('events', 'МЕР-0001', {opened: {}}).state).toBe('conflict');
  const respelt = {...cells, count: '2', period: '12 октября 2022 года'};
  expect(
    think(deletion('events', 'МЕР-0001', {opened: respelt}), COORDINATOR).answer
      ?.state,
  ).toBe('saved');
});

test.each([
  ['events', 'МЕР-0002', COORDINATOR, /учреждению «Школа № 2»/],
  ['events', 'МЕР-0003', COORDINATOR, /не понять, чья она/],
  ['stages', 'ЭТП-0002', COORDINATOR, /учреждению «Школа № 2»/],
  ['institutions', 'УЧР-0001', COORDINATOR, /удаляет только ассоциация/],
  ['partners', 'ПРТ-0002', COORDINATOR, /удаляет только ассоциация/],
  ['indicators', 'ПОК-0001', COORDINATOR, /заполняет ассоциация/],
  ['events', 'МЕР-0001', DISTRICT, /заполняет ассоциация/],
  ['settings', 'НАС-0001', ASSOCIATION, /удаляет только ассоциация/],
  ['journal', 'ЖРН-0001', ASSOCIATION, /ведёт сама надстройка/],
  ['access', 'ДСТ-0001', ASSOCIATION, /последний ящик ассоциации/],
  ['events', 'МЕР-0099', ASSOCIATION, /МЕР-0099 на листе «Мероприятия» нет/],
] as const)('%s %s is refused', (table, code, actor, message) => {
  expect(stopped(table, code, {actor})).toMatchObject({
    state: 'refused',
    message: expect.stringMatching(message) as string,
  });
});

test('What names the row is read with it', () => {
  const {needs} = deletion('projects', 'ПРО-0001');
  expect(typeof needs === 'function' && needs(networkBook())).toEqual({
    projects: 'all',
    institutions: ['shortName', 'fullName', 'synonyms'],
    partners: ['shortName', 'fullName', 'synonyms'],
    vocabularies: ['vocabulary', 'value'],
    stages: ['project'],
    measureGroups: ['project'],
    plan: ['project'],
    provisions: ['project'],
  });
});
