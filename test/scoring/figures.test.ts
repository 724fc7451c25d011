/** Figures of institutions: where facts come from, how they become points. */

import type {Row} from './book-of';
import {
  BASE,
  bookOf,
  figure,
  indicatorRow,
  institutionRow,
  of,
  REPORTING,
  score,
  scoreBook,
  settingRows,
} from './book-of';

const SCHOOL = 'УЧР-0001';
const CODE = 'ПОК-0001';

const SHARE = {numerator: 'готовы', divisor: 'педагогов'};

function valueRow(wanted: Row): Row {
  return {
    institution: SCHOOL,
    indicator: CODE,
    period: REPORTING,
    ...wanted,
  };
}

/** The figure of one indicator of one school, by typed rows. */
function typed(indicator: Row, ...values: Row[]) {
  const scores = score({
    indicators: [indicatorRow({code: CODE, ...indicator})],
    values: values.map(valueRow),
  });
  expect(scores.problems).toEqual([]);
  return {...figure(scores, SCHOOL, CODE), notes: scores.notes};
}

/** The figure of one indicator of one school, over rows of a register. */
function counted(
  indicator: Row,
  table: 'sites' | 'events' | 'networks' | 'practices',
  rows: readonly Row[],
  settings: Parameters<typeof settingRows>[0] = {},
) {
  const scores = scoreBook(
    bookOf({
      institutions: [
        institutionRow({code: SCHOOL}),
        institutionRow({code: 'УЧР-0002'}),
      ],
      indicators: [indicatorRow({code: CODE, unit: 'шт.', ...indicator})],
      partners: [{shortName: 'ТГУ'}],
      [table]: rows.map(row => ({institution: SCHOOL, title: 'x', ...row})),
      settings: settingRows(settings),
    }),
  );
  expect(scores.problems).toEqual([]);
  return {...figure(scores, SCHOOL, CODE), notes: scores.notes};
}

