/** The projects of the sample say what their documents say: passport, both versions, stages, plan, programmes (S1, S2, S4). */

import {latest} from '../../src/model/kinds';
import {
  measureGroups,
  plan,
  projects,
  provisions,
  stages,
} from '../../src/model/tables';
import {readSample, sheetOf} from './read-sample';
import {tally} from './tally';

const book = readSample('seeds');
const PROJECT = 'ПРО-0003';

test('The passport, S2:42–58', () => {
  const passport = book.data(projects)?.byCode(PROJECT);
  const said = {
    'Наименование проекта': passport?.title,
    'Руководитель проекта': passport?.leader,
    'Разработчики проекта': passport?.developers,
    'Исполнители проекта': passport?.executors,
    'Соисполнители по проекту': passport?.coexecutors,
    'База реализации проекта': passport?.base,
    'Цели и задачи проекта': inPassport('цель').concat(inPassport('задача')),
    'Ожидаемые результаты проекта': inPassport('ожидаемый результат'),
    'Сроки реализации': passport?.term,
    'Характеристика основных мероприятий проекта': inPassport(
      'работа этапа',
    ).concat(inPassport('направление')),
    'Область изменения': passport?.scope,
    'Источники финансирования проекта': passport?.funding,
    'Продукт проектной деятельности': passport?.product,
  };
  expect(Object.keys(said)).toHaveLength(13);
  for (const value of Object.values(said)) expect(value).toBeTruthy();
  expect(said['Соисполнители по проекту']).toHaveLength(12);
  expect(said['Характеристика основных мероприятий проекта']).toHaveLength(16);
  expect(passport).toMatchObject({maximum: 117, declaredYears: 5});
});

function inPassport(kind: string) {
  return said(PROJECT, 'Паспорт', kind);
}

function said(project: string, section: string, kind: string) {
  return book
    .records(provisions)
    .filter(
      one =>
        one.project === project &&
        one.section?.startsWith(section) &&
        one.kind === kind,
    );
}

test('Both versions of tasks and results stand as they stand in the seed', () => {
  expect(inPassport('задача').map(({number}) => number)).toEqual(
    // S2:48: the sixth is numbered 5 once more.
    '1 2 3 4 5 5 7 8 9 10'.split(' '),
  );
  expect(said(PROJECT, '1.2', 'задача').map(({number}) => number)).toEqual(
    // S2:127: the fifth is numbered 4 once more.
    '1 2 3 4 4 5 6 7 8 9 10'.split(' '),
  );
  expect(inPassport('ожидаемый результат')).toHaveLength(13);
  expect(said(PROJECT, '2.5', 'ожидаемый результат')).toHaveLength(15);
  expect(inPassport('цель')[0].text).not.toBe(
    said(PROJECT, '1.2', 'цель')[0].text,
  );
});

test('25 effects on 6 levels, S2:672–679', () => {
  expect(tally(said(PROJECT, '2.6', 'эффект').map(({level}) => level))).toEqual(
    {
      'на уровне ученика': 3,
      'на уровне родителей': 1,
      'на уровне учителя': 6,
      'на уровне гимназии': 6,
      'для педагогического сообщества': 4,
      'для системы образования города и региона': 5,
    },
  );
});

test('Stages are dated twice and differently', () => {
  expect(
    book
      .records(stages)
      .map(({passportTerm, sectionTerm}) => [
        passportTerm && latest(passportTerm),
        sectionTerm && latest(sectionTerm),
      ]),
  ).toEqual([
    ['2023-03-31', '2023-06-30'],
    ['2023-05-31', '2028-05-31'],
    ['2028-08-31', '2028-08-31'],
  ]);
});

test('Declared maxima are 27, 6, 27, 45, 12: 117 in all, S2:608–620', () => {
  const maxima = book.records(measureGroups).map(({maximum}) => maximum ?? 0);
  expect(maxima).toEqual([27, 6, 27, 45, 12]);
  expect(maxima.reduce((a, b) => a + b)).toBe(117);
});

test('The plan has 35 lines: 26 with a number, 9 bullets; 33 ends', () => {
  const lines = book.records(plan);
  expect(tally(lines.map(({line}) => line))).toEqual({
    пункт: 24,
    'пункт с подпунктами': 2,
    подпункт: 9,
  });
  expect(Object.values(tally(lines.map(({group}) => group)))).toEqual([
    7, 2, 7, 15, 4,
  ]);
  for (const {line, parent, number, code} of lines) {
    expect([code, parent !== undefined, number === undefined]).toEqual([
      code,
      line === 'подпункт',
      line === 'подпункт',
    ]);
  }
  const parents = new Set(lines.flatMap(({parent}) => parent ?? []));
  expect(
    lines
      .filter(({line}) => line === 'пункт с подпунктами')
      .map(({code}) => code),
  ).toEqual([...parents]);
  expect(lines.every(({score}) => score === undefined)).toBe(true);
});

test('On 31.08.2023 the lines of the first four groups are due: 31, 29, 22', () => {
  const due = book.records(plan).filter(({period, cells}) => {
    const end = period && latest(period);
    return cells.period === 'постоянно' || (end ?? '') <= '2023-08-31';
  });
  expect(due).toHaveLength(31);
  expect(due.filter(({line}) => line !== 'пункт с подпунктами')).toHaveLength(
    29,
  );
  expect(due.filter(({line}) => line !== 'подпункт')).toHaveLength(22);
});

test('Terms of the plan stand as they stand in the seed, errors included', () => {
  expect(
    tally(book.records(plan).map(({cells}) => String(cells.period))),
  ).toEqual({
    'Март-июнь 2023 г.': 7,
    постоянно: 2,
    'Сентябрь 2018г. – май 2023г.': 7,
    'Сентябрь 2012 г. – май 2016 г.': 15,
    'Июнь-август 2028г.': 4,
  });
  expect(
    sheetOf('sites')
      ?.map(row => [row[5], row[6]])
      .slice(-2),
  ).toEqual([
    ['01.09.2021- 30.05.2024', expect.stringContaining('№568-р')],
    ['01.09.2022- 30.05.2024', 'Распоряжение ДО №929 -р от 03.10.2022г.'],
  ]);
});

test('Both programmes are projects with goal, tasks and directions, S1:58–85, S4', () => {
  const programmes = book
    .records(projects)
    .filter(({kind}) => kind === 'программа');
  expect(programmes).toHaveLength(2);
  expect(
    programmes.map(({code}) =>
      ['цель', 'задача', 'направление'].map(
        kind => said(code, '', kind).length,
      ),
    ),
  ).toEqual([
    [1, 0, 4],
    [1, 9, 7],
  ]);
  // S1:45–54: the project of the association has seven directions.
  expect(said('ПРО-0001', '', 'направление')).toHaveLength(7);
});
