/** Figures in words, to the letter. */

import {
  explainFigure,
  explainTally,
  explainTotal,
  explainUnreachable,
} from '../../src/scoring/explain';
import type {InstitutionScore, ProjectScore} from '../../src/scoring/scores';
import {BASE, indicatorRow, REPORTING, Row, score} from './book-of';
import {readSample} from '../sample/read-sample';
import {of, scoreBook} from './book-of';

function said(indicator: Row, ...values: Row[]): string {
  const scores = score({
    indicators: [indicatorRow({code: 'ПОК-0001', ...indicator})],
    values: values.map(value => ({
      institution: 'УЧР-0001',
      indicator: 'ПОК-0001',
      period: REPORTING,
      ...value,
    })),
  });
  return explainFigure(
    scores.definitions.indicators[0],
    scores.institutions[0].figures[0],
  );
}

const growth = {base: '', target: 15, maximum: 6};
const before = {value: 40, period: BASE};

test.each([
  [
    'growth in points',
    said({...growth, goal: 'рост на п.п.'}, {value: 46}, before),
    'цель 40 + 15 = 55; (46 − 40) ÷ (55 − 40) = 0,40; 6 × 0,40 = 2,40 балла',
  ],
  [
    'growth in percent',
    said({...growth, goal: 'рост на %'}, {value: 46}, before),
    'цель 40 × (100 + 15) ÷ 100 = 46; (46 − 40) ÷ (46 − 40) = 1,00; 6 × 1,00 = 6,00 балла',
  ],
  [
    'a share, with as many decimals as it takes',
    said(
      {numerator: 'а', divisor: 'б', target: 75, maximum: 10},
      {part: 266, total: 792},
    ),
    '266 ÷ 792 × 100 = 33,6 %; (33,6 − 0) ÷ (75 − 0) = 0,448; 10 × 0,448 = 4,48 балла',
  ],
  [
    'more than the target',
    said({target: 80}, {value: 120}),
    '(120 − 0) ÷ (80 − 0) = 1,50, больше 1 не бывает; 10 × 1 = 10,00 балла',
  ],
  [
    'less than the base',
    said({base: 33, target: 70}, {value: 20}),
    '(20 − 33) ÷ (70 − 33) = −0,35, меньше 0 не бывает; 10 × 0 = 0,00 балла',
  ],
  [
    'a threshold',
    said({goal: 'порог', target: 80}, {value: 80}),
    '80 ≥ 80, порог взят: 10,00 балла',
  ],
  [
    'a threshold missed',
    said({goal: 'порог', target: 80}, {value: 79.9}),
    '79,9 < 80, порог не взят: 0,00 балла',
  ],
  [
    'information',
    said({maximum: 0, target: '', unit: 'чел.'}, {value: 12345}),
    '12\u00a0345 чел., справочно, без баллов',
  ],
  [
    'a plain quotient',
    said(
      {numerator: 'а', divisor: 'б', unit: 'чел.', target: 1},
      {part: 1, total: 8},
    ),
    '1 ÷ 8 = 0,125; (0,125 − 0) ÷ (1 − 0) = 0,125; 10 × 0,125 = 1,25 балла',
  ],
  ['no data', said({}), 'нет данных: 0 баллов из 10'],
  [
    'no base',
    said({...growth, goal: 'рост на %'}, {value: 46}),
    'нет своего значения за базовый период, рост считать не от чего: 0 баллов из 6',
  ],
  [
    'a dash',
    said({}, {value: '-'}),
    'вместо числа стоит «-», это значит «нет данных»: 0 баллов из 10',
  ],
  [
    'a duplicate',
    said({}, {value: 1}, {value: 2}),
    'значение введено дважды, ни одно не считается: 0 баллов из 10',
  ],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});

const sample = scoreBook(readSample('all'));

test('Everything that the sample scores can be said, and re-added from what is said', () => {
  for (const {figures} of sample.institutions) {
    figures.forEach((figure, place) => {
      const text = explainFigure(sample.definitions.indicators[place], figure);
      if (!figure.applicable) {
        expect(text).toBe('не применимо, в максимум не входит');
        return;
      }
      const product = /([\d,]+) × ([\d,]+) = ([\d,]+) балла$/.exec(text);
      if (product === null) return;
      const [maximum, share, points] = product
        .slice(1)
        .map(number => Number(number.replace(',', '.')));
      expect(maximum * share).toBeCloseTo(points, 1);
      expect(Math.abs(maximum * share - points)).toBeLessThanOrEqual(
        0.005 + 1e-9,
      );
      expect(points).toBe(figure.points);
    });
  }
});

test('Totals', () => {
  expect(explainTotal(of(sample, 'Школа № 7'))).toBe(
    '22,39 + 13,00 + 12,94 + 0,00 = 48,33; 48,33 ÷ 100 × 100 = 48,3 %',
  );
  const none = {subtotals: [0], total: 0, maximum: 0} as unknown;
  expect(explainTotal(none as InstitutionScore)).toBe('0,00 = 0,00');
});

test('Projects', () => {
  const [project] = sample.projects;
  expect(explainTally(project.due)).toBe('51 ÷ 105 × 100 = 48,6 %');
  expect(explainTally({...project.due, percent: undefined})).toBe(
    'оценивать нечего',
  );
});

test.each([
  [12, 105, 117, '12 баллов недостижимы: 105 из 117'],
  [1, 20, 21, '1 балл недостижим: 20 из 21'],
  [21, 30, 51, '21 балл недостижим: 30 из 51'],
  [2, 3, 5, '2 балла недостижимы: 3 из 5'],
  [1.5, 3, 4.5, '1,5 балла недостижимы: 3 из 4,5'],
  [0, 105, 105, ''],
])(
  '%d points that cannot be reached',
  (unreachable, counted, declared, text) => {
    const project = {unreachable, whole: {counted, declared}} as unknown;
    expect(explainUnreachable(project as ProjectScore)).toBe(text);
  },
);
