/** The indicators that a new book begins with can be counted on its sheets. */

import {tableOfSheet} from '../../../src/model/tables';
import {defaultIndicators} from '../../../src/model/tables/default-indicators';
import {GOAL_RULES, SOURCES, TIMINGS} from '../../../src/model/vocabularies';

const titlesOf = (sheet: string) =>
  Object.values(tableOfSheet(sheet)?.columns ?? {}).map(({title}) => title);

/** «Участие» comes with a later module: its indicator is switched off. */
const active = defaultIndicators.filter(({active}) => active === 'да');
const scored = defaultIndicators.filter(({maximum}) => maximum > 0);

test('17 indicators bear points, 100 in all, by groups 30 + 18 + 18 + 34', () => {
  const byGroup = new Map<string, number>();
  for (const {group, maximum} of scored) {
    byGroup.set(group, (byGroup.get(group) ?? 0) + maximum);
  }
  expect(scored).toHaveLength(17);
  expect([...byGroup.values()]).toEqual([30, 18, 18, 34]);
  expect(defaultIndicators).toHaveLength(21);
});

test('Codes run on, names differ', () => {
  expect(defaultIndicators.map(({code}) => code)).toEqual(
    Array.from({length: 21}, (_, i) => `ПОК-${String(i + 1).padStart(4, '0')}`),
  );
  for (const key of ['title', 'shortName'] as const) {
    expect(new Set(defaultIndicators.map(one => one[key])).size).toBe(21);
  }
});

test('Only the indicator of a module to come is switched off', () => {
  expect(
    defaultIndicators.filter(one => !active.includes(one)).map(i => i.code),
  ).toEqual(['ПОК-0021']);
});

test.each(active.map(one => [one.code, one] as const))(
  '%s counts what stands on a sheet',
  (_, {source, table, numerator, divisor, condition}) => {
    const titles = titlesOf(table);
    expect(titles).not.toEqual([]);
    if (source !== 'вводится') {
      expect(titles).toEqual(
        expect.arrayContaining([numerator, divisor].filter(t => t !== '')),
      );
    }
    for (const clause of condition === '' ? [] : condition.split(' и ')) {
      const column = clause.split(/ = | заполнено/)[0];
      expect(titles).toContain(column);
    }
  },
);

test('Rules are spelled as the vocabularies spell them', () => {
  for (const {source, timing, goal} of defaultIndicators) {
    expect(SOURCES).toContain(source);
    expect(TIMINGS).toContain(timing);
    expect(GOAL_RULES).toContain(goal);
  }
});

test('What earns points has a target apart from its base', () => {
  for (const {goal, base, target} of scored) {
    expect(typeof target).toBe('number');
    if (goal.startsWith('рост')) expect(base).toBe('');
    else expect(base).toBeLessThan(target as number);
  }
});

test('A figure that no seed gives says so', () => {
  const assigned = defaultIndicators
    .filter(({basis}) => /цель и максимум назначены/.test(basis))
    .map(({code}) => code);
  expect(assigned).toEqual(['ПОК-0012', 'ПОК-0013', 'ПОК-0014', 'ПОК-0016']);
  expect(scored.every(({basis}) => /назначен/.test(basis))).toBe(true);
});
