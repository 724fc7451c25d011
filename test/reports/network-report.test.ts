/** «Сводный отчёт ассоциации» on the sample network, and where there is little or much to say. */

import type {Problem} from '../../src/model/problem';
import type {Chart} from '../../src/reports/blocks';
import {networkReport} from '../../src/reports/network-report';
import {readSample} from '../sample/read-sample';
import {
  bookOf,
  indicatorRow,
  institutionRow,
  type Rows,
  scoreBook,
  settingRows,
} from '../scoring/book-of';
import {
  expectSoundTables,
  tableUnder,
  tableWith,
  tablesOf,
  textOf,
} from './read-blocks';

const book = readSample('all');
const scores = scoreBook(book);
const report = networkReport(book, scores, [
  ...book.problems,
  ...scores.problems,
]);

function small(rows: Rows) {
  const made = bookOf(rows);
  return networkReport(made, scoreBook(made), made.problems);
}

test('Every institution stands once: with a place, or outside with a reason', () => {
  const placed = ['Школы, гимназии, лицеи', 'Центры и другие'].flatMap(group =>
    tableUnder(report, group).map(row => row[1]),
  );
  const outside = tableUnder(report, 'Вне рейтинга');
  expect([...placed, ...outside.map(row => row[0])].sort()).toEqual(
    scores.institutions.map(({name}) => name).sort(),
  );
  expect(outside.map(([name, , , , reason]) => [name, reason])).toEqual([
    ['Школа № 17', 'данных 0 %'],
    ['Гимназия № 49', 'данных 27 %'],
    ['Ассоциация', 'так указано в «Учреждениях»'],
    ['Красногвардейский район', 'так указано в «Учреждениях»'],
  ]);
  expect(textOf(report)).toContain('Учреждений в сети | 23');
  expectSoundTables(report);
});

test('Those who share a place show which places they share', () => {
  const places = tableUnder(report, 'Школы, гимназии, лицеи').map(
    ([place]) => place,
  );
  expect(places.filter(place => place === '12–13')).toHaveLength(2);
  expect(places).toContain('14');
  expect(places).not.toContain('12');
});

test('Points by group add up to the total', () => {
  for (const [, ...cells] of tableUnder(
    report,
    'Баллы по группам показателей',
  )) {
    const points = cells.map(cell => Number(cell.replace(',', '.')));
    const total = points.pop();
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total!, 6);
  }
});

test('The chart shows the rated, best first, stacked by group', () => {
  const chart = report.blocks.find(({type}) => type === 'chart') as Chart;
  const totals = chart.categories.map((_, bar) =>
    chart.series.reduce((sum, {values}) => sum + values[bar], 0),
  );
  expect(chart.stacked).toBe(true);
  expect(chart.series).toHaveLength(scores.definitions.groups.length);
  expect(chart.categories).toHaveLength(21);
  expect(Math.max(...totals)).toBe(totals[0]);
});

test('An indicator shows goal, mean, median, who reached it and who gave nothing', () => {
  const rows = tableWith(report, 'Показатель');
  expect(rows).toHaveLength(scores.definitions.indicators.length);
  const place = rows.findIndex(([title]) => title.startsWith('Качество обуч'));
  const facts = scores.institutions
    .flatMap(({figures}) => {
      const figure = figures[place];
      return figure.applicable ? (figure.fact ?? []) : [];
    })
    .sort((a, b) => a - b);
  const mean = facts.reduce((sum, fact) => sum + fact, 0) / facts.length;
  const [, goal, maximum, shownMean, median, reached, without] = rows[place];
  expect([goal, maximum, shownMean]).toEqual([
    'не менее 75 %',
    '10',
    `${mean.toFixed(1).replace('.', ',')} %`,
  ]);
  expect(facts).toHaveLength(19);
  expect(median).toBe(`${facts[9].toFixed(1).replace('.', ',')} %`);
  expect(reached).toBe(`${facts.filter(fact => fact >= 75).length} из 20`);
  expect(without).toBe('1');
  expect(rows.map(row => row[1])).toContain('рост на 15 п.п.');
});

test('A median between two figures is rounded half away from zero', () => {
  const [row] = tableWith(report, 'Показатель').filter(([title]) =>
    title.endsWith('деятельностью, НОО'),
  );
  // 45,8 and 46,3 stand in the middle; as binary fractions half their sum is 46,0499999….
  expect(row[4]).toBe('46,1 %');
});

