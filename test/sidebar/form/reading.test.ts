import {
  events,
  institutions,
  provisions,
  sites,
} from '../../../src/model/tables';
import type {Column} from '../../../src/model/schema';
import {namesOf} from '../../../src/sidebar/form/names';
import {
  accepted,
  type Known,
  readField,
} from '../../../src/sidebar/form/reading';
import {eventForm} from '../event-form';

const known: Known = {
  context: namesOf(eventForm, {}),
  names: (table, code) => {
    const register = eventForm.registers[table];
    const rows = register?.state === 'sent' ? register.rows : [];
    return rows.find(row => row.code === code)?.name ?? '';
  },
  asks: () => false,
};
const {columns} = events;

function said(column: unknown, typed: string): string {
  const reading = readField(column as Column<unknown>, typed, known);
  return reading.state === 'understood' ? reading.said : reading.state;
}

it.each([
  [
    columns.period,
    'сентябрь 2023 – май 2028гг.',
    'с 1 сентября 2023 г. по 31 мая 2028 г., точность: месяц',
  ],
  [columns.grades, '6, 8 и 10 классов', 'классы 6, 8, 10 (всего 3)'],
  [
    sites.columns.basis,
    'Распоряжение ДО №568-р от 24.06.2021',
    'Распоряжение № 568-р от 24 июня 2021 г., от кого: ДО',
  ],
  [columns.institution, 'гимназия №49', 'запишется: Гимназия № 49'],
  [columns.institution, 'СОШ 88', 'запишется: ОУ № 88'],
  [columns.partners, 'ТГУ; НИ ТПУ', 'запишется: НИ ТГУ; НИ ТПУ'],
  [columns.level, 'Региональный', 'запишется: региональный'],
  [columns.link, 'gim24.tomsk.ru', 'запишется: http://gim24.tomsk.ru'],
  [columns.count, '1 200', 'запишется: 1200'],
  [
    provisions.columns.target,
    'не меньше 20 человек',
    'запишется: не менее 20 человек',
  ],
])('says how %# «%s» was understood', (column, typed, words) => {
  expect(said(column, typed)).toBe(words);
});

it('says nothing of what is written as it was typed, and of texts', () => {
  expect(said(columns.level, 'региональный')).toBe('');
  expect(said(columns.count, '2')).toBe('');
  expect(said(columns.title, ' Игра  на воде ')).toBe('');
  expect(said(columns.period, '  ')).toBe('blank');
});

it('offers the known name in place of a misspelled one, alone and among others', () => {
  const column = columns.partners as unknown as Column<unknown>;
  const reading = readField(column, 'НИ ТПУ; Бритния', known);
  expect(reading).toMatchObject({
    state: 'wrong',
    message: 'нет такого партнёра: «Бритния»',
    offer: {instead: 'Бритния', names: ['Британия']},
  });
  if (reading.state !== 'wrong') return;
  expect(accepted(column, 'НИ ТПУ; Бритния', reading.offer!, 'Британия')).toBe(
    'НИ ТПУ; Британия',
  );
  expect(
    readField(columns.level as Column<unknown>, 'муницыпальный', known),
  ).toMatchObject({offer: {names: ['муниципальный']}});
});

it('offers nothing where nothing is near, and for what is no list', () => {
  for (const [column, typed] of [
    [columns.institution, 'Хогвартс'],
    [columns.count, 'много'],
    [institutions.columns.inn, '123'],
  ] as const) {
    const reading = readField(column as Column<unknown>, typed, known);
    expect(reading).toMatchObject({state: 'wrong'});
    expect(reading).not.toHaveProperty('offer');
  }
});

it('waits for the server before it calls a name unknown', () => {
  const column = columns.partners as unknown as Column<unknown>;
  const asks = (_: unknown, name: string) => name === 'РЦРО';
  expect(readField(column, 'ТГУ; РЦРО', {...known, asks})).toEqual({
    state: 'asking',
  });
  expect(readField(column, 'ТГУ; Никто', {...known, asks})).toMatchObject({
    state: 'wrong',
  });
});
