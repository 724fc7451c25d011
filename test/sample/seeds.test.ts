/** The sample says what the four seed documents say (S1 Tyumen, S2 Tomsk, S3 Nizhny Tagil, S4 St Petersburg). */

import {Day} from '../../src/model/date';
import {earliest, latest, Period} from '../../src/model/kinds';
import {AnyRecord} from '../../src/model/schema';
import {
  cooperation,
  events,
  institutions,
  measureGroups,
  networks,
  partners,
  plan,
  practices,
  projects,
  provisions,
  sites,
  stages,
  values,
} from '../../src/model/tables';
import {readSample, sampleTables, sheetOf} from './read-sample';

const book = readSample('seeds');
const GYMNASIUM = 'УЧР-0023';
const POLYTECHNIC = 'УЧР-0024';
const ASSOCIATION = 'УЧР-0022';
const PROJECT = 'ПРО-0003';

const tally = (keys: readonly (string | undefined)[]) => {
  const counts: {[key: string]: number} = {};
  for (const key of keys) counts[String(key)] = (counts[String(key)] ?? 0) + 1;
  return counts;
};

test('Every cell is understood, but for what is wrong in the sources themselves', () => {
  const expected = [
    // S1:75: the centre stands at a school that the list of S1:20 does not name.
    ['Площадки', 'ПЛЩ-0010', 'Учреждение', 'ОУ № 60'],
    // S3:59: 32 and 3 events, counted without a date.
    ['Мероприятия', 'МЕР-0008', 'Дата проведения', undefined],
    ['Мероприятия', 'МЕР-0009', 'Дата проведения', undefined],
  ];
  const codeAt = (sheet: string, row: number | undefined) => {
    const table = sampleTables.find(one => one.sheet === sheet);
    return sheetOf(String(table?.name))?.[Number(row) - 1][0];
  };
  expect(
    book.problems.map(({sheet, row, column, value}) => [
      sheet,
      codeAt(sheet, row),
      column,
      value,
    ]),
  ).toEqual(expected);
});

test.each(sampleTables.map(({name, sheet}) => [name, sheet] as const))(
  '%s.csv has the columns of «%s»',
  name => {
    const table = sampleTables.find(one => one.name === name);
    expect(sheetOf(name)?.[0]).toEqual([
      'Код',
      ...Object.values(table?.columns ?? {}).map(({title}) => title),
    ]);
  },
);

test('21 institutions of Tyumen, the association, and those of the other seeds', () => {
  const all = book.records(institutions);
  const tyumen = all.filter(
    ({city, type}) => city === 'Тюмень' && type !== 'ассоциация',
  );
  expect(tally(tyumen.map(({type}) => type))).toEqual({
    школа: 12,
    гимназия: 4,
    лицей: 2,
    'центр эстетического воспитания': 1,
    'реабилитационный центр': 2,
  });
  expect(tyumen).toHaveLength(21);
  expect(all).toHaveLength(25);
  expect(
    all.filter(r => r.ratingGroup === 'вне рейтинга').map(r => r.code),
  ).toEqual([ASSOCIATION, 'УЧР-0025']);
  expect(
    all
      .filter(({number, type}) => number !== undefined && type === 'школа')
      .map(({number}) => number),
  ).toEqual([7, 9, 17, 32, 40, 57, 63, 66, 70, 88, 89, 90]);
});

test('The requisites of the gymnasium, S2:6–7', () => {
  const gymnasium = book.data(institutions)?.byCode(GYMNASIUM);
  expect(gymnasium).toMatchObject({
    inn: '7017001894',
    kpp: '701701001',
    okpo: '28845182',
    email: 'gym24@education70.ru',
  });
});

const active = (records: readonly AnyRecord[], on: string) =>
  records.filter(({term}) => {
    if (term === undefined) return false;
    const from = earliest(term as Period);
    const to = latest(term as Period);
    return (
      from !== undefined &&
      to !== undefined &&
      from <= (on as Day) &&
      (on as Day) <= to
    );
  });

test('Sites: 3 federal ones of Tyumen, 7 centres, 7 of Tomsk', () => {
  const all = book.records(sites);
  expect(all).toHaveLength(17);
  expect(
    all
      .filter(({status}) => status === 'ФЭП МОН РФ')
      .map(({institution}) => institution),
  ).toEqual(['УЧР-0012', 'УЧР-0013', ASSOCIATION]);
  expect(
    all.filter(({status}) => status === 'инновационный образовательный центр'),
  ).toHaveLength(7);
  expect(all.filter(({institution}) => institution === GYMNASIUM)).toHaveLength(
    7,
  );
});

