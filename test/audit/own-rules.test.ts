/** Rules that the association writes itself in «Настройки». */

import {rulesFor} from '../../src/audit/check';
import {ownRulesUnderstood} from '../../src/audit/own-rules';
import type {Finding} from '../../src/audit/finding';
import {
  bookOf,
  institutionRow,
  type Row,
  type Rows,
  settingRows,
} from '../scoring/book-of';
import {audit, auditOf} from './findings';
import {testRules} from './rules/cases';
import {ownRule, SCHOOLS, site} from './rules/rows';

const NETWORK: Rows = {
  institutions: ['Школа № 1', 'Школа № 2', 'Школа № 3'].map(shortName =>
    institutionRow({shortName}),
  ),
  sites: [
    {institution: 'Школа № 1', theme: 'Первая', teachers: 120, pupils: 90},
    {institution: 'Школа № 1', theme: 'Вторая', teachers: 10, pupils: 300},
    {institution: 'Школа № 2', theme: 'Третья', teachers: '-', pupils: 5},
  ],
  events: [
    {institution: 'Школа № 1', title: 'Игра', period: '12.10.2022', count: 4},
    {institution: 'Школа № 1', title: 'Смотр', period: '12.11.2022'},
    {institution: 'Школа № 2', title: 'Слёт', period: '12.12.2022', count: 1},
  ],
};

/** What is found of one rule, the row НАС-0101. */
function found(cells: Row, rows: Rows = NETWORK): Finding[] {
  return auditOf({
    ...rows,
    settings: [
      ...settingRows(),
      {
        code: 'НАС-0101',
        section: 'правила  проверки',
        title: 'Правило',
        ...cells,
      },
    ],
  }).filter(({rule}) => rule === 'НАС-0101' || rule === 'A38');
}

const rule = (left: string, operator: string, right: string): Row => ({
  left,
  operator,
  right,
});

const said = (findings: readonly Finding[]) =>
  findings.map(({cells: [{code, column}], message}) => [
    `${code} ${column}`,
    message.slice(message.indexOf(': ') + 2),
  ]);

describe('A rule compares', () => {
  test('a cell of each row with a number; «-» and blank cells are none', () => {
    expect(said(found(rule('Площадки.Педагогов', '<=', '100')))).toEqual([
      [
        'ПЛЩ-0001 teachers',
        'Правило: Площадки.Педагогов = 120, а должно быть не больше 100',
      ],
    ]);
  });

  test('two cells of one row', () => {
    expect(
      said(
        found(rule('площадки. педагогов', 'меньше', 'Площадки.Обучающихся')),
      ),
    ).toEqual([
      [
        'ПЛЩ-0001 teachers',
        'Правило: площадки. педагогов = 120, а должно быть меньше 90 (Площадки.Обучающихся)',
      ],
    ]);
  });

  test('a cell with the sum of its institution', () => {
    expect(
      said(
        found(
          rule(
            'Площадки.Обучающихся',
            'не больше',
            'СУММА(Площадки.Педагогов по учреждению)',
          ),
        ),
      ),
    ).toEqual([
      [
        'ПЛЩ-0002 pupils',
        'Правило: Площадки.Обучающихся = 300, а должно быть не больше 130 (СУММА(Площадки.Педагогов по учреждению))',
      ],
    ]);
  });

  test('figures of an institution: no rows are a count of 0, and no sum', () => {
    const counts = found(
      rule('количество(Мероприятия по учреждениям)', '≥', '2'),
    );
    expect(said(counts)).toEqual([
      [
        'УЧР-0002 code',
        'Правило: количество(Мероприятия по учреждениям) = 1, а должно быть не меньше 2',
      ],
      [
        'УЧР-0003 code',
        'Правило: количество(Мероприятия по учреждениям) = 0, а должно быть не меньше 2',
      ],
    ]);
    expect(counts.map(({institution}) => institution)).toEqual([
      'УЧР-0002',
      'УЧР-0003',
    ]);
    // A blank count is one event: 4 + 1.
    expect(
      said(
        found(
          rule(
            'СУММА(Мероприятия.Количество по учреждению)',
            'равно',
            'КОЛИЧЕСТВО(Мероприятия по учреждению)',
          ),
        ),
      ),
    ).toEqual([
      [
        'УЧР-0001 code',
        'Правило: СУММА(Мероприятия.Количество по учреждению) = 5, а должно быть равно 2 (КОЛИЧЕСТВО(Мероприятия по учреждению))',
      ],
    ]);
  });

  test('rows of projects count for the institution of the project', () => {
    const projects = {
      ...NETWORK,
      projects: [{shortName: 'Мост', title: 'Мост', institution: 'Школа № 2'}],
      plan: [{project: 'Мост', title: 'Собрать группу'}],
    };
    expect(
      found(
        rule('КОЛИЧЕСТВО(План по учреждению)', 'меньше', '1'),
        projects,
      ).map(({institution}) => institution),
    ).toEqual(['УЧР-0002']);
  });
});