describe('A typed figure', () => {
  test('of a share is ROUND(из них ÷ всего × 100; 1): 266 of 792 are 33,6 % (S2:466)', () => {
    expect(typed(SHARE, {part: 266, total: 792})).toMatchObject({
      fact: 33.6,
      quotient: {part: 266, whole: 792},
    });
    expect(typed(SHARE, {part: 266, total: 791}).fact).toBe(33.6);
    expect(typed(SHARE, {part: 266, total: 750}).fact).toBe(35.5);
    expect(typed(SHARE, {part: 266, total: 709}).fact).toBe(37.5);
  });

  test('of a single number is not rounded', () => {
    expect(typed({}, {value: 62.4567})).toMatchObject({
      fact: 62.4567,
      points: 6.25,
    });
  });

  test('of a share that is not in percent is the plain quotient', () => {
    expect(typed({...SHARE, unit: 'чел.'}, {part: 1, total: 8}).fact).toBe(
      0.125,
    );
  });

  test('belongs to the period in which it begins', () => {
    expect(typed({}, {value: 50, period: '31.08.2023'}).fact).toBe(50);
    expect(typed({}, {value: 50, period: 'январь 2023 г.'}).fact).toBe(50);
    expect(typed({}, {value: 50, period: '2022 г.'}).gap).toBe('нет данных');
    expect(typed({}, {value: 50, period: '01.09.2023'}).gap).toBe('нет данных');
  });

  test('is 0 where 0 is typed, and missing where nothing is', () => {
    expect(typed({}, {value: 0})).toMatchObject({fact: 0, points: 0});
    expect(typed({}, {value: 0}).gap).toBeUndefined();
    expect(typed({})).toMatchObject({points: 0, gap: 'нет данных'});
  });

  test('typed twice counts not at all, and both rows are named', () => {
    const {fact, gap, points, notes} = typed(
      {},
      {value: 50},
      {value: 60, period: '2022/23 учебный год'},
    );
    expect({fact, gap, points}).toEqual({
      fact: undefined,
      gap: 'введено дважды',
      points: 0,
    });
    expect(notes.map(({row}) => row)).toEqual([2, 3]);
    expect(notes[0].message).toContain('строки 2 и 3');
    expect(notes[0]).toMatchObject({institution: SCHOOL, indicator: CODE});
  });

  test('typed once for each of two periods is no duplicate', () => {
    const {fact, notes} = typed({}, {value: 50}, {value: 60, period: BASE});
    expect(fact).toBe(50);
    expect(notes).toEqual([]);
  });

  test.each([
    [{value: '-'}, {}],
    [{part: '-', total: 40}, SHARE],
    [{part: 30, total: '–'}, SHARE],
  ])('«-» is no data, and listed: %j', (value, indicator) => {
    const {gap, points, notes} = typed(indicator, value);
    expect([gap, points]).toEqual(['стоит «-»', 0]);
    expect(notes[0].message).toContain('решает ассоциация');
  });

  test.each([
    ['a part alone', {part: 30}, SHARE, 'Всего'],
    ['a value where a share is asked', {value: 75}, SHARE, 'Из них'],
    ['a share where a value is asked', {part: 3, total: 4}, {}, 'Значение'],
    ['a whole of 0', {part: 0, total: 0}, SHARE, 'Всего'],
  ])('%s is no data, and listed', (_, value, indicator, column) => {
    const {gap, notes} = typed(indicator, value);
    expect(gap).toBe('нет данных');
    expect(notes.map(note => note.column)).toContain(column);
  });

  test('that cannot be understood is no data', () => {
    expect(typed({}, {value: 'сто'}).gap).toBe('нет данных');
  });

  test('without a period is listed', () => {
    const blank = typed({}, {value: 50, period: ''});
    expect(blank.gap).toBe('нет данных');
    expect(blank.notes[0]).toMatchObject({
      column: 'Период',
      message: 'срок не указан',
    });
    expect(typed({}, {value: 50, period: 'март'}).notes[0].message).toBe(
      'в сроке не указан год',
    );
  });

  test('of an indicator that counts itself is not used, and listed', () => {
    const {fact, notes} = typed(
      {source: 'количество строк', table: 'Площадки'},
      {value: 50},
    );
    expect(fact).toBe(0);
    expect(notes[0].message).toContain('считается сам');
  });

  test('has no reporting period to belong to while none is set', () => {
    const scores = scoreBook(
      bookOf({
        institutions: [institutionRow({code: SCHOOL})],
        indicators: [
          indicatorRow({code: CODE}),
          indicatorRow({
            code: 'ПОК-0002',
            source: 'количество строк',
            table: 'Мероприятия',
          }),
        ],
        values: [valueRow({value: 50})],
        settings: settingRows({reportingPeriod: ''}),
      }),
    );
    expect(figure(scores, SCHOOL, CODE).gap).toBe('нет данных');
    expect(figure(scores, SCHOOL, 'ПОК-0002').gap).toBe('нет данных');
  });
});

