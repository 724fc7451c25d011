/** The settings that a new book begins with. */

import {isBlank} from '../../../src/model/cell';
import {
  SettingDefinition,
  settingDefinitions,
} from '../../../src/model/tables/default-settings';

const all = Object.entries<SettingDefinition>(settingDefinitions);
const noLists = {
  resolve: () => ({near: []}),
  knows: () => false,
  vocabulary: () => [],
};

test('Each setting has a code and a title of its own', () => {
  expect(all.map(([, {code}]) => code)).toEqual(
    all.map((_, i) => `НАС-${String(i + 1).padStart(4, '0')}`),
  );
  const titles = all.map(([, {column}]) => column.title);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(all.filter(([, {initial}]) => !isBlank(initial)))(
  'The first value of %s is understood by its kind',
  (_, {column, initial, options}) => {
    const parsed = column.kind.parse(initial, noLists);
    expect(parsed).toEqual({state: 'value', value: initial});
    if (options !== undefined) expect(options).toContain(initial);
  },
);

test('Only what depends on the school year, and what may stay blank, is left open', () => {
  expect(
    all.filter(([, {initial}]) => isBlank(initial)).map(([name]) => name),
  ).toEqual([
    'reportingPeriod',
    'basePeriod',
    'date',
    'documentMark',
    'pageNumbers',
  ]);
});

test('Bands go down: 82 of 117 is 70 %, 59 of 117 is 50 % (S2:624–629)', () => {
  const {projectUpperFrom, projectMiddleFrom} = settingDefinitions;
  const least = (percent: unknown) => Math.ceil((Number(percent) / 100) * 117);
  expect(least(projectUpperFrom.initial)).toBe(82);
  expect(least(projectMiddleFrom.initial)).toBe(59);
});
