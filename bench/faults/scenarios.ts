/** The commands of the add-on on small books, to be disturbed. */

import {createHost, Host} from '../../local/host';
import {fill} from '../network';

export interface Scenario {
  readonly name: string;
  /** A book as it stands before the command. */
  open(): Host;
  /** The command; without a fault it may be called again. */
  run(host: Host): void;
}

const now = () => new Date(Date.UTC(2026, 10, 22, 7));
const person = 'association@example.org';

const SCHOOL = 'Школа № 1';

function createBook(host: Host): void {
  host.ui.respond = () => ({button: 'OK', text: 'Проекты'});
  host.run('createBook');
}

function newBook(): Host {
  const host = createHost({folder: 'dist', person, now});
  createBook(host);
  return host;
}

/** Three institutions, their sites and events; no row has a code. */
function filledBook(): Host {
  const host = newBook();
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
function laterBook(): Host {
  const host = filledBook();
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

/** A project with a group of measures; all rows have codes, so that only the document is new. */
function projectBook(): Host {
  const host = filledBook();
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

const menu =
  (name: string) =>
  (host: Host): void => {
    host.run(name);
  };

export const scenarios: readonly Scenario[] = [
  {
    name: '«Создать книгу»',
    open: () => createHost({folder: 'dist', person, now}),
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

function put(host: Host, sheet: string, row: number, cells: Row): void {
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