test.each([
  ['2022-12-31', 6],
  ['2023-02-09', 5],
  ['2023-08-31', 5],
  ['2024-06-01', 3],
  ['2025-01-01', 1],
])('On %s the gymnasium holds %i active sites', (day, count) => {
  expect(active(book.records(sites), day)).toHaveLength(count);
});

test('Blank, «-» and a number of pupils differ, S2:287', () => {
  const pupils = book.records(sites).map(site => site.pupils);
  expect(pupils.slice(10)).toEqual([539, 709, 75, 709, 750, '-', 709]);
  expect(pupils.slice(0, 10)).toEqual(Array(10).fill(undefined));
});

test('7 events of Tomsk in 9 sessions, 6 of the town and 1 of the region', () => {
  const all = book
    .records(events)
    .filter(({institution}) => institution === GYMNASIUM);
  const sessions = all.map(({period}) =>
    period?.sort === 'dated' ? period.spans.length : 0,
  );
  expect(sessions).toEqual([2, 1, 2, 1, 1, 1, 1]);
  expect(tally(all.map(({level}) => level))).toEqual({
    муниципальный: 6,
    региональный: 1,
  });
  const grades = new Set(all.flatMap(({grades}) => [...(grades ?? [])]));
  expect([...grades].sort((a, b) => a - b)).toEqual([3, 5, 6, 7, 8, 9, 10, 11]);
  expect(all.filter(({partners}) => partners !== undefined)).toHaveLength(1);
});

test('The events of Nizhny Tagil are 32 and 3 without dates, S3:59', () => {
  const all = book
    .records(events)
    .filter(({institution}) => institution === POLYTECHNIC);
  expect(all.map(({count, format}) => [count, format])).toEqual([
    [32, 'очный'],
    [3, 'дистанционный'],
  ]);
  expect(all.every(({period}) => period === undefined)).toBe(true);
});

test('All spellings of a partner in the seed mean one row', () => {
  const named = [
    // S2:46, 66, 229, 236, 332.
    'НОУ «Учебно-экзаменационный лингвистический центр «Британия»',
    'учебно-экзаменационный лингвистический центр «Британия»',
    'НОУ «Учебно-экзаменационный лингвистический центр»',
    'НОУ «Учебно-экзаменационный лингвистический центр» компании «Британия»',
    '«Учебно-экзаменационный лингвистический центр» г. Томска',
  ];
  const britannia = book
    .records(partners)
    .filter(({shortName}) => shortName === 'Британия');
  expect(britannia).toHaveLength(1);
  const known = [
    britannia[0].fullName,
    ...String(britannia[0].synonyms).split('; '),
  ];
  expect(known).toEqual(expect.arrayContaining(named));
  expect(book.records(partners)).toHaveLength(25);
});

test('Cooperation: 14 rows of S2:234–249, 46 filled cells of S2:512–552', () => {
  const all = book.records(cooperation);
  const matrix = all.filter(({activity}) => activity !== undefined);
  const short = new Map(
    book.records(partners).map(({code, shortName}) => [code, shortName]),
  );
  expect(all.length - matrix.length).toBe(14);
  expect(
    tally(matrix.map(({partner}) => partner && short.get(partner))),
  ).toEqual({
    'НИ ТГУ': 12,
    'НИ ТПУ': 10,
    ТУСУР: 10,
    СибГМУ: 2,
    ТГПУ: 9,
    ТГАСУ: 3,
  });
  expect(matrix.filter(({content}) => content === '+')).toHaveLength(8);
});

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

test('Networks of Nizhny Tagil: 35 of 20 and 28 of 20, S3:58', () => {
  expect(
    book
      .records(networks)
      .map(({institution, planned, actual}) => [institution, planned, actual]),
  ).toEqual([
    [POLYTECHNIC, 20, 35],
    [POLYTECHNIC, 20, 28],
  ]);
});

test('The practice card of Nizhny Tagil, S3', () => {
  const [card, ...others] = book.records(practices);
  const lines = (text: string | undefined) => text?.split('\n').length;
  expect(others).toEqual([]);
  expect(card).toMatchObject({
    institution: POLYTECHNIC,
    state: 'принято',
    votes: 0,
    link: 'http://ntpg.org/',
  });
  expect([card.tasks, card.audience, card.activities].map(lines)).toEqual([
    4, 7, 7,
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

test('No seed gives a value of an indicator', () => {
  expect(book.records(values)).toEqual([]);
});
