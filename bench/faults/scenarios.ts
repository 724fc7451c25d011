/** The commands of the add-on on small books, to be disturbed. */

import {createHost, type Host, type HostOptions} from '../../local/host';
import {identityOf} from '../../src/audit/finding';
import {cureMark} from '../../src/commands/finding-shown';
import type {Change} from '../../src/model/change';
import {BOOK_VERSION} from '../../src/model/tables/default-settings';
import {fill} from '../network';

export interface Scenario {
  readonly name: string;
  /** A book as it stands before the command; in realms that are kept, unless told otherwise. */
  open(project?: Partial<HostOptions>): Host;
  /** The command; without a fault it may be called again. */
  run(host: Host): void;
}

const now = () => new Date(Date.UTC(2026, 10, 22, 7));
const person = 'association@example.org';

/** The add-on in realms that are kept, where V8 need not optimise it anew for each run. */
export const REPEATED: Partial<HostOptions> = {
  folder: 'build/repeated',
  keepsRealms: true,
};

const SCHOOL = 'Школа № 1';

function createBook(host: Host): void {
  host.ui.respond = () => ({button: 'OK', text: 'Проекты'});
  host.run('createBook');
}

function emptyBook(project = REPEATED): Host {
  return createHost({folder: 'dist', person, now, ...project});
}

function newBook(project = REPEATED): Host {
  const host = emptyBook(project);
  createBook(host);
  return host;
}

/** Three institutions, their sites and events; no row has a code. */
function filledBook(project = REPEATED): Host {
  const host = newBook(project);
  put(host, 'Настройки', 4, {Значение: '01.09.2022 - 31.08.2023'});
  put(host, 'Настройки', 6, {Значение: '31.08.2023'});
  [1, 2, 3].forEach(number => {
    put(host, 'Учреждения', number + 1, {
      'Краткое название': `Школа № ${number}`,
      Тип: 'школа',
      'Группа рейтинга': 'школы, гимназии, лицеи',
      'Уровни образования': 'НОО; ООО; СОО',
    });
  });
  put(host, 'Мероприятия', 2, event(SCHOOL, 'Конкурс чтецов'));
  put(host, 'Мероприятия', 3, event('Школа № 3', 'Турнир'));
  put(host, 'Площадки', 2, {
    Учреждение: SCHOOL,
    Тема: 'Тема первая',
    'Вид статуса': 'региональная инновационная площадка',
    Уровень: 'региональный',
    'Сроки реализации': '01.09.2022 - 31.05.2024',
  });
  return host;
}

function event(school: string, title: string): Row {
  return {
    Учреждение: school,
    'Форма и название мероприятия': title,
    'Дата проведения': '12.10.2022',
  };
}

/** Scores were computed; then rows came between and below, a rule changed, a figure was typed over. */
function laterBook(project = REPEATED): Host {
  const host = filledBook(project);
  host.run('computeScores');
  host.evaluate(() => {
    const book = SpreadsheetApp.getActive();
    book.getSheetByName('Мероприятия')!.insertRowBefore(3);
    book.getSheetByName('Баллы')!.getRange('C6').setValue(77);
  });
  put(host, 'Мероприятия', 3, event('Школа № 2', 'Выставка'));
  put(host, 'Мероприятия', 5, event(SCHOOL, 'Игра'));
  put(host, 'Учреждения', 5, {
    'Краткое название': 'Школа № 4',
    Тип: 'школа',
    'Группа рейтинга': 'школы, гимназии, лицеи',
  });
  put(host, 'Настройки', 6, {Значение: '01.03.2023'});
  return host;
}

/** A document without its number, an institution that nobody knows; all rows have codes, by which findings are known. */
function faultyBook(): Host {
  const host = savedBook();
  put(host, 'Площадки', 2, {
    'Подтверждающий документ': 'Приказ от 01.09.2022',
  });
  put(host, 'Мероприятия', 3, {Учреждение: 'Школа № 33'});
  return host;
}

/** The book was checked; then one thing was mended, and another one broke. */
function checkedBook(): Host {
  const host = faultyBook();
  host.run('checkBook');
  put(host, 'Мероприятия', 3, {Учреждение: 'Школа № 3'});
  put(host, 'Мероприятия', 2, {Классы: '15 класс'});
  return host;
}