test('Sites that are active on the date, highest level first', () => {
  expect(
    tableWith(report, 'Тема')
      .slice(0, 5)
      .map(([level, institution]) => [level, institution]),
  ).toEqual(
    [
      'международный',
      'муниципальный',
      'муниципальный',
      'гимназический',
      'гимназический',
    ].map(level => [level, 'Гимназия № 24 г. Томска']),
  );
  expect(textOf(report)).toContain(
    'По уровням: международный – 1; муниципальный – 2; гимназический – 2.',
  );
});

test('Projects with their bands, networks as planned and in fact', () => {
  expect(tableUnder(report, 'Проекты')).toEqual([
    [
      'Взаимодействие гимназии с разными организациями',
      'Гимназия № 24 г. Томска',
      '51 из 105',
      '48,6',
      'предварительно: оценено 20 из 31; по набранному: работа неудовлетворительная, требующая коррекции задач и направлений работы',
    ],
  ]);
  expect(
    tableWith(report, 'Факт').map(([, , planned, actual, percent]) => [
      planned,
      actual,
      percent,
    ]),
  ).toEqual([
    ['20', '35', '175,0'],
    ['20', '28', '140,0'],
    ['12', '9', '75,0'],
  ]);
});

test('What did not count stands with its sheet, row and reason; the rules and the source follow', () => {
  const rows = tableWith(report, 'Причина');
  expect(rows).toContainEqual([
    'Площадки',
    '11',
    'Учреждение',
    'нет такого учреждения: «ОУ № 60»',
  ]);
  expect(rows).toContainEqual([
    'Площадки',
    '2–10',
    'Сроки реализации',
    'срок не указан',
  ]);
  const text = textOf(report);
  expect(text).toContain(
    'Президент Ассоциации\nПриложение. Открытые ошибки проверки\nКнигу перед этим документом не проверяли.\nИсточник: ',
  );
  expect(text).toContain('Порог полноты, % | 80');
  expect(text).toContain('отчётный период 01.09.2022–31.08.2023; замечаний: ');
});

test('An empty network has a report', () => {
  const empty = small({institutions: [], indicators: []});
  const text = textOf(empty);
  expect(text).toContain('Мест нет ни у кого.');
  expect(text).toContain('Руководитель ассоциации');
  expect(text).toContain('Показателей нет.');
  expect(text).toContain('Действующих площадок нет.');
  expect(text).toContain('Проектов с группами мер нет.');
  expect(text).toContain('Всё, что внесено, засчитано.');
  expect(empty.blocks.some(({type}) => type === 'chart')).toBe(false);
  expectSoundTables(empty);
});

test('Without the module there are no networks; a status without a term counts where the policy says so', () => {
  const rows = (termless: string) =>
    small({
      institutions: [institutionRow({code: 'УЧР-0001'})],
      sites: [
        {
          institution: 'УЧР-0001',
          theme: 'Тема без срока',
          status: 'ФЭП МОН РФ',
          level: 'федеральный',
        },
      ],
      settings: settingRows({modules: 'Проекты', termless}),
    });
  expect(textOf(rows('не считать'))).not.toContain('Тема без срока');
  expect(textOf(rows('считать действующим'))).toContain(
    'Тема без срока | не указаны',
  );
  expect(textOf(rows('не считать'))).not.toContain('Методические сети');
});

test('A large network: the chart shows the first 30, the list of remarks ends with a count', () => {
  const institutions = Array.from({length: 40}, (_, place) =>
    institutionRow({
      code: `УЧР-${String(place + 1).padStart(4, '0')}`,
      shortName: `Школа ${place + 1}`,
    }),
  );
  const many = bookOf({
    institutions,
    indicators: [indicatorRow({code: 'ПОК-0001'})],
    values: institutions.map(({code}, place) => ({
      institution: String(code),
      indicator: 'ПОК-0001',
      period: '2022/23 учебный год',
      value: place,
    })),
  });
  const problems = Array.from({length: 160}, (_, row): Problem => ({
    severity: 'ошибка',
    sheet: 'Значения',
    row: row + 2,
    value: `нет ${row}`,
    message: 'не число',
    cure: 'введите число',
  }));
  const large = networkReport(many, scoreBook(many), problems);
  const chart = large.blocks.find(({type}) => type === 'chart') as Chart;
  expect(chart.categories).toHaveLength(30);
  expect(chart.categories[0]).toBe('Школа 40');
  expect(chart.title).toContain('первые');
  expect(tableWith(large, 'Причина')).toHaveLength(150);
  expect(textOf(large)).toContain('И ещё замечаний: 10');
  expect(tablesOf(large).length).toBeGreaterThan(5);
});
