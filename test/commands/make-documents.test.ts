/** The commands that make documents: which project, what is reserved, what is said. */

import type {Book} from '../../src/model/book';
import {
  type Circumstances,
  type Command,
  type Thought,
} from '../../src/commands/command';
import {makeNetworkReport} from '../../src/commands/make-network-report';
import {
  chosenProject,
  makeProjectSheet,
  projectChoices,
  showChoices,
} from '../../src/commands/make-project-sheet';
import type {Actor} from '../../src/model/rights';
import {
  bookOf,
  institutionRow,
  type Rows,
  settingRows,
} from '../scoring/book-of';

function actor(email: string): Actor {
  return {email, roles: ['методист'], institutions: [], isOpen: false};
}

const circumstances: Circumstances = {
  places: {},
  now: '22.11.2026 00:38',
  actor: actor('school@example.org'),
  memory: undefined,
  pageName: page => page,
  pageCells: () => [],
  sheetName: () => undefined,
  sheetId: () => undefined,
};

const projectRow = (shortName: string) => ({
  shortName,
  title: `Проект «${shortName}»`,
  kind: 'проект',
  institution: 'УЧР-0001',
});

const groupRow = (project: string) => ({
  project,
  stage: 'Итоговый этап',
  shortName: `Меры: ${project}`,
  title: 'Меры',
});

function bookWith(titles: readonly string[], rows: Rows = {}): Book {
  return bookOf({
    institutions: [institutionRow({code: 'УЧР-0001', shortName: 'Школа'})],
    indicators: [],
    projects: [...titles, 'Без мер'].map(projectRow),
    measureGroups: titles.map(groupRow),
    settings: settingRows({date: '31.08.2023'}),
    ...rows,
  });
}

const think = (
  command: Command,
  book: Book,
  more: Partial<Circumstances> = {},
) => command.think(book, {...circumstances, ...more});

/** What the register holds once the changes are written, and the document is made. */
function registered({changes}: Thought, made: {[key: string]: string} = {}) {
  const cells = Object.fromEntries(
    changes.map(({column, after}) => [column, after]),
  );
  return {reports: [{code: changes[0].code, ...cells, ...made}]};
}

test('The choices are the projects that have groups of measures', () => {
  const choices = projectChoices(bookWith(['Сеть', 'Наставник']));
  expect(choices).toEqual([
    {code: 'ПРО-0001', title: 'Сеть', institution: 'УЧР-0001'},
    {code: 'ПРО-0002', title: 'Наставник', institution: 'УЧР-0001'},
  ]);
  expect(showChoices(choices)).toBe(
    '1. Сеть (ПРО-0001, УЧР-0001)\n2. Наставник (ПРО-0002, УЧР-0001)',
  );
});

test.each([
  ['ПРО-0002', 'Наставник'],
  ['про-0002', 'Наставник'],
  [' наставник ', 'Наставник'],
  ['1', 'Сеть'],
  ['3', undefined],
  ['Без мер', undefined],
])('«%s» means %s', (answer, title) => {
  const choices = projectChoices(bookWith(['Сеть', 'Наставник']));
  expect(chosenProject(choices, answer)?.title).toBe(title);
});

test('The only project wants no answer', () => {
  const {document} = think(makeProjectSheet(), bookWith(['Сеть']));
  expect(document?.report.title).toContain('«Сеть»');
});

test('Of several projects one must be named; a wrong name gets the list', () => {
  const book = bookWith(['Сеть', 'Наставник']);
  expect(think(makeProjectSheet(), book).message).toBe(
    'Лист оценки не сделан: назовите проект по коду, краткому названию или номеру.\n1. Сеть (ПРО-0001, УЧР-0001)\n2. Наставник (ПРО-0002, УЧР-0001)',
  );
  const wrong = think(makeProjectSheet('Сет'), book);
  expect(wrong.message).toContain('«Сет» среди них нет.');
  expect(wrong.document).toBeUndefined();
  expect(wrong.changes).toEqual([]);
  expect(
    think(makeProjectSheet('Наставник'), book).document?.report.title,
  ).toContain('«Наставник»');
});

test('Without groups of measures the message says where they belong', () => {
  expect(think(makeProjectSheet(), bookWith([])).message).toContain(
    'Внесите их на листы «Группы мер» и «План»',
  );
});

test.each([
  ['the project sheet', makeProjectSheet()],
  ['the network report', makeNetworkReport],
])(
  '%s of unchanged content keeps its link, whenever it is asked for',
  (_, command) => {
    const first = think(command, bookWith(['Сеть']));
    expect(first.changes.map(({column, after}) => [column, after])).toEqual(
      expect.arrayContaining([
        ['state', 'создаётся'],
        ['made', '22.11.2026 00:38'],
        ['author', 'school@example.org'],
      ]),
    );
    const ready = {
      state: 'готов',
      link: 'https://docs.google.com/document/d/1',
    };
    const again = think(command, bookWith(['Сеть'], registered(first, ready)), {
      now: '23.11.2026 09:00',
      actor: actor('other@example.org'),
    });
    expect(again.changes).toEqual([]);
    expect(again.document?.link).toBe(ready.link);
    expect(again.message).toBe('');
  },
);

test('A document that was begun goes on under its code and id', () => {
  const first = think(makeProjectSheet(), bookWith(['Сеть']));
  const begun = registered(first, {documentId: '1abc'});
  const {document, changes} = think(
    makeProjectSheet(),
    bookWith(['Сеть'], begun),
  );
  expect(changes).toEqual([]);
  expect(document).toMatchObject({
    code: 'ОТЧ-0001',
    documentId: '1abc',
    link: undefined,
  });
});

test('Changed content is a new document', () => {
  const first = think(makeProjectSheet(), bookWith(['Сеть']));
  const {changes} = think(
    makeProjectSheet(),
    bookWith(['Сеть'], {
      ...registered(first, {state: 'готов', link: 'https://docs.google.com/1'}),
      plan: [
        {
          project: 'Сеть',
          group: 'Меры: Сеть',
          line: 'пункт',
          title: 'Мера',
          period: 'постоянно',
          score: 3,
        },
      ],
    }),
  );
  expect(changes[0].code).toBe('ОТЧ-0002');
});

test('How to add page numbers is said once, and never with a sample of them', () => {
  const book = bookWith(['Сеть']);
  const first = think(makeProjectSheet(), book);
  expect(first.message).toContain('Вставка → Номера страниц');
  expect(first.memory).toBeDefined();
  const second = think(makeProjectSheet(), book, {memory: first.memory});
  expect(second.message).not.toContain('Вставка');
});

test('A network without its register of institutions is not reported on', () => {
  const book = bookWith(['Сеть']);
  const without: Book = {...book, has: ({name}) => name !== 'institutions'};
  const thought = think(makeNetworkReport, without);
  expect(thought.message).toContain('без листа «Учреждения»');
  expect(thought.document).toBeUndefined();
});

test('Both commands ask for the register of documents and for what scoring wants', () => {
  for (const command of [makeProjectSheet(), makeNetworkReport]) {
    const {needs} = command;
    const wanted = typeof needs === 'function' ? needs(bookWith([])) : needs;
    expect(wanted).toMatchObject({
      reports: 'all',
      institutions: 'all',
      plan: 'all',
    });
  }
});