describe('A counted figure', () => {
  const rows = {source: 'количество строк', table: 'Площадки'};
  const active = {...rows, timing: 'на дату'};

  test('of no rows is 0, a fact', () => {
    const {fact, gap} = counted(active, 'sites', []);
    expect([fact, gap]).toEqual([0, undefined]);
  });

  test('counts rows of the institution that meet the condition', () => {
    const sites = [
      {level: 'федеральный', term: '2023 г.'},
      {level: 'Федеральный', term: '2023 г.'},
      {level: 'региональный', term: '2023 г.'},
      {level: 'федеральный', term: '2023 г.', institution: 'УЧР-0002'},
      {level: 'федеральный', term: '2023 г.', institution: 'ОУ № 60'},
    ];
    expect(
      counted({...active, condition: 'Уровень = федеральный'}, 'sites', sites)
        .fact,
    ).toBe(2);
  });

  test('on the date takes what has begun and not ended, both days included', () => {
    const facts = [
      '31.08.2023–31.12.2024',
      '01.01.2020–31.08.2023',
      'с 01.09.2020',
      'постоянно',
      '01.01.2020–30.08.2023',
      '01.09.2023–31.12.2024',
    ].map(term => counted(active, 'sites', [{term}]).fact);
    expect(facts).toEqual([1, 1, 1, 1, 0, 0]);
  });

  test('for the period takes what begins in it, both days included', () => {
    const indicator = {...rows, table: 'Мероприятия'};
    const facts = [
      '01.09.2022–31.12.2024',
      '31.08.2023',
      '2023 г.',
      '31.08.2022–31.12.2022',
      '01.09.2023',
    ].map(period => counted(indicator, 'events', [{period}]).fact);
    expect(facts).toEqual([1, 1, 1, 0, 0]);
  });

  test('leaves out a row without a date, and lists it', () => {
    const {fact, notes} = counted(active, 'sites', [{term: ''}, {term: 'май'}]);
    expect(fact).toBe(0);
    expect(notes).toMatchObject([
      {
        sheet: 'Площадки',
        row: 2,
        column: 'Сроки реализации',
        message: 'срок не указан',
        institution: SCHOOL,
      },
      {row: 3, value: 'май', message: 'в сроке не указан год'},
    ]);
  });

  test('names a row that stands there twice, and counts both', () => {
    const [one, other] = [
      {theme: 'Тьюторство', term: '2023 г.'},
      {theme: 'Наставничество', term: '2023 г.'},
    ];
    const {fact, notes} = counted(active, 'sites', [one, other, one, other]);
    expect(fact).toBe(4);
    expect(notes).toMatchObject([
      {
        severity: 'предупреждение',
        sheet: 'Площадки',
        row: 4,
        message: 'то же, что в строке 2, и считается наравне с ней',
      },
      {row: 5, message: 'то же, что в строке 3, и считается наравне с ней'},
    ]);
  });

  test('takes a status without a term for active where the policy says so', () => {
    const sites = [{term: ''}, {term: 'май'}, {term: 'когда-нибудь'}];
    const policy = {termless: 'считать действующим'};
    expect(counted(active, 'sites', sites, policy).fact).toBe(1);
  });

  test('lists no dates that nobody asks for', () => {
    const {fact, notes} = counted({...rows, timing: 'всегда'}, 'sites', [
      {term: ''},
    ]);
    expect([fact, notes]).toEqual([1, []]);
  });

  test('adds numbers, a blank one as the column says, and no letters', () => {
    const sum = {
      source: 'сумма',
      table: 'Мероприятия',
      numerator: 'Количество',
    };
    const events = [4, '', 'много', '-'].map(count => ({
      count,
      period: '2023 г.',
    }));
    expect(counted(sum, 'events', events).fact).toBe(5);
  });

  test('is a mean of what is there, and no mean of nothing', () => {
    const mean = {
      source: 'среднее',
      table: 'Сети',
      numerator: 'Участников, факт',
      timing: 'всегда',
    };
    const networks = [{actual: 35}, {actual: 28}, {actual: ''}];
    expect(counted(mean, 'networks', networks).fact).toBe(31.5);
    expect(counted(mean, 'networks', []).gap).toBe('нет данных');
  });

  test('of a ratio is the ratio of sums: 35 and 28 of 20 and 20 are 157,5 % (S3:58)', () => {
    const ratio = {
      source: 'отношение сумм',
      table: 'Сети',
      numerator: 'Участников, факт',
      divisor: 'Участников, план',
      timing: 'всегда',
      unit: '%',
    };
    const [first, second] = [
      {actual: 35, planned: 20},
      {actual: 28, planned: 20},
    ];
    expect(counted(ratio, 'networks', [first]).fact).toBe(175);
    expect(counted(ratio, 'networks', [second]).fact).toBe(140);
    expect(counted(ratio, 'networks', [first, second])).toMatchObject({
      fact: 157.5,
      points: 10,
    });
    expect(counted(ratio, 'networks', [{actual: 5}]).gap).toBe('нет данных');
    expect(counted({...ratio, unit: 'шт.'}, 'networks', [first]).fact).toBe(
      1.75,
    );
  });
});

