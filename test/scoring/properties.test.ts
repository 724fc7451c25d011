/** What holds of the scores of any network. */

import fc from 'fast-check';
import type {Scores} from '../../src/scoring/scores';
import {
  BASE,
  bookOf,
  figure,
  indicatorRow,
  institutionRow,
  of,
  REPORTING,
  Row,
  Rows,
  scoreBook,
} from './book-of';

const RUNS = {numRuns: 40};

const INDICATORS: readonly Row[] = [
  indicatorRow({code: 'ПОК-0001', target: 75, maximum: 10}),
  indicatorRow({
    code: 'ПОК-0002',
    numerator: 'а',
    divisor: 'б',
    target: 80,
    maximum: 7,
    audience: 'НОО',
  }),
  indicatorRow({
    code: 'ПОК-0003',
    goal: 'не более',
    base: 30,
    target: 5,
    maximum: 3,
  }),
  indicatorRow({
    code: 'ПОК-0004',
    goal: 'рост на %',
    base: '',
    target: 15,
    maximum: 6,
  }),
  indicatorRow({code: 'ПОК-0005', goal: 'порог', target: 50, maximum: 2}),
  indicatorRow({
    code: 'ПОК-0006',
    source: 'количество строк',
    table: 'Площадки',
    condition: 'Уровень = федеральный',
    timing: 'на дату',
    target: 3,
    maximum: 9,
  }),
  indicatorRow({
    code: 'ПОК-0007',
    source: 'сумма',
    table: 'Мероприятия',
    numerator: 'Количество',
    condition: 'Партнёры заполнено',
    target: 5,
    maximum: 8,
    group: '2. Другая',
  }),
];
const TYPED = ['ПОК-0001', 'ПОК-0002', 'ПОК-0003', 'ПОК-0004', 'ПОК-0005'];
const CODES = ['УЧР-0001', 'УЧР-0002', 'УЧР-0003', 'УЧР-0004'];

const percent = fc.integer({min: 0, max: 1200}).map(tenths => tenths / 10);
const institution = fc.constantFrom(...CODES);

const value = fc.record({
  institution,
  indicator: fc.constantFrom(...TYPED),
  period: fc.constantFrom(REPORTING, BASE),
  part: fc.integer({min: 0, max: 60}),
  total: fc.integer({min: 0, max: 60}),
  value: fc.oneof(percent, fc.constant('-'), fc.constant('')),
});
const site = fc.record({
  institution,
  theme: fc.constant('Тема'),
  level: fc.constantFrom('федеральный', 'муниципальный'),
  term: fc.constantFrom('2023 г.', '2020–2022 гг.', 'постоянно', ''),
});
const event = fc.record({
  institution,
  title: fc.constant('Игра'),
  period: fc.constantFrom('октябрь 2022 г.', '2021 г.', ''),
  partners: fc.constantFrom('ТГУ', ''),
  count: fc.constantFrom('', 1, 2, 7),
});

const network: fc.Arbitrary<Rows> = fc.record({
  institutions: fc
    .tuple(
      ...CODES.map(() =>
        fc.record({
          educationLevels: fc.constantFrom('НОО', 'НОО; ООО', 'СОО', ''),
          ratingGroup: fc.constantFrom(
            'школы, гимназии, лицеи',
            'центры и другие',
          ),
        }),
      ),
    )
    .map(rows =>
      rows.map((row, index) => institutionRow({...row, code: CODES[index]})),
    ),
  partners: fc.constant([{shortName: 'ТГУ'}]),
  indicators: fc.constant(INDICATORS),
  values: fc.array(value, {maxLength: 30}),
  sites: fc.array(site, {maxLength: 12}),
  events: fc.array(event, {maxLength: 12}),
});

/** One sound row a typed indicator and period, so that every school has every figure. */
const complete = fc
  .tuple(network, fc.infiniteStream(percent))
  .map(([rows, percents]): Rows => ({
    ...rows,
    values: CODES.flatMap(code =>
      TYPED.flatMap(indicator =>
        [REPORTING, BASE].map(period => ({
          institution: code,
          indicator,
          period,
          part: Number(percents.next().value),
          total: 100,
          value: Number(percents.next().value) + 1,
        })),
      ),
    ),
  }));

const scored = (rows: Rows) => scoreBook(bookOf(rows));

/** What an institution gets, without the row in which it stands. */
function results(scores: Scores) {
  return new Map(
    scores.institutions.map(({code, row, ...rest}) => {
      expect(row).toBeGreaterThan(1);
      return [code, rest];
    }),
  );
}

