/** The invented part of the sample only adds to the seeds, and holds the cases that scores have to stand. */

import {latest} from '../../src/model/kinds';
import {
  indicators,
  institutions,
  plan,
  sites,
  Value,
  values,
} from '../../src/model/tables';
import {inventedOf, readSample, sampleTables, sheetOf} from './read-sample';

const book = readSample('all');
const nameOf = new Map(
  book.records(institutions).map(({code, shortName}) => [code, shortName]),
);
const REPORTING = '01.09.2022–31.08.2023';
const BASE = '01.09.2021–31.08.2022';

function valuesOf(name: string, period = REPORTING): readonly Value[] {
  return book
    .records(values)
    .filter(
      ({institution, cells}) =>
        institution !== undefined &&
        nameOf.get(institution) === name &&
        cells.period === period,
    );
}

/** The typed figure in the indicator's unit, to one decimal as the rules say. */
function figure({part, total, value}: Value): number | undefined {
  if (typeof part === 'number' && typeof total === 'number') {
    return Math.round((part / total) * 1000) / 10;
  }
  return typeof value === 'number' ? value : undefined;
}

test.each(sampleTables.map(table => [table.name, table] as const))(
  'The invented %s fill blank cells of the seeds or add rows, never overwrite',
  (_, table) => {
    const [header, ...rows] = sheetOf(table.name) ?? [[]];
    const known = new Map(rows.map(row => [row[0], row]));
    const prefix = new RegExp(`^${table.prefix}-\\d{4}$`);
    for (const [code, cells] of inventedOf(table)) {
      expect(code).toMatch(prefix);
      for (const [title, cell] of cells) {
        expect(header).toContain(title);
        const seed = known.get(code)?.[header.indexOf(title)] ?? '';
        expect([code, title, cell === '' ? '' : seed]).toEqual([
          code,
          title,
          '',
        ]);
      }
    }
  },
);

test('An invented cell of a table without new rows has its row in the seeds', () => {
  for (const table of sampleTables) {
    if (!['institutions', 'plan'].includes(table.name)) continue;
    const known = new Set(sheetOf(table.name)?.map(([code]) => code));
    const unknown = [...inventedOf(table).keys()].filter(c => !known.has(c));
    expect([table.name, unknown]).toEqual([table.name, []]);
  }
});

test('It is understood as a whole: no problem beside those of the seeds', () => {
  expect(book.problems).toEqual(readSample('seeds').problems);
});

test('No more are counted than there are', () => {
  for (const {code, part, total} of book.records(values)) {
    if (typeof part === 'number' && typeof total === 'number') {
      expect([code, part <= total]).toEqual([code, true]);
    }
  }
});

test('A tie: two schools of different size show the same figures', () => {
  const [seven, nine] = ['Школа № 7', 'Школа № 9'].map(name =>
    [REPORTING, BASE].map(period =>
      valuesOf(name, period).map(one => [one.indicator, figure(one)]),
    ),
  );
  expect(seven).toEqual(nine);
  expect(seven.map(list => list.length)).toEqual([11, 1]);
  expect(valuesOf('Школа № 7')[0].total).not.toBe(
    valuesOf('Школа № 9')[0].total,
  );
});

test('An institution without data, one with 3 of 11', () => {
  expect(valuesOf('Школа № 17')).toEqual([]);
  expect(valuesOf('Гимназия № 49')).toHaveLength(3);
});

test('One above 100 % of a target', () => {
  const attained = valuesOf('Школа № 88').flatMap(one => {
    const indicator = book.data(indicators)?.byCode(String(one.indicator));
    return indicator?.goal === 'не менее' && indicator.target !== undefined
      ? [(figure(one) ?? 0) / indicator.target]
      : [];
  });
  expect(Math.max(...attained)).toBe(1.25);
});

test('A growth without base', () => {
  const growth = (period: string) =>
    valuesOf('Школа № 32', period).filter(v => v.indicator === 'ПОК-0008');
  expect(growth(REPORTING)).toHaveLength(1);
  expect(growth(BASE)).toEqual([]);
});

test('What does not apply: levels that an institution lacks, and a typed «-»', () => {
  const lyceum = book
    .records(institutions)
    .find(({shortName}) => shortName === 'Лицей № 34');
  expect(lyceum?.educationLevels).toEqual(['ООО', 'СОО']);
  expect(
    valuesOf('Лицей № 34').some(({indicator}) => indicator === 'ПОК-0005'),
  ).toBe(false);
  expect(
    valuesOf('Школа № 40').filter(
      ({part, total}) => part === '-' && total === '-',
    ),
  ).toHaveLength(1);
});

test('A value that was entered twice, and only one', () => {
  const keys = book
    .records(values)
    .map(
      ({institution, indicator, cells}) =>
        `${institution} ${indicator} ${cells.period}`,
    );
  const repeated = keys.filter((key, i) => keys.indexOf(key) !== i);
  expect(repeated).toEqual([`УЧР-0006 ПОК-0010 ${REPORTING}`]);
  expect(nameOf.get('УЧР-0006' as never)).toBe('Школа № 57');
});

test('20 of the 31 due lines of the plan are scored', () => {
  const lines = book.records(plan);
  const scored = lines.filter(({score}) => score !== undefined);
  expect(scored).toHaveLength(20);
  expect(
    scored.every(
      ({period, cells}) =>
        cells.period === 'постоянно' ||
        (period !== undefined && String(latest(period)) <= '2023-08-31'),
    ),
  ).toBe(true);
  expect(scored.reduce((sum, {score}) => sum + (score ?? 0), 0)).toBe(51);
});

test('No status is invented: sites stand as in the seeds', () => {
  expect(book.records(sites)).toHaveLength(17);
  expect(sheetOf('sites.invented')).toBeUndefined();
});
