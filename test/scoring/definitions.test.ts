/** Indicators as «Показатели» holds them: what is understood, and what a person is told otherwise. */

import {showProblems} from '../../src/model/problem';
import {defaultIndicators} from '../../src/model/tables/default-indicators';
import {readDefinitions} from '../../src/scoring/definitions';
import {readSample} from '../sample/read-sample';
import {bookOf, indicatorRow, institutionRow, Row, score} from './book-of';

function read(...rows: Row[]) {
  return readDefinitions(bookOf({indicators: rows.map(indicatorRow)}));
}

function indicatorOf(row: Row) {
  const {definitions, problems} = read(row);
  expect(problems).toEqual([]);
  return definitions.indicators[0];
}

/** The problem of a row that cannot be scored. */
function problemOf(row: Row) {
  const {definitions, problems} = read(row);
  expect(definitions.indicators).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0];
}

const counted = {source: 'количество строк', table: 'Площадки'};

describe('The indicators of a new book', () => {
  const {definitions, problems} = readDefinitions(readSample('seeds'));

  test('are all understood', () => {
    expect(problems).toEqual([]);
    expect(definitions.indicators.map(({code}) => code)).toEqual(
      defaultIndicators
        .filter(({active}) => active === 'да')
        .map(({code}) => code),
    );
  });

  test('add up to 100 points in four groups', () => {
    expect(definitions.maximum).toBe(100);
    expect(definitions.groups.map(({maximum}) => maximum)).toEqual([
      30, 18, 18, 34,
    ]);
    expect(
      definitions.indicators.filter(({maximum}) => maximum > 0),
    ).toHaveLength(17);
  });

  test('come from all their sources', () => {
    const of = (code: string) =>
      definitions.indicators.find(indicator => indicator.code === code);
    expect(of('ПОК-0001')?.source).toEqual({
      kind: 'вводится',
      share: {part: 'на «4» и «5»', whole: 'аттестовано'},
    });
    expect(of('ПОК-0002')?.source).toEqual({kind: 'вводится'});
    expect(of('ПОК-0008')?.goal).toEqual({rule: 'рост на п.п.', growth: 15});
    expect(of('ПОК-0012')?.source).toMatchObject({
      kind: 'количество строк',
      register: {
        table: 'sites',
        institution: 'institution',
        timing: 'на дату',
        period: 'term',
      },
    });
    expect(of('ПОК-0014')?.source).toMatchObject({
      kind: 'сумма',
      addend: 'count',
      register: {table: 'events', timing: 'за период', period: 'period'},
    });
    expect(of('ПОК-0015')?.source).toMatchObject({
      kind: 'отношение сумм',
      numerator: 'actual',
      divisor: 'planned',
    });
    expect(of('ПОК-0017')).toMatchObject({
      source: {kind: 'баллы проекта'},
      goal: {rule: 'не менее', base: 33, target: 70},
    });
    expect(of('ПОК-0004')?.appliesTo).toEqual(['СОО']);
    expect(of('ПОК-0009')?.appliesTo).toBeUndefined();
  });
});

describe('readDefinitions', () => {
  test('leaves out what is not in force, broken or not', () => {
    expect(read({active: 'нет', target: 'сто'})).toMatchObject({
      definitions: {indicators: []},
      problems: [],
    });
  });

  test('counts the first of two rows with one code', () => {
    const {definitions} = read(
      {code: 'ПОК-0001', maximum: 10},
      {code: 'ПОК-0001', maximum: 20},
    );
    expect(definitions.maximum).toBe(10);
  });

  test('takes a blank base for 0, and a threshold at its base', () => {
    expect(indicatorOf({base: ''}).goal).toEqual({
      rule: 'не менее',
      base: 0,
      target: 100,
    });
    expect(indicatorOf({goal: 'порог', base: 80, target: 80}).goal).toEqual({
      rule: 'порог',
      base: 80,
      target: 80,
    });
  });

  test('asks no target of an indicator without points', () => {
    expect(indicatorOf({maximum: 0, target: ''}).goal).toBeUndefined();
  });

  test('knows a sheet and its columns under new names', () => {
    const book = bookOf(
      {
        indicators: [
          indicatorRow({
            source: 'сумма',
            table: 'мероприятия',
            numerator: 'Сколько',
          }),
        ],
      },
      {events: {count: 'Сколько'}},
    );
    expect(readDefinitions(book).problems).toEqual([]);
  });
});