/** A project with a group of measures; all rows have codes, so that only the document is new. */
function projectBook(project = REPEATED): Host {
  const host = filledBook(project);
  fill(
    host,
    'Проекты',
    ['Краткое название', 'Наименование', 'Вид', 'Учреждение'],
    [['Сеть', 'Сеть школ', 'проект', SCHOOL]],
  );
  fill(
    host,
    'Группы мер',
    ['Проект', 'Краткое название', 'Группа мер', 'Заявленный максимум'],
    [['Сеть', 'Первая', 'Первая группа', 3]],
  );
  fill(
    host,
    'План',
    ['Проект', 'Группа мер', 'Строка', 'Мероприятие', 'Оценка'],
    [['Сеть', 'Первая', 'пункт', 'Встреча', 3]],
  );
  host.run('computeScores');
  return host;
}

/** An event was saved by the form: rows of its sheet and of what it names have codes, the journal has an entry. */
export function savedBook(project = REPEATED): Host {
  const host = filledBook(project);
  call('saveRecord', {
    token: 'first',
    table: 'events',
    opened: {},
    cells: {institution: SCHOOL, title: 'Регата', period: '12.10.2022'},
    notSame: [],
  })(host);
  // So that no later command finds codes or companions to be filled.
  call('saveRecord', {
    token: 'second',
    table: 'sites',
    code: 'ПЛЩ-0001',
    opened: {},
    cells: {note: 'с осени'},
    notSame: [],
  })(host);
  return host;
}

/** An event with a misspelled level: the check finds it and knows the one cure. */
function misspelledBook(project = REPEATED): Host {
  const host = savedBook(project);
  put(host, 'Мероприятия', 2, {Уровень: MISSPELLED.before});
  return host;
}

const MISSPELLED = {
  table: 'events',
  code: 'МЕР-0001',
  column: 'level',
  before: 'районнй',
  after: 'районный',
} as const satisfies Change;

/** As the sidebar names the finding. */
const FINDING = {
  rule: 'A19',
  table: 'events',
  identity: identityOf({
    rule: 'A19',
    cells: [{...MISSPELLED, value: MISSPELLED.before}],
    message: '',
  }),
};

/** The headers, the notes and the lists of two sheets are gone, a sheet is hidden. */
function damagedBook(project = REPEATED): Host {
  const host = savedBook(project);
  host.evaluate(() => {
    const book = SpreadsheetApp.getActive();
    const events = book.getSheetByName('Мероприятия')!;
    events.getRange('D1').clearContent();
    events.getRange('B2:H40').clearDataValidations().setNumberFormat('0');
    book.getSheetByName('Площадки')!.getRange('B1:D1').clear();
    book.getSheetByName('Учреждения')!.hideSheet();
  });
  return host;
}

/** Of the version before the acceptances of findings and the links between tasks and measures. */
function olderBook(project = REPEATED): Host {
  const host = emptyBook(project);
  host.ui.respond = () => ({button: 'OK', text: 'Положения'});
  host.run('createBook');
  host.evaluate((version: string) => {
    const book = SpreadsheetApp.getActive();
    book.deleteSheet(book.getSheetByName('Принятые находки')!);
    const dropped: {readonly [sheet: string]: readonly string[]} = {
      Положения: ['Меры плана · коды', 'Меры плана'],
      Настройки: ['Слева', 'Оператор', 'Справа', 'Важность', 'Сообщение'],
    };
    for (const [name, titles] of Object.entries(dropped)) {
      const sheet = book.getSheetByName(name)!;
      for (const title of titles) {
        const header = sheet.createTextFinder(title).matchEntireCell(true);
        sheet.deleteColumn(header.findNext()!.getColumn());
      }
    }
    const settings = book.getSheetByName('Настройки')!;
    const codes = settings.getDataRange().getValues().map(String);
    const rowOf = (code: string) =>
      codes.findIndex(row => row.startsWith(code)) + 1;
    settings.deleteRow(rowOf('НАС-0025'));
    settings
      .getRange(rowOf('НАС-0024'), 1, 1, settings.getLastColumn())
      .createTextFinder(version)
      .matchEntireCell(true)
      .replaceAllWith('2');
  }, String(BOOK_VERSION));
  return host;
}

