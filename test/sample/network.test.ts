/** The network of the sample is what the four seed documents say (S1 Tyumen, S2 Tomsk, S3 Nizhny Tagil, S4 St Petersburg). */

import {Day} from '../../src/model/date';
import {earliest, latest, Period} from '../../src/model/kinds';
import {AnyRecord} from '../../src/model/schema';
import {
  cooperation,
  events,
  institutions,
  networks,
  partners,
  practices,
  sites,
  values,
} from '../../src/model/tables';
import {readSample, sampleTables, sheetOf} from './read-sample';
import {tally} from './tally';

const book = readSample('seeds');
const GYMNASIUM = 'УЧР-0023';
const POLYTECHNIC = 'УЧР-0024';
const ASSOCIATION = 'УЧР-0022';

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

test('No seed gives a value of an indicator', () => {
  expect(book.records(values)).toEqual([]);
});
