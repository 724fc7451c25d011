/** «Лист оценки эффективности проекта» on the plan of the seed, and on plans of a few rows. */

import {fingerprint} from '../../src/model/fingerprint';
import {projectSheet} from '../../src/reports/project-sheet';
import {readSample} from '../sample/read-sample';
import {
  bookOf,
  institutionRow,
  type Row,
  scoreBook,
  settingRows,
} from '../scoring/book-of';
import {
  expectSoundTables,
  plain,
  tablesOf,
  tableUnder,
  tableWith,
  textOf,
} from './read-blocks';

function sampleSheet(part: 'seeds' | 'all') {
  const book = readSample(part);
  const scores = scoreBook(book);
  return projectSheet(book, scores, scores.projects[0]);
}

const sheet = sampleSheet('all');

test('The measures stand under the header of the source, word by word (S2:606)', () => {
  const table = tablesOf(sheet).find(({rows}) =>
    rows.some(({section}) => section),
  );
  expect(table?.header.map(plain)).toEqual([
    'Мероприятие',
    'Сроки проведения',
    'Исполнители',
    'Оценка деятельности от 1 до 3 баллов',
  ]);
  expect(
    table?.rows
      .filter(({section}) => section)
      .map(({cells: [stage]}) => plain(stage)),
  ).toEqual(['Организационный этап', 'Практический этап', 'Итоговый этап']);
  expectSoundTables(sheet);
});

test('A group bears its term, executors and maximum; each line its score', () => {
  const rows = tableWith(sheet, 'Мероприятие');
  expect(rows[1]).toEqual([
    'Мероприятия по оформлению замысла инициативного проекта (max. 27 баллов)',
    'март–июнь 2023 г.',
    'Рабочая группа',
    '18 из 27',
  ]);
  expect(rows[2]).toEqual([
    '1. Проанализировать имеющиеся в гимназии ресурсы для реализации проекта',
    '',
    '',
    '3',
  ]);
  expect(rows.slice(-2).map(row => row[3])).toEqual(['51 из 105', '51 из 117']);
  // 35 lines, 5 groups, 3 stages, 2 totals.
  expect(rows).toHaveLength(45);
});

test('Points by group: declared and counted maximum side by side, on the date and of the whole', () => {
  expect(tableUnder(sheet, 'На «31» августа 2023 г.').at(-1)).toEqual([
    'Итого',
    '31',
    '20',
    '51',
    '105',
    '93',
    '48,6',
  ]);
  expect(tableUnder(sheet, 'За весь срок проекта').at(-1)).toEqual([
    'Итого',
    '35',
    '20',
    '51',
    '117',
    '105',
    '43,6',
  ]);
});

test('The conclusion names what is preliminary and what cannot be reached', () => {
  const text = textOf(sheet);
  expect(text).toContain('Предварительно: оценено 20 из 31.');
  expect(text).toContain('набран 51 балл из 105, это 48,6 %');
  expect(text).toContain('12 баллов недостижимы: 105 из 117.');
  expect(text).toContain(
    'Все наступившие строки вместе дают не более 93 из 105.',
  );
  expect(text).toContain('работа неудовлетворительная, требующая коррекции');
});

test('The scale is that of the source (S2:624–629), for the whole and for the date', () => {
  expect(tableUnder(sheet, 'Шкала оценки эффективности проекта')).toEqual([
    ['реализация проекта проходит в установленные сроки', '82–117', '74–105'],
    [
      'в целом работа удовлетворительная, но требующая корректировки по отдельным направлениям',
      '59–81',
      '53–73',
    ],
    [
      'работа неудовлетворительная, требующая коррекции задач и направлений работы',
      '0–58',
      '0–52',
    ],
  ]);
  expect(textOf(sheet)).not.toContain('записана иначе');
});

test('Lines that are due and not scored are listed', () => {
  expect(tableUnder(sheet, 'Срок наступил, но оценки нет')).toHaveLength(11);
  expect(
    tableUnder(sampleSheet('seeds'), 'Срок наступил, но оценки нет'),
  ).toHaveLength(31);
});

