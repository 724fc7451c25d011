/** What looks like a person, and what only sounds like one. All names are made of the commonest ones. */

import fc from 'fast-check';
import {personalData} from '../../src/model/personal-data';
import {sampleTables, sheetOf} from '../sample/read-sample';

const found = (text: string) =>
  personalData(text).map(one => `${one.kind}: ${one.found}`);

describe('a name of a person', () => {
  test.each([
    'Иванов Иван Иванович',
    'Иван Иванович Иванов',
    'ИВАНОВ ИВАН ИВАНОВИЧ',
    'Ивановым Иваном Ивановичем',
    'Ивановой Анне Ильиничне',
    'Иванова Патимат Абдулаевна',
    'Иванов-Петров Лука Лукич',
    'Мария Ивановна',
    'Иванов И.И.',
    'Ивановой И. И.',
    'Иванов И.И',
    'ИВАНОВ И. И.',
    'Казак И.И.',
    'И.И. Иванов',
    'И. И. Ивановой',
    'И. Иванова',
    'Мария Иванова',
    'Ивановой Марией',
    'Павлюк Пётр',
  ])('«%s»', name => {
    expect(found(name)).toEqual([`name: ${name}`]);
    expect(found(`Учитель химии ${name}, куратор`)).toEqual([`name: ${name}`]);
    expect(found(`Директор ${name}`)).toEqual([`name: ${name}`]);
  });

  test('in small letters, where patronymic and first name leave no doubt', () => {
    expect(found('координатор иванов иван иванович')).toEqual([
      'name: иван иванович',
    ]);
  });

  test('several in one cell, in their order', () => {
    expect(
      found('Отв.: Иванова И.И., зам. по УВР; Петров П. П. и Сидоров Пётр'),
    ).toEqual([
      'name: Иванова И.И.',
      'name: Петров П. П.',
      'name: Сидоров Пётр',
    ]);
  });

  test('whose surname has no ending of its own, where the text says what the person is', () => {
    expect(found('наставник: Анна Ким')).toEqual(['name: Анна Ким']);
    expect(found('Анна Ким, учитель')).toEqual(['name: Анна Ким']);
    expect(found('Анна Ким')).toEqual([]);
  });

  test('a post before it outweighs what stands between', () => {
    expect(found('методист по системе обучения Петров И.И.')).toEqual([
      'name: Петров И.И.',
    ]);
    expect(found('руководитель фонда, учитель И.И. Петров')).toEqual([
      'name: И.И. Петров',
    ]);
  });
});

test.each([
  // Whom things are named after (S2:3, S1:26), and streets.
  'МАОУ гимназия №24 им. М.В. Октябрьской',
  'ГИМНАЗИЯ № 24 ИМЕНИ М.В.ОКТЯБРЬСКОЙ Г. ТОМСКА',
  'школа имени Героя Советского Союза И.И. Иванова',
  'фестиваль памяти Ивана Иванова',
  'ул. А. Матросова, 5',
  'на улице М. Горького',
  'Центр «В доме Буркова»',
  // Authors (S2:322, S2:242, S2:499).
  '1 игра - по рассказам М. Халфиной; 2 игра – по произведениям А.Волкова.',
  'по рассказам М. Халфиной и А. Волкова',
  'НОУ Институт СДП Л.Г. Петерсон',
  'педагогами технологии СДТ Л.Г. Петерсон',
  'конкурс чтецов «А.С. Пушкин»',
  'Александр Невский',
  'школа Эльконина-Давыдова',
  // Posts and what stands near them.
  'учитель английского языка',
  'заместитель директора по УВР, учитель географии',
  'И.О. Директора',
  'и.о. директора',
  'ученик 7 класса',
  'обучающиеся 5-6 классов Томского района',
  'студенты ТГУ и ТПУ',
  // Capital letters, places, documents, months.
  'Томск литературный',
  'В мире английского языка',
  'English Tours',
  'Красногвардейский район Санкт-Петербурга',
  'Гимназия № 24 г. Томска',
  'Роман «Отцы и дети»',
  'Приказ МОН РФ № 741 от 30.12.2019г.; Свидетельство №2021/015',
  'Март-июнь 2023 г.',
  'практична и различна, основна и равна',
  // Landlines (S2:5), requisites, mailboxes of institutions.
  'тел.: факс 65-30-62, тел.:65-88-48',
  '+7 (3822) 65-30-62, 8 (3822) 65-30-62',
  '8-800-555-35-35',
  'ИНН 7017001894, КПП 701701001, ОКПО 28845182',
  'gym24@education70.ru, school49@mail.ru, mbou.sosh7@yandex.ru',
  'priemnaya@yandex.ru, info@gmail.com',
  '',
  '-',
])('«%s» names nobody', text => {
  expect(found(text)).toEqual([]);
});

describe('a pupil', () => {
  test.each([
    ['ученик 7 класса Петров', 'Петров'],
    ['ученица 5 «Б» класса Маша', 'Маша'],
    ['Победитель – ученик 9а класса Петров Пётр', 'Петров Пётр'],
    ['обучающийся Петров', 'Петров'],
    ['Петров Пётр, 7 класс', 'Петров Пётр'],
    ['Петрова Аня (4 кл.)', 'Петрова Аня'],
    ['Петров П.П. - 10 «А» класс', 'Петров П.П.'],
  ])('«%s»', (text, name) => {
    expect(found(text)).toEqual([`pupil: ${name}`]);
  });

  test('is somebody else than the teacher in the same cell', () => {
    expect(found('ученик Петров, 7 класс; учитель Иванова И.И.')).toEqual([
      'pupil: Петров',
      'name: Иванова И.И.',
    ]);
  });
});

