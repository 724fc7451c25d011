/** «Найти личные данные»: every cell that people fill, with the place of what was found. */

import {findPersonalData} from '../../src/commands/find-personal-data';
import {showProblems} from '../../src/model/problem';
import {
  namesOfSheets,
  put,
  run,
  smallBook,
  valuesOf,
} from '../workbook/small-book';
import {bookOf, institutionRow} from '../scoring/book-of';
import {METHODIST, networkBook, think} from './at-desk';

const search = (book = networkBook()) =>
  think(findPersonalData, METHODIST, book);

test('a book without any: how much was looked through, and nothing else', () => {
  const {message, problems, changes} = search();
  expect(message).toMatch(
    /^Просмотрено \d+ заполненн(ая ячейка|ые ячейки|ых ячеек) на \d+ листах: личных данных не видно\.$/,
  );
  expect(problems).toEqual([]);
  expect(changes).toEqual([]);
});

test('what is found has its sheet, row, column, value and cure; the reason is said once', () => {
  const {message, problems} = search(
    networkBook({
      events: [
        {title: 'Турнир', coordinator: 'учитель физики'},
        {
          title: 'Конкурс',
          coordinator: 'Иванова И.И., 8 913 123-45-67',
          note: 'Победитель – ученик 7 класса Петров',
        },
      ],
      access: [{email: 'ivanova.anna@mail.ru', role: 'ассоциация'}],
    }),
  );
  expect(showProblems(problems)).toEqual([
    'Лист «Мероприятия», строка 3, «Координатор (должность)»: «Иванова И.И.» – похоже на имя человека. Напишите должность, например: учитель английского языка.',
    'Лист «Мероприятия», строка 3, «Координатор (должность)»: «8 913 123-45-67» – похоже на личный телефон. Напишите телефон учреждения или уберите номер.',
    'Лист «Мероприятия», строка 3, «Примечание»: «Петров» – похоже на имя ученика. Уберите имя, например: призёр, 7 класс; число учеников пишите цифрой.',
    'Лист «Доступ», строка 2, «Электронная почта»: «ivanova.anna@mail.ru» – похоже на личную почту. Напишите почту учреждения или уберите адрес.',
  ]);
  expect(message).toContain(
    'Похоже на личные данные: имена людей – 1, имена учеников – 1, личные телефоны – 1, личная почта – 1. Проверьте каждую ячейку из списка: по 152-ФЗ',
  );
});

test('a phone that Sheets took for a number is a phone', () => {
  const {problems} = search(
    networkBook({
      institutions: [institutionRow({shortName: 'Школа', phone: 89131234567})],
      events: [],
      projects: [],
      stages: [],
      access: [],
    }),
  );
  expect(problems).toMatchObject([{column: 'Телефон', value: '89131234567'}]);
});

test('a name chosen from a register is told once, on the sheet of the register; one that is on none, where it stands', () => {
  const book = networkBook({
    partners: [{shortName: 'ИП Иванов И.И.'}],
    events: [
      {title: 'Турнир', partners: 'ИП Иванов И.И.'},
      {title: 'Конкурс', partners: 'Петров П.П.'},
    ],
  });
  expect(search(book).problems.map(({sheet, value}) => [sheet, value])).toEqual(
    [
      ['Партнёры', 'Иванов И.И.'],
      ['Мероприятия', 'Петров П.П.'],
    ],
  );
});

test('sheets that the add-on keeps are not looked through', () => {
  const book = bookOf({
    reports: [{title: 'Отчёт', author: 'ivanova.anna@mail.ru'}],
  });
  expect(search(book).problems).toEqual([]);
  expect(Object.keys(findPersonalData.needs)).not.toContain('journal');
});

test('the menu item opens a list, and changes nothing in the book', () => {
  const host = smallBook();
  put(host, 'Мероприятия', 2, {'Координатор (должность)': 'Иванова И.И.'});
  run(host);
  const before = namesOfSheets(host).map(name => valuesOf(host, name));
  expect(run(host, 'findPersonalData')).toContain(
    'Лист «Мероприятия», строка 2, «Координатор (должность)»: «Иванова И.И.» – похоже на имя человека.',
  );
  expect(namesOfSheets(host).map(name => valuesOf(host, name))).toEqual(before);
});