test('Sheets and columns are known by the names that they bear now', () => {
  const book = bookOf(
    {
      ...NETWORK,
      settings: [
        ...settingRows(),
        {
          code: 'НАС-0101',
          section: 'Правила проверки',
          title: 'Правило',
          ...rule('Площадки.Учителей', '=', '5'),
        },
      ],
    },
    {sites: {teachers: 'Учителей'}},
  );
  const marked = audit(book).filter(one => one.rule === 'НАС-0101');
  expect(marked.map(({cells}) => cells[0].value)).toEqual([120, 10]);
});

test('A rule has the name, the severity, the words and the way out that its row gives', () => {
  const cells = {
    ...rule('Площадки.Педагогов', '<=', '100'),
    severity: 'заметка',
    message: 'Площадка велика',
    note: 'разделите площадку',
  };
  const [finding] = found(cells);
  expect(finding).toMatchObject({
    rule: 'НАС-0101',
    severity: 'заметка',
    cure: 'разделите площадку',
    institution: 'УЧР-0001',
  });
  expect(finding.message).toContain('Площадка велика: ');
  const book = bookOf({
    settings: [
      {code: 'НАС-0101', section: 'Правила проверки', title: 'Имя', ...cells},
    ],
  });
  expect(rulesFor({book}).slice(-1)[0]).toMatchObject({
    id: 'НАС-0101',
    title: 'Имя',
    scope: 'строка',
    tables: ['sites'],
  });
});

test.each([
  [rule('', '=', '1'), 'left', /не заполнено/],
  [rule('Площадки.Педагогов', '', '1'), 'operator', /не сказано, как/],
  [rule('Площадки.Педагогов', 'примерно', '1'), 'operator', /«примерно» здесь/],
  [rule('Площадки.Педагогов', '=', ''), 'right', /не заполнено/],
  [rule('Площадки.Тема', '=', '1'), 'left', /нет столбца с числами «Тема»/],
  [rule('Сводка.Баллы', '=', '1'), 'left', /«Сводка»: такого листа нет/],
  [rule('1', '=', '2'), 'right', /два числа/],
  [
    rule('Площадки.Педагогов', '=', 'Мероприятия.Количество'),
    'right',
    /двух разных листов/,
  ],
  [rule('СУММА(Площадки.Педагогов)', '=', '1'), 'left', /итог .+ не понят/],
  [
    rule('КОЛИЧЕСТВО(Партнёры по учреждению)', '=', '1'),
    'left',
    /не принадлежат учреждениям/,
  ],
  [
    {...rule('Площадки.Педагогов', '=', '1'), severity: 'ужас'},
    'severity',
    /«ужас» здесь не понято/,
  ],
])(
  'A rule that cannot be asked is found at its cell: %j',
  (cells, column, says) => {
    const findings = found(cells as Row);
    expect(findings).toHaveLength(1);
    const [{rule: id, severity, message, cure}] = findings;
    expect([id, severity, findings[0].cells[0].column]).toEqual([
      'A38',
      'ошибка',
      column,
    ]);
    expect(message).toMatch(says as RegExp);
    expect(cure).not.toBe('');
  },
);

test('A setting with words beside it is no rule', () => {
  expect(found({...rule('а', 'б', 'в'), section: 'Правила'})).toEqual([]);
});

testRules({ownRulesUnderstood}, [
  {
    rule: 'A38',
    what: 'a rule of the association’s own names no sheet',
    faulty: {...SCHOOLS, ...ownRule({left: 'Кружки.Педагогов'})},
    sound: {...SCHOOLS, ...ownRule({})},
    at: 'НАС-0101 left',
    says: /не понято «Кружки»: такого листа нет/,
  },
  {
    rule: 'НАС-0101',
    what: 'a rule of the association’s own is broken',
    faulty: {
      ...SCHOOLS,
      ...ownRule({message: 'Слишком много'}),
      sites: [site({teachers: 120})],
    },
    sound: {
      ...SCHOOLS,
      ...ownRule({message: 'Слишком много'}),
      sites: [site({teachers: 100})],
    },
    at: 'ПЛЩ-0001 teachers',
    says: /Слишком много: Площадки\.Педагогов = 120, а должно быть не больше 100/,
  },
]);