describe('Points', () => {
  test.each([
    ['не менее', 0, 75, 60, 0.8, 8],
    ['не менее', 33, 70, 54.8, 21.8 / 37, 5.89],
    ['не менее', 0, 75, 90, 1.2, 10],
    ['не менее', 50, 75, 40, -0.4, 0],
    ['не более', 20, 5, 8, 0.8, 8],
    ['не более', 20, 5, 3, 17 / 15, 10],
    ['порог', 80, 80, 80, 1, 10],
    ['порог', 80, 80, 79.9, 0, 0],
  ])(
    '%s from %d to %d: %d is %d of the way, %d points',
    (goal, base, target, value, attainment, points) => {
      const found = typed({goal, base, target}, {value});
      expect(found.attainment).toBeCloseTo(attainment, 12);
      expect(found).toMatchObject({points, base, target});
    },
  );

  test.each([
    // G14: «на 15 %» from 40 % is 46 % or 55 %.
    ['рост на %', 46, 6],
    ['рост на п.п.', 55, 2.4],
  ])(
    '%s from 40: the target is %d, and 46 earns %d of 6',
    (goal, target, points) => {
      const found = typed(
        {goal, base: '', target: 15, maximum: 6},
        {value: 46},
        {value: 40, period: BASE},
      );
      expect(found).toMatchObject({fact: 46, base: 40, target, points});
    },
  );

  test.each([
    ['рост на п.п.', []],
    ['рост на %', [{value: 0, period: BASE}]],
    ['рост на п.п.', [{value: '-', period: BASE}]],
    [
      'рост на п.п.',
      [
        {value: 40, period: BASE},
        {value: 41, period: BASE},
      ],
    ],
  ])('%s without a usable base is «нет базы»', (goal, before) => {
    const found = typed(
      {goal, base: '', target: 15},
      {value: 46},
      ...(before as Row[]),
    );
    expect(found).toMatchObject({fact: 46, points: 0, gap: 'нет базы'});
    const note = found.notes.find(({message}) => message.startsWith('Школа'));
    expect(note).toMatchObject({
      sheet: 'Значения',
      institution: SCHOOL,
      indicator: CODE,
      message: expect.stringContaining('«Показатель»: '),
    });
  });

  test('growth without a base period asks for one', () => {
    const scores = score({
      indicators: [
        indicatorRow({code: CODE, goal: 'рост на %', base: '', target: 15}),
      ],
      values: [valueRow({value: 46}), valueRow({value: 40, period: BASE})],
      settings: settingRows({basePeriod: ''}),
    });
    expect(scores.notes).toMatchObject([
      {cure: 'задайте «Базовый период» на листе «Настройки»'},
    ]);
  });

  test('growth in percentage points may start from 0', () => {
    const found = typed(
      {goal: 'рост на п.п.', base: '', target: 15},
      {value: 3},
      {value: 0, period: BASE},
    );
    expect(found).toMatchObject({base: 0, target: 15, points: 2});
  });

  test('growth of a register goes by the base period', () => {
    const events = ['2023 г.', '05.03.2023', '12.12.2021'].map(period => ({
      period,
    }));
    const indicator = {
      source: 'количество строк',
      table: 'Мероприятия',
      goal: 'рост на %',
      base: '',
      target: 200,
    };
    expect(counted(indicator, 'events', events)).toMatchObject({
      fact: 2,
      base: 1,
      target: 3,
      points: 5,
    });
  });

  test('are none for information', () => {
    const found = typed({maximum: 0, target: ''}, {value: 12});
    expect(found).toMatchObject({fact: 12, points: 0});
    expect(found.attainment).toBeUndefined();
  });
});

