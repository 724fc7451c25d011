/** «Это она?»: the events of the sample are alike on purpose, and none is another. */

import {type OtherRow, likelyDuplicates} from '../../src/model/duplicates';
import {sheetOf} from '../sample/read-sample';

const GYMNASIUM = 'Гимназия № 24 г. Томска';

function rowsOf(
  file: string,
  label: string,
  institution: string,
  period: string,
): OtherRow[] {
  const [header, ...rows] = sheetOf(file)!;
  return rows.map(cells => {
    const of = (title: string) => cells[header.indexOf(title)] ?? '';
    return {
      code: of('Код'),
      label: of(label),
      institution: of(institution),
      period: of(period),
    };
  });
}

const events = rowsOf(
  'events',
  'Форма и название мероприятия',
  'Учреждение',
  'Дата проведения',
);
const codes = (rows: readonly OtherRow[]) => rows.map(({code}) => code);

/** What is offered for a title of gymnasium 24. */
const offered = (label: string, period = '', institution = GYMNASIUM) =>
  codes(likelyDuplicates({label, period, institution}, events));

test.each([
  ['events', events, 9],
  ['sites', rowsOf('sites', 'Тема', 'Учреждение', 'Сроки реализации'), 17],
  ['networks', rowsOf('networks', 'Тема', 'Учреждение', 'Срок'), 2],
  ['partners', rowsOf('partners', 'Краткое название', '', ''), 25],
  ['institutions', rowsOf('institutions', 'Краткое название', '', ''), 25],
  ['projects', rowsOf('projects', 'Краткое название', 'Учреждение', ''), 4],
])('no row of %s is taken for another', (_, rows, count) => {
  expect(rows).toHaveLength(count);
  for (const row of rows) expect(likelyDuplicates(row, rows)).toEqual([]);
});

test('a measure that stands in the plan twice in other words is found', () => {
  const plan = rowsOf('plan', 'Мероприятие', 'Проект', 'Сроки проведения');
  const pairs = plan.flatMap(row =>
    likelyDuplicates(row, plan).map(other => [row.label, other.label]),
  );
  expect(pairs).toEqual([
    [
      'Создать рабочую группу по разработке и реализации проекта',
      'создание рабочей группы по реализации проекта',
    ],
    [
      'создание рабочей группы по реализации проекта',
      'Создать рабочую группу по разработке и реализации проекта',
    ],
  ]);
});

test.each([
  ['English Tours', 'МЕР-0004'],
  ['Городская инт. игра «Енглиш Турс» English Tour', 'МЕР-0004'],
  ['Городской конкурс переводов', 'МЕР-0002'],
  ['Викторина «Томск литературный»', 'МЕР-0003'],
  ['Игра «Страны и континенты»', 'МЕР-0001'],
  ['Интеллектуальная игра «Живая история»', 'МЕР-0006'],
  ['BrainGym', 'МЕР-0007'],
  // «Муниципальный» is what «городской» is.
  ['Муниципальная интеллектуальная игра «English Tours»', 'МЕР-0004'],
])('«%s» is offered %s', (label, code) => {
  expect(offered(label)[0]).toBe(code);
});

describe('it is another one', () => {
  test('at another time; an unknown one may be any', () => {
    expect(offered('English Tours', 'октябрь 2022')).toEqual(['МЕР-0004']);
    expect(offered('English Tours', '2022')).toEqual(['МЕР-0004']);
    expect(offered('English Tours', 'октябрь')).toEqual(['МЕР-0004']);
    expect(offered('English Tours', 'когда-нибудь')).toEqual(['МЕР-0004']);
    expect(offered('English Tours', 'октябрь 2023')).toEqual([]);
    expect(offered('English Tours', 'с ноября 2022 г.')).toEqual([]);
  });

  test('of another institution', () => {
    expect(offered('English Tours', '', 'Гимназия № 12')).toEqual([]);
    expect(offered('English Tours', '', 'гимназия №24 г.Томска')).toEqual([
      'МЕР-0004',
    ]);
  });

  test('another game or session, another year', () => {
    const rows = [
      row('МЕР-0001', 'Викторина «Томск литературный», 5–6 классы, 1 игра'),
      row('МЕР-0002', 'Открытая конференция «Диалог-2023»'),
    ];
    const asked = (label: string) =>
      codes(likelyDuplicates({label, institution: '', period: ''}, rows));
    expect(asked('Викторина «Томск литературный»')).toEqual(['МЕР-0001']);
    expect(asked('Викторина «Томск литературный», 5-6 классы, 2 игра')).toEqual(
      [],
    );
    expect(asked('Конференция «Диалог»')).toEqual(['МЕР-0002']);
    expect(asked('Открытая конференция «Диалог-2024»')).toEqual([]);
  });

  test('in another format, on another level', () => {
    const rows = [row('МЕР-0001', 'Городской заочный конкурс чтецов')];
    const asked = (label: string) =>
      codes(likelyDuplicates({label, institution: '', period: ''}, rows));
    expect(asked('Конкурс чтецов')).toEqual(['МЕР-0001']);
    expect(asked('Городской очный конкурс чтецов')).toEqual([]);
    expect(asked('Региональный заочный конкурс чтецов')).toEqual([]);
  });

  test('with a title of its own', () => {
    expect(offered('Городской конкурс чтецов')).toEqual([]);
    expect(offered('Городская интеллектуальная игра «Пифагор»')).toEqual([]);
    expect(offered('')).toEqual([]);
    expect(offered('«»')).toEqual([]);
  });
});

test('a row is no duplicate of itself, its copy is', () => {
  const rows = [...events, {...events[3], code: 'МЕР-0099'}];
  expect(codes(likelyDuplicates(events[3], rows))).toEqual(['МЕР-0099']);
});

test('at most three, likest first', () => {
  const rows = ['а', 'б', 'в', 'г'].map((letter, index) =>
    row(`МЕР-000${index}`, `Смотр строя и песни ${letter}`),
  );
  rows.push(row('МЕР-0009', 'Смотр строя'));
  const found = likelyDuplicates(row('', 'Смотр строя'), rows);
  expect(found).toHaveLength(3);
  expect(found[0].code).toBe('МЕР-0009');
});

function row(code: string, label: string): OtherRow {
  return {code, label, institution: '', period: ''};
}