test('Posts sign, the order is named with its date, the mark stands under the title', () => {
  expect(sheet.blocks.find(({type}) => type === 'signatures')).toEqual({
    type: 'signatures',
    posts: ['Председатель научно-методического совета', 'Директор гимназии'],
  });
  const text = textOf(sheet);
  expect(text).toContain('УТВЕРЖДАЮ\nДиректор гимназии\n');
  expect(text).toContain('Приказ № 17-пр от «09» февраля 2023 г.');
  expect(text).toContain('Демонстрационные данные');
});

test('The same book gives the same report, whenever it is made', () => {
  expect(fingerprint(sampleSheet('all'))).toBe(fingerprint(sheet));
});

/** A project of one group with these lines. */
function small(
  lines: readonly Row[],
  {
    group = {},
    project = {},
    settings = {},
  }: {
    group?: Row;
    project?: Row;
    settings?: Parameters<typeof settingRows>[0];
  } = {},
) {
  const book = bookOf({
    institutions: [institutionRow({code: 'УЧР-0001'})],
    indicators: [],
    projects: [
      {
        shortName: 'Проект',
        title: 'Проект',
        kind: 'проект',
        institution: 'УЧР-0001',
        ...project,
      },
    ],
    measureGroups: [
      {
        project: 'Проект',
        stage: 'Организационный этап',
        shortName: 'Меры',
        title: 'Меры',
        ...group,
      },
    ],
    plan: lines.map((line, place) => ({
      project: 'Проект',
      group: 'Меры',
      line: 'пункт',
      number: String(place + 1),
      title: `Мера ${place + 1}`,
      period: '01.03.2023',
      ...line,
    })),
    settings: settingRows({date: '31.08.2023', ...settings}),
  });
  const scores = scoreBook(book);
  return projectSheet(book, scores, scores.projects[0]);
}

test('Once every due line is scored the verdict stands, and its band stands out', () => {
  const report = small([{score: 3}, {score: 3}]);
  expect(textOf(report)).toContain(
    'Реализация проекта проходит в установленные сроки.',
  );
  expect(textOf(report)).not.toContain('Если неоценённые');
  const scale = tablesOf(report).find(({header}) => header[0] === 'Вывод');
  expect(scale?.rows.map(({strong}) => strong)).toEqual([true, false, false]);
  expect(textOf(report)).not.toContain('Срок наступил, но оценки нет');
});

test('A band that full points cannot reach is named', () => {
  const report = small([{score: 3}], {group: {maximum: 9}});
  expect(textOf(report)).toContain(
    'Вывод «реализация проекта проходит в установленные сроки» недостижим: для него нужно 7 баллов, все строки вместе дают 3.',
  );
});

test('What is not scored says why', () => {
  const report = small(
    [
      {line: 'подпункт', title: 'Часть', score: 2},
      {period: '01.03.2024'},
      {period: '01.03.2024', score: 1},
      {score: 4},
      {executors: 'Педагоги'},
    ],
    {settings: {lines: 'нумерованные строки'}},
  );
  expect(
    tableWith(report, 'Мероприятие')
      .slice(2, 7)
      .map(([title, , executors, score]) => [title, executors, score]),
  ).toEqual([
    ['• Часть', '', 'не оценивается'],
    ['2. Мера 2', '', 'срок не наступил'],
    ['3. Мера 3', '', '1 (досрочно)'],
    ['4. Мера 4', '', '«4» – не 1, 2 или 3'],
    ['5. Мера 5', 'Педагоги', 'не оценено'],
  ]);
});

test('A scale that the document writes otherwise is quoted', () => {
  expect(
    textOf(small([{score: 3}], {project: {scale: '2-3 балла – хорошо'}})),
  ).toContain('В документе проекта шкала записана иначе: 2–3 балла – хорошо');
});

test('A project without measures still has its sheet', () => {
  const report = small([]);
  expect(textOf(report)).toContain('На дату оценивать нечего.');
  expectSoundTables(report);
});
