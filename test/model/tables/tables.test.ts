/** The tables agree with each other: what a column names exists. */

import {companionsOf} from '../../../src/model/schema';
import {
  tableByName,
  tableOfSheet,
  tables,
  tablesOf,
} from '../../../src/model/tables';
import {vocabularyTitles} from '../../../src/model/vocabularies';

const columns = tables.flatMap(table =>
  Object.entries(table.columns).map(([key, column]) => ({table, key, column})),
);

test('Each table stands under its own name', () => {
  expect(Object.keys(tableByName)).toEqual(tables.map(({name}) => name));
});

test('The tabs stand as the book shows them', () => {
  expect(tables.map(({sheet}) => sheet)).toEqual([
    'Отчёты',
    'Учреждения',
    'Площадки',
    'Партнёры',
    'Мероприятия',
    'Значения',
    'Практики',
    'Проекты',
    'Этапы',
    'Группы мер',
    'План',
    'Сотрудничество',
    'Сети',
    'Положения',
    'Показатели',
    'Справочники',
    'Настройки',
    'Доступ',
    'Журнал',
    'История',
    'Принятые находки',
  ]);
});

test.each(tables.map(table => [table.name, table] as const))(
  'What people need not see of «%s» stands last',
  (_, table) => {
    const hidden = Object.values(table.columns).map(column => column.hidden);
    expect(hidden).toEqual([...hidden].sort((a, b) => Number(a) - Number(b)));
  },
);

test('No two tables share a sheet or the letters of their codes', () => {
  expect(new Set(tables.map(({sheet}) => sheet)).size).toBe(tables.length);
  expect(new Set(tables.map(({prefix}) => prefix)).size).toBe(tables.length);
  expect(tables.every(({prefix}) => /^[А-Я]{3}$/.test(prefix))).toBe(true);
});

test.each(tables.map(table => [table.name, table] as const))(
  'No two headers of «%s» are alike, aliases and companions included',
  (_, table) => {
    const headers = [
      'Код',
      ...Object.values(table.columns).flatMap(({title, aliases}) => [
        title,
        ...aliases,
      ]),
      ...companionsOf(table).map(({title}) => title),
    ];
    expect(headers).toEqual([...new Set(headers)]);
  },
);

test('Every list that a column offers is there', () => {
  const offered = columns.flatMap(({column}) => {
    const list = column.kind.list;
    return list !== undefined && 'vocabulary' in list ? [list.vocabulary] : [];
  });
  expect(new Set(offered)).toEqual(new Set(Object.keys(vocabularyTitles)));
});

test('Every table that a column refers to has names to choose from', () => {
  const targets = columns.flatMap(({column}) => {
    const list = column.kind.list;
    return list !== undefined && 'table' in list ? [list.table] : [];
  });
  expect(new Set(targets)).toEqual(
    new Set([
      'institutions',
      'partners',
      'projects',
      'measureGroups',
      'plan',
      'indicators',
    ]),
  );
  for (const target of targets) {
    const {label, columns: own} = tableByName[target];
    expect(own).toHaveProperty(String(label));
  }
});

test('Labels and other names are columns', () => {
  for (const {name, label, otherNames = [], columns: own} of tables) {
    const named = [...(label === undefined ? [] : [label]), ...otherNames];
    expect([name, named.filter(key => !(key in own))]).toEqual([name, []]);
  }
});

test('A base book has no sheet of a module, and a module brings its own', () => {
  expect(tablesOf([]).map(({name}) => name)).toEqual([
    'reports',
    'institutions',
    'sites',
    'partners',
    'events',
    'values',
    'practices',
    'indicators',
    'vocabularies',
    'settings',
    'access',
    'journal',
    'history',
    'acceptances',
  ]);
  expect(tablesOf(['projects', 'network', 'provisions'])).toEqual(tables);
  expect(
    tablesOf(['network'])
      .filter(({module}) => module !== 'base')
      .map(({name}) => name),
  ).toEqual(['cooperation', 'networks']);
});

test('A table is found by its sheet', () => {
  expect(tableOfSheet('План')?.name).toBe('plan');
  expect(tableOfSheet('Плана нет')).toBeUndefined();
});

test('A header of the seeds is understood: events, S2:319', () => {
  const known = Object.values(tableByName.events.columns).flatMap(
    ({title, aliases}) => [title, ...aliases],
  );
  expect(known).toEqual(
    expect.arrayContaining([
      'Направление',
      'Форма и название мероприятия',
      'Дата проведения',
      'Участники (для обучающихся каких классов)',
      'ФИО, должность координатора',
      'Внешние партнеры, привлеченные к проведению',
    ]),
  );
});