test('Shuffled rows of every sheet give every institution the same', () => {
  fc.assert(
    fc.property(network, fc.infiniteStream(fc.nat()), (rows, order) => {
      const shuffled = Object.fromEntries(
        Object.entries(rows).map(([name, list]) => [
          name,
          list
            .map((row, index) => ({
              row: {code: row.code ?? codeOf(name, index), ...row},
              at: Number(order.next().value),
            }))
            .sort((a, b) => a.at - b.at)
            .map(({row}) => row),
        ]),
      );
      const before = scored(rows);
      const after = scored({...shuffled, indicators: INDICATORS});
      expect(results(after)).toEqual(results(before));
    }),
    RUNS,
  );
});

const PREFIXES: {[table: string]: string} = {
  partners: 'ПРТ',
  values: 'ЗНЧ',
  sites: 'ПЛЩ',
  events: 'МЕР',
};
const codeOf = (table: string, index: number) =>
  `${PREFIXES[table]}-${1000 + index}`;

test('Points lie between 0 and the maximum, totals add up the rounded points', () => {
  fc.assert(
    fc.property(network, rows => {
      const {institutions, definitions} = scored(rows);
      for (const {
        figures,
        subtotals,
        total,
        maximum,
        percent,
      } of institutions) {
        const points = figures.map((figure, place) => {
          if (!figure.applicable) return 0;
          expect(figure.points).toBeGreaterThanOrEqual(0);
          expect(figure.points).toBeLessThanOrEqual(
            definitions.indicators[place].maximum,
          );
          expect(figure.points).toBe(Number(figure.points.toFixed(2)));
          return figure.points;
        });
        const sum = (list: readonly number[]) =>
          list.reduce((all, one) => all + one, 0);
        expect(total).toBeCloseTo(sum(points), 9);
        expect(total).toBeCloseTo(sum(subtotals), 9);
        expect(total).toBeLessThanOrEqual(maximum);
        expect(percent!).toBeLessThanOrEqual(100);
      }
    }),
    RUNS,
  );
});

test('A better fact never lowers points', () => {
  fc.assert(
    fc.property(
      complete,
      fc.constantFrom(...CODES),
      fc.constantFrom(...TYPED),
      percent,
      (rows, code, indicator, step) => {
        const isBetterBelow = indicator === 'ПОК-0003';
        const better = (row: Row): Row =>
          row.institution === code &&
          row.indicator === indicator &&
          row.period === REPORTING
            ? {
                ...row,
                part: Number(row.part) + step,
                value: isBetterBelow
                  ? Number(row.value) - step
                  : Number(row.value) + step,
              }
            : row;
        const before = scored(rows);
        const after = scored({...rows, values: rows.values!.map(better)});
        const [was, is] = [before, after].map(scores => of(scores, code));
        expect(is.total).toBeGreaterThanOrEqual(was.total);
        // Nobody else notices.
        for (const other of CODES.filter(one => one !== code)) {
          expect(of(after, other).figures).toEqual(of(before, other).figures);
        }
      },
    ),
    RUNS,
  );
});

test('One more counted row never lowers points', () => {
  fc.assert(
    fc.property(network, site, event, (rows, more, another) => {
      const before = scored(rows);
      const after = scored({
        ...rows,
        sites: [...rows.sites!, more],
        events: [...rows.events!, another],
      });
      for (const code of CODES) {
        expect(of(after, code).total).toBeGreaterThanOrEqual(
          of(before, code).total,
        );
      }
    }),
    RUNS,
  );
});

test('An indicator that does not apply leaves the percent alone', () => {
  fc.assert(
    fc.property(network, fc.integer({min: 1, max: 50}), (rows, maximum) => {
      const institutions = rows.institutions!.map(row => ({
        ...row,
        educationLevels: 'НОО; ООО',
      }));
      const more = indicatorRow({code: 'ПОК-0008', maximum, audience: 'СОО'});
      const before = scored({...rows, institutions});
      const after = scored({
        ...rows,
        institutions,
        indicators: [...INDICATORS, more],
      });
      for (const code of CODES) {
        const [was, is] = [before, after].map(scores => of(scores, code));
        expect([is.percent, is.maximum, is.place, is.completeness]).toEqual([
          was.percent,
          was.maximum,
          was.place,
          was.completeness,
        ]);
      }
    }),
    RUNS,
  );
});

test('Another institution changes no points of the others', () => {
  fc.assert(
    fc.property(network, percent, (rows, best) => {
      const code = 'УЧР-0009';
      const before = scored(rows);
      const after = scored({
        ...rows,
        institutions: [...rows.institutions!, institutionRow({code})],
        values: [
          ...rows.values!,
          {
            institution: code,
            indicator: 'ПОК-0001',
            period: REPORTING,
            value: best,
          },
        ],
      });
      expect(figure(after, code, 'ПОК-0001').fact).toBe(best);
      for (const known of CODES) {
        const [was, is] = [before, after].map(scores => of(scores, known));
        expect([is.figures, is.total, is.percent]).toEqual([
          was.figures,
          was.total,
          was.percent,
        ]);
      }
    }),
    RUNS,
  );
});