describe('An institution', () => {
  const indicators = [
    indicatorRow({code: 'ПОК-0001', group: 'А', maximum: 10}),
    indicatorRow({code: 'ПОК-0002', group: 'Б', maximum: 6, audience: 'СОО'}),
    indicatorRow({code: 'ПОК-0003', group: 'А', maximum: 4, target: 3}),
    indicatorRow({code: 'ПОК-0004', group: 'В', maximum: 0, target: ''}),
  ];
  const values = [
    valueRow({indicator: 'ПОК-0001', value: 55.55}),
    valueRow({indicator: 'ПОК-0003', value: 0.7538}),
  ];

  test('sums rounded points by group and in all', () => {
    const scores = score({indicators, values});
    // 5,555 → 5,56 and 1,00507 → 1,01; the unrounded would give 6,56.
    expect(of(scores, SCHOOL)).toMatchObject({
      subtotals: [6.57, 0],
      total: 6.57,
      maximum: 20,
      percent: 32.9,
    });
    // Two of three typed indicators are filled: no place, hence no level.
    expect(of(scores, SCHOOL).level).toBeUndefined();
    expect(scores.definitions.groups.map(({title}) => title)).toEqual([
      'А',
      'Б',
    ]);
  });

  test('has no maximum for what does not apply', () => {
    const scores = score({
      indicators,
      values,
      institutions: [
        institutionRow({code: SCHOOL, educationLevels: 'НОО; ООО'}),
      ],
    });
    expect(of(scores, SCHOOL)).toMatchObject({
      maximum: 14,
      percent: 46.9,
      toFill: 2,
      filled: 2,
      completeness: 100,
    });
    expect(of(scores, SCHOOL).figures[1]).toEqual({applicable: false});
  });

  test('is told of what it typed although it does not apply', () => {
    const {notes} = score({
      indicators,
      values: [...values, valueRow({indicator: 'ПОК-0002', value: 1})],
      institutions: [institutionRow({code: SCHOOL, educationLevels: 'НОО'})],
    });
    expect(notes).toMatchObject([
      {
        sheet: 'Учреждения',
        row: 2,
        column: 'Уровни образования',
        value: 'НОО',
        message: expect.stringContaining('«Показатель»'),
      },
    ]);
  });

  test('keeps the maximum of what it did not fill, unless the policy says otherwise', () => {
    const rows = {indicators, values};
    expect(of(score(rows), SCHOOL).maximum).toBe(20);
    const lenient = score({
      ...rows,
      settings: settingRows({noData: 'вне максимума'}),
    });
    expect(of(lenient, SCHOOL)).toMatchObject({maximum: 14, percent: 46.9});
  });

  test('is complete by the typed indicators with points that it filled', () => {
    expect(of(score({indicators, values}), SCHOOL)).toMatchObject({
      toFill: 3,
      filled: 2,
      completeness: 67,
      outside: 'вне рейтинга: данных 67 %',
    });
  });

  test('has no percent where nothing applies', () => {
    const scores = score({
      indicators: [indicators[1]],
      institutions: [institutionRow({code: SCHOOL, educationLevels: ''})],
    });
    expect(of(scores, SCHOOL)).toMatchObject({
      maximum: 0,
      percent: undefined,
      completeness: 100,
      outside: 'вне рейтинга: нет применимых показателей',
    });
    expect(of(scores, SCHOOL).level).toBeUndefined();
  });

  test('stands once, however often its code does', () => {
    const scores = score({
      institutions: ['Первая', 'Вторая'].map(shortName =>
        institutionRow({code: SCHOOL, shortName}),
      ),
    });
    expect(scores.institutions.map(({name}) => name)).toEqual(['Первая']);
  });

  test('is not needed: an empty book has no scores', () => {
    const scores = scoreBook(bookOf({}));
    expect(scores).toMatchObject({
      institutions: [],
      projects: [],
      notes: [],
      problems: [],
    });
  });
});