test.each([
  '+7 913 123-45-67',
  '+7(913)123-45-67',
  '8 913 123 45 67',
  '8-913-123-45-67',
  '89131234567',
  '913 123-45-67',
])('«%s» is a personal phone', phone => {
  expect(found(`тел. ${phone}, звонить днём`)).toEqual([`phone: ${phone}`]);
});

test('a mailbox at a free service that bears no word of an institution', () => {
  expect(found('Пишите: ivanova.anna@mail.ru, ivan1985@gmail.com.')).toEqual([
    'email: ivanova.anna@mail.ru',
    'email: ivan1985@gmail.com',
  ]);
});

test('documents of a person, dates of birth', () => {
  expect(
    found('СНИЛС 112-233-445 95; паспорт 6904 123456; 15.03.2012 г.р.'),
  ).toEqual([
    'identity: 112-233-445 95',
    'identity: паспорт 6904 123456',
    'identity: 15.03.2012 г.р.',
  ]);
});

test('what is found is told with the reason and what to write instead', () => {
  expect(personalData('Куратор – Иванова И.И.')).toEqual([
    {
      kind: 'name',
      found: 'Иванова И.И.',
      at: 10,
      looksLike: 'похоже на имя человека',
      message:
        'похоже на имя человека: по 152-ФЗ личные данные с 1 июля 2025 года нельзя собирать сразу в базы за пределами России, а эта книга хранится у Google',
      cure: 'напишите должность, например: учитель английского языка',
    },
  ]);
});

test('not one cell of the sample is taken for personal data', () => {
  const files = sampleTables.flatMap(({name}) => [name, `${name}.invented`]);
  const cells = files.flatMap(file =>
    (sheetOf(file) ?? []).flatMap(([code, ...row]) =>
      row.map(cell => ({file, code, cell})),
    ),
  );
  expect(cells.length).toBeGreaterThan(5000);
  expect(
    cells.flatMap(({file, code, cell}) =>
      found(cell).map(one => `${file} ${code} ${one}`),
    ),
  ).toEqual([]);
});

const SURNAMES = ['Иванов', 'Петров', 'Сидоров', 'Кузьмин', 'Белинский'];
const NAMES = ['Иван', 'Пётр', 'Алексей', 'Дмитрий', 'Сергей'];
const PATRONYMICS = ['Иванович', 'Петрович', 'Сергеевич', 'Ильич'];
const POSTS = [
  'учитель физики',
  'координатор',
  'зам. директора по УВР',
  'методист',
];

test('property: usual forms are found whole, wherever they stand', () => {
  const person = fc
    .record({
      surname: fc.constantFrom(...SURNAMES),
      name: fc.constantFrom(...NAMES),
      patronymic: fc.constantFrom(...PATRONYMICS),
    })
    .chain(({surname, name, patronymic}) =>
      fc.constantFrom(
        `${surname} ${name} ${patronymic}`,
        `${name} ${patronymic} ${surname}`,
        `${surname} ${name[0]}. ${patronymic[0]}.`,
        `${surname} ${name[0]}.${patronymic[0]}.`,
        `${name[0]}. ${patronymic[0]}. ${surname}`,
        `${surname} ${name}`,
        `${name} ${surname}`,
      ),
    );
  const post = fc.constantFrom(...POSTS);
  const divider = fc.constantFrom(', ', '; ', ' – ', '\n');
  fc.assert(
    fc.property(post, person, divider, post, (before, name, mark, after) => {
      const text = `${before} ${name}${mark}${after}`;
      expect(found(text)).toEqual([`name: ${name}`]);
    }),
  );
});

test('property: pieces stand where they are said to, in order, and do not overlap', () => {
  const part = fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 6}),
    fc.constantFrom(
      'Иванов ',
      'Иван ',
      'Иванович ',
      'И. ',
      'ученик ',
      '7 класса ',
      'имени ',
      '+7 913 123-45-67',
      'ivan@mail.ru',
      ' и ',
      ', ',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, {maxLength: 12}), parts => {
      const text = parts.join('');
      let end = 0;
      for (const {found: piece, at} of personalData(text)) {
        expect(text.slice(at, at + piece.length)).toBe(piece);
        expect(at).toBeGreaterThanOrEqual(end);
        end = at + piece.length;
      }
    }),
  );
});

test.each([
  ['а', 50_000],
  ['А', 50_000],
  [' ', 50_000],
  ['А. ', 16_000],
  ['Иван ', 10_000],
  ['ученик ', 7_000],
  ['имени ', 8_000],
  ['паспорт', 7_000],
  ['a.', 25_000],
])('a cell of «%s» %d times is looked through at once', (part, times) => {
  const start = performance.now();
  personalData(part.repeat(times));
  // Some 50 ms here: what grew with the square would take minutes.
  expect(performance.now() - start).toBeLessThan(3_000);
});