describe('A broken indicator is scored for nobody, and the message says where and what to do', () => {
  test('letters where a number belongs', () => {
    const problem = problemOf({code: 'ПОК-0007', maximum: 'десять'});
    expect(problem).toMatchObject({
      sheet: 'Показатели',
      row: 2,
      column: 'Максимум',
      value: 'десять',
    });
    expect(problem.message).toContain(
      'показатель ПОК-0007 «Показатель» не считается ни у кого',
    );
  });

  test('a negative maximum', () => {
    expect(problemOf({maximum: -5})).toMatchObject({column: 'Максимум'});
  });

  test('a target equal to its base', () => {
    const problem = problemOf({base: 50, target: 50});
    expect(problem.column).toBe('Цель');
    expect(problem.message).toContain('цель равна базе (50)');
    expect(problem.cure).toContain('порог');
  });

  test('growth by nothing', () => {
    expect(problemOf({goal: 'рост на %', target: 0}).message).toContain(
      'рост на 0',
    );
  });

  test('a target on the wrong side of the base', () => {
    expect(problemOf({base: 50, target: 40}).cure).toContain('«не более»');
    expect(problemOf({goal: 'не более', base: 40, target: 50}).cure).toContain(
      '«не менее»',
    );
  });

  test('«не более» without a base', () => {
    expect(problemOf({goal: 'не более', base: ''}).column).toBe('База');
  });

  test('points without a target', () => {
    expect(problemOf({target: ''}).column).toBe('Цель');
  });

  test('a condition with an unknown column, listing those of the sheet', () => {
    const problem = problemOf({...counted, condition: 'Цвет = красный'});
    expect(problem.column).toBe('Условие');
    const [said] = showProblems([problem]);
    expect(said).toContain(
      'Лист «Показатели», строка 2, «Условие»: «Цвет = красный» – на листе «Площадки» нет столбца «Цвет»',
    );
    expect(said).toContain(
      'столбцы этого листа: Учреждение · Тема · Вид статуса · Уровень',
    );
  });

  test.each([
    ['an unknown sheet', {table: 'Участие'}, 'Таблица', 'Площадки'],
    [
      'a sheet whose rows belong to no institution',
      {table: 'Партнёры'},
      'Таблица',
      'Учреждение',
    ],
    [
      'a column of letters for a sum',
      {source: 'сумма', numerator: 'Тема'},
      'Что считать',
      'Педагогов · Обучающихся',
    ],
    [
      'no column for a sum',
      {source: 'среднее', numerator: ''},
      'Что считать',
      'Педагогов',
    ],
    [
      'a divisor that is not there',
      {source: 'отношение сумм', numerator: 'Педагогов', divisor: 'План'},
      'На что делить',
      'Обучающихся',
    ],
    [
      'a date of a sheet without dates',
      {table: 'Практики', timing: 'на дату'},
      'Когда',
      'всегда',
    ],
    [
      'growth of what has no base period',
      {timing: 'на дату', goal: 'рост на %'},
      'Условие цели',
      'за период',
    ],
  ])('%s', (_, row, column, cure) => {
    const problem = problemOf({...counted, ...row});
    expect(problem.column).toBe(column);
    expect(problem.cure).toContain(cure);
  });

  test('a sheet that the book lacks', () => {
    const all = bookOf({indicators: [indicatorRow({...counted})]});
    const problems = readDefinitions({
      ...all,
      has: ({name}) => name !== 'sites',
    }).problems;
    expect(problems[0].message).toContain('листа «Площадки» в этой книге нет');
  });

  test('what is sound is scored all the same', () => {
    const scores = score({
      institutions: [institutionRow({code: 'УЧР-0001'})],
      indicators: [
        indicatorRow({code: 'ПОК-0001', maximum: 'много'}),
        indicatorRow({code: 'ПОК-0002'}),
      ],
      values: [
        {
          institution: 'УЧР-0001',
          indicator: 'ПОК-0002',
          period: '2022/23 учебный год',
          value: 50,
        },
      ],
    });
    expect(scores.problems).toHaveLength(1);
    expect(scores.institutions[0]).toMatchObject({total: 5, maximum: 10});
  });
});