/** A call of a sidebar that shall be answered with the state. */
const call =
  (name: string, request: object, state = 'saved') =>
  (host: Host): void => {
    const answer = host.call(name, [request]) as {state: string};
    if (answer.state !== state) throw new Error(JSON.stringify(answer));
  };

const menu =
  (name: string) =>
  (host: Host): void => {
    host.run(name);
  };

export const scenarios: readonly Scenario[] = [
  {
    name: '«Создать книгу»',
    open: emptyBook,
    run: createBook,
  },
  {
    name: '«Рассчитать баллы», the first time',
    open: filledBook,
    run: menu('computeScores'),
  },
  {
    name: '«Рассчитать баллы», after changes',
    open: laterBook,
    run: menu('computeScores'),
  },
  {
    name: '«Проверить книгу», the first time',
    open: faultyBook,
    run: menu('checkBook'),
  },
  {
    name: '«Проверить книгу», after changes',
    open: checkedBook,
    run: menu('checkBook'),
  },
  {
    name: '«Лист оценки эффективности проекта»',
    open: projectBook,
    run: menu('makeProjectSheet'),
  },
  {
    name: '«Сводный отчёт ассоциации»',
    open: projectBook,
    run: menu('makeNetworkReport'),
  },
  {
    name: 'a form adds a record',
    open: savedBook,
    run: call('saveRecord', {
      token: 'added',
      table: 'events',
      opened: {},
      cells: {
        institution: 'Школа № 2',
        title: 'Турнир по шашкам',
        level: 'Муниципальный',
        period: 'ноябрь 2022',
        grades: '6, 8 и 10 классов',
      },
      notSame: [],
    }),
  },
  {
    name: 'a form changes a record',
    open: savedBook,
    run: call('saveRecord', {
      token: 'changed',
      table: 'events',
      code: 'МЕР-0001',
      opened: {title: 'Конкурс чтецов', period: '12.10.2022', level: ''},
      cells: {title: 'Конкурс юных чтецов', period: '13.10.2022', level: ''},
      notSame: [],
    }),
  },
  {
    name: 'a form renames an institution everywhere',
    open: savedBook,
    run: call('saveRecord', {
      token: 'renamed',
      table: 'institutions',
      code: 'УЧР-0001',
      opened: {shortName: SCHOOL},
      cells: {shortName: 'Школа № 101'},
      notSame: [],
    }),
  },
  {
    name: 'a form deletes a record',
    open: savedBook,
    run: call('deleteRecord', {
      token: 'deleted',
      table: 'events',
      code: 'МЕР-0002',
      opened: {
        institution: 'Школа № 3',
        title: 'Турнир',
        period: '12.10.2022',
      },
    }),
  },
  {
    name: '«Отменить последнее действие»',
    open: savedBook,
    run: call('undoLast', {token: 'undone'}, 'done'),
  },
  {
    name: 'a finding is mended',
    open: misspelledBook,
    run: call(
      'applyCure',
      {token: 'mended', ...FINDING, mark: cureMark([MISSPELLED])},
      'done',
    ),
  },
  {
    name: 'a finding is accepted',
    open: misspelledBook,
    run: call(
      'acceptFinding',
      {token: 'accepted', ...FINDING, reason: 'Так решил совет'},
      'done',
    ),
  },
  {name: '«Починить книгу»', open: damagedBook, run: menu('repairBook')},
  {name: '«Обновить книгу»', open: olderBook, run: menu('updateBook')},
  {name: '«Настроить доступ»', open: savedBook, run: menu('setAccess')},
  {
    name: 'onEdit',
    open: filledBook,
    run: host => {
      host.edit('Мероприятия', 'B4', [
        ['Школа № 3', '', 'Концерт', '', '', '', '12.10.2022'],
        ['Школа № 2', '', 'Слёт', '', '', '', 'когда-нибудь'],
      ]);
    },
  },
];

/** Cells of a row by column title. */
type Row = {readonly [title: string]: string};

export function put(host: Host, sheet: string, row: number, cells: Row): void {
  host.evaluate(
    (name: string, line: number, given: Row) => {
      const target = SpreadsheetApp.getActive().getSheetByName(name)!;
      const header = target
        .getRange(1, 1, 1, target.getLastColumn())
        .getValues()[0];
      for (const [title, value] of Object.entries(given)) {
        target.getRange(line, header.indexOf(title) + 1).setValue(value);
      }
    },
    sheet,
    row,
    cells,
  );
}
